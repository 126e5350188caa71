"""The ground of every window: layers, what may be planted, and what of it is fairly suited at best."""

from typing import Dict, List, NamedTuple, Optional

import numpy as np

from ....core.preparation.recode import Recoder
from ....core.restoration.afforestation import Ground, Limits
from ....core.terrain import aspect_degrees, slope_degrees
from ....gis.grid import Grid, Window
from ....gis.rasters import RasterSource
from ....gis.terrain import read_around

RASTERS = ("PRECIP", "PET", "SOIL_DEPTH", "TEXTURE", "COVER")
KEPT_FREE = ("FARMLAND", "GRASSLAND", "WATER")
#: Common land-use classes that may be planted: shrubland, grassland, bare and unused land.
_PLANTED, _GRASS = (4, 6, 14), 6
#: Texture classes of the soil database (HWSD): loams 1, sand 0.3 like gravel, all others 0.6.
_TEXTURES = {**dict.fromkeys(range(1, 13), 0.6), 5: 1.0, 7: 1.0, 9: 1.0, 10: 1.0, 11: 1.0, 13: 0.3}


class Sight(NamedTuple):
    """One window.

    Attributes:
        ground: the factors.
        allowed: may be planted.
        fair: of class 2 at best.
        cover: of trees today in %, NaN without data; None where not given.
    """

    ground: Ground
    allowed: np.ndarray
    fair: np.ndarray
    cover: Optional[np.ndarray]


class Site:
    """The layers of a run, read window by window.

    Args:
        layers: the sources by the keys of their parameters, None for those that are not given.

    Attributes:
        left: what was kept free to the number of plantable cells it took.
    """

    def __init__(self, layers: Dict[str, Optional[RasterSource]], limits: Limits) -> None:
        self._limits, self._layers = limits, layers
        self._elevation, self._landuse = needed(layers["DEM"]), needed(layers["LANDUSE"])
        self._rain = needed(layers["PRECIP"])
        self._recoder = Recoder({code: code for code in range(1, 16)})
        self.left: Dict[str, int] = dict.fromkeys((*KEPT_FREE, "limits"), 0)

    @property
    def grid(self) -> Grid:
        """The planning grid."""
        return self._landuse.grid

    @property
    def missing(self) -> List[str]:
        """The keys of layers that are not given."""
        return [key for key, source in self._layers.items() if source is None]

    def read(self, window: Window) -> Sight:
        """One window of the site."""
        strip, inner = read_around(self._elevation, window, 1)
        size = self.grid.cell_size
        rasters = {key: self._read(key, window) for key in RASTERS if key != "PRECIP"}
        ground = Ground(
            rain=self._rain.read(window),
            elevation=strip[inner],
            slope=slope_degrees(strip, *size)[inner],
            aspect=aspect_degrees(strip, *size)[inner],
            evaporation=rasters["PET"],
            depth=rasters["SOIL_DEPTH"],
            texture=_texture_scores(rasters["TEXTURE"]),
        )
        landuse = self._recoder.apply(self._landuse.read(window))
        allowed = np.isin(landuse, _PLANTED)
        vacated = self._read("VACATED", window)
        if vacated is not None:
            allowed |= vacated > 0
        allowed &= ~np.isnan(strip[inner])
        self._keep_free(allowed, ground, window)
        fair = (landuse == _GRASS) if self._layers["GRASSLAND"] is None else np.zeros_like(allowed)
        return Sight(ground, allowed, fair, rasters["COVER"])

    def _read(self, key: str, window: Window) -> Optional[np.ndarray]:
        source = self._layers[key]
        return None if source is None else source.read(window)

    def _keep_free(self, allowed: np.ndarray, ground: Ground, window: Window) -> None:
        """Take away what must not or cannot be planted; ``allowed`` is changed."""
        read = {key: self._read(key, window) for key in KEPT_FREE}
        taken = {key: values > 0 for key, values in read.items() if values is not None}
        with np.errstate(invalid="ignore"):
            beyond = (ground.elevation > self._limits.height) | (ground.slope > self._limits.slope)
        for key, mask in {**taken, "limits": beyond}.items():
            self.left[key] += int(np.count_nonzero(allowed & mask))
            allowed &= ~mask


def needed(source: Optional[RasterSource]) -> RasterSource:
    """A source that every run has."""
    if source is None:
        raise ValueError("a layer that every run needs is not there")
    return source


def _texture_scores(codes: Optional[np.ndarray]) -> Optional[np.ndarray]:
    """Score of every texture class; NaN without data."""
    if codes is None:
        return None
    table = np.full(256, np.nan)
    table[list(_TEXTURES)] = list(_TEXTURES.values())
    there = ~np.isnan(codes)
    scores = np.full(codes.shape, np.nan)
    scores[there] = table[codes[there].astype(np.uint8)]
    return scores
