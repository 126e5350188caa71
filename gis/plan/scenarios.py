"""Scenarios: copies of the plan's parameters and results under a name, each with a folder and tables of its own."""

import shutil
import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import Any, Dict, List

from osgeo import gdal

from ...core.messages import InputError, marked
from ...core.progress import Progress, silent
from .database import Plan, now
from .results import exists, place
from .runs import Run, Used, append, last_runs

#: What may not stand in a name: it is a folder, and the start of names of tables.
_FORBIDDEN = set("\\/:*?\"<>|.'")


def scenarios(plan: Plan) -> List[str]:
    """Their names, in the order in which they were made; the plan itself is none."""
    with plan.connect() as connection:
        rows = connection.execute("SELECT name FROM ecorestore_scenarios ORDER BY made, name").fetchall()
    return [row["name"] for row in rows]


def switch(plan: Plan, name: str) -> None:
    """Have a scenario at work; empty for the plan itself.

    Raises:
        InputError: there is none of that name.
    """
    if name and name not in scenarios(plan):
        raise InputError(marked("There is no scenario “{name}”."), name=name)
    plan.scenario = name


def require_name(plan: Plan, name: str) -> None:
    """Raise InputError for a name that cannot be taken."""
    if not name.strip() or name != name.strip():
        raise InputError(marked("Give the scenario a name."))
    if _FORBIDDEN & set(name) or "__" in name or name in ("former", "logs"):
        raise InputError(
            marked("“{name}” cannot be the name of a scenario: use letters and digits."), name=name
        )
    if name.casefold() in (one.casefold() for one in scenarios(plan)):
        raise InputError(marked("There is a scenario “{name}” already."), name=name)


def copy(plan: Plan, name: str, progress: Progress = silent) -> None:
    """Copy the scenario at work, with its results and what it ran with, and have the copy at work.

    Raises:
        InputError: the name cannot be taken. OSError, RuntimeError: a result cannot be copied; nothing is left.
    """
    require_name(plan, name)
    runs = last_runs(plan)
    slots = sorted({used.slot for run in runs.values() for used in run.outputs.values() if used.slot})
    try:
        for number, slot in enumerate(slots):
            progress(number / len(slots))
            _copy_result(plan, slot, name)
    except BaseException:
        _remove_results(plan, slots, name)
        raise
    _copy_own(plan, plan.scenario, name)
    with plan.connect() as connection:
        connection.execute("INSERT INTO ecorestore_scenarios VALUES (?, ?, ?)", (name, now(), plan.scenario))
    moved = _moved(plan, slots, name)
    for run in sorted(runs.values(), key=lambda run: run.id):
        append(plan, _copied(run, name, moved))
    plan.scenario = name
    progress(1.0)


def _copy_result(plan: Plan, slot: str, name: str) -> None:
    here, there = place(plan, slot), place(plan, slot, name)
    if not exists(here):
        return
    if here.table:
        package = gdal.OpenEx(here.path, gdal.OF_VECTOR | gdal.OF_UPDATE)
        package.CopyLayer(package.GetLayerByName(here.table), there.table, ["OVERWRITE=YES"])
        package.FlushCache()
        return
    Path(there.path).parent.mkdir(parents=True, exist_ok=True)
    for ending in ("", ".aux.xml", ".msk", ".ovr"):
        if Path(f"{here.path}{ending}").is_file():
            shutil.copy2(f"{here.path}{ending}", f"{there.path}{ending}")


def _copy_own(plan: Plan, before: str, name: str) -> None:
    """Copy the weights and rule tables that a scenario has of its own; those of the plan itself are seen by all."""
    if not before:
        return
    with plan.connect() as connection:
        own = connection.execute(
            "SELECT * FROM ecorestore_rule_tables WHERE scenario = ?", (before,)
        ).fetchall()
    package = gdal.OpenEx(plan.path, gdal.OF_VECTOR | gdal.OF_UPDATE)
    there = {row["layer"]: f"{name}{row['layer'][len(before) :]}" for row in own}
    for layer, new in there.items():
        if package.GetLayerByName(layer) is not None:
            package.CopyLayer(package.GetLayerByName(layer), new, ["OVERWRITE=YES"])
    package = None
    with plan.connect() as connection:
        for row in own:
            values = (there[row["layer"]], row["builtin"], name, row["base"], row["origins"], row["version"])
            connection.execute(
                "INSERT OR REPLACE INTO ecorestore_rule_tables VALUES (?, ?, ?, ?, ?, ?)", values
            )
        connection.execute(
            "INSERT OR REPLACE INTO ecorestore_weights"
            " SELECT ?, name, content, changed FROM ecorestore_weights WHERE scenario = ?",
            (name, before),
        )


def _moved(plan: Plan, slots: List[str], name: str) -> Dict[str, str]:
    """Where results lay, as sink and as source, and where their copies lie."""
    found = {}
    for slot in slots:
        here, there = place(plan, slot), place(plan, slot, name)
        found[here.sink], found[here.source] = there.sink, there.source
    return found


def _copied(run: Run, name: str, moved: Dict[str, str]) -> Run:
    """A run as the scenario's own: its layers are the copies."""

    def there(value: Any) -> Any:
        if isinstance(value, str):
            return moved.get(value, value)
        if isinstance(value, list):
            return [there(one) for one in value]
        return {key: there(one) for key, one in value.items()} if isinstance(value, dict) else value

    def used(one: Used) -> Used:
        return one._replace(source=moved.get(one.source, one.source))

    return run._replace(
        scenario=name,
        parameters=there(run.parameters),
        inputs={key: [used(one) for one in some] for key, some in run.inputs.items()},
        outputs={key: used(one) for key, one in run.outputs.items()},
    )


def remove(plan: Plan, name: str) -> None:
    """Take a scenario away with its results; what it ran with stays in the history.

    Raises:
        OSError: its folder is in use.
    """
    slots = {
        used.slot for run in last_runs(plan, name).values() for used in run.outputs.values() if used.slot
    }
    if (plan.folder / name).exists():
        shutil.rmtree(plan.folder / name)  # first, as it may be in use: nothing else is gone then
    _remove_results(plan, sorted(slots), name)
    with plan.connect() as connection:
        found = connection.execute(
            "SELECT layer FROM ecorestore_rule_tables WHERE scenario = ?", (name,)
        ).fetchall()
    package = gdal.OpenEx(plan.path, gdal.OF_VECTOR | gdal.OF_UPDATE)
    for row in found:
        with suppress(RuntimeError):
            package.ExecuteSQL(f'DROP TABLE "{row["layer"]}"')
    package = None
    with plan.connect() as connection:
        connection.execute("DELETE FROM ecorestore_rule_tables WHERE scenario = ?", (name,))
        connection.execute("DELETE FROM ecorestore_weights WHERE scenario = ?", (name,))
        connection.execute("DELETE FROM ecorestore_scenarios WHERE name = ?", (name,))
    if plan.scenario == name:
        plan.scenario = ""


def _remove_results(plan: Plan, slots: List[str], name: str) -> None:
    package = gdal.OpenEx(plan.path, gdal.OF_VECTOR | gdal.OF_UPDATE)
    for slot in slots:
        where = place(plan, slot, name)
        if where.table and exists(where):
            with suppress(RuntimeError, sqlite3.Error):
                package.ExecuteSQL(f'DROP TABLE "{where.table}"')
    package = None
    shutil.rmtree(plan.folder / name, ignore_errors=True)
