"""Bridges and loops: which cores the two ends of a connector belong to."""

import numpy as np

from ...progress import Progress, silent
from ...steps import CODES
from .shapes import clear_border, grow, label

#: The neighbours in the order in which the flood asks them: N, W, S, E, NW, NE, SW, SE.
_ORDER = np.array([CODES[code] for code in (2, 4, 6, 8, 3, 1, 5, 7)])


def bridges(
    connector: np.ndarray,
    cores: np.ndarray,
    opening: np.ndarray,
    connectivity: int,
    edge_width: int,
    progress: Progress = silent,
) -> np.ndarray:
    """The parts of ``connector`` that touch the regions of two cores or more.

    Every cell of the opening and of the connectors gets the core whose flood reaches it first (a
    watershed of one level). Which of two floods wins a cell depends on the order of visits.

    Args:
        connector: mask.
        cores: labels of the cores, 0 outside.
        opening: mask of the cores and all that lies within reach of them.
        connectivity: 8 or 4, of the foreground.
        edge_width: cells.
    """
    connector = connector.copy()
    clear_border(connector, 1)
    parts, count = label(connector, connectivity)
    cells = np.flatnonzero(connector)
    if not len(cells):
        return connector
    # a cell of the opening is at most this far from its core, so no more of it can decide
    steps = edge_width if connectivity == 8 else int(np.sqrt(2.0) * (edge_width + 0.98))
    near = grow(connector, 2 * steps * steps)
    floods = _Flood(cores, (opening | connector) & (cores == 0) & near, connectivity).run(progress)
    part, core = parts.ravel()[cells], floods[cells]
    of_part = np.zeros(count + 1, floods.dtype)
    of_part[part] = core
    linked = np.zeros(count + 1, bool)
    linked[part[core != of_part[part]]] = True
    return linked[parts]


class _Flood:
    """Labels of cores spread over cells that may be flooded; every array is flat."""

    def __init__(self, cores: np.ndarray, allowed: np.ndarray, connectivity: int) -> None:
        clear_border(allowed, 1)
        self.connectivity = connectivity
        self.shifts = _ORDER[:connectivity] @ np.array([cores.shape[1], 1])
        self.seeds = np.flatnonzero(grow(allowed, 2 if connectivity == 8 else 1) & (cores > 0))
        self.free, self.floods = allowed.ravel(), cores.flatten()
        self.place = np.empty(cores.size, np.int32)

    def run(self, progress: Progress) -> np.ndarray:
        """The labels, after all that can be reached was reached: by sides first, then by corners."""
        total, done = max(1, np.count_nonzero(self.free)), 0
        queue = [self._spread(self.seeds, self.shifts[:4])]
        if self.connectivity == 8:
            queue.append(self._spread(self.seeds, self.shifts[4:]))
        cells = np.concatenate(queue)
        while len(cells):
            done += len(cells)
            progress(done / total)
            cells = self._spread(cells, self.shifts)
        return self.floods

    def _spread(self, cells: np.ndarray, shifts: np.ndarray) -> np.ndarray:
        """Flood the free neighbours of ``cells``; returns them in the order in which they were reached."""
        near = (cells[:, None] + shifts).ravel()
        open_ = np.flatnonzero(self.free[near])
        near = near[open_]
        order = np.arange(len(near), dtype=np.int32)
        self.place[near[::-1]] = order[::-1]  # the last to write is the first to come
        first = np.flatnonzero(self.place[near] == order)
        reached = near[first]
        self.floods[reached] = self.floods[cells[open_[first] // len(shifts)]]
        self.free[reached] = False
        return reached
