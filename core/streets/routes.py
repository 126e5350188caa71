"""Distances and ways along streets."""

from typing import TYPE_CHECKING, Iterator, NamedTuple, Optional, Sequence, Union

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra

if TYPE_CHECKING:
    from .graph import Streets

#: Shorter stretches would vanish from a sparse matrix.
_LEAST = 1e-9
#: Cells of the distances that are looked at together.
_AT_ONCE = 4_000_000

#: Numbers of nodes.
Nodes = Union[Sequence[int], np.ndarray]


class Reached(NamedTuple):
    """What was reached from one place: ``cost`` of each node, inf beyond the limit; ``before``: node on the way back, -9999."""

    number: int
    cost: np.ndarray
    before: np.ndarray


class Spread(NamedTuple):
    """How every node is reached from the nearest of some: ``cost``, ``before`` as in Reached, ``source``: that node, or -1."""

    cost: np.ndarray
    before: np.ndarray
    source: np.ndarray


class Routes:
    """Ways along streets by cost; of several stretches between two nodes the cheapest counts.

    Args:
        costs: (m,) of each stretch, its length where none are given; inf: closed.
    """

    def __init__(self, streets: "Streets", costs: Optional[np.ndarray] = None) -> None:
        costs = np.maximum(streets.lengths if costs is None else costs, _LEAST)
        low, high = streets.edges.min(axis=1), streets.edges.max(axis=1)
        order = np.lexsort((costs, high, low))
        order = order[np.isfinite(costs[order])]
        low, high = low[order], high[order]
        first = np.r_[True, (low[1:] != low[:-1]) | (high[1:] != high[:-1])][: low.size]
        self._size = len(streets.nodes)
        shape = (self._size, self._size)
        #: The stretch that counts between two nodes.
        self.stretches = order[first]
        self._matrix = csr_matrix((costs[self.stretches], (low[first], high[first])), shape=shape)

    def nearest(self, nodes: Nodes, limit: float = np.inf) -> np.ndarray:
        """(n,) cost of every node to the nearest of ``nodes``; inf beyond ``limit``, or where there are none."""
        sources = np.unique(np.asarray(nodes, int))
        if not sources.size:
            return np.full(self._size, np.inf)
        return dijkstra(self._matrix, directed=False, indices=sources, limit=limit, min_only=True)

    def spread(self, nodes: Nodes) -> Spread:
        """Every node with the nearest of ``nodes``, at least one, and the way to it."""
        sources = np.unique(np.asarray(nodes, int))
        found = dijkstra(
            self._matrix, directed=False, indices=sources, min_only=True, return_predecessors=True
        )
        cost, before, source = found
        return Spread(cost, before, np.where(np.isfinite(cost), source, -1))

    def each(self, nodes: Nodes, limit: float = np.inf) -> Iterator[Reached]:
        """What is reached from each of ``nodes``, one after the other."""
        sources = np.asarray(nodes, int)
        many = max(1, _AT_ONCE // max(1, self._size))
        for first in range(0, sources.size, many):
            chosen = sources[first : first + many]
            found, before = dijkstra(
                self._matrix, directed=False, indices=chosen, limit=limit, return_predecessors=True
            )
            for number in range(len(found)):
                yield Reached(first + number, found[number], before[number])
