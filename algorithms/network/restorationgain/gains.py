"""What repairs bring to the network: each alone, and in the best order."""

from typing import Iterator, List, Sequence, Tuple

import numpy as np
from qgis.core import QgsGeometry, QgsWkbTypes

from ....core.network.restorationgain import Gains, levels
from ....gis.grid import Grid
from ....translation import tr
from ...log import Log
from ..shared.ids import shown
from ..shared.places import Places
from .repairs import Measure

_KM2 = 1e6
_POLYGON = QgsWkbTypes.GeometryType.PolygonGeometry
#: What a measure that is not in the order lacks.
_NOT_CHOSEN = {"order": None, "step_gain": None, "cum_gain": None, "cum_cost": None}


def source_areas(places: Places, grid: Grid) -> np.ndarray:
    """km² of the sources: of their polygons, else of their cells; 0 for those that are not on the surface."""
    cells = np.bincount(places.cells.ravel(), minlength=len(places.keys) + 1)[1:]
    areas = cells * grid.cell_area / _KM2
    for number, item in enumerate(places.features):
        if cells[number] and item.geometry.type() == _POLYGON:
            areas[number] = item.geometry.area() / _KM2
    return areas


def total_gain(found: Gains) -> float:
    """Gain of the whole order in percent."""
    return found.steps[-1].total_gain if found.steps else 0.0


def measure_rows(measures: Sequence[Measure], found: Gains) -> Iterator[Tuple[QgsGeometry, dict]]:
    """A row for each measure."""
    chosen = {
        step.measure: {
            "order": number,
            "step_gain": step.gain,
            "cum_gain": step.total_gain,
            "cum_cost": step.total_cost,
        }
        for number, step in enumerate(found.steps, 1)
    }
    classes = levels(found)
    for number, measure in enumerate(measures):
        gain = float(found.gain[number])
        row = {
            "id": number + 1,
            "place": measure.place,
            "points": len(measure.items),
            "barrier": measure.text("barrier"),
            "measure": measure.text("measure"),
            "cost": measure.price,
            "gain_ec": gain,
            "cost_fall": float(found.fall[number]),
            "links": int(found.links[number]),
            "per_cost": gain / measure.price,
            "level": classes[number],
        }
        yield measure.point, {**row, **chosen.get(number, _NOT_CHOSEN)}


def curve_rows(measures: Sequence[Measure], found: Gains) -> List[dict]:
    """A row for each step of the order, the first with nothing done."""
    start = dict.fromkeys(("cost", "cum_cost", "step_gain", "cum_gain", "cost_fall"), 0.0)
    rows = [{"order": 0, "id": None, "place": None, **start, "ec_km2": found.connectivity}]
    for number, step in enumerate(found.steps, 1):
        row = {
            "order": number,
            "id": step.measure + 1,
            "place": measures[step.measure].place,
            "cost": step.cost,
            "cum_cost": step.total_cost,
            "step_gain": step.gain,
            "cum_gain": step.total_gain,
            "ec_km2": found.connectivity * (1 + step.total_gain / 100),
            "cost_fall": step.fall,
        }
        rows.append(row)
    return rows


def tell_gains(found: Gains, count: int, keys: list, radius: float, log: Log) -> None:
    """What the ``count`` measures bring, and which bring nothing.

    Args:
        keys: ids of the sources. radius: of a repair, metres.
    """
    if not count:
        log.warn(tr("No break point is left to repair: the curve holds the network as it is."))
        return
    sentence = tr("Radius {radius} m; dispersal threshold {threshold} (resistance × m); EC {ec} km².")
    ec = f"{found.connectivity:.6g}"
    log.say(sentence.format(radius=f"{radius:g}", threshold=f"{found.threshold:.6g}", ec=ec))
    if found.unconnected:
        apart = [f"{keys[one - 1]}–{keys[other - 1]}" for one, other in found.unconnected]
        log.warn(tr("No path connects these sources: {names}.").format(names=shown(apart)))
    if found.idle:
        sentence = tr("{count} measures change nothing: their cells are nodata or not above the resistance "
                      "after restoration.")  # fmt: skip
        log.warn(sentence.format(count=len(found.idle)))
    far = int(np.count_nonzero(found.links == 0)) - len(found.idle)
    if far:
        sentence = tr("{count} measures alone make no corridor cheaper: they lie far from every corridor, or "
                      "another break of the corridor remains dearer than the way round.")  # fmt: skip
        log.say(sentence.format(count=far))
    sentence = tr("{count} of {all} measures in the order raise EC by {gain} %; all together {most} %.")
    gain, most = f"{total_gain(found):.4g}", f"{found.together:.4g}"
    log.say(sentence.format(count=len(found.steps), all=count, gain=gain, most=most))
