"""Accumulated costs from both ends of every link, each in a window no larger than the link needs.

What corridor swaths, barrier scores and restoration gains are made of. One wave runs from each source
to its farthest partner and ``extra`` beyond; the waves are kept for all links of the source as long as
memory allows, and links are visited in an order that needs few of them at a time.

A cell with ``CWD_A + CWD_B <= LCD + extra`` has that on its least-cost path to A too, so a wave in a
window is exact there as soon as the edge of the window is dearer than ``LCD + extra``; else it grows.
"""

from collections import Counter, OrderedDict, defaultdict
from typing import Dict, Iterator, List, NamedTuple, Optional, Sequence, Set, Tuple, cast

import numpy as np
from scipy import ndimage

from ...halo import Window, around, extent, overlap, placed, shape_of, span, within
from ...messages import InputError, marked
from ...progress import Progress, part, silent
from ...steps import STRUCTURES, CellSize, sizes
from ...wavefront import accumulate, trace
from .links import ROUNDING, Pair, edge_cost, source_ids
from .search import GROWTH, bounding_boxes, first_margin

#: Bytes of waves kept at a time; two are always kept.
MEMORY = 1 << 29
#: Bytes of a reached cell: cost and back-link.
CELL_BYTES = 9


class LinkField(NamedTuple):
    """The costs around one link.

    Attributes:
        first, second: ids of the sources, the lower first.
        lcd: least-cost distance between them (resistance x map units).
        window: (rows, columns) as two slices of the raster.
        to_first, to_second: float64 cost from each cell of the window to the source; inf where it is
            nodata, not reached or above ``lcd + extra``.
        cells: (row, column) in the raster of the least-cost path, first to second source.
    """

    first: int
    second: int
    lcd: float
    window: Window
    to_first: np.ndarray
    to_second: np.ndarray
    cells: List[Tuple[int, int]]


class _Wave(NamedTuple):
    """A wave from one source: its window, costs (inf not reached), back-links, first cell met of each target."""

    window: Window
    cost: np.ndarray
    back: np.ndarray
    met: Dict[int, Tuple[float, Tuple[int, int]]]


def link_fields(
    resistance: np.ndarray,
    sources: np.ndarray,
    pairs: Sequence[Pair],
    cell_size: CellSize = 1.0,
    *,
    extra: float = 0.0,
    apart: Optional[float] = None,
    max_cost: float = np.inf,
    neighbours: int = 8,
    memory: int = MEMORY,
    progress: Progress = silent,
) -> Iterator[LinkField]:
    """The accumulated costs from both sources of each pair.

    Both costs are exact in every cell of the window where they are at most ``lcd + extra``. The window
    holds every cell with ``to_first + to_second <= lcd + extra``; with ``apart`` also every two cells
    x, y with ``to_first(x)`` and ``to_second(y)`` at most ``lcd + extra`` that are at most ``apart``
    from each other (what a way repaired between x and y needs), and all cells as near to both.

    Args:
        resistance: (rows, columns), > 0, NaN = nodata.
        sources: integer (rows, columns); values > 0 are source ids.
        pairs: ids of the two sources of each pair, in any order; repeated ones count once.
        cell_size: in map units, or (width, height).
        extra: cost beyond the least-cost distance (>= 0).
        apart: in map units; see above.
        max_cost: longest link; longer ones are left out.
        neighbours: 8 or 4, or 16 with knight's steps.
        memory: bytes of waves to keep; less memory means more waves.
        progress: called with the share of links done.

    Returns:
        An iterator over the pairs that a way within ``max_cost`` connects, in an order of its own.
        The arrays are the caller's.

    Raises:
        InputError: an id that is not among the sources, ``extra`` below 0, or what ``accumulate`` refuses.
    """
    ids = set(source_ids(resistance, sources, cell_size, neighbours))
    wanted = {(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]}
    for number in sorted({end for pair in wanted for end in pair} - ids):
        raise InputError(
            marked("There is no source {number}. Pairs must consist of ids of sources."), number=number
        )
    if not 0 <= extra < np.inf:
        raise InputError(
            marked("The cost beyond that of the cheapest path must be 0 or more, not {number}."), number=extra
        )
    waves = _Waves(resistance, sources, cell_size, (extra, max_cost), neighbours, memory)
    return _iterate(waves, wanted, apart, progress)


def _iterate(
    waves: "_Waves", wanted: Set[Pair], apart: Optional[float], progress: Progress
) -> Iterator[LinkField]:
    pairs = waves.prepare(wanted)
    for done, (one, other) in enumerate(pairs):
        here = part(progress, done / len(pairs), (done + 1) / len(pairs))
        waves_here = waves.get(one, part(here, 0, 0.5)), waves.get(other, part(here, 0.5, 1))
        found = waves.field((one, other), waves_here, apart)
        waves.release((one, other))
        here(1.0)
        if found is not None:
            yield found
    progress(1.0)


class _Waves:
    """The waves of the sources, made when asked for and kept while there is room."""

    def __init__(
        self,
        resistance: np.ndarray,
        sources: np.ndarray,
        cell_size: CellSize,
        limits: Tuple[float, float],
        neighbours: int,
        memory: int,
    ) -> None:
        self.resistance, self.sources, self.cell_size = resistance, sources, cell_size
        self.extra, self.max_cost = limits[0], limits[1] * (1 + ROUNDING)
        self.neighbours, self.memory = neighbours, memory
        self.boxes = bounding_boxes(resistance, sources)
        self.partners: Dict[int, Set[int]] = defaultdict(set)
        self.kept: OrderedDict[int, _Wave] = OrderedDict()
        self.uses: Counter = Counter()

    def prepare(self, wanted: Set[Pair]) -> List[Pair]:
        """The pairs that can be connected, in an order in which few waves are needed at a time."""
        parts = _parts_of(self.resistance, self.sources, self.neighbours)
        pairs = [pair for pair in wanted if parts.get(pair[0], set()) & parts.get(pair[1], set())]
        for one, other in pairs:
            self.partners[one].add(other)
            self.partners[other].add(one)
            self.uses.update((one, other))
        axis = 0 if self.sources.shape[0] >= self.sources.shape[1] else 1
        along = sorted(self.partners, key=lambda number: (self.boxes[number][axis].start, number))
        place = {number: position for position, number in enumerate(along)}
        # with room for n waves, n - 1 sources stay while their partners pass by
        block = max(1, self.memory // (self.sources.size * CELL_BYTES) - 1)
        ordered = [(a, b) if place[a] < place[b] else (b, a) for a, b in pairs]
        return sorted(ordered, key=lambda p: (place[p[0]] // block, place[p[1]], place[p[0]]))

    def get(self, number: int, progress: Progress) -> _Wave:
        """The wave of a source."""
        if number not in self.kept:
            self.kept[number] = self._make(number, progress)
            used = sum(wave.cost.size for wave in self.kept.values()) * CELL_BYTES
            while used > self.memory and len(self.kept) > 2:
                used -= self.kept.popitem(last=False)[1].cost.size * CELL_BYTES
        self.kept.move_to_end(number)
        return self.kept[number]

    def release(self, pair: Pair) -> None:
        """Forget the waves that no further pair needs."""
        self.uses.subtract(pair)
        for number in pair:
            if self.uses[number] == 0:
                self.kept.pop(number, None)

    def _make(self, number: int, progress: Progress) -> _Wave:
        """Let a wave run until the farthest partner and ``extra`` beyond, in a window that holds it."""
        partners = self.partners[number]
        boxes = [self.boxes[one] for one in (number, *partners)]
        margin, share = first_margin(boxes), 1.0
        while True:
            window = around(span(boxes), (margin, margin), self.sources.shape)
            targets = np.where(np.isin(self.sources[window], list(partners)), self.sources[window], 0)
            result = accumulate(
                self.resistance[window],
                (self.sources[window] == number).astype(np.int8),
                self.cell_size,
                max_cost=self.max_cost + self.extra,
                neighbours=self.neighbours,
                allocation=False,
                targets=targets,
                target_extra=self.extra * (1 + ROUNDING),
                progress=part(progress, 1 - share, 1 - share / 2),
            )
            met = _first_met(result.cost, targets, window)
            reach = max((cost for cost, _cell in met.values()), default=0.0)
            limit = (reach if len(met) == len(partners) else self.max_cost) + self.extra
            edge = edge_cost(result.cost, window, self.sources.shape, self.neighbours)
            if edge >= limit * (1 - ROUNDING):
                back = cast(np.ndarray, result.backlink)  # asked for above
                return _cropped(result.cost, back, window, met)
            margin, share = margin * GROWTH, share / 2

    def field(self, pair: Pair, waves: Tuple[_Wave, _Wave], apart: Optional[float]) -> Optional[LinkField]:
        """The costs around one link; None where no way connects its ends."""
        if pair[0] > pair[1]:
            pair, waves = (pair[1], pair[0]), (waves[1], waves[0])
        if pair[1] not in waves[0].met or waves[0].met[pair[1]][0] > self.max_cost:
            return None
        lcd, end = waves[0].met[pair[1]]
        limit = (lcd + self.extra) * (1 + ROUNDING)
        window = _corridor(waves, limit) if apart is None else self._within(apart, waves, limit)
        start = (waves[0].window[0].start, waves[0].window[1].start)
        path = trace(waves[0].back, (end[0] - start[0], end[1] - start[1]))[::-1]
        cells = [(row + start[0], col + start[1]) for row, col in path]
        fields = [_framed(wave.cost, wave.window, window) for wave in waves]
        for cost in fields:
            cost[cost > limit] = np.inf
        return LinkField(*pair, lcd, window, to_first=fields[0], to_second=fields[1], cells=cells)

    def _within(self, apart: float, waves: Tuple[_Wave, _Wave], limit: float) -> Window:
        """The window of all cells that cells of the one and the other wave, ``apart`` of each other, are near."""
        width, height = sizes(self.cell_size)
        reach = (int(apart / height) + 1, int(apart / width) + 1)
        extents = [placed(extent(wave.cost <= limit), wave.window) for wave in waves]
        return around(overlap(*extents), reach, self.sources.shape)


def _corridor(waves: Tuple[_Wave, _Wave], limit: float) -> Window:
    """The window of all cells whose two costs add up to at most ``limit``."""
    both = overlap(waves[0].window, waves[1].window)
    one, other = (_framed(wave.cost, wave.window, both) for wave in waves)
    return placed(extent(one + other <= limit), both)


def _parts_of(resistance: np.ndarray, sources: np.ndarray, neighbours: int) -> Dict[int, Set[int]]:
    """The connected parts of the surface in which each source has cells."""
    parts = ndimage.label(~np.isnan(resistance), STRUCTURES[neighbours])[0]
    inside = (sources > 0) & (parts > 0)
    found: Dict[int, Set[int]] = defaultdict(set)
    count = int(parts.max()) + 1
    both = np.unique(sources[inside].astype(np.int64) * count + parts[inside])
    for number, label in zip((both // count).tolist(), (both % count).tolist()):
        found[number].add(label)
    return found


def _first_met(cost: np.ndarray, targets: np.ndarray, window: Window) -> dict:
    """The least cost of each target and the cell (of the raster) where it is."""
    row, col = np.nonzero((targets > 0) & ~np.isnan(cost))
    labels, costs = targets[row, col], cost[row, col]
    order = np.lexsort((col, row, costs, labels))
    first = order[np.unique(labels[order], return_index=True)[1]]
    row, col = row + window[0].start, col + window[1].start
    return {int(labels[i]): (float(costs[i]), (int(row[i]), int(col[i]))) for i in first}


def _cropped(cost: np.ndarray, back: np.ndarray, window: Window, met: dict) -> _Wave:
    """A wave without the margin it has not reached."""
    inner = extent(~np.isnan(cost))
    kept = cost[inner].copy()
    kept[np.isnan(kept)] = np.inf
    return _Wave(placed(inner, window), kept, back[inner].copy(), met)


def _framed(array: np.ndarray, window: Window, wanted: Window) -> np.ndarray:
    """The part of ``array``, which stands in ``window``, in the window ``wanted``; inf where it has none."""
    out = np.full(shape_of(wanted), np.inf)
    both = overlap(window, wanted)
    if min(shape_of(both)) > 0:
        out[within(both, wanted)] = array[within(both, window)]
    return out
