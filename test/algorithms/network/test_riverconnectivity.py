"""River connectivity through Processing: figures by hand, noding, direction, mouths, bad input."""

import pytest
from qgis.core import QgsProcessingException

X, Y = 39400000.0, 4400000.0


def line(*points):
    return "LINESTRING(" + ",".join(f"{X + x} {Y + y}" for x, y in points) + ")"


def point(x, y):
    return f"POINT({X + x} {Y + y})"


def rows(layer):
    return [dict(zip(layer.fields().names(), f.attributes())) for f in layer.getFeatures()]


@pytest.fixture
def rivers(run, make_vector):
    """Run the tool on lines and (x, y, type) barriers."""

    def call(lines, barriers, feedback=None, **given):
        names = ("OUTPUT", "BARRIERS_OUTPUT", "TABLE", "PROBLEMS")
        layers = {
            "RIVERS": make_vector("LineString", [(one, n) for n, one in enumerate(lines)], "n:integer", name="rivers"),
            "BARRIERS": make_vector("Point", [(point(x, y), kind, n + 1.0) for n, (x, y, kind) in enumerate(barriers)],
                                    "type:string", "cost:double", name="barriers"),
            "TYPE_FIELD": "type",
        }  # fmt: skip
        return run(
            "riverconnectivity", {**layers, **dict.fromkeys(names, "TEMPORARY_OUTPUT"), **given}, feedback
        )

    return call


MAIN = line((0, 0), (1000, 0), (2000, 0))


def test_one_dam_in_the_middle(rivers):
    result = rivers([MAIN], [(1000, 10, "dam")])
    assert result["DCIP"] == pytest.approx(50) and result["SEGMENTS"] == 2
    assert result["DCID"] == pytest.approx(50), "the mouth is the end of the line"
    assert result["LENGTH_KM"] == pytest.approx(2)
    found = rows(result["OUTPUT"])
    assert [row["reach"] for row in found] == pytest.approx([50, 50]) and found[0]["class"] == 4
    (dam,) = rows(result["BARRIERS_OUTPUT"])
    assert dam["gain_alone"] == pytest.approx(50) and (dam["order"], dam["level"]) == (1, 1)
    assert [row["dcip"] for row in rows(result["TABLE"])] == pytest.approx([50, 100])
    assert rivers([MAIN], [(1000, 10, "拦水堰")])["DCIP"] == pytest.approx(75)
    assert rivers([MAIN], [(1000, 10, "大坝（有鱼道）")])["DCIP"] == pytest.approx(50 + 50 * 0.4)


def test_direction_never_changes_dcip(rivers):
    there = [MAIN, line((1000, 800), (1000, 0)), line((1500, -300), (1500, 0))]
    back = [line((2000, 0), (1000, 0), (0, 0)), line((1000, 0), (1000, 800)), there[2]]
    dams = [(500, 3, "sluice"), (1000, 300, "dam"), (1700, -4, "weir")]
    results = [rivers(one, dams) for one in (there, back)]
    assert results[0]["DCIP"] == pytest.approx(results[1]["DCIP"])
    assert results[0]["DCID"] != pytest.approx(results[1]["DCID"])


def test_joining(rivers, feedback):
    side = line((1000, 800), (1000, 0.6))
    assert rivers([MAIN, side], [(1500, 0, "dam")])["SEGMENTS"] == 2
    assert rivers([MAIN, side], [(1500, 0, "dam")], TOLERANCE=0.1)["SEGMENTS"] == 3
    across = rivers([MAIN, line((500, -400), (500, 400))], [(1500, 0, "dam")], feedback)
    assert across["SEGMENTS"] == 3
    assert [row["kind"] for row in rows(across["PROBLEMS"])].count("crossing") == 1
    doubled = rivers([MAIN, line((2000, 0), (1000, 0), (0, 0))], [(1000, 0, "dam")], feedback)
    assert doubled["LENGTH_KM"] == pytest.approx(2)
    assert any("there twice" in text for text in feedback.warnings)


def test_greedy_by_cost(rivers):
    dams = [(500, 0, "dam"), (1000, 0, "dam")]  # the second brings more, the first costs half of it
    alone = rows(rivers([MAIN], dams)["BARRIERS_OUTPUT"])
    assert [row["order"] for row in alone] == [2, 1]
    priced = rows(rivers([MAIN], dams, COST_FIELD="cost")["BARRIERS_OUTPUT"])
    assert [row["cost_gain"] for row in priced] == pytest.approx([12.5, 12.5])
    assert [row["order"] for row in priced] == [1, 2], "of equals the first"
    assert len(rows(rivers([MAIN], dams, STEPS=1)["TABLE"])) == 2


def test_barriers_that_are_not_used(rivers, feedback):
    dams = [(1000, 20, "dam"), (1000.4, -20, "weir"), (500, 400, "dam"), (2000, 0, "dam")]
    result = rivers([MAIN], dams, feedback)
    kinds = sorted(row["kind"] for row in rows(result["PROBLEMS"]))
    assert kinds == ["far", "idle", "shared", "shared"]
    assert result["DCIP"] == pytest.approx(50), "of two in one place the lower one counts"
    assert any("1 barriers are farther" in text for text in feedback.warnings)
    with pytest.raises(QgsProcessingException, match="No barrier of “barriers” lies within 50 m"):
        rivers([MAIN], [(500, 400, "dam")])


def test_mouths(rivers, make_vector, feedback):
    delta = [line((0, 0), (1000, 0)), line((1000, 0), (2000, 300)), line((1000, 0), (2000, -300))]
    result = rivers(delta, [(500, 0, "dam")], feedback)
    assert result["DCID"] is None and any("several mouths" in text for text in feedback.warnings)
    mouth = make_vector("Point", [(point(2000, 290), 1)], "n:integer")
    given = rivers(delta, [(500, 0, "dam")], OUTLET=mouth)
    assert given["DCID"] == pytest.approx(100 * (1 - 500 / given["LENGTH_KM"] / 1000))


def test_direction_by_elevation(rivers, make_raster):
    import numpy as np

    dem = make_raster("dem", np.tile(np.arange(30, dtype=np.float32), (10, 1)), origin=(X - 500, Y + 500))
    dams = [(500, 0, "dam")]
    drawn, fallen = rivers([MAIN], dams), rivers([MAIN], dams, DIRECTION="dem", DEM=dem)
    assert drawn["DCID"] == pytest.approx(75) and fallen["DCID"] == pytest.approx(25)
    flat = rivers([MAIN, line((1000, 300), (1000, 0))], dams, DIRECTION="dem", DEM=dem)
    assert "flat" in [row["kind"] for row in rows(flat["PROBLEMS"])]
    with pytest.raises(QgsProcessingException, match="needs an elevation"):
        rivers([MAIN], dams, DIRECTION="dem")


def test_unknown_types_are_told(rivers, feedback):
    result = rivers([MAIN], [(1000, 0, "鱼鳞")], feedback, OTHERWISE=0.5)
    assert result["DCIP"] == pytest.approx(75)
    assert any("not in the table: 鱼鳞 (1)" in text for text in feedback.warnings)


@pytest.mark.parametrize("value", [1.5, -0.1])
def test_passability_beyond_its_limits(rivers, make_vector, value):
    dams = make_vector("Point", [(point(1000, 0), value)], "p:double", name="dams")
    with pytest.raises(QgsProcessingException, match="Passabilities go from 0 to 1"):
        rivers([MAIN], [], BARRIERS=dams, PASS_FIELD="p", TYPE_FIELD="")


def test_fields_of_passability(rivers, make_vector):
    dams = make_vector("Point", [(point(1000, 0), 0.8, 0.5)], "up:double", "down:double")
    given = {"BARRIERS": dams, "PASS_FIELD": "up", "PASS_DOWN_FIELD": "down", "TYPE_FIELD": ""}
    assert rivers([MAIN], [], **given)["DCIP"] == pytest.approx(50 + 50 * 0.4)
