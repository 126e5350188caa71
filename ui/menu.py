"""The plugin's menu and toolbar: every tool one click away, models open in the designer."""

import sys
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject, QTimer
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QMenu, QToolBar
from qgis.utils import iface

from ..algorithms.shells import is_model
from ..gis.groups import group_names, in_order
from ..translation import tr
from .designer import open_in_designer
from .helpmenu import HelpMenu
from .maps import open_map_production
from .rules import open_rules
from .sample import SAMPLE_ID, open_when_made
from .weights import open_weights
from .windows import close_all, show

_ICON = str(Path(__file__).parents[1] / "resources" / "icons" / "ecorestore.svg")
_TOOLBAR = (
    "sampledata", "plangrid", "checkdata", None, "evaluationflow", "diagnosisflow", "zoningflow", "restorationflow", "networkflow",
    None, "planmap",
)  # fmt: skip

_PLUGIN = __package__.rpartition(".")[0]
#: What the plan desk stands on, in small pieces, later ones on earlier ones.
_BEHIND_THE_DESK = (
    ".gis.recognise", ".algorithms.inputs", ".algorithms.outputs", ".algorithms.base",
    ".algorithms.preparation.checkdata.checks", ".ui.plan.runner", ".ui.plan.historypage", ".ui.plan.bringing",
    ".ui.plan.datapage", ".ui.plan.dock",
)  # fmt: skip


class PluginMenu:
    """Builds menu and toolbar from the provider's algorithms and takes them away again."""

    def __init__(self) -> None:
        self._menu: Optional[QMenu] = None
        self._toolbar: Optional[QToolBar] = None
        self._help: Optional[HelpMenu] = None

    def build(self) -> None:
        """Add the menu under Plugins and the toolbar."""
        self._menu = QMenu(tr("EcoRestore: restoration planning"), iface.mainWindow())
        self._menu.setIcon(QIcon(_ICON))
        self._menu.setObjectName("EcoRestoreMenu")
        algorithms = _provider_algorithms()
        self._menu.addAction(self._desk_action(self._menu))
        self._menu.addSeparator()
        for group, name in group_names().items():
            members = in_order(group, [a for a in algorithms if a.groupId() == group])
            if members:
                submenu = self._menu.addMenu(QIcon(members[0].svgIconPath()), name)
                for algorithm in members:
                    submenu.addAction(self._run_action(algorithm, submenu))
        self._add_windows(self._menu)
        self._add_designer_menu(self._menu, algorithms)
        self._help = HelpMenu(self._menu)
        iface.pluginMenu().addMenu(self._menu)
        self._build_toolbar({a.name(): a for a in algorithms})

    def _build_toolbar(self, algorithms: dict) -> None:
        self._toolbar = iface.addToolBar(tr("EcoRestore"))
        self._toolbar.setObjectName("EcoRestoreToolbar")
        self._toolbar.addAction(self._desk_action(self._toolbar))
        self._toolbar.addSeparator()
        for name in _TOOLBAR:
            if name is None:
                self._toolbar.addSeparator()
            elif name in algorithms:
                self._toolbar.addAction(self._run_action(algorithms[name], self._toolbar))

    def _add_windows(self, menu: QMenu) -> None:
        menu.addSeparator()
        for words, does in (
            (tr("Weights…"), open_weights),
            (tr("Rule tables…"), open_rules),
            (tr("Review places…"), open_review),
            (tr("Map production…"), open_map_production),
        ):
            menu.addAction(words).triggered.connect(does)

    def _add_designer_menu(self, menu: QMenu, algorithms: list) -> None:
        models = [a for a in algorithms if is_model(a)]
        models = [a for group in group_names() for a in in_order(group, models) if a.groupId() == group]
        if not models:
            return
        menu.addSeparator()
        submenu = menu.addMenu(tr("Open model in designer"))
        submenu.setObjectName("EcoRestoreDesigner")
        for model in models:
            action = QAction(model.icon(), model.displayName(), submenu)
            action.triggered.connect(partial(open_in_designer, model.id()))
            submenu.addAction(action)

    def _desk_action(self, parent) -> QAction:
        action = QAction(QIcon(_ICON), tr("Restoration plan"), parent)
        action.setObjectName("EcoRestorePlanDeskAction")
        action.setToolTip(tr("Restoration plan: its data, steps and history"))
        action.triggered.connect(partial(_open_desk_in_turns, action))
        return action

    def _run_action(self, algorithm, parent) -> QAction:
        action = QAction(algorithm.icon(), f"{algorithm.displayName()}…", parent)
        action.setToolTip(algorithm.displayName())
        action.setStatusTip(algorithm.shortDescription())
        action.triggered.connect(partial(open_dialog, algorithm.id()))
        return action

    def remove(self) -> None:
        """Take menu and toolbar away, and the windows that were opened from them."""
        close_all()
        desk = sys.modules.get(f"{__package__}.plan.dock")
        if desk is not None:  # it was opened
            desk.close_plan_desk()
        review = sys.modules.get(f"{__package__}.review.dock")
        if review is not None:
            review.close_review()
        if self._menu is not None:
            iface.pluginMenu().removeAction(self._menu.menuAction())
            self._menu.deleteLater()
            self._menu = None
        if self._toolbar is not None:
            iface.mainWindow().removeToolBar(self._toolbar)
            self._toolbar.deleteLater()
            self._toolbar = None
        if self._help is not None:
            self._help.remove()
            self._help = None


def open_desk(_checked: bool = False) -> None:
    """Show the plan desk; what is behind it is read when it is wanted for the first time."""
    from .plan.dock import open_plan_desk

    open_plan_desk()


def _open_desk_in_turns(parent: QObject, _checked: bool = False) -> None:
    """As ``open_desk``; the first time its code is read a piece in each turn of the event loop, so that nothing waits long.

    Args:
        parent: what is at work for it goes with this object.
    """
    left = [name for name in _BEHIND_THE_DESK if f"{_PLUGIN}{name}" not in sys.modules]
    timer = QTimer(parent)

    def read() -> None:
        if left:
            import_module(left.pop(0), _PLUGIN)
            return
        timer.stop()
        timer.deleteLater()
        open_desk()

    timer.timeout.connect(read)
    timer.start(0)


def open_review(_checked: bool = False) -> None:
    """Show the review dock; what is behind it is read when it is wanted for the first time."""
    from .review.dock import open_review as opened

    opened()


def _provider_algorithms() -> list:
    return list(QgsApplication.processingRegistry().providerById("ecorestore").algorithms())


def open_dialog(algorithm_id: str, _checked: bool = False) -> None:
    """Show Processing's own dialog for an algorithm or model."""
    from qgis import processing

    dialog = processing.createAlgorithmDialog(algorithm_id, {})  # type: ignore[attr-defined] # the stubs lack it
    if dialog is None:
        return
    if algorithm_id == SAMPLE_ID:
        open_when_made(dialog)
    show(dialog)
