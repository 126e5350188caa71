"""Restoration units: patches of equal type, way and priority, small ones merged into a neighbour.

All work is done on the raster and on the graph of patches, never on polygons.
Cells touch above, below, left and right (4-connected).
"""

from typing import List, NamedTuple, Tuple

import numpy as np
from scipy.ndimage import label
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from ..progress import Progress, part, silent
from ..zoning.adjacency import unit_graph
from ..zoning.labels import renumber

_STRIP_CELLS = 1_000_000
_MIX = np.uint64(2654435761)


class Units(NamedTuple):
    """Numbered units in the order of their first cell.

    Attributes:
        labels: int32, the raster's shape; 1 to n, 0 outside.
        codes: (n,) the code of each unit.
        cells: (n,) int64 number of cells.
        merged: how many patches went into a neighbour.
        small: how many units below the minimum were kept for want of a neighbour.
    """

    labels: np.ndarray
    codes: np.ndarray
    cells: np.ndarray
    merged: int
    small: int


def combine(types: np.ndarray, ways: np.ndarray, priority: np.ndarray) -> np.ndarray:
    """One code per combination, type · 100 + way · 10 + priority, int32; 0 where there is no type.

    Args:
        types, ways, priority: floats of one shape, NaN without data; a missing way or
            priority counts 0.
    """
    there = ~np.isnan(types)
    code = np.zeros(types.shape, np.int32)
    for factor, values in ((100, types), (10, ways), (1, priority)):
        code += factor * np.where(np.isnan(values), 0, values).astype(np.int32)
    code[~there] = 0
    return code


def make_units(codes: np.ndarray, minimum: float = 0.0, progress: Progress = silent) -> Units:
    """Units of a raster of codes.

    A patch of fewer than ``minimum`` cells goes into the neighbour of the same type
    (code // 100) with which it shares the longest border, or of any type where there is
    none; ties go to the larger neighbour. Small patches go first, so that a patch that
    has grown enough stays. No cell is lost: a patch without neighbour is kept.

    Args:
        codes: int array (h, w), 0 outside.
        minimum: least number of cells of a unit.
    """
    labels, count = label_equal(codes, part(progress, 0.0, 0.4))
    first = np.zeros(count, codes.dtype)
    inside = labels > 0
    first[labels[inside] - 1] = codes[inside]
    cells = np.bincount(labels.ravel(), minlength=count + 1)[1:].astype(np.int64)
    target = np.arange(count)
    if count and (cells < minimum).any():
        graph = unit_graph(labels, progress=part(progress, 0.4, 0.6))
        target = merge_small(first, cells, graph.edges, graph.border, minimum, part(progress, 0.6, 0.9))
    roots, index = np.unique(target, return_inverse=True)
    number = np.concatenate([[0], renumber(index.reshape(-1)) + 1]).astype(np.int32)
    sizes = np.bincount(number[1:], weights=cells, minlength=roots.size + 1)[1:].astype(np.int64)
    unit_codes = np.zeros(roots.size, codes.dtype)
    unit_codes[number[roots + 1] - 1] = first[roots]
    for top in range(0, labels.shape[0], _strip_rows(labels.shape)):
        strip = labels[top : top + _strip_rows(labels.shape)]
        strip[...] = number[strip]
    progress(1.0)
    return Units(labels, unit_codes, sizes, count - roots.size, int(np.count_nonzero(sizes < minimum)))


def label_equal(codes: np.ndarray, progress: Progress = silent) -> Tuple[np.ndarray, int]:
    """4-connected patches of equal code above 0: (int32 labels 1 to n in raster order, n).

    Strips of the raster are labelled on a grid of double size, in which the cells between
    two equal neighbours are filled, and sewn together afterwards.
    """
    rows, columns = codes.shape
    labels = np.zeros((rows, columns), np.int32)
    step, count, seams = _strip_rows(codes.shape), 0, []
    for top in range(0, rows, step):
        progress(top / rows)
        strip = codes[top : top + step]
        double = np.zeros((2 * strip.shape[0] - 1, 2 * columns - 1), np.uint8)
        double[::2, ::2] = strip > 0
        double[::2, 1::2] = (strip[:, 1:] == strip[:, :-1]) & (strip[:, 1:] > 0)
        double[1::2, ::2] = (strip[1:] == strip[:-1]) & (strip[1:] > 0)
        found, number = label(double)
        found = found[::2, ::2]
        labels[top : top + step] = np.where(found > 0, found + count, 0)
        count += number
        if top:
            same = (codes[top] == codes[top - 1]) & (codes[top] > 0)
            seams.append(np.stack([labels[top - 1][same], labels[top][same]]) - 1)
    if not seams or not count:
        return labels, count
    first, second = np.concatenate(seams, axis=1)
    graph = coo_matrix((np.ones(first.size, np.int8), (first, second)), shape=(count, count))
    count, index = connected_components(graph, directed=False)
    number = np.concatenate([[0], renumber(index) + 1]).astype(np.int32)
    for top in range(0, rows, step):
        labels[top : top + step] = number[labels[top : top + step]]
    return labels, int(count)


def merge_small(
    codes: np.ndarray,
    cells: np.ndarray,
    edges: np.ndarray,
    border: np.ndarray,
    minimum: float,
    progress: Progress = silent,
) -> np.ndarray:
    """Into which patch every patch goes; (n,), a patch that stays goes into itself.

    In every round each small patch picks its neighbour; it goes there unless that one is
    small too and goes first, or another small patch is about to come to it.

    Args:
        codes, cells: (n,) code and number of cells of each patch.
        edges, border: (m, 2) positions of touching patches and the length they share.
        minimum: least number of cells.
    """
    count = codes.size
    target, size, kind = np.arange(count), cells.astype(np.float64), codes // 100
    # Equal sizes are put in a scattered order, so that a row of them is no long queue.
    order = (np.arange(count, dtype=np.uint64) * _MIX) % np.uint64(1 << 32)
    start = max(int(np.count_nonzero(size < minimum)), 1)
    while True:
        edges, border = _open_edges(edges, border, size < minimum)
        first, second = np.concatenate([edges, edges[:, ::-1]]).T
        small = size[first] < minimum
        progress(1.0 - min(np.unique(first[small]).size / start, 1.0))
        if not small.any():
            return _roots(target)
        length = np.concatenate([border, border])[small]
        unit, pick = _longest_border(first[small], second[small], length, kind, size)
        queue = (size[pick] < minimum) & (
            (size[pick] < size[unit]) | ((size[pick] == size[unit]) & (order[pick] < order[unit]))
        )
        awaited = np.zeros(count, bool)
        awaited[pick[~queue]] = True
        going = ~queue & ~awaited[unit]
        target[unit[going]] = pick[going]
        np.add.at(size, pick[going], size[unit[going]])
        edges = target[edges]


def _open_edges(edges: np.ndarray, border: np.ndarray, small: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
    """The pairs of which one is small, each once, borders of equal pairs summed."""
    low, high = edges.min(axis=1), edges.max(axis=1)
    keep = (low != high) & (small[low] | small[high])
    keys, index = np.unique((low[keep] << 32) | high[keep], return_inverse=True)
    summed = np.bincount(index.reshape(-1), weights=border[keep], minlength=keys.size)
    return np.stack([keys >> 32, keys & 0xFFFFFFFF], axis=1), summed


def _longest_border(
    first: np.ndarray, second: np.ndarray, length: np.ndarray, kind: np.ndarray, size: np.ndarray
) -> Tuple[np.ndarray, np.ndarray]:
    """For every patch in ``first`` the neighbour it prefers."""
    ranked = np.lexsort((-second, size[second], length, kind[first] == kind[second], first))
    last = np.flatnonzero(np.diff(first[ranked], append=-1))
    return first[ranked][last], second[ranked][last]


def _roots(target: np.ndarray) -> np.ndarray:
    while True:
        further = target[target]
        if np.array_equal(further, target):
            return target
        target = further


def _strip_rows(shape: Tuple[int, ...]) -> int:
    return max(1, _STRIP_CELLS // max(shape[1], 1))


def largest_overlap(labels: np.ndarray, areas: np.ndarray, count: int) -> np.ndarray:
    """For each of ``count`` units the area that holds most of its cells; (count,) int64, 0 for none.

    Args:
        labels: unit of each cell, 1 to ``count``, 0 outside.
        areas: number of the area of each cell, 1 and up, 0 outside; same shape.
    """
    pairs: List[np.ndarray] = []
    counts: List[np.ndarray] = []
    for top in range(0, labels.shape[0], _strip_rows(labels.shape)):
        rows = slice(top, top + _strip_rows(labels.shape))
        both = (labels[rows] > 0) & (areas[rows] > 0)
        keys = (labels[rows][both].astype(np.int64) << 32) | areas[rows][both].astype(np.int64)
        found, number = np.unique(keys, return_counts=True)
        pairs.append(found)
        counts.append(number)
    result = np.zeros(count, np.int64)
    keys, index = np.unique(np.concatenate(pairs), return_inverse=True)
    number = np.bincount(index.reshape(-1), weights=np.concatenate(counts), minlength=keys.size)
    # The last of equal units in this order wins; among equal shares the lower area number.
    ranked = np.lexsort((-(keys & 0xFFFFFFFF), number))
    result[(keys[ranked] >> 32) - 1] = keys[ranked] & 0xFFFFFFFF
    return result
