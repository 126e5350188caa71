"""What kind of barrier a word stands for, how severe a break is, and what mends it."""

from collections import Counter
from typing import Dict, List, NamedTuple, Optional, Sequence

from ..messages import InputError, tr

NOT_A_BARRIER = "none"
_QUANTITIES = ("length", "crossings")
_NAMES_SHOWN = 3


def distinct_names(names: Sequence[str]) -> str:
    """Names without repetition, the most frequent first, at most three."""
    counted = Counter(name for name in names if name)
    return ", ".join(name for name, _count in counted.most_common(_NAMES_SHOWN))


class Words:
    """Words of road and railway data and the barrier class they stand for.

    Args:
        rows: dicts with ``kind`` (road or railway), ``word``, ``match`` (exact or contains) and
            ``class`` (key of the theme barriers, or none for what is no barrier).
        kind: which rows to use.
    """

    def __init__(self, rows: Sequence[Dict[str, str]], kind: str) -> None:
        chosen = [row for row in rows if row["kind"] == kind]
        self._exact = {row["word"].casefold(): row["class"] for row in chosen if row["match"] == "exact"}
        contained = [(row["word"].casefold(), row["class"]) for row in chosen if row["match"] == "contains"]
        self._contained = sorted(contained, key=lambda pair: -len(pair[0]))

    def find(self, word: object) -> Optional[str]:
        """The class key; None for a word that is not in the table. Whole words win over parts."""
        text = str(word).strip().casefold()
        if text.endswith(".0"):
            text = text[:-2]
        if text in self._exact:
            return self._exact[text]
        for part, key in self._contained:
            if part in text:
                return key
        return None


class Step(NamedTuple):
    """From ``minimum`` of a quantity on, a break of a class has this severity and measure."""

    quantity: str
    minimum: float
    severity: int
    measure: str


class Measures:
    """Severity and proposed measure by class and by length or number of crossings.

    Args:
        rows: dicts with ``class``, ``quantity`` (length in metres or crossings), ``minimum``,
            ``severity`` (1 low, 2 medium, 3 high) and ``measure``.
        classes: keys a row may name.

    Raises:
        InputError: an unknown class or quantity, or a number that is none.
    """

    def __init__(self, rows: Sequence[Dict[str, object]], classes: Sequence[str]) -> None:
        self._steps: Dict[str, List[Step]] = {}
        for number, row in enumerate(rows, 1):
            key, quantity = str(row["class"]).strip(), str(row["quantity"]).strip().lower()
            if key not in classes:
                raise InputError(
                    tr(
                        "Row {row} of the measures table names the class “{name}”. Known classes are {known}."
                    ),
                    row=number,
                    name=key,
                    known=", ".join(classes),
                )
            if quantity not in _QUANTITIES:
                raise InputError(
                    tr("Row {row} of the measures table goes by “{name}”. Use length or crossings."),
                    row=number,
                    name=quantity,
                )
            step = Step(
                quantity,
                _number(row["minimum"], number),
                _severity(row["severity"], number),
                str(row["measure"]),
            )
            self._steps.setdefault(key, []).append(step)

    def judge(self, key: str, length: float, crossings: int) -> Step:
        """The severest step that the break reaches; of equal ones the one with the highest minimum.

        Raises:
            InputError: the table has no row for the class.
        """
        value = {"length": length, "crossings": float(crossings)}
        reached = [step for step in self._steps.get(key, []) if value[step.quantity] >= step.minimum]
        if not reached:
            raise InputError(
                tr("The measures table has no row for the class “{name}” that begins at 0."), name=key
            )
        return max(reached, key=lambda step: (step.severity, step.minimum))


def _number(value: object, row: int) -> float:
    try:
        return float(str(value))
    except ValueError as error:
        raise InputError(
            tr("Row {row} of the measures table holds “{value}” where a number is needed."),
            row=row,
            value=value,
        ) from error


def _severity(value: object, row: int) -> int:
    severity = _number(value, row)
    if severity not in (1, 2, 3):
        raise InputError(
            tr("Row {row} of the measures table has the severity “{value}”. Use 1, 2 or 3."),
            row=row,
            value=value,
        )
    return int(severity)
