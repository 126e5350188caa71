"""What lies where before and after a run: files with their content, layers of memory, GDAL's memory files."""

import os
import stat
import tempfile
from pathlib import Path
from typing import Dict, List, Optional

from osgeo import gdal, ogr
from qgis.core import QgsVectorLayer

#: What QGIS and SQLite keep beside a file that is open, and GDAL's statistics.
_OF_READERS = (".aux.xml", "-wal", "-shm", "-journal", ".qix", ".gfs")


def files(folders) -> Dict[str, Optional[bytes]]:
    """Every path below the folders with its content; None for a folder, links as what they hold."""
    found: Dict[str, Optional[bytes]] = {}
    for folder in folders:
        for root, names, entries in os.walk(folder):
            for name in names:
                found[os.path.join(root, name)] = None
            for name in entries:
                path = os.path.join(root, name)
                found[path] = content(path)
    return found


def content(path: str) -> bytes:
    """The bytes of a file; of a pipe or a link to nothing its sort."""
    try:
        mode = os.stat(path).st_mode
        link = b"link:" if os.path.islink(path) else b""
        return link + (Path(path).read_bytes() if stat.S_ISREG(mode) else b"%o" % stat.S_IFMT(mode))
    except OSError:
        return b"no file"


def changed(before: dict, after: dict) -> List[str]:
    """Paths that are gone or hold something else; packages are compared by their rows."""
    return [p for p, old in before.items() if not _same(p, old, after.get(p, b"gone"))]


def appeared(before: dict, after: dict) -> List[str]:
    """Paths that are new."""
    return [path for path in after if path not in before and not of_a_reader(path)]


def of_a_reader(path: str) -> bool:
    """Whether reading makes such files."""
    return path.endswith(_OF_READERS)


def _same(path: str, old: Optional[bytes], new: Optional[bytes]) -> bool:
    if old == new or of_a_reader(path):
        return True
    if old is None or new is None or not path.endswith((".gpkg", ".sqlite")) or not old.startswith(b"SQLite"):
        return False
    with tempfile.TemporaryDirectory() as folder:
        other = os.path.join(folder, os.path.basename(path))
        Path(other).write_bytes(old)
        was, now = rows_of_package(other), rows_of_package(path)
    return was is not None and was == now


def rows_of_package(path: str) -> Optional[list]:
    """Tables and rows, None where it cannot be opened."""
    try:
        data = gdal.OpenEx(path, gdal.OF_VECTOR)
        return [
            (layer.GetName(), [feature.ExportToJson() for feature in layer])
            for layer in (data.GetLayer(n) for n in range(data.GetLayerCount()))
        ]
    except (RuntimeError, AttributeError):
        return None


def of_memory(layer: QgsVectorLayer) -> tuple:
    """What a layer of memory holds."""
    rows = [(f.id(), str(f.attributes()), bytes(f.geometry().asWkb())) for f in layer.getFeatures()]
    return layer.name(), layer.crs().authid(), [f.name() for f in layer.fields()], rows


def memory_files() -> set:
    """GDAL's files in memory."""
    return set(gdal.ReadDirRecursive("/vsimem/") or [])


ogr.UseExceptions()
