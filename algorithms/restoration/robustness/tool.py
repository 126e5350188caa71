"""How robust a result is against its weights and thresholds."""

from contextlib import suppress
from typing import List

import numpy as np

from ....core.messages import InputError, marked
from ....core.restoration.robustness import Stability, influences
from ....core.restoration.shaking import Parameter, Runs, plan_runs
from ....gis.grid import Grid
from ....translation import tr
from ...base import EcoAlgorithm
from ...look import Look
from ...zoning.shared.unitgraph import class_shares, make_units
from ...zoning.zonelevel1.strips import strips_within
from ...zoning.zonelevel1.zones import cut_units
from . import declarations, findings, zonesmodel
from .method import method_html
from .ranges import Named, by_spread, by_table
from .settings import (
    Settings,
    read_cell_model,
    read_scores,
    read_settings,
    read_strip_rules,
    read_zone_rules,
    require_rules,
)
from .shakencells import shake_cells

#: Models that have rules, and the built-in table of these.
_TABLES = {"types": "type_rules", "priority": "priority_rules"}


class Robustness(EcoAlgorithm):
    """Runs a model many times with moved weights and thresholds, and tells what stays."""

    ID = "robustness"
    GROUP = "restoration"
    TAGS = (
        "robustness",
        "sensitivity analysis",
        "uncertainty",
        "monte carlo",
        "稳健性",
        "敏感性分析",
        "不确定性",
        "蒙特卡洛",
    )

    def displayName(self):
        return tr("Robustness of results")

    def shortDescription(self):
        return tr(
            "Moves weights and thresholds and tells where the classes stay and which parameter decides most."
        )

    def method(self):
        return method_html()

    def declare(self):
        declarations.declare_model(self)
        declarations.declare_overlay(self)
        declarations.declare_problems(self)
        declarations.declare_priority(self)
        declarations.declare_zones(self)
        declarations.declare_shaking(self)
        declarations.declare_results(self)

    def table_of_input(self, key, parameters):
        value = parameters.get("MODEL")
        model = self.parameterDefinition("MODEL").defaultValue() if value is None else value
        with suppress(ValueError, LookupError, TypeError, OverflowError):  # what is no model is refused later
            return _TABLES.get(self.choice_of("MODEL", model), "")
        return ""

    def check(self, run):
        require_rules(run.inputs, read_settings(run.inputs).model)

    def execute(self, run):
        settings = read_settings(run.inputs)
        if settings.model == "zones":
            return self._zones(run, settings)
        log, report = run.log, run.part(0.0, 0.05)
        model = read_cell_model(run.inputs, settings.model, log, report)
        parameters = _ranges(settings, model.named)
        runs = plan_runs(parameters, settings.random, settings.steps, settings.seed)
        _announce(log, model.named, parameters, runs)
        stability = Stability(runs, model.classes)
        second, grid = Look(declarations.SECOND[settings.model]), model.sources[0].grid
        with (
            run.outputs.raster("OUTPUT", grid) as share,
            run.outputs.raster("SECOND", grid, second) as other,
        ):
            shake_cells(model, parameters, runs, stability, [share, other], run.part(0.05, 1.0))
        return self._results(run, settings, model.named, (parameters, runs, stability))

    def _zones(self, run, settings: Settings) -> dict:
        scores = read_scores(run.inputs, run.part(0.0, 0.15))
        rules, grid = read_zone_rules(run.inputs), scores.sources[0].grid
        named = zonesmodel.named_parameters(scores.weights.tolist(), rules)
        parameters = _ranges(settings, named)
        runs = plan_runs(parameters, settings.random, settings.steps, settings.seed)
        _announce(run.log, named, parameters, runs)
        model = self._zones_model(run, scores, rules, grid)
        zones = zonesmodel.zones_of_runs(model, parameters, runs, run.part(0.3, 0.95))
        stability = Stability(runs, zonesmodel.ZONES)
        kept = zonesmodel.compare_zones(zones, model.units.graph.area, stability)
        self._draw_units(run, model.units.source, kept, grid)
        rows = zonesmodel.unit_rows(model.units, zones[0], kept)
        run.outputs.vector("UNITS_OUTPUT", rows, grid.crs)
        return self._results(run, settings, named, (parameters, runs, stability))

    def _zones_model(self, run, scores, rules, grid: Grid):
        """Units cut by strips, as “Level-1 restoration zones” makes them."""
        units = [item.geometry for item in run.inputs.features("UNITS", grid.crs)]
        shape, strips = read_strip_rules(run.inputs), []
        if run.inputs.given("STRIPS"):
            items = run.inputs.features("STRIPS", grid.crs, [shape.field] if shape.field else [])
            strips = strips_within(items, units, shape).kept
        faces = cut_units(units, strips, grid.cell_area, run.part(0.15, 0.22)).coverage
        made = make_units(faces, run.inputs.source("UNITS").sourceName(), grid, run.part(0.22, 0.26))
        run.inputs.keep(made.source)
        spaces = run.inputs.optional_raster("SPACES")
        report = run.part(0.26, 0.3)
        shares = None if spaces is None else class_shares(made, spaces, (1, 2, 3), report)
        return zonesmodel.ZonesModel(made, scores, rules, shares, faces.home[:, 1] + 1)

    def _draw_units(self, run, units, kept, grid: Grid) -> None:
        """Share and second zone of every unit on the grid."""
        share = np.concatenate(([np.nan], kept.share)).astype(np.float32)
        second = np.concatenate(([0], kept.second)).astype(np.uint8)
        look = Look(declarations.SECOND["zones"])
        with (
            run.outputs.raster("OUTPUT", grid) as writer,
            run.outputs.raster("SECOND", grid, look) as other,
        ):
            for window in grid.windows(2):
                run.step(0.95 + 0.05 * window.top / grid.rows)
                numbers = np.nan_to_num(units.read(window)).astype(np.intp)
                writer.write(share[numbers], window)
                if other is not None:
                    other.write(second[numbers], window)

    def _results(self, run, settings: Settings, named: List[Named], found: tuple) -> dict:
        parameters, runs, stability = found
        ranked = influences(parameters, runs, stability)
        table = run.outputs.table("INFLUENCE", findings.influence_rows(named, parameters, ranked))
        count = settings.random or runs.owner.size
        text = findings.sentence(named, ranked, stability, settings.stable, count)
        run.log.say(text)
        return {
            "OUTPUT": run.outputs.destination("OUTPUT"),
            "INFLUENCE": table,
            "SECOND": run.outputs.destination("SECOND"),
            "UNITS_OUTPUT": run.outputs.destination("UNITS_OUTPUT"),
            "SENTENCE": text,
            "STABLE_SHARE": stability.stable(settings.stable),
            "MEAN_SHARE": stability.mean(),
        }


def _ranges(settings: Settings, named: List[Named]) -> List[Parameter]:
    """The parameters with their ranges.

    Raises:
        InputError: none of them moves.
    """
    rows = settings.ranges
    parameters = by_spread(named, settings.spread) if rows is None else by_table(named, rows)
    if not any(one.moves for one in parameters):
        raise InputError(
            marked(
                "No parameter moves. Give a table of ranges with minimum below maximum; there are {known}."
            ),
            known=", ".join(one.name for one in named) or "-",
        )
    return parameters


def _announce(log, named: List[Named], parameters: List[Parameter], runs: Runs) -> None:
    """How many runs there are, and what does not move."""
    random = int(np.count_nonzero(runs.random))
    text = tr("{moved} parameters move: {random} random runs and {alone} runs in which one moves alone.")
    moved = sum(one.moves for one in parameters)
    log.say(text.format(moved=moved, random=random, alone=runs.owner.size - random))
    still = findings.unmoved(named, parameters)
    if still:
        log.say(tr("These stay as they are: {parameters}.").format(parameters=tr("; ").join(still)))
