"""Which layers go into a parameter: QGIS's source types against geometries."""

from typing import Dict, Sequence

from qgis.core import QgsProcessing, QgsWkbTypes

from ..translation import tr

_GEOMETRY = QgsWkbTypes.GeometryType
_TAKES: Dict[int, QgsWkbTypes.GeometryType] = {
    QgsProcessing.SourceType.TypeVectorPoint: _GEOMETRY.PointGeometry,
    QgsProcessing.SourceType.TypeVectorLine: _GEOMETRY.LineGeometry,
    QgsProcessing.SourceType.TypeVectorPolygon: _GEOMETRY.PolygonGeometry,
}


def fits(wkb: QgsWkbTypes.Type, types: Sequence[int]) -> bool:
    """Whether a layer with this WKB type goes into a parameter that takes these types of layers."""
    geometry = QgsWkbTypes.geometryType(wkb)
    if geometry == _GEOMETRY.UnknownGeometry or not set(types) <= set(_TAKES):
        return True
    return geometry in [_TAKES[one] for one in types]


def type_name(wkb: QgsWkbTypes.Type) -> str:
    """What a layer with this WKB type holds, translated."""
    names = {
        _GEOMETRY.PointGeometry: tr("points"),
        _GEOMETRY.LineGeometry: tr("lines"),
        _GEOMETRY.PolygonGeometry: tr("polygons"),
    }
    return names.get(QgsWkbTypes.geometryType(wkb), tr("rows without geometry"))
