"""Patches of equal class and way to plant as polygons."""

from typing import Iterator, NamedTuple, Tuple

import numpy as np
from qgis.core import QgsGeometry
from scipy.ndimage import label

from ....core.progress import Progress
from ....gis.burning import polygonize
from ....gis.grid import Grid
from ....gis.tables import class_of

_FACTORS = 6


class Patches(NamedTuple):
    """Numbered patches.

    Attributes:
        labels: int32, 0 outside.
        codes: (n,) class · 10 + way of each patch.
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


def find_patches(codes: np.ndarray, limiting: np.ndarray, least: float) -> Patches:
    """Patches of equal code above 0 whose cells touch by a side; those of fewer than ``least`` cells are dropped.

    Args:
        codes: uint8 class · 10 + way.
        limiting: uint8 number of the limiting factor.
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
        (labels[inside] - 1) * _FACTORS + np.minimum(limiting[inside], _FACTORS - 1),
        minlength=size * _FACTORS,
    ).reshape(size, _FACTORS)
    return Patches(
        labels, by_code, cells[kept], counts.argmax(axis=1), int(dropped.sum()), int(cells[dropped].sum())
    )


def patch_rows(
    patches: Patches, redline: np.ndarray, grid: Grid, progress: Progress
) -> Iterator[Tuple[QgsGeometry, dict]]:
    """(polygon, attributes) of every patch, in the order of their numbers; ``redline``: share of each in the red line."""
    classes, ways = class_of("afforestation"), class_of("planting")
    factors = class_of("afforestation_factors")
    shapes = sorted(polygonize(patches.labels, grid), key=lambda pair: pair[0])
    for number, shape in shapes:
        progress(number / len(shapes))
        at = number - 1
        code = int(patches.codes[at])
        yield (
            shape,
            {
                "patch": number,
                "class": code // 10,
                "class_name": classes[code // 10].name,
                "type": code % 10,
                "type_name": ways[code % 10].name,
                "limiting": factors[int(patches.limiting[at]) + 1].name,
                "in_redline": float(redline[at]),
                "area_ha": float(patches.cells[at]) * grid.cell_area / 10_000,
            },
        )


def shares_inside(patches: Patches, mask: np.ndarray) -> np.ndarray:
    """Share of the cells of each patch where ``mask`` holds, 0 to 1."""
    inside = (patches.labels > 0) & mask
    counts = np.bincount(patches.labels[inside] - 1, minlength=patches.codes.size)
    return counts / np.maximum(patches.cells, 1)
