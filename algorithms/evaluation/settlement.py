"""Suitability for human settlement."""

from typing import List

from ...translation import tr
from ..base import EcoAlgorithm
from ..tablereading import TableReading
from .shared.suitability.judging import write_suitability
from .shared.suitability.layers import Layer, add_layers, add_suitability, add_tables
from .shared.suitability.settings import read_model, read_settings


class Settlement(EcoAlgorithm):
    """Land and water by a matrix, corrected by hazards, environment, location and contiguity."""

    ID = "settlement"
    GROUP = "evaluation"
    TAGS = (
        "settlement",
        "construction",
        "urban",
        "suitability",
        "双评价",
        "城镇建设适宜性",
        "人居环境",
        "起伏度",
        "区位",
    )

    def displayName(self) -> str:
        return tr("Suitability for settlement")

    def shortDescription(self) -> str:
        return tr("Grades land, water, hazards and location for human settlement, 1 (low) to 5 (high).")

    def method(self) -> str:
        return tr(
            "<p><b>Thresholds and the matrix are those of a public 双评价 tool set of 2019. Check them against the text of "
            "the guide of 2020 (资源环境承载能力和国土空间开发适宜性评价指南) before delivery</b>; both tables can be exported, "
            "edited and given back.</p>"
            "<p><b>Land</b> by slope (Horn 1981): up to 3° 5, 8° 4, 15° 3, 25° 2, steeper 1; elevation from 3500 m on "
            "lowers by 1, from 5000 m on to 1; relief above 100 m lowers by 1, above 200 m by 2. Relief is the highest "
            "minus the lowest elevation in 15 × 15 cells (cells below 30 m), 12 × 12 (below 50 m), 9 × 9 (below 100 m) or "
            "3 × 3. <b>Water</b>: quota of water use from 25, 13, 8, 3 ·10⁴ m³/km² on (province: 50, 20, 10, 5). Land and "
            "water give a grade by the matrix.</p>"
            "<p>Hazards, environment, travel time and contiguity then correct the grade, each only where it has data and as "
            "described at its parameter; what is at 1 is never raised (proposed where contiguity is concerned). The tool set "
            "calls 4 and 5 suitable, 2 and 3 fairly suitable, 1 unsuitable.</p>"
        )

    def _layers(self) -> List[Layer]:
        grade = tr("Grade 1 to 5, 5 the best; 1 lowers the result by 1.")
        return [
            Layer("ACCESSIBILITY", "accessibility", tr("Travel time to the centre (min)"),
                  tr("To the central urban area (county) or to the central city (province), in minutes. Up to 20 raises the "
                     "grade by 1, above 60 lowers by 1, above 90 by 2 (province: 60, 210, 300).")),
            Layer("WATER_QUOTA", "water_quota", tr("Water quota module (10⁴ m³/km²)"),
                  tr("Quota of total water use divided by the area it is for; for water.")),
            Layer("HAZARD", "hazard", tr("Hazard level (1–5)"),
                  tr("Geological hazards by your own evaluation, 5 the highest hazard: 5 lowers to 1, 4 by 2, 3 by 1.")),
            Layer("SUBSIDENCE", "subsidence", tr("Land subsidence (mm)"),
                  tr("Cumulative subsidence as a positive number: from 200 or 800 on, or above 1600, it is hazard 3, 4, 5; the "
                     "highest hazard counts.")),
            Layer("SUBSIDENCE_RATE", "subsidence_rate", tr("Subsidence rate (mm/a)"),
                  tr("Sinking in a year as a positive number: from 10 or 30 on, or above 50, it is hazard 3, 4, 5; the highest "
                     "hazard counts.")),
            Layer("WIND", "wind_speed", tr("Mean wind speed (m/s)"),
                  tr("Mean of many years; below 1 (or more than 30 % calm days) lowers the grade by 1."), True),
            Layer("CALM", "calm_days", tr("Share of calm days (%)"),
                  tr("Days with a highest wind speed below 3 m/s; more than 30 % (or wind below 1 m/s) lowers the grade by 1."),
                  True),
            Layer("WATER_CAPACITY", "water_capacity", tr("Water capacity (1–5)"), grade, True),
            Layer("CLIMATE", "climate_comfort", tr("Climate comfort (1–5)"), grade, True),
            Layer("CONTIGUITY", "contiguity", tr("Contiguity (0–1)"),
                  tr("Area of the parcel over the area of its smallest circle, burnt into a raster. 1 raises to 5; below 0.6 "
                     "lowers by 1, below 0.2 to 1.")),
        ]  # fmt: skip

    def declare(self) -> None:
        options = {"county": tr("City or county"), "province": tr("Province")}
        text = tr("Which thresholds of water and travel time apply.")
        self.add_choice("SCALE", tr("Level of the evaluation"), text, options, "county")
        add_layers(self, self._layers())
        add_tables(self, _check_tables)
        add_suitability(self, "settlement_suitability")

    def check(self, run):
        read_model(run.inputs, self.ID, run.inputs.choice("SCALE"))

    def execute(self, run):
        settings = read_settings(run.inputs, self.ID, self._layers(), run.inputs.choice("SCALE"))
        with run.outputs.raster("OUTPUT", settings.elevation.grid) as writer:
            write_suitability(settings, writer, run.step, run.log)
        return {"OUTPUT": run.outputs.destination("OUTPUT")}


def _check_tables(inputs: TableReading) -> None:
    for scale in ("county", "province"):
        read_model(inputs, Settlement.ID, scale)
