"""The level-1 zones that are to be split, and the units cut by them."""

from typing import List, NamedTuple, Optional, Sequence

import numpy as np
from qgis.core import QgsGeometry

from ....core.progress import Progress, part
from ....gis.vectors import Item
from ..shared.coverage import SLIVER, Coverage, absorb, tile


class Level1Zones(NamedTuple):
    """Level-1 zones as features.

    Attributes:
        zone1: (z,) number of each feature, 0 where its field holds none.
        strip: (z,) number of the strip, 0 for none.
    """

    polygons: List[QgsGeometry]
    zone1: np.ndarray
    strip: np.ndarray


def level1_zones(items: Sequence[Item]) -> Level1Zones:
    """Level-1 zones of features with the fields zone1 and strip."""
    return Level1Zones(
        [item.geometry for item in items],
        np.array([_whole(item.attributes["zone1"]) for item in items]),
        np.array([_whole(item.attributes["strip"]) for item in items]),
    )


def cut_units(
    units: Sequence[QgsGeometry], zones: Sequence[QgsGeometry], progress: Progress
) -> Optional[Coverage]:
    """The units (layer 0) cut by the zones (layer 1); None where they do not overlap."""
    faces = tile([units, zones], progress=part(progress, 0.0, 0.8))
    if not (faces.home >= 0).all(axis=1).any():
        return None
    faces = faces.only((faces.home[:, 1] >= 0) | (faces.areas() < SLIVER))
    return absorb(faces, foreign=faces.home[:, 1] < 0, progress=part(progress, 0.8, 1.0))


def _whole(value) -> int:
    """A whole number; 0 where a field holds nothing."""
    try:
        return int(value)
    except (TypeError, ValueError):
        return 0
