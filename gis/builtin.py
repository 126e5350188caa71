"""The built-in tables (resources/tables/*.csv) as they are written. Loads nothing else: QGIS starts with it."""

import csv
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "resources" / "tables"


@cache
def read_builtin(name: str) -> tuple:
    """The rows of a built-in table as dicts of text."""
    with open(FOLDER / f"{name}.csv", encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))
