"""One band of a raster, read window by window as floats with NaN for nodata."""

import math
from typing import Optional, Protocol, Set

import numpy as np
from osgeo import gdal

from ..grid import Grid, Window
from .celltypes import EXACT_SINGLE, WHOLE, exact_type, require_real
from .datasets import grid_of, open_dataset

_PLACES, _PLACE = 8, 64


class Windowed(Protocol):
    """What is read window by window as a raster is."""

    grid: Grid

    def read(self, window: Window) -> np.ndarray:
        """The cells of a window as floats with NaN for nodata."""


class RasterSource:
    """One band of a raster layer, read as floats with NaN for nodata.

    ``codes``: whether its cells may be codes of classes or ids, which must stay apart.
    """

    def __init__(
        self, name: str, path: str, band: int = 1, user_nodata: tuple = (), codes: bool = True
    ) -> None:
        self.name = name
        self.path = path
        self.band = band
        self._user_nodata = user_nodata
        self._codes = codes
        self._dataset = open_dataset(name, path)
        require_real(self._dataset.GetRasterBand(band), name)
        self.grid = grid_of(self._dataset, name)

    def read(self, window: Optional[Window] = None, dtype: str = "", infinite: bool = False) -> np.ndarray:
        """The cells of ``window`` (all without one) as floats with NaN for nodata.

        Without ``dtype`` they are float32, or float64 where they hold codes that float32 would merge.
        Infinite cells, what a division by zero leaves, are nodata too, unless ``infinite``: for tools that refuse them.
        """
        window = window or Window(0, self.grid.rows, self.grid.columns)
        band = self._dataset.GetRasterBand(self.band)
        values = self._decoded(band.ReadAsArray(0, window.top, window.columns, window.rows), band, dtype)
        if not infinite and band.DataType not in WHOLE:
            np.putmask(values, np.isinf(values), np.nan)
        return values

    def _decoded(self, values: np.ndarray, band, dtype: str) -> np.ndarray:
        """Cells as stored to floats with NaN for nodata, scale and offset applied."""
        nodata, floating = band.GetNoDataValue(), values.dtype.kind == "f"
        missing = None if nodata is None or (floating and np.isnan(nodata)) else equal(values, nodata)
        for low, high in self._user_nodata:
            inside = (values >= low) & (values <= high)
            missing = inside if missing is None else missing | inside
        scale, offset = band.GetScale(), band.GetOffset()
        if not dtype:
            dtype = exact_type(values, missing, self.name) if self._codes else "float32"
        result = values.astype(dtype, copy=False)  # NaN stays NaN
        if scale not in (None, 1.0) or offset not in (None, 0.0):
            result = result * (scale or 1.0) + (offset or 0.0)
        if missing is not None:
            np.putmask(result, missing, np.nan)
        return result

    def probe(self) -> np.ndarray:
        """Valid values of 64 small places spread over the raster: quick on any size, to judge units by."""
        columns, rows = self.grid.columns, self.grid.rows
        found = []
        for top in np.unique(np.linspace(0, max(rows - _PLACE, 0), _PLACES).astype(int)):
            strip = self._dataset.GetRasterBand(self.band)
            for left in np.unique(np.linspace(0, max(columns - _PLACE, 0), _PLACES).astype(int)):
                size = int(left), int(top), min(_PLACE, columns), min(_PLACE, rows)
                found.append(self._decoded(strip.ReadAsArray(*size), strip, "").ravel())
        values = np.concatenate(found)
        values = values[np.isfinite(values)]
        return values if values.size else self.sample(100_000)

    def class_codes(self, most: int) -> list:
        """The codes that occur, where the band holds whole numbers of at most ``most`` kinds; else [].

        Whole numbers stored as decimals count where they are greater than any that is measured: codes of places.
        """
        stored = self._dataset.GetRasterBand(self.band).DataType
        if stored not in WHOLE and stored != gdal.GDT_Float64:
            return []
        codes: Set[int] = set()
        for window in self.grid.windows():
            values = self.read(window)
            values = np.unique(values[~np.isnan(values)])
            if stored not in WHOLE and not np.array_equal(values, np.rint(values)):
                return []
            codes.update(values.astype(np.int64).tolist())
            if len(codes) > most:
                return []
        great = max(map(abs, codes), default=0) >= EXACT_SINGLE
        return sorted(codes) if stored in WHOLE or great else []

    def sample(self, most: int) -> np.ndarray:
        """Values of about ``most`` cells spread evenly over the raster, nodata and infinite ones left out."""
        step = max(1, math.ceil(math.sqrt(self.grid.rows * self.grid.columns / most)))
        size = (max(1, self.grid.columns // step), max(1, self.grid.rows // step))
        band = self._dataset.GetRasterBand(self.band)
        values = self._decoded(band.ReadAsArray(buf_xsize=size[0], buf_ysize=size[1]), band, "float64")
        return values[np.isfinite(values)]

    def close(self) -> None:
        """Let go of the file."""
        self._dataset = None


def equal(values: np.ndarray, nodata: float) -> np.ndarray:
    """Where cells as stored have the nodata value."""
    return values == (np.float32(nodata) if values.dtype == np.float32 else nodata)
