"""Which parcels lie together: at most the gap apart, and no barrier between them."""

from typing import List, NamedTuple, Sequence

import numpy as np
from qgis.core import QgsGeometry, QgsRectangle, QgsSpatialIndex

from ....core.progress import Progress
from ....core.restoration.contiguity import Joined
from ....gis.areaindex import AreaIndex
from ....gis.geometries import POLYGONS

#: Half the width that a barrier drawn as a line takes, metres; also the least a parcel is grown by.
_THIN = 0.01
_NOISE = 1e-6
#: Pieces of parcels smaller than this (m²) come from rounding.
_LEAST = 0.01


class Barriers:
    """Lines, taken apart into their stretches, and polygons that nothing lies together across."""

    def __init__(self, geometries: Sequence[QgsGeometry]) -> None:
        self._index = AreaIndex([piece for shape in geometries for piece in _pieces(shape)])

    def near(self, box: QgsRectangle) -> List[QgsGeometry]:
        """The stretches and polygons whose boxes meet a box."""
        return [self._index.geometries[n] for n in self._index.near_box(box)]

    def crossing(self, shape: QgsGeometry) -> List[QgsGeometry]:
        """Those that meet the inside of a polygon."""
        near = self.near(shape.boundingBox())
        if not near:
            return []
        engine = QgsGeometry.createGeometryEngine(shape.constGet())
        engine.prepareGeometry()
        return [
            one for one in near if engine.intersects(one.constGet()) and not engine.touches(one.constGet())
        ]


class Cut(NamedTuple):
    """Parcels with those that barriers run through in pieces; which parcel each piece is of; how many were cut."""

    shapes: List[QgsGeometry]
    parcel: List[int]
    cut: int


def _pieces(shape: QgsGeometry) -> List[QgsGeometry]:
    if shape.type() == POLYGONS:
        return [QgsGeometry(part) for part in shape.asGeometryCollection()]
    lines = shape.asMultiPolyline() if shape.isMultipart() else [shape.asPolyline()]
    return [QgsGeometry.fromPolylineXY(list(pair)) for line in lines for pair in zip(line, line[1:])]


def cut_parcels(shapes: Sequence[QgsGeometry], barriers: Barriers, progress: Progress) -> Cut:
    """Cut the parcels where barriers run through; the pieces make up the parcel."""
    pieces: List[QgsGeometry] = []
    parcel: List[int] = []
    count = 0
    for number, shape in enumerate(shapes):
        if number % 256 == 0:
            progress(number / len(shapes))
        through = barriers.crossing(shape)
        found = _cut(shape, through) if through else [shape]
        count += len(found) > 1
        pieces += found
        parcel += [number] * len(found)
    return Cut(pieces, parcel, count)


def _rim(shape: QgsGeometry) -> QgsGeometry:
    return QgsGeometry(shape.constGet().boundary())


def _cut(shape: QgsGeometry, through: Sequence[QgsGeometry]) -> List[QgsGeometry]:
    """The faces that barriers make of a polygon; the polygon where they do not lead through."""
    lines = [_rim(one) if one.type() == POLYGONS else one for one in through]
    faces = QgsGeometry.polygonize([QgsGeometry.unaryUnion([_rim(shape), *lines])])
    inside = [face for face in faces.asGeometryCollection() if face.area() > _LEAST]
    engine = QgsGeometry.createGeometryEngine(shape.constGet())
    engine.prepareGeometry()
    points = [face.pointOnSurface() for face in inside]
    own = [face for face, point in zip(inside, points) if engine.intersects(point.constGet())]
    whole = abs(sum(face.area() for face in own) - shape.area()) <= _NOISE * max(shape.area(), 1.0)
    return own if len(own) > 1 and whole else [shape]


def join_parcels(
    shapes: Sequence[QgsGeometry], gap: float, barriers: Barriers, progress: Progress
) -> np.ndarray:
    """(n,) sets of parcels from 0 that lie together.

    Parcels in one set already are not looked at again, so that each is measured against few others.

    Args:
        gap: m.
    """
    index, sets = QgsSpatialIndex(), Joined(len(shapes))
    boxes = [shape.boundingBox() for shape in shapes]
    for number, box in enumerate(boxes):
        index.addFeature(number, box)  # noqa: QGS201 (in memory)
    # of two parcels the one with more corners is prepared and asked: a plain may be one parcel
    order = np.argsort([-shape.constGet().nCoordinates() for shape in shapes], kind="stable").tolist()
    rank = {number: place for place, number in enumerate(order)}
    for place, number in enumerate(order):
        if place % 256 == 0:
            progress(place / len(shapes))
        grown = boxes[number].buffered(gap + _NOISE)
        own = sets.find(number)
        others = [n for n in index.intersects(grown) if rank[n] > place and sets.find(n) != own]
        if not others:
            continue
        engine = QgsGeometry.createGeometryEngine(shapes[number].constGet())
        engine.prepareGeometry()
        for other in others:
            if sets.find(other) == sets.find(number):
                continue
            if engine.distance(shapes[other].constGet()) > gap + _NOISE:
                continue
            between = barriers.near(grown.intersect(boxes[other].buffered(gap + _NOISE)))
            if not between or are_joined(shapes[number], shapes[other], gap, between):
                sets.join(number, other)
        progress(place / len(shapes))
    return sets.labels()


def are_joined(one: QgsGeometry, other: QgsGeometry, gap: float, between: Sequence[QgsGeometry]) -> bool:
    """Whether two parcels within the gap of each other are in one piece when both are grown by half of it and cut by
    the barriers ``between``.

    Only the surroundings of the parcel with the smaller box are looked at: barriers run through neither parcel.
    """
    reach = max(gap / 2 + _NOISE, _THIN)
    box = min(one.boundingBox(), other.boundingBox(), key=lambda box: box.width() * box.height())
    window = box.buffered(2 * reach + 1.0)
    near = [shape.clipped(window) for shape in (one, other)]
    grown = QgsGeometry.unaryUnion([shape.buffer(reach, 16) for shape in near])
    walls = [wall.buffer(_THIN, 1) for wall in _gathered(between, window)]
    for wall in walls:
        grown = grown.difference(wall)
    return any(all(part.intersects(shape) for shape in near) for part in grown.asGeometryCollection())


def _gathered(walls: Sequence[QgsGeometry], window: QgsRectangle) -> List[QgsGeometry]:
    """The walls in a window: all lines as one, all polygons as one."""
    near = [wall for wall in walls if wall.boundingBoxIntersects(window)]
    kinds = [[wall for wall in near if (wall.type() == POLYGONS) == areal] for areal in (True, False)]
    return [QgsGeometry.unaryUnion(kind) for kind in kinds if kind]
