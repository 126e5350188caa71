"""Tell which of the nine restoration types each cell belongs to."""

from ....core.restoration.types import judge_types, spaces_of_landuse
from ....gis.areas import Areas
from ....gis.rasters import stream
from ....gis.tables import code_of, read_builtin
from ....translation import tr
from ...areas import declare_areas
from ...base import EcoAlgorithm
from ...told import declare_small
from ..shared.rules import rules_html
from ..shared.settings import read_layers
from .gaps import Gaps
from .settings import RASTERS, VECTORS, read_own_rules, read_settings


class RestorationTypes(EcoAlgorithm):
    """Rules over land use, degradation and problem layers give types 1 to 9."""

    ID = "restorationtypes"
    GROUP = "restoration"
    TAGS = (
        "restoration type",
        "mine",
        "farmland",
        "erosion",
        "修复类型",
        "矿山修复",
        "水土流失修复",
        "复合功能",
    )

    def displayName(self):
        return tr("Determine restoration types")

    def shortDescription(self):
        return tr("Tells from the problems of each cell which of the plan's nine restoration types it needs.")

    def method(self):
        return tr(
            "<p>A rule holds where all its comparisons hold; a layer without data at a cell makes its "
            "comparisons fail there. Mine restoration (1) stands alone. Two or more of the types 2 to 7 make "
            "composite function restoration (8); one alone gives its own type. Ecosystem quality improvement "
            "(9) is what is left where no type 1 to 7 is met; it is not for built-up land. The log tells how "
            "much degraded land has no type. A cell without a problem is no data in the result and 0 in the "
            "flags; the flags tell every type whose rules hold (bit of value 2^(type − 1)), also those hidden "
            "by types 1 and 8. Rules whose layers are not given are left out and named in the log. Type names: "
            "the plan, chapter 2, section 3.</p><p>Built-in rules:</p>"
        ) + rules_html("type_rules")

    def declare(self):
        self._declare_layers()
        self._declare_problem_layers()
        text = tr(
            "Table with the columns rule, result, input, operator, value and, where wanted, exclusive "
            "(1: the type stands alone). Rows that share a rule must all hold. Inputs are the parameter "
            "names, such as FLOOD. Left empty, the built-in table is used; export it to edit it."
        )
        self.add_table("RULES", tr("Rules"), text, kind="rules_types", check=read_own_rules)
        text = tr("How many of the types 2 to 7 must meet in a cell to make type 8. Proposed default: 2.")
        self.add_number(
            "COMPOSITE",
            tr("Problems that make the composite type"),
            text,
            2,
            2,
            7,
            integer=True,
            advanced=True,
        )
        declare_small(self)
        text = tr("Codes 1 to 9; no data: no problem.")
        self.add_raster_output("OUTPUT", tr("Restoration types"), text, kind="restoration_types")
        text = tr("Sum of 2^(type − 1) over every type whose rules hold; 0 = none, 65535 = no land use.")
        self.add_raster_output("FLAGS", tr("Problems met"), text, kind="restoration_flags", optional=True)
        declare_areas(self, "restoration_types")

    def _declare_layers(self):
        text = tr("Common land-use classes 1 to 15. Cells with land use are judged.")
        self.add_raster("LANDUSE", tr("Land use (common classes)"), text, kind="landuse_common")
        self.add_raster(
            "DEGRADATION", tr("Degradation degree"), tr("0 none to 4 extreme."), kind="degradation"
        )
        text = tr("Mine polygons; a cell is a mine where its centre is inside.")
        self.add_vector("MINES", tr("Mines"), text, kind=("mines", "polygon_any"), optional=True)

    def _declare_problem_layers(self):
        for key, kind, label, text in (
            (
                "WATER_FUNCTION",
                ("function_score_water", "water_conservation_npp", "score"),
                tr("Water conservation function"),
                tr("Score from 0 to 1, 1 = most important."),
            ),
            ("EROSION", "soil_loss", tr("Soil loss (t/km²·a)"), tr("Soil erosion modulus.")),
            ("FLOOD", "flood_grade", tr("Flood risk grade"), tr("1 low to 5 high.")),
            (
                "HEAT",
                ("heat_grade_meanstd", "heat_grade_station", "heat_grade_tfvi", "heat_risk"),
                tr("Heat risk grade"),
                tr("1 low to 5 high. The seven grades of QX/T 437 are not taken: use another scale."),
            ),
            (
                "QUALITY",
                "ecosystem_quality",
                tr("Ecosystem quality index"),
                tr("EQI from 0 to 100 (HJ 1172-2021)."),
            ),
            (
                "SPACES",
                "spaces",
                tr("Three spaces"),
                tr(
                    "1 ecological, 2 agricultural, 3 urban. Left empty, they are taken from the land use "
                    "class by class (proposed default) and the log says so."
                ),
            ),
        ):
            self.add_raster(key, label, text, kind=kind, optional=True)

    def check(self, run):
        read_settings(run.inputs)

    def execute(self, run):
        settings, layers = read_settings(run.inputs), read_layers(run.inputs, RASTERS, VECTORS)
        rules = settings.rules.usable([*layers.keys, "SPACES"], run.log, run.inputs.label)
        if "SPACES" not in layers:
            run.log.say(
                tr(
                    "Three spaces were not given: the three spaces are taken from the land use, class by class."
                )
            )
        areas, gaps, spaces = Areas("restoration_types", layers.grid), Gaps(), landuse_spaces()

        def judge(*arrays):
            cells = layers.cells(arrays)
            if "SPACES" not in cells:
                cells["SPACES"] = spaces_of_landuse(cells["LANDUSE"], spaces)
            found = judge_types(cells, rules, settings.composite)
            areas.add(found.types)
            gaps.add(cells, found.types)
            return found.types, found.flags

        with (
            run.outputs.raster("OUTPUT", layers.grid) as types,
            run.outputs.raster("FLAGS", layers.grid) as flags,
        ):
            stream(layers.sources, [types, flags], judge, run.step)
        gaps.report(run.log, layers.grid)
        for sentence in areas.sentences():
            run.log.say(sentence)
        return {
            "OUTPUT": run.outputs.destination("OUTPUT"),
            "FLAGS": run.outputs.destination("FLAGS"),
            **areas.results(),
        }


def landuse_spaces() -> dict:
    """Common land-use class to space, from the table of land-use systems."""
    spaces = code_of("spaces")
    return {
        int(row["code"]): spaces[row["space"]]
        for row in read_builtin("landuse_systems")
        if row["system"] == "common" and row["space"]
    }
