"""Land use, river lines and lakes of the natural elements, read strip by strip."""

import numpy as np

from ....core import halo
from ....core.cartography.elements import WaterPatches, wide_water
from ....core.preparation.recode import Recoder, code_mapping
from ....gis.grid import Window
from ....gis.tables import code_of, read_builtin


def with_halo(window, rows, grid):
    """The window with so many more rows on both sides, and where it lies in them."""
    wide = halo.with_halo(window.top, window.rows, rows, grid.rows)
    return Window(wide.top, wide.bottom - wide.top, window.columns), wide.inner


class Lakes:
    """Still water: whole patches off the rivers, and the wide part of patches on them."""

    def __init__(self, ground, grid, width):
        self.ground, self.grid = ground, grid
        self.cells = max(1, round(width / grid.cell_x))
        self.patches = WaterPatches(*grid.cell_size)
        self.wide_parts = WaterPatches(*grid.cell_size)

    def add(self, water, river, window):
        """First reading of a strip."""
        self.patches.add(water, river)
        self.wide_parts.add(self._wide(window), np.zeros_like(water))

    def decide(self, compactness):
        """After the first reading."""
        self.patches.decide(compactness)
        self.wide_parts.decide(compactness)

    def still(self, strip, water, window):
        """Second reading of a strip."""
        return self.patches.still(strip, water) | self.wide_parts.still(strip, self._wide(window))

    def _wide(self, window):
        wider, inner = with_halo(window, 2 * self.cells, self.grid)
        return wide_water(self.ground.water(wider), self.cells)[inner]


class Ground:
    """Elements by the table, the water among them and the cells of river lines, strip by strip."""

    def __init__(self, landuse, rivers):
        self.landuse, self.rivers = landuse, rivers
        self.codes = code_of("elements")
        rows = [row for row in read_builtin("landuse_systems") if row["system"] == "common"]
        table = code_mapping(rows, "element", self.codes)
        self.recoder, self._again = Recoder(table), Recoder(table)

    def read(self, window):
        """(elements, water, river lines) of a strip; the elements may be changed."""
        shape = window.rows, window.columns
        elements = np.zeros(shape, np.uint8)
        if self.landuse is not None:
            elements = self.recoder.apply(self.landuse.read(window))
        river = np.zeros(shape, bool) if self.rivers is None else self.rivers.read(window) > 0
        return elements, elements == self.codes["water"], river

    def water(self, window):
        """Water of the land use."""
        if self.landuse is None:
            return np.zeros((window.rows, window.columns), bool)
        return self._again.apply(self.landuse.read(window)) == self.codes["water"]
