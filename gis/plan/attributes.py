"""Tables without geometry that QGIS opens as layers, written into the plan's GeoPackage as text."""

import re
import sqlite3
from typing import Dict, List, NamedTuple, Optional, Sequence

from ...core.messages import InputError, marked

_NAME = re.compile(r"\w+")
_FID = "fid"
#: GeoPackage notes times in UTC with milliseconds; what is out of date is told by them.
_TOUCH = "UPDATE gpkg_contents SET last_change = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE table_name = ?"
_REGISTER = (
    "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)"
    " VALUES (?, 'attributes', ?, ?, 0)"
)


class Rows(NamedTuple):
    """The rows of a table by their ids, in order."""

    columns: List[str]
    rows: Dict[int, dict]


def quoted(name: str) -> str:
    """A name of a table or column as SQL writes it.

    Raises:
        InputError: it holds what no such name may.
    """
    if "\0" in name or not name:
        raise InputError(marked("“{name}” cannot be the name of a table or column."), name=name)
    return '"' + name.replace('"', '""') + '"'


def layer_name(text: str) -> str:
    """A text as the name of a table: letters of any script, digits, underscores."""
    return "_".join(_NAME.findall(text)) or "_"


def sql(template: str, *names: str, **lists: Sequence[str]) -> str:
    """A statement with names of tables in its ``{}`` and lists of columns in its ``{name}``, all quoted."""
    spelt = {key: ", ".join(map(quoted, value)) for key, value in lists.items()}
    return template.format(*map(quoted, names), **spelt)


def write_table(
    connection: sqlite3.Connection,
    layer: str,
    columns: Sequence[str],
    rows: Sequence[dict],
    title: str = "",
) -> None:
    """Put a table in the place of one that may be there; rows get the ids 1, 2, …

    Where the columns are the same only the rows are replaced, so that layers of an open project live on.
    """
    there = read_table(connection, layer)
    if there is None or there.columns != list(columns):
        drop_table(connection, layer)
        connection.execute(
            sql("CREATE TABLE {} ({} INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL)", layer, _FID)
        )
        for column in columns:
            connection.execute(sql("ALTER TABLE {} ADD COLUMN {} TEXT", layer, column))
        connection.execute(_REGISTER, (layer, layer, title))
    connection.execute(sql("DELETE FROM {}", layer))
    marks = ", ".join("?" * (len(columns) + 1))
    values = [(number, *(row.get(column, "") for column in columns)) for number, row in enumerate(rows, 1)]
    insert = sql("INSERT INTO {} ({columns}) VALUES (", layer, columns=(_FID, *columns))
    connection.executemany("".join((insert, marks, ")")), values)
    touch(connection, layer)


def touch(connection: sqlite3.Connection, layer: str) -> None:
    """Note that a table was changed."""
    connection.execute(_TOUCH, (layer,))


def read_table(connection: sqlite3.Connection, layer: str) -> Optional[Rows]:
    """The columns and rows of a table as text; None where it is not there."""
    known = connection.execute("SELECT 1 FROM gpkg_contents WHERE table_name = ?", (layer,)).fetchone()
    if known is None:
        return None
    found = connection.execute(sql("SELECT * FROM {} ORDER BY 1", layer))
    names = [column[0] for column in found.description]
    key, columns = names[0], names[1:]
    rows = {}
    for row in found.fetchall():
        values = dict(zip(names, row))
        number = int(values.pop(key))
        rows[number] = {name: "" if value is None else str(value) for name, value in values.items()}
    return Rows(columns, rows)


def drop_table(connection: sqlite3.Connection, layer: str) -> None:
    """Take a table away, with what the GeoPackage notes of it."""
    if connection.execute("SELECT 1 FROM gpkg_contents WHERE table_name = ?", (layer,)).fetchone() is None:
        return
    for table in ("gpkg_contents", "gpkg_ogr_contents"):
        query = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"
        if connection.execute(query, (table,)).fetchone() is not None:
            connection.execute(sql("DELETE FROM {} WHERE table_name = ?", table), (layer,))
    connection.execute(sql("DROP TABLE {}", layer))
