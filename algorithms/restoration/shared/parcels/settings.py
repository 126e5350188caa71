"""What runs that rank parcels are given: the parcels, layers they are held against, tables of weights and limits."""

from typing import Callable, Dict, List, Optional, Sequence

from qgis.core import QgsCoordinateReferenceSystem, QgsWkbTypes

from .....core.parcels.limits import COLUMNS, Limits, read_limits
from .....core.preparation.parcels import clean
from .....gis.parcels import Cover, Near, Parcels, SlopeCells
from .....gis.rasters.source import Windowed
from .....gis.ruletables import table_of_kinds
from .....gis.tables import read_builtin
from .....translation import language, tr
from ....inputs import Inputs
from ....parameters import Declarations, TableCheck
from ....run import Run
from ....tablereading import TableReading
from .survey import Survey


def declare_limits(tool: Declarations, kind: str, check: TableCheck, key: str = "RULES") -> None:
    """Declare the table of weights and limits of a kind."""
    text = tr("Table with the columns item and value, and words for texts, several separated by semicolons. What it leaves "
              "out keeps its default. Left empty, the built-in table is used; export it to edit it.")  # fmt: skip
    tool.add_table(key, tr("Weights and limits"), text, kind=kind, check=check)


def read_limits_of(inputs: TableReading, builtin: str, key: str = "RULES") -> Limits:
    """The weights and limits of the user's table, else of the built-in one.

    Raises:
        InputError: a fault of the table.
    """
    known = read_builtin(builtin)
    rows = inputs.optional_rows(key, COLUMNS)
    return read_limits(known if rows is None else rows, known)


def limits_html(kind: str) -> str:
    """The built-in weights and limits of a kind as a list for the help."""
    items = []
    for row in read_builtin(table_of_kinds([kind])):
        name, words = row[f"name_{language()}"], row["words"]
        text = tr("{name}: {value} {unit}").format(name=name, value=row["value"], unit=row["unit"]).strip()
        items.append(f"<li>{text}{f' ({words})' if words else ''}</li>")
    return f"<ul>{''.join(items)}</ul>"


def term_names(builtin: str) -> Dict[str, str]:
    """Names of the terms that a table has weights for, without the word “weight” before them."""
    start = "weight_"
    return {
        row["item"][len(start) :]: row[f"name_{language()}"].replace("：", ": ").split(": ")[-1]
        for row in read_builtin(builtin)
        if row["item"].startswith(start)
    }


def read_parcels(inputs: Inputs, rasters: Sequence[str], key: str = "PARCELS") -> Parcels:
    """The parcels, in the CRS of the rasters where one of some keys is given, else in their own.

    Raises:
        InputError: a CRS that is not in metres.
    """
    on_grid = any(inputs.given(raster) for raster in rasters)
    crs = inputs.grid().crs if on_grid else inputs.metric_crs(key)
    return Parcels(inputs.source(key), crs, inputs.transform_context)


def read_covers(
    inputs: Inputs, crs: QgsCoordinateReferenceSystem, keys: Sequence[str], empty: Sequence[str] = ()
) -> Dict[str, Cover]:
    """The polygon layers given, by key; those of ``empty`` may hold nothing."""
    found = {}
    for key in keys:
        if inputs.given(key):
            items = inputs.features(key, crs, slim=True, empty=key in empty)
            found[key] = Cover([item.geometry for item in items])
    return found


def read_near(
    inputs: Inputs, crs: QgsCoordinateReferenceSystem, keys: Sequence[str], reach: float
) -> Dict[str, Near]:
    """The layers given whose distance is asked, by key; a step before may have left them empty.

    Args:
        reach: m.
    """
    found = {}
    for key in keys:
        if inputs.given(key):
            items = inputs.features(key, crs, slim=True, empty=True)
            found[key] = Near([item.geometry for item in items], reach)
    return found


def read_slope(inputs: Inputs, slope: str = "SLOPE", elevation: str = "DEM") -> Optional[Windowed]:
    """The slope (°) given, else that of the elevation; None without both."""
    given = inputs.optional_raster(slope) if slope else None
    if given is not None:
        return given
    found = inputs.optional_raster(elevation)
    return None if found is None else SlopeCells(found)


def read_codes(text: str) -> List[str]:
    """Codes of a text, separated by spaces or commas."""
    for sign in ("，", ",", "、", ";", "；"):
        text = text.replace(sign, " ")
    return [clean(word) for word in text.split()]


def write_ranked(run: Run, survey: Survey, kind: str, row: Callable[[int], dict], start: float = 0.7) -> str:
    """Write the parcels judged to OUTPUT, in the order of the layer, with all their fields and those of the kind.

    Args:
        row: the new fields of the parcel of a number. start: progress when it begins.
    """
    if not run.outputs.wanted("OUTPUT"):
        return ""
    fields = survey.fields(kind, run.log)
    rows = survey.rows(fields, kind, row, run.part(start, 1.0))
    wkb, source = QgsWkbTypes.Type.MultiPolygon, survey.parcels.source
    return run.outputs.write_rows("OUTPUT", fields, rows, survey.parcels.crs, wkb, source=source)
