"""Which layers go into a parameter: QGIS's source types against geometries."""

from typing import Dict, Optional, Sequence, Tuple

from qgis.core import QgsGeometry, QgsProcessing, QgsWkbTypes

from ..gis.geometries import FAMILIES, family_names, is_multi
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


#: WKB type by the geometry of a kind.
GEOMETRIES = {
    "polygon": QgsWkbTypes.Type.MultiPolygon,
    "line": QgsWkbTypes.Type.MultiLineString,
    "point": QgsWkbTypes.Type.Point,
    "table": QgsWkbTypes.Type.NoGeometry,
}


def fitted_shape(shape: Optional[QgsGeometry], wkb: QgsWkbTypes.Type) -> Optional[QgsGeometry]:
    """A geometry as multi geometry where the layer holds such."""
    if shape is not None and is_multi(wkb):
        shape.convertToMultiType()  # noqa: QGS201 (every single type has its multi type)
    return shape
