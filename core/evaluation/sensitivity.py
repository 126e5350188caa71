"""Ecological sensitivity from single factors scored 1, 3 or 5."""

from typing import Dict, List, NamedTuple, Sequence, Tuple

import numpy as np

from ..messages import InputError, marked
from ..tables import Rule, first_result, parse_rules

SCORES = (1, 3, 5)
#: Scores above which an area is sensitive and extremely sensitive.
CUTS = {"tool2019": (2.33, 3.66), "guide2017": (2.0, 4.0)}


class Sensitivity(NamedTuple):
    """Grades 1, 3 or 5 (uint8, 0 nodata) and the score they come from (float32, NaN for nodata)."""

    grade: np.ndarray
    score: np.ndarray


def parse_factors(rows: Sequence[dict], theme: str, factors: Sequence[str]) -> Dict[str, List[Rule]]:
    """Factor to its rules, from rows with the column theme and the columns of rules.

    Raises:
        InputError: as ``parse_rules``; a rule that asks for two factors; no row of the theme.
    """
    chosen = [row for row in rows if str(row["theme"]).strip() == theme]
    if not chosen:
        raise InputError(marked("The factor table has no row of the theme “{theme}”."), theme=theme)
    found: Dict[str, List[Rule]] = {}
    for rule in parse_rules(chosen, factors, SCORES):
        names = sorted({comparison.input for comparison in rule.comparisons})
        if len(names) > 1:
            raise InputError(
                marked("Rule “{rule}” of the factor table uses {names}. A rule scores one factor only."),
                rule=rule.name,
                names=", ".join(names),
            )
        found.setdefault(names[0], []).append(rule)
    return found


def sensitivity(
    factors: Dict[str, np.ndarray], rules: Dict[str, List[Rule]], cuts: Tuple[float, float]
) -> Sensitivity:
    """SS = (Π S_i)^(1/n), S_i the score 1, 3 or 5 of factor i by the first rule that holds.

    A factor without data, or that no rule holds for, makes the cell nodata.

    Args:
        factors: values by factor, of one shape, NaN for nodata; each must have rules.
        cuts: scores above which the grade is 3 (sensitive) and 5 (extremely sensitive).
    """
    product = np.ones(())
    for name, values in factors.items():
        product = product * first_result(rules[name], {name: values}).astype(np.float64)
    mean = np.power(product, 1 / len(factors))
    with np.errstate(invalid="ignore"):
        grade = np.where(mean > cuts[1], 5, np.where(mean > cuts[0], 3, 1))
    grade[np.isnan(mean)] = 0
    return Sensitivity(grade.astype(np.uint8), mean.astype(np.float32))
