"""Runoff of every cell, and where it gathers."""

from typing import NamedTuple, Tuple

import numpy as np

from ....core.diagnosis.floodtables import SOIL_GROUPS, require_codes
from ....core.diagnosis.runoff import steep_curve_number, storm_runoff
from ....core.hydrology import FlowNetwork, fill_depressions, flow_directions, sub_basins
from ....core.messages import InputError, marked
from ....core.progress import Progress, part
from ....gis.rasters import RasterSource
from ....gis.terrain import read_with_slope
from .settings import ByCode, Storm


class Layers(NamedTuple):
    """The open rasters, on one grid."""

    dem: RasterSource
    landuse: RasterSource
    soil: RasterSource


class FloodCells(NamedTuple):
    """Whole arrays: elevation and runoff (NaN for nodata), water that stands (mm), land use (0 nodata)."""

    elevation: np.ndarray
    runoff: np.ndarray
    water: np.ndarray
    landuse: np.ndarray

    @property
    def ground(self) -> np.ndarray:
        """Elevation of the cells that count, NaN elsewhere."""
        return np.where(self.landuse > 0, self.elevation, np.nan)


def read_flood_cells(layers: Layers, storm: Storm, tables: ByCode, progress: Progress) -> FloodCells:
    """Runoff of every cell by curve number, slope and rainfall.

    Raises:
        InputError: codes of land use or soil that are not known; layers without a common cell.
    """
    dem, landuse, soil = layers
    groups, known = np.isin(np.arange(256), range(1, len(SOIL_GROUPS) + 1)), tables.known
    shape = dem.grid.shape
    cells = FloodCells(*(np.empty(shape, kind) for kind in (np.float32, np.float32, np.float32, np.uint8)))
    for window in dem.grid.windows():
        progress(window.top / shape[0])
        strip = slice(window.top, window.top + window.rows)
        elevation, slope = read_with_slope(dem, window)
        use = require_codes(landuse.read(window), known, landuse.name)
        group = require_codes(soil.read(window), groups, soil.name)
        valid = (use > 0) & (group > 0) & ~np.isnan(slope)
        number = np.where(valid, tables.curve[use, np.maximum(group, 1) - 1], np.nan)
        if storm.sloped:
            number = steep_curve_number(number, np.tan(np.radians(slope)))
        runoff = storm_runoff(storm.rainfall, number)
        cells.elevation[strip], cells.runoff[strip] = elevation, runoff
        cells.water[strip] = np.maximum(runoff - storm.drainage * np.nan_to_num(tables.drained[use]), 0)
        cells.landuse[strip] = np.where(valid, use, 0)
    if not cells.landuse.any():
        raise InputError(
            marked("“{landuse}”, “{soil}” and “{dem}” have no cell in common."),
            landuse=landuse.name,
            soil=soil.name,
            dem=dem.name,
        )
    return cells


def find_basins(
    elevation: np.ndarray, cell_size: Tuple[float, float], least: float, progress: Progress
) -> np.ndarray:
    """Sub-basins along streams, which begin where ``least`` cells drain."""
    filled = fill_depressions(elevation, progress=part(progress, 0.0, 0.4))
    directions = flow_directions(filled, cell_size, part(progress, 0.4, 0.65))
    del filled
    network = FlowNetwork(directions, part(progress, 0.65, 0.8))
    gathered = network.accumulate(progress=part(progress, 0.8, 0.9))
    return sub_basins(network, gathered, least, part(progress, 0.9, 1.0))
