"""The coordinate system of a vector layer is that of the layer in QGIS, in whatever form it is written."""

import pytest
from osgeo import ogr, osr
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsVectorLayer

from . import chain
from .conftest import raster_maker
from .outcome import outcome, same

#: CGCS2000 / zone 39 as a projection without a code, and as ESRI writes it.
OWN = "+proj=tmerc +lat_0=0 +lon_0=117 +k=1 +x_0=39500000 +y_0=0 +ellps=GRS80 +units=m +no_defs"
ESRI = (
    'PROJCS["CGCS2000_3_Degree_GK_Zone_39",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",'
    'DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],'
    'UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",39500000.0],'
    'PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",117.0],PARAMETER["Scale_Factor",1.0],'
    'PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]'
)
SYSTEMS = {
    "own": lambda: QgsCoordinateReferenceSystem.fromProj(OWN),
    "esri": lambda: QgsCoordinateReferenceSystem.fromWkt(ESRI),
    "code": lambda: QgsCoordinateReferenceSystem("EPSG:4527"),
}
#: Tools that join layers of several systems, by rasters and by distances.
TOOLS = (
    "breakpoints", "connectivityindices", "corridors", "gcj02correct", "networkindices", "plangrid", "planmap",
    "planningunits", "rasterizevector", "resistance", "steppingstones", "threespaces", "zonelevel1", "zonestatistics",
)  # fmt: skip


@pytest.fixture(scope="module")
def rasters(tmp_path_factory):
    return chain.rasters(raster_maker(tmp_path_factory.mktemp("rasters")))


@pytest.fixture
def data(rasters, make_vector):
    yield {**rasters, **chain.vectors(make_vector)}
    QgsProject.instance().removeAllMapLayers()


def in_system(layer, crs):
    copy = layer.clone()
    copy.setName(layer.name())
    copy.setCrs(crs)
    return copy


@pytest.mark.parametrize("system", ["own", "esri"])
@pytest.mark.parametrize("tool", TOOLS)
def test_a_system_without_a_code_counts_by_what_it_means(provider, data, Feedback, tmp_path, tool, system):  # noqa: N803
    given = chain.parameters(data)[tool]
    message, plain = outcome(provider, tool, given, tmp_path / "plain", Feedback())
    assert plain is not None, message
    crs = SYSTEMS[system]()
    assert crs.isValid()
    other = {k: in_system(v, crs) if isinstance(v, QgsVectorLayer) else v for k, v in given.items()}
    message, found = outcome(provider, tool, other, tmp_path / "other", Feedback())
    assert found is not None, message
    if tool != "planmap":  # drawn through a transformation: pixels at edges differ
        assert [
            key for key in same(rounded(plain), rounded(found)) if key != "OUTPUT" or tool != "gcj02correct"
        ] == []


def rounded(made):
    """Rows without the last decimals of coordinates."""
    import re

    return {
        key: [re.sub(r"(\d+)\.\d+", r"\1", row) for row in value]
        if value and isinstance(value, list) and isinstance(value[0], str)
        else value
        for key, value in made.items()
    }


@pytest.mark.parametrize("stored", ["", "EPSG:4326", "EPSG:4526"])
@pytest.mark.parametrize(
    "tool", ["plangrid", "planningunits", "zonestatistics", "planmap", "connectivityindices"]
)
def test_a_system_set_on_the_layer_goes_before_that_of_the_file(
    provider, data, Feedback, tmp_path, tool, stored  # noqa: N803
):  # fmt: skip
    given = chain.parameters(data)[tool]
    message, plain = outcome(provider, tool, given, tmp_path / "plain", Feedback())
    assert plain is not None, message
    other = {}
    for key, layer in given.items():
        if not isinstance(layer, QgsVectorLayer):
            other[key] = layer
            continue
        path = str(tmp_path / f"{key}.gpkg")
        made = ogr.GetDriverByName("GPKG").CreateDataSource(path)
        reference = None
        if stored:
            reference = osr.SpatialReference()
            reference.SetFromUserInput(stored)
        kind = ogr.wkbPolygon if layer.geometryType() == 2 else ogr.wkbLineString
        table = made.CreateLayer(layer.name(), reference, kind)
        for field in layer.fields():
            table.CreateField(
                ogr.FieldDefn(field.name(), ogr.OFTInteger if field.isNumeric() else ogr.OFTString)
            )
        for feature in layer.getFeatures():
            row = ogr.Feature(table.GetLayerDefn())
            for field in layer.fields():
                row.SetField(field.name(), feature[field.name()])
            row.SetGeometry(ogr.CreateGeometryFromWkt(feature.geometry().asWkt(6)))
            table.CreateFeature(row)
        del table, made
        other[key] = QgsVectorLayer(path, layer.name(), "ogr")
        other[key].setCrs(QgsCoordinateReferenceSystem("EPSG:4527"))
    message, found = outcome(provider, tool, other, tmp_path / "other", Feedback())
    assert found is not None, message
    assert same(plain, found) == []
