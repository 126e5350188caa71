"""Which of the five functions dominates in every cell."""

import numpy as np

from ...core.evaluation.dominant import dominant
from ...core.evaluation.functionscore import FUNCTIONS
from ...core.evaluation.weights import parse_weights
from ...translation import tr
from ..base import EcoAlgorithm
from .shared.distributions import read_ranks
from .shared.functions import EVALUATED, function_names


class DominantFunction(EcoAlgorithm):
    """The highest of five scores, compared as ranks or as they are."""

    ID = "dominantfunction"
    GROUP = "evaluation"
    TAGS = ("dominant function", "argmax", "main function", "主导功能", "功能分区", "五类功能")

    def displayName(self) -> str:
        return tr("Dominant function")

    def shortDescription(self) -> str:
        return tr("Gives every cell the one of the five functions that is strongest there.")

    def method(self) -> str:
        return tr(
            "<p>Each score is turned into its rank within the area: the share of cells with a smaller score, "
            "scaled so that the largest gets 1 (the scores of different functions have no common unit). The "
            "ranks are multiplied by the weights, the highest wins; of equal ones the first in the order "
            "water, soil, biodiversity, agriculture, settlement. Margin = best − second. A cell without data "
            "in any of the five is nodata.</p>"
            "<p>The five functions are those of the plan; comparing them by rank is a proposed method.</p>"
        )

    def declare(self) -> None:
        text = tr("Score of this function; higher is better. Any unit when compared by rank.")
        for key, name in function_names().items():
            self.add_raster(key.upper(), name, text, kind=(f"function_score_{key}", *EVALUATED[key]))
        text = tr(
            "Five numbers in the order of the layers, for example 1 1 1 1 1.2; they are divided by their "
            "mean. Empty: all 1 (proposed default)."
        )
        self.add_text("WEIGHTS", tr("Weights"), text)
        text = tr(
            "Cells of 1 to 5 get that function whatever the scores say (policy: urban growth boundary 5, "
            "permanent basic farmland 4, reserves 3); 0 or nodata: the scores decide."
        )
        self.add_raster(
            "OVERRIDE",
            tr("Fixed functions"),
            text,
            kind=("fixed_functions", "dominant_function"),
            optional=True,
        )
        options = {"rank": tr("Ranks within the area"), "none": tr("Scores as they are")}
        text = tr("Ranks make the five comparable; use the scores only where they share one scale.")
        self.add_choice("COMPARE", tr("Compare"), text, options, "rank", advanced=True)
        text = tr("1 water, 2 soil, 3 biodiversity, 4 agriculture, 5 settlement; 0 nodata.")
        self.add_raster_output("OUTPUT", tr("Dominant function"), text, kind="dominant_function")
        text = tr("Best minus second; small where two functions are nearly equal. Fixed cells keep it too.")
        self.add_raster_output("MARGIN", tr("Margin"), text, kind="function_margin")

    def check(self, run):
        _weights(run.inputs.text("WEIGHTS"))

    def execute(self, run):
        sources = [run.inputs.raster(key.upper()) for key in FUNCTIONS]
        override, weights = run.inputs.optional_raster("OVERRIDE"), _weights(run.inputs.text("WEIGHTS"))
        ranked = run.inputs.choice("COMPARE") == "rank"
        ranks = read_ranks(sources, run.part(0.0, 0.7)) if ranked else []
        report, grid = run.part(0.7 if ranked else 0.0, 1.0), sources[0].grid
        with run.outputs.raster("OUTPUT", grid) as code, run.outputs.raster("MARGIN", grid) as margin:
            for window in grid.windows():
                report(window.top / grid.rows)
                scores = [source.read(window) for source in sources]
                if ranked:
                    scores = [rank.rank(score) for rank, score in zip(ranks, scores)]
                fixed = None if override is None else override.read(window)
                found = dominant(scores, weights, fixed, override.name if override else "")
                for writer, result in zip((code, margin), found):
                    if writer is not None:
                        writer.write(result, window)
        return {key: run.outputs.destination(key) for key in ("OUTPUT", "MARGIN")}


def _weights(text: str) -> np.ndarray:
    """Five weights whose mean is 1."""
    count = len(FUNCTIONS)
    return parse_weights(text or "1 1 1 1 1", count) * count
