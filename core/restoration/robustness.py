"""How robust classes are: what shaken runs keep of them, and which parameter decides.

A run keeps a cell (or unit) where it gives it the class of the unshaken run. Cells
that have no class in any run do not count.
"""

from typing import Callable, List, NamedTuple, Optional, Sequence

import numpy as np

from ..progress import Progress, silent
from .shaking import ALL, Parameter, Runs

#: Cells that are taken through all runs together: their arrays stay in the processor's cache.
BLOCK = 1 << 17


class Kept(NamedTuple):
    """What was found for cells.

    Attributes:
        share: float32, percent of the counted runs that keep the class; NaN without a class in any run.
        second: uint8, the other class that the counted runs give most often, 0 for none.
    """

    share: np.ndarray
    second: np.ndarray


class Stability:
    """Takes cells through all runs, block after block, and counts.

    Random runs are counted; where there are none, those in which one parameter moves.

    Args:
        runs: see :func:`shaking.plan_runs`.
        classes: the highest class; 0 is no class.
    """

    def __init__(self, runs: Runs, classes: int) -> None:
        self._runs, self._classes = runs, classes
        random = runs.random
        self._counted = random if random.any() else ~random
        count = int(np.count_nonzero(self._counted))
        self._histogram = np.zeros(count + 1)
        self._changed = np.zeros(runs.owner.size)
        self._moved = np.zeros(runs.values.shape[1])

    def add(
        self,
        base: np.ndarray,
        classes_of: Callable[[int], np.ndarray],
        areas: Optional[np.ndarray] = None,
        progress: Progress = silent,
    ) -> Kept:
        """Compare one block.

        Args:
            base: (m,) class of every cell in the unshaken run.
            classes_of: gives the (m,) classes of a run by its number.
            areas: (m,) area of every cell; None where all are alike.
        """
        kept = np.zeros(base.size, np.uint16)
        votes = np.zeros((self._classes + 1, base.size), np.uint16)
        known, moved, owner = base > 0, np.zeros(base.size, bool), ALL
        for run in range(self._runs.owner.size):
            progress(run / self._runs.owner.size)
            found = classes_of(run)
            same = found == base
            self._changed[run] += _area(~same, areas)
            if self._counted[run]:
                kept += same
                for code in range(1, self._classes + 1):
                    votes[code] += found == code
            known |= found > 0
            if self._runs.owner[run] != owner:
                self._add_moved(owner, moved, areas)
                owner, moved = int(self._runs.owner[run]), np.zeros(base.size, bool)
            moved |= ~same
        self._add_moved(owner, moved, areas)
        weights = None if areas is None else areas[known]
        self._histogram += np.bincount(kept[known], weights, self._histogram.size)
        return self._kept(base, kept, votes, known)

    def _add_moved(self, owner: int, moved: np.ndarray, areas: Optional[np.ndarray]) -> None:
        if owner != ALL:
            self._moved[owner] += _area(moved, areas)

    def _kept(self, base: np.ndarray, kept: np.ndarray, votes: np.ndarray, known: np.ndarray) -> Kept:
        share = np.where(known, kept * (100.0 / max(self._histogram.size - 1, 1)), np.nan).astype(np.float32)
        votes[base, np.arange(base.size)] = 0
        votes[0] = 0
        second = votes.argmax(axis=0).astype(np.uint8)
        second[votes.max(axis=0) == 0] = 0
        return Kept(share, second)

    @property
    def area(self) -> float:
        """The area that has a class in any run."""
        return float(self._histogram.sum())

    def stable(self, percent: float) -> float:
        """Percent of the area that keeps its class in at least ``percent`` of the counted runs."""
        count = self._histogram.size - 1
        least = int(np.ceil(percent / 100.0 * count * (1 - 1e-12)))
        return float(self._histogram[least:].sum() / self.area * 100.0) if self.area else np.nan

    def mean(self) -> float:
        """Mean over the area of the percent of runs that keep the class."""
        count = max(self._histogram.size - 1, 1)
        weighted = self._histogram @ np.arange(self._histogram.size)
        return float(weighted / count / self.area * 100.0) if self.area else np.nan

    def changed(self) -> np.ndarray:
        """(n,) percent of the area that each run gives another class."""
        return self._changed / self.area * 100.0 if self.area else np.full(self._changed.size, np.nan)

    def moved(self) -> np.ndarray:
        """(k,) percent of the area that changes its class in any run in which the parameter moves alone."""
        return self._moved / self.area * 100.0 if self.area else np.full(self._moved.size, np.nan)


def _area(cells: np.ndarray, areas: Optional[np.ndarray]) -> float:
    return float(np.count_nonzero(cells) if areas is None else areas[cells].sum())


class Influence(NamedTuple):
    """How much one parameter decides.

    Attributes:
        parameter: its place in the list.
        changed: percent of the area that changes its class somewhere in its range, when it moves alone.
        mean_changed: mean over the values it takes alone of the percent of the area that changes.
        correlation: Spearman's, over the random runs, of its distance from the given value with the
            area that changes; NaN without random runs.
        first_order: share (0–1) of the variance of the changed area that it explains alone, over the
            random runs; NaN without.
    """

    parameter: int
    changed: float
    mean_changed: float
    correlation: float
    first_order: float


def influences(parameters: Sequence[Parameter], runs: Runs, stability: Stability) -> List[Influence]:
    """Influence of the parameters that move, the strongest first: by ``changed``, then ``mean_changed``."""
    changed, moved, random = stability.changed(), stability.moved(), runs.random
    found = []
    for column, parameter in enumerate(parameters):
        if not parameter.moves:
            continue
        mine = runs.owner == column
        values = runs.values[random, column]
        found.append(
            Influence(
                parameter=column,
                changed=float(moved[column]),
                mean_changed=float(changed[mine].mean()) if mine.any() else 0.0,
                correlation=rank_correlation(np.abs(values - parameter.value), changed[random]),
                first_order=first_order(values, changed[random]),
            )
        )
    return sorted(found, key=lambda one: (-one.changed, -one.mean_changed, one.parameter))


def rank_correlation(first: np.ndarray, second: np.ndarray) -> float:
    """Spearman's rank correlation; equal values share their mean rank. NaN where one does not vary."""
    a, b = (_mean_ranks(values) for values in (first, second))
    a, b = a - a.mean() if a.size else a, b - b.mean() if b.size else b
    spread = np.sqrt((a @ a) * (b @ b))
    return float(a @ b / spread) if spread > 0 else np.nan


def _mean_ranks(values: np.ndarray) -> np.ndarray:
    _distinct, place, count = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(count)
    return (last - (count - 1) / 2.0)[place.reshape(-1)]


def first_order(values: np.ndarray, results: np.ndarray) -> float:
    """First-order index S = Var(E[result | value]) / Var(result) from means over bins of the value.

    B bins of equally many runs, B = n / 10 within 3 to 10; values of one level stay
    together. The share explained by chance is taken out: S = 1 − (1 − η²)·(n − 1)/(n − B)
    with η² the correlation ratio (Kelley 1935), at least 0.

    Args:
        values: (n,) of the parameter. results: (n,).

    Returns:
        0 to 1; NaN for fewer than 10 runs or where the results do not vary.
    """
    count = values.size
    total = float(((results - results.mean()) ** 2).sum()) if count else 0.0
    if count < 10 or total <= 1e-24 * max(float((results**2).sum()), 1e-300):
        return np.nan
    distinct, place = np.unique(values, return_inverse=True)
    place = place.reshape(-1)
    bins = int(np.clip(count // 10, 3, 10))
    if distinct.size > bins:
        place = place * bins // distinct.size
    sizes = np.bincount(place)
    means = np.bincount(place, results) / np.maximum(sizes, 1)
    between = float((sizes * (means - results.mean()) ** 2).sum())
    used = int(np.count_nonzero(sizes))
    if used >= count:
        return np.nan
    return float(max(0.0, 1.0 - (1.0 - between / total) * (count - 1) / (count - used)))
