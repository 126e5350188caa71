"""Score and order of the cells of one window."""

from typing import Dict, Sequence, Tuple

import numpy as np

from ....core.restoration.priority import Limits, Weights, judge_priority, priority_score
from ....core.tables import Rule

_FLAGS = ("REDLINE", "FOOTHILLS", "CORRIDORS")


class Order:
    """Judges windows by rules, weights and limits.

    Attributes:
        unscored: number of cells so far that have a type but no order.
    """

    def __init__(self, rules: Sequence[Rule], weights: Weights, limits: Limits) -> None:
        self._rules, self._weights, self._limits = rules, weights, limits
        self.unscored = 0

    def judge(self, cells: Dict[str, np.ndarray]) -> Tuple[np.ndarray, np.ndarray]:
        """(classes of priority with 0 for none, score with NaN for none) from layers by parameter key."""
        flags = [cells[key] for key in _FLAGS if key in cells]
        security = cells.get("SECURITY")
        score = priority_score(cells["DEGRADATION"], security, cells.get("POTENTIAL"), flags, self._weights)
        typed = cells["TYPES"] > 0
        score[~typed] = np.nan
        baseline = np.zeros(score.shape, bool) if security is None else security == 1
        if "REDLINE" in cells:
            baseline |= cells["REDLINE"] > 0
        classes = judge_priority(score, baseline, {**cells, "SCORE": score}, self._rules, self._limits)
        self.unscored += int(np.count_nonzero(typed & (classes == 0)))
        return classes, score
