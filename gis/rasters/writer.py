"""Writing a GeoTIFF on a grid window by window; what is not committed is gone."""

from contextlib import contextmanager
from pathlib import Path
from typing import List, Optional, Set

import numpy as np
from osgeo import gdal

from ..files import cannot_write, not_written
from ..grid import Grid, Window
from ..overviews import Overviews
from .celltypes import EXACT_DOUBLE, holds_great_codes

_TYPES = {
    "uint8": gdal.GDT_Byte,
    "uint16": gdal.GDT_UInt16,
    "int16": gdal.GDT_Int16,
    "int32": gdal.GDT_Int32,
    "float32": gdal.GDT_Float32,
    "float64": gdal.GDT_Float64,
}
_OVERVIEW_FROM = 4096
_BLOCK_SIZE = 256


class RasterWriter:
    """A GeoTIFF written window by window; what is not committed is gone."""

    def __init__(self, path, grid: Grid, dtype: str, nodata: Optional[float], tags: dict):
        self.path, self.grid, self.dtype, self.nodata = Path(path), grid, dtype, nodata
        self._codes: Set[int] = set()
        self._low, self._high = np.inf, -np.inf
        self.classes = None
        large = max(grid.shape) >= _OVERVIEW_FROM
        self._overviews = Overviews(grid.shape, dtype, nodata) if large else None
        try:
            self._dataset = gdal.GetDriverByName("GTiff").Create(
                str(self.path), grid.columns, grid.rows, 1, _TYPES[dtype], _creation_options(dtype, grid)
            )
        except RuntimeError as error:
            raise cannot_write(str(path)) from error
        self._dataset.SetProjection(grid.crs_wkt)
        self._dataset.SetGeoTransform(grid.geotransform)
        self._dataset.SetMetadata({key: str(value) for key, value in tags.items()})
        if nodata is not None:
            self._dataset.GetRasterBand(1).SetNoDataValue(nodata)

    def describe(self, classes) -> None:
        """Colours and names of a class table; before the first cell, a TIFF takes no palette later."""
        self.classes = classes
        _describe_classes(self._dataset.GetRasterBand(1), classes)

    def write(self, array: np.ndarray, window: Optional[Window] = None) -> None:
        """Write cells; NaN becomes nodata."""
        top = window.top if window else 0
        missing = np.isnan(array) if array.dtype.kind == "f" else None
        if missing is not None and not missing.any():
            missing = None
        if missing is not None and self.dtype[:5] == "float":
            self._remember_range(array)
        elif missing is not None:
            self._remember(array[~missing])
        elif array.dtype.kind == "f" or self.nodata is None:
            self._remember(array)
        else:
            self._remember(array[array != self.nodata])
        if missing is not None and self.nodata is not None and not np.isnan(self.nodata):
            array = array.astype(self.dtype if self.dtype[:5] == "float" else array.dtype)
            np.putmask(array, missing, self.nodata)
        array = array.astype(self.dtype, copy=False)
        if self._overviews:
            self._overviews.add(array, top, array.dtype == np.float64 and holds_great_codes(array, None))
        try:
            self._dataset.GetRasterBand(1).WriteArray(array, 0, top)
        except RuntimeError as error:
            raise not_written(str(self.path), str(error)) from error

    def read(self, window: Window) -> np.ndarray:
        """Cells that were written, as a RasterSource reads them, for results that follow from this one."""
        band = self._dataset.GetRasterBand(1)
        values = band.ReadAsArray(0, window.top, window.columns, window.rows)
        result = values.astype(np.float32)
        if self.nodata is not None and not np.isnan(self.nodata):
            np.putmask(result, _equal(values, self.nodata), np.nan)
        return result

    def _remember_range(self, values: np.ndarray) -> None:
        """Range of floats with NaN among them, without a copy of the others."""
        low, high = np.fmin.reduce(values, axis=None), np.fmax.reduce(values, axis=None)
        if not np.isnan(low):
            self._low, self._high = min(self._low, low), max(self._high, high)

    def _remember(self, valid: np.ndarray) -> None:
        if not valid.size:
            return
        self._low, self._high = min(self._low, valid.min()), max(self._high, valid.max())
        if self.dtype in ("uint8", "uint16") and len(self._codes) < 256:
            found = np.flatnonzero(np.bincount(valid.astype(np.int64, copy=False).ravel()))
            self._codes.update(found.tolist())

    @property
    def empty(self) -> bool:
        """True while no valid cell was written."""
        return self._high < self._low

    def commit(self) -> None:
        """Finish the file.

        Raises:
            InputError: not everything could be written.
        """
        if not self.empty:
            self._dataset.SetMetadataItem("ECORESTORE_RANGE", f"{_text(self._low)} {_text(self._high)}")
        if self.classes:
            self._dataset.SetMetadataItem("ECORESTORE_CODES", " ".join(map(str, sorted(self._codes))))
        gdal.ErrorReset()
        try:
            self._dataset.FlushCache()
            if self._overviews:
                self._overviews.write(self._dataset)
            self._dataset = None  # writes what is left, without raising
        except RuntimeError as error:
            raise not_written(str(self.path), str(error)) from error
        if gdal.GetLastErrorType() >= gdal.CE_Failure:
            raise not_written(str(self.path), gdal.GetLastErrorMsg())

    def discard(self) -> None:
        """Leave nothing behind."""
        self._dataset = None
        for suffix in ("", ".aux.xml", ".ovr"):
            part = Path(f"{self.path}{suffix}")
            if part.exists():
                part.unlink()


@contextmanager
def raster_writer(path, grid: Grid, dtype: str, nodata, tags: dict, classes=None):
    """A RasterWriter that is committed on success and discarded on any error."""
    writer = RasterWriter(path, grid, dtype, nodata, tags)
    try:
        if classes:
            writer.describe(classes)
        yield writer
        writer.commit()
    except BaseException:
        writer.discard()
        raise


def _text(value: float) -> str:
    """The end of a range; of whole numbers every digit."""
    return f"{value:.0f}" if 1e9 <= abs(value) <= EXACT_DOUBLE and value == round(value) else f"{value:.9g}"


def _creation_options(dtype: str, grid: Grid) -> list:
    options = ["COMPRESS=DEFLATE", "ZLEVEL=1", "BIGTIFF=IF_SAFER", "NUM_THREADS=ALL_CPUS"]
    options.append("PREDICTOR=3" if dtype.startswith("float") else "PREDICTOR=2")
    if min(grid.shape) >= _BLOCK_SIZE:
        options += ["TILED=YES", f"BLOCKXSIZE={_BLOCK_SIZE}", f"BLOCKYSIZE={_BLOCK_SIZE}"]
    return options


def _describe_classes(band, classes) -> None:
    """Put colours and names of a class table into the file, for programs that read no style."""
    if band.DataType != gdal.GDT_Byte:
        return
    table = gdal.ColorTable()
    names: List[str] = []
    for row in sorted(classes, key=lambda row: row.code):
        if not 0 <= row.code <= 255:
            continue
        names += [""] * (row.code - len(names)) + [row.name]
        red, green, blue = (int(row.color[i : i + 2], 16) for i in (1, 3, 5))
        table.SetColorEntry(row.code, (red, green, blue, 255))
    band.SetColorTable(table)
    band.SetCategoryNames(names)


def _equal(values: np.ndarray, nodata: float) -> np.ndarray:
    """Where cells as stored have the nodata value."""
    return values == (np.float32(nodata) if values.dtype == np.float32 else nodata)
