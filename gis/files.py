"""Files that appear together, only when all of them are complete.

Every file of a run is made in a hidden folder beside its place. ``Staging.commit`` moves them there at the end, side
files included; where one cannot be moved, those moved before are taken back. Until then older files stay as they are.
"""

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Dict, Iterable, List, Tuple

from ..core.messages import InputError, marked

_PREFIX = ".ecorestore-"
#: What older programs left beside a file under its whole name; stale beside a new one.
_BESIDE = (".aux.xml", ".ovr", ".msk", "-wal", "-shm", "-journal")
#: What belongs to a file under its name with another ending.
_SIBLINGS = {
    ".shp": (".shx", ".dbf", ".prj", ".cpg", ".qix", ".qpj", ".sbn", ".sbx", ".qmd"),
    ".csv": (".csvt", ".qmd"),
    ".geojson": (".qmd",),
    ".gml": (".gfs", ".xsd", ".qmd"),
    ".kml": (".qmd",),
}


def same_file(one: str, other: str) -> bool:
    """Whether two paths lead to one file, whether it exists or not."""
    if os.path.exists(one) and os.path.exists(other):
        return os.path.samefile(one, other)
    return os.path.normcase(os.path.realpath(one)) == os.path.normcase(os.path.realpath(other))


def cannot_write(path: str) -> InputError:
    """The refusal of a place where nothing can be written."""
    return InputError(marked("Cannot write “{path}”. Choose a folder where you may write."), path=path)


def not_written(path: str, why: str) -> InputError:
    """What to say where writing stopped half way; of GDAL's reason the first line, newer ones add its causes."""
    reason = why.strip().partition("\n")[0]
    return InputError(
        marked("“{path}” could not be written in full ({why}). Is the disk full?"), path=path, why=reason
    )


def write_text(path: str, text: str) -> None:
    """Write a file in UTF-8.

    Raises:
        InputError: it cannot be written.
    """
    try:
        Path(path).write_text(text, encoding="utf-8")
    except OSError as error:
        raise cannot_write(path) from error


#: How whole files of these formats end.
_ENDS = {
    ".pdf": b"%%EOF",
    ".svg": b"</svg>",
    ".png": b"IEND\xaeB`\x82",
    ".html": b"</html>",
    ".qml": b"</qgis>",
}


def require_whole(path: str) -> None:
    """Raise InputError for a file that is empty or ends half way: writers of Qt do not say that the disk is full."""
    end = _ENDS.get(Path(path).suffix.lower(), b"")
    content = Path(path).read_bytes() if os.path.exists(path) else b""
    if not content or not content.rstrip().endswith(end):
        raise not_written(path, f"{len(content):,} B")


class Staging:
    """The files of one run on their way to their places."""

    def __init__(self) -> None:
        self._folders: Dict[str, Path] = {}
        self._files: List[Tuple[Path, Path]] = []  # made, place
        self._moves: List[Tuple[Path, Path]] = []  # from, to
        self._new_folders: List[Path] = []

    def stage(self, place: str) -> str:
        """Where to make the file of ``place`` meanwhile; the same name in a hidden folder beside it.

        Raises:
            InputError: nothing can be written there.
        """
        final = Path(place)
        key = str(final.parent)
        try:
            if final.is_dir():
                raise cannot_write(place)
            if key not in self._folders:
                self._folders[key] = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=final.parent))
        except OSError as error:
            raise cannot_write(place) from error
        made = self._folders[key] / final.name
        self._files.append((made, final))
        return str(made)

    def stage_in(self, folder: str, name: str) -> str:
        """Where to make a file of a folder meanwhile; the folder itself comes into being with ``commit``.

        Raises:
            InputError: nothing can be written there.
        """
        key, beside = str(Path(folder)), Path(folder)
        while not beside.is_dir() and beside != beside.parent:
            beside = beside.parent
        try:
            if key not in self._folders:
                self._folders[key] = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=beside))
        except OSError as error:
            raise cannot_write(folder) from error
        made = self._folders[key] / name
        self._files.append((made, Path(folder) / name))
        return str(made)

    def commit(self) -> None:
        """Move everything that was made to its place; older files are kept until ``discard``, for ``undo``.

        Raises:
            InputError: a file cannot be replaced; then all places are as they were.
        """
        try:
            for made, place in self._files:
                if made.exists():
                    self._replace(made, place)
        except OSError as error:
            self.undo()
            raise InputError(
                marked(
                    "“{path}” cannot be replaced. Close the programs and layers that use it, then run again."
                ),
                path=str(error.filename2 or error.filename or ""),
            ) from error

    def undo(self) -> None:
        """Take back what ``commit`` moved."""
        for source, target in reversed(self._moves):
            with suppress(OSError):
                os.replace(target, source)
        for folder in reversed(self._new_folders):
            with suppress(OSError):
                folder.rmdir()
        self._moves, self._new_folders = [], []

    def _replace(self, made: Path, place: Path) -> None:
        """Put the older files away, then the new ones into their place."""
        for folder in reversed([place.parent, *place.parent.parents]):
            if not folder.exists():
                folder.mkdir()
                self._new_folders.append(folder)
        kept = made.parent / "older"
        kept.mkdir(exist_ok=True)
        for old in _family(place):
            if old.exists():
                os.replace(old, kept / old.name)
                self._moves.append((old, kept / old.name))
        for new in _made_files(made):
            os.replace(new, place.with_name(new.name))
            self._moves.append((new, place.with_name(new.name)))

    def discard(self) -> None:
        """Leave nothing behind."""
        for folder in self._folders.values():
            shutil.rmtree(folder, ignore_errors=True)
        self._folders, self._files, self._moves, self._new_folders = {}, [], [], []


def _family(path: Path) -> Iterable[Path]:
    """A file with what may lie beside it, whether it is there or not."""
    yield path
    for ending in _BESIDE:
        yield path.with_name(path.name + ending)
    for suffix in _SIBLINGS.get(path.suffix.lower(), ()):
        yield path.with_suffix(suffix)


def _made_files(made: Path) -> List[Path]:
    """A file that was made with what was made beside it, the file itself last."""
    beside = [path for path in _family(made) if path != made and path.exists()]
    return [*beside, made]
