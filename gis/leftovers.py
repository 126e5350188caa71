"""What a run that was killed has left behind, cleared away by the next run in the same folder.

The hidden folder of a run is called after the machine and the process it belongs to: ``.ecorestore-<machine>-<process>-…``.
Whoever finds one whose process has ended puts back what was half moved and removes it. Folders of other machines, which
shared drives show, and of processes that seem alive are left alone until they are a week old.
"""

import ctypes
import json
import os
import platform
import re
import shutil
import sys
import time
import zlib
from contextlib import suppress
from pathlib import Path
from typing import List, NamedTuple, Optional, Set

PREFIX = ".ecorestore-"
#: In a hidden folder: older files meanwhile, and what is being moved.
OLDER, JOURNAL = "older", "moves.json"
_NAMED = re.compile(re.escape(PREFIX) + r"([0-9a-f]{8})-(\d+)-.+")
_PART = re.compile(r"\..+\.part(\.\w+)?")
_HOUR, _WEEK = 3600.0, 7 * 86400.0
_STILL_ACTIVE, _ACCESS_DENIED, _QUERY = 259, 5, 0x1000
#: Hidden folders of runs of this process.
_own: Set[str] = set()


class Move(NamedTuple):
    """A file on its way into its place, as the journal keeps it; paths are relative to the folder of the places.

    Attributes:
        place: where it goes; a stale side file that only has to go has no ``size``.
        main: the file it belongs to.
        size, changed: of the new file, to know it again.
    """

    place: str
    main: str
    size: Optional[int] = None
    changed: Optional[int] = None


def prefix_of_process() -> str:
    """How the hidden folders of this process begin."""
    return f"{PREFIX}{_machine()}-{os.getpid()}-"


def claim(folder: Path) -> None:
    """Remember a hidden folder as one of a run that goes on."""
    _own.add(str(folder))


def release(folder: Path) -> None:
    """Its run is over."""
    _own.discard(str(folder))


def write_journal(folder: Path, moves: List[Move]) -> None:
    """Say in a hidden folder which files are about to move, for whoever finds it."""
    (folder / JOURNAL).write_text(json.dumps([list(move) for move in moves]), encoding="utf-8")


def clear(folder: Path) -> None:
    """Remove what killed runs have left in ``folder``; what cannot be removed stays."""
    with suppress(OSError):
        for entry in os.scandir(folder):
            if entry.name.startswith(PREFIX) and entry.is_dir(follow_symlinks=False):
                path = Path(entry.path)
                if _is_left(path):
                    _put_back(path, folder)
                    shutil.rmtree(path, ignore_errors=True)
            elif _PART.fullmatch(entry.name) and _age(Path(entry.path)) > _HOUR:  # of versions before 0.4
                with suppress(OSError):
                    os.unlink(entry.path)


def _machine() -> str:
    return f"{zlib.crc32(platform.node().encode('utf-8', 'replace')):08x}"


def _age(path: Path) -> float:
    """Seconds since a file, or anything in a folder, was changed."""
    newest = 0.0
    for one in [path, *(path.rglob("*") if path.is_dir() else ())]:
        with suppress(OSError):
            newest = max(newest, one.stat().st_mtime)
    return time.time() - newest


def _is_left(path: Path) -> bool:
    """Whether the run of a hidden folder is over."""
    if str(path) in _own:
        return False
    named = _NAMED.fullmatch(path.name)
    if named is None:  # of a version that did not say whose it is
        return _age(path) > _HOUR
    machine, process = named[1], int(named[2])
    if machine == _machine() and (process == os.getpid() or not _alive(process)):
        return True
    return _age(path) > _WEEK


def _alive(process: int) -> bool:
    """Whether a process of this machine runs; True where that cannot be known."""
    if sys.platform == "win32":
        return _alive_on_windows(process)
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def _alive_on_windows(process: int) -> bool:
    """There ``os.kill`` would end the process."""
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 (the stubs of other systems lack it)
    handle = kernel.OpenProcess(_QUERY, False, process)
    if not handle:
        return kernel.GetLastError() == _ACCESS_DENIED
    code = ctypes.c_uint32()
    known = kernel.GetExitCodeProcess(handle, ctypes.byref(code))
    kernel.CloseHandle(handle)
    return not known or code.value == _STILL_ACTIVE


def _put_back(hidden: Path, folder: Path) -> None:
    """Give older files their places back where a run was killed while it moved its results; newer ones stay."""
    for move in reversed(_journal(hidden)):
        place, older = folder / move.place, hidden / OLDER / move.place
        with suppress(OSError):
            if older.exists() and (not place.exists() or _is_new(place, move)):
                os.replace(older, place)
            elif not older.exists() and _is_new(place, move) and not (folder / move.main).exists():
                os.unlink(place)  # a side file without its file


def _journal(hidden: Path) -> List[Move]:
    try:
        return [Move(*entry) for entry in json.loads((hidden / JOURNAL).read_text(encoding="utf-8"))]
    except (OSError, ValueError, TypeError):
        return []


def _is_new(place: Path, move: Move) -> bool:
    """Whether the file in a place is the one that the killed run has moved there."""
    if not place.exists() or move.size is None:
        return False
    found = place.stat()
    return (found.st_size, found.st_mtime_ns) == (move.size, move.changed)
