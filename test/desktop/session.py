"""Runs inside a real QGIS (``qgis --code``): works as a user does, leaves a report and pictures.

Environment: HERE (this folder), REPORT (JSON to write), PICTURES (folder for screenshots),
FILES (folder for what tools write), EVERY (1: try every action).
"""

import json
import os
import sys
import time
import traceback
from pathlib import Path

sys.path.insert(0, os.environ["HERE"])

import processing
from hands import (
    answer,
    choose,
    click,
    double_click,
    during,
    field,
    leave,
    menu,
    menu_actions,
    new_layers,
    open_by,
    pick,
    picture,
    run,
    submenu,
    toolbar_actions,
    toolbox,
    type_into,
    wait,
    walk,
    windows,
)
from qgis.core import QgsApplication, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QObject, QTimer, QUrl, pyqtSlot
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QAction, QApplication, QDockWidget, QMessageBox, QToolBar
from qgis.utils import iface, plugins

FILES = Path(os.environ["FILES"])
#: The action that opens the plan desk.
DESK = "EcoRestorePlanDeskAction"


def tool(name):
    """The name of a tool in the language of QGIS, as it stands in menus."""
    return QgsApplication.processingRegistry().algorithmById(f"ecorestore:{name}").displayName()


def menu_action(name):
    return next(a for _, a in menu_actions() if a.toolTip() == tool(name))


def toolbar_action(name):
    return next(a for a in toolbar_actions() if a.toolTip() == tool(name))


def look(report):
    """Menu, toolbar and toolbox as they are shown."""
    window = iface.mainWindow()
    window.resize(1400, 900)
    report["plugin"] = "ecorestore" in plugins
    report["menu"] = {}
    for place, action in menu_actions():
        report["menu"].setdefault(place, []).append(action.text())
    report["toolbar"] = [a.toolTip() for a in toolbar_actions()]
    view, groups, found = toolbox(), {}, None
    for depth, text, index in walk(view.model()):
        if depth == 0:
            found = "EcoRestore" in str(text)
        if found:
            view.expand(index)
        if found and depth == 1:
            group = groups.setdefault(text, [])
        elif found and depth == 2:
            group.append(text)
    report["toolbox"] = groups
    picture("start")
    menu().popup(window.mapToGlobal(window.rect().topLeft()))
    picture("menu", menu())
    menu().close()


def forgotten_window():
    """A dialog that nobody holds, as the plugin must not open it."""
    processing.createAlgorithmDialog("ecorestore:normalise", {}).show()


def every_action(report):
    """Every entry of toolbar and menu opens a living window, and nothing of it is left when it is closed."""
    opened, left, slow = [], [], []
    actions = [("toolbar", a) for a in toolbar_actions() if a.objectName() != DESK] + menu_actions()
    designers = submenu("EcoRestoreDesigner").title()
    for number, (place, action) in enumerate(actions):
        start = time.process_time()
        window = choose(action, "designer" if place == designers else "tool")
        opened.append(f"{place}: {window.windowTitle()}")
        if time.process_time() - start > 3:
            slow.append(opened[-1])
        if not leave(window, escape=number % 2 == 1 and place != designers):
            left.append(opened[-1])
    report["opened"], report["actions"], report["not_destroyed"] = opened, len(actions), left
    report["slow"] = slow
    report["held"] = len(sys.modules["ecorestore.ui.windows"]._shown)
    report["forgotten_is_noticed"] = open_by(forgotten_window) is None
    for window in QApplication.topLevelWidgets():
        if tool("normalise").lower() == window.windowTitle().lower():
            window.close()


def desk(report):
    """The first button opens the desk, which says what to do; a second click brings no second one."""
    bar = iface.mainWindow().findChild(QToolBar, "EcoRestoreToolbar")
    button = next(a for a in toolbar_actions() if a.objectName() == DESK)
    report["desk_first"] = toolbar_actions()[0] is button
    for _ in range(2):
        click(bar.widgetForAction(button))
        wait(1)
    docks = [
        dock
        for dock in iface.mainWindow().findChildren(QDockWidget)
        if dock.objectName() == "EcoRestorePlanDesk"
    ]
    report["desks"] = [dock.isVisible() for dock in docks]
    report["desk_title"], report["desk_says"] = docks[0].windowTitle(), docks[0].welcome.text()
    report["desk_pages"] = [docks[0].tabs.tabText(n) for n in range(docks[0].tabs.count())]
    picture("desk")
    docks[0].close()


def sample_data(report):
    """Toolbar, sample data, Run: the project opens by itself; changes of the one before are asked about."""
    project, buttons = QgsProject.instance(), QMessageBox.StandardButton
    project.setDirty(True)
    for folder, button, opens in (("first", buttons.Cancel, False), ("second", buttons.Discard, True)):
        dialog = choose(toolbar_action("sampledata"))
        type_into(field(dialog, "FOLDER"), str(FILES / folder))
        questions = []
        answer(button, questions)
        succeeded = run(dialog)
        wait(20, lambda q=questions: q)
        wait(20 if opens else 1, lambda: project.fileName() and not project.isDirty())
        report[f"sample_{folder}"] = [succeeded, len(questions), Path(project.fileName()).parent.name]
        leave(dialog)
    layers = QgsProject.instance().mapLayers().values()
    report["sample_layers"] = [len(layers), all(layer.isValid() for layer in layers)]
    report["sample_canvas"] = len(iface.mapCanvas().layers())
    picture("sample")


def layer_name(file):
    """The name that a layer of the project has, by the file it comes from."""
    return next(
        layer.name()
        for layer in QgsProject.instance().mapLayers().values()
        if Path(layer.source()).name == file
    )


def seen(layer):
    """Whether a layer is ticked in the layer tree and drawn on the canvas."""
    node = QgsProject.instance().layerTreeRoot().findLayer(layer.id())
    return node is not None and node.isVisible() and layer in iface.mapCanvas().layers()


def chosen(dialog, key):
    """The names of the layers that an input of a dialog holds, in its order."""
    value = dialog.mainWidget().wrappers[key].parameterValue()
    layers = QgsProject.instance().mapLayers().values()
    names = {key: layer.name() for layer in layers for key in (layer.id(), layer.source())}
    return [names.get(str(one), "") for one in (value if isinstance(value, list) else [value])]


def dialogs_start_with_fitting_layers(report):
    """Whatever is active: the layer of the wanted kind, none where there is none, lists as people count."""
    iface.setActiveLayer(QgsProject.instance().mapLayersByName(layer_name("rain_10.tif"))[0])
    dialog = choose(toolbar_action("zoningflow"))
    report["start_zoning"] = [
        chosen(dialog, key)[0] for key in ("BOUNDARY", "LANDUSE", "DEM", "DEGRADATION", "GREENNESS")
    ]
    leave(dialog)
    wanted = [layer_name("landuse.tif"), layer_name("dem.tif")]
    report["start_expected"] = wanted
    dialog = choose(menu_action("rainfallerosivity"))
    report["start_months"] = chosen(dialog, "RAINFALL")
    report["months_expected"] = [layer_name(f"rain_{month:02}.tif") for month in range(1, 13)]
    leave(dialog)
    dialog = choose(menu_action("trend"))
    report["start_years"] = chosen(dialog, "LAYERS")
    report["years_expected"] = [layer_name(f"ndvi_{year}.tif") for year in range(2014, 2024)]
    leave(dialog)


def run_from_menu(report):
    """The dialog as a user sees it: opened from the menu, filled, run, its styled result on the canvas."""
    dialog = choose(menu_action("classifylanduse"))
    report["dialog_title"] = dialog.windowTitle()
    pick(field(dialog, "INPUT"), layer_name("landuse.tif"))
    picture("dialog", dialog)
    new = new_layers(lambda: report.update(menu_run=run(dialog)))
    report["result_layer"] = new[0].name()
    report["result_renderer"] = new[0].renderer().type()
    report["result_classes"] = [item.label for item in new[0].renderer().classes()]
    report["result_seen"] = seen(new[0])
    node = QgsProject.instance().layerTreeRoot().findLayer(new[0].id())
    report["result_group"] = [
        node.parent().name(),
        node.parent().parent() is QgsProject.instance().layerTreeRoot(),
    ]
    picture("dialog_done", dialog)
    leave(dialog)
    iface.setActiveLayer(new[0])
    iface.zoomToActiveLayer()
    picture("result")


def run_from_toolbox(report):
    """A double click in Processing's toolbox, which shows the dialog and waits for it."""
    view = toolbox()
    index = next(i for _, text, i in walk(view.model()) if text == tool("normalise"))

    def act():
        dialog = windows("tool")[0]
        pick(field(dialog, "INPUT"), layer_name("quality.tif"))
        new = new_layers(lambda: report.update(toolbox_run=run(dialog)))
        report["toolbox_result"] = [seen(layer) for layer in new]
        leave(dialog)

    during(lambda: double_click(view, index), act)


def batch(report):
    """Two rows of the batch dialog, which a tool's dialog opens by its button."""
    outputs = [FILES / f"batch_{name}.tif" for name in ("quality", "erosion")]

    def act():
        dialog = windows("batch")[0]
        panel = dialog.mainWidget()
        click(panel.btnAdd)
        column = panel.parameter_to_column
        for row, output in enumerate(outputs):
            name = output.name.replace("batch_", "")
            pick(panel.wrappers[row][column["INPUT"]].wrappedWidget(), layer_name(name))
            type_into(panel.tblParameters.cellWidget(row + 1, column["OUTPUT"]), str(output))
        picture("batch", dialog)
        click(dialog.runButton())
        wait(60, lambda: all(o.exists() for o in outputs) and dialog.runButton().isEnabled())
        leave(dialog)

    dialog = choose(menu_action("normalise"))
    during(lambda: click(dialog.runAsBatchButton), act)
    results = [QgsRasterLayer(str(output), output.stem) for output in outputs]
    report["batch"] = [layer.dataProvider().bandStatistics(1).maximumValue for layer in results]


def designer(report):
    window = choose(
        next(a for a in submenu("EcoRestoreDesigner").actions() if a.text() == tool("zoningflow")), "designer"
    )
    report["designer_steps"] = len(window.model().childAlgorithms())
    window.resize(1400, 900)
    wait(0.3)
    window.findChild(QAction, "mActionZoomToItems").trigger()
    picture("designer", window)
    report["designer_closed"] = leave(window)


class Browser(QObject):
    """Stands where the user's browser does: keeps the pages it is asked to show."""

    def __init__(self):
        super().__init__()
        self.pages = []

    @pyqtSlot(QUrl)
    def show(self, address):
        self.pages.append(address.toLocalFile())


def help_pages(report):
    """The help button of a tool, and every entry of the help menu, open a page of the plugin."""
    browser = Browser()
    QDesktopServices.setUrlHandler("file", browser, "show")
    dialog = choose(menu_action("zonelevel1"))
    click(dialog.buttonBox().button(dialog.buttonBox().StandardButton.Help))
    leave(dialog)
    for action in submenu("EcoRestoreHelp").actions():
        action.trigger()
    QDesktopServices.unsetUrlHandler("file")
    report["help"] = [Path(page).name for page in browser.pages]
    report["help_there"] = [Path(page).exists() for page in browser.pages]
    report["help_titles"] = [
        Path(page).read_text("utf-8")[:400] for page in browser.pages if Path(page).exists()
    ]


def main():
    report = {"locale": QgsApplication.locale()}
    try:
        look(report)
        desk(report)
        if os.environ["EVERY"] == "1":
            every_action(report)
        sample_data(report)
        dialogs_start_with_fitting_layers(report)
        run_from_menu(report)
        run_from_toolbox(report)
        batch(report)
        designer(report)
        help_pages(report)
    except Exception:
        report["error"] = traceback.format_exc()
        picture("error")
    Path(os.environ["REPORT"]).write_text(json.dumps(report, ensure_ascii=False, indent=1), encoding="utf-8")
    os._exit(0)


QTimer.singleShot(1000, main)
