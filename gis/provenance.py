"""Where a result comes from: tool, parameters, plugin version, source layers, kind."""

import configparser
from functools import lru_cache
from pathlib import Path
from typing import Dict, Iterable

from qgis.core import QgsLayerMetadata, QgsMapLayer

_METADATA = Path(__file__).parents[1] / "metadata.txt"
KIND_TAG = "ECORESTORE_KIND"
TOOL_TAG = "ECORESTORE_TOOL"
TITLE_TAG = "ECORESTORE_TITLE"
#: Custom property of a layer of the project: when it was made, in seconds since 1970.
MADE_PROPERTY = "ecorestore/made"
_SEPARATOR = ": "


@lru_cache(maxsize=1)
def version() -> str:
    """The plugin's version from metadata.txt."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(_METADATA, encoding="utf-8")
    return parser["general"]["version"]


def tags_of(tool: str, parameters: Dict[str, str], sources: Iterable[str]) -> Dict[str, str]:
    """Tags for GDAL and layer metadata, so that a result can be explained and repeated.

    Args:
        tool: id with its provider.
        parameters: every parameter as text, defaults among them.
        sources: the layers it was made from.
    """
    return {
        TOOL_TAG: tool,
        "ECORESTORE_VERSION": version(),
        "ECORESTORE_PARAMETERS": "; ".join(f"{key}={value}" for key, value in parameters.items()),
        "ECORESTORE_SOURCES": "; ".join(dict.fromkeys(sources)),
    }


def describe(layer: QgsMapLayer, tags: Dict[str, str]) -> None:
    """Write where the layer comes from into its metadata."""
    lines = [f"{key}{_SEPARATOR}{value}" for key, value in tags.items()]
    metadata = QgsLayerMetadata(layer.metadata())
    metadata.setTitle(layer.name())
    metadata.setAbstract("\n".join(lines))
    metadata.setHistory(lines)
    layer.setMetadata(metadata)


def tags_in(layer: QgsMapLayer) -> Dict[str, str]:
    """The tags that ``describe`` wrote into the metadata of a layer."""
    pairs = (line.split(_SEPARATOR, 1) for line in layer.metadata().history() if _SEPARATOR in line)
    return {key: value for key, value in pairs if key.startswith("ECORESTORE_")}
