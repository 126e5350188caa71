"""Pinch points as polygons."""

from typing import Dict, Iterator, List, Sequence, Tuple

import numpy as np
from qgis.core import QgsGeometry

from ....core.network.pinchpoints import PinchArea
from ....gis.burning import polygonize
from ....gis.grid import Grid
from .currents import Current

HECTARE = 1e4


def area_rows(
    labels: np.ndarray, areas: Sequence[PinchArea], grid: Grid, current: Current
) -> Iterator[Tuple[QgsGeometry, dict]]:
    """A row for each area; ``labels``: the number of the area of each cell, 0 for none."""
    pieces: Dict[int, List[QgsGeometry]] = {area.label: [] for area in areas}
    for label, polygon in polygonize(labels, grid, 8):
        pieces[label].append(polygon)
    for area in areas:
        own = pieces[area.label]
        first, second = current.ends(area.link)
        row = {
            "id": area.label,
            "class": area.grade,
            "mean": area.mean,
            "max": area.maximum,
            "area_ha": area.cells * grid.cell_area / HECTARE,
            "from": first,
            "to": second,
        }
        yield (QgsGeometry.collectGeometry(own) if len(own) > 1 else own[0]), row
