"""Watersheds below the smallest size joined to others, so that water never runs in a circle."""

import heapq
from typing import Dict, List, NamedTuple, Set

import numpy as np


class Graph(NamedTuple):
    """Watersheds 1 … n: below which one each lies (0 none), their cells (0: not there), who touches whom, along how much."""

    down: np.ndarray
    cells: np.ndarray
    pairs: np.ndarray
    sides: np.ndarray


class Merged(NamedTuple):
    """Groups 1 … m.

    Attributes:
        names: (n,) the group of each watershed, 0 for those that are not there.
        lowest: (m,) position of the member of each group at whose outlet its water leaves it.
        down: (m,) group below, 0 for none.
        joined: how many were too small.
    """

    names: np.ndarray
    lowest: np.ndarray
    down: np.ndarray
    joined: int


class _Groups:
    """Groups by the number of the member whose outlet is theirs."""

    def __init__(self, graph: Graph) -> None:
        count = len(graph.down)
        self.down: List[int] = [0, *graph.down.tolist()]
        self.cells: List[int] = [0, *graph.cells.tolist()]
        self.donors: List[Set[int]] = [set() for _ in range(count + 1)]
        self.beside: List[Dict[int, int]] = [{} for _ in range(count + 1)]
        self.head = list(range(count + 1))
        for n in np.flatnonzero(graph.cells > 0).tolist():
            self.donors[self.down[n + 1]].add(n + 1)
        for (one, other), length in zip(graph.pairs.tolist(), graph.sides.tolist()):
            self.beside[one][other] = self.beside[other][one] = length

    def partner(self, small: int) -> int:
        """Whom a small one joins; 0 for nobody."""
        if self.down[small]:
            return self.down[small]
        ranked = sorted(self.beside[small], key=lambda k: (-self.beside[small][k], k))
        for other in ranked:
            if self.down[other] == small or not self._above(other, small):
                return other
        return min(self.donors[small], default=0)

    def _above(self, other: int, small: int) -> bool:
        """Whether the water of ``other`` passes ``small``."""
        while other:
            other = self.down[other]
            if other == small:
                return True
        return False

    def join(self, small: int, other: int) -> int:
        """One group of two; returns the member whose outlet it has."""
        kept, gone = (small, other) if self.down[other] == small else (other, small)
        self.head[gone] = kept
        self.cells[kept] += self.cells[gone]
        self.donors[self.down[gone]].discard(gone)
        for donor in self.donors[gone] - {kept}:
            self.down[donor] = kept
            self.donors[kept].add(donor)
        for near, length in self.beside[gone].items():
            del self.beside[near][gone]
            if near != kept:
                self.beside[near][kept] = self.beside[kept][near] = self.beside[kept].get(near, 0) + length
        self.beside[gone], self.donors[gone] = {}, set()
        return kept


def merged(graph: Graph, smallest: float) -> Merged:
    """The smallest first: with the one it drains to; where its water leaves, with a neighbour along the longest border
    that is not above it, or drains directly to it.

    Args:
        graph: ``down`` leads to watersheds that are there, never in a circle.
        smallest: cells.
    """
    groups, there = _Groups(graph), graph.cells > 0
    heap = [(size, n) for n, size in enumerate(groups.cells) if 0 < size < smallest]
    heapq.heapify(heap)
    joined = 0
    while heap:
        size, n = heapq.heappop(heap)
        if groups.head[n] != n or groups.cells[n] != size:
            continue
        other = groups.partner(n)
        if not other:
            continue
        kept = groups.join(n, other)
        joined += 1
        if groups.cells[kept] < smallest:
            heapq.heappush(heap, (groups.cells[kept], kept))
    head = np.array(groups.head)
    while (head[head] != head).any():
        head = head[head]
    lowest = np.flatnonzero((head[1:] == np.arange(1, len(head))) & there)
    number = np.zeros(len(head), np.int64)
    number[lowest + 1] = np.arange(1, len(lowest) + 1)
    names = np.where(there, number[head[1:]], 0)
    down = number[np.array(groups.down)[lowest + 1]]
    return Merged(names, lowest, down, joined)
