"""Vector files and tables of GeoPackages, written in full before anyone sees them."""

from pathlib import Path
from typing import Dict, Iterable, List, NamedTuple, Optional, Tuple

from osgeo import gdal, ogr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsVectorFileWriter,
)
from qgis.PyQt.QtCore import QVariant

from ..compat import NULL
from .files import cannot_write, not_written

#: A feature to write: its geometry, None for a row of a table, and its attributes in the order of the fields.
Row = Tuple[Optional[QgsGeometry], Iterable]
#: The feature id of a GeoPackage that must not be taken from a field of this name.
_FID, _OTHER_FID = "fid", "ecorestore_fid"


class Content(NamedTuple):
    """What goes into a vector layer.

    Attributes:
        geometry: WKB type.
    """

    fields: QgsFields
    rows: Iterable[Row]
    crs: QgsCoordinateReferenceSystem
    geometry: int


def unrounded(content: Content) -> Content:
    """The same content with decimals as they are, where writers would cut them to the precision of the field."""
    fields = QgsFields()
    for field in content.fields:
        copy = QgsField(field)
        if field.type() == QVariant.Double:
            copy.setLength(0)
            copy.setPrecision(0)
        fields.append(copy)
    return content._replace(fields=fields)


def with_known_ending(path: str) -> str:
    """The path as it is, or with ``.gpkg`` where QGIS has no vector format for its ending."""
    known = QgsVectorFileWriter.driverForExtension(Path(path).suffix)
    return path if known else f"{path}.gpkg"


def write_rows(sink: QgsFeatureSink, content: Content, name: str) -> int:
    """Write rows one after the other; returns how many.

    Raises:
        InputError: a row is refused, for instance because the disk is full.
    """
    count = 0
    for geometry, attributes in content.rows:
        feature = QgsFeature(content.fields)
        if geometry is not None:
            feature.setGeometry(geometry)
        feature.setAttributes(list(attributes))
        if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
            raise not_written(name, sink.lastError())
        count += 1
    return count


def write_file(
    path: str,
    content: Content,
    context: QgsCoordinateTransformContext,
    encoding: str = "UTF-8",
    keep_fid: bool = False,
) -> None:
    """Write a vector file of the format of its ending.

    A field of the name of the feature id (``fid``), which merged layers and other formats hold as text or with
    repeated values, stays a field like any other: the GeoPackage then gets an id of another name. With ``keep_fid``
    (see ``fid_is_id``) it becomes the id.

    Raises:
        InputError: it cannot be written in full.
    """
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = QgsVectorFileWriter.driverForExtension(Path(path).suffix)
    options.fileEncoding = encoding
    options.layerName = Path(path).stem
    options.datasourceOptions = QgsVectorFileWriter.defaultDatasetOptions(options.driverName)
    options.layerOptions = QgsVectorFileWriter.defaultLayerOptions(options.driverName)
    if (
        options.driverName == "GPKG"
        and not keep_fid
        and _FID in [name.lower() for name in content.fields.names()]
    ):
        others = [option for option in options.layerOptions if not option.startswith("FID=")]
        options.layerOptions = [*others, f"FID={_OTHER_FID}"]
    writer = QgsVectorFileWriter.create(path, content.fields, content.geometry, content.crs, context, options)
    if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
        raise cannot_write(path)
    count = write_rows(writer, content, path)
    del writer  # writes what is left
    require_rows(path, count)


def fid_is_id(source) -> bool:
    """Whether the field ``fid`` of a feature source holds whole numbers, none of them twice."""
    names = [name.lower() for name in source.fields().names()]
    if _FID not in names:
        return False
    column = names.index(_FID)
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


def require_rows(path: str, count: int) -> None:
    """Raise InputError unless the file holds ``count`` rows: what was left at the end may have found no place."""
    try:
        dataset = gdal.OpenEx(path, gdal.OF_VECTOR)
        held = dataset.GetLayer(0).GetFeatureCount() if dataset.GetLayerCount() else 0
    except RuntimeError as error:
        raise not_written(path, str(error)) from error
    if held != count:
        raise not_written(path, f"{held:,} / {count:,}")


class PackageTables:
    """Tables put into existing GeoPackages in one transaction for each file."""

    def __init__(self) -> None:
        self._open: List[Tuple[str, ogr.DataSource, bool]] = []
        self._tables: Dict[str, List[str]] = {}

    def add(self, made: str, package: str, table: str) -> None:
        """Put the only table of the file ``made`` into ``package`` under the name ``table``; not yet for good.

        Raises:
            InputError: the GeoPackage cannot be written.
        """
        try:
            target = self._target(package)
            source = gdal.OpenEx(made, gdal.OF_VECTOR)
            self._tables.setdefault(package, []).append(table)
            _copy(source.GetLayer(0), target, table)
        except RuntimeError as error:
            raise not_written(package, str(error)) from error

    def _target(self, package: str):
        for path, dataset, _new in self._open:
            if path == package:
                return dataset
        new = not Path(package).exists()
        if new:
            dataset = gdal.GetDriverByName("GPKG").Create(package, 0, 0, 0, gdal.GDT_Unknown)
        else:
            dataset = gdal.OpenEx(package, gdal.OF_VECTOR | gdal.OF_UPDATE)
        dataset.StartTransaction()
        self._open.append((package, dataset, new))
        return dataset

    def commit(self) -> None:
        """Make all tables permanent.

        Raises:
            InputError: a GeoPackage refuses; its tables are as they were.
        """
        for package, dataset, _new in self._open:
            try:
                dataset.CommitTransaction()
                dataset.FlushCache()
            except RuntimeError as error:
                self.discard()
                raise not_written(package, str(error)) from error
        self._open = []

    def discard(self) -> None:
        """Take back what was added."""
        for package, dataset, _new in self._open:
            for table in self._tables.get(package, ()):  # OGR would miss a table that is taken back under it
                _drop(dataset, table)
            dataset.RollbackTransaction()
            del dataset
        packages, self._open = [(package, new) for package, _dataset, new in self._open], []
        for package, new in packages:
            if new and Path(package).exists():
                Path(package).unlink()


def _copy(source, target, table: str) -> None:
    """Copy a layer into a data source in which a transaction is open; OGR's own CopyLayer begins another."""
    _drop(target, table)
    options = ["GEOMETRY_NAME=geom", f"FID={source.GetFIDColumn() or _FID}"]
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
