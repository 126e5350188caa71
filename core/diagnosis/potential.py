"""Restoration potential: how far a place lags behind the best of its kind."""

from typing import Dict, Iterator, NamedTuple, Tuple

import numpy as np

from ..codes import no_codes
from ..messages import InputError, marked
from ..statistics import Distribution

MOST_GROUPS = 300
_LARGEST = 65_535
_BINS = 16_384


class Reference(NamedTuple):
    """What one group holds: ``cells``, ``mean`` of their quality and the quality that is the ``reference``."""

    cells: int
    mean: float
    reference: float


class GroupReferences:
    """The reference quality of every group, from two passes over the windows as in :class:`Distribution`.

    Args:
        name: the layer of groups, for messages.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._groups: Dict[int, Distribution] = {}

    def add_range(self, quality: np.ndarray, groups: np.ndarray) -> None:
        """First pass over a window of quality and groups, NaN for nodata.

        Raises:
            InputError: a group that is not a whole number from 0 to 65,535, or too many groups.
        """
        for code, values in self._split(quality, groups):
            self._groups.setdefault(code, Distribution(_BINS)).add_range(values)
        if len(self._groups) > MOST_GROUPS:
            raise InputError(
                marked(
                    "“{name}” holds more than {most} groups. Choose a raster of classes, such as land use."
                ),
                name=self._name,
                most=MOST_GROUPS,
            )

    def add_count(self, quality: np.ndarray, groups: np.ndarray) -> None:
        """Second pass."""
        for code, values in self._split(quality, groups):
            self._groups[code].add_count(values)

    def _split(self, quality: np.ndarray, groups: np.ndarray) -> Iterator[Tuple[int, np.ndarray]]:
        valid = np.isfinite(quality) & ~np.isnan(groups)
        values, codes = quality[valid], groups[valid]
        wrong = no_codes(codes, 0, _LARGEST)
        if wrong.size:
            raise InputError(
                marked("“{name}” holds {value:g}, but groups are whole numbers from 0 to {largest}."),
                name=self._name,
                value=wrong[0],
                largest=_LARGEST,
            )
        codes = codes.astype(np.uint16)
        for code in np.flatnonzero(np.bincount(codes)):
            yield int(code), values[codes == code]

    def result(self, share: float) -> Dict[int, Reference]:
        """Group to its reference, the quantile ``share`` (0 to 1) of its quality."""
        found = {}
        for code, distribution in sorted(self._groups.items()):
            summary = distribution.summary
            found[code] = Reference(summary.count, summary.mean, distribution.quantile(share))
        return found


def potential(quality: np.ndarray, groups: np.ndarray, references: Dict[int, float]) -> np.ndarray:
    """(reference of the group − quality) / reference, cut to 0 and 1.

    Args:
        quality: the more the better, NaN for nodata.
        groups: whole numbers, NaN for nodata.
        references: group to the quality that its best places reach, above 0.

    Returns:
        float32 of the shape of ``quality``; NaN without quality, group or reference.
    """
    lookup = np.full(_LARGEST + 1, np.nan, np.float32)
    lookup[list(references)] = list(references.values())
    reference = lookup[np.where(np.isnan(groups), _LARGEST, groups).astype(np.uint16)]
    reference[np.isnan(groups)] = np.nan
    with np.errstate(invalid="ignore"):
        return np.clip((reference - quality) / reference, 0, 1)
