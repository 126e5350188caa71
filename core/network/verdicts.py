"""Which judged places a new result holds again: by position, since a run counts its points anew."""

from typing import Dict, Sequence

import numpy as np
from scipy.spatial import cKDTree

#: Neighbours looked at for each judged place; more never lie within the tolerance of one place in practice.
_NEIGHBOURS = 32


def match_places(
    judged: np.ndarray,
    found: np.ndarray,
    judged_labels: Sequence[str],
    found_labels: Sequence[str],
    tolerance: float,
) -> Dict[int, int]:
    """Index of a found place to the judged place it is: the nearest pairs first, each used once.

    Args:
        judged, found: (n, 2) and (m, 2) map coordinates in one CRS.
        judged_labels, found_labels: what stands there (such as the barrier); only equal ones are one place.
        tolerance: farthest distance of a pair, map units.
    """
    if not len(judged) or not len(found):
        return {}
    ranks = np.arange(1, min(_NEIGHBOURS, len(found)) + 1)
    limit = np.nextafter(tolerance, np.inf)
    away, index = cKDTree(found).query(judged, k=ranks, distance_upper_bound=limit)
    pairs = [
        (distance, number, int(other))
        for number, (distances, others) in enumerate(zip(away, index))
        for distance, other in zip(distances, others)
        if np.isfinite(distance) and judged_labels[number] == found_labels[int(other)]
    ]
    matched: Dict[int, int] = {}
    used = set()
    for _distance, number, other in sorted(pairs):
        if number not in used and other not in matched:
            matched[other] = number
            used.add(number)
    return matched
