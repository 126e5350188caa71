"""Sheets printed beside the windows: what is read from the project is copied here, the rest is done by one task.

On the main thread, each in a turn of the event loop of its own: layouts that stay in the project are built (nothing is
drawn), and the layers are copied. Then the task prints (docs/decisions/0027).
"""

import tempfile
from functools import partial
from pathlib import Path
from typing import Any, Callable, Dict, List, Optional, Set

from qgis.core import QgsApplication, QgsMapLayer, QgsProcessingContext, QgsProcessingException, QgsProject
from qgis.PyQt.QtCore import QObject, Qt, QTimer, pyqtSignal

from ...gis.sheet.kept import replace_former
from ...gis.threads import keep_threads, meet_systems, snapshot
from ...translation import tr
from ..closing import AskBeforeClosing
from .printtask import PrintTask, Sheet, SheetFeedback, Told, run_planmap

#: Jobs live until their task has ended, also when their window was closed before.
_running: Set["PrintJob"] = set()


class PrintJob(QObject):
    """Prints sheets; tells each before it begins, how far all are, and the end."""

    began = pyqtSignal(int, str)
    advanced = pyqtSignal(float)
    ended = pyqtSignal()

    def __init__(self, sheets: List[Sheet]) -> None:
        super().__init__()
        self._sheets = sheets
        self._copies: Dict[str, QgsMapLayer] = {}
        self._todo: List[Callable[[], None]] = []
        self._told = Told()
        self.cancelled = False
        self.task: Optional[PrintTask] = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._next)
        self._closing = AskBeforeClosing(
            tr("Maps are still being printed. Stop and close QGIS? The files that are finished are kept."),
            tr("Map production"),
            self,
            self.cancel,
        )

    @property
    def written(self) -> List[str]:
        """The files that are whole."""
        return self._told.written

    @property
    def faults(self) -> List[str]:
        """A sentence for each sheet that could not be printed."""
        return self._told.faults

    @property
    def warnings(self) -> List[str]:
        """What the tool warned of, each once for a sheet."""
        return self._told.warnings

    @property
    def running(self) -> bool:
        """Whether sheets are still to come."""
        return self in _running

    def start(self) -> None:
        """Begin."""
        _running.add(self)
        self._closing.watch()
        layers = {layer.id(): layer for sheet in self._sheets for layer in layers_in(sheet.parameters)}
        unsaved = sorted({layer.name() for layer in layers.values() if _has_edits(layer)})
        if unsaved:
            sentence = tr("Edits that are not saved are not on the maps: {names}")
            self._told.warnings.append(sentence.format(names=tr(", ").join(unsaved)))
        self._todo = [partial(self._keep, at) for at, sheet in enumerate(self._sheets) if sheet.keep]
        self._todo += [partial(self._copy, key, layer) for key, layer in layers.items()]
        self._todo.append(self._hand_over)
        self.began.emit(0, self._sheets[0].title)
        self._timer.start(20)  # the window shows what comes, and takes clicks

    def cancel(self) -> None:
        """Print no further sheet; what is written already is whole and stays."""
        self.cancelled = True
        if self.task is not None:
            self.task.cancel()

    def _next(self) -> None:
        if self.cancelled:
            self._end()
            return
        try:
            self._todo.pop(0)()
        except RuntimeError as error:  # a layer was removed in between
            self.faults.append(tr("A layer of the maps is not there any more: {why}").format(why=error))
            self._end()
            return
        if self._todo:
            self._timer.start(0)

    def _keep(self, at: int) -> None:
        """Build the layout of a sheet in the project: a run to a template, which draws nothing."""
        sheet, project = self._sheets[at], QgsProject.instance()
        self.began.emit(at, sheet.title)
        context, feedback = QgsProcessingContext(), SheetFeedback(noted=False)
        context.setProject(project)
        with tempfile.TemporaryDirectory(prefix="ecorestore-layout-") as folder:
            wanted = {**sheet.parameters, "KEEP": True, "OUTPUT": str(Path(folder) / "layout.qpt")}
            try:
                result = run_planmap(wanted, context, feedback)
            except QgsProcessingException as error:
                self.faults.append(f"{sheet.title}: {error}")
                return
        replace_former(project, sheet.map_key, result["LAYOUT"])

    def _copy(self, key: str, layer: QgsMapLayer) -> None:
        self._copies[key] = snapshot(layer)

    def _hand_over(self) -> None:
        """Give the copies to the task."""
        keep_threads()
        meet_systems(layer.crs().toWkt() for layer in self._copies.values())
        sheets = [
            sheet._replace(parameters={**_with_copies(sheet.parameters, self._copies), "KEEP": False})
            for sheet in self._sheets
        ]
        transforms = QgsProject.instance().transformContext()
        task = PrintTask(sheets, list(self._copies.values()), transforms, self._told)
        self._copies = {}
        task.began.connect(self.began, Qt.ConnectionType.QueuedConnection)
        task.progressChanged.connect(self.advanced)
        task.ended = self._end
        self.task = task
        QgsApplication.taskManager().addTask(task)

    def _end(self) -> None:
        if self.task is not None:
            self.cancelled = self.cancelled or self.task.isCanceled()  # by the list of tasks of QGIS
        self.task, self._copies = None, {}
        self._closing.leave()
        _running.discard(self)
        self.ended.emit()


def layers_in(parameters: Dict[str, Any]) -> List[QgsMapLayer]:
    """The layers among parameters, also those of lists."""
    found = []
    for value in parameters.values():
        found += [
            one for one in (value if isinstance(value, list) else [value]) if isinstance(one, QgsMapLayer)
        ]
    return found


def _has_edits(layer: QgsMapLayer) -> bool:
    return bool(layer.isEditable()) and bool(layer.isModified())


def _with_copies(value: Any, copies: Dict[str, QgsMapLayer]) -> Any:
    """Parameters with copies in place of layers."""
    if isinstance(value, dict):
        return {key: _with_copies(one, copies) for key, one in value.items()}
    if isinstance(value, list):
        return [_with_copies(one, copies) for one in value]
    return copies[value.id()] if isinstance(value, QgsMapLayer) else value
