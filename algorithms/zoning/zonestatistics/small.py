"""Zones of few cells, measured by the part of each cell that they cover."""

from typing import Dict, Iterator, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np
from qgis.core import QgsGeometry, QgsRectangle, QgsSpatialIndex

from ....core.progress import Progress
from ....core.zoning.crosstab import NO_CLASS
from ....gis.burning import burn, part_around
from ....gis.grid import Grid
from ....gis.rasters import RasterSource

#: Zones of fewer cells are small.
FEW = 4
#: Parts of a cell below this share are rounding.
_LEAST = 1e-9


class Zoned(NamedTuple):
    """Polygons of zones in their order, and the number of the zone of each."""

    shapes: List[QgsGeometry]
    zones: np.ndarray


class Pieces(NamedTuple):
    """Parts of cells: zone, row, column and area (square map units) of each."""

    zone: np.ndarray
    row: np.ndarray
    column: np.ndarray
    area: np.ndarray


#: (zone, second zone, class or NO_CLASS) to area in square map units.
Covered = Dict[Tuple[int, int, int], float]


def covered_areas(
    pieces: Pieces, classes: RasterSource, by: Optional[RasterSource], progress: Progress
) -> Covered:
    """The areas of pieces of cells by zone, second zone and class."""
    found: Covered = {}
    for window in classes.grid.windows():
        progress(window.top / classes.grid.rows)
        here = np.flatnonzero((pieces.row >= window.top) & (pieces.row < window.top + window.rows))
        if not here.size:
            continue
        place = pieces.row[here] - window.top, pieces.column[here]
        codes = classes.read(window)[place]
        missing = np.isnan(codes)
        codes = np.where(missing, NO_CLASS, np.where(missing, 0, codes).astype(np.int64))
        parts = np.zeros(here.size, np.int64) if by is None else by.read(window)[place].astype(np.int64)
        for zone, part, code, area in zip(
            pieces.zone[here].tolist(), parts.tolist(), codes.tolist(), pieces.area[here].tolist()
        ):
            found[zone, part, code] = found.get((zone, part, code), 0.0) + area
    return found


def pieces_of(zoned: Zoned, wanted: Sequence[int], grid: Grid, progress: Progress) -> Pieces:
    """The parts of cells that the wanted zones cover; where zones overlap, the later polygon counts."""
    index, rows = QgsSpatialIndex(), []
    for number, shape in enumerate(zoned.shapes):
        index.addFeature(number, shape.boundingBox())  # noqa: QGS201 (in memory)
    numbers = np.flatnonzero(np.isin(zoned.zones, list(wanted)))
    for done, number in enumerate(numbers.tolist()):
        progress(done / numbers.size)
        shape = zoned.shapes[number]
        later = [zoned.shapes[other] for other in index.intersects(shape.boundingBox()) if other > number]
        if later:
            shape = shape.difference(QgsGeometry.unaryUnion(later))
        if not shape.isEmpty():
            rows += [(zoned.zones[number], *piece) for piece in _cut(shape, grid)]
    table = np.array(rows, float).reshape(-1, 4)
    zone, row, column = table[:, :3].astype(np.int64).T
    return Pieces(zone, row, column, table[:, 3])


def _cut(shape: QgsGeometry, grid: Grid) -> Iterator[Tuple[int, int, float]]:
    """(row, column, area) of the parts of a polygon in each cell of the grid."""
    part, where = part_around(shape, grid)
    if part is None or where is None:
        return
    engine = QgsGeometry.createGeometryEngine(shape.constGet())
    engine.prepareGeometry()
    for row, column in zip(
        *(found.tolist() for found in np.nonzero(burn([shape], [1], part, True, "uint8", 0)))
    ):
        left, top = part.x0 + column * part.cell_x, part.y0 - row * part.cell_y
        cell = QgsGeometry.fromRect(QgsRectangle(left, top - part.cell_y, left + part.cell_x, top))
        area = cell.area() if engine.contains(cell.constGet()) else shape.intersection(cell).area()
        if area > _LEAST * part.cell_area:
            yield row + where[0].start, column + where[1].start, area
