"""The graph of planning units: which units touch, along what length, and how large they are.

Everything comes from a raster of unit numbers on the planning grid, so no
geometry library is needed. Two units touch when a cell of one has a cell of
the other above, below, left or right of it.
"""

import heapq
from typing import List, NamedTuple, Optional, Tuple

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components
from scipy.spatial import cKDTree

from ..messages import InputError, marked
from ..progress import Progress, silent
from .labels import compact, renumber

BAND_ROWS = 512
NEIGHBOURS = 16


class UnitGraph(NamedTuple):
    """Units in ascending order of their number, and the pairs that touch.

    Attributes:
        ids: (n,) int64 unit numbers, each once.
        area: (n,) in square map units, or what the caller makes of them (km²).
        x, y: (n,) centroid in map units, x to the east and y to the north.
        edges: (m, 2) int64 positions in ``ids``, first < second, sorted.
        border: (m,) shared border length in map units.
    """

    ids: np.ndarray
    area: np.ndarray
    x: np.ndarray
    y: np.ndarray
    edges: np.ndarray
    border: np.ndarray


class Joined(NamedTuple):
    """A graph made connected, and what was joined for it.

    Attributes:
        edges, border: the given edges followed by the joining ones (border 0).
        joined: (k, 2) the unit of the island and the unit it was joined to.
        distance: (k,) distance between the two centroids.
    """

    edges: np.ndarray
    border: np.ndarray
    joined: np.ndarray
    distance: np.ndarray


class AdjacencyCounter:
    """Collects areas, centroids and shared borders window by window.

    Args:
        cell_size: side of a cell in map units.
        origin: x and y of the upper left corner of the raster.
    """

    def __init__(self, cell_size: float = 1.0, origin: Tuple[float, float] = (0.0, 0.0)) -> None:
        self._size = float(cell_size)
        self._origin = origin
        self._cells: List[Tuple[np.ndarray, np.ndarray]] = []
        self._sides: List[Tuple[np.ndarray, np.ndarray]] = []

    def add(
        self,
        labels: np.ndarray,
        row: int = 0,
        column: int = 0,
        rows: Optional[int] = None,
        columns: Optional[int] = None,
    ) -> None:
        """Count one window.

        So that borders between windows are seen, a window carries one more row
        below and one more column to the right than belong to it (except at the
        edge of the raster).

        Args:
            labels: (h, w) unit numbers, 0 or negative outside.
            row, column: place of the window's first cell in the raster.
            rows, columns: how many rows and columns belong to the window;
                None when all do.
        """
        labels = np.asarray(labels)
        own = labels[:rows, :columns]
        where_row, where_column = np.nonzero(own > 0)
        if not where_row.size:
            return
        ids, index = compact(own[where_row, where_column])
        sums = np.stack(
            [
                np.bincount(index).astype(np.float64),
                np.bincount(index, weights=where_row + row),
                np.bincount(index, weights=where_column + column),
            ],
            axis=1,
        )
        self._cells.append((ids, sums))
        height, width = own.shape
        self._pairs(own[:, : labels.shape[1] - 1], labels[:height, 1 : width + 1])
        self._pairs(own[: labels.shape[0] - 1], labels[1 : height + 1, :width])

    def _pairs(self, first: np.ndarray, second: np.ndarray) -> None:
        differ = (first != second) & (first > 0) & (second > 0)
        a = first[differ].astype(np.int64)
        b = second[differ].astype(np.int64)
        if a.size:
            keys, counts = np.unique((np.minimum(a, b) << 32) | np.maximum(a, b), return_counts=True)
            self._sides.append((keys, counts))

    def result(self) -> UnitGraph:
        """The graph of all windows added so far.

        Raises:
            InputError: no cell belongs to a unit.
        """
        if not self._cells:
            raise InputError(
                marked(
                    "No cell of the grid lies in a planning unit. "
                    "Check that units and rasters cover the same area."
                )
            )
        ids, index = np.unique(np.concatenate([part[0] for part in self._cells]), return_inverse=True)
        sums = np.zeros((ids.size, 3))
        np.add.at(sums, index.reshape(-1), np.concatenate([part[1] for part in self._cells]))
        cells = sums[:, 0]
        edges = np.empty((0, 2), dtype=np.int64)
        border = np.empty(0)
        if self._sides:
            keys, index = np.unique(np.concatenate([part[0] for part in self._sides]), return_inverse=True)
            counts = np.concatenate([part[1] for part in self._sides])
            border = np.bincount(index.reshape(-1), weights=counts) * self._size
            edges = np.searchsorted(ids, np.stack([keys >> 32, keys & 0xFFFFFFFF], axis=1))
        return UnitGraph(
            ids.astype(np.int64),
            cells * self._size**2,
            self._origin[0] + (sums[:, 2] / cells + 0.5) * self._size,
            self._origin[1] - (sums[:, 1] / cells + 0.5) * self._size,
            edges.astype(np.int64),
            border,
        )


def unit_graph(
    labels: np.ndarray,
    cell_size: float = 1.0,
    origin: Tuple[float, float] = (0.0, 0.0),
    progress: Progress = silent,
) -> UnitGraph:
    """The unit graph of a whole raster of unit numbers.

    Args:
        labels: (h, w) int32 unit numbers, 0 or negative outside.
        cell_size: side of a cell in map units.
        origin: x and y of the upper left corner.
        progress: called with the fraction done.

    Raises:
        InputError: no cell belongs to a unit.
    """
    labels = np.asarray(labels)
    counter = AdjacencyCounter(cell_size, origin)
    height = labels.shape[0]
    for start in range(0, height, BAND_ROWS):
        stop = min(start + BAND_ROWS, height)
        counter.add(labels[start : stop + 1], row=start, rows=stop - start)
        progress(stop / height)
    return counter.result()


def components(count: int, edges: np.ndarray, group: Optional[np.ndarray] = None) -> np.ndarray:
    """Connected components of units.

    Args:
        count: number of units n.
        edges: (m, 2) positions of touching units.
        group: (n,) labels; when given, only units of the same label connect.

    Returns:
        (n,) int32, numbered 0, 1, … in the order of the first unit of each.
    """
    edges = np.asarray(edges, dtype=np.int64).reshape(-1, 2)
    if group is not None:
        group = np.asarray(group)
        edges = edges[group[edges[:, 0]] == group[edges[:, 1]]]
    ones = np.ones(edges.shape[0], dtype=np.int8)
    matrix = coo_matrix((ones, (edges[:, 0], edges[:, 1])), shape=(count, count))
    return renumber(connected_components(matrix.tocsr(), directed=False)[1])


def _nearest_outside(
    points: np.ndarray, tree: cKDTree, part: np.ndarray, number: int
) -> Tuple[int, int, float]:
    """The unit of a part, the unit outside it nearest to one of its own, and their distance.

    A few neighbours of every unit are enough unless the part is so dense that
    all of them belong to it; then the units outside get a tree of their own.
    """
    inner = np.flatnonzero(part == number)
    gap, near = tree.query(points[inner], k=min(NEIGHBOURS, len(points)))
    outside = part[near] != number
    nearest = np.where(outside, gap, np.inf).min(axis=1)
    if nearest.min() > gap[~outside.any(axis=1), -1].min(initial=np.inf):
        outer = np.flatnonzero(part != number)
        gap, near = cKDTree(points[outer]).query(points[inner])
        row = int(np.argmin(gap))
        return int(inner[row]), int(outer[near[row]]), float(gap[row])
    row = int(np.argmin(nearest))
    column = int(np.argmax(outside[row]))
    return int(inner[row]), int(near[row, column]), float(gap[row, column])


def _join_parts(points: np.ndarray, part: np.ndarray) -> List[Tuple[int, int, float]]:
    """Pairs that join the parts 0, 1, … of one region, and their distances."""
    size = np.bincount(part).tolist()
    heap = [(count, number) for number, count in enumerate(size)]
    heapq.heapify(heap)
    tree = cKDTree(points)
    pairs: List[Tuple[int, int, float]] = []
    while len(pairs) < len(size) - 1:
        count, small = heapq.heappop(heap)
        if count != size[small]:
            continue
        pairs.append(_nearest_outside(points, tree, part, small))
        target = int(part[pairs[-1][1]])
        part[part == small] = target
        size[target] += count
        size[small] = 0
        heapq.heappush(heap, (size[target], target))
    return pairs


def join_islands(
    x: np.ndarray,
    y: np.ndarray,
    edges: np.ndarray,
    border: np.ndarray,
    region: Optional[np.ndarray] = None,
) -> Joined:
    """Add edges so that the units of every region hang together.

    The part with the fewest units is joined, by an edge of border length 0, to
    the unit of the same region whose centroid lies nearest to one of its own
    centroids; then the next, until one part is left.

    Args:
        x, y: (n,) centroids.
        edges, border: (m, 2) and (m,) the graph.
        region: (n,) labels; None when all units are one region.
    """
    points = np.column_stack([x, y]).astype(np.float64)
    edges = np.asarray(edges, dtype=np.int64).reshape(-1, 2)
    region = np.zeros(len(points), dtype=np.int8) if region is None else np.asarray(region)
    part = components(len(points), edges, region)
    pairs: List[Tuple[int, int]] = []
    distances: List[float] = []
    for value in np.unique(region):
        units = np.flatnonzero(region == value)
        for unit, other, gap in _join_parts(points[units], renumber(part[units])):
            pairs.append((int(units[unit]), int(units[other])))
            distances.append(gap)
    joined = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    return Joined(
        np.concatenate([edges, np.sort(joined, axis=1)]),
        np.concatenate([np.asarray(border, dtype=np.float64), np.zeros(len(pairs))]),
        joined,
        np.array(distances),
    )


class Canonical(NamedTuple):
    """Units in ascending order of their number; edges and borders renumbered to match.

    Attributes:
        order: (n,) where each unit of the canonical order stands in the given one.
        graph: edges first < second, sorted, each pair once, none from a unit to itself; borders of
            equal pairs summed.
    """

    order: np.ndarray
    graph: UnitGraph


def canonical(graph: UnitGraph) -> Canonical:
    """Put units and edges into an order that does not depend on how they were listed.

    Args:
        graph: units and edges in any order, pairs in either direction.

    Raises:
        InputError: two units have the same number.
    """
    count = len(graph.ids)
    edges = np.asarray(graph.edges, dtype=np.int64).reshape(-1, 2)
    order = np.argsort(np.asarray(graph.ids), kind="stable")
    if np.unique(graph.ids).size != count:
        raise InputError(marked("Some planning units share the same number. Give each unit its own number."))
    rank = np.empty(count, dtype=np.int64)
    rank[order] = np.arange(count)
    pairs = np.sort(rank[edges], axis=1)
    apart = pairs[:, 0] != pairs[:, 1]
    keys = pairs[apart, 0] * count + pairs[apart, 1]
    unique, index = np.unique(keys, return_inverse=True)
    lengths = np.asarray(graph.border, dtype=np.float64)[apart]
    # Sorted before summing, so that equal pairs add up the same whatever their order.
    sequence = np.lexsort((lengths, index.reshape(-1)))
    summed = np.bincount(index.reshape(-1)[sequence], weights=lengths[sequence], minlength=unique.size)
    ids, area, x, y = (np.asarray(values)[order] for values in (graph.ids, graph.area, graph.x, graph.y))
    edges = np.stack([unique // count, unique % count], axis=1)
    return Canonical(order, UnitGraph(ids, area, x, y, edges, summed))
