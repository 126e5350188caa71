"""Runs inside a real QGIS (``qgis --code``): looks at what the plugin shows, runs a tool, leaves a report.

Environment: REPORT (JSON to write), PICTURES (folder for screenshots), SAMPLE (sample data folder).
"""

import json
import os
import time
import traceback
from pathlib import Path

import processing
from qgis.core import QgsApplication, QgsProcessingContext, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QMenu, QToolBar, QTreeView
from qgis.utils import iface, plugins

PICTURES, SAMPLE = Path(os.environ["PICTURES"]), Path(os.environ["SAMPLE"])


def wait(seconds, until=lambda: False):
    end = time.monotonic() + seconds
    while time.monotonic() < end and not until():
        QApplication.processEvents()
        time.sleep(0.02)


def picture(name, widget=None):
    wait(0.6)
    (widget or iface.mainWindow()).grab().save(str(PICTURES / f"{name}.png"))


def walk(model, parent=None, depth=0):
    parent = parent or model.index(-1, -1)
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        yield depth, model.data(index, Qt.ItemDataRole.DisplayRole), index
        yield from walk(model, index, depth + 1)


def toolbox():
    dock = iface.mainWindow().findChild(QDockWidget, "ProcessingToolbox")
    dock.setVisible(True)
    view = dock.findChild(QTreeView)
    wait(2, lambda: view.model().rowCount() > 5)
    groups, found = {}, None
    for depth, text, index in walk(view.model()):
        if depth == 0:
            found = text if "EcoRestore" in str(text) else None
            if found:
                view.expand(index)
                view.scrollTo(index, QTreeView.ScrollHint.PositionAtTop)
        elif found and depth == 1:
            group = groups.setdefault(text, [])
            view.expand(index)
        elif found and depth == 2:
            group.append(text)
    return groups


def run_tool(report):
    """The dialog as a user sees it: opened, run, its styled result on the canvas."""
    layer = QgsRasterLayer(str(SAMPLE / "landuse.tif"), "landuse")
    QgsProject.instance().addMapLayer(layer)
    dialog = processing.createAlgorithmDialog(
        "ecorestore:classifylanduse", {"INPUT": layer, "SYSTEM": 0, "TARGET": 0}
    )
    dialog.show()
    picture("dialog", dialog)
    report["dialog_title"] = dialog.windowTitle()
    before = set(QgsProject.instance().mapLayers())
    dialog.runButton().click()
    wait(60, lambda: set(QgsProject.instance().mapLayers()) - before)
    wait(2)
    new = [QgsProject.instance().mapLayer(i) for i in set(QgsProject.instance().mapLayers()) - before]
    report["result_layer"] = new[0].name()
    report["result_renderer"] = new[0].renderer().type()
    report["result_classes"] = [item.label for item in new[0].renderer().classes()]
    picture("dialog_done", dialog)
    dialog.close()
    iface.setActiveLayer(new[0])
    iface.zoomToActiveLayer()
    wait(3)


def designer(report):
    from ecorestore.ui.menu import open_in_designer
    from processing.modeler.ModelerDialog import ModelerDialog

    open_in_designer("ecorestore:zoningflow")
    wait(1)
    windows = [w for w in QApplication.topLevelWidgets() if isinstance(w, ModelerDialog)]
    report["designer_steps"] = len(windows[0].model().childAlgorithms())
    windows[0].resize(1400, 900)
    wait(0.5)
    view = windows[0].view()
    view.fitInView(view.scene().itemsBoundingRect(), Qt.AspectRatioMode.KeepAspectRatio)
    picture("designer", windows[0])
    windows[0].setDirty(False)
    windows[0].close()


def batch(report):
    """Two rows of the batch dialog, run as a user would."""
    from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog

    algorithm = QgsApplication.processingRegistry().createAlgorithmById("ecorestore:normalise")
    dialog = BatchAlgorithmDialog(algorithm)
    dialog.show()
    panel = dialog.mainWidget()
    panel.addRow()
    column = panel.parameter_to_column
    outputs = [PICTURES / f"batch_{name}.tif" for name in ("quality", "erosion")]
    for row, (name, output) in enumerate(zip(("quality", "erosion"), outputs)):
        source = str(SAMPLE / f"{name}.tif")
        panel.wrappers[row][column["INPUT"]].setParameterValue(source, QgsProcessingContext())
        panel.tblParameters.cellWidget(row + 1, column["OUTPUT"]).setValue(str(output))
        output.unlink(missing_ok=True)
    picture("batch", dialog)
    dialog.runButton().click()
    wait(60, lambda: all(output.exists() for output in outputs) and dialog.runButton().isEnabled())
    wait(1)
    results = [QgsRasterLayer(str(output), output.stem) for output in outputs]
    report["batch"] = [layer.dataProvider().bandStatistics(1).maximumValue for layer in results]
    dialog.close()


def look(report):
    window = iface.mainWindow()
    window.resize(1400, 900)
    report["plugin"] = "ecorestore" in plugins
    menu = window.findChild(QMenu, "EcoRestoreMenu")
    report["menu"] = {a.text(): [b.text() for b in a.menu().actions()] for a in menu.actions() if a.menu()}
    bar = window.findChild(QToolBar, "EcoRestoreToolbar")
    report["toolbar"] = [a.toolTip() for a in bar.actions() if not a.isSeparator()]
    report["toolbox"] = toolbox()
    picture("start")
    menu.popup(window.mapToGlobal(window.rect().topLeft()))
    picture("menu", menu)
    menu.close()
    run_tool(report)
    picture("result")
    batch(report)
    designer(report)


def main():
    report = {"locale": QgsApplication.locale()}
    try:
        look(report)
    except Exception:
        report["error"] = traceback.format_exc()
    Path(os.environ["REPORT"]).write_text(json.dumps(report, ensure_ascii=False, indent=1), encoding="utf-8")
    QgsProject.instance().setDirty(False)
    os._exit(0)


QTimer.singleShot(3000, main)
