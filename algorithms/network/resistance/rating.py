"""The resistance of the cells of a window: factors added up, corrected by light, raised by barriers."""

from typing import Dict, NamedTuple, Optional, Sequence, Set

import numpy as np

from ....core.network.nightlight import NightLight
from ....core.network.resistance import BARRIER, LANDUSE, Factor, Model, combine, stretch
from ....gis.grid import Window
from ....gis.rasters import RasterSource
from .surface import Surface


class Correction(NamedTuple):
    """Night light and what it does to the resistance."""

    light: RasterSource
    means: NightLight


class Rating:
    """Rates windows of a surface.

    Args:
        factors: those of the surface's model that are used.
        correction: None without night light.
        barriers: whether lines give at least the value of their class.
        maximum: highest resistance, None for that of the table.

    Attributes:
        unknown: land-use codes met so far that the model does not know.
    """

    def __init__(
        self,
        surface: Surface,
        factors: Sequence[Factor],
        correction: Optional[Correction],
        barriers: bool,
        maximum: Optional[float],
    ) -> None:
        self._surface, self._factors, self._correction = surface, factors, correction
        self._barriers = surface.model.factors.get(BARRIER) if barriers else None
        self._maximum = maximum
        self.unknown: Set[float] = set()

    def rate(self, window: Window) -> np.ndarray:
        """float32, NaN where any factor is missing."""
        model: Model = self._surface.model
        inputs: Dict[str, np.ndarray] = self._surface.read(window, [factor.name for factor in self._factors])
        total = combine(model, self._factors, {f.name: f.score(inputs[f.name]) for f in self._factors})
        if self._correction:
            light = self._correction.light.read(window)
            total = self._correction.means.correct(total, inputs[LANDUSE], light)
        if self._barriers and BARRIER in inputs:
            total = _raised(total, self._barriers.score(inputs[BARRIER]))
        if self._maximum is not None:
            total = stretch(total, model.highest(self._factors), self._maximum)
            total = np.minimum(total, np.float32(self._maximum))
        found = np.unique(inputs[LANDUSE][~np.isnan(inputs[LANDUSE])])
        self.unknown |= set(found.tolist()) - set(model.factors[LANDUSE].codes)
        return total


def _raised(resistance: np.ndarray, barrier: np.ndarray) -> np.ndarray:
    """At least the barrier's value; nodata stays nodata."""
    return np.where(np.isnan(barrier), resistance, np.maximum(resistance, barrier))
