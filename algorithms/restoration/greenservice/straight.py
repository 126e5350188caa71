"""What parks serve in a straight line."""

from typing import List, Sequence

import numpy as np
from qgis.core import QgsGeometry
from scipy.spatial import cKDTree

from ....core.progress import Progress
from ....gis.areaindex import AreaIndex
from ....gis.parcels import Near
from .parks import Parks
from .pieces import Piece, Places, lattice

#: Pieces of a quarter circle.
_ROUND = 16
_PIECE = 128
#: Metres between the places by which new parks are counted.
STEP = 50.0


class Straight:
    """Buffers around parks."""

    def __init__(self, parks: Parks) -> None:
        served = [shape.buffer(radius, _ROUND) for shape, radius in zip(parks.shapes, parks.radii.tolist())]
        whole = QgsGeometry.unaryUnion(served)
        self._index = AreaIndex(whole.subdivide(_PIECE).asGeometryCollection())
        self._near = Near(parks.shapes, np.inf)

    def covered(self, _number: int, shape: QgsGeometry) -> QgsGeometry:
        """The served part of residential land; empty where none is."""
        near = []
        for number in self._index.near_box(shape.boundingBox()):
            engine = self._index.engine(number)
            if engine.contains(shape.constGet()):
                return shape
            if engine.intersects(shape.constGet()):
                near.append(self._index.geometries[number])
        return QgsGeometry.unaryUnion(near).intersection(shape) if near else QgsGeometry()

    def nearest(self, _number: int, piece: QgsGeometry) -> float:
        """Metres from the middle of blind land to the nearest park."""
        return self._near.distance(piece.pointOnSurface())

    def places(self, pieces: Sequence[Piece]) -> Places:
        """Points every 50 m of blind land, and what each stands for."""
        return lattice(pieces, STEP)

    def reached(
        self, plots: Sequence[QgsGeometry], radii: np.ndarray, places: Places, progress: Progress
    ) -> List[np.ndarray]:
        """The places within the radius of each plot."""
        tree, found = cKDTree(places.points), []
        for number, (plot, radius) in enumerate(zip(plots, radii.tolist())):
            progress(number / len(plots))
            box, middle = plot.boundingBox(), plot.boundingBox().center()
            far = radius + 0.5 * float(np.hypot(box.width(), box.height()))
            near = sorted(tree.query_ball_point((middle.x(), middle.y()), far))
            held = [place for place in near if plot.distance(places.shape(place)) <= radius]
            found.append(np.array(held, int))
        return found
