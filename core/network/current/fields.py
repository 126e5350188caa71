"""Voltages of one ampere into each of some nodes, from which those of every pattern follow by superposition.

What does not fit into memory is solved again when it is needed, by the same steps as before: the result
is the same whatever the memory.
"""

from typing import Dict, Iterator, List, Mapping, Optional, Tuple

import numpy as np

from ...progress import Progress, part, silent
from .network import Network
from .solver import State


def node_of(circuit: Network, cells: np.ndarray) -> int:
    """A number for the node that the first of ``cells`` belongs to: the first cell of its group."""
    cell = int(cells[0])
    found = np.flatnonzero(circuit.groups.cells == cell)
    if not len(found):
        return cell
    return int(circuit.groups.cells[np.argmax(circuit.groups.number == circuit.groups.number[found[0]])])


class Fields:
    """Voltages of one ampere into each focal node.

    Args:
        circuit: the network.
        cells: flat indices of the cells of each node.
        memory: bytes that voltages may take. Where not all fit, a block of them is kept and the others
            are solved again in turn.

    Attributes:
        nodes: position of each focal node among the distinct nodes; -1 where it has no valid cell.
        parts: connected part of each distinct node, 0 where it stands alone.
        volts: (nodes, nodes), [i, k] the voltage at i of 1 A into k; 0 for the reference of a part.
        complete: whether the voltages of all nodes are kept.
    """

    def __init__(
        self,
        circuit: Network,
        cells: List[np.ndarray],
        memory: float = np.inf,
        progress: Progress = silent,
    ) -> None:
        self.circuit = circuit
        inside = circuit.inside.ravel()
        keys = [node_of(circuit, own[inside[own]]) if inside[own].any() else -1 for own in cells]
        self._cells = np.array(sorted(set(keys) - {-1}), np.int64)
        self.nodes = np.array([-1 if key < 0 else np.searchsorted(self._cells, key) for key in keys])
        self.parts = circuit.part.ravel()[self._cells]
        self.volts = np.zeros((len(self._cells),) * 2)
        self._kept: Dict[int, np.ndarray] = {}
        self._latest: Tuple[int, Optional[np.ndarray]] = (-1, None)
        self._began: Dict[int, Optional[State]] = {}
        self._solve_all(memory, progress)

    def _solve_all(self, memory: float, progress: Progress) -> None:
        numbers, first, counts = np.unique(self.parts, return_index=True, return_counts=True)
        linked = first[(numbers > 0) & (counts > 1)]
        self._asked = [
            k for k in range(len(self._cells)) if self.parts[k] in self.parts[linked] and k not in linked
        ]
        fit = memory / (8.0 * self.circuit.inside.size)
        self.complete = len(self._asked) + 1 <= fit
        self._block = len(self._asked) if self.complete else room(fit)
        if not self._asked:
            return
        self._system = self.circuit.system(self._cells[linked], progress=part(progress, 0.0, 0.1))
        self._system.replays = not self.complete
        self._held = set(self._asked[: self._block])
        for done, k in enumerate(self._asked):
            share = part(
                progress, 0.1 + 0.9 * done / len(self._asked), 0.1 + 0.9 * (done + 1) / len(self._asked)
            )
            self._began[k] = self._system.state()
            self.volts[:, k] = self._field(k, share).ravel()[self._cells]

    def _field(self, k: int, progress: Progress) -> np.ndarray:
        """Voltages of 1 A into node ``k``, kept or solved as at the first time."""
        if k in self._kept:
            return self._kept[k]
        if k == self._latest[0] and self._latest[1] is not None:
            return self._latest[1]
        self._latest = (-1, None)
        self._system.resume(self._began[k])
        field = self._system.solve(self._unit({k: 1.0}), progress)
        if k in self._held:
            self._kept[k] = field
        else:
            self._latest = (k, field)
        return field

    def turns(self, ends: np.ndarray) -> Iterator[int]:
        """Positions of pairs in an order in which few voltages have to be solved again.

        A block of nodes is kept; the other ends of its pairs pass by one after the other.

        Args:
            ends: int (pairs, 2), nodes as in :attr:`nodes`.
        """
        if self.complete:
            yield from range(len(ends))
            return
        place = np.full(len(self._cells) + 1, -1)  # the last for nodes of no cell
        place[self._asked] = np.arange(len(self._asked))
        low, high = np.sort(place[ends], axis=1).T
        low = np.where(low < 0, high, low)
        block = np.maximum(low, 0) // self._block
        now = 0
        for number in np.lexsort((low, high, block)).tolist():
            if block[number] != now:
                now = int(block[number])
                self._held = set(self._asked[now * self._block : (now + 1) * self._block])
                self._kept = {k: field for k, field in self._kept.items() if k in self._held}
            yield number

    def _unit(self, amperes: Mapping[int, float]) -> np.ndarray:
        current = np.zeros(self.circuit.shape)
        for k, value in amperes.items():
            current.ravel()[self._cells[k]] += value
        return current

    def voltage(self, amperes: Mapping[int, float], low: int, progress: Progress = silent) -> np.ndarray:
        """Voltages of currents (node: amperes, summing to 0) within one part, with node ``low`` at 0 V.

        Where not all voltages are kept, patterns of more than two nodes are solved themselves.
        """
        if self.complete or len(amperes) <= 2:
            result = np.zeros(self.circuit.shape)
            for done, (k, value) in enumerate(amperes.items()):
                if k in self._began and value:
                    share = part(progress, done / len(amperes), (done + 1) / len(amperes))
                    result += value * self._field(k, share)
        else:
            result = self._system.solve(self._unit(amperes), progress)
        result -= sum(self.volts[low, k] * value for k, value in amperes.items())
        result[self.circuit.part != self.parts[low]] = 0.0
        return result

    def resistance(self, one: int, other: int) -> float:
        """Effective resistance between two distinct nodes; 0 where they are one, -1 where unconnected."""
        if one < 0 or other < 0:
            return -1.0
        if one == other:
            return 0.0
        if self.parts[one] != self.parts[other] or not self.parts[one]:
            return -1.0
        volts = self.volts
        return float(volts[one, one] + volts[other, other] - volts[one, other] - volts[other, one])


def room(fit: float) -> int:
    """Voltages that are kept at once where ``fit`` fit into memory: one place is for those that pass by."""
    return max(1, int(fit) - 1)


def repeated(count: int, block: int) -> int:
    """Solutions that are made again for all pairs of ``count`` nodes when ``block`` voltages are kept.

    The first block finds its own at hand; the nodes behind a block pass by once for each.
    """
    starts = range(0, count, block)
    return sum(max(count - start - (block if start == 0 else 0), 0) for start in starts)
