"""Labels on layers, in a font that has the glyphs, on a white halo."""

from qgis.core import (
    QgsPalLayerSettings,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayerSimpleLabeling,
    QgsWkbTypes,
)
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF

from ...compat import label_whatever_it_meets
from .fonts import map_font

_HALO = 0.11  # of the letter size
_POINT_MM = 25.4 / 72
_GAP_MM = 0.3  # between a marker and its label


def text_format(size: float, color: str = "#202020", bold: bool = False, halo: bool = True) -> QgsTextFormat:
    """Letters of ``size`` points in the map font."""
    font = QFont(map_font())
    font.setBold(bold)
    text = QgsTextFormat()
    text.setFont(font)
    if bold:
        text.setNamedStyle("Bold")
    text.setSize(size)
    text.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    text.setColor(QColor(color))
    buffer = QgsTextBufferSettings()
    buffer.setEnabled(halo)
    buffer.setSize(size * _HALO)
    buffer.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    buffer.setColor(QColor(255, 255, 255, 225))
    text.setBuffer(buffer)
    return text


def text_width(text: str, size: float, bold: bool = False) -> float:
    """Width in millimetres of a line set in ``size`` points."""
    font = QFont(map_font())
    font.setBold(bold)
    font.setPixelSize(100)
    return QFontMetricsF(font).horizontalAdvance(text) / 100 * size * _POINT_MM


def add_labels(
    layer,
    field: str,
    size: float = 8,
    color: str = "#202020",
    bold: bool = False,
    priority: int = 5,
    always: bool = False,
) -> None:
    """Label a layer with a field; ``priority`` 0 to 10 decides who wins where labels meet.

    With ``always`` a polygon's label stands at its innermost point, whatever it meets.
    """
    settings = QgsPalLayerSettings()
    settings.fieldName = field
    settings.priority = priority
    kind = layer.geometryType()
    if kind == QgsWkbTypes.GeometryType.PolygonGeometry and always:
        settings.geometryGenerator = "pole_of_inaccessibility($geometry, 200)"
        settings.geometryGeneratorType = QgsWkbTypes.GeometryType.PointGeometry
        settings.geometryGeneratorEnabled = True
        settings.placement = QgsPalLayerSettings.Placement.OverPoint
        label_whatever_it_meets(settings)
    elif kind == QgsWkbTypes.GeometryType.PolygonGeometry:
        settings.placement = QgsPalLayerSettings.Placement.Horizontal
        settings.centroidInside = True
    elif kind == QgsWkbTypes.GeometryType.LineGeometry:
        settings.placement = QgsPalLayerSettings.Placement.Curved
    else:  # beside the marker, not on it
        settings.placement = QgsPalLayerSettings.Placement.OrderedPositionsAroundPoint
        settings.offsetType = QgsPalLayerSettings.OffsetType.FromSymbolBounds
        settings.dist = _GAP_MM
    settings.setFormat(text_format(size, color, bold))
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)
