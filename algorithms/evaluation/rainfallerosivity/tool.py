"""Rainfall erosivity R from monthly or annual rainfall."""

from ....translation import tr
from ...base import EcoAlgorithm
from .formulas import disorder, erosivity_of, formula, order
from .rainfall import doubts, require_rainfall
from .settings import read_settings


class RainfallErosivity(EcoAlgorithm):
    """Zhang & Fu from months or years, or Wischmeier from mean months."""

    ID = "rainfallerosivity"
    GROUP = "evaluation"
    TAGS = ("R factor", "RUSLE", "USLE", "rainfall", "Fournier", "降雨侵蚀力", "R因子", "降水", "水土流失")

    def displayName(self) -> str:
        return tr("Rainfall erosivity R")

    def shortDescription(self) -> str:
        return tr(
            "Computes the erosivity of rainfall from monthly or annual rainfall by one of three formulas."
        )

    def method(self) -> str:
        return tr(
            "<p><b>Monthly (Zhang Wenbo and Fu Jinsheng 2003)</b>: F = (1/N) Σ (Σ P<sub>j</sub>² / Σ P<sub>j</sub>) over N years, "
            "R = 0.1833·F<sup>1.9957</sup>, P<sub>j</sub> the rainfall of month j in mm. The index is made for each year and then "
            "averaged: twelve means of many years give a lower F and too small an R.</p>"
            "<p><b>Wischmeier</b>: R = Σ 1.735·10<sup>e</sup>, e = 1.5·lg(P<sub>i</sub>²/P) − 0.8188, P<sub>i</sub> mean monthly, P annual rainfall, as "
            "Chinese papers print it. They seldom say its unit. Its results have the size of 100 ft·tonf·in/(acre·h·a): "
            "about a tenth of the other two for Beijing; they are therefore multiplied by 17.02. Papers abroad print "
            "the constant as 0.08188 (remembered).</p>"
            "<p><b>Annual</b>: R = 0.0534·P<sup>1.6548</sup>, P the mean annual rainfall in mm (Zhang and Fu 2003; remembered, "
            "not checked against the text).</p>"
            "<p>Unit: MJ·mm/(hm²·h·a). The formulas differ by a factor of two: say which one you used. Where daily "
            "rainfall is at hand, the half-monthly formula of HJ 1173-2021 is to be preferred.</p>"
        )

    def declare(self) -> None:
        options = {
            "monthly_zhang": tr("Monthly rainfall, Zhang and Fu"),
            "wischmeier": tr("Monthly rainfall, Wischmeier"),
            "annual": tr("Annual rainfall, Zhang and Fu"),
        }
        text = tr(
            "Which formula is used. A study of 20 stations found powers of monthly rainfall suitable for Beijing (Soil "
            "and Water Conservation in China 2007 (5): 23–26)."
        )
        self.add_choice("METHOD", tr("Method"), text, options, "monthly_zhang")
        text = tr(
            "For months: 12 rasters from January to December, or 12 for each year, years one after the other. For years: "
            "one raster of the mean, or one for each year. In mm; the usual 1 km monthly data of China are in 0.1 mm "
            "and must be divided by 10 first."
        )
        self.add_rasters("RAINFALL", tr("Rainfall (mm)"), text, kind=("rain_month", "precipitation"))
        units = {
            "american": tr("100 ft·tonf·in/(acre·h·a): multiply by 17.02"),
            "metric": tr("MJ·mm/(hm²·h·a): take as it is"),
        }
        text = tr("What the formula of Wischmeier gives; proposed default, see above.")
        self.add_choice("UNIT", tr("Unit of Wischmeier's formula"), text, units, "american", advanced=True)
        text = tr(
            "α of R = α·x^β; empty: that of the method. For twelve means of many years Zhang and Fu give 0.3589 "
            "(remembered)."
        )
        self.add_number("ALPHA", tr("Factor α"), text, None, 0, 1000, optional=True, advanced=True)
        text = tr(
            "β of R = α·x^β; empty: that of the method. For twelve means of many years 1.9462 (remembered)."
        )
        self.add_number("BETA", tr("Exponent β"), text, None, 0, 10, optional=True, advanced=True)
        self.add_raster_output(
            "OUTPUT", tr("Rainfall erosivity R"), tr("MJ·mm/(hm²·h·a)."), kind="rainfall_erosivity"
        )

    def check(self, run):
        require_rainfall(read_settings(run.inputs).rainfall)

    def execute(self, run):
        settings = read_settings(run.inputs)
        for sentence in (*formula(settings), *order(settings)):
            run.log.say(sentence)
        mixed = disorder(settings)
        if mixed:
            run.log.warn(mixed)
        for question in doubts(settings.rainfall):
            run.log.warn(question)
        grid = settings.rainfall.grid
        with run.outputs.raster("OUTPUT", grid) as writer:
            for window in grid.windows():
                run.step(window.top / grid.rows)
                writer.write(erosivity_of(settings, window), window)
        return {"OUTPUT": run.outputs.destination("OUTPUT")}
