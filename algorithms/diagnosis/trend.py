"""Trend of a series of rasters, cell by cell."""

import math
from contextlib import ExitStack
from typing import List, NamedTuple

from ...core.diagnosis.trend import LEAST, Limits, classify, parse_years, smallest_pvalue, trend, years_in
from ...core.messages import InputError, marked
from ...gis.areas import Areas
from ...gis.rasters import stream
from ...translation import tr
from ..areas import declare_areas
from ..base import EcoAlgorithm
from ..inputs import Inputs

_RASTERS = ("SLOPE", "PVALUE", "CLASS")


class Settings(NamedTuple):
    """What a run was asked for.

    Attributes:
        years: one for each layer, rising; ``given``: whether they were entered.
        least: fewest years with data.
        inverted: whether a rise is a degradation.
    """

    years: List[float]
    given: bool
    least: int
    limits: Limits
    inverted: bool


def read_settings(inputs: Inputs) -> Settings:
    """The settings of a run.

    Raises:
        InputError: too few layers, or years that do not go with them.
    """
    text, count = inputs.text("YEARS"), len(inputs.layers("LAYERS"))
    return Settings(
        parse_years(text, count),
        bool(text.strip()),
        inputs.optional_integer("MIN_YEARS") or max(LEAST, math.ceil(2 * count / 3)),
        Limits(inputs.number("THRESHOLD"), inputs.number("SIGNIFICANCE")),
        inputs.flag("INVERT"),
    )


class TrendOfSeries(EcoAlgorithm):
    """Slope of Theil and Sen, significance after Mann and Kendall, five classes."""

    ID = "trend"
    GROUP = "diagnosis"
    TAGS = (
        "trend",
        "theil-sen",
        "sen slope",
        "mann-kendall",
        "time series",
        "趋势",
        "变化趋势",
        "时间序列",
        "显著性",
    )

    def displayName(self):
        return tr("Trend (Theil–Sen and Mann–Kendall)")

    def shortDescription(self):
        return tr("Tells how fast an index rises or falls over the years, and whether that is significant.")

    def method(self):
        return tr(
            "<p>Slope = median of (xⱼ − xᵢ) / (tⱼ − tᵢ) over all pairs of years i &lt; j with data (Theil 1950, Sen "
            "1968), in units of the layers per year. Significance: S = Σ sign(xⱼ − xᵢ), "
            "Var S = [n(n−1)(2n+5) − Σ t(t−1)(2t+5)] / 18 with groups of t equal values, Z = (S ∓ 1) / √Var S, "
            "p = 2(1 − Φ(|Z|)) (Mann 1945, Kendall 1975). The normal distribution is an approximation: with fewer "
            "than about 10 years p is rough. Successive years are taken as independent.</p>"
            "<p>Classes: stable where |slope| does not exceed the threshold; else slight, or marked where p is "
            "below the significance. The five classes with 0.0005 per year for NDVI and 0.05 (|Z| &gt; 1.96) are "
            "usual in Chinese papers (remembered, not checked against a text); they are a proposed default.</p>"
        )

    def declare(self):
        text = tr(
            "At least 4 rasters of one index, the earliest first, on one planning grid. Mind the order in the list."
        )
        self.add_rasters(
            "LAYERS",
            tr("Layers in order of time"),
            text,
            kind=("ndvi_year", "ndvi", "vegetation_cover", "raster_any"),
        )
        text = tr("One for each layer, such as 2000 2005 2010; steps may differ. Empty: one year apart.")
        self.add_text("YEARS", tr("Years"), text)
        text = tr(
            "In units of the layers per year. 0.0005 suits NDVI, FVC and other indices from 0 to 1; for NPP, "
            "percent or scaled integers choose your own. Proposed default."
        )
        self.add_number("THRESHOLD", tr("Stable up to a slope of (units per year)"), text, 0.0005, 0)
        text = tr("A trend is marked where p is below. Proposed default: 0.05.")
        self.add_number("SIGNIFICANCE", tr("Significance (p)"), text, 0.05, 0.0001, 0.5, advanced=True)
        text = tr(
            "Cells with data in fewer years are nodata. Empty: two thirds of the layers, at least 4 (proposed default)."
        )
        label = tr("Fewest years with data")
        self.add_number("MIN_YEARS", label, text, None, LEAST, integer=True, optional=True, advanced=True)
        text = tr(
            "For indices of which less is better, such as surface temperature: a fall is an improvement."
        )
        self.add_flag("INVERT", tr("A rise is a degradation"), text, advanced=True)
        text = tr("Units of the layers per year; positive where values rise.")
        self.add_raster_output("SLOPE", tr("Slope (units per year)"), text, kind="trend_slope")
        text = tr("0 to 1, two-sided; the smaller, the surer the trend.")
        self.add_raster_output(
            "PVALUE", tr("Significance of the trend (p)"), text, kind="trend_pvalue", optional=True
        )
        text = tr(
            "1 marked degradation, 2 slight degradation, 3 stable, 4 slight and 5 marked improvement; 0 nodata."
        )
        self.add_raster_output("CLASS", tr("Trend class"), text, kind="trend_class")
        declare_areas(self, "trend")

    def check(self, run):
        settings = read_settings(run.inputs)
        count = len(settings.years)
        if settings.least > count:
            raise InputError(
                marked(
                    "There are {count} layers, so no cell has data in {least} years. Lower the fewest years."
                ),
                count=count,
                least=settings.least,
            )

    def execute(self, run):
        settings, sources = read_settings(run.inputs), run.inputs.raster_list("LAYERS")
        self._tell([source.name for source in sources], settings, run.log)
        grid = sources[0].grid
        areas = Areas("trend", grid)

        def computed(*arrays):
            found = trend(arrays, settings.years, settings.least)
            judged = found._replace(slope=-found.slope) if settings.inverted else found
            grades = classify(judged, settings.limits)
            areas.add(grades)
            return found.slope, found.pvalue, grades

        with ExitStack() as outputs:
            writers = [outputs.enter_context(run.outputs.raster(key, grid)) for key in _RASTERS]
            stream(sources, writers, computed, run.step)
        for sentence in areas.sentences():
            run.log.say(sentence)
        return {**{key: run.outputs.destination(key) for key in _RASTERS}, **areas.results()}

    def _tell(self, names, settings, log) -> None:
        """The order as it was taken, and what may be wrong with it."""
        years = settings.years
        listed = tr(", ").join(f"{year:g} {name}" for year, name in zip(years, names))
        log.say(tr("Order: {listed}").format(listed=listed))
        named = years_in(names)
        if named and settings.given and named != years:
            sentence = tr("The years in the names of the layers do not follow this order. Check it: {listed}")
            log.warn(sentence.format(listed=listed))
        elif named and not settings.given and named != sorted(set(named)):
            by_name = [name for _year, name in sorted(zip(named, names))]
            sentence = tr(
                "The layers were taken in the order {given}, but by the years in their names it is {named}. If those years "
                "are right, put the layers in that order."
            )
            log.warn(sentence.format(given=tr(", ").join(names), named=tr(", ").join(by_name)))
        elif named and not settings.given and named != list(range(named[0], named[0] + len(named))):
            log.warn(
                tr("By the names of the layers, the steps are unequal. Enter the years: {years}").format(
                    years=" ".join(map(str, named))
                )
            )
        if smallest_pvalue(len(years)) >= settings.limits.significance:
            log.warn(
                tr("With {count} years p cannot fall below {least:.3f}, so no trend can be marked.").format(
                    count=len(years), least=smallest_pvalue(len(years))
                )
            )
