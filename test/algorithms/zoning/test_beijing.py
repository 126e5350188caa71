"""The whole way over a real municipality: 331 townships that leave gaps, land cover and elevation of 200 m."""

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsGeometry, QgsVectorLayer
from scipy.ndimage import uniform_filter


def write(path, template, codes):
    target = gdal.GetDriverByName("GTiff").CreateCopy(str(path), template)
    target.GetRasterBand(1).SetNoDataValue(0)
    target.GetRasterBand(1).WriteArray(codes)
    target.FlushCache()
    return str(path)


def rasters(shared, tmp_path):
    """Dominant function after height and land cover, a stand-in for the evaluation; and the land cover."""
    landuse = gdal.Open(str(shared("data", "beijing", "lulc_cnlucc2015_200m.tif")))
    cover = landuse.ReadAsArray()
    height = gdal.Open(str(shared("data", "beijing", "dem_200m_from1km.tif"))).ReadAsArray()
    height = uniform_filter(height.astype(float), 15)
    _rows, columns = np.mgrid[: cover.shape[0], : cover.shape[1]]
    function = np.where(height > 500, np.where(columns > 350, 1, 3), np.where(height > 200, 2, 4))
    function[np.isin(cover, (51, 52, 53))] = 5
    return write(tmp_path / "function.tif", landuse, function), write(tmp_path / "cover.tif", landuse, cover)


@pytest.mark.chain
@pytest.mark.parametrize("size", [0, 4000])
def test_eighteen_contiguous_zones_cover_the_municipality(run, shared, tmp_path, shapes, parts, size):
    folder = shared("data", "beijing", "boundary.gpkg")
    function, cover = rasters(shared, tmp_path)
    boundary, townships = f"{folder}|layername=beijing", f"{folder}|layername=townships"
    units = run(
        "planningunits",
        {"BOUNDARY": boundary, "TOWNSHIPS": townships, "SIZE": size, "OUTPUT": "TEMPORARY_OUTPUT"},
    )["OUTPUT"]
    zones = run("zonelevel1", {"UNITS": units, "FUNCTION": function, "OUTPUT": "TEMPORARY_OUTPUT"})["OUTPUT"]
    result = run(
        "zonelevel2", {"UNITS": units, "ZONES": zones, "FEATURES": [cover], "OUTPUT": "TEMPORARY_OUTPUT"}
    )
    found = shapes(result["OUTPUT"])
    assert result["COUNT_MADE"] == len(found) == 18
    assert all(parts(geometry) == 1 for _values, geometry in found)
    assert min(values["area_km2"] for values, _geometry in found) >= 150
    whole = QgsGeometry.unaryUnion([f.geometry() for f in QgsVectorLayer(boundary, "b", "ogr").getFeatures()])
    for layer in (units, zones, result["OUTPUT"]):
        geometries = [geometry for _values, geometry in shapes(layer)]
        union = QgsGeometry.unaryUnion(geometries)
        assert sum(geometry.area() for geometry in geometries) == pytest.approx(whole.area(), rel=1e-9)
        assert union.symDifference(whole).area() < 1e-9 * whole.area()
