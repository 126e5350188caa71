"""Shaded walks through Processing: the shaded way is taken, people are kept, parts join, gaps are told."""

import numpy as np
import pytest
from qgis.core import QgsProcessingException

LEFT, TOP = 39400000.0, 4400000.0


def street(*places):
    return "LINESTRING(" + ",".join(f"{LEFT + x} {TOP - y}" for x, y in places) + ")"


def point(x, y):
    return f"POINT({LEFT + x} {TOP - y})"


@pytest.fixture
def given(make_vector, make_raster):
    streets = [
        (street((0, 500), (100, 500)), "residential"),
        (street((100, 500), (100, 400), (900, 400), (900, 500)), "residential"),
        (street((100, 500), (100, 600), (900, 600), (900, 500)), "residential"),
        (street((900, 500), (1000, 500)), "footway"),
        (street((100, 500), (900, 500)), "motorway"),
    ]
    shade = np.full((10, 10), 10.0)
    shade[4] = 80  # along the way above
    return {
        "STREETS": make_vector("LineString", streets, "highway:string"), "CLASS_FIELD": "highway",
        "HOTSPOTS": make_vector("Point", [(point(1000, 500), 1.0)], "weight:double"),
        "DEMAND": make_vector("Point", [(point(0, 500), 100.0), (point(0, 5000), 25.0)], "people:double"),
        "POP_FIELD": "people", "SHADE": make_raster("shade", shade, cell=100.0, origin=(LEFT, TOP + 50)),
        **dict.fromkeys(("OUTPUT", "NETWORK", "GAPS"), "TEMPORARY_OUTPUT"),
    }  # fmt: skip


def test_people_take_the_shaded_way_and_no_expressway(run, given, feedback):
    found = run("demandnetwork", given, feedback)
    rows = list(found["OUTPUT"].getFeatures())
    assert sum(f["flow"] * f["length_m"] for f in rows) == pytest.approx(100 * 1200)
    assert max(f.geometry().boundingBox().yMaximum() for f in rows) == pytest.approx(TOP - 400)
    assert min(f.geometry().boundingBox().yMinimum() for f in rows) == pytest.approx(TOP - 500)
    assert found["LENGTH_KM"] == pytest.approx(1.2)
    assert found["SERVED"] == pytest.approx(80)
    assert any("20 % of the people" in said for said in feedback.warnings)
    assert any("divided by 100" in said for said in feedback.infos)
    gaps = sum(f["length_m"] for f in found["GAPS"].getFeatures())
    assert 100 * (1 - gaps / 1200) == pytest.approx(found["SHADE_SHARE"])
    assert 50 < found["SHADE_SHARE"] < 90


def test_without_shade_no_gap_is_found(run, given):
    del given["SHADE"]
    found = run("demandnetwork", given)
    assert found["GAPS"].featureCount() == 0
    assert found["SHADE_SHARE"] is None


def test_a_budget_leaves_parts_that_are_joined(run, given, make_vector):
    more = [(point(0, 500), 100.0), (point(900, 500), 50.0)]
    given["DEMAND"] = make_vector("Point", more, "people:double")
    found = run("demandnetwork", {**given, "BUDGET": 0.1})
    rows = list(found["NETWORK"].getFeatures())
    assert [(f["flow"], f["link"]) for f in rows] == [(150, 0)]
    assert found["LENGTH_KM"] == pytest.approx(0.1)
    hectares = run("demandnetwork", {**given, "POP_FIELD": None})
    assert hectares["SERVED"] == pytest.approx(100)


def test_a_reach_too_short_serves_nobody(run, given, feedback):
    found = run("demandnetwork", {**given, "REACH": 500}, feedback)
    assert (found["SERVED"], found["LENGTH_KM"]) == (0, 0)


def test_streets_in_degrees_are_refused(run, given, make_vector):
    from qgis.core import QgsCoordinateReferenceSystem

    del given["SHADE"]
    given["STREETS"].setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    with pytest.raises(QgsProcessingException, match="not in metres"):
        run("demandnetwork", given)
