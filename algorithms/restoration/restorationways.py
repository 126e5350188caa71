"""Tell which of the three restoration ways each cell calls for."""

import numpy as np

from ...core.restoration.ways import judge_ways
from ...gis.areas import Areas, square_km
from ...gis.rasters import stream
from ...translation import tr
from ..areas import declare_areas
from ..base import EcoAlgorithm
from ..tablereading import TableReading
from .shared.rules import RuleSet, rules_html
from .shared.settings import read_layers, read_rules

_INPUTS = ("DEGRADATION", "SPACES", "TYPES", "SLOPE")
_RESULTS = (1, 2, 3)


class RestorationWays(EcoAlgorithm):
    """Rules over degradation, space and type give ways 1 to 3."""

    ID = "restorationways"
    GROUP = "restoration"
    TAGS = ("restoration", "way", "natural", "assisted", "修复方式", "自然修复", "辅助修复", "生态重塑")

    def displayName(self):
        return tr("Determine restoration ways")

    def shortDescription(self):
        return tr(
            "Natural restoration, assisted restoration or ecological reshaping, from degradation and space."
        )

    def method(self):
        return tr(
            "<p>The rules are tried in the order of the table and the first that holds decides. 1 natural "
            "restoration: ecological space, slightly degraded or less. 2 assisted restoration: moderately "
            "degraded or agricultural space. 3 ecological reshaping: severely degraded, urban space, or a mine "
            "whose land use must change. With restoration types, only cells that have a type are judged; "
            "without, all cells that have a degradation and a space. The three ways and their dependence on "
            "degradation and the three spaces: the plan, chapter 2, section 3; the rules are a proposal.</p>"
            "<p>Built-in rules:</p>"
        ) + rules_html("way_rules")

    def declare(self):
        self.add_raster(
            "DEGRADATION", tr("Degradation degree"), tr("0 none to 4 extreme."), kind="degradation"
        )
        self.add_raster(
            "SPACES", tr("Three spaces"), tr("1 ecological, 2 agricultural, 3 urban."), kind="spaces"
        )
        text = tr("Codes 1 to 9; only cells with a code are judged. Without it, mines are not told apart.")
        self.add_raster("TYPES", tr("Restoration types"), text, kind="restoration_types", optional=True)
        text = tr("For steep mine slopes. Without it, the rule on them is left out.")
        self.add_raster("SLOPE", tr("Slope (degrees)"), text, kind="slope", optional=True)
        text = tr(
            "Table with the columns rule, result, input, operator, value. Rows that share a rule must all "
            "hold; the first rule that holds decides. Inputs are the parameter names, such as SPACES. Left "
            "empty, the built-in table is used; export it to edit it."
        )
        self.add_table("RULES", tr("Rules"), text, kind="rules_ways", check=_rules)
        self.add_raster_output("OUTPUT", tr("Restoration ways"), tr("Codes 1 to 3."), kind="restoration_ways")
        declare_areas(self, "restoration_ways")

    def check(self, run):
        _rules(run.inputs)

    def execute(self, run):
        layers = read_layers(run.inputs, _INPUTS)
        rules = _rules(run.inputs).usable(layers.keys, run.log, run.inputs.label)
        areas, undecided = Areas("restoration_ways", layers.grid), [0]

        def judge(*arrays):
            inputs = layers.cells(arrays)
            ways = judge_ways(inputs, rules)
            areas.add(ways)
            asked = inputs.get("TYPES", inputs["DEGRADATION"])
            undecided[0] += int(np.count_nonzero(~np.isnan(asked) & (ways == 0)))
            return ways

        with run.outputs.raster("OUTPUT", layers.grid) as writer:
            stream(layers.sources, [writer], judge, run.step)
        if undecided[0]:
            run.log.warn(
                tr("{area} km² got no way: degradation or space has no data there, or no rule holds.").format(
                    area=square_km(undecided[0], layers.grid)
                )
            )
        for sentence in areas.sentences():
            run.log.say(sentence)
        return {"OUTPUT": run.outputs.destination("OUTPUT"), **areas.results()}


def _rules(inputs: TableReading) -> RuleSet:
    return read_rules(inputs, "way_rules", _INPUTS, _RESULTS)
