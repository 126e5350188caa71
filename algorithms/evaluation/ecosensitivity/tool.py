"""Ecological sensitivity to soil erosion or desertification."""

from contextlib import ExitStack
from typing import Dict

from ....core.evaluation.sensitivity import sensitivity
from ....gis.rasters import stream
from ....translation import tr
from ...base import EcoAlgorithm
from ...look import Look
from .settings import check_rules, read_settings


class EcoSensitivity(EcoAlgorithm):
    """Geometric mean of scores 1, 3, 5, cut into three grades."""

    ID = "ecosensitivity"
    GROUP = "evaluation"
    TAGS = (
        "sensitivity",
        "soil erosion",
        "desertification",
        "red line",
        "生态敏感性",
        "水土流失敏感性",
        "沙化",
        "双评价",
    )

    def displayName(self) -> str:
        return tr("Ecological sensitivity")

    def shortDescription(self) -> str:
        return tr("Shows how easily the land would erode or turn to desert if it were disturbed.")

    def method(self) -> str:
        return tr(
            "<p>Each of the four factors of a theme is scored 1, 3 or 5 (limits at each parameter); "
            "SS = (S₁·S₂·S₃·S₄)<sup>1/4</sup>. Soil erosion: rainfall erosivity, relief, soil texture, vegetation cover. "
            "Desertification: dryness index, windy days, soil texture, vegetation cover.</p>"
            "<p>Limits after public code for the double evaluation of 2019, not the text of a guide. Cut at 2.33 and 3.66 "
            "(the same code) or at 2 and 4 (guide of the ecological red line 2017, remembered). A factor left out "
            "shortens the mean (1/3 instead of 1/4): the result is then not that of the guide, and a warning says so.</p>"
        )

    def declare(self) -> None:
        options = {"erosion": tr("Soil erosion"), "desertification": tr("Desertification")}
        self.add_choice("THEME", tr("Theme"), tr("What the land is sensitive to."), options, "erosion")
        self._declare_factors()
        cuts = {"tool2019": tr("2.33 and 3.66 (2019)"), "guide2017": tr("2 and 4 (guide of 2017)")}
        text = tr("Scores above which land is sensitive and extremely sensitive.")
        self.add_choice("CUTS", tr("Cut points"), text, cuts, "tool2019", advanced=True)
        text = tr("Side of the square in which relief is measured; at least 3 cells. Proposed default.")
        self.add_number("RELIEF_SIZE", tr("Window of relief (m)"), text, 500, 1, 50_000, advanced=True)
        text = tr(
            "Scores by factor and limit; empty: as described at each parameter. “Export rules table” writes it under “Factors of "
            "ecological sensitivity”."
        )
        self.add_table("RULES", tr("Factor scores"), text, kind="rules_sensitivity", check=check_rules)
        text = tr("1 general, 3 sensitive, 5 extremely sensitive; 0 nodata.")
        self.add_raster_output(
            "OUTPUT",
            tr("Ecological sensitivity"),
            text,
            kind=("erosion_sensitivity", "desertification_sensitivity"),
        )
        text = tr("SS, the mean before it is cut, 1 to 5.")
        self.add_raster_output(
            "SCORE",
            tr("Sensitivity score"),
            text,
            kind=("erosion_sensitivity_score", "desertification_sensitivity_score"),
            optional=True,
            created=False,
        )

    def _declare_factors(self) -> None:
        text = tr(
            "Both themes. 0 to 1, not NDVI, which is lower on dense vegetation. Score 1 from 0.6, 3 above 0.2, 5 up to 0.2."
        )
        self.add_raster(
            "COVER", tr("Fractional vegetation cover (0–1)"), text, kind="vegetation_cover", optional=True
        )
        text = tr(
            "Both themes. Codes 1 to 13 of T_USDA_TEX_CLASS of HWSD: 1 heavy clay … 9 loam … 13 sand. Soil "
            "erosion: clay and sand score 1, loams 3, silt 5; desertification: clay 1, loam 3, sand 5."
        )
        self.add_raster(
            "TEXTURE", tr("Soil texture class (HWSD 1–13)"), text, kind="soil_texture", optional=True
        )
        text = tr("From “Rainfall erosivity R”. Score 1 below 100, 3 up to 600, 5 above.")
        self.add_raster(
            "EROSIVITY",
            tr("Soil erosion: rainfall erosivity R (MJ·mm/(hm²·h·a))"),
            text,
            kind="rainfall_erosivity",
            optional=True,
        )
        text = tr("Relief is made of it, unless given itself.")
        self.add_raster("DEM", tr("Soil erosion: elevation (m)"), text, kind="elevation", optional=True)
        text = tr(
            "Highest minus lowest elevation around a cell, in place of the elevation. Score 1 below 50 m, 3 up to 300 m, 5 above."
        )
        self.add_raster("RELIEF", tr("Soil erosion: relief (m)"), text, kind="relief", optional=True)
        text = tr("Potential evaporation divided by rainfall. Score 1 up to 1.5, 3 below 16, 5 from 16.")
        self.add_raster("DRYNESS", tr("Desertification: dryness index"), text, kind="aridity", optional=True)
        text = tr(
            "Days a year, or of winter and spring, with wind above 6 m/s. Score 1 up to 10, 3 below 30, 5 from 30."
        )
        self.add_raster(
            "WINDY_DAYS", tr("Desertification: windy days (d)"), text, kind="windy_days", optional=True
        )

    def check(self, run):
        read_settings(run.inputs, self._labels())

    def _labels(self) -> Dict[str, str]:
        return {one.name(): one.description() for one in self.parameterDefinitions()}

    def execute(self, run):
        settings = read_settings(run.inputs, self._labels())
        if settings.absent:
            run.log.warn(
                tr(
                    "Missing factors: {factors}. Without them this is not the sensitivity of the guide; state it."
                ).format(factors=tr(", ").join(settings.absent))
            )
        grid, kind = settings.sources[0].grid, f"{settings.theme}_sensitivity"

        def compute(*arrays):
            return tuple(sensitivity(dict(zip(settings.factors, arrays)), settings.rules, settings.cuts))

        with ExitStack() as outputs:
            looks = {"OUTPUT": Look(kind), "SCORE": Look(f"{kind}_score")}
            writers = [
                outputs.enter_context(run.outputs.raster(key, grid, look)) for key, look in looks.items()
            ]
            stream(settings.sources, writers, compute, run.step)
        return {key: run.outputs.destination(key) for key in ("OUTPUT", "SCORE")}
