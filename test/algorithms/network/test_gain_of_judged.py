"""Repairs of break points that people have judged, against the same run on a layer edited by hand."""

import numpy as np
import pytest
from ecorestore.gis.plan import Plan, pointer
from ecorestore.gis.plan.verdicts import CONFIRMED, MITIGATED, MOVED, REJECTED, Verdict, judge
from ecorestore.gis.recognise import remember_kind
from qgis.core import NULL

X, Y, CRS = 39400000.0, 4400000.0, "EPSG:4527"
FIELDS = ("corridor:integer", "length_m:double", "place:integer", "mitigated:integer", "measure:string")


def spot(column, row):
    return X + (column + 0.5) * 100, Y - (row + 0.5) * 100


def at(column, row):
    return "{} {}".format(*spot(column, row))


@pytest.fixture
def plan(tmp_path):
    made = Plan.create(str(tmp_path / "plan.gpkg"), "p")
    pointer.set_current(made)
    yield made
    pointer.set_current(None)


@pytest.fixture
def breaks(make_vector):
    def make(*rows, name="breaks"):
        texts = [(f"POINT({at(c, 4)})", corridor, None, place, mitigated, measure)
                 for c, corridor, place, mitigated, measure in rows]  # fmt: skip
        layer = make_vector("Point", texts, *FIELDS, name=name)
        remember_kind(layer, "breakpoints")
        return layer

    return make


@pytest.fixture
def rank(run, feedback, make_raster, make_vector, box):
    surface = np.ones((9, 40))
    surface[:, 10], surface[:, 20], surface[:, 28] = 60, 30, 20
    ends = [(box(0, 3, 2, 3), "A"), (box(15, 3, 2, 3), "B"), (box(36, 3, 2, 3), "C")]
    lines = [
        (f"LINESTRING({at(1, 4)},{at(15, 4)})", 7, "A", "B"),
        (f"LINESTRING({at(16, 4)},{at(36, 4)})", 8, "C", "B"),
    ]
    given = {
        "RESISTANCE": make_raster("resistance", surface),
        "SOURCES": make_vector("Polygon", ends, "code:string", name="sources"),
        "ID_FIELD": "code",
        "CORRIDORS": make_vector(
            "LineString", lines, "id:integer", "from:string", "to:string", name="corridors"
        ),
        "OUTPUT": "TEMPORARY_OUTPUT",
        "CURVE": "TEMPORARY_OUTPUT",
    }

    def call(layer, **more):
        found = run("restorationgain", {**given, "BREAKPOINTS": layer, **more}, feedback)["OUTPUT"]
        return [
            ([None if v == NULL else v for v in f.attributes()], f.geometry().asWkt(1))
            for f in found.getFeatures()
        ]

    return call


ROWS = [(10, 7, 1, 0, "bridge"), (20, 8, 2, 0, "culvert"), (24, 8, 3, 0, "hedge"), (30, 8, 4, 0, "fence")]


@pytest.fixture
def judged(plan):
    for column, verdict, more in (
        (10, REJECTED, {}),
        (20, CONFIRMED, {"measure": "green bridge"}),
        (24, MITIGATED, {}),
        (30, MOVED, {"moved": spot(28, 4)}),
    ):
        judge(plan, Verdict("breakpoints", *spot(column, 4), CRS, "", verdict, **more))
    return plan


def test_a_judged_layer_ranks_as_one_edited_by_hand(rank, breaks, judged):
    by_hand = [(20, 8, 2, 0, "green bridge"), (24, 8, 3, 1, "hedge"), (28, 8, 4, 0, "fence")]
    with_verdicts = rank(breaks(*ROWS))
    pointer.set_current(None)
    expected = rank(breaks(*by_hand, name="edited"))
    assert with_verdicts == expected
    assert len(expected) == 2
    assert with_verdicts != rank(breaks(*ROWS))


def test_the_log_names_plan_and_verdicts(rank, breaks, judged, feedback):
    rank(breaks(*ROWS))
    assert any("1 confirmed, 1 rejected" in line or "确认 1" in line for line in feedback.infos)


def test_verdicts_may_be_left_out(rank, breaks, judged):
    off = rank(breaks(*ROWS), VERDICTS=False)
    pointer.set_current(None)
    assert off == rank(breaks(*ROWS))


def test_a_plan_without_verdicts_changes_nothing(rank, breaks, plan):
    found = rank(breaks(*ROWS))
    pointer.set_current(None)
    assert found == rank(breaks(*ROWS))
