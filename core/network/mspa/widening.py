"""Skeletons of connectors widened again, by distances that stay inside the pattern.

The distance is miallib's constrained Euclidean distance (Soille 1991): a wave of side neighbours hands
each cell a base, the cell of the skeleton or round a corner that it is measured from; a base is kept
as long as the straight line from it stays in the pattern. Which base wins depends on the order in
which cells are visited, so that order, the rounds and the single precision are those of miallib.
"""

from typing import Tuple

import numpy as np

from ...progress import Progress, silent

#: (row, column) of the neighbours in the order in which they are asked.
SIDES = np.array([(-1, 0), (0, -1), (1, 0), (0, 1)])
#: How much farther than asked the wave runs (cells), for ways that come back nearer to their base.
SLACK = 1.0
_FAR = np.float32(np.finfo(np.float32).max)


def widen(
    skeleton: np.ndarray,
    inside: np.ndarray,
    distance: float,
    slack: float = SLACK,
    progress: Progress = silent,
) -> np.ndarray:
    """``skeleton`` and the cells ``inside`` that lie within ``distance`` cells of it.

    Args:
        skeleton, inside: masks of one shape; only what both hold counts of the first.
        slack: how much farther the wave runs (cells).
    """
    reached = skeleton & inside
    if distance < 1.0:
        return reached
    wave = _Wave(np.pad(skeleton, 1), np.pad(inside, 1))
    framed = np.pad(reached, 1)
    flat = framed.ravel()
    queue, least = wave.first(), 0.0
    while len(queue) and least <= distance + slack:
        progress(min(1.0, least / (distance + slack)))
        new, queue, least = wave.round(queue)
        flat[new[wave.single_distance(new) <= np.float32(distance)]] = True
    return framed[1:-1, 1:-1]


def length(down: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Length of vectors in double precision."""
    return np.sqrt(down.astype(np.float64) ** 2 + right.astype(np.float64) ** 2)


class _Wave:
    """State of the propagation; every array is flat.

    ``down`` and ``right`` lead from the base of a cell to the cell; ``base`` is the way to the base.
    """

    def __init__(self, skeleton: np.ndarray, inside: np.ndarray) -> None:
        self.columns = skeleton.shape[1]
        self.shifts = SIDES @ np.array([self.columns, 1])
        self.inside = inside.ravel()
        self.known = skeleton.ravel() & self.inside
        self.waiting = self.inside & ~skeleton.ravel()
        self.down = np.zeros(skeleton.size, np.int16)
        self.right = np.zeros(skeleton.size, np.int16)
        self.base = np.zeros(skeleton.size, np.float32)
        self.place = np.zeros(skeleton.size, np.int32)

    def first(self) -> np.ndarray:
        """The cells beside the skeleton, in the order of their visit."""
        cells = np.flatnonzero(self.known)
        return self._enqueue((cells[:, None] + self.shifts).ravel())

    def round(self, queue: np.ndarray) -> Tuple[np.ndarray, np.ndarray, float]:
        """Measure the new cells of the queue.

        Returns:
            (new, next, least): the cells measured, the next queue, the least distance in this one.
        """
        new = queue[~self.known[queue]]
        bound = self._measure_in_order(new).min() if len(new) else _FAR
        self.known[new] = True
        distance = length(self.down[queue], self.right[queue]) + self.base[queue]
        later = distance > np.float64(bound)
        following = queue[:, None] + np.append(self.shifts, 0)
        wanted = self.waiting[following] & ~later[:, None]
        wanted[:, 4] = later
        self.waiting[queue[later]] = True
        return new, self._enqueue(following[wanted]), float(distance.min())

    def single_distance(self, cells: np.ndarray) -> np.ndarray:
        """Distance of measured cells as it is compared in the end."""
        return self.base[cells] + length(self.down[cells], self.right[cells]).astype(np.float32)

    def _enqueue(self, cells: np.ndarray) -> np.ndarray:
        """Of ``cells`` those that wait, once each, in the order of their first mention."""
        cells = cells[self.waiting[cells]]
        order = np.arange(len(cells), dtype=np.int32)
        self.place[cells[::-1]] = order[::-1]
        cells = cells[self.place[cells] == order]
        self.waiting[cells] = False
        return cells

    def _measure_in_order(self, new: np.ndarray) -> np.ndarray:
        """As if each new cell were measured in turn: a later one may build on an earlier one."""
        near = new[:, None] + self.shifts
        settled = self.known[near]
        best = self._measure(new, settled)
        self.place[new] = order = np.arange(len(new), dtype=np.int32)
        queued = self.inside[near] & ~self.waiting[near] & ~settled
        earlier = queued & (self.place[near] < order[:, None])
        row, side = np.nonzero(earlier)
        redo, near = np.zeros(len(new), bool), near[row, side]
        while True:
            redo[row[self._straight(near, side) <= best[row]]] = True
            cells = np.flatnonzero(redo)
            before = self._state(new[cells])
            best[cells] = self._measure(new[cells], (settled | earlier)[cells])
            if (before == self._state(new[cells])).all():
                return best

    def _straight(self, near: np.ndarray, side: np.ndarray) -> np.ndarray:
        """Distance over the neighbour on a side if its base were in sight: the least it can be."""
        vector = self.down[near] - SIDES[side, 0], self.right[near] - SIDES[side, 1]
        return (length(*vector) + self.base[near]).astype(np.float32)

    def _state(self, cells: np.ndarray) -> np.ndarray:
        return np.stack([self.down[cells], self.right[cells], self.base[cells]])

    def _measure(self, cells: np.ndarray, asked: np.ndarray) -> np.ndarray:
        """Measure ``cells`` over the side neighbours that are ``asked``; returns the distances."""
        best = np.full(len(cells), _FAR, np.float32)
        down, right, base = (np.zeros(len(cells), kind) for kind in (np.int16, np.int16, np.float32))
        for side, (row, column) in enumerate(SIDES.tolist()):
            here = np.flatnonzero(asked[:, side])
            near = cells[here] + self.shifts[side]
            old_down, old_right, old_base = self.down[near], self.right[near], self.base[near]
            start = near - old_right - old_down.astype(np.int64) * self.columns
            new_down, new_right = old_down - np.int16(row), old_right - np.int16(column)
            clear = self._in_sight(start, new_down, new_right)
            straight = length(new_down, new_right) + old_base
            bent = length(old_down, old_right) + old_base + 1.0
            distance = np.where(clear, straight, bent).astype(np.float32)
            better = distance < best[here]
            won, clear, distance = here[better], clear[better], distance[better]
            best[won] = distance
            down[won] = np.where(clear, new_down[better], -row)
            right[won] = np.where(clear, new_right[better], -column)
            base[won] = np.where(clear, old_base[better], distance - np.float32(1.0))
        self.down[cells], self.right[cells], self.base[cells] = down, right, base
        return best

    def _in_sight(self, start: np.ndarray, down: np.ndarray, right: np.ndarray) -> np.ndarray:
        """Whether Bresenham's line from each ``start`` by (down, right) stays in the pattern.

        Both ends lie in it, so lines of one step need no look.
        """
        rows, columns = np.abs(down).astype(np.int64), np.abs(right).astype(np.int64)
        long, short = np.maximum(rows, columns), np.minimum(rows, columns)
        clear = np.ones(len(start), bool)
        left = np.flatnonzero(long > 1)
        ahead = np.where(rows > columns, np.sign(down) * self.columns, np.sign(right)).astype(np.int64)
        aside = np.where(rows > columns, np.sign(right), np.sign(down) * self.columns).astype(np.int64)
        step = 1
        while len(left):
            total = long[left]
            beside = (2 * step * short[left] + total) // (2 * total)
            seen = self.inside[start[left] + ahead[left] * step + aside[left] * beside]
            clear[left[~seen]] = False
            step += 1
            left = left[seen & (total > step)]
        return clear
