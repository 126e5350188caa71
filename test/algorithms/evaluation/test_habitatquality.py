import csv

import numpy as np
import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

LANDUSE = np.full((20, 30), 3, np.int32)
LANDUSE[:, :4] = 9
LANDUSE[10, 20] = 1
LANDUSE[0, 29] = 0
SENSITIVITY = [["lulc", "habitat", "town", "road"], [3, 1, 0.8, 0.5], [9, 0, 0, 0], [1, 0.4, 0.3, 0.2]]


@pytest.fixture
def assess(run, make_raster):
    landuse = make_raster("land", LANDUSE, nodata=0)

    def call(feedback=None, **options):
        outputs = dict.fromkeys(("OUTPUT", "DEGRADATION", "GRADE"), "TEMPORARY_OUTPUT")
        return run("habitatquality", {"LANDUSE": landuse, **outputs, **options}, feedback)

    return call


@pytest.fixture
def tables(tmp_path, make_raster):
    """Paths of tables whose threats are a raster beside them and the land use 9."""
    town = np.zeros(LANDUSE.shape, np.float32)
    town[5, 5] = 1
    make_raster("town", town)

    def write(name, rows):
        path = tmp_path / f"{name}.csv"
        with open(path, "w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
        return str(path)

    def make(**changes):
        columns = ["threat", "max_dist", "weight", "decay", "raster", "landuse"]
        first = dict(zip(columns, ["town", 0.5, 1, "linear", "town.tif", ""]), **changes)
        rows = [columns, [first[name] for name in columns], ["road", 1, 3, "exponential", "", "9"]]
        name = "threats" + "".join(str(value) for value in changes.values())
        return {"THREATS": write(name, rows), "SENSITIVITY": write("sensitivity", SENSITIVITY)}

    make.write = write
    return make


def test_own_tables_rasters_beside_them_and_codes(assess, read, tables):
    result = assess(HALF_SATURATION=0.2, **tables())
    degradation, quality, grade = (read(result[key]) for key in ("DEGRADATION", "OUTPUT", "GRADE"))
    down, right = np.indices(LANDUSE.shape)
    town = np.hypot(down - 5, right - 5) * 100
    road = np.maximum(right - 3, 0) * 100.0
    expected = 0.25 * 0.8 * np.where(town <= 500, 1 - town / 500, 0)
    expected += 0.75 * 0.5 * np.where(road <= 1000, np.exp(-2.99 * road / 1000), 0)
    forest = LANDUSE == 3
    np.testing.assert_allclose(degradation[forest], expected[forest], atol=1e-6)
    power = expected**2.5
    np.testing.assert_allclose(quality[forest], (1 - power / (power + 0.2**2.5))[forest], atol=1e-6)
    assert np.isnan(degradation[0, 29]) and np.isnan(quality[0, 29]) and np.isnan(grade[0, 29])
    assert (quality[LANDUSE == 9] == 0).all() and (grade[LANDUSE == 9] == 1).all()
    assert grade[19, 28] == 4
    assert result["MEAN_QUALITY"] == pytest.approx(np.nanmean(quality), rel=1e-6)
    assert result["MAX_DEGRADATION"] == pytest.approx(np.nanmax(degradation), rel=1e-6)
    assert result["HALF_SATURATION_USED"] == 0.2


def test_grades_begin_at_their_limits(assess, read, tables):
    rows = [["lulc", "habitat", "town", "road"], [3, 0.6, 0, 0], [9, 0.3, 0, 0], [1, 0.9, 0, 0]]
    given = {**tables(), "SENSITIVITY": tables.write("limits", rows)}
    grade = read(assess(HALF_SATURATION=0.2, **given)["GRADE"])
    assert [grade[5, 10], grade[5, 0], grade[10, 20]] == [3, 2, 4]


def test_accessibility_keeps_threats_away(assess, read, tables, make_vector, box):
    plain = read(assess(HALF_SATURATION=0.2, **tables())["DEGRADATION"])
    access = make_vector("Polygon", [(box(4, 0, 3, 20), 0.25)], "Access:double")
    kept = read(assess(HALF_SATURATION=0.2, ACCESS=access, **tables())["DEGRADATION"])
    np.testing.assert_allclose(kept[:, 4:7], plain[:, 4:7] / 4, atol=1e-6)
    np.testing.assert_allclose(kept[:, 7:], plain[:, 7:], atol=1e-7)


def test_half_of_the_highest_degradation(assess, read, tables, Feedback):  # noqa: N803
    feedback = Feedback()
    result = assess(feedback, HALF_SATURATION=0, **tables())
    assert result["HALF_SATURATION_USED"] == pytest.approx(result["MAX_DEGRADATION"] / 2)
    assert not feedback.warnings
    assess(feedback, HALF_SATURATION=0.01, **tables())
    assert "InVEST advises half of the highest degradation" in feedback.warnings[0]


def test_built_in_tables_and_lines(assess, read, make_vector, Feedback):  # noqa: N803
    feedback = Feedback()
    assess(feedback)
    assert any(info.startswith("Left out") and "County and township roads" in info for info in feedback.infos)
    plain = Feedback()
    lines = "LINESTRING(39402550 4400000,39402550 4398000)"
    roads = make_vector("LineString", [(lines, "国道")], "grade:string")
    result = assess(plain, ROADS=roads, ROADS_FIELD="grade", HALF_SATURATION=0.3)
    assert any("railways”: weight 0.195" in info for info in plain.infos)
    assert "No line is of the threat “County and township roads”." in plain.warnings
    degradation = read(result["DEGRADATION"])
    shares = np.array([1, 0.6, 0.8, 0.8, 0.5, 0.4])
    shares /= shares.sum()
    near = (
        0.9 * shares[0] * np.exp(-2.99 * 2200 / 10000)
        + 0.8 * shares[3]
        + 0.5 * shares[5] * (1 - np.hypot(5, 9) * 100 / 2000)
    )
    assert degradation[19, 25] == pytest.approx(near, abs=1e-6)
    railway = make_vector("LineString", [(lines,)])
    both = read(assess(RAILWAYS=railway, HALF_SATURATION=0.3)["DEGRADATION"])
    assert both[19, 25] > degradation[19, 24]  # without minor roads the others weigh more


def test_tables_of_invest(assess, read, tables):
    ours = read(assess(HALF_SATURATION=0.2, **tables())["OUTPUT"])
    rows = [["THREAT", "MAX_DIST", "WEIGHT", "DECAY", "cur_path", "landuse"],
            ["town", 0.5, 1, "linear", "town.tif", ""], ["road", 1, 3, "exponential", "", "9"]]  # fmt: skip
    given = {
        "THREATS": tables.write("invest", rows),
        "SENSITIVITY": tables.write("codes", [["lucode", *SENSITIVITY[0][1:]], *SENSITIVITY[1:]]),
    }
    assert np.array_equal(read(assess(HALF_SATURATION=0.2, **given)["OUTPUT"]), ours, equal_nan=True)


def test_threat_rasters_on_another_grid_are_refused_by_name(assess, tables, make_raster):
    make_raster("shifted", np.ones((10, 10), np.float32), origin=(39400030.0, 4400000.0))
    with pytest.raises(QgsProcessingException, match="“land” and “shifted.tif” .* Run “Align raster"):
        assess(**tables(raster="shifted.tif"))


def test_refused_with_a_sentence(assess, tables, make_raster, make_vector, box):
    make_raster("metres", np.full(LANDUSE.shape, 700, np.float32))
    odd = make_raster("odd", LANDUSE + 40, nodata=40)
    closed = make_vector("Polygon", [(box(0, 0, 3, 3), 7)], "access:double", name="closed")
    named = make_vector("Polygon", [(box(0, 0, 3, 3), 7)], "open:double", name="named")
    own = tables.write("own", [["lulc", "habitat", "town"], [3, 1, 0.5]])
    short = tables.write("short", [["threat", "weight", "decay"], ["town", 1, "linear"]])
    lines = tables.write(
        "lines", [["threat", "max_dist", "weight", "decay", "lines"], ["a", 1, 1, "linear", "path"]]
    )
    only = tables.write(
        "only", [["threat", "max_dist", "weight", "decay", "lines"], ["a", 1, 1, "linear", "trunk"]]
    )
    cases = [
        ({**tables(), "THREATS": short}, "“short” has no column “max_dist”"),
        ({**tables(), "SENSITIVITY": own}, "“own” has no column for the threat “road”"),
        (tables(max_dist=8000), "would reach 8000 km"),
        (tables(decay="steep"), "has the decay “steep”"),
        (tables(raster="nowhere.tif"), "“nowhere.tif” cannot be opened as a raster"),
        (tables(raster="metres.tif"), "“metres.tif” holds values from 700 to 700"),
        ({"LANDUSE": odd}, "“odd” holds 41, 43, 49, which are not codes .*“Classify land-use raster"),
        ({**tables(), "LANDUSE": odd}, "“odd” holds the class 4[139], which has no row"),
        ({"ACCESS": closed}, "“access” of “closed” holds 7"),
        ({"ACCESS": named}, "“named” has no field “access”"),
        ({"THREATS": lines}, "asks for lines of the class “path”"),
        ({"THREATS": only}, "No threat of “only” has a source"),
    ]
    for options, words in cases:
        with pytest.raises(QgsProcessingException, match=words):
            assess(**options)


def test_nothing_degraded_has_no_half(assess, tables):
    rows = [SENSITIVITY[0], *([row[0], 1, 0, 0] for row in SENSITIVITY[1:])]
    given = {**tables(), "SENSITIVITY": tables.write("none", rows)}
    with pytest.raises(QgsProcessingException, match="Nothing is degraded"):
        assess(HALF_SATURATION=0, **given)


def test_the_exported_tables_can_be_given_back(run, assess, read, tmp_path):
    given = {}
    for key, name in (("THREATS", "habitat_threats"), ("SENSITIVITY", "habitat_sensitivity")):
        for kind in ("csv", "gpkg"):
            path = str(tmp_path / f"{name}.{kind}")
            run("exporttable", {"TABLE": name, "OUTPUT": path})
            given.setdefault(kind, {})[key] = QgsVectorLayer(path, name, "ogr")
    built_in = read(assess()["OUTPUT"])
    for kind in ("csv", "gpkg"):
        assert np.array_equal(read(assess(**given[kind])["OUTPUT"]), built_in, equal_nan=True)
