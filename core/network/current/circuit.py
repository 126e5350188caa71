"""A resistance raster as a circuit in which groups of cells are one node.

Short-circuit regions and focal regions collapse to one node each, also where their cells do not touch.
The cells keep their places; no graph is built.
"""

from typing import Optional, Sequence

import numpy as np
from scipy import sparse
from scipy.sparse import csgraph

from ...progress import Progress, silent
from ...steps import FORWARD
from .groups import unite
from .solver import label_parts
from .stencil import Edges, conductances, node_current, total
from .system import System

#: Stands for the resistance of a cell of nodata in a region: it conducts nothing by itself.
_INSULATOR = 1e300
#: Ten times finer than Circuitscape's.
TOLERANCE = 1e-7


class Circuit:
    """The network of a resistance raster.

    Args:
        resistance: (rows, columns) > 0; NaN = nodata.
        groups: flat indices of cells that are one node each (short-circuit regions). Cells of nodata
            belong to the node too, if any cell of the group is valid; averaging by conductance, they
            conduct half of what their neighbours do (Circuitscape).
        neighbours: 8 or 4.
        average: "resistance" or "conductance", see :func:`~.stencil.conductances`.
        tolerance: norm of the currents that may be left over, as a share of the norm of those put in.

    Raises:
        InputError: see :func:`~.stencil.conductances`.
    """

    def __init__(
        self,
        resistance: np.ndarray,
        groups: Sequence[np.ndarray] = (),
        neighbours: int = 8,
        average: str = "resistance",
        tolerance: float = TOLERANCE,
    ) -> None:
        self.shape, self.tolerance = resistance.shape, tolerance
        self._resistance, self._rule = resistance, (neighbours, average)
        self.valid = ~np.isnan(resistance)
        self.groups = unite(groups, self.valid.ravel())
        self._wire()

    @classmethod
    def of_edges(cls, edges: Edges) -> "Circuit":
        """A network without groups of given conductances; cells without branches do not belong to it."""
        circuit = cls.__new__(cls)
        circuit.shape, circuit.edges, circuit.tolerance = edges.east.shape, edges, TOLERANCE
        circuit.valid = circuit.inside = total(edges) > 0
        circuit.groups = unite((), circuit.valid.ravel())
        circuit.raster_parts, circuit._part_count = label_parts(edges, circuit.inside)
        circuit.part = circuit.raster_parts
        return circuit

    def merged(self, groups: Sequence[np.ndarray]) -> "Circuit":
        """The same network with more groups."""
        other = Circuit.__new__(Circuit)
        other.__dict__.update(self.__dict__)
        other.groups = unite([*self.groups.lists(), *groups], self.valid.ravel())
        if not self.inside.ravel()[other.groups.cells].all():
            other._wire()
        else:
            other._join_parts()
        return other

    def _wire(self) -> None:
        """Branches of all cells that have resistance or belong to a group."""
        neighbours, average = self._rule
        self.inside = self.valid.copy()
        self.inside.ravel()[self.groups.cells] = True
        stranded = self.inside & ~self.valid
        resistance = self._resistance
        if stranded.any():
            resistance = np.where(stranded, _INSULATOR, resistance.astype(np.float64))
        self.edges = conductances(resistance, neighbours, average)
        if stranded.any():
            for values in self.edges:
                values[values < 1.0 / np.sqrt(_INSULATOR)] = 0.0
        self.raster_parts, self._part_count = label_parts(self.edges, total(self.edges) > 0)
        self._join_parts()

    def _join_parts(self) -> None:
        """Number the parts of the network, joined where a group has cells in several."""
        cells, number = self.groups.cells, self.groups.number
        raster, size = self.raster_parts.ravel(), self._part_count + 1
        links = sparse.coo_matrix(
            (np.ones(len(cells)), (raster[cells], number + size)), shape=(size + len(self.groups.sizes),) * 2
        ).tolil()
        links[0] = 0  # cells without branches are no part
        joined = csgraph.connected_components(links.tocsr(), directed=False)[1] + 1
        lookup = joined[:size].copy()
        lookup[0] = 0
        self.part = lookup[self.raster_parts]
        if len(cells):
            self.part.ravel()[cells] = joined[size:][number]

    def system(
        self, fixed: np.ndarray, ground: Optional[np.ndarray] = None, progress: Progress = silent
    ) -> System:
        """The equations of this network, to be solved for currents.

        Args:
            fixed: flat indices of cells at 0 V; with a cell its whole group. A part of the network with
                neither a fixed cell nor ground stays at 0 V.
            ground: (rows, columns) conductance from each cell to ground.
        """
        return System(self, fixed, ground, progress)

    def node_current(self, voltage: np.ndarray, ground: Optional[np.ndarray] = None) -> np.ndarray:
        """Current through each node, in all its cells: the larger of inflow and outflow, in amperes.

        Currents to ground through a finite conductance count, sources do not (Circuitscape).

        Args:
            voltage: (rows, columns), equal within groups.
            ground: (rows, columns) conductance to ground.
        """
        leaving = None if ground is None else ground * voltage
        current = node_current(voltage, self.edges, None if leaving is None else -leaving)
        if len(self.groups.sizes):
            self._group_current(voltage.ravel(), leaving, current.ravel())
        return current

    def _group_current(self, voltage: np.ndarray, leaving: Optional[np.ndarray], current: np.ndarray) -> None:
        cells, number, sizes = self.groups
        out = np.zeros(len(cells)) if leaving is None else leaving.ravel()[cells]
        flows = [out]
        row, column = np.divmod(cells, self.shape[1])
        for (down, right), values in zip(FORWARD, self.edges):
            for sign in (1, -1):
                i, j = row + sign * down, column + sign * right
                there = (i >= 0) & (i < self.shape[0]) & (j >= 0) & (j < self.shape[1])
                other = np.where(there, i * self.shape[1] + j, cells)
                at = cells if sign == 1 else other
                flows.append(np.where(there, values.ravel()[at], 0.0) * (voltage[cells] - voltage[other]))
        outflows = sum(np.maximum(flow, 0.0) for flow in flows)
        inflows = sum(np.maximum(-flow, 0.0) for flow in flows)
        through = np.maximum(
            np.bincount(number, inflows, len(sizes)), np.bincount(number, outflows, len(sizes))
        )
        current[cells] = through[number]
