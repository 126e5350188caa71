"""Extremes and percentiles of groups of cells, gathered window by window."""

from typing import Tuple

import numpy as np


def group_extremes(values: np.ndarray, groups: np.ndarray, count: int) -> Tuple[np.ndarray, ...]:
    """(cells, least values, greatest values) of every group.

    Args:
        values: (k, n) layers of numbers without NaN.
        groups: (n,) group of every cell, 0 to ``count`` − 1.

    Returns:
        (count,) cells; (k, count) least and greatest values, inf and −inf where a group has no cell.
    """
    low, high = np.full((len(values), count), np.inf), np.full((len(values), count), -np.inf)
    cells = np.bincount(groups, minlength=count)
    used = np.flatnonzero(cells)
    if used.size:
        order = np.argsort(groups, kind="stable")
        starts = np.concatenate(([0], np.cumsum(cells[used])[:-1]))
        for number, layer in enumerate(values):
            ordered = layer[order]
            low[number, used] = np.minimum.reduceat(ordered, starts)
            high[number, used] = np.maximum.reduceat(ordered, starts)
    return cells, low, high


class GroupCounts:
    """How often values, rounded to one of ``steps`` equal steps between two limits, occur in every group.

    Args:
        groups: number of groups.
        low, high: limits; values beyond are counted at the limit.
        steps: a value is rounded to a multiple of (high − low) / steps above ``low``.
    """

    def __init__(self, groups: int, low: float, high: float, steps: int) -> None:
        self._low, self._width, self._steps = low, (high - low) / steps, steps
        self._counts = np.zeros((groups, steps + 1), np.int64)

    def add(self, values: np.ndarray, groups: np.ndarray) -> None:
        """Count (n,) values without NaN of the groups 0 to ``groups`` − 1."""
        place = np.rint((values.astype(np.float64) - self._low) / self._width)
        place = np.clip(place, 0, self._steps).astype(np.intp)
        place += groups.astype(np.intp) * (self._steps + 1)
        self._counts += np.bincount(place, minlength=self._counts.size).reshape(self._counts.shape)

    def cells(self) -> np.ndarray:
        """(groups,) number of values."""
        return self._counts.sum(axis=1)

    def quantile(self, share: float) -> np.ndarray:
        """(groups,) the smallest rounded value that at least ``share`` (0 to 1) do not exceed; NaN without any."""
        return np.array([self._quantile(row, share) for row in self._counts])

    def quantile_of_all(self, share: float) -> float:
        """The same over all groups together."""
        return self._quantile(self._counts.sum(axis=0), share)

    def _quantile(self, counts: np.ndarray, share: float) -> float:
        reached = np.cumsum(counts)
        if not reached[-1]:
            return np.nan
        least = max(share * reached[-1] * (1 - 1e-12), 0.5)
        return self._low + self._width * float(np.searchsorted(reached, least))
