"""Soil conservation service by HJ 1173-2021."""

from ...core.evaluation.soilloss import soil_conservation
from ...gis.rasters import stream
from ...translation import tr
from ..base import EcoAlgorithm
from .shared.factors import add_factors
from .shared.importance import add_importance, grade_importance
from .shared.settings import read_factors, read_shares


class SoilConservation(EcoAlgorithm):
    """Ac = R·K·LS·(1 − C) in t/(km²·a) and its importance."""

    ID = "soilconservation"
    GROUP = "evaluation"
    TAGS = (
        "ecosystem service",
        "RUSLE",
        "soil retention",
        "HJ 1173",
        "水土保持",
        "土壤保持量",
        "生态系统服务",
        "功能重要性",
    )

    def displayName(self) -> str:
        return tr("Soil conservation service")

    def shortDescription(self) -> str:
        return tr(
            "Computes how much soil the vegetation holds back each year, and how important each place is for it."
        )

    def method(self) -> str:
        return tr(
            "<p>Ac = 100·R·K·LS·(1 − C), in t/(km²·a); 100 because R·K is in t/hm². It is the soil loss of bare ground "
            "less that under the present cover (HJ 1173-2021, which has no support practice factor P).</p>"
            "<p>Steep slopes under heavy rain serve most wherever something grows on them; flat land has little to hold "
            "back. Values far above real soil loss are right: nobody has seen these slopes bare.</p>"
        )

    def declare(self) -> None:
        add_factors(self)
        self.add_raster_output("OUTPUT", tr("Soil conservation"), tr("t/(km²·a)."), kind="soil_conservation")
        add_importance(self, "soil_importance")

    def check(self, run):
        read_shares(run.inputs)

    def execute(self, run):
        sources, shares = read_factors(run.inputs), read_shares(run.inputs)
        grid = sources[0].grid
        with run.outputs.raster("OUTPUT", grid) as service, run.outputs.raster("GRADE", grid) as grade:
            stream(sources, [service], soil_conservation, run.part(0.0, 0.5))
            grade_importance(service, grade, shares, self.displayName(), run.part(0.5, 1.0))
        return {key: run.outputs.destination(key) for key in ("OUTPUT", "GRADE")}
