"""Whose turn it is: cells waiting in the order of their cost, roughly.

The cells with the lowest costs stand in the near list; each round takes those within one
``step`` of the lowest. All others lie on shelves of equal width in cost, the dearest together on
the last one, and are looked at again only when their shelf is due. So a round costs what it
handles, even when a heavy-tailed surface keeps most of the front waiting.

``step`` tunes itself, which makes the search independent of the units and of the spread of the
resistance: it grows while few cells have to be handled twice, and shrinks when many do.
"""

from typing import List, Optional, Tuple

import numpy as np

SHELVES = 200
#: Values of ``slot`` beside shelf numbers: never queued, and handled at least once.
FREE, DONE = 0, 255
#: Cells handled twice that cost as much time as one more round: fixed part, and share of the batch.
WASTE, WASTE_SHARE = 100, 0.03
GROW, SHRINK = 1.1, 0.85
#: Width of a shelf, in steps.
WIDTH = 2.0


class Queue:
    """Cells waiting to be handled.

    Args:
        cost: flat float64 array of the costs known so far; the queue only reads it.
        step: first guess of the cost range of one batch (> 0).
    """

    def __init__(self, cost: np.ndarray, step: float) -> None:
        self.cost = cost
        self.step = step
        self.low = 0.0
        self.slot = np.zeros(cost.size, np.uint8)
        self._near = np.empty(0, np.intp)
        self._near_cost = np.empty(0)
        self._reset(0.0)

    def _reset(self, base: float) -> None:
        """Empty shelves from ``base`` on; shelf 1 is the near list."""
        self._base, self._width = base, self.step * WIDTH
        self._set_open(1)
        self._shelves: List[List[np.ndarray]] = [[] for _ in range(SHELVES + 1)]
        self._unsorted: List[Tuple[np.ndarray, np.ndarray]] = []
        self._shelved = 0

    def __len__(self) -> int:
        """An upper bound of the number of cells waiting."""
        return self._near.size + self._shelved

    def put(self, cells: np.ndarray) -> int:
        """Queue ``cells`` (no duplicates) whose cost has just fallen.

        Returns:
            How many of them had been handled before.
        """
        cost = self.cost.take(cells)
        slot = self.slot.take(cells)
        near = cost < self._limit
        # slots 1 .. open are in the near list already (0 wraps to 255, DONE stays above)
        index = (near & (slot - np.uint8(1) >= self._open)).nonzero()[0]
        fresh = cells.take(index)
        self.slot[fresh] = 1
        self._join(fresh, cost.take(index))
        if index.size < cells.size:
            index = (~near).nonzero()[0]
            self._shelve(cells.take(index), cost.take(index), slot.take(index))
        return int(np.count_nonzero(slot == DONE))

    def take(self) -> Optional[Tuple[np.ndarray, np.ndarray]]:
        """The next batch, the cells with the lowest costs, and their costs; None at the end.

        ``low`` is then the lowest cost: everything below it is final.
        """
        if not self._near.size or np.minimum.reduce(self._near_cost) + self.step > self._limit:
            self._refill()
            if not self._near.size:
                return None
        self.low = float(np.minimum.reduce(self._near_cost))
        cells, cost = self._near, self._near_cost
        ready = cost <= self.low + self.step
        index = ready.nonzero()[0]
        self._near = cells.take((~ready).nonzero()[0])
        if self._near.size:
            cells, cost = cells.take(index), cost.take(index)
        self.slot[cells] = DONE
        return cells, cost

    def tune(self, handled: int, again: int) -> None:
        """Adapt the step after a batch of ``handled`` cells that reopened ``again`` cells."""
        if not self._near.size:
            return
        self.step *= SHRINK if again > WASTE + WASTE_SHARE * handled else GROW
        if self._near.size > 6 * handled + 1000 and self._width > 1.5 * WIDTH * self.step:
            self._rearrange(self.low)

    def drain(self) -> np.ndarray:
        """Take out all cells waiting."""
        self._sort()
        cells = self._near
        if self._shelved:
            shelves = range(self._open + 1, SHELVES + 1)
            cells = np.concatenate([cells] + [self._empty(shelf) for shelf in shelves])
        self.slot[cells] = FREE
        self._near, self._near_cost = cells[:0], np.empty(0)
        self._shelved = 0
        return cells

    def _join(self, cells: np.ndarray, cost: np.ndarray) -> None:
        """Add ``cells`` to the near list, with the present costs of those already there."""
        if self._near.size:
            cost = np.concatenate((self.cost.take(self._near), cost))
            cells = np.concatenate((self._near, cells))
        self._near, self._near_cost = cells, cost

    def _set_open(self, shelf: int) -> None:
        """Shelves up to ``shelf`` are emptied into the near list, which takes costs below the limit."""
        self._open, self._limit = shelf, self._base + shelf * self._width

    def _shelve(self, cells: np.ndarray, cost: np.ndarray, slot: np.ndarray) -> None:
        """Note the shelf of ``cells`` that are not near, unless they lie on it already."""
        shelf = np.minimum((cost - self._base) / self._width, SHELVES - 1).astype(np.uint8) + np.uint8(1)
        shelf = np.maximum(shelf, np.uint8(self._open + 1))
        index = (shelf != slot).nonzero()[0]
        cells, shelf = cells.take(index), shelf.take(index)
        self.slot[cells] = shelf
        self._unsorted.append((cells, shelf))
        self._shelved += cells.size

    def _refill(self) -> None:
        """Let the near list reach one step beyond its lowest cost."""
        self._sort()
        while self._shelved and self._open < SHELVES and self._reach() > self._limit:
            self._set_open(self._open + 1)
            cells = self._empty(self._open)
            if cells.size:
                self._join(cells, self.cost.take(cells))
        if not self._shelved or self._open == SHELVES:
            self._rearrange()

    def _reach(self) -> float:
        return float(np.minimum.reduce(self._near_cost)) + self.step if self._near.size else np.inf

    def _sort(self) -> None:
        """Put the cells of the last rounds on their shelves."""
        if not self._unsorted:
            return
        cells = np.concatenate([part[0] for part in self._unsorted])
        shelf = np.concatenate([part[1] for part in self._unsorted])
        self._unsorted = []
        valid = (self.slot.take(cells) == shelf).nonzero()[0]
        self._shelved -= cells.size - valid.size
        shelf = shelf.take(valid)
        order = shelf.argsort(kind="stable")
        cells, shelf = cells.take(valid.take(order)), shelf.take(order)
        starts = np.concatenate(([0], (shelf[1:] != shelf[:-1]).nonzero()[0] + 1, [shelf.size])).tolist()
        for start, end in zip(starts[:-1], starts[1:]):
            if end > start:
                self._shelves[shelf[start]].append(cells[start:end])

    def _empty(self, shelf: int) -> np.ndarray:
        """Take the cells off a shelf; those that have moved to a lower one are left out."""
        parts, self._shelves[shelf] = self._shelves[shelf], []
        if not parts:
            return self._near[:0]
        cells = np.concatenate(parts)
        self._shelved -= cells.size
        return cells.take((self.slot.take(cells) == shelf).nonzero()[0])

    def _rearrange(self, base: Optional[float] = None) -> None:
        """Lay out the shelves anew from ``base`` (the lowest cost waiting), in a width that suits the step."""
        cells = self.drain()
        if base is None:
            base = float(self.cost.take(cells).min()) if cells.size else self.low
        self._reset(base)
        if cells.size:
            self.put(cells)
