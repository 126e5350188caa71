"""Where a result comes from: tool, parameters, plugin version, source layers."""

import configparser
from functools import lru_cache
from pathlib import Path

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsDataSourceUri,
    QgsMapLayer,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
)

_METADATA = Path(__file__).parents[1] / "metadata.txt"


@lru_cache(maxsize=1)
def version() -> str:
    """The plugin's version from metadata.txt."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(_METADATA, encoding="utf-8")
    return parser["general"]["version"]


def tags_of(algorithm, parameters: dict, context) -> dict:
    """Tags for GDAL and layer metadata, so that a result can be explained and repeated."""
    shown = _values(algorithm, parameters)
    sources = []
    for key, _on_grid in algorithm.raster_inputs:
        layers = algorithm.parameterAsLayerList(parameters, key, context) if parameters.get(key) else []
        sources += [layer.publicSource() for layer in layers if layer is not None]
    for key in algorithm.vector_inputs:
        source = algorithm.parameterAsSource(parameters, key, context) if parameters.get(key) else None
        if source is not None:
            sources.append(source.sourceName())
    return {
        "ECORESTORE_TOOL": f"ecorestore:{algorithm.name()}",
        "ECORESTORE_VERSION": version(),
        "ECORESTORE_PARAMETERS": "; ".join(f"{key}={value}" for key, value in shown.items()),
        "ECORESTORE_SOURCES": "; ".join(dict.fromkeys(sources)),
    }


def _values(algorithm, parameters: dict) -> dict:
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
