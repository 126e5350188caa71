"""A user's mouse: a thread beside QGIS that looks where a widget is and presses the X server's own button there.

QGIS itself runs undisturbed in its main loop, also where a window is modal. Widgets are only looked at, never called:
what happens comes from events of the X server alone (xdotool), but for letters, which QTest types. The presses are
counted by a filter over the whole application, where Qt receives them.
"""

import queue
import subprocess
import time

from qgis.PyQt.QtCore import QEvent, QObject, QPoint, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QMenu, QTabBar, QTreeView
from qgis.utils import iface

_PATIENCE = 120.0


class Counter(QObject):
    """Counts what reaches Qt's windows from the mouse, and Enter, which people press in the place of a button.

    It stands at the windows, where every press comes in once. (A filter of the whole application would be given objects
    that are being destroyed, which PyQt does not survive.)
    """

    def __init__(self):
        super().__init__()
        self.presses = self.enters = 0

    def watch(self):
        """Stand at the windows that are there."""
        for window in QGuiApplication.topLevelWindows():
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def eventFilter(self, _watched, event):  # noqa: N802
        if event.type() == QEvent.Type.MouseButtonPress:
            self.presses += 1
        return False


class Pulse(QObject):
    """How long the main thread is away from its event loop: (seconds by the clock, seconds of processor) of each gap."""

    def __init__(self):
        super().__init__()
        self.gaps = []
        self._before = (time.monotonic(), time.thread_time())
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(5)

    def _beat(self):
        now = (time.monotonic(), time.thread_time())
        self.gaps.append((now[0] - self._before[0], now[1] - self._before[1]))
        self._before = now

    def take(self):
        """The longest gap since the last call, by the clock and by the processor, in ms, and how many there were."""
        gaps, self.gaps = self.gaps, []
        return [round(1000 * max((gap[which] for gap in gaps), default=0)) for which in (0, 1)] + [len(gaps)]


class Mouse(QObject):
    """What a hand does; all methods are called in the hand's own thread."""

    _asked = pyqtSignal(object)

    def __init__(self):
        super().__init__()
        self._asked.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        self.counter, self.pulse = Counter(), Pulse()

    # eyes ---------------------------------------------------------------------------

    def _answer(self, wish):
        function, box = wish
        try:
            box.put((True, function()))
        except Exception as error:
            box.put((False, error))

    def ask(self, function, patience=240.0):
        """What ``function`` says on the main thread, in whatever event loop is at work."""
        box = queue.Queue()
        self._asked.emit((function, box))
        well, said = box.get(timeout=patience)
        if not well:
            raise said
        return said

    def wait(self, what, until, seconds=_PATIENCE):
        """Look until something is so; returns what was seen."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            seen = self.ask(until)
            if seen:
                return seen
            time.sleep(0.1)
        raise AssertionError(f"in vain: {what}")

    @staticmethod
    def rest(seconds=0.3):
        time.sleep(seconds)

    # hands --------------------------------------------------------------------------

    def _place(self, what, find):
        """Where the middle of a widget, or (widget, point) is on the screen, once it can be clicked."""

        def look():
            self.counter.watch()
            found = find()
            if not found:
                return None
            widget, point = found if isinstance(found, tuple) else (found, found.rect().center())
            if not (widget.isVisible() and widget.isEnabled()):
                return None
            place = widget.mapToGlobal(point)
            top = QApplication.widgetAt(place)
            covered = top is None or not (
                top is widget or widget.isAncestorOf(top) or top.isAncestorOf(widget)
            )
            return None if covered else (place.x(), place.y())

        return self.wait(f"{what} to be seen", look)

    @staticmethod
    def _do(*words):
        subprocess.run(["xdotool", *map(str, words)], check=True, timeout=30)

    def click(self, what, find, times=1, button=1):
        """Click a widget; ``find`` gives it, or it and a point in it."""
        x, y = self._place(what, find)
        self._do("mousemove", x, y)
        self.rest(0.1)
        self._do("click", "--repeat", times, "--delay", 60, button)
        self.rest()

    def drag(self, what, find, where, to):
        """Drag from one place to another, with some steps as a hand makes them."""
        (x, y), (to_x, to_y) = self._place(what, find), self._place(where, to)
        self._do("mousemove", x, y, "mousedown", 1)
        self.rest()
        for step in range(1, 11):
            self._do("mousemove", x + (to_x - x) * step // 10, y + (to_y - y) * step // 10)
            self.rest(0.08)
        self._do("mousemove", to_x + 2, to_y)
        self.rest()
        self._do("mouseup", 1)
        self.rest()

    def type(self, text, enter=True):
        """Letters into the field that has the focus; Enter counts."""

        def write():
            line = QApplication.focusWidget()
            if isinstance(line, QAbstractSpinBox):
                line.selectAll()
                QTest.keyClicks(line, text)
                return line.cleanText() == text
            if not isinstance(line, QLineEdit):
                return False
            line.selectAll()
            QTest.keyClicks(line, text)
            return line.text() == text

        self.wait("a field to type into", write)
        if enter:
            self.counter.enters += 1
            self.ask(lambda: QTimer.singleShot(0, _enter) or True)
        self.rest()

    # places -------------------------------------------------------------------------

    def menu(self, *names):
        """Click through the menu bar."""
        bar = iface.mainWindow().menuBar()
        self.click(f"the menu {names[0]}", lambda: _entry(bar, names[0]))
        for name in names[1:]:
            self.entry(name)

    def entry(self, name):
        """Click an entry of the menu that is open."""
        self.click(f"the entry {name}", lambda: _entry_shown(name))


def _enter():
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def _entry(menu, name):
    for action in menu.actions():
        if action.text().replace("&", "") == name:
            return menu, menu.actionGeometry(action).center()
    return None


def _entry_shown(name):
    for menu in QApplication.topLevelWidgets():
        if isinstance(menu, QMenu) and menu.isVisible():
            found = _entry(menu, name)
            if found:
                return found
    return None


def tab(bar: QTabBar, name):
    """The place of a tab."""
    for number in range(bar.count()):
        if bar.tabText(number).replace("&", "") == name:
            return bar, bar.tabRect(number).center()
    return None


def row(view: QTreeView, index):
    """The place of a row of a tree, which is scrolled there as a wheel would."""
    view.scrollTo(index)
    place = view.visualRect(index)
    return view.viewport(), QPoint(place.left() + 12, place.center().y())
