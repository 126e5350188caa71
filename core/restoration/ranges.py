"""Which values the layers of this wing may hold, and the message where they do not."""

from typing import Dict, NamedTuple

import numpy as np

from ..messages import InputError, marked

_TOLERANCE = 1e-6
_GRADE = marked(
    "“{layer}” holds the value {value}, but grades run from {low} to {high}. Grade it into 5 classes first."
)
_SCORE = marked("“{layer}” holds the value {value}, but scores run from {low} to {high}. Normalise it first.")


class Range(NamedTuple):
    """Least and greatest value, and the sentence with the remedy."""

    low: float
    high: float
    sentence: str


RANGES: Dict[str, Range] = {
    "LANDUSE": Range(
        1,
        15,
        marked(
            "“{layer}” holds the value {value}, which is not a common land-use class ({low} to {high}). "
            "Convert the land use to common classes first."
        ),
    ),
    "DEGRADATION": Range(
        0,
        4,
        marked(
            "“{layer}” holds the value {value}, but degradation runs from {low} to {high}. "
            "Make the layer with the degradation tool first."
        ),
    ),
    "SPACES": Range(
        1,
        3,
        marked(
            "“{layer}” holds the value {value}, but the three spaces are {low} to {high}. "
            "Make the layer with the three-spaces tool first."
        ),
    ),
    "TYPES": Range(
        1,
        9,
        marked(
            "“{layer}” holds the value {value}, but restoration types run from {low} to {high}. "
            "Make the layer with the restoration types tool first."
        ),
    ),
    "WAYS": Range(
        1,
        3,
        marked(
            "“{layer}” holds the value {value}, but restoration ways run from {low} to {high}. "
            "Make the layer with the restoration ways tool first."
        ),
    ),
    "PRIORITY": Range(
        1,
        3,
        marked(
            "“{layer}” holds the value {value}, but priorities run from {low} to {high}. "
            "Make the layer with the restoration priority tool first."
        ),
    ),
    "SECURITY": Range(
        1,
        3,
        marked(
            "“{layer}” holds the value {value}, but security levels run from {low} (baseline) to {high} "
            "(ideal). Make the layer with the security pattern tool first."
        ),
    ),
    "WATER_FUNCTION": Range(0, 1, _SCORE),
    "POTENTIAL": Range(0, 1, _SCORE),
    "FLOOD": Range(0, 5, _GRADE),
    "HEAT": Range(0, 5, _GRADE),
    "QUALITY": Range(
        0,
        100,
        marked(
            "“{layer}” holds the value {value}, but the ecosystem quality index runs from {low} to {high}. "
            "Choose the index, not its grade, and rescale it where needed."
        ),
    ),
    "EROSION": Range(
        0,
        np.inf,
        marked(
            "“{layer}” holds the value {value}, but soil loss (t/km²·a) is not below 0. Mark such cells as no data."
        ),
    ),
    "SLOPE": Range(
        0,
        90,
        marked(
            "“{layer}” holds the value {value}, but slopes run from {low} to {high} degrees. Choose a slope in degrees."
        ),
    ),
}
#: Class rasters whose code 0 means no data, also where the file does not declare it.
ZERO_IS_NODATA = ("LANDUSE", "SPACES", "TYPES", "SECURITY", "WAYS", "PRIORITY")


def checked(key: str, values: np.ndarray, layer: str) -> np.ndarray:
    """``values`` as the tools of this wing use them: 0 of a class raster becomes NaN.

    Args:
        key: parameter key; a key without a range is not checked.
        values: float array, NaN without data; changed in place.
        layer: name for the message.

    Raises:
        InputError: a value lies outside the range of ``key``.
    """
    if key in ZERO_IS_NODATA:
        values[values == 0] = np.nan
    if key not in RANGES:
        return values
    limits = RANGES[key]
    wrong = (values < limits.low - _TOLERANCE) | (values > limits.high + _TOLERANCE)
    if wrong.any():
        raise InputError(
            limits.sentence,
            layer=layer,
            value=f"{float(values[wrong].flat[0]):g}",
            low=f"{limits.low:g}",
            high=f"{limits.high:g}",
        )
    return values
