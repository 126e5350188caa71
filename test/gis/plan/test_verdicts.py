"""Verdicts in the plan: kept, found again after a new run, taken back, never lost."""

import sqlite3

import pytest
from ecorestore.gis.plan import Plan, PlanError
from ecorestore.gis.plan.judged import judged_items
from ecorestore.gis.plan.verdicts import (
    CONFIRMED,
    MITIGATED,
    MOVED,
    REJECTED,
    Spot,
    Verdict,
    history,
    judge,
    keep_photo,
    latest,
    matched,
    undo,
)
from ecorestore.gis.vectors import Item
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsPointXY,
)

CRS = "EPSG:4527"
X, Y = 39400000.0, 4400000.0


@pytest.fixture
def plan(qgis_app, tmp_path):
    return Plan.create(str(tmp_path / "plan.gpkg"), "北京规划")


def said(dx=0.0, verdict=CONFIRMED, **more):
    return Verdict("breakpoints", X + dx, Y, CRS, "motorway", verdict, **more)


def crs(text=CRS):
    return QgsCoordinateReferenceSystem(text)


def test_a_verdict_is_there_when_the_plan_is_opened_again(plan):
    judge(plan, said(measure="建桥", note="现场看过", who="王工"))
    (kept,) = latest(Plan.open(plan.path), "breakpoints")
    assert (kept.verdict, kept.measure, kept.note, kept.who) == (CONFIRMED, "建桥", "现场看过", "王工")
    assert kept.made.endswith("+00:00")
    assert latest(plan, "barrier_points") == []


def test_the_last_verdict_holds_and_all_are_kept(plan):
    for verdict in (CONFIRMED, REJECTED, MITIGATED):
        judge(plan, said(verdict=verdict))
    assert [v.verdict for v in latest(plan, "breakpoints")] == [MITIGATED]
    assert [v.verdict for v in history(plan, "breakpoints")] == [CONFIRMED, REJECTED, MITIGATED]


def test_undo_goes_back_step_by_step_and_keeps_the_history(plan):
    judge(plan, said())
    judge(plan, said(verdict=REJECTED))
    assert undo(plan, "breakpoints").verdict == REJECTED
    assert latest(plan, "breakpoints")[0].verdict == CONFIRMED
    assert undo(plan, "breakpoints").verdict == CONFIRMED
    assert latest(plan, "breakpoints") == []
    assert undo(plan, "breakpoints") is None
    assert [bool(v.undone) for v in history(plan, "breakpoints")] == [True, True]


def test_a_new_run_finds_its_verdicts_by_position_whatever_its_numbers(plan):
    judge(plan, said(0))
    judge(plan, said(1000, REJECTED))
    spots = [Spot(X + 1020, Y + 10, "motorway"), Spot(X + 5000, Y, "motorway"), Spot(X - 20, Y, "motorway")]
    found = matched(plan, "breakpoints", crs(), spots)
    assert {index: v.verdict for index, v in found.items()} == {0: REJECTED, 2: CONFIRMED}


def test_a_place_judged_again_after_a_new_run_stays_one_place(plan):
    judge(plan, said())
    before = matched(plan, "breakpoints", crs(), [Spot(X + 40, Y, "motorway")])[0]
    judge(plan, said(40, REJECTED), before)
    assert [(v.x, v.verdict) for v in latest(plan, "breakpoints")] == [(X, REJECTED)]


def test_a_layer_in_another_system_finds_its_verdicts(plan):
    judge(plan, said(verdict=MOVED, moved=(X + 100, Y)))
    other = crs("EPSG:4490")
    change = QgsCoordinateTransform(crs(), other, QgsCoordinateTransformContext())
    here, there = change.transform(QgsPointXY(X, Y)), change.transform(QgsPointXY(X + 100, Y))
    found = matched(plan, "breakpoints", other, [Spot(here.x(), here.y(), "motorway")])
    assert found[0].moved == pytest.approx((there.x(), there.y()))
    again = found[0]._replace(verdict=REJECTED, moved=None)
    judge(plan, again, found[0])
    assert [(v.x, v.y, v.crs, v.verdict) for v in latest(plan, "breakpoints")] == [(X, Y, CRS, REJECTED)]


@pytest.mark.parametrize("wrong", [said(verdict="perhaps"), said(verdict=MOVED), said(moved=(X, Y))])
def test_what_is_no_verdict_is_refused(plan, wrong):
    with pytest.raises(PlanError):
        judge(plan, wrong)
    assert history(plan, "breakpoints") == []


def test_a_plan_that_cannot_be_written_says_so(plan, monkeypatch):
    monkeypatch.setattr("ecorestore.gis.plan.database._PATIENCE", 0.1)
    other = sqlite3.connect(plan.path)
    other.execute("BEGIN EXCLUSIVE")
    try:
        with pytest.raises(PlanError, match="in use"):
            judge(plan, said())
    finally:
        other.rollback()
        other.close()


def test_photos_are_copied_and_replace_none(plan, tmp_path):
    for name, content in (("a", b"one"), ("b", b"two")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "现场.jpg").write_bytes(content)
    first, second = (keep_photo(plan, str(tmp_path / name / "现场.jpg")) for name in ("a", "b"))
    assert [(plan.folder / place).read_bytes() for place in (first, second)] == [b"one", b"two"]
    assert keep_photo(plan, str(plan.folder / first)) == first
    with pytest.raises(PlanError):
        keep_photo(plan, str(tmp_path / "none.jpg"))


def test_features_follow_their_verdicts(plan):
    for dx, verdict, more in (
        (0, REJECTED, {}),
        (1000, MITIGATED, {}),
        (2000, MOVED, {"moved": (X + 2300, Y + 50)}),
        (3000, CONFIRMED, {"measure": "涵洞", "note": "n"}),
    ):
        judge(plan, said(dx, verdict, **more))
    items = [
        Item(QgsGeometry.fromPointXY(QgsPointXY(X + dx, Y)), {"id": dx, "barrier": "motorway", "mitigated": 0, "measure": "桥"})
        for dx in (0, 1000, 2000, 3000, 4000)
    ]  # fmt: skip
    found = judged_items(plan, "breakpoints", crs(), items)
    assert [item.attributes["id"] for item in found.items] == [1000, 2000, 3000, 4000]
    assert [item.attributes["mitigated"] for item in found.items] == [1, 0, 0, 0]
    moved = found.items[1].geometry.asPoint()
    assert (moved.x(), moved.y()) == (X + 2300, Y + 50)
    assert [item.attributes["measure"] for item in found.items] == ["桥", "桥", "涵洞", "桥"]
    assert found.items[2].attributes["verdict_note"] == "n"
    assert found.counts == {REJECTED: 1, MITIGATED: 1, MOVED: 1, CONFIRMED: 1}


def test_features_without_verdicts_are_as_they_were(plan):
    items = [Item(QgsGeometry.fromPointXY(QgsPointXY(X, Y)), {"id": 1})]
    assert judged_items(plan, "breakpoints", crs(), items) == (items, {})
