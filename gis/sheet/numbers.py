"""Numbers of points on a map, where a table beside it lists them."""

from typing import Any, Dict, NamedTuple

from qgis.core import QgsMapLayer, QgsPalLayerSettings, QgsVectorLayer, QgsVectorLayerSimpleLabeling

from ...compat import allow_overlaps
from ..style.labels import text_format


class Numbers(NamedTuple):
    """Which features have which number.

    Attributes:
        layer: the user's.
        key: field of whole numbers that tells a feature.
        values: value of the field to the number on the map.
    """

    layer: QgsMapLayer
    key: str
    values: Dict[Any, int]


def number_points(layer: QgsVectorLayer, numbers: Numbers, factor: float) -> None:
    """Label the features of a copy of the listed layer with their numbers, all of them."""
    keys = ",".join(str(key) for key in numbers.values)
    values = ",".join(str(number) for number in numbers.values.values())
    settings = QgsPalLayerSettings()
    settings.fieldName = f'array_get(array({values}), nullif(array_find(array({keys}), "{numbers.key}"), -1))'
    settings.isExpression = True
    settings.priority = 10
    settings.placement = QgsPalLayerSettings.Placement.OrderedPositionsAroundPoint
    settings.offsetType = QgsPalLayerSettings.OffsetType.FromSymbolBounds
    settings.dist = 0.2
    allow_overlaps(settings)
    settings.setFormat(text_format(7.5 * factor, "#101010", True))
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)
