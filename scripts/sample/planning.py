"""Illustrative planning layers: mines, urban growth boundary, basic farmland, red line, reserves."""

from typing import List, NamedTuple, Tuple

import numpy as np
from osgeo import ogr
from scipy import ndimage

from .grid import CELL, Grid, distance, noise, polygon_of, top_share
from .landcover import BUILT, CROP, FOREST, TOWN, WATER, WETLAND
from .terrain import Terrain

REDLINE_SHARE = 0.258
STATES = ("关停", "废弃", "生产", "关停", "废弃", "关停")
CATEGORIES = ("自然保护区", "森林公园", "风景名胜区", "地质公园")


class Mine(NamedTuple):
    """A mine: name, state, polygon."""

    name: str
    state: str
    shape: ogr.Geometry


class Reserve(NamedTuple):
    """A nature reserve: name, category, polygon."""

    name: str
    category: str
    shape: ogr.Geometry


def spread(score: np.ndarray, count: int, gap: float) -> List[Tuple[int, int]]:
    """The best cells, each at least ``gap`` metres from those chosen before."""
    left = score.copy()
    rows, columns = np.indices(score.shape)
    chosen: List[Tuple[int, int]] = []
    while len(chosen) < count and np.isfinite(left.max()):
        row, column = (int(k) for k in np.unravel_index(np.argmax(left), left.shape))
        chosen.append((row, column))
        left[np.hypot(rows - row, columns - column) * CELL < gap] = -np.inf
    return chosen


def mines(grid: Grid, ground: Terrain, blocked: np.ndarray, inside: np.ndarray) -> List[Mine]:
    """Thirty small pits in the foothills, 0.2 to 2 km², with three states."""
    random = np.random.RandomState(81)
    foot = ~ground.flat & (ground.to_flat > 400) & (ground.to_flat < 6000) & (ground.slope > 3)
    foot &= inside & (distance(~inside) > 2000) & (distance(blocked) > 1500) & (ground.elevation < 700)
    score = noise(grid.shape, 82, (3, 12), (1, 1)) + random.standard_normal(grid.shape)
    score[~foot] = -np.inf
    x, y = grid.centres()
    result = []
    for number, cell in enumerate(spread(score, 30, 5500.0), start=1):
        angle = np.linspace(0, 2 * np.pi, 25)[:-1]
        radius = random.uniform(280, 780) * (
            1 + 0.22 * ndimage.gaussian_filter1d(random.standard_normal(24), 1.2, mode="wrap") / 0.5
        )
        long, turn = random.uniform(1.0, 1.7), random.uniform(0, np.pi)
        east, north = radius * long * np.cos(angle), radius / long * np.sin(angle)
        rim = np.column_stack(
            [
                x[cell] + east * np.cos(turn) - north * np.sin(turn),
                y[cell] + east * np.sin(turn) + north * np.cos(turn),
            ]
        )
        shape = polygon_of(np.round(rim, 1))
        result.append(Mine(f"示意矿山{number}", STATES[(number - 1) % len(STATES)], shape))
    return result


def urban(grid: Grid, field: np.ndarray, cover: np.ndarray, whole: ogr.Geometry) -> List[ogr.Geometry]:
    """Urban growth boundary: towns and their edges, without villages and large waters."""
    core = (field > TOWN - 0.02) & (cover != WATER)
    core |= ndimage.gaussian_filter((cover == BUILT).astype(float), 3) > 0.45
    core = ndimage.binary_opening(ndimage.binary_closing(core, iterations=2), iterations=1)
    return grid.outline(core, 1.2, 60.0, 0.8e6, whole)


def farmland(
    grid: Grid, cover: np.ndarray, ground: Terrain, towns: np.ndarray, whole: ogr.Geometry
) -> List[ogr.Geometry]:
    """Permanent basic farmland: the densest cropland on gentle ground outside the towns."""
    crop = (cover == CROP) & (ground.slope < 3.0)
    dense = ndimage.gaussian_filter(crop.astype(float), 2.0)
    dense += 0.08 * noise(grid.shape, 86, (6, 14), (1.0, 1.0))
    kept = crop & (dense > 0.75) & ~ndimage.binary_dilation(towns, iterations=3)
    return grid.outline(kept, 0.8, 50.0, 0.4e6, whole)


def importance(grid: Grid, ground: Terrain, green: np.ndarray, cover: np.ndarray) -> np.ndarray:
    """Ecological importance (about 0-1) of woods, high ground, reservoirs and their surroundings."""
    wood = ndimage.gaussian_filter((cover == FOREST).astype(float), 4)
    lake = ndimage.binary_opening(cover == WATER, iterations=2)
    settled = ndimage.gaussian_filter(((cover == BUILT) | (cover == CROP)).astype(float), 4)
    lush = (green - green.min()) / (green.max() - green.min())
    score = 0.5 * wood + 0.35 * np.clip(ground.elevation / 1200, 0, 1) + 0.25 * lush - 0.7 * settled
    score += 1.2 * np.exp(-distance(lake) / 2600) + 0.25 * np.clip(ground.to_flat / 12000, 0, 1)
    return score + 0.13 * noise(grid.shape, 91, (5, 14), (1.0, 1.2))


def redline(
    grid: Grid,
    score: np.ndarray,
    cover: np.ndarray,
    known: np.ndarray,
    towns: np.ndarray,
    inside: np.ndarray,
    whole: ogr.Geometry,
) -> List[ogr.Geometry]:
    """Ecological red line: the most important land (about 26 %), wetlands and the main river beds."""
    kept = top_share(score, inside, REDLINE_SHARE)
    kept = ndimage.binary_opening(ndimage.binary_closing(kept, iterations=2), iterations=2)
    banks = ndimage.binary_dilation(known, iterations=1) & (cover != BUILT)
    wet = ndimage.binary_opening(ndimage.binary_dilation((cover == WETLAND) | (cover == WATER)), iterations=2)
    return grid.outline(kept | banks | wet & ~towns, 1.0, 60.0, 1.5e6, whole)


def reserves(
    grid: Grid,
    score: np.ndarray,
    cover: np.ndarray,
    avoided: np.ndarray,
    inside: np.ndarray,
    whole: ogr.Geometry,
) -> List[Reserve]:
    """Fourteen compact reserves on important hills, away from towns and mines; three wetland parks."""
    random = np.random.RandomState(92)
    rough = noise(grid.shape, 93, (2, 5), (0.6, 1.0))
    rows, columns = np.indices(grid.shape)
    good = inside & (distance(~inside) > 2500)
    wild = good & (cover == FOREST) & (distance(avoided) > 7500)
    hill = np.where(wild, ndimage.gaussian_filter(score, 6), -np.inf)
    marsh = np.where(good, ndimage.gaussian_filter((cover == WETLAND).astype(float), 3), -np.inf)
    places = [(cell, None) for cell in spread(hill, 14, 14500.0)]
    places += [(cell, "湿地公园") for cell in spread(marsh, 3, 20000.0)]
    result = []
    for number, (cell, category) in enumerate(places):
        radius = random.uniform(1400, 2000) if category else random.uniform(2600, 5600)
        turn, long = random.uniform(0, np.pi), random.uniform(1.0, 1.5)
        down, right = rows - cell[0], columns - cell[1]
        along = (right * np.cos(turn) + down * np.sin(turn)) / long
        across = (down * np.cos(turn) - right * np.sin(turn)) * long
        away = np.hypot(along, across) * CELL
        shapes = grid.outline(away * (1 + 0.24 * rough) < radius, 1.5, 60.0, 0.5e6, whole)
        name = f"示意保护地{number + 1}"
        result.append(Reserve(name, category or CATEGORIES[number % len(CATEGORIES)], shapes[0]))
    return result
