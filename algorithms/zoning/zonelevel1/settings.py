"""How level-1 zones are drawn, read once."""

from typing import NamedTuple

from ....core.zoning.level1 import Level1Settings
from ..shared.settings import OfficialNames, read_names
from .strips import StripRules


class Settings(NamedTuple):
    """The parameters of one run."""

    rules: Level1Settings
    strips: StripRules
    names: OfficialNames


def read_settings(inputs) -> Settings:
    """The parameters of a run.

    Raises:
        InputError: the table of names has a row for something that is no zone.
    """
    rules = Level1Settings(
        min_area=inputs.number("MIN_AREA"),
        override=inputs.number("OVERRIDE") / 100.0,
        similarity=inputs.number("SIMILARITY"),
        most=inputs.integer("MAX_BLOCKS"),
    )
    strips = StripRules(
        field=inputs.field("STRIPS_FIELD"),
        width=inputs.number("STRIP_WIDTH"),
        min_area=inputs.number("STRIP_MIN_AREA"),
        most=inputs.integer("MAX_STRIPS"),
    )
    return Settings(rules, strips, read_names(inputs))
