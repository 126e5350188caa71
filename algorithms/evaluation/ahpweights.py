"""Weights from pairwise judgements."""

import numpy as np

from ...core.evaluation.ahp import ahp, parse_judgements
from ...core.evaluation.weights import weights_text
from ...core.messages import InputError, marked
from ...translation import tr
from ..base import EcoAlgorithm
from ..parameters import TABLE
from .shared.consistency import random_index, tell_consistency


class AhpWeights(EcoAlgorithm):
    """The analytic hierarchy process: a judgement matrix in, weights and consistency out."""

    ID = "ahpweights"
    GROUP = "evaluation"
    TAGS = (
        "ahp",
        "analytic hierarchy process",
        "weights",
        "saaty",
        "层次分析法",
        "判断矩阵",
        "权重",
        "一致性检验",
    )
    ONE_GRID = False

    def displayName(self) -> str:
        return tr("AHP weights")

    def shortDescription(self) -> str:
        return tr("Turns pairwise judgements of importance into weights and says how consistent they are.")

    def method(self) -> str:
        return tr(
            "<p>Analytic hierarchy process (Saaty 1980): the weights are the eigenvector of the largest eigenvalue λ of "
            "the judgement matrix, brought to a sum of 1; CI = (λ − n) / (n − 1), CR = CI / RI. Judgements with a CR "
            "below 0.1 are accepted. Otherwise the weights are computed all the same, and a warning names the judgement "
            "that is farthest from the weights (largest |ln(aᵢⱼ·wⱼ / wᵢ)|) with the value that would fit.</p>"
            "<p>The scale of judgements: 1 equally important, 3 slightly, 5 clearly, 7 strongly, 9 extremely more "
            "important; 2, 4, 6, 8 in between; 1/3 … 1/9 where the row is less important. The lower half of the matrix "
            "may be empty.</p>"
            "<p>The text of weights goes into “Weighted overlay”, whose layers must be in the order of the matrix.</p>"
        )

    def declare(self) -> None:
        text = tr(
            "Table without geometry, for example a CSV: names in the first column and one column per name, in which "
            "stands how much more the row counts than the column. Fractions may be written as 1/3."
        )
        self.add_vector(
            "MATRIX", tr("Judgement matrix"), text, kind=("judgement_matrix", "table_any"), types=(TABLE,)
        )
        options = {
            "common": tr("Chinese practice (n = 6: 1.26)"),
            "saaty": tr("Saaty (n = 6: 1.24)"),
        }
        text = tr(
            "Mean CI of random matrices, for 3 to 10 names. Chinese practice: as in ChinaXiv-202004.00061; Saaty: his "
            "values in common use, remembered."
        )
        self.add_choice("RANDOM_INDEX", tr("Random index RI"), text, options, "common", advanced=True)
        text = tr("Fields name, weight and rank (1 the heaviest), in the order of the matrix.")
        self.add_table_output("OUTPUT", tr("AHP weights"), text, kind="ahp_weights")
        self.add_text_output("WEIGHTS", tr("Weights"))
        self.add_number_output("CR", tr("Consistency ratio CR"))

    def execute(self, run):
        names, matrix = parse_judgements(run.inputs.rows("MATRIX", ()))
        if len(names) < 2:
            raise InputError(marked("The judgement matrix needs at least two names."))
        column = "ri_saaty" if run.inputs.choice("RANDOM_INDEX") == "saaty" else "ri"
        result = ahp(matrix, random_index(column))
        tell_consistency(run.log, names, matrix, result)
        ranks = np.argsort(np.argsort(-result.weights, kind="stable"), kind="stable") + 1
        rows = [
            {"name": name, "weight": float(weight), "rank": int(rank)}
            for name, weight, rank in zip(names, result.weights, ranks)
        ]
        for row in rows:
            run.log.say(tr("Weight of “{name}”: {weight:.4f}").format(name=row["name"], weight=row["weight"]))
        written = run.outputs.table("OUTPUT", rows)
        return {"OUTPUT": written, "WEIGHTS": weights_text(result.weights), "CR": result.ratio}
