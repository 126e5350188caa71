"""Results on their way into the project: named, styled and placed by their kind when QGIS has loaded them.

QGIS calls a layer post-processor only while Python holds it, so every one is kept in a registry of the module until
it has run; that works from scripts, dialogs, batch and models alike.
"""

import time
from functools import partial
from typing import Dict, NamedTuple, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsProject,
)
from qgis.PyQt.QtCore import QTimer

from ..core.messages import InputError
from ..gis.kinds import Kind
from ..gis.provenance import describe
from ..gis.style.dress import dress, name_legend
from ..gis.tree import place_layer
from ..translation import tr
from .failures import forgiving, quiet, record

_waiting: Dict[int, "Finisher"] = {}


class Finish(NamedTuple):
    """How a result is to come in.

    Attributes:
        name: of the layer.
        tags: where it comes from.
        style: XML of the style it keeps, empty for that of its kind.
    """

    kind: Kind
    name: str
    tags: Dict[str, str]
    style: str = ""


class Finisher(QgsProcessingLayerPostProcessorInterface):
    """Finishes one result when QGIS has loaded it."""

    def __init__(self, finish: Finish) -> None:
        super().__init__()
        self._finish = finish

    def postProcessLayer(self, layer, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> None:
        """Called by QGIS on the main thread."""
        finish = self._finish
        try:
            with quiet(), forgiving():
                describe(layer, finish.tags)
            with quiet():
                self._dress(layer, feedback)
            with quiet(), forgiving():
                self._place(layer, context)
        finally:
            _waiting.pop(id(self), None)

    def _dress(self, layer, feedback: QgsProcessingFeedback) -> None:
        """Style and attribute table; whatever is wrong with them, the result is there, plain, and a warning says so."""
        try:
            dress(layer, self._finish.kind, self._finish.style, time.time())
        except Exception as error:
            record(error, feedback)
            why = tr(error.template).format(**error.values) if isinstance(error, InputError) else ""
            sentence = tr("The style of “{layer}” could not be made; the layer is shown plain.")
            if feedback is not None:
                feedback.pushWarning(f"{sentence.format(layer=layer.name())} {why}".strip())

    def _place(self, layer, context: QgsProcessingContext) -> None:
        project, kind = context.project(), self._finish.kind
        if not settle(project, layer.id(), kind) and project is not None:
            # newer QGIS puts layers into the tree only after this
            QTimer.singleShot(0, partial(_settle_later, project, layer.id(), kind))


def _settle_later(project: QgsProject, layer_id: str, kind: Kind) -> None:
    with forgiving():
        settle(project, layer_id, kind)


def settle(project: Optional[QgsProject], layer_id: str, kind: Kind) -> bool:
    """Put a loaded layer in its place in the tree; False while it is not in there."""
    if project is None or not place_layer(project, layer_id, kind):
        return False
    name_legend(project.mapLayer(layer_id), kind, project)
    return True


def schedule(context: QgsProcessingContext, destination: str, finish: Finish) -> None:
    """Have ``destination`` finished once QGIS loads it; nothing where it will not be loaded."""
    if not context.willLoadLayerOnCompletion(destination):
        return
    details = context.layerToLoadOnCompletionDetails(destination)
    details.name = finish.name
    finisher = Finisher(finish)
    _waiting[id(finisher)] = finisher
    details.setPostProcessor(finisher)
