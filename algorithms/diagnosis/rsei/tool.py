"""Remote sensing ecological index from four indicators."""

import numpy as np

from ....core.diagnosis.rsei import INDICATORS, LIMITS
from ....core.evaluation.breaks import apply_breaks
from ....translation import tr
from ...base import EcoAlgorithm
from .indicators import Indicators
from .settings import read_settings


class EcologicalIndex(EcoAlgorithm):
    """First principal component of greenness, wetness, heat and dryness, turned the right way."""

    ID = "rsei"
    GROUP = "diagnosis"
    TAGS = (
        "rsei",
        "ecological index",
        "principal component",
        "pca",
        "遥感生态指数",
        "主成分",
        "绿度",
        "湿度",
        "热度",
        "干度",
    )

    def displayName(self):
        return tr("Remote sensing ecological index (RSEI)")

    def shortDescription(self):
        return tr("Greenness, wetness, heat and dryness in one index of ecological quality, 0 to 1.")

    def method(self):
        return tr(
            "<p>Each indicator is brought to 0–1, water is left out, and the first principal component of their "
            "covariance is taken: RSEI0 = Σ loading · indicator, RSEI = (RSEI0 − min) / (max − min) (徐涵秋, "
            "ChinaXiv-201711.00121). The sign of a principal component has no meaning, so it is turned: greenness and "
            "wetness raise RSEI, heat and dryness lower it. You need not choose between PC1 and 1 − PC1.</p>"
            "<p>Grades are five equal parts: 1 poor below 0.2 … 5 excellent from 0.8. RSEI ranks cells within one "
            "image; the index of another year has another scale. Since every indicator is stretched between its own "
            "ends, units and scale factors do not matter (LST in K or °C, MODIS NDVI × 10000).</p>"
            "<p>WET of Landsat 8 OLI: 0.1511 B2 + 0.1973 B3 + 0.3283 B4 + 0.3407 B5 − 0.7117 B6 − 0.4559 B7 (remembered, "
            "not checked against the text).</p>"
        )

    def declare(self):
        scaled = "raster_any"  # units and scale factors do not matter
        kinds = ("ndvi", "ndvi_year", scaled)
        self.add_raster("NDVI", tr("Greenness (NDVI)"), tr("More is better."), kind=kinds)
        text = tr("Wetness of the tasselled cap, more is better; coefficients differ by sensor.")
        self.add_raster("WET", tr("Wetness (WET)"), text, kind="wetness")
        self.add_raster(
            "LST", tr("Land surface temperature"), tr("K or °C; less is better."), kind=("lst", "lst_kelvin")
        )
        text = tr(
            "NDBSI = (SI + IBI) / 2, less is better. SI = ((SWIR1 + R) − (NIR + B)) / ((SWIR1 + R) + (NIR + B)); IBI = "
            "(a − b) / (a + b) with a = 2·SWIR1 / (SWIR1 + NIR), b = NIR / (NIR + R) + G / (G + SWIR1) (IBI remembered)."
        )
        self.add_raster("DRYNESS", tr("Dryness (NDBSI)"), text, kind="dryness")
        text = tr(
            "Cells above 0 are water and left out: a mask of 1 and 0, or MNDWI. Without it water rules wetness."
        )
        self.add_raster(
            "WATER", tr("Water (above 0)"), text, kind=("water_mask", "raster_any"), optional=True
        )
        options = {"minmax": tr("Min–max"), "percentile": tr("Percentile stretch")}
        text = tr(
            "How indicators are brought to 0–1. Min–max as published; percentiles where outliers are left."
        )
        self.add_choice("METHOD", tr("Stretch"), text, options, "minmax")
        text = tr("For the percentile stretch. Proposed default.")
        self.add_number("LOWER", tr("Lower percentile (%)"), text, 1, 0, 100, advanced=True)
        self.add_number("UPPER", tr("Upper percentile (%)"), text, 99, 0, 100, advanced=True)
        text = tr("0 (poor) to 1 (excellent), without unit.")
        self.add_raster_output("OUTPUT", tr("Remote sensing ecological index"), text, kind="rsei")
        text = tr("1 poor, 2 fair, 3 moderate, 4 good, 5 excellent; 0 nodata.")
        self.add_raster_output(
            "GRADE", tr("Grade of the ecological index"), text, kind="rsei_grade", optional=True
        )
        self.add_text_output("LOADINGS", tr("Loadings of the first component"))

    def check(self, run):
        read_settings(run.inputs)

    def execute(self, run):
        sources = [run.inputs.raster(key) for key in INDICATORS]
        indicators = Indicators(sources, run.inputs.optional_raster("WATER"))
        indicators.scale(read_settings(run.inputs), run.log, run.part(0.0, 0.4))
        component = indicators.component(run.part(0.4, 0.6))
        text = self._told(component, run.log)
        index = indicators.index(component, run.part(0.6, 0.8))
        with (
            run.outputs.raster("OUTPUT", indicators.grid) as values,
            run.outputs.raster("GRADE", indicators.grid) as grades,
        ):
            for window, stack in indicators.each(run.part(0.8, 1.0)):
                score = index.of(stack)
                values.write(score, window)
                if grades is not None:
                    grades.write(apply_breaks(score, np.array(LIMITS), equal_is_higher=True), window)
        return {
            "OUTPUT": run.outputs.destination("OUTPUT"),
            "GRADE": run.outputs.destination("GRADE"),
            "LOADINGS": text,
        }

    def _told(self, component, log) -> str:
        """The loadings as one line; warns of those against expectation."""
        parts = " ".join(f"{name}={value:+.4f}" for name, value in zip(INDICATORS, component.loadings))
        text = f"{parts} PC1={component.share:.1%}"
        called = {name: self.parameterDefinition(name).description() for name in INDICATORS}
        shown = [f"{called[name]} {value:+.4f}" for name, value in zip(INDICATORS, component.loadings)]
        shown.append(f"PC1 {component.share:.1%}")
        sentence = tr("Loadings and share of variance of the first component: {text}")
        log.say(sentence.format(text=tr(", ").join(shown)))
        if component.against:
            sentence = tr(
                "{names} load against expectation (greenness and wetness should be positive, heat and dryness negative). "
                "The sum of all four decided the direction: look at the result before using it."
            )
            log.warn(sentence.format(names=tr(", ").join(called[name] for name in component.against)))
        return text
