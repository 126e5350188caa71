"""Where water can be led into the ground: weighted scores of rock, soil, slope, depth, land use and channels.

Which scores a place has stands in a table; scores, weights and classes are a proposal. The infiltration of the soil
groups is the least of each group by NRCS (remembered). Works on any window.
"""

from typing import Dict, List, NamedTuple, Sequence, Tuple

import numpy as np

from ..messages import InputError, marked
from ..tables import cell_number, cell_text

#: Factors in the order of the codes of ``limiting`` (1 to 6).
FACTORS = ("lithology", "soil", "slope", "depth", "landuse", "channel")
#: Scores from which a place is of class 1, 2, 3; all others that are not excluded are 4.
BREAKS = (75.0, 60.0, 45.0)
#: Metres a day by soil group A to D: the least of each group, 7.6, 3.8, 1.3 and 0 mm/h.
INFILTRATION = (0.1824, 0.0912, 0.0312, 0.0)
_CLOGGING = 0.5
_CODED = ("lithology", "soil", "landuse")


class Factor(NamedTuple):
    """How one layer is scored.

    Attributes:
        weight: above 0.
        codes: class code to score, for layers of classes.
        steps: (value up to which, score), rising, for layers of numbers.
    """

    weight: float
    codes: Dict[int, float]
    steps: Sequence[Tuple[float, float]]


class Judged(NamedTuple):
    """``score``: 0 to 100, float32, NaN without data; ``limiting``: number of the factor that takes most, 0 without."""

    score: np.ndarray
    limiting: np.ndarray


def parse_factors(rows: Sequence[dict]) -> Dict[str, Factor]:
    """Factors of a table with the columns factor, values, up_to, score and weight.

    A row of a class factor has its codes in ``values``, one of a number factor its upper limit in ``up_to``; an empty
    limit has none. ``weight`` stands in every row of a factor.

    Raises:
        InputError: an unknown factor, a number that is none, a score beyond 0 to 1, weights that differ or limits that
            do not rise.
    """
    codes: Dict[str, Dict[int, float]] = {name: {} for name in FACTORS}
    steps: Dict[str, List[Tuple[float, float]]] = {name: [] for name in FACTORS}
    weights: Dict[str, float] = {}
    for number, row in enumerate(rows, 1):
        name = cell_text(row["factor"])
        if name not in FACTORS:
            text = marked("Row {row}: “{name}” is no factor. Known are {known}.")
            raise InputError(text, row=number, name=name, known=", ".join(FACTORS))
        score, weight = _number(row, "score", number), _number(row, "weight", number)
        if not 0 <= score <= 1:
            raise InputError(
                marked("Row {row}: the score {score:g} is not between 0 and 1."), row=number, score=score
            )
        if weight <= 0 or weights.setdefault(name, weight) != weight:
            text = marked("Row {row}: all rows of “{name}” need the same weight above 0.")
            raise InputError(text, row=number, name=name)
        if name in _CODED:
            codes[name].update(dict.fromkeys(_codes(row, number), score))
        else:
            limit = np.inf if not cell_text(row["up_to"]) else _number(row, "up_to", number)
            if steps[name] and limit <= steps[name][-1][0]:
                raise InputError(
                    marked("Row {row}: the limits of “{name}” must rise."), row=number, name=name
                )
            steps[name].append((limit, score))
    return {name: Factor(weight, codes[name], steps[name]) for name, weight in weights.items()}


def _number(row: dict, column: str, number: int) -> float:
    value = cell_number(row[column])
    if not np.isfinite(value):
        text = marked("Row {row}: “{value}” in the column {column} is no number.")
        raise InputError(text, row=number, value=cell_text(row[column]), column=column)
    return value


def _codes(row: dict, number: int) -> List[int]:
    words = cell_text(row["values"]).split()
    if not words or not all(word.isdigit() and 0 < int(word) < 256 for word in words):
        text = marked("Row {row}: “{value}” in the column {column} is no number.")
        raise InputError(text, row=number, value=cell_text(row["values"]), column="values")
    return [int(word) for word in words]


def scores_of(factor: Factor, values: np.ndarray) -> np.ndarray:
    """Score 0 to 1 of every cell; NaN without data and for codes that the table does not have."""
    result = np.full(values.shape, np.nan)
    there = ~np.isnan(values)
    if factor.codes:
        table = np.full(256, np.nan)
        table[list(factor.codes)] = list(factor.codes.values())
        fits = there & (values >= 0) & (values <= 255)
        result[fits] = table[values[fits].astype(np.int64)]
        return result
    limits, scores = (np.array(column) for column in zip(*factor.steps))
    place = np.searchsorted(limits, values[there])
    result[there] = np.append(scores, np.nan)[place]
    return result


def judge(layers: Dict[str, np.ndarray], factors: Dict[str, Factor]) -> Judged:
    """Score = 100 · Σ wᵢ sᵢ / Σ wᵢ over the layers given; the limiting factor has the greatest wᵢ (1 − sᵢ).

    Args:
        layers: factor to its values, arrays of one shape, NaN without data; a cell without data in one has no score.
    """
    given = [(number, name) for number, name in enumerate(FACTORS, 1) if name in layers and name in factors]
    shape = next(iter(layers.values())).shape
    total, most = np.zeros(shape), np.full(shape, -1.0)
    limiting, whole = np.zeros(shape, np.uint8), sum(factors[name].weight for _number, name in given)
    for number, name in given:
        weight, score = factors[name].weight, scores_of(factors[name], layers[name])
        total += weight * score
        lost = weight * (1 - score)
        worse = lost > most
        limiting[worse] = number
        most = np.where(worse, lost, most)
    limiting[np.isnan(total)] = 0
    return Judged((100 * total / whole).astype(np.float32), limiting)


def classify(score: np.ndarray, excluded: np.ndarray) -> np.ndarray:
    """1 very well suited (from 75 on), 2 well (60), 3 fairly (45), 4 poorly; 0 without data or excluded. uint8."""
    with np.errstate(invalid="ignore"):
        classes = np.select([score >= limit for limit in BREAKS], [1, 2, 3], default=4).astype(np.uint8)
    classes[np.isnan(score) | (excluded > 0)] = 0
    return classes


def volume(soil: np.ndarray, cell_area: float, days: float) -> np.ndarray:
    """Water that can be led in, m³ per cell: area · infiltration (m/d) · days · 0.5 for clogging; 0 without soil.

    Args:
        soil: group 1 to 4 (A to D), NaN without data.
        cell_area: m².
    """
    table = np.array([0.0, *INFILTRATION])
    group = np.where(np.isnan(soil), 0, soil).astype(np.int64)
    return table[np.clip(group, 0, 4)] * cell_area * days * _CLOGGING
