"""NDVI with the vegetation type and the water of every cell, window by window."""

from typing import Iterator, NamedTuple, Optional, Tuple

import numpy as np

from ....core.diagnosis.ecosystemquality import TYPES
from ....core.progress import Progress
from ....gis.grid import Window
from ....gis.rasters import RasterSource
from ...evaluation.shared.ecosystems import groups_of


class Cells(NamedTuple):
    """Arrays of one shape: NDVI, vegetation type (0 other), whether a cell is water that does not count."""

    ndvi: np.ndarray
    groups: np.ndarray
    water: np.ndarray


class NdviCells:
    """NDVI, and ecosystems where they are given.

    Args:
        system: how the codes of the ecosystems are read.
        water_is_land: whether water counts as any other land.
    """

    def __init__(
        self, ndvi: RasterSource, land: Optional[RasterSource], system: str, water_is_land: bool
    ) -> None:
        self._ndvi, self._land = ndvi, land
        self._system, self._water_is_land = system, water_is_land
        self.grid, self.name, self.has_types = ndvi.grid, ndvi.name, land is not None

    def each(self, progress: Progress) -> Iterator[Tuple[Window, Cells]]:
        """Every window with its cells."""
        for window in self.grid.windows():
            progress(window.top / self.grid.rows)
            yield window, self._read(window)
        progress(1.0)

    def _read(self, window: Window) -> Cells:
        ndvi = self._ndvi.read(window)
        if self._land is None:
            return Cells(ndvi, np.zeros(ndvi.shape, np.uint8), np.zeros(ndvi.shape, bool))
        codes, name = self._land.read(window), self._land.name
        groups = groups_of(codes, self._system, "vegetation", TYPES, name)
        water = groups_of(codes, self._system, "key", ("lake", "river"), name) > 0
        return Cells(ndvi, groups, water & (not self._water_is_land))
