"""Slope, relief and drainage from the elevation model."""

import heapq
from typing import Dict, List, NamedTuple, Tuple

import numpy as np
from osgeo import gdal
from scipy import ndimage

from .grid import CELL, Grid, distance, project

STEPS = [(-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 1), (1, -1), (1, 0), (1, 1)]
STREAM_KM2 = 110.0
BURN = 60.0


class Terrain(NamedTuple):
    """Arrays on the grid: elevation m, slope degrees, relief m within 2 km, aspect (north 1 to south -1),
    flat ground (plain, basin, wide valley), metres to flat ground."""

    elevation: np.ndarray
    slope: np.ndarray
    relief: np.ndarray
    northness: np.ndarray
    flat: np.ndarray
    to_flat: np.ndarray


def terrain(grid: Grid, source: gdal.Dataset) -> Terrain:
    """Terrain of the grid; the 1 km source is resampled by cubic spline, so slopes are gentler than real."""
    elevation = np.round(grid.warp(source, "cubicspline"))
    south, east = np.gradient(ndimage.gaussian_filter(elevation, 1.0), CELL)
    steep = np.hypot(south, east)
    slope = np.degrees(np.arctan(steep))
    relief = ndimage.maximum_filter(elevation, 9) - ndimage.minimum_filter(elevation, 9)
    flat = (slope < 1.5) & (relief < 55)
    flat = ndimage.binary_opening(ndimage.binary_closing(flat, iterations=2), iterations=2)
    return Terrain(elevation, slope, relief, south / np.maximum(steep, 1e-6), flat, distance(flat))


def _fill(height: np.ndarray) -> Tuple[np.ndarray, List[int]]:
    """Priority flood from the edges: the downstream cell of each cell, and the cells from low to high."""
    rows, columns = height.shape
    level = height.ravel().tolist()
    down = np.full(rows * columns, -1, np.int64)
    seen = np.zeros(rows * columns, bool)
    edge = np.ones(height.shape, bool)
    edge[1:-1, 1:-1] = False
    queue = [(level[cell], cell) for cell in np.flatnonzero(edge).tolist()]
    seen[edge.ravel()] = True
    heapq.heapify(queue)
    order = []
    while queue:
        current, cell = heapq.heappop(queue)
        order.append(cell)
        row, column = divmod(cell, columns)
        for step_row, step_column in STEPS:
            r, c = row + step_row, column + step_column
            if 0 <= r < rows and 0 <= c < columns and not seen[r * columns + c]:
                other = r * columns + c
                seen[other] = True
                down[other] = cell
                heapq.heappush(queue, (max(current + 0.01, level[other]), other))
    return down, order


def _burned(source: gdal.Dataset, channels: List[np.ndarray]) -> np.ndarray:
    """Elevation lowered along known rivers (degrees), so that derived streams join them."""
    west, dx, _, north, _, dy = source.GetGeoTransform()
    height = source.ReadAsArray().astype(float)
    for line in channels:
        count = np.maximum(np.ceil(np.abs(np.diff(line, axis=0)).max(axis=1) / 0.002).astype(int), 1)
        pieces = [np.linspace(a, b, n, endpoint=False) for a, b, n in zip(line[:-1], line[1:], count)]
        dense = np.vstack(pieces + [line[-1:]])
        rows = ((dense[:, 1] - north) / dy).astype(int)
        columns = ((dense[:, 0] - west) / dx).astype(int)
        good = (rows >= 0) & (rows < height.shape[0]) & (columns >= 0) & (columns < height.shape[1])
        cells = np.unique(rows[good] * height.shape[1] + columns[good])
        height.ravel()[cells] -= BURN
    return height


def _smooth(points: np.ndarray) -> np.ndarray:
    """Round off the steps of a cell path, ends kept."""
    if len(points) < 4:
        return points
    inner = ndimage.gaussian_filter1d(points, 1.2, axis=0, mode="nearest")
    return np.vstack([points[:1], inner[1:-1], points[-1:]])


def streams(source: gdal.Dataset, channels: List[np.ndarray]) -> List[np.ndarray]:
    """Drainage lines in EPSG:4527 with more than 110 km² upstream, outside the known channels (degrees)."""
    west, dx, _, north, _, dy = source.GetGeoTransform()
    height = _burned(source, channels)
    known = height < source.ReadAsArray()
    down, order = _fill(height)
    rows, columns = height.shape
    latitude = north + (np.arange(rows) + 0.5) * dy
    area = np.repeat(abs(dx * dy) * 111.2**2 * np.cos(np.radians(latitude)), columns)
    for cell in reversed(order):
        if down[cell] >= 0:
            area[down[cell]] += area[cell]
    channel = (area >= STREAM_KM2) & ~known.ravel()
    feeders = np.bincount(down[channel & (down >= 0)], minlength=rows * columns)
    lines = []
    for start in np.flatnonzero(channel & (feeders != 1)).tolist():
        path = [start]
        while down[path[-1]] >= 0:
            path.append(int(down[path[-1]]))
            if not channel[path[-1]] or feeders[path[-1]] != 1:
                break
        row, column = np.divmod(np.array(path), columns)
        degrees = np.column_stack([west + (column + 0.5) * dx, north + (row + 0.5) * dy])
        lines.append(_smooth(project(degrees)))
    return lines


def near_streams(grid: Grid, lines: List[np.ndarray]) -> Dict[str, np.ndarray]:
    """Cells on the lines and metres to them."""
    cells = np.zeros(grid.shape, bool)
    for line in lines:
        for a, b in zip(line[:-1], line[1:]):
            count = int(np.hypot(*(b - a)) // (CELL / 2)) + 2
            for point in np.linspace(a, b, count):
                if grid.inside(point):
                    cells[grid.cell(point)] = True
    return {"cells": cells, "distance": distance(cells)}
