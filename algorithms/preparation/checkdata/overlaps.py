"""Where polygons of one layer overlap one another; bounded in effort."""

from typing import List, NamedTuple

from qgis.core import QgsDistanceArea, QgsFeature, QgsGeometry, QgsSpatialIndex

from ....compat import measured

_MOST_PAIRS = 200_000
#: Overlaps smaller than this, in square metres, come from rounding.
_LEAST = 1.0


class Overlaps(NamedTuple):
    """``pairs`` of polygons that overlap by ``area`` square metres in all; ``partly``: not all were looked at."""

    pairs: int
    area: float
    largest: float
    partly: bool


def find_overlaps(geometries: List[QgsGeometry], measure: QgsDistanceArea, partly: bool, step) -> Overlaps:
    """Intersect every polygon with the later ones whose boxes meet its own."""
    index = QgsSpatialIndex()
    for number, geometry in enumerate(geometries):
        feature = QgsFeature(number)
        feature.setGeometry(geometry)
        index.addFeature(feature)  # noqa: QGS201 (in memory, cannot fail)
    pairs = looked = 0
    area = largest = 0.0
    for number, geometry in enumerate(geometries):
        step(0.7 + 0.3 * number / len(geometries))
        others = [other for other in index.intersects(geometry.boundingBox()) if other > number]
        if not others:
            continue
        engine = QgsGeometry.createGeometryEngine(geometry.constGet())
        engine.prepareGeometry()
        for other in others:
            looked += 1
            if looked > _MOST_PAIRS:
                return Overlaps(pairs, area, largest, True)
            shape = geometries[other].constGet()
            if not engine.intersects(shape) or engine.touches(shape):
                continue
            shared = measured(measure.measureArea, geometry.intersection(geometries[other]))
            if shared > _LEAST:
                pairs, area, largest = pairs + 1, area + shared, max(largest, shared)
    return Overlaps(pairs, area, largest, partly)
