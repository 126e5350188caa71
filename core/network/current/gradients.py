"""Conjugate gradients with a multigrid cycle as preconditioner, in two precisions.

The iteration runs in float32 on the residual; the voltages are summed and the residual is renewed in
float64 each time it has fallen enough, keeping the search direction (residual replacement: van der
Vorst & Ye 2000, SIAM J. Sci. Comput. 22:835). So the result has the accuracy of float64 at little
more than the price of float32.
"""

from typing import Callable, Tuple

import numpy as np

from ...progress import Progress
from .multigrid import Hierarchy, run

#: The residual is renewed when it has fallen by this factor, or after this many steps.
RENEW, RENEW_STEPS = 1e-3, 15
#: An exact residual this many times larger than the iterated one shows that float32 is not enough.
ROUGH = 4.0
#: Steps after which the pace is judged, and after which the system counts as not solvable.
FIRST_STEPS, MOST_STEPS = 30, 2000

#: Exact residuals (count, rows, columns) of voltages, and their norms (count).
Residual = Callable[[np.ndarray], Tuple[np.ndarray, np.ndarray]]


class Gradients:
    """Solves the network of a hierarchy for ``count`` right sides at once.

    Args:
        hierarchy: of the network.
        count: right sides.
        dtype: type of the iteration; the cycle stays in float32.

    Attributes:
        steps: steps the last solution took.
        rough: the last solution failed because of ``dtype``.
    """

    def __init__(self, hierarchy: Hierarchy, count: int, dtype: type = np.float32) -> None:
        hierarchy.prepare(count)
        self.hierarchy, self.level, self.count, self.dtype = hierarchy, hierarchy.levels[0], count, dtype
        self.planes = self.level.planes
        shape, single = self.level.right.shape, dtype == np.float32
        self.residual = self.level.right if single else np.zeros(shape, dtype)
        self.change = self.level.result
        self.sum: np.ndarray = np.zeros(shape, dtype)
        self.way: np.ndarray = np.zeros(shape, dtype)
        self.image: np.ndarray = np.zeros(shape, dtype)
        self.scratch = self.level.scratch if single else self.level.scratch.astype(dtype)
        self.product = self.level.product(self.way, self.image, self.scratch)
        self.scale, self.power = np.ones(count), np.zeros(count)
        self.steps, self.rough = 0, False

    def fits(self, count: int) -> bool:
        """Whether this is for ``count`` right sides and the hierarchy still works on the same arrays."""
        return self.count == count and self.change is self.level.result

    def solve(
        self,
        residual_of: Residual,
        voltage: np.ndarray,
        goal: np.ndarray,
        patience: float,
        progress: Progress,
    ) -> bool:
        """Improve ``voltage`` (count, rows, columns) until the norm of each residual is at most ``goal``.

        Args:
            residual_of: right side minus network times voltages, in float64.
            voltage: first guess; changed in place.
            goal: (count) largest norms, > 0.
            patience: give up when more steps than this seem to lie ahead.
            progress: called at every step.

        Returns:
            False when it gave up: too many steps ahead, or :attr:`rough`.
        """
        self.sum[...], self.way[...] = 0, 0
        self.scale, self.power = np.ones(self.count), np.zeros(self.count)
        size = begin = self._renew(residual_of, voltage)
        since = self.steps = 0
        self.rough = False
        while (size > goal).any():
            near = self._step() * self.scale
            self.steps, since = self.steps + 1, since + 1
            if (near <= np.maximum(RENEW * self.scale, 0.5 * goal)).all() or since == RENEW_STEPS:
                size, since = self._renew(residual_of, voltage), 0
                self.rough = bool((size > np.maximum(ROUGH * near, goal)).any())
                near = size
            ahead = steps_ahead(begin, np.maximum(near, 0.5 * goal), goal, self.steps)
            progress(self.steps / (self.steps + ahead))
            if self.rough and self.dtype == np.float32:
                return False
            if (self.steps % FIRST_STEPS == 0 and ahead > patience) or self.steps == MOST_STEPS:
                self._renew(residual_of, voltage)
                return False
        return True

    def _step(self) -> np.ndarray:
        """One step of the conjugate gradients; the norms of the residuals."""
        if self.residual is not self.level.right:
            self.level.right[...] = self.residual
        self.hierarchy.cycle()
        before, self.power = self.power, self._dot(self.residual, self.change)
        self._turn(ratio(self.power, before))
        run(self.product)
        factor = ratio(self.power, self._dot(self.way, self.image))
        self._add(self.sum, factor, self.way)
        self._add(self.residual, -factor, self.image)
        return np.sqrt(self._dot(self.residual, self.residual))

    def _renew(self, residual_of: Residual, voltage: np.ndarray) -> np.ndarray:
        """Add up the voltages in float64 and go on from their exact residual, scaled to norm 1."""
        change: np.ndarray = np.empty(voltage.shape, self.dtype)
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
            scratch = self.scratch[:, : end - start]
            for plane in range(4):
                np.multiply(first[plane][:, start:end], second[plane][:, start:end], out=scratch)
                result += scratch.sum(axis=1)
        return result

    def _add(self, to: np.ndarray, factor: np.ndarray, vector: np.ndarray) -> None:
        """``to += factor * vector``, with a factor per right side."""
        factor = factor.astype(to.dtype)[:, None]
        for start, end in self.level.chunks:
            scratch = self.scratch[:, : end - start]
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


def steps_ahead(begin: np.ndarray, now: np.ndarray, goal: np.ndarray, steps: int) -> float:
    """Steps still to go if the residuals go on falling as they did on average."""
    left = np.maximum(np.log(now / goal), 0.0)
    pace = np.log(np.maximum(begin, goal) / now) / steps
    return float(np.max(left / np.maximum(pace, 1e-6)))
