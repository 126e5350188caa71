"""Add rasters up with weights."""

from ...core.evaluation.weights import (
    Entropy,
    equal_weights,
    parse_numbers,
    parse_weights,
    weighted_sum,
    weights_text,
)
from ...core.messages import InputError, marked
from ...translation import tr
from ..base import EcoAlgorithm

#: What weights written with a few digits may miss of a sum of 1.
_ROUNDED = 1e-4


class WeightedOverlay(EcoAlgorithm):
    """Weighted sum of rasters with given, equal or entropy weights."""

    ID = "weightedoverlay"
    GROUP = "evaluation"
    TAGS = ("weighted sum", "overlay", "entropy weight", "mce", "加权叠加", "熵权", "综合评价", "权重")

    def displayName(self):
        return tr("Weighted overlay")

    def shortDescription(self):
        return tr("Adds rasters up with given, equal or entropy weights.")

    def method(self):
        return tr(
            "<p>Result = Σ w·x with the weights divided by their sum. A cell without data in any layer is "
            "nodata. The layers should be on one scale (run “Normalise” or “Grade” first).</p>"
            "<p>Entropy weights, over the n cells valid in all layers, with p = x / Σx: "
            "e = −k Σ p ln p, k = 1 / ln n, w = (1 − e) / Σ(1 − e). A layer whose values differ more weighs "
            "more, a constant layer weighs 0; negative values are refused.</p>"
        )

    def declare(self):
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
        count = len(run.inputs.layers("LAYERS"))
        if count < 2:
            raise InputError(marked("Choose at least two layers; {count} was chosen."), count=count)
        if run.inputs.choice("WEIGHTING") == "given":
            parse_weights(run.inputs.text("WEIGHTS"), count)
        elif parse_numbers(run.inputs.text("WEIGHTS")):
            raise InputError(marked("Weights were entered. Choose the weighting “As given” or clear them."))

    def execute(self, run):
        sources, computed = run.inputs.raster_list("LAYERS"), run.inputs.choice("WEIGHTING") == "entropy"
        weights = self._weights(run, sources)
        for source, weight in zip(sources, weights):
            run.log.say(tr("Weight of “{name}”: {weight:.4f}").format(name=source.name, weight=weight))
        report = run.part(0.5 if computed else 0.0, 1.0)
        grid = sources[0].grid
        with run.outputs.raster("OUTPUT", grid) as writer:
            for window in grid.windows():
                report(window.top / grid.rows)
                writer.write(weighted_sum([source.read(window) for source in sources], weights), window)
        return {"OUTPUT": run.outputs.destination("OUTPUT"), "WEIGHTS_USED": weights_text(weights)}

    def _weights(self, run, sources):
        weighting = run.inputs.choice("WEIGHTING")
        if weighting == "equal":
            return equal_weights(len(sources))
        if weighting == "given":
            total = sum(parse_numbers(run.inputs.text("WEIGHTS")))
            if abs(total - 1) > _ROUNDED:
                run.log.warn(tr("The weights sum to {total:g} and were divided by it.").format(total=total))
            return parse_weights(run.inputs.text("WEIGHTS"), len(sources))
        entropy, grid, report = (
            Entropy([source.name for source in sources]),
            sources[0].grid,
            run.part(0, 0.5),
        )
        for window in grid.windows():
            report(window.top / grid.rows)
            entropy.add(*(source.read(window) for source in sources))
        return entropy.result()
