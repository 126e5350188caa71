"""Illustrative satellite products of the ground: surface temperature, wetness, dryness (NDBSI), night light."""

from typing import Dict

import numpy as np
from scipy import ndimage

from .climate import by_class
from .grid import CELL, noise
from .landcover import BARE, BUILT, CROP, FOREST, GRASS, SHRUB, WATER, WETLAND
from .shipped import Blocks, Shipped

HEAT = {
    CROP: 33.0,
    FOREST: 30.5,
    SHRUB: 32.5,
    GRASS: 33.5,
    WATER: 27.0,
    BARE: 38.0,
    BUILT: 37.5,
    WETLAND: 29.5,
}
WET = {
    CROP: -0.06,
    FOREST: -0.025,
    SHRUB: -0.065,
    GRASS: -0.085,
    WATER: 0.06,
    BARE: -0.17,
    BUILT: -0.12,
    WETLAND: 0.0,
}
DRY = {
    CROP: -0.16,
    FOREST: -0.33,
    SHRUB: -0.20,
    GRASS: -0.10,
    WATER: -0.30,
    BARE: 0.22,
    BUILT: 0.10,
    WETLAND: -0.2,
}


def surface(shipped: Shipped) -> Dict[str, np.ndarray]:
    """Summer daytime surface temperature in °C, tasseled cap wetness, the built-up and bare soil index, and night light in nW/(cm²·sr)."""
    blocks = Blocks(shipped.grid, 2)
    lush = shipped.green - shipped.green.mean()
    slow, mixed, fine = (
        noise(shipped.grid.shape, seed, scales, (1.0, 1.0))
        for seed, scales in ((301, (2, 8)), (302, (1, 4)), (303, (1, 4)))
    )
    town = shipped.near_built(2500) + 0.6 * shipped.near_built(8000)
    heat = ndimage.gaussian_filter(by_class(shipped.cover, HEAT), 300 / CELL)
    heat += 2.6 * town - 0.0055 * shipped.elevation - 4.5 * lush + 1.1 * slow
    wet = by_class(shipped.cover, WET) + 0.11 * lush + 0.018 * mixed - 0.03 * shipped.near_built(1000)
    dry = by_class(shipped.cover, DRY) - 0.30 * lush + 0.045 * fine + 0.06 * shipped.near_built(1000)
    light = 60 * shipped.near_built(1500) ** 1.5 * np.exp(0.25 * slow) + 12 * shipped.near_built(8000)
    return {
        "lst": blocks.mean(heat),
        "wet": blocks.mean(wet),
        "dryness": blocks.mean(dry),
        "nightlight": Blocks(shipped.grid, 4).mean(light),
    }
