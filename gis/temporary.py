"""Temporary files that go with what holds them, so that none stays until QGIS is closed."""

import os
import weakref
from contextlib import contextmanager, suppress
from typing import Iterator

from qgis.core import QgsProcessingUtils


@contextmanager
def temporary_file(name: str) -> Iterator[str]:
    """A path in a temporary folder of its own; what was made there is removed where making it fails."""
    path = QgsProcessingUtils.generateTempFilename(name)
    try:
        yield path
    except BaseException:
        _remove(path)
        raise


def goes_with(holder: object, path: str) -> weakref.finalize:
    """Remove a temporary file once nobody holds ``holder`` any more, or when what is returned is called."""
    return weakref.finalize(holder, _remove, path)


def _remove(path: str) -> None:
    """Remove a temporary file with the folder QGIS made for it."""
    with suppress(OSError):
        os.remove(path)
    with suppress(OSError):
        os.rmdir(os.path.dirname(path))
