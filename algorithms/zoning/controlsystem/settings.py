"""Parameters of “Control system”."""

from typing import List, NamedTuple

from ....core.zoning.controlsystem import read_targets
from ....translation import tr
from ...inputs import Inputs
from ...parameters import Declarations

LINES = ("RESERVES", "REDLINE", "CONTROL", "URBAN")


class Settings(NamedTuple):
    """Targets as (year, %), field of the zones (empty for none), smallest problem in m²."""

    targets: List[tuple]
    zone_field: str
    sliver: float


def declare_lines(tool: Declarations) -> None:
    """The lines, the boundary, zones and built-up land."""
    areas = "polygon_any"
    tool.add_vector("RESERVES", tr("Nature reserves"), tr("The strictest level."), kind=("reserves", areas))
    text = tr("The reserves lie within it.")
    tool.add_vector("REDLINE", tr("Ecological red line"), text, kind=("redline", areas))
    text = tr("The red line lies within it.")
    tool.add_vector("CONTROL", tr("Ecological control line"), text, kind=("control_line", areas))
    text = tr("Construction areas. Land in no line and not in here is the restricted area.")
    tool.add_vector("URBAN", tr("Urban growth boundary"), text, kind=("urban", areas), optional=True)
    text = tr("Polygons of the planning area, CRS in metres. Shares are of its area.")
    tool.add_vector("BOUNDARY", tr("Planning boundary"), text, kind=("boundary", areas))
    text = tr("Districts, for the table.")
    tool.add_vector("ZONES", tr("Districts"), text, kind=("districts", areas), optional=True)
    tool.add_field("ZONES_FIELD", tr("Name of district"), tr("Text field."), "ZONES", optional=True)
    text = tr("Built-up land inside the three levels is to be vacated first.")
    tool.add_vector("BUILT", tr("Built-up land"), text, kind=("built_up", areas), optional=True)
    text = tr("In place of built-up land: classes 9 to 12 count.")
    tool.add_raster("LANDUSE", tr("Land use (common classes)"), text, kind="landuse_common", optional=True)


def declare_targets(tool: Declarations) -> None:
    """Years, targets and the smallest problem."""
    text = tr("Years with a target; in between it grows evenly. The plan: 2020, 2035, 2050.")
    tool.add_text("YEARS", tr("Years"), text, "2020,2035,2050")
    text = tr("Share of the three levels in each of the years. The plan: 73, 75 and 80 %.")
    tool.add_text("TARGETS", tr("Targets (%)"), text, "73,75,80")
    text = tr(
        "Smaller problems are counted only. Proposed default 400 m², the smallest parcel of the survey."
    )
    tool.add_number("MIN_AREA", tr("Smallest problem (m²)"), text, 400, 0, optional=True, advanced=True)


def read_settings(inputs: Inputs) -> Settings:
    """The parameters of a run.

    Raises:
        InputError: years and targets that do not fit together.
    """
    return Settings(
        targets=read_targets(inputs.text("YEARS"), inputs.text("TARGETS")),
        zone_field=inputs.field("ZONES_FIELD") if inputs.given("ZONES") else "",
        sliver=inputs.number("MIN_AREA"),
    )
