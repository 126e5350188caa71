"""Map the flow of movement with circuit theory."""

from typing import Optional

import numpy as np

from ....core.messages import InputError, marked
from ....core.network.current.maps import normalised
from ....gis.grid import Grid
from ....translation import tr
from ...base import EcoAlgorithm
from ...inputs import Inputs
from ..shared.ids import key_kind
from .forecast import require_room
from .method import current_method
from .modes import FOCAL_MODES, Task, between_focal_nodes, from_sources_to_grounds, omnidirectional
from .nodes import find_focal, find_regions
from .pairs import chosen_pairs, resistance_rows
from .settings import (
    Zones,
    declare_advanced_mode,
    declare_choices,
    declare_network,
    declare_window,
    read_mask,
    read_pair_rows,
    read_raster,
    read_settings,
    read_wanted,
    read_zones,
)
from .surface import Surface, read_resistance, read_values
from .terminals import ground_conductances, source_strengths

#: What each mode cannot do without.
_NEEDS = {
    **dict.fromkeys(FOCAL_MODES, ("FOCAL",)),
    "advanced": ("SOURCE", "GROUND"),
    "omnidirectional": ("RADIUS",),
}


class CurrentFlow(EcoAlgorithm):
    """Resistance and focal nodes in; current, voltage and effective resistances out."""

    ID = "currentflow"
    GROUP = "network"
    TAGS = (
        "circuit theory",
        "current",
        "Circuitscape",
        "Omniscape",
        "effective resistance",
        "random walk",
        "电路理论",
        "电流密度",
        "有效电阻",
        "随机游走",
    )

    def displayName(self):
        return tr("Circuit-theory current")

    def shortDescription(self):
        return tr("Maps where movement flows between places when it takes every way, not only the cheapest.")

    def method(self):
        return current_method()

    def declare(self):
        declare_network(self)
        declare_advanced_mode(self)
        declare_window(self)
        declare_choices(self)
        total = tr("Amperes through each cell, added up over all pairs, nodes or windows.")
        self.add_raster_output("OUTPUT", tr("Cumulative current"), total, kind="current")
        most = tr("The highest current of each cell in any pair, node or window.")
        self.add_raster_output(
            "MAXIMUM", tr("Maximum current"), most, kind="current_maximum", optional=True, created=False
        )
        volts = tr(
            "Volts in advanced mode; in the others the mean over all maps; none in omnidirectional mode."
        )
        self.add_raster_output("VOLTAGE", tr("Voltage"), volts, kind="voltage", optional=True, created=False)
        even = tr("The cumulative current with resistance 1 in every cell. Takes as long again.")
        self.add_raster_output(
            "FLOW_POTENTIAL", tr("Flow potential"), even, kind="flow_potential", optional=True, created=False
        )
        share = tr(
            "Cumulative current divided by flow potential: above 1 the land channels movement, below 1 it impedes it."
        )
        self.add_raster_output(
            "NORMALISED",
            tr("Normalised current"),
            share,
            kind="current_normalised",
            optional=True,
            created=False,
        )
        table = tr(
            "from, to, resistance (ohms; multiply by the cell size for resistance × m). −1: not connected or left out, 0: one "
            "place. One to all: voltage of the node divided by its current; all to one: 0. Not in the other modes."
        )
        self.add_table_output(
            "RESISTANCES", tr("Effective resistances"), table, kind="effective_resistances", optional=True
        )
        self.add_number_output("HIGHEST", tr("Highest cumulative current (A)"))
        self.add_number_output("UNCONNECTED", tr("Pairs or nodes without a connection"))

    def check(self, run):
        mode = run.inputs.choice("MODE")
        for key in _NEEDS[mode]:
            if not run.inputs.given(key) or (key == "RADIUS" and not run.inputs.number(key)):
                raise InputError(
                    marked("The mode “{mode}” needs “{name}”."),
                    mode=self._mode_name(mode),
                    name=self.parameterDefinition(key).description(),
                )

    def _mode_name(self, mode):
        """The name of a mode in the language of QGIS."""
        return self.parameterDefinition("MODE").options()[self.choices["MODE"].index(mode)]

    def execute(self, run):
        settings, grid = read_settings(run.inputs), run.inputs.grid()
        outcome = self._compute(run, settings, grid)
        potential, resistances = outcome.potential, outcome.resistances
        maps = {
            "OUTPUT": outcome.current,
            "MAXIMUM": outcome.maximum,
            "VOLTAGE": outcome.voltage,
            "FLOW_POTENTIAL": potential,
            "NORMALISED": None if potential is None else normalised(outcome.current, potential),
        }
        results = {"RESISTANCES": "", "UNCONNECTED": outcome.unconnected}
        for key, array in maps.items():
            results[key] = "" if array is None else run.outputs.write_raster(key, array, grid)
            if array is None and run.outputs.wanted(key):
                sentence, name = (
                    tr("The mode “{mode}” has no output “{name}”."),
                    self.parameterDefinition(key).description(),
                )
                run.log.warn(sentence.format(mode=self._mode_name(settings.mode), name=name))
        if resistances is not None:
            ids = key_kind([end for row in resistances for end in row[:2] if end is not None])
            rows = resistance_rows(resistances, ids)
            results["RESISTANCES"] = run.outputs.table("RESISTANCES", rows, ids=ids)
        return {**results, "HIGHEST": float(np.nanmax(outcome.current))}

    def _compute(self, run, settings, grid):
        """What the mode computes from its own inputs."""
        inputs, mode, windows = run.inputs, settings.mode, settings.mode == "omnidirectional"
        free = require_room(inputs.name("RESISTANCE"), grid, windows)
        resistance = read_resistance(inputs.raster("RESISTANCE"), read_mask(inputs, grid))
        regions = [] if windows else find_regions(_free(inputs, grid), grid)
        surface = Surface(grid, resistance, regions, settings.rule)
        task = Task(surface, read_wanted(run.outputs), free, run.step, run.log)
        if windows:
            source = read_raster(inputs, "SOURCE", grid) if inputs.given("SOURCE") else None
            strengths = source_strengths(source, resistance, settings.window)
            return omnidirectional(task, strengths, settings.window)
        if mode == "advanced":
            amperes = read_values(read_raster(inputs, "SOURCE", grid))
            siemens = ground_conductances(read_raster(inputs, "GROUND", grid), settings.grounds, run.log)
            return from_sources_to_grounds(task, amperes, siemens, settings.conflicts)
        layer = read_zones(inputs, "FOCAL", grid, settings.fields)
        focal = find_focal(layer, settings.fields, grid, ~np.isnan(resistance), run.log)
        pairs = chosen_pairs(focal.nodes, read_pair_rows(inputs, settings.pairs.use), settings.pairs)
        return between_focal_nodes(task, mode, focal, pairs)


def _free(inputs: Inputs, grid: Grid) -> Optional[Zones]:
    """The regions without resistance; None where none were given."""
    return read_zones(inputs, "SHORT_CIRCUIT", grid) if inputs.given("SHORT_CIRCUIT") else None
