"""Built-in tables (resources/tables/*.csv) and the user's own in their place."""

from typing import List, NamedTuple, Optional, Sequence

import numpy as np
from qgis.core import QgsFeatureSource, QgsVectorLayer

from ..compat import NULL
from ..core.messages import InputError, marked
from ..core.tables import ClassRow
from ..translation import language
from .builtin import FOLDER, read_builtin
from .tablefiles import as_written

__all__ = ["FOLDER", "Table", "read_builtin"]


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


class Table(NamedTuple):
    """A user's table.

    Attributes:
        name: what its layer is called.
        rows: dicts by column; an empty cell is "".
    """

    name: str
    columns: List[str]
    rows: List[dict]


def read_table(
    source: QgsFeatureSource, layer: Optional[QgsVectorLayer] = None, chosen: bool = False
) -> Table:
    """A table as its file has it, else as QGIS does.

    Args:
        layer: the layer behind the source. chosen: the source holds its selected features alone.
    """
    written = as_written(layer) if layer is not None else None
    if written is not None:
        wanted = set(layer.selectedFeatureIds()) if layer is not None and chosen else set(written.rows)
        rows = [row for number, row in written.rows.items() if number in wanted]
        return Table(source.sourceName(), written.columns, rows)
    names = [field.name().strip() for field in source.fields()]
    found = [{name: _cell(value) for name, value in zip(names, f.attributes())} for f in source.getFeatures()]
    return Table(source.sourceName(), names, found)


def _cell(value: object) -> object:
    """A value of a field; newer QGIS takes columns of 0 and 1 for true and false."""
    if value is None or value == NULL:
        return ""
    return int(value) if isinstance(value, bool) else value


def table_columns(layer: QgsVectorLayer) -> List[str]:
    """The columns of a layer or table, as its file has them."""
    written = as_written(layer)
    return [field.name() for field in layer.fields()] if written is None else written.columns


def table_rows(table: Table, required: Sequence[str]) -> List[dict]:
    """The rows of a user's table; the columns in ``required`` must exist.

    Rows in which these (all, where none is required) are empty, as spreadsheets leave them behind, are left out.

    Raises:
        InputError: a column is missing, or there are no rows.
    """
    require_columns(table, required)
    rows = [row for row in table.rows if any(str(row[name]).strip() for name in required or table.columns)]
    if not rows:
        raise InputError(marked("“{layer}” has no rows."), layer=table.name)
    return rows


def require_columns(table: Table, required: Sequence[str]) -> None:
    """Refuse a table that lacks a column.

    Raises:
        InputError: naming the table, what is missing and what it has.
    """
    missing = [column for column in required if column not in table.columns]
    if missing:
        raise InputError(
            marked(
                "“{layer}” has no column “{missing}”; its columns are {found}. Export the built-in table to see the "
                "layout."
            ),
            layer=table.name,
            missing="”, “".join(missing),
            found=", ".join(table.columns),
        )


def require_words(table: Table, builtin: str, columns: Sequence[str]) -> None:
    """Refuse a table with a word in one of its columns that the built-in table of its kind does not know.

    Columns may be missing; several words in a cell are separated by blanks.

    Raises:
        InputError: naming the table, its row, the column and the known words.
    """
    for column in columns:
        known = dict.fromkeys(word for row in read_builtin(builtin) for word in row[column].split())
        for number, row in enumerate(table.rows, 1):
            if not set(str(row.get(column, "")).split()) <= set(known):
                raise InputError(
                    marked(
                        "Row {row} of “{layer}” holds “{value}” in the column “{column}”. Known are {known}."
                    ),
                    row=number,
                    layer=table.name,
                    value=row[column],
                    column=column,
                    known=", ".join(known),
                )


def zone_names(rows=None) -> dict:
    """Level-1 zone code to name; ``rows`` of a user's table (zone, name) replace the default names."""
    names = {int(row["zone"]): row[f"name_{language()}"] for row in read_builtin("zone_names")}
    names.update({int(row["zone"]): str(row["name"]) for row in rows or [] if str(row["zone"]).isdigit()})
    return names
