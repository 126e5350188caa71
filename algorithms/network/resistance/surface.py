"""The inputs of a resistance surface, strip by strip with enough rows around for distances."""

import math
from typing import Dict, Iterable, List, NamedTuple, Optional, Tuple

import numpy as np
from scipy import ndimage

from ....core.halo import with_halo
from ....core.network.resistance import BARRIER, Model
from ....core.terrain import slope_degrees
from ....gis.grid import Grid, Window
from ....gis.rasters import RasterSource
from ....gis.tables import code_of

_SETTLEMENT, _WATER = ("urban", "village"), ("water",)
_MAJOR = ("railway", "motorway", "trunk", "primary")


class Given(NamedTuple):
    """What the factors are read from.

    Attributes:
        lines: class codes of roads and railways, 0 elsewhere. major_only: whether only major lines count as roads.
    """

    landuse: RasterSource
    dem: Optional[RasterSource]
    greenness: Optional[RasterSource]
    lines: Optional[RasterSource]
    major_only: bool

    @property
    def available(self) -> List[str]:
        """Names of the factors whose input is there."""
        found = ["landuse", "settlement", "water"]
        found += ["slope", "elevation"] if self.dem else []
        found += ["roads"] if self.lines is not None else []
        return found + (["greenness"] if self.greenness else [])


class Surface:
    """Reads what the factors of a model need."""

    def __init__(self, given: Given, model: Model) -> None:
        self.landuse, self.dem, self.greenness, self._lines, major_only = given
        self.grid, self.model = self.landuse.grid, model
        common, barriers = code_of("common"), code_of("barriers")
        self._settlement = [common[key] for key in _SETTLEMENT]
        self._water = [common[key] for key in _WATER]
        self._major = [code for key, code in barriers.items() if key in _MAJOR or not major_only]

    def read(self, window: Window, names: Iterable[str]) -> Dict[str, np.ndarray]:
        """The input of each factor in a window; ``barrier`` holds line classes where there are lines."""
        rows = max([0] + [math.ceil(self._reach(name) / self.grid.cell_y) for name in names])
        wide, inner = _widened(window, rows, self.grid)
        landuse = self.landuse.read(wide)
        inputs = {"landuse": landuse[inner]}
        if self.dem and {"slope", "elevation"} & set(names):
            near, inside = _widened(window, 1, self.grid)
            elevation = self.dem.read(near)
            inputs["elevation"] = elevation[inside]
            inputs["slope"] = slope_degrees(elevation, *self.grid.cell_size)[inside]
        if self.greenness:
            inputs["greenness"] = self.greenness.read(window)
        if "settlement" in names:
            inputs["settlement"] = self._distance(np.isin(landuse, self._settlement), inner)
        if "water" in names:
            inputs["water"] = self._distance(np.isin(landuse, self._water), inner)
        if self._lines is not None:
            lines = self._lines.read(wide)
            inputs[BARRIER] = lines[inner]
            if "roads" in names:
                inputs["roads"] = self._distance(np.isin(lines, self._major), inner)
        return inputs

    def _reach(self, name: str) -> float:
        return self.model.factors[name].reach if name in ("roads", "settlement", "water") else 0.0

    def _distance(self, there: np.ndarray, inner: slice) -> np.ndarray:
        """Metres from the inner rows to the nearest cell that is there; huge where none is."""
        if not there.any():
            return np.full(there[inner].shape, np.finfo(np.float32).max, np.float32)
        sampling = (self.grid.cell_y, self.grid.cell_x)
        row, column = ndimage.distance_transform_edt(
            ~there, sampling=sampling, return_distances=False, return_indices=True
        )[:, inner]
        row -= np.arange(there.shape[0], dtype=row.dtype)[inner, None]
        column -= np.arange(there.shape[1], dtype=row.dtype)
        return np.hypot(row * np.float32(sampling[0]), column * np.float32(sampling[1]), dtype=np.float32)


def _widened(window: Window, rows: int, grid: Grid) -> Tuple[Window, slice]:
    """The window with ``rows`` more above and below where the grid has them, and where it lies inside."""
    wide = with_halo(window.top, window.rows, rows, grid.rows)
    return Window(wide.top, wide.bottom - wide.top, window.columns), wide.inner
