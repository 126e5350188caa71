"""Conditional connectivity: sources send current only to targets whose condition, such as their climate, is alike."""

from typing import NamedTuple, Optional, Sequence, Tuple

import numpy as np

from ...halo import Window as Box
from ...messages import InputError, marked

COMPARISONS = ("within", "equal")


class Condition(NamedTuple):
    """A condition of cells and how that of a source is compared with that of a target.

    Attributes:
        present: (rows, columns) condition of the sources, NaN where it is not known.
        future: the same of the targets; ``present`` for today's.
        comparison: ``within``: source minus the median of the target's block lies between ``lower`` and
            ``upper``, both included; ``equal``: the source has the commonest value of the block.
        lower, upper: in the unit of the condition.
    """

    present: np.ndarray
    future: np.ndarray
    comparison: str
    lower: float = -np.inf
    upper: float = np.inf

    def check(self, shape: Tuple[int, ...]) -> None:
        """Raise InputError for shapes or limits that do not fit."""
        if self.present.shape != shape or self.future.shape != shape:
            raise InputError(
                marked("The rasters of conditions and the resistance need the same rows and columns.")
            )
        if self.comparison not in COMPARISONS:
            raise InputError(marked("Unknown comparison: {comparison}."), comparison=self.comparison)
        if not self.lower <= self.upper:
            raise InputError(
                marked("The lower limit of the condition ({lower}) is above the upper one ({upper})."),
                lower=self.lower,
                upper=self.upper,
            )

    def fits(self, block: Box, window: Box) -> np.ndarray:
        """Where in a window sources count for the target in the middle of ``block``; bool.

        Cells without a condition count, as in Omniscape.jl (``source_target_match!``); so do all cells for a block
        in which none has one.
        """
        wanted = self._of_target(self.future[block])
        here = self.present[window]
        if wanted is None:
            return np.ones(here.shape, bool)
        if self.comparison == "equal":
            return np.isnan(here) | (here == wanted)
        away = here - wanted
        return ~((away > self.upper) | (away < self.lower))

    def _of_target(self, values: np.ndarray) -> Optional[float]:
        """Median or commonest value of a block; None where no cell has one."""
        known = values.ravel("F")
        known = known[~np.isnan(known)]
        if not len(known):
            return None
        return float(np.median(known)) if self.comparison == "within" else commonest(known)


def commonest(values: np.ndarray) -> float:
    """The value that occurs most often; of several the one that is the first to have occurred so often (StatsBase.jl)."""
    names, number, counts = np.unique(values, return_inverse=True, return_counts=True)
    candidates = np.flatnonzero(counts == counts.max())
    last = [np.flatnonzero(number == one)[-1] for one in candidates]
    return float(names[candidates[int(np.argmin(last))]])


def all_fit(conditions: Sequence[Condition], block: Box, window: Box) -> Optional[np.ndarray]:
    """Where all conditions fit; None without conditions."""
    masks = [condition.fits(block, window) for condition in conditions]
    return np.logical_and.reduce(masks) if masks else None
