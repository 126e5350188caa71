"""The parameters of the quick function scores."""

from typing import Dict, NamedTuple

from ....core.evaluation.functionscore import COLUMNS, FUNCTIONS, Limits, ScoreTable, parse_table
from ....core.messages import InputError, marked
from ....gis.rasters import RasterSource
from ....gis.tables import read_builtin
from ...inputs import Inputs
from ...tablereading import TableReading
from .landscape import Landscape, people_per_km2


class Settings(NamedTuple):
    """The parameters of one run.

    Attributes:
        evaluated: function to the raster of its full evaluation, of those that were given.
        population_field: empty where there are no population areas.
    """

    table: ScoreTable
    limits: Limits
    evaluated: Dict[str, RasterSource]
    population_field: str


def read_settings(inputs: Inputs) -> Settings:
    """The parameters of a run.

    Raises:
        InputError: the field of the population is missing, or a table cannot be used.
    """
    field = inputs.field("POPULATION_FIELD") if inputs.given("POPULATION") else ""
    if inputs.given("POPULATION") and not field:
        raise InputError(marked("Choose the field that holds the number of people."))
    evaluated = {key: inputs.optional_raster(f"{key.upper()}_EVALUATED") for key in FUNCTIONS}
    return Settings(
        table=read_scores(inputs),
        limits=Limits(*(inputs.number(key) for key in ("NEAR", "FAR", "STEEP", "GENTLE", "DENSE"))),
        evaluated={key: source for key, source in evaluated.items() if source is not None},
        population_field=field,
    )


def read_scores(inputs: TableReading) -> ScoreTable:
    """The table of scores.

    Raises:
        InputError: it cannot be used.
    """
    return parse_table(inputs.optional_rows("RULES", COLUMNS) or read_builtin("function_scores"))


def read_landscape(inputs: Inputs, population_field: str) -> Landscape:
    """The layers of a run; areas are burnt.

    Raises:
        InputError: an area without a number of people.
    """
    landuse = inputs.raster("LANDUSE")
    protected, density = inputs.mask("PROTECTED", landuse.grid), None
    if population_field:
        density = inputs.burnt(
            "POPULATION", landuse.grid, lambda item: people_per_km2(item, population_field)
        )
    return Landscape(landuse, inputs.raster("DEM"), inputs.optional_raster("GREENNESS"), protected, density)
