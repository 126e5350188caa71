"""The class that covers most of a cell, counted on a finer grid."""

import numpy as np


def majority(fine: np.ndarray, factor: int, least: float = 0.0) -> np.ndarray:
    """The class with the largest area in every cell.

    The area of a class is the number of fine cells with its code; of equal ones
    the lower code wins. Fine cells of 0 belong to no class and do not compete.

    Args:
        fine: codes (integers, 0 = no class) of shape (rows · factor, columns · factor).
        factor: fine cells along one side of a cell.
        least: share of the cell (0 to 1) that all classes together must cover.

    Returns:
        Codes of shape (rows, columns); 0 where no class or less than ``least`` is found.
    """
    rows, columns = fine.shape[0] // factor, fine.shape[1] // factor
    cells = fine.reshape(rows, factor, columns, factor).transpose(0, 2, 1, 3).reshape(rows * columns, -1)
    low, high = cells.min(axis=1), cells.max(axis=1)
    result = low.copy()
    mixed = np.flatnonzero(low != high)
    if mixed.size:
        result[mixed] = _most_frequent(np.sort(cells[mixed], axis=1), least)
    return result.reshape(rows, columns)


def _most_frequent(ordered: np.ndarray, least: float) -> np.ndarray:
    """The longest run in every row of sorted codes, zeros left out."""
    position = np.arange(ordered.shape[1])
    starts = np.zeros(ordered.shape, np.intp)
    starts[:, 1:] = np.where(ordered[:, 1:] != ordered[:, :-1], position[1:], 0)
    length = position - np.maximum.accumulate(starts, axis=1) + 1
    length[ordered == 0] = 0
    best = np.take_along_axis(ordered, length.argmax(axis=1)[:, None], axis=1)[:, 0]
    covered = np.count_nonzero(ordered, axis=1) / ordered.shape[1]
    return np.where(covered >= least, best, 0)
