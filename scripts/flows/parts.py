"""What a flow is made of: steps, and the inputs it asks for."""

from typing import NamedTuple

from qgis.core import (
    QgsProcessing,
    QgsProcessingModelChildParameterSource,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
)

POLYGON = [QgsProcessing.SourceType.TypeVectorPolygon]
LINES = [QgsProcessing.SourceType.TypeVectorLine, *POLYGON]
PASSAGES = [QgsProcessing.SourceType.TypeVectorPoint, *LINES[:1]]
Source = QgsProcessingModelChildParameterSource


class Step(NamedTuple):
    """One child algorithm: its place, its parameters, its outputs that leave the model, each under its kind.

    ``needs``: optional inputs of the model without which the step, and what rests on it, is left out.
    ``title``: what the step does here where the name of its tool does not say it: a kind, or a title of the models.
    """

    child: str
    algorithm: str
    column: int
    row: int
    parameters: dict
    outputs: dict = {}
    needs: tuple = ()
    title: str = ""


def want(name: str):
    """The value of a model input."""
    return Source.fromModelParameter(name)


def made(child: str, output: str = "OUTPUT"):
    """The output of an earlier step."""
    return Source.fromChildOutput(child, output)


def fixed(value):
    """A fixed value."""
    return Source.fromStaticValue(value)


def raster(key, kind="", optional=False):
    """A raster input; ``kind`` names it where no tool of ours takes it as it is."""
    return QgsProcessingParameterRasterLayer(key, kind, None, optional)


def rasters(key, kind="", optional=False):
    """Several rasters."""
    layers = QgsProcessing.SourceType.TypeRaster
    return QgsProcessingParameterMultipleLayers(key, kind, layers, None, optional)


def vector(key, types=POLYGON, optional=True):
    """A vector input."""
    return QgsProcessingParameterFeatureSource(key, "", types, None, optional)


def number(key, default, integer=False, advanced=False):
    """A number input; ``advanced``: folded away in the dialog."""
    kind = QgsProcessingParameterNumber.Type.Integer if integer else QgsProcessingParameterNumber.Type.Double
    definition = QgsProcessingParameterNumber(key, "", kind, default, False, 0)
    if advanced:
        definition.setFlags(definition.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
    return definition


def field(key, parent):
    """A field of a vector input."""
    return QgsProcessingParameterField(key, "", None, parent, optional=True)


def system(provider):
    """The land-use systems of classifylanduse, in its order."""
    return choice(provider, "classifylanduse", "SYSTEM")


def choice(provider, tool, key):
    """A choice as a tool has it, in its order."""
    definition = provider.algorithm(tool).parameterDefinition(key)
    return QgsProcessingParameterEnum(key, "", list(definition.options()), False, definition.defaultValue())


def reclassified(child, column, row, source, table, title):
    """A step that gives every class of ``table`` (from, to, value, …; ends included) its value, others nodata."""
    given = {
        "INPUT_RASTER": source, "RASTER_BAND": fixed(1), "TABLE": fixed(table), "RANGE_BOUNDARIES": fixed(2),
        "NODATA_FOR_MISSING": fixed(True), "DATA_TYPE": fixed(5),
    }  # fmt: skip
    return Step(child, "native:reclassifybytable", column, row, given, {}, title=title)


#: Common land use to a fixed function: built-up land and parks are human settlement, whatever the scores say.
SETTLED = [9, 9, 5, 11, 11, 5, 13, 13, 5]


def settled(column, row, source):
    """The step that makes the fixed functions of the dominant function from common land use."""
    return reclassified("settled", column, row, source, SETTLED, "Built-up land as human settlement")
