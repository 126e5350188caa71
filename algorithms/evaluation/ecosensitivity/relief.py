"""Relief from an elevation model, read window by window like a raster."""

import numpy as np

from ....gis.grid import Window
from ....gis.rasters import RasterSource
from ....gis.terrain import read_relief


class ReliefSource:
    """Highest minus lowest elevation in a square of ``side`` metres, as a RasterSource is read."""

    def __init__(self, elevation: RasterSource, side: float) -> None:
        self._elevation, self.name, self.grid = elevation, elevation.name, elevation.grid
        #: cells of the window, odd, at least 3
        self.columns, self.rows = (
            max(3, 2 * round((side / cell - 1) / 2) + 1) for cell in self.grid.cell_size
        )

    def read(self, window: Window) -> np.ndarray:
        """Relief of the cells of ``window`` in m; as many rows more are read as its square needs."""
        return read_relief(self._elevation, window, (self.rows, self.columns))
