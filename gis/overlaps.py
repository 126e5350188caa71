"""Where polygons of one layer overlap one another; bounded in effort."""

from typing import Callable, List, NamedTuple

from qgis.core import QgsFeature, QgsGeometry, QgsSpatialIndex

from ..core.progress import Progress, silent

_MOST_PAIRS = 200_000
#: Overlaps smaller than this, in square metres, come from rounding.
_LEAST = 1.0
#: Polygons that share this part of the larger one are the same twice.
_SAME = 0.999


class Overlaps(NamedTuple):
    """How polygons overlap.

    Attributes:
        pairs: how many overlap. area, largest: by how many square metres in all, and at most.
        partly: not all were looked at.
        same: pairs of which one is the other again.
    """

    pairs: int
    area: float
    largest: float
    partly: bool
    same: int = 0


def find_overlaps(
    geometries: List[QgsGeometry],
    area: Callable[[QgsGeometry], float] = QgsGeometry.area,
    progress: Progress = silent,
    share: float = 0.0,
) -> Overlaps:
    """Intersect every polygon with the later ones whose boxes meet its own.

    Args:
        area: of a polygon in square metres.
        share: of the smaller polygon above which an overlap counts.
    """
    index = QgsSpatialIndex()
    for number, geometry in enumerate(geometries):
        feature = QgsFeature(number)
        feature.setGeometry(geometry)
        index.addFeature(feature)  # noqa: QGS201 (in memory, cannot fail)
    pairs = looked = same = 0
    total = largest = 0.0
    for number, geometry in enumerate(geometries):
        progress(number / len(geometries))
        others = [other for other in index.intersects(geometry.boundingBox()) if other > number]
        if not others:
            continue
        engine = QgsGeometry.createGeometryEngine(geometry.constGet())
        engine.prepareGeometry()
        for other in others:
            looked += 1
            if looked > _MOST_PAIRS:
                return Overlaps(pairs, total, largest, True, same)
            shape = geometries[other].constGet()
            if not engine.intersects(shape) or engine.touches(shape):
                continue
            shared = area(geometry.intersection(geometries[other]))
            if shared <= _LEAST:
                continue
            sizes = area(geometry), area(geometries[other])
            if shared > share * min(sizes):
                pairs, total, largest = pairs + 1, total + shared, max(largest, shared)
                same += shared >= _SAME * max(sizes)
    return Overlaps(pairs, total, largest, False, same)
