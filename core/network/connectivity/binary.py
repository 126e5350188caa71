"""Indices of the graph whose links are no longer than a threshold: NL, NC, H, LCP, CCP, IIC, BC.

A link exists where the distance is at most the threshold, as in Conefor 2.7.3.
"""

from typing import NamedTuple, Optional, Union

import numpy as np
from scipy.sparse import csr_matrix

from ...progress import Progress, silent
from .importance import Importance, checked_areas, fractions, new_patch
from .paths import HOPS, Loss, direct_hops, losses, strength_of, unreached, with_new_patch

_PERCENT = 100.0
_SOURCES_AT_ONCE = 256
_SPARSE = 0.05


class BinaryIndices(NamedTuple):
    """Indices of the whole network.

    Attributes:
        links: NL, number of links. components: NC, groups of patches joined by links.
        harary: H = Σ 1 / nlᵢⱼ over unordered pairs.
        largest: LCPnum = Σ cₖ², c the area of a component (square of the area unit).
        coincidence: CCP = Σ (cₖ / Σ a)².
    """

    links: int
    components: int
    harary: float
    largest: float
    coincidence: float


class BinaryImportance(NamedTuple):
    """Importance of each patch in percent: 100 · (X − X without the patch) / X.

    Attributes:
        degree: links of the patch. links, components, harary, largest, coincidence: dNL, dNC, dH, dLCP, dCCP.
        iic: dIIC with its fractions.
    """

    degree: np.ndarray
    links: np.ndarray
    components: np.ndarray
    harary: np.ndarray
    largest: np.ndarray
    coincidence: np.ndarray
    iic: Importance


def linked_within(distance: np.ndarray, threshold: float) -> np.ndarray:
    """(n, n) boolean: two patches at most ``threshold`` apart; a patch is not linked to itself."""
    linked = np.asarray(distance) <= threshold
    np.fill_diagonal(linked, False)
    return linked


def binary_indices(areas: np.ndarray, hops: np.ndarray) -> BinaryIndices:
    """The indices of a binary graph.

    Args:
        areas: (n,) areas, any unit.
        hops: (n, n) links on the shortest path, from :func:`~.paths.hop_counts`.

    Raises:
        InputError: an area is missing or below 0, or all are 0.
    """
    areas = checked_areas(areas)
    reached = ~unreached(hops)
    largest = float(areas @ (reached @ areas))
    return BinaryIndices(
        int((hops == 1).sum()) // 2,
        int(np.rint(np.sum(1.0 / reached.sum(axis=1)))),
        _harary(hops[np.triu_indices(len(hops), 1)]),
        largest,
        largest / float(areas.sum()) ** 2,
    )


def _harary(hops: np.ndarray) -> float:
    found = hops[~unreached(hops)]
    return float(np.sum(1.0 / found))


def binary_importance(
    areas: np.ndarray, linked: np.ndarray, hops: np.ndarray, progress: Progress = silent
) -> BinaryImportance:
    """dIIC with its fractions, dNL, dNC, dH, dLCP and dCCP of each patch.

    Args:
        areas: (n,); linked: (n, n) from :func:`linked_within`; hops: its hop counts.
    """
    areas, count = checked_areas(areas), len(hops)
    whole, reached = binary_indices(areas, hops), ~unreached(hops)
    lost, harary, apart = np.zeros(count), np.zeros(count), np.zeros(count)
    groups = np.where(reached.sum(axis=1) == 1, -1.0, 0.0)  # a patch alone takes its group with it
    for loss in losses(direct_hops(linked), hops, HOPS, progress):
        weight = 2 * areas[loss.first] * areas[loss.second]
        lost[loss.patch] = weight @ (strength_of(loss.before, HOPS) - strength_of(loss.after, HOPS))
        harary[loss.patch] = _harary(loss.before) - _harary(loss.after)
        cut = unreached(loss.after)
        apart[loss.patch] = weight[cut].sum()
        groups[loss.patch] += _new_groups(loss, reached)
    with np.errstate(divide="ignore"):
        near = np.where(reached & (hops > 0), 1.0 / hops, 0.0).sum(axis=1)
    remaining = areas.sum() - areas
    largest = whole.largest - areas * (2 * (reached @ areas) - areas) - apart
    coincidence = np.divide(largest, remaining**2, out=np.zeros(count), where=remaining > 0)
    degree = linked.sum(axis=1)
    return BinaryImportance(
        degree=degree,
        links=_share(degree, whole.links),
        components=_share(-groups, whole.components),
        harary=_share(near + harary, whole.harary),
        largest=_share(whole.largest - largest, whole.largest),
        coincidence=_share(whole.coincidence - coincidence, whole.coincidence),
        iic=fractions(areas, strength_of(hops, HOPS), lost),
    )


def _share(part: np.ndarray, whole: float) -> np.ndarray:
    """Percent of the whole; 0 where there is none."""
    return _PERCENT * np.asarray(part, np.float64) / whole if whole else np.zeros(len(part))


def _new_groups(loss: Loss, reached: np.ndarray) -> float:
    """How many components more there are when the patch is gone and others stay."""
    cut = unreached(loss.after)
    if not cut.any():
        return 0.0
    left = reached[loss.patch].copy()
    left[loss.patch] = False
    apart = np.bincount(np.concatenate([loss.first[cut], loss.second[cut]]), minlength=len(left))
    return np.rint(np.sum(1.0 / (left.sum() - apart[left]))) - 1.0


def new_patch_iic(areas: np.ndarray, hops: np.ndarray, linked: np.ndarray) -> Importance:
    """Gain in IIC by one candidate patch; the last of ``areas`` is its own.

    Args:
        areas: (n + 1,); hops: (n, n) of the existing patches; linked: (n,) whether the candidate is linked to each.
    """
    reach = with_new_patch(hops, direct_hops(linked), HOPS)
    joined = np.minimum(hops, reach[:, None] + reach)
    gain = strength_of(joined, HOPS) - strength_of(hops, HOPS)
    return new_patch(areas, strength_of(hops, HOPS), strength_of(reach, HOPS), gain)


def betweenness(linked: np.ndarray, hops: np.ndarray, progress: Progress = silent) -> np.ndarray:
    """BC: share of the shortest paths (by number of links) between two others that run through a patch.

    Freeman 1977, after Brandes 2001; divided by the number of pairs of others (n − 1)(n − 2) / 2.

    Returns:
        (n,) 0 to 1; 0 for all where there are fewer than three patches.
    """
    count = len(linked)
    if count < 3:
        return np.zeros(count)
    return dependencies(linked, hops, None, progress) / ((count - 1) * (count - 2))


def dependencies(
    linked: np.ndarray, hops: np.ndarray, worth: Optional[np.ndarray] = None, progress: Progress = silent
) -> np.ndarray:
    """Worth of the ordered pairs of others whose shortest paths run through each patch, in equal shares of each pair.

    Args:
        linked: (n, n) boolean; hops: its hop counts.
        worth: (n, n) of each ordered pair; 1 where not given.

    Returns:
        (n,) in the unit of the worth.
    """
    count = len(linked)
    graph = linked.astype(np.float64)
    if linked.mean() < _SPARSE:
        graph = csr_matrix(graph)
    total = np.zeros(count)
    for start in range(0, count, _SOURCES_AT_ONCE):
        progress(start / count)
        rows = slice(start, start + _SOURCES_AT_ONCE)
        total += _passages(graph, hops[rows], start, 1.0 if worth is None else worth[rows])
    return total


def _passages(
    graph: Union[np.ndarray, csr_matrix], hops: np.ndarray, start: int, worth: Union[float, np.ndarray]
) -> np.ndarray:
    """Sum over sources of Brandes's dependency of the source on each patch.

    ``hops``: rows of the sources, the first of which is patch ``start``; ``worth`` of their pairs.
    """
    far = int(np.where(unreached(hops), 0, hops).max())
    own = np.arange(len(hops))
    ways = np.zeros(hops.shape)
    ways[own, own + start] = 1.0
    for level in range(1, far + 1):
        before = np.where(hops == level - 1, ways, 0.0)
        ways = np.where(hops == level, (graph @ before.T).T, ways)
    passing = np.zeros(hops.shape)
    for level in range(far, 1, -1):
        here = hops == level
        shares = np.divide(worth + passing, ways, out=np.zeros(hops.shape), where=here)
        passing = np.where(hops == level - 1, ways * (graph @ shares.T).T, passing)
    passing[own, own + start] = 0.0
    return passing.sum(axis=0)
