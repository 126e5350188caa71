"""How much of the ground around parcels is covered by parcels of the same layer."""

from typing import Iterable, Optional

import numpy as np
from qgis.core import QgsRectangle

from ...core.parcels.edges import areas
from ...core.parcels.spans import spans_of
from ...core.progress import Progress
from ..grid import Grid, Window
from ..vectors import Told
from .batches import Batch, Parcels, nothing_in, shape_edges
from .cells import means

#: Cells along the reach, and at most in all; finer cells would not fit.
_ALONG, _CELLS = 25, 60_000_000
_SEGMENTS = 4


class BuiltGround:
    """Cells whose centres lie in any of some parcels, as 1 on 0, in memory.

    Args:
        extent: of the parcels. reach: m around them that will be asked for.
    """

    def __init__(self, extent: QgsRectangle, reach: float, crs_wkt: str) -> None:
        self._reach = max(reach, 1.0)
        wide = extent.buffered(self._reach)
        side = max(self._reach / _ALONG, (wide.width() * wide.height() / _CELLS) ** 0.5)
        rows, columns = int(wide.height() / side) + 1, int(wide.width() / side) + 1
        corner = {"x0": wide.xMinimum(), "y0": wide.yMaximum()}
        self.grid = Grid(crs_wkt, **corner, cell_x=side, cell_y=side, rows=rows, columns=columns)
        self._cells = np.zeros((rows, columns + 1), np.int16)

    def add(self, batches: Iterable[Batch]) -> None:
        """Take parcels in; those that lie over one another count once."""
        grid = self.grid
        for batch in batches:
            spans = spans_of(batch.edges, (grid.x0, grid.y0), grid.cell_size, grid.shape)
            np.add.at(self._cells, (spans.row, spans.left), 1)
            np.add.at(self._cells, (spans.row, spans.right), -1)
        for row in self._cells:
            np.cumsum(row, out=row)
        np.minimum(self._cells, 1, out=self._cells)

    def read(self, window: Window) -> np.ndarray:
        """The cells of a window, 1 where there is a parcel."""
        return self._cells[window.top : window.top + window.rows, : window.columns].astype(np.float32)

    def around(self, batch: Batch) -> np.ndarray:
        """(n,) share (0–1) of the ground within the reach of each parcel, without it, that parcels cover."""
        wide = [shape.buffer(self._reach, _SEGMENTS).forceRHR() for shape in batch.shapes]
        grown = Batch(batch.first, batch.rows, wide, shape_edges(wide), batch.values)
        spans = spans_of(batch.edges, (self.grid.x0, self.grid.y0), self.grid.cell_size, self.grid.shape)
        own = np.bincount(spans.owner, spans.right - spans.left, batch.edges.total) * self.grid.cell_area
        whole = areas(grown.edges)
        covered = np.nan_to_num(means(self, grown)) * whole - own
        return np.clip(covered / np.maximum(whole - areas(batch.edges), 1e-9), 0.0, 1.0)


def extent_of(parcels: Parcels, progress: Progress) -> QgsRectangle:
    """The rectangle around the usable features of a layer, read feature by feature: what layers say may be wrong.

    Raises:
        InputError: the layer has no usable feature.
    """
    found: Optional[QgsRectangle] = None
    for _feature, shape in parcels.features(progress, Told()):
        box = shape.boundingBox()
        if found is None:
            found = QgsRectangle(box)
        else:
            found.combineExtentWith(box)
    if found is None or not found.width() > 0:
        raise nothing_in(parcels.name)
    return found
