"""Depressions filled to the level at which they overflow."""

from typing import Optional, Tuple

import numpy as np

from ..progress import Progress, part, silent
from .grid import CHUNK, Layout, pad_elevation, shifted
from .passes import Passes, find_passes, lowest_passes, spill_levels

#: Neighbours behind a cell in storage, nearest last in rank; then those ahead of it.
_BEFORE, _AFTER = (4, 1, 2, 3), (8, 5, 6, 7)


def fill_depressions(
    elevation: np.ndarray, outlets: Optional[np.ndarray] = None, progress: Progress = silent
) -> np.ndarray:
    """The lowest surface on which water runs out of the raster from every cell.

    filled(x) = min over all ways from x to an outlet of the highest cell on the way (Planchon &
    Darboux 2002; priority flood, Barnes et al. 2014, Computers & Geosciences 62:117). Outlets are
    the cells at the edge of the raster or beside nodata. Only minima and maxima are taken, so the
    result is exact in the precision of the input.

    Every cell is led down to a lowest cell; cells with the same one are a basin. Basins are joined
    by their lowest passes, and a minimum spanning tree of these gives the level at which each
    spills: no cell is visited one by one.

    Args:
        elevation: (rows, columns), NaN for nodata.
        outlets: (rows, columns) bool, further cells where water gets out.
        progress: called with the share done.

    Returns:
        The same shape and precision, NaN for nodata.

    Raises:
        InputError: not two-dimensional, infinite heights or too many cells.
        Cancelled: raised by ``progress``.
    """
    layout, height = pad_elevation(elevation)
    more = None if outlets is None else layout.pad(np.asarray(outlets, bool), False)
    basin, count = _basins(layout, height, more, part(progress, 0.0, 0.5))
    report, found = part(progress, 0.5, 0.8), []
    for strip, passes in zip(layout.strips(), find_passes(layout, height, basin, count)):
        report(layout.share(strip))
        found.append(passes)
    passes = Passes(*(np.concatenate(parts) for parts in zip(*found)))
    progress(0.8)
    level = spill_levels(lowest_passes(passes), count)
    report = part(progress, 0.9, 1.0)
    for strip in layout.strips():
        report(layout.share(strip))
        height[strip] = np.maximum(height[strip], level.take(basin[strip]))
    height[np.isinf(height)] = np.nan
    progress(1.0)
    return layout.inside(height).copy()


def _basins(
    layout: Layout, height: np.ndarray, outlets: Optional[np.ndarray], progress: Progress
) -> Tuple[np.ndarray, int]:
    """The basin of every cell (int32, flat) and their number; 0 for what runs out without rising."""
    down = np.arange(layout.size, dtype=np.int32)
    closed = np.zeros(layout.size, bool)  # has data and is no outlet
    report = part(progress, 0.0, 0.4)
    for strip in layout.strips():
        report(layout.share(strip))
        code, inner = _lowest_neighbour(layout, height, strip)
        if outlets is not None:
            inner &= ~outlets[strip]
        closed[strip] = inner
        code[~inner] = 0
        down[strip] += layout.offsets.take(code)
    _follow(down, part(progress, 0.4, 0.9))
    lowest = (closed & (down == np.arange(layout.size, dtype=np.int32))).nonzero()[0]
    number = np.zeros(layout.size, np.int32)
    number[lowest] = np.arange(1, lowest.size + 1, dtype=np.int32)
    for first in range(0, layout.size, CHUNK):
        down[first : first + CHUNK] = number.take(down[first : first + CHUNK])
    return down, lowest.size + 1


def _lowest_neighbour(layout: Layout, height: np.ndarray, strip: slice) -> Tuple[np.ndarray, np.ndarray]:
    """Code of the lowest of nine cells (0 the cell itself), and where all nine have data.

    Of equal heights the one stored first counts as lower, so that no two cells lead to each other.
    """
    own = height[strip]
    low, high, code = own.copy(), own.copy(), np.zeros(own.size, np.int8)
    for codes, lower in ((_BEFORE, np.less_equal), (_AFTER, np.less)):
        for number in codes:
            near = height[shifted(strip, layout.offsets[number])]
            better = lower(near, low)
            np.copyto(low, near, where=better)
            code[better] = number
            np.maximum(high, near, out=high)
    return code, high < np.inf


def _follow(down: np.ndarray, progress: Progress) -> None:
    """Let every cell point to the end of its way, in place (pointer jumping)."""
    starts, total = list(range(0, down.size, CHUNK)), down.size
    waiting = starts
    while waiting:
        moved = []
        for first in waiting:
            here = down[first : first + CHUNK]
            there = down.take(here)
            if (there != here).any():
                down[first : first + CHUNK] = there
                moved.append(first)
        waiting = moved
        progress(1.0 - len(waiting) * CHUNK / (total + CHUNK))
