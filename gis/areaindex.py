"""Polygons that can be asked what they cover and how near they are."""

from typing import List, Optional, Sequence

from qgis.core import QgsGeometry, QgsPointXY, QgsRectangle, QgsSpatialIndex

#: Rounding of coordinates, metres.
_NOISE = 1e-6


class AreaIndex:
    """Geometries of one CRS with a spatial index; each is prepared when it is first asked."""

    def __init__(self, geometries: Sequence[QgsGeometry]) -> None:
        self.geometries = list(geometries)
        self._index = QgsSpatialIndex()
        for number, geometry in enumerate(self.geometries):
            self._index.addFeature(number, geometry.boundingBox())  # noqa: QGS201 (in memory)
        self._engines: dict = {}

    def engine(self, number: int):
        """The prepared engine of a geometry."""
        if number not in self._engines:
            engine = QgsGeometry.createGeometryEngine(self.geometries[number].constGet())
            engine.prepareGeometry()
            self._engines[number] = engine
        return self._engines[number]

    def near_box(self, box: QgsRectangle) -> List[int]:
        """Positions of the geometries whose boxes meet a box, in their order."""
        return sorted(self._index.intersects(box))

    def share(self, shape: QgsGeometry) -> float:
        """Share (0–1) of a polygon that lies inside; what several cover counts once."""
        pieces, whole = [], shape.area()
        for number in self.near_box(shape.boundingBox()):
            engine = self.engine(number)
            if engine.contains(shape.constGet()):
                return 1.0
            if engine.intersects(shape.constGet()):
                pieces.append(self.geometries[number].intersection(shape))
        if not pieces or whole <= 0:
            return 0.0
        covered = pieces[0] if len(pieces) == 1 else QgsGeometry.unaryUnion(pieces)
        return min(covered.area() / whole, 1.0)

    def within(self, shape: QgsGeometry, reach: float) -> List[int]:
        """Positions of the geometries at most ``reach`` from a shape, in their order."""
        box = shape.boundingBox().buffered(reach + _NOISE)
        near = self.near_box(box)
        return [n for n in near if self.engine(n).distance(shape.constGet()) <= reach + _NOISE]

    def holding(self, point: QgsPointXY) -> Optional[int]:
        """Position of the first geometry that holds a point; None outside all."""
        shape = QgsGeometry.fromPointXY(point)
        found = self.near_box(shape.boundingBox().buffered(_NOISE))
        return next((n for n in found if self.engine(n).intersects(shape.constGet())), None)
