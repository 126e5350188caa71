"""Terrain derivatives of an elevation raster, read window by window."""

from typing import Tuple

import numpy as np

from ..core.halo import with_halo
from ..core.terrain import relief, slope_degrees
from .grid import Window


def read_around(source, window: Window, margin: int) -> Tuple[np.ndarray, slice]:
    """The rows of a window with up to ``margin`` more on either side, and where the window's own rows lie in them."""
    wide = with_halo(window.top, window.rows, margin, source.grid.rows)
    return source.read(Window(wide.top, wide.bottom - wide.top, window.columns)), wide.inner


def read_with_slope(source, window: Window) -> tuple:
    """(elevation, slope in degrees) of a window; one more row is read on either side."""
    strip, inner = read_around(source, window, 1)
    return strip[inner], slope_degrees(strip, *source.grid.cell_size)[inner]


def read_relief(source, window: Window, size: Tuple[int, int]) -> np.ndarray:
    """Relief (m) of a window: highest minus lowest elevation in ``size`` = (rows, columns) cells around a cell."""
    strip, inner = read_around(source, window, size[0] // 2 + 1)
    return relief(strip, size)[inner]
