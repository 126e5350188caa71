"""After sample data were made from the menu or the toolbar, their project opens by itself."""

from functools import partial
from pathlib import Path

from qgis.PyQt.QtCore import QTimer
from qgis.utils import iface

SAMPLE_ID = "ecorestore:sampledata"


def open_when_made(dialog) -> None:
    """Open the project that a run of ``dialog`` has written.

    The algorithm itself may not: models and qgis_process run it too.
    """
    dialog.algorithmFinished.connect(_finished)


def _finished(successful: bool, results: dict) -> None:
    """Wait until the dialog has put itself in order; a project closes what belongs to the one before."""
    project = results.get("PROJECT", "")
    if successful and Path(project).is_file():
        QTimer.singleShot(0, partial(open_project, project))


def open_project(path: str) -> bool:
    """Open a project as a user does: QGIS asks first whether changes of the present one are to be saved."""
    return iface.newProject(True) and iface.addProject(path)
