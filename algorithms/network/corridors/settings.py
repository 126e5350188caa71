"""Parameters of the ecological corridors."""

from typing import Callable, Dict, NamedTuple, Optional

from ....core.evaluation.weights import parse_named_weights
from ....core.messages import InputError, marked
from ....core.network.linkagepriority import (
    BLEND_WEIGHTS,
    CORRIDOR_WEIGHTS,
    SOURCE_WEIGHTS,
    complete_weights,
)
from ....translation import tr
from ...base import EcoAlgorithm
from ...inputs import Inputs
from ..shared.settings import declare_neighbours, read_max_cost, read_neighbours
from .method import cutoff_help, width_help


class Rule(NamedTuple):
    """How priorities are weighed, by name; ``expert``: field of the sources, empty without one."""

    sources: Dict[str, float]
    corridors: Dict[str, float]
    blend: Dict[str, float]
    expert: str


class Settings(NamedTuple):
    """Which sources are linked, and how wide corridors are.

    Attributes:
        pairs, nearest_count, join: which sources are linked, as core knows it.
        neighbours: cells to which a step may lead, 8 or 16.
        max_cost: resistance × m, infinite without a limit. max_euclid: metres, None without a limit.
        drop_crossing: whether corridors through a third source are left out.
        width: of the areas, metres; None: as wide as the swath. cutoff: of the swath, None for the usual one.
        effective: whether the effective resistance is computed. priority: whether the linkage priority is.
        rule: how priorities are weighed.
    """

    pairs: str
    nearest_count: int
    join: bool
    neighbours: int
    max_cost: float
    max_euclid: Optional[float]
    drop_crossing: bool
    width: Optional[float]
    cutoff: Optional[float]
    effective: bool
    priority: bool
    rule: Rule

    def rated(self, wanted: Callable[[str], bool]) -> bool:
        """Whether anything needs the linkage priority of the corridors."""
        return self.priority or wanted("LINKAGE_PRIORITY")

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
    declare_neighbours(tool)
    declare_priority(tool)


def read_settings(inputs: Inputs) -> Settings:
    """The parameters of a run.

    Raises:
        InputError: a width of 0, or weights that are none.
    """
    width = inputs.optional_number("WIDTH")
    if width == 0:
        raise InputError(marked("A width of 0 m leaves no area. Leave it empty or give a width above 0."))
    return Settings(
        pairs=inputs.choice("PAIRS"),
        nearest_count=inputs.integer("NEAREST_COUNT"),
        join=inputs.flag("JOIN"),
        neighbours=read_neighbours(inputs),
        max_cost=read_max_cost(inputs),
        max_euclid=inputs.optional_number("MAX_EUCLID"),
        drop_crossing=inputs.flag("DROP_CROSSING"),
        width=width,
        cutoff=inputs.optional_number("CUTOFF"),
        effective=inputs.flag("EFFECTIVE"),
        priority=inputs.flag("PRIORITY"),
        rule=read_rule(inputs),
    )


def declare_priority(tool: EcoAlgorithm) -> None:
    """Whether the priority is computed, and its weights."""
    ask = tr("Adds the fields closeness, permeability, cav_from, cav_to and csp to the corridors.")
    tool.add_flag("PRIORITY", tr("Linkage priority of each corridor"), ask, advanced=True)
    named = tr(
        "Written as name=number; names left out weigh 0. Default as in Linkage Mapper's demo: {weights}."
    )
    for key, label, usual in (
        ("SOURCE_WEIGHTS", tr("Weights of sources (linkage priority)"), SOURCE_WEIGHTS),
        ("CORRIDOR_WEIGHTS", tr("Weights of corridors (linkage priority)"), CORRIDOR_WEIGHTS),
        ("BLEND_WEIGHTS", tr("Weights of the blended priority"), BLEND_WEIGHTS),
    ):
        text = " ".join(f"{name}={weight:g}" for name, weight in usual.items())
        tool.add_text(key, label, named.format(weights=text), text, advanced=True)
    value = tr("Numbers of 0 or more, for sources whose weight “expert” is above 0.")
    tool.add_field(
        "EXPERT_FIELD", tr("Expert value of sources"), value, "SOURCES", optional=True, advanced=True
    )


def read_rule(inputs: Inputs) -> Rule:
    """The weights.

    Raises:
        InputError: weights that are none, or a weight for expert values without a field of them.
    """
    given = [
        parse_named_weights(inputs.text(key))
        for key in ("SOURCE_WEIGHTS", "CORRIDOR_WEIGHTS", "BLEND_WEIGHTS")
    ]
    usual = (SOURCE_WEIGHTS, CORRIDOR_WEIGHTS, BLEND_WEIGHTS)
    sources, corridors, blend = (complete_weights(one, other) for one, other in zip(given, usual))
    expert = inputs.field("EXPERT_FIELD")
    if sources["expert"] and not expert:
        raise InputError(
            marked(
                "The weight “expert” needs a field of the sources with expert values. Choose it or set the weight to 0."
            )
        )
    return Rule(sources, corridors, blend, expert)
