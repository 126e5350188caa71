"""Whether the layers and fields a run was given are there and of the type their parameters take."""

from typing import Optional, Sequence

from qgis.core import (
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterField,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingUtils,
    QgsProperty,
    QgsRasterLayer,
    QgsVectorLayer,
)

from ..core.messages import InputError, marked
from ..gis.tables import table_columns
from ..translation import tr

_HINT = QgsProcessingUtils.LayerHint
_ANY = (QgsProcessing.SourceType.TypeMapLayer,)


def require_layer(
    value: object, definition: QgsProcessingParameterDefinition, context: QgsProcessingContext
) -> None:
    """The layer, its id, name or path, that was given can be opened and is of the type its parameter takes.

    Raises:
        InputError: naming what was given and the label.
    """
    wanted = _wanted(definition)
    layer = found_layer(value, context, wanted)
    if layer is None:
        raise InputError(
            marked("The layer “{given}” for “{label}” cannot be opened. Choose another one."),
            given=_called(value),
            label=definition.description(),
        )
    if wanted is not None and not isinstance(layer, wanted):
        raise InputError(
            marked("“{name}” is no {kind}, which “{label}” takes. Choose another layer."),
            name=layer.name(),
            kind=tr("raster layer") if wanted is QgsRasterLayer else tr("vector layer or table"),
            label=definition.description(),
        )


def found_layer(
    value: object, context: QgsProcessingContext, wanted: Optional[type] = None
) -> Optional[QgsMapLayer]:
    """The layer that was given; None where it does not exist or is broken."""
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source
    if isinstance(value, QgsProperty):
        value = value.valueAsString(context.expressionContext())[0]
    if isinstance(value, QgsMapLayer):
        return value if _alive(value) and value.isValid() else None
    if not isinstance(value, str) or not value.strip():
        return None
    hint = _HINT.Raster if wanted is QgsRasterLayer else _HINT.UnknownType
    if wanted is QgsVectorLayer:
        hint = _HINT.Vector
    layer = QgsProcessingUtils.mapLayerFromString(value, context, True, hint)
    if layer is None and wanted is not None:  # perhaps of another type, which is to be said
        layer = QgsProcessingUtils.mapLayerFromString(value, context)
    return layer if layer is not None and layer.isValid() else None


def _wanted(definition: QgsProcessingParameterDefinition) -> Optional[type]:
    """The class of layers a parameter takes; None for any."""
    if isinstance(definition, QgsProcessingParameterMultipleLayers):
        if definition.layerType() == QgsProcessing.SourceType.TypeRaster:
            return QgsRasterLayer
        return None if definition.layerType() in _ANY else QgsVectorLayer
    found = {"raster": QgsRasterLayer, "source": QgsVectorLayer, "vector": QgsVectorLayer}
    return found.get(definition.type())


def _alive(layer: QgsMapLayer) -> bool:
    """Whether QGIS still has a layer; Python may hold one that was removed."""
    try:
        return bool(layer.id())
    except RuntimeError:
        return False


def _called(value: object) -> str:
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        return value.source.asExpression() if isinstance(value.source, QgsProperty) else str(value.source)
    if isinstance(value, QgsMapLayer):
        return value.name() if _alive(value) else tr("removed layer")
    return str(value)


def require_fields(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict,
    context: QgsProcessingContext,
    definition: QgsProcessingParameterField,
    names: Sequence[str],
) -> None:
    """The layer a field parameter belongs to has the fields.

    Raises:
        InputError: naming layer, field, label and the fields there are.
    """
    key = definition.parentLayerParameterName()
    layer = found_layer(parameters.get(key), context, QgsVectorLayer) if key else None
    if not isinstance(layer, QgsVectorLayer):
        return
    there = table_columns(layer)
    for name in names:
        if name not in there:
            raise InputError(
                marked("“{layer}” has no field “{field}” for “{label}”. Its fields are {there}."),
                layer=layer.name(),
                field=name,
                label=definition.description(),
                there=", ".join(there) or tr("none"),
            )
