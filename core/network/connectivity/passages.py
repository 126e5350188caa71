"""Generalised betweenness: how much of the connectivity between other patches runs through a patch.

BC(IIC) and BC(PC) weigh every pair by what it counts in IIC or PC (Bodin & Saura 2010, Ecological Modelling
221:2393; Conefor 2.7.3: dBC_IIC, dBC_PC). Of several best paths each carries the same share.
"""

from typing import Tuple

import numpy as np
from scipy.sparse import csr_matrix

from ...progress import Progress, silent
from .binary import dependencies
from .importance import checked_areas, numerator
from .paths import HOPS, strength_of

_PERCENT = 100.0
#: Two products of the same probabilities in another order differ by less than this.
_NOISE = 1e-12


def passages_by_links(
    areas: np.ndarray, linked: np.ndarray, hops: np.ndarray, progress: Progress = silent
) -> np.ndarray:
    """dBC_IIC = 100 · Σᵢ Σⱼ aᵢ aⱼ sᵢⱼ(k) / (1 + nlᵢⱼ) / IICnum over ordered pairs of others i ≠ j ≠ k.

    sᵢⱼ(k) is the share of the paths with the fewest links that run through k.

    Args:
        areas: (n,) areas, any unit. linked: (n, n) boolean. hops: (n, n) links on the shortest path.

    Returns:
        (n,) percent of IICnum.
    """
    areas, closeness = checked_areas(areas), strength_of(hops, HOPS)
    worth = areas[:, None] * areas * closeness
    return _PERCENT * dependencies(linked, hops, worth, progress) / numerator(areas, closeness)


def passages_by_probability(
    areas: np.ndarray, p: np.ndarray, best: np.ndarray, progress: Progress = silent
) -> np.ndarray:
    """dBC_PC = 100 · Σᵢ Σⱼ aᵢ aⱼ p*ᵢⱼ sᵢⱼ(k) / PCnum over ordered pairs of others i ≠ j ≠ k.

    sᵢⱼ(k) is the share of the paths of the highest product that run through k; of these only those with the fewest
    links count, so that patches that touch (p = 1) do not stand in the way of each other.

    Args:
        areas: (n,) areas, any unit. p: (n, n) symmetric direct probabilities. best: (n, n) p*.

    Returns:
        (n,) percent of PCnum.
    """
    areas, count = checked_areas(areas), len(areas)
    direct = (p >= best * (1 - _NOISE)) & (p > 0)  # no best path takes another link
    np.fill_diagonal(direct, False)
    links, total = csr_matrix(direct), np.zeros(count)
    for source in range(count):
        progress(source / count)
        row = best[source]
        behind = np.flatnonzero((row > 0) & ~direct[source])
        behind = behind[behind != source]
        if not len(behind):
            continue
        into = links[behind]
        tail, head = into.indices, np.repeat(behind, np.diff(into.indptr))
        tight = (row[tail] > 0) & (row[tail] * p[tail, head] >= row[head] * (1 - _NOISE))
        ways = np.where(direct[source], 1.0, 0.0)
        total += _through(tail[tight], head[tight], ways, areas[source] * areas * row)
    return _PERCENT * total / numerator(areas, best)


def _through(tail: np.ndarray, head: np.ndarray, ways: np.ndarray, worth: np.ndarray) -> np.ndarray:
    """Dependency of one source on each patch (Brandes 2001).

    Args:
        tail, head: (m,) the links that best paths from it take, to patches that are not its neighbours.
        ways: (n,) 1 for its neighbours, else 0.
        worth: (n,) of the pair of the source and each patch.
    """
    level, ways, levels = _levels(tail, head, ways)
    passing = np.zeros(len(worth))
    onward = level[head] == level[tail] + 1
    tail, head = tail[onward], head[onward]
    for number in range(levels, 1, -1):
        into = level[head] == number
        here, there = tail[into], head[into]
        share = ways[here] / ways[there] * (worth[there] + passing[there])
        passing += np.bincount(here, share, len(worth))
    return passing


def _levels(tail: np.ndarray, head: np.ndarray, ways: np.ndarray) -> Tuple[np.ndarray, np.ndarray, int]:
    """Fewest links from a source (0 where it does not reach), number of such ways, and the highest level."""
    level, ways, number = (ways > 0).astype(int), ways.copy(), 1
    while True:
        forward = (level[tail] == number) & (level[head] == 0)
        if not forward.any():
            return level, ways, number
        ways += np.bincount(head[forward], ways[tail[forward]], len(ways))
        number += 1
        level[head[forward]] = number
