"""Small networks, factorised."""

from typing import Sequence

import numpy as np
from scipy import sparse
from scipy.sparse.linalg import splu

from ...steps import FORWARD, ends

#: Added to the diagonal, relative to it: keeps the factors of a floating part finite.
_GUARD = 1e-13


class Factors:
    """A symmetric matrix, factorised; rows with a diagonal of 0 or below are left alone and give 0."""

    def __init__(self, matrix: sparse.spmatrix) -> None:
        diagonal = matrix.diagonal().astype(np.float64)
        self.alive = np.flatnonzero(diagonal > 0)
        self.size = len(diagonal)
        if self.alive.size:
            matrix = matrix.astype(np.float64).tocsr() + sparse.diags(diagonal * _GUARD)
            matrix = matrix[self.alive][:, self.alive].tocsc()
            options = {"SymmetricMode": True, "DiagPivotThresh": 0.0}
            self._factors = splu(matrix, permc_spec="MMD_AT_PLUS_A", options=options)

    def solve(self, right: np.ndarray) -> np.ndarray:
        """Solution in float64 for right sides (size, count)."""
        result = np.zeros(right.shape)
        if self.alive.size:
            result[self.alive] = self._factors.solve(np.ascontiguousarray(right[self.alive], np.float64))
        return result


class Direct:
    """A network on a raster, factorised.

    Args:
        branches: conductances in the four directions of ``FORWARD``, each (rows, columns).
        ground: (rows, columns).
    """

    def __init__(self, branches: Sequence[np.ndarray], ground: np.ndarray) -> None:
        index = np.arange(ground.size).reshape(ground.shape)
        total = ground.astype(np.float64)
        rows, columns, values = [], [], []
        for step, conductance in zip(FORWARD, branches):
            here, there = ends(step)
            values_here = conductance[here].astype(np.float64)
            total[here] += values_here
            total[there] += values_here
            joined = values_here != 0
            rows += [index[here][joined], index[there][joined]]
            columns += [index[there][joined], index[here][joined]]
            values += [-values_here[joined]] * 2
        place = (np.concatenate(rows), np.concatenate(columns))
        matrix = sparse.coo_matrix((np.concatenate(values), place), shape=(index.size,) * 2)
        self.factors = Factors(matrix + sparse.diags(total.ravel()))

    def solve(self, right: np.ndarray) -> np.ndarray:
        """Voltages for a stack of right sides (count, rows, columns)."""
        flat = right.reshape(len(right), -1)
        return self.factors.solve(flat.T).T.reshape(right.shape)
