"""What Processing makes of a layer input: the layer itself, or some of its features (selected, the first few, filtered)."""

from typing import List, Optional, cast

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingUtils,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..gis.vectors import Source, copy_of_features, known_crs
from .layerfound import found_layer

#: Types of parameters that take layers.
LAYER_TYPES = ("raster", "vector", "source", "layer", "multilayer")


def without_empty_parts(algorithm, parameters: dict, context: QgsProcessingContext) -> dict:
    """A copy of plain parameters in which a part of a layer that names no layer is None."""
    plain = dict(parameters)
    for definition in algorithm.parameterDefinitions():
        key = definition.name()
        if definition.type() in LAYER_TYPES and key in plain:
            value = plain[key]
            several = isinstance(value, list)
            plain[key] = [_named(one, context) for one in value] if several else _named(value, context)
    return plain


def whole_parameters(algorithm, parameters: dict, context: QgsProcessingContext) -> dict:
    """A copy of plain parameters with whole layers where the check of QGIS knows nothing else."""
    whole = dict(parameters)
    for definition in algorithm.parameterDefinitions():
        value = whole.get(definition.name())
        if definition.type() == "source":
            continue
        if isinstance(value, list):
            whole[definition.name()] = [layer_of(one, context) if is_part(one) else one for one in value]
        elif is_part(value):
            whole[definition.name()] = layer_of(value, context)
    return whole


def _named(value, context: QgsProcessingContext):
    """A value, None for a part of a layer without a name."""
    return None if is_part(value) and not _source_text(value, context) else value


def _source_text(definition: QgsProcessingFeatureSourceDefinition, context: QgsProcessingContext) -> str:
    return definition.source.valueAsString(context.expressionContext())[0].strip()


def is_part(value) -> bool:
    """Whether a value may stand for some features of a layer only."""
    return isinstance(value, QgsProcessingFeatureSourceDefinition)


def layer_of(value, context: QgsProcessingContext) -> Optional[QgsMapLayer]:
    """The whole layer behind a value that stands for features of it; None where it cannot be opened."""
    return found_layer(value, context)


def chosen_layer(value, context: QgsProcessingContext) -> Optional[QgsMapLayer]:
    """A layer of the features a value stands for: the whole layer, or a copy in memory with its style and name."""
    layer = layer_of(value, context)
    if not isinstance(layer, QgsVectorLayer):
        return layer
    all_of_it = not value.selectedFeaturesOnly and value.featureLimit < 0
    if all_of_it and not getattr(value, "filterExpression", ""):
        return layer
    source = QgsProcessingUtils.variantToSource(value, context)
    return copy_of_features(layer, source)


def completed(
    source: QgsProcessingFeatureSource, value, layer: Optional[QgsMapLayer]
) -> QgsProcessingFeatureSource:
    """A feature source that knows its CRS and keeps the order of the features; ``layer`` is what it was made from."""
    ordered = is_part(value) and value.selectedFeaturesOnly
    lost = source.wkbType() != QgsWkbTypes.Type.NoGeometry and not source.sourceCrs().isValid()
    if not ordered and not lost:
        return source
    crs = known_crs(layer) if isinstance(layer, QgsVectorLayer) else QgsCoordinateReferenceSystem()
    return cast(QgsProcessingFeatureSource, Source(source, crs, ordered))


def nothing_selected(algorithm, parameters: dict, context: QgsProcessingContext) -> List[QgsMapLayer]:
    """The layers of which only selected features were asked for though none is selected."""
    found: List[QgsMapLayer] = []
    for definition in algorithm.parameterDefinitions():
        value = parameters.get(definition.name()) if definition.type() in LAYER_TYPES else None
        for one in value if isinstance(value, list) else [value]:
            chosen = one if is_part(one) and getattr(one, "selectedFeaturesOnly", False) else None
            layer = None if chosen is None else layer_of(chosen, context)
            if isinstance(layer, QgsVectorLayer) and not layer.selectedFeatureCount():
                found.append(layer)
    return found
