"""Reading and writing features of vector layers."""

from typing import List, NamedTuple, Optional, Sequence

from osgeo import ogr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsGeometry,
)

from ..compat import QgsCsException
from ..core.messages import InputError, marked
from ..core.progress import Progress, silent

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
    """What was read from a layer and what was wrong with it."""

    items: List[Item]
    repaired: int
    skipped: int


def read_features(
    source,
    crs: Optional[QgsCoordinateReferenceSystem],
    context: QgsCoordinateTransformContext,
    fields: Sequence[str] = (),
    progress: Progress = silent,
    slim: bool = False,
) -> Read:
    """All features with a usable geometry, reprojected to ``crs`` and made valid.

    Args:
        fields: fields that must exist.
        slim: keep only ``fields``, for layers of many features.

    Raises:
        InputError: no CRS, no features, a field is missing, or nothing has a geometry.
    """
    name, names = source.sourceName(), [field.name() for field in source.fields()]
    for field in fields:
        if field not in names:
            raise InputError(marked("“{layer}” has no field “{field}”."), layer=name, field=field)
    if not source.sourceCrs().isValid():
        raise InputError(marked("“{name}” has no coordinate system. Set the layer's CRS first."), name=name)
    transform = QgsCoordinateTransform(source.sourceCrs(), crs or source.sourceCrs(), context)
    request = QgsFeatureRequest().setInvalidGeometryCheck(QgsFeatureRequest.GeometryNoCheck)
    kept = {number: name for number, name in enumerate(names) if not slim or name in fields}
    if slim:
        request.setSubsetOfAttributes(list(kept))
    items, repaired, skipped, total = [], 0, 0, max(source.featureCount(), 1)
    for number, feature in enumerate(source.getFeatures(request)):
        progress(number / total)
        geometry = QgsGeometry(feature.geometry())
        if geometry.isNull() or geometry.isEmpty():
            skipped += 1
            continue
        if not move_geometry(geometry, transform):
            raise InputError(
                marked(
                    "A feature of “{name}” lies outside the range of the coordinate system {crs}. "
                    "Check the layer's coordinate system."
                ),
                name=name,
                crs=transform.destinationCrs().authid(),
            )
        if geometry.constGet().hasCurvedSegments():
            geometry.convertToStraightSegment()  # GDAL burns no arcs
        if not geometry.isGeosValid():
            kind, geometry = geometry.type(), _repair(geometry)
            if geometry.isEmpty() or geometry.type() != kind:  # a line without length, a polygon without area
                skipped += 1
                continue
            repaired += 1
        values = feature.attributes()
        items.append(Item(geometry, {name: values[number] for number, name in kept.items()}))
    if not items:
        raise InputError(marked("“{layer}” has no features with a geometry."), layer=name)
    return Read(items, repaired, skipped)


def move_geometry(geometry: QgsGeometry, transform: QgsCoordinateTransform) -> bool:
    """Transform a geometry in place; False where that leads nowhere."""
    try:
        done = geometry.transform(transform) == QgsGeometry.OperationResult.Success
    except QgsCsException:
        return False
    return done and geometry.boundingBox().isFinite()


def _repair(geometry: QgsGeometry) -> QgsGeometry:
    kind = geometry.type()
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
