"""The padded surface on which the wave runs, and the steps it may take.

Rows are stored one after the other with one barrier cell between them and a barrier row above
and below, so that the neighbour of any cell is found by adding a constant to its index and no
edge of the raster needs a test. (Index -1, the upper left neighbour of the first cell, is the
last cell of the lower barrier.) For knight's steps the barrier is two cells wide.
"""

from typing import List, NamedTuple, Sequence, Tuple

import numpy as np

from ..messages import InputError, marked
from ..steps import ALL_CODES, beside, codes, step_length

#: Cells looked at in one go when a whole raster is read.
CHUNK = 1 << 18


class Grid(NamedTuple):
    """A resistance surface ready for the wave.

    Attributes:
        shape: rows and columns of the raster.
        reach: width of the barrier, the cells that a step may lead along one axis.
        stride: cells per stored row (columns + reach).
        half: half the resistance, flat and padded; infinite on nodata and on the barrier.
        open_cells: number of cells with data.
    """

    shape: Tuple[int, int]
    reach: int
    stride: int
    half: np.ndarray
    open_cells: int


class Moves(NamedTuple):
    """The steps a wave may take.

    Attributes:
        codes: back-link code that each step leaves behind (int8).
        offsets: index offset of each step, opposite to its code.
        lengths: distance of each step between cell centres, in map units.
        beside: (knight's steps, 2) index offsets of the cells between which they lead; they are the last.
    """

    codes: np.ndarray
    offsets: np.ndarray
    lengths: np.ndarray
    beside: np.ndarray

    @property
    def straight(self) -> int:
        """The number of steps to cells that touch, which come first."""
        return len(self.codes) - len(self.beside)


def build_grid(resistance: np.ndarray, neighbours: int = 8) -> Grid:
    """Pad ``resistance`` (2-D, > 0, NaN = nodata) and check its values.

    Args:
        neighbours: 4 or 8, or 16 with the knight's steps.

    Raises:
        InputError: values that are zero, negative or infinite.
    """
    small = resistance.dtype in (np.float32, np.float16) or (
        resistance.dtype.kind in "iub" and resistance.dtype.itemsize <= 2
    )
    rows, cols = resistance.shape
    reach = 2 if neighbours == 16 else 1
    half = np.full((rows + 2 * reach, cols + reach), np.inf, np.float32 if small else np.float64)
    nodata = refused = 0
    step = max(1, CHUNK // max(cols, 1))
    for top in range(0, rows, step):
        part = resistance[top : top + step]
        missing = np.isnan(part)
        nodata += np.count_nonzero(missing)
        refused += np.count_nonzero((part <= 0) | np.isinf(part))
        out = half[top + reach : top + reach + len(part), :-reach]
        np.multiply(part, 0.5, out=out, dtype=half.dtype, casting="unsafe")
        out[missing] = np.inf
    if refused:
        raise InputError(
            marked(
                "The resistance of {count} cells is zero, negative or infinite. Every cell needs a "
                "resistance above 0; use nodata for cells that cannot be crossed."
            ),
            count=refused,
        )
    return Grid((rows, cols), reach, cols + reach, half.ravel(), rows * cols - nodata)


def build_moves(stride: int, cell_size: Tuple[float, float], neighbours: int) -> Moves:
    """The steps to 16, 8 or 4 neighbours for cells of ``cell_size`` = (width, height)."""
    back = codes(neighbours)
    steps = [ALL_CODES[code] for code in back]
    # offsets lead away from the previous cell, codes back to it
    aside = [[-(row * stride + col) for row, col in beside(step)] for step in steps if beside(step)]
    return Moves(
        np.array(back, np.int8),
        np.array([-(row * stride + col) for row, col in steps], np.intp),
        np.array([step_length(step, cell_size) for step in steps]),
        np.array(aside, np.intp).reshape(-1, 2),
    )


def previous_offsets(moves: Moves) -> np.ndarray:
    """Index offset from a cell to its previous one, by back-link code (0 at code 0)."""
    lookup = np.zeros(max(moves.codes) + 1, np.intp)
    lookup[moves.codes] = -moves.offsets
    return lookup


def unpad(flat: np.ndarray, shape: Tuple[int, int], reach: int) -> np.ndarray:
    """The raster inside a flat array padded by ``reach``; moves its rows together in place."""
    rows, cols = shape
    padded = flat.reshape(rows + 2 * reach, cols + reach)
    raster = flat[: rows * cols].reshape(rows, cols)
    for row in range(rows):
        raster[row] = padded[row + reach, :-reach]
    return raster


def trace(backlink: np.ndarray, cells: Sequence) -> List:
    """Follow back-links from a cell to its source.

    Args:
        backlink: int8 array (rows, columns) as in ``CostResult.backlink``.
        cells: one ``(row, column)``, or a sequence of them.

    Returns:
        For one cell the list of ``(row, column)`` from the cell to its source, both included; for
        a sequence a list of such lists. A cell that was not reached (-1) gives an empty list.

    Raises:
        InputError: the links run in a circle or out of the raster (not made by ``accumulate``).
    """
    if len(cells) == 2 and np.ndim(cells[0]) == 0:
        return _trace_one(backlink, int(cells[0]), int(cells[1]))
    return [_trace_one(backlink, int(row), int(col)) for row, col in cells]


def _trace_one(backlink: np.ndarray, row: int, col: int) -> List[Tuple[int, int]]:
    rows, cols = backlink.shape
    path: List[Tuple[int, int]] = []
    while 0 <= row < rows and 0 <= col < cols and len(path) <= backlink.size:
        code = int(backlink[row, col])
        if code < 0 and not path:
            return []
        path.append((row, col))
        if code == 0:
            return path
        if code not in ALL_CODES:
            break
        row, col = row + ALL_CODES[code][0], col + ALL_CODES[code][1]
    raise InputError(
        marked("The back-links do not lead to a source. Use the back-links of one cost-distance run.")
    )
