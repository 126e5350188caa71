"""Two scenarios side by side: areas by class and zone, agreement, the places that changed as a layer."""

from pathlib import Path
from typing import Dict, List, NamedTuple, Optional, Tuple

import numpy as np
from qgis.core import QgsCoordinateTransform, QgsCoordinateTransformContext, QgsVectorLayer

from ...core.agreement import Agreement, AgreementCounter, classes_of
from ...core.messages import InputError, marked
from ...core.progress import Progress, part, silent
from ...core.tables import ClassRow
from ...core.zoning.crosstab import CrossCounter, CrossTable
from ...translation import tr
from ..burning import burnt_raster
from ..grid import require_same
from ..kinds import kind_of_key
from ..rasters import RasterSource, raster_writer
from ..tables import class_of
from ..vectors import Item, name_of
from .database import Plan
from .results import exists, place
from .steps import kind_of_slot, makers, name_of_slot

#: Whose areas are told apart, where the first scenario has them.
_ZONES = "zones2"
_MOST_CHANGES = 255


class ZoneRow(NamedTuple):
    """The area of one class in one zone, in km², in both scenarios."""

    zone: str
    name: str
    first: float
    second: float


class Comparison(NamedTuple):
    """What was found.

    Attributes:
        rows: areas by class of the whole area, then by zone.
        changes: (from, to, km²), the largest first.
        layer: a raster of the changed places, by the number of their change; empty where nothing changed.
        names: what each number of it means.
    """

    slot: str
    agreement: Agreement
    rows: List[ZoneRow]
    changes: List[Tuple[str, str, float]]
    layer: str
    names: Dict[int, str]


def comparable(plan: Plan, first: str, second: str) -> List[str]:
    """The slots with rasters of classes that both scenarios have."""
    found = []
    for slot in makers():
        kind = kind_of_slot(slot)
        if kind in _class_kinds() and exists(place(plan, slot, first)) and exists(place(plan, slot, second)):
            found.append(slot)
    return found


def _class_kinds() -> frozenset:
    from ..kinds import kinds

    return frozenset(key for key, kind in kinds().items() if kind.is_raster and kind.theme)


def compare(plan: Plan, slot: str, first: str, second: str, progress: Progress = silent) -> Comparison:
    """Compare a result of two scenarios.

    Raises:
        InputError: the results do not lie on one grid.
    """
    sources = [
        RasterSource(_called(plan, slot, name), place(plan, slot, name).path) for name in (first, second)
    ]
    require_same(sources[0].grid, sources[0].name, sources[1].grid, sources[1].name)
    zones, names = _zones(plan, first, sources[0])
    counter, areas = AgreementCounter(), (CrossCounter(), CrossCounter())
    for window in sources[0].grid.windows(3):
        part(progress, 0.0, 0.5)(window.top / sources[0].grid.rows)
        cells = [source.read(window) for source in sources]
        counter.add(*cells)
        within = np.ones(cells[0].shape) if zones is None else zones.read(window)
        for table, values in zip(areas, cells):
            table.add(within, values)
    found, square_km = counter.result(), sources[0].grid.cell_area / 1e6
    known = class_of(kind_of_key(kind_of_slot(slot)).theme)
    rows = _rows([one.result() for one in areas], names, known, square_km)
    changes = _changes(found, square_km)
    layer, meaning = _changed_layer(plan, slot, (first, second), sources, changes, part(progress, 0.5, 1.0))
    told = [(_named(known, a), _named(known, b), area) for a, b, area in changes]
    return Comparison(slot, found, rows, told, layer, meaning)


def _called(plan: Plan, slot: str, scenario: str) -> str:
    return f"{name_of_slot(slot)} ({scenario or tr('Base plan')})"


def _named(known: Dict[int, ClassRow], code: int) -> str:
    return known[code].name if code in known else str(code)


def _zones(plan: Plan, scenario: str, source: RasterSource) -> Tuple[Optional[RasterSource], List[str]]:
    """The zones of a scenario as a raster of numbers from 1, and their names; None where it has none."""
    where = place(plan, _ZONES, scenario)
    layer = QgsVectorLayer(where.source, _ZONES, "ogr") if exists(where) else None
    if layer is None or not layer.isValid():
        return None, [tr("Whole area")]
    transform = QgsCoordinateTransform(layer.crs(), source.grid.crs, QgsCoordinateTransformContext())
    items, names = [], []
    for feature in layer.getFeatures():
        geometry = feature.geometry()
        geometry.transform(transform)
        attributes = dict(zip(layer.fields().names(), feature.attributes()))
        items.append(Item(geometry, attributes))
        names.append(f"{attributes.get('zone2', '')} {name_of(attributes)}".strip())
    if not items:
        return None, [tr("Whole area")]
    return burnt_raster(_ZONES, items, list(range(1, len(items) + 1)), source.grid), names


def _rows(
    tables: List[CrossTable], names: List[str], known: Dict[int, ClassRow], square_km: float
) -> List[ZoneRow]:
    """Areas by class of the whole area and of every zone."""
    codes = sorted(set(tables[0].classes.tolist()) | set(tables[1].classes.tolist()))
    found = []
    for number, name in [(0, tr("Whole area")), *enumerate(names, 1)]:
        if number and len(names) == 1:
            continue
        for code in codes:
            first, second = (_area(table, number, code) * square_km for table in tables)
            if first or second:
                found.append(ZoneRow(name, _named(known, code), first, second))
    return found


def _area(table: CrossTable, zone: int, code: int) -> int:
    rows = table.zone == zone if zone else table.zone > 0
    return int(table.cells[rows][:, table.classes == code].sum())


def _changes(found: Agreement, square_km: float) -> List[Tuple[int, int, float]]:
    """(from, to, km²) of every change, the largest first."""
    rows, columns = np.nonzero(found.cells - np.diag(np.diag(found.cells)))
    changes = [
        (int(found.classes[i]), int(found.classes[j]), float(found.cells[i, j]) * square_km)
        for i, j in zip(rows, columns)
    ]
    return sorted(changes, key=lambda change: -change[2])


def _changed_layer(
    plan: Plan,
    slot: str,
    scenarios: Tuple[str, str],
    sources: List[RasterSource],
    changes: List[Tuple[int, int, float]],
    progress: Progress,
) -> Tuple[str, Dict[int, str]]:
    """Write the changed places, each by the number of its change; those of rare changes beyond 254 share the last."""
    if not changes:
        return "", {}
    kind = kind_of_key(kind_of_slot(slot))
    known = class_of(kind.theme)
    number = {change[:2]: min(n, _MOST_CHANGES) for n, change in enumerate(changes, 1)}
    names = {
        n: f"{_named(known, a)} → {_named(known, b)}" for (a, b), n in number.items() if n < _MOST_CHANGES
    }
    if len(changes) >= _MOST_CHANGES:
        names[_MOST_CHANGES] = tr("Other changes")
    rows = [ClassRow(n, f"change{n}", name, _colour(known, changes[n - 1][1])) for n, name in names.items()]
    path = (
        plan.folder
        / "compared"
        / f"{slot.replace('#', '_')}__{'__'.join(name or 'base' for name in scenarios)}.tif"
    )
    try:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(marked("“{path}” cannot be written."), path=str(path)) from error
    grid = sources[0].grid
    with raster_writer(path, grid, "uint8", 0, {}, rows) as writer:
        for window in grid.windows(3):
            progress(window.top / grid.rows)
            pairs = AgreementCounter().add(*(source.read(window) for source in sources))
            codes = np.zeros(pairs.shape, np.uint8)
            for pair in np.unique(pairs[pairs >= 0]).tolist():
                codes[pairs == pair] = number[classes_of(pair)]
            writer.write(codes, window)
    return str(path), names


def _colour(known: Dict[int, ClassRow], code: int) -> str:
    """Of what a place has become."""
    return known[code].color if code in known else "#888888"
