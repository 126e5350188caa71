"""The dock: a plan made, opened, followed with the project; scenarios; closing while steps run."""

import pytest
from ecorestore.gis.plan.pointer import current, plan_of, set_current
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QCloseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QFileDialog, QInputDialog, QMessageBox

from .conftest import wait_for

pytest.importorskip("ecorestore.ui.plan.datapage")
from ecorestore.ui.plan import dock as docks


@pytest.fixture
def iface(window, monkeypatch):
    from ecorestore.ui import closing
    from ecorestore.ui.plan import scenariosdialog

    for module in (docks, scenariosdialog, closing):
        monkeypatch.setattr(module, "iface", window)
    QgsProject.instance().clear()
    set_current(None)
    yield window
    wait_for(lambda: not any(dock.runner.running for dock in docks._open.values()))
    monkeypatch.setattr(docks, "stop_looking", lambda: None)  # the thread stays for the other tests
    docks.close_plan_desk()
    set_current(None)


def click(button):
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_an_empty_profile_is_told_what_to_do(iface):
    dock = docks.open_plan_desk()
    assert dock.isVisible() and dock.welcome.isVisible() and "New plan" in dock.welcome.text()
    assert not dock.tabs.isEnabled() and dock.new_button.isEnabled()
    assert docks.open_plan_desk() is dock, "there is one desk"


def test_a_new_plan_is_at_work_and_the_project_points_to_it(iface, tmp_path, monkeypatch):
    dock = docks.open_plan_desk()
    path = str(tmp_path / "怀柔规划.gpkg")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (path[: -len(".gpkg")], ""))
    click(dock.new_button)
    assert current().path == path and dock.name.text() == "怀柔规划"
    assert plan_of(QgsProject.instance()) == current()
    assert dock.tabs.isEnabled() and not dock.welcome.isVisible()
    click(dock.new_button)
    assert len(iface.bar.warnings) == 1, "a plan that is there is not replaced"


def test_a_project_that_is_read_brings_its_plan(iface, tmp_path, monkeypatch):
    dock = docks.open_plan_desk()
    dock.begin_plan(str(tmp_path / "plan.gpkg"))
    project = str(tmp_path / "plan.qgz")
    assert QgsProject.instance().write(project)
    QgsProject.instance().clear()
    wait_for(lambda: current() is None)
    assert dock.name.text() == "No plan"
    assert QgsProject.instance().read(project)
    wait_for(lambda: current() is not None)
    assert dock.name.text() == "plan"


def test_a_scenario_is_copied_and_chosen(iface, plan, monkeypatch):
    dock = docks.open_plan_desk()
    dock.use_plan(plan.path)
    wait_for(lambda: dock.watcher.picture is not None)
    assert not dock.compare_button.isEnabled()
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("green", True))
    click(dock.copy_button)
    wait_for(lambda: dock.scenario.currentText() == "green")
    assert plan.scenario == "green"
    wait_for(lambda: dock.watcher.picture is not None and not dock.watcher.working)
    assert dock.scenario.currentText() == "green" and dock.compare_button.isEnabled()
    dock.scenario.setCurrentIndex(0)
    dock.scenario.activated.emit(0)
    assert plan.scenario == ""


def test_a_scenario_is_deleted_with_its_results_when_the_question_is_answered(
    iface, plan, run_steps, monkeypatch
):
    from ecorestore.gis.plan.results import exists, place
    from ecorestore.gis.plan.scenarios import scenarios
    from ecorestore.ui.plan.landing import bring

    run_steps(["landuse_common", "redline"])
    dock = docks.open_plan_desk()
    dock.use_plan(plan.path)
    wait_for(lambda: dock.watcher.picture is not None and not dock.watcher.working)
    assert not dock.remove_button.isEnabled(), "the base plan is never deleted"
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("green", True))
    click(dock.copy_button)
    wait_for(lambda: dock.scenario.currentText() == "green" and dock.remove_button.isEnabled())
    base, copied = place(plan, "landuse_common", ""), place(plan, "landuse_common", "green")
    table = place(plan, "redline", "green")
    assert exists(copied) and exists(table)
    shown = bring(copied, QgsProject.instance()).id()
    answers = [QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes]
    monkeypatch.setattr(QMessageBox, "question", lambda *_: answers.pop(0))
    click(dock.remove_button)
    assert scenarios(plan) == ["green"] and exists(copied)
    click(dock.remove_button)
    wait_for(lambda: dock.scenario.currentText() == "Base plan" and dock.watcher.picture is not None)
    assert scenarios(plan) == [] and plan.scenario == "" and not dock.remove_button.isEnabled()
    assert not exists(copied) and not exists(table) and exists(base)
    assert shown not in QgsProject.instance().mapLayers() and not iface.bar.warnings


def test_warnings_of_a_run_are_shown(iface, plan):
    dock = docks.open_plan_desk()
    dock.use_plan(plan.path)
    wait_for(lambda: dock.watcher.picture is not None and not dock.watcher.working)
    dock.tabs.setCurrentWidget(dock.steps)
    assert not dock.steps.log.isVisible()
    dock.steps.start(["agriculture_suitability"])  # without water: graded by land alone
    wait_for(lambda: not dock.runner.running)
    (told,) = iface.bar.warnings
    assert "Suitability for agriculture" in told
    assert dock.steps.log.isVisible() and "water" in dock.steps.log.toPlainText()


def test_closing_qgis_while_steps_run_asks(iface, plan, monkeypatch):
    dock = docks.open_plan_desk()
    dock.use_plan(plan.path)
    wait_for(lambda: dock.watcher.picture is not None and not dock.watcher.working)
    dock.steps.start(["natural_resources"])
    assert dock.runner.running
    asked = []

    def answer(*given):
        asked.append(given[-1])
        return QMessageBox.StandardButton.No

    monkeypatch.setattr(QMessageBox, "question", answer)
    event = QCloseEvent()
    QApplication.sendEvent(iface.window, event)
    assert len(asked) == 1 and not event.isAccepted() and dock.runner.running
    wait_for(lambda: not dock.runner.running)
    event = QCloseEvent()
    QApplication.sendEvent(iface.window, event)
    assert len(asked) == 1, "nothing runs, nothing is asked"


def test_closing_qgis_stops_the_steps_and_closes_after_the_tool_at_work(iface, plan, monkeypatch):
    dock = docks.open_plan_desk()
    dock.use_plan(plan.path)
    wait_for(lambda: dock.watcher.picture is not None and not dock.watcher.working)
    dock.steps.start(["natural_resources"])
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    event = QCloseEvent()
    QApplication.sendEvent(iface.window, event)
    assert not event.isAccepted() and iface.window.isVisible(), "its task is still at work"
    wait_for(lambda: not iface.window.isVisible())
    active = [task.description() for task in QgsApplication.taskManager().activeTasks()]
    assert not dock.runner.running and not [one for one in active if "steps of the plan" in one]
    assert dock.steps.unfinished() == ["natural_resources"], "it can go on"
    iface.window.show()
