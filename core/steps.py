"""Steps between neighbouring cells: where they lead, how long they are, what they cost.

One place for what the wavefront, the least-cost links, the current flow and the hydrology share about
neighbours. A step from cell a to cell b costs ``(R_a + R_b) / 2 * d`` with d the distance of the two
centres: the mean of the two cells times the way (GRASS r.cost, ESRI Cost Distance, Circuitscape).

A knight's step leads two cells along one axis and one along the other. It passes between the two cells
:func:`beside` it and costs the mean of all four, ``(R_a + R_1 + R_2 + R_b) / 4 * d`` (GRASS r.cost -k).
With them ways deviate from the straight line by at most 2.8 % instead of 8.2 % with eight neighbours.
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
#: The knight's steps by direction code. (code - 8) times 45 less 22.5 is the angle in degrees counter-clockwise
#: from east: 9 ENE, 10 NNE, 11 NNW, 12 WNW, 13 WSW, 14 SSW, 15 SSE, 16 ESE.
KNIGHTS: Dict[int, Step] = {
    9: (-1, 2), 10: (-2, 1), 11: (-2, -1), 12: (-1, -2), 13: (1, -2), 14: (2, -1), 15: (2, 1), 16: (1, 2),
}  # fmt: skip
#: All sixteen by direction code.
ALL_CODES: Dict[int, Step] = {**CODES, **KNIGHTS}
#: East, south, south-east, south-west: with them each two neighbours are met once.
FORWARD: Tuple[Step, ...] = tuple(CODES[code] for code in (8, 6, 7, 5))
#: The knight's steps that lead down: with them each two cells a knight's step apart are met once.
KNIGHTS_FORWARD: Tuple[Step, ...] = tuple(KNIGHTS[code] for code in (16, 15, 14, 13))
#: What touches a cell, itself included, by the number of neighbours: for scipy.ndimage. A knight's step
#: leads between cells that touch.
STRUCTURES: Dict[int, np.ndarray] = {
    4: np.array([[0, 1, 0], [1, 1, 1], [0, 1, 0]], bool),
    8: np.ones((3, 3), bool),
    16: np.ones((3, 3), bool),
}


def sizes(cell_size: CellSize) -> Tuple[float, float]:
    """(width, height) of a cell in map units."""
    width, height = cell_size if isinstance(cell_size, (tuple, list)) else (cell_size, cell_size)
    return float(width), float(height)


def check_neighbours(neighbours: int) -> None:
    """Refuse a number of neighbours that is neither 4 nor 8 nor, with the knight's steps, 16.

    Raises:
        InputError: it is not.
    """
    if neighbours not in STRUCTURES:
        raise InputError(
            marked("A cell has 4 or 8 neighbours, or 16 with knight's steps, not {number}."),
            number=neighbours,
        )


def codes(neighbours: int) -> Tuple[int, ...]:
    """The codes of the steps to 16, 8 or 4 neighbours, ascending."""
    if neighbours == 16:
        return tuple(ALL_CODES)
    return tuple(code for code in CODES if neighbours == 8 or code % 2 == 0)


def forward(neighbours: int) -> Tuple[Step, ...]:
    """Those of ``FORWARD`` that lead to 8 or 4 neighbours, for 16 those of ``KNIGHTS_FORWARD`` too."""
    return FORWARD + KNIGHTS_FORWARD if neighbours == 16 else FORWARD[: neighbours // 2]


def beside(step: Step) -> Tuple[Step, ...]:
    """The two cells between which a knight's step leads, as steps from where it starts; else nothing."""
    down, right = step
    if abs(down) == 2:
        return (down // 2, 0), (down // 2, right)
    return ((0, right // 2), (down, right // 2)) if abs(right) == 2 else ()


def step_length(step: Step, cell_size: CellSize = 1.0) -> float:
    """Distance between the centres of the two cells of a step, in map units (without a cell size: in cells)."""
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


def step_costs(
    resistance: np.ndarray, cells: Tuple[np.ndarray, np.ndarray], step: Step, cell_size: CellSize
) -> np.ndarray:
    """Cost of the same ``step``, a knight's too, from each of ``cells`` (rows, columns); float64, NaN at nodata."""
    (row, column), (down, right) = cells, step
    total = resistance[cells].astype(np.float64) + resistance[row + down, column + right]
    between = beside(step)
    for aside in between:
        total += resistance[row + aside[0], column + aside[1]]
    return total / (2.0 + len(between)) * step_length(step, cell_size)


def ends(step: Step) -> Tuple[Tuple[slice, slice], Tuple[slice, slice]]:
    """Slices of the cells that have a neighbour in the direction ``step``, and of these neighbours."""
    (rows, other_rows), (columns, other_columns) = (_sides(shift) for shift in step)
    return (rows, columns), (other_rows, other_columns)


def _sides(shift: int) -> Tuple[slice, slice]:
    """The places along an axis that have another ``shift`` further, and those others."""
    if shift == 0:
        return slice(None), slice(None)
    return (slice(0, -shift), slice(shift, None)) if shift > 0 else (slice(-shift, None), slice(0, shift))
