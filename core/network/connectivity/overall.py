"""Indices of the whole network from probabilities: PC and its shares, F and AWF."""

from typing import NamedTuple

import numpy as np

from .importance import checked_areas, numerator

_PERCENT = 100.0


class Shares(NamedTuple):
    """What the numerator of PC or IIC consists of, in percent; together 100.

    Attributes:
        intra: within patches. direct: between patches by the direct link.
        step: what the best path over other patches adds to the direct link.
    """

    intra: float
    direct: float
    step: float


def shares(areas: np.ndarray, direct: np.ndarray, strength: np.ndarray) -> Shares:
    """Intra, direct and step of PC (direct p, strength p*) or IIC (direct 1/2 for linked pairs, 1 / (1 + nl)).

    Args:
        areas: (n,); direct, strength: (n, n); the diagonals are not read from ``direct``.
    """
    areas = checked_areas(areas)
    whole = numerator(areas, strength)
    intra = float(np.sum(areas**2 * np.diagonal(strength)))
    straight = between(areas, direct)
    return Shares(*(_PERCENT * v / whole for v in (intra, straight, whole - intra - straight)))


def between(weights: np.ndarray, direct: np.ndarray) -> float:
    """Σ wᵢ wⱼ pᵢⱼ over ordered pairs i ≠ j: F for weights 1, AWF for areas.

    Args:
        weights: (n,); direct: (n, n) symmetric probabilities.

    Returns:
        In the square of the unit of the weights.
    """
    weights = np.asarray(weights, np.float64)
    return float(weights @ direct @ weights - weights**2 @ np.diagonal(direct))


def node_flux(weights: np.ndarray, direct: np.ndarray) -> np.ndarray:
    """(n,) what :func:`between` loses without each patch, in percent of it; 0 where it is 0."""
    whole = between(weights, direct)
    own = 2 * weights * (direct @ weights - np.diagonal(direct) * weights)
    return _PERCENT * own / whole if whole else np.zeros(len(own))
