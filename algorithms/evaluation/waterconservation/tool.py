"""Water conservation by the water balance or by the NPP form."""

from typing import Dict, Union

from ....translation import tr
from ...base import EcoAlgorithm
from ...look import Look
from ...tablereading import TableReading
from ..shared.ecosystems import add_ecosystem
from ..shared.importance import add_importance, grade_importance
from .balance import WaterBalance
from .production import ProductionForm
from .settings import WaterLayers, read_runoff, read_settings


class WaterConservation(EcoAlgorithm):
    """How much water an ecosystem keeps back, in mm, or the service as 0 to 1."""

    ID = "waterconservation"
    GROUP = "evaluation"
    TAGS = ("water conservation", "water balance", "runoff", "evapotranspiration", "budyko", "水源涵养", "水量平衡", "蒸散发",
            "径流系数")  # fmt: skip

    def displayName(self) -> str:
        return tr("Water conservation service")

    def shortDescription(self) -> str:
        return tr(
            "Water that ecosystems keep back (mm), by the water balance of HJ 1173-2021 or by the NPP form."
        )

    def method(self) -> str:
        return tr(
            "<p><b>Water balance</b> (HJ 1173-2021): Q = P − R − ET in mm a year with R = P·α; volume = Σ A·Q·10⁻³ in m³ "
            "over the cells of A m². α by ecosystem from the table of runoff coefficients: “2017” as in the guide of the "
            "ecological red line (values of a public tool set of 2019, the same as remembered from the guide) or “Gong "
            "2017” (龚诗涵等 2017, ChinaXiv-201704.00215). For farmland, built-up, bare and unused land neither has a "
            "value: those of the table are proposed, replace them where you have better ones.</p>"
            "<p>A negative balance (lakes, irrigated land, or data that do not fit together) stays negative in the result "
            "and in the volume, as the formula has it; nothing is made positive. It counts as no service in the grades, "
            "which are made from the cells themselves. A warning gives its share, and DEFICIT its volume, so that volume + "
            "deficit is the volume of the cells with a surplus alone.</p>"
            "<p><b>Evapotranspiration</b> where no layer is given, as in the annual water yield of InVEST: AET/P = 1 + "
            "PET/P − [1 + (PET/P)<sup>ω</sup>]<sup>1/ω</sup>, ω = Z·AWC/P + 1.25, at most 5, on land with vegetation; elsewhere the smaller "
            "of PET and P.</p>"
            "<p><b>NPP form</b> (guide of the ecological red line 2017, remembered, not checked against its text): WR = "
            "NPPmean·Fsic·Fpre·(1 − Fslo), with NPP, precipitation and slope brought to 0 … 1 by their lowest and highest "
            "value and Fsic = texture class / 13.</p>"
        )

    def declare(self) -> None:
        options = {"balance": tr("Water balance (HJ 1173-2021)"), "npp": tr("NPP form (guide of 2017)")}
        self.add_choice("METHOD", tr("Method"), tr("How the service is computed."), options, "balance")
        text = tr("mm a year, mean of several years.")
        self.add_raster("PRECIPITATION", tr("Annual precipitation (mm)"), text, kind="precipitation")
        add_ecosystem(self, tr("Gives the runoff coefficient; needed for the water balance."), optional=True)
        text = tr(
            "Actual evapotranspiration in mm a year (after the scale). Where empty, PET and AWC give it."
        )
        label = tr("Water balance: evapotranspiration (mm/a)")
        self.add_raster("EVAPOTRANSPIRATION", label, text, kind="evapotranspiration", optional=True)
        options = {"redline": tr("2017 (red line, double evaluation)"), "gong": tr("Gong 2017 (updated)")}
        text = tr("Column of the table of runoff coefficients.")
        self.add_choice("COEFFICIENTS", tr("Water balance: runoff coefficients"), text, options, "redline")
        text = tr(
            "Without evapotranspiration: potential evapotranspiration in mm a year (reference value times crop "
            "coefficient)."
        )
        self.add_raster(
            "PET",
            tr("Water balance: potential evapotranspiration PET (mm/a)"),
            text,
            kind="potential_evapotranspiration",
            optional=True,
        )
        text = tr(
            "Without evapotranspiration: water that plants can take from the soil, in mm (available fraction times "
            "rooting depth)."
        )
        self.add_raster(
            "AWC", tr("Water balance: available water AWC (mm)"), text, kind="available_water", optional=True
        )
        text = tr("Mean net primary production of several years, any unit.")
        self.add_raster("NPP", tr("NPP form: net primary production"), text, kind="npp", optional=True)
        text = tr("Texture class 1 (heavy clay) to 13 (sand), as in HWSD.")
        self.add_raster(
            "TEXTURE", tr("NPP form: soil texture class (1–13)"), text, kind="soil_texture", optional=True
        )
        text = tr("Elevation in metres; slope is derived from it.")
        self.add_raster("DEM", tr("NPP form: elevation (m)"), text, kind="elevation", optional=True)
        text = tr(
            "Multiplies evapotranspiration and PET: 1 for mm, 0.1 for the numbers of MOD16 as they are stored."
        )
        self.add_number("ET_SCALE", tr("Scale of evapotranspiration"), text, 1, 0.0001, 1000, advanced=True)
        text = tr("Z of InVEST, 1 to 30; about 0.2 times the rain events of a year. Proposed default 5.")
        self.add_number("SEASON", tr("Seasonality constant Z"), text, 5, 1, 30, advanced=True)
        text = tr(
            "Columns code (HJ 1172-2021) and redline or gong in %; left empty, the built-in table, which “Export rules "
            "table” writes under “Runoff coefficients of ecosystems”."
        )
        self.add_table(
            "RULES", tr("Table of runoff coefficients"), text, kind="rules_runoff", check=_check_runoff
        )
        text = tr("mm a year for the water balance, a deficit negative; 0 to 1 for the NPP form.")
        self.add_raster_output(
            "OUTPUT", tr("Water conservation"), text, kind=("water_conservation", "water_conservation_npp")
        )
        add_importance(self, "water_importance")
        self.add_number_output("VOLUME", tr("Volume (m³ a year; water balance)"))
        self.add_number_output("DEFICIT", tr("Volume of the deficit (m³ a year; water balance)"))

    def check(self, run):
        read_settings(run.inputs, self._labels())

    def _labels(self) -> Dict[str, str]:
        return {one.name(): one.description() for one in self.parameterDefinitions()}

    def execute(self, run):
        settings = read_settings(run.inputs, self._labels())
        form: Union[WaterBalance, ProductionForm]
        if isinstance(settings.layers, WaterLayers):
            form = balance = WaterBalance(settings.layers)
            kind = "water_conservation"
            balance.prepare(run.log)
        else:
            form, kind = ProductionForm(settings.layers, run.part(0.0, 0.3)), "water_conservation_npp"
        report, grid = run.part(0.3, 0.7), form.grid
        with (
            run.outputs.raster("OUTPUT", grid, Look(kind)) as service,
            run.outputs.raster("GRADE", grid) as grade,
        ):
            for window in grid.windows():
                report(window.top / grid.rows)
                service.write(form.read(window), window)
            form.finish(run.log)
            grade_importance(service, grade, settings.shares, self.displayName(), run.part(0.7, 1.0))
        return {
            "OUTPUT": run.outputs.destination("OUTPUT"),
            "GRADE": run.outputs.destination("GRADE"),
            "VOLUME": form.totals.volume,
            "DEFICIT": form.totals.deficit,
        }


def _check_runoff(inputs: TableReading) -> None:
    for column in ("redline", "gong"):
        if column in inputs.table("RULES").columns:
            read_runoff(inputs, column)
