"""Figures of a table rounded so that they add up to the rounded whole."""

from typing import List, Optional, Sequence

import numpy as np


def rounded_parts(values: Sequence[float], decimals: int, whole: Optional[float] = None) -> List[float]:
    """The parts of a whole, rounded so that their sum is the rounded whole (largest remainder).

    Every part is rounded down; what is missing to the whole goes, a unit of the last decimal each, to the parts that
    lost most, the first of equals first. No part moves by a whole unit of the last decimal or more.

    Args:
        values: parts, 0 or more, finite.
        decimals: digits behind the point that are kept.
        whole: what the parts add up to, where it is known; None for their sum.

    Raises:
        ValueError: a part is negative or not finite.
    """
    parts = np.asarray(values, dtype=np.float64)
    if not np.isfinite(parts).all() or (parts < 0).any():
        raise ValueError("parts must be finite and not negative")
    if not parts.size:
        return []
    scaled = parts * 10.0**decimals
    nearest = np.rint(scaled)
    exact = np.isclose(scaled, nearest, rtol=1e-12, atol=1e-7)  # what binary numbers cannot hold is no loss
    floor = np.where(exact, nearest, np.floor(scaled))
    total = scaled.sum() if whole is None else whole * 10.0**decimals
    missing = int(round(float(total) - float(floor.sum())))
    order = np.argsort(-(scaled - floor), kind="stable")
    if 0 < missing <= parts.size:
        floor[order[:missing]] += 1.0
    return [float(value) for value in np.round(floor / 10.0**decimals, decimals)]


def shares(values: Sequence[float], decimals: int = 1) -> List[float]:
    """Per cent of the sum of each part, rounded so that they add up to 100; zeros where the sum is 0."""
    total = float(sum(values))
    if total <= 0:
        return [0.0] * len(values)
    return rounded_parts([100.0 * value / total for value in values], decimals, 100.0)
