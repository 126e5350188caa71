"""The parameters of a model, and the ranges in which they are shaken."""

from typing import Dict, List, NamedTuple, Optional, Sequence

import numpy as np

from ....core.messages import InputError, marked
from ....core.restoration.shaking import Parameter
from ....core.tables import cell_number, cell_text, enter

COLUMNS = ("parameter", "minimum", "maximum")


class Named(NamedTuple):
    """A weight or threshold of a model.

    Attributes:
        name: in tables. label: for people.
        value: in the unshaken run.
        graded: it is compared with whole grades, so that a spread in percent has no meaning.
        scale: what a spread is a percentage of; 0 for the value.
        lowest, highest: what its range may not leave.
    """

    name: str
    label: str
    value: float
    graded: bool = False
    scale: float = 0.0
    lowest: float = -np.inf
    highest: float = np.inf


def by_spread(named: Sequence[Named], percent: float) -> List[Parameter]:
    """Every parameter moves by so many percent of its value or scale to both sides; those of grades stay."""
    found = []
    for one in named:
        width = 0.0 if one.graded else (one.scale or abs(one.value)) * percent / 100.0
        low, high = max(one.value - width, one.lowest), min(one.value + width, one.highest)
        found.append(Parameter(one.name, one.value, low, high))
    return found


def by_table(named: Sequence[Named], rows: Sequence[dict]) -> List[Parameter]:
    """Every parameter moves in the range that a table gives it; those it does not name stay.

    Args:
        rows: with the columns ``COLUMNS`` and, where wanted, step. A row without minimum and maximum
            leaves its parameter as it is.

    Raises:
        InputError: an unknown parameter, a range that does not hold the value, or two ranges for one.
    """
    known: Dict[str, Named] = {_plain(one.name): one for one in named}
    ranges: Dict[str, Parameter] = {}
    for row in rows:
        text = cell_text(row["parameter"])
        if not text:
            continue
        one = known.get(_plain(text))
        if one is None:
            raise InputError(
                marked("The table of ranges names “{parameter}”, which is no parameter. There are {known}."),
                parameter=text,
                known=", ".join(other.name for other in named),
            )
        given = _range(one, row)
        if given is not None:
            enter(ranges, one.name, given, text)
    return [ranges.get(one.name) or Parameter(one.name, one.value, one.value, one.value) for one in named]


def _plain(name: str) -> str:
    return "".join(name.upper().replace("≥", ">=").replace("≤", "<=").split())


def _range(one: Named, row: Dict[str, object]) -> Optional[Parameter]:
    cells = [row[column] for column in COLUMNS[1:]]
    if not any(cell_text(cell) for cell in cells):
        return None
    low, high = (cell_number(cell) for cell in cells)
    step = cell_number(row.get("step", "")) if cell_text(row.get("step", "")) else 0.0
    slack = 1e-5 * abs(one.value)  # a table may hold rounded numbers
    if not (max(low, one.lowest) <= one.value + slack and one.value - slack <= min(high, one.highest)):
        raise InputError(
            marked(
                "The range of “{parameter}” must hold its value {value:g}; the table gives {low} to {high}."
            ),
            parameter=one.name,
            value=one.value,
            low=cell_text(cells[0]),
            high=cell_text(cells[1]),
        )
    if low < one.lowest or high > one.highest or not step >= 0:
        raise InputError(
            marked(
                "The range of “{parameter}” must lie within {low:g} to {high:g}, with a step of 0 or more."
            ),
            parameter=one.name,
            low=one.lowest,
            high=one.highest,
        )
    return Parameter(one.name, one.value, low, high, step) if high - low > slack else None
