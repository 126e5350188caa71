"""Raster files as GDAL opens them, the grid they lie on, and what is said when they break."""

import re
from contextlib import contextmanager
from typing import Iterator, List, Tuple

from osgeo import gdal
from qgis.core import QgsProviderRegistry

from ...core.messages import InputError, marked
from ..grid import Grid

gdal.UseExceptions()
#: What QGIS writes between a file and each of its open options.
_OPTION = "|option:"
#: What drivers say that run out of memory under another number.
_MEMORY = re.compile(r"out of memory|cannot allocate|memory allocation", re.IGNORECASE)


def open_dataset(name: str, source: str) -> gdal.Dataset:
    """Open what QGIS calls the source of a raster layer: a file, a subdataset, with open options behind it.

    Raises:
        InputError: it cannot be opened, or holds no band.
    """
    path, options = parts_of(source)
    try:
        dataset = gdal.OpenEx(path, gdal.OF_RASTER | gdal.OF_VERBOSE_ERROR, open_options=options)
    except RuntimeError as error:
        raise _not_opened(name, path) from error
    if dataset is None:
        raise _not_opened(name, path)
    if not dataset.RasterCount:
        raise InputError(
            marked("“{name}” holds no band by itself. Choose one of the rasters in it as a layer."), name=name
        )
    return dataset


def parts_of(source: str) -> Tuple[str, List[str]]:
    """What GDAL opens and with which options, from what QGIS calls the source of a raster layer."""
    if "|" not in source:
        return source, []
    options = QgsProviderRegistry.instance().decodeUri("gdal", source).get("openOptions") or []
    for option in options:
        source = source.replace(f"{_OPTION}{option}", "", 1)
    return source, list(options)


def band_of(dataset: gdal.Dataset, number: int, name: str) -> int:
    """The number of a band.

    Raises:
        InputError: there is no such band.
    """
    if not 1 <= number <= dataset.RasterCount:
        raise InputError(
            marked("“{name}” has no band {band}. Its last one is {count}."),
            name=name,
            band=number,
            count=dataset.RasterCount,
        )
    return number


@contextmanager
def reading(name: str) -> Iterator[None]:
    """Whatever GDAL says while a raster is read becomes one sentence with the layer's name.

    Raises:
        InputError: the file breaks, or what is asked of it does not fit into memory.
    """
    try:
        yield
    except MemoryError as error:
        raise _too_large(name) from error
    except RuntimeError as error:
        if gdal.GetLastErrorNo() == gdal.CPLE_OutOfMemory or _MEMORY.search(str(error)):
            raise _too_large(name) from error
        raise InputError(
            marked(
                "“{name}” cannot be read to its end: the file is damaged, was moved, or its drive is gone. Copy or make "
                "it anew."
            ),
            name=name,
        ) from error


def grid_of(dataset: gdal.Dataset, name: str) -> Grid:
    """The grid of an open dataset; ``name`` is that of the layer, for messages.

    Raises:
        InputError: it has no place on earth, is rotated or not north-up.
    """
    require_place(dataset, name)
    x0, cell_x, skew_x, y0, skew_y, cell_y = dataset.GetGeoTransform()
    if skew_x or skew_y or cell_y >= 0 or cell_x <= 0:
        raise InputError(
            marked("“{name}” is rotated or not north-up. Run “Align raster to planning grid” first."),
            name=name,
        )
    wkt = dataset.GetProjection()
    rows, columns = dataset.RasterYSize, dataset.RasterXSize
    return Grid(wkt, x0, y0, cell_x, -cell_y, rows=rows, columns=columns)


def require_place(dataset: gdal.Dataset, name: str) -> None:
    """Raise InputError for a raster that does not say where on earth its cells lie."""
    if not has_place(dataset):
        raise InputError(
            marked(
                "“{name}” does not say where its cells lie: it has no origin and no cell size. Is its world file missing? "
                "Else georeference it first."
            ),
            name=name,
        )


def has_place(dataset: gdal.Dataset) -> bool:
    """Whether a raster says where on earth its cells lie: by origin and cell size, points, or arrays of coordinates."""
    by_points = dataset.GetGCPCount() or dataset.GetMetadata("RPC") or dataset.GetMetadata("GEOLOCATION")
    return dataset.GetGeoTransform(can_return_null=True) is not None or bool(by_points)


def class_names(source: str) -> dict:
    """Code to class name as written in the file; empty where it has none."""
    dataset = open_dataset(source, source)  # a band must not outlive its dataset
    dataset.GetMetadata()  # makes GDAL 3.6 read the side file that holds the names
    names = dataset.GetRasterBand(1).GetCategoryNames() or []
    return {code: name for code, name in enumerate(names) if name}


def _not_opened(name: str, path: str) -> InputError:
    return InputError(marked("“{name}” cannot be opened as a raster ({path})."), name=name, path=path)


def _too_large(name: str) -> InputError:
    return InputError(
        marked("The cells of “{name}” do not fit into memory. Use a larger cell size or a smaller area."),
        name=name,
    )
