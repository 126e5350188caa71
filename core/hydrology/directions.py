"""Flow directions: D8, with level ground led to its outlets."""

from typing import Tuple

import numpy as np

from ..progress import Progress, part, silent
from ..steps import CODES, CellSize, step_length
from .flats import cross_flats
from .grid import ORDER, Layout, pad_elevation, shifted


def flow_directions(filled: np.ndarray, cell_size: CellSize = 1.0, progress: Progress = silent) -> np.ndarray:
    """The neighbour to which the water of each cell runs (D8, O'Callaghan & Mark 1984).

    The steepest drop (z − z_neighbour) / distance; of equally steep ways a straight one, in the
    order E, N, W, S, NE, NW, SW, SE. A cell without a lower neighbour at the edge of the raster
    or beside nodata lets its water out. Across level ground the water keeps away from higher
    ground and runs to where the ground falls (Garbrecht & Martz 1997 as in Barnes, Lehman &
    Mulla 2014, Computers & Geosciences 62:128).

    Args:
        filled: (rows, columns) heights without depressions (:func:`fill_depressions`), NaN for nodata.
        cell_size: cell size in map units, or (width, height).
        progress: called with the share done.

    Returns:
        int8 (rows, columns): 1 NE, 2 N, 3 NW, 4 W, 5 SW, 6 S, 7 SE, 8 E; 0 where the water leaves
        the raster (or stays, in a depression that was not filled), −1 nodata.

    Raises:
        InputError: as fill_depressions.
        Cancelled: raised by ``progress``.
    """
    layout, height = pad_elevation(filled)
    lengths = {code: step_length(step, cell_size) for code, step in CODES.items()}
    direction = np.full(layout.size, -1, np.int8)
    level = np.zeros(layout.size, bool)
    report = part(progress, 0.0, 0.6)
    for strip in layout.strips():
        report(layout.share(strip))
        direction[strip], level[strip] = _steepest(layout, height, strip, lengths)
    cross_flats(layout, height, direction, level, part(progress, 0.6, 1.0))
    progress(1.0)
    return layout.inside(direction).copy()


def _steepest(
    layout: Layout, height: np.ndarray, strip: slice, lengths: dict
) -> Tuple[np.ndarray, np.ndarray]:
    """Codes of a strip, and which of its cells neither have a lower neighbour nor let water out."""
    own = height[strip]
    data = own < np.inf
    best, high = np.zeros(own.size), own.copy()
    code = np.where(data, np.int8(0), np.int8(-1))
    for number in ORDER:
        near = height[shifted(strip, layout.offsets[number])]
        with np.errstate(invalid="ignore"):
            drop = np.subtract(own, near, dtype=np.float64)
        drop /= lengths[number]
        better = (drop > best) & data
        np.copyto(best, drop, where=better)
        code[better] = number
        np.maximum(high, near, out=high)
    return code, (code == 0) & (high < np.inf)
