"""The cells in the order of the flow: accumulation, watersheds, flow lengths."""

from typing import List, Optional, Tuple

import numpy as np

from ..messages import InputError, marked
from ..progress import Progress, silent
from ..steps import CODES, CellSize, step_length
from .grid import Layout, run_starts

_REPORT = 64


class FlowNetwork:
    """Flow directions as a forest of cells, sorted into levels.

    Level 0 are cells that get no water from others; the water of a level only comes from levels
    before it. Within a level the cells are sorted by where they flow to, so that all that runs to
    one cell stands together and is added up in one go. One level costs a few array operations;
    there are as many levels as the longest flow path has cells.

    Args:
        directions: (rows, columns) codes as of flow_directions.
        progress: called with the share done.

    Attributes:
        shape: rows and columns.
        layout: how the cells lie in flat arrays.
        ends: flat index of the cells at which water leaves.

    Raises:
        InputError: directions that run in a circle.
    """

    def __init__(self, directions: np.ndarray, progress: Progress = silent) -> None:
        self.shape = directions.shape
        self.layout = Layout(directions.shape)
        self.codes = self.layout.pad(directions, -1, np.int8)
        given = self._donors()
        self._levels: List[Tuple[np.ndarray, np.ndarray, np.ndarray]] = []
        data, done, ends = int(np.count_nonzero(self.codes >= 0)), 0, []
        front = ((given == 0) & (self.codes >= 0)).nonzero()[0].astype(np.int32)
        while front.size:
            done += front.size
            if len(self._levels) % _REPORT == 0:
                progress(done / data)
            last = self.codes.take(front) == 0
            if last.any():
                ends.append(front[last])
                front = front[~last]
                if not front.size:
                    break
            front = self._add_level(front, given)
        if done < data:
            raise InputError(
                marked("Flow directions run in a circle. Make them from a filled elevation model.")
            )
        self.ends = np.concatenate(ends) if ends else np.empty(0, np.int32)
        progress(1.0)

    def _donors(self) -> np.ndarray:
        """How many neighbours flow into each cell (flat, int8)."""
        given = np.zeros(self.layout.size, np.int8)
        for code in CODES:
            offset, flows = int(self.layout.offsets[code]), self.codes == code
            if offset > 0:
                given[offset:] += flows[:-offset]
            else:
                given[:offset] += flows[-offset:]
        if given[self.codes < 0].any():
            raise InputError(
                marked("A flow direction leads out of the raster. Make them from a filled elevation model.")
            )
        return given

    def _add_level(self, front: np.ndarray, given: np.ndarray) -> np.ndarray:
        """Note the cells of ``front`` as a level; the cells that have got all their water by it."""
        target = self.target(front)
        order = target.argsort(kind="stable")
        front, target = front.take(order), target.take(order)
        heads = run_starts(target)
        goals = target.take(heads)
        left = given.take(goals) - np.diff(heads, append=target.size)
        given[goals] = left
        self._levels.append((front, heads.astype(np.int32), goals))
        return goals[left == 0]

    def target(self, cells: np.ndarray) -> np.ndarray:
        """The flat index of the cells to which ``cells`` flow."""
        return cells + self.layout.offsets.take(self.codes.take(cells))

    def accumulate(self, weights: Optional[np.ndarray] = None, progress: Progress = silent) -> np.ndarray:
        """What each cell gathers from all cells above it and from itself.

        Args:
            weights: (rows, columns) what each cell gives, NaN counts as 0; None: 1, so that the
                result is the number of cells.
            progress: called with the share done.

        Returns:
            float64 (rows, columns), NaN for nodata.
        """
        total = (self.codes >= 0).astype(np.float64)
        if weights is not None:
            self.layout.inside(total)[:] = np.nan_to_num(weights)
        for number, (cells, heads, goals) in enumerate(self._levels):
            self._tell(number, progress)
            total[goals] += np.add.reduceat(total.take(cells), heads)
        return self._finished(total)

    def lengths_up(self, cell_size: CellSize = 1.0, progress: Progress = silent) -> np.ndarray:
        """The longest way of water to each cell, between cell centres.

        Args:
            cell_size: in map units, or (width, height).

        Returns:
            float64 (rows, columns), map units; 0 at water divides, NaN for nodata.
        """
        steps, total = self._steps(cell_size), np.zeros(self.layout.size)
        for number, (cells, heads, goals) in enumerate(self._levels):
            self._tell(number, progress)
            longest = np.maximum.reduceat(total.take(cells) + steps.take(self.codes.take(cells)), heads)
            total[goals] = np.maximum(total.take(goals), longest)
        return self._finished(total)

    def lengths_down(self, cell_size: CellSize = 1.0, progress: Progress = silent) -> np.ndarray:
        """The way from each cell to where its water leaves the raster, between cell centres.

        Args:
            cell_size: in map units, or (width, height).

        Returns:
            float64 (rows, columns), map units; 0 where the water leaves, NaN for nodata.
        """
        steps, total = self._steps(cell_size), np.zeros(self.layout.size)
        for number, (cells, _heads, _goals) in enumerate(reversed(self._levels)):
            self._tell(number, progress)
            total[cells] = total.take(self.target(cells)) + steps.take(self.codes.take(cells))
        return self._finished(total)

    def watersheds(self, outlets: np.ndarray, progress: Progress = silent) -> np.ndarray:
        """The first outlet downstream of each cell.

        Args:
            outlets: (rows, columns) ids above 0 at outlets, 0 elsewhere.
            progress: called with the share done.

        Returns:
            int32 (rows, columns): id of the outlet that a cell is or drains to first, 0 for none or nodata.
        """
        ids = self.layout.pad(np.asarray(outlets), 0, np.int32)
        ids[self.codes < 0] = 0
        return self.layout.inside(self._handed_up(ids, progress)).copy()

    def _handed_up(self, ids: np.ndarray, progress: Progress) -> np.ndarray:
        for number, (cells, _heads, _goals) in enumerate(reversed(self._levels)):
            self._tell(number, progress)
            own = ids.take(cells)
            ids[cells] = np.where(own > 0, own, ids.take(self.target(cells)))
        return ids

    def _steps(self, cell_size: CellSize) -> np.ndarray:
        return np.array([0.0, *(step_length(CODES[code], cell_size) for code in range(1, 9))])

    def _tell(self, number: int, progress: Progress) -> None:
        if number % _REPORT == 0:
            progress(number / len(self._levels))

    def _finished(self, total: np.ndarray) -> np.ndarray:
        total[self.codes < 0] = np.nan
        return self.layout.inside(total).copy()
