"""What a run of “Determine restoration types” was asked for."""

from typing import NamedTuple

from ....core.restoration.types import TYPE_COUNT
from ...inputs import Inputs
from ...tablereading import TableReading
from ..shared.rules import RuleSet
from ..shared.settings import read_rules

RASTERS = ("LANDUSE", "DEGRADATION", "WATER_FUNCTION", "EROSION", "FLOOD", "HEAT", "QUALITY", "SPACES")
VECTORS = ("MINES",)
_INPUTS = (*RASTERS[:2], *VECTORS, *RASTERS[2:])


class Settings(NamedTuple):
    """``composite``: how many problems of a cell make the composite type."""

    rules: RuleSet
    composite: int


def read_settings(inputs: Inputs) -> Settings:
    """The settings of a run.

    Raises:
        InputError: rules that cannot be read.
    """
    return Settings(read_own_rules(inputs), inputs.integer("COMPOSITE"))


def read_own_rules(inputs: TableReading) -> RuleSet:
    """The rules of the types.

    Raises:
        InputError: rules that cannot be read.
    """
    return read_rules(inputs, "type_rules", _INPUTS, range(1, TYPE_COUNT + 1))
