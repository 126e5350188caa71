"""Biodiversity maintenance as an ecosystem service, by net primary production or by habitat quality."""

from typing import Optional

import numpy as np


def by_production(
    production: np.ndarray, precipitation: np.ndarray, temperature: np.ndarray, altitude: np.ndarray
) -> np.ndarray:
    """S = NPP · F_pre · F_tem · (1 − F_alt), 0 to 1.

    Source: NPP form of the guide of the ecological red line (2017), cited from memory, not checked against its text.

    Args:
        production, precipitation, temperature, altitude: float arrays of one shape, each brought to 0 to 1 by its
            minimum and maximum over the area; NaN for nodata.

    Returns:
        float32 of that shape, NaN where any has no data.
    """
    result = production * precipitation * temperature * (1 - altitude)
    return result.astype(np.float32, copy=False)


def by_habitat(quality: np.ndarray, protected: Optional[np.ndarray], least: float) -> np.ndarray:
    """S = Q, in protected areas max(Q, least) where there is habitat (Q > 0); a proposal.

    Args:
        quality: habitat quality, 0 to 1, NaN for nodata.
        protected: above 0 in protected areas; None without any.
        least: 0 to 1.

    Returns:
        float32 of the shape of ``quality``, NaN where it has no data.
    """
    if protected is None:
        return quality.astype(np.float32, copy=False)
    raised = (protected > 0) & (quality > 0)
    return np.where(raised, np.maximum(quality, np.float32(least)), quality).astype(np.float32, copy=False)
