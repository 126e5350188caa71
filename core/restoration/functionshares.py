"""The area shares of five functions in planning units, for many sets of weights at once."""

from typing import Optional, Sequence

import numpy as np

from ..evaluation.dominant import dominant
from ..progress import Progress, part, silent

_BLOCK = 1 << 17


class FunctionShares:
    """Counts the cells of every dominant function in every unit, window by window.

    Args:
        weights: (r, k) sets of weights of the k scores.
        units: how many units, numbered from 1.
    """

    def __init__(self, weights: np.ndarray, units: int) -> None:
        self._weights, self._units = np.asarray(weights, np.float64), units
        runs, functions = self._weights.shape
        self._cells = np.zeros((runs, units + 1, functions + 1), np.int64)

    def add(
        self,
        units: np.ndarray,
        scores: Sequence[np.ndarray],
        fixed: Optional[np.ndarray] = None,
        name: str = "",
        progress: Progress = silent,
    ) -> None:
        """Take in cells.

        Args:
            units: number of the unit of every cell; 0 outside.
            scores: k arrays of the same shape, NaN for nodata.
            fixed, name: see ``override`` and ``name`` of :func:`dominant`.
        """
        inside = units > 0
        numbers = units[inside].astype(np.int64)
        layers = [score[inside] for score in scores]
        given = None if fixed is None else fixed[inside]
        columns = self._cells.shape[2]
        starts = range(0, numbers.size, _BLOCK)
        for block, start in enumerate(starts):
            report = part(progress, block / len(starts), (block + 1) / len(starts))
            here = slice(start, start + _BLOCK)
            cells, places = [layer[here] for layer in layers], numbers[here] * columns
            for run, weights in enumerate(self._weights):
                report(run / len(self._weights))
                codes = dominant(cells, weights, None if given is None else given[here], name).code
                counts = np.bincount(places + codes, minlength=self._cells[run].size)
                self._cells[run] += counts.reshape(self._cells[run].shape)

    def result(self) -> np.ndarray:
        """(r, n, k) part of each unit's cells in each function, 0 to 1; 0 where a unit has no cells."""
        cells = self._cells[:, 1:]
        return cells[:, :, 1:] / np.maximum(cells.sum(axis=2), 1)[:, :, None]
