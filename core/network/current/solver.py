"""Voltages of a raster network: the system of Kirchhoff's current law, solved for many right sides.

The matrix is the Laplacian of the branches plus the conductances to ground on the diagonal. It is set
up once; each further current pattern costs one :meth:`GridSolver.solve`.
"""

from typing import Optional, Tuple

import numpy as np
from scipy import ndimage, sparse
from scipy.sparse import csgraph
from scipy.sparse.linalg import splu

from ...messages import InputError, tr
from ...progress import Progress, silent
from .stencil import STEPS, Edges, ends, total

#: A part without ground may receive this share of the current it gets and loses in excess.
BALANCE = 1e-6


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
        self._total = total(edges)
        self.fixed = np.zeros(self.shape, bool) if fixed is None else fixed.astype(bool)
        self.parts, self.part_count = label_parts(edges, self._total > 0)
        self._pin()
        progress(0.2)
        self._factorise()
        progress(1.0)

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
        progress(0.0)
        values = np.where(self._active, stack, 0.0)[:, self._active].T
        voltage = np.zeros(stack.shape)
        voltage[:, self._active] = self._factors.solve(np.ascontiguousarray(values)).T
        self._center(voltage)
        progress(1.0)
        return voltage.reshape(current.shape)

    def _check(self, edges: Edges, ground: Optional[np.ndarray], fixed: Optional[np.ndarray]) -> None:
        for other in (*edges, ground, fixed):
            if other is not None and other.shape != self.shape:
                raise InputError(
                    tr(
                        "The network has {first} rows and columns, the raster of grounds beside it {second}. "
                        "Bring both onto the same grid."
                    ),
                    first=self.shape,
                    second=other.shape,
                )
        if ground is not None and not (np.isfinite(ground).all() and ground.min(initial=0.0) >= 0):
            raise InputError(tr("Conductances to ground must be 0 or above, and finite."))

    def _pin(self) -> None:
        """Choose one cell of each floating part to hold at 0 V while solving."""
        held = self.fixed if self.ground is None else self.fixed | (self.ground > 0)
        grounded = np.bincount(self.parts[held], minlength=self.part_count + 1) > 0
        grounded[0] = True
        self._floating = ~grounded
        self._active = ((self._total > 0) | held) & ~self.fixed
        if self._floating.any():
            cells = np.flatnonzero(self._floating[self.parts])
            _, first = np.unique(self.parts.ravel()[cells], return_index=True)
            self._active.ravel()[cells[first]] = False

    def _check_balance(self, stack: np.ndarray) -> None:
        parts = self.parts.ravel()
        for layer in stack:
            sums = np.bincount(parts, layer.ravel(), self.part_count + 1)
            sizes = np.bincount(parts, np.abs(layer.ravel()), self.part_count + 1)
            if (self._floating & (np.abs(sums) > BALANCE * sizes)).any():
                raise InputError(
                    tr(
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

    def _factorise(self) -> None:
        diagonal = self._total if self.ground is None else self._total + self.ground
        matrix = sparse.diags(diagonal.ravel()) - adjacency(self.edges)
        cells = np.flatnonzero(self._active)
        matrix = matrix.tocsr()[cells][:, cells].tocsc()
        self._factors = splu(matrix, permc_spec="MMD_AT_PLUS_A", options={"SymmetricMode": True})


def adjacency(edges: Edges) -> sparse.csr_matrix:
    """Symmetric matrix (cells, cells) of the conductances."""
    index = np.arange(edges.east.size).reshape(edges.east.shape)
    rows, columns, values = [], [], []
    for step, conductance in zip(STEPS, edges):
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
        if all(_complete(step, values, joined, neighbours) for step, values in zip(STEPS, edges)):
            structure = ndimage.generate_binary_structure(2, 1 if neighbours == 4 else 2)
            return ndimage.label(joined, structure)
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
    """Memory in bytes that a :class:`GridSolver` of ``shape`` and one solve take, its edges included."""
    return int(2200 * shape[0] * shape[1])
