"""Stepping stones as rows of a layer, ranked by what they contribute."""

from typing import Dict, List, NamedTuple

import numpy as np
from qgis.core import QgsGeometry

from ....core.network.connectivity.stones import ec_change

_HECTARES = 100.0  # in a km²
_REALS = (
    "area_ha",
    "offset_m",
    "at_m",
    "gap_m",
    "dPC",
    "dPCconn",
    "dIICconn",
    "ec_change",
    "gap_pc",
    "gap_iic",
)
FIELDS = (
    ("id", "int"), ("kind", "int"), ("patch", "text", 80), ("name", "text", 120), ("corridor", "text", 80),
    *((name, "real", 20, 6) for name in _REALS), ("rank", "int"),
)  # fmt: skip


class Habitat(NamedTuple):
    """Polygons of sources and of other patches; ids (as text) and names of the others."""

    sources: List[QgsGeometry]
    stones: List[QgsGeometry]
    keys: List[str]
    names: List[str]


class Network(NamedTuple):
    """Sources, existing and proposed stones, in that order.

    Attributes:
        shapes: polygons. areas: km². measures: of each, by name.
        gains: number of a gap to the rise of EC(PC) and EC(IIC) with all its stones (%).
        connectivity: EC(PC) in km². gain: its rise with all proposed stones (%).
    """

    shapes: List[QgsGeometry]
    areas: np.ndarray
    measures: Dict[str, np.ndarray]
    gains: Dict[int, tuple]
    connectivity: float
    gain: float


def stone_rows(network: Network, fixed: int, old: list, new: list, labels: List[str]) -> list:
    """Rows of existing and proposed stones.

    Args:
        fixed: number of sources. old: (id, name, Beside) of each existing stone. new: Proposal of each new one.
        labels: id of the corridor of each corridor part.
    """
    middle, last = fixed + len(old), len(network.shapes)
    pc, connector = network.measures["dPC"], network.measures["dPCconn"]
    rows, existing, proposed = [], np.arange(fixed, middle), np.arange(middle, last)
    order = places_of(connector[existing], pc[existing])
    fall = ec_change(pc[existing], added=False)
    for number, (key, name, place) in enumerate(old):
        words = (1, key, name, labels[place.track])
        where = (place.offset, place.start, place.gap)
        rows.append(_row(network, fixed + number, words, where, (fall[number], None, None), order[number]))
    gains = np.array([network.gains[proposal.gap_number] for proposal in new]).reshape(-1, 2)
    rise = ec_change(pc[proposed], added=True)
    order = places_of(gains[:, 1], gains[:, 0])
    for number, proposal in enumerate(new):
        words = (2, "", "", labels[proposal.track])
        where = (0.0, proposal.at, proposal.gap_length)
        rows.append(
            _row(network, middle + number, words, where, (rise[number], *gains[number]), order[number])
        )
    return [(shape, (number, *values)) for number, (shape, values) in enumerate(rows, 1)]


def _row(network: Network, number: int, words: tuple, where: tuple, change: tuple, rank: int) -> tuple:
    measures = [float(network.measures[name][number]) for name in ("dPC", "dPCconn", "dIICconn")]
    changes = [None if value is None else float(value) for value in change]
    area = float(network.areas[number]) * _HECTARES
    return QgsGeometry(network.shapes[number]), (*words, area, *where, *measures, *changes, int(rank))


def places_of(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """1 for the highest of ``first``, ties by ``second``."""
    order = np.lexsort((-second, -first))
    found = np.empty(len(order), int)
    found[order] = np.arange(1, len(order) + 1)
    return found
