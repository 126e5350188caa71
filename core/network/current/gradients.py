"""Conjugate gradients with a multigrid cycle as preconditioner, in two precisions.

The iteration runs in float32 on the residual; the voltages are summed and the residual is renewed in
float64 each time it has fallen enough, keeping the search direction (residual replacement: van der
Vorst & Ye 2000, SIAM J. Sci. Comput. 22:835). So the result has the accuracy of float64 at little
more than the price of float32.
"""

from typing import Callable, Tuple

import numpy as np

from ...messages import InputError, tr
from ...progress import Progress
from .multigrid import Hierarchy, run

#: The residual is renewed in float64 when it has fallen by this factor, or after so many steps.
RENEW, RENEW_STEPS = 1e-3, 15
#: Steps after which the system counts as not solvable.
MOST_STEPS = 1000


class Gradients:
    """Solves the network of a hierarchy for ``count`` right sides at once.

    Attributes:
        steps: steps the last solution took.
    """

    def __init__(self, hierarchy: Hierarchy, count: int) -> None:
        hierarchy.prepare(count)
        self.hierarchy, self.level, self.count = hierarchy, hierarchy.levels[0], count
        self.planes = self.level.planes
        shape, dtype = self.level.right.shape, self.level.right.dtype
        self.residual, self.change = self.level.right, self.level.result
        self.sum, self.way, self.image = (np.zeros(shape, dtype) for _ in range(3))
        self.product = self.level.product(self.way, self.image)
        self.scale, self.power = np.ones(count), np.zeros(count)
        self.steps = 0

    def solve(
        self,
        residual_of: Callable[[np.ndarray], Tuple[np.ndarray, np.ndarray]],
        voltage: np.ndarray,
        goal: np.ndarray,
        progress: Progress,
    ) -> None:
        """Improve ``voltage`` (count, rows, columns) until the norm of each residual is at most ``goal``.

        Args:
            residual_of: right side minus network times voltages, in float64, and its norms (count).
            voltage: first guess; changed in place.
            goal: (count) largest norms, > 0.
            progress: called at every step.
        """
        self.sum[...], self.way[...] = 0, 0
        self.scale, self.power = np.ones(self.count), np.zeros(self.count)
        size = begin = self._renew(residual_of, voltage)
        whole = np.log(np.maximum(begin / goal, 2)).max()
        since = self.steps = 0
        while (size > goal).any():
            if self.steps == MOST_STEPS:
                raise InputError(
                    tr(
                        "The currents could not be computed to the accuracy asked for ({left} of the "
                        "input is left after {steps} steps). Narrow the range of the resistances."
                    ),
                    left=float((size / begin).max()),
                    steps=MOST_STEPS,
                )
            fall = self._step()
            self.steps, since = self.steps + 1, since + 1
            near = np.maximum(fall * self.scale, 0.1 * goal)
            if (fall <= np.maximum(RENEW, 0.5 * goal / self.scale)).all() or since == RENEW_STEPS:
                near = size = self._renew(residual_of, voltage)
                since = 0
            progress(1 - float(np.log(np.maximum(near / goal, 1)).max()) / whole)

    def _step(self) -> np.ndarray:
        """One step of the conjugate gradients; the norms of the residuals."""
        self.hierarchy.cycle()
        before, self.power = self.power, self._dot(self.residual, self.change)
        self._turn(ratio(self.power, before))
        run(self.product)
        factor = ratio(self.power, self._dot(self.way, self.image))
        self._add(self.sum, factor, self.way)
        self._add(self.residual, -factor, self.image)
        return np.sqrt(self._dot(self.residual, self.residual))

    def _renew(
        self, residual_of: Callable[[np.ndarray], Tuple[np.ndarray, np.ndarray]], voltage: np.ndarray
    ) -> np.ndarray:
        """Add up the voltages in float64 and go on from their exact residual, scaled to norm 1."""
        change = np.empty(voltage.shape, self.sum.dtype)
        self.planes.join(self.sum, change)
        for layer, addition, scale in zip(voltage, change, self.scale):
            addition *= scale
            layer += addition
        self.sum[...] = 0
        residual, size = residual_of(voltage)
        scale = np.where(size > 0, size, 1.0)
        residual /= scale[:, None, None]
        self.planes.split(residual, self.residual)
        shrink = self.scale / scale
        self.way *= shrink.astype(self.way.dtype)[:, None]
        self.scale, self.power = scale, self.power * shrink**2
        return size

    def _dot(self, first: np.ndarray, second: np.ndarray) -> np.ndarray:
        """Scalar products of the stacked vectors (float64)."""
        result = np.zeros(self.count)
        for start, end in self.level.chunks:
            scratch = self.level.scratch[:, : end - start]
            for plane in range(4):
                np.multiply(first[plane][:, start:end], second[plane][:, start:end], out=scratch)
                result += scratch.sum(axis=1)
        return result

    def _add(self, to: np.ndarray, factor: np.ndarray, vector: np.ndarray) -> None:
        """``to += factor * vector``, with a factor per right side."""
        factor = factor.astype(to.dtype)[:, None]
        for start, end in self.level.chunks:
            scratch = self.level.scratch[:, : end - start]
            for plane in range(4):
                np.multiply(vector[plane][:, start:end], factor, out=scratch)
                out = to[plane][:, start:end]
                np.add(out, scratch, out=out)

    def _turn(self, factor: np.ndarray) -> None:
        """Next search direction: ``way = change + factor * way``."""
        factor = factor.astype(self.way.dtype)[:, None]
        for start, end in self.level.chunks:
            for plane in range(4):
                out = self.way[plane][:, start:end]
                np.multiply(out, factor, out=out)
                np.add(out, self.change[plane][:, start:end], out=out)


def ratio(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """``first / second``, 0 where ``second`` is 0."""
    return np.divide(first, second, out=np.zeros(len(first)), where=second != 0)
