"""Soil erodibility K from texture and organic carbon (EPIC), in t·hm²·h/(hm²·MJ·mm)."""

from typing import NamedTuple

import numpy as np

#: (t·acre·h)/(100·acre·ft·tonf·in) in t·hm²·h/(hm²·MJ·mm).
METRIC = 0.1317
#: Carbon in organic matter, van Bemmelen.
CARBON = 0.58


class Erodibility(NamedTuple):
    """K, how many cells have soil, and in how many of them the fractions do not add up."""

    values: np.ndarray
    cells: int
    off: int


def erodibility(
    sand: np.ndarray,
    silt: np.ndarray,
    clay: np.ndarray,
    carbon: np.ndarray,
    corrected: bool = True,
    tolerance: float = 5.0,
) -> Erodibility:
    """K of EPIC (Williams et al. 1984; Sharpley & Williams 1990), with the correction for China.

    Ke = [0.2 + 0.3·exp(−0.0256·SAN·(1 − SIL/100))] · [SIL/(CLA + SIL)]^0.3
         · [1 − 0.25·C/(C + exp(3.72 − 2.95·C))]
         · [1 − 0.7·SN/(SN + exp(−5.51 + 22.9·SN))], SN = 1 − SAN/100;
    K = 0.1317·Ke, or K = 0.1317·(−0.01383 + 0.51575·Ke) for China (Zhang Keli et al. 2007),
    not below 0.

    Args:
        sand, silt, clay: % of the fine earth by the American limits (2 to 0.05 to 0.002 mm).
        carbon: organic carbon, %.
        corrected: with the correction for China.
        tolerance: how far sand + silt + clay may be from 100 %. Within it they are divided by
            their sum; beyond it the cell is nodata. All three 0 (water, rock) is no soil.

    Returns:
        float32 of the inputs' shape, NaN for nodata.
    """
    total = sand.astype(np.float64) + silt + clay
    soil = (total > 0) & ~np.isnan(carbon)
    off = soil & (np.abs(total - 100) > tolerance)
    used = soil & ~off
    scale = np.divide(100.0, total, out=np.full(total.shape, np.nan), where=used)
    sand, silt, clay = sand * scale, silt * scale, clay * scale
    with np.errstate(invalid="ignore", divide="ignore"):
        coarse = 0.2 + 0.3 * np.exp(-0.0256 * sand * (1 - silt / 100))
        fine = np.where(silt > 0, silt / (clay + silt), np.where(np.isnan(silt), np.nan, 0.0)) ** 0.3
        organic = 1 - 0.25 * carbon / (carbon + np.exp(3.72 - 2.95 * carbon.astype(np.float64)))
        rest = 1 - sand / 100
        sandy = 1 - 0.7 * rest / (rest + np.exp(-5.51 + 22.9 * rest))
    values = coarse * fine * organic * sandy
    if corrected:
        values = -0.01383 + 0.51575 * values
    values = np.maximum(METRIC * values, 0)
    return Erodibility(values.astype(np.float32), int(soil.sum()), int(off.sum()))
