"""Soil conservation service by HJ 1173-2021."""

from ...core.evaluation.soilloss import soil_conservation
from ...translation import tr
from ..base import EcoAlgorithm
from .shared.factors import add_factors, read_factors, require_factors
from .shared.importance import add_importance, importance_shares, write_importance


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

    def displayName(self):
        return tr("Soil conservation service")

    def shortDescription(self):
        return tr(
            "Computes how much soil the vegetation holds back each year, and how important each place is for it."
        )

    def method(self):
        return tr(
            "<p>Ac = 100·R·K·LS·(1 − C), in t/(km²·a); 100 because R·K is in t/hm². It is the soil loss of bare ground "
            "less that under the present cover (HJ 1173-2021, which has no support practice factor P).</p>"
            "<p>Steep slopes under heavy rain serve most wherever something grows on them; flat land has little to hold "
            "back. Values far above real soil loss are right: nobody has seen these slopes bare.</p>"
        )

    def declare(self):
        add_factors(self)
        self.add_raster_output("OUTPUT", tr("Soil conservation"), tr("t/(km²·a)."), kind="soil_conservation")
        add_importance(self, "soil_importance")

    def check(self, run):
        require_factors(run)
        importance_shares(run)

    def execute(self, run):
        sources = read_factors(run)
        grid, report = sources[0].grid, run.part(0.0, 0.5)
        with run.outputs.raster("OUTPUT", grid) as writer:
            for window in grid.windows():
                report(window.top / grid.rows)
                writer.write(soil_conservation(*(source.read(window) for source in sources)), window)
            write_importance(run, writer, run.part(0.5, 1.0), self.displayName())
        return {key: run.outputs.destination(key) for key in ("OUTPUT", "GRADE")}
