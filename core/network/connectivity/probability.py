"""From distances to dispersal probabilities, and back to the distance beyond which nothing is left."""

from typing import NamedTuple, Optional

import numpy as np

from ...messages import InputError, marked

#: Direct probabilities below this cannot change an index: relative error of PC below n × 1e-12.
NEGLIGIBLE = 1e-12


def _check(threshold: float, probability: float) -> None:
    if not (np.isfinite(threshold) and threshold > 0):
        raise InputError(
            marked("The distance threshold is {value}. Give a distance above 0."), value=threshold
        )
    if not 0 < probability < 1:
        raise InputError(
            marked("The dispersal probability is {value}. Give a number between 0 and 1, for example 0.5."),
            value=probability,
        )


def dispersal_probability(distance: np.ndarray, threshold: float, probability: float) -> np.ndarray:
    """pᵢⱼ = exp(ln(p) · dᵢⱼ / d₀), as in Conefor (Saura & Pascual-Hortal 2007).

    Args:
        distance: distances of any shape, in the unit of the threshold; inf where there is no link.
        threshold: distance d₀ at which the probability is ``probability``.
        probability: p, between 0 and 1.

    Returns:
        float64 of the same shape, 1 at distance 0, 0 where the distance is inf.

    Raises:
        InputError: threshold not above 0, probability outside (0, 1), or a negative or missing distance.
    """
    _check(threshold, probability)
    distance = np.asarray(distance, np.float64)
    if not (distance >= 0).all():
        raise InputError(marked("Distances and costs must be numbers of at least 0."))
    return np.exp(np.log(probability) / threshold * distance)


def useful_range(threshold: float, probability: float) -> float:
    """The distance beyond which a direct link has a probability below NEGLIGIBLE; unit of the threshold."""
    _check(threshold, probability)
    return float(threshold * np.log(NEGLIGIBLE) / np.log(probability))


class Links(NamedTuple):
    """Undirected links between patches, each pair once with ``first`` < ``second``.

    Attributes:
        first, second: (m,) positions of the patches.
        distance: (m,) distance or cost of the link.
        row: (m,) which of the links given it is.
    """

    first: np.ndarray
    second: np.ndarray
    distance: np.ndarray
    row: np.ndarray


def unique_links(first: np.ndarray, second: np.ndarray, distance: np.ndarray) -> Links:
    """Links in either direction made unique: the shortest of each pair stays, links to oneself go.

    Raises:
        InputError: a distance is negative or missing.
    """
    distance = np.asarray(distance, np.float64)
    if not (distance >= 0).all():
        raise InputError(marked("Distances and costs must be numbers of at least 0."))
    low, high = np.minimum(first, second).astype(np.int64), np.maximum(first, second).astype(np.int64)
    order = np.lexsort((distance, high, low))
    low, high, distance = low[order], high[order], distance[order]
    new = np.ones(len(low), bool)
    new[1:] = (low[1:] != low[:-1]) | (high[1:] != high[:-1])
    kept = new & (low != high)
    return Links(low[kept], high[kept], distance[kept], order[kept])


def distance_matrix(count: int, links: Links, none: float = np.inf, own: Optional[float] = 0.0) -> np.ndarray:
    """(count, count) symmetric distances: ``none`` where no link is, ``own`` on the diagonal."""
    matrix = np.full((count, count), none, np.float64)
    matrix[links.first, links.second] = links.distance
    matrix[links.second, links.first] = links.distance
    np.fill_diagonal(matrix, own)
    return matrix
