"""Judgements of several experts: put together, how far they agree, and what would mend the worst of them."""

import math
from typing import Dict, List, NamedTuple, Sequence

import numpy as np

from ..messages import InputError, marked
from .ahp import ahp, judgement_text

#: Saaty's scale: how much more one thing counts than another, from 1/9 to 9.
SCALE = tuple(1.0 / step for step in range(9, 1, -1)) + tuple(float(step) for step in range(1, 10))
#: Its highest value.
_HIGHEST = 9.0
#: Lower limits of agreement and their keys (Goepel, bpmsg.com, word scale of the AHP consensus indicator).
_AGREEMENTS = (
    (0.875, "very_high"),
    (0.75, "high"),
    (0.625, "moderate"),
    (0.5, "low"),
    (-math.inf, "very_low"),
)
#: Judgements closer than this are the same value of the scale.
_SAME = 1e-6


def combined(matrices: Sequence[np.ndarray]) -> np.ndarray:
    """One matrix of the judgements of several experts: their geometric mean, value by value.

    a_ij = (Π_k a_ij^(k))^(1/K). It is the only mean that keeps a_ij = 1 / a_ji (aggregation of individual judgements,
    Aczél and Saaty 1983; Forman and Peniwati 1998).

    Args:
        matrices: one (n, n) matrix for each of K experts, values above 0.

    Returns:
        (n, n), reciprocal where all are.

    Raises:
        InputError: there is no expert, or their matrices differ in size.
    """
    if not len(matrices):
        raise InputError(marked("There is no expert whose judgements could be taken."))
    if len({np.shape(matrix) for matrix in matrices}) > 1:
        raise InputError(marked("The experts judge different numbers of criteria."))
    return np.exp(np.mean([np.log(np.asarray(matrix, np.float64)) for matrix in matrices], axis=0))


def agreement(weights: np.ndarray) -> float:
    """How far experts agree: Goepel's AHP consensus indicator, 0 (not at all) to 1 (the same weights).

    S* = (1 / D_β − D_αmin / n) / (1 − D_αmin / n) with D = exp(H) and Shannon's entropies H_α = mean over the experts
    of −Σ_i w_ki ln w_ki, H_γ = −Σ_i w̄_i ln w̄_i of their mean weights, H_β = H_γ − H_α. D_αmin belongs to an expert for
    whom one criterion counts nine times as much as every other. (Goepel 2013, Proceedings of the ISAHP, Kuala Lumpur;
    with D_γmax = n as in his template and online tool since 2018.)

    Args:
        weights: (K, n) weights of K experts, each row of sum 1.

    Returns:
        NaN for a single criterion.
    """
    weights = np.atleast_2d(np.asarray(weights, np.float64))
    count = weights.shape[1]
    if count < 2:
        return math.nan
    beta = _entropy(weights.mean(axis=0)) - float(np.mean([_entropy(row) for row in weights]))
    total = count + _HIGHEST - 1
    least = np.array([_HIGHEST / total] + [1 / total] * (count - 1))
    lowest = math.exp(_entropy(least)) / count
    return float(np.clip((math.exp(-beta) - lowest) / (1 - lowest), 0.0, 1.0))


def _entropy(shares: np.ndarray) -> float:
    """−Σ p ln p; a share of 0 adds nothing."""
    there = shares[shares > 0]
    return float(-(there * np.log(there)).sum())


def agreement_word(value: float) -> str:
    """very_low (below 0.5), low (0.625), moderate (0.75), high (0.875) or very_high, after Goepel."""
    return next(word for limit, word in _AGREEMENTS if value >= limit)


class Mended(NamedTuple):
    """A judgement as it could be.

    Attributes:
        row, column: places of the two criteria.
        given: the judgement as it is, in the direction in which it is 1 or more.
        value: the value of Saaty's scale, in the same direction, with which the consistency ratio is lowest.
        ratio: that consistency ratio.
    """

    row: int
    column: int
    given: float
    value: float
    ratio: float


def mended(matrix: np.ndarray, row: int, column: int, random_index: Dict[int, float]) -> Mended:
    """The value of Saaty's scale for one judgement with which the judgements contradict each other least.

    Every value of the scale is tried and the largest eigenvalue computed anew. (Saaty 2003, Eur. J. Oper. Res. 145:
    85-91, asks for the judgement with the largest a_ij · w_j / w_i to be moved towards w_i / w_j, and Harker 1987 for
    its gradient; with 17 values nothing need be approximated.) Of two values that do the same the milder one is taken.

    Args:
        matrix: (n, n) reciprocal judgements.
        random_index: n to RI.
    """
    matrix = np.array(matrix, np.float64)
    if matrix[row, column] < 1:
        row, column = column, row
    given, tried = float(matrix[row, column]), []
    for value in SCALE:
        matrix[row, column], matrix[column, row] = value, 1 / value
        found = ahp(matrix, random_index)
        tried.append((round(found.index, 12), abs(math.log(value)), value, found.ratio))
    _index, _mildness, value, ratio = min(tried)
    return Mended(row, column, given, value, ratio)


def on_scale(value: float) -> bool:
    """Whether a judgement is one of Saaty's 17."""
    return any(abs(math.log(value / step)) < _SAME for step in SCALE)


def nearest_on_scale(value: float) -> float:
    """The value of Saaty's scale nearest to a ratio, by |ln|."""
    return min(SCALE, key=lambda step: abs(math.log(value / step)))


def scale_texts() -> List[str]:
    """Saaty's scale as people write it, from 9 down to 1/9."""
    return [judgement_text(value) for value in reversed(SCALE)]
