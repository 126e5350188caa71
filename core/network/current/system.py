"""Voltages of a circuit whose groups of cells are one node each.

Small rasters are factorised. On large ones the multigrid solver gets the cells of the groups as fixed
cells: with one solve for each group at 1 V, a dense matrix gives the voltages that let no current vanish in
the groups. Very many groups are solved by conjugate gradients in the space of voltages that are equal
within every group.
"""

from typing import TYPE_CHECKING, Optional

import numpy as np
from scipy import ndimage, sparse
from scipy.sparse.linalg import splu

from ...messages import InputError, marked
from ...progress import Progress, part, silent
from ...steps import FORWARD, STRUCTURES, ends
from .groups import Groups
from .solver import GridSolver, State
from .stencil import Edges, outflow, total

if TYPE_CHECKING:
    from .circuit import Circuit

#: Up to this many cells one factorisation is faster than a multigrid hierarchy.
DIRECT_CELLS = 6_000
#: Up to this many groups are solved one by one.
MOST_GROUPS = 100
_MOST_STEPS = 1000


class Levelled:
    """The multigrid solver of a raster without groups, started near the level of its voltages.

    Where much current enters everywhere and leaves at one cell, the voltages are nearly one high level.
    The solver works in float32 and would lose the small differences in it; so it starts at the level, in
    each part between held cells, at which as much current leaves as enters.

    Parts that nothing would hold get a ground of the size of a cell's own conductance somewhere. They
    carry no current, or the solver is only used to precondition.
    """

    def __init__(
        self, circuit: "Circuit", held: np.ndarray, ground: Optional[np.ndarray], progress: Progress
    ) -> None:
        raster = circuit.raster_parts.ravel()
        grounded = held if ground is None else held | (ground.ravel() > 0)
        parts, first = np.unique(raster, return_index=True)
        holds = np.bincount(raster[grounded], minlength=parts.max() + 1) > 0
        anchors = first[~holds[parts] & (parts > 0)]
        if len(anchors):
            ground = np.zeros(circuit.shape) if ground is None else ground.copy()
            ground.ravel()[anchors] = total(circuit.edges).ravel()[anchors]
        self.solver = GridSolver(circuit.edges, ground, held.reshape(circuit.shape), progress)
        free = ~held.reshape(circuit.shape)
        diagonal = any(values.any() for values in circuit.edges[2:])
        self._parts, count = ndimage.label(free, STRUCTURES[8 if diagonal else 4])
        leaving = outflow(free.astype(np.float64), circuit.edges)
        if ground is not None:
            leaving += np.where(free, ground, 0.0)
        self._leak = np.bincount(self._parts.ravel(), leaving.ravel(), count + 1)

    def solve(self, current: np.ndarray, tolerance: float, progress: Progress) -> np.ndarray:
        """Voltages for ``current``; see GridSolver.solve."""
        entering = np.bincount(self._parts.ravel(), current.ravel(), len(self._leak))
        entering[0] = 0.0
        level = np.divide(entering, self._leak, out=np.zeros_like(entering), where=self._leak > 0)
        return self.solver.solve(current, level[self._parts], tolerance, progress)


class System:
    """A network with fixed cells and grounds, set up for any number of currents; see Circuit.system."""

    def __init__(
        self, circuit: "Circuit", fixed: np.ndarray, ground: Optional[np.ndarray], progress: Progress
    ) -> None:
        self.circuit, self.ground = circuit, ground
        held = np.zeros(circuit.valid.size, bool)
        held[fixed] = True
        circuit.groups.spread(held)
        anchored = held if ground is None else held | (ground.ravel() > 0)
        parts = circuit.part.ravel()
        anchors = np.bincount(parts[anchored], minlength=parts.max() + 1) > 0
        anchors[0] = False
        self.free = anchors[parts] & ~held
        self._terminals: Optional[Groups] = None
        self._small = int(np.count_nonzero(self.free)) <= DIRECT_CELLS
        if self._small:
            self._factorise()
        else:
            self._set_up(held, progress)
        progress(1.0)

    def solve(self, current: np.ndarray, progress: Progress = silent) -> np.ndarray:
        """Voltages (rows, columns), 0 where nothing is anchored, for amperes into each cell.

        Raises:
            Cancelled: raised by ``progress``.
            InputError: no convergence.
        """
        progress(0.0)
        if self._small:
            return self._direct(current)
        entering = np.where(self.free.reshape(current.shape), current, 0.0)
        if self._terminals is not None:
            return self._with_groups(self._terminals, entering, progress)
        if len(self.circuit.groups.sizes):
            return self._iterate(entering, progress)
        return self._solver.solve(entering, self.circuit.tolerance, progress)

    @property
    def replays(self) -> bool:
        """Whether solutions will be asked for again, see :meth:`resume`; to be set before the first."""
        return not self._small and self._solver.solver.replays

    @replays.setter
    def replays(self, wanted: bool) -> None:
        if not self._small:
            self._solver.solver.replays = wanted

    def state(self) -> Optional[State]:
        """The means of the next solution; None where they are always the same."""
        return None if self._small else self._solver.solver.state

    def resume(self, state: Optional[State]) -> None:
        """Solve next with the means of an earlier time: the same current then has the same voltages."""
        if state is not None:
            self._solver.solver.resume(state)

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

    def _direct(self, current: np.ndarray) -> np.ndarray:
        voltage = np.zeros(current.size)
        if self._count:
            amperes = np.bincount(self._node, current.ravel()[self._free], self._count)
            voltage[self._free] = self._factors.solve(amperes)[self._node]
        return voltage.reshape(current.shape)

    # large networks -----------------------------------------------------------------

    def _set_up(self, held: np.ndarray, progress: Progress) -> None:
        """A solver with all groups held, and the currents between the groups that are not."""
        cells, number, sizes = self.circuit.groups
        loose = np.flatnonzero(np.bincount(number, self.free[cells], len(sizes)) > 0)
        if len(loose) > MOST_GROUPS:
            self._solver = Levelled(self.circuit, held, self.ground, progress)
            return
        wall = held.copy()
        wall[cells] = True
        self._solver = Levelled(self.circuit, wall, self.ground, part(progress, 0.0, 1 / (1 + len(loose))))
        if not len(sizes):
            return
        kept = np.isin(number, loose)
        terminals = Groups(cells[kept], np.searchsorted(loose, number[kept]), sizes[loose])
        self._between = np.zeros((len(loose), len(loose)))
        for k in range(len(loose)):
            share = part(progress, (1 + k) / (1 + len(loose)), (2 + k) / (1 + len(loose)))
            field = self._raised(terminals, np.eye(len(loose))[k], None, share)
            self._between[:, k] = _into(terminals, self._laplace(field))
        self._only = field if len(loose) == 1 else None
        self._terminals = terminals

    def _raised(
        self, terminals: Groups, volts: np.ndarray, entering: Optional[np.ndarray], progress: Progress
    ) -> np.ndarray:
        """Voltages of the raster with the loose groups at ``volts`` and currents into other cells."""
        lifted = np.zeros(self.circuit.shape)
        lifted.ravel()[terminals.cells] = volts[terminals.number]
        right = -self._laplace(lifted)
        if entering is not None:
            right += entering
        return lifted + self._solver.solve(right, self.circuit.tolerance, progress)

    def _with_groups(self, terminals: Groups, entering: np.ndarray, progress: Progress) -> np.ndarray:
        amperes = _into(terminals, entering)
        plain = entering.copy()
        plain.ravel()[terminals.cells] = 0.0
        if plain.any():
            rest = self._solver.solve(plain, self.circuit.tolerance, part(progress, 0.0, 0.5))
            volts = np.linalg.solve(self._between, amperes - _into(terminals, self._laplace(rest)))
            return self._raised(terminals, volts, plain, part(progress, 0.5, 1.0))
        volts = np.linalg.solve(self._between, amperes)
        if self._only is not None:
            return volts[0] * self._only
        return self._raised(terminals, volts, None, progress)

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

    def _iterate(self, current: np.ndarray, progress: Progress) -> np.ndarray:
        """Conjugate gradients, preconditioned by the raster without groups."""
        residual = self._project(np.array(current, np.float64))
        tolerance = self.circuit.tolerance
        voltage, goal = np.zeros(self.circuit.shape), tolerance * np.linalg.norm(residual)
        first = size = float(np.linalg.norm(residual))
        if not size:
            return voltage
        direction, before = None, 1.0
        for _step in range(_MOST_STEPS):
            better = self._project(self._solver.solver.precondition(residual))
            now = float(np.vdot(residual, better))
            direction = better if direction is None else better + (now / before) * direction
            pull = self._project(self._laplace(direction))
            length = now / float(np.vdot(direction, pull))
            voltage += length * direction
            residual -= length * pull
            before, size = now, float(np.linalg.norm(residual))
            progress(min(1.0, np.log(max(first / size, 1.0)) / np.log(1.0 / tolerance)) if size else 1.0)
            if size <= goal:
                return voltage
        raise InputError(
            marked(
                "The voltages do not settle. The resistances differ too much (highest more than about a million "
                "times the lowest); give impassable cells nodata instead."
            )
        )


def _into(terminals: Groups, current: np.ndarray) -> np.ndarray:
    """Sum of currents over the cells of each group."""
    cells, number, sizes = terminals
    return np.bincount(number, current.ravel()[cells], len(sizes))


def _laplacian(edges: Edges, node: np.ndarray, count: int) -> sparse.csr_matrix:
    """Laplacian of the nodes; -1 in ``node`` marks cells held at 0 V or outside."""
    rows, columns, values, diagonal = [], [], [], np.zeros(count)
    for step, conductance in zip(FORWARD, edges):
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
