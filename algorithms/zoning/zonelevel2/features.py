"""What level-2 zoning looks at in the units: position, features, basins and blocks."""

from typing import List, Sequence

import numpy as np

from ....core.messages import InputError, marked
from ....core.progress import Progress
from ....core.zoning.adjacency import components
from ....core.zoning.labels import renumber
from ....core.zoning.level2 import FeatureGroup
from ....gis.rasters import RasterSource
from ..shared.unitgraph import Units, class_shares, raster_means

_MOST_CLASSES = 32
#: Whole numbers from here on are codes, never measured.
_CODES = 2**24


def feature_groups(
    units: Units, rasters: Sequence[RasterSource], position_weight: float, progress: Progress
) -> List[FeatureGroup]:
    """Position, and for each feature raster the class shares or the mean of every unit.

    Raises:
        InputError: codes of places or plots that are too many for shares; their mean would mean nothing.
    """
    position = np.column_stack([units.graph.x, units.graph.y])
    groups = [FeatureGroup(position, position_weight, True)]
    for raster in rasters:
        codes = raster.class_codes(_MOST_CLASSES)
        if codes:
            groups.append(FeatureGroup(class_shares(units, raster, codes, progress), 1.0, True))
        else:
            _require_measured(raster)
            groups.append(FeatureGroup(raster_means(units, raster, progress)[:, None]))
    return groups


def _require_measured(raster: RasterSource) -> None:
    if np.abs(raster.probe()).max(initial=0.0) >= _CODES and raster.probe().dtype == np.float64:
        raise InputError(
            marked(
                "“{name}” holds codes of more than {most} classes, too many to tell zones apart by them. Merge classes, or "
                "leave it out."
            ),
            name=raster.name,
            most=_MOST_CLASSES,
        )


def basins_of(units: Units, basins: RasterSource, count: int, progress: Progress) -> np.ndarray:
    """(n,) number of the basin that holds most of each unit, 0 outside.

    Args:
        basins: numbers 1 to ``count``, 0 outside.
    """
    return class_shares(units, basins, range(count + 1), progress).argmax(axis=1)


def connected_blocks(units: Units, home: np.ndarray, strip: np.ndarray) -> np.ndarray:
    """(n,) block of every unit: touching units of one level-1 zone; each strip is one block."""
    count = home.size
    part = components(count, units.graph.edges, np.where(strip, -1 - home, home))
    return renumber(np.where(strip, count + home, part))
