"""Suitability for agriculture and settlement: thresholds, matrices and corrections from tables."""

import math
from typing import Dict, Iterable, List, NamedTuple, Sequence, Tuple

import numpy as np

from ..messages import InputError, marked
from ..tables import cell_number, cell_text, enter

COLUMNS = ("function", "factor", "lower", "upper", "closed", "effect", "value", "into")
MATRIX_COLUMNS = ("function", "first", "second", "grade", "with_5", "with_4", "with_3", "with_2", "with_1")
GRADES = (5, 4, 3, 2, 1)
LAND, RESULT = "land", "result"
_EFFECTS = ("grade", "weight", "raise", "lower", "cap")
_CLOSED = ("lower", "upper", "both", "")
#: How several grades that go into one place are combined; the lowest elsewhere (the weakest link decides).
_COMBINE = {"hazard": "highest", "hazard_index": "mean"}


class Limit(NamedTuple):
    """One row of the table: what a factor between two limits does.

    Attributes:
        closed: which limit belongs to the interval: lower, upper or both.
        effect: ``grade`` gives ``value`` to the place ``into``; ``weight`` is the weight of the factor there;
            ``raise``, ``lower`` and ``cap`` change the grade of ``into``, which is ``land`` or ``result``.
    """

    factor: str
    lower: float
    upper: float
    closed: str
    effect: str
    value: float
    into: str

    def holds(self, values: np.ndarray) -> np.ndarray:
        """True where a value lies between the limits; False for NaN."""
        with np.errstate(invalid="ignore"):
            above = values >= self.lower if self.closed in ("lower", "both") else values > self.lower
            below = values <= self.upper if self.closed in ("upper", "both") else values < self.upper
            return above & below


class Model(NamedTuple):
    """The rows of one function.

    Attributes:
        limits: in the order of the table.
        matrices: (first, second, (6, 6) grades by grade of first and second; 0 unused) in the order of the table.
    """

    limits: List[Limit]
    matrices: List[Tuple[str, str, np.ndarray]]

    def factors(self) -> List[str]:
        """The factors the table knows, in its order."""
        return list(dict.fromkeys(limit.factor for limit in self.limits))

    def grades_of(self, place: str) -> List[str]:
        """The factors that give a grade to ``place``."""
        return list(dict.fromkeys(x.factor for x in self.limits if x.into == place and x.effect == "grade"))


def parse_model(rows: Sequence[dict], matrices: Sequence[dict], function: str, scale: str = "") -> Model:
    """The model of ``function`` from table rows with ``COLUMNS`` and ``MATRIX_COLUMNS``.

    Rows with another ``scale`` than the one asked for are skipped; several factors in one row are separated by
    blanks.

    Raises:
        InputError: an effect, limit or grade that cannot be, or no row of the function.
    """
    limits = []
    for row in rows:
        if _text(row, "function") == function and _text(row, "scale") in ("", scale):
            limits += [_limit(row, factor) for factor in _text(row, "factor").split()]
    if not any(limit.into == LAND and limit.effect == "grade" for limit in limits):
        raise InputError(
            marked(
                "The table of thresholds has no grades of land for “{function}”. Export the built-in "
                "table to see the layout."
            ),
            function=function,
        )
    return Model(limits, _matrices(matrices, function))


def judge(model: Model, inputs: Dict[str, np.ndarray]) -> np.ndarray:
    """Suitability 1 (low) to 5 (high).

    Grades of land, water and heat; the grade of land is changed by the corrections of land, put into the matrices
    in turn (a matrix whose second side is missing is skipped) and changed by the corrections of the result, in
    the order of the table. Several grades in one place: the lowest counts, of hazards the highest, of the index of
    hazards the weighted mean. Every change stays between 1 and 5; what is at 1 is never raised.

    Args:
        inputs: factor to values (NaN nodata), all of one shape; a factor that is missing is left out.

    Returns:
        uint8, 0 where a factor of land, water or heat has no data. Where a correction has no data, nothing is
        corrected.
    """
    places = _graded(model, inputs)
    grade = _changed(model, places, places[LAND], LAND)
    for _first, second, table in model.matrices:
        if second in places:
            known = ~np.isnan(grade) & ~np.isnan(places[second])
            found = table[_index(grade, known), _index(places[second], known)]
            grade = np.where(known, found, np.nan)
    grade = _changed(model, places, grade, RESULT)
    return np.where(np.isnan(grade), 0, grade).astype(np.uint8)


def _graded(model: Model, inputs: Dict[str, np.ndarray]) -> Dict[str, np.ndarray]:
    """The inputs and, by place, the grades that come of them."""
    places = dict(inputs)
    given: Dict[str, List[Tuple[np.ndarray, float]]] = {}
    weights = {(x.factor, x.into): x.value for x in model.limits if x.effect == "weight"}
    for factor in model.factors():
        if factor in given:
            own = [] if factor not in inputs else [(inputs[factor], 1.0)]
            places[factor] = _combined(factor, given.pop(factor) + own)
        if factor not in places:
            continue
        found: Dict[str, np.ndarray] = {}
        for limit in model.limits:
            if limit.factor == factor and limit.effect == "grade":
                grade = found.setdefault(limit.into, np.full(places[factor].shape, np.nan, np.float32))
                grade[limit.holds(places[factor])] = limit.value
        for into, grade in found.items():
            given.setdefault(into, []).append((grade, weights.get((factor, into), 1.0)))
    places.update({place: _combined(place, grades) for place, grades in given.items()})
    return places


def _combined(place: str, grades: List[Tuple[np.ndarray, float]]) -> np.ndarray:
    arrays = [grade for grade, _weight in grades]
    how = _COMBINE.get(place, "lowest")
    if how == "mean":
        total = sum(weight for _grade, weight in grades)
        shares = (grade * np.float32(weight / total) for grade, weight in grades)
        return sum(shares, np.zeros((), np.float32))
    result = arrays[0]
    for array in arrays[
        1:
    ]:  # where hazards have no data the others decide; where land or water has none, nothing
        result = np.fmax(result, array) if how == "highest" else np.minimum(result, array)
    return result


def _changed(model: Model, places: Dict[str, np.ndarray], grade: np.ndarray, into: str) -> np.ndarray:
    """The grade after the corrections of ``into``, in the order of the table."""
    grade = grade.astype(np.float32)
    for factor in model.factors():
        if factor not in places:
            continue
        before = grade
        for limit in model.limits:
            if limit.factor != factor or limit.into != into or limit.effect not in ("raise", "lower", "cap"):
                continue
            hit = limit.holds(places[factor])
            if limit.effect == "cap":
                changed = np.minimum(before, limit.value)
            elif limit.effect == "lower":
                changed = np.maximum(before - limit.value, 1)
            else:
                changed = np.where(before > 1, np.minimum(before + limit.value, 5), before)
            grade = np.where(hit, changed, grade).astype(np.float32)
    return grade


def window_cells(cell_size: float) -> int:
    """Side of the window of relief in cells: 15 below 30 m, 12 below 50 m, 9 below 100 m, 3 from 100 m on."""
    return 15 if cell_size < 30 else 12 if cell_size < 50 else 9 if cell_size < 100 else 3


def _index(grade: np.ndarray, known: np.ndarray) -> np.ndarray:
    return np.where(known, grade, 0).astype(np.intp)


def _text(row: dict, column: str) -> str:
    return cell_text(row.get(column))


def _limit(row: dict, factor: str) -> Limit:
    effect, closed, into = (_text(row, column) for column in ("effect", "closed", "into"))
    value = _number(row, "value", math.nan)
    lower, upper = _number(row, "lower", -math.inf), _number(row, "upper", math.inf)
    if effect not in _EFFECTS or closed not in _CLOSED:
        raise InputError(
            marked("The table of thresholds holds “{effect}”, “{closed}” for “{factor}”. Effects are {effects}, the closed "
               "side is lower, upper or both."),
            effect=effect, closed=closed, factor=factor, effects=", ".join(_EFFECTS),
        )  # fmt: skip
    bad = effect in ("grade", "cap") and value not in GRADES
    bad |= effect in ("raise", "lower", "weight") and not 0 <= value < math.inf
    bad |= effect in ("raise", "lower", "cap") and into not in (LAND, RESULT)
    if bad or lower > upper:
        raise InputError(
            marked("A row of “{factor}” in the table of thresholds cannot be used: from {lower:g} to "
                   "{upper:g}, {effect} {value:g} into “{into}”. Limits must ascend, grades are 1 to 5, "
                   "corrections go into land or result."),
            factor=factor, lower=lower, upper=upper, effect=effect, value=value, into=into,
        )  # fmt: skip
    return Limit(factor, lower, upper, closed=closed, effect=effect, value=value, into=into)


def _number(row: dict, column: str, empty: float) -> float:
    text = _text(row, column)
    number = cell_number(text) if text else empty
    if math.isnan(number) and text:
        raise InputError(
            marked("The table of thresholds holds “{value}” where a number is needed."), value=text
        )
    return number


def _matrices(rows: Iterable[dict], function: str) -> List[Tuple[str, str, np.ndarray]]:
    found: Dict[Tuple[str, str], np.ndarray] = {}
    lines: Dict[Tuple[str, str, int], List[int]] = {}
    for row in rows:
        if _text(row, "function") != function:
            continue
        table = found.setdefault((_text(row, "first"), _text(row, "second")), np.zeros((6, 6), np.float32))
        own, grades = _grade(row, "grade"), [_grade(row, f"with_{other}") for other in GRADES]
        pair = _text(row, "first"), _text(row, "second")
        enter(lines, (*pair, own), grades, f"{pair[0]}, {pair[1]}, {own}")
        table[own, list(GRADES)] = grades
    for (first, second), table in found.items():
        if not table[1:, 1:].all():
            raise InputError(
                marked("The matrix of “{first}” and “{second}” has no row for every grade from 1 to 5."),
                first=first, second=second,
            )  # fmt: skip
    return [(first, second, table) for (first, second), table in found.items()]


def _grade(row: dict, column: str) -> int:
    text = _text(row, column)
    value = cell_number(text)
    if value not in GRADES:
        raise InputError(
            marked("The table of matrices holds “{value}” where a grade from 1 to 5 is needed."), value=text
        )
    return int(value)
