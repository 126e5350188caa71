"""Run many small steps of the demo in one process: a JSON file with a list of (tool, parameters)."""

import json
import sys
from pathlib import Path

from plugin_session import start

start("en")

import processing  # noqa: E402

for tool, parameters in json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")):
    processing.run(f"ecorestore:{tool}", parameters)
