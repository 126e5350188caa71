"""Mean slope of parcels."""

from typing import List, NamedTuple, Sequence

import numpy as np
from qgis.core import QgsGeometry

from ....core.progress import Progress
from ....gis.burning import burnt_raster
from ....gis.rasters import RasterSource
from ....gis.terrain import read_with_slope


class _Shape(NamedTuple):
    geometry: QgsGeometry


def mean_slopes(
    elevation: RasterSource, shapes: List[QgsGeometry], points: np.ndarray, progress: Progress
) -> np.ndarray:
    """(n,) mean slope (°) of the cells whose centres lie in a parcel, of the cell under its inner point where there is
    none; NaN outside the raster.

    Args:
        points: (n, 2) inner points, in the CRS of the raster.
    """
    grid, count = elevation.grid, len(shapes)
    numbers: Sequence[float] = range(1, count + 1)
    burnt = burnt_raster(elevation.name, [_Shape(shape) for shape in shapes], numbers, grid)
    total, cells, below = np.zeros(count + 1), np.zeros(count + 1, np.int64), np.full(count, np.nan)
    row = np.floor((grid.y0 - points[:, 1]) / grid.cell_y).astype(np.int64)
    column = np.floor((points[:, 0] - grid.x0) / grid.cell_x).astype(np.int64)
    across = (column >= 0) & (column < grid.columns)
    try:
        for window in grid.windows():
            progress(window.top / grid.rows)
            slope = read_with_slope(elevation, window)[1]
            parcel = np.nan_to_num(burnt.read(window)).astype(np.int64)
            there = (parcel > 0) & np.isfinite(slope)
            total += np.bincount(parcel[there], slope[there], count + 1)
            cells += np.bincount(parcel[there], minlength=count + 1)
            inside = across & (row >= window.top) & (row < window.top + window.rows)
            below[inside] = slope[row[inside] - window.top, column[inside]]
    finally:
        burnt.close()
    own = cells[1:] > 0
    return np.where(own, total[1:] / np.maximum(cells[1:], 1), below)
