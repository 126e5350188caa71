"""Parameters of the ranking of vacated land."""

from typing import Dict, List, NamedTuple, Optional

from qgis.core import QgsCoordinateReferenceSystem

from ....core.messages import InputError, marked
from ....core.parcels.limits import Limits
from ....gis.parcels import Cover, Near
from ....gis.rasters import RasterSource
from ....gis.rasters.source import Windowed
from ....translation import tr
from ...base import EcoAlgorithm
from ...inputs import Inputs
from ...parameters import LINE, POINT, POLYGON
from ...tablereading import TableReading
from ..shared.parcels.settings import (
    declare_limits,
    read_codes,
    read_covers,
    read_limits_of,
    read_near,
    read_slope,
)

#: Parameters of lines to their names in the table.
LINES = {
    "REDLINE": "redline",
    "FARMLAND": "farmland",
    "BLUELINE": "blueline",
    "GREENBELTS": "greenbelts",
    "CONTROL": "control",
}
#: Areas that plots are held against beside the lines.
AREAS = ("BLIND", "SITES", "CENTRE")
RASTERS = ("LANDUSE", "SLOPE", "DEM")


class Settings(NamedTuple):
    """``state_field``, ``class_field``: empty where there is none; ``codes``: of candidates, as prefixes; ``least``: m²."""

    state_field: str
    class_field: str
    codes: List[str]
    least: float
    limits: Limits


def declare_plots(tool: EcoAlgorithm) -> None:
    """Plots and what is known of them."""
    text = tr(
        "Polygons of land vacated or to be vacated, or parcels of the survey with a field of class codes."
    )
    kinds = ("vacated", "parcels_sandiao", "parcels_classified", "polygon_any")
    tool.add_vector("PARCELS", tr("Vacated land"), text, kind=kinds)
    text = tr("Vacated, being vacated or planned, in the words of the table. Empty: not known.")
    tool.add_field("STATE_FIELD", tr("State field"), text, "PARCELS", optional=True)
    text = tr(
        "With survey parcels in place of a register, for example DLBM: only the codes below are judged."
    )
    tool.add_field("CLASS_FIELD", tr("Class code field"), text, "PARCELS", optional=True)
    text = tr("Codes of the change survey, and all that begin with them: 1303 levelled ground, 1304 ground of unfinished "
              "demolition.")  # fmt: skip
    tool.add_text("CODES", tr("Codes of vacated land"), text, "1303 1304")


def declare_layers(tool: EcoAlgorithm) -> None:
    """The lines and layers that plots are held against."""
    first = tr("Half of a plot inside makes it first class. At least one of the lines is needed.")
    for key, label, kinds, text in (
        ("REDLINE", tr("Ecological red line"), ("redline", "polygon_any"), first),
        ("FARMLAND", tr("Permanent basic farmland"), ("farmland", "polygon_any"), first),
        ("BLUELINE", tr("Blue line of rivers and lakes"), ("blue_lines", "polygon_any"), first),
        ("GREENBELTS", tr("Green belts and wedges"), ("greenbelts", "polygon_any"), first),
        ("CONTROL", tr("Ecological control area"), ("control_line", "polygon_any"), tr("Counts half.")),
    ):
        tool.add_vector(key, label, text, kind=kinds, optional=True)
    text = tr("Lines or areas of corridors.")
    ways = ("corridor_areas", "corridors", "vector_any")
    tool.add_vector(
        "CORRIDORS", tr("Ecological corridors"), text, kind=ways, types=(LINE, POLYGON), optional=True
    )
    text = tr("Break points and pinch points.")
    places = ("breakpoints", "pinchpoints", "vector_any")
    tool.add_vector(
        "BREAKPOINTS", tr("Break points"), text, kind=places, types=(POINT, LINE, POLYGON), optional=True
    )
    text = tr("Housing without a park near by.")
    tool.add_vector(
        "BLIND", tr("Blind areas of parks"), text, kind=("park_blind", "polygon_any"), optional=True
    )
    text = tr("Contaminated sites that are still listed: plots that meet them are managed as risks.")
    tool.add_vector(
        "SITES", tr("Contaminated sites"), text, kind=("contaminated_sites", "polygon_any"), optional=True
    )
    text = tr("Plots with half of them inside do not become farm land.")
    tool.add_vector("CENTRE", tr("City centre"), text, optional=True)
    tool.add_raster("LANDUSE", tr("Land use (common classes)"), tr("For what lies beside the plots."),
                    kind="landuse_common", optional=True)  # fmt: skip
    tool.add_raster("SLOPE", tr("Slope (°)"), tr("For the use as farm land."), kind="slope", optional=True)
    tool.add_raster(
        "DEM",
        tr("Elevation (m)"),
        tr("For the slope, where no slope is given."),
        kind="elevation",
        optional=True,
    )
    text = tr("Smaller plots are left out and counted. Default 400 m², the smallest parcel of the survey.")
    tool.add_number("MIN_AREA", tr("Smallest plot (m²)"), text, 400, 0)
    declare_limits(tool, "rules_vacated", read_limits)


def declare_outputs(tool: EcoAlgorithm) -> None:
    """Ranked plots, table and numbers."""
    text = tr("The plots with rank, class, proposed use, the points of every term, and the reasons.")
    tool.add_vector_output("OUTPUT", tr("Ranked vacated land"), text, kind="vacated_ranked")
    text = tr("Number and area by class and use.")
    tool.add_table_output("TABLE", tr("Vacated land by class"), text, kind="vacated_table", optional=True)
    for key, label in (
        ("COUNT", tr("Number of plots")),
        ("AREA", tr("Area (ha)")),
        ("AREA_FIRST", tr("First class (ha)")),
        ("AREA_GREEN", tr("To green (ha)")),
        ("AREA_FARM", tr("To farm land (ha)")),
        ("AREA_WATER", tr("To water (ha)")),
        ("AREA_RISK", tr("Risk control (ha)")),
    ):
        tool.add_number_output(key, label)


def read_limits(inputs: TableReading) -> Limits:
    """Weights and limits of a run.

    Raises:
        InputError: a fault of the table.
    """
    return read_limits_of(inputs, "vacated_rules")


def read_settings(inputs: Inputs) -> Settings:
    """The parameters of a run.

    Raises:
        InputError: no line, no codes for a class field, or a fault of the table.
    """
    if not any(inputs.given(key) for key in LINES):
        raise InputError(marked("Give at least one line: red line, basic farmland, blue line, green belts or control "
                                "area."))  # fmt: skip
    class_field = inputs.field("CLASS_FIELD")
    codes = read_codes(inputs.text("CODES"))
    if class_field and not codes:
        raise InputError(marked("Enter the codes that are vacated land, for example 1303 1304."))
    limits, least = read_limits(inputs), inputs.number("MIN_AREA")
    return Settings(inputs.field("STATE_FIELD"), class_field, codes, least, limits)


class Ground(NamedTuple):
    """The layers that plots are held against, by parameter key; None for what was not given."""

    covers: Dict[str, Cover]
    near: Dict[str, Near]
    landuse: Optional[RasterSource]
    slope: Optional[Windowed]


def read_ground(inputs: Inputs, crs: QgsCoordinateReferenceSystem, settings: Settings) -> Ground:
    """The layers of a run, in the CRS of the parcels."""
    reach = max(settings.limits["network_reach"], settings.limits["network_near"], 1.0)
    return Ground(
        read_covers(inputs, crs, (*LINES, *AREAS)),
        read_near(inputs, crs, ("BREAKPOINTS", "CORRIDORS"), reach),
        inputs.optional_raster("LANDUSE"),
        read_slope(inputs),
    )
