"""The review dock with its real buttons and keys."""

import pytest
from ecorestore.gis.plan import Plan, pointer
from ecorestore.gis.plan.verdicts import CONFIRMED, MITIGATED, MOVED, REJECTED, history, latest
from ecorestore.gis.review.profiles import RESISTANCE, WIDTH
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QComboBox, QFileDialog, QLabel, QLineEdit, QPushButton, QTreeWidget

from .conftest import settle

LEFT = Qt.MouseButton.LeftButton


def click(dock, name):
    QTest.mouseClick(dock.findChild(QPushButton, f"EcoRestoreReview{name}"), LEFT)


def counter(dock):
    return dock.findChild(QLabel, "EcoRestoreReviewCounter").text()


def verdicts(plan):
    return {v.x - 39400000.0: v.verdict for v in latest(plan, "breakpoints")}


def test_next_and_previous_go_round_and_the_map_follows(plan, dock, iface):
    assert counter(dock) == "1 of 3, 0 judged"
    click(dock, "Next")
    assert counter(dock) == "2 of 3, 0 judged"
    assert iface.canvas.extent().center().x() == pytest.approx(39402050.0, abs=1)
    click(dock, "Back")
    click(dock, "Back")
    assert counter(dock) == "3 of 3, 0 judged"


def test_verdicts_are_kept_at_once_and_taken_back(plan, dock):
    click(dock, "_confirmed")
    click(dock, "Next")
    click(dock, "_rejected")
    assert counter(dock) == "2 of 3, 2 judged"
    assert verdicts(Plan.open(plan.path)) == {1050: CONFIRMED, 2050: REJECTED}
    click(dock, "_mitigated")
    assert verdicts(plan) == {1050: CONFIRMED, 2050: MITIGATED}
    click(dock, "Undo")
    assert verdicts(plan) == {1050: CONFIRMED, 2050: REJECTED}
    assert dock.findChild(QPushButton, "EcoRestoreReview_rejected").isChecked()
    click(dock, "Undo")
    click(dock, "Undo")
    assert verdicts(plan) == {}
    assert counter(dock).endswith("0 judged")
    assert not dock.findChild(QPushButton, "EcoRestoreReviewUndo").isEnabled()


def test_the_button_of_a_verdict_takes_it_away_again(plan, dock):
    click(dock, "_confirmed")
    click(dock, "_confirmed")
    assert verdicts(plan) == {1050: ""}
    assert not dock.findChild(QPushButton, "EcoRestoreReview_confirmed").isChecked()


def test_keys_do_what_buttons_do(plan, dock):
    dock.activateWindow()
    attributes = dock.findChild(QTreeWidget, "EcoRestoreReviewAttributes")
    attributes.setFocus()
    QTest.keyClick(attributes, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(attributes, Qt.Key.Key_PageDown)
    assert verdicts(plan) == {1050: REJECTED}
    assert counter(dock).startswith("2 of 3")
    QTest.keyClick(attributes, Qt.Key.Key_PageUp)
    QTest.keyClick(attributes, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert verdicts(plan) == {}


def test_note_and_other_measure_are_kept_when_they_are_left(plan, dock):
    note = dock.findChild(QLineEdit, "EcoRestoreReviewNote")
    QTest.keyClicks(note, "seen in June")
    QTest.keyClick(note, Qt.Key.Key_Return)
    measure = dock.findChild(QComboBox, "EcoRestoreReviewMeasure")
    assert measure.count() == 2  # the one of the table for motorways, and none
    QTest.keyClicks(measure.lineEdit(), "Culvert")
    QTest.keyClick(measure.lineEdit(), Qt.Key.Key_Return)
    (kept,) = latest(plan, "breakpoints")
    assert (kept.note, kept.measure, kept.verdict) == ("seen in June", "Culvert", "")
    click(dock, "Next")
    assert note.text() == measure.currentText() == ""
    click(dock, "Back")
    assert (note.text(), measure.currentText()) == ("seen in June", "Culvert")
    assert len(history(plan, "breakpoints")) == 2  # nothing is kept twice


def test_a_place_is_moved_by_a_click_on_the_map(plan, dock, iface, point):
    canvas = iface.canvas
    click(dock, "Next")
    settle()
    click(dock, "_moved")
    at = canvas.getCoordinateTransform().transform(point(2450))
    QTest.mouseClick(canvas.viewport(), LEFT, pos=QPoint(int(at.x()), int(at.y())))
    (kept,) = latest(plan, "breakpoints")
    assert kept.verdict == MOVED
    assert kept.moved == pytest.approx((39402450, 4400000 - 1050), abs=2 * canvas.mapUnitsPerPixel())
    assert kept.x == 39402050


def test_severity_and_district_narrow_the_places(plan, dock):
    severity = dock.findChild(QComboBox, "EcoRestoreReviewSeverity")
    severity.setFocus()
    QTest.keyClick(severity, Qt.Key.Key_Down)
    assert severity.currentData() == 3
    assert counter(dock) == "1 of 2, 0 judged"
    district = dock.findChild(QComboBox, "EcoRestoreReviewDistrict")
    QTest.keyClick(district, Qt.Key.Key_Down)
    assert district.currentText() == "怀柔区"
    assert counter(dock) == "1 of 1, 0 judged"


def test_the_profile_shows_the_break_in_the_middle(dock):
    profile = dock.chart.profile
    middle = list(profile.distance).index(0)
    assert profile.series[RESISTANCE][middle] == 50
    assert profile.series[RESISTANCE][middle - 3] == 1
    assert profile.series[WIDTH][middle] == pytest.approx(500, abs=100)
    assert dock.chart.grab().toImage().width() > 0


def test_the_map_shows_verdicts_and_moves_with_undo(plan, dock, project):
    click(dock, "_rejected")
    (marks,) = project.mapLayersByName("Verdicts")
    assert [f["verdict"] for f in marks.getFeatures()] == [REJECTED]
    click(dock, "Undo")
    assert marks.featureCount() == 0
    assert marks.source().startswith(plan.path)


def test_without_a_plan_one_is_asked_for_and_nothing_is_lost(dock, tmp_path, monkeypatch):
    path = str(tmp_path / "chosen.gpkg")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, **k: (path, ""))
    assert dock.findChild(QPushButton, "EcoRestoreReviewPlan").isVisibleTo(dock)
    click(dock, "_confirmed")
    assert pointer.current().path == path
    assert verdicts(Plan.open(path)) == {1050: CONFIRMED}
    assert not dock.findChild(QPushButton, "EcoRestoreReviewPlan").isVisibleTo(dock)


def test_giving_up_on_a_plan_says_nothing(dock, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, **k: ("", ""))
    click(dock, "_confirmed")
    assert pointer.current() is None
    assert not dock.findChild(QPushButton, "EcoRestoreReview_confirmed").isChecked()


def test_a_photo_is_copied_into_the_plan(plan, dock, tmp_path, monkeypatch):
    (tmp_path / "现场.jpg").write_bytes(b"picture")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *a, **k: (str(tmp_path / "现场.jpg"), ""))
    click(dock, "Photo")
    (kept,) = latest(plan, "breakpoints")
    assert (plan.folder / kept.photo).read_bytes() == b"picture"


def test_the_list_leads_to_its_places(plan, dock):
    click(dock, "_mitigated")
    dock.pages.setCurrentIndex(1)
    listed = dock.findChild(QTreeWidget, "EcoRestoreReviewList")
    assert [listed.topLevelItem(row).text(3) for row in range(3)] == ["Mitigated", "", ""]
    listed.setCurrentItem(listed.topLevelItem(2))
    listed.setFocus()
    QTest.keyClick(listed, Qt.Key.Key_Return)
    assert counter(dock) == "3 of 3, 1 judged"
    assert dock.pages.currentIndex() == 0


def test_layers_that_go_leave_an_empty_dock(plan, dock, project):
    project.clear()
    settle(lambda: not dock.session.all)
    assert counter(dock) == "0 of 0, 0 judged"
    assert not dock.form.isEnabled()
