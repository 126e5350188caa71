"""Blocks of farm land, and what a parcel adds to them."""

from typing import List, Tuple

import numpy as np
from qgis.core import QgsGeometry

from ....core.progress import Progress
from ....gis.areaindex import AreaIndex
from ....gis.parcels import pieces_of
from ..shared.joining import Barriers, join_parcels

_HA = 10_000.0


class FarmBlocks:
    """Farm land joined to blocks.

    Args:
        shapes: parcels of farm land. gap: m up to which they lie together.
    """

    def __init__(self, shapes: List[QgsGeometry], gap: float, progress: Progress) -> None:
        labels = join_parcels(shapes, gap, Barriers([]), progress)
        pieces = [
            (piece, label) for shape, label in zip(shapes, labels.tolist()) for piece in pieces_of(shape)
        ]
        self._gap, self._index = gap, AreaIndex([piece for piece, _label in pieces])
        self._labels = [label for _piece, label in pieces]
        area = np.array([shape.area() for shape in shapes]) / _HA
        self._size = np.bincount(labels, area) if area.size else np.zeros(0)

    def around(self, shape: QgsGeometry, area: float) -> Tuple[float, float]:
        """Hectares of the largest block within the gap, and of the one that a parcel of ``area`` ha makes with all of
        them; zeros where there is none."""
        blocks = {self._labels[near] for near in self._index.within(shape, self._gap)}
        sizes = [float(self._size[block]) for block in blocks]
        return (max(sizes), area + sum(sizes)) if sizes else (0.0, 0.0)
