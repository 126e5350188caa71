"""Add rasters up with weights."""

from typing import Callable, List, NamedTuple, Tuple

import numpy as np

from ...core.evaluation.layernames import given_total, parse_layer_weights, parse_layers
from ...core.evaluation.weights import Entropy, equal_weights, turned, weighted_sum, weights_text
from ...core.messages import InputError, marked
from ...core.progress import Progress
from ...gis.rasters import RasterSource, stream
from ...translation import tr
from ..base import EcoAlgorithm
from ..inputs import Inputs

#: What weights written with a few digits may miss of a sum of 1.
_ROUNDED = 1e-4


class Settings(NamedTuple):
    """What a run was asked for.

    Attributes:
        weighting: given, equal or entropy.
        weights: as given or equal; none where they come from the layers.
        total: of the weights as they were written.
        costs: places of the layers in which less is better.
    """

    weighting: str
    weights: np.ndarray
    total: float
    costs: List[int]


def read_settings(inputs: Inputs) -> Settings:
    """The settings of a run.

    Raises:
        InputError: too few layers, or weights or directions that do not fit them.
    """
    names = [layer.name() for layer in inputs.layers("LAYERS")]
    weighting, text = inputs.choice("WEIGHTING"), inputs.text("WEIGHTS")
    if len(names) < 2:
        raise InputError(marked("Choose at least two layers; {count} was chosen."), count=len(names))
    costs, total, weights = parse_layers(inputs.text("INVERT"), names), 1.0, equal_weights(len(names))
    if weighting == "given":
        weights, total = parse_layer_weights(text, names), given_total(text)
    elif text.strip():
        raise InputError(marked("Weights were entered. Choose the weighting “As given” or clear them."))
    return Settings(weighting, weights, total, costs)


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
            "<p>Layers in which less is better are turned: x becomes lowest + highest − x, so that they keep their "
            "scale.</p>"
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
            "One number per layer in their order, separated by blanks or commas, for example 0.5 0.3 0.2; or by name, "
            "for example slope = 0.6; rain = 0.4. For the weighting “As given”."
        )
        self.add_text("WEIGHTS", tr("Weights"), text)
        text = tr(
            "Numbers of the layers (1 = first) in which low values are good, such as costs: 2 3. Or their names, parted by "
            "semicolons."
        )
        self.add_text("INVERT", tr("Layers where less is better"), text)
        self.add_raster_output(
            "OUTPUT", tr("Overlay"), tr("Weighted sum in the scale of the layers."), kind="overlay"
        )
        self.add_text_output("WEIGHTS_USED", tr("Weights used"))

    def check(self, run):
        read_settings(run.inputs)

    def execute(self, run):
        settings, sources = read_settings(run.inputs), run.inputs.raster_list("LAYERS")
        if abs(settings.total - 1) > _ROUNDED:
            sentence = tr("The weights sum to {total:g} and were divided by it.")
            run.log.warn(sentence.format(total=settings.total))
        limits = _limits(sources, settings.costs, run.part(0.0, 0.2))
        for place in settings.costs:
            sentence = tr("“{name}” is turned, because less is better: x becomes {sum:g} − x.")
            run.log.say(sentence.format(name=sources[place].name, sum=sum(limits[place])))

        def directed(arrays):
            return [turned(x, *limits[i]) if i in settings.costs else x for i, x in enumerate(arrays)]

        weights = settings.weights
        if settings.weighting == "entropy":
            weights = _entropy_weights(sources, directed, run.part(0.2, 0.6))
        for source, weight in zip(sources, weights):
            run.log.say(tr("Weight of “{name}”: {weight:.4f}").format(name=source.name, weight=weight))
        with run.outputs.raster("OUTPUT", sources[0].grid) as writer:
            report = run.part(0.6 if settings.weighting == "entropy" else 0.2, 1.0)
            stream(sources, [writer], lambda *arrays: weighted_sum(directed(arrays), weights), report)
        return {"OUTPUT": run.outputs.destination("OUTPUT"), "WEIGHTS_USED": weights_text(weights)}


def _limits(sources: List[RasterSource], wanted: List[int], progress: Progress) -> List[Tuple[float, float]]:
    """Lowest and highest value of the layers whose places are ``wanted``; of the others nothing is read."""
    limits, grid = [(np.inf, -np.inf)] * len(sources), sources[0].grid
    for window in grid.windows() if wanted else ():
        progress(window.top / grid.rows)
        for place in wanted:
            values = sources[place].read(window)
            values = values[np.isfinite(values)]
            if values.size:
                low, high = limits[place]
                limits[place] = min(low, float(values.min())), max(high, float(values.max()))
    return limits


def _entropy_weights(sources: List[RasterSource], directed: Callable, progress: Progress) -> np.ndarray:
    """The weights that follow from how much the values of each layer differ."""
    entropy, grid = Entropy([source.name for source in sources]), sources[0].grid
    for window in grid.windows():
        progress(window.top / grid.rows)
        entropy.add(*directed([source.read(window) for source in sources]))
    return entropy.result()
