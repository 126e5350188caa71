"""Parameters of “Small watersheds”."""

from typing import NamedTuple

from ....translation import tr
from ...inputs import Inputs
from ...parameters import LINE, POLYGON, Declarations


class Settings(NamedTuple):
    """What one run was asked for: areas in km², metres; ``names`` is a field, empty for none."""

    area: float
    smallest: float
    burn: float
    plain: float
    names: str


def declare_layers(tool: Declarations) -> None:
    """Elevation, streams, boundary, river systems."""
    text = tr("On the planning grid, best a little wider than the planning area.")
    tool.add_raster("DEM", tr("Elevation (m)"), text, kind="elevation")
    text = tr("Mean size wanted. Default 15: Beijing has 1085 small watersheds on 16 410 km².")
    tool.add_number("AREA", tr("Mean size (km²)"), text, 15, 0.001)
    text = tr(
        "Rivers and canals; the ground under them is lowered, so that water follows them across plains."
    )
    kinds = ("rivers", "water_bodies", "vector_any")
    tool.add_vector("STREAMS", tr("Streams"), text, kind=kinds, types=(LINE, POLYGON), optional=True)
    text = tr("Watersheds cover it exactly. Empty: all of the elevation.")
    tool.add_vector(
        "BOUNDARY", tr("Planning boundary"), text, kind=("boundary", "polygon_any"), optional=True
    )
    text = tr(
        "River systems as polygons, or rivers as lines; each watershed gets the name of most of its ground."
    )
    tool.add_vector(
        "NAMES", tr("River systems"), text, kind=("basins", "rivers", "vector_any"), types=(LINE, POLYGON), optional=True
    )  # fmt: skip
    tool.add_field("NAMES_FIELD", tr("Name of river system"), tr("Text field."), "NAMES", optional=True)


def declare_limits(tool: Declarations) -> None:
    """Numbers that change little."""
    text = tr(
        "By how much the ground under the streams is lowered. Usual are 5 to 30 m; proposed default 20."
    )
    tool.add_number("BURN", tr("Depth of burnt streams (m)"), text, 20, 0, advanced=True)
    text = tr("Smaller watersheds join the one they drain to. Proposed default 2 km².")
    tool.add_number("MIN_AREA", tr("Smallest watershed (km²)"), text, 2, 0, advanced=True)
    text = tr(
        "Watersheds with less relief are marked as plain: the elevation does not show where their water goes. Proposed "
        "default 10 m."
    )
    tool.add_number("PLAIN", tr("Relief of plains below (m)"), text, 10, 0, optional=True, advanced=True)


def read_settings(inputs: Inputs) -> Settings:
    """The parameters of a run."""
    return Settings(
        area=inputs.number("AREA"),
        smallest=inputs.number("MIN_AREA"),
        burn=inputs.number("BURN"),
        plain=inputs.number("PLAIN"),
        names=inputs.field("NAMES_FIELD") if inputs.given("NAMES") else "",
    )
