"""Putting a style on outputs, also when they come out of a model.

QGIS calls a layer post-processor only while Python holds it, so every one is
kept in a registry of the module until it has run.
"""

from qgis.core import QgsLayerMetadata, QgsProcessingLayerPostProcessorInterface, QgsRasterLayer

from .legendtitle import legend_title, name_colours
from .symbols import style_raster, style_vector
from .tables import read_builtin

#: Custom property of a layer that tells which style of the table it wears.
STYLE_PROPERTY = "ecorestore/style"
_waiting = {}


def style_rows() -> dict:
    """Style key to its row in the styles table."""
    return {row["style"]: row for row in read_builtin("styles")}


def apply_style(layer, key: str, factor: float = 1.0) -> None:
    """Put the style ``key`` on a layer, in the language of QGIS; ``factor`` scales it for print."""
    row = style_rows()[key]
    if isinstance(layer, QgsRasterLayer):
        style_raster(layer, row)
    else:
        style_vector(layer, row, factor)
    layer.setCustomProperty(STYLE_PROPERTY, key)
    layer.triggerRepaint()


def describe(layer, tags: dict) -> None:
    """Write where the layer comes from into its metadata."""
    metadata = QgsLayerMetadata(layer.metadata())
    metadata.setTitle(layer.name())
    metadata.setAbstract("\n".join(f"{key}: {value}" for key, value in tags.items()))
    metadata.setHistory([f"{key}: {value}" for key, value in tags.items()])
    layer.setMetadata(metadata)


class OutputStyler(QgsProcessingLayerPostProcessorInterface):
    """Styles one output when QGIS has loaded it."""

    def __init__(self, key, tags: dict):
        super().__init__()
        self.key, self.tags = key, tags

    def postProcessLayer(self, layer, context, feedback):
        describe(layer, self.tags)
        if self.key:
            apply_style(layer, self.key)
            name_colours(layer, legend_title(style_rows()[self.key]), context.project())
        _waiting.pop(id(self), None)


def schedule(context, destination: str, key, tags: dict) -> None:
    """Have ``destination`` styled once QGIS loads it; nothing where it will not be loaded."""
    if not context.willLoadLayerOnCompletion(destination):
        return
    styler = OutputStyler(key, tags)
    _waiting[id(styler)] = styler
    context.layerToLoadOnCompletionDetails(destination).setPostProcessor(styler)
