"""Night light corrects the resistance within a land class: lit places resist more, dark ones less."""

from typing import Dict, Optional

import numpy as np

LEAST = 1.0


class NightLight:
    """Mean night light of each land class, added up window by window, and the correction.

    R* = (NLᵢ / NLₐ) · Rᵢ with NLᵢ the light of the cell and NLₐ the mean of its land class (usual in
    Chinese network studies; method cited from memory, not read in a norm). Negative light, which is noise of
    the sensor, counts as 0.

    Args:
        limit: NLᵢ / NLₐ stays within 1 / limit and limit; None for the bare formula.
    """

    def __init__(self, limit: Optional[float] = None) -> None:
        self._limit = limit
        self._sums: Dict[float, float] = {}
        self._counts: Dict[float, int] = {}

    def add(self, landuse: np.ndarray, light: np.ndarray) -> None:
        """Take in a window; NaN and infinite light are left out."""
        valid = ~np.isnan(landuse) & np.isfinite(light)
        codes, place = np.unique(landuse[valid], return_inverse=True)
        counts = np.bincount(place, minlength=codes.size)
        sums = np.bincount(place, np.maximum(light[valid], 0).astype(np.float64), codes.size)
        for code, count, total in zip(codes.tolist(), counts.tolist(), sums.tolist()):
            self._sums[code] = self._sums.get(code, 0.0) + total
            self._counts[code] = self._counts.get(code, 0) + count

    @property
    def means(self) -> Dict[float, float]:
        """Class code to mean light."""
        return {code: total / self._counts[code] for code, total in self._sums.items()}

    @property
    def dark(self) -> list:
        """Codes of the classes without any light; they stay as they are."""
        return sorted(code for code, total in self._sums.items() if total <= 0)

    def factor(self, landuse: np.ndarray, light: np.ndarray) -> np.ndarray:
        """NLᵢ / NLₐ of each cell, float32; 1 where light or land use is missing or infinite and in dark classes."""
        result = np.ones(landuse.shape, np.float32)
        for code, mean in self.means.items():
            if mean > 0:
                inside = (landuse == code) & np.isfinite(light)
                result[inside] = np.maximum(light[inside], 0) / np.float32(mean)
        if self._limit is not None:
            np.clip(result, 1 / self._limit, self._limit, out=result)
        return result

    def correct(self, resistance: np.ndarray, landuse: np.ndarray, light: np.ndarray) -> np.ndarray:
        """R' = max(R · NLᵢ / NLₐ, 1), NLᵢ the light of the cell and NLₐ the mean of its class.

        Args:
            resistance, landuse, light: (rows, columns), NaN for nodata; R is 1 or more.

        Returns:
            float of the shape and type of ``resistance``; NaN where it has no data.
        """
        return np.maximum(resistance * self.factor(landuse, light), np.float32(LEAST))
