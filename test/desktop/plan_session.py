"""Runs inside a real QGIS: the plan desk by the mouse alone, from an empty project to maps and an update.

Environment as of session.py, and WAY: ``whole`` gives the data by their folder and goes to the end, ``short`` does the
same with large cells, without districts (no atlas) and prints two maps; ``sample`` takes the sample project, finds its
layers, drags one from the layer tree and stops where the chain has begun; ``resume`` goes on with it.
"""

import json
import os
import sys
import threading
import traceback
from pathlib import Path

sys.path.insert(0, os.environ["HERE"])

from mouse import Mouse, row
from osgeo import gdal
from plan_places import desk_button, desk_tab, dock, form_ok, layer_row, named, role_row, tool_button, windows
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QLineEdit, QMessageBox, QWidget
from qgis.utils import iface

FILES, PICTURES = Path(os.environ["FILES"]), Path(os.environ["PICTURES"])
SHORT = os.environ["WAY"] == "short"
_CHAIN, _EXPORT, _LOOK = 2400.0, 2400.0, 400.0
#: Cell size in metres and number of maps of the short way.
_LARGE, _FEW = "500.0", 2


def states():
    """Step to state, once the picture of the plan is made."""
    watcher = dock().watcher
    if watcher.working or watcher.picture is None or dock().runner.running:
        return None
    return {key: state.status for key, state in watcher.picture.states.items()}


class Person(Mouse):
    """Someone who makes a plan."""

    def __init__(self, report):
        super().__init__()
        self.report = report

    def part(self, name, act):
        """Do a part of the work; its presses and the longest silence of the windows are told."""
        counter = self.counter
        before = (counter.presses, counter.enters)
        self.pulse.take()
        act()
        self.report["clicks"][name] = [counter.presses - before[0], counter.enters - before[1]]
        self.report["silence"][name] = self.pulse.take()

    def picture(self, name):
        self.rest(0.5)
        screen = QApplication.primaryScreen()
        self.ask(lambda: screen.grabWindow(0).save(str(PICTURES / f"{name}.png")))

    def idle(self, steps_begin=True):
        """Wait until the chain has begun, has ended, and it is known how the steps stand."""
        if steps_begin:
            self.wait("the chain to begin", lambda: dock().runner.running, 90)
        self.wait("the chain to end", lambda: not dock().runner.running, _CHAIN)
        return self.wait("the states", states, _LOOK)

    # parts --------------------------------------------------------------------------

    def begin(self):
        """Open the desk by the first button and begin a plan in an empty folder."""
        self.click("the first button", desk_button)
        self.click("New plan", named("planNew"))
        self.type(str(FILES / "plan" / "plan.gpkg"))
        self.wait("the plan", lambda: Path(FILES / "plan" / "plan.gpkg").exists() and dock().tabs.isEnabled())

    def give_folder(self):
        """Find the data in a folder."""
        self.click("Find in folder", named("planFindFolder"))
        self.type(str(FILES / "sample"))
        self.wait("data that are known", lambda: dock().data.known is not None, 180)

    def bring(self):
        """Bring everything to the grid."""
        self.click("Bring to the grid", named("planBring"))
        if SHORT:
            self.click("the cell size", lambda: next(iter(filter(None, map(_cell, windows()))), None))
            self.type(_LARGE, enter=False)
        self.click("Bring in the form", form_ok)

    def run_all(self):
        """Run the whole plan."""
        self.click("Run all", named("planRunAll"))

    def maps(self):
        """Export every map."""
        self.menu(*self.menu_words())
        self.wait("the window", lambda: iface.mainWindow() and self.maps_window())
        self.picture("maps")
        if SHORT:
            self.some_maps()
        self.click("Export", lambda: self.maps_window().findChild(QWidget, "export"))
        self.wait("the export", lambda: self.maps_window().export_button.isEnabled(), _EXPORT)
        self.picture("maps_done")
        folder = self.ask(lambda: self.maps_window().choices.folder.filePath())
        self.report["maps"] = sorted(file.name for file in Path(folder).glob("*.pdf"))
        self.click(
            "Close",
            lambda: self.maps_window().buttons.button(self.maps_window().buttons.StandardButton.Close),
        )

    def some_maps(self):
        """Tick a few maps alone."""
        self.click("Check none", lambda: self.maps_window().findChild(QWidget, "none"))
        table = self.maps_window().table
        for number in range(1, 1 + _FEW):
            self.click("the tick of a map", lambda number=number: row(table, table.model().index(number, 0)))

    @staticmethod
    def maps_window():
        return next((w for w in windows() if w.objectName() == "EcoRestoreMaps"), None)

    @staticmethod
    def menu_words():
        from ecorestore.translation import tr

        top = iface.pluginMenu().title().replace("&", "")
        return top, tr("EcoRestore: restoration planning"), tr("Map production…")

    def replace(self):
        """Another file of the land use, by the menu of its row; then Update."""
        from ecorestore.translation import tr

        self.click("Data", desk_tab(0))
        self.click("the row of the land use", role_row("landuse"), button=3)
        self.entry(self.ask(lambda: tr("File…")))
        self.type(str(FILES / "other" / "landuse_new.tif"))
        self.wait("what is old to be known", lambda: named("planDataUpdate")().isVisible(), _LOOK)
        self.click("Update", named("planDataUpdate"))

    # ways ---------------------------------------------------------------------------

    def whole(self):
        self.part("begin", self.begin)
        self.part("give", self.give_folder)
        self.picture("data")
        self.part("bring", self.bring)
        self.part("bringing", self.idle)
        self.part("run", self.run_all)
        self.rest(8)
        self.picture("running")
        before = [None]
        self.part("running", lambda: before.__setitem__(0, self.idle(False)))
        self.picture("done")
        self.report["states"] = before[0]
        self.report["failed"] = self.ask(lambda: {k: s.sentence for k, s in dock().steps._failed.items()})
        self.part("maps", self.maps)
        self.renew()

    short = whole

    def again(self):
        """A finished plan is opened (PLAN), its land use replaced."""
        self.click("the first button", desk_button)
        self.click("Open plan", named("planOpen"))
        self.type(os.environ["PLAN"])
        self.report["states"] = self.wait("the states", lambda: dock().watcher.picture and states(), _LOOK)
        self.picture("opened")
        self.renew()

    def sample(self):
        """The sample project, made by the toolbar; its data found, one layer dragged; QGIS closed while the grid is made."""
        self.part("sample", self.make_sample)
        self.part("begin", self.begin)
        self.part("give", lambda: self.click("Find in project", named("planFind")))
        self.wait("data that are known", lambda: dock().data.known is not None and dock().data._given, 180)
        self.report["roles"] = sorted(self.ask(lambda: list(dock().data._given)))
        self.ask(lambda: dock().data.tree.setCurrentItem(None))
        name = self.ask(lambda: next(one.name for one in dock().data._given["landuse"]))
        self.part("drag", lambda: self.drag("a layer", layer_row(name), "the land use", role_row("landuse")))
        self.report["dragged"] = self.ask(
            lambda: [one.name for one in dock().data._given["landuse"]] == [name]
        )
        self.wait("data that are known", lambda: dock().data.known is not None, 180)
        self.part("bring", self.bring)
        self.wait("the chain to begin", lambda: len(dock().runner.outcomes) > 2, 120)
        self.part("leave", self.leave)

    def make_sample(self):
        """The second button, a folder, Run; the project opens by itself."""
        self.click("sample data", tool_button(1))
        window = self.wait(
            "the dialog", lambda: next((w for w in windows() if hasattr(w, "runButton")), None)
        )
        self.click(
            "the folder", lambda: window.mainWidget().wrappers["FOLDER"].wrappedWidget().findChild(QLineEdit)
        )
        self.type(str(FILES / "sample"), enter=False)
        self.click("Run", window.runButton)
        self.wait("the project", lambda: len(QgsProject.instance().mapLayers()) > 50, 120)
        close = window.buttonBox().StandardButton.Close
        self.click("Close", lambda: window.buttonBox().button(close))

    def leave(self):
        """Close QGIS while steps run: it asks; first it is not closed, then it is."""
        questions = self.report["questions"] = []
        for button in (QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes):
            self.ask(lambda: QTimer.singleShot(0, iface.mainWindow().close))
            box = self.wait("the question", question)
            questions.append([self.ask(box.text), self.ask(lambda: dock().runner.running)])
            self.click("the answer", lambda box=box, button=button: box.button(button))
        box = self.wait("QGIS to ask for the project", question)  # and for nothing else
        discard = QMessageBox.StandardButton.Discard
        self.report["last"] = self.ask(lambda: [box.button(discard) is not None, dock().runner.running])
        self.tell()
        self.click("Discard", lambda: box.button(discard))
        self.rest(60)

    def resume(self):
        """The plan that was cut off: what is missing is made by Go on, nothing twice."""
        self.click("the first button", desk_button)
        self.click("Open plan", named("planOpen"))
        self.type(os.environ["PLAN"])
        self.report["before"] = self.wait("the states", lambda: dock().watcher.picture and states(), _LOOK)
        self.click("Steps", desk_tab(1))
        self.click("Go on", named("planResume"))
        self.report["after"] = self.idle()
        self.report["unfinished"] = self.ask(dock().steps.unfinished)
        self.report["ran"] = self.ask(lambda: list(dock().runner.outcomes))

    def tell(self):
        """Write the report."""
        text = json.dumps(self.report, ensure_ascii=False, indent=1)
        Path(os.environ["REPORT"]).write_text(text, encoding="utf-8")

    def renew(self):
        """The land use is replaced and what is out of date updated."""
        changed_landuse()
        self.part("replace", self.replace)
        after = [None]
        self.part("updating", lambda: after.__setitem__(0, self.idle()))
        self.report["states_after"] = after[0]
        self.report["updated"] = self.ask(lambda: list(dock().runner.outcomes))
        self.report["failed_after"] = self.ask(
            lambda: {k: s.sentence for k, s in dock().steps._failed.items()}
        )
        self.picture("updated")


def _cell(window):
    """The field of the cell size in a window."""
    return window.findChild(QWidget, "gridCell")


def without_districts():
    """Take the districts out of the sample's folder."""
    data = gdal.OpenEx(str(FILES / "sample" / "vectors.gpkg"), gdal.OF_VECTOR | gdal.OF_UPDATE)
    names = [data.GetLayer(number).GetName() for number in range(data.GetLayerCount())]
    data.DeleteLayer(names.index("districts"))
    data = None


def changed_landuse():
    """The land use of the sample as another file: some forest has become cropland."""
    (FILES / "other").mkdir()
    source = gdal.Open(os.environ.get("LANDUSE") or str(FILES / "sample" / "landuse.tif"))
    made = gdal.GetDriverByName("GTiff").CreateCopy(str(FILES / "other" / "landuse_new.tif"), source)
    values = made.GetRasterBand(1).ReadAsArray()
    part = values[100:200, 100:200]
    part[part == 2] = 1
    made.GetRasterBand(1).WriteArray(values)
    made = None


def work(person):
    report = person.report
    try:
        getattr(person, os.environ["WAY"])()
    except Exception:
        report["error"] = traceback.format_exc()
        person.picture("error")
    person.tell()
    os._exit(0)


def question():
    """The question that QGIS asks now."""
    found = QApplication.activeModalWidget()
    return found if isinstance(found, QMessageBox) else None


def main():
    window = iface.mainWindow()
    screen = QApplication.primaryScreen().availableGeometry()
    window.setGeometry(screen)
    for name in ("Browser", "Browser2", "theLayerOrder"):
        other = window.findChild(QDockWidget, name)
        if other is not None:
            other.hide()
    person = Person({"clicks": {}, "silence": {}})
    main.person = person
    if os.environ["WAY"] in ("whole", "short"):
        from qgis import processing

        processing.run("ecorestore:sampledata", {"FOLDER": str(FILES / "sample")})
        if SHORT:
            without_districts()
    (FILES / "plan").mkdir()
    threading.Thread(target=work, args=(person,), daemon=True).start()


QTimer.singleShot(1500, main)
