"""The parameters of the ecological sensitivity."""

from typing import Dict, List, NamedTuple, Tuple, Union

from ....core.evaluation.sensitivity import CUTS, parse_factors
from ....core.messages import InputError, marked
from ....core.tables import RULE_COLUMNS, Rule
from ....gis.rasters import RasterSource
from ....gis.tables import read_builtin
from ....translation import tr
from ...inputs import Inputs
from ...tablereading import TableReading
from .relief import ReliefSource

_FACTORS = {
    "erosion": ("EROSIVITY", "RELIEF", "TEXTURE", "COVER"),
    "desertification": ("DRYNESS", "WINDY_DAYS", "TEXTURE", "COVER"),
}
_FEWEST = 2


class Settings(NamedTuple):
    """The parameters of one run.

    Attributes:
        factors: of the theme, those that are there.
        absent: labels of those that are not.
        sources: one for each factor.
        cuts: scores above which land is sensitive and extremely sensitive.
    """

    theme: str
    factors: List[str]
    absent: List[str]
    sources: List[Union[RasterSource, ReliefSource]]
    rules: Dict[str, List[Rule]]
    cuts: Tuple[float, float]


def read_settings(inputs: Inputs, labels: Dict[str, str]) -> Settings:
    """The parameters of a run.

    Args:
        labels: of the parameters by key, for messages.

    Raises:
        InputError: fewer than two factors, or one without a rule.
    """
    theme = inputs.choice("THEME")
    known = _FACTORS[theme]
    there = [name for name in known if inputs.given(name) or (name == "RELIEF" and inputs.given("DEM"))]
    if len(there) < _FEWEST:
        raise InputError(
            marked("Give the factors of the theme: {factors}. At least two are needed."),
            factors=tr(", ").join(labels[name] for name in known),
        )
    rules = _read_rules(inputs, theme)
    missing = [name for name in there if name not in rules]
    if missing:
        raise InputError(
            marked("The factor table has no rule for {factors}."), factors=tr(", ").join(missing)
        )
    absent = [labels[name] for name in known if name not in there]
    sources = [_source(inputs, name) for name in there]
    return Settings(theme, there, absent, sources, rules, CUTS[inputs.choice("CUTS")])


def _read_rules(inputs: TableReading, theme: str) -> Dict[str, List[Rule]]:
    rows = inputs.optional_rows("RULES", ("theme", *RULE_COLUMNS)) or read_builtin("sensitivity_factors")
    inputs.require_words("RULES", "sensitivity_factors", ("theme",))
    return parse_factors(rows, theme, _FACTORS[theme])


def check_rules(inputs: TableReading) -> None:
    """Raise InputError where the table of factors cannot be used for every theme."""
    for theme in _FACTORS:
        _read_rules(inputs, theme)


def _source(inputs: Inputs, name: str) -> Union[RasterSource, ReliefSource]:
    """The raster of a factor; relief also from an elevation model."""
    if name == "RELIEF" and not inputs.given(name):
        return ReliefSource(inputs.raster("DEM"), inputs.number("RELIEF_SIZE"))
    return inputs.raster(name)
