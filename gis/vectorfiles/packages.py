"""Tables put into GeoPackages that others may use at the same time."""

import os
import time
from contextlib import suppress
from pathlib import Path
from typing import Callable, Dict, List, NamedTuple, Tuple

from osgeo import gdal, ogr
from qgis.core import QgsFeatureRequest
from qgis.PyQt.QtCore import QVariant

from ...compat import NULL
from ...core.progress import Progress, silent
from ..files import in_use, is_busy, not_written
from .targets import FID

#: Seconds to wait for whoever writes to a GeoPackage, and between two attempts.
PATIENCE, _PAUSE = 10.0, 0.1
_BUSY_OPTION, _BUSY_MILLISECONDS = "SQLITE_BUSY_TIMEOUT", "100"
#: Changes nothing, but SQLite lets one at a time do it.
_TAKE_HOLD = "UPDATE gpkg_contents SET table_name = table_name WHERE 0"
_LET_READERS_END = "PRAGMA busy_timeout = 5000"


def fid_is_id(source) -> bool:
    """Whether the field ``fid`` of a feature source holds whole numbers, none of them twice."""
    names = [name.lower() for name in source.fields().names()]
    if names.count(FID) != 1:
        return False
    column = names.index(FID)
    if source.fields()[column].type() not in (QVariant.Int, QVariant.LongLong):
        return False
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes([column])
    seen = set()
    for feature in source.getFeatures(request):
        value = feature.attributes()[column]
        if value is None or value == NULL or value in seen:
            return False
        seen.add(value)
    return True


class _Table(NamedTuple):
    """A table on its way into a GeoPackage."""

    made: str
    name: str


class PackageTables:
    """Tables put into GeoPackages in one transaction for each file.

    Who else writes there is waited for, ``PATIENCE`` seconds.

    Args:
        scratch: where to make a GeoPackage meanwhile that is not there yet.
        progress: asked while waiting, so that the user may cancel.
    """

    def __init__(self, scratch: Callable[[str], str], progress: Progress = silent) -> None:
        self._scratch, self._progress = scratch, progress
        self._open: List[Tuple[str, ogr.DataSource]] = []
        self._new: Dict[str, str] = {}
        self._appeared: List[str] = []
        self._tables: Dict[str, List[_Table]] = {}

    def add(self, made: str, package: str, table: str) -> None:
        """Put the only table of the file ``made`` into ``package`` under the name ``table``; not yet for good.

        Raises:
            InputError: the GeoPackage cannot be written, or others hold it.
            Cancelled: while waiting for them.
        """
        self._tables.setdefault(package, []).append(_Table(made, table))
        try:
            if package in self._new or not Path(package).exists():
                self._add_new(package, made, table)
            else:
                _copy_table(made, self._target(package), table)
        except RuntimeError as error:
            raise not_written(package, str(error)) from error

    def _add_new(self, package: str, made: str, table: str) -> None:
        """Into a GeoPackage that nobody sees yet."""
        if package not in self._new:
            self._new[package] = self._scratch(package)
            gdal.GetDriverByName("GPKG").Create(self._new[package], 0, 0, 0, gdal.GDT_Unknown).FlushCache()
        dataset = gdal.OpenEx(self._new[package], gdal.OF_VECTOR | gdal.OF_UPDATE)
        dataset.StartTransaction()
        _copy_table(made, dataset, table)
        dataset.CommitTransaction()
        dataset.FlushCache()

    def _target(self, package: str):
        """An open GeoPackage that only this run may write to."""
        for path, dataset in self._open:
            if path == package:
                return dataset
        end = time.monotonic() + PATIENCE
        while True:
            dataset = None
            try:
                dataset = _opened(package)
                dataset.StartTransaction()
                dataset.ExecuteSQL(_TAKE_HOLD)
                self._open.append((package, dataset))
                return dataset
            except RuntimeError as error:
                if not is_busy(str(error)):
                    raise
                del dataset
                if time.monotonic() > end:
                    raise in_use(package) from error
            self._progress(1.0)
            time.sleep(_PAUSE)

    def appear(self) -> None:
        """Give new GeoPackages their places; where another run was first, the tables go into its file.

        Raises:
            InputError: as ``add``.
        """
        for package, made in self._new.items():
            if _put(made, package):
                self._appeared.append(package)
                continue
            try:
                for table in self._tables[package]:
                    _copy_table(table.made, self._target(package), table.name)
            except RuntimeError as error:
                raise not_written(package, str(error)) from error
        self._new = {}

    def commit(self) -> None:
        """Make all tables permanent.

        Raises:
            InputError: a GeoPackage refuses; its tables are as they were.
        """
        for package, dataset in self._open:
            try:
                dataset.ExecuteSQL(_LET_READERS_END)
                dataset.CommitTransaction()
                dataset.FlushCache()
            except RuntimeError as error:
                self.discard()
                raise not_written(package, str(error)) from error
        self._open, self._appeared = [], []

    def discard(self) -> None:
        """Take back what was added; SQLite forgets what was not made permanent when a file is closed."""
        for package, dataset in self._open:
            with suppress(RuntimeError):
                for table in self._tables.get(package, ()):  # OGR would miss one that is taken back under it
                    _drop(dataset, table.name)
            with suppress(RuntimeError):
                dataset.RollbackTransaction()
        self._open, self._new = [], {}
        for package in self._appeared:
            with suppress(OSError):
                Path(package).unlink()
        self._appeared = []


def _opened(package: str):
    """A GeoPackage opened to be written, that does not wait long itself."""
    before = gdal.GetConfigOption(_BUSY_OPTION)
    gdal.SetConfigOption(_BUSY_OPTION, _BUSY_MILLISECONDS)
    try:
        return gdal.OpenEx(package, gdal.OF_VECTOR | gdal.OF_UPDATE)
    finally:
        gdal.SetConfigOption(_BUSY_OPTION, before)


def _put(made: str, place: str) -> bool:
    """Move a file to a place where none is; False where there is one meanwhile."""
    try:
        os.link(made, place)
    except FileExistsError:
        return False
    except (OSError, NotImplementedError, AttributeError):  # the disk has no hard links
        if Path(place).exists():
            return False
        os.rename(made, place)
    return True


def _copy_table(made: str, target, table: str) -> None:
    """Copy the only layer of a file into a data source in which a transaction is open."""
    dataset = gdal.OpenEx(made, gdal.OF_VECTOR)
    _copy(dataset.GetLayer(0), target, table)


def _copy(source, target, table: str) -> None:
    """Copy a layer into a data source in which a transaction is open; OGR's own CopyLayer begins another."""
    _drop(target, table)
    options = [f"GEOMETRY_NAME={source.GetGeometryColumn() or 'geom'}", f"FID={source.GetFIDColumn() or FID}"]
    layer = target.CreateLayer(table, source.GetSpatialRef(), source.GetGeomType(), options)
    definition = source.GetLayerDefn()
    for number in range(definition.GetFieldCount()):
        layer.CreateField(definition.GetFieldDefn(number))
    for feature in source:
        copy = ogr.Feature(layer.GetLayerDefn())
        copy.SetFrom(feature)
        copy.SetFID(feature.GetFID())
        layer.CreateFeature(copy)


def _drop(dataset, table: str) -> None:
    """Delete a layer by its name, where there is one."""
    for number in range(dataset.GetLayerCount()):
        if dataset.GetLayer(number).GetName() == table:
            dataset.DeleteLayer(number)
            return
