"""What a run of “Remote sensing ecological index (RSEI)” was asked for."""

from typing import NamedTuple, Tuple

from ....core.messages import InputError, marked
from ...inputs import Inputs


class Settings(NamedTuple):
    """How indicators are brought to 0–1: minmax, or percentile with the lower and upper percentile (%)."""

    method: str
    percentiles: Tuple[float, float]


def read_settings(inputs: Inputs) -> Settings:
    """The settings of a run.

    Raises:
        InputError: percentiles that do not rise.
    """
    lower, upper = inputs.number("LOWER"), inputs.number("UPPER")
    if lower >= upper:
        raise InputError(marked("The lower percentile must be below the upper percentile."))
    return Settings(inputs.choice("METHOD"), (lower, upper))
