"""Strips: river corridors as polygons, from polygons or from lines with a width."""

from typing import Dict, List, NamedTuple, Sequence

from qgis.core import QgsGeometry, QgsWkbTypes

from ....compat import NULL
from ....gis.vectors import Item
from ..shared.coverage import dissolve

_POLYGON = QgsWkbTypes.GeometryType.PolygonGeometry


class StripRules(NamedTuple):
    """How strips are made.

    Attributes:
        field: features that have the same name in it make one strip; empty for none.
        width: metres on each side of a line.
        min_area: km², smaller ones are no strips.
        most: how many are kept, the largest; 0 for any number.
    """

    field: str
    width: float
    min_area: float
    most: int


class Strips(NamedTuple):
    """The strips within the planning units, the largest first.

    Attributes:
        kept: one geometry for each.
        large: how many are large enough.
        small: how many are not.
        outside: whether none of the features lies in the units.
    """

    kept: List[QgsGeometry]
    large: int
    small: int
    outside: bool


def strips_within(items: Sequence[Item], units: Sequence[QgsGeometry], rules: StripRules) -> Strips:
    """The strips that features make within the units.

    Features of one name make one strip; without a name, whatever hangs together.
    """
    whole = dissolve(units)
    named: Dict[str, List[QgsGeometry]] = {}
    free: List[QgsGeometry] = []
    for item in items:
        shape = item.geometry
        if shape.type() != _POLYGON:
            shape = shape.buffer(rules.width, 8)
        name = item.attributes[rules.field] if rules.field else None
        if name in (None, NULL, ""):
            free.append(shape)
        else:
            named.setdefault(str(name), []).append(shape)
    inside = [_within(dissolve(shapes), whole) for shapes in named.values()]
    if free:
        inside += [QgsGeometry(part) for part in _within(dissolve(free), whole).asGeometryCollection()]
    smallest = max(rules.min_area * 1e6, 1.0)
    large = sorted((shape for shape in inside if shape.area() >= smallest), key=lambda shape: -shape.area())
    return Strips(
        kept=large[: rules.most or None],
        large=len(large),
        small=len(inside) - len(large),
        outside=not any(shape.area() > 0 for shape in inside),
    )


def _within(shape: QgsGeometry, whole: QgsGeometry) -> QgsGeometry:
    """The polygons of what lies in ``whole``; touching points and lines are left out."""
    found = shape.intersection(whole)
    if found.isNull() or found.isEmpty():
        return QgsGeometry()
    found.convertGeometryCollectionToSubclass(_POLYGON)  # noqa: QGS201 (no collection: stays as it is)
    return found
