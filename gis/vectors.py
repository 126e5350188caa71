"""Reading and writing features of vector layers."""

from typing import Iterator, List, NamedTuple, Optional, Sequence, Tuple

from osgeo import ogr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsMemoryProviderUtils,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtXml import QDomDocument

from ..compat import QgsCsException
from ..core.messages import InputError, marked
from ..core.progress import Progress, silent
from .geometries import FAMILIES, family_names, multi_of, simple

ogr.UseExceptions()
#: Usual names of the field that holds the names of features.
_NAME_FIELDS = ("name", "名称", "名字", "mc", "roadname", "road_name")


class Item(NamedTuple):
    """A feature: valid geometry in the asked CRS, and its attributes by field name."""

    geometry: QgsGeometry
    attributes: dict


class Features(NamedTuple):
    """The features of a layer, and what the layer is called."""

    name: str
    items: List[Item]


class Read(NamedTuple):
    """What was read from a layer and what was wrong with it.

    Attributes:
        skipped: features without a geometry, or none with a length or area.
        foreign: features of another family of geometries than those wanted.
        mixed: features of which only the parts of one family were taken.
    """

    items: List[Item]
    repaired: int
    skipped: int
    foreign: int = 0
    mixed: int = 0


def read_features(
    source,
    crs: Optional[QgsCoordinateReferenceSystem],
    context: QgsCoordinateTransformContext,
    fields: Sequence[str] = (),
    progress: Progress = silent,
    slim: bool = False,
    families: Sequence[QgsWkbTypes.GeometryType] = FAMILIES,
) -> Read:
    """All features with a usable geometry: of simple type, reprojected to ``crs`` and made valid.

    Args:
        fields: fields that must exist.
        slim: keep only ``fields``, for layers of many features.
        families: of geometries that are wanted.

    Raises:
        InputError: no CRS, no features, a field is missing, or nothing has a geometry of a wanted family.
    """
    name, names = source.sourceName(), [field.name() for field in source.fields()]
    _require_usable(source, fields)
    request = QgsFeatureRequest()
    kept = {number: name for number, name in enumerate(names) if not slim or name in fields}
    if slim:
        request.setSubsetOfAttributes(list(kept))
    items, told = [], Told()
    for feature, geometry in stream_features(
        source, crs, context, request, told, progress=progress, families=families
    ):
        values = feature.attributes()
        items.append(Item(geometry, {name: values[number] for number, name in kept.items()}))
    if not items:
        raise _nothing(name, told.foreign, families)
    return Read(items, told.repaired, told.skipped, told.foreign, told.mixed)


class Told:
    """What was wrong with the features that were read so far, as in :class:`Read`."""

    def __init__(self) -> None:
        self.repaired = self.skipped = self.foreign = self.mixed = 0


def stream_features(
    source,
    crs: Optional[QgsCoordinateReferenceSystem],
    context: QgsCoordinateTransformContext,
    request: QgsFeatureRequest,
    told: Told,
    progress: Progress = silent,
    families: Sequence[QgsWkbTypes.GeometryType] = FAMILIES,
) -> Iterator[Tuple[QgsFeature, QgsGeometry]]:
    """Every feature with a usable geometry, and that geometry as ``read_features`` gives it; none is kept.

    Args:
        told: learns what was wrong.

    Raises:
        InputError: a feature lies outside the range of ``crs``.
    """
    name, total = source.sourceName(), max(source.featureCount(), 1)
    transform = QgsCoordinateTransform(source.sourceCrs(), crs or source.sourceCrs(), context)
    request.setInvalidGeometryCheck(QgsFeatureRequest.InvalidGeometryCheck.GeometryNoCheck)
    for number, feature in enumerate(source.getFeatures(request)):
        progress(min(number / total, 1.0))
        geometry = QgsGeometry(feature.geometry())
        if geometry.isNull() or geometry.isEmpty():
            told.skipped += 1
            continue
        found = simple(geometry, families)
        if found.geometry is None:
            told.foreign += 1
            continue
        told.mixed += found.mixed
        placed, whole = _placed(found.geometry, transform, name)
        if placed is None:
            told.skipped += 1
            continue
        told.repaired += not whole
        yield feature, placed


def _require_usable(source, fields: Sequence[str]) -> None:
    names = [field.name() for field in source.fields()]
    for field in fields:
        if field not in names:
            raise InputError(
                marked("“{layer}” has no field “{field}”."), layer=source.sourceName(), field=field
            )
    if not source.sourceCrs().isValid():
        raise InputError(
            marked("“{name}” has no coordinate system. Set the layer's CRS first."), name=source.sourceName()
        )


def _nothing(name: str, foreign: int, families: Sequence[QgsWkbTypes.GeometryType]) -> InputError:
    if foreign:
        return InputError(
            marked("“{name}” holds no {kinds}. Choose another layer."),
            name=name,
            kinds=family_names(families),
        )
    return InputError(marked("“{layer}” has no features with a geometry."), layer=name)


def _placed(
    geometry: QgsGeometry, transform: QgsCoordinateTransform, name: str
) -> Tuple[Optional[QgsGeometry], bool]:
    """A geometry reprojected and valid, and whether it was valid; None where nothing of its family is left.

    Raises:
        InputError: it lies outside the range of the coordinate system.
    """
    if not move_geometry(geometry, transform):
        raise InputError(
            marked(
                "A feature of “{name}” lies outside the range of the coordinate system {crs}. "
                "Check the layer's coordinate system."
            ),
            name=name,
            crs=transform.destinationCrs().authid() or transform.destinationCrs().description(),
        )
    if geometry.isGeosValid():
        return geometry, True
    kind, repaired = geometry.type(), _repair(geometry)
    if repaired.isEmpty() or repaired.type() != kind:  # a line without length, a polygon without area
        return None, False
    return repaired, False


class Source:
    """A feature source with what QGIS leaves out.

    QGIS takes a table of geometries of any kind for one without a place and forgets its CRS, and gives selected
    features in any order.
    """

    def __init__(self, source, crs: QgsCoordinateReferenceSystem, ordered: bool) -> None:
        self._source, self._crs, self._ordered = source, crs, ordered

    def __getattr__(self, name: str):
        return getattr(self._source, name)

    def sourceCrs(self) -> QgsCoordinateReferenceSystem:  # noqa: N802
        """The CRS of the source, else that of the data."""
        known = self._source.sourceCrs()
        return known if known.isValid() else self._crs

    def getFeatures(self, request: Optional[QgsFeatureRequest] = None):  # noqa: N802
        """Features by their ids where they were selected."""
        wanted = QgsFeatureRequest(request) if request is not None else QgsFeatureRequest()
        return self._source.getFeatures(in_order(wanted) if self._ordered else wanted)


def known_crs(layer: QgsVectorLayer) -> QgsCoordinateReferenceSystem:
    """The CRS of a layer, that of its data where QGIS takes it for a table though it holds geometries of any kind."""
    known = layer.geometryType() not in (
        QgsWkbTypes.GeometryType.UnknownGeometry,
        QgsWkbTypes.GeometryType.NullGeometry,
    )
    table = layer.wkbType() == QgsWkbTypes.Type.NoGeometry
    if layer.crs().isValid() or known or table or layer.dataProvider() is None:
        return layer.crs()  # also where somebody took it away
    return layer.dataProvider().crs()


def in_order(request: QgsFeatureRequest) -> QgsFeatureRequest:
    """The request with features by their ids."""
    request.setOrderBy(QgsFeatureRequest.OrderBy([QgsFeatureRequest.OrderByClause("$id", True)]))
    return request


def copy_of_features(layer: QgsVectorLayer, source) -> QgsVectorLayer:
    """Some features of a layer as a layer in memory that looks like it: style, labels, properties, metadata, name.

    Args:
        source: the features of the layer that count.
    """
    request = in_order(QgsFeatureRequest())
    request.setInvalidGeometryCheck(QgsFeatureRequest.InvalidGeometryCheck.GeometryNoCheck)
    copy = source.materialize(request)
    dress_as(copy, layer)
    copy.setCrs(layer.crs())
    return copy


def layer_of_items(
    layer: QgsVectorLayer, items: Sequence[Item], crs: QgsCoordinateReferenceSystem
) -> QgsVectorLayer:
    """Features that were read from a layer as a layer in memory that looks like it; of one family."""
    kind = multi_of(item.geometry for item in items) or QgsWkbTypes.Type.Unknown
    copy = QgsMemoryProviderUtils.createMemoryLayer(layer.name(), layer.fields(), kind, crs)
    features = []
    for item in items:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(item.geometry)
        feature.setAttributes([item.attributes[field.name()] for field in layer.fields()])
        features.append(feature)
    copy.dataProvider().addFeatures(features)  # noqa: QGS201 (in memory)
    dress_as(copy, layer)
    return copy


def dress_as(copy: QgsVectorLayer, layer: QgsVectorLayer) -> None:
    """Give a layer name, metadata and, where they hold the same kind of geometry, the style of another one."""
    if copy.geometryType() == layer.geometryType():
        look = QDomDocument()
        layer.exportNamedStyle(look)
        copy.importNamedStyle(look)  # noqa: QGS201 (a style that QGIS has just written)
    copy.setName(layer.name())
    copy.setMetadata(layer.metadata())


def move_geometry(geometry: QgsGeometry, transform: QgsCoordinateTransform) -> bool:
    """Transform a geometry in place; False where that leads nowhere."""
    try:
        done = geometry.transform(transform) == QgsGeometry.OperationResult.Success
    except QgsCsException:
        return False
    return done and geometry.boundingBox().isFinite()


def _repair(geometry: QgsGeometry) -> QgsGeometry:
    kind = geometry.type()
    parts = geometry.asGeometryCollection() if geometry.isMultipart() else []
    if len(parts) > 1 and all(
        part.isGeosValid() for part in parts
    ):  # they overlap or share borders: nets, doubles
        return QgsGeometry.unaryUnion(parts)
    repaired = geometry.makeValid()
    repaired.convertGeometryCollectionToSubclass(kind)  # noqa: QGS201 (no collection: stays as it is)
    return repaired


def name_of(attributes: dict) -> str:
    """The name in a feature's attributes: the first of the usual name fields that has one."""
    lowered = {key.lower(): value for key, value in attributes.items()}
    for field in _NAME_FIELDS:
        value = lowered.get(field)
        if value and str(value) != "NULL":
            return str(value)
    return ""
