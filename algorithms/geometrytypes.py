"""Which layers go into a parameter: QGIS's source types against geometries."""

from typing import Dict, Sequence, Tuple

from qgis.core import QgsProcessing, QgsWkbTypes

from ..gis.geometries import FAMILIES, family_names
from ..translation import tr

_GEOMETRY = QgsWkbTypes.GeometryType
_TAKES: Dict[int, QgsWkbTypes.GeometryType] = {
    QgsProcessing.SourceType.TypeVectorPoint: _GEOMETRY.PointGeometry,
    QgsProcessing.SourceType.TypeVectorLine: _GEOMETRY.LineGeometry,
    QgsProcessing.SourceType.TypeVectorPolygon: _GEOMETRY.PolygonGeometry,
}


def fits(wkb: QgsWkbTypes.Type, types: Sequence[int]) -> bool:
    """Whether a layer with this WKB type goes into a parameter that takes these types of layers.

    A layer that does not say what it holds does: its features are looked at when they are read.
    """
    geometry = QgsWkbTypes.geometryType(wkb)
    if geometry == _GEOMETRY.UnknownGeometry or not set(types) <= set(_TAKES):
        return True
    return geometry in [_TAKES[one] for one in types]


def families_of(types: Sequence[int]) -> Tuple[QgsWkbTypes.GeometryType, ...]:
    """The families of geometries that a parameter takes from a layer: all where it names none."""
    taken = [_TAKES[one] for one in types if one in _TAKES]
    return tuple(family for family in FAMILIES if family in taken) or FAMILIES


def type_name(wkb: QgsWkbTypes.Type) -> str:
    """What a layer with this WKB type holds, translated."""
    geometry = QgsWkbTypes.geometryType(wkb)
    if geometry in FAMILIES:
        return family_names([geometry])
    return tr("rows without geometry") if wkb == QgsWkbTypes.Type.NoGeometry else tr("geometries of any kind")
