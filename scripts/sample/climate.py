"""Illustrative climate on 1 km: rain by month, evapotranspiration, temperature, dryness, wind."""

from typing import Dict, Tuple

import numpy as np

from .grid import noise
from .landcover import BARE, BUILT, CROP, FOREST, GRASS, SHRUB, WATER, WETLAND
from .shipped import Blocks, Shipped

# Monthly rain in mm on the plain: the usual regime of the region, remembered, its sum 572 mm; illustrative.
PLAIN = np.array([2.7, 4.9, 8.3, 21.2, 34.2, 78.1, 185.2, 159.7, 45.5, 21.8, 7.4, 2.8])
ROUGHNESS = (0.25, 0.2, 0.15, 0.1, 0.08, 0.06, 0.04, 0.04, 0.08, 0.1, 0.15, 0.25)
#: Actual evapotranspiration as a share of rain, and what open water adds in mm.
SHARE = {
    CROP: 0.71,
    FOREST: 0.77,
    SHRUB: 0.73,
    GRASS: 0.70,
    WATER: 0.9,
    BARE: 0.55,
    BUILT: 0.42,
    WETLAND: 0.88,
}
ADDED = {WATER: 160.0, WETLAND: 90.0}


def by_class(cover: np.ndarray, values: Dict[int, float]) -> np.ndarray:
    """The value of each cell's class, 0 where there is none."""
    table = np.zeros(256)
    for code, value in values.items():
        table[code] = value
    return table[cover]


def windward(blocks: Blocks, ground: np.ndarray, east: int) -> Tuple[np.ndarray, np.ndarray]:
    """Metres by which the ground to the south (``east`` 0) or south-east (1) is higher; steps across mountains."""
    rows, columns = (np.arange(size) for size in blocks.shape)
    barrier, inland = np.zeros(blocks.shape), np.zeros(blocks.shape)
    for step in range(2, 62, 4):
        there = np.minimum(rows + step, rows[-1])[:, None], np.minimum(columns + east * step, columns[-1])
        inland += ground[there] > 250
        if step < 30:
            barrier = np.maximum(barrier, ground[there] - ground)
    return blocks.smooth(barrier, 5000), blocks.smooth(inland, 4000)


def yearly_rain(blocks: Blocks, elevation: np.ndarray) -> np.ndarray:
    """Mm a year: most where moist air from the south and south-east first has to rise, less behind the ranges."""
    ground = blocks.smooth(elevation, 6000)
    south, east = np.gradient(ground, blocks.cell)
    rise = blocks.smooth(np.clip(-(0.9 * south + 0.45 * east), 0, None), 5000)
    barrier, inland = np.minimum(windward(blocks, ground, 0), windward(blocks, ground, 1))
    value = PLAIN.sum() + 120 * rise / np.quantile(rise, 0.97) * np.exp(-inland / 6)
    value -= 0.09 * barrier + 8.0 * inland
    return np.clip(value + 9 * noise(blocks.shape, 201, (6, 15), (1.0, 1.0)), 410, 710)


def rain(blocks: Blocks, yearly: np.ndarray) -> Dict[str, np.ndarray]:
    """Twelve months that sum to the yearly rain, and their sum after rounding to 0.1 mm."""
    shares = []
    for month, (normal, rough) in enumerate(zip(PLAIN, ROUGHNESS)):
        shares.append(normal * np.exp(rough * noise(blocks.shape, 211 + month, (8, 20), (0.5, 1.0))))
    total = np.sum(shares, axis=0)
    months = [np.round(yearly * share / total, 1) for share in shares]
    found = {f"rain_{number:02d}": month for number, month in enumerate(months, start=1)}
    return {**found, "precipitation": np.sum(months, axis=0)}


def climate(shipped: Shipped) -> Dict[str, np.ndarray]:
    """All climate layers."""
    blocks = Blocks(shipped.grid, 4)
    elevation = blocks.mean(shipped.elevation)
    layers = rain(blocks, yearly_rain(blocks, elevation))
    wet = layers["precipitation"]
    city = blocks.mean(shipped.near_built(4000))
    north = (blocks.centres()[1] - 4420000) / 111000
    warm = (
        12.6
        - 0.0056 * elevation
        + 1.1 * city
        - 0.5 * north
        + 0.12 * noise(blocks.shape, 231, (3, 10), (1, 1))
    )
    share, added = blocks.mean(by_class(shipped.cover, SHARE)), blocks.mean(by_class(shipped.cover, ADDED))
    rough = noise(blocks.shape, 232, (1.5, 6), (1, 1))
    potential = 1080 + 14 * (warm - 12) - 0.05 * elevation + 25 * noise(blocks.shape, 233, (8, 20), (1, 1))
    lee = np.clip((PLAIN.sum() - wet) / 100, 0, 1.5)
    windy = 8 + 9 * lee + 0.012 * elevation - 5 * city + 1.6 * noise(blocks.shape, 234, (4, 10), (1, 1))
    return {
        **layers,
        "evapotranspiration": share * wet * (1 + 0.02 * rough) + added,
        "potential_evapotranspiration": potential,
        "aridity": potential / wet,
        "temperature": warm,
        "temperature_sum": np.clip(4780 + 265 * (warm - 12), 1200, None),
        "wind_days": np.clip(windy, 2, 60),
    }
