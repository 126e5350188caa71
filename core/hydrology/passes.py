"""The lowest ways out of depressions over a graph of their passes."""

from typing import Iterator, NamedTuple

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import breadth_first_order, minimum_spanning_tree

from .grid import Layout, run_starts, shifted


class Passes(NamedTuple):
    """Between which two basins, at which height; each pair once, its lowest pass."""

    pair: np.ndarray
    height: np.ndarray


def find_passes(layout: Layout, height: np.ndarray, basin: np.ndarray, count: int) -> Iterator[Passes]:
    """The passes within each strip of the ground; ``basin`` is flat, numbers below ``count``."""
    forward = [1, layout.stride - 1, layout.stride, layout.stride + 1]
    for strip in layout.strips():
        here, ground = basin[strip], height[strip]
        pairs, heights = [], []
        for offset in forward:
            beside = shifted(strip, offset)
            edge = (here != basin[beside]).nonzero()[0]
            one, other = here.take(edge).astype(np.int64), basin[beside].take(edge)
            pairs.append(np.minimum(one, other) * count + np.maximum(one, other))
            heights.append(np.maximum(ground.take(edge), height[beside].take(edge)))
        yield lowest_passes(Passes(np.concatenate(pairs), np.concatenate(heights)))


def lowest_passes(passes: Passes) -> Passes:
    """Each pair once."""
    order = passes.pair.argsort()
    pair = passes.pair.take(order)
    if not pair.size:
        return passes
    first = run_starts(pair)
    return Passes(pair.take(first), np.minimum.reduceat(passes.height.take(order), first))


def spill_levels(passes: Passes, count: int) -> np.ndarray:
    """The height at which each basin spills into basin 0: the least highest pass on any way.

    A minimum spanning tree holds for every two basins a way whose highest pass is as low as
    possible; along it the maximum is taken by pointer jumping.

    Args:
        passes: every basin is connected with basin 0.
        count: number of basins.

    Returns:
        (count,) heights, −∞ for basin 0.
    """
    level = np.full(count, -np.inf, passes.height.dtype)
    if count == 1:
        return level
    low = passes.height.argsort()
    one, other = np.divmod(passes.pair.take(low), count)
    heights = passes.height.take(low)
    rank = np.arange(1, low.size + 1, dtype=np.float64)  # a weight of 0 would be no edge
    tree = minimum_spanning_tree(coo_matrix((rank, (one, other)), shape=(count, count)).tocsr()).tocoo()
    up = breadth_first_order(tree.tocsr(), 0, directed=False)[1]
    up[0] = 0
    child = np.where(up[tree.row] == tree.col, tree.row, tree.col)
    level[child] = heights.take(tree.data.astype(np.intp) - 1)
    while up.any():
        np.maximum(level, level.take(up), out=level)
        up = up.take(up)
    return level
