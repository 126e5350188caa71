"""How the steps of the plan stand, worked out beside the windows and told when it is known.

Files are looked at in a thread; the main one only receives. Asked for again while it is at work, it is done once
more afterwards.
"""

from typing import List, Mapping, NamedTuple, Optional

from qgis.PyQt.QtCore import (
    QCoreApplication,
    QFileSystemWatcher,
    QObject,
    QThread,
    QTimer,
    pyqtSignal,
    pyqtSlot,
)

from ...algorithms.toolprint import TOOLS
from ...core.chain import State
from ...core.messages import InputError
from ...core.progress import Cancelled
from ...gis.plan.brought import Given, brought_of, systems_of
from ...gis.plan.database import Plan
from ...gis.plan.pointer import current, on_change
from ...gis.plan.runs import Run, last_runs
from ...gis.plan.standing import standing
from ...gis.threads import keep_threads, meet_systems
from ...translation import tr


class Picture(NamedTuple):
    """What is known of a plan at one moment."""

    plan: Plan
    scenario: str
    states: Mapping[str, State]
    brought: Mapping[str, List[Given]]
    runs: Mapping[str, Run]


class _Look:
    """One look at a plan, which may be called off."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.picture: Optional[Picture] = None
        self.error = ""
        self.called_off = False

    def step(self, _fraction: float) -> None:
        """A progress that only asks whether to stop.

        Raises:
            Cancelled: it was called off.
        """
        if self.called_off:
            raise Cancelled


class _Looker(QObject):
    """Looks at plans in a thread of its own, which stays.

    PROJ keeps what it knows by thread; with a thread for every look QGIS would meet what a former one left behind. It is
    no task of QGIS either, which would tell its user of every look.
    """

    wanted = pyqtSignal(object)
    done = pyqtSignal(object)

    def __init__(self) -> None:
        super().__init__()
        self.thread_of_looks = QThread()
        self.thread_of_looks.setObjectName("ecorestore looks")
        self.moveToThread(self.thread_of_looks)
        self.wanted.connect(self.look)
        self.thread_of_looks.start(QThread.Priority.LowPriority)

    @pyqtSlot(object)
    def look(self, look: _Look) -> None:
        """In the thread of the looks."""
        try:
            brought = brought_of(look.plan)
            states = standing(look.plan, brought, TOOLS, look.step)
            look.picture = Picture(look.plan, look.plan.scenario, states, brought, last_runs(look.plan))
        except Cancelled:
            look.picture = None
        except InputError as error:
            look.error = tr(error.template).format(**error.values)
        except Exception as error:  # whatever it is: the windows must not wait for this look for ever
            look.error = f"{type(error).__name__}: {error}"
        self.done.emit(look)


_kept: List[_Looker] = []


def _looker() -> _Looker:
    """The one that looks, made when it is wanted for the first time."""
    if not _kept:
        _kept.append(_Looker())
        QCoreApplication.instance().aboutToQuit.connect(stop_looking)
    return _kept[0]


def stop_looking() -> None:
    """End the thread of the looks, when the plugin goes."""
    while _kept:
        looker = _kept.pop()
        looker.thread_of_looks.quit()
        looker.thread_of_looks.wait()


class Watcher(QObject):
    """Keeps a picture of the plan at work."""

    changed = pyqtSignal()
    failed = pyqtSignal(str)

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.picture: Optional[Picture] = None
        self._look: Optional[_Look] = None
        self._again = False
        self._paused = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._start)
        self._files = QFileSystemWatcher(self)
        self._files.fileChanged.connect(self._file_changed)
        self._files.directoryChanged.connect(self._file_changed)
        keep_threads()
        self._forget = on_change(self.plan_changed)
        _looker().done.connect(self._ended)

    def close(self) -> None:
        """Stop watching."""
        self._forget()
        self._timer.stop()
        if self._look is not None:
            self._look.called_off = True
            self._look = None
        if _kept:
            _kept[0].done.disconnect(self._ended)

    @property
    def working(self) -> bool:
        """Whether the picture is being made."""
        return self._look is not None or self._timer.isActive()

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
        if self._look is None:  # what the look itself writes is not looked at
            self.refresh(1500)

    def _start(self) -> None:
        plan = current()
        if plan is None or self._paused:
            return
        if self._look is not None:
            self._again = True
            return
        meet_systems(systems_of(plan))
        self._look = _Look(plan)
        _looker().wanted.emit(self._look)

    def _ended(self, look: _Look) -> None:
        if look is not self._look:
            return  # that of another watcher, or called off
        self._look = None
        if look.picture is not None and look.picture.plan == current():
            self.picture = look.picture
            self.changed.emit()
        elif look.error:
            self.failed.emit(look.error)
        if self._again:
            self._again = False
            self.refresh(0)
