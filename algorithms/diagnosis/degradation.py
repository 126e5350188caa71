"""Bring several signs of degradation to one degree."""

from typing import List, NamedTuple, Optional

from ...core.diagnosis.degradation import (
    Layer,
    degradation,
    parse_grade_counts,
    parse_thresholds,
)
from ...core.evaluation.layernames import parse_layer_weights, parse_layers
from ...core.messages import InputError, marked
from ...gis.rasters import stream
from ...translation import tr
from ..base import EcoAlgorithm
from ..inputs import Inputs


class Settings(NamedTuple):
    """What a run was asked for.

    Attributes:
        method: max, mean or weighted.
        grades: how many grades every layer has; None where it has values from 0 to 1.
        inverted: places of the layers in which less is worse.
        weights: one for each layer, where they are weighted.
    """

    method: str
    grades: List[Optional[int]]
    inverted: List[int]
    weights: List[float]
    thresholds: List[float]
    ignore_missing: bool


def read_settings(inputs: Inputs) -> Settings:
    """The settings of a run.

    Raises:
        InputError: thresholds, numbers or weights that cannot be, or weights without the weighted mean.
    """
    names = [layer.name() for layer in inputs.layers("LAYERS")]
    method, count = inputs.choice("METHOD"), len(names)
    thresholds = parse_thresholds(inputs.text("THRESHOLDS"))
    inverted = parse_layers(inputs.text("INVERT"), names)
    grades: List[Optional[int]] = [None] * count
    if inputs.choice("SCALE") == "grades":
        grades = list(parse_grade_counts(inputs.text("GRADES"), count))
    weights: List[float] = []
    if method == "weighted":
        weights = list(parse_layer_weights(inputs.text("WEIGHTS"), names))
    elif inputs.text("WEIGHTS").strip():
        raise InputError(marked("Weights were entered. Choose the weighted mean or clear them."))
    return Settings(method, grades, inverted, weights, thresholds, inputs.flag("IGNORE_MISSING"))


class DegradationDegree(EcoAlgorithm):
    """Maximum, mean or weighted mean of layers, cut into five degrees."""

    ID = "degradation"
    GROUP = "diagnosis"
    TAGS = ("degradation", "damage", "degree", "退损程度", "退化", "受损", "诊断")

    def displayName(self):
        return tr("Degradation degree")

    def shortDescription(self):
        return tr("Combines signs of degradation into five degrees, from not degraded to extreme.")

    def method(self):
        return tr(
            "<p>Every layer is brought to 0 (not degraded) … 1: values as they are, or grades as "
            "(g − 1) / (n − 1); layers where less is worse, such as quality, as 1 − x. Score = maximum, mean "
            "or Σ w·x / Σ w of the layers. Degree = how many thresholds the score reaches: 0 not degraded, "
            "1 slight, 2 moderate, 3 severe, 4 extreme.</p>"
            "<p>The plan asks for the degree of degradation without naming a formula: maximum and thresholds "
            "are a proposed method. The maximum lets one severe problem decide.</p>"
        )

    def declare(self):
        text = tr("Signs of degradation on one planning grid, such as soil loss grade or 1 − quality.")
        self.add_rasters(
            "LAYERS",
            tr("Degradation indicators"),
            text,
            kind=(
                "erosion_grade",
                "ecosystem_quality_grade",
                "grades",
                "score",
                "degradation_score",
                "raster_any",
            ),
        )
        options = {"max": tr("Maximum"), "mean": tr("Mean"), "weighted": tr("Weighted mean")}
        text = tr("How the layers are combined; maximum is a proposed default.")
        self.add_choice("METHOD", tr("Method"), text, options, "max")
        text = tr(
            "For the weighted mean: one number per layer in their order, such as 0.5 0.3 0.2, or by name, such as "
            "erosion = 0.6; heat = 0.4."
        )
        self.add_text("WEIGHTS", tr("Weights"), text)
        options = {"asis": tr("Values from 0 to 1"), "grades": tr("Grades from 1 to n")}
        text = tr("The scale of all layers. Bring others to it with “Normalise” or “Grade”.")
        self.add_choice("SCALE", tr("Scale of the layers"), text, options, "asis")
        text = tr("For grades: one number for all layers or one per layer. Proposed default.")
        self.add_text("GRADES", tr("Number of grades"), text, "5")
        text = tr(
            "Numbers of the layers (1 = first) in which low values are bad, such as quality: 2 3. Or their names, parted "
            "by semicolons."
        )
        self.add_text("INVERT", tr("Layers where less is worse"), text)
        text = tr("Four rising scores at which degrees 1, 2, 3 and 4 begin. Proposed default.")
        self.add_text("THRESHOLDS", tr("Thresholds (0–1)"), text, "0.2 0.4 0.6 0.8", advanced=True)
        text = tr("A cell without data in some layers is judged by the others; otherwise it is nodata.")
        self.add_flag("IGNORE_MISSING", tr("Leave out layers without data"), text, advanced=True)
        text = tr("0 not degraded, 1 slight, 2 moderate, 3 severe, 4 extreme; 255 nodata.")
        self.add_raster_output("OUTPUT", tr("Degradation degree"), text, kind="degradation")
        text = tr("The combined score before it is cut into degrees, 0 to 1.")
        self.add_raster_output(
            "SCORE", tr("Degradation score"), text, kind="degradation_score", optional=True, created=False
        )

    def check(self, run):
        read_settings(run.inputs)

    def execute(self, run):
        settings, sources = read_settings(run.inputs), run.inputs.raster_list("LAYERS")
        layers = [
            Layer(source.name, grades, number in settings.inverted)
            for number, (source, grades) in enumerate(zip(sources, settings.grades))
        ]
        combination = settings.method, settings.weights, settings.thresholds, settings.ignore_missing

        def combined(*arrays):
            units = (layer.unit(array) for layer, array in zip(layers, arrays))
            return tuple(degradation(units, *combination))

        grid = sources[0].grid
        with (
            run.outputs.raster("OUTPUT", grid) as degree,
            run.outputs.raster("SCORE", grid) as score,
        ):
            stream(sources, [degree, score], combined, run.step)
        return {key: run.outputs.destination(key) for key in ("OUTPUT", "SCORE")}
