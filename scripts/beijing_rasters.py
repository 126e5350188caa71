"""Rasters of ../shared/data/beijing on one grid."""

from pathlib import Path

import numpy as np
from osgeo import gdal

gdal.UseExceptions()


def aligned(path: Path, like, method: str) -> np.ndarray:
    """A raster warped onto the grid of an open dataset."""
    x0, cell, _r, y0, _c, down = like.GetGeoTransform()
    bounds = (x0, y0 + down * like.RasterYSize, x0 + cell * like.RasterXSize, y0)
    warped = gdal.Warp(
        "", str(path), format="MEM", outputBounds=bounds, xRes=cell, yRes=-down, resampleAlg=method,
        dstSRS=like.GetProjection(), outputType=gdal.GDT_Float32, dstNodata=-9999,
    )  # fmt: skip
    array = warped.GetRasterBand(1).ReadAsArray()
    return np.where(array == -9999, np.nan, array)


def write(path: Path, array: np.ndarray, like) -> None:
    """A float raster on the grid of an open dataset."""
    data = gdal.GetDriverByName("GTiff").Create(
        str(path), like.RasterXSize, like.RasterYSize, 1, gdal.GDT_Float32, ["COMPRESS=LZW"]
    )
    data.SetProjection(like.GetProjection())
    data.SetGeoTransform(like.GetGeoTransform())
    data.GetRasterBand(1).SetNoDataValue(-9999)
    data.GetRasterBand(1).WriteArray(np.where(np.isnan(array), -9999, array))
