"""What a run of “Flood risk” was asked for, with its tables."""

from typing import NamedTuple, Sequence, Tuple

import numpy as np

from ....core.diagnosis.floodtables import DEPTH_COLUMNS, SOIL_GROUPS, values_by_code
from ....core.diagnosis.inundation import risk_grades
from ....core.evaluation.weights import parse_numbers
from ....gis.tables import read_builtin
from ...inputs import Inputs
from ...tablereading import TableReading

_BUILTIN = {"RULES": "curve_numbers", "VULNERABILITY": "flood_vulnerability"}


class Storm(NamedTuple):
    """Rainfall and drainage in mm; ``sloped``: whether curve numbers are corrected for the slope."""

    rainfall: float
    drainage: float
    sloped: bool


class ByCode(NamedTuple):
    """Numbers by land-use code 0 to 255, NaN for codes that the tables do not have.

    Attributes:
        curve: (256, 4) curve number of the soil groups A to D.
        drained: (256,) share of the drainage that reaches the land.
        lost: (256, depths) share of value lost.
    """

    curve: np.ndarray
    drained: np.ndarray
    lost: np.ndarray

    @property
    def known(self) -> np.ndarray:
        """(256,) whether both tables have a code."""
        return ~np.isnan(self.drained) & ~np.isnan(self.lost[:, 0])


class Settings(NamedTuple):
    """``basin_area``: of the sub-basins, km²; ``limits``: shares of value lost at which grades 2 to 5 begin."""

    storm: Storm
    basin_area: float
    limits: Tuple[float, ...]
    tables: ByCode


def read_settings(inputs: Inputs) -> Settings:
    """The settings of a run.

    Raises:
        InputError: limits that do not rise, or tables that cannot be read.
    """
    limits = tuple(parse_numbers(inputs.text("GRADES")))
    risk_grades(np.zeros(1), limits)
    storm = Storm(inputs.number("RAINFALL"), inputs.number("DRAINAGE"), inputs.flag("SLOPE_CORRECTION"))
    return Settings(storm, inputs.number("BASIN_AREA"), limits, read_tables(inputs))


def read_tables(inputs: TableReading) -> ByCode:
    """The numbers of both tables.

    Raises:
        InputError: a table cannot be used.
    """
    curve = _numbers(inputs, "RULES", (*SOIL_GROUPS,), (1, 100))
    drained = _numbers(inputs, "RULES", ("drained",), (0, 1))[:, 0]
    return ByCode(curve, drained, _numbers(inputs, "VULNERABILITY", DEPTH_COLUMNS, (0, 1)))


def _numbers(
    inputs: TableReading, key: str, columns: Sequence[str], limits: Tuple[float, float]
) -> np.ndarray:
    """Columns of the user's table, or of the built-in one, by land-use code."""
    if not inputs.given(key):
        return values_by_code(read_builtin(_BUILTIN[key]), columns, *limits, _BUILTIN[key])
    rows = inputs.rows(key, ("code", *columns))
    return values_by_code(rows, columns, *limits, inputs.table(key).name)
