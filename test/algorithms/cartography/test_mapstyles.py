import numpy as np
import pytest
from ecorestore.gis.recognise import kind_of
from ecorestore.gis.tables import classes, read_builtin
from osgeo import gdal
from qgis.core import QgsLayerMetadata, QgsRasterLayer, QgsVectorLayer

ROWS = {row["map"]: row for row in read_builtin("maps")}


def style_of(layer, which):
    from ecorestore.gis.sheet.mapstyles import style_on_map

    return style_on_map(layer, ROWS[which])


@pytest.mark.parametrize(
    ("key", "which", "style"),
    [
        ("zones2", "zoning", "zones2"),
        ("units", "types", "unittypes"),
        ("units", "ways", "unitways"),
        ("units", "priority", "unitpriority"),
        ("corridors", "network", "corridors"),
        ("breaks", "network", "breakpoints"),
        ("sources", "network", "sources"),
        ("sources", "zoning", None),
        ("boundary", "zoning", None),
    ],
)
def test_vector_layers_are_known_by_their_fields(town, key, which, style):
    assert style_of(town[key], which) == style


def test_class_raster_is_known_by_the_names_in_the_file(run, make_raster):
    path = make_raster("landuse", np.array([[1, 3], [9, 8]]))
    result = run(
        "naturalresources",
        {"LANDUSE": path, "DEM": make_raster("dem", np.ones((2, 2))), "OUTPUT": "TEMPORARY_OUTPUT"},
    )
    layer = QgsRasterLayer(result["OUTPUT"], "unknown")
    assert style_of(layer, "naturalresources") == "elements"
    assert style_of(layer, "types") == "elements"


def test_class_raster_of_another_program_is_known_by_its_codes(make_raster):
    fitting = QgsRasterLayer(make_raster("a", np.array([[1, 3], [2, 2]])), "a")
    assert style_of(fitting, "ways") == "restoration_ways"
    assert style_of(fitting, "zoning") is None
    other = QgsRasterLayer(make_raster("b", np.array([[1, 4], [2, 2]])), "b")
    assert style_of(other, "ways") is None
    real = QgsRasterLayer(make_raster("c", np.array([[1.0, 2.5]])), "c")
    assert style_of(real, "ways") is None


def test_continuous_raster_is_known_by_its_tool(run, make_raster):
    result = run(
        "normalise", {"INPUT": make_raster("a", np.array([[1.0, 4.0]])), "OUTPUT": "TEMPORARY_OUTPUT"}
    )
    assert style_of(QgsRasterLayer(result["OUTPUT"], "r"), "types") == "score"


def as_written_by_0_3_0(path, tags, theme=""):
    """A raster with the tags and class names that version 0.3.0 wrote, which knew no kinds."""
    data = gdal.Open(path, gdal.GA_Update)
    for key, value in tags.items():
        data.SetMetadataItem(key, value)
    if theme:
        names = {row.code: row.name for row in classes(theme)}
        data.GetRasterBand(1).SetCategoryNames([names.get(code, "") for code in range(max(names) + 1)])
    data.FlushCache()
    return path


@pytest.mark.parametrize(
    ("theme", "kind", "style"),
    [
        ("restoration_types", "restoration_types", "restoration_types"),
        ("functions", "dominant_function", "functions"),
        ("security", "security", "security"),
        ("grades", "grades", "grades"),
        ("elements", "elements", "elements"),
    ],
)
def test_class_raster_of_0_3_0_is_known_by_its_class_names(make_raster, theme, kind, style):
    path = as_written_by_0_3_0(make_raster("old", np.array([[1, 3], [2, 2]])), {}, theme)
    layer = QgsRasterLayer(path, "old")
    assert (kind_of(layer), style_of(layer, "types")) == (kind, style)


@pytest.mark.parametrize(
    ("tool", "kind"),
    [
        ("soilloss", "soil_loss"),
        ("dominantfunction", "function_margin"),
        ("ecosensitivity", ""),
        ("buffer", ""),
    ],
)
def test_continuous_raster_of_0_3_0_is_known_by_its_tool(make_raster, tool, kind):
    """Where the tool makes one such raster only; two sensitivity scores cannot be told apart."""
    path = make_raster("old", np.array([[1.5, 3.0]]), nodata=-9999)
    assert (
        kind_of(QgsRasterLayer(as_written_by_0_3_0(path, {"ECORESTORE_TOOL": f"ecorestore:{tool}"}), "a"))
        == kind
    )


def test_vector_layer_of_0_3_0_is_known_by_the_tool_in_its_metadata(make_vector, box):
    layer = make_vector("MultiPolygon", [(box(0, 0), 7)], "unit:integer", name="old")
    assert kind_of(layer) == ""
    metadata = QgsLayerMetadata()
    metadata.setHistory(["ECORESTORE_TOOL: ecorestore:planningunits"])
    layer.setMetadata(metadata)
    assert kind_of(layer) == "planning_units"


@pytest.mark.parametrize("copy", [gdal.Warp, gdal.Translate])
def test_a_copy_that_gdal_made_stays_what_it_was(run, make_raster, tmp_path, copy):
    landuse = make_raster("landuse", np.array([[1, 3], [9, 8]]), nodata=0)
    spaces = run("threespaces", {"LANDUSE": landuse, "OUTPUT": str(tmp_path / "spaces.tif")})["OUTPUT"]
    copy(str(tmp_path / "copy.tif"), spaces)
    assert kind_of(QgsRasterLayer(str(tmp_path / "copy.tif"), "copy")) == "spaces"


def test_an_aligned_copy_stays_what_it_was(run, make_raster, tmp_path):
    landuse = make_raster("landuse", np.array([[1, 3], [9, 8]]), nodata=0)
    spaces = run("threespaces", {"LANDUSE": landuse, "OUTPUT": str(tmp_path / "spaces.tif")})["OUTPUT"]
    parameters = {"INPUT": spaces, "GRID": landuse, "OUTPUT": str(tmp_path / "copy.tif")}
    copy = run("alignraster", parameters)["OUTPUT"]
    assert kind_of(QgsRasterLayer(copy, "copy")) == "spaces"


def test_a_shapefile_cuts_the_names_of_fields(town, make_vector, box):
    cut = ("zone1:integer", "zone2:string", "order2:integer", "name:string", "strip:integer", "area_km2:double",
           "degradatio:double", "direction:string")  # fmt: skip
    zones = make_vector("MultiPolygon", [(box(0, 0), 1, "I-1", 1, "A", 0, 1.0, 2.0, "B")], *cut, name="cut")
    assert kind_of(zones) == "zones2"
    points = ("id:integer", "gain_ec:double", "cost_fall:double", "order:integer")
    repairs = make_vector("Point", [("POINT(39400000 4400000)", 1, 2.0, 3.0, 1)], *points, name="repairs")
    assert kind_of(repairs) == "repairs"


def test_style_somebody_put_on_is_kept_but_for_units_of_restoration(town, make_raster):
    foreign = QgsRasterLayer(make_raster("a", np.array([[0.5, 1.5]])), "a")
    foreign.setCustomProperty("ecorestore/style", "score")
    assert style_of(foreign, "types") == "score"
    town["units"].setCustomProperty("ecorestore/style", "unittypes")
    assert style_of(town["units"], "ways") == "unitways"
    assert isinstance(town["units"], QgsVectorLayer)
