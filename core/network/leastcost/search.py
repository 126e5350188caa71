"""Waves from one source at a time, each in a window as small as exactness allows."""

from typing import Dict, List, Sequence, Set, Tuple, cast

import numpy as np
from scipy import ndimage

from ...halo import Window, around, shape_of, span
from ...progress import Progress, part
from ...steps import CellSize
from ...wavefront import accumulate, trace
from .links import ROUNDING, Link, edge_cost, make_link

#: Growth of the window around a source and its targets while the way might leave it.
MARGIN, GROWTH = 32, 3


def bounding_boxes(resistance: np.ndarray, sources: np.ndarray) -> Dict[int, Window]:
    """The window of the cells with data of each source."""
    labels = np.where(np.isnan(resistance) | (sources < 0), 0, sources)
    ids = np.unique(labels[labels > 0])
    places = np.where(labels > 0, np.searchsorted(ids, labels) + 1, 0)
    return dict(zip(ids.tolist(), ndimage.find_objects(places)))


def first_margin(boxes: Sequence[Window]) -> int:
    """Cells to add on each side of ``boxes`` at first: half of what they span."""
    return max(MARGIN, *shape_of(span(boxes))) // 2


class Search:
    """Waves from one source at a time, each in a window as small as exactness allows."""

    def __init__(
        self, resistance: np.ndarray, sources: np.ndarray, size: CellSize, most: float, around: int
    ) -> None:
        self.resistance, self.sources, self.cell_size = resistance, sources, size
        self.max_cost, self.neighbours = most * (1 + ROUNDING), around
        self.boxes = bounding_boxes(resistance, sources)

    def paths(self, first: int, others: Set[int], count: int, progress: Progress) -> List[Link]:
        """The paths from ``first`` to the ``count`` nearest of ``others``.

        A wave in a window around them is exact as long as no way that leaves the window is shorter,
        that is while its edge is not cheaper to reach than the farthest target; else the window grows.
        """
        others = others & self.boxes.keys()
        count = min(count, len(others))
        if first not in self.boxes or not others:
            return []
        boxes = [self.boxes[first]]
        if count == len(others):
            boxes += [self.boxes[other] for other in others]
        margin, share = first_margin(boxes), 1.0
        while True:
            window = around(span(boxes), (margin, margin), self.sources.shape)
            links, edge = self._wave(window, first, others, count, part(progress, 1 - share, 1 - share / 2))
            farthest = links[-1].cost if len(links) == count else self.max_cost
            if edge >= farthest:
                return links
            margin, share = margin * GROWTH, share / 2

    def _wave(
        self, window: Window, first: int, others: Set[int], count: int, progress: Progress
    ) -> Tuple[List[Link], float]:
        """Links within ``window``, the cheapest first, and the least cost on its edge (inf if not reached)."""
        sources = self.sources[window]
        targets = np.where(np.isin(sources, list(others)) & ~np.isnan(self.resistance[window]), sources, 0)
        enough = len(np.unique(targets[targets > 0])) >= count
        result = accumulate(
            self.resistance[window],
            (sources == first).astype(np.int32),
            self.cell_size,
            max_cost=self.max_cost,
            neighbours=self.neighbours,
            allocation=False,
            targets=targets if enough else None,
            target_count=count,
            progress=progress,
        )
        row, col = np.nonzero((targets > 0) & np.isfinite(result.cost))
        ends, costs = targets[row, col], result.cost[row, col]
        order = np.lexsort((col, row, costs))
        links, backlink = [], cast(np.ndarray, result.backlink)  # asked for above
        for index in order[np.sort(np.unique(ends[order], return_index=True)[1])[:count]]:
            cells = trace(backlink, (row[index], col[index]))[::-1]
            cells = [(r + window[0].start, c + window[1].start) for r, c in cells]
            ends_here = (first, int(ends[index]))
            links.append(make_link(ends_here, costs[index], cells, self.sources, self.cell_size))
        return links, edge_cost(result.cost, window, self.sources.shape, self.neighbours)
