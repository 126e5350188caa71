"""Illustrative land cover (CLCD codes) from terrain, greenness, distance to towns, roads and waters."""

from typing import Dict, List, NamedTuple, Sequence, Tuple

import numpy as np
from osgeo import ogr
from scipy import ndimage

from .grid import CELL, Grid, distance, noise, project, top_share
from .places import CENTRE, PONDS, TOWNS, WETLANDS
from .terrain import Terrain

TOWN = 0.46
CROP, FOREST, SHRUB, GRASS, WATER, BARE, BUILT, WETLAND = 1, 2, 3, 4, 5, 7, 8, 9


class Waters(NamedTuple):
    """Boolean arrays: open water, wetland, dry gravel beds; and metres to any watercourse."""

    open: np.ndarray
    wetland: np.ndarray
    gravel: np.ndarray
    distance: np.ndarray


def ellipse(grid: Grid, spec: Sequence[float], rough: np.ndarray) -> np.ndarray:
    """Cells in an ellipse (degrees, semi-axes in km, rotation) with a rough rim."""
    x, y = grid.centres()
    centre = project(np.array([spec[:2]]))[0]
    turn = np.radians(spec[4])
    east = ((x - centre[0]) * np.cos(turn) + (y - centre[1]) * np.sin(turn)) / (1000 * spec[2])
    north = ((y - centre[1]) * np.cos(turn) - (x - centre[0]) * np.sin(turn)) / (1000 * spec[3])
    return np.hypot(east, north) * (1 + 0.18 * rough) < 1


def waters(
    grid: Grid,
    lakes: List[ogr.Geometry],
    known: Dict[str, np.ndarray],
    derived: Dict[str, np.ndarray],
    ground: Terrain,
) -> Waters:
    """Reservoirs, rivers and ponds; the wide bed of the western river is mostly dry below the hills."""
    rough = noise(grid.shape, 21, (2, 5), (1, 1))
    reed = noise(grid.shape, 22, (1.5, 6), (1, 1))
    x, y = grid.centres()
    centre = project(np.array([CENTRE]))[0]
    wet = grid.burn(lakes)
    for spec in PONDS.values():
        wet |= ellipse(grid, spec, rough)
    marsh = (distance(wet) < 600) & (reed > 1.15) & (ground.slope < 2.0)
    for spec in WETLANDS.values():
        marsh |= ellipse(grid, spec, rough) & (reed > -0.3)
    bed = ndimage.binary_dilation(known["cells"]) & (reed > 0.2) | known["cells"]
    dry = bed & (x < centre[0] - 8000) & (y < centre[1] + 2000) & ground.flat
    wet |= known["cells"] & (~dry | (reed > 0.6))
    wet |= derived["cells"] & (ndimage.gaussian_filter(rough, 3) > 0.55)
    marsh |= bed & ~dry & (reed > 0.75)
    gravel = dry & (reed < 0.1)
    marsh |= dry & (reed >= 0.1)
    return Waters(wet, marsh & ~wet, gravel & ~wet, np.minimum(known["distance"], derived["distance"]))


def urban_field(grid: Grid, ground: Terrain, to_road: np.ndarray) -> np.ndarray:
    """How urban a cell is (about 0-1.6): a broad core, town cores and ribbons along roads, on flat ground."""
    x, y = grid.centres()
    rough = noise(grid.shape, 31, (2, 5, 12), (0.8, 1.0, 1.0))
    centre = project(np.array([CENTRE]))[0]
    away = np.hypot((x - centre[0]) / 1.06, y - centre[1]) / 1000
    lobes = 1 + 0.13 * ndimage.gaussian_filter(rough, 8) / ndimage.gaussian_filter(rough, 8).std()
    field = 1.6 / (1 + np.exp((away / lobes - 15.5) / 2.6))
    for east, north, radius in TOWNS.values():
        at = project(np.array([[east, north]]))[0]
        gap = np.hypot(x - at[0], y - at[1]) / 1000 * (1 + 0.13 * rough)
        beyond = np.minimum((gap - radius) / (0.28 * radius + 0.25), 50)
        field = np.maximum(field, 1.25 / (1 + np.exp(beyond)))
    near_city = np.exp(-away / 30)
    field += (0.25 + 0.35 * near_city) * np.exp(-to_road / 700) * ground.flat
    field += 0.22 * near_city * ground.flat
    bearing = np.arctan2(y - centre[1], x - centre[0]) + 0.12 * ndimage.gaussian_filter(rough, 6)
    wedge = np.clip(np.cos(9 * bearing) - 0.25, 0, 1) * np.exp(-(((away - 17) / 5.5) ** 2))
    field -= 0.95 * wedge * (to_road > 400)
    field += 0.15 * rough
    return np.where(ground.slope < 4.0, field, 0) * np.clip(1.25 - ground.slope / 6, 0, 1)


def villages(grid: Grid, allowed: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """Small settlements on a jittered lattice of 1.75 km, kept with the probability ``weight``."""
    random = np.random.RandomState(41)
    result = np.zeros(grid.shape, bool)
    for row in range(3, grid.rows - 3, 7):
        for column in range(3, grid.columns - 3, 7):
            r, c = row + random.randint(-3, 4), column + random.randint(-3, 4)
            size, keep = random.randint(2, 8), random.uniform()
            offsets = random.randint(-1, 2, (size, 2))
            if allowed[r, c] and keep < weight[r, c]:
                for step in offsets:
                    result[min(r + step[0], grid.rows - 1), min(c + step[1], grid.columns - 1)] = True
                result[r, c] = True
    return result & allowed


def hills(grid: Grid, ground: Terrain, green: np.ndarray, inside: np.ndarray) -> np.ndarray:
    """Vegetation of the slopes: forest, with shrub and grass on dry foothills, south faces and summits."""
    rough = noise(grid.shape, 51, (0.8, 2, 6), (0.9, 1.2, 0.9))
    other = noise(grid.shape, 52, (1.0, 2.5, 7), (1.0, 1.0, 0.8))
    slopes = ~ground.flat
    lush = (green - green[slopes & inside].mean()) / green[slopes & inside].std()
    score = 1.1 * rough - 0.45 * np.clip(lush, -2, 2) - 0.55 * ground.northness
    score += np.exp(-ground.to_flat / 2500)
    score += 2.4 * np.clip((ground.elevation - 1450) / 300, 0, 1)
    cover = np.full(grid.shape, FOREST)
    open_land = slopes & (score >= np.quantile(score[slopes & inside], 0.83))
    cover[open_land] = np.where(other[open_land] > 0.25, SHRUB, GRASS)
    cover[open_land & (ground.elevation > 1650)] = GRASS
    cover[top_share(score + other, open_land, 0.015)] = BARE
    return cover


def plains(grid: Grid, ground: Terrain, field: np.ndarray, stream: np.ndarray) -> np.ndarray:
    """Cover of the flat ground without towns: fields, planted woods, grass; woods crowd round the city."""
    rough = noise(grid.shape, 61, (1.0, 2.2, 6), (1.0, 1.0, 0.7))
    other = noise(grid.shape, 62, (1.0, 3), (1.0, 1.0))
    cover = np.full(grid.shape, CROP)
    belt = np.exp(-(((field - 0.42) / 0.13) ** 2))
    score = rough + 1.3 * belt + 0.8 * np.exp(-stream / 500)
    wood = top_share(score, ground.flat, 0.17)
    cover[wood] = np.where(other[wood] > 1.1, GRASS, FOREST)
    cover[top_share(other, ground.flat & ~wood, 0.04)] = GRASS
    return cover


def land_cover(
    grid: Grid, ground: Terrain, green: np.ndarray, water: Waters, to_road: np.ndarray, inside: np.ndarray
) -> Tuple[np.ndarray, np.ndarray]:
    """Land cover codes (uint8) and the urban field."""
    field = urban_field(grid, ground, to_road)
    rough = noise(grid.shape, 71, (0.7, 1.5, 4), (1.0, 1.0, 0.5))
    flat_cover = plains(grid, ground, field, water.distance)
    cover = np.where(ground.flat, flat_cover, hills(grid, ground, green, inside))
    mild = ~ground.flat & (ground.slope < 3.2) & ((water.distance < 1100) | (ground.to_flat < 1000))
    cover[mild & (rough > -0.2)] = CROP
    town = field > TOWN
    park = town & (rough > 0.95 + 0.6 * np.clip(field - TOWN, 0, 1))
    cover[town] = BUILT
    cover[park] = np.where(noise(grid.shape, 72, (1.0, 2), (1, 1))[park] > 0.5, GRASS, FOREST)
    usable = (cover != BUILT) & (ground.slope < 4.5) & (ground.flat | mild)
    cover[villages(grid, usable, np.where(ground.flat, 0.85, 0.40))] = BUILT
    cover[ndimage.binary_closing(cover == BUILT) & (cover == CROP) & (rough > 0.9)] = BUILT
    cover[water.gravel] = BARE
    cover[water.wetland & (cover != BUILT)] = WETLAND
    cover[water.open] = WATER
    return cover.astype(np.uint8), field


def shares(cover: np.ndarray, inside: np.ndarray) -> Dict[int, float]:
    """Share of each code inside the municipality."""
    codes, counts = np.unique(cover[inside], return_counts=True)
    return {int(code): round(float(count) / inside.sum(), 4) for code, count in zip(codes, counts)}


def built_density(cover: np.ndarray, radius: float) -> np.ndarray:
    """Share of built-up land in a Gaussian window of the given radius in metres."""
    return ndimage.gaussian_filter((cover == BUILT).astype(float), radius / CELL)
