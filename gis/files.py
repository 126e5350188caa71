"""Files that appear together, only when all of them are complete.

Every file of a run is made in a hidden folder beside its place. ``Staging.commit`` moves them there at the end, side
files included; where one cannot be moved, those moved before are taken back. Until then older files stay as they are.
A run that is killed leaves its hidden folder behind; the next run in the same place clears it away (``leftovers``).
"""

import errno
import os
import re
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Dict, Iterator, List, NamedTuple, Optional, Tuple

from ..core.messages import InputError, marked
from . import leftovers
from .leftovers import JOURNAL, OLDER, PREFIX, Move

#: What older programs left beside a file under its whole name; stale beside a new one.
_BESIDE = (".aux.xml", ".ovr", ".msk", "-wal", "-shm", "-journal")
_LOGS = ("-wal", "-shm", "-journal")
#: What belongs to a file under its name with another ending.
SIBLINGS = {
    ".shp": (".shx", ".dbf", ".prj", ".cpg", ".qix", ".qpj", ".sbn", ".sbx", ".qmd"),
    ".tab": (".dat", ".map", ".id", ".ind", ".qmd"),
    ".mif": (".mid", ".qmd"),
    ".csv": (".csvt", ".qmd"),
    ".geojson": (".qmd",),
    ".json": (".qmd",),
    ".fgb": (".qmd",),
    ".gml": (".gfs", ".xsd", ".qmd"),
    ".kml": (".qmd",),
}
_HIDDEN = re.compile(r"[\\/]" + re.escape(PREFIX) + r"[^\\/]+(?:[\\/]\d+(?=[\\/]))?")
_FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG)
_NO_RIGHT = re.compile(r"read.?only|permission|not authorized|unable to open database", re.IGNORECASE)
_STATEMENT = re.compile(r"^.*\bsqlite3_\w+\(.*\) failed: ?", re.IGNORECASE | re.DOTALL)
_OF_TABLES = re.compile(
    r"no such \w+:|constraint failed|duplicate column|syntax error|\b(INSERT|CREATE|UPDATE) "
)
_BUSY = re.compile(r"database (table |schema )?is locked|\block(ed)?\b.*database|busy", re.IGNORECASE)


def same_file(one: str, other: str) -> bool:
    """Whether two paths lead to one file, whether it exists or not."""
    if os.path.exists(one) and os.path.exists(other):
        return os.path.samefile(one, other)
    return os.path.normcase(os.path.realpath(one)) == os.path.normcase(os.path.realpath(other))


def shown_path(text: str) -> str:
    """A path, or a sentence with one in it, as users may see it: without the hidden folder of a run."""
    return _HIDDEN.sub("", text)


def cannot_write(path: str) -> InputError:
    """The refusal of a place where nothing can be written."""
    return InputError(
        marked("Cannot write “{path}”. Choose a folder where you may write."), path=shown_path(path)
    )


def in_use(path: str) -> InputError:
    """The refusal of a database that others hold."""
    return InputError(
        marked("“{path}” is in use by another program or another run. Try again when that has ended."),
        path=shown_path(path),
    )


def not_written(path: str, why: str) -> InputError:
    """What to say where writing stopped half way; of GDAL's reason the first line, newer ones add its causes."""
    if is_busy(why):
        return in_use(path)
    if _NO_RIGHT.search(why):
        return cannot_write(path)
    reason = _in_plain_words(shown_path(why.strip().partition("\n")[0]))
    if not reason:
        return InputError(
            marked("“{path}” could not be written in full. Is the disk full?"), path=shown_path(path)
        )
    return InputError(
        marked("“{path}” could not be written in full ({why}). Is the disk full?"),
        path=shown_path(path),
        why=reason,
    )


def _in_plain_words(reason: str) -> str:
    """What GDAL says without the statement of SQL that failed; empty where no words for users are left."""
    words = _STATEMENT.sub("", reason)
    if words != reason:
        words = words.rstrip(")")
    return "" if _OF_TABLES.search(words) else words


def is_busy(why: str) -> bool:
    """Whether SQLite says that somebody else holds a database."""
    return _BUSY.search(why) is not None


def write_text(path: str, text: str) -> None:
    """Write a file in UTF-8.

    Raises:
        InputError: it cannot be written.
    """
    try:
        Path(path).write_text(text, encoding="utf-8", errors="backslashreplace")
    except OSError as error:
        raise not_written(path, error.strerror or str(error)) from error


#: How whole files of these formats end.
_ENDS = {
    ".pdf": b"%%EOF",
    ".svg": b"</svg>",
    ".png": b"IEND\xaeB`\x82",
    ".html": b"</html>",
    ".htm": b"</html>",
    ".qml": b"</qgis>",
}
_LAST_BYTES = 4096


def require_whole(path: str) -> None:
    """Raise InputError for a file that is empty or ends half way: writers of Qt do not say that the disk is full."""
    end, size = _ENDS.get(Path(path).suffix.lower(), b""), 0
    if os.path.exists(path):
        size = os.path.getsize(path)
        with open(path, "rb") as file:
            file.seek(max(0, size - _LAST_BYTES))
            last = file.read().rstrip()
    if not size or not last.endswith(end):
        raise not_written(path, f"{size:,} B")


class _Hidden(NamedTuple):
    """The hidden folder beside the places of one folder."""

    path: Path
    folder: Path


class _Made(NamedTuple):
    """A file, or with ``place`` None a tree of files, that is made in ``folder`` of a hidden folder."""

    hidden: _Hidden
    folder: Path
    place: Optional[Path]


class Staging:
    """The files of one run on their way to their places."""

    def __init__(self) -> None:
        self._hidden: Dict[str, _Hidden] = {}
        self._made: List[_Made] = []
        self._count = 0
        self._done: List[Tuple[Path, Path]] = []  # place, where it goes back to; or older file, its place
        self._new_folders: List[Path] = []

    def stage(self, place: str) -> str:
        """Where to make the file of ``place`` meanwhile: the same name in a hidden folder beside it.

        Raises:
            InputError: nothing can be written there.
        """
        final = Path(place)
        try:
            if final.is_dir():
                raise cannot_write(place)
            hidden = self._beside(final.parent)
            folder = self._room(hidden)
        except OSError as error:
            raise cannot_write(place) from error
        self._made.append(_Made(hidden, folder, final))
        return str(folder / final.name)

    def scratch(self, place: str) -> str:
        """A file of the same name in the hidden folder beside ``place`` that goes with that folder.

        Raises:
            InputError: nothing can be written there.
        """
        try:
            return str(self._room(self._beside(Path(place).parent)) / Path(place).name)
        except OSError as error:
            raise cannot_write(place) from error

    def stage_tree(self, folder: str) -> str:
        """A folder in which to make all that belongs into ``folder``, which is made where it does not exist.

        Raises:
            InputError: nothing can be written there.
        """
        final = Path(folder)
        try:
            missing = [one for one in (final, *final.parents) if not one.exists()]
            final.mkdir(parents=True, exist_ok=True)
            self._new_folders += missing
            hidden = self._beside(final)
            tree = self._room(hidden)
        except OSError as error:
            raise cannot_write(folder) from error
        self._made.append(_Made(hidden, tree, None))
        return str(tree)

    def _beside(self, folder: Path) -> _Hidden:
        """The hidden folder of a folder; with the first one, what killed runs have left there goes."""
        key = str(folder)
        if key not in self._hidden:
            leftovers.clear(folder)
            path = Path(tempfile.mkdtemp(prefix=leftovers.prefix_of_process(), dir=folder))
            leftovers.claim(path)
            self._hidden[key] = _Hidden(path, folder)
        return self._hidden[key]

    def _room(self, hidden: _Hidden) -> Path:
        """A folder of its own in a hidden folder."""
        folder = hidden.path / str(self._count)
        folder.mkdir()
        self._count += 1
        return folder

    def commit(self) -> None:
        """Move everything that was made to its place; older files are kept until ``discard``, for ``undo``.

        Raises:
            InputError: a file cannot be replaced; then all places are as they were.
        """
        try:
            moves = {made: list(_moves_of(made)) for made in self._made}
            for hidden in self._hidden.values():
                own = [move for made, some in moves.items() if made.hidden == hidden for move in some]
                leftovers.write_journal(hidden.path, own)
            for made, some in moves.items():
                for move in some:
                    self._move(made, move)
        except OSError as error:
            self.undo()
            made = self._made[0]
            place = str(error.filename2 or error.filename or made.place or made.hidden.folder)
            if error.errno in _FULL:
                raise not_written(place, error.strerror or str(error)) from error
            raise InputError(
                marked(
                    "“{path}” cannot be replaced. Close the programs and layers that use it, then run again."
                ),
                path=shown_path(place),
            ) from error

    def _move(self, made: _Made, move: Move) -> None:
        """One file into its place, at one stroke where the disk knows hard links; an older one is kept."""
        place, older = made.hidden.folder / move.place, made.hidden.path / OLDER / move.place
        if os.path.lexists(place):
            older.parent.mkdir(parents=True, exist_ok=True)
            _keep(place, older)
            self._done.append((older, place))
        if move.size is not None:
            new = made.folder / _inside(made, move)
            place.parent.mkdir(parents=True, exist_ok=True)
            os.replace(new, place)
            if not os.path.lexists(older):
                self._done.append((place, new))
        elif os.path.lexists(place):
            os.unlink(place)

    def undo(self) -> None:
        """Take back what ``commit`` moved."""
        for source, target in reversed(self._done):
            with suppress(OSError):
                os.replace(source, target)
        self._done = []

    def settle(self) -> None:
        """Everything has its place for good, also for whoever would find the hidden folders."""
        for hidden in self._hidden.values():
            with suppress(OSError):
                (hidden.path / JOURNAL).unlink()
        self._new_folders = []

    def discard(self) -> None:
        """Leave nothing behind."""
        for hidden in self._hidden.values():
            shutil.rmtree(hidden.path, ignore_errors=True)
            leftovers.release(hidden.path)
        for folder in self._new_folders:
            with suppress(OSError):  # others may have put something into it
                folder.rmdir()
        self._hidden, self._made, self._done, self._new_folders = {}, [], [], []


def _keep(place: Path, older: Path) -> None:
    """Keep a file under another name too; where the disk has no hard links it goes there."""
    try:
        os.link(place, older)
    except (OSError, NotImplementedError, AttributeError):
        os.replace(place, older)


def _inside(made: _Made, move: Move) -> str:
    """The path of a file in the folder in which it was made."""
    return move.place if made.place is None else Path(move.place).name


def _moves_of(made: _Made) -> Iterator[Move]:
    """Every file that was made, the one of the place last, and older side files that are stale beside it."""
    if made.place is None:
        for path in sorted(one for one in made.folder.rglob("*") if one.is_file()):
            place = path.relative_to(made.folder).as_posix()
            yield _new(path, place, place)
        return
    name = made.place.name
    if not (made.folder / name).exists():
        return
    new = [path for path in sorted(made.folder.iterdir()) if path.is_file() and path.name != name]
    written = {path.name for path in new}
    stale = [old for old in _family(made.place) if old.name not in written and os.path.lexists(old)]
    for old in stale:
        if old.name.endswith(_LOGS):  # SQLite would take them for those of the new file
            yield Move(old.name, name)
    for path in [*new, made.folder / name]:
        yield _new(path, path.name, name)
    for old in stale:
        if not old.name.endswith(_LOGS):
            yield Move(old.name, name)


def _new(path: Path, place: str, main: str) -> Move:
    found = path.stat()
    return Move(place, main, found.st_size, found.st_mtime_ns)


def _family(path: Path) -> Iterator[Path]:
    """What may lie beside a file, whether it is there or not."""
    for ending in _BESIDE:
        yield path.with_name(path.name + ending)
    for suffix in SIBLINGS.get(path.suffix.lower(), ()):
        yield path.with_suffix(suffix)
