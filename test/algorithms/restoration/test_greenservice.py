"""Service of parks through Processing: areas by hand, sums kept, ways along streets, plots counted again."""

import math

import pytest
from qgis.core import QgsProcessingException

LEFT, TOP = 39400000.0, 4400000.0


def square(x, y, width, height=None):
    """WKT of a rectangle in metres from the upper left corner."""
    height = width if height is None else height
    x0, y0 = LEFT + x, TOP - y
    x1, y1 = x0 + width, y0 - height
    return f"POLYGON(({x0} {y0},{x1} {y0},{x1} {y1},{x0} {y1},{x0} {y0}))"


def street(*places):
    return "LINESTRING(" + ",".join(f"{LEFT + x} {TOP - y}" for x, y in places) + ")"


@pytest.fixture
def parks(make_vector):
    rows = [(square(0, 0, 100), 10_000.0, "yes"), (square(5000, 0, 10), 100.0, "yes"),
            (square(3000, 0, 300), 90_000.0, "golf_course")]  # fmt: skip
    return make_vector("Polygon", rows, "area:double", "access:string")


@pytest.fixture
def homes(make_vector):
    return make_vector(
        "Polygon", [(square(100, 0, 1000, 100), 1000.0), (square(4000, 0, 100), 50.0)], "people:double"
    )


@pytest.fixture
def given(parks, homes):
    return {
        "PARKS": parks, "ACCESS_FIELD": "access", "DEMAND": homes, "POP_FIELD": "people",
        **dict.fromkeys(("COVERED", "BLIND", "CANDIDATES", "TABLE"), "TEMPORARY_OUTPUT"),
    }  # fmt: skip


def test_straight_lines(run, given, feedback):
    found = run("greenservice", given, feedback)
    # the strip begins at the park's edge: its first 500 m are served, people of it evenly
    assert found["SHARE"] == pytest.approx(100 * 50_000 / 110_000)
    assert found["SHARE_PEOPLE"] == pytest.approx(100 * 500 / 1050)
    blind = list(found["BLIND"].getFeatures())
    assert [(f["rank"], f["area_ha"], f["people"]) for f in blind] == [
        (1, pytest.approx(5), pytest.approx(500)), (2, pytest.approx(1), pytest.approx(50))
    ]  # fmt: skip
    assert blind[0]["nearest_m"] == pytest.approx(750, abs=1)
    said = " ".join(feedback.infos)
    assert "1 parks are not open" in said
    assert "1 parks are smaller than 400 m²" in said


def test_quick_estimate_and_grades(run, given):
    found = run("greenservice", {**given, "METHOD": "detour", "DETOUR": 2})
    assert found["SHARE"] == pytest.approx(100 * 25_000 / 110_000)
    found = run("greenservice", {**given, "RADIUS": "50000:500 400:300", "AREA_FIELD": "area"})
    assert found["SHARE"] == pytest.approx(100 * 30_000 / 110_000)


def test_small_blind_areas_are_left_out_and_counted(run, given):
    found = run("greenservice", {**given, "MIN_AREA": 2})
    assert found["BLIND_COUNT"] == 1
    assert found["DROPPED_AREA"] == pytest.approx(1)
    assert found["BLIND_AREA"] == pytest.approx(5)


def test_along_streets(run, given, make_vector, feedback):
    streets = make_vector(
        "LineString", [(street((50, -10), (1100, -10)),), (street((2000, 900), (3000, 900)),)]
    )
    found = run("greenservice", {**given, "METHOD": "network", "STREETS": streets}, feedback)
    covered = next(found["COVERED"].getFeatures())
    # the far end of the park's edge at x = 90 leads onto the street; 10 m more to the homes
    assert covered.geometry().boundingBox().xMaximum() - LEFT == pytest.approx(600, abs=30)
    whole = (
        covered["area_ha"] + sum(f["area_ha"] for f in found["BLIND"].getFeatures()) + found["DROPPED_AREA"]
    )
    assert whole == pytest.approx(11, rel=1e-6)
    assert any("hangs together" in said for said in feedback.warnings)


def test_a_detour_along_streets_costs(run, given, make_vector):
    detour = [(street((50, -10), (50, -400), (1100, -400), (1100, -10)),)]
    found = run("greenservice", {**given, "METHOD": "network", "STREETS": make_vector("LineString", detour)})
    assert found["SHARE"] < 5  # only what is nearest to a point beside the park's own street
    assert found["BLIND_COUNT"] == 2


def test_gates_of_parks(run, given, make_vector):
    streets = make_vector("LineString", [(street((-400, 50), (0, 50), (50, -10), (1100, -10)),)])
    gate = make_vector("Point", [(f"POINT({LEFT - 40} {TOP - 50})",)])
    near = run("greenservice", {**given, "METHOD": "network", "STREETS": streets})
    far = run("greenservice", {**given, "METHOD": "network", "STREETS": streets, "ENTRANCES": gate})
    assert 0 < far["SHARE"] < near["SHARE"]
    way = 500 - 40 - math.hypot(50, 60) - 10
    covered = next(far["COVERED"].getFeatures())
    assert covered.geometry().boundingBox().xMaximum() - LEFT == pytest.approx(50 + way, abs=30)


@pytest.mark.parametrize("method", ["buffer", "network"])
def test_plots_are_counted_after_those_before_them(run, given, make_vector, method, feedback):
    plots = [
        square(700, 100, 50),
        square(720, 100, 60),
        square(4000, 110, 40),
        square(9000, 0, 50),
        square(800, 200, 200),
    ]
    streets = make_vector(
        "LineString", [(street((50, -10), (1100, -10)),), (street((500, 105), (4100, 105)),)]
    )
    plots = make_vector("Polygon", [(plot, n) for n, plot in enumerate(plots)], "id:integer")
    found = run(
        "greenservice", {**given, "METHOD": method, "STREETS": streets, "PLOTS": plots, "SNAP": 150}, feedback
    )
    chosen = list(found["CANDIDATES"].getFeatures())
    assert [f["rank"] for f in chosen] == [1, 2]
    assert [round(f["area_m2"]) for f in chosen][1] == 1600
    assert chosen[0]["new_people"] > chosen[1]["new_people"] == pytest.approx(50)
    # homes along the other street cannot be reached from the plots on foot
    assert chosen[-1]["sum_share"] == pytest.approx({"buffer": 100, "network": 61}[method], abs=0.1)
    assert any("1 of 5 plots" in said for said in feedback.infos)


def test_points_of_people_and_of_parks(run, make_vector):
    parks = make_vector("Point", [(f"POINT({LEFT} {TOP})", 5000.0)], "area:double")
    people = [(f"POINT({LEFT + x} {TOP})", n) for x, n in ((300, 30.0), (900, 70.0))]
    given = {"PARKS": parks, "DEMAND": make_vector("Point", people, "people:double"), "POP_FIELD": "people"}
    given.update(dict.fromkeys(("COVERED", "BLIND"), "TEMPORARY_OUTPUT"))
    with pytest.raises(QgsProcessingException, match="holds points"):
        run("greenservice", given)
    found = run("greenservice", {**given, "AREA_FIELD": "area"})
    assert (found["SHARE"], found["SHARE_PEOPLE"]) == (pytest.approx(50), pytest.approx(30))


def test_order_of_features_changes_nothing(run, given, make_vector):
    rows = [(square(4000, 0, 100), 50.0), (square(100, 0, 1000, 100), 1000.0)]
    turned = run("greenservice", {**given, "DEMAND": make_vector("Polygon", rows, "people:double")})
    found = run("greenservice", given)
    for key in ("SHARE", "SHARE_PEOPLE", "BLIND_AREA"):
        assert turned[key] == pytest.approx(found[key])
    ranks = [[(f["rank"], f["area_ha"]) for f in one["BLIND"].getFeatures()] for one in (found, turned)]
    assert ranks[0] == ranks[1]


def test_sums_by_district(run, given, make_vector):
    zones = make_vector("Polygon", [(square(0, 0, 2000), "西"), (square(9000, 0, 10), "空")], "name:string")
    table = run("greenservice", {**given, "BY": zones, "BY_FIELD": "name"})["TABLE"]
    rows = {f["zone"]: f for f in table.getFeatures()}
    assert list(rows) == ["All", "西", "空", "outside the districts"]
    assert rows["西"]["demand_ha"] == pytest.approx(10)
    assert rows["西"]["share"] == pytest.approx(50)
    assert sum(rows[zone]["people"] or 0 for zone in list(rows)[1:]) == rows["All"]["people"]


@pytest.mark.parametrize(
    ("changes", "said"),
    [({"METHOD": "network"}, "layer of streets"), ({"RADIUS": "near"}, "no size and radius"),
     ({"RADIUS": "1000000:500"}, "No park is open")],
)  # fmt: skip
def test_what_cannot_be_is_refused(run, given, changes, said):
    with pytest.raises(QgsProcessingException, match=said):
        run("greenservice", {**given, **changes})
