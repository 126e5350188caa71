"""Polygons around regions of cells, with borders that do not run in stairs."""

from typing import Dict, List, NamedTuple, Tuple

import numpy as np
from qgis.core import QgsGeometry

from ....core.progress import Progress, part, silent
from ....core.zoning.faces import directed_rings
from ....core.zoning.outlines import Outlines, borders_of, corners_of, outlines, smoothed
from ....gis.grid import Grid
from .coverage import absorb, tile
from .largefaces import polygons_of

#: Rounds of smoothing: stairs of three cells to a step are gone, no border moves by more than about half a cell.
ROUNDS = 3


def region_polygons(
    labels: np.ndarray, grid: Grid, rounds: int = ROUNDS, progress: Progress = silent
) -> Dict[int, QgsGeometry]:
    """A polygon (of several parts where cells only touch at corners) for every label above 0.

    Neighbours share their vertices; their areas sum to that of the cells. Where smoothing would make borders cross, the
    borders of the regions concerned keep the stairs of the cells.

    Args:
        labels: whole numbers (rows, columns), 0 outside.
    """
    borders = borders_of(labels)
    held = np.zeros(borders.place.size, bool)
    while True:
        place = smoothed(borders, rounds, held)
        shapes = _shapes(outlines(borders, _on_map(place, grid)), progress)
        crossing = [region for region, shape in shapes.items() if not shape.isGeosValid()]
        more = corners_of(borders, np.array(crossing, np.int64)) & ~held
        if not more.any():
            return {region: _whole(shape) for region, shape in shapes.items()}
        held |= more


class Clipped(NamedTuple):
    """Regions within a boundary; ``gaps``: square map units that none covered."""

    shapes: Dict[int, QgsGeometry]
    gaps: float


def clipped(shapes: Dict[int, QgsGeometry], boundary: QgsGeometry, progress: Progress = silent) -> Clipped:
    """The regions within a boundary, which they cover wholly: what no region covers joins the one beside it."""
    numbers = sorted(shapes)
    faces = tile([[boundary], [shapes[n] for n in numbers]], progress=part(progress, 0.0, 0.8))
    faces = faces.only(faces.home[:, 0] >= 0)
    foreign = faces.home[:, 1] < 0
    gaps = float(faces.areas()[foreign].sum())
    faces = absorb(faces, foreign=foreign, progress=part(progress, 0.8, 1.0))
    found: Dict[int, List[QgsGeometry]] = {}
    for polygon, (_inside, home) in zip(faces.polygons, faces.home.tolist()):
        if home >= 0:
            found.setdefault(numbers[home], []).append(polygon)
    return Clipped({n: _joined(found[n]) for n in numbers if n in found}, gaps)


def _on_map(place: np.ndarray, grid: Grid) -> np.ndarray:
    return (grid.x0 + place.real * grid.cell_x) + 1j * (grid.y0 + place.imag * grid.cell_y)


def _shapes(found: Outlines, progress: Progress) -> Dict[int, QgsGeometry]:
    regions: List[Tuple[int, np.ndarray]] = found.of_each()
    shapes = {}
    for number, (region, ends) in enumerate(regions):
        if number % 200 == 0:
            progress(number / len(regions))
        shapes[region] = _joined(polygons_of(directed_rings(ends)))
    return shapes


def _joined(parts: List[QgsGeometry]) -> QgsGeometry:
    return parts[0] if len(parts) == 1 else QgsGeometry.collectGeometry(parts)


def _whole(shape: QgsGeometry) -> QgsGeometry:
    return shape if shape.isGeosValid() else shape.makeValid()
