"""Illustrative roads and railways: rounded rings, and least-cost lines between rough waypoints."""

from typing import List, NamedTuple, Sequence, Tuple

import numpy as np
from osgeo import ogr
from scipy import ndimage, sparse
from scipy.sparse import csgraph

from .grid import CELL, Grid, line_of, noise, project
from .places import CENTRE, RAILWAYS, RINGS, ROADS, TOWNS
from .terrain import Terrain

COARSE = 2
MOVES = [(0, 1), (1, 0), (1, 1), (1, -1), (1, 2), (2, 1), (1, -2), (2, -1)]
ROAD_NAMES = {"motorway": "示意高速", "primary": "示意干线公路", "secondary": "示意公路"}
RAIL_NAMES = {"rail": "示意铁路", "highspeed": "示意高速铁路"}


class Route(NamedTuple):
    """A road or railway: name, class and points in EPSG:4527."""

    name: str
    kind: str
    points: np.ndarray


def _graph(cost: np.ndarray) -> sparse.csr_matrix:
    """Undirected 16-neighbour graph; an edge costs the mean of its cells times its length."""
    rows, columns = cost.shape
    index = np.arange(rows * columns).reshape(rows, columns)
    first, second, weight = [], [], []
    for down, right in MOVES:
        left = max(0, -right)
        a = index[: rows - down, left : columns - max(0, right)]
        b = index[down:, left + right : columns - max(0, right) + right]
        first.append(a.ravel())
        second.append(b.ravel())
        weight.append(np.hypot(down, right) * (cost.ravel()[a] + cost.ravel()[b]).ravel() / 2)
    size = rows * columns
    edges = (np.concatenate(weight), (np.concatenate(first), np.concatenate(second)))
    return sparse.coo_matrix(edges, shape=(size, size)).tocsr()


def _cost(grid: Grid, ground: Terrain, water: np.ndarray, seed: int, steep: float) -> np.ndarray:
    """Cost of building: rises with the square of the slope, high on lakes, a little noise."""
    cost = 1.0 + (ground.slope / steep) ** 2 + 15.0 * water
    cost *= 1.0 + 0.12 * noise(grid.shape, seed, (4, 12), (1, 1))
    rows, columns = (size // COARSE * COARSE for size in grid.shape)
    blocks = np.maximum(cost, 0.3)[:rows, :columns].reshape(rows // COARSE, COARSE, columns // COARSE, COARSE)
    return blocks.mean(axis=(1, 3))


def _smooth(points: np.ndarray) -> np.ndarray:
    """Points every 250 m, rounded off over about 1 km, then thinned to 20 m."""
    along = np.concatenate([[0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    at = np.linspace(0, along[-1], int(along[-1] / 250) + 2)
    dense = np.column_stack([np.interp(at, along, points[:, k]) for k in (0, 1)])
    smooth = ndimage.gaussian_filter1d(dense, 3.5, axis=0, mode="nearest")
    smooth[[0, -1]] = dense[[0, -1]]
    return np.asarray(line_of(smooth).Simplify(20.0).GetPoints())[:, :2]


def _waypoints(grid: Grid, stops: Sequence) -> np.ndarray:
    """Metres of the stops (degrees or town names), ends outside the grid moved to its edge."""
    degrees = np.array([TOWNS[stop][:2] if isinstance(stop, str) else stop for stop in stops])
    west, south, east, north = grid.bounds
    return np.clip(project(degrees), [west + 200, south + 800], [east - 800, north - 200])


def _routes(grid: Grid, cost: np.ndarray, plans: Sequence, names: dict) -> List[Route]:
    graph = _graph(cost)
    columns = cost.shape[1]
    step = CELL * COARSE
    routes, counts = [], dict.fromkeys(names, 0)
    for kind, stops in plans:
        at = _waypoints(grid, stops)
        cells = ((grid.north - at[:, 1]) // step * columns + (at[:, 0] - grid.west) // step).astype(int)
        path: List[int] = []
        for start, end in zip(cells[:-1], cells[1:]):
            before = csgraph.dijkstra(graph, directed=False, indices=int(start), return_predecessors=True)[1]
            leg = [int(end)]
            while leg[-1] != int(start):
                leg.append(int(before[leg[-1]]))
            path += leg[::-1]
        row, column = np.divmod(np.array(path), columns)
        points = np.column_stack([grid.west + (column + 0.5) * step, grid.north - (row + 0.5) * step])
        counts[kind] += 1
        routes.append(Route(f"{names[kind]}{counts[kind]}", kind, _smooth(points)))
    return routes


def _ring(half: Tuple[float, float], power: float, number: int) -> np.ndarray:
    """A rounded square around the centre, slightly irregular, turned with the city's grid."""
    angle = np.linspace(0, 2 * np.pi, 241)
    radius = np.abs(np.cos(angle) / half[0]) ** power + np.abs(np.sin(angle) / half[1]) ** power
    radius = radius ** (-1 / power)
    radius *= 1000 * (1 + 0.02 * np.sin(3 * angle + number) + 0.015 * np.sin(5 * angle + 2 * number))
    centre = project(np.array([CENTRE]))[0]
    return centre + np.column_stack([radius * np.cos(angle), radius * np.sin(angle)])


def roads(grid: Grid, ground: Terrain, water: np.ndarray) -> List[Route]:
    """Ring roads, radial motorways, trunk roads of the plain and valley roads."""
    routes = []
    for number, (east, north, power, kind) in enumerate(RINGS, start=1):
        routes.append(Route(f"示意环路{number}", kind, _ring((east, north), power, number)))
    fast = [plan for plan in ROADS if plan[0] == "motorway"]
    slow = [plan for plan in ROADS if plan[0] != "motorway"]
    routes += _routes(grid, _cost(grid, ground, water, 11, 4.0), fast, ROAD_NAMES)
    return routes + _routes(grid, _cost(grid, ground, water, 12, 3.0), slow, ROAD_NAMES)


def railways(grid: Grid, ground: Terrain, water: np.ndarray) -> List[Route]:
    """Radial railways."""
    return _routes(grid, _cost(grid, ground, water, 13, 3.0), RAILWAYS, RAIL_NAMES)


def lines(routes: Sequence[Route]) -> List[ogr.Geometry]:
    """The routes as line geometries."""
    return [line_of(route.points) for route in routes]
