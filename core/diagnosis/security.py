"""Ecological security pattern: baseline, satisfactory and ideal, from several processes or from accumulated cost.

The levels are the plan's own numbers: 1 baseline (the strictest), 2 satisfactory, 3 ideal, 0 outside the pattern.
"""

from typing import List, NamedTuple, Sequence

import numpy as np

from ..codes import no_codes
from ..evaluation.weights import parse_numbers
from ..messages import InputError, marked
from ..statistics import Distribution

BASELINE, SATISFACTORY, IDEAL = 1, 2, 3
_PIECES = 4
_STEPS = 128
_TAIL = 0.98


class Process(NamedTuple):
    """One layer of levels 0 to 3; ``reversed``: 3 is the strictest, as in grades of importance."""

    name: str
    reversed: bool = False

    def levels(self, values: np.ndarray) -> np.ndarray:
        """uint8: 1 baseline to 3 ideal, 0 outside or without data.

        Raises:
            InputError: a value that is not a level.
        """
        wrong = no_codes(values, 0, IDEAL)
        if wrong.size:
            raise InputError(
                marked(
                    "“{name}” holds {value:g}, but levels are 1 baseline, 2 satisfactory, 3 ideal and 0 outside. "
                    "Run “Grade” on it first."
                ),
                name=self.name,
                value=wrong[0],
            )
        codes = np.where(np.isnan(values), 0, values).astype(np.uint8)
        return np.where(codes > 0, 4 - codes, 0).astype(np.uint8) if self.reversed else codes


def strictest(levels: Sequence[np.ndarray]) -> np.ndarray:
    """The strictest level of all processes: baseline wherever one of them is at the baseline.

    Args:
        levels: arrays of one shape, 1 baseline to 3 ideal, 0 outside or without data.

    Returns:
        uint8 of that shape, 0 where all are 0.
    """
    strict = [np.where(level > 0, level, 255) for level in levels]
    least = np.minimum.reduce(strict)
    return np.where(least == 255, 0, least).astype(np.uint8)


def security_score(levels: Sequence[np.ndarray], weights: Sequence[float]) -> np.ndarray:
    """Σ w·S with S = 3 baseline, 2 satisfactory, 1 ideal, 0 outside; float32, 0 to 3 for weights that sum to 1.

    Six digits, so that equal scores made of different sums are equal.
    """
    total = np.zeros(levels[0].shape)
    for level, weight in zip(levels, weights):
        total += weight * np.where(level > 0, 4.0 - level, 0.0)
    return np.round(total, 6).astype(np.float32)


def levels_of_score(score: np.ndarray, breaks: Sequence[float]) -> np.ndarray:
    """Levels from scores by two ascending breaks: baseline above the second, ideal up to the first.

    Args:
        score: any shape, as of :func:`security_score`, NaN for nodata.

    Returns:
        uint8 of the same shape: 1 baseline, 2 satisfactory, 3 ideal, 0 where the score is 0 or NaN.
    """
    low, high = np.asarray(breaks, np.float32)
    with np.errstate(invalid="ignore"):
        levels = IDEAL - (score > low).astype(np.uint8) - (score > high).astype(np.uint8)
        return np.where(score > 0, levels, 0).astype(np.uint8)


def levels_of_cost(cost: np.ndarray, breaks: Sequence[float]) -> np.ndarray:
    """Level of every accumulated cost by two or three rising breaks, each belonging to the stricter level.

    Beyond the third, and without data, 0: outside the pattern. Without a third break all the rest is ideal.
    """
    limits = np.asarray(breaks, np.float32)
    levels = 1 + np.searchsorted(limits, cost, side="left")
    levels[np.isnan(cost) | (levels > IDEAL)] = 0
    return levels.astype(np.uint8)


def turning_points(distribution: Distribution, name: str) -> np.ndarray:
    """Three turning points of the frequency curve of accumulated cost.

    The frequency of costs above 0 in 128 equal classes up to their 98 % quantile is approximated by four straight
    pieces with the least sum of squares; a break is the upper limit of the last class of a piece. (That Zhang et al.
    2017 took turning points of this curve is known, but not how they found them: a proposed method.)

    Raises:
        InputError: fewer classes hold cells than the pieces need.
    """
    values, counts, _lower, _upper = distribution.occurrence()
    above = values > 0
    values, counts = values[above], counts[above]
    reached = np.cumsum(counts)
    edges = np.zeros(1)
    if values.size:
        top = values[np.searchsorted(reached, _TAIL * reached[-1])]
        edges = np.linspace(0, top, _STEPS + 1)
    curve = np.histogram(values, edges, weights=counts)[0] if values.size else np.zeros(0)
    if np.count_nonzero(curve) < 2 * _PIECES:
        raise InputError(
            marked(
                "“{name}” holds too few different costs for turning points. Use natural breaks or your own breaks."
            ),
            name=name,
        )
    return edges[straight_pieces(curve, _PIECES)].astype(np.float32)


def straight_pieces(curve: np.ndarray, pieces: int) -> List[int]:
    """Where the second and following of ``pieces`` straight lines begin that fit a curve with least squares.

    Each line has at least two points. Exact, by dynamic programming over all places.
    """
    count = curve.size
    errors = _line_errors(curve)
    best, starts = errors[0], []
    for _ in range(1, pieces):
        # sums[s, e]: the pieces before s at their best, then one line from s to e
        sums = np.full((count, count), np.inf)
        sums[1:] = best[:-1, None] + errors[1:]
        starts.append(np.argmin(sums, axis=0))
        best = np.min(sums, axis=0)
    found, end = [], count - 1
    for start in reversed(starts):
        found.append(int(start[end]))
        end = found[-1] - 1
    return found[::-1]


def _line_errors(curve: np.ndarray) -> np.ndarray:
    """[s, e]: the sum of squares left by the best line through the points s to e; infinite for fewer than two."""
    places = np.arange(curve.size, dtype=np.float64)
    scaled = curve / max(curve.max(), 1)
    sums = [
        np.concatenate(([0.0], np.cumsum(term)))
        for term in (np.ones(curve.size), places, scaled, places * places, places * scaled, scaled * scaled)
    ]
    number, x, y, xx, xy, yy = (total[None, 1:] - total[:-1, None] for total in sums)
    with np.errstate(invalid="ignore", divide="ignore"):
        squares_x, products = xx - x * x / number, xy - x * y / number
        errors = yy - y * y / number - products * products / squares_x
    return np.where(number >= 2, np.maximum(errors, 0), np.inf)


def parse_breaks(text: str, fewest: int, most: int) -> List[float]:
    """Rising breaks above 0 from a text; empty for an empty text.

    Raises:
        InputError: another number of breaks, or not rising.
    """
    numbers = parse_numbers(text)
    rising = all(after > before for before, after in zip([0.0, *numbers], numbers))
    if numbers and (not fewest <= len(numbers) <= most or not rising):
        raise InputError(
            marked("“{text}” is not a list of {fewest} to {most} ascending breaks above 0."),
            text=text,
            fewest=fewest,
            most=most,
        )
    return numbers
