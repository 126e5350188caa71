"""How the wave moves: every cell of a batch offers its neighbours a way through itself.

A step from cell u to cell v costs ``(half[u] + half[v]) * length``, the mean of the two
resistances times the distance of the centres. A neighbour that gets cheaper notes the direction
back to u and is queued. The links always lead to a lower cost, so they cannot run in a circle.
A knight's step costs ``(half[u] + half[1] + half[2] + half[v]) * length / 2`` with the cells beside it.
"""

import heapq
from typing import List, Optional, Tuple

import numpy as np

from ..progress import Progress
from .grid import CHUNK, Grid, Moves, previous_offsets
from .queue import Queue

#: Neighbours examined together; about what the processor's cache holds.
BLOCK = 1 << 15
#: With fewer cells waiting they are handled one by one, until there are MANY.
FEW, MANY = 12, 64
#: Cells handled one by one before the caller is heard again.
ONE_BY_ONE = 4096


class Spread:
    """The state of a running wave.

    Args:
        grid: surface.
        moves: allowed steps.
        max_cost: cells above it are not handled.
        ids: flat padded int32 array with the id of each source cell, kept up to date for the
            cells handled; None when nobody asks for it.

    Attributes:
        cost: float64, infinite where not reached.
        back: int8 back-link codes, -1 where not reached, 0 at sources.
    """

    def __init__(self, grid: Grid, moves: Moves, max_cost: float, ids: Optional[np.ndarray]) -> None:
        self.grid, self.moves, self.max_cost, self.ids = grid, moves, max_cost, ids
        self.cost = np.full(grid.half.size, np.inf)
        self.back = np.full(grid.half.size, -1, np.int8)
        self.handled = 0
        self._lookup = previous_offsets(moves)
        straight, every = moves.straight, len(moves.codes)
        self._straight = straight
        self._bounds = ((0, straight), (straight, every)) if straight < every else ((0, every),)
        self._whole = [slice(*bound) for bound in self._bounds]

    def start(self, sources: np.ndarray, initial: np.ndarray) -> None:
        """Set the ``initial`` cost of the ``sources`` (flat indices of cells with data)."""
        self.cost[sources] = initial
        self.back[sources] = 0
        half = self.grid.half
        step = 2.0 * float(half.take(sources).min()) * float(self.moves.lengths.min())
        self.queue = Queue(self.cost, step)
        size = CHUNK // len(self.moves.codes)
        for first in range(0, sources.size, size):
            part = sources[first : first + size]
            near = part + self.moves.offsets[:, None]
            # cells inside a source area have nothing to offer
            edge = ((self.cost.take(near) > self.cost.take(part)) & np.isfinite(half.take(near))).any(axis=0)
            self.queue.put(part[edge & (self.cost.take(part) <= self.max_cost)])

    def advance(self) -> bool:
        """Handle one batch; False when no cell is waiting."""
        if len(self.queue) <= FEW:
            return self._one_by_one()
        batch = self.queue.take()
        if batch is None:
            return False
        cells, cost = batch
        self._inherit(cells)
        improved = self._offer(cells, cost)
        if self.max_cost < np.inf:
            improved = improved[self.cost.take(improved) <= self.max_cost]
        again = self.queue.put(improved)
        self.queue.tune(cells.size, again)
        self.handled += cells.size - again
        return True

    def run(self, done: "Optional[Targets]", progress: Progress) -> float:
        """Spread until no cell is waiting or the targets are reached.

        Returns:
            The cost up to which (exclusive, if finite) all costs are final.
        """
        rounds = 0
        while self.advance():
            if rounds % 8 == 0:
                progress(min(1.0, self.handled / max(self.grid.open_cells, 1)))
                if done is not None and done.reached(self.cost, self.queue.low):
                    return self.queue.low
            rounds += 1
        return np.inf

    def _offer(self, cells: np.ndarray, cost: np.ndarray) -> np.ndarray:
        """Let ``cells`` improve their neighbours; the neighbours that got cheaper, each once."""
        total, half = self.cost, self.grid.half
        own = half.take(cells)
        found: List[np.ndarray] = []
        ways: List[np.ndarray] = []
        for some in self._blocks(cells.size):
            length = self.moves.lengths[some, None]
            near = cells + self.moves.offsets[some, None]
            if some.start < self._straight:
                offer = np.multiply(half.take(near), length, dtype=np.float64)
                offer += own * length + cost
            else:
                offer = self._jumps(some, cells, near) * (length / 2)
                offer += own * (length / 2) + cost
            index = (offer < total.take(near)).ravel().nonzero()[0]
            near, offer = near.take(index), offer.take(index)
            way = self.moves.codes[some].take(index // cells.size)
            if some.stop - some.start > 1:
                near, way = self._settle(near, offer, way)
            else:
                total[near] = offer
            self.back[near] = way
            found.append(near)
            ways.append(way)
        near, way = (found[0], ways[0]) if len(found) == 1 else (np.concatenate(found), np.concatenate(ways))
        # a cell improved more than once keeps its last, cheapest way
        return near.take((self.back.take(near) == way).nonzero()[0])

    def _blocks(self, count: int) -> List[slice]:
        """Moves that ``count`` cells make together, straight ones and knight's steps apart."""
        rows = max(1, BLOCK // count)
        if rows >= self._bounds[-1][1]:
            return self._whole
        return [slice(i, min(i + rows, end)) for begin, end in self._bounds for i in range(begin, end, rows)]

    def _jumps(self, some: slice, cells: np.ndarray, near: np.ndarray) -> np.ndarray:
        """Half the resistances of the cells that knight's steps reach and pass, added up."""
        half, straight = self.grid.half, self._straight
        aside = self.moves.beside[some.start - straight : some.stop - straight]
        total = np.add(half.take(near), half.take(cells + aside[:, :1]), dtype=np.float64)
        total += half.take(cells + aside[:, 1:])
        return total

    def _settle(self, near: np.ndarray, offer: np.ndarray, way: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
        """Write the lowest of several offers to the same cell; cells and ways of the best offers."""
        total = self.cost
        total[near] = offer
        lost = (offer < total.take(near)).nonzero()[0]
        while lost.size:
            cells, better = near.take(lost), offer.take(lost)
            total[cells] = better
            lost = lost.take((better < total.take(cells)).nonzero()[0])
        best = (offer == total.take(near)).nonzero()[0]
        return near.take(best), way.take(best)

    def _inherit(self, cells: np.ndarray) -> None:
        """Cells take over the source id of the cell they were reached from."""
        if self.ids is not None:
            self.ids[cells] = self.ids.take(cells + self._lookup.take(self.back.take(cells)))

    def _one_by_one(self) -> bool:
        """Handle single cells in exact order, which is faster while the front is a few cells wide."""
        cells = self.queue.drain()
        if not cells.size:
            return False
        heap = list(zip(self.cost.take(cells).tolist(), cells.tolist()))
        heapq.heapify(heap)
        cost, half, back = self.cost.data, self.grid.half.data, self.back.data
        ids = None if self.ids is None else self.ids.data
        moves, jumps = self._single_moves()
        lookup, max_cost, count = self._lookup.tolist(), self.max_cost, 0
        while heap and len(heap) < MANY and count < ONE_BY_ONE:
            here, cell = heapq.heappop(heap)
            if here > cost[cell]:
                continue
            count += 1
            own = half[cell]
            if ids is not None:
                ids[cell] = ids[cell + lookup[back[cell]]]
            for code, offset, length in moves:
                near = cell + offset
                offer = half[near] * length + (own * length + here)
                if offer < cost[near]:
                    cost[near] = offer
                    back[near] = code
                    if offer <= max_cost:
                        heapq.heappush(heap, (offer, near))
            for code, offset, weight, one, other in jumps:
                near = cell + offset
                offer = (half[near] + half[cell + one] + half[cell + other]) * weight + (own * weight + here)
                if offer < cost[near]:
                    cost[near] = offer
                    back[near] = code
                    if offer <= max_cost:
                        heapq.heappush(heap, (offer, near))
        self.handled += count
        left = np.unique(np.array([cell for here, cell in heap if here == cost[cell]], np.intp))
        self.queue.put(left)
        return True

    def _single_moves(self) -> Tuple[list, list]:
        """Straight moves as (code, offset, length), the knight's as (code, offset, length / 2, beside, beside)."""
        every = list(zip(self.moves.codes.tolist(), self.moves.offsets.tolist(), self.moves.lengths.tolist()))
        straight, aside = self._straight, self.moves.beside.tolist()
        jumps = [(code, to, length / 2, *cells) for (code, to, length), cells in zip(every[straight:], aside)]
        return every[:straight], jumps


class Targets:
    """Groups of cells; the wave may stop once it has reached one cell of each group (or of ``count``).

    Args:
        cells: flat indices, sorted by group.
        starts: index in ``cells`` of the first of each group.
        count: number of groups to reach; None for all.
        extra: how much further the wave runs then.
    """

    def __init__(
        self, cells: np.ndarray, starts: np.ndarray, count: Optional[int] = None, extra: float = 0.0
    ) -> None:
        self.cells, self.starts, self.extra = cells, starts, extra
        self.count = starts.size if count is None else min(count, starts.size)

    def reached(self, cost: np.ndarray, low: float) -> bool:
        """True when enough groups have a cell whose cost is final (below ``low``) by ``extra``."""
        if not self.cells.size:
            return True
        best = np.minimum.reduceat(cost.take(self.cells), self.starts)
        return int(np.count_nonzero(best < low - self.extra)) >= self.count
