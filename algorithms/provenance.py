"""Where a result comes from: tool, parameters, plugin version, source layers."""

import configparser
from functools import lru_cache
from pathlib import Path

from qgis.core import QgsMapLayer

_METADATA = Path(__file__).parents[1] / "metadata.txt"


@lru_cache(maxsize=1)
def version() -> str:
    """The plugin's version from metadata.txt."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(_METADATA, encoding="utf-8")
    return parser["general"]["version"]


def tags_of(algorithm, parameters: dict, context) -> dict:
    """Tags for GDAL and layer metadata, so that a result can be explained and repeated."""
    shown = {key: _plain(value) for key, value in sorted(parameters.items())}
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


def _plain(value) -> str:
    if isinstance(value, QgsMapLayer):
        return value.publicSource()
    if isinstance(value, (list, tuple)):
        return ", ".join(_plain(item) for item in value)
    return str(value.staticValue() if hasattr(value, "staticValue") else value)
