"""Geometries as the tools want them: points, lines or polygons, whatever a layer holds.

QGIS and GDAL know more types than GDAL burns and tools take apart: curved ones (also without a single arc), triangles,
nets of triangles, collections.
"""

from typing import Dict, Iterable, Iterator, List, NamedTuple, Optional, Sequence

from qgis.core import QgsGeometry, QgsGeometryCollection, QgsPointXY, QgsWkbTypes

from ..translation import tr

_KIND = QgsWkbTypes.GeometryType
_TYPE = QgsWkbTypes.Type
LINES, POLYGONS = _KIND.LineGeometry, _KIND.PolygonGeometry
#: Families of geometries, those with the larger dimension first.
FAMILIES = (_KIND.PolygonGeometry, _KIND.LineGeometry, _KIND.PointGeometry)
_SIMPLE = (
    _TYPE.Point,
    _TYPE.MultiPoint,
    _TYPE.LineString,
    _TYPE.MultiLineString,
    _TYPE.Polygon,
    _TYPE.MultiPolygon,
)
_MULTI: Dict[QgsWkbTypes.GeometryType, QgsWkbTypes.Type] = {
    _KIND.PointGeometry: _TYPE.MultiPoint,
    _KIND.LineGeometry: _TYPE.MultiLineString,
    _KIND.PolygonGeometry: _TYPE.MultiPolygon,
}
#: Nets of triangles and of polygons, which QGIS knows from 3.40 on and reads as multi-polygons before.
_NETS = (15, 16)


class Simple(NamedTuple):
    """A geometry of simple type, None where there is none of a wanted family; whether other parts were left out."""

    geometry: Optional[QgsGeometry]
    mixed: bool


def simple(
    geometry: QgsGeometry, families: Sequence[QgsWkbTypes.GeometryType] = FAMILIES, flat: bool = True
) -> Simple:
    """A geometry as points, lines or polygons, single or multi; arcs are drawn out.

    Of a collection the parts of one family count: of the first of ``families`` that it has. Z and M go, unless not
    ``flat``.
    """
    found, mixed = straight(geometry), False
    if QgsWkbTypes.flatType(found.wkbType()) not in _SIMPLE:
        parts = found.asGeometryCollection()
        kinds = {part.type() for part in parts}
        family = next((family for family in families if family in kinds), None)
        found, mixed = _gathered([part for part in parts if part.type() == family]), len(kinds) > 1
    if found.type() not in families:
        return Simple(None, False)
    return Simple(_flat(found) if flat else found, mixed)


def straight(geometry: QgsGeometry) -> QgsGeometry:
    """A geometry of simple type with its Z and M: curves as lines, triangles as polygons, collections of such.

    Arcs are drawn out with a vertex at least every degree, the tolerance of QGIS.
    """
    if geometry.isNull() or QgsWkbTypes.flatType(geometry.wkbType()) in _SIMPLE:
        return geometry
    return _gathered(list(_leaves(geometry)))


def _gathered(parts: List[QgsGeometry]) -> QgsGeometry:
    """Single geometries as one: itself, a multi geometry, or a collection where they are of several families."""
    if len(parts) < 2:
        return parts[0] if parts else QgsGeometry()
    if len({part.type() for part in parts}) == 1:
        return QgsGeometry.collectGeometry(parts)
    whole = QgsGeometryCollection()
    for part in parts:
        whole.addGeometry(part.constGet().clone())  # noqa: QGS201 (a collection takes every geometry)
    return QgsGeometry(whole)


def _leaves(geometry: QgsGeometry) -> Iterator[QgsGeometry]:
    """The single points, lines and polygons of a geometry."""
    flat = QgsWkbTypes.flatType(geometry.wkbType())
    if flat % 1000 in _NETS:
        geometry = QgsGeometry(geometry.constGet().toMultiPolygon())
    elif flat != _TYPE.GeometryCollection:
        geometry = QgsGeometry(geometry.constGet().segmentize())
    if QgsWkbTypes.isSingleType(geometry.wkbType()):
        if not geometry.isEmpty():
            yield geometry
        return
    for part in geometry.asGeometryCollection():
        yield from _leaves(part)


def _flat(geometry: QgsGeometry) -> QgsGeometry:
    """A geometry without Z and M; one that has none comes back itself."""
    kind = geometry.wkbType()
    if not QgsWkbTypes.hasZ(kind) and not QgsWkbTypes.hasM(kind):
        return geometry
    flat = QgsGeometry(geometry)
    flat.get().dropZValue()
    flat.get().dropMValue()
    return flat


def simple_type(
    kind: QgsWkbTypes.Type, families: Sequence[QgsWkbTypes.GeometryType] = FAMILIES
) -> QgsWkbTypes.Type:
    """The type of a layer for what ``straight`` makes of geometries of a type; Z and M stay.

    Simple types stay as they are. Curves and triangles become multi types, and so does a type that says nothing where
    only one family is wanted.
    """
    flat = QgsWkbTypes.flatType(kind)
    if flat in _SIMPLE or flat == _TYPE.NoGeometry:
        return kind
    family = QgsWkbTypes.geometryType(kind)
    if family not in _MULTI:
        if len(families) > 1:
            return kind
        family = families[0]
    made = _MULTI[family]
    if QgsWkbTypes.hasZ(kind):
        made = QgsWkbTypes.addZ(made)
    return QgsWkbTypes.addM(made) if QgsWkbTypes.hasM(kind) else made


def is_multi(kind: QgsWkbTypes.Type) -> bool:
    """Whether a layer of a type holds multi geometries of one family."""
    return QgsWkbTypes.flatType(kind) in _MULTI.values()


def multi_of(geometries: Iterable[QgsGeometry]) -> Optional[QgsWkbTypes.Type]:
    """The multi type that holds all geometries of one family; None where there are several, or none."""
    found = {geometry.type() for geometry in geometries}
    return _MULTI.get(found.pop()) if len(found) == 1 else None


def family_names(families: Sequence[QgsWkbTypes.GeometryType]) -> str:
    """Names of families, translated, for messages."""
    names = {
        _KIND.PointGeometry: tr("points"),
        _KIND.LineGeometry: tr("lines"),
        _KIND.PolygonGeometry: tr("polygons"),
    }
    return ", ".join(names[family] for family in families)


def middle_of(geometry: QgsGeometry) -> QgsPointXY:
    """A point, the middle of a line, or a point inside an area."""
    if geometry.type() == _KIND.PointGeometry:
        return geometry.centroid().asPoint()
    if geometry.type() == _KIND.PolygonGeometry:
        return geometry.pointOnSurface().asPoint()
    return geometry.interpolate(geometry.length() / 2).asPoint()
