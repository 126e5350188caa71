"""The cells of one band as stored, and which of them are nodata as QGIS has it; of any raster, also a rotated one."""

from typing import NamedTuple, Optional

import numpy as np
from osgeo import gdal

from ..grid import Window
from .datasets import band_of, reading
from .missing import Missing, Seen, joined, scaled


class Stored(NamedTuple):
    """Cells as the file stores them, and where they are nodata for another reason than being NaN.

    Attributes:
        missing: None where no cell is.
    """

    values: np.ndarray
    missing: Optional[np.ndarray]


class BandCells:
    """One band of an open dataset.

    Args:
        name: of the layer, for messages.
        seen: how QGIS has the band where that differs from the file.

    Raises:
        InputError: there is no such band.
    """

    def __init__(self, dataset: gdal.Dataset, name: str, number: int, seen: Seen) -> None:
        self.dataset, self.name = dataset, name
        with reading(name):
            self.band = dataset.GetRasterBand(band_of(dataset, number, name))
            self.missing = Missing(dataset, number, seen)

    def stored(self, window: Window) -> Stored:
        """The cells of a window as stored, scale and offset not applied, and which of them are nodata.

        Raises:
            InputError: the file breaks, or the cells do not fit into memory.
        """
        with reading(self.name):
            values, hidden = self.by_file(0, window.top, window.columns, window.rows)
            return Stored(values, joined(hidden, self.missing.by_user(scaled(values, self.band))))

    def by_file(self, *place: int, **size: int) -> Stored:
        """Cells as stored, and where value or mask say that they are nodata; the user's values not asked."""
        values = self.band.ReadAsArray(*place, **size)
        masked = self.missing.by_mask(lambda mask: mask.ReadAsArray(*place, **size))
        return Stored(values, joined(self.missing.by_value(values), masked))
