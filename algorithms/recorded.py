"""The parameters of a run as text, for the metadata of its results."""

from typing import Dict, Iterable, Iterator, List

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsDataSourceUri,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
)

from ..compat import NULL
from ..gis.provenance import is_illustrative, scale_of, tags_of
from ..gis.tables import read_builtin
from .layerfound import found_layer


def run_tags(algorithm, parameters: dict, context: QgsProcessingContext) -> Dict[str, str]:
    """Tool, parameters, version and sources of a run."""
    sources: List[str] = []
    for key, _on_grid in algorithm.raster_inputs:
        layers = algorithm.parameterAsLayerList(parameters, key, context) if parameters.get(key) else []
        sources += [layer.publicSource() for layer in layers if layer is not None]
    for key in algorithm.vector_inputs:
        source = algorithm.parameterAsSource(parameters, key, context) if parameters.get(key) else None
        if source is not None:
            sources.append(source.sourceName())
    made_up = is_made_up(algorithm, parameters, context)
    texts = parameter_texts(algorithm, parameters)
    scale = network_scale(
        algorithm, texts, (scale_of(one) for one in _layers(algorithm, parameters, context))
    )
    return tags_of(f"ecorestore:{algorithm.name()}", texts, sources, made_up, scale)


def network_scale(algorithm, texts: Dict[str, str], given: Iterable[str]) -> str:
    """The scale of the ecological network that a run is for.

    That chosen in the run, else the one that the layers it was given are for; empty where they are for several or none.

    Args:
        texts: the parameters as ``parameter_texts`` has them. given: the scale of each layer, empty for none.
    """
    chosen = texts.get(algorithm.NETWORK_SCALE, "")
    if chosen in {row["scale"] for row in read_builtin("network_scales")}:
        return chosen
    inherited = set(given) - {""}
    return inherited.pop() if len(inherited) == 1 else ""


def is_made_up(algorithm, parameters: dict, context: QgsProcessingContext) -> bool:
    """Whether any layer or table a run was given is marked as made up: then its results are as well."""
    return any(is_illustrative(layer) for layer in _layers(algorithm, parameters, context))


def _layers(algorithm, parameters: dict, context: QgsProcessingContext) -> Iterator[QgsMapLayer]:
    """Every layer and table a run was given."""
    for key in algorithm.input_kinds:
        value = parameters.get(key)
        for one in value if isinstance(value, (list, tuple)) else [value]:
            layer = found_layer(one, context)
            if layer is not None:
                yield layer


def parameter_texts(algorithm, parameters: dict) -> Dict[str, str]:
    """Every parameter with the value it had, defaults among them; choices by their value."""
    shown = {}
    for definition in algorithm.parameterDefinitions():
        key = definition.name()
        value = parameters.get(key, definition.defaultValue())
        if key in algorithm.choices and value is not None:
            value = algorithm.choice_of(key, _static(value))
        shown[key] = _plain(value)
    return shown


def _static(value):
    return value.staticValue() if hasattr(value, "staticValue") else value


def _plain(value) -> str:
    """A parameter as text, without passwords of databases."""
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink
    elif isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source
    value = _static(value)
    if value is None or value == NULL:
        return ""
    if isinstance(value, QgsMapLayer):
        return value.publicSource()
    if isinstance(value, QgsCoordinateReferenceSystem):
        return value.authid() or value.toWkt()
    if isinstance(value, (list, tuple)):
        return ", ".join(_plain(item) for item in value)
    return QgsDataSourceUri.removePassword(str(value))
