"""The three restoration ways from degradation, space and type: the first rule that holds decides.

Names and principle are those of the plan (chapter 2, section 3); the rules come from a
table and are a proposal. Works on any window; every cell stands for itself.
"""

from typing import Dict, Sequence

import numpy as np

from ..tables import Rule, first_result

NATURAL, ASSISTED, RESHAPING = 1, 2, 3


def judge_ways(inputs: Dict[str, np.ndarray], rules: Sequence[Rule]) -> np.ndarray:
    """Restoration way of every cell; uint8, 1 to 3, 0 where not judged or no rule holds.

    Args:
        inputs: float arrays of one shape by input name, NaN without data. ``DEGRADATION``
            (0–4) and ``SPACES`` (1–3) must be there; with ``TYPES`` only cells that have a
            type are judged.
        rules: results 1 to 3 in order of precedence; every input they ask for must be there.
    """
    judged = ~np.isnan(inputs["DEGRADATION"]) & ~np.isnan(inputs["SPACES"])
    if "TYPES" in inputs:
        judged &= inputs["TYPES"] > 0
    found = first_result(rules, inputs)
    return np.where(judged & ~np.isnan(found), found, 0).astype(np.uint8)
