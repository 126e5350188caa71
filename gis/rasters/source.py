"""One band of a raster, read window by window as floats with NaN for nodata."""

import math
import os
from typing import Iterator, Optional, Protocol, Set, Tuple

import numpy as np
from osgeo import gdal

from ..grid import Grid, Window
from ..systems import same_system
from .cells import BandCells
from .celltypes import EXACT_SINGLE, WHOLE, exact_type, require_real
from .datasets import grid_of, open_dataset, reading
from .missing import AS_FILE, Seen, joined, scaled

_PLACES, _PLACE = 8, 64


class Windowed(Protocol):
    """What is read window by window as a raster is."""

    @property
    def grid(self) -> Grid:
        """The grid it lies on."""

    def read(self, window: Window) -> np.ndarray:
        """The cells of a window as floats with NaN for nodata."""


class RasterSource:
    """One band of a raster layer, read as floats with NaN for nodata.

    Args:
        name: of the layer, for messages.
        path: what QGIS calls the layer's source: a file, a subdataset, open options behind it.
        seen: how QGIS has the layer where that differs from the file.
        codes: whether its cells may be codes of classes or ids, which must stay apart.

    Raises:
        InputError: it cannot be opened, has no such band, holds complex numbers, or has no north-up grid.
    """

    def __init__(self, name: str, path: str, band: int = 1, seen: Seen = AS_FILE, codes: bool = True) -> None:
        self.name = name
        self.path = path
        self.band = band
        self._codes, self._seen = codes, seen
        self._probed: Optional[np.ndarray] = None
        self._cells = BandCells(open_dataset(name, path), name, band, seen)
        require_real(self._cells.band, name)
        with reading(name):
            self.grid = placed(grid_of(self._cells.dataset, name), seen)

    def read(self, window: Optional[Window] = None, dtype: str = "", infinite: bool = False) -> np.ndarray:
        """The cells of ``window`` (all without one) as floats with NaN for nodata.

        Without ``dtype`` they are float32, or float64 where they hold codes that float32 would merge.
        Infinite cells, what a division by zero leaves, are nodata too, unless ``infinite``: for tools that refuse them.

        Raises:
            InputError: the file breaks, or the cells do not fit into memory.
        """
        window = window or Window(0, self.grid.rows, self.grid.columns)
        values = self._decoded(dtype, 0, window.top, window.columns, window.rows)
        if not infinite and self._cells.band.DataType not in WHOLE:
            np.putmask(values, np.isinf(values), np.nan)
        return values

    def _decoded(self, dtype: str, *place: int, **size: int) -> np.ndarray:
        """Cells as floats with NaN for nodata, scale and offset applied."""
        with reading(self.name):
            values, missing = self._cells.by_file(*place, **size)
            if not dtype:
                dtype = exact_type(values, missing, self.name) if self._codes else "float32"
            with np.errstate(over="ignore"):  # a mark of double precision becomes infinite
                result = values.astype(dtype, copy=False)  # NaN stays NaN
            result = scaled(result, self._cells.band)
            missing = joined(missing, self._cells.missing.by_user(result))
            if missing is not None:
                np.putmask(result, missing, np.nan)
        return result

    def probe(self) -> np.ndarray:
        """Valid values of 64 small places spread over the raster: quick on any size, to judge units by."""
        if self._probed is None:
            self._probed = self._probe()
        return self._probed

    def _probe(self) -> np.ndarray:
        values = np.concatenate([self._decoded("", *place).ravel() for place in self._places()])
        values = values[np.isfinite(values)]
        return values if values.size else self.sample(100_000)

    def spots(self, along: int) -> Iterator[np.ndarray]:
        """The cells of small places, ``along`` ** 2 of them spread over the raster."""
        for place in self._places(along):
            yield self._decoded("", *place)

    def _places(self, along: int = _PLACES) -> Iterator[Tuple[int, int, int, int]]:
        """Small places spread over the raster, so many along each side: left, top, columns, rows."""
        columns, rows = self.grid.columns, self.grid.rows
        for top in np.unique(np.linspace(0, max(rows - _PLACE, 0), along).astype(int)):
            for left in np.unique(np.linspace(0, max(columns - _PLACE, 0), along).astype(int)):
                yield int(left), int(top), min(_PLACE, columns), min(_PLACE, rows)

    def is_empty(self) -> bool:
        """Whether no cell holds a finite value; mostly one place tells that some does."""
        if any(np.isfinite(self._decoded("", *place)).any() for place in self._places()):
            return False
        return not any(np.isfinite(self.read(window)).any() for window in self.grid.windows())

    def identity(self) -> Optional[tuple]:
        """What tells this source from others and from itself after a change; None where nothing does for certain."""
        files = self._cells.dataset.GetFileList() or []
        try:
            states = [os.stat(file) for file in files]
        except OSError:
            return None
        told = tuple((file, s.st_size, s.st_mtime_ns, s.st_ino) for file, s in zip(files, states))
        return (self.path, self.band, self._seen, told) if told else None

    def class_codes(self, most: int) -> list:
        """The codes that occur, where the band holds whole numbers of at most ``most`` kinds; else [].

        Whole numbers stored as decimals count where they are greater than any that is measured: codes of places.
        """
        stored = self._cells.band.DataType
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
        values = self._decoded("float64", buf_xsize=size[0], buf_ysize=size[1])
        return values[np.isfinite(values)]

    def close(self) -> None:
        """Let go of the file."""
        del self._cells


def placed(grid: Grid, seen: Seen) -> Grid:
    """A grid of a file in the CRS that the layer has in QGIS; the file's own text where it means the same."""
    if seen.crs_wkt is None or grid.crs_wkt and same_system(grid.crs_wkt, seen.crs_wkt):
        return grid
    return grid._replace(crs_wkt=seen.crs_wkt)
