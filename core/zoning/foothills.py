"""Foothills: a band of heights, tidied up, and the units that largely lie in it."""

from typing import NamedTuple, Optional

import numpy as np
from scipy.ndimage import label, uniform_filter


class Band(NamedTuple):
    """Cells of the band (bool), and what tidying took away and filled (cells)."""

    inside: np.ndarray
    islands: int
    holes: int


def height_band(
    elevation: np.ndarray,
    lower: float,
    upper: float,
    slope: Optional[np.ndarray] = None,
    steepest: float = 90.0,
) -> np.ndarray:
    """Bool: lower ≤ z < upper, and slope ≤ steepest where a slope is given; false without data."""
    with np.errstate(invalid="ignore"):
        inside = (elevation >= lower) & (elevation < upper)
        return inside if slope is None else inside & (slope <= steepest)


def tidied(band: np.ndarray, data: np.ndarray, reach: int, least: float) -> Band:
    """A band without single cells, small islands and small holes.

    A cell belongs to the band when more than half of the cells with data in the square of 2·reach + 1 cells around it do.
    Then parts of fewer than ``least`` cells are taken away, and holes of fewer are filled; parts touch by sides.

    Args:
        band, data: (rows, columns) bool. What has no data is never in the band.
        reach: cells; 0: no filter.
        least: cells.
    """
    inside = band & data
    if reach:
        size = 2 * reach + 1
        own = uniform_filter(inside.astype(np.float32), size, mode="constant")
        known = uniform_filter(data.astype(np.float32), size, mode="constant")
        inside = (own > 0.5 * known + 0.1 / size**2) & data
    small = _small(inside, least)
    inside &= ~small
    holes = _small(data & ~inside, least)
    return Band(inside | holes, int(small.sum()), int(holes.sum()))


def _small(mask: np.ndarray, least: float) -> np.ndarray:
    """The parts of a mask of fewer than ``least`` cells."""
    labels, count = label(mask)
    small = np.bincount(labels.ravel(), minlength=count + 1) < least
    small[0] = False
    return small[labels]


def unit_shares(units: np.ndarray, band: np.ndarray, data: np.ndarray, count: int) -> np.ndarray:
    """(count,) share of the cells with data of units 1 … count that lie in the band; NaN for units without any."""
    held = np.where(data, units, 0).ravel()
    whole = np.bincount(held, minlength=count + 1)[1:]
    own = np.bincount(held[band.ravel()], minlength=count + 1)[1:]
    return np.where(whole > 0, own / np.maximum(whole, 1), np.nan)
