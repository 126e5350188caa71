"""What the report says of the tools behind its results: title, help, parameters with their defaults, tables."""

from typing import Iterable

from qgis.core import QgsApplication, QgsProcessingAlgorithm, QgsProcessingParameterEnum

from ....gis.report.toolfacts import Parameter, ToolFacts, Tools
from ...base import EcoAlgorithm
from ...recorded import parameter_texts

_LAYERS = ("raster", "source", "vector", "layer", "multilayer")


def facts_of(ids: Iterable[str]) -> Tools:
    """The facts of every tool that is there, by id."""
    found: Tools = {}
    for tool in dict.fromkeys(ids):
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(tool) if tool else None
        if algorithm is not None:
            found[tool] = _facts(tool, algorithm)
    return found


def _facts(tool: str, algorithm: QgsProcessingAlgorithm) -> ToolFacts:
    if not isinstance(algorithm, EcoAlgorithm):  # a flow, or a tool of somebody else
        return ToolFacts(tool, algorithm.displayName(), algorithm.shortDescription())
    defaults = parameter_texts(algorithm, {})
    parameters = []
    for definition in algorithm.parameterDefinitions():
        key = definition.name()
        options = {}
        if isinstance(definition, QgsProcessingParameterEnum) and key in algorithm.choices:
            options = dict(zip(algorithm.choices[key], definition.options()))
        parameters.append(
            Parameter(
                key=key,
                label=definition.description(),
                help=definition.help(),
                default=defaults[key],
                options=options,
                takes_layer=definition.type() in _LAYERS,
                is_result=definition.isDestination(),
            )
        )
    return ToolFacts(
        id=tool,
        title=algorithm.displayName(),
        description=algorithm.shortDescription(),
        method=algorithm.method(),
        parameters=tuple(parameters),
        tables=dict(algorithm.builtin_tables),
    )
