"""Sheets printed one after the other, each by a run of planmap in a turn of the event loop of its own.

Layouts live on the main thread (docs/decisions/0027): between two sheets the window answers, and cancelling counts.
"""

from typing import Any, Dict, List, Optional, Set

from qgis.core import QgsMapLayer, QgsProcessingContext, QgsProcessingException, QgsProject
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...gis.sheet.kept import replace_former
from ...translation import tr
from ..closing import AskBeforeClosing
from .sheetrun import Sheet, SheetFeedback, run_planmap

#: Jobs live until they have ended, also when their window was closed before.
_running: Set["PrintJob"] = set()


class PrintJob(QObject):
    """Prints sheets; tells each before it begins, how far all are, and the end."""

    began = pyqtSignal(int, str)
    advanced = pyqtSignal(float)
    ended = pyqtSignal()

    def __init__(self, sheets: List[Sheet]) -> None:
        super().__init__()
        self._sheets = sheets
        self._at = 0
        self.written: List[str] = []  #: the files that are whole
        self.faults: List[str] = []  #: a sentence for each sheet that could not be printed
        self.warnings: List[str] = []
        self.cancelled = False
        self._feedback: Optional[SheetFeedback] = None
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
            self.warnings.append(sentence.format(names=tr(", ").join(unsaved)))
        self._announce()

    def cancel(self) -> None:
        """Print no further sheet; what is written already is whole and stays."""
        self.cancelled = True
        if self._feedback is not None:
            self._feedback.cancel()

    def _announce(self) -> None:
        if self.cancelled or self._at >= len(self._sheets):
            self._closing.leave()
            _running.discard(self)
            self.ended.emit()
            return
        self.began.emit(self._at, self._sheets[self._at].title)
        self.advanced.emit(100.0 * self._at / len(self._sheets))
        self._timer.start(20)  # the window shows what comes, and takes clicks

    def _next(self) -> None:
        if not self.cancelled:
            self._print(self._sheets[self._at])
            self._at += 1
        self._announce()

    def _print(self, sheet: Sheet) -> None:
        project, context = QgsProject.instance(), QgsProcessingContext()
        context.setProject(project)
        feedback = self._feedback = SheetFeedback(sheet.noted)
        try:
            result = run_planmap(sheet.parameters, context, feedback)
        except QgsProcessingException as error:
            if not self.cancelled:
                self.faults.append(f"{sheet.title}: {error}")
            return
        finally:
            self.warnings += [f"{sheet.title}: {warning}" for warning in feedback.warnings]
            self._feedback = None
        self.written.append(result["OUTPUT"])
        if sheet.keep:
            replace_former(project, sheet.map_key, result["LAYOUT"])


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
