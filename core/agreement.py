"""How far two rasters of classes agree: cells by both classes, share that agrees, Cohen's kappa.

Counted window by window; memory grows with the number of different pairs of classes.
"""

from typing import Dict, NamedTuple, Tuple

import numpy as np

from .codes import no_codes
from .messages import InputError, marked

#: Classes lie below this; a pair of them is one whole number.
_MOST = 1 << 16


class Agreement(NamedTuple):
    """Cells by the class of the first and of the second raster.

    Attributes:
        classes: (c,) classes that occur in either.
        cells: (c, c) number of cells, rows by the first, columns by the second raster.
    """

    classes: np.ndarray
    cells: np.ndarray

    @property
    def changed(self) -> int:
        """Cells whose class differs."""
        return int(self.cells.sum() - np.trace(self.cells))

    @property
    def share(self) -> float:
        """Part of all cells that agree, 0 to 1; NaN without cells."""
        total = self.cells.sum()
        return float(np.trace(self.cells) / total) if total else float("nan")

    @property
    def kappa(self) -> float:
        """Cohen's kappa: agreement beyond that of chance.

        κ = (p_o - p_e) / (1 - p_e) with p_o = Σ n_ii / n and p_e = Σ n_i· n_·i / n² (Cohen 1960, doi
        10.1177/001316446002000104). 1 where both hold the same single class; NaN without cells.
        """
        cells = self.cells.astype(np.float64)
        total = cells.sum()
        if not total:
            return float("nan")
        chance = float((cells.sum(axis=1) * cells.sum(axis=0)).sum() / total**2)
        return 1.0 if chance >= 1.0 else (self.share - chance) / (1.0 - chance)


class AgreementCounter:
    """Counts the pairs of classes over windows."""

    def __init__(self) -> None:
        self._cells: Dict[int, int] = {}

    def add(self, first: np.ndarray, second: np.ndarray) -> np.ndarray:
        """Count one window; returns the pair of every cell whose class differs.

        Args:
            first, second: class codes from 0 to 65,535 of one shape; NaN without class. Cells without class in one of
                them are not counted.

        Returns:
            int64 of the same shape: ``first * 65536 + second`` where they differ, else -1. Codes 0 count as classes.

        Raises:
            InputError: a value is no code.
        """
        for values in (first, second):
            wrong = no_codes(np.asarray(values, np.float64), 0, _MOST - 1)
            if wrong.size:
                raise InputError(
                    marked("{value} is no class code: whole numbers from 0 to 65535 are."),
                    value=float(wrong[0]),
                )
        both = ~(np.isnan(first) | np.isnan(second))
        pairs = np.full(np.shape(first), -1, np.int64)
        pairs[both] = np.asarray(first)[both].astype(np.int64) * _MOST + np.asarray(second)[both].astype(
            np.int64
        )
        for pair, count in zip(*(part.tolist() for part in np.unique(pairs[both], return_counts=True))):
            self._cells[pair] = self._cells.get(pair, 0) + count
        pairs[pairs // _MOST == pairs % _MOST] = -1
        return pairs

    def result(self) -> Agreement:
        """What was counted."""
        found = [(*classes_of(pair), count) for pair, count in self._cells.items()]
        classes = np.array(sorted({code for row in found for code in row[:2]}), np.int64)
        cells = np.zeros((classes.size, classes.size), np.int64)
        for first, second, count in found:
            cells[np.searchsorted(classes, first), np.searchsorted(classes, second)] = count
        return Agreement(classes, cells)


def classes_of(pair: int) -> Tuple[int, int]:
    """The two classes of a pair that ``add`` returned."""
    return pair // _MOST, pair % _MOST
