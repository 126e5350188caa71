import numpy as np
import pytest
from ecorestore.core.diagnosis.runoff import steep_curve_number, storm_runoff
from ecorestore.core.terrain import slope_degrees
from qgis.core import QgsProcessingException

KEYS = ("RUNOFF", "DEPTH", "GRADE")
CELL = 100.0


def valley():
    """Two slopes and a valley floor that falls to the south."""
    down, right = np.mgrid[0:30, 0:21]
    return (100 + 0.6 * abs(right - 10) - 0.01 * down).astype(np.float32)


@pytest.fixture
def layers(make_raster):
    landuse = np.full((30, 21), 3, np.int32)
    landuse[:, 8:13] = 9
    soil = np.full((30, 21), 2, np.int32)
    landuse[0, 0] = 0
    return {
        "LANDUSE": make_raster("land", landuse, nodata=0),
        "SOIL_GROUP": make_raster("soil", soil, nodata=0),
        "DEM": make_raster("dem", valley()),
    }


@pytest.fixture
def flood(run, layers):
    def call(feedback=None, **options):
        outputs = dict.fromkeys(KEYS, "TEMPORARY_OUTPUT")
        return run(
            "floodrisk", {"RAINFALL": 150, **layers, **outputs, "BASIN_AREA": 0.5, **options}, feedback
        )

    return call


def numbers_table(make_vector, rows):
    kinds = ("code:integer", *(f"{group}:double" for group in "ABCD"), "drained:integer")
    return make_vector("NoGeometry", [("", *row) for row in rows], *kinds, name="numbers")


def test_runoff_is_that_of_curve_number_and_slope(flood, read):
    result = flood()
    slope = np.tan(np.radians(slope_degrees(valley(), CELL, CELL)))
    number = np.where(abs(np.arange(21) - 10) < 3, 90.0, 55.0) + np.zeros((30, 1))
    expected = storm_runoff(150, steep_curve_number(number, slope))
    found = read(result["RUNOFF"])
    assert np.isnan(found[0, 0])
    assert found.ravel()[1:] == pytest.approx(expected.ravel()[1:], rel=1e-5)
    plain = read(flood(SLOPE_CORRECTION=False)["RUNOFF"])
    assert plain.ravel()[1:] == pytest.approx(storm_runoff(150, number).ravel()[1:], rel=1e-5)


def test_all_water_stands_on_the_lowest_ground(flood, read):
    result = flood()
    depth, runoff = read(result["DEPTH"]), read(result["RUNOFF"])
    volume = np.nansum(runoff) / 1000 * CELL**2
    assert result["RUNOFF_VOLUME"] == pytest.approx(volume, rel=1e-6)
    assert np.nansum(depth) * CELL**2 == pytest.approx(volume, rel=1e-4)
    assert np.nanmax(depth) == pytest.approx(result["HIGHEST"])
    assert result["FLOODED_AREA"] == pytest.approx((depth >= 0.1).sum() * CELL**2 / 1e6)
    assert np.nanmean(depth[:, 10]) > 3 * np.nanmean(depth[:, :5])
    assert np.nanmin(depth) == 0


def test_grades_follow_land_use_and_depth(flood, read):
    """Built-up land loses 0.3 from 0.1 m, 0.6 from 0.5 m, 0.8 from 1.5 m on: grades 3, 4, 5."""
    result = flood(RAINFALL=400)
    depth, grade = read(result["DEPTH"]), read(result["GRADE"])
    assert np.isnan(grade[0, 0])
    built = abs(np.arange(21) - 10) < 3
    for low, high, expected in ((0.1, 0.5, 3), (0.5, 1.5, 4), (1.5, 3, 5)):
        inside = (depth >= low) & (depth < high) & built
        assert inside.any()
        assert (grade[inside] == expected).all()
    dry = np.nan_to_num(depth, nan=1) == 0
    assert dry.any()
    assert (grade[dry] == 1).all()


def test_no_rain_above_the_initial_abstraction_no_water_at_all(flood, read):
    """5 mm on CN 90 (S = 28 mm, 0.2·S = 5.6 mm): exactly nothing."""
    result = flood(RAINFALL=5, SLOPE_CORRECTION=False)
    assert result["RUNOFF_VOLUME"] == result["FLOODED_AREA"] == result["HIGHEST"] == 0
    assert np.nanmax(read(result["RUNOFF"])) == np.nanmax(read(result["DEPTH"])) == 0
    assert np.nanmax(read(result["GRADE"])) == 1


def test_drainage_takes_water_off_built_up_land_only(flood, read):
    without, drained = flood(), flood(DRAINAGE=30)
    assert np.array_equal(read(without["RUNOFF"]), read(drained["RUNOFF"]), equal_nan=True)
    less = np.nansum(read(without["DEPTH"])) - np.nansum(read(drained["DEPTH"]))
    assert less * CELL**2 == pytest.approx(30 * 5 / 1000 * 30 * CELL**2, rel=1e-3)  # five columns of 30 cells


def test_tables_of_ones_own(flood, read, make_vector):
    table = numbers_table(make_vector, [(3, 100, 100, 100, 100, 0), (9, 100, 100, 100, 100, 0)])
    assert np.nanmin(read(flood(RULES=table)["RUNOFF"])) == pytest.approx(150)
    kinds = ["code:integer"]
    kinds += [f"{name}:double" for name in ("below_0_1", "from_0_1", "from_0_5", "from_1_5", "from_3")]
    lost = make_vector("NoGeometry", [("", code, 1, 1, 1, 1, 1) for code in (3, 9)], *kinds, name="lost")
    result = flood(VULNERABILITY=lost)
    assert (read(result["GRADE"])[read(result["DEPTH"]) > 0] == 5).all()


def test_codes_of_ones_own_tables(flood, read, make_raster, make_vector):
    """With both tables the land use may hold any codes of them, and no others."""
    land = make_raster("own", np.full((30, 21), 21, np.int32))
    columns = [f"{name}:double" for name in ("below_0_1", "from_0_1", "from_0_5", "from_1_5", "from_3")]
    lost = make_vector("NoGeometry", [("", 21, 0, 0, 1, 1, 1)], "code:integer", *columns, name="lost")
    tables = {"RULES": numbers_table(make_vector, [(21, 80, 80, 80, 80, 0)]), "VULNERABILITY": lost}
    runoff = read(flood(LANDUSE=land, SLOPE_CORRECTION=False, **tables)["RUNOFF"])
    assert runoff.ravel() == pytest.approx(np.full(630, storm_runoff(150, np.array(80.0))), rel=1e-5)
    with pytest.raises(QgsProcessingException, match="“land” holds the code 3, which is not one of 21"):
        flood(**tables)


def test_refused_with_a_sentence(flood, make_raster, make_vector):
    odd = make_raster("odd", np.full((30, 21), 77, np.int32))
    half = make_raster("half", np.full((30, 21), 2.5, np.float32))
    empty = make_raster("empty", np.full((30, 21), np.nan, np.float32))
    filled = make_raster("filled", np.where(valley() > 105, -32768, valley()).astype(np.float32))
    bad = numbers_table(make_vector, [(3, 100, 130, 100, 100, 0), (9, 90, 90, 90, 90, 0)])
    twice = numbers_table(make_vector, [(code, 90, 90, 90, 90, 0) for code in (3, 9, 9)])
    zero = numbers_table(make_vector, [(code, 90, 90, 90, 90, 0) for code in (0, 3, 9)])
    few = numbers_table(make_vector, [(3, 100, 100, 100, 100, 0)])
    cases = [
        ({"LANDUSE": odd}, "“odd” holds 77, which are not codes of Common land use. Run “Classify"),
        ({"SOIL_GROUP": odd}, "“odd” holds 77, which are not codes of Hydrologic soil group"),
        ({"SOIL_GROUP": half}, "“half” holds 2.5, which are not codes of Hydrologic soil group"),
        ({"DEM": empty}, "have no cell in common"),
        ({"DEM": filled}, "“filled” holds values from -32768 to"),
        ({"RULES": bad}, "column “B” of “numbers” holds “130.0”"),
        ({"RULES": few}, "“land” holds the code 9, which is not one of 3"),
        ({"RULES": twice}, "The code 9 in “numbers” is not a whole number or occurs twice"),
        ({"RULES": zero}, "column “code” of “numbers” holds “0” where a number from 1 to 255"),
        ({"GRADES": "0.5 0.3 0.6 0.7"}, "four ascending limits"),
        ({"GRADES": "0.5"}, "four ascending limits"),
    ]
    for options, sentence in cases:
        with pytest.raises(QgsProcessingException, match=sentence):
            flood(**options)


def test_windows_do_not_show(flood, read, monkeypatch):
    from ecorestore.gis import grid

    whole = flood()
    monkeypatch.setattr(grid, "_BLOCK", 7)
    monkeypatch.setattr(grid, "_WINDOW_CELLS", 100)
    cut = flood()
    for key in KEYS:
        assert np.array_equal(read(cut[key]), read(whole[key]), equal_nan=True), key


def test_every_common_class_has_numbers_and_vulnerability():
    from ecorestore.gis.tables import read_builtin

    common = {row["code"] for row in read_builtin("classes") if row["theme"] == "common"}
    for name, columns in (
        ("curve_numbers", "ABCD"),
        ("flood_vulnerability", ("from_0_1", "from_0_5", "from_1_5")),
    ):
        rows = {row["code"]: row for row in read_builtin(name)}
        assert set(rows) == common
        for row in rows.values():
            values = [float(row[column]) for column in columns]
            assert values == sorted(values), row
            assert row["flag"]
            assert row["source"]


def test_high_risk_sets_the_flood_type_of_restoration(flood, run, make_raster, read, layers):
    grade = flood(RAINFALL=400)["GRADE"]
    degree = make_raster("degree", np.full((30, 21), 2, np.int32))
    spaces = make_raster("spaces", np.full((30, 21), 3, np.int32))
    given = {"LANDUSE": layers["LANDUSE"], "DEGRADATION": degree, "FLOOD": grade, "SPACES": spaces}
    outputs = dict.fromkeys(("OUTPUT", "FLAGS"), "TEMPORARY_OUTPUT")
    types = read(run("restorationtypes", {**given, **outputs})["OUTPUT"])
    assert set(types[read(grade) >= 4]) == {6}
