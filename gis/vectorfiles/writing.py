"""Vector files written in full before anyone sees them, with all that their fields hold.

A GeoPackage is written as the rows come. Other formats are made from a GeoPackage, which loses nothing: once its values
are known, names, types and lengths of fields are chosen so that the format takes them.
"""

import os
from pathlib import Path
from typing import Dict, Iterable, Iterator, List, NamedTuple, Optional, Set, Tuple

from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDateTime, Qt, QVariant

from ...core.messages import InputError, marked
from ...translation import tr
from ..files import cannot_write, not_written, shown_path
from .fitting import Fitted, Keeper, as_text, codec_of, cut, fit, free_name, is_null, widened
from .formats import ENCODED, PACKAGE, WRITTEN_AS, Format, format_of, layer_name
from .survey import narrowed, survey

#: A feature to write: its geometry, None for a row of a table, and its attributes in the order of the fields.
Row = Tuple[Optional[QgsGeometry], list]
#: The feature id of a GeoPackage that must not be taken from a field of this name.
FID = "fid"
_UTF8 = "UTF-8"


class Content(NamedTuple):
    """What goes into a vector layer.

    Attributes:
        geometry: WKB type.
    """

    fields: QgsFields
    rows: Iterable[Row]
    crs: QgsCoordinateReferenceSystem
    geometry: QgsWkbTypes.Type


class Written(NamedTuple):
    """A layer that was written: its fields, and what to tell the user of them."""

    fields: QgsFields
    notes: List[str]


def unrounded(content: Content, names: Optional[Iterable[str]] = None) -> Content:
    """The same content with decimals as they are, where writers would cut them to the precision of the field.

    Args:
        names: of the fields concerned; all without them.
    """
    fields, chosen = QgsFields(), set(content.fields.names() if names is None else names)
    for field in content.fields:
        copy = QgsField(field)
        if field.type() == QVariant.Double and field.name() in chosen:
            copy.setLength(0)
            copy.setPrecision(0)
        fields.append(copy)
    return content._replace(fields=fields)


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
    encoding: str = _UTF8,
    keep_fid: bool = False,
) -> Written:
    """Write a vector file of the format of its ending.

    A field of the name of the feature id (``fid``), which merged layers and other formats hold as text or with
    repeated values, stays a field like any other: the GeoPackage then gets an id of another name. With ``keep_fid``
    (see ``fid_is_id``) it becomes the id.

    Raises:
        InputError: it cannot be written in full.
    """
    wanted = format_of(path)
    if wanted.most_fields and len(content.fields) > wanted.most_fields:
        raise InputError(
            marked("“{path}” cannot hold {count} fields, {most} at most. Choose another format."),
            path=shown_path(path), count=len(content.fields), most=wanted.most_fields,
        )  # fmt: skip
    if wanted is PACKAGE:
        written, texts = _write_package(path, content, context, keep_fid)
        return written._replace(notes=[*written.notes, *_about_texts(path, content.fields, texts)])
    spool = str(Path(path).parent.parent / f"rows{Path(path).parent.name}.gpkg")  # beside what will be moved
    try:
        fields, texts = _spooled(spool, content, context)
        known = _Spool(spool, content._replace(fields=fields), set(texts))
        return _converted(path, known, context, encoding)
    finally:
        if os.path.exists(spool):
            os.unlink(spool)


# GeoPackages ------------------------------------------------------------------------


def _write_package(
    path: str, content: Content, context: QgsCoordinateTransformContext, keep_fid: bool
) -> Tuple[Written, List[int]]:
    """A GeoPackage, written once more where values turn out not to fit their fields; with the columns now text."""
    fitted = fit(content.fields, PACKAGE)
    names = [name.lower() for name in fitted.fields.names()]
    key = names.index(FID) if keep_fid else None
    keeper, texts = Keeper(fitted.fields, fitted.texts), list(fitted.texts)

    def kept() -> Iterator[Row]:
        for number, (geometry, attributes) in enumerate(content.rows):
            values = list(attributes)
            yield geometry, keeper.fitted(values, number if key is None else values[key])

    fields, target = fitted.fields, _Target(path, context, _UTF8, keep_fid)
    _write(target, content._replace(fields=fields, rows=kept()))
    if keeper.misfits:
        fields, more = widened(fields, keeper.misfits)
        first = str(Path(path).with_suffix(".first.gpkg"))
        os.replace(path, first)
        known = _rows_of(first, fitted.fields.names())
        rows = _as_texts(_mended(known, keeper.misfits, key), more)
        _write(target, content._replace(fields=fields, rows=rows))
        os.unlink(first)
        texts += more
    return Written(fields, _about_names(path, fitted)), texts


def _mended(rows: Iterable[Row], misfits: Dict[int, Dict[int, object]], key: Optional[int]) -> Iterator[Row]:
    """Rows with the values that did not fit; known by their numbers, or by the column ``key``."""
    for number, (geometry, values) in enumerate(rows):
        row = number if key is None else values[key]
        for column, found in misfits.items():
            values[column] = found.get(row, values[column])
        yield geometry, values


def _as_texts(rows: Iterable[Row], columns: Iterable[int]) -> Iterator[Row]:
    """Rows with some columns as text."""
    chosen = tuple(columns)
    for geometry, values in rows:
        for column in chosen:
            values[column] = as_text(values[column])
        yield geometry, values


def _rows_of(path: str, names: List[str]) -> Iterator[Row]:
    """The rows of the only layer of a GeoPackage as they were written."""
    layer = QgsVectorLayer(path, "rows", "ogr")
    columns, spatial = [layer.fields().lookupField(name) for name in names], layer.isSpatial()
    for feature in layer.getFeatures():
        geometry = feature.geometry() if spatial and feature.hasGeometry() else None
        values = feature.attributes()
        yield geometry, [values[column] for column in columns]


class _Target(NamedTuple):
    """The file to write."""

    path: str
    context: QgsCoordinateTransformContext
    encoding: str
    keep_fid: bool = False


def _write(target: _Target, content: Content) -> None:
    """Write what fits already."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = format_of(target.path).driver
    options.fileEncoding = target.encoding
    options.layerName = layer_name(target.path)
    options.datasourceOptions = QgsVectorFileWriter.defaultDatasetOptions(options.driverName)
    options.layerOptions = _layer_options(options.driverName, content.fields.names(), target.keep_fid)
    suffix = WRITTEN_AS.get(Path(target.path).suffix.lower())
    made = str(Path(target.path).with_suffix(suffix)) if suffix else target.path
    writer = QgsVectorFileWriter.create(
        made, content.fields, content.geometry, content.crs, target.context, options
    )
    if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
        reason = writer.errorMessage()
        raise not_written(target.path, reason) if reason else cannot_write(target.path)
    count = write_rows(writer, content, target.path)
    del writer  # writes what is left
    if suffix and os.path.exists(made):
        os.replace(made, target.path)
    require_rows(target.path, count)


def _layer_options(driver: str, names: List[str], keep_fid: bool) -> List[str]:
    """QGIS's own options, with names for the format's own columns that no field has."""
    options = list(QgsVectorFileWriter.defaultLayerOptions(driver))
    own = {
        "GPKG": {"FID": FID, "GEOMETRY_NAME": "geom"},
        "SQLite": {"FID": "ogc_fid", "GEOMETRY_NAME": "geometry"},
    }
    for option, usual in own.get(driver, {}).items():
        if option == "FID" and keep_fid:
            continue
        free = free_name(usual, names)
        if free != usual or driver == "SQLite":
            options = [one for one in options if not one.startswith(f"{option}=")] + [f"{option}={free}"]
    if driver == "SQLite":  # names as they are
        options = [one for one in options if not one.startswith("LAUNDER=")] + ["LAUNDER=NO"]
    return options


def require_rows(path: str, count: int) -> None:
    """Raise InputError unless the file holds ``count`` rows: what was left at the end may have found no place."""
    try:
        options = ["HEADERS=FORCE"] if format_of(path).driver in ("XLSX", "ODS") else []
        dataset = gdal.OpenEx(path, gdal.OF_VECTOR, open_options=options)
        held = dataset.GetLayer(0).GetFeatureCount() if dataset.GetLayerCount() else 0
    except RuntimeError as error:
        raise not_written(path, str(error)) from error
    if held != count:
        raise not_written(path, f"{held:,} / {count:,}")


# other formats ----------------------------------------------------------------------


class _Spool(NamedTuple):
    """A layer kept in a GeoPackage on its way into another format, to be read more than once.

    Attributes:
        content: its fields with the names they should have; the rows are those of ``path``.
        texts: columns that have become text already.
    """

    path: str
    content: Content
    texts: Set[int]

    def rows(self, texts: Iterable[int] = ()) -> Iterator[Row]:
        """All rows, some columns as text."""
        names = [f"c{number}" for number in range(len(self.content.fields))]
        moments = [n for n in _moments(self.content.fields) if n not in texts]
        for geometry, values in _as_texts(_rows_of(self.path, names), texts):
            for column in moments:
                values[column] = QDateTime.fromString(values[column] or "", Qt.DateFormat.ISODateWithMs)
            yield geometry, values


def _moments(fields: QgsFields) -> List[int]:
    """Columns of date and time, of which QGIS reads no milliseconds from a GeoPackage."""
    return [number for number, field in enumerate(fields) if field.type() == QVariant.DateTime]


def _spooled(
    path: str, content: Content, context: QgsCoordinateTransformContext
) -> Tuple[QgsFields, List[int]]:
    """Keep all rows in a GeoPackage of neutral names; the fields they need, and the columns that became text."""
    neutral, moments = QgsFields(), _moments(content.fields)
    for number, field in enumerate(unrounded(content).fields):
        copy = QgsField(field.name(), QVariant.String) if number in moments else QgsField(field)
        copy.setName(f"c{number}")
        neutral.append(copy)
    rows = _as_texts(((geometry, list(values)) for geometry, values in content.rows), moments)
    written, texts = _write_package(path, content._replace(fields=neutral, rows=rows), context, False)
    fields = QgsFields()
    for number, (field, kept) in enumerate(zip(content.fields, written.fields)):
        copy = QgsField(field)
        if kept.type() != field.type() and number not in moments:
            copy = QgsField(field.name(), kept.type())
        elif field.type() == QVariant.String:
            copy.setLength(kept.length())
        fields.append(copy)
    return fields, texts


def _converted(path: str, spool: _Spool, context: QgsCoordinateTransformContext, encoding: str) -> Written:
    """Write the format of a path, its fields chosen by the values they hold."""
    wanted, content, notes = format_of(path), spool.content, []
    codec = codec_of(encoding) if format_of(path).driver in ENCODED else "utf-8"
    fitted = fit(content.fields, wanted, codec)
    fields, texts = fitted.fields, set(fitted.texts)
    if not wanted.exact:
        found = survey(spool.rows(texts), fields, codec)
        if not found.encodable:
            notes.append(_in_utf8(path, encoding))
            codec, encoding = "utf-8", _UTF8
            fitted = fit(content.fields, wanted)
            found = survey(spool.rows(texts), fitted.fields, codec)
        fields, more = narrowed(fitted.fields, found.needs, wanted)
        texts.update(more)
    if wanted.geometry or content.geometry == QgsWkbTypes.Type.NoGeometry:
        geometry = content.geometry
    else:
        geometry, note = QgsWkbTypes.Type.NoGeometry, tr("“{path}” holds no geometries: its format has none.")
        notes.append(note.format(path=Path(path).name))
    cuts = _Cuts(fields, wanted, codec)
    rows = cuts.rows(spool.rows(texts), geometry == QgsWkbTypes.Type.NoGeometry)
    _write(_Target(path, context, encoding), Content(fields, rows, content.crs, geometry))
    notes += [*_about_names(path, fitted), *_about_texts(path, content.fields, spool.texts | texts)]
    return Written(fields, [*notes, *cuts.notes(path, content.fields)])


class _Cuts:
    """Cuts texts to what a format holds, and counts."""

    def __init__(self, fields: QgsFields, wanted: Format, codec: str) -> None:
        self._columns = [n for n, f in enumerate(fields) if f.type() == QVariant.String and wanted.text_bytes]
        self._most, self._codec = wanted.text_bytes, codec
        self._counts: Dict[int, int] = {}

    def rows(self, rows: Iterable[Row], plain: bool) -> Iterator[Row]:
        """Rows with texts that fit; ``plain`` ones without geometry."""
        for geometry, attributes in rows:
            values = list(attributes)
            for column in self._columns:
                text = values[column]
                if not is_null(text):
                    values[column] = cut(str(text), self._most, self._codec)
                    if values[column] != text:
                        self._counts[column] = self._counts.get(column, 0) + 1
            yield None if plain else geometry, values

    def notes(self, path: str, fields: QgsFields) -> List[str]:
        """How many texts were cut in which field."""
        sentence = tr(
            "“{path}”: {count} texts of the field “{field}” are longer than {most} bytes and were cut."
        )
        return [
            sentence.format(path=Path(path).name, count=count, field=fields[column].name(), most=self._most)
            for column, count in self._counts.items()
        ]


def fit_memory(content: Content) -> Tuple[Content, List[str]]:
    """What goes into a layer in memory, with types of fields that take all values."""
    rows = [(geometry, list(attributes)) for geometry, attributes in content.rows]
    keeper = Keeper(content.fields, ())
    for number, (_geometry, values) in enumerate(rows):
        keeper.fitted(values, number)
    fields, texts = widened(content.fields, keeper.misfits)
    for column, found in keeper.misfits.items():
        for number, value in found.items():
            rows[number][1][column] = value
    for column in texts:
        for _geometry, values in rows:
            values[column] = as_text(values[column])
    return content._replace(fields=fields, rows=rows), _about_texts("", content.fields, texts)


# what to tell the user --------------------------------------------------------------


def _about_names(path: str, fitted: Fitted) -> List[str]:
    if not fitted.renamed:
        return []
    names = ", ".join(f"{old if old.strip() else f'“{old}”'} → {new}" for old, new in fitted.renamed)
    sentence = tr(
        "“{path}”: the format does not take these names of fields as they are; they became: {names}"
    )
    return [sentence.format(path=Path(path).name, names=names)]


def _about_texts(path: str, fields: QgsFields, texts: Iterable[int]) -> List[str]:
    names = ", ".join(fields[column].name() for column in sorted(texts))
    sentence = tr(
        "“{path}”: values that their fields or the format cannot hold as they are were kept as text: {names}"
    )
    return [sentence.format(path=Path(path).name or tr("Layer in memory"), names=names)] if names else []


def _in_utf8(path: str, encoding: str) -> str:
    sentence = tr("“{path}” was written in UTF-8: {encoding} does not have all of its characters.")
    return sentence.format(path=Path(path).name, encoding=encoding)
