"""What a user does in QGIS: choose in a menu, type, click, close; nothing is reached but through widgets."""

import gc
import os
import time
from pathlib import Path

from processing.gui.AlgorithmDialog import AlgorithmDialog
from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog
from processing.modeler.ModelerDialog import ModelerDialog
from qgis.core import QgsProject
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QApplication,
    QComboBox,
    QDockWidget,
    QLineEdit,
    QMenu,
    QMessageBox,
    QToolBar,
    QTreeView,
)
from qgis.utils import iface

PICTURES = Path(os.environ["PICTURES"])
DIALOGS = {"tool": AlgorithmDialog, "batch": BatchAlgorithmDialog, "designer": ModelerDialog}


def wait(seconds, until=lambda: False):
    """Let QGIS work until something is so; returns whether it came to be."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if until():
            return True
        QApplication.processEvents()
        time.sleep(0.01)
    return until()


def picture(name, widget=None):
    wait(0.3)
    wait(10, lambda: not iface.mapCanvas().isDrawing())
    (widget or iface.mainWindow()).grab().save(str(PICTURES / f"{name}.png"))


def menu():
    return iface.mainWindow().findChild(QMenu, "EcoRestoreMenu")


def submenu(name):
    """A submenu of the plugin's menu by the name of its object."""
    return menu().findChild(QMenu, name)


def menu_actions():
    """(submenu, action) of every entry of the plugin's menu that opens a tool or a model."""
    tops = [top for top in menu().actions() if top.menu() and top.menu() is not submenu("EcoRestoreHelp")]
    return [(top.text(), action) for top in tops for action in top.menu().actions()]


def toolbar_actions():
    bar = iface.mainWindow().findChild(QToolBar, "EcoRestoreToolbar")
    return [action for action in bar.actions() if not action.isSeparator()]


def windows(kind):
    """The open windows of a kind whose Python half is alive: only those have the Python class."""
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, DIALOGS[kind]) and w.isVisible()]


def _windows_shown():
    """Addresses of the windows on the screen.

    No Python object of a window may be kept while another opens: where the main window has one, it holds its
    dialogs, and a dialog that nobody else holds seems alive. A user's QGIS keeps none.
    """
    return {int(sip.unwrapinstance(w)) for w in QApplication.topLevelWidgets() if w.isVisible()}


def open_by(act, kind="tool"):
    """Do ``act``; returns the living window of a kind that opens by it, None where it opens without its Python half."""
    before = _windows_shown()
    act()
    if not wait(5, lambda: _windows_shown() - before):
        raise AssertionError("no window opened")
    gc.collect()  # what QGIS would do sooner or later
    new = [w for w in windows(kind) if int(sip.unwrapinstance(w)) not in before]
    return new[0] if new else None


def choose(action, kind="tool"):
    """Choose an entry of a menu or a toolbar; returns the window that opens by it."""
    window = open_by(action.trigger, kind)
    if window is None:
        raise AssertionError(f"the window of “{action.text()}” is dead")
    return window


def destroyed(window):
    """Whether Qt has destroyed a window; deferred deletions take place as in the main loop."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return sip.isdeleted(window)


def leave(window, escape=False):
    """Close a window by its button, or by the escape key; returns whether Qt has destroyed it."""
    if escape:
        QTest.keyClick(window, Qt.Key.Key_Escape)
    elif hasattr(window, "buttonBox"):
        click(window.buttonBox().button(window.buttonBox().StandardButton.Close))
    else:
        window.close()
    return wait(5, lambda: destroyed(window))


def click(button):
    if not (button.isVisible() and button.isEnabled()):
        raise AssertionError(f"the button “{button.text()}” cannot be clicked")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def field(dialog, key):
    """The widget of a parameter in a tool's dialog."""
    return dialog.mainWidget().wrappers[key].wrappedWidget()


def type_into(widget, text):
    line = widget if isinstance(widget, QLineEdit) else widget.findChild(QLineEdit)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Tab)


def pick(widget, start):
    """Choose the entry that begins with ``start`` in a list."""
    box = widget if isinstance(widget, QComboBox) else widget.findChild(QComboBox)
    found = [i for i in range(box.count()) if box.itemText(i).startswith(start)]
    if not found:
        raise AssertionError(f"no {start} among {[box.itemText(i) for i in range(box.count())]}")
    box.setFocus()
    while box.currentIndex() != found[0]:
        before = box.currentIndex()
        QTest.keyClick(box, Qt.Key.Key_Down if before < found[0] else Qt.Key.Key_Up)
        if box.currentIndex() == before:
            raise AssertionError(f"{start} cannot be reached by the keyboard")


def run(dialog, seconds=90):
    """Click Run and wait until the run has ended; returns whether it succeeded."""
    ended = []
    dialog.algorithmFinished.connect(lambda successful, results: ended.append(successful))
    click(dialog.runButton())
    if not wait(seconds, lambda: ended):
        raise AssertionError(f"“{dialog.windowTitle()}” does not end: Run does nothing")
    return ended[0]


def new_layers(work):
    """Do ``work``; returns the layers that came into the project by it."""
    before = set(QgsProject.instance().mapLayers())
    work()
    wait(10, lambda: set(QgsProject.instance().mapLayers()) - before)
    wait(0.3)
    return [QgsProject.instance().mapLayer(key) for key in set(QgsProject.instance().mapLayers()) - before]


def answer(button, found):
    """Click ``button`` in the next question that QGIS asks; its text is appended to ``found``."""

    def look(left=200):
        boxes = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox) and w.isVisible()]
        if boxes:
            found.append(boxes[0].text())
            click(boxes[0].button(button))
        elif left:
            QTimer.singleShot(50, lambda: look(left - 1))

    QTimer.singleShot(50, look)


def during(start, act):
    """``start`` opens a modal window and returns when it is closed; meanwhile ``act`` is done in it.

    What ``act`` raises is raised here; it must close the window.
    """
    problem = []

    def inside():
        try:
            act()
        except Exception as error:
            problem.append(error)
            modal = QApplication.activeModalWidget()
            if modal is not None:
                modal.close()

    QTimer.singleShot(300, inside)
    start()
    if problem:
        raise problem[0]


def walk(model, parent=None, depth=0):
    parent = parent or model.index(-1, -1)
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        yield depth, model.data(index, Qt.ItemDataRole.DisplayRole), index
        yield from walk(model, index, depth + 1)


def toolbox():
    """The tree of Processing's toolbox, shown."""
    dock = iface.mainWindow().findChild(QDockWidget, "ProcessingToolbox")
    dock.setVisible(True)
    view = dock.findChild(QTreeView)
    wait(2, lambda: view.model().rowCount() > 5)
    return view


def double_click(view, index):
    """Double click on an item of a tree; nothing happens where it cannot be seen."""
    view.scrollTo(index)
    wait(0.2)
    place = view.visualRect(index)
    point = QPoint(place.left() + 5, place.center().y())
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
