"""Water across level ground."""

from typing import List

import numpy as np

from ..progress import Progress, part
from .grid import ORDER, Layout

_OUTSIDE = -1


def cross_flats(
    layout: Layout, height: np.ndarray, direction: np.ndarray, level: np.ndarray, progress: Progress
) -> None:
    """Give every cell of ``level`` ground a direction, in place.

    Two distances are counted in steps within the level cells: t from cells of the same height whose
    water has a way, a from cells beside higher ground. The water follows the steepest fall of
    2t − a. Neighbours differ by 1 at most in a, and each cell has one with t lower by 1: 2t − a
    falls on every step, so no circle can form. Level cells from which no way leads on (pits that
    were not filled) keep the code 0.
    """
    cells = level.nonzero()[0]
    if not cells.size:
        return
    near = np.full(layout.size, _OUTSIDE, np.int32)
    near[cells] = 0
    far = near.copy()
    own = height.take(cells)
    ready, beside = np.zeros(cells.size, bool), np.zeros(cells.size, bool)
    for code in ORDER:
        other = cells + layout.offsets[code]
        heights = height.take(other)
        first = (heights == own) & (near.take(other) == _OUTSIDE) & ~ready
        direction[cells[first]] = code
        ready |= first
        beside |= (heights > own) & (heights < np.inf)
    offsets = layout.offsets[1:].tolist()
    _count(near, cells[ready], offsets, part(progress, 0.0, 0.4))
    _count(far, cells[beside], offsets, part(progress, 0.4, 0.8))
    rest = cells[~ready]
    rest = rest[near.take(rest) > 0]
    progress(0.8)
    near[cells] = 2 * near.take(cells) - far.take(cells)
    del far
    best = near.take(rest)
    for code in ORDER:
        other = rest + layout.offsets[code]
        score = near.take(other)
        better = (score < best) & level.take(other)
        direction[rest[better]] = code
        np.copyto(best, score, where=better)


def _count(steps: np.ndarray, front: np.ndarray, offsets: List[int], progress: Progress) -> None:
    """Steps from the cells of ``front`` (1) over cells that hold 0, in place."""
    number, done, total = 1, 0, max(1, int(np.count_nonzero(steps == 0)))
    steps[front] = number
    while front.size:
        done += front.size
        if number % 16 == 0:
            progress(done / total)
        number += 1
        found = []
        for offset in offsets:
            other = front + offset
            other = other[steps.take(other) == 0]
            steps[other] = number
            found.append(other)
        front = np.concatenate(found)
