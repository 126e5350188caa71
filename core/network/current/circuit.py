"""A resistance raster as a circuit in which groups of cells are one node, and its voltages and currents.

Short-circuit regions and focal regions collapse to one node each, also where their cells do not touch.
Instead of building a graph of nodes, the cells keep their places and the system is solved in the space
of voltages that are equal within every group: small rasters by one factorisation, large ones by
conjugate gradients in that space, with the multigrid solver of the raster as preconditioner. One
hierarchy therefore serves every pair of focal regions.
"""

from typing import List, NamedTuple, Optional, Sequence

import numpy as np
from scipy import sparse
from scipy.sparse import csgraph
from scipy.sparse.linalg import splu

from ...messages import InputError, tr
from ...progress import Progress, silent
from .solver import GridSolver, label_parts
from .stencil import STEPS, Edges, conductances, ends, node_current, outflow, total

#: Up to this many cells one factorisation is faster than a multigrid hierarchy.
DIRECT_CELLS = 20_000
#: Stands for the resistance of a cell of nodata in a region: it conducts nothing by itself.
_INSULATOR = 1e300
_MOST_STEPS = 1000


class Groups(NamedTuple):
    """Cells that are one node each.

    Attributes:
        cells: flat indices of the grouped cells, group by group.
        number: group of each of them, from 0.
        sizes: number of cells of each group.
    """

    cells: np.ndarray
    number: np.ndarray
    sizes: np.ndarray

    def even(self, flat: np.ndarray) -> None:
        """Give every cell of a group the group's mean, in place."""
        if len(self.sizes):
            sums = np.bincount(self.number, flat[self.cells], len(self.sizes))
            flat[self.cells] = (sums / self.sizes)[self.number]

    def spread(self, mask: np.ndarray) -> None:
        """Make a mask true on all cells of a group where it is true on one, in place."""
        if len(self.sizes):
            hit = np.bincount(self.number, mask[self.cells], len(self.sizes)) > 0
            mask[self.cells] = hit[self.number]

    def lists(self) -> List[np.ndarray]:
        """The cells of each group."""
        return np.split(self.cells, np.cumsum(self.sizes)[:-1]) if len(self.sizes) else []


def unite(groups: Sequence[np.ndarray], valid: np.ndarray) -> Groups:
    """Groups without common cells: those that share one become one.

    Args:
        groups: flat indices of the cells of each.
        valid: flat bool; a group without a valid cell is left out, a single cell is no group.
    """
    groups = [np.unique(cells) for cells in groups if len(cells)]
    empty = np.zeros(0, np.int64)
    if not groups:
        return Groups(empty, empty, empty)
    cells, number = np.concatenate(groups), np.repeat(np.arange(len(groups)), [len(g) for g in groups])
    known, place = np.unique(cells, return_inverse=True)
    size = len(groups) + len(known)
    links = sparse.coo_matrix((np.ones(len(cells)), (number, place + len(groups))), shape=(size, size))
    joined = csgraph.connected_components(links, directed=False)[1][len(groups) :]
    count = joined.max() + 1
    sizes = np.bincount(joined, minlength=count)
    kept = (np.bincount(joined, valid[known], count) > 0) & (sizes > 1)
    order = np.argsort(joined, kind="stable")
    order = order[kept[joined[order]]]
    return Groups(known[order], (np.cumsum(kept) - 1)[joined[order]], sizes[kept])


def groups_of(regions: Optional[np.ndarray]) -> List[np.ndarray]:
    """The cells (flat indices) of each number above 0 in a raster of regions."""
    if regions is None:
        return []
    flat = regions.ravel()
    cells = np.flatnonzero(flat > 0)
    order = np.argsort(flat[cells], kind="stable")
    starts = np.flatnonzero(np.diff(flat[cells[order]])) + 1
    return [part for part in np.split(cells[order], starts) if len(part)]


class Circuit:
    """The network of a resistance raster.

    Args:
        resistance: (rows, columns) > 0; NaN = nodata.
        groups: flat indices of cells that are one node each (short-circuit regions). Cells of nodata
            belong to the node too, if any cell of the group is valid; averaging by conductance, they
            conduct half of what their neighbours do (Circuitscape).
        neighbours: 8 or 4.
        average: "resistance" or "conductance", see :func:`~.stencil.conductances`.

    Raises:
        InputError: see :func:`~.stencil.conductances`.
    """

    def __init__(
        self,
        resistance: np.ndarray,
        groups: Sequence[np.ndarray] = (),
        neighbours: int = 8,
        average: str = "resistance",
    ) -> None:
        self.shape = resistance.shape
        self._resistance, self._rule = resistance, (neighbours, average)
        self.valid = ~np.isnan(resistance)
        self._shared: List[GridSolver] = []
        self.groups = unite(groups, self.valid.ravel())
        self._wire()

    @classmethod
    def of_edges(cls, edges: Edges) -> "Circuit":
        """A network without groups of given conductances; cells without branches do not belong to it."""
        circuit = cls.__new__(cls)
        circuit.shape, circuit.edges = edges.east.shape, edges
        circuit.valid = circuit.inside = total(edges) > 0
        circuit._shared, circuit.groups = [], unite((), circuit.valid.ravel())
        circuit._raster_parts, circuit._part_count = label_parts(edges, circuit.inside)
        circuit.part = circuit._raster_parts
        return circuit

    def merged(self, groups: Sequence[np.ndarray]) -> "Circuit":
        """The same network with more groups; what was set up for this one serves that one too."""
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
        self._raster_parts, self._part_count = label_parts(self.edges, total(self.edges) > 0)
        self._join_parts()

    def _join_parts(self) -> None:
        """Number the parts of the network, joined where a group has cells in several."""
        cells, number = self.groups.cells, self.groups.number
        raster, size = self._raster_parts.ravel(), self._part_count + 1
        links = sparse.coo_matrix(
            (np.ones(len(cells)), (raster[cells], number + size)), shape=(size + len(self.groups.sizes),) * 2
        ).tolil()
        links[0] = 0  # cells without branches are no part
        joined = csgraph.connected_components(links.tocsr(), directed=False)[1] + 1
        lookup = joined[:size].copy()
        lookup[0] = 0
        self.part = lookup[self._raster_parts]
        if len(cells):
            self.part.ravel()[cells] = joined[size:][number]

    def system(
        self,
        fixed: np.ndarray,
        ground: Optional[np.ndarray] = None,
        share: bool = False,
        progress: Progress = silent,
    ) -> "System":
        """The equations of this network, to be solved for currents.

        Args:
            fixed: flat indices of cells at 0 V; with a cell its whole group. A part of the network with
                neither a fixed cell nor ground stays at 0 V.
            ground: (rows, columns) conductance from each cell to ground.
            share: set up one hierarchy for all systems of this network and those merged from it, where
                each has its own fixed cells; else one for these cells alone.
        """
        return System(self, fixed, ground, share, progress)

    def grid_solver(
        self, fixed: np.ndarray, ground: Optional[np.ndarray], share: bool, progress: Progress
    ) -> GridSolver:
        """A solver of the raster without groups; with ``share`` the one for all networks merged from this.

        Parts that nothing would hold get a ground of the size of a cell's own conductance somewhere: the
        solver is then only near the network, which is enough to precondition.
        """
        if share and self._shared:
            return self._shared[0]
        raster = self._raster_parts.ravel()
        held = np.zeros(raster.size, bool)
        if not share:
            held[fixed] = True
        grounded = held if ground is None else held | (ground.ravel() > 0)
        holds = np.bincount(raster[grounded], minlength=self._part_count + 1) > 0
        parts, first = np.unique(raster, return_index=True)
        anchors = first[~holds[parts] & (parts > 0)]
        if len(anchors):
            ground = np.zeros(self.shape) if ground is None else ground.copy()
            ground.ravel()[anchors] = total(self.edges).ravel()[anchors]
        solver = GridSolver(self.edges, ground, held.reshape(self.shape), progress)
        if share:
            self._shared.append(solver)
        return solver

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
        for (down, right), values in zip(STEPS, self.edges):
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


class System:
    """A network with fixed cells and grounds, factorised or with its preconditioner; see Circuit.system."""

    def __init__(
        self,
        circuit: Circuit,
        fixed: np.ndarray,
        ground: Optional[np.ndarray],
        share: bool,
        progress: Progress,
    ) -> None:
        self.circuit, self.ground = circuit, ground
        held = np.zeros(circuit.valid.size, bool)
        held[fixed] = True
        circuit.groups.spread(held)
        part = circuit.part.ravel()
        anchored = held if ground is None else held | (ground.ravel() > 0)
        anchors = np.bincount(part[anchored], minlength=part.max() + 1) > 0
        anchors[0] = False
        self.free = anchors[part] & ~held
        self._factors = self._solver = None
        self._plain = False
        if np.count_nonzero(self.free) <= DIRECT_CELLS:
            self._factorise()
        else:
            self._solver = circuit.grid_solver(np.flatnonzero(held), ground, share, progress)
            self._plain = not (share or len(circuit.groups.sizes))
        progress(1.0)

    def solve(self, current: np.ndarray, tolerance: float = 1e-8, progress: Progress = silent) -> np.ndarray:
        """Voltages (rows, columns), 0 where nothing is anchored, for amperes into each cell.

        Raises:
            Cancelled: raised by ``progress``.
            InputError: no convergence.
        """
        progress(0.0)
        if self._factors is not None:
            return self._direct(current)
        if self._plain:
            entering = np.where(self.free.reshape(current.shape), current, 0.0)
            return self._solver.solve(entering, tolerance=tolerance, progress=progress)
        return self._iterate(current, tolerance, progress)

    # small networks ---------------------------------------------------------------

    def _factorise(self) -> None:
        circuit, size = self.circuit, self.circuit.valid.size
        node = np.full(size, -1)
        free = np.flatnonzero(self.free)
        node[free] = free
        cells, number, _ = circuit.groups
        if len(cells):
            first = np.full(len(circuit.groups.sizes), -1)
            first[number[::-1]] = cells[::-1]
            node[cells] = np.where(self.free[cells], first[number], -1)
        names, place = np.unique(node[free], return_inverse=True)
        self._count, self._free = len(names), free
        node[free] = place
        self._node = place
        matrix = _laplacian(circuit.edges, node.reshape(circuit.shape), self._count)
        if self.ground is not None:
            extra = np.bincount(place, self.ground.ravel()[free], self._count)
            matrix = matrix + sparse.diags(extra)
        if self._count:
            self._factors = splu(matrix.tocsc(), permc_spec="MMD_AT_PLUS_A", options={"SymmetricMode": True})
        else:
            self._factors = ()

    def _direct(self, current: np.ndarray) -> np.ndarray:
        voltage = np.zeros(current.size)
        if self._count:
            amperes = np.bincount(self._node, current.ravel()[self._free], self._count)
            voltage[self._free] = self._factors.solve(amperes)[self._node]
        return voltage.reshape(current.shape)

    # large networks -----------------------------------------------------------------

    def _project(self, values: np.ndarray) -> np.ndarray:
        """Into the space of voltages that are 0 on held cells and equal within groups, in place."""
        flat = values.ravel()
        flat[~self.free] = 0.0
        self.circuit.groups.even(flat)
        return values

    def _laplace(self, voltage: np.ndarray) -> np.ndarray:
        result = outflow(voltage, self.circuit.edges)
        if self.ground is not None:
            result += self.ground * voltage
        return result

    def _iterate(self, current: np.ndarray, tolerance: float, progress: Progress) -> np.ndarray:
        """Conjugate gradients, preconditioned by the raster without groups."""
        residual = self._project(np.array(current, np.float64))
        voltage, goal = np.zeros(self.circuit.shape), tolerance * np.linalg.norm(residual)
        first = size = np.linalg.norm(residual)
        if not size:
            return voltage
        direction, before = None, 1.0
        for _step in range(_MOST_STEPS):
            better = self._project(precondition(self._solver, residual))
            now = float(np.vdot(residual, better))
            direction = better if direction is None else better + (now / before) * direction
            pull = self._project(self._laplace(direction))
            length = now / float(np.vdot(direction, pull))
            voltage += length * direction
            residual -= length * pull
            before, size = now, np.linalg.norm(residual)
            progress(min(1.0, np.log(max(first / size, 1.0)) / np.log(1.0 / tolerance)) if size else 1.0)
            if size <= goal:
                return voltage
        raise InputError(
            tr(
                "The voltages do not settle. The resistances differ too much (highest more than about a million "
                "times the lowest); give impassable cells nodata instead."
            )
        )


def precondition(solver: GridSolver, residual: np.ndarray) -> np.ndarray:
    """Roughly the voltages of a residual current."""
    return solver.solve(residual)


def _laplacian(edges: Edges, node: np.ndarray, count: int) -> sparse.csr_matrix:
    """Laplacian of the nodes; -1 in ``node`` marks cells held at 0 V or outside."""
    rows, columns, values, diagonal = [], [], [], np.zeros(count)
    for step, conductance in zip(STEPS, edges):
        here, there = ends(step)
        g, a, b = conductance[here].ravel(), node[here].ravel(), node[there].ravel()
        keep = (g > 0) & (a != b)
        g, a, b = g[keep], a[keep], b[keep]
        for end in (a, b):
            diagonal += np.bincount(end[end >= 0], g[end >= 0], count)
        both = (a >= 0) & (b >= 0)
        rows += [a[both], b[both]]
        columns += [b[both], a[both]]
        values += [-g[both], -g[both]]
    rows.append(np.arange(count))
    columns.append(np.arange(count))
    values.append(diagonal)
    place = (np.concatenate(rows), np.concatenate(columns))
    return sparse.coo_matrix((np.concatenate(values), place), shape=(count, count)).tocsr()
