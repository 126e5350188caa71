"""Distances and ways along streets."""

from typing import TYPE_CHECKING, Iterator, NamedTuple, Optional, Sequence

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra

if TYPE_CHECKING:
    from .graph import Streets

#: Shorter stretches would vanish from a sparse matrix.
_LEAST = 1e-9
#: Cells of the distances that are looked at together.
_AT_ONCE = 4_000_000


class Reached(NamedTuple):
    """What was reached from one place: ``cost`` of each node, inf beyond the limit; ``before``: node on the way back, -9999."""

    number: int
    cost: np.ndarray
    before: np.ndarray


def matrix_of(streets: "Streets", costs: Optional[np.ndarray] = None) -> csr_matrix:
    """Costs from node to node; of several stretches between two nodes the cheapest counts.

    Args:
        costs: (m,) of each stretch, its length where none are given; inf: closed.
    """
    costs = np.maximum(streets.lengths if costs is None else costs, _LEAST)
    low, high = streets.edges.min(axis=1), streets.edges.max(axis=1)
    order = np.lexsort((costs, high, low))
    order = order[np.isfinite(costs[order])]
    low, high, costs = low[order], high[order], costs[order]
    first = np.r_[True, (low[1:] != low[:-1]) | (high[1:] != high[:-1])][: low.size]
    size = len(streets.nodes)
    return csr_matrix((costs[first], (low[first], high[first])), shape=(size, size))


def nearest_of(
    streets: "Streets", nodes: Sequence[int], limit: float = np.inf, costs: Optional[np.ndarray] = None
) -> np.ndarray:
    """(n,) cost of every node to the nearest of ``nodes``; inf beyond ``limit``, or where there are none."""
    sources = np.unique(np.asarray(nodes, int))
    if not sources.size or not len(streets.edges):
        found = np.full(len(streets.nodes), np.inf)
        found[sources] = 0.0
        return found
    matrix = matrix_of(streets, costs)
    return dijkstra(matrix, directed=False, indices=sources, limit=limit, min_only=True)


def reached_from(
    streets: "Streets", nodes: Sequence[int], limit: float, costs: Optional[np.ndarray] = None
) -> Iterator[Reached]:
    """What is reached from each of ``nodes``, one after the other."""
    matrix = matrix_of(streets, costs)
    nodes = np.asarray(nodes, int)
    many = max(1, _AT_ONCE // max(1, len(streets.nodes)))
    for first in range(0, nodes.size, many):
        found, before = dijkstra(
            matrix, directed=False, indices=nodes[first : first + many], limit=limit, return_predecessors=True
        )
        for number in range(len(found)):
            yield Reached(first + number, found[number], before[number])
