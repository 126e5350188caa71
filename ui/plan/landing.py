"""Results on their way into the project, on the main thread: named, styled and placed by their kind, or read again."""

from typing import Dict, List, NamedTuple, Optional, Sequence

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsProcessingUtils,
    QgsProject,
)

from ...algorithms.loading import Finish, Finisher
from ...gis.kinds import kind_of_key
from ...gis.plan.results import Place, same_place
from ...gis.plan.steps import kind_of_slot, name_of_slot
from ...gis.provenance import KIND_TAG
from .jobs import Job

#: More new layers than this come in unticked, so that the canvas does not draw them all.
_MOST_TICKED = 6
#: Drawn where nothing else is.
_LIKED = "zones2"


class Landing(NamedTuple):
    """A result that a tool has made.

    Attributes:
        source: what QGIS opens.
        finisher: what the tool wants to do with the layer; None for tools of others.
        shown: whether it comes into the project where it is not there yet.
    """

    place: Place
    source: str
    finisher: Optional[QgsProcessingLayerPostProcessorInterface]
    shown: bool


def ticked(found: Sequence[Landing], project: QgsProject) -> bool:
    """Whether new layers are to be drawn at once: some are, many would keep the canvas busy."""
    return sum(1 for one in found if one.shown and not layers_in(one.place, project)) <= _MOST_TICKED


def landings(job: Job, context: QgsProcessingContext) -> List[Landing]:
    """What a job has made, from the context in which it ran."""
    finishers: Dict[str, QgsProcessingLayerPostProcessorInterface] = {}
    for source, details in context.layersToLoadOnCompletion().items():
        for where in job.places.values():
            if same_place(where, source):
                finishers[where.slot] = details.postProcessor()
    return [
        Landing(where, where.source, finishers.get(where.slot), job.shown)
        for where in job.places.values()
        if not where.is_file
    ]


def land(landing: Landing, project: QgsProject, drawn: bool = True) -> Optional[QgsMapLayer]:
    """The new layer, ticked where it is to be drawn; None where the project had it and it was only read again."""
    there = layers_in(landing.place, project)
    for known in there:
        known.dataProvider().reloadData()
        known.reload()
        known.triggerRepaint()
    if there or not landing.shown:
        return None
    layer = bring(landing.place, project, landing.finisher)
    node = project.layerTreeRoot().findLayer(layer.id()) if layer is not None else None
    if node is not None and not drawn:
        node.setItemVisibilityChecked(False)
    return layer


def draw_one(found: Sequence[Landing], project: QgsProject) -> None:
    """Where nothing of a project is drawn, draw one of the results: QGIS shows its page of welcome instead of the map."""
    shown = [one for one in found if one.shown]
    if not shown or project.layerTreeRoot().checkedLayers():
        return
    liked = next((one for one in shown if one.place.slot == _LIKED), shown[-1])
    for layer in layers_in(liked.place, project):
        node = project.layerTreeRoot().findLayer(layer.id())
        if node is not None:
            node.setItemVisibilityCheckedParentRecursive(True)


def layers_in(where: Place, project: QgsProject) -> List[QgsMapLayer]:
    """The layers of a project that show a place."""
    return [layer for layer in project.mapLayers().values() if same_place(where, layer.source())]


def bring(
    where: Place, project: QgsProject, finisher: Optional[QgsProcessingLayerPostProcessorInterface] = None
) -> Optional[QgsMapLayer]:
    """Add a result to the project, dressed and placed by its kind; None where it cannot be opened."""
    context = QgsProcessingContext()
    context.setProject(project)
    layer = QgsProcessingUtils.mapLayerFromString(where.source, context)
    if layer is None:
        return None
    context.temporaryLayerStore().takeMapLayer(layer)
    layer.setName(name_of_slot(where.slot))
    project.addMapLayer(layer)  # noqa: QGS201 (it could be opened)
    kind = kind_of_key(kind_of_slot(where.slot))
    finisher = finisher or Finisher(Finish(kind, layer.name(), {KIND_TAG: kind.key}))
    finisher.postProcessLayer(layer, context, QgsProcessingFeedback(False))
    return layer
