"""Bring a raster to comparable values, usually 0 to 1."""

from ...core.evaluation.normalise import Histogram, Scaling
from ...core.messages import InputError
from ...core.messages import tr as mark
from ...translation import tr
from ..base import EcoAlgorithm


class Normalise(EcoAlgorithm):
    """Min-max, percentile stretch, rank or z-score of one raster."""

    ID = "normalise"
    GROUP = "evaluation"
    TAGS = ("normalise", "standardise", "rescale", "stretch", "归一化", "标准化", "极差", "百分位")

    def displayName(self):
        return tr("Normalise")

    def shortDescription(self):
        return tr("Brings a raster to 0–1 (or to z-scores) so that factors can be compared and added.")

    def method(self):
        return tr(
            "<p>Min–max: (x − min) / (max − min). Percentile: the same between the lower and upper "
            "percentile, values beyond are cut. Rank: share of cells that are not larger. Z-score: "
            "(x − mean) / standard deviation. Inverted: 1 − result, for z-score the sign changes. "
            "Results have no unit.</p>"
        )

    def declare(self):
        self.add_raster("INPUT", tr("Raster"), tr("The raster to normalise."))
        options = {
            "minmax": tr("Min–max"),
            "percentile": tr("Percentile stretch"),
            "rank": tr("Rank"),
            "zscore": tr("Z-score"),
        }
        self.add_choice("METHOD", tr("Method"), tr("How values are brought to one scale."), options, "minmax")
        self.add_flag("INVERT", tr("Invert"), tr("For factors where less is better."))
        self.add_number(
            "LOWER", tr("Lower percentile (%)"), tr("For the percentile stretch."), 2, 0, 100, advanced=True
        )
        self.add_number(
            "UPPER", tr("Upper percentile (%)"), tr("For the percentile stretch."), 98, 0, 100, advanced=True
        )
        self.add_raster_output("OUTPUT", tr("Normalised raster"), tr("Values without unit."), "score")

    def check(self, run):
        if run.number("LOWER") >= run.number("UPPER"):
            raise InputError(mark("The lower percentile must be below the upper percentile."))

    def execute(self, run):
        source, method = run.raster("INPUT"), run.choice("METHOD")
        histogram = Histogram()
        for report, passes in ((run.part(0.0, 0.25), "range"), (run.part(0.25, 0.5), "count")):
            for window in source.grid.windows():
                report(window.top / source.grid.rows)
                getattr(histogram, f"add_{passes}")(source.read(window))
        scaling = Scaling(histogram, method, run.flag("INVERT"), run.number("LOWER"), run.number("UPPER"))
        with run.raster_output("OUTPUT", source.grid, "float32", -9999.0) as writer:
            run.stream([source], [writer], scaling.apply)
        return {"OUTPUT": run.destination("OUTPUT")}
