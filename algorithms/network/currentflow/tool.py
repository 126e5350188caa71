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
from .declarations import (
    declare_advanced_mode,
    declare_choices,
    declare_conditions,
    declare_links,
    declare_network,
    declare_outputs,
    declare_window,
)
from .forecast import require_room
from .links import branch_rows, flow_in_links, node_rows
from .method import current_method
from .modes import FOCAL_MODES, Task, between_focal_nodes, from_sources_to_grounds, omnidirectional
from .nodes import find_focal, find_regions
from .pairmaps import require_few
from .pairs import chosen_pairs, resistance_rows, with_pair_file
from .settings import (
    Zones,
    read_conditions,
    read_focal_ids,
    read_link_input,
    read_mask,
    read_pairs,
    read_raster,
    read_settings,
    read_wanted,
    read_zones,
    wanted_in_vain,
)
from .surface import Surface, read_resistance, read_values
from .terminals import conditions_of, ground_conductances, source_strengths

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
        "circuit theory", "current", "Circuitscape", "Omniscape", "effective resistance", "random walk", "network", "电路理论",
        "电流密度", "有效电阻", "随机游走",
    )  # fmt: skip

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
        declare_conditions(self)
        declare_links(self)
        declare_outputs(self)

    def checkParameterValues(self, parameters, context):
        return super().checkParameterValues(with_pair_file(parameters), context)

    def processAlgorithm(self, parameters, context, feedback):
        return super().processAlgorithm(with_pair_file(parameters), context, feedback)

    def check(self, run):
        inputs, mode = run.inputs, run.inputs.choice("MODE")
        if inputs.given("LINKS") and mode == "omnidirectional":
            raise InputError(
                marked("The mode “{mode}” needs a resistance surface; leave the links empty."),
                mode=self._mode_name(mode),
            )
        alone = {"advanced": ("NODES",)}.get(mode, ())
        needed = alone if inputs.given("LINKS") else ("RESISTANCE", *_NEEDS[mode])
        for key in needed:
            if not inputs.given(key) or (key == "RADIUS" and not inputs.number(key)):
                raise InputError(
                    marked("The mode “{mode}” needs “{name}”."),
                    mode=self._mode_name(mode),
                    name=self.parameterDefinition(key).description(),
                )
        if "FOCAL" in needed:
            read_focal_ids(inputs)

    def _mode_name(self, mode):
        """The name of a mode in the language of QGIS."""
        return self.parameterDefinition("MODE").options()[self.choices["MODE"].index(mode)]

    def execute(self, run):
        settings = read_settings(run.inputs)
        if run.inputs.given("LINKS"):
            return self._along_links(run, settings)
        grid = run.inputs.grid()
        outcome = self._compute(run, settings, grid)
        potential, resistances = outcome.potential, outcome.resistances
        maps = {
            "OUTPUT": outcome.current,
            "MAXIMUM": outcome.maximum,
            "VOLTAGE": outcome.voltage,
            "FLOW_POTENTIAL": potential,
            "NORMALISED": None if potential is None else normalised(outcome.current, potential),
        }
        results = {"UNCONNECTED": outcome.unconnected, **self._tables(run, resistances)}
        for key, array in maps.items():
            results[key] = "" if array is None else run.outputs.write_raster(key, array, grid)
        results["PAIR_MAPS"] = run.outputs.destination("PAIR_MAPS") if settings.mode in FOCAL_MODES else ""
        for key in wanted_in_vain(run.outputs, results):
            sentence, name = (
                tr("The mode “{mode}” has no output “{name}”."),
                self.parameterDefinition(key).description(),
            )
            run.log.warn(sentence.format(mode=self._mode_name(settings.mode), name=name))
        return {**results, "HIGHEST": float(np.nanmax(outcome.current))}

    def _tables(self, run, resistances, net=None, flow=None):
        """The tables of effective resistances, nodes and links; empty what the mode does not have."""
        results = {"RESISTANCES": "", "NODE_CURRENTS": "", "BRANCH_CURRENTS": ""}
        if resistances is not None:
            ids = key_kind([end for row in resistances for end in row[:2] if end is not None])
            rows = resistance_rows(resistances, ids)
            results["RESISTANCES"] = run.outputs.table("RESISTANCES", rows, ids=ids)
        if net is not None:
            ids = key_kind(net.ids)
            results["NODE_CURRENTS"] = run.outputs.table("NODE_CURRENTS", node_rows(net, flow), ids=ids)
            results["BRANCH_CURRENTS"] = run.outputs.table("BRANCH_CURRENTS", branch_rows(net, flow), ids=ids)
        return results

    def _along_links(self, run, settings):
        """Current in a network of links: tables, no maps."""
        if run.inputs.given("RESISTANCE"):
            run.log.say(tr("Current flows along the links; the resistance surface is not used."))
        given = read_link_input(run.inputs, settings, run.log)
        pairs = read_pairs(run.inputs, settings.pairs)
        net, flow = flow_in_links(given, pairs, settings, run.part(0.05, 0.95), run.log)
        keys = ("OUTPUT", "MAXIMUM", "VOLTAGE", "FLOW_POTENTIAL", "NORMALISED", "PAIR_MAPS")
        results = {**dict.fromkeys(keys, ""), **self._tables(run, flow.resistances, net, flow)}
        for key in wanted_in_vain(run.outputs, results):
            sentence = tr("A network of links has no output “{name}”.")
            run.log.warn(sentence.format(name=self.parameterDefinition(key).description()))
        return {**results, "HIGHEST": float(flow.current.max()), "UNCONNECTED": flow.unconnected}

    def _compute(self, run, settings, grid):
        """What the mode computes from its own inputs."""
        inputs, mode, windows = run.inputs, settings.mode, settings.mode == "omnidirectional"
        conditions = read_conditions(inputs, grid) if windows else []
        free = require_room(inputs.name("RESISTANCE"), grid, windows, 2 * len(conditions))
        resistance = read_resistance(inputs.raster("RESISTANCE"), read_mask(inputs, grid))
        regions = [] if windows else find_regions(_free(inputs, grid), grid)
        surface = Surface(grid, resistance, regions, settings.rule)
        task = Task(surface, read_wanted(run.outputs), free, run.step, run.log)
        if windows:
            source = read_raster(inputs, "SOURCE", grid) if inputs.given("SOURCE") else None
            strengths = source_strengths(source, resistance, settings.window)
            return omnidirectional(task, strengths, settings.window, conditions_of(conditions))
        if mode == "advanced":
            amperes = read_values(read_raster(inputs, "SOURCE", grid))
            siemens = ground_conductances(read_raster(inputs, "GROUND", grid), settings.grounds, run.log)
            return from_sources_to_grounds(task, amperes, siemens, settings.conflicts)
        layer = read_zones(inputs, "FOCAL", grid, settings.fields)
        focal = find_focal(layer, settings.fields, grid, ~np.isnan(resistance), run.log)
        pairs = chosen_pairs(focal.nodes, read_pairs(inputs, settings.pairs), run.log)
        if run.outputs.wanted("PAIR_MAPS"):
            require_few(pairs, mode == "pairwise", self.parameterDefinition("PAIR_MAPS").description())
            task = task._replace(write_pair=self._writer(run, grid))
        return between_focal_nodes(task, mode, focal, pairs)

    def _writer(self, run, grid):
        """What writes the map of a pair."""
        return lambda name, array, kind: run.outputs.write_raster_into("PAIR_MAPS", name, array, grid, kind)


def _free(inputs: Inputs, grid: Grid) -> Optional[Zones]:
    """The regions without resistance; None where none were given."""
    return read_zones(inputs, "SHORT_CIRCUIT", grid) if inputs.given("SHORT_CIRCUIT") else None
