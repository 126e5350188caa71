import os

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException

from .test_classifyparcels import gbk_shapefile

RULES = ("centre", "touched", "majority", "coverage")


@pytest.fixture
def grid(make_raster):
    return make_raster("grid", np.ones((3, 4), int))


def burn(run, layer, grid, feedback=None, output="TEMPORARY_OUTPUT", **more):
    return run("rasterizevector", {"INPUT": layer, "GRID": grid, "OUTPUT": output, **more}, feedback)[
        "OUTPUT"
    ]


def filled(array, value=0):
    return np.nan_to_num(array, nan=value).tolist()


def test_rules_differ_where_they_should(run, read, make_vector, box, grid):
    """One rectangle from the middle of column 0 (beyond its centre) to a quarter of column 2."""
    layer = make_vector("Polygon", [(box(0.625, 0, 1.625, 1),)])
    rows = {rule: filled(read(burn(run, layer, grid, RULE=rule)))[0] for rule in RULES}
    assert rows["centre"] == [0, 1, 0, 0]
    assert rows["touched"] == [1, 1, 1, 0]
    assert rows["majority"] == [1, 1, 1, 0]
    assert rows["coverage"] == [0.375, 1, 0.25, 0]


def test_coverage_agrees_with_areas(run, read, make_vector, grid):
    from qgis.core import QgsGeometry, QgsPointXY

    circle = QgsGeometry.fromPointXY(QgsPointXY(39400190, 4399850)).buffer(120, 60)
    share = read(burn(run, make_vector("Polygon", [(circle.asWkt(),)]), grid, RULE="coverage"))
    assert share.sum() * 1e4 == pytest.approx(circle.area(), rel=0.02)
    for row in range(3):
        for column in range(4):
            left, top = 39400000 + 100 * column, 4400000 - 100 * row
            cell = QgsGeometry.fromWkt(
                f"POLYGON(({left} {top},{left + 100} {top},{left + 100} {top - 100},{left} {top - 100},{left} {top}))"
            )
            assert share[row, column] == pytest.approx(circle.intersection(cell).area() / 1e4, abs=0.04)


def test_majority_takes_the_larger_area_not_the_centre(run, read, make_vector, box, grid):
    """The strip in the middle holds the centre; the two pieces of 7 beside it are larger together."""
    rows = [(box(0, 0, 0.375, 1), 7), (box(0.375, 0, 0.25, 1), 9), (box(0.625, 0, 0.375, 1), 7)]
    layer = make_vector("Polygon", rows, "code:integer")
    assert filled(read(burn(run, layer, grid, FIELD="code", RULE="centre")))[0][0] == 9
    assert filled(read(burn(run, layer, grid, FIELD="code", RULE="majority")))[0][0] == 7


def test_smallest_covered_share(run, read, make_vector, box, grid):
    layer = make_vector("Polygon", [(box(0, 0, 1.25, 1),)])
    burnt = burn(run, layer, grid, RULE="majority", MIN_COVER=50)
    assert filled(read(burnt))[0] == [1, 0, 0, 0]


def test_the_later_feature_wins(run, read, make_vector, box, grid):
    layer = make_vector("Polygon", [(box(0, 0, 3), 5), (box(1, 0, 1), 2)], "code:integer")
    assert filled(read(burn(run, layer, grid, FIELD="code")))[0] == [5, 2, 5, 0]


@pytest.mark.parametrize(
    "kind, values, dtype, nodata",
    [
        ("integer", [1, 255], gdal.GDT_Byte, 0),
        ("integer", [0, 255], gdal.GDT_Int32, -(2**31)),
        ("integer", [1, 256], gdal.GDT_Int32, -(2**31)),
        ("double", [0.5, 2], gdal.GDT_Float32, -9999),
        ("double", [-9999, 0.5], gdal.GDT_Float32, float(np.finfo(np.float32).min)),
        ("double", [3, 4], gdal.GDT_Byte, 0),
    ],
)
def test_storage(run, read, make_vector, box, grid, kind, values, dtype, nodata):
    layer = make_vector("Polygon", [(box(n, 0), value) for n, value in enumerate(values)], f"v:{kind}")
    path = burn(run, layer, grid, FIELD="v")
    data = gdal.Open(path)
    band = data.GetRasterBand(1)
    assert (band.DataType, band.GetNoDataValue()) == (dtype, nodata)
    assert read(path)[0, :2].tolist() == values and np.isnan(read(path)[1:]).all()


@pytest.mark.parametrize("value, expected", [(None, 1), (7, 7), (0.25, 0.25), (0, 0)])
def test_one_value(run, read, make_vector, box, grid, value, expected):
    burnt = burn(run, make_vector("Polygon", [(box(0, 0),)]), grid, VALUE=value)
    assert read(burnt)[0, 0] == expected


def test_lines_and_points(run, read, make_vector, grid):
    line = make_vector("LineString", [("LINESTRING(39400010 4399950, 39400290 4399950)",)])
    point = make_vector("Point", [("POINT(39400350 4399750)",)])
    assert filled(read(burn(run, line, grid)))[0] == [1, 1, 1, 0]
    assert filled(read(burn(run, point, grid, RULE="touched")))[2] == [0, 0, 0, 1]


@pytest.mark.parametrize("rule", ["majority", "coverage"])
def test_areas_need_polygons(run, make_vector, grid, rule):
    line = make_vector("LineString", [("LINESTRING(39400010 4399950, 39400290 4399950)",)], name="roads")
    with pytest.raises(QgsProcessingException, match="“roads” holds no polygons"):
        burn(run, line, grid, RULE=rule)


def test_another_crs_is_reprojected(run, read, make_vector, box, grid):
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsGeometry, QgsProject

    geometry = QgsGeometry.fromWkt(box(1, 1))
    crs = [QgsCoordinateReferenceSystem(code) for code in ("EPSG:4527", "EPSG:4490")]
    geometry.transform(QgsCoordinateTransform(*crs, QgsProject.instance()))
    layer = make_vector("Polygon", [(geometry.asWkt(12),)], crs="EPSG:4490")
    assert filled(read(burn(run, layer, grid))) == [[0, 0, 0, 0], [0, 1, 0, 0], [0, 0, 0, 0]]


def test_text_field_is_refused(run, make_vector, box, grid):
    layer = make_vector("Polygon", [(box(0, 0), "a")], "class:string")
    with pytest.raises(QgsProcessingException, match="“class” of “layer” holds text.*number field"):
        burn(run, layer, grid, FIELD="class")


def test_missing_field(run, make_vector, box, grid):
    with pytest.raises(QgsProcessingException, match="“layer” has no field “class”"):
        burn(run, make_vector("Polygon", [(box(0, 0),)]), grid, FIELD="class")


def test_empty_values_are_left_out_and_told(run, read, make_vector, box, grid, feedback):
    layer = make_vector("Polygon", [(box(0, 0), 3), (box(1, 0), None)], "code:integer")
    assert filled(read(burn(run, layer, grid, feedback, FIELD="code")))[0] == [3, 0, 0, 0]
    assert "1 features of “layer” have no value in “code”" in feedback.warnings[0]
    empty = make_vector("Polygon", [(box(0, 0), None)], "code:integer")
    with pytest.raises(QgsProcessingException, match="“code” of “layer” is empty"):
        burn(run, empty, grid, FIELD="code")


def test_coverage_says_that_the_field_is_not_used(run, make_vector, box, grid, feedback):
    layer = make_vector("Polygon", [(box(0, 0), 3)], "code:integer")
    burn(run, layer, grid, feedback, FIELD="code", RULE="coverage")
    assert "“code” is not used" in feedback.warnings[0]


@pytest.mark.parametrize("rule", ["centre", "touched", "majority"])
@pytest.mark.parametrize("base", [2**24, 110105001, -110105009, 4_000_000_001, 110101001001])
def test_great_numbers_stay_apart(run, make_vector, box, grid, rule, base):
    layer = make_vector(
        "Polygon", [(box(0, 0), base), (box(1, 0), base + 1), (box(2, 0), base + 2)], "id:int8"
    )
    data = gdal.Open(burn(run, layer, grid, FIELD="id", RULE=rule))
    assert data.ReadAsArray()[0, :3].astype(float).tolist() == [base, base + 1, base + 2]


def test_numbers_too_large(run, make_vector, box, grid):
    layer = make_vector("Polygon", [(box(0, 0), 2**60)], "id:int8")
    with pytest.raises(QgsProcessingException, match=f"{2**60}, beyond"):
        burn(run, layer, grid, FIELD="id")


def test_invalid_geometry_is_repaired_and_told(run, read, make_vector, grid, feedback):
    bow = "POLYGON((39400000 4400000,39400200 4399800,39400200 4400000,39400000 4399800,39400000 4400000))"
    share = read(burn(run, make_vector("Polygon", [(bow,)]), grid, feedback, RULE="coverage"))
    assert share.sum() == pytest.approx(2, abs=0.15)
    assert "1 invalid geometries" in feedback.warnings[0]


@pytest.mark.parametrize("rows, message", [([], "no features"), ([("",)], "no features with a geometry")])
def test_empty_layer(run, make_vector, grid, rows, message):
    with pytest.raises(QgsProcessingException, match=message):
        burn(run, make_vector("Polygon", rows), grid)


def test_no_overlap(run, make_vector, box, grid, tmp_path):
    output = tmp_path / "out.tif"
    layer = make_vector("Polygon", [(box(1000, 1000),)], name="far")
    with pytest.raises(QgsProcessingException, match="“far” does not overlap the planning grid"):
        burn(run, layer, grid, output=str(output))
    assert not output.exists()


def test_grid_in_degrees(run, make_vector, box, make_raster):
    wgs = make_raster("wgs", [[1]], cell=0.01, origin=(116, 40), crs="EPSG:4326")
    with pytest.raises(QgsProcessingException, match="“wgs” is not in metres"):
        burn(run, make_vector("Polygon", [(box(0, 0),)]), wgs)


def test_gbk_shapefile_with_a_chinese_field(run, tmp_path, box, grid):
    folder = tmp_path / "国土 数据"
    folder.mkdir()
    gbk_shapefile(folder, box)
    with pytest.raises(QgsProcessingException, match="“权属” of “.*图斑.*” holds text"):
        burn(run, str(folder / "图斑.shp"), grid, FIELD="权属")
    output = folder / "栅 格.tif"
    burn(run, str(folder / "图斑.shp"), grid, output=str(output))
    assert output.exists()


@pytest.mark.parametrize("rule", RULES)
def test_strips_make_no_difference(run, read, make_raster, make_vector, rule, monkeypatch):
    from ecorestore.algorithms.preparation.rasterizevector import strips as burning

    grid = make_raster("wide", np.ones((40, 30), int))
    rng = np.random.RandomState(2)
    rows = []
    for number in range(40):
        x, y, size = 39400000 + rng.uniform(0, 3000), 4400000 - rng.uniform(0, 4000), rng.uniform(50, 600)
        rows.append((f"POLYGON(({x} {y},{x + size} {y},{x + size / 2} {y - size},{x} {y}))", 1 + number % 9))
    layer = make_vector("Polygon", rows, "code:integer")
    whole = read(burn(run, layer, grid, FIELD="code", RULE=rule))
    monkeypatch.setattr(burning, "_STRIP_CELLS", 7 * 30 * (64 if rule in ("majority", "coverage") else 1))
    parts = read(burn(run, layer, grid, FIELD="code", RULE=rule))
    assert np.array_equal(whole, parts, equal_nan=True)
    assert np.nanmax(whole) > 0


def test_cancel_leaves_nothing(run, make_raster, make_vector, box, tmp_path, Feedback):  # noqa: N803
    grid = make_raster("grid", np.ones((600, 8000), np.int8))
    output = tmp_path / "out" / "burnt.tif"
    output.parent.mkdir()
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        burn(
            run, make_vector("Polygon", [(box(0, 0, 8000, 600),)]), grid, Feedback(cancel_at=40), str(output)
        )
    assert os.listdir(output.parent) == []


def test_arcs_are_burnt(run, make_vector, make_raster, read):
    arc = "CURVEPOLYGON(CIRCULARSTRING(39400500 4399000,39401000 4399500,39401500 4399000,39401000 4398500,39400500 4399000))"
    circle = make_vector("CurvePolygon", [(arc, 1)], "id:integer")
    plane = make_raster("plane", np.ones((20, 20)))
    made = run(
        "rasterizevector", {"INPUT": circle, "GRID": plane, "RULE": "coverage", "OUTPUT": "TEMPORARY_OUTPUT"}
    )
    assert np.nansum(read(made["OUTPUT"])) == pytest.approx(np.pi * 5**2, rel=0.01)
