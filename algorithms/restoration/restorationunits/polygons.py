"""Restoration units as polygons with attributes."""

from typing import Dict, Iterator, List, Optional, Sequence, Tuple

import numpy as np
from qgis.core import QgsGeometry

from ....core.progress import Progress
from ....core.restoration.units import Units
from ....gis.burning import polygonize
from ....gis.grid import Grid
from ....gis.tables import class_of

#: Fields of code and name by class theme, with the place of the code in a unit's code.
_FIELDS = (("type", "restoration_types", 100), ("way", "restoration_ways", 10), ("priority", "priority", 1))


def unit_rows(
    units: Units, townships: Sequence[Optional[str]], grid: Grid, progress: Progress
) -> Iterator[Tuple[QgsGeometry, dict]]:
    """(polygon, attributes) of every unit, in the order of their numbers."""
    shapes, hectares = _polygons(units.labels, grid), units.cells * grid.cell_area / 10_000
    themes = [(field, class_of(theme), place) for field, theme, place in _FIELDS]
    count = units.codes.size
    for number in range(1, count + 1):
        if number % 1000 == 0:
            progress(0.4 + 0.6 * number / count)
        code = int(units.codes[number - 1])
        row = {"unit": number, "area_ha": float(hectares[number - 1]), "township": townships[number - 1]}
        for field, names, place in themes:
            value = code // place % 10
            row[field] = value or None
            row[f"{field}_name"] = names[value].name if value else None
        yield shapes[number], row


def _polygons(labels: np.ndarray, grid: Grid) -> Dict[int, QgsGeometry]:
    """Unit number to its polygon."""
    shapes: Dict[int, List[QgsGeometry]] = {}
    for number, shape in polygonize(labels, grid):
        shapes.setdefault(number, []).append(shape)
    return {
        number: parts[0] if len(parts) == 1 else QgsGeometry.collectGeometry(parts)
        for number, parts in shapes.items()
    }
