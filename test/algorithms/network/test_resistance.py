import numpy as np
import pytest
from qgis.core import QgsProcessingException
from scipy import ndimage

X, Y = 39400000.0, 4400000.0
FOREST, CROP, URBAN, WATER = 3, 1, 9, 8


def vertical(column, rows=100):
    """WKT of a line down the middle of a column."""
    x = X + (column + 0.5) * 100
    return f"LINESTRING({x} {Y + 50},{x} {Y - rows * 100})"


@pytest.fixture
def build(run, make_raster, read, feedback):
    def call(landuse, **parameters):
        given = {
            key: make_raster(key.lower(), np.asarray(value, np.float32))
            if isinstance(value, np.ndarray)
            else value
            for key, value in parameters.items()
        }
        landuse = make_raster("landuse", np.asarray(landuse, np.int32), nodata=0)
        call.result = run("resistance", {"LANDUSE": landuse, "OUTPUT": "TEMPORARY_OUTPUT", **given}, feedback)
        return read(call.result["OUTPUT"])

    call.feedback = feedback
    return call


def test_default_by_hand(build):
    """Forest beside the city and beyond: weights 0.4, 0.1, 0.08 brought to a sum of 1."""
    row = [URBAN] + [FOREST] * 19
    found = build([row])[0]
    far_from_water = 100
    wanted = [
        (0.4 * land + 0.1 * near + 0.08 * far_from_water) / 0.58
        for land, near in [(100, 100), (1, 60), (1, 60), (1, 60), (1, 60), (1, 20)]
    ]
    assert found[:6] == pytest.approx(wanted, rel=1e-5)
    assert found[10:] == pytest.approx((0.4 + 0.1 + 8) / 0.58, rel=1e-5)
    assert build.result["WEIGHTS_USED"] == "landuse 0.69, settlement 0.172, water 0.138"
    assert any("landuse 0.69" in sentence for sentence in build.feedback.infos)


def test_nodata_and_classes_without_a_row(build, make_vector):
    rules = rules_layer(make_vector, ("landuse", "forest", "", "", "2", "1", "mean"))
    found = build([[0, FOREST, URBAN, FOREST]], RULES=rules)[0]
    assert np.isnan(found[[0, 2]]).all() and found[[1, 3]].tolist() == [2, 2]
    assert any("became nodata: 9" in warning for warning in build.feedback.warnings)


def test_codes_of_other_systems_are_refused(build):
    with pytest.raises(QgsProcessingException, match="“landuse” holds 77.*Run “Classify land-use raster"):
        build([[FOREST, 77]])


def test_slope_and_elevation_from_the_dem(build):
    rows, columns = np.mgrid[0:5, 0:5]
    flat = build(np.full((5, 5), FOREST), DEM=np.full((5, 5), 50.0))
    steep = build(np.full((5, 5), FOREST), DEM=50.0 + 100.0 * columns)
    share = 1 / (0.4 + 0.12 + 0.05 + 0.1 + 0.08)
    assert (steep - flat)[2, 0] == pytest.approx(99 * 0.12 * share, rel=1e-4)  # 45 degrees, 50 m
    assert (steep - flat)[2, 4] == pytest.approx((99 * 0.12 + 24 * 0.05) * share, rel=1e-4)  # 450 m


def test_roads_are_a_distance_and_a_barrier(build, make_vector):
    rows = [(vertical(5, 3), "motorway"), (vertical(15, 3), "track"), (vertical(18, 3), "footway")]
    roads = make_vector("LineString", rows, "highway:string")
    landuse = np.full((3, 20), FOREST)
    free = build(landuse, ROADS=roads, ROADS_FIELD="highway", BARRIERS=False)[1]
    held = build(landuse, ROADS=roads, ROADS_FIELD="highway")[1]
    share = 0.15 / (0.4 + 0.15 + 0.1 + 0.08)
    assert free[5] - free[19] == pytest.approx(99 * share, rel=1e-4)
    assert free[6] - free[19] == pytest.approx(59 * share, rel=1e-4)  # 100 m
    assert free[15] == pytest.approx(free[16], rel=1e-6)  # a track is no major road: 1000 m or more away
    assert held[5] == 100 and held[15] == 40 and held[18] == pytest.approx(free[18])
    assert np.allclose(np.delete(held, [5, 15]), np.delete(free, [5, 15]))


def test_without_a_class_field_every_road_counts(build, make_vector):
    roads = make_vector("LineString", [(vertical(5, 1),)])
    found = build(np.full((1, 20), FOREST), ROADS=roads, BARRIERS=False)[0]
    assert found[5] > found[19]


def test_no_way_slips_through_a_slanting_railway(build, make_vector, read):
    """Cells the line touches cut the raster for moves to all eight neighbours."""
    rails = make_vector("LineString", [(f"LINESTRING({X} {Y - 130},{X + 3000} {Y - 2810})",)])
    found = build(np.full((30, 30), FOREST), RAILWAYS=rails)
    _labels, count = ndimage.label(found < 100, structure=np.ones((3, 3)))
    assert count == 2


def test_strips_give_what_the_whole_gives(build, make_vector, monkeypatch):
    from ecorestore.gis import grid

    random = np.random.default_rng(0)
    landuse = random.choice([FOREST, CROP, URBAN, WATER], (60, 20), p=[0.6, 0.36, 0.02, 0.02])
    inputs = {
        "DEM": random.uniform(0, 900, (60, 20)),
        "ROADS": make_vector("LineString", [(vertical(3, 60),)]),
    }
    whole = build(landuse, **inputs)
    monkeypatch.setattr(grid, "_BLOCK", 7)
    monkeypatch.setattr(grid, "_WINDOW_CELLS", 140)
    assert np.array_equal(build(landuse, **inputs), whole, equal_nan=True)


def test_greenness_counts(build):
    green = np.array([[0.9, 0.1]])
    found = build([[FOREST, FOREST]], GREENNESS=green)[0]
    assert found[1] - found[0] == pytest.approx(99 * 0.1 / 0.68, rel=1e-4)


def test_published_values_and_stretching(build):
    by_value = build([[FOREST, CROP, URBAN, WATER]], PRESET="nanjing")[0]
    assert by_value.tolist() == [1, 20, 1000, 400]
    stretched = build([[FOREST, CROP, URBAN, WATER]], PRESET="nanjing", MAXIMUM=100)[0]
    assert stretched == pytest.approx(1 + (by_value - 1) * 99 / 999, rel=1e-5)
    summed = build([[FOREST] * 10 + [URBAN]], PRESET="beijing2017")[0]
    assert summed[0] == 1 + 10 and summed[-1] == 500 + 500


def rules_layer(make_vector, *rows):
    columns = ("factor", "class", "lower", "upper", "resistance", "weight", "combine")
    return make_vector("None", [("", *row) for row in rows], *[f"{name}:string" for name in columns])


def test_own_table(build, make_vector):
    rules = rules_layer(
        make_vector,
        ("landuse", "forest", "", "", "2", "1", "mean"),
        ("landuse", "urban", "", "", "50", "1", "mean"),
    )
    assert build([[FOREST, URBAN]], RULES=rules)[0].tolist() == [2, 50]


@pytest.mark.parametrize("value", ["0", "-3"])
def test_resistance_below_one_is_refused(build, make_vector, value):
    rules = rules_layer(make_vector, ("landuse", "forest", "", "", value, "1", "mean"))
    with pytest.raises(QgsProcessingException, match="The minimum is 1"):
        build([[FOREST]], RULES=rules)


def test_roads_elsewhere_are_refused(build, make_vector):
    roads = make_vector("LineString", [("LINESTRING(0 0,1 1)",)], name="elsewhere")
    with pytest.raises(QgsProcessingException, match="“elsewhere” does not overlap"):
        build([[FOREST]], ROADS=roads)


def test_missing_class_field_is_refused(build, make_vector):
    roads = make_vector("LineString", [(vertical(0, 1),)], name="roads")
    with pytest.raises(QgsProcessingException, match="“roads” has no field “class”"):
        build([[FOREST]], ROADS=roads, ROADS_FIELD="class")


def test_own_weights(build):
    found = build([[FOREST] * 9 + [URBAN]], WEIGHTS="landuse=3 settlement=1 water=0")[0]
    assert found[0] == pytest.approx((3 * 1 + 20) / 4) and found[-1] == 100
    assert build.result["WEIGHTS_USED"] == "landuse 0.75, settlement 0.25"
    summed = build([[FOREST] * 9 + [URBAN]], PRESET="beijing2017", WEIGHTS="landuse=1 settlement=1")[0]
    assert summed[-1] == 500


def judgements(make_vector, *rows):
    names = [row[0] for row in rows]
    return make_vector(
        "None", [("", *row) for row in rows], "factor:string", *[f"{name}:string" for name in names]
    )


def test_weights_by_judgements(build, make_vector):
    matrix = judgements(
        make_vector, ("landuse", "1", "3", "6"), ("settlement", "", "1", "2"), ("water", "", "", "1")
    )
    found = build([[FOREST, URBAN]], MATRIX=matrix)[0]
    assert build.result["WEIGHTS_USED"] == "landuse 0.667, settlement 0.222, water 0.111"
    assert found[1] == pytest.approx((6 * 100 + 2 * 100 + 100) / 9, rel=1e-5)
    assert any("ratio 0.000" in sentence for sentence in build.feedback.infos)
    assert not any("judgements" in warning for warning in build.feedback.warnings)


def test_judgements_that_contradict_each_other_are_warned(build, make_vector):
    matrix = judgements(
        make_vector, ("landuse", "1", "5", "1/5"), ("settlement", "", "1", "5"), ("water", "", "", "1")
    )
    build([[FOREST, URBAN]], MATRIX=matrix)
    assert sum("contradict" in warning for warning in build.feedback.warnings) == 1


def test_night_light_corrects_within_a_class(build):
    light = np.array([[0.0, 10, 20, 7, -9999]])
    landuse, plain = [[URBAN] * 3 + [WATER, FOREST]], {"PRESET": "nanjing", "BARRIERS": False}
    free = build(landuse, NIGHTLIGHT=light, LIGHT_LIMIT=0, **plain)[0]
    assert free.tolist() == [1, 1000, 2000, 400, 1]
    assert build(landuse, NIGHTLIGHT=light, **plain)[0].tolist() == [200, 1000, 2000, 400, 1]
    assert build(landuse, NIGHTLIGHT=light, MAXIMUM=1000, **plain)[0].tolist() == [200, 1000, 1000, 400, 1]


def test_barriers_stand_also_in_the_dark(build, make_vector):
    rails = make_vector("LineString", [(vertical(1, 1),)])
    found = build(
        [[FOREST, FOREST, FOREST]], RAILWAYS=rails, NIGHTLIGHT=np.array([[1.0, 0, 5]]), PRESET="nanjing"
    )
    assert found[0, 1] == 800


def test_night_light_in_strips(build, monkeypatch):
    from ecorestore.gis import grid

    random = np.random.default_rng(5)
    landuse, light = random.choice([FOREST, CROP, URBAN], (60, 20)), random.gamma(1, 9, (60, 20))
    whole = build(landuse, NIGHTLIGHT=light)
    monkeypatch.setattr(grid, "_BLOCK", 7)
    monkeypatch.setattr(grid, "_WINDOW_CELLS", 140)
    assert np.allclose(build(landuse, NIGHTLIGHT=light), whole, rtol=1e-6, equal_nan=True)


def test_dark_classes_are_told(build):
    build([[FOREST, URBAN]], NIGHTLIGHT=np.array([[0.0, 3]]))
    assert any(sentence == "Without any light, not corrected: Forest." for sentence in build.feedback.infos)


@pytest.mark.parametrize("preset", ["region", "plainbirds", "innercity"])
def test_scales_of_the_plan(build, preset):
    found = build([[FOREST, CROP, URBAN, WATER]], PRESET=preset)[0]
    assert (found >= 1).all() and found[2] == found.max() and found[0] < found[1]


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        ({"WEIGHTS": "landuse=1"}, "Weights are missing for: settlement, water"),
        ({"WEIGHTS": "0.4 0.3"}, "“0.4” is not a weight"),
        ({"WEIGHTS": "landuse=1 settlement=1 water=-1"}, "negative"),
        ({"LIGHT_LIMIT": 0.5}, "1 or more, or 0"),
        ({"NIGHTLIGHT": np.array([[np.nan, np.nan]])}, "“nightlight” has no value"),
    ],
)
def test_bad_weights_and_light_are_refused(build, parameters, message):
    with pytest.raises(QgsProcessingException, match=message):
        build([[FOREST, URBAN]], **parameters)


def test_weights_and_matrix_together_are_refused(build, make_vector):
    matrix = judgements(make_vector, ("landuse", "1", "2"), ("tide", "", "1"))
    with pytest.raises(QgsProcessingException, match="not both"):
        build([[FOREST]], WEIGHTS="landuse=1 settlement=1 water=1", MATRIX=matrix)
    with pytest.raises(QgsProcessingException, match="names “tide”"):
        build([[FOREST]], MATRIX=matrix)


def test_cancel(run, make_raster, Feedback, tmp_path, monkeypatch):  # noqa: N803
    from ecorestore.gis import grid

    monkeypatch.setattr(grid, "_BLOCK", 5)
    monkeypatch.setattr(grid, "_WINDOW_CELLS", 50)
    path = tmp_path / "阻力.tif"
    landuse = make_raster("landuse", np.full((100, 10), FOREST, np.int32))
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run("resistance", {"LANDUSE": landuse, "OUTPUT": str(path)}, Feedback(cancel_at=50))
    assert list(tmp_path.glob("*阻力*")) == []


@pytest.mark.parametrize(
    "scale, preset",
    [("region", "region"), ("city", "default"), ("plain", "plainbirds"), ("centre", "innercity")],
)
def test_a_scale_of_the_plan_takes_its_own_values(build, scale, preset):
    row = [[URBAN, FOREST, CROP, WATER, 7, 13] + [FOREST] * 6]
    own = build(row, PRESET=preset)
    np.testing.assert_array_equal(build(row, PRESET="nanjing", SCALE=scale), own)
    assert not np.array_equal(build(row, PRESET="nanjing"), own)


def test_scales_stand_in_one_order_in_both_tools(provider):
    """A flow hands the place of the choice on."""
    keys = [provider.algorithm(tool).create().choices["SCALE"] for tool in ("sources", "resistance")]
    assert keys[0] == keys[1] == ("own", "region", "city", "plain", "centre")
