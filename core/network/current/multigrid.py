"""Multigrid cycles on a raster network: one step towards its voltages, used as a preconditioner.

Every level smooths once before and once after the correction from the level below, plane by plane
(four-colour Gauss-Seidel), in reverse order the second time, so that the cycle is symmetric. The
coarsest level is solved directly. All arrays are float32: the accuracy of the voltages is the business
of whoever calls the cycle.
"""

import itertools
from typing import Callable, Iterable, List, Optional, Tuple

import numpy as np
from scipy import sparse

from ...progress import Progress, silent
from ...steps import FORWARD
from .aggregates import Aggregates
from .coarsen import SUPPORT, Network, coarse_network, conductance, interpolation, make_network
from .direct import Direct
from .planes import CHUNK, Planes

#: Unknowns that are solved directly.
DIRECT = 6000

Operation = Tuple[Callable, np.ndarray, np.ndarray, np.ndarray]


class Level:
    """One raster of the hierarchy with its smoother and its way to the next coarser one.

    Attributes:
        planes, network, weights: see ``planes.py`` and ``coarsen.py``.
        right, result: (4, count, length) right side and voltages the programs work on.
        coarse: (count, length) what is passed down and comes back.
    """

    def __init__(self, planes: Planes, network: Network) -> None:
        self.planes, self.network = planes, network
        self.weights = interpolation(planes, network)
        with np.errstate(divide="ignore"):
            self.inverse = np.where(network.total > 0, 1 / network.total, 0).astype(network.total.dtype)
        self.count = 0

    def descend(self) -> Tuple[np.ndarray, np.ndarray]:
        """Branches (4, rows, columns) and ground (rows, columns) of the next coarser raster."""
        branches, ground = coarse_network(self.planes, self.network, self.weights)
        return self.planes.view(branches), self.planes.view(ground)

    def prepare(self, count: int) -> None:
        """Make the work arrays and programs for ``count`` right sides at once."""
        if count == self.count:
            return
        self.count, length = count, self.planes.length
        dtype = self.network.total.dtype
        self.right = np.zeros((4, count, length), dtype)
        self.result = np.zeros((4, count, length), dtype)
        self.rest = np.zeros((4, count, length), dtype)
        self.coarse = np.zeros((count, length), dtype)
        size = max(CHUNK // count, 1 << 12)
        self.chunks = list(self.planes.chunks(size))
        self.scratch = np.zeros((count, size), dtype)
        self.smooth_down, self.smooth_up = self._smooth_down(), self._smooth_up()
        self.leave = self._leave(0, self.rest[0])
        self.restrict, self.correct = self._restrict(), self._correct()

    def _terms(
        self, plane: int, others: Tuple[int, ...], span: Tuple[int, int], out: np.ndarray, fresh: bool
    ) -> List[Operation]:
        """Add the products of conductance and neighbours' voltage to ``out`` (start afresh if asked)."""
        start, end = span
        program: List[Operation] = []
        scratch = self.scratch[:, : end - start]
        for term in self.planes.terms(plane, others):
            values = conductance(self.network.branches, term, start, end)
            voltage = self.result[term.other][:, start + term.shift : end + term.shift]
            if fresh:
                program.append((np.multiply, values, voltage, out))
                fresh = False
            else:
                program.append((np.multiply, values, voltage, scratch))
                program.append((np.add, out, scratch, out))
        return program

    def _relax(self, plane: int, others: Tuple[int, ...]) -> List[Operation]:
        program: List[Operation] = []
        for start, end in self.chunks:
            out, right = self.result[plane][:, start:end], self.right[plane][:, start:end]
            inverse = self.inverse[plane, start:end]
            if others:
                program += self._terms(plane, others, (start, end), out, True)
                program.append((np.add, out, right, out))
                program.append((np.multiply, out, inverse, out))
            else:
                program.append((np.multiply, right, inverse, out))
        return program

    def _smooth_down(self) -> List[Operation]:
        """Smooth from 0, and compute the rest of the right side of planes 1 and 2 (that of 3 is 0)."""
        program: List[Operation] = []
        for plane in range(4):
            program += self._relax(plane, tuple(range(plane)))
        for plane in (1, 2):
            program += self._leave(plane, self.rest[plane])
        return program

    def _leave(self, plane: int, out: np.ndarray) -> List[Operation]:
        """What smoothing leaves of the right side of a plane: the branches to planes smoothed later."""
        program: List[Operation] = []
        for start, end in self.chunks:
            program += self._terms(plane, tuple(range(plane + 1, 4)), (start, end), out[:, start:end], True)
        return program

    def _restrict(self) -> List[Operation]:
        """Hand the rest of the right side to the coarse level."""
        program = self._leave(0, self.coarse)
        for start, end in self.chunks:
            out, scratch = self.coarse[:, start:end], self.scratch[:, : end - start]
            for plane in (1, 2):
                for offset in SUPPORT[plane]:
                    place = slice(start - self.planes.flat(offset), end - self.planes.flat(offset))
                    weight, rest = self.weights.of[plane, offset][place], self.rest[plane][:, place]
                    program.append((np.multiply, weight, rest, scratch))
                    program.append((np.add, out, scratch, out))
        return program

    def _correct(self) -> List[Operation]:
        """Add the correction from the coarse level (plane 3 is smoothed first and needs none)."""
        program: List[Operation] = []
        for start, end in self.chunks:
            scratch = self.scratch[:, : end - start]
            for plane in range(3):
                out = self.result[plane][:, start:end]
                for offset in SUPPORT[plane]:
                    shift = self.planes.flat(offset)
                    coarse = self.coarse[:, start + shift : end + shift]
                    if plane == 0:
                        program.append((np.add, out, coarse, out))
                    else:
                        weight = self.weights.of[plane, offset][start:end]
                        program.append((np.multiply, weight, coarse, scratch))
                        program.append((np.add, out, scratch, out))
        return program

    def _smooth_up(self) -> List[Operation]:
        """Smooth in reverse order."""
        program: List[Operation] = []
        for plane in (3, 2, 1, 0):
            program += self._relax(plane, (0, 1, 2, 3))
        return program

    def matrix(self) -> sparse.csr_matrix:
        """The network as a compressed matrix over the cells of the raster; rows without branches are empty.

        The diagonal is summed in float64: what rounding would add to it acts like a ground.
        """
        rows, columns = self.planes.rows, self.planes.columns
        padded = np.zeros((rows + 2, columns + 2), np.float32)
        raster = padded[1:-1, 1:-1]
        entries = np.zeros((rows * columns, 9), np.float32)
        self.planes.join(self.network.ground, raster)
        total = raster.astype(np.float64).ravel()
        for branches, (down, right) in zip(self.network.branches, FORWARD):
            self.planes.join(branches, raster)
            back = padded[1 - down : rows + 1 - down, 1 - right : columns + 1 - right]
            for values, column in ((raster, 4 + 3 * down + right), (back, 4 - 3 * down - right)):
                entries[:, column] = -values.ravel()
                total -= entries[:, column]
        entries[:, 4] = 1
        present = entries != 0
        present[:, 4] = total > 0
        shifts = [down * columns + right for down in (-1, 0, 1) for right in (-1, 0, 1)]
        index = np.arange(len(entries), dtype=np.int32)[:, None] + np.array(shifts, np.int32)
        index, values = index[present], entries[present].astype(np.float64)
        values[values > 0] = total[total > 0]
        pointer = np.zeros(len(entries) + 1, np.int32)
        np.cumsum(present.sum(axis=1), out=pointer[1:])
        return sparse.csr_matrix((values, index, pointer), shape=(len(entries),) * 2)

    def product(self, vector: np.ndarray, out: np.ndarray, scratch: np.ndarray) -> List[Operation]:
        """Program for ``out`` = network times ``vector``, both (4, count, length).

        What leaves one cell of a branch arrives at the other to the last digit: no current is lost by
        rounding, which float32 would otherwise not survive on large rasters.
        """
        program: List[Operation] = []
        for plane in range(4):
            for start, end in self.chunks:
                ground = self.network.ground[plane, start:end]
                program.append((np.multiply, ground, vector[plane][:, start:end], out[plane][:, start:end]))
        for plane in range(4):
            for start, end in self.chunks:
                flow = scratch[:, : end - start]
                for direction, step in enumerate(FORWARD):
                    other, block = self.planes.neighbour(plane, step)
                    place = slice(start + self.planes.flat(block), end + self.planes.flat(block))
                    program.append((np.subtract, vector[plane][:, start:end], vector[other][:, place], flow))
                    program.append(
                        (np.multiply, flow, self.network.branches[direction, plane, start:end], flow)
                    )
                    for target, function in (
                        (out[plane][:, start:end], np.add),
                        (out[other][:, place], np.subtract),
                    ):
                        program.append((function, target, flow, target))
        return program


def run(program: List[Operation]) -> None:
    """Carry out the array operations of a program."""
    for function, first, second, out in program:
        function(first, second, out)


class Hierarchy:
    """All levels of a network, from the raster itself to one that is solved directly."""

    def __init__(
        self, branches: Iterable[np.ndarray], ground: np.ndarray, progress: Progress = silent
    ) -> None:
        self.levels: List[Level] = []
        self.aggregates: Optional[Aggregates] = None
        self._made: Optional[Aggregates] = None
        self._coarser: List[Level] = []
        size = ground.size
        while ground.size > DIRECT:
            planes = Planes(*ground.shape)
            split = np.zeros((5, 4, planes.length), np.float32)
            for number, values in enumerate(itertools.chain(branches, (ground,))):
                planes.split(values, split[number])
            level = Level(planes, make_network(planes, split[:4], split[4]))
            self.levels.append(level)
            branches, ground = level.descend()
            progress(1 - ground.size / size)
        self.direct = Direct(list(branches), ground)
        progress(1.0)

    def prepare(self, count: int) -> None:
        """Make room for ``count`` right sides at once."""
        for level in self.levels:
            level.prepare(count)

    def strengthen(self, progress: Progress = silent, reversible: bool = False) -> None:
        """Put aggregates under the finest level in place of coarser rasters.

        Args:
            reversible: keep the coarser rasters for :meth:`use_aggregates`.
        """
        if self._made is None:
            level = self.levels[0]
            rows, columns = level.planes.rows, level.planes.columns
            row, column = np.indices((rows, columns), np.float32, sparse=True)
            place = ((row % 3 == 1).astype(np.float32) + (column % 3 == 1)).ravel()
            self._made = Aggregates(level.matrix(), place, progress)
        self.aggregates = self._made
        if reversible:
            self._coarser = self.levels[1:]
        del self.levels[1:]

    def use_aggregates(self, wanted: bool) -> None:
        """Change between aggregates and coarser rasters, once a reversible :meth:`strengthen` has made them."""
        if wanted and self.aggregates is None:
            self.strengthen(reversible=True)
        elif not wanted and self.aggregates is not None:
            self.levels += self._coarser
            self.aggregates, self._coarser = None, []

    def apply(self, right: np.ndarray) -> np.ndarray:
        """One cycle on a stack of rasters (count, rows, columns), each of any size; float64."""
        self.prepare(len(right))
        level = self.levels[0]
        size = np.abs(right).max(axis=(1, 2), keepdims=True)
        size[size == 0] = 1
        level.planes.split(right / size, level.right)
        self.cycle()
        result = np.empty(right.shape)
        level.planes.join(level.result, result)
        result *= size
        return result

    def cycle(self, depth: int = 0) -> None:
        """One V-cycle: ``levels[depth].result`` from ``levels[depth].right``."""
        level = self.levels[depth]
        run(level.smooth_down)
        if self.aggregates is None:
            run(level.restrict)
            self._below(depth)
            run(level.correct)
        else:
            run(level.leave)
            rest = np.empty((level.count, level.planes.rows, level.planes.columns), np.float32)
            level.planes.join(level.rest, rest)
            change = self.aggregates.correct(rest.reshape(level.count, -1).T)
            level.planes.add(np.ascontiguousarray(change.T).reshape(rest.shape), level.result)
        run(level.smooth_up)

    def _below(self, depth: int) -> None:
        """Solve for ``levels[depth].coarse`` on the next level."""
        level = self.levels[depth]
        coarse = level.planes.view(level.coarse)
        if depth + 1 < len(self.levels):
            below = self.levels[depth + 1]
            below.planes.split(coarse, below.right)
            self.cycle(depth + 1)
            below.planes.join(below.result, coarse)
        else:
            coarse[...] = self.direct.solve(coarse)
