"""The NPP form of water conservation, window by window."""

from typing import Tuple

import numpy as np

from ....core.evaluation.normalise import Scaling
from ....core.evaluation.waterbalance import Balance, infiltration_of, npp_service
from ....core.progress import Progress
from ....core.statistics import Distribution
from ....gis.grid import Grid, Window
from ....gis.terrain import read_with_slope
from ....translation import tr
from ...log import Log
from .settings import ProductionLayers


class ProductionForm:
    """NPP, texture, precipitation and slope in, the service as 0 to 1 out.

    Attributes:
        totals: unknown, an index has no volume.
    """

    totals = Balance(float("nan"), float("nan"))

    def __init__(self, layers: ProductionLayers, progress: Progress) -> None:
        self._layers = layers
        ranges = Distribution(), Distribution(), Distribution()
        for window in self.grid.windows():
            progress(window.top / self.grid.rows)
            for distribution, values in zip(ranges, self._factors(window)):
                distribution.add_range(values)
        slope = tr("Slope of {name}").format(name=layers.elevation.name)
        names = layers.npp.name, layers.rain.name, slope
        self._scalings = [Scaling(found, "minmax", name=name) for found, name in zip(ranges, names)]

    @property
    def grid(self) -> Grid:
        """The planning grid."""
        return self._layers.npp.grid

    def _factors(self, window: Window) -> Tuple[np.ndarray, np.ndarray, np.ndarray]:
        layers = self._layers
        slope = read_with_slope(layers.elevation, window)[1]
        return layers.npp.read(window), layers.rain.read(window), slope

    def read(self, window: Window) -> np.ndarray:
        """The service of a window, 0 to 1."""
        npp, rain, slope = (s.apply(values) for s, values in zip(self._scalings, self._factors(window)))
        texture = self._layers.texture
        return npp_service(npp, infiltration_of(texture.read(window), texture.name), rain, slope)

    def finish(self, log: Log) -> None:
        """Say that there is no volume."""
        log.say(tr("The NPP form is an index from 0 to 1; it has no volume."))
