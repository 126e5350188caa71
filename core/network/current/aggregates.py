"""Multigrid by aggregates, for networks in which neighbouring cells are often not joined.

Smoothed aggregation (Vanek, Mandel & Brezina 1996, Computing 56:179): cells that are strongly joined
form aggregates around cells more than two steps apart (a maximal independent set of distance 2: Bell,
Dalton & Olson 2012, SIAM J. Sci. Comput. 34:C123); the voltage of an aggregate is spread by one step
of relaxation. It follows thin passages and sharp jumps that the raster of half the rows and columns
cannot represent, at about twice the price per step.
"""

from typing import List, Tuple

import numpy as np
from scipy import sparse

from ...progress import Progress, silent
from .direct import Factors

#: Branches weaker than this share of the geometric mean of the two diagonals do not join aggregates.
STRONG = 0.05
#: Unknowns that are solved directly, and the most levels.
FEW, DEEPEST = 20_000, 12
#: Largest eigenvalue of the smoothed spectrum over the smallest (Chebyshev smoother), and its degree.
SPAN, DEGREE = 5.0, 2


def strong_part(matrix: sparse.csr_matrix) -> sparse.csr_matrix:
    """The strong entries off the diagonal; values are their sizes."""
    rows = np.repeat(np.arange(matrix.shape[0], dtype=np.int32), np.diff(matrix.indptr))
    root = np.sqrt(np.abs(matrix.diagonal())).astype(np.float32)
    size = np.abs(matrix.data).astype(np.float32)
    keep = (size >= STRONG * root[rows] * root[matrix.indices]) & (rows != matrix.indices) & (size > 0)
    pointer = np.zeros(matrix.shape[0] + 1, matrix.indptr.dtype)
    np.cumsum(np.bincount(rows[keep], minlength=matrix.shape[0]), out=pointer[1:])
    return sparse.csr_matrix((size[keep], matrix.indices[keep], pointer), shape=matrix.shape)


def row_max(values: np.ndarray, pointer: np.ndarray, empty: float) -> np.ndarray:
    """Largest of the values of each row of a compressed matrix."""
    result = np.full(len(pointer) - 1, empty, values.dtype)
    filled = np.flatnonzero(np.diff(pointer))
    if filled.size:
        result[filled] = np.maximum.reduceat(values, pointer[filled])
    return result


def aggregate(strong: sparse.csr_matrix, priority: np.ndarray) -> Tuple[np.ndarray, int]:
    """Number of the aggregate of each node, -1 for nodes without strong branches, and how many.

    Args:
        strong: symmetric pattern of strong branches.
        priority: nodes with higher values become the middle of an aggregate first.
    """
    count = strong.shape[0]
    joined = np.diff(strong.indptr) > 0
    scatter = np.arange(count) * 0.6180339887 % 1.0 * 0.5
    rank = np.empty(count, np.int32)
    rank[np.argsort(priority + scatter, kind="stable")] = np.arange(1, count + 1, dtype=np.int32)
    middle = np.int32(count + 1)
    state = np.where(joined, rank, 0).astype(np.int32)
    while True:
        near = np.maximum(state, row_max(state[strong.indices], strong.indptr, 0))
        far = np.maximum(near, row_max(near[strong.indices], strong.indptr, 0))
        open_nodes = (state > 0) & (state < middle)
        chosen = open_nodes & (far == state)
        if not open_nodes.any():
            break
        state[open_nodes & (far == middle)] = 0
        state[chosen] = middle
    number = np.full(count, -1, np.int32)
    roots = np.flatnonzero(state == middle)
    number[roots] = np.arange(roots.size, dtype=np.int32)
    number = np.maximum(number, row_max(number[strong.indices], strong.indptr, -1))
    return _join_rest(strong, number), roots.size


def _join_rest(strong: sparse.csr_matrix, number: np.ndarray) -> np.ndarray:
    """Nodes two steps from a middle join the aggregate of their strongest neighbour in one."""
    theirs = number[strong.indices]
    size = np.where(theirs >= 0, strong.data, 0)
    best = np.repeat(row_max(size, strong.indptr, 0), np.diff(strong.indptr))
    choice = row_max(np.where((size == best) & (theirs >= 0), theirs, -1), strong.indptr, -1)
    return np.where(number >= 0, number, choice)


def spread(matrix: sparse.csr_matrix, number: np.ndarray, count: int) -> sparse.csr_matrix:
    """Interpolation from aggregates: 1 inside each, smoothed by one step of damped Jacobi relaxation."""
    nodes = np.flatnonzero(number >= 0)
    pointer = np.zeros(len(number) + 1, np.int32)
    np.cumsum(number >= 0, out=pointer[1:])
    ones = np.ones(nodes.size)
    flat = sparse.csr_matrix((ones, number[nodes], pointer), shape=(len(number), count))
    inverse = reciprocal(matrix.diagonal())
    factor = (4 / 3) / largest(matrix, inverse)
    step = matrix @ flat
    step.data *= np.repeat(-factor * inverse, np.diff(step.indptr))
    return (flat + step).tocsr()


def reciprocal(values: np.ndarray) -> np.ndarray:
    """1 / values, 0 where they are not positive."""
    return np.divide(1, values, out=np.zeros_like(values), where=values > 0)


def largest(matrix: sparse.csr_matrix, inverse: np.ndarray, steps: int = 12) -> float:
    """Largest eigenvalue of (inverse diagonal) x matrix, by the power method from an uneven start."""
    vector = np.sin(np.arange(matrix.shape[0]) * 2.399963) + 0.1
    value = 1.0
    for _ in range(steps):
        vector = inverse * (matrix @ vector)
        value = float(np.linalg.norm(vector))
        vector /= max(value, 1e-30)
    return max(value, 1e-30)


class Aggregates:
    """A hierarchy of aggregates below a network given as a matrix.

    Args:
        matrix: symmetric, float64; rows without entries are left alone.
        priority: see :func:`aggregate`.
        progress: called with the share of the set-up done.
    """

    def __init__(self, matrix: sparse.csr_matrix, priority: np.ndarray, progress: Progress = silent) -> None:
        self.matrices: List[sparse.csr_matrix] = []
        self.spreads: List[sparse.csr_matrix] = []
        self.inverses: List[np.ndarray] = []
        self.bounds: List[float] = []
        while True:
            strong = strong_part(matrix)
            progress(0.2 if not self.spreads else 0.8)
            number, count = aggregate(strong, priority)
            del strong
            progress(0.5 if not self.spreads else 0.9)
            way = spread(matrix, number, count)
            self.spreads.append(way)
            matrix = matrix @ way
            progress(0.7 if len(self.spreads) == 1 else 0.9)
            matrix = (way.T.tocsr() @ matrix).tocsr()
            if count <= FEW or len(self.spreads) == DEEPEST:
                break
            inverse = reciprocal(matrix.diagonal())
            self.matrices.append(matrix)
            self.inverses.append(inverse)
            self.bounds.append(1.1 * largest(matrix, inverse))
            priority = np.bincount(number[number >= 0], minlength=count).astype(np.float32)
        self.factors = Factors(matrix)
        self.spreads[0] = self.spreads[0].astype(np.float32)
        progress(1.0)

    def correct(self, residual: np.ndarray) -> np.ndarray:
        """Correction of the voltages (nodes, count) for a residual (nodes, count)."""
        right = (self.spreads[0].T @ residual).astype(np.float64)
        return self.spreads[0] @ self._cycle(0, right).astype(np.float32)

    def _cycle(self, depth: int, right: np.ndarray) -> np.ndarray:
        if depth == len(self.matrices):
            return self.factors.solve(right)
        matrix, way = self.matrices[depth], self.spreads[depth + 1]
        values = self._smooth(depth, right)
        rest = right - matrix @ values
        values += way @ self._cycle(depth + 1, way.T @ rest)
        values += self._smooth(depth, right - matrix @ values)
        return values

    def _smooth(self, depth: int, right: np.ndarray) -> np.ndarray:
        """A few steps of Chebyshev iteration from 0 on the upper part of the spectrum."""
        matrix, inverse = self.matrices[depth], self.inverses[depth][:, None]
        high = self.bounds[depth]
        middle, half = high * (1 + 1 / SPAN) / 2, high * (1 - 1 / SPAN) / 2
        factor = half / middle
        step = inverse * right
        step /= middle
        values, rest = step.copy(), right
        for _ in range(DEGREE - 1):
            rest = rest - matrix @ step
            before, factor = factor, 1 / (2 * middle / half - factor)
            step *= factor * before
            step += (2 * factor / half) * (inverse * rest)
            values += step
        return values
