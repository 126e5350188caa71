"""Soil loss and soil conservation by RUSLE, in t/(km²·a)."""

from typing import Optional

import numpy as np

from ..messages import InputError, marked
from .breaks import apply_breaks

#: t/hm² in t/km².
_HECTARES = 100.0
#: Upper limits of the grades slight, moderate, intensive and very intensive of SL 190-2007, t/(km²·a).
LIMITS = (2500.0, 5000.0, 8000.0, 15000.0)


def soil_loss(
    r: np.ndarray, k: np.ndarray, ls: np.ndarray, c: np.ndarray, p: Optional[np.ndarray] = None
) -> np.ndarray:
    """A = 100·R·K·LS·C·P (Renard et al. 1997); 100 because R·K is in t/hm².

    Args:
        r: rainfall erosivity, MJ·mm/(hm²·h·a).
        k: soil erodibility, t·hm²·h/(hm²·MJ·mm).
        ls: slope length and steepness, no unit.
        c: cover and management, 0 to 1.
        p: support practice, 0 to 1; None counts as 1.

    Returns:
        float32, t/(km²·a), NaN where a factor has no data.
    """
    result = _HECTARES * r.astype(np.float64) * k * ls * c
    return (result if p is None else result * p).astype(np.float32)


def soil_conservation(r: np.ndarray, k: np.ndarray, ls: np.ndarray, c: np.ndarray) -> np.ndarray:
    """Ac = 100·R·K·LS·(1 − C), HJ 1173-2021; without P. Arguments and result as in ``soil_loss``."""
    return (_HECTARES * r.astype(np.float64) * k * ls * (1 - c)).astype(np.float32)


def grade_loss(loss: np.ndarray, tolerance: float) -> np.ndarray:
    """Grades of SL 190-2007: 1 below the tolerance, then from 2 (slight) to 6 (severe); 0 nodata.

    Args:
        loss: t/(km²·a).
        tolerance: tolerable soil loss T of the region, t/(km²·a): 200, 500 or 1000.

    Raises:
        InputError: a tolerance that is not between 0 and the limit of slight erosion.
    """
    if not 0 < tolerance < LIMITS[0]:
        raise InputError(
            marked("The tolerable soil loss must lie between 0 and {limit:g} t/(km²·a)."), limit=LIMITS[0]
        )
    return apply_breaks(loss, np.array((tolerance, *LIMITS)), equal_is_higher=True)
