"""Restoration types through Processing: results, areas, the user's rules, refusals."""

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException

LANDUSE = np.array([[1, 3, 9], [12, 13, 6], [3, 3, -9999]], float)
LANDUSE[LANDUSE == -9999] = np.nan
DEGRADATION = np.array([[2, 0, 1], [4, 3, 2], [0, 0, 4]], float)
COLUMNS = ("rule:string", "result:integer", "input:string", "operator:string", "value:string")


@pytest.fixture
def layers(make_raster):
    return {
        "LANDUSE": make_raster("landuse", LANDUSE),
        "DEGRADATION": make_raster("degradation", DEGRADATION),
        "OUTPUT": "TEMPORARY_OUTPUT",
        "FLAGS": "TEMPORARY_OUTPUT",
    }


@pytest.fixture
def table(make_vector):
    def make(*rows, fields=COLUMNS):
        return make_vector("NoGeometry", [(None, *row) for row in rows], *fields, name="my rules")

    return make


def test_types_flags_and_areas(run, read, layers, feedback):
    result = run("restorationtypes", layers, feedback)
    np.testing.assert_array_equal(
        read(result["OUTPUT"]), [[2, np.nan, np.nan], [1, 3, 9], [np.nan, np.nan, np.nan]]
    )
    np.testing.assert_array_equal(read(result["FLAGS"]), [[258, 0, 0], [1, 260, 256], [0, 0, np.nan]])
    areas = [result[f"AREA_{code}"] for code in range(1, 10)]
    assert areas == pytest.approx([0.01, 0.01, 0.01, 0, 0, 0, 0, 0, 0.01])
    said = " ".join(feedback.infos)
    for label in (
        "Flood risk grade",
        "Heat risk grade",
        "Soil loss (t/km²·a)",
        "Water conservation function",
    ):
        assert label in said
    assert "Three spaces were not given" in said and "land use" in said
    assert "0.01 km² (25.0 %)" in said


def test_degraded_built_up_land_is_told(run, read, layers, make_raster, feedback):
    layers["DEGRADATION"] = make_raster("built", np.where(LANDUSE == 9, 4.0, 0.0))
    result = run("restorationtypes", layers, feedback)
    assert np.isnan(read(result["OUTPUT"])[0, 2])
    assert any("0.01 km² are degraded" in text for text in feedback.infos)


def test_file_format(run, layers):
    result = run("restorationtypes", layers)
    first, second = gdal.Open(result["OUTPUT"]), gdal.Open(result["FLAGS"])
    types, flags = first.GetRasterBand(1), second.GetRasterBand(1)
    assert (types.DataType, types.GetNoDataValue()) == (gdal.GDT_Byte, 0)
    assert (flags.DataType, flags.GetNoDataValue()) == (gdal.GDT_UInt16, 65535)
    assert types.GetCategoryNames()[8]


def test_results_larger_than_the_cache_of_gdal(run, read, layers, make_raster):
    """A palette must be in the file before its first cells are."""
    landuse = np.tile(np.array([[12, 3], [9, 1]], float), (400, 400))
    layers.update(LANDUSE=make_raster("large", landuse), DEGRADATION=make_raster("worse", landuse * 0 + 3))
    cache = gdal.GetCacheMax()
    gdal.SetCacheMax(200_000)
    try:
        result = run("restorationtypes", layers)
    finally:
        gdal.SetCacheMax(cache)
    np.testing.assert_array_equal(read(result["OUTPUT"])[-2:, -2:], [[1, 9], [np.nan, 2]])
    data = gdal.Open(result["OUTPUT"])
    assert data.GetRasterBand(1).GetColorTable().GetCount() > 9


def test_all_layers_together(run, read, layers, make_raster, make_vector, box, feedback):
    extra = {
        "WATER_FUNCTION": [[0, 0, 0], [0, 0, 0.9], [0, 0, 0]],
        "EROSION": [[500, 300, 0], [900, 0, 0], [0, 0, 0]],
        "FLOOD": [[1, 1, 5], [1, 1, 1], [1, 1, 1]],
        "HEAT": [[5, 1, 1], [1, 1, 1], [1, 5, 1]],
        "QUALITY": [[80, 80, 80], [80, 80, 80], [80, 40, 80]],
        "SPACES": [[2, 1, 3], [1, 3, 1], [1, 1, 1]],
    }
    given = {key: make_raster(key.lower(), np.array(values, float)) for key, values in extra.items()}
    mines = make_vector("Polygon", [(box(0, 2),)])
    result = run("restorationtypes", {**layers, **given, "MINES": mines}, feedback)
    np.testing.assert_array_equal(read(result["OUTPUT"]), [[8, 5, 6], [1, 3, 4], [1, 9, np.nan]])
    assert not any("left out" in said or "taken from" in said for said in feedback.infos)


def test_land_use_without_degradation_is_told(run, read, layers, make_raster, feedback):
    layers["DEGRADATION"] = make_raster("gap", np.where(LANDUSE == 6, np.nan, DEGRADATION))
    result = run("restorationtypes", layers, feedback)
    assert np.isnan(read(result["OUTPUT"])[1, 2]) and read(result["FLAGS"])[1, 2] == 0
    assert any("0.01 km²" in text for text in feedback.warnings)


def test_own_rules(run, read, layers, table):
    rows = [
        ("bare", 5, "landuse", "in", "6 13"),
        ("bare", 5, "DEGRADATION", "≥", "3"),
        ("f", 4, "LANDUSE", "=", "3"),
    ]
    result = run("restorationtypes", {**layers, "RULES": table(*rows)})
    nan = np.nan
    np.testing.assert_array_equal(read(result["OUTPUT"]), [[nan, 4, nan], [nan, 5, nan], [4, 4, nan]])


@pytest.mark.parametrize(
    "rows, words",
    [
        ([("r", 5, "RAIN", ">", "1")], "“RAIN”"),
        ([("r", 5, "FLOOD", "~", "1")], "operator “~”"),
        ([("r", 12, "FLOOD", ">", "1")], "result 12"),
        ([("r", 5, "FLOOD", ">", "much")], "“much”"),
        ([("r", 5, "FLOOD", ">", "1")], "No rule of the table can be used"),
    ],
)
def test_wrong_rules_are_refused(run, layers, table, rows, words):
    with pytest.raises(QgsProcessingException, match=words):
        run("restorationtypes", {**layers, "RULES": table(*rows)})


def test_a_missing_column_is_named(run, layers, table):
    rules = table(("r", 5, "FLOOD", ">"), fields=COLUMNS[:4])
    with pytest.raises(QgsProcessingException, match="“my rules” has no column “value”"):
        run("restorationtypes", {**layers, "RULES": rules})


def test_codes_of_a_product_are_refused(run, layers, make_raster):
    for name, words in (("cnlucc", "holds CNLUCC land use"), ("other", "holds 51, which are not codes of")):
        layers["LANDUSE"] = make_raster(name, np.full((3, 3), 51.0))
        with pytest.raises(QgsProcessingException, match=f"“{name}” {words}.*Run “Classify land-use raster"):
            run("restorationtypes", layers)


def test_a_single_cell_out_of_range_is_refused(run, layers, make_raster):
    """Where the places looked at beforehand miss it, the run itself finds it."""
    size = (1200, 1200)
    layers.update(
        LANDUSE=make_raster("land", np.full(size, 3.0)), DEGRADATION=make_raster("worse", np.full(size, 2.0))
    )
    flood = np.ones(size)
    flood[100, 100] = 6
    with pytest.raises(QgsProcessingException, match="“floods” holds the value 6, .*Run “Flood risk"):
        run("restorationtypes", {**layers, "FLOOD": make_raster("floods", flood)})


def test_seven_grades_of_heat_are_refused_with_the_way_out(run, layers, make_raster, make_vector, box):
    warm = make_raster("warm", np.arange(20.0, 29.0).reshape(3, 3))
    rural = make_vector("Polygon", [(box(0, 0),)])
    given = {"TEMPERATURE": warm, "METHOD": "rural", "RURAL": rural, "SCALE": "qxt437"}
    heat = run("heatisland", {**given, "OUTPUT": "TEMPORARY_OUTPUT", "GRADE": "TEMPORARY_OUTPUT"})["GRADE"]
    with pytest.raises(QgsProcessingException, match="QX/T 437.*“Heat island intensity.*with other settings"):
        run("restorationtypes", {**layers, "HEAT": heat})


def test_quality_as_a_share_is_warned_of(run, layers, make_raster, feedback):
    layers["QUALITY"] = make_raster("quality", np.full((3, 3), 0.8))
    run("restorationtypes", layers, feedback)
    assert any("0 to 100" in text for text in feedback.warnings)


def test_another_grid_is_refused(run, layers, make_raster):
    layers["DEGRADATION"] = make_raster("shifted", DEGRADATION, origin=(39400030.0, 4400000.0))
    with pytest.raises(QgsProcessingException, match="do not line up"):
        run("restorationtypes", layers)


def test_cancel_keeps_what_was_there(run, layers, tmp_path, feedback):
    layers["OUTPUT"], layers["FLAGS"] = str(tmp_path / "new.tif"), str(tmp_path / "old.tif")
    (tmp_path / "old.tif").write_bytes(b"old")
    feedback.cancel()
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run("restorationtypes", layers, feedback)
    assert (tmp_path / "old.tif").read_bytes() == b"old"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["degradation.tif", "landuse.tif", "old.tif"]


def test_help_lists_the_built_in_rules(provider):
    text = provider.algorithm("restorationtypes").shortHelpString()
    assert "EROSION &gt;= 200" in text and "SL 190-2007" in text and "proposed default" in text
