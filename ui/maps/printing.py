"""Sheets printed one after the other, each by a run of planmap in a turn of the event loop of its own.

Layouts live on the main thread (docs/decisions/0027): between two sheets the window answers, and cancelling counts.
"""

from typing import Any, Dict, List, NamedTuple, Optional

from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback, QgsProject
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...gis.sheet.kept import replace_former


class Sheet(NamedTuple):
    """One file to print.

    Attributes:
        keep: whether its layout stays in the project, in the place of the former one.
        noted: whether the run is noted in the plan.
    """

    map_key: str
    title: str
    parameters: Dict[str, Any]
    keep: bool = False
    noted: bool = True


class SheetFeedback(QgsProcessingFeedback):
    """Keeps what went wrong; ``noted`` says whether the plan's memory gets the run."""

    def __init__(self, noted: bool) -> None:
        super().__init__(False)
        self.noted = noted
        self.warnings: List[str] = []

    def pushWarning(self, warning: str) -> None:  # noqa: N802
        """What the tool warns of."""
        self.warnings.append(warning)


class PrintJob(QObject):
    """Prints sheets; tells each before it begins, and the end."""

    began = pyqtSignal(int, str)
    ended = pyqtSignal()

    def __init__(self, sheets: List[Sheet], parent: QObject) -> None:
        super().__init__(parent)
        self._sheets, self._at = sheets, 0
        self.cancelled = False
        self.written: List[str] = []
        self.faults: List[str] = []
        self.warnings: List[str] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._next)
        self._feedback: Optional[SheetFeedback] = None

    def start(self) -> None:
        """Begin with the first sheet."""
        self._announce()

    def cancel(self) -> None:
        """Print no further sheet; what is written already is whole and stays."""
        self.cancelled = True
        if self._feedback is not None:
            self._feedback.cancel()

    def _announce(self) -> None:
        if self.cancelled or self._at >= len(self._sheets):
            self.ended.emit()
            return
        self.began.emit(self._at, self._sheets[self._at].title)
        self._timer.start(20)  # the window shows what comes, and takes clicks

    def _next(self) -> None:
        if not self.cancelled:
            self._print(self._sheets[self._at])
            self._at += 1
        self._announce()

    def _print(self, sheet: Sheet) -> None:
        from qgis import processing

        project, context = QgsProject.instance(), QgsProcessingContext()
        context.setProject(project)
        self._feedback = SheetFeedback(sheet.noted)
        try:
            result = processing.run(
                "ecorestore:planmap", sheet.parameters, context=context, feedback=self._feedback
            )
        except QgsProcessingException as error:
            if not self.cancelled:
                self.faults.append(f"{sheet.title}: {error}")
            return
        finally:
            self.warnings += [f"{sheet.title}: {warning}" for warning in self._feedback.warnings]
            self._feedback = None
        self.written.append(result["OUTPUT"])
        if sheet.keep:
            replace_former(project, sheet.map_key, result["LAYOUT"])
