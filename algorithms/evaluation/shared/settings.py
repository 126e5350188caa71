"""Parameters that several tools of the wing have, read from the inputs of a run."""

from typing import List

from ....gis.rasters import RasterSource
from ...inputs import Inputs
from .factors import FACTORS
from .importance import parse_shares


def read_shares(inputs: Inputs) -> List[float]:
    """The shares of the grades of importance, 0 to 1.

    Raises:
        InputError: not two rising numbers between 0 and 100.
    """
    return parse_shares(inputs.text("SHARES"))


def read_factors(inputs: Inputs) -> List[RasterSource]:
    """The open rasters R, K, LS and C."""
    return [inputs.raster(key) for key in FACTORS]
