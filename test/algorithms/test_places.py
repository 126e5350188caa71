"""Where results may go: endings that are theirs, and never over files of another kind."""

from pathlib import Path

import pytest
from osgeo import gdal, ogr
from qgis.core import QgsVectorLayer

from . import chain
from .outcome import FILE_ENDS, attempt, destinations
from .test_all_or_nothing import saved
from .test_every_tool import sentence

OLD = b"older work"
WRONG = (".tif", ".gpkg", ".shp", ".dbf", ".txt", ".qgz", "")


@pytest.fixture
def data(make_raster, make_vector):
    return chain.landscape(make_raster, make_vector)


@pytest.mark.parametrize("suffix", [*WRONG, ".pdf", ".qml", ".html"])
@pytest.mark.parametrize("tool", FILE_ENDS)
def test_files_of_another_ending_are_refused(provider, data, feedback, tmp_path, tool, suffix):
    if suffix == FILE_ENDS[tool]:
        return
    path = tmp_path / f"a{suffix}"
    path.write_bytes(OLD)
    given = {**chain.parameters(data)[tool], "OUTPUT": str(path)}
    message, results = attempt(provider, tool, given, feedback)
    assert results is None and sentence(message) and FILE_ENDS[tool] in message, message
    assert path.read_bytes() == OLD and list(tmp_path.glob(".ecorestore*")) == []


def test_a_style_never_replaces_the_layer_it_was_made_for(provider, data, feedback):
    path = Path(data["functions"])
    before = path.read_bytes()
    given = {"INPUT": str(path), "STYLE": "functions", "OUTPUT": str(path)}
    message, results = attempt(provider, "applystyle", given, feedback)
    assert results is None and ".qml" in message and path.read_bytes() == before


@pytest.mark.parametrize("suffix", [".kml", ".dxf", ".gpx", ".pdf", ".txt", ".dbf"])
def test_formats_that_hold_no_attributes(provider, data, feedback, tmp_path, suffix):
    path = tmp_path / f"a{suffix}"
    given = {"INPUT": data["parcels"], "FIELD": "DLBM", "OUTPUT": str(path)}
    message, results = attempt(provider, "classifyparcels", given, feedback)
    assert results is None and sentence(message) and ".gpkg" in message, message
    assert list(tmp_path.glob("a.*")) == []


def test_the_table_of_a_shapefile_is_not_replaced(provider, data, feedback, tmp_path):
    saved(data["parcels"], tmp_path / "a.shp")
    before = {path.name: path.read_bytes() for path in tmp_path.glob("a.*")}
    for name in ("a.dbf", "A.DBF") if (tmp_path / "A.SHP").exists() else ("a.dbf",):
        message, results = attempt(provider, "exporttable", {"OUTPUT": str(tmp_path / name)}, feedback)
        assert results is None and "belongs to “a.shp”" in message, message
    assert {path.name: path.read_bytes() for path in tmp_path.glob("a.*")} == before
    message, results = attempt(provider, "exporttable", {"OUTPUT": str(tmp_path / "b.dbf")}, feedback)
    assert results is None and sentence(message) and ".shp" in message, message


@pytest.mark.parametrize(
    ("suffix", "driver"), [(".gpkg", "GPKG"), (".xlsx", "XLSX"), (".ods", "ODS"), (".sqlite", "SQLite")]
)
def test_a_file_of_many_tables_is_not_replaced_by_one(provider, data, feedback, tmp_path, suffix, driver):
    path = tmp_path / f"plan{suffix}"
    made = gdal.GetDriverByName(driver).Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    for name in ("one", "two"):
        layer = made.CreateLayer(name, None, ogr.wkbPoint)
        layer.CreateField(ogr.FieldDefn("name", ogr.OFTString))
        layer.CreateFeature(ogr.Feature(layer.GetLayerDefn()))
    del layer, made
    before = path.read_bytes()
    given = {"INPUT": data["parcels"], "FIELD": "DLBM", "OUTPUT": str(path)}
    message, results = attempt(provider, "classifyparcels", given, feedback)
    assert results is None and "holds 2 tables" in message and path.read_bytes() == before


@pytest.mark.parametrize("name", ["gpkg_结果", "GPKG_a", "sqlite_a", "rtree_a", "select", "a b'c", "1"])
@pytest.mark.parametrize("suffix", [".gpkg", ".sqlite"])
def test_names_that_databases_keep_for_themselves(provider, data, feedback, tmp_path, name, suffix):
    path = tmp_path / f"{name}{suffix}"
    given = {"INPUT": data["parcels"], "FIELD": "DLBM", "OUTPUT": str(path)}
    message, results = attempt(provider, "classifyparcels", given, feedback)
    assert results is not None, message
    layer = QgsVectorLayer(str(path), "again", "ogr")
    assert layer.featureCount() == 1
    if suffix == ".gpkg":
        assert "ecorestore:classifyparcels" in layer.metadata().abstract()


@pytest.mark.parametrize("table", ["gpkg_contents", "", "rtree_x"])
def test_tables_with_such_names_are_refused(provider, data, feedback, tmp_path, table):
    place = f"ogr:dbname='{tmp_path / 'a.gpkg'}' table=\"{table}\" (geom)"
    given = {"INPUT": data["parcels"], "FIELD": "DLBM", "OUTPUT": place}
    message, results = attempt(provider, "classifyparcels", given, feedback)
    assert results is None and sentence(message) and "cannot be called" in message, message


def test_every_destination_has_endings(provider):
    """What a file output takes is said by its filter, for all tools."""
    for algorithm in provider.algorithms():
        for definition in algorithm.parameterDefinitions():
            if definition.type() == "fileDestination":
                assert "*." in definition.fileFilter(), algorithm.name()
    assert destinations(provider, "planmap", Path("x"))
