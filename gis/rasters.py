"""Reading and writing rasters on the planning grid, window by window."""

import math
from contextlib import contextmanager
from pathlib import Path
from typing import Callable, List, Optional, Protocol, Sequence, Set

import numpy as np
from osgeo import gdal, osr
from qgis.core import QgsRasterLayer

from ..core.messages import InputError, marked
from ..core.progress import Progress
from .files import cannot_write, not_written
from .grid import Grid, Window, require_metres
from .overviews import Overviews

_TYPES = {
    "uint8": gdal.GDT_Byte,
    "uint16": gdal.GDT_UInt16,
    "int16": gdal.GDT_Int16,
    "int32": gdal.GDT_Int32,
    "float32": gdal.GDT_Float32,
    "float64": gdal.GDT_Float64,
}
_WHOLE = (gdal.GDT_Byte, gdal.GDT_UInt16, gdal.GDT_Int16, gdal.GDT_UInt32, gdal.GDT_Int32)
_OVERVIEW_FROM = 4096
_PLACES, _PLACE = 8, 64
gdal.UseExceptions()


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
        self.grid = _grid_of(self._dataset, name)

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
        missing = None if nodata is None or (floating and np.isnan(nodata)) else _equal(values, nodata)
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
            self._overviews.add(array, top)
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
            self._dataset.SetMetadataItem("ECORESTORE_RANGE", f"{self._low:.9g} {self._high:.9g}")
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


def open_layer(layer: QgsRasterLayer, band: int = 1) -> RasterSource:
    """A RasterSource for a layer of QGIS; it honours the layer's additional nodata values."""
    if layer.providerType() != "gdal":
        raise InputError(
            marked("“{name}” is not a raster file. Save it as GeoTIFF first."), name=layer.name()
        )
    ranges = tuple((r.min(), r.max()) for r in layer.dataProvider().userNoDataValues(band))
    return RasterSource(layer.name(), layer.source(), band, ranges)


def open_dataset(name: str, path: str):
    """Open a raster file or raise InputError."""
    try:
        return gdal.Open(path, gdal.GA_ReadOnly)
    except RuntimeError as error:
        raise InputError(
            marked("“{name}” cannot be opened as a raster ({path})."), name=name, path=path
        ) from error


def class_names(path: str) -> dict:
    """Code to class name as written in the file; empty where it has none."""
    dataset = open_dataset(path, path)  # a band must not outlive its dataset
    dataset.GetMetadata()  # makes GDAL 3.6 read the side file that holds the names
    names = dataset.GetRasterBand(1).GetCategoryNames() or []
    return {code: name for code, name in enumerate(names) if name}


def grid_of_layer(layer: QgsRasterLayer) -> Grid:
    """The grid of a layer, which must be north-up and in metres."""
    source = open_layer(layer)
    require_metres(source.grid.crs, layer.name())
    return source.grid


def _grid_of(dataset, name: str) -> Grid:
    x0, cell_x, skew_x, y0, skew_y, cell_y = dataset.GetGeoTransform()
    if skew_x or skew_y or cell_y >= 0:
        raise InputError(
            marked("“{name}” is rotated or not north-up. Run “Align raster to planning grid” first."),
            name=name,
        )
    wkt = dataset.GetProjection()
    rows, columns = dataset.RasterYSize, dataset.RasterXSize
    return Grid(wkt, x0, y0, cell_x, -cell_y, rows=rows, columns=columns)


def _equal(values: np.ndarray, nodata: float) -> np.ndarray:
    return values == (np.float32(nodata) if values.dtype == np.float32 else nodata)


def _creation_options(dtype: str, grid: Grid) -> list:
    options = ["COMPRESS=DEFLATE", "ZLEVEL=1", "BIGTIFF=IF_SAFER", "NUM_THREADS=ALL_CPUS"]
    options.append("PREDICTOR=3" if dtype.startswith("float") else "PREDICTOR=2")
    if min(grid.shape) >= _BLOCK_SIZE:
        options += ["TILED=YES", f"BLOCKXSIZE={_BLOCK_SIZE}", f"BLOCKYSIZE={_BLOCK_SIZE}"]
    return options


_BLOCK_SIZE = 256


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


def crs_wkt(crs) -> str:
    """WKT that GDAL writes into GeoTIFFs for a CRS of QGIS."""
    reference = osr.SpatialReference()
    reference.SetFromUserInput(crs.authid() if crs.authid() and ":" in crs.authid() else crs.toWkt())
    return reference.ExportToWkt()


def stream(
    sources: Sequence[Optional[Windowed]],
    writers: Sequence[Optional[RasterWriter]],
    function: Callable,
    progress: Progress,
) -> None:
    """``function(*arrays)`` for every window of the grid; its results go to the writers in turn.

    None among the sources is handed on as None; None among the writers is skipped.
    """
    grid = next(source.grid for source in sources if source is not None)
    for window in grid.windows(len(sources)):
        progress(window.top / grid.rows)
        arrays = [None if source is None else source.read(window) for source in sources]
        results = function(*arrays)
        if not isinstance(results, tuple):
            results = (results,)
        for writer, result in zip(writers, results):
            if writer is not None:
                writer.write(result, window)
    progress(1.0)
