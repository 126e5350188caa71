"""Layers that parcels are held against: which share of a parcel lies inside, and how far away the nearest is."""

from typing import List, Sequence

import numpy as np
from qgis.core import QgsFeature, QgsGeometry, QgsSpatialIndex

from ..areaindex import AreaIndex
from ..geometries import POLYGONS
from .batches import Batch

#: Geometries of more vertices are cut into pieces of at most so many, so that a parcel meets a small one.
_MANY, _PIECE = 128, 64
#: Areas may differ by this part after cutting.
_ROUNDING = 1e-6


class Cover:
    """Polygons that cover ground, each place once.

    Args:
        geometries: in the CRS of the parcels; they may overlap.
    """

    def __init__(self, geometries: Sequence[QgsGeometry]) -> None:
        whole = QgsGeometry.unaryUnion(list(geometries))
        parts = whole.asGeometryCollection() if whole.isMultipart() else [whole]
        self._index = AreaIndex([piece for part in parts for piece in pieces_of(part)])

    def shares(self, batch: Batch, areas: np.ndarray) -> np.ndarray:
        """(n,) share (0–1) of each parcel inside.

        Args:
            areas: (n,) m² of the parcels.
        """
        found = np.zeros(len(batch.shapes))
        for number, shape in enumerate(batch.shapes):
            near = self._index.near_box(shape.boundingBox())
            if near:
                found[number] = self._inside(shape, near)
        return np.clip(found / np.maximum(areas, 1e-12), 0.0, 1.0)

    def _inside(self, shape: QgsGeometry, near: List[int]) -> float:
        """m² of a parcel inside; the pieces do not overlap."""
        inside, parcel = 0.0, shape.constGet()
        for number in near:
            engine = self._index.engine(number)
            if engine.contains(parcel):
                return shape.area()
            if engine.intersects(parcel):
                inside += self._index.geometries[number].intersection(shape).area()
        return inside


class Near:
    """Geometries of any kind whose distance from parcels is asked.

    Args:
        reach: m beyond which nothing is looked for.
    """

    def __init__(self, geometries: Sequence[QgsGeometry], reach: float) -> None:
        self._reach = reach
        self._pieces = [piece for geometry in geometries for piece in pieces_of(geometry)]
        self._index = QgsSpatialIndex(QgsSpatialIndex.Flag.FlagStoreFeatureGeometries)
        for number, piece in enumerate(self._pieces):
            feature = QgsFeature(number)
            feature.setGeometry(piece)
            self._index.addFeature(feature)  # noqa: QGS201 (in memory)

    def distances(self, batch: Batch) -> np.ndarray:
        """(n,) m from the border of each parcel to the nearest geometry, 0 where they meet, inf beyond the reach."""
        return np.array([self.distance(shape) for shape in batch.shapes])

    def distance(self, shape: QgsGeometry) -> float:
        """Metres from a shape to the nearest geometry, 0 where they meet, inf beyond the reach."""
        nearest = self._index.nearestNeighbor(shape, 1, self._reach)
        away = min((self._pieces[one].distance(shape) for one in nearest), default=np.inf)
        return away if away <= self._reach else np.inf


def pieces_of(geometry: QgsGeometry) -> List[QgsGeometry]:
    """A geometry, or one of many vertices in pieces that make it up."""
    if geometry.constGet().nCoordinates() <= _MANY:
        return [geometry]
    cut = geometry.subdivide(_PIECE).asGeometryCollection()
    measure = QgsGeometry.area if geometry.type() == POLYGONS else QgsGeometry.length
    before, after = measure(geometry), sum(measure(piece) for piece in cut)
    return cut if abs(after - before) <= _ROUNDING * before else [geometry]
