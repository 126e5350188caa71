"""Illustrative satellite products of plants: NDVI with its history, leaf area, gross and net production."""

from typing import Dict

import numpy as np

from .climate import by_class
from .grid import distance, noise
from .landcover import BARE, BUILT, CROP, FOREST, GRASS, SHRUB, WATER, WETLAND
from .shipped import Blocks, Shipped

NDVI = {
    CROP: 0.68,
    FOREST: 0.83,
    SHRUB: 0.70,
    GRASS: 0.60,
    WATER: 0.04,
    BARE: 0.17,
    BUILT: 0.25,
    WETLAND: 0.50,
}
LEAVES = {CROP: 3.6, FOREST: 5.6, SHRUB: 4.2, GRASS: 3.0, WATER: 0.6, BARE: 1.0, BUILT: 1.8, WETLAND: 3.2}
CARBON = {CROP: 1050, FOREST: 1220, SHRUB: 900, GRASS: 780, WATER: 140, BARE: 220, BUILT: 430, WETLAND: 780}
#: Net over gross production.
NET = {CROP: 0.54, FOREST: 0.45, SHRUB: 0.49, GRASS: 0.53, WATER: 0.5, BARE: 0.5, BUILT: 0.5, WETLAND: 0.5}
YEARS = range(2014, 2024)
#: Departure of the whole region in a year: dry years below, wet years above.
DEPARTURES = (-0.022, -0.004, 0.012, -0.006, 0.004, -0.012, 0.006, 0.020, 0.002, -0.004)
#: Years with gaps under clouds, and the share of cells lost.
GAPS = {2016: 0.03, 2021: 0.05}


def greenness_index(shipped: Shipped) -> np.ndarray:
    """NDVI at the height of summer on the planning grid: by class, higher where lush, lower in dense towns."""
    rough = noise(shipped.grid.shape, 251, (1.0, 3, 10), (0.8, 1.0, 1.0))
    value = by_class(shipped.cover, NDVI) + 0.035 * rough
    plants = np.isin(shipped.cover, (CROP, FOREST, SHRUB, GRASS, WETLAND))
    value += plants * 0.45 * (shipped.green - shipped.green[plants].mean())
    value -= 0.10 * (shipped.near_built(1500) - 0.2) * ((shipped.cover == BUILT) | (shipped.cover == CROP))
    return np.clip(value, 0.01, 0.95)


def vegetation(shipped: Shipped) -> Dict[str, np.ndarray]:
    """All layers of plants."""
    blocks, wide = Blocks(shipped.grid, 2), Blocks(shipped.grid, 4)
    index = greenness_index(shipped)
    share = np.clip((index - 0.05) / 0.85, 0, 1)
    rough = noise(shipped.grid.shape, 252, (1.5, 5), (1, 1))
    cool = 1 - 0.00022 * np.clip(shipped.elevation - 300, 0, None)
    gross = by_class(shipped.cover, CARBON) * share * cool * (1 + 0.05 * rough)
    leaves = by_class(shipped.cover, LEAVES) * share**1.3 * (1 + 0.06 * rough)
    return {
        "ndvi": blocks.mean(index),
        "lai": blocks.mean(leaves),
        "gpp": blocks.mean(gross),
        "npp": blocks.mean(gross * by_class(shipped.cover, NET)),
        **history(shipped, wide, wide.mean(index)),
    }


def yearly_change(shipped: Shipped, blocks: Blocks) -> np.ndarray:
    """Change of NDVI a year: gain in the mountains, loss around towns that grow and at mines, little elsewhere."""
    elevation, built = blocks.mean(shipped.elevation), blocks.mean(shipped.near_built(3000))
    rough = noise(blocks.shape, 261, (2, 6), (0.8, 1.0))
    mines = shipped.grid.burn(
        [shape for key, shapes in shipped.shapes.items() if key[0] == "mines" for shape in shapes]
    )
    open_land = blocks.mean(np.isin(shipped.cover, (CROP, GRASS, WETLAND)))
    fringe = 4 * built * (1 - built) * np.clip(open_land, 0, 0.6) / 0.6
    gain = 0.0045 * np.clip((elevation - 100) / 200, 0, 1) + 0.0022 * np.clip((built - 0.75) / 0.2, 0, 1)
    loss = 0.014 * np.clip(fringe - 0.15, 0, 1) + 0.012 * blocks.mean(np.exp(-distance(mines) / 1200))
    dry = 0.005 * np.clip(noise(blocks.shape, 262, (8,), (1.0,)) - 1.2, 0, 1)
    return gain * (1 + 0.35 * rough) - loss * (1 + 0.3 * rough) - dry + 0.0006 * rough


def history(shipped: Shipped, blocks: Blocks, last: np.ndarray) -> Dict[str, np.ndarray]:
    """Summer NDVI of ten years that ends at ``last``; NaN in the gaps of some years; water stays as it is."""
    change = yearly_change(shipped, blocks)
    alive = 1 - blocks.mean(shipped.cover == WATER)
    layers = {}
    for number, (year, departure) in enumerate(zip(YEARS, DEPARTURES)):
        weather = 0.009 * noise(blocks.shape, 271 + number, (0.7, 4, 14), (0.8, 1.0, 0.8))
        value = last + alive * (change * (year - YEARS[-1]) + departure + weather)
        value = np.clip(value, 0.005, 0.95)
        if year in GAPS:
            clouds = noise(blocks.shape, 291 + number, (3, 6), (1, 1))
            value[clouds > np.quantile(clouds, 1 - GAPS[year])] = np.nan
        layers[f"ndvi_{year}"] = value
    return layers
