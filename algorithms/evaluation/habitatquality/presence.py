"""Where the threats are, strip by strip."""

from typing import List, NamedTuple, Optional

import numpy as np

from ....core.evaluation.habitat import Threat
from ....gis.grid import Window
from ....gis.rasters import RasterSource

_PIECE = 256


class Presence(NamedTuple):
    """The sources of the threats, one or None for every threat.

    Attributes:
        rasters: those of the table, above 0 where the threat is.
        burnt: of the lines, 1 where one touches a cell.
    """

    threats: List[Threat]
    rasters: List[Optional[RasterSource]]
    burnt: List[Optional[RasterSource]]

    def there(self, number: int, window: Window, landuse: np.ndarray) -> np.ndarray:
        """Where a threat is in a window of which ``landuse`` holds the codes; bool."""
        codes = np.array(self.threats[number].landuse, landuse.dtype)
        result = np.zeros(landuse.shape, bool)
        for first in range(0, window.rows, _PIECE):  # the margins make windows large
            piece = Window(window.top + first, min(_PIECE, window.rows - first), window.columns)
            rows = slice(first, first + piece.rows)
            result[rows] = np.isin(landuse[rows], codes)
            for source in (self.rasters[number], self.burnt[number]):
                if source is not None:
                    result[rows] |= source.read(piece) > 0
        return result
