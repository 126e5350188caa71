"""Steps between neighbouring cells: where they lead, how long they are, what they cost.

One place for what the wavefront, the least-cost links, the current flow and the hydrology share about
neighbours. A step from cell a to cell b costs ``(R_a + R_b) / 2 * d`` with d the distance of the two
centres: the mean of the two cells times the way (GRASS r.cost, ESRI Cost Distance, Circuitscape).
"""

from typing import Dict, Sequence, Tuple, Union

import numpy as np

from .messages import InputError, marked

#: Rows down and columns to the right.
Step = Tuple[int, int]
#: Side of a cell in map units, or (width, height).
CellSize = Union[float, Tuple[float, float]]

#: The eight steps by direction code. The code times 45 is the angle in degrees counter-clockwise from
#: east, as in GRASS r.cost and r.drain: 1 NE, 2 N, 3 NW, 4 W, 5 SW, 6 S, 7 SE, 8 E.
CODES: Dict[int, Step] = {
    1: (-1, 1), 2: (-1, 0), 3: (-1, -1), 4: (0, -1), 5: (1, -1), 6: (1, 0), 7: (1, 1), 8: (0, 1),
}  # fmt: skip
#: East, south, south-east, south-west: with them each two neighbours are met once.
FORWARD: Tuple[Step, ...] = tuple(CODES[code] for code in (8, 6, 7, 5))
#: What touches a cell, itself included, by the number of neighbours: for scipy.ndimage.
STRUCTURES: Dict[int, np.ndarray] = {
    4: np.array([[0, 1, 0], [1, 1, 1], [0, 1, 0]], bool),
    8: np.ones((3, 3), bool),
}


def sizes(cell_size: CellSize) -> Tuple[float, float]:
    """(width, height) of a cell in map units."""
    width, height = cell_size if isinstance(cell_size, (tuple, list)) else (cell_size, cell_size)
    return float(width), float(height)


def check_neighbours(neighbours: int) -> None:
    """Refuse a number of neighbours that is neither 4 nor 8.

    Raises:
        InputError: it is not.
    """
    if neighbours not in (4, 8):
        raise InputError(marked("A cell has 4 or 8 neighbours, not {number}."), number=neighbours)


def codes(neighbours: int) -> Tuple[int, ...]:
    """The codes of the steps to 8 or 4 neighbours, ascending."""
    return tuple(code for code in CODES if neighbours == 8 or code % 2 == 0)


def forward(neighbours: int) -> Tuple[Step, ...]:
    """Those of ``FORWARD`` that lead to 8 or 4 neighbours."""
    return FORWARD[: neighbours // 2]


def step_length(step: Step, cell_size: CellSize = 1.0) -> float:
    """Distance between the centres of two neighbours, in map units (without a cell size: in cells)."""
    width, height = sizes(cell_size)
    return float(np.hypot(step[0] * height, step[1] * width))


def way_lengths(cells: Union[Sequence[Step], np.ndarray], cell_size: CellSize) -> np.ndarray:
    """Length of each step of a way.

    Args:
        cells: n pairs of row and column, or an array (n, 2).
        cell_size: in map units, or (width, height).

    Returns:
        (n - 1,) float64, map units.
    """
    width, height = sizes(cell_size)
    steps = np.diff(np.asarray(cells), axis=0)
    return np.hypot(steps[:, 0] * height, steps[:, 1] * width)


def step_cost(first: np.ndarray, second: np.ndarray, length: float) -> np.ndarray:
    """Cost of steps between cells of the resistances ``first`` and ``second``: their mean times ``length``.

    In the precision of the resistances; NaN (nodata) where either is.
    """
    return (first + second) / 2.0 * length


def ends(step: Step) -> Tuple[Tuple[slice, slice], Tuple[slice, slice]]:
    """Slices of the cells that have a neighbour in the direction ``step``, and of these neighbours."""
    sides = {
        0: (slice(None), slice(None)),
        1: (slice(0, -1), slice(1, None)),
        -1: (slice(1, None), slice(0, -1)),
    }
    (rows, other_rows), (columns, other_columns) = sides[step[0]], sides[step[1]]
    return (rows, columns), (other_rows, other_columns)
