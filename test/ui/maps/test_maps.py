"""The dialog of map production with its real widgets: maps checked, exported, cancelled; the project stays as it is."""

import os
import threading
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from ecorestore.algorithms.cartography.planmap import printing as planmap_printing
from ecorestore.gis.plan import Plan, pointer
from ecorestore.gis.plan.runs import runs
from ecorestore.gis.recognise import remember_kind
from ecorestore.gis.sheet.items import _NORTH
from ecorestore.ui import closing
from ecorestore.ui.maps import open_map_production
from ecorestore.ui.maps.dialog import MapsDialog
from ecorestore.ui.maps.table import MAP, NUMBER, STATE
from ecorestore.ui.windows import _shown, close_all
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsSettings,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QEvent, Qt, QThread, QTimer
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QApplication, QMainWindow, QMessageBox

SHEETS = ["naturalresources", "types"]


@pytest.fixture
def project(eco_qgis, tmp_path, typed_raster):
    """A saved project with the layers of two maps and a boundary, all in files."""
    pointer.set_current(None)
    QgsSettings().remove("ecorestore/map_production")
    found = QgsProject.instance()
    found.clear()
    path = tmp_path / "edge.geojson"
    x, y = 39400000, 4400000
    corners = f"[[{x},{y}],[{x + 4000},{y}],[{x + 4000},{y - 3000}],[{x},{y - 3000}],[{x},{y}]]"
    path.write_text(
        '{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4527"}},"features":'
        '[{"type":"Feature","properties":{"name":"Smallton"},"geometry":{"type":"Polygon","coordinates":['
        + corners
        + "]}}]}"
    )
    layers = {"boundary": QgsVectorLayer(str(path), "Planning boundary", "ogr")}
    for key in ("elements", "restoration_types"):
        codes = np.repeat([[1, 2, 3, 4]], 3, axis=0)
        layers[key] = QgsRasterLayer(typed_raster(key, codes, "u1", cell=1000), key)
    for key, layer in layers.items():
        assert layer.isValid() and layer.crs().isValid()
        remember_kind(layer, key)
    found.addMapLayers(list(layers.values()))
    found.write(str(tmp_path / "project.qgs"))
    yield found
    close_all()
    settle()
    pointer.set_current(None)
    QgsSettings().remove("ecorestore/map_production")
    found.clear()


@pytest.fixture
def dialog(project):
    open_map_production()
    found = next(window for window in _shown.values() if isinstance(window, MapsDialog))
    found.choices.dpi.setValue(50)
    return found


def settle():
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def press(dialog, name):
    button = dialog.findChild(QAbstractButton, name)
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def finished(dialog):
    for _turn in range(600):
        QTest.qWait(50)
        if dialog.export_button.isEnabled():
            return
    raise TimeoutError("the sheets were not printed")


def told(dialog):
    return dialog.bar.currentItem().text() if dialog.bar.currentItem() else ""


def export(dialog, folder):
    dialog.choices.folder.setFilePath(str(folder))
    press(dialog, "export")
    finished(dialog)


def test_maps_with_data_are_checked_and_others_say_what_is_missing(dialog):
    assert dialog.table.checked() == SHEETS
    zoning = dialog.table.items()[1]
    assert zoning.text(STATE).startswith("Missing: ")
    assert "zones" in zoning.text(STATE)
    assert not zoning.flags() & Qt.ItemFlag.ItemIsEnabled


def test_all_formats_are_written_and_the_project_stays_as_it_is(dialog, project, tmp_path):
    before, dirty = Path(project.fileName()).read_bytes(), project.isDirty()
    layers = sorted(project.mapLayers())
    for box in dialog.choices.formats.values():
        box.setChecked(True)
    export(dialog, tmp_path / "maps")
    assert sorted(os.listdir(tmp_path / "maps")) == sorted(
        f"map_{key}.{ending}" for key in SHEETS for ending in ("pdf", "png", "svg", "qpt")
    )
    assert "8 files" in told(dialog)
    image = QImage(str(tmp_path / "maps" / "map_types.png"))
    assert (image.width(), image.height()) == pytest.approx((420 / 25.4 * 50, 297 / 25.4 * 50), abs=1)
    assert (tmp_path / "maps" / "map_types.pdf").read_bytes().startswith(b"%PDF")
    assert b"<svg" in (tmp_path / "maps" / "map_types.svg").read_bytes()[:1000]
    assert sorted(project.mapLayers()) == layers
    assert project.layoutManager().layouts() == []
    assert (Path(project.fileName()).read_bytes(), project.isDirty()) == (before, dirty)


class Watch:
    """Counts how often a timer of the main thread came while each file was at work, and in which thread that was."""

    def __init__(self, job):
        self.ticks, self.threads, self._job = [], [], job
        self._timer = QTimer()
        self._timer.timeout.connect(self._tick)
        self._timer.start(0)

    def _tick(self):
        task = self._job.task
        if task is None or task.at_work is None:
            return
        while len(self.ticks) <= task.at_work:
            self.ticks.append(0)
            self.threads.append(task.thread_at_work)
        self.ticks[task.at_work] += 1


def test_the_windows_answer_while_each_file_is_drawn_in_another_thread(dialog, tmp_path):
    for box in dialog.choices.formats.values():
        box.setChecked(True)
    dialog.choices.folder.setFilePath(str(tmp_path / "maps"))
    press(dialog, "export")
    watch = Watch(dialog._job)
    finished(dialog)
    assert len(os.listdir(tmp_path / "maps")) == 8
    assert len(watch.ticks) == 8
    assert min(watch.ticks) >= 3, "while a file was drawn the event loop went on"
    assert all(thread is not None and thread != QThread.currentThread() for thread in watch.threads)


def test_cancelling_at_the_first_file_takes_effect_inside_it(dialog, tmp_path, monkeypatch):
    """The file at work when Cancel is pressed is not written."""
    began, pressed = threading.Event(), threading.Event()
    whole = planmap_printing.export

    def slow(*given):
        began.set()
        pressed.wait(20)
        return whole(*given)

    monkeypatch.setattr(planmap_printing, "export", slow)
    dialog.choices.folder.setFilePath(str(tmp_path / "maps"))
    press(dialog, "export")
    for _turn in range(400):
        QTest.qWait(25)
        if began.is_set():
            break
    press(dialog, "cancel")
    assert not dialog.cancel_button.isEnabled()
    pressed.set()
    finished(dialog)
    assert os.listdir(tmp_path / "maps") == []
    assert told(dialog) == "Cancelled; 0 files are finished."


def test_a_file_that_fails_is_told_and_the_others_are_written(dialog, tmp_path, monkeypatch):
    whole = planmap_printing.export

    def failing(layout, path, dpi):
        if path.endswith(".png"):
            raise OSError("the disk is full")
        return whole(layout, path, dpi)

    monkeypatch.setattr(planmap_printing, "export", failing)
    dialog.choices.formats["png"].setChecked(True)
    export(dialog, tmp_path / "maps")
    assert sorted(os.listdir(tmp_path / "maps")) == [f"map_{key}.pdf" for key in SHEETS]
    lines = told(dialog).split("\n")
    assert len(lines) == 2 and all("(PNG)" in line and "the disk is full" in line for line in lines)


def test_closing_the_window_ends_the_task(dialog, tmp_path):
    for box in dialog.choices.formats.values():
        box.setChecked(True)
    dialog.choices.folder.setFilePath(str(tmp_path / "maps"))
    press(dialog, "export")
    job = dialog._job
    for _turn in range(400):
        QTest.qWait(10)
        if job.task is not None:
            break
    dialog.close()
    for _turn in range(400):
        QTest.qWait(25)
        if not job.running:
            break
    settle()
    assert not job.running and job.cancelled
    assert QgsApplication.taskManager().countActiveTasks() == 0
    assert len(os.listdir(tmp_path / "maps")) == len(job.written) < 8


def test_layers_in_memory_are_drawn_and_edits_that_are_not_saved_are_told(dialog, project, tmp_path):
    memory = QgsVectorLayer("Polygon?crs=EPSG:4527&field=name:string", "Edge in memory", "memory")
    feature = QgsFeature(memory.fields())
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(39400000, 4397000, 39404000, 4400000)))
    feature.setAttributes(["Smallton"])
    assert memory.dataProvider().addFeatures([feature])[0]
    memory.setCustomProperty("ecorestore/made", "9999999999")
    remember_kind(memory, "boundary")
    project.addMapLayer(memory)
    press(dialog, "look_again")
    assert dialog._stock.base["BOUNDARY"].id() == memory.id()
    memory.startEditing()
    assert memory.changeAttributeValue(1, 0, "Largeton")
    export(dialog, tmp_path / "maps")
    assert told(dialog) == "Edits that are not saved are not on the maps: Edge in memory"
    assert sorted(os.listdir(tmp_path / "maps")) == [f"map_{key}.pdf" for key in SHEETS]
    assert memory.isEditable() and memory.isModified() and memory.featureCount() == 1
    memory.rollBack()


def test_runs_are_noted_with_the_layers_of_the_project(dialog, project, tmp_path):
    plan = Plan.create(str(tmp_path / "plan.gpkg"), "Smallton")
    pointer.set_current(plan)
    export(dialog, tmp_path / "maps")
    noted = runs(plan)
    assert len(noted) == 2
    assert {run.parameters["BOUNDARY"]["id"] for run in noted} == {dialog._stock.base["BOUNDARY"].id()}


def test_closing_qgis_while_printing_asks(dialog, tmp_path, monkeypatch):
    """No closes nothing and printing goes on; yes stops it, and the window closes when it has ended."""
    main, asked, answers = QMainWindow(), [], [QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes]
    monkeypatch.setattr(closing, "iface", SimpleNamespace(mainWindow=lambda: main))
    monkeypatch.setattr(QMessageBox, "question", lambda *given: asked.append(given[2]) or answers.pop(0))
    main.show()
    for box in dialog.choices.formats.values():
        box.setChecked(True)
    dialog.choices.folder.setFilePath(str(tmp_path / "maps"))
    press(dialog, "export")
    assert not main.close() and main.isVisible() and dialog._job.running
    assert not main.close()
    finished(dialog)
    for _turn in range(40):
        QTest.qWait(25)
        if not main.isVisible():
            break
    assert not main.isVisible()
    assert len(asked) == 2 and "still being printed" in asked[0]
    assert len(os.listdir(tmp_path / "maps")) < 8
    assert main.close(), "nothing asks any more"


def test_only_checked_maps_are_printed(dialog, tmp_path):
    dialog.table.items()[0].setCheckState(MAP, Qt.CheckState.Unchecked)
    export(dialog, tmp_path / "maps")
    assert os.listdir(tmp_path / "maps") == ["map_types.pdf"]


def test_cancelling_leaves_whole_files_only(dialog, tmp_path):
    for box in dialog.choices.formats.values():
        box.setChecked(True)
    QTimer.singleShot(60, lambda: press(dialog, "cancel"))
    export(dialog, tmp_path / "maps")
    written = os.listdir(tmp_path / "maps")
    assert len(written) < 8
    assert told(dialog) == f"Cancelled; {len(written)} files are finished."
    assert all(
        name.startswith("map_") and (tmp_path / "maps" / name).stat().st_size > 1000 for name in written
    )


def test_kept_layouts_replace_the_former_ones(dialog, project, tmp_path, monkeypatch):
    (tmp_path / "temporary").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))  # the layers lie elsewhere, so they last
    dialog.choices.keep.setChecked(True)
    export(dialog, tmp_path / "maps")
    first = sorted(layout.name() for layout in project.layoutManager().layouts())
    layers = len(project.mapLayers())
    press(dialog, "look_again")
    assert dialog.table.checked() == SHEETS
    export(dialog, tmp_path / "maps")
    assert len(first) == 2
    assert sorted(layout.name() for layout in project.layoutManager().layouts()) == first
    assert len(project.mapLayers()) == layers
    assert sorted(node.name() for node in project.layerTreeRoot().findGroups()) == first


def test_layouts_of_temporary_layers_are_refused(dialog, project, tmp_path, monkeypatch):
    (tmp_path / "temporary").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    memory = QgsVectorLayer("MultiPolygon?crs=EPSG:4527&field=type:integer", "Units in memory", "memory")
    remember_kind(memory, "restoration_units")
    project.addMapLayer(memory)
    press(dialog, "look_again")
    dialog.choices.keep.setChecked(True)
    dialog.choices.folder.setFilePath(str(tmp_path / "maps"))
    press(dialog, "export")
    assert told(dialog).endswith(": Units in memory")
    assert not (tmp_path / "maps").exists()


def test_preview_shows_the_sheet_and_is_not_noted(dialog, project, tmp_path):
    plan = Plan.create(str(tmp_path / "plan.gpkg"), "Smallton")
    pointer.set_current(plan)
    press(dialog, "show_preview")
    finished(dialog)
    assert told(dialog) == ""
    picture = dialog.preview.pixmap()
    assert picture is not None and picture.width() / picture.height() == pytest.approx(420 / 297, abs=0.02)
    assert runs(plan) == []
    assert project.layoutManager().layouts() == []


def test_words_are_remembered_in_the_plan(dialog, tmp_path):
    plan = Plan.create(str(tmp_path / "plan.gpkg"), "Smallton")
    pointer.set_current(plan)
    dialog.choices.lines["ORGANISATION"].setText("规划院")
    dialog.table.items()[0].setText(NUMBER, "7")
    dialog.close()
    settle()
    assert plan.value("map_production")["words"]["ORGANISATION"] == "规划院"
    open_map_production()
    again = next(w for w in _shown.values() if isinstance(w, MapsDialog))
    assert again.choices.lines["ORGANISATION"].text() == "规划院"
    assert again.table.items()[0].text(NUMBER) == "7"


def test_the_folder_goes_with_the_plan(dialog, tmp_path):
    """Kept beside the plan it is found where the plan was moved to; elsewhere it stays where it is."""
    home, other = tmp_path / "here", tmp_path / "there"
    home.mkdir()
    pointer.set_current(Plan.create(str(home / "plan.gpkg"), "Smallton"))
    dialog.choices.folder.setFilePath(str(home / "plan_results" / "图"))
    (home / "plan_results").mkdir(exist_ok=True)
    dialog.close()
    settle()
    pointer.set_current(None)
    home.rename(other)
    moved = Plan.open(str(other / "plan.gpkg"))
    pointer.set_current(moved)
    assert moved.value("map_production")["folder"] == "plan_results/图"
    open_map_production()
    again = next(w for w in _shown.values() if isinstance(w, MapsDialog))
    assert again.choices.folder.filePath() == str(other / "plan_results" / "图")
    again.choices.folder.setFilePath(str(tmp_path))
    again.close()
    settle()
    assert moved.value("map_production")["folder"] == str(tmp_path)


def test_nothing_chosen_is_told(dialog, tmp_path):
    press(dialog, "none")
    dialog.choices.folder.setFilePath(str(tmp_path / "maps"))
    press(dialog, "export")
    assert told(dialog) == "Choose at least one map."


def test_own_template_and_logo_are_printed(dialog, tmp_path, monkeypatch):
    """A QPT written by the dialog, put into a folder of QGIS's layout settings, is offered and used the next time."""
    dialog.choices.formats["pdf"].setChecked(False)
    dialog.choices.formats["qpt"].setChecked(True)
    dialog.table.items()[0].setCheckState(MAP, Qt.CheckState.Unchecked)
    dialog.choices.lines["NOTE"].setText("Bureau of planning")
    export(dialog, tmp_path / "templates")
    assert os.listdir(tmp_path / "templates") == ["map_types.qpt"]
    dialog.close()
    settle()
    folders = QgsApplication.layoutTemplatePaths() + [str(tmp_path / "templates")]
    monkeypatch.setattr(QgsApplication, "layoutTemplatePaths", staticmethod(lambda: folders))
    open_map_production()
    again = next(window for window in _shown.values() if isinstance(window, MapsDialog))
    again.choices.dpi.setValue(50)
    again.choices.formats["qpt"].setChecked(False)
    again.choices.formats["svg"].setChecked(True)
    choice = again.choices.template
    choice.setCurrentIndex(choice.findText("map_types"))
    assert choice.currentData() == str(tmp_path / "templates" / "map_types.qpt")
    again.choices.logo.setFilePath(str(_NORTH))
    again.choices.lines["ORGANISATION"].setText("Planning office")
    export(again, tmp_path / "maps")
    assert told(again).startswith("1 files")
    svg = (tmp_path / "maps" / "map_types.svg").read_text(encoding="utf-8")
    assert "Planning office" in svg
    choice.setCurrentIndex(0)
    export(again, tmp_path / "maps")
    assert len((tmp_path / "maps" / "map_types.svg").read_text(encoding="utf-8")) != len(svg)
