"""What rasters hold, counted on their own grid: areas by class, also in zones, and the spread of values."""

import math
from typing import Dict, Iterator, List, NamedTuple, Optional, Tuple

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsGeometry,
)

from ...core.progress import Progress
from ...core.zoning.crosstab import CrossCounter
from ..burning import burnt_raster
from ..grid import Grid
from ..rasters import RasterSource
from ..tables import class_of
from ..vectors import Item
from .wording import SQUARE_KM


class ClassArea(NamedTuple):
    """A class with its area in km²."""

    code: int
    name: str
    color: str
    area: float


class Spread(NamedTuple):
    """The values of a raster: smallest, mean, largest, standard deviation, and the area in km² that has any."""

    least: float
    mean: float
    most: float
    deviation: float
    area: float


class Inside:
    """The planning area on the grids of rasters: a cell belongs to it where its centre does. Burnt once for each grid.

    Args:
        name: of the boundary, for messages.
        crs, area: the planning area; None where no boundary is known and every cell counts.
    """

    def __init__(
        self,
        name: str,
        crs: QgsCoordinateReferenceSystem,
        area: Optional[QgsGeometry],
        context: QgsCoordinateTransformContext,
    ) -> None:
        self._name, self._crs, self._area, self._context = name, crs, area, context
        self._burnt: List[Tuple[Grid, RasterSource]] = []

    def of(self, grid: Grid) -> Optional[RasterSource]:
        """1 inside and 0 outside; None where every cell counts.

        Raises:
            InputError: the planning area does not overlap the grid.
        """
        if self._area is None:
            return None
        for known, numbers in self._burnt:
            if not grid.difference(known):
                return numbers
        shape = QgsGeometry(self._area)
        shape.transform(QgsCoordinateTransform(self._crs, grid.crs, self._context))  # noqa: QGS201 (raises)
        self._burnt.append((grid, burnt_raster(self._name, [Item(shape, {})], [1], grid)))
        return self._burnt[-1][1]

    def close(self) -> None:
        """Remove what was burnt."""
        for _grid, numbers in self._burnt:
            numbers.close()
        self._burnt = []


def class_areas(
    source: RasterSource, theme: str, inside: Optional[RasterSource], progress: Progress
) -> List[ClassArea]:
    """The classes that occur with their areas: cells × cell area, in the order of the table.

    Args:
        inside: 1 for the cells that count, on the grid of ``source``; None for all.
    """
    counter = CrossCounter()
    for window in source.grid.windows(2):
        progress(window.top / source.grid.rows)
        codes = source.read(window)
        counter.add(np.ones(codes.shape, np.uint8) if inside is None else inside.read(window), codes)
    table = counter.result()
    cells = table.cells.sum(axis=0).tolist()
    return _named(theme, dict(zip(table.classes.tolist(), cells)), source.grid.cell_area)


def zone_areas(
    source: RasterSource, theme: str, numbers: RasterSource, progress: Progress
) -> Dict[int, List[ClassArea]]:
    """The areas of the classes in every zone.

    Args:
        numbers: the zones by their numbers from 1, on the grid of ``source``.
    """
    counter = CrossCounter()
    for window in source.grid.windows(2):
        progress(window.top / source.grid.rows)
        counter.add(numbers.read(window), source.read(window))
    table = counter.result()
    classes = table.classes.tolist()
    return {
        zone: _named(theme, dict(zip(classes, cells)), source.grid.cell_area)
        for zone, cells in zip(table.zone.tolist(), table.cells.tolist())
    }


def _named(theme: str, cells: Dict[int, int], cell_area: float) -> List[ClassArea]:
    known = class_of(theme)
    order = [code for code in known if code in cells] + sorted(set(cells) - set(known))
    return [
        ClassArea(
            code,
            known[code].name if code in known else str(code),
            known[code].color if code in known else "",
            cells[code] * cell_area / SQUARE_KM,
        )
        for code in order
        if cells[code]
    ]


def _values(source: RasterSource, inside: Optional[RasterSource], progress: Progress) -> Iterator[np.ndarray]:
    """The values that count, window by window."""
    for window in source.grid.windows(2):
        progress(window.top / source.grid.rows)
        values = source.read(window, "float64")
        counted = np.isfinite(values)
        if inside is not None:
            counted &= inside.read(window) > 0
        yield values[counted]


def spread(source: RasterSource, inside: Optional[RasterSource], progress: Progress) -> Spread:
    """The spread of the values of a raster; NaN where it holds none."""
    count, total, square, least, most = 0, 0.0, 0.0, math.inf, -math.inf
    for values in _values(source, inside, progress):
        if values.size:
            count += values.size
            total += float(values.sum())
            square += float((values**2).sum())
            least, most = min(least, float(values.min())), max(most, float(values.max()))
    if not count:
        return Spread(math.nan, math.nan, math.nan, math.nan, 0.0)
    mean = total / count
    deviation = math.sqrt(max(square / count - mean**2, 0.0))
    return Spread(least, mean, most, deviation, count * source.grid.cell_area / SQUARE_KM)


def share_from(
    source: RasterSource, inside: Optional[RasterSource], limit: float, progress: Progress
) -> float:
    """Per cent of the cells with a value whose value is at least ``limit``; NaN where there is none."""
    count = above = 0
    for values in _values(source, inside, progress):
        count, above = count + values.size, above + int((values >= limit).sum())
    return 100.0 * above / count if count else math.nan
