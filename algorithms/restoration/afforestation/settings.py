"""What a run of “Suitability for afforestation” was asked for."""

from typing import Dict, Optional, Tuple

from ....core.restoration.afforestation import Limits
from ....gis.rasters import RasterSource
from ...inputs import Inputs
from .cells import KEPT_FREE, RASTERS


def read_limits(inputs: Inputs) -> Limits:
    """The limits of a run."""
    return Limits(
        inputs.number("MIN_RAIN"),
        inputs.number("MAX_HEIGHT"),
        inputs.number("MAX_SLOPE"),
        inputs.number("MIN_DEPTH"),
    )


def written(inputs: Inputs) -> Tuple[str, ...]:
    """The rasters that this run can make."""
    return ("SCORE", "TREE_COVER", "GAP") if inputs.given("COVER") else ("SCORE", "TREE_COVER")


def read_layers(inputs: Inputs) -> Dict[str, Optional[RasterSource]]:
    """The sources of a run by the keys of their parameters; polygons burnt as 1 on 0."""
    landuse = inputs.raster("LANDUSE")
    return {
        "DEM": inputs.raster("DEM"),
        "LANDUSE": landuse,
        **{key: inputs.optional_raster(key) for key in RASTERS},
        **{key: inputs.mask(key, landuse.grid) for key in ("VACATED", *KEPT_FREE)},
    }
