"""What a run of “Ecosystem quality (EQI)” was asked for."""

from typing import NamedTuple

from ...inputs import Inputs


class Settings(NamedTuple):
    """Percentile of the reference, over which cells the least RVI becomes 0, and the codes of the ecosystems.

    Attributes:
        percentile: 50 to 100.
        scaling: area, group or none.
        system: how the codes of the ecosystems are read.
    """

    percentile: float
    scaling: str
    system: str


def read_settings(inputs: Inputs) -> Settings:
    """The settings of a run."""
    return Settings(inputs.number("PERCENTILE"), inputs.choice("SCALING"), inputs.choice("CLASSES"))
