"""Three levels of control and the two lines with three areas: levels, faults of nesting, targets by year."""

import re
from typing import List, NamedTuple, Sequence

import numpy as np

from ..messages import InputError, marked

RESERVE, REDLINE, CONTROL, RESTRICTED, URBAN = 1, 2, 3, 4, 5
RESERVE_OUTSIDE, REDLINE_OUTSIDE, CONTROL_URBAN, BUILT_INSIDE = 1, 2, 3, 4
_YEARS = (1900, 2200)


class Membership(NamedTuple):
    """(n,) bool each: in which lines every face lies."""

    reserve: np.ndarray
    redline: np.ndarray
    control: np.ndarray
    urban: np.ndarray


def levels_of(lines: Membership) -> np.ndarray:
    """uint8 level of each face, the strictest of its lines: 1 reserve, 2 red line, 3 control area, 5 urban, 4 the rest."""
    order = [lines.reserve, lines.redline, lines.control, lines.urban]
    return np.select(order, [RESERVE, REDLINE, CONTROL, URBAN], RESTRICTED).astype(np.uint8)


def faults_of(lines: Membership) -> List[np.ndarray]:
    """(n,) bool for faults 1 to 3: reserve outside the red line, red line outside the control line, controlled and urban.

    The levels nest: reserve within red line within control line; urban land is in none of them.
    """
    controlled = lines.reserve | lines.redline | lines.control
    return [lines.reserve & ~lines.redline, lines.redline & ~lines.control, controlled & lines.urban]


class Milestone(NamedTuple):
    """What one year asks for.

    Attributes:
        target: %. area: that part of the whole, in the unit of the whole.
        gap: what is missing today, never below 0.
        more: what is to be added in that year, where the path begins with what there is today.
        milestone: whether the target was given, not interpolated.
    """

    year: int
    target: float
    area: float
    gap: float
    more: float
    milestone: bool


def read_targets(years: str, targets: str) -> List[tuple]:
    """(year, target %) from two lists in text, in the order of time.

    Raises:
        InputError: no numbers, of different count, twice the same year, or targets that are no shares.
    """
    numbers = [
        [_number(word) for word in re.split(r"[\s,;，；、]+", text.strip()) if word]
        for text in (years, targets)
    ]
    if not numbers[0] or len(numbers[0]) != len(numbers[1]):
        raise InputError(
            marked("{years} years but {targets} targets were given. Give one target for every year."),
            years=len(numbers[0]),
            targets=len(numbers[1]),
        )
    found = sorted(zip(numbers[0], numbers[1]))
    if len({year for year, _target in found}) < len(found):
        raise InputError(marked("A year stands twice in the list of years."))
    for year, target in found:
        if not (_YEARS[0] <= year <= _YEARS[1] and year == int(year) and 0 <= target <= 100):
            raise InputError(
                marked(
                    "{year} with a target of {target} % is no target: years are whole, targets 0 to 100 %."
                ),
                year=f"{year:g}",
                target=f"{target:g}",
            )
    return [(int(year), target) for year, target in found]


def _number(word: str) -> float:
    try:
        return float(word.rstrip("%％年"))
    except ValueError:
        raise InputError(marked("“{word}” is no number."), word=word) from None


def path_of(targets: Sequence[tuple], whole: float, today: float) -> List[Milestone]:
    """Every year from the first to the last: between the given years the target grows evenly.

    Args:
        targets: (year, %) in the order of time. whole: area of the planning area. today: controlled area.
    """
    given = dict(targets)
    years = np.arange(targets[0][0], targets[-1][0] + 1)
    shares = np.interp(years, list(given), list(given.values()))
    path, reached = [], today
    for year, share in zip(years.tolist(), shares.tolist()):
        area = whole * share / 100.0
        more = max(area - reached, 0.0)
        reached = max(reached, area)
        path.append(Milestone(year, share, area, max(area - today, 0.0), more, year in given))
    return path
