"""Every run of a tool, as it was: parameters, inputs and results with their fingerprints, rules, versions, log.

Rows are never changed and never deleted; triggers of the database see to it.
"""

import json
from typing import Dict, List, NamedTuple, Optional, Tuple

from .database import Plan


class Used(NamedTuple):
    """A layer that a run read or made.

    Attributes:
        source: what QGIS opens, without passwords.
        slot: the slot of the plan it lies in; empty for any other layer.
        fingerprint: of what it held, empty where it could not be read.
        name: as its users know it.
    """

    source: str
    slot: str
    fingerprint: str
    name: str = ""


class Run(NamedTuple):
    """One run.

    Attributes:
        id: its number in the plan, 0 before it is kept.
        step: of the plan, empty for a run beside it.
        tool: id with its provider.
        parent: the flow it was part of, empty for a run by itself.
        parameters: all of them, in what JSON can hold (algorithms/replay).
        inputs: layers by parameter. outputs: results by key.
        rules: fingerprints of the rule tables that it used, by table.
        toolprint: fingerprint of the tool's own code and tables.
        versions: of the plugin, QGIS, GDAL, NumPy, SciPy.
        grid: of its results, in words; empty where it has none.
        started, ended: UTC, ISO 8601.
    """

    tool: str
    parameters: dict
    inputs: Dict[str, List[Used]]
    outputs: Dict[str, Used]
    step: str = ""
    parent: str = ""
    rules: Dict[str, str] = {}
    toolprint: str = ""
    versions: Dict[str, str] = {}
    grid: str = ""
    log: str = ""
    started: str = ""
    ended: str = ""
    scenario: str = ""
    id: int = 0


_COLUMNS = (
    "scenario", "step", "tool", "parent", "parameters", "inputs", "outputs", "rules", "toolprint", "versions", "grid",
    "log", "started", "ended",
)  # fmt: skip
_JSON = ("parameters", "inputs", "outputs", "rules", "versions")


def append(plan: Plan, run: Run) -> int:
    """Keep a run for ever; its number.

    Raises:
        PlanError: the plan cannot be written.
    """
    values = []
    for column in _COLUMNS:
        value = getattr(run, column)
        values.append(json.dumps(value, ensure_ascii=False) if column in _JSON else value)
    marks = ", ".join("?" * len(_COLUMNS))
    with plan.connect() as connection:
        sql = " ".join(["INSERT INTO ecorestore_runs (", ", ".join(_COLUMNS), ") VALUES (", marks, ")"])
        return int(connection.execute(sql, values).lastrowid or 0)


def runs(plan: Plan, scenario: Optional[str] = None, newest: int = 1000) -> List[Run]:
    """The runs of a scenario, of all where none is named; the newest first."""
    where, values = ("WHERE scenario = ?", [scenario]) if scenario is not None else ("", [])
    with plan.connect() as connection:
        sql = " ".join(["SELECT * FROM ecorestore_runs", where, "ORDER BY id DESC LIMIT ?"])
        rows = connection.execute(sql, [*values, newest]).fetchall()
    return [_run(row) for row in rows]


def last_runs(plan: Plan, scenario: Optional[str] = None) -> Dict[str, Run]:
    """The last run of every step of a scenario, that at work where none is named."""
    scenario = plan.scenario if scenario is None else scenario
    with plan.connect() as connection:
        sql = (
            "SELECT * FROM ecorestore_runs WHERE id IN"
            " (SELECT max(id) FROM ecorestore_runs WHERE scenario = ? AND step <> '' GROUP BY step)"
        )
        rows = connection.execute(sql, (scenario,)).fetchall()
    return {row["step"]: _run(row) for row in rows}


def last_run(plan: Plan, step: str, scenario: Optional[str] = None) -> Optional[Run]:
    """The last run of a step; None where it was never run."""
    return last_runs(plan, scenario).get(step)


def run_of_id(plan: Plan, number: int) -> Optional[Run]:
    """A run by its number."""
    with plan.connect() as connection:
        row = connection.execute("SELECT * FROM ecorestore_runs WHERE id = ?", (number,)).fetchone()
    return None if row is None else _run(row)


def _run(row) -> Run:
    found = {column: row[column] for column in _COLUMNS}
    for column in _JSON:
        found[column] = json.loads(found[column])
    found["inputs"] = {key: [Used(*used) for used in value] for key, value in found["inputs"].items()}
    found["outputs"] = {key: Used(*used) for key, used in found["outputs"].items()}
    return Run(id=row["id"], **found)


def made_in(run: Run) -> Tuple[str, ...]:
    """The slots in which a run has put results."""
    return tuple(used.slot for used in run.outputs.values() if used.slot)
