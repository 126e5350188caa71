"""Stepping stones along corridors: gaps longer than a dispersal distance, and what stones would add."""

from typing import List, NamedTuple, Sequence, Tuple

import numpy as np

from .importance import numerator
from .paths import PRODUCT, Rule, strength_of, with_new_patch

#: Gaps are compared with the dispersal distance to this many metres.
_EXACT = 1e-6
_PERCENT = 100.0


class Gap(NamedTuple):
    """A stretch of a corridor without habitat.

    Attributes:
        start, end: metres along the corridor.
        stones: metres along the corridor at which new stones divide it evenly.
    """

    start: float
    end: float
    stones: Tuple[float, ...]


def find_gaps(length: float, covered: Sequence[Tuple[float, float]], reach: float) -> List[Gap]:
    """The stretches of a corridor of ``length`` metres outside ``covered`` that are longer than ``reach``.

    Args:
        covered: (start, end) of habitat along the corridor, in any order, overlapping or not.
        reach: dispersal distance (m); new stones leave no stretch longer than it.
    """
    gaps, at = [], 0.0
    for start, end in [*sorted(covered), (length, length)]:
        span = min(start, length) - at
        if span > reach + _EXACT:
            count = int(np.ceil(span / reach - _EXACT)) - 1
            steps = at + span * np.arange(1, count + 1) / (count + 1)
            gaps.append(Gap(at, at + span, tuple(steps.tolist())))
        at = max(at, end)
    return gaps


def spans_beside(start: float, end: float, length: float, covered: Sequence[Tuple[float, float]]) -> float:
    """The longer of the two stretches from ``start``–``end`` to the next habitat on the corridor (m)."""
    before = max((other for _s, other in covered if other <= start), default=0.0)
    after = min((other for other, _e in covered if other >= end), default=length)
    return max(start - before, after - end, 0.0)


def with_patch(best: np.ndarray, direct: np.ndarray, rule: Rule = PRODUCT) -> np.ndarray:
    """Best paths (n + 1, n + 1) when a patch is added last; ``direct``: (n,) direct paths to the others."""
    reach = with_new_patch(best, direct, rule)
    grown = np.empty((len(best) + 1,) * 2, best.dtype)
    rule.best(best, rule.join(reach[:, None], reach), out=grown[:-1, :-1])
    np.fill_diagonal(grown, rule.own)
    grown[-1, :-1] = grown[:-1, -1] = reach
    return grown


def joint_gain(
    areas: np.ndarray, direct: np.ndarray, best: np.ndarray, added: Sequence[int], rule: Rule = PRODUCT
) -> float:
    """Rise of EC(PC) (rule PRODUCT) or EC(IIC) (rule HOPS) in percent when several patches are added together.

    Args:
        areas: (m,) areas of existing patches, then of all that may be added.
        direct: (m, m) direct paths in that order.
        best: (n, n) best paths of the n existing ones.
        added: positions from n on.
    """
    count = len(best)
    before = numerator(areas[:count], strength_of(best, rule))
    order, grown = list(range(count)), best
    for new in added:
        grown = with_patch(grown, direct[new, order], rule)
        order.append(new)
    return float(_PERCENT * (np.sqrt(numerator(areas[order], strength_of(grown, rule)) / before) - 1))


def ec_change(importance: np.ndarray, added: bool) -> np.ndarray:
    """Change of EC(PC) from dPC: 100·(√(1 + dPC/100) − 1) when ``added``, else 100·(1 − √(1 − dPC/100)).

    Args:
        importance: dPC in percent, any shape.
        added: whether the patch comes to the network (a rise) or is lost (a fall).

    Returns:
        Percent, the same shape.
    """
    share = np.asarray(importance) / _PERCENT
    if added:
        return _PERCENT * (np.sqrt(1 + share) - 1)
    return _PERCENT * (1 - np.sqrt(np.maximum(1 - share, 0.0)))
