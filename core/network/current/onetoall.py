"""Current from one focal node to all others, and from all others to one.

Every focal node, also a region, is one node throughout. The voltages of one ampere into each node are
solved once (n - 1 solves); which currents leave through the grounded nodes follows from a small dense
system, so that each further map is a superposition.
"""

from typing import Callable, List, Mapping, Optional, Tuple

import numpy as np

from ...progress import Progress, part, silent
from .fields import Fields
from .focal import FocalNodes, Pairs
from .maps import Maps, Resistance
from .network import Network
from .pairwise import Each


def one_to_all(
    circuit: Network,
    pairs: Pairs,
    maps: Optional[Maps] = None,
    each: Optional[Each] = None,
    strengths: Optional[Mapping] = None,
    memory: float = np.inf,
    progress: Progress = silent,
) -> List[Resistance]:
    """Each focal node in turn sends its current (1 A or its strength) to all others, which are at 0 V.

    Args:
        circuit: the network, with short-circuit regions as its groups.
        pairs: focal nodes; a node does not ground another where the pair is not allowed.
        maps, each, memory: see :func:`~.pairwise.pairwise`; ``each`` gets the id and None.
        strengths: amperes by id; 1 where not given.

    Returns:
        for each node its voltage divided by its current, -1 where no current flows.
    """

    def pattern(fields: Fields, i: int) -> Tuple[Optional[dict], int, float]:
        return _from_one(fields, pairs, i, _strength(strengths, pairs.nodes, i))

    return _all(circuit, pairs, pattern, maps, each, memory=memory, progress=progress)


def all_to_one(
    circuit: Network,
    pairs: Pairs,
    maps: Optional[Maps] = None,
    each: Optional[Each] = None,
    strengths: Optional[Mapping] = None,
    memory: float = np.inf,
    progress: Progress = silent,
) -> List[Resistance]:
    """Each focal node in turn is at 0 V and takes the currents of all others, 1 A each or its strength.

    Args:
        see :func:`one_to_all`.

    Returns:
        for each node 0, or -1 where no current flows.
    """

    def pattern(fields: Fields, i: int) -> Tuple[Optional[dict], int, float]:
        return _to_one(fields, pairs, i, strengths)

    return _all(circuit, pairs, pattern, maps, each, memory=memory, progress=progress)


def _all(
    circuit: Network,
    pairs: Pairs,
    pattern: Callable[[Fields, int], Tuple[Optional[dict], int, float]],
    maps: Optional[Maps],
    each: Optional[Each],
    *,
    memory: float,
    progress: Progress,
) -> List[Resistance]:
    """A map for each focal node: ``pattern`` says which currents enter, at which node the voltage is lowest, and R."""
    nodes = pairs.nodes
    if not nodes.points:
        circuit = circuit.merged(nodes.cells)
    fields = Fields(circuit, nodes.cells, memory, part(progress, 0.0, 0.6))
    found = []
    for i, name in enumerate(nodes.ids):
        share = part(progress, 0.6 + 0.4 * i / len(nodes.ids), 0.6 + 0.4 * (i + 1) / len(nodes.ids))
        share(0.0)
        amperes, low, value = pattern(fields, i)
        found.append(Resistance(name, None, value))
        if amperes is None or (maps is None and each is None):
            continue
        voltage = fields.voltage(amperes, low, share)
        current = circuit.node_current(voltage)
        if maps is not None:
            maps.add(current, voltage)
        if each is not None:
            each(name, None, current, voltage)
    progress(1.0)
    return found


def _strength(strengths: Optional[Mapping], nodes: FocalNodes, i: int) -> float:
    return 1.0 if strengths is None else float(strengths.get(nodes.ids[i], 1.0))


def _others(fields: Fields, pairs: Pairs, i: int) -> List[int]:
    """Focal nodes that count for i and lie in its connected part, its own node left out."""
    own = fields.nodes[i]
    if own < 0 or not fields.parts[own]:
        return []
    kept = []
    for j in np.flatnonzero(pairs.allowed[i]).tolist():
        node = fields.nodes[j]
        if node >= 0 and node != own and fields.parts[node] == fields.parts[own]:
            kept.append(j)
    return kept


def _from_one(fields: Fields, pairs: Pairs, i: int, strength: float) -> Tuple[Optional[dict], int, float]:
    grounds = sorted({int(fields.nodes[j]) for j in _others(fields, pairs, i)})
    if not grounds:
        return None, -1, -1.0
    own = int(fields.nodes[i])
    size = len(grounds)
    matrix = np.ones((size + 1, size + 1))
    matrix[:size, :size] = fields.volts[np.ix_(grounds, grounds)]
    matrix[size, size] = 0.0
    right = np.append(-fields.volts[grounds, own], -1.0)
    taken = np.linalg.solve(matrix, right)
    nodes = [*grounds, own]
    volts = float(fields.volts[own, nodes] @ np.append(taken[:size], 1.0) + taken[size])
    amperes = {node: strength * value for node, value in zip(nodes, [*taken[:size].tolist(), 1.0])}
    return (amperes if strength else None), grounds[0], volts if strength else -1.0


def _to_one(
    fields: Fields, pairs: Pairs, i: int, strengths: Optional[Mapping]
) -> Tuple[Optional[dict], int, float]:
    amperes: dict = {}
    for j in _others(fields, pairs, i):
        node = int(fields.nodes[j])
        amperes[node] = amperes.get(node, 0.0) + _strength(strengths, pairs.nodes, j)
    entering = sum(amperes.values())
    if not entering:
        return None, -1, -1.0
    own = int(fields.nodes[i])
    amperes[own] = -entering
    return amperes, own, 0.0
