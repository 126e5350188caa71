"""Where a result comes from: tool, parameters, plugin version, source layers, kind."""

import os
import re
from functools import lru_cache
from pathlib import Path
from typing import Dict, Iterable

from qgis.core import QgsLayerMetadata, QgsMapLayer, QgsRasterLayer

from ..core.messages import InputError
from .rasters.datasets import open_dataset, parts_of
from .rasters.layers import source_of
from .threads import let_die
from .version import version

KIND_TAG = "ECORESTORE_KIND"
TOOL_TAG = "ECORESTORE_TOOL"
TITLE_TAG = "ECORESTORE_TITLE"
VERSION_TAG, PARAMETERS_TAG, SOURCES_TAG = "ECORESTORE_VERSION", "ECORESTORE_PARAMETERS", "ECORESTORE_SOURCES"
#: Marks data that are made up (示意数据); results inherit it from what they are made of.
ILLUSTRATIVE_TAG = "ECORESTORE_ILLUSTRATIVE"
YES = "yes"
#: The scale of the ecological network that a result is for (table network_scales); what is made of it inherits it.
SCALE_TAG = "ECORESTORE_SCALE"
#: Custom property of a layer of the project: when it was made, in seconds since 1970.
MADE_PROPERTY = "ecorestore/made"
_SEPARATOR = ": "
_METADATA_FILE = ".qmd"
#: Where a parameter begins in the text of all of them; values may hold “; ” as well.
_PARAMETER = re.compile(r"(?:^|; )([A-Z][A-Z0-9_]*)=")
#: A mark of one word in a file of metadata.
_TAG = re.compile(rf"({ILLUSTRATIVE_TAG}|{SCALE_TAG}){_SEPARATOR}(\w+)")


def tags_of(
    tool: str,
    parameters: Dict[str, str],
    sources: Iterable[str],
    illustrative: bool = False,
    scale: str = "",
) -> Dict[str, str]:
    """Tags for GDAL and layer metadata, so that a result can be explained and repeated.

    Args:
        tool: id with its provider.
        parameters: every parameter as text, defaults among them.
        sources: the layers it was made from.
        illustrative: whether one of them is made up.
        scale: of the ecological network, empty for none.
    """
    return {
        **({ILLUSTRATIVE_TAG: YES} if illustrative else {}),
        **({SCALE_TAG: scale} if scale else {}),
        TOOL_TAG: tool,
        VERSION_TAG: version(),
        PARAMETERS_TAG: "; ".join(f"{key}={value}" for key, value in parameters.items()),
        SOURCES_TAG: "; ".join(dict.fromkeys(sources)),
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


def parameters_in(text: str) -> Dict[str, str]:
    """The parameters of a run, from the text that ``tags_of`` made of them."""
    found = list(_PARAMETER.finditer(text))
    ends = [one.start() for one in found[1:]] + [len(text)]
    return {one[1]: text[one.end() : end] for one, end in zip(found, ends)}


def tags_of_layer(layer: QgsMapLayer) -> Dict[str, str]:
    """The tags of a result wherever they are: in its metadata, in the file of metadata beside it, in its raster file."""
    found = tags_in(layer)
    if found:
        return found
    if isinstance(layer, QgsRasterLayer):
        if layer.providerType() != "gdal":
            return {}
        source = source_of(layer)
        try:
            written = open_dataset(source, source).GetMetadata() or {}
        except (InputError, RuntimeError):
            return {}
        return {key: value for key, value in written.items() if key.startswith("ECORESTORE_")}
    beside = layer.clone()  # the layer of the user keeps the metadata it has
    beside.loadDefaultMetadata()  # noqa: QGS201 (there may be none)
    found = tags_in(beside)
    let_die(beside)  # in whatever thread this is
    return found


def is_illustrative(layer: QgsMapLayer) -> bool:
    """Whether a layer is marked as made up."""
    return written_tag(layer, ILLUSTRATIVE_TAG) == YES


def scale_of(layer: QgsMapLayer) -> str:
    """The scale of the ecological network that a layer is for; empty for none."""
    return written_tag(layer, SCALE_TAG)


def written_tag(layer: QgsMapLayer, tag: str) -> str:
    """What a tag of a layer says: in its metadata, in the file of metadata beside it, or in its raster file.

    Files are looked at again when they have changed. Empty where it is nowhere.
    """
    said = tags_in(layer).get(tag, "")
    if said:
        return said
    beside = layer.metadataUri()  # QGIS does not read it with every layer
    if beside.endswith(_METADATA_FILE):
        said = _beside(beside, _changed(beside)).get(tag, "")
    if said or not isinstance(layer, QgsRasterLayer) or layer.providerType() != "gdal":
        return said
    source = source_of(layer)
    return _in_raster(source, _changed(parts_of(source)[0])).get(tag, "")


def _changed(path: str) -> float:
    """When a file was changed; 0 where there is none."""
    try:
        return os.path.getmtime(path)
    except OSError:
        return 0.0


@lru_cache(maxsize=1024)
def _beside(path: str, changed: float) -> Dict[str, str]:
    if not changed:
        return {}
    try:
        text = Path(path).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return {}
    return dict(_TAG.findall(text))


@lru_cache(maxsize=1024)
def _in_raster(source: str, _changed: float) -> Dict[str, str]:
    try:
        tags = open_dataset(source, source).GetMetadata() or {}
    except (InputError, RuntimeError):
        return {}
    return {key: value for key, value in tags.items() if key in (ILLUSTRATIVE_TAG, SCALE_TAG)}
