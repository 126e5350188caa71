"""Vector files written in full before anyone sees them, with all that their fields hold.

A GeoPackage is written as the rows come. Other formats are made from a GeoPackage, which loses nothing: once its values
are known, names, types and lengths of fields are chosen so that the format takes them.
"""

import os
from pathlib import Path
from typing import Dict, Iterable, Iterator, List, NamedTuple, Set, Tuple

from qgis.core import QgsCoordinateTransformContext, QgsField, QgsFields, QgsWkbTypes
from qgis.PyQt.QtCore import QDateTime, Qt, QVariant

from ...core.messages import InputError, marked
from ...translation import tr
from ..files import shown_path
from .content import Content, Row, Written, unrounded
from .fitting import Keeper, as_text, codec_of, cut, fit, is_null, plain_field, widened
from .formats import ENCODED, PACKAGE, Format, format_of
from .notes import about_names, about_texts, in_utf8
from .spool import as_texts, rows_of, write_package
from .survey import narrowed, survey
from .targets import UTF8, Target, write


def write_file(
    path: str,
    content: Content,
    context: QgsCoordinateTransformContext,
    encoding: str = UTF8,
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
        written, texts = write_package(path, content, context, keep_fid)
        return written._replace(notes=[*written.notes, *about_texts(path, content.fields, texts)])
    spool = str(Path(path).parent.parent / f"rows{Path(path).parent.name}.gpkg")  # beside what will be moved
    try:
        fields, texts = _spooled(spool, content, context)
        known = _Spool(spool, content._replace(fields=fields), set(texts))
        return _converted(path, known, context, encoding)
    finally:
        if os.path.exists(spool):
            os.unlink(spool)


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
        for geometry, values in as_texts(rows_of(self.path, names), texts):
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
        copy = plain_field(field.name(), QVariant.String) if number in moments else QgsField(field)
        copy.setName(f"c{number}")
        neutral.append(copy)
    rows = as_texts(((geometry, list(values)) for geometry, values in content.rows), moments)
    written, texts = write_package(path, content._replace(fields=neutral, rows=rows), context, False)
    fields = QgsFields()
    for number, (field, kept) in enumerate(zip(content.fields, written.fields)):
        copy = QgsField(field)
        if kept.type() != field.type() and number not in moments:
            copy = plain_field(field.name(), kept.type())
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
            notes.append(in_utf8(path, encoding))
            codec, encoding = "utf-8", UTF8
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
    write(Target(path, context, encoding), Content(fields, rows, content.crs, geometry))
    notes += [*about_names(path, fitted), *about_texts(path, content.fields, spool.texts | texts)]
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
    return content._replace(fields=fields, rows=rows), about_texts("", content.fields, texts)
