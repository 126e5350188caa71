"""Parameters of the ecological corridors."""

from typing import NamedTuple, Optional

from ....core.messages import InputError, marked
from ....translation import tr
from ...base import EcoAlgorithm
from ...inputs import Inputs
from ..shared.settings import read_max_cost
from .method import cutoff_help, width_help


class Settings(NamedTuple):
    """Which sources are linked, and how wide corridors are.

    Attributes:
        pairs, nearest_count, join: which sources are linked, as core knows it.
        max_cost: resistance × m, infinite without a limit. max_euclid: metres, None without a limit.
        drop_crossing: whether corridors through a third source are left out.
        width: of the areas, metres; None: as wide as the swath. cutoff: of the swath, None for the usual one.
        effective: whether the effective resistance is computed.
    """

    pairs: str
    nearest_count: int
    join: bool
    max_cost: float
    max_euclid: Optional[float]
    drop_crossing: bool
    width: Optional[float]
    cutoff: Optional[float]
    effective: bool

    @property
    def bands(self) -> bool:
        """Whether the areas are plain bands along the lines, which need no swath."""
        return self.width is not None and self.cutoff is None


def declare_limits(tool: EcoAlgorithm) -> None:
    """What corridors are left out, and how wide they are."""
    most = tr("Dearer corridors are left out. Empty: no limit.")
    tool.add_number("MAX_COST", tr("Highest cost (resistance × m)"), most, None, 0, optional=True)
    drop = tr("Leave out corridors that run through a third source: it is linked to both anyway.")
    tool.add_flag("DROP_CROSSING", tr("Drop corridors through other sources"), drop)
    tool.add_number("WIDTH", tr("Width of corridor areas (m)"), width_help(), None, 0, optional=True)
    tool.add_number(
        "CUTOFF", tr("Cutoff of the swath (resistance × m)"), cutoff_help(), None, 0, optional=True
    )
    apart = tr("Sources farther apart, edge to edge in a straight line, are not linked. Empty: no limit.")
    tool.add_number("MAX_EUCLID", tr("Greatest distance (m)"), apart, None, 0, optional=True, advanced=True)
    count = tr(
        "How many nearest sources each is linked to; for “Nearest sources of each” alone. Proposed default 1."
    )
    tool.add_number(
        "NEAREST_COUNT", tr("Number of nearest sources"), count, 1, 1, integer=True, advanced=True
    )
    join = tr("Add the cheapest corridors between parts of the network; for “Nearest sources of each” alone.")
    tool.add_flag("JOIN", tr("Join parts of the network"), join, advanced=True)
    slow = tr("Solves a circuit in every swath, which takes longer.")
    tool.add_flag("EFFECTIVE", tr("Effective resistance of each corridor"), slow, advanced=True)


def read_settings(inputs: Inputs) -> Settings:
    """The parameters of a run.

    Raises:
        InputError: a width of 0.
    """
    width = inputs.optional_number("WIDTH")
    if width == 0:
        raise InputError(marked("A width of 0 m leaves no area. Leave it empty or give a width above 0."))
    return Settings(
        pairs=inputs.choice("PAIRS"),
        nearest_count=inputs.integer("NEAREST_COUNT"),
        join=inputs.flag("JOIN"),
        max_cost=read_max_cost(inputs),
        max_euclid=inputs.optional_number("MAX_EUCLID"),
        drop_crossing=inputs.flag("DROP_CROSSING"),
        width=width,
        cutoff=inputs.optional_number("CUTOFF"),
        effective=inputs.flag("EFFECTIVE"),
    )
