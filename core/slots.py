"""Counting float32 values in slots found by their bits: no search, no logarithm, as fine as the data need."""

from typing import Optional

import numpy as np

_HALF = 16
_STRETCHES = 1 << _HALF
_SIGN = np.int32(-(2**31))


class Slots:
    """From a value to the slot it is counted in, by two small tables.

    The bits of a float32, those of negative values turned over, rise with the value. Their upper half names one of
    65,536 stretches (128 to a doubling); of the lower half a stretch drops some bits: the slot is
    first[upper] + (lower >> drop[upper]). A value in a stretch without slots gets the next slot.

    Args:
        used: the stretches that have slots, ascending.
        power: the binary logarithm of how many slots each of them has, 0 to 16.
    """

    def __init__(self, used: np.ndarray, power: np.ndarray) -> None:
        sizes, drop = np.zeros(_STRETCHES, np.int64), np.full(_STRETCHES, _HALF, np.uint32)
        sizes[used], drop[used] = 1 << power, _HALF - power
        first = np.cumsum(sizes) - sizes
        self._first, self._drop = first, drop
        self.size = int(sizes.sum())
        within = np.arange(self.size) - np.repeat(first[used], sizes[used])
        dropped = np.repeat(drop[used].astype(np.int64), sizes[used])
        self._lowest = np.repeat(used.astype(np.int64) << _HALF, sizes[used]) + (within << dropped)
        self._highest = self._lowest + (1 << dropped) - 1

    @classmethod
    def for_bins(cls, counts: np.ndarray, bins: int) -> "Slots":
        """About ``bins`` slots shared out among the stretches by how many cells they hold and how wide they are.

        Half of them in proportion to the cells n, for quantiles; half to n^⅓ w^⅔ with the width w, the density of
        bins that loses least in sums of squares. No stretch gets more slots than cells.
        """
        used = np.flatnonzero(counts)
        cells = counts[used].astype(np.float64)
        lower = used.astype(np.int64) << _HALF
        width = values_of(lower + _STRETCHES - 1).astype(np.float64) - values_of(lower)
        ideal = np.cbrt(cells * np.where(np.isfinite(width), width, 0.0) ** 2)
        share, free = np.zeros(used.size), np.ones(used.size, bool)
        for _ in range(5):  # what stretches of few cells cannot take goes to the others
            left = max(bins - share[~free].sum(), 0.0)
            for part in (cells, ideal):
                share[free] += left / 2 * part[free] / max(part[free].sum(), np.finfo(float).tiny)
            full = free & (share >= cells)
            share[full] = cells[full]
            free &= ~full
            if not full.any() or not free.any():
                break
            share[free] = 0.0
        power = np.clip(np.rint(np.log2(np.maximum(share, 1.0))), 0, _HALF).astype(np.int64)
        return cls(used, power)

    @classmethod
    def for_values(cls, distinct: np.ndarray, most: int) -> Optional["Slots"]:
        """Slots of which none holds two of ascending values; None where that takes more than ``most``."""
        bits = bits_of(distinct).astype(np.int64)
        differ = bits[1:] ^ bits[:-1]
        if not differ.all():
            return None
        used, begin = np.unique(bits >> _HALF, return_index=True)
        power = np.zeros(used.size, np.int64)
        close = np.flatnonzero((differ >> _HALF) == 0)  # the next value lies in the same stretch
        keep = _HALF + 1 - np.frexp(differ[close].astype(np.float64))[1]
        np.maximum.at(power, np.searchsorted(begin, close, side="right") - 1, keep)
        return cls(used, power) if np.sum(1 << power) <= most else None

    def of(self, values: np.ndarray) -> np.ndarray:
        """The slot (int64) of every value; none may be NaN."""
        bits = bits_of(values)
        upper = (bits >> np.uint32(_HALF)).astype(np.intp)
        bits &= np.uint32(_STRETCHES - 1)
        bits >>= np.take(self._drop, upper)
        place = np.take(self._first, upper)
        place += bits
        return place

    def bounds(self, slots: np.ndarray) -> tuple:
        """(least, largest) float32 that falls into each of ``slots``."""
        return values_of(self._lowest[slots]), values_of(self._highest[slots])


def stretch_counts(values: np.ndarray) -> np.ndarray:
    """How many of the values fall into each of the 65,536 stretches."""
    upper = bits_of(values) >> np.uint32(_HALF)
    return np.bincount(upper.astype(np.intp), minlength=_STRETCHES)


def bits_of(values: np.ndarray) -> np.ndarray:
    """uint32 that rise with the float32 ``values``; −0 counts as 0."""
    bits = (np.asarray(values, np.float32) + np.float32(0)).view(np.int32)
    return (bits ^ ((bits >> 31) | _SIGN)).view(np.uint32)


def values_of(bits: np.ndarray) -> np.ndarray:
    """The float32 values that have these bits."""
    bits = np.asarray(bits).astype(np.uint32).view(np.int32)
    return (bits ^ (~(bits >> 31) | _SIGN)).view(np.float32)
