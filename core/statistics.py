"""Statistics gathered window by window, so that memory does not grow with the raster."""

from typing import NamedTuple, Optional

import numpy as np

from .slots import Slots, stretch_counts

_BINS = 65_536
_FEW = 4_096
_SAMPLE = 16_384
_MOST_SLOTS = 1 << 21


class Summary(NamedTuple):
    """Count, range, mean and standard deviation of the valid cells."""

    count: int  # type: ignore[assignment]  # hides a method of tuple that nobody calls
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
        self.add_valid(values[~np.isnan(values)])

    def add_valid(self, valid: np.ndarray) -> None:
        """Take in an array without NaN."""
        if not valid.size:
            return
        centred = valid.astype(np.float64).ravel()
        count, mean = valid.size, float(centred.mean())
        centred -= mean
        squares = float(centred @ centred)
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
    counted exactly. Otherwise they are counted in about ``bins`` bins that are narrow where
    many cells lie and wide in long tails (:class:`Slots`); values of float64 are placed by
    their difference from a typical one, rounded to float32.
    """

    def __init__(self, bins: int = _BINS, few: int = _FEW) -> None:
        self._bins, self._limit = bins, few
        self._range = Accumulator()
        self._distinct: Optional[np.ndarray] = np.empty(0)
        self._slots: Optional[Slots] = None
        self._owners = np.empty(0, np.intp)
        self._origin: Optional[float] = None
        self._stretches = np.zeros((), np.int64)
        self._counts: Optional[np.ndarray] = None
        self._sums = np.empty(0)

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
        if not valid.size:
            return
        self._range.add_valid(valid)
        if self._origin is None:
            self._origin = 0.0 if valid.dtype == np.float32 else float(np.median(valid))
        self._stretches = self._stretches + stretch_counts(self._single(valid))
        self._collect(valid)

    def _single(self, valid: np.ndarray) -> np.ndarray:
        """float32 that rise with the values."""
        origin = self._origin or 0.0
        return valid if valid.dtype == np.float32 and not origin else valid - origin

    def _collect(self, valid: np.ndarray) -> None:
        """Add to the different values; a sample goes first, so that little is left to be sorted."""
        for part in (valid[:: max(1, valid.size // _SAMPLE)], valid):
            if self._distinct is None:
                return
            if self._distinct.size:
                part = part[self._distinct.astype(valid.dtype)[self._place(part)] != part]
            if not part.size:
                continue
            merged = np.union1d(self._distinct, part)
            self._distinct = merged if merged.size <= self._limit else None
            self._slots = None if self._distinct is None else self._slots_of(merged)

    def _slots_of(self, distinct: np.ndarray) -> Optional[Slots]:
        """Slots of which each holds one different value; None where they lie too close for slots."""
        singles = self._single(distinct)
        slots = Slots.for_values(singles, _MOST_SLOTS)
        if slots is not None:
            self._owners = np.searchsorted(slots.of(singles), np.arange(slots.size))
            np.minimum(self._owners, distinct.size - 1, out=self._owners)
        return slots

    def add_count(self, values: np.ndarray) -> None:
        """Second pass: how often the values occur."""
        if self._counts is None:
            self._counts = self._prepare()
        valid = values[np.isfinite(values)]
        place = self._place(valid)
        self._counts += np.bincount(place, minlength=self._counts.size)
        if self._distinct is None:
            self._sums += np.bincount(place, weights=valid, minlength=self._counts.size)

    def _prepare(self) -> np.ndarray:
        """Counts of 0; where the different values are many, the slots are shared out now."""
        if self._distinct is not None:
            return np.zeros(self._distinct.size, np.int64)
        self._slots = Slots.for_bins(self._stretches, self._bins)
        self._sums = np.zeros(self._slots.size)
        return np.zeros(self._slots.size, np.int64)

    def _place(self, valid: np.ndarray) -> np.ndarray:
        """Index of the bin, or of the distinct value, of every valid cell."""
        if self._slots is None:
            distinct = np.empty(0) if self._distinct is None else self._distinct
            place = np.searchsorted(distinct.astype(valid.dtype), valid)
            return np.minimum(place, max(distinct.size - 1, 0))
        place = self._slots.of(self._single(valid))
        np.minimum(place, self._slots.size - 1, out=place)
        return place if self._distinct is None else np.take(self._owners, place)

    @property
    def summary(self) -> Summary:
        """Count, range, mean and deviation, exact."""
        return self._range.result()

    @property
    def exact(self) -> bool:
        """Whether every different value was counted for itself."""
        return self._distinct is not None

    def _counted(self) -> np.ndarray:
        return np.zeros(0, np.int64) if self._counts is None else self._counts

    def occurrence(self) -> Occurrence:
        """The occupied bins, or the different values where they are few."""
        counts, slots = self._counted(), self._slots
        if self._distinct is not None or slots is None:
            distinct = np.empty(0) if self._distinct is None else self._distinct
            return Occurrence(distinct, counts, distinct, distinct)
        used, origin = np.flatnonzero(counts), self._origin or 0.0
        lower, upper = (bound.astype(np.float64) + origin for bound in slots.bounds(used))
        means = self._sums[used] / counts[used]
        lower[0], upper[-1] = self.summary.minimum, self.summary.maximum
        # Of float64, the outermost values of a bin may be rounded into it.
        return Occurrence(means, counts[used], np.minimum(lower, means), np.maximum(upper, means))

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
        counts = self._counted()
        smaller = np.concatenate(([0], np.cumsum(counts)[:-1])).astype(np.float64)
        top = float(smaller[np.flatnonzero(counts)[-1]])
        shares = (smaller / max(top, 1.0)).astype(np.float32)
        result = np.full(values.shape, np.nan, np.float32)
        valid = np.isfinite(values)
        result[valid] = shares[self._place(values[valid])]
        return result
