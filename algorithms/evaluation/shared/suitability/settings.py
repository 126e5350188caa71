"""The parameters of a tool of suitability."""

from typing import Dict, List, NamedTuple

from .....core.evaluation.suitability import COLUMNS, MATRIX_COLUMNS, Model, parse_model
from .....gis.rasters import RasterSource
from .....gis.tables import read_builtin
from ....inputs import Inputs
from ....tablereading import TableReading
from .layers import Layer


class Settings(NamedTuple):
    """The parameters of one run.

    Attributes:
        layers: all a tool knows, given or not.
        sources: open raster by factor, of the layers that were given.
    """

    model: Model
    elevation: RasterSource
    layers: List[Layer]
    sources: Dict[str, RasterSource]


def read_settings(inputs: Inputs, tool: str, layers: List[Layer], scale: str = "") -> Settings:
    """The parameters of a run.

    Raises:
        InputError: a table cannot be used.
    """
    sources = {layer.factor: inputs.raster(layer.key) for layer in layers if inputs.given(layer.key)}
    return Settings(read_model(inputs, tool, scale), inputs.raster("DEM"), layers, sources)


def read_model(inputs: TableReading, tool: str, scale: str = "") -> Model:
    """The model of the tool from the user's tables or the built-in ones.

    Raises:
        InputError: a table cannot be used.
    """
    rows, matrices = inputs.optional_rows("RULES", COLUMNS), inputs.optional_rows("MATRICES", MATRIX_COLUMNS)
    inputs.require_words("RULES", "suitability_thresholds", ("function", "factor", "scale", "into"))
    inputs.require_words("MATRICES", "suitability_matrices", ("function", "first", "second"))
    return parse_model(
        read_builtin("suitability_thresholds") if rows is None else rows,
        read_builtin("suitability_matrices") if matrices is None else matrices,
        tool,
        scale,
    )
