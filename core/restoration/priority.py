"""Priority of restoration: a score of security pattern, degradation and potential, then three terms.

The principle (three levels of the security pattern, degree of degradation, potential;
first the red line, foothills and corridors) is that of the plan, chapter 2, section 3.
Weights and thresholds are a proposal. Works on any window.
"""

from typing import Dict, NamedTuple, Optional, Sequence

import numpy as np

from ..tables import Rule, hits

NEAR, MEDIUM, LONG = 1, 2, 3
_DECIMALS = 6


class Weights(NamedTuple):
    """Weights of the three terms, divided by the sum of those in use; ``bonus`` per flag."""

    security: float = 0.4
    degradation: float = 0.35
    potential: float = 0.25
    bonus: float = 0.1


DEFAULT_WEIGHTS = Weights()


class Limits(NamedTuple):
    """From which score a cell is near or medium term, and from which degradation the baseline is near."""

    near: float = 0.70
    medium: float = 0.50
    baseline_degradation: float = 2.0


def priority_score(
    degradation: np.ndarray,
    security: Optional[np.ndarray] = None,
    potential: Optional[np.ndarray] = None,
    flags: Sequence[np.ndarray] = (),
    weights: Weights = DEFAULT_WEIGHTS,
) -> np.ndarray:
    """Score 0–1 = (w₁·S/3 + w₂·D/4 + w₃·P) / Σw + bonus · number of flags, at most 1.

    A term whose layer is None, or a cell of D or P that is NaN, takes no part; the
    weights of the others are divided by their sum.

    Args:
        degradation: D, 0–4, NaN without data.
        security: level 1 baseline, 2 satisfactory, 3 ideal; S = 4 − level, and 0 where the
            cell lies outside the pattern (0 or NaN).
        potential: P, 0–1, NaN without data.
        flags: arrays that are 1 where a flag of the plan holds.

    Returns:
        float64 of the same shape; NaN where no term has a value.
    """
    terms = [(weights.degradation, degradation / 4.0), (weights.potential, potential)]
    if security is not None:
        level = np.where((security >= 1) & (security <= 3), 4.0 - security, 0.0)
        terms.append((weights.security, level / 3.0))
    total, used = np.zeros(degradation.shape), np.zeros(degradation.shape)
    for weight, term in terms:
        if term is None:
            continue
        there = ~np.isnan(term)
        total[there] += weight * term[there].astype(np.float64)
        used[there] += weight
    with np.errstate(invalid="ignore", divide="ignore"):
        score = total / used
    for flag in flags:
        score += weights.bonus * (flag > 0)
    # Rounded, so that a score of 0.7 built from float32 inputs is not below 0.7.
    return np.round(np.minimum(score, 1.0), _DECIMALS)


def judge_priority(
    score: np.ndarray,
    baseline: np.ndarray,
    inputs: Dict[str, np.ndarray],
    rules: Sequence[Rule],
    limits: Limits,
) -> np.ndarray:
    """Priority of every cell; uint8, 1 near, 2 medium, 3 long term, 0 without type or score.

    Near term: score ≥ ``limits.near``, or ``baseline`` with D ≥ ``limits.baseline_degradation``;
    medium term: score ≥ ``limits.medium``; long term: the rest. Then a cell is moved up by the
    largest result of the rules that hold, at most to 1.

    Args:
        score: from :func:`priority_score`.
        baseline: boolean, in the baseline security pattern or the red line.
        inputs: float arrays by input name; ``TYPES`` (1–9) and ``DEGRADATION`` must be there.
        rules: their result is a number of classes to move up.
    """
    judged = (inputs["TYPES"] > 0) & ~np.isnan(score)
    with np.errstate(invalid="ignore"):
        first = baseline & (inputs["DEGRADATION"] >= limits.baseline_degradation)
        near, medium = (score >= limits.near) | first, score >= limits.medium
    result = np.where(near, NEAR, np.where(medium, MEDIUM, LONG))
    moved = np.zeros(score.shape)
    for rule, hit in hits(rules, inputs):
        moved[hit] = np.maximum(moved[hit], rule.result)
    return np.where(judged, np.clip(result - moved, NEAR, LONG), 0).astype(np.uint8)
