"""How level-1 zones are drawn, read once."""

from typing import NamedTuple

from ....core.zoning.level1 import Level1Settings
from ....translation import tr
from ...parameters import Declarations
from ..shared.settings import OfficialNames, read_names
from .strips import StripRules


class Settings(NamedTuple):
    """The parameters of one run."""

    rules: Level1Settings
    strips: StripRules
    names: OfficialNames


def declare_limits(tool: Declarations) -> None:
    """Numbers that say how blocks and strips are formed."""
    text = tr("Proposed default 200 km². Strips may be smaller.")
    tool.add_number("MIN_AREA", tr("Smallest block (km²)"), text, 200, 0)
    text = tr(
        "The smallest blocks join others until no more are left, so that level 2 has room to split them; "
        "strips are not counted. 0 is any number. Proposed default 12."
    )
    tool.add_number("MAX_BLOCKS", tr("Most blocks"), text, 12, 0, integer=True, advanced=True)
    text = tr(
        "Beijing keeps 200 m of green on each side of major rivers and controls 1000–2000 m (press, 2015)."
    )
    label = tr("Strip width on each side of a line (m)")
    tool.add_number("STRIP_WIDTH", label, text, 1000, 1, advanced=True)
    text = tr(
        "Smaller strips stay part of the blocks around them. Proposed default 100 km², with 1000 m to each side "
        "a river of 50 km."
    )
    tool.add_number("STRIP_MIN_AREA", tr("Smallest strip (km²)"), text, 100, 0, advanced=True)
    text = tr("The largest are kept. 0 is any number. Proposed default 5: Beijing has five river systems.")
    tool.add_number("MAX_STRIPS", tr("Most strips"), text, 5, 0, integer=True, advanced=True)
    text = tr(
        "Above this share of a unit, a function of another space wins in ecological space. Proposed default."
    )
    tool.add_number("OVERRIDE", tr("Share that overrides the space (%)"), text, 50, 0, 100, advanced=True)
    text = tr("0 joins small blocks by border alone, 1 by function mix alone. Proposed default.")
    tool.add_number("SIMILARITY", tr("Weight s of the function mix (0–1)"), text, 0.5, 0, 1, advanced=True)


def read_settings(inputs) -> Settings:
    """The parameters of a run.

    Raises:
        InputError: the table of names has a row for something that is no zone.
    """
    rules = Level1Settings(
        min_area=inputs.number("MIN_AREA"),
        override=inputs.number("OVERRIDE") / 100.0,
        similarity=inputs.number("SIMILARITY"),
        most=inputs.integer("MAX_BLOCKS"),
    )
    strips = StripRules(
        field=inputs.field("STRIPS_FIELD"),
        width=inputs.number("STRIP_WIDTH"),
        min_area=inputs.number("STRIP_MIN_AREA"),
        most=inputs.integer("MAX_STRIPS"),
    )
    return Settings(rules, strips, read_names(inputs))
