"""Voltages of a raster network: the system of Kirchhoff's current law, solved for many right sides.

The matrix is the Laplacian of the branches plus the conductances to ground on the diagonal. It is set
up once; each further current pattern costs one :meth:`GridSolver.solve`.
"""

from typing import Callable, Iterator, NamedTuple, Optional, Tuple

import numpy as np
from scipy import ndimage, sparse
from scipy.sparse import csgraph

from ...messages import InputError, marked
from ...progress import Progress, part, silent
from ...steps import FORWARD, STRUCTURES, ends
from .gradients import Gradients
from .multigrid import Hierarchy
from .stencil import Edges, conductances, outflow, total

#: A part without ground may receive this share of the current it gets and loses in excess.
BALANCE = 1e-6
#: Steps of a solution that are no reason to build aggregates, and further steps that together are.
EASY_STEPS, PATIENCE = 40, 120


class State(NamedTuple):
    """The means a :class:`GridSolver` solves with; they may have grown with earlier solutions.

    Attributes:
        dtype: type of the iteration.
        patience: steps that may still be wasted before aggregates are built.
        aggregated: whether they are.
    """

    dtype: type
    patience: float
    aggregated: bool


class GridSolver:
    """Voltages of a raster network for any number of current patterns.

    Solves ``sum_j g_ij (V_i - V_j) + ground_i V_i = current_i`` for all cells i that are not fixed.

    A part of the raster that is connected in itself and has neither a ground nor a fixed cell floats:
    its voltages are those of mean 0, and the currents put into it must add up to 0. Cells without
    branches (nodata) that are not grounded get 0 V.

    Args:
        edges: conductances of the branches, see :func:`~.stencil.conductances`.
        ground: (rows, columns) conductance from each cell to ground, >= 0; None = none.
        fixed: bool (rows, columns): cells held at 0 V (connected to ground without resistance).
        progress: called with the share of the set-up done.

    Attributes:
        steps: steps the last solution took.
        replays: set it before solving where :meth:`resume` will be asked to give up aggregates.

    Raises:
        InputError: shapes differ, ground is negative or not finite.
        Cancelled: raised by ``progress``.
    """

    def __init__(
        self,
        edges: Edges,
        ground: Optional[np.ndarray] = None,
        fixed: Optional[np.ndarray] = None,
        progress: Progress = silent,
    ) -> None:
        self.shape = edges.east.shape
        self._check(edges, ground, fixed)
        self.edges, self.ground = edges, ground
        joined = total(edges)
        held = np.zeros(self.shape, bool) if fixed is None else fixed.astype(bool)
        self.parts, self.part_count = label_parts(edges, joined > 0)
        progress(0.1)
        grounded = held if ground is None else held | (ground > 0)
        self._pins = self._choose_pins(grounded)
        self._active = ((joined > 0) | grounded) & ~held
        self._active.ravel()[self._pins] = False
        del joined
        leak = self._leak((held | ~self._active) & (self.parts > 0))
        self._hierarchy = Hierarchy(self._active_branches(), leak, part(progress, 0.2, 1.0))
        self._gradients: Optional[Gradients] = None
        self._dtype: type = np.float32
        self._patience: float = PATIENCE
        self.replays = False
        self.steps = 0

    @property
    def state(self) -> State:
        """The means of the next solution."""
        return State(self._dtype, self._patience, self._hierarchy.aggregates is not None)

    def resume(self, state: State) -> None:
        """Go back to the means of an earlier solution, so that it comes out the same again."""
        if state == self.state:
            return
        self._gradients = None
        self._dtype, self._patience = state.dtype, state.patience
        self._hierarchy.use_aggregates(state.aggregated)

    def solve(
        self,
        current: np.ndarray,
        start: Optional[np.ndarray] = None,
        tolerance: float = 1e-8,
        progress: Progress = silent,
    ) -> np.ndarray:
        """Voltage of each cell when ``current`` enters the network.

        Args:
            current: (rows, columns), amperes, positive where current enters; or a stack
                (count, rows, columns), solved together. Values on fixed cells do not matter.
            start: first guess of the voltages, of the shape of ``current``.
            tolerance: largest norm of the residual current as a share of the norm of ``current``.
            progress: called with the share of the work done.

        Returns:
            float64 of the shape of ``current``, volts; 0 on fixed cells and on cells without branches.

        Raises:
            InputError: currents into a floating part do not add up to 0.
            Cancelled: raised by ``progress``.
        """
        current = np.asarray(current)
        stack = current.reshape(-1, *self.shape)
        self._check_balance(stack)
        norm = np.sqrt([np.square(layer[self._active]).sum(dtype=np.float64) for layer in stack])
        voltage = self._first_guess(start, stack.shape, norm)
        progress(0.0)
        if self._hierarchy.levels:
            self._iterate(stack, voltage, np.where(norm > 0, tolerance * norm, 1.0), progress)
        else:
            voltage[...] = self._hierarchy.direct.solve(np.where(self._active, stack, 0.0))
        self._center(voltage)
        progress(1.0)
        return voltage.reshape(current.shape)

    def precondition(self, residual: np.ndarray) -> np.ndarray:
        """Roughly the voltages of a residual current (rows, columns): one symmetric multigrid cycle.

        A preconditioner for callers with an iteration of their own; relative accuracy of float32.
        """
        if not self._hierarchy.levels:
            return self._hierarchy.direct.solve(residual[None])[0]
        return self._hierarchy.apply(residual[None])[0]

    def _iterate(self, stack: np.ndarray, voltage: np.ndarray, goal: np.ndarray, progress: Progress) -> None:
        """Solve with the means that do: slow systems get aggregates, badly scaled ones float64."""

        def residual_of(voltage: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
            return self._residual(stack, voltage)

        self.steps, done = 0, False
        listener = rising(progress)
        while not done:
            if self._gradients is None or not self._gradients.fits(len(stack)):
                self._gradients = None
                self._gradients = Gradients(self._hierarchy, len(stack), self._dtype)
            aggregated = self._hierarchy.aggregates is not None
            patience = np.inf if aggregated else self._patience
            done = self._gradients.solve(residual_of, voltage, goal, patience, listener)
            self.steps += self._gradients.steps
            if not done:
                self._improve(self._gradients.rough and self._dtype == np.float32, aggregated, listener)
        self._patience -= max(0, self.steps - EASY_STEPS)

    def _improve(self, rough: bool, aggregated: bool, progress: Progress) -> None:
        """Go on with better means after the solution was given up."""
        self._gradients = None
        if rough:
            self._dtype = np.float64
        elif not aggregated:
            self._hierarchy.strengthen(lambda fraction: progress(0.0), self.replays)
        else:
            raise InputError(
                marked(
                    "The currents could not be computed to the accuracy asked for in {steps} steps. "
                    "Narrow the range of the resistances."
                ),
                steps=self.steps,
            )

    def _residual(self, stack: np.ndarray, voltage: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
        """Currents that ``voltage`` does not account for, and their norms with those of the pins."""
        result, norms = np.empty(stack.shape), np.zeros(len(stack))
        for index, (current, values) in enumerate(zip(stack, voltage)):
            np.subtract(current, outflow(values, self.edges), out=result[index])
            if self.ground is not None:
                result[index] -= self.ground * values
            flat = result[index].ravel()
            norms[index] = np.linalg.norm(flat[self._pins])
            result[index] *= self._active
            norms[index] = np.hypot(norms[index], np.linalg.norm(flat))
        return result, norms

    def _first_guess(self, start: Optional[np.ndarray], shape: tuple, norm: np.ndarray) -> np.ndarray:
        """A copy of ``start`` that is 0 where the solution is."""
        voltage = np.zeros(shape)
        if start is not None:
            voltage[...] = np.asarray(start).reshape(shape)
            levels = np.zeros(self.part_count + 1)
            for layer in voltage:
                levels[self.parts.ravel()[self._pins]] = layer.ravel()[self._pins]
                layer -= levels[self.parts]
                layer *= self._active
            voltage[norm == 0] = 0
        return voltage

    def _check(self, edges: Edges, ground: Optional[np.ndarray], fixed: Optional[np.ndarray]) -> None:
        for other in (*edges, ground, fixed):
            if other is not None and other.shape != self.shape:
                raise InputError(
                    marked(
                        "The network has {first} rows and columns, the raster of grounds beside it {second}. "
                        "Bring both onto the same grid."
                    ),
                    first=self.shape,
                    second=other.shape,
                )
        if ground is not None and not (np.isfinite(ground).all() and ground.min(initial=0.0) >= 0):
            raise InputError(marked("Conductances to ground must be 0 or above, and finite."))

    def _choose_pins(self, grounded: np.ndarray) -> np.ndarray:
        """One cell of each floating part, to hold at 0 V while solving (flat indices)."""
        self._floating = np.bincount(self.parts[grounded], minlength=self.part_count + 1) == 0
        self._floating[0] = False
        cells = np.flatnonzero(self._floating[self.parts])[::-1]
        first = np.zeros(self.part_count + 1, np.int64)
        first[self.parts.ravel()[cells]] = cells
        return first[self._floating]

    def _active_branches(self) -> Iterator[np.ndarray]:
        """Conductances of the branches whose two ends are both unknown, one direction at a time."""
        for step, conductance in zip(FORWARD, self.edges):
            here, there = ends(step)
            values = np.zeros(self.shape, conductance.dtype)
            np.multiply(conductance[here], self._active[here] & self._active[there], out=values[here])
            yield values

    def _leak(self, held: np.ndarray) -> np.ndarray:
        """Conductance of each unknown cell to ground and to ``held`` neighbours."""
        leak = np.zeros(self.shape) if self.ground is None else np.where(self._active, self.ground, 0.0)
        for step, conductance in zip(FORWARD, self.edges):
            here, there = ends(step)
            leak[here] += np.where(held[there] & self._active[here], conductance[here], 0.0)
            leak[there] += np.where(held[here] & self._active[there], conductance[here], 0.0)
        return leak

    def _check_balance(self, stack: np.ndarray) -> None:
        parts = self.parts.ravel()
        for layer in stack:
            sums = np.bincount(parts, layer.ravel(), self.part_count + 1)
            sizes = np.bincount(parts, np.abs(layer.ravel()), self.part_count + 1)
            if (self._floating & (np.abs(sums) > BALANCE * sizes)).any():
                raise InputError(
                    marked(
                        "Current enters a part of the resistance raster from which it cannot leave. Give each "
                        "connected part that has a source a ground as well."
                    )
                )

    def _center(self, stack: np.ndarray) -> None:
        """Shift the voltages of floating parts to a mean of 0."""
        if self._floating.any():
            parts = self.parts.ravel()
            counts = np.maximum(np.bincount(parts, minlength=self.part_count + 1), 1)
            for layer in stack:
                means = np.bincount(parts, layer.ravel(), self.part_count + 1) / counts
                layer -= np.where(self._floating, means, 0.0)[self.parts]


def rising(progress: Progress) -> Progress:
    """A progress that never goes back."""
    reached = [0.0]

    def report(fraction: float) -> None:
        reached[0] = max(reached[0], fraction)
        progress(reached[0])

    return report


def adjacency(edges: Edges) -> sparse.csr_matrix:
    """Symmetric matrix (cells, cells) of the conductances."""
    index = np.arange(edges.east.size).reshape(edges.east.shape)
    rows, columns, values = [], [], []
    for step, conductance in zip(FORWARD, edges):
        here, there = ends(step)
        keep = conductance[here] > 0
        rows.append(index[here][keep])
        columns.append(index[there][keep])
        values.append(conductance[here][keep])
    place = (np.concatenate(rows), np.concatenate(columns))
    half = sparse.coo_matrix((np.concatenate(values), place), shape=(index.size,) * 2).tocsr()
    return half + half.T


def label_parts(edges: Edges, joined: np.ndarray) -> Tuple[np.ndarray, int]:
    """Number the connected parts of the network.

    Args:
        edges: conductances.
        joined: bool (rows, columns): cells that have a branch.

    Returns:
        int32 (rows, columns), 0 for cells without branches, and the number of parts.
    """
    for neighbours in (4, 8):
        if all(_complete(step, values, joined, neighbours) for step, values in zip(FORWARD, edges)):
            return ndimage.label(joined, STRUCTURES[neighbours])
    _, labels = csgraph.connected_components(adjacency(edges), directed=False)
    labels = labels.reshape(joined.shape)
    numbers, inverse = np.unique(labels[joined], return_inverse=True)
    result = np.zeros(joined.shape, np.int32)
    result[joined] = inverse + 1
    return result, len(numbers)


def _complete(step: Tuple[int, int], values: np.ndarray, joined: np.ndarray, neighbours: int) -> bool:
    """Whether all neighbouring cells in one direction are joined, or none for diagonals of 4 neighbours."""
    here, there = ends(step)
    present = values[here] > 0
    if neighbours == 4 and 0 not in step:
        return not present.any()
    return bool((present == (joined[here] & joined[there])).all())


def estimate(shape: Tuple[int, int]) -> int:
    """Memory in bytes that a :class:`GridSolver` and one solve take at most, the edges included.

    Measured on rasters of 4 million cells: about 170 bytes a cell on closed surfaces, 480 while a
    network torn by nodata or sharp jumps gets aggregates.
    """
    return 480 * shape[0] * shape[1] + 30_000_000


class Pace(NamedTuple):
    """Seconds per cell on this machine.

    Attributes:
        setup: of making a :class:`GridSolver`.
        solve: of one solve on a surface without many walls of nodata; a torn one takes up to ten times
            as long.
    """

    setup: float
    solve: float


def measure_pace(clock: Callable[[], float], size: int = 500) -> Pace:
    """Time a small run, to estimate how long a large one will take.

    Args:
        clock: seconds, such as ``time.perf_counter``.
        size: rows and columns of the trial.
    """
    resistance = 1 + 99 * (np.arange(size * size) * 0.6180339887 % 1).reshape(size, size)
    edges = conductances(resistance)
    current = np.zeros(resistance.shape)
    current[0, 0], current[-1, -1] = 1, -1
    begin = clock()
    solver = GridSolver(edges)
    middle = clock()
    solver.solve(current)
    return Pace((middle - begin) / resistance.size, (clock() - middle) / resistance.size)
