"""The natural elements of a strip: ground, rivers, lakes, parcels and mountains laid over each other."""

from typing import Optional

import numpy as np

from ....core.cartography.elements import mountain
from ....core.progress import Progress
from ....core.terrain import slope_degrees
from ....gis.grid import Grid, Window
from ....gis.rasters import RasterSource
from ....gis.vectors import Item
from .settings import Settings
from .waters import Ground, Lakes, with_halo

#: Field of classified parcels that holds their element.
ELEMENT_FIELD = "element_code"
_CODES = range(1, 10)


def element_of(parcel: Item) -> int:
    """Element of a parcel; 0 where its class has none."""
    code = parcel.attributes[ELEMENT_FIELD]
    return code if code in _CODES else 0


def find_lakes(ground: Ground, grid: Grid, settings: Settings, progress: Progress) -> Lakes:
    """First reading: the water patches of the whole raster."""
    lakes = Lakes(ground, grid, settings.lake_width)
    for window in grid.windows():
        progress(window.top / grid.rows)
        _elements, water, river = ground.read(window)
        lakes.add(water, river, window)
    lakes.decide(settings.lake_compactness)
    return lakes


class Elements:
    """Second reading: the elements strip by strip."""

    def __init__(
        self,
        ground: Ground,
        lakes: Lakes,
        parcels: Optional[RasterSource],
        dem: RasterSource,
        settings: Settings,
    ) -> None:
        self._ground, self._lakes, self._parcels = ground, lakes, parcels
        self._dem, self._settings = dem, settings

    def read(self, strip: int, window: Window) -> np.ndarray:
        """Element codes (uint8) of a strip, given by its number and window; 0 where there is none."""
        codes = self._ground.codes
        elements, water, river = self._ground.read(window)
        elements[river] = codes["water"]
        elements[self._lakes.still(strip, water, window)] = codes["lake"]
        if self._parcels is not None:
            over = self._parcels.read(window)
            elements = np.where(over > 0, over, elements).astype(np.uint8)
        bare = elements == codes["unused"]
        if bare.any():
            elements[self._mountains(window, bare)] = codes["mountain"]
        return elements

    def _mountains(self, window: Window, bare: np.ndarray) -> np.ndarray:
        """Slope needs one more row above and below the strip."""
        wider, inner = with_halo(window, 1, self._dem.grid)
        elevation = self._dem.read(wider)
        slope = slope_degrees(elevation, *self._dem.grid.cell_size)[inner]
        limits = self._settings.mountain_elevation, self._settings.mountain_slope
        return mountain(bare, elevation[inner], slope, *limits)
