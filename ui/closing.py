"""Closing QGIS while something of the plugin is at work asks first, and closes when that has stopped.

Closed at once, QGIS would ask a second time because of the task, and what runs on the main thread is still to come back.
"""

from typing import Any, Callable

from qgis.PyQt.QtCore import QEvent, QObject, QTimer
from qgis.PyQt.QtWidgets import QMessageBox
from qgis.utils import iface


class AskBeforeClosing(QObject):
    """Watches the main window of QGIS while ``work`` runs.

    Args:
        work: has ``running`` and the signal ``ended``; this object lives as long as it.
        stop: has the work come to its end.
    """

    def __init__(self, question: str, title: str, work: Any, stop: Callable[[], None]) -> None:
        super().__init__(work)
        self._question, self._title, self._work, self._stop = question, title, work, stop

    def watch(self) -> None:
        """From now on."""
        if iface is not None:
            iface.mainWindow().installEventFilter(self)

    def leave(self) -> None:
        """No more."""
        if iface is not None:
            iface.mainWindow().removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Ask before the main window closes."""
        if event.type() != QEvent.Type.Close or not self._work.running:
            return False
        event.ignore()
        if self._may_stop():
            if self._work.running:
                self._work.ended.connect(_close)
                self._stop()
            else:
                _close()
        return True

    def _may_stop(self) -> bool:
        answer = QMessageBox.question(iface.mainWindow(), self._title, self._question)
        return bool(answer == QMessageBox.StandardButton.Yes)


def _close(*_told: object) -> None:
    QTimer.singleShot(0, iface.mainWindow().close)
