"""What goes into a vector layer, and how its rows are written one after the other."""

from typing import Iterable, List, NamedTuple, Optional, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QVariant

from ..files import not_written

#: A feature to write: its geometry, None for a row of a table, and its attributes in the order of the fields.
Row = Tuple[Optional[QgsGeometry], list]


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
