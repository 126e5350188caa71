"""Raster files as GDAL opens them, and the grid they lie on."""

from osgeo import gdal

from ...core.messages import InputError, marked
from ..grid import Grid

gdal.UseExceptions()


def open_dataset(name: str, path: str):
    """Open a raster file or raise InputError."""
    try:
        return gdal.Open(path, gdal.GA_ReadOnly)
    except RuntimeError as error:
        raise InputError(
            marked("“{name}” cannot be opened as a raster ({path})."), name=name, path=path
        ) from error


def grid_of(dataset, name: str) -> Grid:
    """The grid of an open dataset; ``name`` is that of the layer, for messages.

    Raises:
        InputError: it is rotated or not north-up.
    """
    x0, cell_x, skew_x, y0, skew_y, cell_y = dataset.GetGeoTransform()
    if skew_x or skew_y or cell_y >= 0:
        raise InputError(
            marked("“{name}” is rotated or not north-up. Run “Align raster to planning grid” first."),
            name=name,
        )
    wkt = dataset.GetProjection()
    rows, columns = dataset.RasterYSize, dataset.RasterXSize
    return Grid(wkt, x0, y0, cell_x, -cell_y, rows=rows, columns=columns)


def class_names(path: str) -> dict:
    """Code to class name as written in the file; empty where it has none."""
    dataset = open_dataset(path, path)  # a band must not outlive its dataset
    dataset.GetMetadata()  # makes GDAL 3.6 read the side file that holds the names
    names = dataset.GetRasterBand(1).GetCategoryNames() or []
    return {code: name for code, name in enumerate(names) if name}
