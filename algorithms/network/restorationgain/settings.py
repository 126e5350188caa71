"""Parameters of the connectivity gain of repairs."""

from typing import NamedTuple, Optional

import numpy as np

from ....core.network.barriers import require_restored
from ....core.network.connectivity import useful_range
from ....translation import tr
from ...base import EcoAlgorithm
from ...inputs import Inputs

#: Radius of a repair in cells, where none is given.
_CELLS = 1.5


class Settings(NamedTuple):
    """What a repair is and costs, and how far organisms move.

    Attributes:
        cost_field: of the break points, empty where every measure costs 1. budget: infinite without a limit.
        radius: half the width of what is repaired, metres. restored: its resistance afterwards.
        threshold: cost at which the dispersal ``probability`` applies; None for the median cost of the corridors.
    """

    cost_field: str
    budget: float
    radius: float
    restored: float
    threshold: Optional[float]
    probability: float


def declare_repair(tool: EcoAlgorithm) -> None:
    """Cost, budget and size of a repair."""
    cost = tr("Cost of repairing a break point, above 0, in any unit. Empty: every measure costs 1.")
    tool.add_field("COST_FIELD", tr("Cost field"), cost, "BREAKPOINTS", optional=True)
    most = tr("In the unit of the cost field; without one, how many measures. Empty: no limit.")
    tool.add_number("BUDGET", tr("Budget"), most, None, 0, optional=True)
    radius = tr("Half the width of what is repaired. Empty: one and a half cells (proposed default).")
    tool.add_number("RADIUS", tr("Radius of a repair (m)"), radius, None, 0, optional=True)
    after = tr("Resistance of repaired cells. Default 1, as in Barrier Mapper of Linkage Mapper.")
    tool.add_number("RESTORED", tr("Resistance after restoration"), after, 1, 0, advanced=True)


def declare_dispersal(tool: EcoAlgorithm) -> None:
    """How far organisms move."""
    reach = tr("Cost d₀ at which the dispersal probability p₀ applies; to give a distance, multiply it by the usual "
               "resistance on the way. Empty: the median cost of the corridors (proposed default).")  # fmt: skip
    tool.add_number("THRESHOLD", tr("Dispersal threshold (resistance × m)"), reach, None, 0, optional=True)
    chance = tr("p₀, between 0 and 1. Default 0.5 (ChinaXiv-201809.00009).")
    tool.add_number("PROBABILITY", tr("Dispersal probability"), chance, 0.5, 0, 1)


def read_settings(inputs: Inputs) -> Settings:
    """The parameters of a run; the radius goes by the cells of the resistance where none is given.

    Raises:
        InputError: a restored resistance, threshold or probability that cannot be.
    """
    budget = inputs.optional_number("BUDGET")
    found = Settings(
        cost_field=inputs.field("COST_FIELD"),
        budget=np.inf if budget is None else budget,
        radius=inputs.optional_number("RADIUS") or _CELLS * max(inputs.grid().cell_size),
        restored=inputs.number("RESTORED"),
        threshold=inputs.optional_number("THRESHOLD"),
        probability=inputs.number("PROBABILITY"),
    )
    require_restored(found.restored)
    useful_range(1.0 if found.threshold is None else found.threshold, found.probability)
    return found
