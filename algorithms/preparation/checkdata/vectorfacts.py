"""What a vector layer is and holds, read in one pass for all checks."""

from dataclasses import dataclass, field
from functools import partial
from typing import List, Literal, Optional, Set

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsDistanceArea,
    QgsFeatureRequest,
    QgsGeometry,
    QgsMapLayer,
    QgsProviderRegistry,
    QgsRectangle,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ....compat import NULL, measured
from ....core.preparation.encoding import Detection, garbled
from ....core.progress import Progress, part
from ....gis.overlaps import Overlaps, find_overlaps
from ....gis.vectors import known_crs
from .recognition import Taken

_POLYGON = QgsWkbTypes.GeometryType.PolygonGeometry
_TEXT_FEATURES, _TEXTS, _SHOWN = 5000, 2000, 5
#: How much is kept to look for overlaps.
_MOST_POLYGONS, _MOST_VERTICES = 20_000, 2_000_000
_SLIVER_WIDTH = 1.0


@dataclass
class VectorFacts:
    """Facts of one vector layer."""

    name: str
    layer: QgsVectorLayer
    path: str
    crs: QgsCoordinateReferenceSystem
    extent: QgsRectangle
    kind: Literal["vector"] = "vector"
    taken: Optional[Taken] = None
    count: int = 0
    vertices: int = 0
    empty: int = 0
    not_finite: int = 0
    invalid: int = 0
    reasons: list = field(default_factory=list)
    duplicates: list = field(default_factory=list)
    duplicate_count: int = 0
    multipart: int = 0
    curved: int = 0
    slivers: int = 0
    too_many: bool = False
    replaced: int = 0
    garbled: Optional[Detection] = None
    overlaps: Optional[Overlaps] = None
    seen: set = field(default_factory=set)

    @property
    def spatial(self) -> bool:
        """Whether the layer has geometries at all."""
        return self.layer.wkbType() != QgsWkbTypes.Type.NoGeometry

    @property
    def polygons(self) -> bool:
        """Whether it is a polygon layer."""
        return self.layer.geometryType() == _POLYGON


def file_of(layer: QgsVectorLayer) -> str:
    """The file of a layer; empty where it has none."""
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    return str(parts.get("path") or "") if layer.providerType() != "memory" else ""


def sublayer(layer: QgsMapLayer) -> str:
    """The name of a layer inside its file; empty where it has none."""
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    return str(parts.get("layerName") or "")


def survey_vector(
    layer: QgsVectorLayer, transforms: QgsCoordinateTransformContext, step: Progress
) -> VectorFacts:
    """Read a layer once; overlaps are looked for in what is kept of its polygons.

    Args:
        layer: QgsVectorLayer.
        transforms: QgsCoordinateTransformContext.
        step: progress from 0 to 1.
    """
    crs = known_crs(layer)
    facts = VectorFacts(layer.name(), layer, file_of(layer), crs, QgsRectangle())
    measure = QgsDistanceArea()
    measure.setSourceCrs(crs, transforms)
    measure.setEllipsoid(crs.ellipsoidAcronym())  # noqa: QGS201 (unknown: measured in the plane)
    request = QgsFeatureRequest().setInvalidGeometryCheck(
        QgsFeatureRequest.InvalidGeometryCheck.GeometryNoCheck
    )
    columns = [n for n, column in enumerate(layer.fields()) if not column.isNumeric()]
    texts: Set[str] = set()
    kept: List[QgsGeometry] = []
    total = max(layer.featureCount(), 1)
    for feature in layer.getFeatures(request):
        step(0.7 * min(facts.count / total, 1.0))
        facts.count += 1
        if facts.count <= _TEXT_FEATURES:
            _collect(facts, feature, columns, texts)
        if facts.spatial:
            _look(facts, feature, measure, kept)
    facts.garbled = garbled(sorted(texts))
    facts.seen.clear()
    if kept and facts.crs.isValid():
        found = find_overlaps(kept, partial(measured, measure.measureArea), part(step, 0.7, 1.0))
        facts.overlaps = found._replace(partly=found.partly or facts.too_many)
    return facts


def _collect(facts: VectorFacts, feature, columns: list, texts: set) -> None:
    """Texts that are not ASCII, and how many hold the sign for a character that could not be read."""
    values = feature.attributes()
    for number in columns:
        value = values[number]
        if isinstance(value, str) and value != NULL and not value.isascii():
            facts.replaced += "\ufffd" in value
            if len(texts) < _TEXTS:
                texts.add(value)


def _look(facts: VectorFacts, feature, measure, kept: list) -> None:
    """Count what one geometry is like."""
    geometry = QgsGeometry(feature.geometry())
    if geometry.isNull() or geometry.isEmpty():
        facts.empty += 1
        return
    box = geometry.boundingBox()
    if not box.isFinite():
        facts.not_finite += 1
        return
    facts.extent.combineExtentWith(box)
    vertices = geometry.constGet().nCoordinates()
    facts.vertices += vertices
    code = hash(geometry.asWkb().data())
    if code in facts.seen:
        facts.duplicate_count += 1
        if len(facts.duplicates) < _SHOWN:
            facts.duplicates.append(feature.id())
        return
    facts.seen.add(code)
    facts.multipart += geometry.isMultipart() and geometry.constGet().numGeometries() > 1
    facts.curved += geometry.constGet().hasCurvedSegments()
    if not geometry.isGeosValid():
        facts.invalid += 1
        if len(facts.reasons) < _SHOWN:
            facts.reasons.append((feature.id(), _reason(geometry)))
    elif facts.polygons:
        perimeter, area = (
            measured(measure.measurePerimeter, geometry),
            measured(measure.measureArea, geometry),
        )
        facts.slivers += bool(perimeter) and 2 * area / perimeter < _SLIVER_WIDTH
        if len(kept) < _MOST_POLYGONS and facts.vertices < _MOST_VERTICES:
            kept.append(geometry)
        else:
            facts.too_many = True


def _reason(geometry: QgsGeometry) -> str:
    errors = geometry.validateGeometry(Qgis.GeometryValidationEngine.Geos)
    return errors[0].what() if errors else geometry.lastError()
