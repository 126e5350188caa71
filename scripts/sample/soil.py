"""Illustrative topsoil on 1 km: texture, organic carbon, hydrologic group, water the plants can take."""

from typing import Dict

import numpy as np
from scipy import ndimage

from .climate import by_class
from .grid import distance, noise
from .landcover import BARE, BUILT, CROP, FOREST, GRASS, SHRUB, WATER, WETLAND
from .shipped import Blocks, Shipped

CARBON = {CROP: 1.05, FOREST: 1.9, SHRUB: 1.5, GRASS: 1.4, WATER: 1.2, BARE: 0.45, BUILT: 0.75, WETLAND: 2.0}
SLOPING, STEEP = 4.0, 9.0


def texture_class(sand: np.ndarray, silt: np.ndarray, clay: np.ndarray) -> np.ndarray:
    """USDA texture class from percentages, numbered 1 (heavy clay) to 13 (sand) as in the soil database HWSD."""
    rules = [
        (clay > 60, 1),
        ((clay >= 40) & (silt >= 40), 2),
        ((clay >= 40) & (sand <= 45), 3),
        ((clay >= 35) & (sand > 45), 8),
        ((clay >= 27) & (sand <= 20), 4),
        ((clay >= 27) & (sand <= 45), 5),
        ((clay >= 20) & (silt < 28) & (sand > 45), 10),
        ((silt >= 80) & (clay < 12), 6),
        (silt >= 50, 7),
        ((clay >= 7) & (silt >= 28) & (sand <= 52), 9),
        (silt + 1.5 * clay < 15, 13),
        (silt + 2 * clay < 30, 12),
    ]
    return np.select([rule for rule, _ in rules], [code for _, code in rules], 11)


def hydrologic_group(sand: np.ndarray, clay: np.ndarray, thin: np.ndarray) -> np.ndarray:
    """1 (A, drains fast) to 4 (D, slow) by texture; thin soil on steep slopes one group worse."""
    group = np.where(sand >= 70, 1, np.where(clay < 20, 2, np.where(clay < 32, 3, 4)))
    return np.minimum(group + thin, 4)


def soil(shipped: Shipped) -> Dict[str, np.ndarray]:
    """All soil layers; sand, silt and clay in steps of 0.5 % sum to 100 %."""
    blocks = Blocks(shipped.grid, 4)
    elevation = blocks.mean(shipped.elevation)
    south, east = np.gradient(elevation, blocks.cell)
    slope = np.degrees(np.arctan(np.hypot(south, east)))
    hilly = np.clip(slope / SLOPING, 0, 1)
    low = np.clip(1 - elevation / 60, 0, 1)
    bed = blocks.mean(np.exp(-distance(shipped.cover == BARE) / 1500)) * (1 - hilly)
    coarse, fine = (noise(blocks.shape, seed, (1.5, 5, 12), (0.6, 1.0, 1.0)) for seed in (241, 242))
    sand = np.clip(41 + 9 * hilly - 9 * low + 30 * bed + 6.5 * coarse, 12, 88)
    clay = np.clip(21 - 4 * hilly + 8 * low - 12 * bed + 4.5 * fine, 4, 48)
    clay = np.minimum(clay, 96 - sand)
    sand, clay = np.round(2 * sand) / 2, np.round(2 * clay) / 2
    silt = 100 - sand - clay
    carbon = blocks.mean(by_class(shipped.cover, CARBON))
    lush = blocks.mean(shipped.green - ndimage.gaussian_filter(shipped.green, 40))
    carbon *= np.exp(0.00035 * elevation + 1.5 * lush + 0.14 * noise(blocks.shape, 243, (1.5, 6), (1, 1)))
    depth = 1000 - 620 * np.clip(slope / STEEP, 0, 1)
    capacity = np.clip(0.20 - 0.0013 * (sand - 40) - 0.001 * np.abs(clay - 25), 0.06, 0.22)
    return {
        "sand": sand,
        "silt": silt,
        "clay": clay,
        "organic_carbon": np.clip(carbon, 0.2, 5.0),
        "soil_texture": texture_class(sand, silt, clay),
        "soil_group": hydrologic_group(sand, clay, slope > STEEP),
        "available_water": depth * capacity,
    }
