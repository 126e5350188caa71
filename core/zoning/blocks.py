"""Blocks of units that grow into their neighbours until none is too small."""

import heapq
from typing import Dict, List, Optional, Tuple

import numpy as np

from ..progress import Progress, silent
from .adjacency import UnitGraph

#: Areas are compared with this relative tolerance, for the rounding of sums.
TOLERANCE = 1e-9


class Blocks:
    """A partition of units into labelled blocks, and the borders between them.

    Args:
        part: (n,) block of each unit, 0, 1, … in the order of their first units.
        label: (n,) label of each unit, equal within a block; 0 is unknown.
        strip: (n,) bool, equal within a block: the block never grows by itself.
        mix: (n, k) share of each unit in k functions.
        graph: the units, their areas and borders.
    """

    def __init__(
        self,
        part: np.ndarray,
        label: np.ndarray,
        strip: np.ndarray,
        mix: np.ndarray,
        graph: UnitGraph,
    ) -> None:
        _, first = np.unique(part, return_index=True)
        count = first.size
        self._part = part
        self.label: List[int] = label[first].tolist()
        self.strip: List[bool] = strip[first].tolist()
        self.area: List[float] = np.bincount(part, weights=graph.area).tolist()
        self._mix = np.stack([np.bincount(part, weights=graph.area * column) for column in mix.T], axis=1)
        self.parent = list(range(count))
        self._order = list(range(count))  # does not depend on which block survives a merge
        self._beside: List[Dict[int, float]] = [{} for _ in range(count)]
        ends = part[graph.edges]
        for a, b, length in zip(ends[:, 0].tolist(), ends[:, 1].tolist(), graph.border.tolist()):
            if a != b:
                self._lengthen(a, b, length)

    def _lengthen(self, a: int, b: int, length: float) -> None:
        self._beside[a][b] = self._beside[a].get(b, 0.0) + length
        self._beside[b][a] = self._beside[b].get(a, 0.0) + length

    def _profile(self, block: int) -> np.ndarray:
        total = self._mix[block].sum()
        return self._mix[block] / total if total > 0 else self._mix[block]

    def choose(self, block: int, similarity: float) -> Optional[int]:
        """The neighbour to grow into, None when there is none.

        Strips are taken only when nothing else is adjacent. The score is
        ``(1 − s)·b + s·Σ min(p, q)``: b the neighbour's part of the shared border,
        p and q the two function mixes. Equal scores: the larger, then the earlier block.
        """
        beside = self._beside[block]
        known = [other for other in beside if self.label[other] > 0]
        options = [other for other in known if not self.strip[other]] or known
        if not options:
            return None
        total = sum(beside[other] for other in options)
        own = self._profile(block)

        def score(other: int) -> Tuple[float, float, int]:
            share = beside[other] / total if total > 0 else 0.0
            alike = float(np.minimum(own, self._profile(other)).sum())
            return (1.0 - similarity) * share + similarity * alike, self.area[other], -self._order[other]

        return max(options, key=score)

    def _unite(self, a: int, b: int) -> int:
        """Make one block of two; the one with more neighbours survives."""
        keep, gone = (a, b) if len(self._beside[a]) >= len(self._beside[b]) else (b, a)
        self.parent[gone] = keep
        self._order[keep] = min(self._order[keep], self._order[gone])
        self.area[keep] += self.area[gone]
        self._mix[keep] += self._mix[gone]
        for other, length in self._beside[gone].items():
            del self._beside[other][gone]
            if other != keep:
                self._lengthen(keep, other, length)
        self._beside[gone] = {}
        return keep

    def absorb(self, block: int, target: int) -> int:
        """Give ``block`` the label of ``target`` and unite it with all neighbours of that label."""
        label, strip = self.label[target], self.strip[target]
        near = [
            other
            for other in self._beside[block]
            if other != target and not strip and not self.strip[other] and self.label[other] == label
        ]
        whole = self._unite(target, block)
        for other in near:
            whole = self._unite(whole, other)
        self.label[whole], self.strip[whole] = label, strip
        return whole

    def count(self) -> int:
        """How many blocks are left, strips not counted."""
        alive = enumerate(self.parent)
        return sum(parent == block and not self.strip[block] for block, parent in alive)

    def mergeable(self) -> List[int]:
        """Blocks, not strips, that touch another block of known label that is no strip."""
        return [
            block
            for block, parent in enumerate(self.parent)
            if parent == block
            and not self.strip[block]
            and any(self.label[other] > 0 and not self.strip[other] for other in self._beside[block])
        ]

    def roots(self) -> np.ndarray:
        """(n,) the surviving block of every unit."""
        found = []
        for start in range(len(self.parent)):
            block = start
            while self.parent[block] != block:
                self.parent[block] = self.parent[self.parent[block]]
                block = self.parent[block]
            found.append(block)
        return np.array(found)[self._part]


def grow(blocks: Blocks, min_area: float, similarity: float, progress: Progress = silent) -> None:
    """Merge blocks below ``min_area`` or of unknown label, the smallest first, until none is left.

    Blocks without any neighbour of known label stay as they are.

    Args:
        blocks: changed in place.
        min_area: in the unit of the blocks' areas.
        similarity: weight of the function mix against the shared border, 0 to 1.
        progress: called with the fraction done.
    """
    limit = min_area * (1.0 - TOLERANCE)

    def wants(block: int) -> bool:
        return not blocks.strip[block] and (blocks.area[block] < limit or blocks.label[block] == 0)

    heap = [(area, block) for block, area in enumerate(blocks.area) if wants(block)]
    heapq.heapify(heap)
    most = max(len(heap), 1)
    while heap:
        area, block = heapq.heappop(heap)
        if blocks.parent[block] != block or blocks.area[block] != area or not wants(block):
            continue
        progress(1.0 - len(heap) / most)
        target = blocks.choose(block, similarity)
        if target is None:
            continue
        whole = blocks.absorb(block, target)
        if wants(whole):
            heapq.heappush(heap, (blocks.area[whole], whole))


def reduce(blocks: Blocks, most: int, similarity: float, progress: Progress = silent) -> None:
    """Merge the smallest block into a neighbour until at most ``most`` blocks are left.

    Strips are not counted and take up no block; where blocks that touch only strips are
    more, more are left.

    Args:
        blocks: changed in place.
        most: number of blocks wanted; 0 for any.
        similarity: weight of the function mix against the shared border, 0 to 1.
        progress: called with the fraction done.
    """
    start = blocks.count()
    while most and blocks.count() > most:
        progress((start - blocks.count()) / (start - most))
        options = blocks.mergeable()
        if not options:
            return
        smallest = min(options, key=lambda block: (blocks.area[block], block))
        target = blocks.choose(smallest, similarity)
        if target is None:
            return
        blocks.absorb(smallest, target)
