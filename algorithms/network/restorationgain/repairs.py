"""Measures from break points: which cells each repairs, what it costs, which points it joins."""

import math
from typing import Dict, List, NamedTuple, Optional, Sequence

import numpy as np
from qgis.core import QgsGeometry, QgsWkbTypes

from ....compat import NULL
from ....core.messages import InputError, marked
from ....core.network.breakpoints.tracks import Track, make_track
from ....core.progress import Progress
from ....gis.burning import burn
from ....gis.geometries import middle_of
from ....gis.grid import Grid
from ....gis.vectors import Features, Item
from ....translation import tr
from ...log import Log
from ..shared.geometry import line_geometry, vertices
from ..shared.places import part_around
from .settings import Settings

_POINT = QgsWkbTypes.GeometryType.PointGeometry
_POLYGON = QgsWkbTypes.GeometryType.PolygonGeometry
_ROUND = 16  # segments of a quarter of a circle


class Measure(NamedTuple):
    """One structure or planting.

    Attributes:
        items: the break points it mends.
        cells: flat indices of the cells of the grid that it repairs.
        price: highest cost of its break points; 1 without a cost field.
        place: its place number, None where the layer has none.
    """

    items: List[Item]
    cells: np.ndarray
    price: float
    place: Optional[int]

    @property
    def point(self) -> QgsGeometry:
        """The middle of its break point, the one nearest to the mean of all."""
        middles = [middle_of(item.geometry) for item in self.items]
        x, y = np.mean([(p.x(), p.y()) for p in middles], axis=0)
        return QgsGeometry.fromPointXY(min(middles, key=lambda p: math.hypot(p.x() - x, p.y() - y)))

    def text(self, field: str) -> str:
        """The different texts of a field of its break points."""
        found = [item.attributes.get(field) for item in self.items]
        return "; ".join(dict.fromkeys(str(value) for value in found if value not in (None, NULL, "")))


def find_measures(
    broken: Features,
    corridors: Sequence[Item],
    grid: Grid,
    settings: Settings,
    progress: Progress,
    log: Log,
) -> List[Measure]:
    """The measures that break points need and that repair at least one cell of the grid.

    Args:
        broken: the break points; those that are mitigated are left out, those of one place are one measure.

    Raises:
        InputError: costs that are missing, or none of the break points left lies on the grid.
    """
    left = [item for item in broken.items if _whole(item.attributes.get("mitigated")) != 1]
    if len(left) < len(broken.items):
        sentence = tr("{count} break points that existing structures mitigate were left out.")
        log.say(sentence.format(count=len(broken.items) - len(left)))
    groups, courses, measures = _by_place(left), _courses(corridors), []
    for done, (place, found) in enumerate(groups.items()):
        progress(done / len(groups))
        cells = [_cells(_shape(item, courses, settings.radius), item.geometry, grid) for item in found]
        price = _price(found, settings.cost_field, broken.name)
        number = place if isinstance(place, int) else None
        measures.append(Measure(found, np.unique(np.concatenate(cells)), price, number))
    inside = [measure for measure in measures if measure.cells.size]
    if measures and not inside:
        raise InputError(
            marked("No break point of “{name}” that is left to repair lies on the resistance surface. Check its "
                 "coordinate system."),
            name=broken.name,
        )  # fmt: skip
    if len(inside) < len(measures):
        sentence = tr("{count} measures outside the resistance surface were left out.")
        log.warn(sentence.format(count=len(measures) - len(inside)))
    return inside


def _by_place(items: Sequence[Item]) -> Dict[object, List[Item]]:
    """Break points by their place number; those without one each for itself, under a key of another type."""
    groups: Dict[object, List[Item]] = {}
    for number, item in enumerate(items):
        place = _whole(item.attributes.get("place"))
        groups.setdefault(("point", number) if place is None else place, []).append(item)
    return groups


def _whole(value: object) -> Optional[int]:
    """A whole number, also from a table that holds it as a real one; None for anything else."""
    if isinstance(value, float) and math.isfinite(value) and value == int(value):
        return int(value)
    return value if isinstance(value, int) else None


def _finite(value: object) -> float:
    """A number that is there and finite, else 0."""
    return float(value) if isinstance(value, (int, float)) and math.isfinite(value) else 0.0


def _courses(corridors: Sequence[Item]) -> Dict[int, List[Track]]:
    """Number of a corridor, its field ``id`` or its position, to its tracks."""
    courses = {}
    for position, item in enumerate(corridors, 1):
        number = _whole(item.attributes.get("id"))
        tracks = [make_track(position, xy) for xy in vertices(item.geometry)]
        courses[position if number is None else number] = [t for t in tracks if len(t.xy) > 1]
    return courses


def _price(items: List[Item], field: str, name: str) -> float:
    if not field:
        return 1.0
    prices = []
    for item in items:
        try:
            prices.append(float(str(item.attributes[field])))
        except ValueError:
            prices.append(math.nan)
    if not all(0 < price < math.inf for price in prices):
        raise InputError(
            marked("Field “{field}” of “{name}” must hold a cost above 0 for every break point; one has “{value}”. Fill "
                 "it in, or use the selected features only."),
            field=field,
            name=name,
            value=items[[0 < price < math.inf for price in prices].index(False)].attributes[field],
        )  # fmt: skip
    return max(prices)


def _shape(item: Item, courses: Dict[int, List[Track]], radius: float) -> QgsGeometry:
    """What is repaired: a disc, or a strip along the corridor where the break is longer than the disc."""
    geometry = item.geometry
    if geometry.type() == _POLYGON:
        return geometry
    if geometry.type() != _POINT:
        return geometry.buffer(radius, _ROUND)
    own, length = (_finite(item.attributes.get(name)) for name in ("radius", "length_m"))
    if own > 0:
        return geometry.buffer(own, _ROUND)
    corridor = _whole(item.attributes.get("corridor"))
    tracks = [] if corridor is None else courses.get(corridor, [])
    if length <= 2 * radius or not tracks:
        return geometry.buffer(radius, _ROUND)
    point = geometry.centroid()
    track = min(tracks, key=lambda one: line_geometry([one.xy]).distance(point))
    middle = line_geometry([track.xy]).lineLocatePoint(point)
    start, end = max(0.0, middle - length / 2), min(float(track.measure[-1]), middle + length / 2)
    return line_geometry([track.piece(start, end)]).combine(point).buffer(radius, _ROUND)


def _cells(shape: QgsGeometry, core: QgsGeometry, grid: Grid) -> np.ndarray:
    """Flat indices of the cells whose centre lies in ``shape``, and of those that ``core`` touches."""
    part, where = part_around(shape, grid)
    if part is None or where is None:
        return np.zeros(0, np.int64)
    inside = burn([shape], [1], part, dtype="uint8", background=0)
    inside |= burn([core], [1], part, core.type() != _POLYGON, "uint8", 0)
    rows, columns = np.nonzero(inside)
    return (rows + where[0].start) * grid.columns + columns + where[1].start
