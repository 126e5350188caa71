"""Runs of the past as a model: each is a child, wired where one's result is another's input."""

from typing import Any, Dict, List, NamedTuple, Optional, Sequence, Tuple

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterVectorLayer,
)
from qgis.PyQt.QtCore import QPointF, QSizeF

from ...algorithms.parameters import Declarations
from ...gis.plan.runs import Run
from ...translation import tr
from ..designer import designer_for, keep_as_own
from ..windows import show
from .repeating import plain

_Source = QgsProcessingModelChildParameterSource
_OPTIONAL = QgsProcessingParameterDefinition.Flag.FlagOptional
_LAYERS = ("raster", "vector", "source", "layer", "multilayer", "maplayer")
_COLUMN, _ROW = 260.0, 110.0


class _Maker(NamedTuple):
    """The child that makes a layer, and by which output."""

    child: str
    output: str


def model_of(runs: Sequence[Run], name: str) -> QgsProcessingModelAlgorithm:
    """A model that does what some runs did, in their order; layers from elsewhere are its inputs."""
    model = QgsProcessingModelAlgorithm(name, tr("EcoRestore"))
    makers: Dict[str, _Maker] = {}
    inputs: Dict[str, str] = {}
    depth: Dict[str, int] = {}
    taken = {plain(used.source) for run in runs for some in run.inputs.values() for used in some}
    for number, run in enumerate(sorted(runs, key=lambda run: run.id), 1):
        tool = QgsApplication.processingRegistry().createAlgorithmById(run.tool)
        if tool is None:
            continue
        child = QgsProcessingModelChildAlgorithm(run.tool)
        child.setChildId(f"{tool.name()}_{number}")
        child.setDescription(tool.displayName())
        used = []
        for key, sources in _sources(model, tool, run, makers, inputs).items():
            child.addParameterSources(key, sources)
            used += [source.outputChildId() for source in sources if source.outputChildId()]
        depth[child.childId()] = 1 + max((depth[one] for one in used), default=0)
        _place(child, depth)
        _add_outputs(child, tool, run, taken, depth)
        model.addChildAlgorithm(child)
        for key, one in run.outputs.items():
            makers[one.source] = _Maker(child.childId(), key)
    return model


def _place(child: QgsProcessingModelChildAlgorithm, depth: Dict[str, int]) -> None:
    column = depth[child.childId()]
    row = sum(1 for one in depth.values() if one == column)
    child.setPosition(QPointF(_COLUMN * column, _ROW * row))
    child.setSize(QSizeF(200, 30))


def _sources(
    model: QgsProcessingModelAlgorithm,
    tool: QgsProcessingAlgorithm,
    run: Run,
    makers: Dict[str, _Maker],
    inputs: Dict[str, str],
) -> Dict[str, List[QgsProcessingModelChildParameterSource]]:
    """Where every parameter of a child comes from."""
    found: Dict[str, List[QgsProcessingModelChildParameterSource]] = {}
    given = {key: plain(value) for key, value in run.parameters.items()}
    if isinstance(tool, Declarations):
        given = tool.with_choice_numbers(given)  # models take choices by number alone
    for definition in tool.parameterDefinitions():
        key, value = definition.name(), given.get(definition.name())
        if value is None and not definition.flags() & _OPTIONAL:
            value = definition.defaultValue()  # what a model does not name it takes for forgotten
        if definition.isDestination() or value is None:
            continue
        if definition.type() not in _LAYERS:
            found[key] = [_Source.fromStaticValue(value)]
            continue
        wired = [
            _layer_source(model, definition, one, makers, inputs)
            for one in (value if isinstance(value, list) else [value])
        ]
        found[key] = [source for source in wired if source is not None]
    return {key: sources for key, sources in found.items() if sources}


def _layer_source(
    model: QgsProcessingModelAlgorithm,
    definition: QgsProcessingParameterDefinition,
    source: Any,
    makers: Dict[str, _Maker],
    inputs: Dict[str, str],
) -> Optional[QgsProcessingModelChildParameterSource]:
    """An earlier child's output, or an input of the model that starts with the layer that was used."""
    if not isinstance(source, str) or not source:
        return None
    if source in makers:
        return _Source.fromChildOutput(*makers[source])
    if source not in inputs:
        inputs[source] = _add_input(model, definition, source, len(inputs))
    return _Source.fromModelParameter(inputs[source])


def _add_input(
    model: QgsProcessingModelAlgorithm, definition: QgsProcessingParameterDefinition, source: str, number: int
) -> str:
    name, label = f"layer{number + 1}", _label(source)
    kind: type = QgsProcessingParameterVectorLayer
    if definition.type() == "raster" or source.lower().endswith((".tif", ".tiff", ".img", ".vrt")):
        kind = QgsProcessingParameterRasterLayer
    elif isinstance(definition, QgsProcessingParameterMultipleLayers) or definition.type() == "layer":
        kind = QgsProcessingParameterMapLayer
    parameter = kind(name, label, defaultValue=source)
    component = QgsProcessingModelParameter(name)
    component.setPosition(QPointF(0.0, _ROW * (number + 1)))
    model.addModelParameter(parameter, component)
    return name


def _label(source: str) -> str:
    path, _, table = source.partition("|layername=")
    return table.split("|")[0] or path.replace("\\", "/").rsplit("/", 1)[-1].rsplit(".", 1)[0]


def _add_outputs(
    child: QgsProcessingModelChildAlgorithm,
    tool: QgsProcessingAlgorithm,
    run: Run,
    taken: set,
    depth: Dict[str, int],
) -> None:
    """The results that no other run takes leave the model."""
    outputs: Dict[str, QgsProcessingModelOutput] = {}
    for key, used in run.outputs.items():
        definition = tool.parameterDefinition(key)
        if definition is not None and definition.isDestination() and used.source not in taken:
            output = QgsProcessingModelOutput(definition.description(), definition.description())
            output.setChildId(child.childId())
            output.setChildOutputName(key)
            output.setPosition(
                QPointF(
                    _COLUMN * (depth[child.childId()] + 1),
                    child.position().y() + 40 * len(outputs),
                )
            )
            outputs[f"{definition.description()} {child.childId()}"] = output
    child.setModelOutputs(outputs)


def open_model(runs: Sequence[Run], name: str) -> Tuple[QgsProcessingModelAlgorithm, str]:
    """Show the model in the designer; where there is none it is kept among the user's models, at the path returned."""
    model = model_of(runs, name)
    window = designer_for(model)
    if window is None:
        return model, str(keep_as_own(model))
    show(window)
    return model, ""
