"""Planning units as a graph of touching polygons, and what rasters hold in each of them."""

from typing import List, NamedTuple, Optional, Sequence

import numpy as np
from qgis.core import QgsGeometry

from ....core.progress import Progress
from ....core.zoning.adjacency import UnitGraph, join_islands
from ....core.zoning.crosstab import CrossCounter, MeanCounter
from ....gis.burning import burnt_raster
from ....gis.grid import Grid
from ....gis.rasters import RasterSource
from ....gis.vectors import Item
from ....translation import tr
from .coverage import Coverage, shared_borders


class Units(NamedTuple):
    """Planning units 1 … n on the planning grid, as a connected graph.

    Attributes:
        polygons: n polygons that tile their area.
        source: raster of unit numbers, 0 outside, to be read by window.
        cells: (n, 2) row and column of the cell at an inner point of each unit.
        few: numbers of the units that hold no cell centre; their inner point counts instead.
        joined: how many parts touch no other part, so that the nearest unit counts as a neighbour.
        graph: areas in km², centroids and borders in map units.
    """

    polygons: List[QgsGeometry]
    source: RasterSource
    cells: np.ndarray
    few: np.ndarray
    joined: int
    graph: UnitGraph


def make_units(coverage: Coverage, name: str, grid: Grid, progress: Progress) -> Units:
    """The graph of a coverage; parts that touch no other are joined to the nearest unit.

    The raster of unit numbers is a temporary one, to be closed by the caller.

    Raises:
        InputError: no unit overlaps the grid.
    """
    count = len(coverage.polygons)
    items = [Item(polygon, {}) for polygon in coverage.polygons]
    source = burnt_raster(name, items, range(1, count + 1), grid)
    cells = np.zeros(count + 1, np.int64)
    for window in grid.windows():
        progress(window.top / grid.rows)
        cells += np.bincount(source.read(window).astype(np.int64).ravel(), minlength=count + 1)
    inner = [polygon.pointOnSurface().asPoint() for polygon in coverage.polygons]
    places = [((grid.y0 - p.y()) / grid.cell_y, (p.x() - grid.x0) / grid.cell_x) for p in inner]
    centres = [polygon.centroid().asPoint() for polygon in coverage.polygons]
    x, y = np.array([(point.x(), point.y()) for point in centres]).T
    joined = join_islands(x, y, *shared_borders(coverage.polygons))
    areas = coverage.areas() / 1e6
    graph = UnitGraph(np.arange(1, count + 1), areas, x, y, joined.edges, joined.border)
    few = np.flatnonzero(cells[1:] == 0) + 1
    cells = np.floor(places).astype(np.int64)
    return Units(coverage.polygons, source, cells, few, len(joined.joined), graph)


def joined_parts(count: int) -> str:
    """What to tell the user about so many parts that touch no other part."""
    text = tr(
        "{count} parts of the planning units touch no other part; the nearest one counts as a neighbour."
    )
    return text.format(count=count)


def class_shares(units: Units, raster: RasterSource, codes: Sequence[int], progress: Progress) -> np.ndarray:
    """(n, k) part of each unit's cells in each class, 0 to 1; 0 where a unit has no data."""
    table = _counted(units, raster, CrossCounter(), progress)
    shares = np.zeros((len(units.graph.area), len(codes)))
    shares[table.zone - 1] = table.shares(codes)
    return shares


def raster_means(units: Units, raster: RasterSource, progress: Progress) -> np.ndarray:
    """(n,) mean of a raster over each unit, NaN where a unit has no data."""
    table = _counted(units, raster, MeanCounter(), progress)
    means = np.full(len(units.graph.area), np.nan)
    means[table.zone - 1] = table.mean
    return means


def _counted(units: Units, raster: RasterSource, counter, progress: Progress):
    rows, columns = units.cells[units.few - 1].T
    for window in raster.grid.windows():
        progress(window.top / raster.grid.rows)
        values = raster.read(window)
        counter.add(units.source.read(window), values)
        here = (rows >= window.top) & (rows < window.top + window.rows)
        here &= (columns >= 0) & (columns < window.columns)
        if here.any():
            counter.add(units.few[here], values[rows[here] - window.top, columns[here]])
    return counter.result()


def share_means(values: np.ndarray, weights: np.ndarray) -> Optional[float]:
    """Weighted mean of the values that are known; None where none is."""
    known = ~np.isnan(values)
    return float(np.average(values[known], weights=weights[known])) if known.any() else None
