"""What a run of “Check of changed land” was asked for."""

from typing import Dict, List, NamedTuple, Optional, Tuple

import numpy as np
from qgis.core import QgsRasterLayer, QgsVectorLayer

from ....core.messages import InputError, marked
from ....core.restoration.changes import COLUMNS, COMMON, ChangeRules
from ....gis.grid import require_same
from ....gis.rasters import RasterSource, grid_of_layer, open_layer
from ....gis.tables import code_of, read_builtin
from ...inputs import Inputs
from ...tablereading import TableReading

THEME = "change_labels"
_IMAGES = ("NDVI_1", "NDVI_2", "BRIGHT_1", "BRIGHT_2")
_BRIGHTEST = 1.5


class Settings(NamedTuple):
    """The parameters of a run.

    Attributes:
        rasters: whether both dates are rasters of common classes.
        fields: of the class codes, empty for rasters. tolerance: m.
    """

    rasters: bool
    fields: Tuple[str, str]
    rules: ChangeRules
    tolerance: float
    system: str


def read_rows(inputs: TableReading) -> List[dict]:
    """The rows of the table given, else of the built-in one."""
    return inputs.rows("RULES", COLUMNS) if inputs.given("RULES") else list(read_builtin("change_rules"))


def check_rows(inputs: TableReading) -> None:
    """Every row of the table judged, whatever the system of its codes.

    Raises:
        InputError: a row that is no rule.
    """
    rows = [{**row, "system": ""} for row in read_rows(inputs)]
    ChangeRules(rows, COMMON, code_of(THEME))


def read_settings(inputs: Inputs) -> Settings:
    """The settings of a run.

    Raises:
        InputError: dates of two sorts, a field is missing, rasters on two grids, or a fault of the table.
    """
    layers = [inputs.layer(key) for key in ("BEFORE", "AFTER")]
    rasters = [isinstance(layer, QgsRasterLayer) for layer in layers]
    if rasters[0] != rasters[1] or not all(
        isinstance(one, (QgsRasterLayer, QgsVectorLayer)) for one in layers
    ):
        raise InputError(
            marked("“{first}” and “{second}” must both be polygons or both be rasters."),
            first=layers[0].name(),
            second=layers[1].name(),
        )
    if rasters[0]:
        grids = [grid_of_layer(inputs.raster_layer(key)) for key in ("BEFORE", "AFTER")]
        require_same(grids[0], layers[0].name(), grids[1], layers[1].name())
    else:
        inputs.metric_crs("BEFORE")
    system = COMMON if rasters[0] else inputs.choice("SYSTEM")
    return Settings(
        rasters=rasters[0],
        fields=("", "") if rasters[0] else (_field(inputs, "BEFORE"), _field(inputs, "AFTER")),
        rules=ChangeRules(read_rows(inputs), system, code_of(THEME)),
        tolerance=inputs.number("TOLERANCE"),
        system=system,
    )


def _field(inputs: Inputs, key: str) -> str:
    field = inputs.field(f"{key}_FIELD")
    if not field:
        raise InputError(marked("Choose the field of the class codes of “{layer}”."), layer=inputs.name(key))
    if inputs.source(key).fields().lookupField(field) < 0:
        raise InputError(marked("“{layer}” has no field “{field}”."), layer=inputs.name(key), field=field)
    return field


def read_dates(inputs: Inputs) -> Tuple[RasterSource, RasterSource]:
    """The rasters of both dates."""
    first, second = (inputs.keep(open_layer(inputs.raster_layer(key))) for key in ("BEFORE", "AFTER"))
    return first, second


def read_images(inputs: Inputs) -> Dict[str, Optional[RasterSource]]:
    """The images of a run by key; empty where there is no NDVI.

    Raises:
        InputError: one date only, brightness without NDVI, or brightness that is no reflectance.
    """
    given = {key: inputs.given(key) for key in _IMAGES}
    for first, second in (_IMAGES[:2], _IMAGES[2:]):
        if given[first] != given[second]:
            inputs.require(second if given[first] else first)
    if given["BRIGHT_1"]:
        inputs.require("NDVI_1")
    if not given["NDVI_1"]:
        return {}
    images = {key: inputs.optional_raster(key) for key in _IMAGES}
    for key in _IMAGES[2:]:
        source = images[key]
        if source is not None and float(np.nanmax(source.probe(), initial=0)) > _BRIGHTEST:
            raise InputError(
                marked(
                    "“{name}” has values above {most}: reflectance from 0 to 1 is wanted. Divide by the scale factor."
                ),
                name=source.name,
                most=f"{_BRIGHTEST:g}",
            )
    return images
