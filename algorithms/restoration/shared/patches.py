"""Patches of equal code on a raster, small ones dropped: land that was found suited for something."""

from typing import NamedTuple

import numpy as np
from scipy.ndimage import label


class Patches(NamedTuple):
    """Numbered patches.

    Attributes:
        labels: int32, 0 outside.
        codes: (n,) of each patch.
        cells: (n,) number of cells.
        limiting: (n,) the factor that limits most of its cells.
        dropped: how many patches were too small.
        dropped_cells: of these.
    """

    labels: np.ndarray
    codes: np.ndarray
    cells: np.ndarray
    limiting: np.ndarray
    dropped: int
    dropped_cells: int


def find_patches(codes: np.ndarray, limiting: np.ndarray, least: float, factors: int) -> Patches:
    """Patches of equal code above 0 whose cells touch by a side; those of fewer than ``least`` cells are dropped.

    Args:
        codes: uint8, 0 outside.
        limiting: uint8 number of the limiting factor, below ``factors``; others count as the last.
    """
    labels, count = np.zeros(codes.shape, np.int32), 0
    for code in np.unique(codes[codes > 0]).tolist():
        found, more = label(codes == code)
        labels[found > 0] = found[found > 0] + count
        count += more
    cells = np.bincount(labels.ravel(), minlength=count + 1)
    kept = cells >= least
    kept[0] = False
    numbers = np.zeros(count + 1, np.int32)
    numbers[kept] = np.arange(1, int(kept.sum()) + 1)
    dropped = ~kept
    dropped[0] = False
    labels = numbers[labels]
    inside = labels > 0
    size = int(kept.sum())
    by_code = np.zeros(size, np.uint8)
    by_code[labels[inside] - 1] = codes[inside]
    counts = np.bincount(
        (labels[inside] - 1) * factors + np.minimum(limiting[inside], factors - 1),
        minlength=size * factors,
    ).reshape(size, factors)
    return Patches(
        labels, by_code, cells[kept], counts.argmax(axis=1), int(dropped.sum()), int(cells[dropped].sum())
    )


def shares_inside(patches: Patches, mask: np.ndarray) -> np.ndarray:
    """Share of the cells of each patch where ``mask`` holds, 0 to 1."""
    inside = (patches.labels > 0) & mask
    counts = np.bincount(patches.labels[inside] - 1, minlength=patches.codes.size)
    return counts / np.maximum(patches.cells, 1)
