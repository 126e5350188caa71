"""The dialog of rule tables with its real widgets: copies made, cells typed, faults and differences shown, taken back."""

import pytest
from ecorestore.gis.plan import Plan, pointer
from ecorestore.gis.plan.rules import copies, open_copy
from ecorestore.gis.ruletables import KINDS
from ecorestore.gis.tables import read_builtin
from ecorestore.ui.rules import open_rules
from ecorestore.ui.rules.dialog import RulesDialog
from ecorestore.ui.rules.model import ADDED, CHANGED, FAULT
from ecorestore.ui.windows import _shown, close_all
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QMessageBox


@pytest.fixture
def plan(tmp_path):
    return Plan.create(str(tmp_path / "plan.gpkg"), "北京规划")


@pytest.fixture
def opened(eco_qgis):
    def make(plan=None, table=""):
        pointer.set_current(plan)
        open_rules(table=table)
        return next(window for window in _shown.values() if isinstance(window, RulesDialog))

    yield make
    close_all()
    settle()
    pointer.set_current(None)


def settle():
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, 52)  # what was deleted later is gone


def choose(dialog, table):
    for row in range(dialog.tables.count()):
        item = dialog.tables.item(row)
        if item.data(Qt.ItemDataRole.UserRole)[0] == table:
            dialog.tables.scrollToItem(item)
            pos = dialog.tables.visualItemRect(item).center()
            QTest.mouseClick(dialog.tables.viewport(), Qt.MouseButton.LeftButton, pos=pos)
            assert dialog.editing.table == table
            return item
    raise KeyError(table)


def click(dialog, name):
    button = dialog.findChild(QAbstractButton, name)
    assert button.isVisible() and button.isEnabled(), name
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def type_into(dialog, row, column, text):
    index = dialog.model.index_of(row, column)
    dialog.view.setFocus()
    dialog.view.scrollTo(index)
    QTest.mouseClick(
        dialog.view.viewport(), Qt.MouseButton.LeftButton, pos=dialog.view.visualRect(index).center()
    )
    assert dialog.view.currentIndex() == index
    QTest.keyClick(dialog.view, Qt.Key.Key_F2)
    field = next(one for one in dialog.view.viewport().findChildren(QLineEdit) if one.isVisible())
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle()
    dialog.editing.check()  # does not wait for the pause


def ground(dialog, row, column):
    brush = dialog.model.index_of(row, column).data(Qt.ItemDataRole.BackgroundRole)
    return None if brush is None else brush.color()


def lines(listed):
    return [listed.item(row).text() for row in range(listed.count())]


def test_without_a_plan_tables_are_read_only(opened):
    dialog = opened()
    assert dialog.tables.count() == len(KINDS)
    choose(dialog, "type_rules")
    assert dialog.model.rowCount() == len(read_builtin("type_rules"))
    assert "No plan is open" in dialog.findChild(QLabel, "notes").text()
    assert not dialog.findChild(QAbstractButton, "begin").isEnabled()
    assert not dialog.model.flags(dialog.model.index(0, 0)) & Qt.ItemFlag.ItemIsEditable


@pytest.mark.parametrize("table", KINDS)
def test_every_table_can_be_looked_at(opened, plan, table):
    dialog = opened(plan)
    choose(dialog, table)
    rows = read_builtin(table)
    assert dialog.model.rowCount() == len(rows)
    assert [dialog.model.index(0, c).data() for c in range(dialog.model.columnCount())] == list(
        rows[0].values()
    )


@pytest.mark.parametrize("table", KINDS)
def test_every_column_is_headed_in_words_above_its_name(opened, plan, table):
    dialog = opened(plan)
    choose(dialog, table)
    for column, name in enumerate(read_builtin(table)[0]):
        shown = dialog.model.headerData(column, Qt.Orientation.Horizontal)
        words, _line, key = shown.partition("\n")
        assert key == name and len(words) > 1, shown


def test_it_opens_at_a_table(opened, plan):
    assert opened(plan, "resistance").editing.table == "resistance"


def test_a_table_that_no_tool_takes_cannot_be_copied(opened, plan):
    dialog = opened(plan)
    choose(dialog, "zone_directions")
    assert not dialog.findChild(QAbstractButton, "begin").isEnabled()
    assert "No tool takes" in dialog.findChild(QLabel, "notes").text()


def test_a_cell_is_changed_kept_shown_and_taken_back(opened, plan):
    dialog = opened(plan)
    choose(dialog, "type_rules")
    before = read_builtin("type_rules")[0]["value"]
    click(dialog, "begin")
    assert set(copies(plan)) == {"type_rules"}
    type_into(dialog, 0, "value", "13")
    assert open_copy(plan, "type_rules").edited.rows[0]["value"] == "13"
    assert ground(dialog, 0, "value") == CHANGED and ground(dialog, 1, "value") is None
    assert lines(dialog.findings.differences) == [f"Row 1, value: {before} → 13"]
    assert dialog.editing.faults == [] and "changes: 1" in dialog.tables.currentItem().text()
    dialog.findings.setCurrentIndex(1)
    dialog.findings.differences.item(0).setSelected(True)
    click(dialog, "takeback")
    assert open_copy(plan, "type_rules").edited.rows[0]["value"] == before
    assert lines(dialog.findings.differences) == [] and ground(dialog, 0, "value") is None


def test_nonsense_is_told_by_row_and_column_at_once(opened, plan):
    dialog = opened(plan)
    choose(dialog, "resistance")
    click(dialog, "begin")
    type_into(dialog, 2, "resistance", "many")
    type_into(dialog, 5, "class", "Martian")
    told = lines(dialog.findings.faults)
    assert len(told) == 2
    assert any(line.startswith("Row 3, column resistance: ") for line in told)
    assert any(line.startswith("Row 6, column class: ") for line in told)
    assert ground(dialog, 2, "resistance") == FAULT == ground(dialog, 5, "class")
    assert "problems: 2" in dialog.tables.currentItem().text()
    dialog.findings.faults.setCurrentRow(0)
    item = dialog.findings.faults.item(0)
    pos = dialog.findings.faults.visualItemRect(item).center()
    QTest.mouseClick(dialog.findings.faults.viewport(), Qt.MouseButton.LeftButton, pos=pos)
    assert dialog.view.currentIndex().row() in (2, 5)


def test_the_pause_after_typing_checks_by_itself(opened, plan):
    dialog = opened(plan)
    choose(dialog, "way_rules")
    click(dialog, "begin")
    dialog.editing.set_cell(0, "operator", "~")
    assert dialog.editing.faults == [] and not dialog.editing.is_checked
    QTest.qWait(400)
    assert dialog.editing.is_checked and [one.column for one in dialog.editing.faults] == ["operator"]


def test_rows_are_added_and_removed(opened, plan):
    dialog = opened(plan)
    choose(dialog, "way_rules")
    click(dialog, "begin")
    count = dialog.model.rowCount()
    dialog.view.setCurrentIndex(dialog.model.index(0, 0))
    click(dialog, "addrow")
    assert dialog.model.rowCount() == count + 1 and ground(dialog, 1, "rule") == ADDED
    assert dialog.editing.faults == []  # an empty row is nothing yet
    for column, text in (
        ("rule", "own"),
        ("result", "3"),
        ("input", "SLOPE"),
        ("operator", ">"),
        ("value", "much"),
    ):
        type_into(dialog, 1, column, text)
    assert lines(dialog.findings.faults)[0].startswith("Row 2, column value: ")
    type_into(dialog, 1, "value", "35")
    assert dialog.editing.faults == []
    dialog.view.setCurrentIndex(dialog.model.index(3, 0))
    click(dialog, "removerows")
    copy = open_copy(plan, "way_rules")
    assert (
        len(copy.edited.rows) == count
        and copy.edited.rows[1]["value"] == "35"
        and len(lines(dialog.findings.differences)) == 2
    )
    dialog.findings.setCurrentIndex(1)
    dialog.findings.differences.selectAll()
    click(dialog, "takeback")
    assert open_copy(plan, "way_rules").edited.rows == [dict(row) for row in read_builtin("way_rules")]


def test_the_built_in_table_is_used_again(opened, plan, monkeypatch):
    dialog = opened(plan)
    choose(dialog, "zone_names")
    click(dialog, "begin")
    type_into(dialog, 0, "name_en", "North")
    monkeypatch.setattr(QMessageBox, "question", staticmethod(lambda *_a: QMessageBox.StandardButton.No))
    click(dialog, "giveup")
    assert set(copies(plan)) == {"zone_names"}
    monkeypatch.setattr(QMessageBox, "question", staticmethod(lambda *_a: QMessageBox.StandardButton.Yes))
    click(dialog, "giveup")
    assert (
        copies(plan) == {}
        and dialog.model.index_of(0, "name_en").data() == read_builtin("zone_names")[0]["name_en"]
    )


def test_what_was_changed_is_there_when_the_window_opens_again(opened, plan):
    dialog = opened(plan)
    choose(dialog, "zone_names")
    click(dialog, "begin")
    type_into(dialog, 4, "name_en", "South")
    close_all()
    settle()
    dialog = opened(plan)
    choose(dialog, "zone_names")
    assert dialog.model.index_of(4, "name_en").data() == "South" and ground(dialog, 4, "name_en") == CHANGED


def test_another_plan_shows_its_own_tables(opened, plan, tmp_path):
    dialog = opened(plan)
    choose(dialog, "zone_names")
    click(dialog, "begin")
    type_into(dialog, 0, "name_en", "North")
    pointer.set_current(Plan.create(str(tmp_path / "other.gpkg"), "Other"))
    assert dialog.model.index_of(0, "name_en").data() != "North" and not dialog.editing.editable
    pointer.set_current(plan)
    assert dialog.model.index_of(0, "name_en").data() == "North"


def test_a_scenario_edits_a_copy_of_its_own(opened, plan):
    dialog = opened(plan)
    choose(dialog, "zone_names")
    click(dialog, "begin")
    plan.scenario = "dry"
    dialog.editing.read_plan()
    assert not dialog.editing.editable and "scenario" in dialog.findChild(QLabel, "notes").text().lower()
    click(dialog, "begin")
    type_into(dialog, 0, "name_en", "Dry")
    plan.scenario = ""
    assert open_copy(plan, "zone_names").edited.rows[0]["name_en"] != "Dry"


def test_judgement_matrices_of_the_plan_are_edited_too(opened, plan):
    from ecorestore.gis.plan.attributes import write_table

    rows = [{"criterion": "a", "a": "1", "b": "3"}, {"criterion": "b", "a": "1/3", "b": "1"}]
    with plan.connect() as connection:
        write_table(connection, "matrix_张工", ["criterion", "a", "b"], rows)
    dialog = opened(plan)
    choose(dialog, "matrix_张工")
    type_into(dialog, 0, "b", "x")
    assert lines(dialog.findings.faults)[0].startswith("Row 1, column b: ")
    type_into(dialog, 0, "b", "5")
    assert dialog.editing.faults == []
    choose(dialog, "zone_names")
    choose(dialog, "matrix_张工")
    assert dialog.model.index_of(0, "b").data() == "5"


def test_a_plan_that_is_gone_is_told(opened, plan):
    from pathlib import Path

    dialog = opened(plan)
    choose(dialog, "zone_names")
    click(dialog, "begin")
    Path(plan.path).unlink()
    Path(plan.path).mkdir()  # nothing can be written there any more
    type_into(dialog, 0, "name_en", "North")
    assert "cannot be written" in dialog.findChild(QLabel, "message").text()
