"""Runs inside a real QGIS: opens every window of the desk, takes its picture, walks through it by the keyboard.

Environment as of session.py, and PLAN: a finished plan to show; without it the sample is taken as it is.
"""

import json
import os
import sys
import traceback
from pathlib import Path

sys.path.insert(0, os.environ["HERE"])

from hands import menu, wait
from keyboard import clipped, controls, doubled, nameless, walk
from plan_places import dock
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QApplication, QDialog, QDockWidget, QTabWidget
from qgis.utils import iface

FILES, PICTURES = Path(os.environ["FILES"]), Path(os.environ["PICTURES"])
ENGLISH = {
    "EcoRestore",
    "GeoPackage",
    "PDF",
    "PNG",
    "SVG",
    "NDVI",
    "CRS",
    "EPSG",
    "AHP",
    "DPI",
    "dpi",
    "plan",
}


class Look:
    """Looks at windows one after the other."""

    def __init__(self, report):
        self.report = report

    def at(self, name, root):
        """A picture of the screen, and what is wrong with a window."""
        wait(0.6)
        wait(10, lambda: not iface.mapCanvas().isDrawing())
        QApplication.primaryScreen().grabWindow(0).save(str(PICTURES / f"{name}.png"))
        unreached, stuck = walk(root)
        room = QApplication.primaryScreen().availableGeometry()
        frame = root.window().frameGeometry()
        self.report["windows"][name] = {
            "controls": len(controls(root)),
            "unreached": unreached,
            "stuck": stuck,
            "nameless": nameless(root),
            "doubled": doubled(root),
            "clipped": clipped(root),
            "outside": [] if room.contains(frame) else [f"{frame} of {room}"],
        }

    def window(self, name, act, prepare=lambda window: None):
        """Open a window by ``act``, look at it, close it."""
        before = set(map(id, _dialogs()))
        keep = _dialogs()
        act()
        wait(10, lambda: [w for w in _dialogs() if id(w) not in before])
        window = next(w for w in _dialogs() if id(w) not in before)
        del keep
        prepare(window)
        wait(0.5)
        self.at(name, window)
        window.close()
        wait(0.5)

    # the windows --------------------------------------------------------------------

    def desk(self):
        """Without a plan, then with the data, the steps and the history."""
        from ecorestore.ui.menu import open_desk

        open_desk()
        wait(1)
        self.at("desk_empty", dock())
        plan = os.environ.get("PLAN", "")
        if plan:
            dock().use_plan(plan)
        else:
            dock().begin_plan(str(FILES / "plan.gpkg"))
            dock().data.find_in_project()
        wait(200, lambda: dock().data.known is not None and not dock().watcher.working)
        wait(1)
        tree = dock().data.tree
        tree.setCurrentItem(tree.row_of("landuse"))
        self.at("data", dock())
        dock().tabs.setCurrentIndex(1)
        steps = dock().steps.tree
        chosen = steps.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
        steps.setCurrentItem(next(i for i in chosen if i.data(0, Qt.ItemDataRole.UserRole) == "zones2"))
        self.at("steps", dock())
        dock().tabs.setCurrentIndex(2)
        wait(0.5)
        self.at("history", dock())

    def grid(self):
        dock().tabs.setCurrentIndex(0)
        known = dock().data.known
        good = known is not None and all(light.state != "bad" for light in known.lights.values())
        if good and dock().data.bring_button.isEnabled():  # else it asks first, in a window that waits
            self.window("grid", lambda: QTimer.singleShot(0, dock().data.bring_button.click))

    def weights(self):
        from ecorestore.ui.weights import open_weights

        self.window("weights", open_weights, _every_tab)

    def rules(self):
        from ecorestore.ui.rules import open_rules

        self.window("rules", open_rules)

    def maps(self):
        from ecorestore.ui.maps import open_map_production

        self.window("maps", open_map_production)

    def comparison(self):
        from ecorestore.ui.plan.scenariosdialog import open_comparison

        self.window("comparison", lambda: open_comparison(dock()))

    def tools(self):
        from ecorestore.ui.menu import open_dialog

        self.window("robustness", lambda: open_dialog("ecorestore:robustness"))

    def review(self):
        from ecorestore.ui.menu import open_review

        dock().hide()
        open_review()
        found = next(
            d for d in iface.mainWindow().findChildren(QDockWidget) if type(d).__name__ == "ReviewDock"
        )
        wait(8 if os.environ.get("PLAN") else 2)
        self.at("review", found)

    def menus(self):
        """The plugin's menu as it opens."""
        menu().popup(iface.mainWindow().mapToGlobal(iface.mainWindow().rect().topLeft()))
        wait(0.5)
        QApplication.primaryScreen().grabWindow(0).save(str(PICTURES / "menu.png"))
        menu().close()


def _dialogs():
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]


def _every_tab(window):
    """Each page of a window is drawn once."""
    for tabs in window.findChildren(QTabWidget):
        for place in range(tabs.count()):
            tabs.setCurrentIndex(place)
            wait(0.2)
        tabs.setCurrentIndex(0)


def prepare():
    """A project that holds the sample, or that of the finished plan."""
    window = iface.mainWindow()
    window.setGeometry(QApplication.primaryScreen().availableGeometry())
    for name in ("Browser", "Browser2", "theLayerOrder"):
        other = window.findChild(QDockWidget, name)
        if other is not None:
            other.hide()
    if os.environ.get("PROJECT"):
        iface.addProject(os.environ["PROJECT"])
        wait(3)
    elif not os.environ.get("PLAN"):
        from qgis import processing

        made = processing.run("ecorestore:sampledata", {"FOLDER": str(FILES / "sample")})
        iface.addProject(made["PROJECT"])
        wait(3)
    QgsProject.instance().setDirty(False)


def main():
    report = {"windows": {}, "errors": []}
    try:
        prepare()
        look = Look(report)
        for part in (
            look.desk,
            look.grid,
            look.weights,
            look.rules,
            look.maps,
            look.comparison,
            look.tools,
            look.review,
            look.menus,
        ):
            try:
                part()
            except Exception:
                report["errors"].append(traceback.format_exc())
                for window in _dialogs():
                    window.close()
    except Exception:
        report["errors"].append(traceback.format_exc())
    Path(os.environ["REPORT"]).write_text(json.dumps(report, ensure_ascii=False, indent=1), encoding="utf-8")
    os._exit(0)


QTimer.singleShot(1500, main)
