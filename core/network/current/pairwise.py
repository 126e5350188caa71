"""Current between pairs of focal nodes, one ampere each.

Points (one cell each): with one node of every connected part held at 0 V, n - 1 solves give the voltages
of all n (n - 1) / 2 pairs by superposition. Regions collapse to one node only in the pairs that they
belong to, as in Circuitscape, so each such pair has its own system: one set-up and one solve.
"""

from typing import Callable, Iterator, List, NamedTuple, Optional, Tuple

import numpy as np

from ...progress import Progress, part, silent
from .circuit import TOLERANCE, Circuit
from .fields import Fields, node_of
from .focal import Pairs
from .maps import Maps, Resistance
from .network import Network

#: Called with both ids, the current and the voltage of each map.
Each = Callable[[object, object, np.ndarray, np.ndarray], None]

#: Both positions, effective resistance, the network and the voltages; None where none were asked for or none are.
Solved = Tuple[int, int, float, Network, Optional[np.ndarray]]


class PairCurrent(NamedTuple):
    """One ampere between two places.

    Attributes:
        resistance: effective resistance in ohms; 0 where both are one node, -1 where no current flows.
        current: (rows, columns) amperes through each cell, 0 where none flows.
    """

    resistance: float
    current: np.ndarray


def pair_current(
    resistance: np.ndarray,
    cells_a: np.ndarray,
    cells_b: np.ndarray,
    neighbours: int = 8,
    average: str = "resistance",
    tolerance: float = TOLERANCE,
    progress: Progress = silent,
) -> PairCurrent:
    """Current between two regions, each one node, 1 A from one to the other.

    Args:
        resistance: (rows, columns) > 0, NaN = nodata.
        cells_a, cells_b: bool (rows, columns).
        neighbours, average, tolerance: see :class:`~.circuit.Circuit`.

    Returns:
        effective resistance and node currents; ``(0, zeros)`` where the regions share a cell,
        ``(-1, zeros)`` where nothing connects them or one has no valid cell.

    Raises:
        InputError: see :class:`~.circuit.Circuit`.
        Cancelled: raised by ``progress``.
    """
    valid = ~np.isnan(resistance)
    places = [np.flatnonzero(cells & valid) for cells in (cells_a, cells_b)]
    nothing = np.zeros(resistance.shape)
    if not (len(places[0]) and len(places[1])):
        return PairCurrent(-1.0, nothing)
    circuit = Circuit(resistance, places, neighbours, average, tolerance)
    value, voltage = _between(circuit, places[0], places[1], progress)
    return PairCurrent(value, nothing if voltage is None else circuit.node_current(voltage))


def _between(
    circuit: Network, low: np.ndarray, high: np.ndarray, progress: Progress
) -> Tuple[float, Optional[np.ndarray]]:
    """Resistance and voltages, ``low`` at 0 V and 1 A into ``high``; voltages None where none flows."""
    inside, parts = circuit.inside.ravel(), circuit.part.ravel()
    low, high = low[inside[low]], high[inside[high]]
    if not (len(low) and len(high)):
        return -1.0, None
    if node_of(circuit, low) == node_of(circuit, high):
        return 0.0, None
    if not parts[low[0]] or parts[low[0]] != parts[high[0]]:
        return -1.0, None
    system = circuit.system(low, progress=part(progress, 0.0, 0.9))
    current = np.zeros(circuit.shape)
    current.ravel()[high[0]] = 1.0
    voltage = system.solve(current, part(progress, 0.9, 1.0))
    return float(voltage.ravel()[high[0]]), voltage


def pairwise(
    circuit: Network,
    pairs: Pairs,
    maps: Optional[Maps] = None,
    each: Optional[Each] = None,
    memory: float = np.inf,
    progress: Progress = silent,
) -> List[Resistance]:
    """Effective resistances of all allowed pairs of focal nodes, and their currents.

    Args:
        circuit: the network, of a raster or of links, with short-circuit regions as its groups.
        pairs: focal nodes and pairs.
        maps: takes every map; None: resistances only.
        each: called with the ids, current and voltage (first node at 0 V, 1 A into the second).
        memory: bytes that stored voltages may take; where they do not fit, some are solved again. Maps do
            not depend on it, only their order does.

    Returns:
        for every two focal nodes in order; -1 also for pairs that are not allowed, as in Circuitscape.
    """
    wanted = maps is not None or each is not None
    solve = _points if pairs.nodes.points else _regions
    ids, found = pairs.nodes.ids, []
    total = max(int(np.triu(pairs.allowed).sum()), 1)
    generator = solve(circuit, pairs, wanted, memory, progress, total)
    values = np.full(pairs.allowed.shape, -1.0)
    for i, j, value, used, voltage in generator:
        values[i, j] = value
        if voltage is not None and wanted:
            current = used.node_current(voltage)
            if maps is not None:
                maps.add(current, voltage)
            if each is not None:
                each(ids[i], ids[j], current, voltage)
    for i in range(len(ids)):
        found += [Resistance(ids[i], ids[j], float(values[i, j])) for j in range(i + 1, len(ids))]
    progress(1.0)
    return found


def _points(
    circuit: Network, pairs: Pairs, wanted: bool, memory: float, progress: Progress, total: int
) -> Iterator[Solved]:
    """All pairs of points, by superposition of the fields of single points."""
    solving = part(progress, 0.0, 0.5)
    fields = Fields(circuit, pairs.nodes.cells, memory if wanted else 0.0, solving)
    places = np.argwhere(np.triu(pairs.allowed))
    for done, number in enumerate(fields.turns(fields.nodes[places])):
        share = part(progress, 0.5 + 0.5 * done / total, 0.5 + 0.5 * (done + 1) / total)
        share(0.0)
        i, j = places[number].tolist()
        one, other = int(fields.nodes[i]), int(fields.nodes[j])
        value, voltage = fields.resistance(one, other), None
        if wanted and value > 0:
            voltage = fields.voltage({one: -1.0, other: 1.0}, one, share)
        yield i, j, value, circuit, voltage


def _regions(
    circuit: Network, pairs: Pairs, wanted: bool, memory: float, progress: Progress, total: int
) -> Iterator[Solved]:
    """All pairs of regions, a network of its own for each."""
    cells = pairs.nodes.cells
    for done, (i, j) in enumerate(np.argwhere(np.triu(pairs.allowed)).tolist()):
        share = part(progress, done / total, (done + 1) / total)
        merged = circuit.merged([cells[i], cells[j]])
        value, voltage = _between(merged, cells[i], cells[j], share)
        yield i, j, value, merged, voltage
