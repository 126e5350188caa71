"""The CRS of the layer counts, and two forms of one CRS are one."""

import numpy as np
import pytest
from ecorestore.core.messages import InputError
from ecorestore.gis.rasters import grid_of_layer, open_layer
from ecorestore.gis.systems import can_be_written, crs_wkt, same_system
from osgeo import gdal, osr
from qgis.core import QgsCoordinateReferenceSystem, QgsRasterLayer

gdal.UseExceptions()
#: As ArcGIS writes it: another name of the projection, no code, east before north.
ESRI = (
    'PROJCS["CGCS2000_3_Degree_GK_Zone_39",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",'
    'SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],'
    'PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",39500000.0],PARAMETER["False_Northing",0.0],'
    'PARAMETER["Central_Meridian",117.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],'
    'UNIT["Meter",1.0]]'
)
ZONE_39 = "+proj=tmerc +lat_0=0 +lon_0=117 +k=1 +x_0=39500000 +y_0=0 +ellps=GRS80 +units=m +no_defs"
UTM = "+proj=tmerc +lat_0=0 +lon_0=117 +k=0.9996 +x_0=500000 +y_0=0 +datum=WGS84 +units=m +no_defs"
KRASS = "+proj=tmerc +lat_0=0 +lon_0=117 +k=1 +x_0=39500000 +y_0=0 +ellps=krass +units=m +no_defs"


def wkt(text, form="WKT1"):
    reference = osr.SpatialReference()
    reference.SetFromUserInput(text)
    return reference.ExportToWkt([f"FORMAT={form}"])


SAME = [
    ("EPSG:4527", ESRI),
    ("EPSG:4527", ESRI.replace("Gauss_Kruger", "Transverse_Mercator")),
    ("EPSG:4527", ESRI.replace("D_China_2000", "D_CGCS_2000").replace("GCS_China_Geodetic", "GCS")),
    ("EPSG:4527", ESRI.replace("CGCS2000_3_Degree_GK_Zone_39", "Beijing")),
    ("EPSG:4527", ESRI.replace("298.257222101", "298.2572221")),
    ("EPSG:4527", ZONE_39),
    ("EPSG:4527", f"{ZONE_39} +towgs84=0,0,0,0,0,0,0"),
    ("EPSG:4527", "EPSG:4527+5737"),
    ("EPSG:4548", ESRI.replace("39500000.0", "500000.0")),
    ("EPSG:2415", KRASS),
    ("EPSG:2415", f"{KRASS} +towgs84=15.8,-154.4,-82.3,0,0,0,0"),
    ("EPSG:32650", UTM),
    ("EPSG:32650", "+proj=utm +zone=50 +datum=WGS84 +units=m"),
    ("EPSG:32750", "+proj=utm +zone=50 +south +datum=WGS84 +units=m"),
    ("EPSG:3857", "ESRI:102100"),
    ("EPSG:4326", "OGC:CRS84"),
]  # fmt: skip
OTHER = [
    ("EPSG:4527", "EPSG:4528"),
    ("EPSG:4527", "EPSG:4548"),
    ("EPSG:4527", "EPSG:2415"),
    ("EPSG:4527", "EPSG:2363"),
    ("EPSG:2415", "EPSG:2363"),
    ("EPSG:4527", ESRI.replace("117.0", "120.0")),
    ("EPSG:4527", ESRI.replace('"Scale_Factor",1.0', '"Scale_Factor",0.9996')),
    ("EPSG:4527", ZONE_39.replace("x_0=39500000", "x_0=500000")),
    ("EPSG:4527", ZONE_39.replace("units=m", "units=us-ft")),
    ("EPSG:4527", ZONE_39.replace("lon_0=117", "lon_0=116.35")),
    ("EPSG:32650", "EPSG:32651"),
    ("EPSG:32650", "EPSG:32750"),
    ("EPSG:3857", "EPSG:3395"),
    ("EPSG:4326", "EPSG:4490"),
    ("ESRI:102025", "ESRI:102012"),
    (f"{KRASS} +towgs84=15.8,-154.4,-82.3", f"{KRASS} +towgs84=24,-123,-94"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "other"), SAME)
@pytest.mark.parametrize("form", ["WKT1", "WKT1_ESRI", "WKT2_2019"])
def test_forms_of_one_system(qgis_app, first, other, form):
    assert same_system(wkt(first), wkt(other)) and same_system(wkt(other), wkt(first))
    if "+5737" not in other:  # the old form of ESRI has no such thing
        assert same_system(wkt(first), wkt(other, form))


@pytest.mark.parametrize(("first", "other"), OTHER)
def test_other_systems(qgis_app, first, other):
    assert not same_system(wkt(first), wkt(other)) and not same_system(wkt(other), wkt(first))


def test_no_system_is_like_none(qgis_app):
    assert not same_system("", wkt("EPSG:4527")) and not same_system("nonsense", wkt("EPSG:4527"))


@pytest.fixture
def raster(qgis_app, tmp_path):
    def make(crs, cell=100.0):
        path = str(tmp_path / "raster.tif")
        data = gdal.GetDriverByName("GTiff").Create(path, 4, 3, 1, gdal.GDT_Float32)
        data.SetGeoTransform((500000, cell, 0, 4400000, 0, -cell))
        if crs:
            data.SetProjection(wkt(crs))
        data.GetRasterBand(1).WriteArray(np.ones((3, 4), np.float32))
        data = None
        return QgsRasterLayer(path, "raster")

    return make


@pytest.mark.parametrize("of_file", ["", "EPSG:4547", "EPSG:4326", UTM])
@pytest.mark.parametrize("of_layer", ["EPSG:4548", "EPSG:32650", "ESRI:102025"])
def test_the_layer_counts(raster, of_file, of_layer):
    layer = raster(of_file)
    layer.setCrs(QgsCoordinateReferenceSystem(of_layer))
    grid = grid_of_layer(layer)
    assert grid.crs.authid() == of_layer
    assert same_system(grid.crs_wkt, wkt(of_layer))


def test_no_crs_is_refused_and_one_taken_away_as_well(raster):
    with pytest.raises(InputError, match="“raster” has no coordinate system"):
        grid_of_layer(raster(""))
    layer = raster("EPSG:4548")
    layer.setCrs(QgsCoordinateReferenceSystem())
    with pytest.raises(InputError, match="“raster” has no coordinate system"):
        grid_of_layer(layer)


def test_the_words_of_the_file_stay_where_they_mean_the_same(raster):
    layer = raster(ESRI)
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:4527"))
    data = gdal.Open(layer.source())
    assert open_layer(layer).grid.crs_wkt == data.GetProjection()


LOCAL = "+proj=tmerc +lat_0=0 +lon_0=116.35 +k=1 +x_0={east} +y_0=0 +ellps={ellipsoid} +units=m +no_defs"


@pytest.mark.parametrize("ellipsoid", ["GRS80", "krass", "WGS84"])
@pytest.mark.parametrize("saved", [True, False])
@pytest.mark.parametrize("east", [500000, 39500000])
def test_systems_of_the_user_are_written_in_full(raster, ellipsoid, saved, east):
    crs = QgsCoordinateReferenceSystem()
    crs.createFromProj(LOCAL.format(east=east, ellipsoid=ellipsoid))
    if saved:
        number = crs.saveAsUserCrs("city")
        assert number > 0 and crs.authid().startswith("USER:")
    text = crs_wkt(crs)
    assert "116.35" in text and can_be_written(text)
    layer = raster("")
    layer.setCrs(crs)
    assert same_system(grid_of_layer(layer).crs_wkt, text)
    assert same_system(crs_wkt(grid_of_layer(layer).crs), text)


def test_what_a_file_keeps(qgis_app):
    odd = "+proj=ob_tran +o_proj=longlat +o_lat_p=40 +o_lon_p=0 +lon_0=0 +ellps=GRS80"
    assert can_be_written(wkt(odd, "WKT2_2019")), "beside the file, in .aux.xml"
    assert not can_be_written("") and not can_be_written("nonsense")
