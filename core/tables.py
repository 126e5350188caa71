"""Class tables and rules: plain comparisons from a table, never evaluated as code."""

import operator
from typing import Dict, List, NamedTuple, Sequence

import numpy as np

from .messages import InputError, tr

_COMPARISONS = {
    ">": operator.gt,
    ">=": operator.ge,
    "<": operator.lt,
    "<=": operator.le,
    "=": operator.eq,
    "!=": operator.ne,
}


class ClassRow(NamedTuple):
    """One class of a theme: raster code, key for programs, name in the user's language, colour."""

    code: int
    key: str
    name: str
    color: str


class Comparison(NamedTuple):
    """``input operator value``; for ``in`` the value is a list of numbers."""

    input: str
    operator: str
    value: object

    def test(self, inputs: Dict[str, np.ndarray]) -> np.ndarray:
        """True where the comparison holds; False where the input is nodata (NaN)."""
        array = inputs[self.input]
        if self.operator == "in":
            return np.isin(array, self.value)
        with np.errstate(invalid="ignore"):
            result = _COMPARISONS[self.operator](array, self.value)
        if self.operator == "!=" and array.dtype.kind == "f":
            result &= ~np.isnan(array)
        return result


class Rule(NamedTuple):
    """All comparisons together give ``result``."""

    name: str
    result: float
    comparisons: List[Comparison]

    def test(self, inputs: Dict[str, np.ndarray]) -> np.ndarray:
        """True where every comparison holds."""
        hit = self.comparisons[0].test(inputs)
        for comparison in self.comparisons[1:]:
            hit = hit & comparison.test(inputs)
        return hit

    def usable(self, inputs: Sequence[str]) -> bool:
        """Whether every input the rule asks for is there."""
        return all(comparison.input in inputs for comparison in self.comparisons)


def parse_rules(rows: Sequence[dict], known_inputs: Sequence[str]) -> List[Rule]:
    """Rules from table rows with the columns rule, result, input, operator, value.

    Rows that share ``rule`` form one rule (AND); rules keep the order of their first row.

    Raises:
        InputError: a column is missing, an input or operator is unknown, or a value is no number.
    """
    rules: Dict[str, Rule] = {}
    for number, row in enumerate(rows, 1):
        missing = [c for c in ("rule", "result", "input", "operator", "value") if c not in row]
        if missing:
            raise InputError(
                tr("The rules table has no column “{column}”. Export the built-in table to see the layout."),
                column=missing[0],
            )
        comparison = _parse_comparison(row, number, known_inputs)
        name = str(row["rule"])
        if name not in rules:
            rules[name] = Rule(name, _number(row["result"], number), [])
        rules[name].comparisons.append(comparison)
    return list(rules.values())


def _parse_comparison(row: dict, number: int, known_inputs: Sequence[str]) -> Comparison:
    source, symbol, text = (str(row[c]).strip() for c in ("input", "operator", "value"))
    if source not in known_inputs:
        raise InputError(
            tr("Row {row} of the rules table asks for “{input}”. Known inputs are {known}."),
            row=number,
            input=source,
            known=", ".join(known_inputs),
        )
    if symbol == "in":
        return Comparison(source, symbol, [_number(item, number) for item in text.split()])
    if symbol not in _COMPARISONS:
        raise InputError(
            tr("Row {row} of the rules table uses the operator “{operator}”. Use one of > >= < <= = != in."),
            row=number,
            operator=symbol,
        )
    return Comparison(source, symbol, _number(text, number))


def _number(value: object, row: int) -> float:
    try:
        return float(str(value))
    except ValueError as error:
        raise InputError(
            tr("Row {row} of the rules table holds “{value}” where a number is needed."), row=row, value=value
        ) from error
