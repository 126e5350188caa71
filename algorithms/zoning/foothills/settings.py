"""Parameters of “Foothills”."""

from typing import NamedTuple

from ....core.messages import InputError, marked
from ....translation import tr
from ...inputs import Inputs
from ...parameters import Declarations


class Settings(NamedTuple):
    """Heights in metres, share 0–1, degrees (90: any), cells, km²."""

    lower: float
    upper: float
    share: float
    steepest: float
    smooth: int
    least: float


def declare_inputs(tool: Declarations) -> None:
    """Layers and limits."""
    tool.add_raster("DEM", tr("Elevation (m)"), tr("On the planning grid."), kind="elevation")
    text = tr("Default 100: foothills of Beijing are 100 to 300 m. With 65 m give a share of 0.3.")
    tool.add_number("LOWER", tr("Lower limit (m)"), text, 100)
    tool.add_number("UPPER", tr("Upper limit (m)"), tr("Heights below it belong to the band."), 300)
    text = tr(
        "Villages or townships. Those that lie in the band by the share below belong to the foothills as a whole."
    )
    tool.add_vector(
        "UNITS", tr("Villages or townships"), text, kind=("townships", "polygon_any"), optional=True
    )
    text = tr(
        "0.2 with 100–300 m and 0.3 with 65–300 m meet the published areas of Beijing by townships (measured)."
    )
    tool.add_number("SHARE", tr("Share of a unit in the band (0–1)"), text, 0.2, 0, 1)
    text = tr("Steeper cells do not belong to the band. 90: any.")
    tool.add_number("MAX_SLOPE", tr("Steepest slope (°)"), text, 90, 0, 90, optional=True, advanced=True)
    text = tr("The foothills end there.")
    tool.add_vector(
        "BOUNDARY", tr("Planning boundary"), text, kind=("boundary", "polygon_any"), optional=True
    )
    text = tr("Given, it is the result; the log compares it with what the heights say.")
    tool.add_vector(
        "OFFICIAL", tr("Official foothills"), text, kind=("foothills", "polygon_any"), optional=True
    )
    text = tr("A cell follows most of the cells this far around it. 0: no filter.")
    tool.add_number("SMOOTH", tr("Reach of the filter (cells)"), text, 1, 0, 50, integer=True, advanced=True)
    text = tr("Smaller islands and holes of the band go. Proposed default 1 km².")
    tool.add_number("MIN_AREA", tr("Smallest part (km²)"), text, 1, 0, advanced=True)


def read_settings(inputs: Inputs) -> Settings:
    """The parameters of a run.

    Raises:
        InputError: the lower limit is not below the upper one.
    """
    found = Settings(
        lower=inputs.number("LOWER"),
        upper=inputs.number("UPPER"),
        share=inputs.number("SHARE"),
        steepest=inputs.number("MAX_SLOPE"),
        smooth=inputs.integer("SMOOTH"),
        least=inputs.number("MIN_AREA"),
    )
    if found.lower >= found.upper:
        raise InputError(
            marked("The lower limit ({lower} m) must be below the upper limit ({upper} m)."),
            lower=f"{found.lower:g}",
            upper=f"{found.upper:g}",
        )
    return found
