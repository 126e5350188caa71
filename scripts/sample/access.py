"""Illustrative travel time to the city centre."""

from typing import Dict

import numpy as np
from scipy import sparse
from scipy.sparse import csgraph

from .grid import project
from .landcover import WATER
from .places import CENTRE
from .shipped import Blocks, Shipped

#: Km/h on roads by class, on flat ground and on water; walking pace on steep slopes.
SPEED = {"secondary": 35.0, "primary": 45.0, "trunk": 55.0, "motorway": 75.0}
OFF_ROAD, ON_WATER, STEEPEST = 22.0, 5.0, 8.0


def travel_minutes(blocks: Blocks, speed: np.ndarray) -> np.ndarray:
    """Least minutes from the centre over the eight neighbours at ``speed`` in km/h."""
    number = np.arange(speed.size).reshape(speed.shape)
    pace = blocks.cell / 1000 / speed * 60
    starts, ends, costs = [], [], []
    for here, there, far in (
        (np.s_[:, :-1], np.s_[:, 1:], 1.0),
        (np.s_[:-1], np.s_[1:], 1.0),
        (np.s_[:-1, :-1], np.s_[1:, 1:], np.sqrt(2)),
        (np.s_[:-1, 1:], np.s_[1:, :-1], np.sqrt(2)),
    ):
        starts.append(number[here].ravel())
        ends.append(number[there].ravel())
        costs.append(far * (pace[here] + pace[there]).ravel() / 2)
    edges = (np.concatenate(costs), (np.concatenate(starts), np.concatenate(ends)))
    graph = sparse.coo_matrix(edges, shape=(speed.size, speed.size)).tocsr()
    x, y = project(np.array([CENTRE]))[0]
    row, column = int((blocks.grid.north - y) // blocks.cell), int((x - blocks.grid.west) // blocks.cell)
    return csgraph.dijkstra(graph, directed=False, indices=int(number[row, column])).reshape(speed.shape)


def access(shipped: Shipped) -> Dict[str, np.ndarray]:
    """Minutes to the centre on 500 m."""
    grid, blocks = shipped.grid, Blocks(shipped.grid, 2)
    south, east = np.gradient(blocks.mean(shipped.elevation), blocks.cell)
    slope = np.degrees(np.arctan(np.hypot(south, east)))
    speed = np.clip(OFF_ROAD * np.exp(-slope / 8), STEEPEST, None)
    speed = np.where(blocks.mean(shipped.cover == WATER) > 0.5, ON_WATER, speed)
    traffic = 1 - 0.4 * blocks.mean(shipped.near_built(3000))
    for kind, fast in SPEED.items():
        on_road = blocks.mean(grid.burn(shipped.shapes[("roads", kind)], touched=True)) > 0
        speed = np.where(on_road, fast * traffic, speed)
    return {"accessibility": travel_minutes(blocks, speed)}
