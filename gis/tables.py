"""Built-in tables (resources/tables/*.csv) and the user's own in their place."""

import csv
from functools import cache
from pathlib import Path
from typing import List, Sequence

import numpy as np
from qgis.core import QgsFeatureSource

from ..compat import NULL
from ..core.messages import InputError, marked
from ..core.tables import ClassRow
from ..translation import language

FOLDER = Path(__file__).parents[1] / "resources" / "tables"


@cache
def read_builtin(name: str) -> tuple:
    """The rows of a built-in table as dicts of text."""
    with open(FOLDER / f"{name}.csv", encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def classes(theme: str) -> List[ClassRow]:
    """The classes of a theme in the language of QGIS, in the table's order."""
    column = f"name_{language()}"
    rows = [row for row in read_builtin("classes") if row["theme"] == theme]
    if not rows:
        raise KeyError(theme)
    return [ClassRow(int(r["code"]), r["key"], r[column], r["color"]) for r in rows]


def class_of(theme: str) -> dict:
    """Code to class of a theme."""
    return {row.code: row for row in classes(theme)}


def code_of(theme: str) -> dict:
    """Key to code of a theme."""
    return {row["key"]: int(row["code"]) for row in read_builtin("classes") if row["theme"] == theme}


_THEMES = {"element": "elements", "space": "spaces", "common": "common"}


def landuse_lookup(column: str, system: str = "common") -> np.ndarray:
    """(256,) uint8: land-use code of ``system`` to code of ``column`` (element, space, common); 0 unknown."""
    codes, lookup = code_of(_THEMES[column]), np.zeros(256, np.uint8)
    for row in read_builtin("landuse_systems"):
        if row["system"] == system and row[column]:
            lookup[int(row["code"])] = codes[row[column]]
    return lookup


def table_rows(source: QgsFeatureSource, required: Sequence[str]) -> List[dict]:
    """The rows of a user's table layer as dicts; the columns in ``required`` must exist.

    Rows in which these (all, where none is required) are empty, as spreadsheets leave them behind, are left out.
    """
    names = [field.name() for field in source.fields()]
    for column in required:
        if column not in names:
            raise InputError(
                marked("“{layer}” has no column “{column}”. Export the built-in table to see the layout."),
                layer=source.sourceName(),
                column=column,
            )
    rows = [
        {name: "" if value is None or value == NULL else value for name, value in zip(names, f.attributes())}
        for f in source.getFeatures()
    ]
    rows = [row for row in rows if any(str(row[name]).strip() for name in required or names)]
    if not rows:
        raise InputError(marked("“{layer}” has no rows."), layer=source.sourceName())
    return rows


def zone_names(rows=None) -> dict:
    """Level-1 zone code to name; ``rows`` of a user's table (zone, name) replace the default names."""
    names = {int(row["zone"]): row[f"name_{language()}"] for row in read_builtin("zone_names")}
    names.update({int(row["zone"]): str(row["name"]) for row in rows or [] if str(row["zone"]).isdigit()})
    return names
