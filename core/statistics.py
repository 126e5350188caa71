"""Statistics gathered window by window, so that memory does not grow with the raster."""

from typing import NamedTuple

import numpy as np


class Summary(NamedTuple):
    """Count, range, mean and standard deviation of the valid cells."""

    count: int
    minimum: float
    maximum: float
    mean: float
    deviation: float


class Accumulator:
    """Adds arrays up; NaN is left out. Variance by the parallel rule of Chan et al. (1979)."""

    def __init__(self) -> None:
        self._count, self._mean, self._squares = 0, 0.0, 0.0
        self._low, self._high = np.inf, -np.inf

    def add(self, values: np.ndarray) -> None:
        """Take in the valid cells of an array of any shape."""
        valid = values[~np.isnan(values)].astype(np.float64, copy=False)
        if not valid.size:
            return
        count, mean = valid.size, float(valid.mean())
        squares = float(((valid - mean) ** 2).sum())
        total, shift = self._count + count, mean - self._mean
        self._squares += squares + shift * shift * self._count * count / total
        self._mean += shift * count / total
        self._count = total
        self._low, self._high = min(self._low, float(valid.min())), max(self._high, float(valid.max()))

    def result(self) -> Summary:
        """What was added so far; all NaN where nothing valid was seen."""
        if not self._count:
            return Summary(0, np.nan, np.nan, np.nan, np.nan)
        deviation = float(np.sqrt(self._squares / self._count))
        return Summary(self._count, self._low, self._high, self._mean, deviation)
