"""Windows live until they are closed: PyQGIS forgets the Python half of a window that nobody holds.

What is left of such a window looks alive, but its buttons do nothing. Every window of the plugin is shown by
``show``, which holds it until Qt destroys it; nothing else in this room calls a window's own ``show``.
"""

from functools import partial

from qgis.PyQt.QtWidgets import QWidget

_shown: dict = {}


def show(window: QWidget) -> None:
    """Show ``window`` and hold it until Qt destroys it.

    The window must destroy itself once it is closed: dialogs of Processing do (after their run, where one is
    going on), others need Qt's attribute WA_DeleteOnClose.
    """
    _shown[id(window)] = window
    window.destroyed.connect(partial(_release, id(window)))
    window.show()


def _release(key: int, _destroyed: object = None) -> None:
    _shown.pop(key, None)


def close_all() -> None:
    """Close what is still open, before the tools behind it go away."""
    for window in list(_shown.values()):
        window.close()
