"""Values of a raster at some of its cells, read strip by strip."""

from typing import Iterator, Tuple

import numpy as np

from ..core.progress import Progress, silent
from .grid import Grid, Window
from .rasters import RasterSource


def values_at(
    source: RasterSource, rows: np.ndarray, columns: np.ndarray, progress: Progress = silent
) -> np.ndarray:
    """(k,) values of cells; NaN for nodata and cells outside the raster."""
    grid, values = source.grid, np.full(len(rows), np.nan)
    inside = (rows >= 0) & (rows < grid.rows) & (columns >= 0) & (columns < grid.columns)
    for window, chosen in strips(grid, rows, inside):
        progress(window.top / grid.rows)
        values[chosen] = source.read(window)[rows[chosen] - window.top, columns[chosen]]
    return values


def strips(grid: Grid, rows: np.ndarray, inside: np.ndarray) -> Iterator[Tuple[Window, np.ndarray]]:
    """The windows of a grid in which cells lie, and which they are."""
    for window in grid.windows():
        chosen = np.flatnonzero(inside & (rows >= window.top) & (rows < window.top + window.rows))
        if len(chosen):
            yield window, chosen


def values_at_points(source: RasterSource, xy: np.ndarray, progress: Progress = silent) -> np.ndarray:
    """(k,) values of the cells that hold (k, 2) points in the CRS of the raster; NaN outside."""
    grid = source.grid
    rows = np.floor((grid.y0 - xy[:, 1]) / grid.cell_y).astype(np.int64)
    columns = np.floor((xy[:, 0] - grid.x0) / grid.cell_x).astype(np.int64)
    return values_at(source, rows, columns, progress)
