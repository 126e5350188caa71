"""Terrain derivatives of a digital elevation model."""

from typing import Tuple, Union

import numpy as np
from scipy import ndimage


def slope_degrees(elevation: np.ndarray, cell_x: float, cell_y: float) -> np.ndarray:
    """Slope by Horn (1981) in degrees, 0 to 90.

    With the neighbours a b c / d e f / g h i of a cell:
    dz/dx = ((c + 2f + i) − (a + 2d + g)) / 8Δx, dz/dy = ((g + 2h + i) − (a + 2b + c)) / 8Δy,
    slope = atan(√(dz/dx² + dz/dy²)). Beyond the edge of the array the ground continues
    linearly; a neighbour without data counts as high as the cell itself.

    Args:
        elevation: (rows, columns) in the unit of the cell size (metres), NaN for nodata.
        cell_x: width of a cell.
        cell_y: height of a cell.

    Returns:
        float32 of the same shape, NaN where ``elevation`` is.
    """
    return np.degrees(np.arctan(np.hypot(*gradient(elevation, cell_x, cell_y)))).astype(np.float32)


def contour_width(elevation: np.ndarray, cell_x: float, cell_y: float) -> np.ndarray:
    """|sin α| + |cos α| with α the aspect by Horn: 1 (along rows or columns, level ground) to √2 (diagonal).

    Times the cell size it is the width of the contour that water crosses in a cell (Desmet & Govers 1996).
    Arguments and result as of :func:`slope_degrees`.
    """
    across, along = gradient(elevation, cell_x, cell_y)
    steep = np.hypot(across, along)
    level = steep == 0
    return np.where(level, 1, (np.abs(across) + np.abs(along)) / np.where(level, 1, steep)).astype(np.float32)


def aspect_degrees(elevation: np.ndarray, cell_x: float, cell_y: float) -> np.ndarray:
    """Aspect by Horn: where the ground falls to, in degrees clockwise from north, 0 to 360.

    Arguments as of :func:`slope_degrees`; float32, NaN without data and on level ground.
    """
    across, along = gradient(elevation, cell_x, cell_y)
    aspect = np.degrees(np.arctan2(-across, along)) % 360
    return np.where((across == 0) & (along == 0), np.nan, aspect).astype(np.float32)


def gradient(elevation: np.ndarray, cell_x: float, cell_y: float) -> Tuple[np.ndarray, np.ndarray]:
    """(dz/dx, dz/dy) by Horn as described at :func:`slope_degrees`: rise to the east and to the south.

    Returns:
        Two float32 arrays of the shape of ``elevation``, no unit, NaN where it is.
    """
    padded = _continued(np.asarray(elevation, np.float32))
    rows, columns = elevation.shape
    centre = padded[1:-1, 1:-1]

    def neighbour(down: int, right: int) -> np.ndarray:
        found = padded[1 + down : 1 + down + rows, 1 + right : 1 + right + columns]
        return np.where(np.isnan(found), centre, found)

    corners = neighbour(1, 1) - neighbour(-1, -1)
    others = neighbour(-1, 1) - neighbour(1, -1)
    across = (corners + others + 2 * (neighbour(0, 1) - neighbour(0, -1))) / (8 * cell_x)
    along = (corners - others + 2 * (neighbour(1, 0) - neighbour(-1, 0))) / (8 * cell_y)
    missing = np.isnan(centre)
    across[missing] = along[missing] = np.nan
    return across, along


def _continued(array: np.ndarray) -> np.ndarray:
    """The array with one more row and column on every side, continued linearly."""
    padded = np.pad(array, 1, mode="edge")
    if array.shape[0] > 1:
        padded[0], padded[-1] = 2 * padded[1] - padded[2], 2 * padded[-2] - padded[-3]
    if array.shape[1] > 1:
        padded[:, 0] = 2 * padded[:, 1] - padded[:, 2]
        padded[:, -1] = 2 * padded[:, -2] - padded[:, -3]
    return padded


def relief(elevation: np.ndarray, size: Union[int, Tuple[int, int]]) -> np.ndarray:
    """Relief: highest minus lowest elevation in the window of ``size`` cells around a cell.

    An even window reaches one cell further up and left than down and right. Cells without data and
    cells beyond the edge do not count.

    Args:
        elevation: (rows, columns) in metres, NaN for nodata.
        size: side of the square window in cells, or its (rows, columns); 1 or more.

    Returns:
        float32 of the same shape in metres, NaN where ``elevation`` is.
    """
    missing = np.isnan(elevation)
    filled = np.where(missing, -np.inf, elevation).astype(np.float32)
    highest = ndimage.maximum_filter(filled, size, mode="constant", cval=-np.inf)
    filled[missing] = np.inf
    lowest = ndimage.minimum_filter(filled, size, mode="constant", cval=np.inf)
    with np.errstate(invalid="ignore"):
        return np.where(missing, np.float32(np.nan), highest - lowest)
