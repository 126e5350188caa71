"""Statistics gathered window by window, so that memory does not grow with the raster."""

from typing import NamedTuple, Optional

import numpy as np

_BINS = 65_536
_FEW = 4_096
_SAMPLE = 1_024


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


class Occurrence(NamedTuple):
    """Which values occur how often, ascending; four arrays of one length.

    ``values`` are the different values themselves where they are few, else the means
    of the occupied bins; ``lower`` and ``upper`` bound what was counted there.
    """

    values: np.ndarray
    counts: np.ndarray
    lower: np.ndarray
    upper: np.ndarray


class Distribution:
    """The distribution of a raster from two passes over its windows.

    First ``add_range`` for every window, then ``add_count`` for every window; NaN and
    infinite cells are left out. While at most ``few`` different values occur they are
    counted exactly. Otherwise the counts are those of ``bins`` bins from the minimum to
    the maximum that are equal in asinh((x − m) / s), m and s being the median and half
    the interquartile range of a sample: narrow where the values lie, wide in long tails.
    """

    def __init__(self, bins: int = _BINS, few: int = _FEW) -> None:
        self._bins, self._limit = bins, few
        self._range = Accumulator()
        self._distinct: Optional[np.ndarray] = np.empty(0)
        self._samples = []
        self._counts: Optional[np.ndarray] = None
        self._sums = np.empty(0)
        self._middle, self._spread, self._start, self._step = 0.0, 1.0, 0.0, 1.0

    @classmethod
    def of(cls, values: np.ndarray, bins: int = _BINS, few: int = _FEW) -> "Distribution":
        """The distribution of one array."""
        result = cls(bins, few)
        result.add_range(values)
        result.add_count(values)
        return result

    def add_range(self, values: np.ndarray) -> None:
        """First pass: count, range, mean, deviation, and the different values while they are few."""
        valid = values[np.isfinite(values)]
        self._range.add(valid)
        if valid.size:
            self._samples.append(valid[:: max(1, valid.size // _SAMPLE)].astype(np.float64))
            self._collect(valid)

    def _collect(self, valid: np.ndarray) -> None:
        if self._distinct is None:
            return
        if self._distinct.size:
            known = self._distinct.astype(valid.dtype)
            place = np.minimum(np.searchsorted(known, valid), known.size - 1)
            valid = valid[known[place] != valid]
        if np.unique(valid[:: max(1, valid.size // (4 * self._limit))]).size > self._limit:
            self._distinct = None
            return
        merged = np.union1d(self._distinct, valid)
        self._distinct = merged if merged.size <= self._limit else None

    def add_count(self, values: np.ndarray) -> None:
        """Second pass: how often the values occur."""
        if self._counts is None:
            self._prepare()
        valid = values[np.isfinite(values)]
        place = self._place(valid)
        self._counts += np.bincount(place, minlength=self._counts.size)
        if self._distinct is None:
            self._sums += np.bincount(place, weights=valid, minlength=self._counts.size)

    def _prepare(self) -> None:
        if self._distinct is not None:
            self._counts = np.zeros(self._distinct.size, np.int64)
            return
        self._counts, self._sums = np.zeros(self._bins, np.int64), np.zeros(self._bins)
        sample, summary = np.concatenate(self._samples), self.summary
        first, self._middle, third = np.percentile(sample, (25, 50, 75))
        spread = (third - first) / 2 or float(np.abs(sample - self._middle).mean())
        self._spread = spread or summary.maximum - summary.minimum
        self._start = np.arcsinh((summary.minimum - self._middle) / self._spread)
        end = np.arcsinh((summary.maximum - self._middle) / self._spread)
        self._step = (end - self._start) / self._bins

    def _place(self, valid: np.ndarray) -> np.ndarray:
        """Index of the bin, or of the distinct value, of every valid cell."""
        if self._distinct is not None:
            known = self._distinct.astype(valid.dtype)
            return np.minimum(np.searchsorted(known, valid), max(known.size - 1, 0))
        position = np.arcsinh((valid.astype(np.float64) - self._middle) / self._spread)
        position -= self._start
        position /= self._step
        return np.clip(position, 0, self._bins - 1).astype(np.intp)

    @property
    def summary(self) -> Summary:
        """Count, range, mean and deviation, exact."""
        return self._range.result()

    @property
    def exact(self) -> bool:
        """Whether every different value was counted for itself."""
        return self._distinct is not None

    def occurrence(self) -> Occurrence:
        """The occupied bins, or the different values where they are few."""
        counts = np.zeros(0, np.int64) if self._counts is None else self._counts
        if self._distinct is not None:
            return Occurrence(self._distinct, counts, self._distinct, self._distinct)
        edges = self._start + self._step * np.arange(self._bins + 1)
        edges = self._middle + self._spread * np.sinh(edges)
        edges[0], edges[-1] = self.summary.minimum, self.summary.maximum
        used = np.flatnonzero(counts)
        means = self._sums[used] / counts[used]
        return Occurrence(means, counts[used], edges[used], edges[used + 1])

    def quantile(self, share: float) -> float:
        """The smallest value that at least ``share`` (0 to 1) of the cells do not exceed.

        Exact where the different values are few, else the mean of the bin that holds it.
        """
        values, counts, _lower, _upper = self.occurrence()
        if share <= 0 or share >= 1:
            return self.summary.minimum if share <= 0 else self.summary.maximum
        reached = np.cumsum(counts)
        return float(values[np.searchsorted(reached, share * reached[-1] * (1 - 1e-12))])

    def rank(self, values: np.ndarray) -> np.ndarray:
        """Share of cells with a smaller value, scaled so that the largest value gets 1.

        (r − 1) / (r_max − 1) with r the rank in which equal values share the lowest
        place: 0 for the minimum, 1 for the maximum. Values of one bin count as equal.
        float32 of the shape of ``values``, NaN for NaN.
        """
        smaller = np.concatenate(([0], np.cumsum(self._counts)[:-1])).astype(np.float64)
        top = smaller[np.flatnonzero(self._counts)[-1]]
        shares = (smaller / max(top, 1.0)).astype(np.float32)
        result = np.full(values.shape, np.nan, np.float32)
        valid = np.isfinite(values)
        result[valid] = shares[self._place(values[valid])]
        return result
