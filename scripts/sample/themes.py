"""Illustrative theme rasters: ecosystem quality, soil loss, flood risk and heat island."""

import numpy as np
from scipy import ndimage

from .grid import CELL, Grid, distance, noise
from .landcover import BARE, BUILT, CROP, FOREST, GRASS, SHRUB, WATER, WETLAND, built_density
from .terrain import Terrain

BASE_QUALITY = {CROP: 48, FOREST: 74, SHRUB: 60, GRASS: 53, WATER: 72, BARE: 14, BUILT: 24, WETLAND: 70}
COVER_FACTOR = {CROP: 0.13, FOREST: 0.011, SHRUB: 0.03, GRASS: 0.06, BARE: 0.30, BUILT: 0.01}
WARMTH = {CROP: 0.5, FOREST: -1.6, SHRUB: -0.4, GRASS: 0.0, WATER: -3.0, BARE: 1.5, BUILT: 2.6, WETLAND: -2.0}
LOSS_SHARE = 0.11
LOSS_LIMIT = 200.0
FLOOD_SHARES = (0.64, 0.83, 0.93, 0.98)
HEAT_SHARES = (0.40, 0.68, 0.86, 0.96)


def _by_class(cover: np.ndarray, values: dict) -> np.ndarray:
    table = np.zeros(256)
    for code, value in values.items():
        table[code] = value
    return table[cover]


def _grades(score: np.ndarray, inside: np.ndarray, cuts: tuple) -> np.ndarray:
    """Grades 1-5 by the shares of the municipality's area."""
    return (1 + np.digitize(score, np.quantile(score[inside], cuts))).astype(np.uint8)


def quality(
    grid: Grid, cover: np.ndarray, green: np.ndarray, ground: Terrain, pits: np.ndarray
) -> np.ndarray:
    """Ecosystem quality index 0-100: by class, lower near towns, foothills and mines, higher where lush."""
    rough = noise(grid.shape, 101, (1.0, 3, 10), (0.5, 1.0, 1.2))
    lush = np.clip((green - green.mean()) / green.std(), -2, 2)
    value = _by_class(cover, BASE_QUALITY) + 4.5 * lush + 10 * rough
    value -= 16 * built_density(cover, 1500) * (cover != BUILT)
    wild = (cover == FOREST) | (cover == SHRUB) | (cover == GRASS)
    value -= wild * ~ground.flat * 17 * np.exp(-ground.to_flat / 4000)
    value -= 10 * np.exp(-distance(pits) / 900)
    return np.round(np.clip(value, 3, 98)).astype(np.uint8)


def erosion(
    grid: Grid, cover: np.ndarray, ground: Terrain, index: np.ndarray, inside: np.ndarray
) -> np.ndarray:
    """Soil loss in t/km²·a, shaped like RUSLE, scaled so that 11 % of the area exceeds 200 t/km²·a."""
    rough = noise(grid.shape, 111, (1.0, 4), (1.0, 1.0))
    angle = np.radians(ground.slope * 1.6)
    steep = (10.8 * np.sin(angle) + 0.02) * (1 + 2.0 * np.sin(angle))
    poor = np.exp(np.clip((55 - index.astype(float)) / 22, -1.5, 1.8))
    loss = _by_class(cover, COVER_FACTOR) * steep * poor * np.exp(0.35 * rough)
    loss *= LOSS_LIMIT / np.quantile(loss[inside], 1 - LOSS_SHARE)
    loss = np.clip(loss, 0, 16000)
    step = np.where(loss < 200, 5, np.where(loss < 2000, 20, 100))
    return (np.round(loss / step) * step).astype(np.uint16)


def flood(
    grid: Grid, cover: np.ndarray, ground: Terrain, water: np.ndarray, inside: np.ndarray
) -> np.ndarray:
    """Flood risk grade 1-5: low, flat, sealed ground near rivers, and a few deep spots in town."""
    smooth = ndimage.gaussian_filter(ground.elevation, 1)
    above = smooth - ndimage.minimum_filter(smooth, 25)
    score = 1.5 * np.exp(-above / 12) + 0.9 * np.exp(-water / 1200) + 1.6 * built_density(cover, 800)
    score += 0.8 * ground.flat - 0.08 * np.clip(ground.slope, 0, 15)
    score += 0.55 * noise(grid.shape, 121, (2, 4, 10), (1.0, 1.0, 1.0))
    score = np.where((cover == WATER) | (cover == WETLAND), score - 0.8, score)
    return _grades(score, inside, FLOOD_SHARES)


def heat(grid: Grid, cover: np.ndarray, green: np.ndarray, ground: Terrain, inside: np.ndarray) -> np.ndarray:
    """Heat island grade 1-5: warm with built-up density, cool with height, woods and water."""
    local = ndimage.gaussian_filter(_by_class(cover, WARMTH), 350 / CELL)
    score = local + 3.2 * built_density(cover, 2500) + 1.5 * built_density(cover, 8000)
    score -= 0.0055 * ground.elevation + 4.0 * (green - green.mean())
    score += 0.45 * noise(grid.shape, 131, (1.5, 5), (0.8, 1.0))
    return _grades(score, inside, HEAT_SHARES)
