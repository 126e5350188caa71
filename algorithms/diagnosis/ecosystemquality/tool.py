"""Ecosystem quality index of HJ 1172-2021."""

import numpy as np

from ....core.diagnosis.ecosystemquality import LIMITS, quality
from ....core.evaluation.breaks import apply_breaks
from ....gis.kinds import code_field
from ....translation import tr
from ...base import EcoAlgorithm
from ...evaluation.shared.ecosystems import add_ecosystem
from .cells import QualityCells
from .doubts import doubts
from .settings import read_settings
from .statistics import Statistics


class EcosystemQuality(EcoAlgorithm):
    """LAI, cover and GPP relative to the best of the same vegetation in the same region."""

    ID = "ecosystemquality"
    GROUP = "diagnosis"
    TAGS = (
        "ecosystem quality",
        "eqi",
        "lai",
        "gpp",
        "HJ 1172",
        "生态系统质量",
        "质量指数",
        "叶面积指数",
        "生态状况",
    )

    def displayName(self):
        return tr("Ecosystem quality (EQI)")

    def shortDescription(self):
        return tr("How near vegetation comes to the best of its kind in its region, 0 to 100.")

    def method(self):
        return tr(
            "<p>HJ 1172-2021: RVI = F / F<sub>ref</sub> for leaf area index, vegetation cover and gross primary "
            "production, F<sub>ref</sub> the maximum of the same vegetation type (forest, shrub, grass, farmland) in the "
            "same ecological region; RVI min–max to 0–1; EQI = (LAI + FVC + GPP) / 3 · 100.</p>"
            "<p>5 excellent from 75, 4 good from 55, 3 moderate from 35, 2 low from 20, 1 poor below. Other land has no "
            "quality. Every year has references of its own, so EQI compares places within a year. A cell needs all "
            "three parameters.</p>"
            "<p>Each parameter is divided by one of its kind: its unit and scale do not matter, fill values do.</p>"
        )

    def declare(self):
        scaled = "raster_any"  # units and scale factors do not matter
        text = tr("Leaf area index of the growing season or the year, without values below 0.")
        self.add_raster("LAI", tr("Leaf area index (LAI)"), text, kind=("lai", scaled))
        text = tr("See “Vegetation cover (FVC)”; NDVI itself is not vegetation cover.")
        self.add_raster("FVC", tr("Vegetation cover (FVC)"), text, kind=("vegetation_cover", scaled))
        text = tr("Of the same time, such as g C/(m²·a).")
        self.add_raster("GPP", tr("Gross primary production (GPP)"), text, kind=("gpp", scaled))
        add_ecosystem(
            self, tr("They tell forest, shrub, grass and farmland apart; other land has no quality.")
        )
        text = tr(
            "Whole numbers, one per ecological region (生态功能区). Empty: the whole area is one region."
        )
        self.add_raster(
            "REGION", tr("Ecological regions"), text, kind=("ecoregions", "raster_classes_any"), optional=True
        )
        text = tr(
            "100: the maximum, as HJ 1172-2021 says. 95 to 99 where single cells are too high (proposed)."
        )
        label = tr("Reference percentile (%)")
        self.add_number("PERCENTILE", label, text, 100, 50, 100, advanced=True)
        options = {
            "area": tr("Over the whole area"),
            "group": tr("Within each region and type"),
            "none": tr("Not at all"),
        }
        text = tr(
            "Over which cells the least RVI becomes 0. Not checked against the full text of the standard: proposed default."
        )
        self.add_choice("SCALING", tr("Min–max of RVI"), text, options, "area", advanced=True)
        self.add_raster_output(
            "OUTPUT", tr("Ecosystem quality (0–100)"), tr("EQI without unit."), kind="ecosystem_quality"
        )
        text = tr("1 poor, 2 low, 3 moderate, 4 good, 5 excellent; 0 nodata.")
        self.add_raster_output(
            "GRADE", tr("Grade of ecosystem quality"), text, kind="ecosystem_quality_grade", optional=True
        )
        text = tr(
            "Per region and vegetation type: area, references, mean EQI and % of the area in every grade."
        )
        self.add_table_output(
            "STATISTICS",
            tr("Quality by region and vegetation"),
            text,
            kind="quality_statistics",
            optional=True,
        )
        self.add_number_output("MEAN", tr("Mean EQI"))

    def execute(self, run):
        settings = read_settings(run.inputs)
        layers = [run.inputs.raster(key) for key in ("LAI", "FVC", "GPP")]
        land, region = run.inputs.raster("ECOSYSTEM"), run.inputs.optional_raster("REGION")
        cells = QualityCells(layers, land, settings.system, region)
        references = cells.read_references(settings.percentile, run.part(0.0, 0.6))
        best = references.reference(settings.percentile)
        floors = references.floors(best, settings.scaling)
        for sentence in doubts(references, layers, settings.percentile):
            run.log.warn(sentence)
        statistics = Statistics(references, best, cells.grid.cell_area)
        with (
            run.outputs.raster("OUTPUT", cells.grid) as index,
            run.outputs.raster("GRADE", cells.grid) as grade,
        ):
            for window, where, values, groups in cells.each(run.part(0.6, 1.0)):
                result = np.full(where.shape, np.nan, np.float32)
                result[where] = quality(values, groups, best, floors)
                grades = apply_breaks(result, np.array(LIMITS), equal_is_higher=True)
                statistics.add(result[where], grades[where], groups)
                index.write(result, window)
                if grade is not None:
                    grade.write(grades, window)
        results = {key: run.outputs.destination(key) for key in ("OUTPUT", "GRADE")}
        rows = list(statistics.rows())
        table = run.outputs.table("STATISTICS", rows, ids=code_field(row["region"] for row in rows))
        return {**results, "STATISTICS": table, "MEAN": statistics.mean()}
