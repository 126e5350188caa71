"""Where the results of a plan go: rasters into its folder, layers and tables into its GeoPackage, by their kinds.

A result that is made again replaces the one before, which is kept once.
"""

import os
import re
import shutil
import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, Optional

from osgeo import gdal

from ..kinds import kind_of_key, kinds
from .database import Plan
from .steps import slot_called

_FORMER_FOLDER = "former"
_FORMER_TABLE = "__former"
_SCENARIO = "__"
_TABLE = re.compile(r"""^ogr:dbname='(?P<path>[^']+)' table="(?P<table>[^"]+)\"""")


class Place(NamedTuple):
    """The place of a result.

    Attributes:
        slot: under which name the plan knows it: its kind, or that of a variant (``kind#variant``).
        sink: what a tool is given to write there.
        source: what QGIS opens to read it.
        path, table: of a file, or of the GeoPackage and the table in it.
        is_file: no layer, such as a printed map: its slot is its ending and its name (``pdf#map_zoning``).
    """

    slot: str
    sink: str
    source: str
    path: str
    table: str
    is_file: bool = False


def place(plan: Plan, slot: str, scenario: Optional[str] = None) -> Place:
    """Where a slot's result lies in a scenario, the one at work where none is named."""
    scenario = plan.scenario if scenario is None else scenario
    name, kind = slot.replace("#", "_"), slot.partition("#")[0]
    if kind not in kinds():
        path = str(_folder(plan, scenario) / f"{slot.partition('#')[2]}.{kind}")
        return Place(slot, path, path, path, "", True)
    if kind_of_key(kind).is_raster:
        path = str(_folder(plan, scenario) / f"{name}.tif")
        return Place(slot, path, path, path, "")
    return _in_package(plan, slot, f"{scenario}{_SCENARIO}{name}" if scenario else name)


def _folder(plan: Plan, scenario: str) -> Path:
    return plan.folder / scenario if scenario else plan.folder


def _in_package(plan: Plan, slot: str, table: str) -> Place:
    spatial = kind_of_key(slot.split("#")[0]).layer != "table"
    sink = f"""ogr:dbname='{plan.path}' table="{table}"{" (geom)" if spatial else ""}"""
    return Place(slot, sink, f"{plan.path}|layername={table}", plan.path, table)


def exists(found: Place) -> bool:
    """Whether there is a result."""
    if not found.table:
        return Path(found.path).is_file()
    return found.table in tables(found.path)


def tables(package: str) -> frozenset:
    """The layers and tables of a GeoPackage."""
    if not Path(package).is_file():
        return frozenset()
    with suppress(sqlite3.Error):
        connection = sqlite3.connect(f"{Path(package).as_uri()}?mode=ro", uri=True, timeout=10.0)
        try:
            return frozenset(row[0] for row in connection.execute("SELECT table_name FROM gpkg_contents"))
        finally:
            connection.close()
    return frozenset()


def slot_of(plan: Plan, target: str) -> str:
    """The slot of the scenario at work whose place ``target`` is, a path, source or sink; empty where it is none."""
    table = _TABLE.match(target)
    path, _bar, rest = (table["path"], "", table["table"]) if table else target.partition("|layername=")
    named = rest.split("|")[0] or Path(path).stem
    scenario = plan.scenario
    if scenario and rest:
        named = named[len(scenario) + len(_SCENARIO) :] if named.startswith(f"{scenario}{_SCENARIO}") else ""
    slot = slot_called(named) if named else ""
    return slot if slot and same_place(place(plan, slot, scenario), target) else ""


def same_place(found: Place, target: str) -> bool:
    """Whether a path, sink or source means a place."""
    table = _TABLE.match(target)
    if table is not None:
        return found.table == table["table"] and _same(found.path, table["path"])
    path, _bar, rest = target.partition("|layername=")
    if found.table:
        return found.table == rest.split("|")[0] and _same(found.path, path)
    return not rest and _same(found.path, path)


def _same(one: str, other: str) -> bool:
    return os.path.normcase(os.path.abspath(one)) == os.path.normcase(os.path.abspath(other))


def former(plan: Plan, slot: str, scenario: Optional[str] = None) -> Place:
    """Where the version before lies."""
    now = place(plan, slot, scenario)
    if now.table:
        return _in_package(plan, slot, f"{now.table}{_FORMER_TABLE}")
    path = str(Path(now.path).parent / _FORMER_FOLDER / Path(now.path).name)
    return Place(slot, path, path, path, "")


def keep_former(plan: Plan, slot: str) -> None:
    """Keep what lies in a slot as the version before, just before it is replaced.

    Raises:
        OSError, RuntimeError: it cannot be kept.
    """
    now, before = place(plan, slot), former(plan, slot)
    if not exists(now):
        return
    if now.table:
        _copy_table(now, before.table)
        return
    Path(before.path).parent.mkdir(parents=True, exist_ok=True)
    for beside in _files_of(now.path):
        kept = Path(before.path).parent / beside.name
        kept.unlink(missing_ok=True)
        try:
            os.link(beside, kept)  # free: what comes now is moved over the name, not into the file
        except OSError:
            shutil.copy2(beside, kept)


def _files_of(path: str) -> "list[Path]":
    """A raster with the files that GDAL and QGIS keep beside it."""
    whole = Path(path)
    beside = [Path(f"{path}{ending}") for ending in (".aux.xml", ".msk", ".ovr")] + [
        whole.with_suffix(".qml")
    ]
    return [file for file in (whole, *beside) if file.is_file()]


def _copy_table(now: Place, name: str) -> None:
    package = gdal.OpenEx(now.path, gdal.OF_VECTOR | gdal.OF_UPDATE)
    package.CopyLayer(package.GetLayerByName(now.table), name, ["OVERWRITE=YES"])
    package.FlushCache()
