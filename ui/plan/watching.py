"""How the steps of the plan stand, worked out beside the windows and told when it is known.

Files are looked at in a thread; the main one only receives. Asked for again while it is at work, it is done once
more afterwards.
"""

from typing import List, Mapping, NamedTuple, Optional

from qgis.PyQt.QtCore import QFileSystemWatcher, QObject, QThread, QTimer, pyqtSignal

from ...algorithms.toolprint import TOOLS
from ...core.chain import State
from ...core.messages import InputError
from ...core.progress import Cancelled
from ...gis.plan.brought import Given, brought_of
from ...gis.plan.database import Plan
from ...gis.plan.pointer import current, on_change
from ...gis.plan.runs import Run, last_runs
from ...gis.plan.standing import standing
from ...translation import tr


class Picture(NamedTuple):
    """What is known of a plan at one moment."""

    plan: Plan
    scenario: str
    states: Mapping[str, State]
    brought: Mapping[str, List[Given]]
    runs: Mapping[str, Run]


class _Look(QThread):
    """Looks at a plan once. No task of QGIS, which would tell its user of every look."""

    def __init__(self, plan: Plan, parent: QObject) -> None:
        super().__init__(parent)
        self._plan = plan
        self.picture: Optional[Picture] = None
        self.error = ""

    def run(self) -> None:
        """In its own thread."""
        try:
            brought = brought_of(self._plan)
            states = standing(self._plan, brought, TOOLS, self._step)
            self.picture = Picture(self._plan, self._plan.scenario, states, brought, last_runs(self._plan))
        except Cancelled:
            return
        except InputError as error:
            self.error = tr(error.template).format(**error.values)

    def _step(self, _fraction: float) -> None:
        if self.isInterruptionRequested():
            raise Cancelled


class Watcher(QObject):
    """Keeps a picture of the plan at work."""

    changed = pyqtSignal()
    failed = pyqtSignal(str)

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.picture: Optional[Picture] = None
        self._task: Optional[_Look] = None
        self._again = False
        self._paused = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._start)
        self._files = QFileSystemWatcher(self)
        self._files.fileChanged.connect(self._file_changed)
        self._files.directoryChanged.connect(self._file_changed)
        self._forget = on_change(self.plan_changed)

    def close(self) -> None:
        """Stop watching."""
        self._forget()
        self._timer.stop()
        if self._task is not None:
            self._task.requestInterruption()
            self._task.wait()

    @property
    def working(self) -> bool:
        """Whether the picture is being made."""
        return self._task is not None or self._timer.isActive()

    def plan_changed(self) -> None:
        """Another plan, or another scenario, is at work."""
        watched = self._files.files() + self._files.directories()
        if watched:
            self._files.removePaths(watched)
        plan = current()
        self.picture = None
        if plan is not None:
            self._files.addPaths([plan.path, str(plan.folder)])
        self.changed.emit()
        self.refresh(0)

    def refresh(self, wait: int = 200) -> None:
        """Look at the plan again, soon: many wishes are one look."""
        if current() is not None:
            self._timer.start(wait)

    def pause(self, paused: bool) -> None:
        """Look at nothing while a chain is at work, which writes what would be read."""
        self._paused = paused
        if not paused:
            self.refresh(0)

    def _file_changed(self, _path: str) -> None:
        plan = current()
        if plan is not None and plan.path not in self._files.files():
            self._files.addPath(plan.path)  # replaced, not changed
        if self._task is None:  # what the look itself writes is not looked at
            self.refresh(1500)

    def _start(self) -> None:
        plan = current()
        if plan is None or self._paused:
            return
        if self._task is not None:
            self._again = True
            return
        self._task = _Look(plan, self)
        self._task.finished.connect(self._ended)
        self._task.start(QThread.Priority.LowPriority)

    def _ended(self) -> None:
        task, self._task = self._task, None
        if task is None:
            return
        task.deleteLater()
        if task.picture is not None and task.picture.plan == current():
            self.picture = task.picture
            self.changed.emit()
        elif task.error:
            self.failed.emit(task.error)
        if self._again:
            self._again = False
            self.refresh(0)
