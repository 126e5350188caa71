"""Stepping stones through the tool: existing ranked, new ones where gaps are too long, refusals."""

import pytest
from qgis.core import QgsProcessingException

ORIGIN = (39400000.0, 4400000.0)


def line(*cells):
    return "LINESTRING(" + ",".join(f"{ORIGIN[0] + c * 100} {ORIGIN[1] - r * 100}" for c, r in cells) + ")"


def rows_of(layer):
    names = [field.name() for field in layer.fields()]
    return [dict(zip(names, f.attributes()), shape=f.geometry()) for f in layer.getFeatures()]


@pytest.fixture
def landscape(make_vector, box):
    """Sources 1 and 2, 4 km apart; patch 3 on the corridor, 4 beside it, 5 far off, 6 too small."""
    patches = make_vector(
        "Polygon",
        [
            (box(0, 0, 5, 5), 1, "西山"), (box(45, 0, 5, 5), 2, ""), (box(12, 2), 3, "林地"), (box(33, 4), 4, ""),
            (box(20, 40), 5, ""), (box(26, 2, 0.5, 0.5), 6, ""),
        ],
        "id:integer", "name:string", name="patches",
    )  # fmt: skip
    corridors = make_vector(
        "LineString", [(line((2.5, 2.5), (47.5, 2.5)), "K1")], "id:string", name="corridors"
    )
    return {"PATCHES": patches, "CORRIDORS": corridors, "OUTPUT": "memory:", "DISTANCE": 1000, "OFFSET": 300}


def test_existing_and_proposed(run, landscape):
    result = run("steppingstones", landscape)
    rows = rows_of(result["OUTPUT"])
    old = {row["patch"]: row for row in rows if row["kind"] == 1}
    new = [row for row in rows if row["kind"] == 2]
    assert set(old) == {"3", "4"} and result["COUNT"] == 2 and result["PROPOSED"] == len(new) == 2
    assert old["3"]["name"] == "林地" and old["3"]["offset_m"] == 0 and old["3"]["at_m"] == pytest.approx(950)
    assert old["4"]["offset_m"] == pytest.approx(150)
    # 3 reaches from 12 to 13, 4 from 33 to 34: gaps of 700, 2000 and 1100 m
    assert old["3"]["gap_m"] == pytest.approx(2000, abs=1)
    assert [row["gap_m"] for row in new] == pytest.approx([2000, 1100], abs=110)
    assert all(row["shape"].area() == pytest.approx(5e4, rel=0.02) for row in new)
    assert sorted(row["rank"] for row in new) == [1, 2] and {row["rank"] for row in old.values()} == {1, 2}
    assert all(row["gap_pc"] > 0 and row["ec_change"] > 0 for row in new) and result["EC_GAIN"] > 0


def test_gain_of_a_gap_is_that_of_its_stones_together(run, landscape):
    rows = [
        row
        for row in rows_of(run("steppingstones", {**landscape, "DISTANCE": 500})["OUTPUT"])
        if row["kind"] == 2
    ]
    gaps = {}
    for row in rows:
        gaps.setdefault(round(row["gap_m"]), []).append(row)
    assert max(map(len, gaps.values())) >= 3
    for stones in gaps.values():
        assert len({round(row["gap_pc"], 9) for row in stones}) == 1
        assert stones[0]["gap_iic"] > 0  # the gap is closed
        assert stones[0]["gap_pc"] >= max(row["ec_change"] for row in stones) - 1e-9


def test_sources_given(run, landscape, make_vector, box):
    sources = make_vector(
        "Polygon", [(box(0, 0, 5, 5), 1), (box(12, 2, 2, 2), 2)], "id:integer", name="sources"
    )
    rows = rows_of(run("steppingstones", {**landscape, "SOURCES": sources})["OUTPUT"])
    assert {row["patch"] for row in rows if row["kind"] == 1} == {"2", "4"}


def test_short_gaps_ask_for_nothing(run, landscape, feedback):
    result = run("steppingstones", {**landscape, "DISTANCE": 5000, "OFFSET": 0, "MIN_AREA": 100}, feedback)
    assert result["PROPOSED"] == result["COUNT"] == 0
    assert any("no gap is longer" in warning for warning in feedback.warnings)


def test_corridors_that_end_nowhere(run, landscape, make_vector):
    far = make_vector("LineString", [(line((10, 30), (20, 30)), 1)], "id:integer", name="far")
    with pytest.raises(QgsProcessingException, match="No corridor of “far” ends in a patch of “patches”"):
        run("steppingstones", {**landscape, "CORRIDORS": far})


@pytest.mark.parametrize(
    ("changes", "message"), [({"DISTANCE": 0}, "above 0"), ({"PROBABILITY": 1.0}, "between")]
)
def test_refused(run, landscape, changes, message):
    with pytest.raises(QgsProcessingException, match=message):
        run("steppingstones", {**landscape, **changes})
