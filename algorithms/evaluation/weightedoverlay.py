"""Add rasters up with weights."""

from typing import List

import numpy as np

from ...core.evaluation.weights import (
    Entropy,
    equal_weights,
    parse_numbers,
    parse_weights,
    weighted_sum,
    weights_text,
)
from ...core.messages import InputError, marked
from ...core.progress import Progress
from ...gis.rasters import RasterSource, stream
from ...translation import tr
from ..base import EcoAlgorithm

#: What weights written with a few digits may miss of a sum of 1.
_ROUNDED = 1e-4


class WeightedOverlay(EcoAlgorithm):
    """Weighted sum of rasters with given, equal or entropy weights."""

    ID = "weightedoverlay"
    GROUP = "evaluation"
    TAGS = ("weighted sum", "overlay", "entropy weight", "mce", "加权叠加", "熵权", "综合评价", "权重")

    def displayName(self) -> str:
        return tr("Weighted overlay")

    def shortDescription(self) -> str:
        return tr("Adds rasters up with given, equal or entropy weights.")

    def method(self) -> str:
        return tr(
            "<p>Result = Σ w·x with the weights divided by their sum. A cell without data in any layer is "
            "nodata. The layers should be on one scale (run “Normalise” or “Grade” first).</p>"
            "<p>Entropy weights, over the n cells valid in all layers, with p = x / Σx: "
            "e = −k Σ p ln p, k = 1 / ln n, w = (1 − e) / Σ(1 − e). A layer whose values differ more weighs "
            "more, a constant layer weighs 0; negative values are refused.</p>"
        )

    def declare(self) -> None:
        self.add_rasters(
            "LAYERS", tr("Layers"), tr("Two or more rasters on one planning grid."), kind="raster_any"
        )
        options = {
            "given": tr("As given"),
            "equal": tr("Equal weights"),
            "entropy": tr("Entropy weights"),
        }
        self.add_choice("WEIGHTING", tr("Weighting"), tr("Where the weights come from."), options, "given")
        text = tr(
            "One number per layer in their order, separated by blanks or commas, for example 0.5 0.3 0.2. "
            "For the weighting “As given”."
        )
        self.add_text("WEIGHTS", tr("Weights"), text)
        self.add_raster_output(
            "OUTPUT", tr("Overlay"), tr("Weighted sum in the scale of the layers."), kind="overlay"
        )
        self.add_text_output("WEIGHTS_USED", tr("Weights used"))

    def check(self, run):
        count, text = len(run.inputs.layers("LAYERS")), run.inputs.text("WEIGHTS")
        if count < 2:
            raise InputError(marked("Choose at least two layers; {count} was chosen."), count=count)
        if run.inputs.choice("WEIGHTING") == "given":
            parse_weights(text, count)
        elif parse_numbers(text):
            raise InputError(marked("Weights were entered. Choose the weighting “As given” or clear them."))

    def execute(self, run):
        sources, weighting = run.inputs.raster_list("LAYERS"), run.inputs.choice("WEIGHTING")
        text, computed = run.inputs.text("WEIGHTS"), weighting == "entropy"
        total = sum(parse_numbers(text)) if weighting == "given" else 1.0
        if abs(total - 1) > _ROUNDED:
            run.log.warn(tr("The weights sum to {total:g} and were divided by it.").format(total=total))
        if computed:
            weights = _entropy_weights(sources, run.part(0, 0.5))
        else:
            count = len(sources)
            weights = parse_weights(text, count) if weighting == "given" else equal_weights(count)
        for source, weight in zip(sources, weights):
            run.log.say(tr("Weight of “{name}”: {weight:.4f}").format(name=source.name, weight=weight))
        with run.outputs.raster("OUTPUT", sources[0].grid) as writer:
            report = run.part(0.5 if computed else 0.0, 1.0)
            stream(sources, [writer], lambda *arrays: weighted_sum(arrays, weights), report)
        return {"OUTPUT": run.outputs.destination("OUTPUT"), "WEIGHTS_USED": weights_text(weights)}


def _entropy_weights(sources: List[RasterSource], progress: Progress) -> np.ndarray:
    """The weights that follow from how much the values of each layer differ."""
    entropy, grid = Entropy([source.name for source in sources]), sources[0].grid
    for window in grid.windows():
        progress(window.top / grid.rows)
        entropy.add(*(source.read(window) for source in sources))
    return entropy.result()
