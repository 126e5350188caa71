"""SKATER: contiguous regions by cutting a minimum spanning tree.

Assunção, Neves, Câmara, Da Costa Freitas (2006), Efficient regionalization
techniques for socio-economic geographical units using minimum spanning trees,
International Journal of Geographical Information Science 20(7): 797-811.
The tree joins touching units by the smallest distance of their attributes; then
the edge whose removal lowers the sum of squared deviations (SSD) within the
regions most is cut, again and again. The paper searches that edge by a
heuristic; here every edge of a tree is weighed: the units stand in depth-first
order, so that the part below an edge is one run of that order and its sums are
differences of two running totals.
"""

import heapq
from typing import List, NamedTuple, Optional, Tuple

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import minimum_spanning_tree

from ..messages import InputError, marked
from ..progress import Progress, silent
from .blocks import TOLERANCE

#: A gain below this part of the whole SSD, or of the values themselves, is rounding, not contrast.
NO_GAIN = 1e-12

DONE, MIN_AREA, UNIFORM = "done", "min_area", "uniform"


class Tree(NamedTuple):
    """A tree of units in depth-first order.

    Attributes:
        nodes: (s,) units; a unit comes before all units below it.
        end: (s,) position after the last unit below the one at this position.
    """

    nodes: np.ndarray
    end: np.ndarray


class Regions(NamedTuple):
    """Contiguous regions.

    Attributes:
        label: (n,) int32, 0, 1, … in the order of the first unit of each region.
        count: number of regions.
        ssd: sum of squared deviations within the regions.
        gains: (c,) by how much each cut lowered the SSD, in the order of the cuts.
        reason: "done"; "min_area" when fewer than asked for because every further
            cut would leave a region below the minimum area; "uniform" when fewer
            because no further cut separates anything different.
    """

    label: np.ndarray
    count: int  # type: ignore[assignment]  # hides a method of tuple that nobody calls
    ssd: float
    gains: np.ndarray
    reason: str


def within_ssd(features: np.ndarray, weight: np.ndarray, label: np.ndarray) -> float:
    """``Σ wᵢ·|xᵢ − x̄|²`` over all regions, x̄ the weighted mean of the unit's region.

    Args:
        features: (n, k). weight: (n,). label: (n,) from 0.
    """
    total = np.bincount(label, weights=weight)
    result = 0.0
    for column in np.asarray(features, dtype=np.float64).T:
        mean = np.bincount(label, weights=weight * column)[total > 0] / total[total > 0]
        full = np.zeros(total.size)
        full[total > 0] = mean
        result += float((weight * (column - full[label]) ** 2).sum())
    return result


def _tree_links(
    features: np.ndarray, edges: np.ndarray, cost: Optional[np.ndarray], border: Optional[np.ndarray]
) -> Tuple[np.ndarray, np.ndarray]:
    """Both directions of the edges of the minimum spanning forest, as CSR (start, unit).

    Equal distances are decided by the longer border, then by the unit order:
    the tree is computed on ranks, which are all different and never 0.
    """
    count = len(features)
    distance = np.sqrt(((features[edges[:, 0]] - features[edges[:, 1]]) ** 2).sum(axis=1))
    if cost is not None:
        distance = distance + cost
    length = np.zeros(len(edges)) if border is None else border
    rank = np.empty(len(edges))
    rank[np.lexsort((edges[:, 1], edges[:, 0], -length, distance))] = np.arange(1, len(edges) + 1)
    graph = coo_matrix((rank, (edges[:, 0], edges[:, 1])), shape=(count, count)).tocsr()
    tree = minimum_spanning_tree(graph).tocoo()
    one = np.concatenate([tree.row, tree.col]).astype(np.int64)
    two = np.concatenate([tree.col, tree.row]).astype(np.int64)
    order = np.lexsort((two, one))
    start = np.concatenate([[0], np.cumsum(np.bincount(one, minlength=count))])
    return start, two[order]


def spanning_trees(
    features: np.ndarray,
    edges: np.ndarray,
    cost: Optional[np.ndarray] = None,
    border: Optional[np.ndarray] = None,
) -> List[Tree]:
    """Minimum spanning tree of every connected part.

    Args:
        features: (n, k); the length of an edge is the Euclidean distance.
        edges: (m, 2), each pair once.
        cost: (m,) added to the distance, in the unit of the features.
        border: (m,) shared border, decides between equal distances.
    """
    start, beside = (part.tolist() for part in _tree_links(features, edges, cost, border))
    count = len(features)
    parent, place = [-2] * count, [0] * count
    trees = []
    for root in range(count):
        if parent[root] != -2:
            continue
        parent[root] = -1
        stack: List[int] = [root]
        nodes: List[int] = []
        while stack:
            unit = stack.pop()
            place[unit] = len(nodes)
            nodes.append(unit)
            for other in beside[start[unit] : start[unit + 1]]:
                if other != parent[unit]:
                    parent[other] = unit
                    stack.append(other)
        size = [1] * len(nodes)
        for position in range(len(nodes) - 1, 0, -1):
            size[place[parent[nodes[position]]]] += size[position]
        trees.append(Tree(np.array(nodes), np.arange(len(nodes)) + np.array(size)))
    return trees


def best_cut(tree: Tree, features: np.ndarray, area: np.ndarray, min_area: float = 0.0) -> Tuple[float, int]:
    """The cut of a tree that lowers the SSD most.

    With S the sum of ``w·(x − x̄)`` below an edge, a and b the weights of the two
    parts: ``gain = |S|²·(1/a + 1/b)``, the SSD of the tree minus that of its parts.

    Args:
        tree: s units.
        features: (n, k) of all units.
        area: (n,) weight and area of all units, positive.
        min_area: smallest area of either part.

    Returns:
        The gain and the position whose edge upwards is cut; ``(-1.0, -1)`` when no
        cut leaves both parts at least ``min_area``.
    """
    weight = area[tree.nodes]
    values = features[tree.nodes]
    total = weight.sum()
    values = (values - weight @ values / total) * weight[:, None]
    sums = np.concatenate([np.zeros((1, values.shape[1])), np.cumsum(values, axis=0)])
    areas = np.concatenate([[0.0], np.cumsum(weight)])
    below = areas[tree.end[1:]] - areas[1:-1]
    above = total - below
    limit = min_area * (1.0 - TOLERANCE)
    allowed = (below >= limit) & (above >= limit) & (below > 0) & (above > 0)
    if not allowed.any():
        return -1.0, -1
    square = ((sums[tree.end[1:]] - sums[1:-1]) ** 2).sum(axis=1)
    gain = np.full(below.size, -1.0)
    gain[allowed] = square[allowed] * (1.0 / below[allowed] + 1.0 / above[allowed])
    best = int(np.argmax(gain))
    return float(gain[best]), best + 1


def cut(tree: Tree, position: int) -> Tuple[Tree, Tree]:
    """The part below the edge above ``position``, and the rest."""
    stop = int(tree.end[position])
    inside = slice(position, stop)
    rest = np.concatenate([tree.end[:position], tree.end[stop:]])
    rest[rest >= stop] -= stop - position
    return (
        Tree(tree.nodes[inside], tree.end[inside] - position),
        Tree(np.concatenate([tree.nodes[:position], tree.nodes[stop:]]), rest),
    )


def _group_trees(
    features: np.ndarray,
    edges: np.ndarray,
    cost: Optional[np.ndarray],
    border: Optional[np.ndarray],
    group: np.ndarray,
    fixed: np.ndarray,
) -> Tuple[List[Tree], List[np.ndarray]]:
    """Trees of the groups that may be cut, and the units of each group that may not."""
    inner = (group[edges[:, 0]] == group[edges[:, 1]]) & ~fixed[edges].any(axis=1)
    trees = spanning_trees(
        features,
        edges[inner],
        None if cost is None else cost[inner],
        None if border is None else border[inner],
    )
    trees = [tree for tree in trees if not fixed[tree.nodes[0]]]
    whole = [np.flatnonzero(fixed & (group == value)) for value in np.unique(group[fixed])]
    return trees, whole


def _cut_all(
    trees: List[Tree],
    features: np.ndarray,
    area: np.ndarray,
    wanted: int,
    min_area: float,
    progress: Progress,
) -> Tuple[List[Tree], List[float], str]:
    """Apply the best cut anywhere until ``wanted`` trees stand."""
    whole = within_ssd(features, area, np.zeros(len(area), dtype=np.int64))
    floor = NO_GAIN * whole + NO_GAIN**2 * float((area[:, None] * features**2).sum())
    done: List[Tree] = []
    gains: List[float] = []
    heap: List[Tuple[float, int, int, Tree]] = []
    fresh = list(trees)
    while True:
        for tree in fresh:
            gain, position = best_cut(tree, features, area, min_area)
            if gain > floor:
                heapq.heappush(heap, (-gain, int(tree.nodes.min()), position, tree))
            else:
                done.append(tree)
        made = len(done) + len(heap)
        progress(min(made / max(wanted, 1), 1.0))
        if made >= wanted or not heap:
            break
        gain, _, position, tree = heapq.heappop(heap)
        gains.append(-gain)
        fresh = list(cut(tree, position))
    reason = DONE
    if made < wanted:
        blocked = any(best_cut(tree, features, area)[0] > floor for tree in done)
        reason = MIN_AREA if blocked else UNIFORM
    return done + [entry[3] for entry in heap], gains, reason


def skater(
    features: np.ndarray,
    area: np.ndarray,
    edges: np.ndarray,
    count: int,
    min_area: float = 0.0,
    *,
    border: Optional[np.ndarray] = None,
    edge_cost: Optional[np.ndarray] = None,
    group: Optional[np.ndarray] = None,
    fixed: Optional[np.ndarray] = None,
    progress: Progress = silent,
) -> Regions:
    """Regions that are contiguous and alike inside.

    Args:
        features: (n, k) attributes on comparable scales.
        area: (n,) area, positive; also the weight of each unit in the SSD.
        edges: (m, 2) positions of touching units, each pair once.
        count: number of regions wanted.
        min_area: a cut never leaves a region below this area.
        border: (m,) shared border length, decides between equal distances.
        edge_cost: (m,) added to the attribute distance of an edge when the tree
            is built, in the unit of the features.
        group: (n,) labels that no region may cross; the best cut is sought over
            all groups together.
        fixed: (n,) bool; the fixed units of a group are one region, never cut.
        progress: called with the fraction done.

    Raises:
        InputError: the groups and separate parts are already more than ``count``.
    """
    features = np.asarray(features, dtype=np.float64)
    area = np.asarray(area, dtype=np.float64)
    edges = np.asarray(edges, dtype=np.int64).reshape(-1, 2)
    units = len(area)
    group = np.zeros(units, dtype=np.int64) if group is None else np.asarray(group)
    fixed = np.zeros(units, dtype=bool) if fixed is None else np.asarray(fixed, dtype=bool)
    trees, whole = _group_trees(features, edges, edge_cost, border, group, fixed)
    if len(trees) + len(whole) > count:
        raise InputError(
            marked(
                "There are already {parts} separate blocks, more than the {count} zones asked for. "
                "Increase the number of zones, or the minimum area of the level-1 zones."
            ),
            parts=len(trees) + len(whole),
            count=count,
        )
    trees, gains, reason = _cut_all(trees, features, area, count - len(whole), min_area, progress)
    members = sorted([tree.nodes for tree in trees] + whole, key=lambda nodes: int(nodes.min()))
    label = np.empty(units, dtype=np.int32)
    for number, nodes in enumerate(members):
        label[nodes] = number
    return Regions(label, len(members), within_ssd(features, area, label), np.array(gains), reason)
