"""Rasters of whole-number codes: what they may hold, and codes as integers."""

from typing import Optional, Tuple

import numpy as np


def no_codes(values: np.ndarray, least: int, most: int) -> np.ndarray:
    """The values that are not whole numbers from ``least`` to ``most``, as they come; NaN is left out."""
    with np.errstate(invalid="ignore"):
        wrong = (values < least) | (values > most) | (values != np.rint(values))
    return values[wrong & ~np.isnan(values)]


def known_codes(values: np.ndarray, known: np.ndarray) -> Tuple[np.ndarray, Optional[float]]:
    """Codes of a raster as integers, and the first value that is none of the known ones.

    Args:
        values: codes, NaN for nodata.
        known: (n,) bool by code from 0 on, n at most 65,536.

    Returns:
        (uint8 of the shape of ``values``, uint16 where ``known`` has more than 256, 0 where there is no data;
        the strange value, None where there is none).
    """
    given = ~np.isnan(values)
    whole = np.where(given, values, 0)
    strange = (whole < 0) | (whole >= known.size) | (whole != np.rint(whole))
    codes = np.where(strange, 0, whole).astype(np.uint8 if known.size <= 256 else np.uint16)
    strange |= given & ~known[codes]
    return codes, float(values[strange][0]) if strange.any() else None
