"""The plugin's version. Loads nothing else: QGIS starts with it."""

import configparser
from functools import lru_cache
from pathlib import Path

_METADATA = Path(__file__).parents[1] / "metadata.txt"


@lru_cache(maxsize=1)
def version() -> str:
    """The plugin's version from metadata.txt."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(_METADATA, encoding="utf-8")
    return parser["general"]["version"]
