"""Restoration potential: how far a place lags behind the best of its kind."""

from typing import Dict, Iterator, List, NamedTuple, Tuple

import numpy as np

from ..codes import no_codes
from ..messages import InputError, marked
from ..statistics import Distribution

MOST_GROUPS = 300
#: Whole numbers up to here are exact in float64; codes up to the other are looked up in a table.
_LARGEST, _TABLE = 2**53, 65_535
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
            InputError: a group that is not a whole number from 0 on, or too many groups.
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
        if not codes.size:
            return
        for code in self._occurring(codes):
            yield code, values[codes == code]

    def _occurring(self, codes: np.ndarray) -> List[int]:
        """The codes that occur; of more than there may be groups only the first, for the caller to refuse."""
        if codes.max() <= _TABLE:
            found = np.flatnonzero(np.bincount(codes.astype(np.uint16)))
        else:
            found = np.unique(codes)
        return [int(code) for code in found[: MOST_GROUPS + 1]]

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
    reference = _looked_up(groups, references)
    with np.errstate(invalid="ignore"):
        return np.clip((reference - quality) / reference, 0, 1)


def _looked_up(groups: np.ndarray, references: Dict[int, float]) -> np.ndarray:
    """The reference of every cell, float32, NaN without group or reference."""
    missing = np.isnan(groups)
    filled = np.where(missing, _TABLE, groups)
    if filled.size and filled.max() <= _TABLE:
        lookup = np.full(_TABLE + 1, np.nan, np.float32)
        for code, reference in references.items():
            if code <= _TABLE:
                lookup[code] = reference
        found = lookup[filled.astype(np.uint16)]
    else:
        codes = np.array(sorted(references), np.float64)
        values = np.array([references[int(code)] for code in codes] + [np.nan], np.float32)
        place = np.minimum(np.searchsorted(codes, filled), codes.size - 1)
        found = values[np.where(codes[place] == filled, place, codes.size)]
    found[missing] = np.nan
    return found
