"""Parameters of the MSPA."""

import re
from typing import List, NamedTuple, Optional

from ....core.messages import InputError, marked, number_text
from ....gis.recognise import kind_of
from ...inputs import Inputs

#: Foreground where none is named: natural land of the common classes, else what GuidosToolbox takes.
_NATURAL, _USUAL = [3.0, 4.0, 5.0, 7.0], [2.0]


class Settings(NamedTuple):
    """What is foreground and how it is cut up.

    Attributes:
        foreground: values of the pattern. missing: a value that counts as nodata, None for none.
        connectivity: 8 or 4 neighbours of foreground. edge_width: cells.
        inside_apart: whether codes tell inside core openings from outside.
    """

    foreground: List[float]
    missing: Optional[float]
    connectivity: int
    edge_width: int
    inside_apart: bool


def read_settings(inputs: Inputs) -> Settings:
    """The parameters of a run.

    Raises:
        InputError: foreground values that are not numbers, or one that is missing too.
    """
    found = Settings(
        _values(inputs.text("FOREGROUND")) if inputs.given("FOREGROUND") else _usual(inputs),
        inputs.optional_number("MISSING"),
        int(inputs.choice("CONNECTIVITY")),
        inputs.integer("EDGE_WIDTH"),
        inputs.flag("INTEXT"),
    )
    if found.missing in found.foreground:
        raise InputError(
            marked("{value} is both foreground and missing. Take it out of one of them."),
            value=number_text(found.missing),
        )
    return found


def _usual(inputs: Inputs) -> List[float]:
    """The foreground that is meant where none is named."""
    return _NATURAL if kind_of(inputs.raster_layer("INPUT")) == "landuse_common" else _USUAL


def _values(text: str) -> List[float]:
    """Numbers from a text."""
    words = [word for word in re.split(r"[\s,;，；、]+", text.strip()) if word]
    try:
        values = [float(word) for word in words]
    except ValueError as error:
        raise InputError(
            marked("“{text}” is not a list of numbers. Give the foreground values separated by spaces."),
            text=text,
        ) from error
    if not values:
        raise InputError(marked("Give at least one foreground value."))
    return values
