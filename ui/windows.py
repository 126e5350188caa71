"""Windows live until they are closed: PyQGIS forgets the Python half of a window that nobody holds.

What is left of such a window looks alive, but its buttons do nothing. Every window of the plugin is shown by
``show``, which holds it until Qt destroys it; nothing else in this room calls a window's own ``show``.
"""

from functools import partial

from qgis.PyQt.QtWidgets import QApplication, QWidget

#: Share of the screen that a window may take; frames and bars need some.
_ROOM = 0.94
_shown: dict = {}


def show(window: QWidget) -> None:
    """Show ``window`` and hold it until Qt destroys it.

    The window must destroy itself once it is closed: dialogs of Processing do (after their run, where one is
    going on), others need Qt's attribute WA_DeleteOnClose.
    """
    _shown[id(window)] = window
    if hasattr(window, "algorithmFinished") and hasattr(window, "showLog"):
        # Processing shows the log of tools that run in a task alone; warnings of others stayed behind their parameters
        window.algorithmFinished.connect(partial(_show_log, window))
    window.destroyed.connect(partial(_release, id(window)))
    window.show()


def _show_log(dialog: QWidget, _good: bool, _results: object) -> None:
    dialog.showLog()


def fit_to_screen(window: QWidget, width: int, height: int) -> None:
    """Give a window a size, but none larger than the screen has room for."""
    screen = window.screen() if hasattr(window, "screen") else None
    screen = screen or QApplication.primaryScreen()
    room = screen.availableGeometry()
    window.resize(min(width, int(room.width() * _ROOM)), min(height, int(room.height() * _ROOM)))


def _release(key: int, _destroyed: object = None) -> None:
    _shown.pop(key, None)


def close_all() -> None:
    """Close what is still open, before the tools behind it go away."""
    for window in list(_shown.values()):
        window.close()
