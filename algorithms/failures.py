"""Faults nobody foresaw: one sentence for the user, the details for whoever mends them.

Everything QGIS calls runs under a guard. A fault in a check or a run becomes a sentence with the tool, the step it had
reached and where to report it; one in what only adorns (preselected layers, style and place of a result) is logged and
the work goes on without it. The traceback goes to the log of QGIS and to the debug lines of the run.
"""

import configparser
import traceback
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Iterator, Optional

import numpy as np
from qgis.core import Qgis, QgsMessageLog, QgsProcessingFeedback

from ..core.messages import InputError
from ..core.progress import Cancelled
from ..translation import tr

_METADATA = Path(__file__).parents[1] / "metadata.txt"
#: The page of the log panel.
LOG = "EcoRestore"


@cache
def tracker() -> str:
    """Where faults are reported, from the metadata of the plugin."""
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(_METADATA, encoding="utf-8")
    return metadata.get("general", "tracker", fallback="")


def record(error: BaseException, feedback: Optional[QgsProcessingFeedback] = None) -> None:
    """Write the traceback of a fault to the log of QGIS and the debug lines of a run."""
    details = "".join(traceback.format_exception(type(error), error, error.__traceback__))
    QgsMessageLog.logMessage(details, LOG, Qgis.MessageLevel.Warning, False)
    if feedback is not None:
        feedback.pushDebugInfo(details)


def sentence_of(
    error: BaseException, title: str, step: str, feedback: Optional[QgsProcessingFeedback] = None
) -> str:
    """What to tell the user of an exception; one that was not foreseen is recorded.

    Args:
        title: of the tool. step: what it was doing, translated.
    """
    if isinstance(error, InputError):
        return tr(error.template).format(**error.values)
    if isinstance(error, Cancelled):
        return tr("Cancelled. Nothing was written.")
    if isinstance(error, MemoryError):
        return tr("Not enough memory. Use a larger cell size or a smaller area.")
    if isinstance(error, OSError):
        return tr("“{path}” cannot be read or written ({why}).").format(
            path=error.filename or "", why=error.strerror or error
        )
    record(error, feedback)
    return tr(
        "“{tool}” stopped at a fault of its own, at this step: {step}. Nothing was written. Please report it at "
        "{tracker} with the details, which stand in the log messages under “{log}”."
    ).format(tool=title, step=step, tracker=tracker(), log=LOG)


def let_go(error: Optional[BaseException]) -> None:
    """Forget what the frames of an exception and of its causes hold: arrays, layers, projects.

    QGIS never frees the exception of a run that failed, so that they would stay until it is closed.
    """
    while error is not None:
        traceback.clear_frames(error.__traceback__)
        error = error.__cause__ or error.__context__


@contextmanager
def quiet() -> Iterator[None]:
    """NumPy divides by zero and compares with NaN in silence: core says itself what such cells become."""
    with np.errstate(all="ignore"):
        yield


@contextmanager
def forgiving() -> Iterator[None]:
    """Go on without what only adorns; the fault is recorded."""
    try:
        yield
    except Exception as error:
        record(error)
