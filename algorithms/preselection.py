"""Dialogs that start with the right layer: those of the wanted kind, the newest first, never whatever is active."""

from typing import Dict, List, Sequence

from qgis.core import (
    QgsApplication,
    QgsMapLayer,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterMultipleLayers,
    QgsProject,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QThread

from ..gis.kinds import Kind, kind_of_key
from ..gis.recognise import counted, fitting_layers, likely_kind
from ..translation import tr
from .failures import forgiving

#: Shows nothing in a layer box where QGIS would else put in the first layer of the project.
NO_LAYER = " "
_OPTIONAL = QgsProcessingParameterDefinition.Flag.FlagOptional


def preselect(parameter: QgsProcessingParameterDefinition, kinds: Sequence[str], usual: bool = False) -> None:
    """Have dialogs start with fitting layers of the project; scripts and models do not notice.

    One layer: the newest of the first kind that is there. Several: all of that kind, in the order people count. An
    optional input stays empty, as it changes the result, unless it is ``usual``.
    """
    wanted = [kind for kind in map(kind_of_key, kinds) if not kind.generic]
    optional = bool(parameter.flags() & _OPTIONAL)
    if not wanted or (optional and not usual) or not _in_dialogs():
        return
    with forgiving():
        _start_with(parameter, wanted)


def _start_with(parameter: QgsProcessingParameterDefinition, wanted: List[Kind]) -> None:
    found = fitting_layers(QgsProject.instance(), wanted)
    if isinstance(parameter, QgsProcessingParameterMultipleLayers):
        first = likely_kind(found[0], wanted) if found else ""
        found = _on_one_grid([layer for layer in found if likely_kind(layer, wanted) == first])
        found.sort(key=lambda layer: counted(layer.name()))
        parameter.setGuiDefaultValueOverride([layer.id() for layer in found])
    elif found or not parameter.flags() & _OPTIONAL:
        parameter.setGuiDefaultValueOverride(found[0].id() if found else NO_LAYER)


def _on_one_grid(layers: List[QgsMapLayer]) -> List[QgsMapLayer]:
    """The layers that share extent and size with most of the others; tables and vectors as they are."""
    groups: Dict[tuple, List[QgsMapLayer]] = {}
    for layer in layers:
        size = (layer.width(), layer.height()) if isinstance(layer, QgsRasterLayer) else ()
        corner = (round(layer.extent().xMinimum(), 3), round(layer.extent().yMaximum(), 3)) if size else ()
        groups.setdefault((size, corner), []).append(layer)
    return max(groups.values(), key=len) if groups else []


def _in_dialogs() -> bool:
    """Whether a dialog may be about to open: only on the main thread may the project be looked at."""
    application = QgsApplication.instance()
    return application is not None and QThread.currentThread() == application.thread()


def with_kinds(text: str, kinds: Sequence[str]) -> str:
    """The help of an input with a sentence about what fits."""
    wanted = [kind for kind in map(kind_of_key, kinds) if not kind.generic]
    sentence = "; ".join(_described(kind) for kind in wanted)
    return tr("{text} Fits: {kinds}.").format(text=text, kinds=sentence) if sentence else text


def _described(kind: Kind) -> str:
    """Name of a kind with its unit or range."""
    span = ""
    if kind.minimum is not None and kind.maximum is not None and not kind.theme:
        span = f"{kind.minimum:g}–{kind.maximum:g}"
    detail = " ".join(word for word in (span, kind.unit) if word)
    return f"{kind.name} ({detail})" if detail else kind.name
