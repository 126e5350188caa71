"""The inputs of a resistance surface, strip by strip with enough rows around for distances."""

import math
from typing import Dict

import numpy as np
from scipy import ndimage

from ....core.halo import with_halo
from ....core.messages import InputError, marked
from ....core.network.resistance import BARRIER, Model
from ....core.terrain import slope_degrees
from ....gis.grid import Grid, Window
from ....gis.roads import read_lines
from ....gis.tables import code_of

_SETTLEMENT, _WATER = ("urban", "village"), ("water",)
_MAJOR = ("railway", "motorway", "trunk", "primary")


class Surface:
    """Reads what the factors of a model need.

    Args:
        run: the run of the algorithm, with LANDUSE, DEM, ROADS, RAILWAYS and GREENNESS.
        model: the factors.
    """

    def __init__(self, run, model: Model):
        self.landuse, self.dem, self.greenness = (
            run.inputs.raster(key) for key in ("LANDUSE", "DEM", "GREENNESS")
        )
        self.grid = self.landuse.grid
        self.model = model
        common, barriers = code_of("common"), code_of("barriers")
        self._settlement = [common[key] for key in _SETTLEMENT]
        self._water = [common[key] for key in _WATER]
        self._lines = self._burn_lines(run)
        by_class = run.inputs.given("ROADS") and run.inputs.field("ROADS_FIELD")
        self._major = [code for key, code in barriers.items() if key in _MAJOR or not by_class]

    def _burn_lines(self, run):
        """Class codes of roads and railways, the highest resistance on top; None without any."""
        found = []
        for key, kind in (("ROADS", "road"), ("RAILWAYS", "railway")):
            if run.inputs.given(key):
                field = run.inputs.field(f"{key}_FIELD")
                items = run.inputs.features(key, self.grid.crs, [field] if field else [])
                lines = read_lines(items, field, kind, kind, run.log.warn)
                if lines and not any(
                    line.geometry.boundingBox().intersects(self.grid.extent) for line in lines
                ):
                    raise InputError(
                        marked("“{name}” does not overlap the planning grid. Check its coordinate system."),
                        name=run.inputs.source(key).sourceName(),
                    )
                found += lines
        if not found:
            return None
        strength = self.model.factors[BARRIER].codes if BARRIER in self.model.factors else {}
        found.sort(key=lambda line: (strength.get(line.code, 0.0), -line.code))
        return run.inputs.burn_items("", found, [line.code for line in found], self.grid, all_touched=True)

    @property
    def available(self) -> list:
        """Names of the factors whose input is there."""
        found = ["landuse", "settlement", "water"]
        found += ["slope", "elevation"] if self.dem else []
        found += ["roads"] if self._lines is not None else []
        return found + (["greenness"] if self.greenness else [])

    def read(self, window: Window, names) -> Dict[str, np.ndarray]:
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


def _widened(window: Window, rows: int, grid: Grid) -> tuple:
    """The window with ``rows`` more above and below where the grid has them, and where it lies inside."""
    wide = with_halo(window.top, window.rows, rows, grid.rows)
    return Window(wide.top, wide.bottom - wide.top, window.columns), wide.inner
