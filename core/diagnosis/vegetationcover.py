"""Vegetation cover from NDVI by the dimidiate pixel model."""

from typing import List, NamedTuple

import numpy as np

from ..messages import InputError, marked
from .groupcounts import GroupCounts

#: MODIS NDVI has steps of 0.0001: its values are counted exactly.
_STEPS = 20_000
#: Fewer cells give no percentile worth having.
FEWEST = 100


class Ends(NamedTuple):
    """NDVI of bare soil and of full vegetation."""

    bare: float
    full: float


class NdviCounts(GroupCounts):
    """NDVI of the whole area (group 0) and of groups 1 to ``groups``, rounded to 0.0001.

    What lies beyond −1 and 1 (negative reflectance) counts as −1 and 1.
    """

    def __init__(self, groups: int = 0) -> None:
        super().__init__(groups + 1, -1.0, 1.0, _STEPS)

    def ends(self, lower: float, upper: float, name: str) -> List[Ends]:
        """Ends of the whole area, then of every group; a group of few cells has those of the whole area.

        Args:
            lower, upper: percentiles, 0 to 100.
            name: the layer's name for messages.

        Raises:
            InputError: no cell at all, or equal ends of the whole area.
        """
        whole = Ends(self.quantile_of_all(lower / 100), self.quantile_of_all(upper / 100))
        if np.isnan(whole.bare):
            raise InputError(
                marked("“{name}” holds no data at all. Check its nodata value and its extent."), name=name
            )
        if whole.full <= whole.bare:
            raise InputError(
                marked(
                    "The lower and the upper percentile of “{name}” are both {value:g}. "
                    "Set them wider apart or give fixed values."
                ),
                name=name,
                value=whole.bare,
            )
        found = [whole]
        lows, highs = self.quantile(lower / 100), self.quantile(upper / 100)
        for cells, low, high in zip(self.cells()[1:], lows[1:], highs[1:]):
            found.append(Ends(low, high) if cells >= FEWEST and high > low else whole)
        return found


def vegetation_cover(ndvi: np.ndarray, ends: List[Ends], groups: np.ndarray) -> np.ndarray:
    """FVC = (NDVI − NDVIs) / (NDVIv − NDVIs), cut to 0 and 1.

    Dimidiate pixel model (像元二分模型) as in HJ 1172-2021. NDVI itself is no cover: bare soil has an NDVI above
    0 and a closed canopy one below 1.

    Args:
        ndvi: −1 to 1, NaN for nodata.
        ends: NDVIs and NDVIv by group.
        groups: group of every cell, of the shape of ``ndvi``.

    Returns:
        float32 fraction of the shape of ``ndvi``, NaN for NaN.
    """
    bare = np.array([one.bare for one in ends])[groups]
    full = np.array([one.full for one in ends])[groups]
    return np.clip((ndvi - bare) / (full - bare), 0, 1).astype(np.float32)
