"""What rasters hold, counted on their own grid: areas by class, also in zones, and the spread of values."""

import math
from typing import Dict, List, NamedTuple, Sequence

import numpy as np

from ...core.progress import Progress
from ...core.zoning.crosstab import CrossCounter
from ..rasters import RasterSource
from ..tables import class_of
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


def class_areas(source: RasterSource, theme: str, progress: Progress) -> List[ClassArea]:
    """The classes that occur with their areas: cells × cell area, in the order of the table."""
    counter = CrossCounter()
    for window in source.grid.windows(2):
        progress(window.top / source.grid.rows)
        codes = source.read(window)
        counter.add(np.ones(codes.shape, np.uint8), codes)
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


def spread(source: RasterSource, progress: Progress) -> Spread:
    """The spread of the values of a raster; NaN where it holds none."""
    count, total, square, least, most = 0, 0.0, 0.0, math.inf, -math.inf
    for window in source.grid.windows(2):
        progress(window.top / source.grid.rows)
        values = source.read(window, "float64")
        values = values[np.isfinite(values)]
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


def share_from(source: RasterSource, limit: float, progress: Progress) -> float:
    """Per cent of the cells with a value whose value is at least ``limit``; NaN where there is none."""
    count = above = 0
    for window in source.grid.windows(2):
        progress(window.top / source.grid.rows)
        values = source.read(window)
        values = values[np.isfinite(values)]
        count, above = count + values.size, above + int((values >= limit).sum())
    return 100.0 * above / count if count else math.nan


def total(areas: Sequence[ClassArea]) -> float:
    """The sum of areas in km²."""
    return math.fsum(one.area for one in areas)
