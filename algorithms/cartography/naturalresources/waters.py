"""Land use, river lines and lakes of the natural elements, read strip by strip."""

from typing import Optional, Tuple

import numpy as np

from ....core import halo
from ....core.cartography.elements import WaterPatches, wide_water
from ....core.preparation.recode import Recoder, code_mapping
from ....gis.grid import Grid, Window
from ....gis.rasters import RasterSource
from ....gis.tables import code_of, read_builtin


def with_halo(window: Window, rows: int, grid: Grid) -> Tuple[Window, slice]:
    """The window with so many more rows on both sides, and where it lies in them."""
    wide = halo.with_halo(window.top, window.rows, rows, grid.rows)
    return Window(wide.top, wide.bottom - wide.top, window.columns), wide.inner


class Lakes:
    """Still water: whole patches off the rivers, and the wide part of patches on them."""

    def __init__(self, ground: "Ground", grid: Grid, width: float) -> None:
        self._ground, self._grid = ground, grid
        self._cells = max(1, round(width / grid.cell_x))
        self._patches = WaterPatches(*grid.cell_size)
        self._wide_parts = WaterPatches(*grid.cell_size)

    def add(self, water: np.ndarray, river: np.ndarray, window: Window) -> None:
        """First reading of a strip."""
        self._patches.add(water, river)
        self._wide_parts.add(self._wide(window), np.zeros_like(water))

    def decide(self, compactness: float) -> None:
        """After the first reading."""
        self._patches.decide(compactness)
        self._wide_parts.decide(compactness)

    def still(self, strip: int, water: np.ndarray, window: Window) -> np.ndarray:
        """Second reading of a strip."""
        return self._patches.still(strip, water) | self._wide_parts.still(strip, self._wide(window))

    def _wide(self, window: Window) -> np.ndarray:
        wider, inner = with_halo(window, 2 * self._cells, self._grid)
        return wide_water(self._ground.water(wider), self._cells)[inner]


class Ground:
    """Elements by the table, the water among them and the cells of river lines, strip by strip."""

    def __init__(self, landuse: Optional[RasterSource], rivers: Optional[RasterSource]) -> None:
        self._landuse, self._rivers = landuse, rivers
        self.codes = code_of("elements")
        rows = [row for row in read_builtin("landuse_systems") if row["system"] == "common"]
        table = code_mapping(rows, "element", self.codes)
        self._recoder, self._again = Recoder(table), Recoder(table)

    @property
    def unknown(self) -> int:
        """How many cells read so far hold no common land-use class."""
        return sum(self._recoder.unknown.values())

    def read(self, window: Window) -> Tuple[np.ndarray, np.ndarray, np.ndarray]:
        """(elements, water, river lines) of a strip; the elements may be changed."""
        shape = window.rows, window.columns
        elements = np.zeros(shape, np.uint8)
        if self._landuse is not None:
            elements = self._recoder.apply(self._landuse.read(window))
        river = np.zeros(shape, bool) if self._rivers is None else self._rivers.read(window) > 0
        return elements, elements == self.codes["water"], river

    def water(self, window: Window) -> np.ndarray:
        """Water of the land use."""
        if self._landuse is None:
            return np.zeros((window.rows, window.columns), bool)
        return self._again.apply(self._landuse.read(window)) == self.codes["water"]
