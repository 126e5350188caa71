"""Parameters of the resistance surface."""

from typing import Dict, List, NamedTuple, Optional

import numpy as np

from ....core.evaluation.ahp import Ahp, ahp, parse_judgements
from ....core.evaluation.weights import parse_named_weights
from ....core.messages import InputError, marked
from ....core.network.resistance import BREAK_FACTORS, COLUMNS, LANDUSE, Model, parse_model
from ....gis.grid import Grid
from ....gis.tables import code_of, read_builtin
from ...evaluation.shared.consistency import random_index
from ...inputs import Inputs
from ...tablereading import TableReading
from ..shared.scales import presets
from ..shared.settings import read_features
from .lines import LineLayer

_LINES = (("ROADS", "road"), ("RAILWAYS", "railway"))


class Judged(NamedTuple):
    """Judgements of pairs of factors and what the AHP makes of them."""

    names: List[str]
    matrix: np.ndarray
    result: Ahp


class Settings(NamedTuple):
    """What resists how much.

    Attributes:
        model: the factors as the table says. weights: by factor, in place of those of the table; may be empty.
        judged: where the weights come from judgements.
        barriers: whether lines give at least their own value. major_only: whether the words of roads say which are major.
        light_limit: of the light factor, None for none. maximum: highest resistance, None for that of the table.
    """

    model: Model
    weights: Dict[str, float]
    judged: Optional[Judged]
    barriers: bool
    major_only: bool
    light_limit: Optional[float]
    maximum: Optional[float]

    def weighted(self, available: List[str]) -> Model:
        """The model with the weights of the user where there are some."""
        return self.model.weighted(self.weights, available) if self.weights else self.model


def read_settings(inputs: Inputs) -> Settings:
    """The parameters of a run.

    Raises:
        InputError: a table, weights or judgements that cannot be used, or a limit below 1.
    """
    model, weights = _read_model(inputs), parse_named_weights(inputs.text("WEIGHTS"))
    if weights and inputs.given("MATRIX"):
        raise InputError(marked("Give either weights or a judgement matrix, not both."))
    judged = _read_judgements(inputs)
    if judged:
        weights = dict(zip(judged.names, judged.result.weights.tolist()))
    limit = inputs.number("LIGHT_LIMIT")
    if 0 < limit < 1:
        raise InputError(marked("The limit of the light factor is 1 or more, or 0 for none."))
    return Settings(
        model=model,
        weights=weights,
        judged=judged,
        barriers=inputs.flag("BARRIERS"),
        major_only=inputs.given("ROADS") and bool(inputs.field("ROADS_FIELD")),
        light_limit=limit or None,
        maximum=inputs.optional_number("MAXIMUM"),
    )


def read_line_layers(inputs: Inputs, grid: Grid) -> List[LineLayer]:
    """Roads and railways, those that were given."""
    found = []
    for key, kind in _LINES:
        if inputs.given(key):
            field = inputs.field(f"{key}_FIELD")
            found.append(LineLayer(kind, field, read_features(inputs, key, grid.crs, [field])))
    return found


def _read_judgements(inputs: Inputs) -> Optional[Judged]:
    if not inputs.given("MATRIX"):
        return None
    names, matrix = parse_judgements(inputs.rows("MATRIX", ()), (LANDUSE,) + BREAK_FACTORS)
    return Judged(names, matrix, ahp(matrix, random_index()))


def _read_model(inputs: Inputs) -> Model:
    return _model_of(inputs, presets().get(inputs.choice("SCALE"), inputs.choice("PRESET")))


def check_rules(inputs: TableReading) -> None:
    """Raise InputError where the values of any preset of the table cannot be used."""
    rows = inputs.rows("RULES", COLUMNS)
    for preset in dict.fromkeys(row.get("preset", "") for row in rows):
        _model_of(inputs, preset)


def _model_of(inputs: TableReading, preset: str) -> Model:
    rows = inputs.optional_rows("RULES", COLUMNS)
    rows = read_builtin("resistance") if rows is None else rows
    if "preset" in rows[0]:
        rows = [row for row in rows if row["preset"] == preset]
    if not rows:
        raise InputError(marked("The resistance table has no rows of the values “{preset}”."), preset=preset)
    return parse_model(rows, code_of("common"), code_of("barriers"))
