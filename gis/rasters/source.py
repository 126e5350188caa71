"""One band of a raster, read window by window as floats with NaN for nodata."""

import math
from typing import Optional, Protocol

import numpy as np
from osgeo import gdal

from ..grid import Grid, Window
from .datasets import grid_of, open_dataset

_WHOLE = (gdal.GDT_Byte, gdal.GDT_UInt16, gdal.GDT_Int16, gdal.GDT_UInt32, gdal.GDT_Int32)
_PLACES, _PLACE = 8, 64


class Windowed(Protocol):
    """What is read window by window as a raster is."""

    grid: Grid

    def read(self, window: Window) -> np.ndarray:
        """The cells of a window as floats with NaN for nodata."""


class RasterSource:
    """One band of a raster layer, read as float32 with NaN for nodata."""

    def __init__(self, name: str, path: str, band: int = 1, user_nodata: tuple = ()):
        self.name = name
        self.path = path
        self.band = band
        self._user_nodata = user_nodata
        self._dataset = open_dataset(name, path)
        self.grid = grid_of(self._dataset, name)

    def read(
        self, window: Optional[Window] = None, dtype: str = "float32", infinite: bool = False
    ) -> np.ndarray:
        """The cells of ``window`` (all without one) as floats with NaN for nodata.

        Infinite cells, what a division by zero leaves, are nodata too, unless ``infinite``: for tools that refuse them.
        """
        window = window or Window(0, self.grid.rows, self.grid.columns)
        band = self._dataset.GetRasterBand(self.band)
        values = self._decoded(band.ReadAsArray(0, window.top, window.columns, window.rows), band, dtype)
        if not infinite and band.DataType not in _WHOLE:
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
                found.append(self._decoded(strip.ReadAsArray(*size), strip, "float32").ravel())
        values = np.concatenate(found)
        values = values[np.isfinite(values)]
        return values if values.size else self.sample(100_000)

    def class_codes(self, most: int) -> list:
        """The codes that occur, where the band holds whole numbers of at most ``most`` kinds; else []."""
        if self._dataset.GetRasterBand(self.band).DataType not in _WHOLE:
            return []
        codes = set()
        for window in self.grid.windows():
            values = self.read(window)
            codes.update(np.unique(values[~np.isnan(values)]).astype(int).tolist())
            if len(codes) > most:
                return []
        return sorted(codes)

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
