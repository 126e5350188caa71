"""Signs of bare ground in the images of both dates."""

from typing import Dict, List, NamedTuple, Optional, Sequence

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsGeometry,
)
from scipy.ndimage import label

from ....core.restoration.changes import signs
from ....gis.burning import burn, polygonize
from ....gis.grid import Grid
from ....gis.rasters import RasterSource
from ....gis.vectors import move_geometry

_LEAST_CELLS = 4


class Signs(NamedTuple):
    """Where images show less green and a brighter ground, and where they show anything; on their grid."""

    seen: np.ndarray
    known: np.ndarray
    grid: Grid

    def patches(
        self, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
    ) -> List[QgsGeometry]:
        """Polygons of at least 4 cells in a CRS."""
        numbers, _count = label(self.seen)
        size = np.bincount(numbers.ravel())
        size[0] = 0
        found = [
            shape
            for _number, shape in polygonize(np.where(size[numbers] >= _LEAST_CELLS, numbers, 0), self.grid)
        ]
        transform = QgsCoordinateTransform(self.grid.crs, crs, context)
        return [shape for shape in found if move_geometry(shape, transform)]

    def of(
        self,
        shapes: Sequence[QgsGeometry],
        crs: QgsCoordinateReferenceSystem,
        context: QgsCoordinateTransformContext,
    ) -> List[Optional[bool]]:
        """Whether half of the cells in each polygon show it; None where none is known."""
        transform = QgsCoordinateTransform(crs, self.grid.crs, context)
        moved = [QgsGeometry(shape) for shape in shapes]
        there = [move_geometry(shape, transform) for shape in moved]
        numbers = burn(
            [shape for shape, good in zip(moved, there) if good],
            [number for number, good in enumerate(there, 1) if good],
            self.grid,
            dtype="int32",
            background=0,
        )
        known = np.bincount(numbers[self.known], minlength=len(moved) + 1)
        seen = np.bincount(numbers[self.seen], minlength=len(moved) + 1)
        return [bool(2 * s >= k) if k else None for s, k in zip(seen[1:].tolist(), known[1:].tolist())]


def read_signs(images: Dict[str, Optional[RasterSource]], loss: float, rise: float) -> Optional[Signs]:
    """The signs of a run; None without images."""
    first, second = images.get("NDVI_1"), images.get("NDVI_2")
    if first is None or second is None:
        return None
    dull, bright = images["BRIGHT_1"], images["BRIGHT_2"]
    grid = first.grid
    seen, known = np.zeros(grid.shape, bool), np.zeros(grid.shape, bool)
    for window in grid.windows():
        rows = slice(window.top, window.top + window.rows)
        pair = None if dull is None or bright is None else (dull.read(window), bright.read(window))
        seen[rows], known[rows] = signs((first.read(window), second.read(window)), pair, loss, rise)
    return Signs(seen, known, grid)
