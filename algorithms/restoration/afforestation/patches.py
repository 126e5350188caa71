"""Patches of equal class and way to plant as polygons."""

from typing import Iterator, Tuple

import numpy as np
from qgis.core import QgsGeometry

from ....core.progress import Progress
from ....gis.burning import polygonize
from ....gis.grid import Grid
from ....gis.tables import class_of
from ..shared.patches import Patches
from .method import factor_names


def patch_rows(
    patches: Patches, redline: np.ndarray, grid: Grid, progress: Progress
) -> Iterator[Tuple[QgsGeometry, dict]]:
    """(polygon, attributes) of every patch, in the order of their numbers; ``redline``: share of each in the red line."""
    classes, ways = class_of("afforestation"), class_of("planting")
    factors = factor_names()
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
                "limiting": factors[int(patches.limiting[at])],
                "in_redline": float(redline[at]),
                "area_ha": float(patches.cells[at]) * grid.cell_area / 10_000,
            },
        )
