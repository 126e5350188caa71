"""Class breaks of a distribution, and grading by breaks.

Every function returns the k − 1 inner breaks of k classes, ascending. They are float32
values, as the rasters they are compared with.
"""

from typing import Callable, Sequence, Tuple, Union

import numpy as np

from ..messages import InputError, marked
from ..statistics import Distribution, Occurrence


def natural_breaks(distribution: Distribution, classes: int) -> np.ndarray:
    """Natural breaks (Fisher 1958, Jenks 1977): the least sum of squares within classes.

    SSE = Σ_c Σ_{x in c} (x − mean_c)². Exact on the different values where they are few,
    else on the bins of the distribution. A break is the largest value of the lower class.
    Fewer different values than ``classes`` give as many classes as there are values.
    """
    found = distribution.occurrence()
    ends = _least_squares_ends(found, min(classes, found.values.size))
    return found.upper[ends].astype(np.float32)


def _least_squares_ends(found: Occurrence, classes: int) -> np.ndarray:
    """Index of the last value of every class but the highest.

    Dynamic programming over classes. The best start of a class never falls when its end
    rises, so that each row is solved by halving (O(n log n) instead of O(n²)), all
    halves of one depth at once.
    """
    counts = found.counts.astype(np.float64)
    centred = found.values - np.average(found.values, weights=counts)
    sums = [np.concatenate(([0.0], np.cumsum(counts * centred**power))) for power in (0, 1, 2)]

    def squares(start: np.ndarray, end: np.ndarray) -> np.ndarray:
        weight, linear, square = (total[end + 1] - total[start] for total in sums)
        return square - linear * linear / weight

    size = counts.size
    best = squares(np.zeros(size, np.intp), np.arange(size))
    starts = []
    for lowest in range(1, classes):
        best, start = _next_class(best, squares, lowest)
        starts.append(start)
    ends, last = [], size - 1
    for start in reversed(starts):
        last = start[last] - 1
        ends.append(last)
    return np.array(ends[::-1], np.intp)


def _next_class(
    best: np.ndarray, squares: Callable[[np.ndarray, np.ndarray], np.ndarray], lowest: int
) -> Tuple[np.ndarray, np.ndarray]:
    """(least sum, start of the last class) for every end, one class more than in ``best``."""
    size = best.size
    result, choice = np.full(size, np.inf), np.zeros(size, np.intp)
    left, right = np.array([lowest]), np.array([size - 1])
    first, last = np.array([lowest]), np.array([size - 1])
    while left.size:
        middle = (left + right) // 2
        stop = np.minimum(middle, last)
        lengths = stop - first + 1
        begins = np.concatenate(([0], np.cumsum(lengths)[:-1]))
        owner = np.repeat(np.arange(middle.size), lengths)
        start = np.arange(owner.size) - begins[owner] + first[owner]
        sums = best[start - 1] + squares(start, middle[owner])
        least = np.minimum.reduceat(sums, begins)
        hits = np.flatnonzero(sums == least[owner])[::-1]
        chosen = np.empty(middle.size, np.intp)
        chosen[owner[hits]] = start[hits]
        result[middle], choice[middle] = least, chosen
        left, right, first, last = _halves(left, right, first, last, middle, chosen)
    return result, choice


def _halves(
    left: np.ndarray,
    right: np.ndarray,
    first: np.ndarray,
    last: np.ndarray,
    middle: np.ndarray,
    chosen: np.ndarray,
) -> Tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """The open intervals on both sides of ``middle`` with their ranges of choices."""
    ends = np.concatenate((left, middle + 1)), np.concatenate((middle - 1, right))
    choices = np.concatenate((first, chosen)), np.concatenate((chosen, last))
    open_ = ends[0] <= ends[1]
    return ends[0][open_], ends[1][open_], choices[0][open_], choices[1][open_]


def quantile_breaks(distribution: Distribution, classes: int) -> np.ndarray:
    """Breaks that put an equal number of cells in every class, as far as equal values allow.

    Break i is the smallest value that at least the share i/k of the cells do not exceed.
    Equal breaks mean empty classes.
    """
    return np.array([distribution.quantile(i / classes) for i in range(1, classes)], np.float32)


def equal_breaks(distribution: Distribution, classes: int) -> np.ndarray:
    """Breaks that cut the range from minimum to maximum into equal parts: min + i·(max − min)/k.

    Returns:
        (classes − 1,) float32, ascending, in the unit of the values.
    """
    summary = distribution.summary
    return np.linspace(summary.minimum, summary.maximum, classes + 1)[1:-1].astype(np.float32)


def deviation_breaks(distribution: Distribution, classes: int, width: float = 1.0) -> np.ndarray:
    """Breaks at mean + (i − k/2)·w·σ, i = 1 … k − 1: with k = 5, w = 1 at −1.5, −0.5, 0.5, 1.5 σ.

    Args:
        width: w, in standard deviations.

    Returns:
        (classes − 1,) float32, ascending, in the unit of the values.
    """
    summary = distribution.summary
    steps = (np.arange(1, classes) - classes / 2) * width
    return (summary.mean + steps * summary.deviation).astype(np.float32)


def cumulative_breaks(
    distribution: Distribution, shares: Union[Sequence[float], np.ndarray], name: str
) -> np.ndarray:
    """Breaks at shares of the total value, added up from the highest value down.

    The value at which the sum first reaches the share is the least of its class: with
    0.5 and 0.8 the top class holds the cells that make up the first half of the total.

    Args:
        shares: ascending, each above 0 and below 1.
        name: the layer's name for the message.

    Raises:
        InputError: a value is negative or all are 0.
    """
    found, summary = distribution.occurrence(), distribution.summary
    if summary.minimum < 0:
        raise InputError(
            marked("“{name}” has negative values, so shares of a total have no meaning. Use another method."),
            name=name,
        )
    if summary.maximum <= 0:
        raise InputError(marked("All values of “{name}” are 0. There is nothing to grade."), name=name)
    totals = np.cumsum((found.values * found.counts)[::-1])
    places = np.searchsorted(totals, np.asarray(shares) * totals[-1] * (1 - 1e-12))
    return np.sort(found.lower[::-1][places]).astype(np.float32)


def apply_breaks(
    values: np.ndarray, breaks: np.ndarray, reverse: bool = False, equal_is_higher: bool = False
) -> np.ndarray:
    """Grades 1 to k by k − 1 breaks; 0 for NaN.

    Args:
        values: float array of any shape.
        breaks: ascending.
        reverse: 1 for the highest class instead of the lowest.
        equal_is_higher: a value equal to a break belongs to the class above it.

    Returns:
        uint8 of the shape of ``values``.
    """
    breaks = np.asarray(breaks, values.dtype)
    result = np.ones(values.shape, np.uint8)
    with np.errstate(invalid="ignore"):
        for limit in breaks:
            result += (values >= limit) if equal_is_higher else (values > limit)
    if reverse:
        result = (breaks.size + 2 - result).astype(np.uint8)
    result[np.isnan(values)] = 0
    return result
