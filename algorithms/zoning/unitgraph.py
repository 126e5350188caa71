"""Planning units on the planning grid: their numbers burnt, their graph, their class shares."""

from typing import List, NamedTuple, Sequence

import numpy as np
from qgis.core import QgsGeometry

from ...core.zoning.adjacency import AdjacencyCounter, UnitGraph, join_islands
from ...core.zoning.crosstab import CrossCounter, MeanCounter
from ..grid import Window
from ..vectors import Item
from .geometry import spatial_index


class GriddedUnits(NamedTuple):
    """Units that own at least one cell, as a connected graph.

    Attributes:
        source: raster of unit numbers 1 … n, 0 outside, to be read by window.
        graph: units with cells; ``graph.ids`` are their numbers.
        edges, border: the graph's edges with islands joined to their nearest unit.
        joined: how many islands were joined.
    """

    source: object
    graph: UnitGraph
    edges: np.ndarray
    border: np.ndarray
    joined: int


def grid_units(run, items: Sequence[Item], name: str, grid) -> GriddedUnits:
    """Burn units 1 … n and build their graph; windows overlap by a row so that no border is missed."""
    source = run.burn_items(name, items, range(1, len(items) + 1), grid)
    counter = AdjacencyCounter(grid.cell_x, (grid.x0, grid.y0))
    for window in grid.windows():
        more = Window(window.top, min(window.rows + 1, grid.rows - window.top), window.columns)
        counter.add(_numbers(source.read(more)), window.top, 0, window.rows, window.columns)
    graph = counter.result()
    joined = join_islands(graph.x, graph.y, graph.edges, graph.border)
    return GriddedUnits(source, graph, joined.edges, joined.border, len(joined.joined))


def _numbers(array: np.ndarray) -> np.ndarray:
    return np.nan_to_num(array).astype(np.int32)


def class_shares(run, units: GriddedUnits, raster, codes: Sequence[int]) -> np.ndarray:
    """(n, k) part of each unit's cells in each class, 0 to 1."""
    counter = CrossCounter()
    for window in raster.grid.windows():
        run.step(window.top / raster.grid.rows)
        counter.add(units.source.read(window), raster.read(window))
    table = counter.result()
    return table.shares(codes)[np.searchsorted(table.zone, units.graph.ids)]


def raster_means(run, units: GriddedUnits, raster) -> np.ndarray:
    """(n,) mean of a raster over each unit, NaN without data."""
    counter = MeanCounter()
    for window in raster.grid.windows():
        run.step(window.top / raster.grid.rows)
        counter.add(units.source.read(window), raster.read(window))
    means = counter.result()
    return means.mean[np.searchsorted(means.zone, units.graph.ids)]


def spread_to_all(items: List[Item], units: GriddedUnits, values: np.ndarray) -> list:
    """A value for every unit: its own, or for units without a cell that of the nearest unit with one."""
    own = dict(zip(units.graph.ids.tolist(), values.tolist()))
    known = [number - 1 for number in own]
    index = spatial_index([items[n].geometry for n in known])
    result = []
    for n, item in enumerate(items):
        if n + 1 in own:
            result.append(own[n + 1])
            continue
        near = index.nearestNeighbor(item.geometry.pointOnSurface().asPoint(), 5)
        best = min(near, key=lambda k: (items[known[k]].geometry.distance(item.geometry), known[k]))
        result.append(own[known[best] + 1])
    return result


def part_count(geometry: QgsGeometry) -> int:
    """Of how many polygons a geometry consists."""
    return len(geometry.asGeometryCollection()) if geometry.isMultipart() else 1
