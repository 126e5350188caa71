"""The plan desk: a dock with the plan's name and scenario above, and pages for its data, steps and history."""

from functools import partial
from pathlib import Path
from typing import List, Optional

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDockWidget,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from qgis.utils import iface

from ...core.messages import InputError
from ...gis.plan.database import Plan
from ...gis.plan.pointer import current, plan_of, remember, set_current
from ...gis.plan.scenarios import scenarios, switch
from ...translation import tr
from ..closing import AskBeforeClosing
from .historypage import HistoryPage
from .jobs import title_of
from .runner import DONE, Runner
from .scenariosdialog import NewScenario, RemoveScenario, open_comparison
from .stepspage import StepsPage
from .watching import Watcher, stop_looking

#: So many steps are named above the map.
_MOST_NAMED = 4

_open: "dict[str, PlanDock]" = {}


def open_plan_desk(_checked: bool = False) -> "PlanDock":
    """Show the dock, which is made when it is wanted for the first time."""
    dock = _open.get("dock")
    if dock is None:
        dock = _open["dock"] = PlanDock(iface.mainWindow())
        iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        iface.mainWindow().resizeDocks([dock], [dock.sizeHint().width()], Qt.Orientation.Horizontal)
        dock.follow_project()
    dock.setVisible(True)
    dock.raise_()
    return dock


def close_plan_desk() -> None:
    """Take the dock away, when the plugin goes."""
    dock = _open.pop("dock", None)
    if dock is not None:
        dock.leave()
        iface.removeDockWidget(dock)
        dock.deleteLater()
    stop_looking()


class PlanDock(QDockWidget):
    """Header and pages. The plan at work is that of the project (gis/plan/pointer)."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(tr("Restoration plan"), parent)
        self.setObjectName("EcoRestorePlanDesk")
        self.watcher, self.runner = Watcher(self), Runner(self)
        self._closing = AskBeforeClosing(
            tr("Steps of the plan are still running. Stop them and close QGIS? What is done is kept."),
            tr("Restoration plan"),
            self.runner,
            self.runner.stop,
        )
        body = QWidget(self)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addLayout(self._build_header())
        self.welcome = QLabel(
            tr("Begin with “New plan…”: choose where its results go, then give your layers on the tab Data."),
            body,
        )
        self.welcome.setWordWrap(True)
        layout.addWidget(self.welcome)
        self.tabs = QTabWidget(body)
        layout.addWidget(self.tabs, 1)
        self.steps = StepsPage(self.watcher, self.runner, self)
        self.history = HistoryPage(self.watcher, self)
        self.data = self._data_page()
        self.tabs.addTab(self.data, tr("Data"))
        self.tabs.addTab(self.steps, tr("Steps"))
        self.tabs.addTab(self.history, tr("History"))
        self.setWidget(body)
        self._listen()
        self._show_plan()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Wide enough for names and states."""
        return QSize(62 * self.fontMetrics().averageCharWidth(), 600)

    def _data_page(self) -> QWidget:
        from .datapage import DataPage

        page = DataPage(current, self._start_preparing, self)
        page.changed.connect(lambda: self.watcher.refresh(0))
        page.update_wanted.connect(self._update)
        for changed in (self.watcher.changed, self.runner.changed):
            changed.connect(lambda: page.show_old(not self.runner.running and bool(self.steps.old_steps())))
        return page

    def _start_preparing(self, wanted: List[str]) -> None:
        """Bring what was given to the grid: the steps are shown while they run."""
        self.tabs.setCurrentWidget(self.steps)
        self.steps.start_when_known(wanted)

    def _update(self) -> None:
        """Run what is out of date; the steps are shown while they run."""
        self.tabs.setCurrentWidget(self.steps)
        self.steps.update_old()

    def _build_header(self) -> QVBoxLayout:
        self.name = QLabel(self)
        self.name.setObjectName("planName")
        self.name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        font = self.name.font()
        font.setBold(True)
        self.name.setFont(font)
        self.new_button = QPushButton(tr("&New plan…"), self)
        self.new_button.setObjectName("planNew")
        self.open_button = QPushButton(tr("&Open plan…"), self)
        self.open_button.setObjectName("planOpen")
        self.scenario = QComboBox(self)
        self.scenario.setObjectName("planScenario")
        self.scenario.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.scenario_label = QLabel(tr("Sc&enario"), self)
        self.scenario_label.setBuddy(self.scenario)
        self.copy_button = QPushButton(tr("Copy…"), self)
        self.copy_button.setToolTip(tr("Copies parameters and results of the plan into a new scenario"))
        self.compare_button = QPushButton(tr("Compare…"), self)
        self.compare_button.setToolTip(tr("Compares two scenarios: areas, agreement, changed places"))
        self.remove_button = QPushButton(tr("Delete…"), self)
        self.remove_button.setToolTip(
            tr("Deletes the scenario at work with its results; the base plan stays")
        )
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.name, 1)
        first.addWidget(self.new_button)
        first.addWidget(self.open_button)
        second.addWidget(self.scenario_label)
        second.addWidget(self.scenario, 1)
        second.addWidget(self.copy_button)
        second.addWidget(self.compare_button)
        second.addWidget(self.remove_button)
        rows = QVBoxLayout()
        rows.addLayout(first)
        rows.addLayout(second)
        return rows

    def _listen(self) -> None:
        self.new_button.clicked.connect(self.new_plan)
        self.open_button.clicked.connect(self.choose_plan)
        self.scenario.activated.connect(self._scenario_chosen)
        self.copy_button.clicked.connect(self.copy_scenario)
        self.remove_button.clicked.connect(self.remove_scenario)
        self.compare_button.clicked.connect(lambda: open_comparison(self))
        self.watcher.changed.connect(self._show_plan)
        self.watcher.failed.connect(self._complain)
        self.runner.ended.connect(self._tell_warnings)
        project = QgsProject.instance()
        project.readProject.connect(self._project_read)  # type: ignore[attr-defined] # the stubs take signals for functions
        project.cleared.connect(self._project_cleared)  # type: ignore[attr-defined] # the stubs take signals for functions
        self._closing.watch()

    def leave(self) -> None:
        """Stop listening."""
        self._closing.leave()
        project = QgsProject.instance()
        project.readProject.disconnect(self._project_read)  # type: ignore[attr-defined] # the stubs take signals for functions
        project.cleared.disconnect(self._project_cleared)  # type: ignore[attr-defined] # the stubs take signals for functions
        self.runner.stop()
        self.watcher.close()

    # the plan -------------------------------------------------------------------------

    def follow_project(self) -> None:
        """Have the plan at work to which the project points."""
        try:
            set_current(plan_of(QgsProject.instance()))
        except InputError as error:
            self._complain(tr(error.template).format(**error.values))
        self.watcher.plan_changed()

    def _project_read(self, _document: object = None) -> None:
        self.follow_project()

    def _project_cleared(self) -> None:
        if not self.runner.running:
            set_current(None)

    def new_plan(self) -> None:
        """Ask where, make the plan there, have the project point to it."""
        title = tr("New plan: choose its GeoPackage")
        path, _filter = QFileDialog.getSaveFileName(
            self, title, self._home(tr("plan.gpkg")), "GeoPackage (*.gpkg)"
        )
        if path:
            self.begin_plan(path if path.lower().endswith(".gpkg") else f"{path}.gpkg")

    def begin_plan(self, path: str) -> None:
        """Make a plan in a GeoPackage."""
        self._use(partial(Plan.create, path, Path(path).stem))

    def choose_plan(self) -> None:
        """Ask which, and have it at work."""
        title = tr("Open plan: choose its GeoPackage")
        path, _filter = QFileDialog.getOpenFileName(self, title, self._home(""), "GeoPackage (*.gpkg)")
        if path:
            self.use_plan(path)

    def use_plan(self, path: str) -> None:
        """Have a plan that is there at work."""
        self._use(partial(Plan.open, path))

    def _use(self, make) -> None:
        try:
            plan = make()
        except InputError as error:
            self._complain(tr(error.template).format(**error.values))
            return
        remember(QgsProject.instance(), plan)
        set_current(plan)
        self.watcher.plan_changed()

    def _home(self, name: str) -> str:
        plan = current()
        folder = QgsProject.instance().absolutePath() or (
            str(Path(plan.path).parent) if plan else str(Path.home())
        )
        return str(Path(folder) / name) if name else folder

    def _complain(self, sentence: str) -> None:
        iface.messageBar().pushWarning(tr("Restoration plan"), sentence)

    def _tell_warnings(self, _whole: bool) -> None:
        """Warnings stay in nobody's way and are not missed: the log opens, the bar above the map says which steps."""
        warned = [
            title_of(key) for key, one in self.runner.outcomes.items() if one.status == DONE and one.why
        ]
        if warned:
            self.steps.log_button.setChecked(True)
            text = tr("{count} steps ran with warnings, which stand in the log: {steps}")
            self._complain(text.format(count=len(warned), steps=tr(", ").join(warned[:_MOST_NAMED])))

    def _show_plan(self) -> None:
        plan, picture = current(), self.watcher.picture
        self.welcome.setVisible(plan is None)
        self.tabs.setEnabled(plan is not None)
        self.name.setText(tr("No plan") if plan is None else plan.name)
        self.name.setToolTip("" if plan is None else plan.path)
        for widget in (self.scenario, self.scenario_label, self.copy_button, self.compare_button):
            widget.setEnabled(plan is not None and not self.runner.running)
        if plan is None or picture is not None or self.scenario.count() == 0:
            self._fill_scenarios(plan)

    def _fill_scenarios(self, plan: Optional[Plan]) -> None:
        names = [] if plan is None else ["", *scenarios(plan)]
        self.scenario.clear()
        for name in names:
            self.scenario.addItem(name or tr("Base plan"), name)
        if plan is not None:
            self.scenario.setCurrentIndex(max(0, self.scenario.findData(plan.scenario)))
        self.compare_button.setEnabled(len(names) > 1)
        self.remove_button.setEnabled(plan is not None and bool(plan.scenario) and not self.runner.running)

    def _scenario_chosen(self, index: int) -> None:
        plan = current()
        if plan is not None and not self.runner.running:
            switch(plan, str(self.scenario.itemData(index)))
            self.watcher.plan_changed()

    def copy_scenario(self) -> None:
        """Ask for a name and copy the scenario at work in a task."""
        plan = current()
        if plan is not None and not self.runner.running:
            NewScenario(plan, self).start(self.watcher.plan_changed)

    def remove_scenario(self) -> None:
        """Ask, then delete the scenario at work in a task; the base plan is at work afterwards."""
        plan = current()
        if plan is not None and plan.scenario and not self.runner.running:
            RemoveScenario(plan, self).start(self.watcher.plan_changed)
