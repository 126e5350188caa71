"""The task that runs a chain: one task, one feedback, one tool after the other, each cancelled in its middle.

Everything is snapshotted before (``jobs``). A step that fails stops nothing but those that need it. Tools that QGIS
allows on the main thread alone come last, one in each turn of the event loop.
"""

import time
from typing import Callable, Dict, List, NamedTuple, Optional, Sequence, Set, Tuple

from qgis.core import (
    QgsApplication,
    QgsCoordinateTransformContext,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
    QgsTask,
)
from qgis.PyQt.QtCore import QCoreApplication, QObject, Qt, QThread, QTimer, pyqtSignal

from ...gis.plan.brought import systems_of
from ...gis.plan.database import Plan
from ...gis.plan.steps import MARK, base_of, makers
from ...gis.threads import keep_threads, let_die, let_store_die, meet_systems
from ...translation import tr
from .feedback import ChainFeedback
from .jobs import Job, ready, title_of
from .landing import Landing, draw_one, land, landings, ticked
from .noting import noted

#: Seconds after which a tool of the main thread lets the windows answer.
_BREATH = 0.05
#: How a job ended.
DONE, FAILED, SKIPPED, CANCELLED = "done", "failed", "skipped", "cancelled"


class Outcome(NamedTuple):
    """How a job ended, and why in a sentence where it is not done."""

    key: str
    status: str
    why: str = ""


class Course(NamedTuple):
    """What all jobs of a chain share."""

    plan: Plan
    feedback: ChainFeedback
    transforms: QgsCoordinateTransformContext


class ChainTask(QgsTask):
    """Runs the jobs that may run beside the windows."""

    def __init__(self, jobs: Sequence[Job], course: Course) -> None:
        super().__init__(
            tr("EcoRestore: {count} steps of the plan").format(count=len(jobs)), QgsTask.Flag.CanCancel
        )
        self._jobs, self._course, self.feedback = list(jobs), course, course.feedback
        self.outcomes: Dict[str, Outcome] = {}
        self.landings: List[Landing] = []
        #: The job at work, for the window to show.
        self.current = ""
        self.ended: Optional[Callable[[bool], None]] = None
        advanced = course.feedback.progressChanged
        advanced.connect(self._advance, Qt.ConnectionType.DirectConnection)  # type: ignore[attr-defined] # the stubs take signals for functions

    def run(self) -> bool:
        """In the task's own thread."""
        for job in self._jobs:
            if self.feedback.isCanceled():
                self.outcomes[job.key] = Outcome(job.key, CANCELLED)
                continue
            self.current = job.key
            outcome, found = run_job(job, self.outcomes, self._course)
            self.outcomes[job.key] = outcome
            self.landings += found
        self.current = ""
        return not self.feedback.isCanceled()

    def finished(self, result: bool) -> None:
        """On the main thread."""
        if self.ended is not None:
            self.ended(result)

    def cancel(self) -> None:
        """Stop in the middle of the tool at work."""
        self.feedback.cancel()
        super().cancel()

    def _advance(self, percent: float) -> None:
        done = sum(1 for job in self._jobs if job.key in self.outcomes)
        self.setProgress((100.0 * done + percent) / max(len(self._jobs), 1))


def run_job(job: Job, before: Dict[str, Outcome], course: Course) -> Tuple[Outcome, List[Landing]]:
    """Run one tool, in any thread."""
    plan, feedback = course.plan, course.feedback
    waiting = waits_for(job, before)
    if waiting:
        why = tr("Not run: {steps} could not be made.").format(steps=", ".join(map(title_of, waiting)))
        return Outcome(job.key, SKIPPED, why), []
    feedback.begin(job.title)
    context = QgsProcessingContext()
    context.setTransformContext(course.transforms)
    context.setFeedback(feedback)
    opened: List[QgsMapLayer] = []
    try:
        tool = QgsApplication.processingRegistry().createAlgorithmById(job.tool)
        if tool is None:
            raise QgsProcessingException(tr("The tool “{tool}” is not there.").format(tool=job.tool))
        given = ready(job, plan)
        opened += [
            layer for some in given.layers.values() for layer in some if isinstance(layer, QgsMapLayer)
        ]
        with noted(job, tool, given, feedback) as note:
            results, well = tool.run(given.parameters, context, feedback, {}, False)
            if not well:
                raise QgsProcessingException("\n".join(feedback.errors) or tr("The tool gave no result."))
            note(results)
        if feedback.isCanceled():
            return Outcome(job.key, CANCELLED), []
        return Outcome(job.key, DONE, "\n".join(feedback.warnings)), landings(job, context)
    except QgsProcessingException as error:
        return _failed(job, str(error), feedback), []
    except Exception as error:  # a tool of QGIS may fail in ways of its own: the chain goes on without it
        return _failed(job, f"{type(error).__name__}: {error}", feedback), []
    finally:
        let_die(*opened)
        let_store_die(context.temporaryLayerStore())


def _failed(job: Job, why: str, feedback: ChainFeedback) -> Outcome:
    if feedback.isCanceled():
        return Outcome(job.key, CANCELLED)
    feedback.reportError(why)
    return Outcome(job.key, FAILED, why)


def waits_for(job: Job, before: Dict[str, Outcome]) -> List[str]:
    """The jobs before that failed or were not run and whose results it would take."""
    found: Set[str] = set()
    for slots in job.takes.values():
        for slot in slots:
            if slot.startswith("@"):
                continue
            base = base_of(slot)
            key = makers()[base] + (f"{MARK}{slot[len(base) + 1 :]}" if base != slot else "")
            if key in before and before[key].status in (FAILED, SKIPPED):
                found.add(key)
    return sorted(found)


class Runner(QObject):
    """One chain at a time, from its start until the last result stands in the project."""

    changed = pyqtSignal()  #: another step is at work, or one has ended
    said = pyqtSignal(list)  #: lines for the log
    ended = pyqtSignal(bool)  #: all is done; False where it was cancelled

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._task: Optional[ChainTask] = None
        self._late: List[Job] = []
        self._arriving: List[Landing] = []
        self._landed: List[Landing] = []
        self._drawn = True
        self._feedback: Optional[ChainFeedback] = None
        self._course: Optional[Course] = None
        self._late_key, self._seen = "", ""
        self._breathed = 0.0
        self.outcomes: Dict[str, Outcome] = {}
        self._keys: List[str] = []
        self._timer = QTimer(self)
        self._timer.setInterval(250)
        self._timer.timeout.connect(self._look)

    @property
    def running(self) -> bool:
        """Whether a chain is at work."""
        return self._feedback is not None

    @property
    def current(self) -> str:
        """The job at work."""
        return self._late_key or ("" if self._task is None else self._task.current)

    @property
    def waiting(self) -> Set[str]:
        """The jobs that are still to come."""
        return set(self._keys) - set(self.outcomes) - {self.current} if self.running else set()

    @property
    def progress(self) -> float:
        """Percent of the whole chain."""
        part = self._feedback.progress() if self._feedback is not None else 0.0
        return min(100.0, (100.0 * len(self.outcomes) + part) / max(len(self._keys), 1))

    def start(self, plan: Plan, jobs: Sequence[Job], feedback: ChainFeedback) -> None:
        """Run jobs; nothing where a chain is at work already."""
        if self.running or not jobs:
            return
        keep_threads()
        meet_systems(systems_of(plan))
        self._feedback, self._keys = feedback, [job.key for job in jobs]
        self.outcomes = {}
        self._late = [job for job in jobs if not job.threaded]
        early = [job for job in jobs if job.threaded]
        self._course = Course(plan, feedback, QgsProject.instance().transformContext())
        task = ChainTask(early, self._course)
        self.outcomes, self._task = task.outcomes, task
        task.ended = self._tasks_ended
        self._timer.start()
        QgsApplication.taskManager().addTask(task)
        self.changed.emit()

    def stop(self) -> None:
        """Cancel, in the middle of the tool at work."""
        if self._task is not None:
            self._task.cancel()
        elif self._feedback is not None:
            self._feedback.cancel()

    def _look(self) -> None:
        """Tell the window what is new, a few times a second."""
        if self._feedback is not None:
            lines = self._feedback.take()
            if lines:
                self.said.emit(lines)
        state = f"{self.current} {len(self.outcomes)} {int(self.progress)}"
        if state != self._seen:
            self._seen = state
            self.changed.emit()

    def _tasks_ended(self, _result: bool) -> None:
        task, self._task = self._task, None
        self._arrive([] if task is None else task.landings)

    def _arrive(self, found: List[Landing]) -> None:
        """Bring results into the project, one in each turn of the event loop, then go on with what is late."""
        self._arriving, self._landed = list(found), list(found)
        self._drawn = ticked(found, QgsProject.instance())
        QTimer.singleShot(0, self._next_arrival)

    def _next_arrival(self) -> None:
        if not self._arriving:
            draw_one(self._landed, QgsProject.instance())
            self._next_late()
            return
        land(self._arriving.pop(0), QgsProject.instance(), self._drawn)
        QTimer.singleShot(0, self._next_arrival)

    def _next_late(self) -> None:
        """One tool of the main thread; the next one in another turn of the event loop."""
        feedback = self._feedback
        if feedback is None or self._late_key:  # a tool may let the event loop run while it works
            return
        if not self._late or feedback.isCanceled():
            for job in self._late:
                self.outcomes[job.key] = Outcome(job.key, CANCELLED)
            self._late = []
            self._end()
            return
        job = self._late.pop(0)
        self._late_key = job.key
        self.changed.emit()
        QTimer.singleShot(0, lambda: self._run_late(job))

    def _run_late(self, job: Job) -> None:
        if self._course is None:
            return
        advanced = self._course.feedback.progressChanged
        advanced.connect(self._breathe)  # type: ignore[attr-defined] # the stubs take signals for functions
        try:
            outcome, found = run_job(job, self.outcomes, self._course)
        finally:
            advanced.disconnect(self._breathe)  # type: ignore[attr-defined] # the stubs take signals for functions
        self.outcomes[job.key] = outcome
        self._late_key = ""
        self._look()
        self._arrive(found)

    def _breathe(self, _percent: float) -> None:
        """Let the windows answer between two sheets of a tool of the main thread: Stop counts there too."""
        if time.monotonic() - self._breathed > _BREATH and QThread.currentThread() is self.thread():
            QCoreApplication.processEvents()
            self._breathed = time.monotonic()

    @property
    def on_main_thread(self) -> bool:
        """Whether a tool is at work on the main thread, inside which the event loop is let run."""
        return bool(self._late_key)

    def _end(self) -> None:
        feedback, self._feedback = self._feedback, None
        self._timer.stop()
        if feedback is not None:
            self.said.emit(feedback.take())
            self.changed.emit()
            self.ended.emit(not feedback.isCanceled())
