"""Land that gets no type although it may need one, and layers that are strange though not refused."""

from typing import Dict

import numpy as np

from ....gis.areas import square_km
from ....gis.grid import Grid
from ....translation import tr
from ...log import Log

_MODERATE = 2


class Gaps:
    """Counts, window by window, what the user should hear of."""

    def __init__(self) -> None:
        self._no_degradation, self._no_type, self._best_quality = 0, 0, np.nan

    def add(self, cells: Dict[str, np.ndarray], types: np.ndarray) -> None:
        """Take in the layers and the types (0 = none) of one window."""
        land, degradation = ~np.isnan(cells["LANDUSE"]), cells["DEGRADATION"]
        self._no_degradation += int(np.count_nonzero(land & np.isnan(degradation)))
        self._no_type += int(np.count_nonzero(land & (degradation >= _MODERATE) & (types == 0)))
        if "QUALITY" in cells:
            highest = np.fmax.reduce(cells["QUALITY"], axis=None)
            self._best_quality = float(np.fmax(self._best_quality, highest))

    def report(self, log: Log, grid: Grid) -> None:
        """Tell the user."""
        if self._no_type:
            log.say(
                tr("{area} km² are degraded (2 or more) but meet no rule, such as built-up land.").format(
                    area=square_km(self._no_type, grid)
                )
            )
        if self._no_degradation:
            log.warn(
                tr(
                    "{area} km² have a land use but no degradation; only the other layers count there."
                ).format(area=square_km(self._no_degradation, grid))
            )
        if self._best_quality <= 1:
            log.warn(tr("The ecosystem quality index nowhere exceeds 1. It is expected from 0 to 100."))
