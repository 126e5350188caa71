"""Natural elements (mountain, water, forest, farm, garden, lake, grass …) for the first map of the plan.

Land use gives most elements by a class table. Two rules add what a land-use
raster does not show: bare land on high or steep ground is mountain, and water
is split into rivers and still water (lakes, reservoirs, ponds) by the shape of
its patches. Both work on strips of rows, so that memory does not grow with the
raster.
"""

from typing import List

import numpy as np
from scipy import ndimage, sparse
from scipy.sparse.csgraph import connected_components

from ..steps import STRUCTURES


def mountain(
    bare: np.ndarray,
    elevation: np.ndarray,
    slope: np.ndarray,
    min_elevation: float,
    min_slope: float,
) -> np.ndarray:
    """Bare land that counts as mountain: elevation ≥ ``min_elevation`` or slope ≥ ``min_slope``.

    Args:
        bare: bool array, bare or unused land.
        elevation: metres, NaN for nodata (never mountain by elevation).
        slope: degrees, NaN for nodata (never mountain by slope).
        min_elevation: metres (proposed default 500).
        min_slope: degrees (proposed default 25).

    Returns:
        bool array of the same shape.
    """
    with np.errstate(invalid="ignore"):
        return bare & ((elevation >= min_elevation) | (slope >= min_slope))


def wide_water(water: np.ndarray, cells: int) -> np.ndarray:
    """Water that is at least ``cells`` wide in both directions: reservoirs without the rivers they join.

    Morphological opening with a square of ``cells`` × ``cells``, then grown back by as
    much within the water, so that the shore is not cut. Beyond the edge of the array
    the outermost cells continue. A result cell depends on cells at most 2 · ``cells`` away.

    Args:
        water: bool array (rows, columns).
        cells: side of the square, at least 1.

    Returns:
        bool array of the same shape, part of ``water``.
    """
    if not water.any():
        return water
    shifted = 0 if cells % 2 else -1
    core = ndimage.minimum_filter(water, cells, mode="nearest")
    opened = ndimage.maximum_filter(core, cells, mode="nearest", origin=shifted)
    return ndimage.maximum_filter(opened, 2 * (cells // 2) + 1, mode="nearest") & water


class WaterPatches:
    """Connected water cells of a raster read in strips, classified by shape.

    First :meth:`add` every strip from top to bottom, then :meth:`still` gives for
    each strip which cells are still water. Cells are connected over edges and
    corners, also across strips. A patch of area A whose bounding box has the sides
    b and h is compact when A / (b² + h²) ≥ ``compactness`` (a square has 0.5, a disc
    0.39, a straight river of width w and length l about w / l). It is still water
    when it is compact and no river line touches it.
    """

    def __init__(self, cell_x: float, cell_y: float) -> None:
        self._cell = cell_x, cell_y
        self._rows, self._labels = 0, 0
        self._bases: List[int] = []
        self._cells: List[np.ndarray] = []
        self._touched: List[np.ndarray] = []
        self._boxes: List[np.ndarray] = []
        self._seams: List[np.ndarray] = []
        self._last: np.ndarray = np.zeros(0, dtype=np.int64)
        self._still: np.ndarray = np.zeros(0, dtype=bool)

    def add(self, water: np.ndarray, rivers: np.ndarray) -> None:
        """The next strip: ``water`` and ``rivers`` are bool arrays of (rows, columns)."""
        labels, count = ndimage.label(water, STRUCTURES[8])
        flat, base = labels.ravel(), self._labels
        self._bases.append(base)
        self._cells.append(np.bincount(flat, minlength=count + 1)[1:])
        self._touched.append(np.bincount(flat[rivers.ravel()], minlength=count + 1)[1:] > 0)
        boxes = [
            (rows.start + self._rows, rows.stop + self._rows, columns.start, columns.stop)
            for rows, columns in ndimage.find_objects(labels)
        ]
        self._boxes.append(np.array(boxes, dtype=np.int64).reshape(-1, 4))
        first = np.where(labels[0] > 0, labels[0] + base, 0)
        if self._last.size:
            self._join(self._last, first)
        self._last = np.where(labels[-1] > 0, labels[-1] + base, 0)
        self._rows += water.shape[0]
        self._labels += count

    def _join(self, above: np.ndarray, below: np.ndarray) -> None:
        width = above.size
        for shift in (-1, 0, 1):
            upper = above[max(0, -shift) : width - max(0, shift)]
            lower = below[max(0, shift) : width - max(0, -shift)]
            both = (upper > 0) & (lower > 0)
            if both.any():
                self._seams.append(np.unique(np.stack([upper[both], lower[both]], axis=1), axis=0) - 1)

    def decide(self, compactness: float) -> None:
        """Settle which patches are still water."""
        pairs = np.concatenate(self._seams) if self._seams else np.zeros((0, 2), dtype=np.int64)
        graph = sparse.coo_matrix(
            (np.ones(len(pairs), dtype=bool), (pairs[:, 0], pairs[:, 1])), shape=(self._labels, self._labels)
        )
        count, patch = connected_components(graph, directed=False) if self._labels else (0, np.zeros(0, int))
        cells = np.bincount(patch, weights=np.concatenate(self._cells), minlength=count)
        touched = np.bincount(patch, weights=np.concatenate(self._touched), minlength=count) > 0
        boxes = np.concatenate(self._boxes)
        low = np.full((count, 2), np.iinfo(np.int64).max)
        high = np.zeros((count, 2), dtype=np.int64)
        np.minimum.at(low, patch, boxes[:, [0, 2]])
        np.maximum.at(high, patch, boxes[:, [1, 3]])
        height, width = ((high - low) * np.array(self._cell[::-1])).T
        area = cells * self._cell[0] * self._cell[1]
        compact = area >= compactness * (height**2 + width**2)
        self._still = (compact & ~touched)[patch]

    def still(self, strip: int, water: np.ndarray) -> np.ndarray:
        """Which cells of a strip, given again as it was added, are still water."""
        labels, count = ndimage.label(water, STRUCTURES[8])
        base = self._bases[strip]
        return np.concatenate([[False], self._still[base : base + count]])[labels]
