import numpy as np
import pytest
from qgis.core import QgsProcessingException

FIELDS = ["rank", "class", "score", "percent", "gain", "radius", "from", "to", "links", "x", "y"]


@pytest.fixture
def wall():
    """A plain of 1 with a wall of 100, two cells wide, between two sources."""
    resistance = np.ones((15, 30), np.float32)
    resistance[:, 14:16] = 100
    return resistance


@pytest.fixture
def sources(make_vector, box):
    return make_vector("Polygon", [(box(0, 7), 10), (box(29, 7), 20)], "id:integer", name="源地")


@pytest.fixture
def barriers(run, make_raster, feedback):
    """``barriers(resistance, sources)``: the result; its points as dicts stand in ``points``."""

    def call(resistance, sources, **parameters):
        wanted = {
            "SOURCES": sources, "RESISTANCE": make_raster("resistance", resistance), "MIN_RADIUS": 200,
            "MAX_RADIUS": 300, "STEP": 100, "OUTPUT": "TEMPORARY_OUTPUT", "PERCENT": "TEMPORARY_OUTPUT",
            "POINTS": "TEMPORARY_OUTPUT",
        }  # fmt: skip
        result = run("barriers", {**wanted, **parameters}, feedback)
        fields = [field.name() for field in result["POINTS"].fields()]
        assert fields == FIELDS
        call.points = [
            {**dict(zip(fields, f.attributes())), "place": f.geometry().asPoint()}
            for f in result["POINTS"].getFeatures()
        ]
        return result

    call.feedback = feedback
    return call


def test_wall(barriers, wall, sources, read):
    result = barriers(wall, sources)
    lcd, gain = 2900 + 198 * 100, 198 * 100  # metres
    score = read(result["OUTPUT"])
    assert np.nanmax(score) == pytest.approx(gain / 400, rel=1e-6) == result["HIGHEST"]
    percent = read(result["PERCENT"])
    assert np.nanmax(percent) == pytest.approx(100 * gain / 400 / lcd, rel=1e-6)
    assert np.isnan(score[:, :11]).all() and np.isfinite(score[7, 13:17]).all()
    first = barriers.points[0]
    assert (first["rank"], first["class"], first["radius"]) == (1, 1, 200)
    assert (first["from"], first["to"], first["links"]) == (10, 20, 1)
    assert first["gain"] == pytest.approx(gain, rel=1e-6)
    assert (first["place"].x(), first["place"].y()) == (first["x"], first["y"])
    column = (first["x"] - 39400000) / 100
    assert 13 < column < 17 and result["COUNT"] == len(barriers.points)


def test_restored_resistance_and_lowest_score(barriers, wall, sources, read):
    result = barriers(wall, sources, RESTORED=10)
    assert np.nanmax(read(result["OUTPUT"])) == pytest.approx((400 + 198 * 100 - 400 * 10) / 400, rel=1e-6)
    barriers(wall, sources, MIN_SCORE=60)
    assert barriers.points == []
    assert any("No circle" in warning for warning in barriers.feedback.warnings)


def test_spacing(barriers, wall, sources):
    wall[:, 24] = 60
    counts = [barriers(wall, sources, **more)["COUNT"] for more in ({}, {"SPACING": 2000})]
    assert counts[0] > counts[1] == 1


@pytest.mark.parametrize("combine", ["sum", 1])
def test_sum(barriers, wall, make_vector, box, read, combine):
    rows = [(box(0, 7), 1), (box(29, 7), 2), (box(29, 8), 3)]
    sources = make_vector("Polygon", rows, "id:integer")
    most = np.nanmax(read(barriers(wall, sources, PAIRS="all")["OUTPUT"]))
    result = barriers(wall, sources, PAIRS="all", COMBINE=combine)
    score = read(result["OUTPUT"])
    assert score[0, 0] == 0 and 1.9 * most < score.max() <= 2 * most
    assert barriers.points[0]["links"] == 2


def line(*cells):
    return "LINESTRING(" + ",".join(f"{39400050 + 100 * c} {4399950 - 100 * r}" for c, r in cells) + ")"


@pytest.mark.parametrize("kind", ["integer", "double", "string(20)"])
def test_links_of_a_corridor_layer(barriers, wall, make_vector, box, kind):
    rows = [(box(0, 7), 1), (box(29, 3), 2), (box(29, 11), 3)]
    sources = make_vector("Polygon", rows, "id:integer")
    value = "1" if kind.startswith("string") else 1
    other = "3" if kind.startswith("string") else 3
    links = make_vector("LineString", [(line((0, 7), (29, 11)), other, value)], f"from:{kind}", f"to:{kind}")
    barriers(wall, sources, LINKS=links)
    assert {(point["from"], point["to"]) for point in barriers.points} == {(1, 3)}


def test_corridors_that_no_way_connects_are_told(barriers, wall, make_vector, box):
    wall[:, 25] = np.nan
    sources = make_vector("Polygon", [(box(0, 7), 1), (box(22, 7), 2), (box(29, 7), 3)], "id:integer")
    ends = [(line((0, 7), (22, 7)), 1, 2), (line((22, 7), (29, 7)), 2, 3)]
    barriers(wall, sources, LINKS=make_vector("LineString", ends, "from:integer", "to:integer"))
    assert barriers.points and any(w.endswith("left out: 2–3.") for w in barriers.feedback.warnings)


def test_links_that_name_no_source(barriers, wall, sources, make_vector):
    links = make_vector(
        "LineString", [(line((0, 7), (9, 7)), 10, 77)], "from:integer", "to:integer", name="廊道"
    )
    with pytest.raises(QgsProcessingException, match="“廊道” names the source 77, which “源地” has not"):
        barriers(wall, sources, LINKS=links)
    links = make_vector("LineString", [(line((0, 7), (9, 7)), 10)], "from:integer", name="廊道")
    with pytest.raises(QgsProcessingException, match="“廊道” has no field “to”"):
        barriers(wall, sources, LINKS=links)


def test_ids_of_text(barriers, wall, make_vector, box):
    sources = make_vector("Polygon", [(box(0, 7), "松山"), (box(29, 7), "百花山")], "name:string")
    barriers(wall, sources, ID_FIELD="name")
    assert barriers.points[0]["from"] == "松山" and barriers.points[0]["to"] == "百花山"


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        ({"MIN_RADIUS": 50}, "smallest radius .50. is below the cell size .100."),
        ({"MIN_RADIUS": 400}, "largest radius .300. is below the smallest .400."),
        ({"RESTORED": 0}, "after restoration must be above 0"),
        ({"MAX_COST": 10}, "No corridor links two sources of “源地”"),
    ],
)
def test_bad_numbers(barriers, wall, sources, parameters, message):
    with pytest.raises(QgsProcessingException, match=message):
        barriers(wall, sources, **parameters)


@pytest.mark.parametrize(
    ("value", "message"), [(0.0, "“resistance” have a resistance of zero"), (-1.0, "value -1")]
)
def test_bad_resistance(barriers, wall, sources, value, message):
    wall[3, 3] = value
    with pytest.raises(QgsProcessingException, match=message):
        barriers(wall, sources)


def test_single_source_and_no_way(barriers, wall, make_vector, box, sources):
    with pytest.raises(QgsProcessingException, match="at least two sources.*“lonely” has 1"):
        barriers(wall, make_vector("Polygon", [(box(0, 7),)], name="lonely"))
    wall[:, 14:16] = np.nan
    with pytest.raises(QgsProcessingException, match="No corridor links two sources of “源地”"):
        barriers(wall, sources)


def test_cancel(run, make_raster, make_vector, box, Feedback, tmp_path):  # noqa: N803
    paths = {"OUTPUT": tmp_path / "得分.tif", "POINTS": tmp_path / "障碍点.gpkg"}
    rows = [(box(1 + 20 * i, 1 + 20 * j, 5, 5),) for i in range(5) for j in range(5)]
    noise = np.random.default_rng(0).uniform(1, 90, (100, 100)).astype(np.float32)
    parameters = {
        "SOURCES": make_vector("Polygon", rows), "RESISTANCE": make_raster("resistance", noise),
        **{key: str(path) for key, path in paths.items()},
    }  # fmt: skip
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run("barriers", parameters, Feedback(cancel_at=60))
    assert not any(path.exists() for path in paths.values())


def test_linkage_mapper_demo(run, shared, read):
    """The peer's own cores and resistances with the settings of its demo script."""
    folder = shared("peers", "linkage_mapper")
    result = run("barriers", {
        "SOURCES": str(folder / "lp_cores.shp"), "ID_FIELD": "core_id", "RESISTANCE": str(folder / "lp_resistances.tif"),
        "MIN_RADIUS": 400, "MAX_RADIUS": 1200, "STEP": 400, "OUTPUT": "TEMPORARY_OUTPUT", "POINTS": "TEMPORARY_OUTPUT",
    })  # fmt: skip
    score = read(result["OUTPUT"])
    assert np.isfinite(score).sum() > 10_000 and np.nanmax(score) == pytest.approx(result["HIGHEST"])
    # one metre restored saves at most the highest resistance less 1
    assert np.nanmin(score) > 0 and np.nanmax(score) < np.nanmax(read(str(folder / "lp_resistances.tif")))
    assert {f["class"] for f in result["POINTS"].getFeatures()} == {1, 2}
