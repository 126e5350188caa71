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
from scipy.sparse.linalg import splu

from ...progress import Progress, silent
from .coarsen import SUPPORT, Network, coarse_network, interpolation, make_network
from .planes import CHUNK, Planes, Term
from .stencil import STEPS, ends

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
        self.down = self._down()
        self.up = self._up()

    def _terms(
        self, plane: int, others: Tuple[int, ...], span: Tuple[int, int], out: np.ndarray, fresh: bool
    ) -> List[Operation]:
        """Add the products of conductance and neighbours' voltage to ``out`` (start afresh if asked)."""
        start, end = span
        program: List[Operation] = []
        scratch = self.scratch[:, : end - start]
        for term in self.planes.terms(plane, others):
            values = self._branch(term, start, end)
            voltage = self.result[term.other][:, start + term.shift : end + term.shift]
            if fresh:
                program.append((np.multiply, values, voltage, out))
                fresh = False
            else:
                program.append((np.multiply, values, voltage, scratch))
                program.append((np.add, out, scratch, out))
        return program

    def _branch(self, term: Term, start: int, end: int) -> np.ndarray:
        shift = term.owner_shift
        return self.network.branches[term.direction, term.owner, start + shift : end + shift]

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

    def _down(self) -> List[Operation]:
        """Smooth from 0, and hand the rest of the right side to the coarse level."""
        program: List[Operation] = []
        for plane in range(4):
            program += self._relax(plane, tuple(range(plane)))
        for start, end in self.chunks:
            for plane in (1, 2):
                out = self.rest[plane][:, start:end]
                program += self._terms(plane, tuple(range(plane + 1, 4)), (start, end), out, True)
        for start, end in self.chunks:
            out = self.coarse[:, start:end]
            program += self._terms(0, (1, 2, 3), (start, end), out, True)
            scratch = self.scratch[:, : end - start]
            for plane in (1, 2):
                for offset in SUPPORT[plane]:
                    place = slice(start - self.planes.flat(offset), end - self.planes.flat(offset))
                    weight, rest = self.weights.of[plane, offset][place], self.rest[plane][:, place]
                    program.append((np.multiply, weight, rest, scratch))
                    program.append((np.add, out, scratch, out))
        return program

    def _up(self) -> List[Operation]:
        """Add the correction from the coarse level, and smooth in reverse order."""
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
        for plane in (3, 2, 1, 0):
            program += self._relax(plane, (0, 1, 2, 3))
        return program

    def product(self, vector: np.ndarray, out: np.ndarray) -> List[Operation]:
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
                flow = self.scratch[:, : end - start]
                for direction, step in enumerate(STEPS):
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


class Direct:
    """The coarsest raster, factorised."""

    def __init__(self, branches: np.ndarray, ground: np.ndarray) -> None:
        shape = ground.shape
        index = np.arange(ground.size).reshape(shape)
        total = ground.astype(np.float64)
        rows, columns, values = [], [], []
        for step, conductance in zip(STEPS, branches.astype(np.float64)):
            here, there = ends(step)
            total[here] += conductance[here]
            total[there] += conductance[here]
            rows += [index[here].ravel(), index[there].ravel()]
            columns += [index[there].ravel(), index[here].ravel()]
            values += [-conductance[here].ravel()] * 2
        self.alive = np.flatnonzero(total.ravel() > 0)
        place = (np.concatenate(rows), np.concatenate(columns))
        matrix = sparse.coo_matrix((np.concatenate(values), place), shape=(index.size,) * 2)
        matrix = (matrix + sparse.diags(total.ravel())).tocsr()[self.alive][:, self.alive].tocsc()
        matrix.eliminate_zeros()
        self.factors: Optional[object] = None
        if self.alive.size:
            options = {"SymmetricMode": True, "DiagPivotThresh": 0.0}
            self.factors = splu(matrix, permc_spec="MMD_AT_PLUS_A", options=options)

    def solve(self, right: np.ndarray) -> np.ndarray:
        """Voltages for a stack of right sides (count, rows, columns)."""
        flat = right.reshape(len(right), -1)
        result = np.zeros(flat.shape)
        if self.factors is not None:
            values = np.ascontiguousarray(flat[:, self.alive].T, np.float64)
            result[:, self.alive] = self.factors.solve(values).T
        return result.reshape(right.shape)


class Hierarchy:
    """All levels of a network, from the raster itself to one that is solved directly."""

    def __init__(
        self, branches: Iterable[np.ndarray], ground: np.ndarray, progress: Progress = silent
    ) -> None:
        self.levels: List[Level] = []
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
        self.direct = Direct(np.stack(list(branches)), ground)
        progress(1.0)

    def prepare(self, count: int) -> None:
        """Make room for ``count`` right sides at once."""
        for level in self.levels:
            level.prepare(count)

    def cycle(self, depth: int = 0) -> None:
        """One V-cycle: ``levels[depth].result`` from ``levels[depth].right``."""
        level = self.levels[depth]
        run(level.down)
        coarse = level.planes.view(level.coarse)
        if depth + 1 < len(self.levels):
            below = self.levels[depth + 1]
            below.planes.split(coarse, below.right)
            self.cycle(depth + 1)
            below.planes.join(below.result, coarse)
        else:
            coarse[...] = self.direct.solve(coarse)
        run(level.up)
