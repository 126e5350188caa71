"""Rainfall erosivity R from monthly or annual rainfall, in MJ·mm/(hm²·h·a)."""

from typing import Iterable, NamedTuple, Sequence

import numpy as np

#: 100 ft·tonf·in/(acre·h·a) in MJ·mm/(hm²·h·a), Foster et al. (1981).
AMERICAN = 17.02
MONTHS = 12


class Power(NamedTuple):
    """R = factor · x ^ exponent."""

    factor: float
    exponent: float


#: Zhang Wenbo & Fu Jinsheng (2003): F as the mean of yearly values.
MONTHLY = Power(0.1833, 1.9957)
#: The same authors for mean annual rainfall; cited from memory.
ANNUAL = Power(0.0534, 1.6548)


def fournier(months: Sequence[np.ndarray]) -> np.ndarray:
    """Modified Fournier index of one year: F = Σ P_j² / Σ P_j.

    Args:
        months: twelve arrays of one shape, rainfall in mm, NaN for nodata.

    Returns:
        float64, mm; 0 where no rain fell, NaN where a month has no data.
    """
    total, squares = np.zeros(months[0].shape), np.zeros(months[0].shape)
    for month in months:
        total += month
        squares += np.square(month, dtype=np.float64)
    return np.divide(squares, total, out=np.where(np.isnan(total), np.nan, 0.0), where=total > 0)


def mean(arrays: Iterable[np.ndarray]) -> np.ndarray:
    """Mean of arrays as they come; float64, NaN where one of them is."""
    total, count = np.zeros(()), 0
    for array in arrays:
        total, count = total + array.astype(np.float64), count + 1
    return total / count


def power_law(values: np.ndarray, law: Power) -> np.ndarray:
    """R = α·x^β of the index F (mm) or the annual rainfall (mm).

    Zhang & Fu (2003): α 0.1833, β 1.9957 with F = (1/N) Σ_i (Σ_j P_ij² / Σ_j P_ij).

    Returns:
        float32, MJ·mm/(hm²·h·a), NaN for nodata.
    """
    return (law.factor * np.power(values, law.exponent, dtype=np.float64)).astype(np.float32)


def wischmeier(months: Sequence[np.ndarray], american: bool = True) -> np.ndarray:
    """R = Σ 1.735·10^(1.5·lg(P_i²/P) − 0.8188), P_i mean monthly and P annual rainfall in mm.

    As printed in Chinese papers (ChinaXiv 201811.00038). The size of its results is that of
    100 ft·tonf·in/(acre·h·a), so that they are multiplied by 17.02 unless ``american`` is false.
    Months without rain add nothing.

    Returns:
        float32, NaN where a month has no data.
    """
    total = sum((month.astype(np.float64) for month in months), np.zeros(()))
    inverse = np.divide(1.0, total, out=np.where(np.isnan(total), np.nan, 0.0), where=total > 0)
    result = np.zeros(total.shape)
    for month in months:
        ratio = np.square(month, dtype=np.float64) * inverse
        result += ratio * np.sqrt(ratio)  # 10^(1.5·lg(x)) = x^1.5
    result *= 1.735 * 10**-0.8188 * (AMERICAN if american else 1.0)
    return result.astype(np.float32)
