"""Key areas of the plan: to be protected, restored or remediated."""

from typing import Dict, List, NamedTuple, Sequence

import numpy as np

from ..messages import InputError, marked
from ..tables import Rule, hits

PROTECT, RESTORE, REMEDIATE = 1, 2, 3
#: What damages a place, whatever area it lies in.
DAMAGE = ("DEGRADATION", "MINES", "EROSION", "QUALITY")
#: As many rules as there are bits.
MOST_RULES = 32


class Judged(NamedTuple):
    """Cells of one window.

    Attributes:
        area: uint8, 0 none, else the highest result of the rules that hold.
        met: uint32, bit n for the n-th rule.
        degraded: bool, damaged as a rule for restoration asks, in whatever area.
    """

    area: np.ndarray
    met: np.ndarray
    degraded: np.ndarray


def judge(rules: Sequence[Rule], inputs: Dict[str, np.ndarray]) -> Judged:
    """Where rules overlap, remediation counts before restoration, and this before protection.

    Args:
        rules: results 1 protect, 2 restore, 3 remediate; at most 32.
        inputs: arrays by name, NaN without data, where no rule holds.
    """
    require_few(rules)
    shape = next(iter(inputs.values())).shape
    area, met, degraded = np.zeros(shape, np.uint8), np.zeros(shape, np.uint32), np.zeros(shape, bool)
    for number, (rule, hit) in enumerate(hits(rules, inputs)):
        np.maximum(area, np.uint8(rule.result), out=area, where=hit)
        met |= hit.astype(np.uint32) << np.uint32(number)
    for damage in damages(rules):
        degraded |= damage.test(inputs)
    return Judged(area, met, degraded)


def require_few(rules: Sequence[Rule]) -> None:
    """Refuse more rules than there are bits.

    Raises:
        InputError: there are more than 32.
    """
    if len(rules) > MOST_RULES:
        raise InputError(
            marked("The table has {count} rules; {most} are possible."), count=len(rules), most=MOST_RULES
        )


def damages(rules: Sequence[Rule]) -> List[Rule]:
    """What the rules for restoration ask of the damage alone."""
    found = []
    for rule in rules:
        comparisons = [one for one in rule.comparisons if one.input in DAMAGE]
        if rule.result == RESTORE and comparisons:
            found.append(rule._replace(comparisons=comparisons))
    return found


def rules_of(met: np.ndarray, labels: np.ndarray, count: int, rules: int) -> np.ndarray:
    """(count, rules) cells of patches 1 … count in which each rule holds."""
    inside = labels > 0
    bits, numbers = met[inside], labels[inside] - 1
    found = np.zeros((count, rules), np.int64)
    for rule in range(rules):
        hit = (bits >> np.uint32(rule)) & np.uint32(1) > 0
        found[:, rule] = np.bincount(numbers[hit], minlength=count)
    return found
