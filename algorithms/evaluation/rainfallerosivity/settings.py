"""The parameters of the rainfall erosivity."""

from typing import NamedTuple

from ....core.evaluation.erosivity import ANNUAL, MONTHLY, Power
from ....core.messages import InputError, marked
from ...inputs import Inputs
from .rainfall import Rainfall


class Settings(NamedTuple):
    """The parameters of one run.

    Attributes:
        method: monthly_zhang, wischmeier or annual.
        law: the power of the index or of the annual rainfall; not used by Wischmeier.
        american: Wischmeier's formula gives American units.
    """

    method: str
    rainfall: Rainfall
    law: Power
    american: bool


def read_settings(inputs: Inputs) -> Settings:
    """The parameters of a run.

    Raises:
        InputError: only one of α and β was given.
    """
    if inputs.given("ALPHA") != inputs.given("BETA"):
        raise InputError(marked("Give both the factor α and the exponent β, or neither."))
    method = inputs.choice("METHOD")
    law = ANNUAL if method == "annual" else MONTHLY
    if inputs.given("ALPHA"):
        law = Power(inputs.number("ALPHA"), inputs.number("BETA"))
    rainfall = Rainfall(inputs.raster_list("RAINFALL"), method != "annual")
    return Settings(method, rainfall, law, inputs.choice("UNIT") == "american")
