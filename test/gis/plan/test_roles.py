"""The roles of a plan: the table, what is given, kept as QGIS has it, and found by itself."""

import csv
from pathlib import Path

import numpy as np
import pytest
from ecorestore.core.messages import InputError
from ecorestore.gis.kinds import kinds
from ecorestore.gis.plan import finding, opening, proposals, roles
from ecorestore.gis.plan.database import Plan
from osgeo import gdal, ogr, osr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsProject,
    QgsRasterLayer,
    QgsRasterRange,
    QgsVectorLayer,
)

pytestmark = pytest.mark.usefixtures("qgis_app")
TABLES = Path(__file__).resolve().parents[3] / "resources" / "tables"


@pytest.fixture
def plan(tmp_path):
    return (
        Plan.create(str(tmp_path / "规划" / "plan.gpkg"), "plan")
        if (tmp_path / "规划").mkdir() is None
        else None
    )


@pytest.fixture
def shapefile(tmp_path):
    """A shapefile of one named square without .cpg, its text in an encoding."""

    def make(name, encoding, text="密云区"):
        path = str(tmp_path / f"{name}.shp")
        source = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(path)
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(4490)
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        layer = source.CreateLayer(name, reference, ogr.wkbPolygon, [f"ENCODING={encoding}"])
        layer.CreateField(ogr.FieldDefn("name", ogr.OFTString))
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("name", text)
        feature.SetGeometry(ogr.CreateGeometryFromWkt("POLYGON((116 40,117 40,117 41,116 41,116 40))"))
        layer.CreateFeature(feature)
        source = layer = None
        Path(path).with_suffix(".cpg").unlink(missing_ok=True)
        return path

    return make


def names(found):
    return [one.name for one in found]


# the table ----------------------------------------------------------------------------


def test_roles_take_kinds_that_users_bring():
    assert {role.need for role in roles.roles().values()} == {"needed", "usual", "optional"}
    assert [role.key for role in roles.roles().values() if role.need == "needed"] == [
        "boundary",
        "landuse",
        "elevation",
    ]
    for role in roles.roles().values():
        assert all(kind.user for kind in role.takes)
        assert len({kind.layer for kind in role.takes}) == 1
        assert role.group in roles.GROUPS and all(role.hints)
    assert set(roles.group_titles()) == set(roles.GROUPS)


def test_a_kind_has_one_role():
    taken = [kind.key for role in roles.roles().values() for kind in role.takes]
    assert len(taken) == len(set(taken))


def test_the_steps_of_the_plan_ask_for_exactly_these_roles():
    if not (TABLES / "plan_steps.csv").exists():
        pytest.skip("the table of steps is not there")
    import re

    text = (TABLES / "plan_steps.csv").read_text(encoding="utf-8")
    assert set(re.findall(r"@([a-z0-9_]+)", text)) == set(roles.roles())


def test_groups_stand_together():
    order = [role.group for role in roles.roles().values()]
    assert list(dict.fromkeys(order)) == list(roles.GROUPS)
    assert all(a == b or b not in order[: i + 1] for i, (a, b) in enumerate(zip(order, order[1:])))


def test_hints_have_no_full_stop_missing():
    with open(TABLES / "plan_roles.csv", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            assert row["hint_en"].endswith(".") and row["hint_zh"].endswith("。"), row["role"]


# what is given ------------------------------------------------------------------------


def test_layers_are_kept_as_qgis_has_them(plan, typed_raster):
    path = typed_raster("elevation", np.ones((3, 3)), "i2", -32768)
    layer = QgsRasterLayer(path, "我的高程")
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:4547"))
    layer.dataProvider().setUserNoDataValue(1, [QgsRasterRange(1, 1)])
    layer.dataProvider().setUseSourceNoDataValue(1, False)
    roles.assign(plan, "elevation", [layer])
    (one,) = roles.given(Plan.open(plan.path))["elevation"]
    assert (one.name, one.source, one.provider, one.layer_id) == ("我的高程", path, "gdal", "")
    again = roles.open_layer(plan, one)
    assert again.crs().authid() == "EPSG:4547" and again.name() == "我的高程"
    assert [span.min() for span in again.dataProvider().userNoDataValues(1)] == [1]
    assert not again.dataProvider().useSourceNoDataValue(1)


def test_the_plan_may_move_with_its_data(plan, typed_raster, tmp_path):
    path = typed_raster("elevation", np.ones((3, 3)), "i2", -32768)
    roles.assign(plan, "elevation", [QgsRasterLayer(path, "dem")])
    moved = tmp_path.with_name(f"{tmp_path.name}_moved")
    tmp_path.rename(moved)
    try:
        there = Plan.open(str(moved / "规划" / "plan.gpkg"))
        (one,) = roles.given(there)["elevation"]
        assert one.source == str(moved / "elevation.tif")
        assert roles.open_layer(there, one).isValid()
    finally:
        moved.rename(tmp_path)


def test_a_layer_of_the_project_is_known_by_its_id(plan, typed_raster):
    layer = QgsRasterLayer(typed_raster("dem", np.ones((3, 3)), "i2"), "dem")
    project = QgsProject.instance()
    project.addMapLayer(layer)
    try:
        roles.assign(plan, "elevation", [layer])
        assert roles.given(plan)["elevation"][0].layer_id == layer.id()
    finally:
        project.removeAllMapLayers()


def test_months_come_in_their_order_and_thirteen_are_too_many(plan, typed_raster):
    labels = [f"{month}月降水" for month in range(12, 0, -1)]
    layers = [
        QgsRasterLayer(typed_raster(f"r{n}", np.ones((2, 2)), "f4"), label) for n, label in enumerate(labels)
    ]
    roles.assign(plan, "rain_month", layers[:5])
    roles.assign(plan, "rain_month", layers[3:], add=True)
    found = roles.given(plan)["rain_month"]
    assert names(found) == [f"{month}月降水" for month in range(1, 13)]
    assert [one.position for one in found] == list(range(12))
    more = QgsRasterLayer(typed_raster("r13", np.ones((2, 2)), "f4"), "13月降水")
    with pytest.raises(InputError, match="takes"):
        roles.assign(plan, "rain_month", [more], add=True)
    assert len(roles.given(plan)["rain_month"]) == 12
    roles.clear(plan, "rain_month", 0)
    assert names(roles.given(plan)["rain_month"])[0] == "2月降水"
    roles.clear(plan, "rain_month")
    assert "rain_month" not in roles.given(plan)


def test_a_role_of_one_layer_takes_the_new_one(plan, typed_raster):
    for name in ("first", "second"):
        roles.assign(
            plan, "elevation", [QgsRasterLayer(typed_raster(name, np.ones((2, 2)), "i2"), name)], add=True
        )
    assert names(roles.given(plan)["elevation"]) == ["second"]


def test_what_does_not_fit_is_refused_in_a_sentence(plan, typed_raster):
    points = QgsVectorLayer("Point?crs=EPSG:4527", "points", "memory")
    polygons = QgsVectorLayer("Polygon?crs=EPSG:4527", "polygons", "memory")
    raster = QgsRasterLayer(typed_raster("dem", np.ones((2, 2)), "i2"), "dem")
    for role, layer, sentence in (
        ("boundary", points, "does not fit"),
        ("boundary", raster, "does not fit"),
        ("elevation", polygons, "does not fit"),
        ("boundary", polygons, "memory only"),
    ):
        with pytest.raises(InputError) as caught:
            roles.assign(plan, role, [layer])
        assert sentence in caught.value.template
    assert roles.given(plan) == {}


def test_a_file_that_is_gone_is_told(plan, typed_raster):
    path = typed_raster("dem", np.ones((2, 2)), "i2")
    roles.assign(plan, "elevation", [QgsRasterLayer(path, "dem")])
    Path(path).unlink()
    assert roles.open_layer(plan, roles.given(plan)["elevation"][0]) is None


# files --------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["GBK", "UTF-8"])
def test_a_shapefile_without_cpg_is_read_in_its_own_encoding(plan, shapefile, encoding):
    (layer,) = opening.layers_of(shapefile("区界", encoding))
    assert next(layer.getFeatures())["name"] == "密云区"
    roles.assign(plan, "districts", [layer])
    again = roles.open_layer(plan, roles.given(plan)["districts"][0])
    assert next(again.getFeatures())["name"] == "密云区"


def test_a_layer_of_the_project_in_a_wrong_encoding_is_kept_in_the_right_one(plan, shapefile):
    layer = QgsVectorLayer(shapefile("区界", "GBK"), "区界", "ogr")
    layer.setProviderEncoding("ISO-8859-1")
    roles.assign(plan, "districts", [layer])
    again = roles.open_layer(plan, roles.given(plan)["districts"][0])
    assert next(again.getFeatures())["name"] == "密云区"
    assert layer.dataProvider().encoding() == "ISO-8859-1"


def test_every_layer_of_a_geopackage_is_opened(tmp_path):
    path = str(tmp_path / "多层.gpkg")
    source = ogr.GetDriverByName("GPKG").CreateDataSource(path)
    for name in ("roads", "rivers"):
        source.CreateLayer(name, None, ogr.wkbLineString)
    source = None
    assert {layer.name().split(" — ")[-1] for layer in opening.layers_of(path)} == {"roads", "rivers"}


def test_files_of_a_folder(tmp_path):
    for name in ("a.tif", "deep/b.SHP", "deep/note.txt", "skip/c.tif", ".hidden/d.tif", "e.gdb/x.gdbtable"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    found = opening.files_in(str(tmp_path), lambda folder: folder.endswith("skip"))
    assert sorted(Path(path).name for path in found) == ["a.tif", "b.SHP", "e.gdb"]


# found by themselves ------------------------------------------------------------------


def suits(layer, plan=None):
    found = finding.suits(layer, plan)
    return (found.role, found.marked) if found else None


def test_layers_suit_roles_by_mark_or_name(plan, typed_raster):
    array = np.ones((4, 4))
    marked = typed_raster("x1", array, "i2")
    dataset = gdal.Open(marked, gdal.GA_Update)
    dataset.SetMetadataItem("ECORESTORE_KIND", "landuse_clcd")
    dataset = None
    assert suits(QgsRasterLayer(marked, "anything")) == ("landuse", True)
    assert suits(QgsRasterLayer(typed_raster("x2", array, "i2"), "CLCD_v01_2022")) == ("landuse", False)
    assert suits(QgsRasterLayer(typed_raster("x3", array, "f4"), "NDVI_2016")) == ("ndvi_year", False)
    assert suits(QgsRasterLayer(typed_raster("x4", array, "f4"), "pre_07")) == ("rain_month", False)
    assert suits(QgsRasterLayer(typed_raster("x5", array, "f4"), "whatever")) is None
    assert suits(QgsVectorLayer("LineString", "道路", "memory")) == ("roads", False)
    assert suits(QgsVectorLayer("Polygon", "生态保护红线", "memory")) == ("redline", False)


def test_results_of_the_plan_are_not_taken_for_what_was_brought(plan, typed_raster):
    path = typed_raster("quality", np.ones((4, 4)), "f4")
    layer = QgsRasterLayer(path, "Ecosystem quality")
    assert suits(layer, plan) == ("ecosystem_quality", False)
    inside = plan.folder / "quality.tif"
    inside.write_bytes(Path(path).read_bytes())
    assert suits(QgsRasterLayer(str(inside), "Ecosystem quality"), plan) is None
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.SetMetadataItem("ECORESTORE_TOOL", "ecorestore:ecosystemquality")
    dataset = None
    assert suits(QgsRasterLayer(path, "Ecosystem quality"), plan) is None


def test_the_marked_one_is_chosen_and_all_months(plan, typed_raster):
    entries, sure = [], {}
    for number, (role, name, marked) in enumerate(
        [
            ("elevation", "DEM", False),
            ("elevation", "relief", True),
            ("rain_month", "m2", False),
            ("rain_month", "m1", False),
        ]
    ):
        layer = QgsRasterLayer(typed_raster(f"x{number}", np.ones((2, 2)), "i2"), name)
        entries.append(roles.entry_of(plan, role, layer))
        sure[entries[-1].source] = marked
    found = finding.chosen(entries, sure)
    assert names(found["elevation"]) == ["relief"]
    assert names(found["rain_month"]) == ["m1", "m2"]


# the grid -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "crs, west, zone",
    [("EPSG:4490", 116.0, "EPSG:4527"), ("EPSG:4326", 103.6, "EPSG:4523"), ("EPSG:4547", 5e5, "EPSG:4547")],
)
def test_the_zone_of_the_boundary_is_proposed(crs, west, zone):
    layer = QgsVectorLayer(f"Polygon?crs={crs}", "boundary", "memory")
    wide, south = (1.0, 40.0) if west < 200 else (1e5, 4.4e6)
    add_square(layer, west, south, wide)
    found = proposals.propose(layer, [], QgsCoordinateTransformContext())
    assert found.crs.authid() == zone and found.cell == 100
    assert found.cells(1000) > 1000


def add_square(layer, west, south, wide):
    from qgis.core import QgsFeature, QgsGeometry, QgsRectangle

    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(west, south, west + wide, south + wide)))
    layer.dataProvider().addFeatures([feature])
    layer.updateExtents()


@pytest.mark.parametrize("cell, wide, size", [(30, 5e4, 30), (33, 5e4, 30), (231.7, 5e4, 250), (10, 2e5, 50)])
def test_cells_are_proposed_by_the_finest_raster_and_the_size_of_the_area(typed_raster, cell, wide, size):
    layer = QgsVectorLayer("Polygon?crs=EPSG:4527", "boundary", "memory")
    add_square(layer, 39400000, 4400000, wide)
    rasters = [
        QgsRasterLayer(typed_raster(f"r{number}", np.ones((2, 2)), "i2", cell=one), "r")
        for number, one in enumerate((1000, cell))
    ]
    assert proposals.propose(layer, rasters, QgsCoordinateTransformContext()).cell == size


def test_every_role_has_a_name():
    for role in roles.roles():
        assert roles.role_name(role)
    assert roles.role_name("zones2") == kinds()["zones2"].name
