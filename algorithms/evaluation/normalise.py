"""Bring a raster to comparable values, usually 0 to 1."""

from ...core.evaluation.normalise import Scaling
from ...core.messages import InputError, marked
from ...gis.rasters import stream
from ...translation import tr
from ..base import EcoAlgorithm
from ..look import Look
from .shared.distributions import read_distribution


class Normalise(EcoAlgorithm):
    """Min-max, percentile stretch, rank or z-score of one raster."""

    ID = "normalise"
    GROUP = "evaluation"
    TAGS = ("normalise", "standardise", "rescale", "stretch", "归一化", "标准化", "极差", "百分位", "无量纲")

    def displayName(self) -> str:
        return tr("Normalise")

    def shortDescription(self) -> str:
        return tr("Brings a raster to 0–1 (or to z-scores) so that factors can be compared and added.")

    def method(self) -> str:
        return tr(
            "<p>Min–max: (x − min) / (max − min). Percentile: the same between the lower and the upper "
            "percentile, values beyond are cut to 0 and 1. Rank: share of cells with a smaller value, scaled "
            "so that the largest value gets 1; equal values get equal ranks. Z-score: (x − mean) / standard "
            "deviation. Inverted: 1 − result, for z-scores the sign changes. Results have no unit.</p>"
            "<p>Up to 4,096 different values are counted exactly, more of them in about 65,536 bins: percentiles "
            "and ranks are then exact to the width of a bin. A raster of one single value is refused.</p>"
        )

    def declare(self) -> None:
        self.add_raster("INPUT", tr("Raster"), tr("The raster to normalise."), kind="raster_any")
        options = {
            "minmax": tr("Min–max"),
            "percentile": tr("Percentile stretch"),
            "rank": tr("Rank"),
            "zscore": tr("Z-score"),
        }
        self.add_choice("METHOD", tr("Method"), tr("How values are brought to one scale."), options, "minmax")
        self.add_flag("INVERT", tr("Invert"), tr("For factors where less is better."))
        lower, upper = tr("Lower percentile (%)"), tr("Upper percentile (%)")
        text = tr("For the percentile stretch. Proposed default.")
        self.add_number("LOWER", lower, text, 2, 0, 100, advanced=True)
        self.add_number("UPPER", upper, text, 98, 0, 100, advanced=True)
        self.add_raster_output(
            "OUTPUT", tr("Normalised raster"), tr("Values without unit."), kind=("value", "score")
        )

    def check(self, run):
        if run.inputs.number("LOWER") >= run.inputs.number("UPPER"):
            raise InputError(marked("The lower percentile must be below the upper percentile."))

    def execute(self, run):
        source, method = run.inputs.raster("INPUT"), run.inputs.choice("METHOD")
        percentiles, invert = (
            (run.inputs.number("LOWER"), run.inputs.number("UPPER")),
            run.inputs.flag("INVERT"),
        )
        distribution = read_distribution(source, run.part(0.0, 0.6))
        scaling = Scaling(distribution, method, invert, percentiles, source.name)
        look = Look("value" if method == "zscore" else "score")
        with run.outputs.raster("OUTPUT", source.grid, look) as writer:
            stream([source], [writer], scaling.apply, run.part(0.6, 1.0))
        return {"OUTPUT": run.outputs.destination("OUTPUT")}
