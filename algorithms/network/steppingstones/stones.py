"""Stepping stones of a layer, existing and proposed, ranked by what they contribute."""

from typing import Iterator, List, NamedTuple, Tuple

import numpy as np
from qgis.core import QgsGeometry

from ....core.network.connectivity.stones import ec_change
from .benefit import Network
from .gaps import Beside, Proposal

_HECTARES = 100.0  # in a km²
_EXISTING, _PROPOSED = 1, 2


class Existing(NamedTuple):
    """A patch that is a stepping stone: its id as text, its name, and where it lies."""

    key: str
    name: str
    place: Beside


class Stones(NamedTuple):
    """The stones in the order of the network, after its ``sources`` sources; labels of the corridor parts."""

    sources: int
    old: List[Existing]
    new: List[Proposal]
    labels: List[str]


def stone_rows(network: Network, stones: Stones) -> Iterator[Tuple[QgsGeometry, dict]]:
    """Rows of existing stones, then of proposed ones."""
    rows = [*_existing(network, stones), *_proposed(network, stones)]
    for number, row in enumerate(rows):
        position = stones.sources + number
        measures = {name: float(network.measures[name][position]) for name in ("dPC", "dPCconn", "dIICconn")}
        area = float(network.areas[position]) * _HECTARES
        yield QgsGeometry(network.shapes[position]), {"id": number + 1, "area_ha": area, **measures, **row}


def _existing(network: Network, stones: Stones) -> Iterator[dict]:
    own = slice(stones.sources, stones.sources + len(stones.old))
    importance, connector = network.measures["dPC"][own], network.measures["dPCconn"][own]
    fall, order = ec_change(importance, added=False), _ranks(connector, importance)
    for number, (key, name, place) in enumerate(stones.old):
        yield {
            "kind": _EXISTING,
            "patch": key,
            "name": name,
            "corridor": stones.labels[place.track],
            "offset_m": place.offset,
            "at_m": place.start,
            "gap_m": place.gap,
            "ec_change": float(fall[number]),
            "gap_pc": None,
            "gap_iic": None,
            "rank": int(order[number]),
        }


def _proposed(network: Network, stones: Stones) -> Iterator[dict]:
    own = slice(stones.sources + len(stones.old), len(network.shapes))
    gains = np.array([network.gains[proposal.gap_number] for proposal in stones.new]).reshape(-1, 2)
    rise, order = ec_change(network.measures["dPC"][own], added=True), _ranks(gains[:, 1], gains[:, 0])
    for number, proposal in enumerate(stones.new):
        yield {
            "kind": _PROPOSED,
            "patch": "",
            "name": "",
            "corridor": stones.labels[proposal.track],
            "offset_m": 0.0,
            "at_m": proposal.at,
            "gap_m": proposal.gap_length,
            "ec_change": float(rise[number]),
            "gap_pc": float(gains[number, 0]),
            "gap_iic": float(gains[number, 1]),
            "rank": int(order[number]),
        }


def _ranks(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """1 for the highest of ``first``, ties by ``second``."""
    order = np.lexsort((-second, -first))
    found = np.empty(len(order), int)
    found[order] = np.arange(1, len(order) + 1)
    return found
