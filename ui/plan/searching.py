"""Searches for the layers of a plan: in the project a few at a time, in a folder beside the windows."""

import time
from typing import Callable, Dict, List, Optional, Sequence, Tuple

from qgis.core import QgsApplication, QgsMapLayer, QgsTask
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...core.messages import InputError
from ...core.progress import Cancelled
from ...gis.plan.database import Plan
from ...gis.plan.finding import is_result, suits
from ...gis.plan.opening import files_in, layers_of
from ...gis.plan.roles import RoleLayer, entry_of
from ...gis.threads import let_die
from ...translation import tr

#: Seconds of the main thread in one turn.
_TURN = 0.02
Found = Tuple[List[RoleLayer], Dict[str, bool]]


class ProjectSearch(QObject):
    """Looks at the layers of the project on the main thread, where they live, without holding it up."""

    advanced = pyqtSignal(int)
    ended = pyqtSignal(list, dict)

    def __init__(self, plan: Plan, layers: Sequence[QgsMapLayer], parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._plan, self._ids = plan, [layer.id() for layer in layers]
        self._layers = {layer.id(): layer for layer in layers}
        self._found: List[RoleLayer] = []
        self._sure: Dict[str, bool] = {}
        self._at = 0

    def start(self) -> None:
        """Begin in the next turn of the event loop."""
        QTimer.singleShot(0, self._turn)

    def _turn(self) -> None:
        until = time.monotonic() + _TURN
        while self._at < len(self._ids) and time.monotonic() < until:
            look_at(self._layers[self._ids[self._at]], self._plan, self._found, self._sure)
            self._at += 1
        self.advanced.emit(100 * self._at // max(len(self._ids), 1))
        if self._at < len(self._ids):
            QTimer.singleShot(0, self._turn)
        else:
            self.ended.emit(self._found, self._sure)


def look_at(layer: QgsMapLayer, plan: Plan, found: List[RoleLayer], sure: Dict[str, bool]) -> None:
    """Add a layer to what was found where it suits a role; layers that were removed meanwhile are passed over."""
    try:
        role = suits(layer, plan) if layer.isValid() else None
        if role is not None:
            one = entry_of(plan, role.role, layer)
            found.append(one)
            sure[one.source] = role.marked
    except (InputError, RuntimeError):
        return


class FolderSearch(QObject):
    """Looks at the files of a folder in a task."""

    advanced = pyqtSignal(int)
    ended = pyqtSignal(list, dict)

    def __init__(self, plan: Plan, folder: str, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._task = _FolderTask(plan, folder)

    def start(self) -> None:
        """Hand the task to QGIS."""
        self._task.told = self._told
        QgsApplication.taskManager().addTask(self._task)

    def _told(self, found: List[RoleLayer], sure: Dict[str, bool]) -> None:
        if not sip.isdeleted(self):  # the window may have gone while the task was at work
            self.ended.emit(found, sure)


class _FolderTask(QgsTask):
    def __init__(self, plan: Plan, folder: str) -> None:
        super().__init__(tr("EcoRestore: search for data"), QgsTask.Flag.CanCancel)
        self._plan, self._folder = plan, folder
        self._found: List[RoleLayer] = []
        self._sure: Dict[str, bool] = {}
        self.told: Optional[Callable[[list, dict], None]] = None

    def run(self) -> bool:
        """In the task's own thread."""
        try:
            for path in files_in(
                self._folder, lambda folder: is_result(f"{folder}/", self._plan), self._step
            ):
                layers = layers_of(path)
                for layer in layers:
                    look_at(layer, self._plan, self._found, self._sure)
                let_die(*layers)
        except Cancelled:
            return False
        return True

    def finished(self, _result: bool) -> None:
        """On the main thread; what was found before it was cancelled counts."""
        if self.told is not None:
            self.told(self._found, self._sure)

    def _step(self, _fraction: float) -> None:
        if self.isCanceled():
            raise Cancelled
