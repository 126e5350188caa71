"""Dialogs of the scenarios: copying one, deleting one, comparing two."""

from functools import partial
from typing import Any, Callable, List, Optional

from qgis.core import QgsApplication, QgsPalettedRasterRenderer, QgsProject, QgsRasterLayer, QgsTask
from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QInputDialog,
    QLabel,
    QMessageBox,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)
from qgis.utils import iface

from ...core.messages import InputError
from ...core.progress import Cancelled, Progress
from ...gis.plan.comparing import Comparison, comparable, compare
from ...gis.plan.database import Plan
from ...gis.plan.pointer import current
from ...gis.plan.results import place
from ...gis.plan.runs import last_runs
from ...gis.plan.scenarios import copy, remove, require_name, scenarios
from ...gis.plan.steps import name_of_slot
from ...translation import tr
from ..parts import worded
from ..windows import fit_to_screen, show
from .landing import layers_in

_kept: "list[QgsTask]" = []


class Work(QgsTask):
    """A function that takes a progress, run beside the windows; ``done`` gets its result on the main thread."""

    def __init__(self, title: str, function: Callable[[Progress], Any], done: Callable[[Any], None]) -> None:
        super().__init__(title, QgsTask.Flag.CanCancel)
        self._function, self._done = function, done
        self._result: object = None
        self._why = ""
        _kept.append(self)

    def run(self) -> bool:
        """In the task's own thread."""
        try:
            self._result = self._function(self._step)
        except Cancelled:
            return False
        except InputError as error:
            self._why = tr(error.template).format(**error.values)
            return False
        except (OSError, RuntimeError) as error:
            self._why = str(error)
            return False
        return True

    def finished(self, result: bool) -> None:
        """On the main thread."""
        _kept.remove(self)
        if result:
            self._done(self._result)
        elif self._why:
            iface.messageBar().pushWarning(tr("Restoration plan"), self._why)

    def _step(self, fraction: float) -> None:
        if self.isCanceled():
            raise Cancelled
        self.setProgress(100.0 * fraction)


class NewScenario(QObject):
    """Asks for a name and copies the scenario at work."""

    def __init__(self, plan: Plan, parent: QWidget) -> None:
        super().__init__(parent)
        self._plan, self._parent = plan, parent

    def start(self, done: Callable[[], None]) -> None:
        """Ask, then copy in a task."""
        name, good = QInputDialog.getText(self._parent, tr("Copy scenario"), tr("Name of the new scenario"))
        if not good:
            return
        try:
            require_name(self._plan, name.strip())
        except InputError as error:
            iface.messageBar().pushWarning(tr("Restoration plan"), tr(error.template).format(**error.values))
            return
        title = tr("Copying the plan into “{name}”").format(name=name.strip())
        task = Work(title, partial(copy, self._plan, name.strip()), lambda _nothing: done())
        QgsApplication.taskManager().addTask(task)


class RemoveScenario(QObject):
    """Asks, then takes the scenario at work away with its results; never the plan itself."""

    def __init__(self, plan: Plan, parent: QWidget) -> None:
        super().__init__(parent)
        self._plan, self._parent, self._name = plan, parent, plan.scenario

    def start(self, done: Callable[[], None]) -> None:
        """Ask, take its layers out of the project, then delete in a task."""
        name = self._name
        question = tr(
            "Delete the scenario “{name}” with all its results? They cannot be brought back; the history stays."
        ).format(name=name)
        buttons = QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No
        title, usual = tr("Delete scenario"), QMessageBox.StandardButton.No
        answer = QMessageBox.question(self._parent, title, question, buttons, usual)
        if not name or answer != QMessageBox.StandardButton.Yes:
            return
        self._close_layers()
        task = Work(
            tr("Deleting “{name}”").format(name=name),
            lambda _progress: remove(self._plan, name),
            lambda _nothing: done(),
        )
        QgsApplication.taskManager().addTask(task)

    def _close_layers(self) -> None:
        """Layers of the scenario would show nothing, and keep its files open."""
        project = QgsProject.instance()
        runs = last_runs(self._plan, self._name).values()
        slots = {used.slot for run in runs for used in run.outputs.values() if used.slot}
        shown = [
            layer.id() for slot in slots for layer in layers_in(place(self._plan, slot, self._name), project)
        ]
        project.removeMapLayers(shown)


def open_comparison(parent: Optional[QWidget] = None) -> None:
    """Show the dialog that compares two scenarios."""
    plan = current()
    if plan is not None:
        show(CompareDialog(plan, parent))


class CompareDialog(QDialog):
    """Two scenarios, one result; the table of areas, Kappa, and the changed places as a layer."""

    def __init__(self, plan: Plan, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Compare scenarios"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fit_to_screen(self, 720, 560)
        self._plan = plan
        self._found: Optional[Comparison] = None
        names = ["", *scenarios(plan)]
        self.first, self.second, self.slot = QComboBox(self), QComboBox(self), QComboBox(self)
        for box in (self.first, self.second):
            for name in names:
                box.addItem(name or tr("Base plan"), name)
        self.second.setCurrentIndex(len(names) - 1)
        self.summary = QLabel(self)
        self.summary.setWordWrap(True)
        self.table = QTableWidget(0, 5, self)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setAccessibleName(tr("Areas"))
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self._build()
        for box in (self.first, self.second):
            box.currentIndexChanged.connect(self._fill)
        self._fill()

    def _build(self) -> None:
        form = QFormLayout()
        form.addRow(tr("First scenario"), self.first)
        form.addRow(tr("Second scenario"), self.second)
        form.addRow(tr("Result"), self.slot)
        buttons = worded(QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self))
        self.compare_button = QPushButton(tr("Compare scenarios"), self)
        self.copy_button = QPushButton(tr("Copy table"), self)
        self.layer_button = QPushButton(tr("Add changed places"), self)
        for button in (self.compare_button, self.copy_button, self.layer_button):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        self.compare_button.setDefault(True)
        self.compare_button.clicked.connect(self.start)
        self.copy_button.clicked.connect(self._copy)
        self.layer_button.clicked.connect(self._add_layer)
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.summary)
        layout.addWidget(self.table, 1)
        layout.addWidget(buttons)
        self._show(None)

    def _fill(self, _index: int = 0) -> None:
        self.slot.clear()
        first, second = self.first.currentData(), self.second.currentData()
        for slot in comparable(self._plan, first, second) if first != second else []:
            self.slot.addItem(name_of_slot(slot), slot)
        self.compare_button.setEnabled(self.slot.count() > 0)
        if first == second:
            self.summary.setText(tr("Choose two different scenarios."))
        elif not self.slot.count():
            self.summary.setText(tr("The two scenarios have no result of classes in common."))
        else:
            self.summary.setText("")

    def start(self) -> None:
        """Compare in a task."""
        names = self.first.currentData(), self.second.currentData()
        self.compare_button.setEnabled(False)
        function = partial(compare, self._plan, self.slot.currentData(), *names)
        QgsApplication.taskManager().addTask(Work(tr("Comparing scenarios"), function, self._show))

    def _show(self, found: Optional[Comparison]) -> None:
        self._found = found
        self.compare_button.setEnabled(self.slot.count() > 0)
        self.copy_button.setEnabled(found is not None)
        self.layer_button.setEnabled(found is not None and bool(found.layer))
        heads = [
            tr("Zone"),
            tr("Class"),
            self.first.currentText(),
            self.second.currentText(),
            tr("Difference (km²)"),
        ]
        self.table.setHorizontalHeaderLabels(heads)
        if found is None:
            return
        text = tr("Agreement {share} %, Kappa {kappa}; changed {area} km². {most}")
        area = sum(change[2] for change in found.changes)
        self.summary.setText(
            text.format(
                share=f"{100 * found.agreement.share:.1f}", kappa=f"{found.agreement.kappa:.3f}", area=f"{area:,.2f}",
                most=self._largest(found),
            )
        )  # fmt: skip
        self.table.setRowCount(len(found.rows))
        for number, row in enumerate(found.rows):
            texts = [
                row.zone,
                row.name,
                *(f"{area:,.2f}" for area in (row.first, row.second, row.second - row.first)),
            ]
            for column, one in enumerate(texts):
                self.table.setItem(number, column, QTableWidgetItem(one))
        self.table.resizeColumnsToContents()

    @staticmethod
    def _largest(found: Comparison) -> str:
        some = [f"{a} → {b} {area:,.2f} km²" for a, b, area in found.changes[:3]]
        return tr("Most: {changes}.").format(changes=tr("; ").join(some)) if some else ""

    def _copy(self) -> None:
        heads = [self.table.horizontalHeaderItem(n).text() for n in range(self.table.columnCount())]
        lines: List[List[str]] = [heads]
        for row in range(self.table.rowCount()):
            lines.append([self.table.item(row, column).text() for column in range(self.table.columnCount())])
        QApplication.clipboard().setText("\n".join("\t".join(line) for line in lines))

    def _add_layer(self) -> None:
        found = self._found
        if found is None or not found.layer:
            return
        title = tr("Changed: {result}").format(result=name_of_slot(found.slot))
        layer = QgsRasterLayer(found.layer, title)
        if not layer.isValid():
            return
        provider = layer.dataProvider()
        some = QgsPalettedRasterRenderer.colorTableToClassData(provider.colorTable(1))
        some = [one for one in some if int(one.value) in found.names]
        for one in some:
            one.label = found.names[int(one.value)]
        layer.setRenderer(QgsPalettedRasterRenderer(provider, 1, some))
        QgsProject.instance().addMapLayer(layer)  # noqa: QGS201 (checked to be valid)
