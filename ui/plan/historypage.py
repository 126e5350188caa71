"""The page of the history: every run of the plan, to be repeated, copied, or put into a model."""

from datetime import datetime
from functools import lru_cache, partial
from typing import Dict, List, Optional, Tuple

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from qgis.utils import iface

from ...algorithms.replay import restored
from ...gis.builtin import read_builtin
from ...gis.plan.database import Plan
from ...gis.plan.pointer import current
from ...gis.plan.runs import Run, runs
from ...gis.plan.steps import base_of, steps
from ...translation import language, tr
from .dialogs import open_tool
from .jobs import title_of
from .modelmaking import open_model
from .repeating import as_command, as_python, together
from .watching import Watcher
from .wording import name_of, time_text

_ID = Qt.ItemDataRole.UserRole
_MOST = 1000
#: Of these tools each run is another map.
_MAP_TOOLS = ("ecorestore:planmap", "ecorestore:planatlas")


class HistoryPage(QWidget):
    """Runs, the newest first."""

    def __init__(self, watcher: Watcher, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._runs: Dict[int, Run] = {}
        self._read: Tuple[Optional[Plan], int] = (None, 0)
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(tr("Find a run by its step, tool or result"))
        self.filter.setClearButtonEnabled(True)
        self.table = QTreeWidget(self)
        self.table.setObjectName("planHistory")
        self.table.setAccessibleName(tr("History"))
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        self.table.setHeaderLabels([tr("Time"), tr("Step or tool"), tr("Results"), tr("s")])
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.table.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.table.header().setSectionResizeMode(3, QHeaderView.ResizeMode.ResizeToContents)
        self.table.header().setStretchLastSection(False)
        self.table.header().resizeSection(2, self.fontMetrics().horizontalAdvance("0" * 18))
        self.details = QLabel(self)
        self.details.setWordWrap(True)
        self.details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._build()
        watcher.changed.connect(self.read)
        self.table.itemSelectionChanged.connect(self._show_current)
        self.table.itemActivated.connect(lambda *_: self.repeat())
        self.filter.textChanged.connect(self._filter)
        self._show_current()

    def _build(self) -> None:
        self.repeat_button = self._button(tr("&Repeat…"), "planRepeat", self.repeat)
        self.repeat_button.setToolTip(tr("Opens the tool with exactly these parameters"))
        self.python_button = self._button(tr("Copy as &Python"), "planPython", partial(self._copy, as_python))
        self.command_button = self._button(
            tr("Copy as qgis_process &command"), "planCommand", partial(self._copy, as_command)
        )
        self.model_button = self._button(tr("Put into a &model…"), "planModel", self.to_model)
        self.model_button.setToolTip(
            tr("The selected runs become steps of a model, wired where one took what another made")
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(self.filter)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.details)
        for pair in ((self.repeat_button, self.model_button), (self.python_button, self.command_button)):
            row = QHBoxLayout()
            for button in pair:
                row.addWidget(button, 1)
            layout.addLayout(row)

    def _button(self, text: str, name: str, function) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.clicked.connect(lambda _checked=False: function())
        return button

    def read(self) -> None:
        """Read the runs again where there are new ones."""
        plan = current()
        found = [] if plan is None else runs(plan, None, _MOST)
        newest = (plan, found[0].id if found else 0)
        if newest == self._read:
            return
        self._read = newest
        self._runs = {run.id: run for run in found}
        self.table.clear()
        self.table.addTopLevelItems([self._row(run) for run in found])
        self._filter(self.filter.text())
        self._show_current()

    def _row(self, run: Run) -> QTreeWidgetItem:
        results = tr(", ").join(
            name_of(used.slot) if used.slot else used.name for used in run.outputs.values()
        )
        title = _title(run)
        if run.parent:
            title = tr("{tool} (part of {flow})").format(tool=title, flow=run.parent)
        if run.scenario:
            title = f"{title} [{run.scenario}]"
        row = QTreeWidgetItem([time_text(run.ended, short=True), title, results, _seconds(run)])
        row.setToolTip(0, time_text(run.ended))
        row.setTextAlignment(3, Qt.AlignmentFlag.AlignRight)
        row.setData(0, _ID, run.id)
        row.setToolTip(1, title)
        row.setToolTip(2, results)
        return row

    def _filter(self, text: str) -> None:
        wanted = text.casefold()
        for number in range(self.table.topLevelItemCount()):
            row = self.table.topLevelItem(number)
            told = " ".join(row.text(column) for column in range(3)).casefold()
            row.setHidden(wanted not in told)

    def selected(self) -> List[Run]:
        """The selected runs, the newest first."""
        return [self._runs[row.data(0, _ID)] for row in self.table.selectedItems()]

    def _show_current(self) -> None:
        chosen = self.selected()
        self.repeat_button.setEnabled(len(chosen) == 1)
        for button in (self.python_button, self.command_button, self.model_button):
            button.setEnabled(bool(chosen))
        text = ""
        if len(chosen) == 1:
            versions = tr(", ").join(f"{name} {number}" for name, number in chosen[0].versions.items())
            text = "\n".join(line for line in (chosen[0].grid, versions, chosen[0].log[:300]) if line)
        self.details.setText(text)

    def repeat(self) -> None:
        """The dialog of the tool with the parameters of the selected run."""
        chosen = self.selected()
        if len(chosen) == 1:
            project = QgsProject.instance()
            parameters = {
                key: restored(value, project)
                for key, value in chosen[0].parameters.items()
                if value is not None
            }
            open_tool(chosen[0].tool, parameters)

    def _copy(self, write) -> None:
        QApplication.clipboard().setText(together(self.selected(), write))

    def to_model(self) -> None:
        """The selected runs as a model in the designer."""
        chosen = self.selected()
        if not chosen:
            return
        name = _title(chosen[-1]) if len(chosen) == 1 else tr("Steps of the plan")
        model, path = open_model(chosen, name)
        if path:
            sentence = tr(
                "“{name}” is now among your models ({path}). Right-click it in the toolbox and choose to edit it."
            )
            iface.messageBar().pushMessage(tr("EcoRestore"), sentence.format(name=model.name(), path=path))


def _title(run: Run) -> str:
    """What ran: the step, else the tool."""
    if run.step and base_of(run.step) in steps():
        return title_of(run.step)
    tool = QgsApplication.processingRegistry().algorithmById(run.tool)
    name = run.tool if tool is None else tool.displayName()
    title = _map_titles().get(str(run.parameters.get("MAP", "")), "") if run.tool in _MAP_TOOLS else ""
    return tr("{tool}: {map}").format(tool=name, map=title) if title else name


@lru_cache(maxsize=1)
def _map_titles() -> Dict[str, str]:
    """Key of a map to its title."""
    return {row["map"]: row[f"title_{language()}"] for row in read_builtin("maps")}


def _seconds(run: Run) -> str:
    if not run.started or not run.ended:
        return ""
    span = datetime.fromisoformat(run.ended) - datetime.fromisoformat(run.started)
    return f"{span.total_seconds():.1f}"
