"""How level-2 zones are drawn and described, read once."""

from typing import NamedTuple

from ....core.zoning.level2 import Level2Settings
from ..shared.settings import OfficialNames, read_names


class Settings(NamedTuple):
    """The parameters of one run.

    Attributes:
        position_weight: weight of the position against one feature raster.
        degraded: mean degradation from which a zone counts as degraded.
    """

    rules: Level2Settings
    position_weight: float
    degraded: float
    names: OfficialNames


def read_settings(inputs) -> Settings:
    """The parameters of a run.

    Raises:
        InputError: the table of names has a row for something that is no zone.
    """
    rules = Level2Settings(inputs.integer("COUNT"), inputs.number("MIN_AREA"), inputs.number("BASIN_WEIGHT"))
    return Settings(rules, inputs.number("POSITION_WEIGHT"), inputs.number("DEGRADED"), read_names(inputs))
