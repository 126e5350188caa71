"""Trend of a series of rasters: slope of Theil and Sen, test of Mann and Kendall.

Sources of the formulas: Theil 1950, Sen 1968; Mann 1945, Kendall 1975 (variance with ties). All cells of a block are
worked on at once; what grows with the square of the number of layers is held for one block only.
"""

import re
from functools import cache
from typing import List, NamedTuple, Sequence, Tuple

import numpy as np
from scipy.special import erfc

from ..evaluation.weights import parse_numbers
from ..messages import InputError, marked

LEAST = 4
_BLOCK_VALUES = 400_000
_ROUNDS = 7
#: Up to so many values a network of comparators is faster than counting; measured, the two meet at about 120.
_NETWORK_UP_TO = 105
DECLINE, SLIGHT_DECLINE, STABLE, SLIGHT_RISE, RISE = 1, 2, 3, 4, 5


class Trend(NamedTuple):
    """``slope``: units of the layers per unit of time; ``pvalue``: 0 to 1, two-sided. float32, NaN nodata."""

    slope: np.ndarray
    pvalue: np.ndarray


def trend(layers: Sequence[np.ndarray], times: Sequence[float], least: int = LEAST) -> Trend:
    """Theil–Sen slope and Mann–Kendall significance of every cell.

    slope = median of (x_j − x_i) / (t_j − t_i) over all pairs i < j of layers with data.
    S = Σ sign(x_j − x_i); Var S = [n(n − 1)(2n + 5) − Σ t(t − 1)(2t + 5)] / 18 with n layers with data and t the
    sizes of groups of equal values; Z = (S − sign S) / √Var S (continuity correction), 0 where S = 0;
    p = 2 (1 − Φ(|Z|)).

    Args:
        layers: arrays of one shape in the order of time, NaN for gaps; infinite values are gaps as well.
        times: one for each layer, rising; steps may differ.
        least: cells with fewer layers with data are nodata; at least 2.
    """
    shape, cells = layers[0].shape, layers[0].size
    flat = [np.ascontiguousarray(layer, np.float32).reshape(-1) for layer in layers]
    steps = np.asarray(times, np.float64)
    pairs = len(flat) * (len(flat) - 1) // 2
    slope, pvalue = np.full(cells, np.nan, np.float32), np.full(cells, np.nan, np.float32)
    block = max(64, _BLOCK_VALUES // pairs)
    space = np.empty((pairs, block), np.float32)
    for start in range(0, cells, block):
        part = slice(start, min(start + block, cells))
        values = np.stack([layer[part] for layer in flat])
        finite = np.isfinite(values)
        values[~finite] = np.nan
        valid = np.count_nonzero(finite, axis=0)
        enough = valid >= max(least, 2)
        if not enough.any():
            continue
        if not enough.all():
            values, valid = values[:, enough], valid[enough]
        found = _block(values, valid, steps, space[:, : valid.size])
        for result, new in zip((slope, pvalue), found):
            result[part][enough] = new
    return Trend(slope.reshape(shape), pvalue.reshape(shape))


def _block(values: np.ndarray, valid: np.ndarray, times: np.ndarray, slopes: np.ndarray) -> tuple:
    """(slope, p) of the columns of ``values``; ``slopes`` is room for all pairs."""
    row = 0
    with np.errstate(invalid="ignore"):
        for first in range(len(values) - 1):
            rows = slopes[row : row + len(values) - 1 - first]
            np.subtract(values[first + 1 :], values[first], out=rows)
            rows /= (times[first + 1 :] - times[first]).astype(np.float32)[:, None]
            row += len(rows)
        rises, falls = _count(slopes > 0), _count(slopes < 0)
    pairs = valid * (valid - 1) // 2
    score = rises - falls
    variance = (valid * (valid - 1) * (2 * valid + 5)).astype(np.float64)
    tied = np.flatnonzero(rises + falls < pairs)
    if tied.size:
        variance[tied] -= _ties(values[:, tied])
    with np.errstate(invalid="ignore", divide="ignore"):
        z = (np.abs(score) - 1) / np.sqrt(variance / 18)
    pvalue = np.where(score == 0, 1.0, erfc(z / np.sqrt(2)))
    if (valid < len(values)).any():
        np.copyto(slopes, np.inf, where=np.isnan(slopes))  # gaps go beyond the highest slope
    return median_of(slopes, pairs), pvalue


def _count(flags: np.ndarray) -> np.ndarray:
    """How many rows are True in every column."""
    small = flags.view(np.uint8)
    total = np.zeros(flags.shape[1], np.int64)
    for start in range(0, len(small), 255):
        total += np.add.reduce(small[start : start + 255], axis=0, dtype=np.uint8)
    return total


def _ties(values: np.ndarray) -> np.ndarray:
    """Σ t(t − 1)(2t + 5) over the groups of t equal values in every column."""
    total = np.zeros(values.shape[1], np.int64)
    for row in values:
        size = np.count_nonzero(values == row, axis=0)  # 0 in gaps
        total += np.where(size, (size - 1) * (2 * size + 5), 0)
    return total


def median_of(values: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """Median of the ``counts`` lowest values of every column; what lies beyond must be +∞.

    Few values are taken through a network of comparators, which leaves them in order in the middle; of many, and where
    counts differ, the middle is found by counting what lies below a guess in all columns at once, which takes a third
    of the time of partitioning them one by one. The mean of the two middle values where the count is even. ``values``
    may be changed.
    """
    if len(values) > _NETWORK_UP_TO:
        return _counted_median(values, counts)
    whole = counts == len(values)
    if whole.all():
        return _network_median(values)
    middle = np.empty(counts.size, np.float32)
    middle[whole] = _network_median(values[:, whole])
    middle[~whole] = _counted_median(values[:, ~whole], counts[~whole])
    return middle


def _counted_median(values: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """``median_of`` by counting."""
    place = (counts + 1) // 2
    middle, reached = _kth(values, place, counts)
    follows = np.flatnonzero((counts % 2 == 0) & (reached == place))
    rest = values if follows.size == place.size else values[:, follows]
    middle[follows] = (middle[follows] + _above(rest, middle[follows])) / 2
    return middle


def _network_median(values: np.ndarray) -> np.ndarray:
    """Median of every column by comparators of whole rows; ``values`` are changed."""
    rows, spare = list(values), np.empty(values.shape[1], values.dtype)
    for first, second, low, high in _median_network(len(rows)):
        one, other = rows[first], rows[second]
        if low and high:
            np.minimum(one, other, out=spare)
            np.maximum(one, other, out=other)
            rows[first], spare = spare, one
        elif low:
            np.minimum(one, other, out=one)
        else:
            np.maximum(one, other, out=other)
    return (rows[(len(rows) - 1) // 2] + rows[len(rows) // 2]) / 2


@cache
def _median_network(count: int) -> Tuple[Tuple[int, int, bool, bool], ...]:
    """Batcher's merge exchange of ``count`` rows (Batcher 1968), without what the middle rows do not hang on.

    Each comparator: the row that gets the lower value, the one that gets the higher, whether each of them is used.
    """
    needed, kept = {(count - 1) // 2, count // 2}, []
    for first, second in reversed(_merge_exchange(count)):
        low, high = first in needed, second in needed
        if low or high:
            kept.append((first, second, low, high))
            needed |= {first, second}
    return tuple(reversed(kept))


def _merge_exchange(count: int) -> List[Tuple[int, int]]:
    """Comparators that sort ``count`` rows (Knuth, The Art of Computer Programming 3, algorithm 5.2.2 M)."""
    comparators = []
    top = 1 << max((count - 1).bit_length() - 1, 0)
    part = top
    while part:
        reach, rest, apart = top, 0, part
        while True:
            comparators += [(i, i + apart) for i in range(count - apart) if i & part == rest]
            if reach == part:
                break
            apart, reach, rest = reach - part, reach >> 1, part
        part >>= 1
    return comparators


def _above(values: np.ndarray, limit: np.ndarray) -> np.ndarray:
    """The least value above ``limit`` in every column."""
    raised = (values <= limit).astype(np.float32)
    raised *= np.float32(3e38)  # arithmetic is many times faster than a choice
    raised += values
    return raised.min(axis=0)


def _kth(values: np.ndarray, place: np.ndarray, counts: np.ndarray) -> tuple:
    """(the ``place``-th lowest value, how many do not exceed it) of every column."""
    result, reached = np.empty(place.size, np.float32), np.empty(place.size, np.int64)
    columns, rounds = np.arange(place.size), _ROUNDS
    low = np.nextafter(values.min(axis=0), np.float32(-np.inf))
    high = values.max(axis=0)
    gaps = np.flatnonzero(np.isinf(high))
    if gaps.size:
        rest = values[:, gaps]
        high[gaps] = np.where(np.isinf(rest), np.float32(-np.inf), rest).max(axis=0)
    below, above = np.zeros(place.size, np.int64), counts
    while columns.size:  # a second time only the columns with more values between the limits
        for _ in range(rounds):
            # Where the value would lie if those between the limits were evenly spread.
            share = np.clip((place - 0.5 - below) / np.maximum(above - below, 1), 0.1, 0.9)
            guess = (low + (high - low) * share).astype(np.float32)
            found = _count(values <= guess)
            less = found < place
            low, below = np.where(less, guess, low), np.where(less, found, below)
            high, above = np.where(less, high, guess), np.where(less, above, found)
        low = _above(values, low)
        below = _count(values <= low)
        done = below >= place
        result[columns[done]], reached[columns[done]] = low[done], below[done]
        columns, values, rounds = columns[~done], values[:, ~done], 2
        place, low, high, below, above = (array[~done] for array in (place, low, high, below, above))
    return result, reached


class Limits(NamedTuple):
    """Slopes within ± ``slope`` are stable; p below ``significance`` is significant."""

    slope: float = 0.0005
    significance: float = 0.05


def classify(found: Trend, limits: Limits) -> np.ndarray:
    """1 marked decline, 2 slight decline, 3 stable, 4 slight rise, 5 marked rise, 0 nodata; uint8.

    Stable: |slope| ≤ the limit; marked: beyond it with p below the significance.
    """
    with np.errstate(invalid="ignore"):
        rising, falling = found.slope > limits.slope, found.slope < -limits.slope
        significant = found.pvalue < limits.significance
    result = np.full(found.slope.shape, STABLE, np.uint8)
    result[rising], result[falling] = SLIGHT_RISE, SLIGHT_DECLINE
    result[rising & significant], result[falling & significant] = RISE, DECLINE
    result[np.isnan(found.slope)] = 0
    return result


def smallest_pvalue(count: int) -> float:
    """The least p that ``count`` values without ties can have: all of them rising."""
    pairs = count * (count - 1) / 2
    return float(erfc((pairs - 1) / np.sqrt(count * (count - 1) * (2 * count + 5) / 18) / np.sqrt(2)))


def parse_years(text: str, count: int) -> List[float]:
    """One rising year for each of ``count`` layers; 1, 2, … for an empty text.

    Raises:
        InputError: fewer than four layers, another number of years, or years that do not rise.
    """
    if count < LEAST:
        raise InputError(
            marked("A trend needs at least {least} layers, better 10 or more; {count} were chosen."),
            least=LEAST,
            count=count,
        )
    years = parse_numbers(text) or list(range(1, count + 1))
    if len(years) != count:
        raise InputError(
            marked(
                "There are {count} layers but {years} years. Give one year for each layer, in the same order."
            ),
            count=count,
            years=len(years),
        )
    for before, after in zip(years, years[1:]):
        if after <= before:
            raise InputError(
                marked(
                    "The years must ascend, but {after:g} comes after {before:g}. Put the layers in "
                    "chronological order."
                ),
                after=after,
                before=before,
            )
    return years


def years_in(names: Sequence[str]) -> List[int]:
    """The years in layer names such as ndvi_2005; empty unless every name holds exactly one."""
    found = [re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", name) for name in names]
    return [int(years[0]) for years in found] if all(len(years) == 1 for years in found) else []
