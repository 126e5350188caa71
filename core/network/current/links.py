"""A network of links between nodes as a circuit: Circuitscape's network mode."""

from typing import Optional, Sequence, Tuple

import numpy as np
from scipy import sparse
from scipy.sparse import csgraph
from scipy.sparse.linalg import splu

from ...messages import InputError, marked
from ...progress import Progress, silent
from .groups import unite
from .solver import State
from .stencil import NEGLIGIBLE


class LinkNetwork:
    """Nodes joined by links, to be used in place of a raster's :class:`~.circuit.Circuit`.

    Parallel links add up, a link from a node to itself carries nothing (Circuitscape 5, network mode:
    McRae et al. 2008, Ecology 89:2712).

    Args:
        count: number of nodes.
        first, second: (links,) positions of the two nodes of each link.
        conductance: (links,) siemens, above 0.

    Attributes:
        shape, inside, part, groups: see :class:`~.network.Network`.

    Raises:
        InputError: a conductance that is not above 0 and finite.
    """

    def __init__(self, count: int, first: np.ndarray, second: np.ndarray, conductance: np.ndarray) -> None:
        self.first, self.second = np.asarray(first, np.int64), np.asarray(second, np.int64)
        self.conductance = np.asarray(conductance, np.float64)
        if not ((self.conductance > 0) & (self.conductance < np.inf)).all():
            raise InputError(marked("The resistance of every link must be above 0 and finite."))
        self.shape: Tuple[int, ...] = (count,)
        self.inside = np.ones(count, bool)
        self.groups = unite((), self.inside)
        self._between = self.first != self.second
        joined = np.zeros(count, bool)
        joined[self.first[self._between]] = joined[self.second[self._between]] = True
        graph = sparse.coo_matrix((self.conductance, (self.first, self.second)), shape=(count, count))
        labels = csgraph.connected_components(graph, directed=False)[1]
        self.part = np.where(joined, labels + 1, 0)

    def merged(self, groups: Sequence[np.ndarray]) -> "LinkNetwork":
        """Nodes of links are single.

        Raises:
            InputError: always, as there is nothing to merge.
        """
        raise InputError(
            marked("A focal node of a network of links is a single node. Give each an id of its own.")
        )

    def system(
        self, fixed: np.ndarray, ground: Optional[np.ndarray] = None, progress: Progress = silent
    ) -> "LinkSystem":
        """The equations with the nodes ``fixed`` at 0 V; see :meth:`~.circuit.Circuit.system`."""
        made = LinkSystem(self, fixed, ground)
        progress(1.0)
        return made

    def laplacian(self) -> sparse.csr_matrix:
        """(nodes, nodes) sums of conductances on the diagonal, their negatives beside it."""
        g = np.where(self._between, self.conductance, 0.0)
        rows = np.concatenate([self.first, self.second, self.first, self.second])
        columns = np.concatenate([self.second, self.first, self.first, self.second])
        values = np.concatenate([-g, -g, g, g])
        return sparse.coo_matrix((values, (rows, columns)), shape=self.shape * 2).tocsr()

    def branch_current(self, voltage: np.ndarray) -> np.ndarray:
        """(links,) amperes from the first to the second node of each link.

        Links that carry less than 1e-8 of the largest current count as 0, as in Circuitscape.
        """
        current = self.conductance * (voltage[self.first] - voltage[self.second])
        current[np.abs(current) < NEGLIGIBLE * np.abs(current).max(initial=0.0)] = 0.0
        return current

    def node_current(self, voltage: np.ndarray, ground: Optional[np.ndarray] = None) -> np.ndarray:
        """(nodes,) the larger of inflow and outflow; currents to ground through a conductance count."""
        current = self.branch_current(voltage)
        ahead, back = np.maximum(current, 0.0), np.maximum(-current, 0.0)
        count = self.shape[0]
        inflow = np.bincount(self.second, ahead, count) + np.bincount(self.first, back, count)
        outflow = np.bincount(self.first, ahead, count) + np.bincount(self.second, back, count)
        if ground is not None:
            leaving = ground * voltage
            outflow += np.maximum(leaving, 0.0)
            inflow += np.maximum(-leaving, 0.0)
        return np.maximum(inflow, outflow)


class LinkSystem:
    """The equations of a network of links, factorised; see :class:`~.system.System`."""

    def __init__(self, network: LinkNetwork, fixed: np.ndarray, ground: Optional[np.ndarray]) -> None:
        self.replays = False
        held = np.zeros(network.shape, bool)
        held[fixed] = True
        anchored = held if ground is None else held | (ground > 0)
        anchors = np.bincount(network.part[anchored], minlength=network.part.max(initial=0) + 1) > 0
        anchors[0] = False
        self._free = np.flatnonzero(anchors[network.part] & ~held)
        self._shape = network.shape
        if not self._free.size:
            return
        matrix = network.laplacian()
        if ground is not None:
            matrix = matrix + sparse.diags(ground)
        matrix = matrix[self._free][:, self._free].tocsc()
        self._factors = splu(matrix, permc_spec="MMD_AT_PLUS_A", options={"SymmetricMode": True})

    def state(self) -> Optional[State]:
        """None: a factorisation always solves alike."""
        return None

    def resume(self, state: Optional[State]) -> None:
        """Nothing to go back to."""

    def solve(self, current: np.ndarray, progress: Progress = silent) -> np.ndarray:
        """(nodes,) volts, 0 where nothing is anchored, for amperes into each node."""
        voltage = np.zeros(self._shape)
        if self._free.size:
            voltage[self._free] = self._factors.solve(np.asarray(current, np.float64)[self._free])
        progress(1.0)
        return voltage


class BranchMaps:
    """Adds up the currents of links over many patterns.

    Attributes:
        cumulative, maximum: (links,) amperes, regardless of their direction.
    """

    def __init__(self, network: LinkNetwork) -> None:
        self._network = network
        self.cumulative = np.zeros(len(network.first))
        self.maximum = np.zeros(len(network.first))

    def add(self, voltage: np.ndarray) -> None:
        """Take the voltages of one pattern into account."""
        current = np.abs(self._network.branch_current(voltage))
        self.cumulative += current
        np.maximum(self.maximum, current, out=self.maximum)
