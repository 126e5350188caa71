"""Which sources are linked: as a layer of corridors says, or by a choice of pairs."""

from typing import List, NamedTuple, Optional, Sequence, Set

import numpy as np

from ....core.messages import InputError, marked
from ....core.network.leastcost import find_links
from ....core.network.leastcost.links import Pair
from ....core.progress import Progress
from ....gis.grid import Grid
from ....gis.vectors import Features
from ....translation import tr
from ...log import Log
from .ids import key_text, shown
from .places import Places

#: Fields of corridors that name the sources they link.
ENDS = ("from", "to")


class Linking(NamedTuple):
    """Which pairs are linked where no corridors are given: ``pairs`` as core knows them, at most ``max_cost``."""

    pairs: str
    max_cost: float


def linked_pairs(
    places: Places,
    corridors: Optional[Features],
    linking: Linking,
    resistance: np.ndarray,
    grid: Grid,
    progress: Progress,
) -> List[Pair]:
    """The linked sources as positions counted from 1, each pair once.

    Args:
        corridors: name the pairs; None where they are found by ``linking``.

    Raises:
        InputError: fewer than two sources, an id of corridors that no source has, or no link at all; corridors
            without features are no fault.
    """
    present_sources(places)
    if corridors is not None:
        return corridor_pairs(places, corridors)
    found = find_links(
        resistance,
        places.cells,
        linking.pairs,
        grid.cell_size,
        max_cost=linking.max_cost,
        progress=progress,
    )
    return _any(places, [link[:2] for link in found.links])


def corridor_pairs(places: Places, corridors: Features) -> List[Pair]:
    """The linked sources that the corridors name and that have cells; none where there are no corridors.

    Raises:
        InputError: an id that no source has, or no link of two sources among the corridors.
    """
    present = present_sources(places)
    pairs = sorted(pair for pair in _named_pairs(places, corridors) if set(pair) <= present)
    return _any(places, pairs) if corridors.items else pairs


def _any(places: Places, pairs: List[Pair]) -> List[Pair]:
    if not pairs:
        raise InputError(
            marked(
                "No corridor links two sources of “{name}”. Raise the highest cost or check nodata between them."
            ),
            name=places.name,
        )
    return pairs


def present_sources(places: Places) -> Set[int]:
    """The positions, counted from 1, of the sources that have cells.

    Raises:
        InputError: fewer than two.
    """
    present = {int(position) for position in np.unique(places.cells) if position > 0}
    if len(present) < 2:
        raise InputError(
            marked("Corridors need at least two sources on the resistance surface; “{name}” has {count} there. Lower "
                 "their smallest area or check their extent."),
            name=places.name,
            count=len(present),
        )  # fmt: skip
    return present


def _named_pairs(places: Places, corridors: Features) -> Set[Pair]:
    """The pairs that the corridors name; one whose two ends are the same source is not a pair."""
    position = {key_text(key): number for number, key in enumerate(places.keys, 1)}
    pairs = set()
    for item in corridors.items:
        ends = [key_text(item.attributes[field]) for field in ENDS]
        for end in ends:
            if end not in position:
                raise InputError(
                    marked("“{links}” names the source {key}, which “{sources}” has not. Choose the source id field "
                         "with which the corridors were drawn."),
                    links=corridors.name,
                    key=end,
                    sources=places.name,
                )  # fmt: skip
        if ends[0] != ends[1]:
            first, second = sorted(position[end] for end in ends)
            pairs.add((first, second))
    return pairs


def tell_unlinked(pairs: Sequence[Pair], values: np.ndarray, keys: list, log: Log) -> None:
    """Warn of pairs whose value is NaN, as no path connects them."""
    apart = [f"{keys[one - 1]}–{keys[other - 1]}" for (one, other), v in zip(pairs, values) if np.isnan(v)]
    if apart:
        sentence = tr("No path connects these sources, their corridors were left out: {names}.")
        log.warn(sentence.format(names=shown(apart)))
