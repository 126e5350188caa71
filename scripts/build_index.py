"""Writes resources/toolindex.json: what the toolbox shows of every tool before it is loaded.

    python3 scripts/build_index.py [--check]

With --check nothing is written, and it ends with 1 where the file is not as it would be. Python is the one that has QGIS.
"""

import argparse
import json
import sys
from pathlib import Path

from plugin_session import ROOT, start

FILE = ROOT / "resources" / "toolindex.json"


def text_of(provider) -> str:
    """The index as it is written."""
    from ecorestore.algorithms.provider import module_of
    from ecorestore.algorithms.shells import row_of

    rows = [row_of(algorithm, module_of(algorithm))._asdict() for algorithm in provider.algorithms()]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def main() -> int:
    """Write or compare."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true")
    asked = parser.parse_args()
    text = text_of(start("en"))
    if asked.check:
        return int(not FILE.exists() or FILE.read_text(encoding="utf-8") != text)
    Path(FILE).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
