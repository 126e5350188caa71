"""Class tables and rules: plain comparisons from a table, never evaluated as code."""

import math
import operator
import re
from functools import reduce
from typing import Any, Callable, Collection, Dict, Iterator, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np

from .messages import InputError, marked

RULE_COLUMNS = ("rule", "result", "input", "operator", "value")
_COMPARISONS: Dict[str, Callable[[Any, Any], Any]] = {
    ">": operator.gt,
    ">=": operator.ge,
    "<": operator.lt,
    "<=": operator.le,
    "=": operator.eq,
    "!=": operator.ne,
}
_SPELLINGS = {"≥": ">=", "≤": "<=", "≠": "!=", "<>": "!=", "==": "=", "＞": ">", "＜": "<", "＝": "="}
_LARGEST = 1e30
_YES = ("1", "1.0", "yes", "true", "是")


class ClassRow(NamedTuple):
    """One class of a theme: raster code, key for programs, name in the user's language, colour."""

    code: int
    key: str
    name: str
    color: str


class Comparison(NamedTuple):
    """``input operator value``; for ``in`` the value is a tuple of numbers."""

    input: str
    operator: str
    value: object

    def test(self, inputs: Dict[str, np.ndarray]) -> np.ndarray:
        """True where the comparison holds; False where the input is nodata (NaN)."""
        array = inputs[self.input]
        if self.operator == "in":
            # Compared in the type of the array, so that 0.6 in a table is the 0.6 of a float32 raster.
            values = np.asarray(self.value, array.dtype if array.dtype.kind == "f" else None)
            return np.isin(array, values)
        with np.errstate(invalid="ignore"):
            result = _COMPARISONS[self.operator](array, self.value)
        if self.operator == "!=" and array.dtype.kind == "f":
            result &= ~np.isnan(array)
        return result


class Rule(NamedTuple):
    """All comparisons together give ``result``.

    Attributes:
        name: what the rows of the rule share in the column ``rule``.
        exclusive: the column of that name, for tools in which some results stand alone.
    """

    name: str
    result: float
    comparisons: List[Comparison]
    exclusive: bool = False

    def test(self, inputs: Dict[str, np.ndarray]) -> np.ndarray:
        """True where every comparison holds."""
        hit = self.comparisons[0].test(inputs)
        for comparison in self.comparisons[1:]:
            hit = hit & comparison.test(inputs)
        return hit

    def usable(self, inputs: Collection[str]) -> bool:
        """Whether every input the rule asks for is there."""
        return not self.missing(inputs)

    def missing(self, inputs: Collection[str]) -> List[str]:
        """The inputs the rule asks for that are not there."""
        asked = dict.fromkeys(comparison.input for comparison in self.comparisons)
        return [name for name in asked if name not in inputs]


def parse_rules(
    rows: Sequence[dict], known_inputs: Sequence[str], results: Optional[Sequence[float]] = None
) -> List[Rule]:
    """Rules from table rows with the columns rule, result, input, operator, value.

    Rows that share ``rule`` form one rule (AND); rules keep the order of their first row.
    Empty rows are skipped. Inputs are found whatever their case; ``≥ ≤ ≠`` are read as
    ``>= <= !=``; the numbers of ``in`` are separated by spaces or commas. A column
    ``exclusive`` (1 or empty) is read where there is one.

    Args:
        rows: dicts by column name; values may be text or numbers.
        known_inputs: the names a rule may use.
        results: the results a rule may give; None where any number will do.

    Raises:
        InputError: a column is missing, an input or operator is unknown, a value is not
            a number, a result is not among ``results``, the rows of a rule contradict each
            other, or there is no rule at all.
    """
    rules: Dict[str, Rule] = {}
    for number, row in enumerate(rows, 1):
        missing = [column for column in RULE_COLUMNS if column not in row]
        if missing:
            raise InputError(
                marked(
                    "The rules table has no column “{column}”. Export the built-in table to see the layout."
                ),
                column=missing[0],
            )
        if not any(cell_text(row[column]) for column in RULE_COLUMNS):
            continue
        comparison = _parse_comparison(row, number, known_inputs)
        result = _parse_result(row, number, results)
        exclusive = cell_text(row.get("exclusive", "")).lower() in _YES
        name = cell_text(row["rule"])
        rule = rules.setdefault(name, Rule(name, result, [], exclusive))
        if rule.result != result:
            raise InputError(
                marked(
                    "Rule “{rule}” gives both {a} and {b}. Give rows with different results different names."
                ),
                rule=name,
                a=f"{rule.result:g}",
                b=f"{result:g}",
            )
        rule.comparisons.append(comparison)
    if not rules:
        raise InputError(
            marked("The rules table contains no rules. Export the built-in table to see the layout.")
        )
    return list(rules.values())


def hits(rules: Sequence[Rule], inputs: Dict[str, np.ndarray]) -> Iterator[Tuple[Rule, np.ndarray]]:
    """Each rule with the boolean array of where it holds; equal comparisons are made once.

    The arrays may be shared between rules: do not change them in place.
    """
    made: Dict[Comparison, np.ndarray] = {}
    for rule in rules:
        for comparison in rule.comparisons:
            if comparison not in made:
                made[comparison] = comparison.test(inputs)
        yield rule, reduce(operator.and_, (made[comparison] for comparison in rule.comparisons))


def first_result(rules: Sequence[Rule], inputs: Dict[str, np.ndarray]) -> np.ndarray:
    """The result of the first rule that holds; float32 of the inputs' shape, NaN where none does."""
    shape = next(iter(inputs.values())).shape
    result = np.full(shape, np.nan, np.float32)
    undecided = np.ones(shape, bool)
    for rule, hit in hits(rules, inputs):
        result[hit & undecided] = rule.result
        undecided &= ~hit
    return result


def cell_text(value: object) -> str:
    """A cell of a table as text without blanks around it; empty for None."""
    return "" if value is None else str(value).strip()


def cell_number(value: object) -> float:
    """A cell of a table as a number; NaN where it holds none, or one too large to compute with in float32."""
    try:
        number = float(cell_text(value))
    except ValueError:
        return math.nan
    return number if abs(number) <= _LARGEST else math.nan


def enter(found: Dict[Any, Any], key: Any, value: Any, shown: object) -> None:
    """Put the value of a row under its key, once: a table that says two things of one is refused.

    Args:
        shown: the key as the user wrote it.

    Raises:
        InputError: there is another value already.
    """
    if not np.array_equal(found.setdefault(key, value), value):
        raise InputError(
            marked("The table has two rows of “{key}” that differ. Leave one of them."), key=cell_text(shown)
        )


def _parse_comparison(row: dict, number: int, known_inputs: Sequence[str]) -> Comparison:
    source, symbol, text = (cell_text(row[column]) for column in ("input", "operator", "value"))
    names = {name.lower(): name for name in known_inputs}
    if source.lower() not in names:
        raise InputError(
            marked(
                "Row {row} of the rules table uses “{input}”, which is not an input. Known inputs are "
                "{known}."
            ),
            row=number,
            input=source,
            known=", ".join(known_inputs),
        )
    source, symbol = names[source.lower()], _SPELLINGS.get(symbol, symbol.lower())
    if symbol == "in":
        items = [item for item in re.split(r"[\s,;，；、]+", text) if item]
        return Comparison(source, symbol, tuple(_number(item, number) for item in items or [text]))
    if symbol not in _COMPARISONS:
        raise InputError(
            marked(
                "Row {row} of the rules table uses the operator “{operator}”. Use one of > >= < <= = != in."
            ),
            row=number,
            operator=symbol,
        )
    return Comparison(source, symbol, _number(text, number))


def _parse_result(row: dict, number: int, results: Optional[Sequence[float]]) -> float:
    result = _number(row["result"], number)
    if results is not None and result not in results:
        raise InputError(
            marked("Row {row} of the rules table gives the result {result}. Use one of {known}."),
            row=number,
            result=f"{result:g}",
            known=", ".join(f"{known:g}" for known in results),
        )
    return result


def _number(value: object, row: int) -> float:
    number = cell_number(value)
    if math.isnan(number):
        raise InputError(
            marked("Row {row} of the rules table holds “{value}” where a number is needed."),
            row=row,
            value=value,
        )
    return number
