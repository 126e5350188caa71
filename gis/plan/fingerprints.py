"""What a layer holds, as one short text: the same content has the same fingerprint, wherever it lies.

Rasters are judged by their cells, place, nodata and mask, not by their tags; tables of GeoPackages by their rows;
other files by their bytes; layers of databases and of memory by their features. Reading is saved where the files have
the same sizes and times as when they were last read (a table of a GeoPackage: the change its contents note).
"""

import hashlib
import json
import os
import sqlite3
import time
from contextlib import closing, suppress
from pathlib import Path
from typing import List, Optional, Tuple, Union

from osgeo import gdal
from qgis.core import QgsMapLayer, QgsProviderRegistry, QgsRasterLayer, QgsVectorLayer

from ...core.messages import InputError
from ...core.progress import Progress, silent
from ..rasters.datasets import open_dataset
from ..rasters.layers import seen, source_of
from ..threads import let_die
from .database import Plan, PlanError

#: A file that changed so shortly before it was read may change again within the same tick of its clock.
_RACE_SECONDS = 2.0
_ROWS = 4096
_SHAPE = (".shp", ".dbf", ".prj", ".cpg", ".qpj")
#: Bytes of a DBF that hold the day it was written.
_DBF_DAY = slice(1, 4)


def fingerprint(
    layer: Union[str, QgsMapLayer], plan: Optional[Plan] = None, progress: Progress = silent
) -> str:
    """The fingerprint of a layer, or of what QGIS or GDAL call its source; empty where it cannot be read.

    Args:
        plan: where fingerprints are kept, so that unchanged files are not read again.
        progress: asked while reading; may raise Cancelled.
    """
    source, seen_as = _source(layer)
    if not source and not isinstance(layer, QgsMapLayer):
        return ""
    state = _state(source)
    kept = _kept(plan, source, state)
    if not kept:
        with suppress(RuntimeError, OSError, InputError, sqlite3.Error):
            kept = _read(layer, source, progress)
            _keep(plan, source, state, kept)
    return f"{kept}{_short(seen_as)}" if kept and seen_as else kept


def _source(layer: Union[str, QgsMapLayer]) -> Tuple[str, str]:
    """The source, and what QGIS changes of it when it is read: CRS, nodata, filter."""
    if isinstance(layer, str):
        path, _bar, rest = layer.partition("|subset=")
        return path, rest
    if isinstance(layer, QgsRasterLayer):
        changed = layer.providerType() == "gdal" and _as_seen(layer) != _as_seen_in_file(layer)
        return source_of(layer), repr(_as_seen(layer)) if changed else ""
    return layer.source().split("|subset=")[0], layer.subsetString() if isinstance(
        layer, QgsVectorLayer
    ) else ""


def _as_seen(layer: QgsRasterLayer) -> tuple:
    """CRS, nodata switch and values named as nodata of the first band, as the layer has them."""
    return tuple(seen(layer)) if layer.isValid() else ()


def _as_seen_in_file(layer: QgsRasterLayer) -> tuple:
    """The same of the file alone."""
    whole = QgsRasterLayer(layer.source(), "", layer.providerType())
    found = _as_seen(whole)
    let_die(whole)
    return found


def _short(text: str) -> str:
    return f"+{hashlib.blake2b(text.encode('utf-8'), digest_size=4).hexdigest()}"


# the short cut --------------------------------------------------------------------------


def _state(source: str) -> str:
    """What can be told of a source without reading it; empty where that is not enough."""
    path, table = package_table(source)
    if table:
        return _state_of_table(path, table)
    files = _files(source)
    with suppress(OSError):
        stats = [(file, os.stat(file)) for file in files]
        newest = max((found.st_mtime for _file, found in stats), default=time.time())
        if stats and time.time() - newest > _RACE_SECONDS:
            return json.dumps([(file, found.st_size, found.st_mtime_ns) for file, found in stats])
    return ""


def _state_of_table(path: str, table: str) -> str:
    """When the GeoPackage says a table was changed, how many rows it has and which comes last."""
    with suppress(sqlite3.Error), closing(_reading(path)) as package:
        query = "SELECT last_change FROM gpkg_contents WHERE table_name = ?"
        changed = package.execute(query, (table,)).fetchone()
        counts = package.execute(" ".join(["SELECT count(*), max(rowid) FROM", _quoted(table)])).fetchone()
        if changed is not None:
            return json.dumps([changed[0], *counts])
    return ""


def _files(source: str) -> List[str]:
    """The files behind a source; empty where it is none."""
    path = _path(source)
    if Path(path).suffix.lower() in _SHAPE:
        return _shape_files(path)
    if os.path.isdir(path):
        return sorted(str(file) for file in Path(path).rglob("*") if file.is_file())
    if os.path.isfile(path) and Path(path).suffix.lower() != ".vrt":
        return [
            path,
            *(f"{path}{ending}" for ending in (".msk", ".aux.xml") if Path(f"{path}{ending}").is_file()),
        ]
    with suppress(RuntimeError, InputError):
        return sorted(file for file in open_dataset(path, source).GetFileList() or [] if Path(file).is_file())
    return []


def _path(source: str) -> str:
    """The path in what QGIS calls a source of a file."""
    if os.path.exists(
        source
    ):  # no error for what is far too long for a path, as sources of memory layers are
        return source
    for provider in ("ogr", "delimitedtext", "gdal"):
        told = QgsProviderRegistry.instance().decodeUri(provider, source).get("path", "")
        if told and os.path.exists(told):
            return told
    return source.split("|")[0]


def _shape_files(path: str) -> List[str]:
    stem = Path(path).with_suffix("")
    beside = [Path(f"{stem}{ending}") for suffix in _SHAPE for ending in (suffix, suffix.upper())]
    return [str(file) for file in beside if file.is_file()]


def _kept(plan: Optional[Plan], source: str, state: str) -> str:
    if plan is None or not state:
        return ""
    with plan.connect() as connection:
        query = "SELECT fingerprint FROM ecorestore_fingerprints WHERE source = ? AND state = ?"
        row = connection.execute(query, (source, state)).fetchone()
    return "" if row is None else row["fingerprint"]


def _keep(plan: Optional[Plan], source: str, state: str, found: str) -> None:
    """Keep a fingerprint, unless the source changed while it was read."""
    if plan is None or not state or not found or _state(source) != state:
        return
    with suppress(PlanError), plan.connect() as connection:
        values = (source, state, found)
        connection.execute("INSERT OR REPLACE INTO ecorestore_fingerprints VALUES (?, ?, ?)", values)


# reading --------------------------------------------------------------------------------


def _read(layer: Union[str, QgsMapLayer], source: str, progress: Progress) -> str:
    path, table = package_table(source)
    if table:
        return _of_rows(path, table, progress)
    if isinstance(layer, QgsRasterLayer) or _is_raster(source):
        return _of_raster(source, progress)
    files = _files(source)
    if files and not source.startswith("memory"):
        return _of_bytes(files, source, progress)
    vector = layer if isinstance(layer, QgsVectorLayer) else QgsVectorLayer(source, "", "ogr")
    return _of_features(vector, progress) if vector.isValid() else ""


def package_table(source: str) -> Tuple[str, str]:
    """The GeoPackage and the table that a source means; its only one where none is named."""
    path = _path(source)
    if not path.lower().endswith(".gpkg") or not os.path.isfile(path):
        return path, ""
    named = source.partition("|layername=")[2].split("|")[0]
    if named:
        return path, named
    with suppress(sqlite3.Error), closing(_reading(path)) as package:
        found = package.execute(
            "SELECT table_name FROM gpkg_contents WHERE data_type IN ('features', 'attributes')"
        ).fetchone()
        return path, "" if found is None else found[0]
    return path, ""


def _is_raster(source: str) -> bool:
    with suppress(RuntimeError, InputError):
        return open_dataset(source, source).RasterCount > 0
    return False


def _of_raster(source: str, progress: Progress) -> str:
    """Cells, size, place, CRS, nodata and mask of every band."""
    dataset = open_dataset(source, source)
    found = _new()
    found.update(repr((dataset.RasterXSize, dataset.RasterYSize, dataset.GetGeoTransform())).encode())
    found.update(dataset.GetProjection().encode())
    for number in range(1, dataset.RasterCount + 1):
        band = dataset.GetRasterBand(number)
        # statistics that QGIS keeps beside a file make GDAL say 1 and 0 where it said nothing before
        scale, offset = band.GetScale(), band.GetOffset()
        scaled = (1.0 if scale is None else scale, 0.0 if offset is None else offset)
        told = (band.DataType, band.GetNoDataValue(), *scaled, band.GetMaskFlags())
        found.update(repr(told).encode())
        own_mask = not band.GetMaskFlags() & (gdal.GMF_ALL_VALID | gdal.GMF_NODATA)
        rows = max(1, band.GetBlockSize()[1]) * 4
        for row in range(0, dataset.RasterYSize, rows):
            high = min(rows, dataset.RasterYSize - row)
            found.update(band.ReadRaster(0, row, dataset.RasterXSize, high))
            if own_mask:
                found.update(band.GetMaskBand().ReadRaster(0, row, dataset.RasterXSize, high))
            progress(row / dataset.RasterYSize)
    return found.hexdigest()


def _of_rows(path: str, table: str, progress: Progress) -> str:
    """Columns and rows of a table of a GeoPackage in the order of its ids, without the ids."""
    found = _new()
    with closing(_reading(path)) as package:
        columns = package.execute(f"PRAGMA table_info({_quoted(table)})").fetchall()
        keys = {row[1] for row in columns if row[5]}
        names = [row[1] for row in columns if row[1] not in keys]
        crs = "SELECT srs_id FROM gpkg_geometry_columns WHERE table_name = ?"
        found.update(repr((names, package.execute(crs, (table,)).fetchall())).encode())
        listed = ", ".join(_quoted(name) for name in names) or "1"
        rows = package.execute(" ".join(["SELECT", listed, "FROM", _quoted(table), "ORDER BY rowid"]))
        while True:
            some = rows.fetchmany(_ROWS)
            if not some:
                return found.hexdigest()
            found.update(repr(some).encode("utf-8", "surrogatepass"))
            progress(0.5)


def _of_bytes(files: List[str], source: str, progress: Progress) -> str:
    """The bytes of files, and which part of them the source means."""
    found = _new()
    found.update(repr(source.split("|")[1:]).encode())
    for file in files:
        with open(file, "rb") as opened:
            first = opened.read(1 << 20)
            if file.lower().endswith(".dbf"):
                day = bytearray(first)
                day[_DBF_DAY] = b"\0\0\0"
                first = bytes(day)
            while first:
                found.update(first)
                progress(0.5)
                first = opened.read(1 << 20)
    return found.hexdigest()


def _of_features(layer: QgsVectorLayer, progress: Progress) -> str:
    """Fields, geometries and attributes of a layer of any provider, in its own order."""
    found = _new()
    found.update(repr((layer.fields().names(), layer.crs().toWkt(), layer.wkbType())).encode())
    for feature in layer.getFeatures():
        found.update(repr([str(value) for value in feature.attributes()]).encode("utf-8", "surrogatepass"))
        if feature.hasGeometry():
            found.update(bytes(feature.geometry().asWkb()))
        progress(0.5)
    return found.hexdigest()


def _new():
    return hashlib.blake2b(digest_size=16)


def _reading(path: str) -> sqlite3.Connection:
    return sqlite3.connect(f"{Path(path).absolute().as_uri()}?mode=ro", uri=True, timeout=10.0)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
