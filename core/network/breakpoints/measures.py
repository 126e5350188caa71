"""How severe and urgent a break is, and what mends it."""

from collections import Counter
from typing import Dict, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np

from ...messages import InputError, marked
from ...tables import cell_number

_QUANTITIES = ("length", "crossings", "ratio")
_EVERY = "any"  # rows of this class hold for all
_EVIDENCE = ("severity", "current", "score")
_HIGHEST = 3
_NAMES_SHOWN = 3


def distinct_names(names: Sequence[str]) -> str:
    """Names without repetition, the most frequent first, at most three."""
    counted = Counter(name for name in names if name)
    return ", ".join(name for name, _count in counted.most_common(_NAMES_SHOWN))


class Step(NamedTuple):
    """From ``minimum`` of a quantity on, a break of a class has this severity and measure."""

    quantity: str
    minimum: float
    severity: int
    measure: str


class Evidence(NamedTuple):
    """What current and barrier score add: ``more`` severity from ``minimum`` on, ``weight`` in the priority."""

    minimum: float
    more: int
    weight: float


class Measures:
    """Severity, priority and proposed measure by class, size, current and barrier score.

    Args:
        rows: dicts with ``class``, ``quantity`` (length in metres, crossings, or ratio: how many times
            a limit is passed), ``minimum``, ``severity`` (0 mitigated, 1 low, 2 medium, 3 high),
            ``measure``. Rows of the class ``any`` go by severity, current or score (percentiles from
            0 to 1): from ``minimum`` on the severity rises by ``severity``; ``weight`` is that of the
            quantity in the priority.
        classes: keys a row may name.

    Raises:
        InputError: an unknown class or quantity, or a number that is none.
    """

    def __init__(self, rows: Sequence[Dict[str, object]], classes: Sequence[str]) -> None:
        self._steps: Dict[str, List[Step]] = {}
        self._evidence: Dict[str, List[Evidence]] = {}
        for number, row in enumerate(rows, 1):
            key, quantity = str(row["class"]).strip(), str(row["quantity"]).strip().lower()
            if key not in (*classes, _EVERY):
                raise InputError(
                    marked(
                        "Row {row} of the measures table names the class “{name}”. Known classes are {known}."
                    ),
                    row=number,
                    name=key,
                    known=", ".join((*classes, _EVERY)),
                )
            _require_quantity(quantity, key, number)
            least, severity = _number(row["minimum"], number), _severity(row["severity"], number)
            if key == _EVERY:
                weight = _number(row.get("weight") or 0, number)
                self._evidence.setdefault(quantity, []).append(Evidence(least, severity, max(weight, 0.0)))
            else:
                step = Step(quantity, least, severity, str(row["measure"]))
                self._steps.setdefault(key, []).append(step)

    def judge(self, key: str, length: float, crossings: int, ratio: float = 0.0) -> Step:
        """The severest step that the break reaches; of equal ones the one with the highest minimum.

        Raises:
            InputError: the table has no row for the class.
        """
        value = {"length": length, "crossings": float(crossings), "ratio": ratio}
        reached = [step for step in self._steps.get(key, []) if value[step.quantity] >= step.minimum]
        if not reached:
            raise InputError(
                marked("The measures table has no row for the class “{name}” that begins at 0."), name=key
            )
        return max(reached, key=lambda step: (step.severity, step.minimum))

    def weigh(self, severity: int, current: Optional[float], score: Optional[float]) -> Tuple[int, float]:
        """Severity raised by current and barrier score, and the priority from 0 to 100.

        severity′ = min(3, severity + Σ more), over the evidence whose minimum is reached;
        priority = 100 · Σ w · x / Σ w with x = severity / 3 and the two percentiles, over what is given.

        Args:
            severity: of the class and size; 0 stays 0, with priority 0.
            current: percentile of the current, 0 to 1; None where there is no raster.
            score: likewise of the barrier score.
        """
        if severity == 0:
            return 0, 0.0
        values = {"severity": severity / _HIGHEST, "current": current, "score": score}
        weighted = total = more = 0.0
        for quantity, value in values.items():
            rows = self._evidence.get(quantity, [])
            if value is None:
                continue
            weight = max((row.weight for row in rows), default=0.0)
            weighted, total = weighted + weight * value, total + weight
            if quantity != "severity":
                more += max((row.more for row in rows if value >= row.minimum), default=0)
        share = weighted / total if total > 0 else severity / _HIGHEST
        return min(_HIGHEST, severity + int(more)), 100.0 * share


def percentiles(values: Sequence[float], population: np.ndarray) -> List[float]:
    """Share of the positive values of a population that are at most each value; 0 for 0, less and NaN.

    Args:
        values: of the break points.
        population: values of all cells of corridors; NaN and what is not above 0 is left out.
    """
    positive = np.sort(population[population > 0])
    asked = np.asarray(values, np.float64)
    rank = np.searchsorted(positive, asked, side="right") / max(len(positive), 1)
    return np.where(asked > 0, rank, 0.0).tolist()


def _require_quantity(quantity: str, key: str, row: int) -> None:
    if quantity in (_EVIDENCE if key == _EVERY else _QUANTITIES):
        return
    if key == _EVERY:
        sentence = marked(
            "Row {row} of the measures table has the quantity “{name}”. For the class “any”, use "
            "severity, current or score."
        )
    else:
        sentence = marked(
            "Row {row} of the measures table has the quantity “{name}”. Use length, crossings or ratio."
        )
    raise InputError(sentence, row=row, name=quantity)


def _number(value: object, row: int) -> float:
    number = cell_number(value)
    if np.isnan(number):
        raise InputError(
            marked("Row {row} of the measures table holds “{value}” where a number is needed."),
            row=row,
            value=value,
        )
    return number


def _severity(value: object, row: int) -> int:
    severity = _number(value, row)
    if severity not in (0, 1, 2, 3):
        raise InputError(
            marked("Row {row} of the measures table has the severity “{value}”. Use 0, 1, 2 or 3."),
            row=row,
            value=value,
        )
    return int(severity)
