"""Least-cost paths between source areas over a resistance surface.

Three ways to find them (cost of a step = mean of the two resistances x centre distance):

- :func:`adjacent_links`: one wave from all sources at once; sources whose allocation zones touch are
  neighbours, linked through the cheapest step between their zones. Contains a minimum spanning tree
  of all least-cost distances (Mehlhorn 1988, Inf. Process. Lett. 27:125).
- :func:`least_cost_paths`: the least-cost distance of each pair asked for, by one wave per source.
- :func:`nearest_paths`: from each source to its nearest ones, by one wave per source.

:func:`find_links` chooses among them, :func:`spanning_tree` thins them out.

A path leads from the last cell in the one source to the first cell in the other.
"""

from collections import defaultdict
from itertools import combinations
from typing import Dict, List, NamedTuple, Sequence, Set, Tuple, Union

import numpy as np
from scipy import ndimage
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components, minimum_spanning_tree

from ..messages import InputError, tr
from ..progress import Progress, part, silent
from ..wavefront import CostResult, accumulate, trace
from ..wavefront.accumulate import check_input

CellSize = Union[float, Tuple[float, float]]
Pair = Tuple[int, int]
#: Growth of the window around a source and its targets while the way might leave it.
MARGIN, GROWTH = 32, 3


class Link(NamedTuple):
    """A least-cost path between two sources.

    Attributes:
        first: id of the source where it starts, lower than ``second``.
        second: id of the source where it ends.
        cost: least-cost distance (resistance x map units).
        length: length of the path in map units.
        cells: (row, column) from the boundary cell of the first to that of the second source.
        crossed: ids of other sources the path runs through, in order.
    """

    first: int
    second: int
    cost: float
    length: float
    cells: List[Tuple[int, int]]
    crossed: Tuple[int, ...]


class Links(NamedTuple):
    """What the functions of this module return.

    Attributes:
        links: the paths, ordered by (first, second).
        unconnected: pairs asked for that no way (within the limit) connects.
        isolated: ids of sources without any link, those wholly on nodata among them.
        dropped: links left out because they run through a third source.
    """

    links: List[Link]
    unconnected: List[Pair]
    isolated: List[int]
    dropped: List[Link]


def adjacent_links(
    resistance: np.ndarray,
    sources: np.ndarray,
    cell_size: CellSize = 1.0,
    *,
    max_cost: float = np.inf,
    neighbours: int = 8,
    progress: Progress = silent,
) -> Links:
    """Links between sources whose cost-allocation zones touch, through the cheapest pass.

    The cost of a link is the least ``cost_a + step + cost_b`` over all steps between the zones of a
    and b. It is the least-cost distance whenever that path keeps to the two zones, as for every
    link of the minimum spanning tree.

    Args:
        resistance: (rows, columns), > 0, NaN = nodata.
        sources: integer (rows, columns); values > 0 are source ids.
        cell_size: in map units, or (width, height).
        max_cost: longest link.
        neighbours: 8 or 4.
        progress: called with the share done.

    Raises:
        InputError: fewer than two sources, or what ``accumulate`` refuses.
    """
    ids = _source_ids(resistance, sources, cell_size, neighbours)
    # on the cheapest pass neither side costs more than half of the link
    limit = max_cost / 2 * (1 + 1e-9)
    result = accumulate(
        resistance, sources, cell_size, max_cost=limit, neighbours=neighbours, progress=part(progress, 0, 0.9)
    )
    links = []
    for first, second, cost, cell_a, cell_b in _passes(resistance, result, cell_size, neighbours):
        if cost <= max_cost:
            cells = trace(result.backlink, cell_a)[::-1] + trace(result.backlink, cell_b)
            links.append(_link((first, second), cost, cells, sources, cell_size))
    progress(1.0)
    return _links(links, [], ids, False)


def least_cost_paths(
    resistance: np.ndarray,
    sources: np.ndarray,
    pairs: Sequence[Pair],
    cell_size: CellSize = 1.0,
    *,
    max_cost: float = np.inf,
    neighbours: int = 8,
    drop_crossing: bool = False,
    progress: Progress = silent,
) -> Links:
    """The least-cost path of each pair of sources.

    Args:
        resistance, sources, cell_size, max_cost, neighbours, progress: as in :func:`adjacent_links`.
        pairs: ids of the two sources of each pair, in any order.
        drop_crossing: leave out paths that run through a third source.

    Raises:
        InputError: an id of ``pairs`` that is not among the sources, or what ``accumulate`` refuses.
    """
    ids = _source_ids(resistance, sources, cell_size, neighbours)
    wanted: Dict[int, Set[int]] = defaultdict(set)
    for pair in pairs:
        first, second = int(min(pair)), int(max(pair))
        if first not in ids or second not in ids:
            raise InputError(
                tr("There is no source {number}. Pairs are made of ids of sources."),
                number=second if first in ids else first,
            )
        if first != second:
            wanted[first].add(second)
    search = _Search(resistance, sources, cell_size, max_cost, neighbours)
    links, missing = [], []
    for done, (first, others) in enumerate(sorted(wanted.items())):
        share = part(progress, done / len(wanted), (done + 1) / len(wanted))
        share(0)
        found = search.paths(first, others, len(others), share)
        links += found
        missing += [(first, other) for other in sorted(others - {link.second for link in found})]
    progress(1.0)
    return _links(links, missing, ids, drop_crossing)


def nearest_paths(
    resistance: np.ndarray,
    sources: np.ndarray,
    count: int,
    cell_size: CellSize = 1.0,
    *,
    max_cost: float = np.inf,
    neighbours: int = 8,
    drop_crossing: bool = False,
    progress: Progress = silent,
) -> Links:
    """The least-cost paths from each source to its ``count`` nearest ones by cost.

    A link is kept when one of its two sources counts the other among its nearest. Arguments as in
    :func:`least_cost_paths`.

    Raises:
        InputError: ``count`` below 1, fewer than two sources, or what ``accumulate`` refuses.
    """
    ids = _source_ids(resistance, sources, cell_size, neighbours)
    if count < 1:
        raise InputError(tr("The number of nearest sources must be at least 1, not {number}."), number=count)
    search = _Search(resistance, sources, cell_size, max_cost, neighbours)
    found: Dict[Pair, Link] = {}
    for done, first in enumerate(ids):
        others = set(ids) - {first}
        share = part(progress, done / len(ids), (done + 1) / len(ids))
        share(0)
        for link in search.paths(first, others, min(count, len(others)), share):
            found.setdefault((link.first, link.second), link)
    progress(1.0)
    return _links(list(found.values()), [], ids, drop_crossing)


def find_links(
    resistance: np.ndarray,
    sources: np.ndarray,
    mode: str,
    cell_size: CellSize = 1.0,
    *,
    count: int = 1,
    max_cost: float = np.inf,
    neighbours: int = 8,
    drop_crossing: bool = False,
    progress: Progress = silent,
) -> Links:
    """Least-cost paths between the pairs of sources that ``mode`` chooses.

    Args:
        mode: ``adjacent`` (pairs whose cost-allocation zones touch), ``all`` (every pair), ``mst``
            (minimum spanning tree) or ``nearest`` (each source to its ``count`` nearest).
        resistance, sources, cell_size, max_cost, neighbours, drop_crossing, progress: as in
            :func:`least_cost_paths`.

    Raises:
        InputError: unknown ``mode``, or what the chosen function refuses.
    """
    limits = {"max_cost": max_cost, "neighbours": neighbours}
    if mode == "nearest":
        limits.update(drop_crossing=drop_crossing, progress=progress)
        return nearest_paths(resistance, sources, count, cell_size, **limits)
    if mode == "all":
        pairs = list(combinations(_source_ids(resistance, sources, cell_size, neighbours), 2))
    elif mode in ("adjacent", "mst"):
        adjacent = adjacent_links(resistance, sources, cell_size, progress=part(progress, 0, 0.3), **limits)
        if mode == "mst":
            return spanning_tree(adjacent)
        pairs = [link[:2] for link in adjacent.links]
    else:
        raise InputError(tr("Unknown choice of pairs: {mode}."), mode=mode)
    limits.update(drop_crossing=drop_crossing, progress=part(progress, 0 if mode == "all" else 0.3, 1))
    return least_cost_paths(resistance, sources, pairs, cell_size, **limits)


def spanning_tree(links: Links) -> Links:
    """The minimum spanning tree (of each connected part) of ``links`` by cost.

    Pairs of the lowest ids of parts that are not connected are added to ``unconnected``.
    """
    ids = sorted({end for link in links.links for end in link[:2]} | set(links.isolated))
    if not links.links:
        return links._replace(unconnected=links.unconnected + [(ids[0], other) for other in ids[1:]])
    place = {number: index for index, number in enumerate(ids)}
    rows = [place[link.first] for link in links.links]
    cols = [place[link.second] for link in links.links]
    costs = [link.cost for link in links.links]
    graph = coo_matrix((costs, (rows, cols)), shape=(len(ids), len(ids))).tocsr()
    tree = set(zip(*minimum_spanning_tree(graph).nonzero()))
    kept = [link for link, row, col in zip(links.links, rows, cols) if (row, col) in tree]
    labels = connected_components(graph, directed=False)[1]
    lowest = sorted(ids[int(np.argmax(labels == label))] for label in np.unique(labels))
    apart = [(lowest[0], other) for other in lowest[1:]]
    return links._replace(links=kept, unconnected=links.unconnected + apart)


def _source_ids(resistance: np.ndarray, sources: np.ndarray, size: CellSize, neighbours: int) -> List[int]:
    """Ids of at least two sources; refuses what cannot be computed before anything is."""
    check_input(resistance, sources, (), size, neighbours)
    ids = [int(number) for number in np.unique(sources) if number > 0]
    if len(ids) < 2:
        raise InputError(tr("Links need at least two sources; {count} found."), count=len(ids))
    return ids


def _links(links: List[Link], missing: List[Pair], ids: List[int], drop_crossing: bool) -> Links:
    links = sorted(links, key=lambda link: link[:2])
    dropped = [link for link in links if link.crossed] if drop_crossing else []
    kept = [link for link in links if not (drop_crossing and link.crossed)]
    linked = {end for link in kept for end in link[:2]}
    return Links(kept, missing, [number for number in ids if number not in linked], dropped)


def _sizes(cell_size: CellSize) -> Tuple[float, float]:
    return (float(cell_size), float(cell_size)) if np.ndim(cell_size) == 0 else (cell_size[0], cell_size[1])


def _link(
    ends: Pair, cost: float, cells: List[Tuple[int, int]], sources: np.ndarray, cell_size: CellSize
) -> Link:
    """A link from the lower to the higher id; ``cells`` lead from ``ends[0]`` to ``ends[1]``."""
    if ends[0] > ends[1]:
        ends, cells = (ends[1], ends[0]), cells[::-1]
    width, height = _sizes(cell_size)
    line = np.array(cells)
    steps = np.diff(line, axis=0)
    length = float(np.hypot(steps[:, 0] * height, steps[:, 1] * width).sum())
    met = sources[line[:, 0], line[:, 1]].tolist()
    crossed = tuple(dict.fromkeys(number for number in met if number > 0 and number not in ends))
    return Link(ends[0], ends[1], float(cost), length, cells, crossed)


def _passes(resistance: np.ndarray, result: CostResult, cell_size: CellSize, neighbours: int) -> List[tuple]:
    """The cheapest step between each two touching zones: ids, cost and the two cells."""
    width, height = _sizes(cell_size)
    rows, cols = resistance.shape
    zone = result.allocation
    found = []
    for down, right in ((0, 1), (1, 0), (1, 1), (1, -1)):
        if neighbours == 4 and down and right:
            continue
        left = max(0, -right)
        a = zone[: rows - down, left : cols - max(0, right)]
        b = zone[down:, left + right : cols + min(0, right)]
        row, col = np.nonzero((a != b) & (a > 0) & (b > 0))
        here, there = (row, col + left), (row + down, col + left + right)
        mean = (resistance[here].astype(float) + resistance[there]) / 2
        total = result.cost[here] + result.cost[there] + mean * np.hypot(down * height, right * width)
        found.append(np.column_stack((zone[here], zone[there], total, *here, *there)))
    table = np.concatenate(found)
    swap = table[:, 0] > table[:, 1]
    table[swap] = table[swap][:, [1, 0, 2, 5, 6, 3, 4]]
    table = table[np.lexsort((table[:, 4], table[:, 3], table[:, 2], table[:, 1], table[:, 0]))]
    first_of_pair = np.ones(len(table), bool)
    first_of_pair[1:] = (table[1:, :2] != table[:-1, :2]).any(axis=1)
    best = table[first_of_pair]
    numbers = np.delete(best, 2, axis=1).astype(int).tolist()
    return [(a, b, cost, (r, c), (r2, c2)) for (a, b, r, c, r2, c2), cost in zip(numbers, best[:, 2])]


class _Search:
    """Waves from one source at a time, each in a window as small as exactness allows."""

    def __init__(
        self, resistance: np.ndarray, sources: np.ndarray, size: CellSize, most: float, around: int
    ) -> None:
        self.resistance, self.sources, self.cell_size = resistance, sources, size
        self.max_cost, self.neighbours = most, around
        labels = np.where(np.isnan(resistance) | (sources < 0), 0, sources)
        ids = np.unique(labels)
        ids = ids[ids > 0]
        places = np.where(labels > 0, np.searchsorted(ids, labels) + 1, 0)
        self.boxes = dict(zip(ids.tolist(), ndimage.find_objects(places)))

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
        top, bottom = min(box[0].start for box in boxes), max(box[0].stop for box in boxes)
        left, right = min(box[1].start for box in boxes), max(box[1].stop for box in boxes)
        margin, share = max(MARGIN, bottom - top, right - left) // 2, 1.0
        rows, cols = self.sources.shape
        while True:
            window = (
                slice(max(0, top - margin), min(rows, bottom + margin)),
                slice(max(0, left - margin), min(cols, right + margin)),
            )
            links, edge = self._wave(window, first, others, count, part(progress, 1 - share, 1 - share / 2))
            farthest = links[-1].cost if len(links) == count else self.max_cost
            if edge >= farthest:
                return links
            margin, share = margin * GROWTH, share / 2

    def _wave(
        self, window: Tuple[slice, slice], first: int, others: Set[int], count: int, progress: Progress
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
        links = []
        for index in order[np.sort(np.unique(ends[order], return_index=True)[1])[:count]]:
            cells = trace(result.backlink, (row[index], col[index]))[::-1]
            cells = [(r + window[0].start, c + window[1].start) for r, c in cells]
            ends_here = (first, int(ends[index]))
            links.append(_link(ends_here, costs[index], cells, self.sources, self.cell_size))
        return links, _edge_cost(result.cost, window, self.sources.shape)


def _edge_cost(cost: np.ndarray, window: Tuple[slice, slice], shape: Tuple[int, int]) -> float:
    """Least cost on the sides of the window that are not sides of the raster."""
    sides = []
    if window[0].start > 0:
        sides.append(cost[0])
    if window[0].stop < shape[0]:
        sides.append(cost[-1])
    if window[1].start > 0:
        sides.append(cost[:, 0])
    if window[1].stop < shape[1]:
        sides.append(cost[:, -1])
    return min((float(np.min(side, initial=np.inf, where=~np.isnan(side))) for side in sides), default=np.inf)
