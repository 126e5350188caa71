"""Runoff of a storm by the curve number method (SCS-CN)."""

import numpy as np

#: Share of the storage that is filled before runoff begins.
INITIAL = 0.2


def steep_curve_number(number: np.ndarray, slope: np.ndarray) -> np.ndarray:
    """Curve number for the slope of the ground.

    CN2s = (CN3 − CN2) / 3 · [1 − 2·exp(−13.86·s)] + CN2, CN3 = CN2·exp(0.00673·(100 − CN2))
    (Williams 1995, as in SWAT; ChinaXiv-201806.00084). CN2 holds for a slope of 5 %.

    Args:
        number: CN2, above 0 to 100, any shape.
        slope: s in m/m, the same shape.

    Returns:
        float64 of the same shape, at most 100.
    """
    wet = number * np.exp(0.00673 * (100.0 - number))
    return (wet - number) / 3 * (1 - 2 * np.exp(-13.86 * slope)) + number


def storm_runoff(rainfall: float, number: np.ndarray) -> np.ndarray:
    """Q = (P − 0.2·S)² / (P + 0.8·S) where P > 0.2·S, else 0; S = 25400 / CN − 254 (USDA NRCS).

    Args:
        rainfall: P of the storm, mm, 0 or more.
        number: curve number, above 0 to 100, NaN for nodata.

    Returns:
        float64 of the same shape, mm from 0 to P, NaN for nodata.
    """
    storage = 25400.0 / np.asarray(number, np.float64) - 254.0
    excess = np.maximum(rainfall - INITIAL * storage, 0.0)
    return excess**2 / np.maximum(rainfall + (1 - INITIAL) * storage, np.finfo(float).tiny)
