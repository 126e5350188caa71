"""What a run of “Sites for groundwater recharge” was asked for."""

from typing import Dict, Optional

from ....core.messages import InputError, marked
from ....core.restoration.recharge import Factor, parse_factors
from ....gis.rasters import RasterSource
from ....gis.tables import read_builtin
from ...inputs import Inputs
from ...tablereading import TableReading
from .site import RASTERS

COLUMNS = ("factor", "values", "up_to", "score", "weight")


def read_layers(inputs: Inputs) -> Dict[str, Optional[RasterSource]]:
    """The sources of a run by the keys of their parameters; polygons and lines burnt as 1 on 0."""
    elevation = inputs.raster("DEM")
    touched = {key: inputs.mask(key, elevation.grid, all_touched=True) for key in ("SITES", "CHANNELS")}
    return {
        "DEM": elevation,
        **{key: inputs.optional_raster(key) for key in RASTERS},
        **{key: inputs.mask(key, elevation.grid) for key in ("QUALITY", "PROTECT")},
        **touched,
    }


def read_factors(inputs: TableReading) -> Dict[str, Factor]:
    """The factors by the table of a run, else the built-in one.

    Raises:
        InputError: a fault of the table, or no slope or soil in it.
    """
    rows = inputs.rows("WEIGHTS", COLUMNS) if inputs.given("WEIGHTS") else read_builtin("recharge_factors")
    factors = parse_factors(rows)
    for name in ("slope", "soil"):
        if name not in factors:
            raise InputError(marked("The table of scores has no rows for “{name}”."), name=name)
    return factors
