"""The parameters of one run."""

from typing import NamedTuple

from ....gis.grid import Grid
from ....translation import tr
from ...inputs import Inputs
from ...log import Log


class Settings(NamedTuple):
    """How features become cells.

    Attributes:
        field: of the values, empty where ``value`` is burnt.
        least: share of a cell, 0 to 1, that must be covered for the largest area to count.
    """

    layer: str
    grid: Grid
    rule: str
    field: str
    value: float
    least: float


def read_settings(inputs: Inputs, log: Log) -> Settings:
    """The parameters of a run; a field that the rule does not use is reported and left out."""
    rule, field, value = inputs.choice("RULE"), inputs.field("FIELD"), inputs.number("VALUE")
    if rule == "coverage" and field:
        log.warn(tr("For the covered share the field “{field}” is not used.").format(field=field))
        field = ""
    return Settings(
        layer=inputs.source("INPUT").sourceName(),
        grid=inputs.grid(),
        rule=rule,
        field=field,
        value=value,
        least=inputs.number("MIN_COVER") / 100,
    )
