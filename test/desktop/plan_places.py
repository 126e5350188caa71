"""Where the parts of the plan desk are on the screen: functions that a mouse looks through, on the main thread."""

from mouse import row
from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QAbstractButton, QApplication, QDialog, QDockWidget, QToolBar, QWidget
from qgis.utils import iface


def dock():
    return iface.mainWindow().findChild(QDockWidget, "EcoRestorePlanDesk")


def named(name, kind=QAbstractButton):
    """A widget of the desk by its name."""
    return lambda: dock() and dock().findChild(kind, name)


def desk_tab(place):
    return lambda: (dock().tabs.tabBar(), dock().tabs.tabBar().tabRect(place).center())


def in_window(title, name):
    """A widget of the window with a title."""
    return lambda: next((w.findChild(QWidget, name) for w in windows() if w.windowTitle() == title), None)


def windows():
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]


def tool_button(place):
    """The button of an entry of the plugin's toolbar."""

    def find():
        bar = iface.mainWindow().findChild(QToolBar, "EcoRestoreToolbar")
        entries = [action for action in bar.actions() if not action.isSeparator()]
        return bar.widgetForAction(entries[place])

    return find


def role_row(role):
    """The place of a role on the page of the data."""
    return lambda: row(dock().data.tree, dock().data.tree.indexFromItem(dock().data.tree.row_of(role)))


def layer_row(name):
    """The place of a layer in the layer tree."""

    def find():
        view = iface.layerTreeView()
        layer = QgsProject.instance().mapLayersByName(name)[0]
        node = QgsProject.instance().layerTreeRoot().findLayer(layer.id())
        return row(view, view.node2index(node))

    return find


def desk_button():
    """The first button of the toolbar."""
    return tool_button(0)()


def form_ok():
    """The button of the form of the grid."""
    return next((w.ok for w in windows() if hasattr(w, "ok")), None)
