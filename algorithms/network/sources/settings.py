"""Parameters of the ecological sources."""

from typing import List, NamedTuple, Optional

from ....core.messages import InputError, marked
from ...inputs import Inputs
from ..shared.habitats import class_codes
from ..shared.scales import least_areas

_RASTERS = ("MSPA", "QUALITY", "LANDUSE")


class Settings(NamedTuple):
    """What habitat is, and which of its patches are sources.

    Attributes:
        name: of the first raster. least_quality: in the unit of the quality raster. classes: of the land use.
        least_area: km². least_dpc: percent, None where dPC is not computed.
        threshold, probability: of the dispersal; metres.
    """

    name: str
    least_quality: float
    classes: List[int]
    least_area: float
    least_dpc: Optional[float]
    threshold: float
    probability: float


def read_settings(inputs: Inputs) -> Settings:
    """The parameters of a run.

    Raises:
        InputError: no raster was given, or codes that are not land-use classes.
    """
    given = [key for key in _RASTERS if inputs.given(key)]
    if not given:
        raise InputError(marked("Give an MSPA raster, a quality raster or a land-use raster."))
    return Settings(
        name=inputs.layer(given[0]).name(),
        least_quality=inputs.number("QUALITY_MIN"),
        classes=class_codes(inputs.text("CLASSES")) if "LANDUSE" in given else [],
        least_area=least_areas().get(inputs.choice("SCALE"), inputs.number("MIN_AREA")),
        least_dpc=inputs.optional_number("MIN_DPC"),
        threshold=inputs.number("THRESHOLD"),
        probability=inputs.number("PROBABILITY"),
    )
