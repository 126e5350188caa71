"""Judgement matrices of the AHP: the random index and how consistent they are."""

from typing import Dict, List

import numpy as np

from ....core.evaluation.ahp import CONSISTENT, Ahp, judgement_text, worst_judgement
from ....gis.tables import read_builtin
from ....translation import tr
from ...log import Log

#: Sets of the random index, by column of the table.
RANDOM_INDEX = ("ri", "ri_saaty")


def random_index(column: str = "ri") -> Dict[int, float]:
    """Size of a judgement matrix to its random index."""
    return {int(row["n"]): float(row[column]) for row in read_builtin("ahp_ri")}


def tell_consistency(log: Log, names: List[str], matrix: np.ndarray, result: Ahp) -> None:
    """Say eigenvalue and ratio; warn of judgements that contradict each other, naming the worst."""
    log.say(
        tr("Judgements: largest eigenvalue {largest}, consistency ratio {ratio}.").format(
            largest=f"{result.largest:.4g}", ratio=f"{result.ratio:.3f}"
        )
    )
    if np.isnan(result.ratio):
        sentence = tr(
            "No random index is known for {count} names, so the consistency ratio is unknown (index {index})."
        )
        log.warn(sentence.format(count=len(names), index=f"{result.index:.3f}"))
    elif not result.ratio < CONSISTENT:
        worst = worst_judgement(matrix, result.weights)
        log.warn(
            tr(
                "The consistency ratio {ratio} is not below 0.1: the judgements contradict each other. Revise the worst "
                "first: “{first}” against “{second}” is {given}, but {fitting} would fit the others."
            ).format(
                ratio=f"{result.ratio:.3f}",
                first=names[worst.row],
                second=names[worst.column],
                given=judgement_text(worst.given),
                fitting=judgement_text(worst.fitting),
            )
        )
