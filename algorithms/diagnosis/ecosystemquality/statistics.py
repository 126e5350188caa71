"""The table of regions and vegetation types."""

from typing import Iterator

import numpy as np

from ....core.diagnosis.ecosystemquality import QualityReferences
from ..shared.vegetation import type_names

_REFERENCES = ("lai_ref", "fvc_ref", "gpp_ref")
_GRADES = range(1, 6)


class Statistics:
    """Areas, references, mean EQI and shares of the grades by region and vegetation type.

    Args:
        best: (3, groups) references.
        cell_area: m².
    """

    def __init__(self, references: QualityReferences, best: np.ndarray, cell_area: float) -> None:
        self._groups, self._best, self._area = references.occurring(), best, cell_area / 1e6
        self._sums = np.zeros(best.shape[1])
        self._grades = np.zeros((best.shape[1], 1 + len(_GRADES)), np.int64)

    def add(self, index: np.ndarray, grades: np.ndarray, groups: np.ndarray) -> None:
        """Take in (n,) EQI, grades 1 to 5 and group numbers."""
        self._sums += np.bincount(groups, weights=index, minlength=self._sums.size)
        keys = groups.astype(np.intp) * self._grades.shape[1] + grades
        self._grades += np.bincount(keys, minlength=self._grades.size).reshape(self._grades.shape)

    def mean(self) -> float:
        """Mean EQI of all cells."""
        return float(self._sums.sum() / self._grades.sum())

    def rows(self) -> Iterator[dict]:
        """One row per region and type; share_5 is the excellent part."""
        names = type_names()
        for number, group in self._groups:
            shares = 100.0 * self._grades[number] / group.cells
            yield {
                "region": group.region,
                "type": group.type,
                "vegetation": names[group.type],
                "cells": group.cells,
                "area_km2": group.cells * self._area,
                **{key: float(value) for key, value in zip(_REFERENCES, self._best[:, number])},
                "eqi_mean": float(self._sums[number] / group.cells),
                **{f"share_{grade}": float(shares[grade]) for grade in _GRADES},
            }
