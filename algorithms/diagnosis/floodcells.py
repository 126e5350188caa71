"""The layers of a flood assessment, read window by window."""

from typing import NamedTuple

import numpy as np

from ...core.diagnosis.floodtables import SOIL_GROUPS, require_codes, values_by_code
from ...core.diagnosis.runoff import steep_curve_number, storm_runoff
from ...core.messages import InputError, marked
from ...gis.tables import read_builtin
from ...gis.terrain import read_with_slope


class FloodCells(NamedTuple):
    """Whole arrays: elevation and runoff (NaN for nodata), water that stands (mm), land use (0 nodata)."""

    elevation: np.ndarray
    runoff: np.ndarray
    water: np.ndarray
    landuse: np.ndarray


def class_values(run, key: str, builtin: str, columns: tuple, low: float, high: float) -> np.ndarray:
    """Numbers by land-use code of the user's table ``key``, or of a built-in one."""
    rows, name = run.inputs.rows(key, ("code", *columns)), builtin
    if rows is not None:
        name = run.inputs.source(key).sourceName()
    return values_by_code(rows or read_builtin(builtin), columns, low, high, name)


def read_flood_cells(run, lost: np.ndarray, report) -> FloodCells:
    """Runoff of every cell by curve number, slope and rainfall of a run.

    Args:
        lost: vulnerability by code, NaN for codes that the table does not have.
        report: called with the share done.

    Raises:
        InputError: codes of land use or soil that are not known; layers without a common cell.
    """
    dem, landuse, soil = (run.inputs.raster(key) for key in ("DEM", "LANDUSE", "SOIL_GROUP"))
    numbers = class_values(run, "RULES", "curve_numbers", SOIL_GROUPS, 1, 100)
    drained = class_values(run, "RULES", "curve_numbers", ("drained",), 0, 1)[:, 0]
    known = ~np.isnan(drained) & ~np.isnan(lost[:, 0])
    groups = np.isin(np.arange(256), range(1, len(SOIL_GROUPS) + 1))
    rain, drainage, steep = (
        run.inputs.number("RAINFALL"),
        run.inputs.number("DRAINAGE"),
        run.inputs.flag("SLOPE_CORRECTION"),
    )
    shape = dem.grid.shape
    cells = FloodCells(*(np.empty(shape, kind) for kind in (np.float32, np.float32, np.float32, np.uint8)))
    for window in dem.grid.windows():
        report(window.top / shape[0])
        strip = slice(window.top, window.top + window.rows)
        elevation, slope = read_with_slope(dem, window)
        use = require_codes(landuse.read(window), known, landuse.name)
        group = require_codes(soil.read(window), groups, soil.name)
        valid = (use > 0) & (group > 0) & ~np.isnan(slope)
        number = np.where(valid, numbers[use, np.maximum(group, 1) - 1], np.nan)
        if steep:
            number = steep_curve_number(number, np.tan(np.radians(slope)))
        runoff = storm_runoff(rain, number)
        cells.elevation[strip], cells.runoff[strip] = elevation, runoff
        cells.water[strip] = np.maximum(runoff - drainage * np.nan_to_num(drained[use]), 0)
        cells.landuse[strip] = np.where(valid, use, 0)
    if not cells.landuse.any():
        raise InputError(
            marked("“{landuse}”, “{soil}” and “{dem}” have no cell in common."),
            landuse=landuse.name,
            soil=soil.name,
            dem=dem.name,
        )
    return cells
