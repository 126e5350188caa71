"""Linkage priority of corridors: values of sources and corridors, and their fields."""

from typing import Callable, Dict, Optional

import numpy as np

from ....core.messages import InputError, marked
from ....core.network.leastcost.links import Pair
from ....core.network.linkagepriority import (
    Priorities,
    corridor_priorities,
    pairs_of,
    source_values,
)
from ..shared.ids import number_of
from .links import Network
from .measures import mean_resistances
from .settings import Rule

#: Fields of the corridors that are there only where the priority is asked for.
FIELDS = ("closeness", "permeability", "cav_from", "cav_to", "csp")


def priorities(
    network: Network, resistance: np.ndarray, flows: np.ndarray, rule: Rule
) -> Optional[Priorities]:
    """The priorities of the corridors; None where there are none.

    Args:
        flows: centrality of all sources.

    Raises:
        InputError: expert values that are missing or below 0.
    """
    if not network.links:
        return None
    places = network.places
    at = np.array(network.present) - 1
    shapes = [places.features[number].geometry for number in at]
    areas, edges = np.array([(shape.area(), shape.length()) for shape in shapes]).T
    measures = {
        "resistance": mean_resistances(places, resistance)[at],
        "area": areas,
        "shape": np.divide(areas, edges, out=np.zeros(len(at)), where=edges > 0),
        "centrality": flows[at],
    }
    if rule.sources["expert"]:
        measures["expert"] = _expert_values(network, rule.expert)
    values = dict(zip(network.present, source_values(measures, rule.sources).tolist()))
    lengths = np.array([link.length for link in network.links])
    costs = np.array([link.cost for link in network.links])
    return corridor_priorities(lengths, costs, pairs_of(network.pairs, values), rule.corridors)


def _expert_values(network: Network, field: str) -> np.ndarray:
    items = [network.places.features[number - 1] for number in network.present]
    values = np.array([number_of(item.attributes.get(field)) for item in items])
    wrong = int(np.count_nonzero(~((values >= 0) & (values < np.inf))))
    if wrong:
        raise InputError(
            marked("Field “{field}” of “{layer}” is missing, no number or below 0 in {count} sources. Expert values are "
                 "numbers of at least 0."),
            field=field, layer=network.places.name, count=wrong,
        )  # fmt: skip
    return values


def fields_of(found: Optional[Priorities]) -> Callable[[int], dict]:
    """The fields of a corridor by its place; none where no priorities were asked for."""

    def fields(number: int) -> dict:
        return {} if found is None else {name: float(all_of[number]) for name, all_of in zip(FIELDS, found)}

    return fields


def by_pair(network: Network, found: Optional[Priorities]) -> Dict[Pair, float]:
    """The priority of each corridor."""
    return {} if found is None else dict(zip(network.pairs, found.csp.tolist()))
