"""What a run of “Vegetation cover (FVC)” was asked for."""

from typing import NamedTuple, Optional

from ....core.diagnosis.vegetationcover import Ends
from ....core.messages import InputError, marked
from ...inputs import Inputs


class Settings(NamedTuple):
    """Percentiles for the ends or fixed ones, what water counts as, and the codes of the ecosystems.

    Attributes:
        lower, upper: percentiles, 0 to 100.
        fixed: ends that were given, None for percentiles.
        water: zero, nodata or land.
        system: how the codes of the ecosystems are read.
    """

    lower: float
    upper: float
    fixed: Optional[Ends]
    water: str
    system: str


def read_settings(inputs: Inputs) -> Settings:
    """The settings of a run.

    Raises:
        InputError: percentiles or fixed ends that do not rise.
    """
    lower, upper = inputs.number("LOWER"), inputs.number("UPPER")
    if lower >= upper:
        raise InputError(marked("The lower percentile must be below the upper percentile."))
    bare, full = inputs.optional_number("BARE"), inputs.optional_number("FULL")
    fixed = None if bare is None or full is None else Ends(bare, full)
    if (bare is None) != (full is None) or (fixed is not None and fixed.bare >= fixed.full):
        raise InputError(
            marked("Give the NDVI of bare soil and of full vegetation, the first lower, or neither of them.")
        )
    return Settings(lower, upper, fixed, inputs.choice("WATER"), inputs.choice("CLASSES"))
