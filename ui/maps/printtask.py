"""The task that prints sheets: each by a run of planmap in the task's own thread, with layers that are copies.

A sheet is drawn in a project of its own (docs/decisions/0027). One that cannot be printed is told, the others go on.
"""

import threading
from typing import Any, Callable, Dict, List, NamedTuple, Optional, Sequence

from qgis.core import (
    QgsApplication,
    QgsCoordinateTransformContext,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsTask,
)
from qgis.PyQt.QtCore import Qt, QThread, pyqtSignal

from ...gis.threads import adopt, let_die, let_store_die
from ...translation import tr

TOOL = "ecorestore:planmap"
#: Seconds after which a task that waits for the main thread looks whether it was cancelled.
_PATIENCE = 0.05


class Sheet(NamedTuple):
    """One file to print.

    Attributes:
        parameters: of planmap; for the task its layers are copies.
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
        self.errors: List[str] = []

    def pushWarning(self, warning: str) -> None:  # noqa: N802
        """What the tool warns of."""
        self.warnings.append(warning)

    def reportError(self, error: str, fatalError: bool = False) -> None:  # noqa: N802, N803
        """What went wrong."""
        self.errors.append(error)


class Told:
    """What became of the sheets; written by one thread at a time."""

    def __init__(self) -> None:
        self.written: List[str] = []
        self.faults: List[str] = []
        self.warnings: List[str] = []


class PrintTask(QgsTask):
    """Prints sheets one after the other beside the windows.

    Args:
        copies: snapshots of all layers among the parameters of the sheets.
    """

    began = pyqtSignal(int, str)
    _asked = pyqtSignal()

    def __init__(
        self,
        sheets: List[Sheet],
        copies: Sequence[QgsMapLayer],
        transforms: QgsCoordinateTransformContext,
        told: Told,
    ) -> None:
        super().__init__(
            tr("EcoRestore: {count} map files").format(count=len(sheets)), QgsTask.Flag.CanCancel
        )
        self._sheets, self._copies = list(sheets), list(copies)
        self._transforms, self.told = transforms, told
        self._feedback: Optional[SheetFeedback] = None
        self._answered = threading.Event()
        self._asked.connect(self._answer, Qt.ConnectionType.QueuedConnection)  # type: ignore[attr-defined] # the stubs take signals for functions
        self.ended: Optional[Callable[[], None]] = None
        #: The place of the sheet at work, and the thread in which sheets are drawn.
        self.at_work: Optional[int] = None
        self.thread_at_work: Optional[QThread] = None

    def run(self) -> bool:
        """In the task's own thread."""
        self.thread_at_work = QThread.currentThread()
        adopt(self._copies)
        count = len(self._sheets)
        try:
            for at, sheet in enumerate(self._sheets):
                if self.isCanceled():
                    break
                self.began.emit(at, sheet.title)  # type: ignore[attr-defined] # the stubs take signals for functions
                self.at_work = at
                self._print(sheet, at, count)
                self.at_work = None
                self._settle()
        finally:
            let_die(*self._copies)
            self._sheets, self._copies = [], []  # they end here, in their own thread
        return not self.isCanceled()

    def finished(self, _result: bool) -> None:
        """On the main thread."""
        if self.ended is not None:
            self.ended()

    def cancel(self) -> None:
        """Stop where the sheet at hand can be left; its file is not written."""
        feedback = self._feedback
        if feedback is not None:
            feedback.cancel()
        super().cancel()

    def _print(self, sheet: Sheet, at: int, count: int) -> None:
        feedback, context = SheetFeedback(sheet.noted), QgsProcessingContext()
        context.setTransformContext(self._transforms)
        advanced = feedback.progressChanged
        advanced.connect(  # type: ignore[attr-defined] # the stubs take signals for functions
            lambda percent: self.setProgress((100.0 * at + percent) / count),
            Qt.ConnectionType.DirectConnection,
        )
        self._feedback = feedback
        try:
            self.told.written.append(run_planmap(sheet.parameters, context, feedback)["OUTPUT"])
        except QgsProcessingException as error:
            self._failed(sheet, str(error))
        except Exception as error:  # whatever it is, the other sheets are printed
            self._failed(sheet, f"{type(error).__name__}: {error}")
        finally:
            self.told.warnings += [f"{sheet.title}: {warning}" for warning in feedback.warnings]
            self._feedback = None
            let_store_die(context.temporaryLayerStore())

    def _failed(self, sheet: Sheet, why: str) -> None:
        if not self.isCanceled():
            self.told.faults.append(f"{sheet.title}: {why}")

    def _advance(self, percent: float) -> None:
        """In the task's thread, between the parts of a sheet: reading, building, drawing."""
        self.setProgress(percent)
        self._settle()

    def _settle(self) -> None:
        """Wait until the main thread has read which objects of this thread are gone (gis/threads)."""
        self._answered.clear()
        self._asked.emit()  # type: ignore[attr-defined] # the stubs take signals for functions
        while not self._answered.wait(_PATIENCE):
            if self.isCanceled():
                return

    def _answer(self) -> None:
        self._answered.set()


def run_planmap(
    parameters: Dict[str, Any], context: QgsProcessingContext, feedback: SheetFeedback
) -> Dict[str, Any]:
    """One run of the tool in the thread that calls.

    Raises:
        QgsProcessingException: with the sentence of the tool.
    """
    tool = QgsApplication.processingRegistry().createAlgorithmById(TOOL)
    if tool is None:
        raise QgsProcessingException(tr("The tool “{tool}” is not there.").format(tool=TOOL))
    results, well = tool.run(parameters, context, feedback, {}, False)
    if not well:
        raise QgsProcessingException("\n".join(feedback.errors) or tr("The tool gave no result."))
    return dict(results)
