import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException

COMMON = {"farm": 1, "garden": 2, "forest": 3, "grass": 6, "wetland": 7, "water": 8, "urban": 9, "bare": 14}
ELEMENT = {"mountain": 1, "water": 2, "forest": 3, "farm": 4, "garden": 5, "lake": 6, "grass": 7, "built": 8,
           "unused": 9}  # fmt: skip


def flat(shape, height=100.0):
    return np.full(shape, height, dtype=float)


def test_every_class_of_the_table_becomes_its_element(run, read, make_raster):
    codes = np.array([[1, 2, 3, 6, 7, 9, 14, -9999]])
    result = run(
        "naturalresources",
        {
            "LANDUSE": make_raster("landuse", codes),
            "DEM": make_raster("dem", flat(codes.shape)),
            "OUTPUT": "TEMPORARY_OUTPUT",
        },
    )
    expected = [ELEMENT[key] for key in ("farm", "garden", "forest", "grass", "lake", "built", "unused")]
    array = read(result["OUTPUT"])[0]
    assert array[:7].tolist() == expected
    assert np.isnan(array[7])
    assert gdal.Open(result["OUTPUT"]).GetRasterBand(1).DataType == gdal.GDT_Byte


def test_bare_land_that_is_high_or_steep_is_mountain(run, read, make_raster):
    codes = np.full((3, 6), COMMON["bare"])
    dem = flat((3, 6))
    dem[:, :1] = 800.0  # high; its neighbour is steep: (800 - 100) over 200 m
    result = run(
        "naturalresources",
        {
            "LANDUSE": make_raster("landuse", codes),
            "DEM": make_raster("dem", dem),
            "OUTPUT": "TEMPORARY_OUTPUT",
        },
    )
    row = [ELEMENT["mountain"]] * 2 + [ELEMENT["unused"]] * 4
    np.testing.assert_array_equal(read(result["OUTPUT"]), [row] * 3)


def test_compact_water_is_lake_and_river_lines_are_burnt(run, read, make_raster, make_vector):
    codes = np.full((9, 30), COMMON["forest"])
    codes[1:4, 1:4] = COMMON["water"]
    codes[6, :20] = COMMON["water"]
    line = "LINESTRING(39400050 4399150, 39402950 4399150)"  # along row 8
    rivers = make_vector("LineString", [(line,)])
    result = run(
        "naturalresources",
        {
            "LANDUSE": make_raster("landuse", codes),
            "DEM": make_raster("dem", flat(codes.shape)),
            "RIVERS": rivers,
            "OUTPUT": "TEMPORARY_OUTPUT",
        },
    )
    array = read(result["OUTPUT"])
    assert (array[1:4, 1:4] == ELEMENT["lake"]).all()
    assert (array[6, :20] == ELEMENT["water"]).all()
    assert (array[8] == ELEMENT["water"]).all()
    assert (array == ELEMENT["forest"]).sum() == array.size - 9 - 20 - 30


@pytest.mark.parametrize(("width", "element"), [(300, "lake"), (500, "water")])
def test_water_on_a_river_line_is_a_lake_where_it_is_wide(
    run, read, make_raster, make_vector, width, element
):
    codes = np.full((12, 9), COMMON["grass"])
    codes[2:6, 1:5] = COMMON["water"]
    codes[6:, 3] = COMMON["water"]
    rivers = make_vector("LineString", [("LINESTRING(39400350 4400000, 39400350 4398800)",)])
    result = run(
        "naturalresources",
        {
            "LANDUSE": make_raster("landuse", codes),
            "DEM": make_raster("dem", flat(codes.shape)),
            "RIVERS": rivers,
            "LAKE_WIDTH": width,
            "OUTPUT": "TEMPORARY_OUTPUT",
        },
    )
    array = read(result["OUTPUT"])
    assert (array[2:6, 1:5] == ELEMENT[element]).all()
    assert (array[7:, 3] == ELEMENT["water"]).all()
    assert (array[:2, 3] == ELEMENT["water"]).all()


def test_parcels_lie_over_the_land_use(run, read, make_raster, make_vector, box):
    codes = np.full((4, 4), COMMON["forest"])
    parcels = make_vector("Polygon", [(box(0, 0, 2, 2), 4), (box(2, 2), 1)], "element_code:integer")
    result = run(
        "naturalresources",
        {
            "LANDUSE": make_raster("landuse", codes),
            "PARCELS": parcels,
            "DEM": make_raster("dem", flat(codes.shape)),
            "OUTPUT": "TEMPORARY_OUTPUT",
        },
    )
    array = read(result["OUTPUT"])
    assert (array[:2, :2] == ELEMENT["farm"]).all()
    assert array[2, 2] == ELEMENT["mountain"]
    assert (array == ELEMENT["forest"]).sum() == 11


def test_parcels_alone(run, read, make_raster, make_vector, box):
    parcels = make_vector("Polygon", [(box(0, 0, 2, 2), 5)], "element_code:integer")
    result = run(
        "naturalresources",
        {"PARCELS": parcels, "DEM": make_raster("dem", flat((4, 4))), "OUTPUT": "TEMPORARY_OUTPUT"},
    )
    array = read(result["OUTPUT"])
    assert (array[:2, :2] == ELEMENT["garden"]).all()
    assert np.isnan(array).sum() == 12


def test_unknown_classes_are_told(run, make_raster, feedback):
    codes = np.ones((1, 700))
    codes[0, 70:72] = 77, 78  # between the places that are looked at before the run
    run(
        "naturalresources",
        {
            "LANDUSE": make_raster("landuse", codes),
            "DEM": make_raster("dem", flat(codes.shape)),
            "OUTPUT": "TEMPORARY_OUTPUT",
        },
        feedback,
    )
    assert any(warning.startswith("2 cells of “landuse”") for warning in feedback.warnings)


def test_land_use_of_another_classification_is_refused(run, make_raster):
    codes = np.array([[1, 77, 78]])
    with pytest.raises(QgsProcessingException, match="“landuse” holds 77, 78, which are not codes of Common"):
        run(
            "naturalresources",
            {
                "LANDUSE": make_raster("landuse", codes),
                "DEM": make_raster("dem", flat(codes.shape)),
                "OUTPUT": "TEMPORARY_OUTPUT",
            },
        )


def test_nothing_to_classify_is_refused(run, make_raster):
    with pytest.raises(QgsProcessingException, match="Choose one"):
        run("naturalresources", {"DEM": make_raster("dem", flat((2, 2))), "OUTPUT": "TEMPORARY_OUTPUT"})


def test_parcels_without_elements_are_refused(run, make_raster, make_vector, box):
    parcels = make_vector("Polygon", [(box(0, 0),)], name="plots")
    with pytest.raises(QgsProcessingException, match="“plots” has no field “element_code”"):
        run(
            "naturalresources",
            {"PARCELS": parcels, "DEM": make_raster("dem", flat((2, 2))), "OUTPUT": "TEMPORARY_OUTPUT"},
        )
