"""The plan's own copies of built-in tables: layers of its GeoPackage, which tools read in place of the built-in ones.

All columns are text, as in the built-in tables, so that a copy without changes gives the same results. A scenario uses
the copies of the plan itself, unless it has its own.
"""

import hashlib
import json
from typing import Dict, List, NamedTuple, Optional

from ...core.messages import InputError, marked
from ...core.tablefaults import Edited
from ..ruletables import KINDS
from ..tables import Table, read_builtin
from ..version import version
from .attributes import drop_table, read_table, write_table
from .database import Plan

_PREFIX = "own_"
_SCENARIO = "__"
#: How layers of judgement matrices begin.
MATRIX = "matrix_"


class Copy(NamedTuple):
    """A plan's copy of a built-in table.

    Attributes:
        table: the built-in one.
        layer: the table in the GeoPackage.
        columns: of the copy. edited: its rows, and those it was copied from.
        version: of the plugin whose table was copied.
    """

    table: str
    layer: str
    columns: List[str]
    edited: Edited
    version: str


def layer_of(table: str, scenario: str = "") -> str:
    """The layer in the GeoPackage that holds a copy, for the plan itself or a scenario."""
    return f"{scenario}{_SCENARIO}{_PREFIX}{table}" if scenario else f"{_PREFIX}{table}"


def copies(plan: Plan, scenario: Optional[str] = None) -> Dict[str, str]:
    """Built-in table to the layer of its copy that a scenario uses; that at work where none is named."""
    scenario = plan.scenario if scenario is None else scenario
    with plan.connect() as connection:
        rows = connection.execute(
            "SELECT layer, builtin, scenario FROM ecorestore_rule_tables JOIN gpkg_contents ON table_name = layer"
            " WHERE scenario IN ('', ?) ORDER BY scenario",
            (scenario,),
        ).fetchall()
    return {row["builtin"]: row["layer"] for row in rows}  # a scenario's own comes last


def rules_layer(plan: Plan, table: str) -> Optional[str]:
    """What QGIS opens to read the plan's copy of a table; None where it has none."""
    layer = copies(plan).get(table)
    return None if layer is None else source_of(plan, layer)


def prints(plan: Plan) -> Dict[str, str]:
    """Built-in table to the fingerprint of the copy that the scenario at work uses in its place.

    A copy that holds what the built-in table holds changes nothing and is left out.
    """
    found = {}
    for table in copies(plan):
        copy = open_copy(plan, table)
        rows = (
            []
            if copy is None
            else [{key: str(value) for key, value in row.items()} for row in copy.edited.rows]
        )
        if copy is not None and rows != [dict(row) for row in read_builtin(table)]:
            text = json.dumps([copy.columns, rows], ensure_ascii=False, sort_keys=True)
            found[table] = hashlib.blake2b(text.encode("utf-8"), digest_size=16).hexdigest()
    return found


def matrices(plan: Plan) -> List[str]:
    """The layers of judgement matrices in the plan's GeoPackage."""
    with plan.connect() as connection:
        rows = connection.execute(
            "SELECT table_name FROM gpkg_contents WHERE data_type = 'attributes' AND substr(table_name, 1, 7) = ?"
            " ORDER BY table_name",
            (MATRIX,),
        ).fetchall()
    return [row["table_name"] for row in rows]


def source_of(plan: Plan, layer: str) -> str:
    """What QGIS opens to read a layer of the plan's GeoPackage."""
    return f"{plan.path}|layername={layer}"


def open_copy(plan: Plan, table: str) -> Optional[Copy]:
    """The copy of a table that the scenario at work uses; None where there is none.

    Rows that others have added or removed, in QGIS's own tables say, are known by their ids.
    """
    layer = copies(plan).get(table)
    if layer is None:
        return None
    with plan.connect() as connection:
        query = "SELECT base, origins, version FROM ecorestore_rule_tables WHERE layer = ?"
        noted = connection.execute(query, (layer,)).fetchone()
        there = read_table(connection, layer)
    if noted is None or there is None:
        return None
    origins = {int(number): place for number, place in json.loads(noted["origins"]).items()}
    edited = Edited(
        list(there.rows.values()), [origins.get(number) for number in there.rows], json.loads(noted["base"])
    )
    return Copy(table, layer, there.columns, edited, noted["version"])


def make_copy(plan: Plan, table: str) -> Copy:
    """A copy for the scenario at work: of the copy it used so far, or of the built-in table. One of its own is kept.

    Raises:
        InputError: there is no such table.
        PlanError: the plan cannot be written.
    """
    if table not in KINDS:
        raise InputError(marked("There is no built-in table “{table}”."), table=table)
    used, layer = open_copy(plan, table), layer_of(table, plan.scenario)
    if used is not None and used.layer == layer:
        return used
    base = [dict(row) for row in read_builtin(table)]
    edited = Edited([dict(row) for row in base], list(range(len(base))), base)
    made = Copy(table, layer, list(base[0]), edited, version())
    made = made if used is None else used._replace(layer=layer)
    save(plan, made)
    return made


def save(plan: Plan, copy: Copy) -> None:
    """Write a copy as it is now.

    Raises:
        PlanError: the plan cannot be written.
    """
    rows, origins, base = copy.edited
    numbered = {str(number): place for number, place in enumerate(origins, 1) if place is not None}
    scenario = (
        copy.layer[: -len(layer_of(copy.table)) - len(_SCENARIO)]
        if copy.layer != layer_of(copy.table)
        else ""
    )
    with plan.connect() as connection:
        write_table(connection, copy.layer, copy.columns, rows, copy.table)
        connection.execute(
            "INSERT OR REPLACE INTO ecorestore_rule_tables (layer, builtin, scenario, base, origins, version)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (copy.layer, copy.table, scenario, _json(list(base)), json.dumps(numbered), copy.version),
        )


def remove(plan: Plan, table: str) -> None:
    """Take the copy of the scenario at work away; tools use the plan's or the built-in table again.

    Raises:
        PlanError: the plan cannot be written.
    """
    layer = layer_of(table, plan.scenario)
    with plan.connect() as connection:
        drop_table(connection, layer)
        connection.execute("DELETE FROM ecorestore_rule_tables WHERE layer = ?", (layer,))


def is_of_scenario(plan: Plan, copy: Copy) -> bool:
    """Whether a copy belongs to the scenario at work itself."""
    return copy.layer == layer_of(copy.table, plan.scenario)


def outdated_base(copy: Copy) -> bool:
    """Whether the plugin's own table is another one than that which was copied."""
    return [dict(row) for row in read_builtin(copy.table)] != [dict(row) for row in copy.edited.base]


def as_table(copy: Copy) -> Table:
    """A copy as the readers of tools take tables."""
    return Table(copy.layer, copy.columns, [dict(row) for row in copy.edited.rows])


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
