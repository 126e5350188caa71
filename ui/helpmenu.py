"""The help of the plugin in its menu and among QGIS's own help of plugins."""

from functools import partial
from pathlib import Path
from typing import Callable

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices, QIcon
from qgis.PyQt.QtWidgets import QAction, QMenu
from qgis.utils import iface

from ..algorithms.helppages import guide_page, tools_page
from ..translation import tr

_ICON = str(Path(__file__).parents[1] / "resources" / "icons" / "ecorestore.svg")


class HelpMenu:
    """Entries for tutorial, guide and tools; they open pages that are installed with the plugin."""

    def __init__(self, menu: QMenu) -> None:
        menu.addSeparator()
        submenu = menu.addMenu(QIcon(":/images/themes/default/mActionHelpContents.svg"), tr("Help"))
        submenu.setObjectName("EcoRestoreHelp")
        for name, text, address in (
            ("Tutorial", tr("Tutorial"), partial(guide_page, "tutorial")),
            ("Guide", tr("Guide"), guide_page),
            ("Tools", tr("All tools"), tools_page),
        ):
            action = submenu.addAction(text)
            action.setObjectName(f"EcoRestoreHelp{name}")
            action.triggered.connect(partial(_open, address))
        self._among_plugins = QAction(QIcon(_ICON), tr("EcoRestore"), iface.mainWindow())
        self._among_plugins.setObjectName("EcoRestorePluginHelp")
        self._among_plugins.triggered.connect(partial(_open, guide_page))
        iface.pluginHelpMenu().addAction(self._among_plugins)

    def remove(self) -> None:
        """Take the entry among QGIS's help of plugins away; the others go with the menu."""
        iface.pluginHelpMenu().removeAction(self._among_plugins)
        self._among_plugins.deleteLater()


def _open(address: Callable[[], str], _checked: bool = False) -> None:
    """Show a page in the user's browser."""
    QDesktopServices.openUrl(QUrl(address()))  # noqa: QGS201 (false where the desktop has no browser: nothing to add)
