"""Protected areas as habitat, and the names that patches have from them."""

from typing import Dict, Optional

import numpy as np

from ....core.network.sources import largest_overlap
from ....gis.burning import burn
from ....gis.grid import Grid
from ....gis.vectors import Features, name_of
from ....translation import tr
from ...log import Log
from ...told import tell_lost
from ..shared.geometry import only_polygons


class Reserves:
    """Polygons that are sources whatever their quality.

    Attributes:
        zones: int32 (rows, columns), their position counted from 1, 0 outside; None where there are none.
    """

    def __init__(self, layer: Features, grid: Grid, log: Log) -> None:
        self._items = only_polygons(layer, log)
        self.zones: Optional[np.ndarray] = None
        if self._items:
            shapes, values = [item.geometry for item in self._items], range(1, len(self._items) + 1)
            self.zones = burn(shapes, values, grid, dtype="int32", background=0)
            tell_lost(layer.name, shapes, grid, log)
            if not self.zones.any():
                log.warn(tr("“{name}” covers no cell of the planning grid.").format(name=layer.name))

    def names(self, labels: np.ndarray) -> Dict[int, str]:
        """Label of a patch to the name of the area with the largest share of it."""
        if self.zones is None:
            return {}
        shared = largest_overlap(labels, self.zones)
        return {label: name_of(self._items[zone - 1].attributes) for label, zone in shared.items()}
