"""What goes wrong around a run: a disk that fills up, a limit on files, a cancel, a time that runs out."""

import gc
import os
import resource
import signal
import subprocess
import tempfile
import threading
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Iterator, List, Optional

from qgis.core import QgsProcessingFeedback, QgsProcessingUtils, QgsSettings


class Hanging(BaseException):
    """A run that did not heed its cancel in time."""


class Feedback(QgsProcessingFeedback):
    """Keeps what was said; cancels itself at a share of the progress."""

    def __init__(self, cancel_at: Optional[float] = None) -> None:
        super().__init__(False)
        self.warnings: List[str] = []
        self.infos: List[str] = []
        self.furthest = 0.0
        self._cancel_at = cancel_at
        self.progressChanged.connect(self._went_on)

    def _went_on(self, value: float) -> None:
        self.furthest = max(self.furthest, value)
        if self._cancel_at is not None and value >= 100 * self._cancel_at:
            self.cancel()

    def pushWarning(self, warning):  # noqa: N802
        self.warnings.append(warning)

    def reportError(self, error, fatalError=False):  # noqa: N802, N803
        self.warnings.append(error)

    def pushInfo(self, info):  # noqa: N802
        self.infos.append(info)


@contextmanager
def time_limit(seconds: float, feedback: Feedback) -> Iterator[None]:
    """Cancel after so many seconds; raise Hanging where that is not heeded in as many more."""

    def hanging(_number, _frame):
        raise Hanging(f"more than {2 * seconds:g} s, though cancelled")

    timer = threading.Timer(seconds, feedback.cancel)
    timer.daemon = True
    before = signal.signal(signal.SIGALRM, hanging)
    signal.setitimer(signal.ITIMER_REAL, 2 * seconds)
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@contextmanager
def files_of_at_most(size: int) -> Iterator[None]:
    """No file grows beyond so many bytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        gc.collect()
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextmanager
def small_disk(folder: Path) -> Iterator[bool]:
    """A file system of 2 MB at ``folder``; False where this machine does not let us make one."""
    folder.mkdir(parents=True, exist_ok=True)
    mounted = False
    if os.geteuid() == 0:
        with suppress(OSError):
            mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)]
            mounted = subprocess.run(mount, capture_output=True, check=False).returncode == 0
    try:
        yield mounted
    finally:
        if mounted:
            gc.collect()
            subprocess.run(["umount", "-l", str(folder)], capture_output=True, check=False)


def fill(folder: Path, left: int) -> None:
    """Fill a small disk but for so many bytes."""
    state = os.statvfs(folder)
    size = state.f_bavail * state.f_frsize - left
    with suppress(OSError):
        (folder / "ballast").write_bytes(b"x" * max(0, size))


@contextmanager
def temporary_folder(folder: Path) -> Iterator[None]:
    """Temporary files of Python, GDAL, Qt and Processing go there."""
    folder.mkdir(parents=True, exist_ok=True)
    variable, python = os.environ.get("TMPDIR"), tempfile.tempdir
    setting = "Processing/Configuration/TEMP_PATH2"
    os.environ["TMPDIR"], tempfile.tempdir = str(folder), str(folder)
    QgsSettings().setValue(setting, str(folder))
    try:
        yield
    finally:
        tempfile.tempdir = python
        if variable is None:
            del os.environ["TMPDIR"]
        else:
            os.environ["TMPDIR"] = variable
        QgsSettings().setValue(setting, tempfile.gettempdir())
        QgsProcessingUtils.tempFolder()  # without a setting QGIS keeps to the folder it had last, which is gone
        QgsSettings().remove(setting)
