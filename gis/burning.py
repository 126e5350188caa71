"""Between geometries and cells: burning polygons, lines and points into rasters, polygons around patches."""

import math
from typing import Iterable, List, Optional, Protocol, Sequence, Tuple

import numpy as np
from osgeo import gdal, ogr, osr
from qgis.core import QgsGeometry

from ..core.messages import InputError, marked
from .files import not_written
from .grid import Grid
from .rasters import RasterSource
from .rasters.celltypes import EXACT_SINGLE
from .temporary import goes_with, temporary_file

ogr.UseExceptions()
#: Points along each side of a cell on which coverage is counted.
_FINE = 8


class Shaped(Protocol):
    """What has a geometry to burn: a feature, a barrier."""

    @property
    def geometry(self) -> QgsGeometry:
        """Valid, in the CRS of the grid."""


class BurntRaster(RasterSource):
    """A temporary raster whose file goes when it is closed, or when nobody holds it any more."""

    def __init__(self, name: str, path: str) -> None:
        super().__init__(name, path)
        self._remove = goes_with(self, path)

    def close(self) -> None:
        """Let go of the file and remove it."""
        super().close()
        self._remove()


def burnt_raster(
    name: str,
    items: Sequence[Shaped],
    values: Sequence[float],
    grid: Grid,
    all_touched: bool = False,
    small: Sequence[int] = (),
) -> RasterSource:
    """Features burnt with one value each on 0 into a temporary raster, to be read by window; later ones win.

    Values that float32 would merge are burnt as float64.

    Args:
        name: of the layer, for messages.
        small: positions of features that take every cell they touch, below all others.

    Raises:
        InputError: no feature overlaps the grid, or the disk is full.
    """
    if not any(item.geometry.boundingBox().intersects(grid.extent) for item in items):
        raise InputError(
            marked("“{name}” does not overlap the planning grid. Check its coordinate system."), name=name
        )
    options = ["TILED=YES", "COMPRESS=LZW", "BIGTIFF=IF_SAFER"]
    driver = gdal.GetDriverByName("GTiff")
    with temporary_file("burnt.tif") as path:
        try:
            dataset = driver.Create(path, grid.columns, grid.rows, 1, _burnt_type(values), options)
            dataset.SetProjection(grid.crs_wkt)
            dataset.SetGeoTransform(grid.geotransform)
            if len(small):
                burn_into(dataset, [items[n].geometry for n in small], [values[n] for n in small], grid, True)
            burn_into(dataset, [item.geometry for item in items], values, grid, all_touched)
            dataset.FlushCache()
            del dataset
        except RuntimeError as error:
            raise not_written(path, str(error)) from error
    return BurntRaster(name, path)


def _burnt_type(values: Sequence[float]) -> int:
    great = any(abs(value) >= EXACT_SINGLE and float(value).is_integer() for value in values)
    return gdal.GDT_Float64 if great else gdal.GDT_Float32


def burn(
    geometries: Sequence[QgsGeometry],
    values: Iterable[float],
    grid: Grid,
    all_touched: bool = False,
    dtype: str = "float32",
    background: float = np.nan,
) -> np.ndarray:
    """Geometries burnt into an array of the grid; later ones win.

    A cell belongs to the geometry that holds its centre, or to any that touches
    it with ``all_touched``.
    """
    dataset = memory_raster(grid, dtype, background)
    burn_into(dataset, geometries, values, grid, all_touched)
    return dataset.GetRasterBand(1).ReadAsArray()


def burn_into(dataset, geometries, values, grid: Grid, all_touched: bool = False) -> None:
    """Burn geometries into the first band of an open GDAL dataset."""
    reference = osr.SpatialReference(grid.crs_wkt)
    source = ogr.GetDriverByName("Memory").CreateDataSource("burn")
    layer = source.CreateLayer("burn", reference, ogr.wkbUnknown)
    layer.CreateField(ogr.FieldDefn("value", ogr.OFTReal))
    for geometry, value in zip(geometries, values):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkb(bytes(geometry.asWkb())))
        feature.SetField("value", float(value))
        layer.CreateFeature(feature)
    options = ["ATTRIBUTE=value"] + (["ALL_TOUCHED=TRUE"] if all_touched else [])
    gdal.RasterizeLayer(dataset, [1], layer, options=options)


def coverage(geometries: Sequence[QgsGeometry], grid: Grid) -> np.ndarray:
    """Share of each cell covered, 0 to 1, counted on 8 × 8 points per cell."""
    share = np.zeros(grid.shape, np.float32)
    for top in range(0, grid.rows, 256):
        rows = min(256, grid.rows - top)
        fine = grid._replace(
            y0=grid.y0 - top * grid.cell_y,
            cell_x=grid.cell_x / _FINE,
            cell_y=grid.cell_y / _FINE,
            rows=rows * _FINE,
            columns=grid.columns * _FINE,
        )
        mask = burn(geometries, [1] * len(geometries), fine, dtype="uint8", background=0)
        share[top : top + rows] = mask.reshape(rows, _FINE, grid.columns, _FINE).mean(axis=(1, 3))
    return share


def memory_raster(grid: Grid, dtype: str, background: float):
    """An in-memory GDAL dataset on the grid, filled with ``background``."""
    kinds = {"uint8": gdal.GDT_Byte, "int32": gdal.GDT_Int32, "float32": gdal.GDT_Float32}
    dataset = gdal.GetDriverByName("MEM").Create("", grid.columns, grid.rows, 1, kinds[dtype])
    dataset.SetProjection(grid.crs_wkt)
    dataset.SetGeoTransform(grid.geotransform)
    dataset.GetRasterBand(1).Fill(background)
    return dataset


def polygonize(codes: np.ndarray, grid: Grid, connectivity: int = 4) -> List[tuple]:
    """(code, polygon) of every patch of equal code above 0.

    Args:
        codes: integer array of the grid's shape; 0 and below is left out.
        connectivity: 4 or 8.
    """
    dataset = memory_raster(grid, "int32", 0)
    band = dataset.GetRasterBand(1)
    band.WriteArray(np.where(codes > 0, codes, 0).astype(np.int32))
    source = ogr.GetDriverByName("Memory").CreateDataSource("patches")
    layer = source.CreateLayer("patches", osr.SpatialReference(grid.crs_wkt), ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("code", ogr.OFTInteger))
    band.SetNoDataValue(0)
    gdal.Polygonize(band, band, layer, 0, ["8CONNECTED=8"] if connectivity == 8 else [])
    patches = []
    for feature in layer:
        geometry = QgsGeometry()
        geometry.fromWkb(bytes(feature.GetGeometryRef().ExportToWkb()))
        if connectivity == 8 and not geometry.isGeosValid():
            geometry = geometry.makeValid()
        patches.append((feature.GetField("code"), geometry))
    return patches


def part_around(geometry: QgsGeometry, grid: Grid) -> Tuple[Optional[Grid], Optional[Tuple[slice, slice]]]:
    """The part of the grid under a geometry and its place in the grid; (None, None) outside."""
    box = geometry.boundingBox()
    left = max(0, math.floor((box.xMinimum() - grid.x0) / grid.cell_x))
    right = min(grid.columns, math.floor((box.xMaximum() - grid.x0) / grid.cell_x) + 1)
    top = max(0, math.floor((grid.y0 - box.yMaximum()) / grid.cell_y))
    bottom = min(grid.rows, math.floor((grid.y0 - box.yMinimum()) / grid.cell_y) + 1)
    if left >= right or top >= bottom:
        return None, None
    x0, y0 = grid.x0 + left * grid.cell_x, grid.y0 - top * grid.cell_y
    part = grid._replace(x0=x0, y0=y0, rows=bottom - top, columns=right - left)
    return part, (slice(top, bottom), slice(left, right))
