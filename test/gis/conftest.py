"""Raster files of every type of cells."""

import numpy as np
import pytest
from osgeo import gdal, osr

gdal.UseExceptions()
_KINDS = {
    "u1": gdal.GDT_Byte, "u2": gdal.GDT_UInt16, "i2": gdal.GDT_Int16, "u4": gdal.GDT_UInt32, "i4": gdal.GDT_Int32,
    "f4": gdal.GDT_Float32, "f8": gdal.GDT_Float64, "c8": gdal.GDT_CFloat32, "c16": gdal.GDT_CFloat64,
}  # fmt: skip


@pytest.fixture
def typed_raster(tmp_path):
    """``typed_raster("name", array, "i1", nodata=-128)`` writes a GeoTIFF of 100 m cells of that type; returns its path.

    ``i1`` are signed bytes in the way of the GDAL at hand; ``i8`` and ``u8`` skip the test where GDAL has no such type.
    """

    def make(name, array, dtype, nodata=None, cell=100.0, origin=(39400000.0, 4400000.0)):
        array, options, kind = np.asarray(array), [], _KINDS.get(dtype)
        if dtype == "i1":
            kind = getattr(gdal, "GDT_Int8", gdal.GDT_Byte)
            if kind == gdal.GDT_Byte:
                options, array = ["PIXELTYPE=SIGNEDBYTE"], array.astype(np.int8).view(np.uint8)
        elif kind is None:
            kind = getattr(gdal, {"i8": "GDT_Int64", "u8": "GDT_UInt64"}[dtype], None)
            if kind is None:
                pytest.skip("this GDAL has no rasters of 64-bit whole numbers")
        path = str(tmp_path / f"{name}.tif")
        rows, columns = array.shape
        data = gdal.GetDriverByName("GTiff").Create(path, columns, rows, 1, kind, options)
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(4527)
        data.SetProjection(reference.ExportToWkt())
        data.SetGeoTransform((origin[0], cell, 0, origin[1], 0, -cell))
        if nodata is not None:
            data.GetRasterBand(1).SetNoDataValue(nodata)
        data.GetRasterBand(1).WriteArray(array.astype(dtype) if dtype not in ("i1",) else array)
        data.FlushCache()
        return path

    return make


@pytest.fixture
def make_raster(typed_raster):
    """``make_raster("name", array)``: float32 or int32 cells with the nodata value −9999."""

    def make(name, array, nodata=-9999):
        array = np.asarray(array)
        return typed_raster(name, array, "f4" if array.dtype.kind == "f" else "i4", nodata)

    return make
