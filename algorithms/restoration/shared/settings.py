"""The layers and rules that a run of a tool of this wing was given."""

from typing import Dict, Optional, Sequence

from ....core.tables import RULE_COLUMNS
from ....gis.kinds import kind_of_key
from ....gis.tables import read_builtin
from ...inputs import Inputs
from ...tablereading import TableReading
from ...titles import tool_title
from .layers import Layer, Layers
from .rules import RuleSet

#: What every cell of a raster is checked against; grades of heat differ in their classes but not in their range.
CELLS = {
    "LANDUSE": "landuse_common",
    "DEGRADATION": "degradation",
    "WATER_FUNCTION": "score",
    "EROSION": "soil_loss",
    "FLOOD": "flood_grade",
    "HEAT": "heat_risk",
    "QUALITY": "ecosystem_quality",
    "SPACES": "spaces",
    "TYPES": "restoration_types",
    "WAYS": "restoration_ways",
    "PRIORITY": "restoration_priority",
    "SECURITY": "security",
    "POTENTIAL": "restoration_potential",
    "SLOPE": "slope",
}


def read_layers(
    inputs: Inputs,
    rasters: Sequence[str],
    vectors: Sequence[str] = (),
    cells: Optional[Dict[str, str]] = None,
) -> Layers:
    """The layers given: rasters as they are, vectors as 1 on 0 in cells whose centre is inside, or that a line touches.

    Args:
        cells: kinds of rasters by key that differ from CELLS.
    """
    kinds = {**CELLS, **(cells or {})}
    found = {}
    for key in rasters:
        source = inputs.optional_raster(key)
        if source is not None:
            kind = kind_of_key(kinds[key])
            found[key] = Layer(source, kind, tool_title(kind.made_by))
    grid = inputs.grid()
    for key in vectors:
        if inputs.given(key):
            found[key] = Layer(inputs.burnt(key, grid, lambda item: 1, all_touched=None))
    return Layers(found)


def read_rules(inputs: TableReading, table: str, names: Sequence[str], results: Sequence[int]) -> RuleSet:
    """The rules of the user's table, or of the built-in ``table`` where none was given.

    Args:
        names: the inputs that rules may ask for.
        results: the results that rules may have.

    Raises:
        InputError: a row that is not a rule.
    """
    rows = inputs.optional_rows("RULES", RULE_COLUMNS)
    return RuleSet(read_builtin(table) if rows is None else rows, names, results)
