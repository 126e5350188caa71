"""Cover and management factor C from vegetation cover and ecosystems."""

from typing import List

import numpy as np

from ...core.evaluation.coverfactor import COLUMNS, CoverClass, cai_c, linear_c, parse_table, table_c
from ...gis.rasters import stream
from ...gis.tables import read_builtin
from ...translation import tr
from ..base import EcoAlgorithm
from ..tablereading import TableReading
from .shared.ecosystems import add_ecosystem, groups_of

#: Covers of the C table, in the order of the groups; the second line bears no vegetation of its own.
_VEGETATION = ("forest", "shrub", "grass", "tree_garden", "shrub_garden", "dryland")
_COVERS = (*_VEGETATION, "paddy", "wetland", "urban", "desert")
_ORCHARD, _SHRUBS, _DRYLAND, _PADDY = (
    1 + _COVERS.index(name) for name in ("tree_garden", "shrub_garden", "dryland", "paddy")
)
_FORMULAS = {"cai": cai_c, "linear": linear_c}


class CoverManagement(EcoAlgorithm):
    """C by the table of HJ 1173, or by a formula of the vegetation cover."""

    ID = "covermanagement"
    GROUP = "evaluation"
    TAGS = (
        "C factor",
        "RUSLE",
        "vegetation cover",
        "FVC",
        "植被覆盖与管理因子",
        "C因子",
        "植被覆盖度",
        "水土流失",
    )

    def displayName(self) -> str:
        return tr("Cover and management factor C")

    def shortDescription(self) -> str:
        return tr("Gives every cell the share of soil loss that its vegetation lets through.")

    def method(self) -> str:
        return tr(
            "<p><b>HJ 1173-2021</b>: forest, shrub, grass and orchards by six classes of cover (below 10, 30, 50, 70, 90 % "
            "and above; a limit belongs to the class above it); dry cropland C = 0.221 − 0.595·lg(c), c the cover as a "
            "fraction, cut to 0 … 1; paddy and wetland 0, urban 0.01, desert and bare land 0.7. The table of C factors "
            "holds them.</p>"
            "<p><b>Cai Chongfa et al. (2000)</b>: C = 1 without cover, 0.6508 − 0.3436·lg(f), f in %, 0 from 78.3 % on "
            "(as in ChinaXiv 202011.00127). <b>Linear</b> (Bu Zhaohong): C = 0.4149 − 0.0052·f, f in %, not below 0 (remembered, not "
            "checked against a text). With both, paddy, wetland, urban and bare land keep the values of the table "
            "(proposed): a formula of cover would let water erode most.</p>"
            "<p>C has no unit, 0 protects fully. Snow has no C and is nodata.</p>"
        )

    def declare(self) -> None:
        text = tr("0 to 1, from “Vegetation cover”; not NDVI, which is lower on dense vegetation.")
        self.add_raster("COVER", tr("Fractional vegetation cover (0–1)"), text, kind="vegetation_cover")
        add_ecosystem(self, tr("They decide which row of the C table a cell takes."))
        options = {
            "hj1173": tr("Table of HJ 1173-2021"),
            "cai": tr("Logarithm of the cover (Cai Chongfa)"),
            "linear": tr("Linear in the cover (Bu Zhaohong)"),
        }
        self.add_choice("METHOD", tr("Method"), tr("How C follows from the cover."), options, "hj1173")
        text = tr("Cropland inside is paddy (C = 0); without them all cropland is dry.")
        self.add_vector("PADDY", tr("Paddy fields"), text, kind=("paddy", "polygon_any"), optional=True)
        text = tr("Gardens are shrubs such as tea; otherwise fruit trees.")
        self.add_flag("SHRUB_GARDENS", tr("Orchards and gardens are shrubs"), text, advanced=True)
        text = tr(
            "C by cover class: cover, lower, upper (%), c, slope, with C = c + slope·lg(FVC); empty: HJ 1173-2021. “Export rules "
            "table” writes it under “C factors by ecosystem and vegetation cover”."
        )
        self.add_table("RULES", tr("Table of C factors"), text, kind="rules_cover", check=_table)
        text = tr("0 (no soil loss) to 1 (bare soil).")
        self.add_raster_output("OUTPUT", tr("Cover and management factor C"), text, kind="cover_factor")

    def check(self, run):
        _table(run.inputs)

    def execute(self, run):
        cover, ecosystem = run.inputs.raster("COVER"), run.inputs.raster("ECOSYSTEM")
        paddy, table = (
            run.inputs.mask("PADDY", cover.grid),
            _table(run.inputs),
        )
        formula, system = _FORMULAS.get(run.inputs.choice("METHOD")), run.inputs.choice("CLASSES")
        shrubs = run.inputs.flag("SHRUB_GARDENS")

        def compute(values, codes, wet):
            groups = groups_of(codes, system, "cover", _COVERS, ecosystem.name)
            if shrubs:
                groups[groups == _ORCHARD] = _SHRUBS
            if wet is not None:
                groups[(groups == _DRYLAND) & (wet > 0)] = _PADDY
            result = table_c(values, groups, table)
            if formula is not None:
                result = np.where((groups > 0) & (groups <= len(_VEGETATION)), formula(values), result)
            return result

        with run.outputs.raster("OUTPUT", cover.grid) as writer:
            stream([cover, ecosystem, paddy], [writer], compute, run.step)
        return {"OUTPUT": run.outputs.destination("OUTPUT")}


def _table(inputs: TableReading) -> List[List[CoverClass]]:
    """The classes of each of the covers, from the user's rows or the built-in ones."""
    found = parse_table(inputs.optional_rows("RULES", COLUMNS) or read_builtin("cover_factors"), _COVERS)
    return [found[name] for name in _COVERS]
