"""Elevation models read together with what follows from them."""

from ..core.terrain import slope_degrees
from .grid import Window


def read_with_slope(source, window: Window) -> tuple:
    """(elevation, slope in degrees) of a window; one more row is read on either side."""
    top = max(window.top - 1, 0)
    bottom = min(window.top + window.rows + 1, source.grid.rows)
    strip = source.read(Window(top, bottom - top, window.columns))
    slope = slope_degrees(strip, *source.grid.cell_size)
    inner = slice(window.top - top, window.top - top + window.rows)
    return strip[inner], slope[inner]
