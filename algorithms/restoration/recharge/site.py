"""The layers of recharge sites, read window by window: what is scored and what is excluded."""

from typing import Dict, List, NamedTuple, Optional

import numpy as np

from ....core.evaluation.nearest import nearest
from ....core.preparation.recode import Recoder
from ....core.restoration.recharge import Factor
from ....gis.grid import Grid, Window
from ....gis.rasters import RasterSource
from ....gis.terrain import read_with_slope

#: Raster parameters to the factors they score.
RASTERS = {"LITHOLOGY": "lithology", "SOIL": "soil", "DEPTH": "depth", "LANDUSE": "landuse"}
#: Reasons of exclusion by code, in the order in which they are looked for.
SITES, BUILT, STEEP, SHALLOW, POOR = 1, 2, 3, 4, 5
_BUILT = (9, 10, 11)
_STEEP, _SHALLOW = 15.0, 3.0


class Sight(NamedTuple):
    """One window: layers by factor, codes of exclusion (0 none), soil groups, and where only clean water may go."""

    layers: Dict[str, np.ndarray]
    excluded: np.ndarray
    soil: np.ndarray
    clean: np.ndarray


class Site:
    """The layers of a run.

    Args:
        layers: the sources by the keys of their parameters, None for those that are not given; polygons and lines are
            burnt as 1 on 0.
        buffer: metres around contaminated sites.

    Attributes:
        distances: float32 metres to contaminated sites and to channels by key, whole grid; only those given.
    """

    def __init__(
        self, layers: Dict[str, Optional[RasterSource]], factors: Dict[str, Factor], buffer: float
    ) -> None:
        elevation = layers["DEM"]
        if elevation is None:
            raise ValueError("a run needs the elevation")
        self._elevation, self._layers, self._buffer = elevation, layers, buffer
        self._recoder = Recoder({code: code for code in range(1, 16)})
        self.distances = {}
        for key, farthest in (("SITES", buffer), ("CHANNELS", _reach(factors))):
            source = layers[key]
            if source is not None:
                rows = slice(0, self.grid.rows)
                self.distances[key] = nearest(source.read() > 0, rows, self.grid.cell_size, farthest)

    @property
    def grid(self) -> Grid:
        """The planning grid."""
        return self._elevation.grid

    @property
    def missing(self) -> List[str]:
        """The keys of layers that are not given."""
        return [key for key, source in self._layers.items() if source is None]

    def read(self, window: Window) -> Sight:
        """One window."""
        rows = slice(window.top, window.top + window.rows)
        elevation, slope = read_with_slope(self._elevation, window)
        layers = {"slope": slope}
        for key, factor in RASTERS.items():
            source = self._layers[key]
            if source is not None:
                layers[factor] = source.read(window).astype(np.float64)
        if "landuse" in layers:
            codes = self._recoder.apply(layers["landuse"])
            layers["landuse"] = np.where(codes > 0, codes, np.nan)
        if "CHANNELS" in self.distances:
            layers["channel"] = self.distances["CHANNELS"][rows]
        soil = layers.get("soil", np.full(slope.shape, np.nan))
        return Sight(
            layers, self._excluded(layers, window, rows), soil, self._inside("PROTECT", window, slope.shape)
        )

    def _inside(self, key: str, window: Window, shape: tuple) -> np.ndarray:
        source = self._layers[key]
        return np.zeros(shape, bool) if source is None else source.read(window) > 0

    def _excluded(self, layers: Dict[str, np.ndarray], window: Window, rows: slice) -> np.ndarray:
        """Code of the first reason that holds, uint8."""
        shape = layers["slope"].shape
        none = np.zeros(shape, bool)
        with np.errstate(invalid="ignore"):
            reasons = {
                SITES: self.distances["SITES"][rows] <= self._buffer if "SITES" in self.distances else none,
                BUILT: np.isin(layers["landuse"], _BUILT) if "landuse" in layers else none,
                STEEP: layers["slope"] > _STEEP,
                SHALLOW: layers["depth"] < _SHALLOW if "depth" in layers else none,
                POOR: self._inside("QUALITY", window, shape),
            }
        return np.select(list(reasons.values()), list(reasons), default=0).astype(np.uint8)


def _reach(factors: Dict[str, Factor]) -> float:
    """The farthest distance to channels that the table tells apart."""
    steps = factors["channel"].steps if "channel" in factors else ()
    return max((limit for limit, _score in steps if np.isfinite(limit)), default=0.0)
