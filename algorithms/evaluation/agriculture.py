"""Suitability for agricultural production."""

from functools import partial
from typing import List

from ...translation import tr
from ..base import EcoAlgorithm
from .shared.suitability.judging import write_suitability
from .shared.suitability.layers import Layer, add_layers, add_suitability, add_tables
from .shared.suitability.settings import read_model, read_settings


class Agriculture(EcoAlgorithm):
    """Land, water and heat by matrices, corrected by soil, hazards and contiguity."""

    ID = "agriculture"
    GROUP = "evaluation"
    TAGS = (
        "agriculture",
        "farmland",
        "suitability",
        "双评价",
        "农业生产适宜性",
        "耕地",
        "积温",
        "坡度",
        "粉砂",
    )

    def displayName(self) -> str:
        return tr("Suitability for agriculture")

    def shortDescription(self) -> str:
        return tr("Grades land, water and heat for agricultural production, 1 (low) to 5 (high).")

    def method(self) -> str:
        return tr(
            "<p><b>Thresholds and matrices are those of a public 双评价 tool set of 2019. Check them against the text of "
            "the guide of 2020 (资源环境承载能力和国土空间开发适宜性评价指南) before delivery</b>; both tables can be exported, "
            "edited and given back.</p>"
            "<p><b>Land</b> by slope (Horn 1981): up to 2° 5, 6° 4, 15° 3, 25° 2, steeper 1; silt from 60 % on lowers by "
            "1, from 80 % on to 1. <b>Water</b>: precipitation from 1200, 800, 400, 200 mm on; dryness index (potential "
            "evaporation / precipitation) up to 0.5, 1, 3, 7; quota of water use from 25, 13, 8, 3 ·10⁴ m³/km² on; of "
            "several the lowest counts (the weakest link). <b>Heat</b>: accumulated temperature from 7600, 5800, 4000, "
            "1500 °C·d on. Land and water give a grade by the first matrix, this and heat by the second.</p>"
            "<p>Contamination, salinisation, hazards, disasters and contiguity then correct the grade, each only where it "
            "has data and as described at its parameter; what is at 1 is never raised (proposed). The tool set calls 4 and 5 "
            "suitable, 2 and 3 fairly suitable, 1 unsuitable.</p>"
        )

    def _layers(self) -> List[Layer]:
        return [
            Layer("SILT", "silt", tr("Silt content (%)"), tr("Share of silt in the topsoil in %, 0 to 100.")),
            Layer("PRECIPITATION", "precipitation", tr("Annual precipitation (mm)"), tr("Mean of many years; for water.")),
            Layer("DRYNESS", "aridity", tr("Dryness index"),
                  tr("Potential evaporation over precipitation; for water in dry regions.")),
            Layer("WATER_QUOTA", "water_quota", tr("Water quota module (10⁴ m³/km²)"),
                  tr("Quota of total water use divided by the area it is for; for water.")),
            Layer("TEMPERATURE", "temperature_sum", tr("Accumulated temperature ≥0 °C (°C·d)"),
                  tr("Sum of the daily mean temperatures of 0 °C and above; no mean temperature.")),
            Layer("CONTAMINATION", "contamination", tr("Soil contamination level (1–3)"),
                  tr("1 priority protection, 2 safe use, 3 strict control; by GB 15618-2018 below the screening value, "
                     "between, above the control value (remembered). 2 lowers the grade by 1, 3 to 1.")),
            Layer("SALINITY", "salinity", tr("Salinisation index"),
                  tr("Sum of the factors of salinisation sensitivity; above 7 is the highest level, which lowers the grade by 1.")),
            Layer("HAZARD", "hazard", tr("Hazard level (1–5)"),
                  tr("Your own evaluation of disasters, 5 the highest hazard, which leaves at most grade 4.")),
            *self._disasters(),
            Layer("CONTIGUITY", "contiguity", tr("Contiguity (0–1)"),
                  tr("Area of the parcel over the area of its smallest circle, burnt into a raster. From 0.8 on it raises to "
                     "5, from 0.6 on by 1; below 0.4 it lowers by 1, below 0.2 to 1.")),
        ]  # fmt: skip

    def _disasters(self) -> List[Layer]:
        text = tr(
            "Share of years with such a disaster, 0 to 1. To 0.2, 0.4, 0.6, 0.8 is level 1 … 5; waterlogging weighs 0.2, "
            "heat 0.1, cold 0.25, gale 0.15, drought 0.3 (of those given); the sum is cut at 1.8, 2.6, 3.4, 4.2."
        )
        return [
            Layer(key, f"{kind}_frequency", label, text, advanced=True)
            for key, kind, label in (
                ("FLOOD", "waterlogging", tr("Waterlogging, share of years (0–1)")),
                ("HEATWAVE", "heat_damage", tr("Heat damage, share of years (0–1)")),
                ("COLD", "cold_damage", tr("Cold damage, share of years (0–1)")),
                ("GALE", "gale", tr("Gale, share of years (0–1)")),
                ("DROUGHT", "drought", tr("Drought, share of years (0–1)")),
            )
        ]

    def declare(self) -> None:
        add_layers(self, self._layers())
        add_tables(self, partial(read_model, tool=self.ID))
        add_suitability(self, "agriculture_suitability")

    def check(self, run):
        read_model(run.inputs, self.ID)

    def execute(self, run):
        settings = read_settings(run.inputs, self.ID, self._layers())
        with run.outputs.raster("OUTPUT", settings.elevation.grid) as writer:
            write_suitability(settings, writer, run.step, run.log)
        return {"OUTPUT": run.outputs.destination("OUTPUT")}
