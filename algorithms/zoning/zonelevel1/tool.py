"""Level-1 restoration zones: planning units of one dominant function, grown together."""

from typing import Optional

import numpy as np

from ....core.messages import InputError, marked
from ....core.zoning.level1 import level1
from ....gis.grid import Grid
from ....translation import tr
from ...base import EcoAlgorithm
from ...parameters import LINE, POLYGON
from ..shared.coverage import Coverage
from ..shared.naming import level1_names
from ..shared.settings import read_names
from ..shared.unitgraph import Units, class_shares, joined_parts, make_units
from .policy import Decided, decide, zones_of
from .settings import declare_limits, read_settings
from .strips import StripRules, strips_within
from .zones import cut_units, strip_numbers, zone_rows


class ZoneLevel1(EcoAlgorithm):
    """Units, dominant function, three spaces, strips in; five zones out."""

    ID = "zonelevel1"
    GROUP = "zoning"
    TAGS = (
        "level-1 zones",
        "restoration zoning",
        "regionalisation",
        "一级分区",
        "修复分区",
        "区块为主、条块结合",
    )

    def displayName(self):
        return tr("Level-1 restoration zones")

    def shortDescription(self):
        return tr("Draws five level-1 zones from three spaces and five dominant functions.")

    def method(self):
        return tr(
            "<p>1. A unit takes its dominant function: urban space → human settlement; agricultural space → "
            "agricultural production; ecological space → the largest of water conservation, soil conservation and "
            "biodiversity, unless another function covers more than half of it.<br>2. Units of one function that "
            "share a border form a block; a strip (river corridor) is a block of its own, with the function of "
            "the strip as a whole (区块为主、条块结合).<br>3. The smallest block below the smallest area joins the "
            "neighbour with the highest (1 − s)·b + s·m, b share of the border, m = Σ min(p, q) overlap of the "
            "function mixes, until none is left.</p><p>Units are first cut by the strips. Strips of one name are one "
            "strip; without a name field, strips that touch (rivers that join) are one. A unit that holds no "
            "cell centre takes the cell at its inner point.</p>"
            "<p>Source: the plan, chapter 2, section 1, names spaces, functions and the form of the zones; the "
            "procedure is a proposal. Official zone names are not published: give them in the names table.</p>"
        )

    def declare(self):
        text = tr("Output of “Planning units”.")
        self.add_vector("UNITS", tr("Planning units"), text, kind=("planning_units", "polygon_any"))
        text = tr("Output of “Dominant function” (1–5).")
        self.add_raster("FUNCTION", tr("Dominant function"), text, kind="dominant_function")
        self.add_raster(
            "SPACES", tr("Three spaces"), tr("Output of “Three spaces” (1–3)."), kind="spaces", optional=True
        )
        text = tr("River corridors as polygons or lines; lines are widened by the strip width.")
        self.add_vector(
            "STRIPS",
            tr("Strips"),
            text,
            kind=("strips", "rivers", "vector_any"),
            types=(LINE, POLYGON),
            optional=True,
        )
        text = tr("Features of one name are one strip.")
        self.add_field("STRIPS_FIELD", tr("Name of strip"), text, "STRIPS", optional=True)
        declare_limits(self)
        text = tr("Table with the columns zone (1–5 or I–V) and name.")
        self.add_table("NAMES", tr("Zone names"), text, kind="zone_names", check=read_names)
        text = tr(
            "Areas whose level-1 zone is decided; a unit of which they cover more than half follows them."
        )
        kinds = ("polygon_any",)
        self.add_vector("POLICY", tr("Policy areas"), text, kind=kinds, optional=True, advanced=True)
        text = tr("Level-1 zone of each policy area: 1 to 5, or I to V.")
        self.add_field(
            "POLICY_FIELD", tr("Zone of policy areas"), text, "POLICY", optional=True, advanced=True
        )
        text = tr("Fields zone1, name, function, strip (0 block, 1 … strips), area_km2, parts, units.")
        self.add_vector_output("OUTPUT", tr("Level-1 restoration zones"), text, kind="zones1")
        self.add_number_output("COUNT", tr("Zones that occur"))

    def check(self, run):
        read_names(run.inputs)

    def execute(self, run):
        settings = read_settings(run.inputs)
        function, spaces = run.inputs.raster("FUNCTION"), run.inputs.optional_raster("SPACES")
        grid, name = function.grid, run.inputs.source("UNITS").sourceName()
        faces = self._faces(run, settings.strips, grid)
        units = make_units(faces, name, grid, run.part(0.4, 0.5))
        run.inputs.keep(units.source)
        if units.joined:
            run.log.say(joined_parts(units.joined))
        functions = class_shares(units, function, range(1, 6), run.part(0.5, 0.6))
        if not functions.any():
            raise InputError(
                marked("“{name}” has no function (1 to 5) in the planning units."), name=function.name
            )
        shares = None if spaces is None else class_shares(units, spaces, (1, 2, 3), run.part(0.6, 0.7))
        strips = faces.home[:, 1] + 1
        decided = decide(functions, shares, self._policy(run, units, grid))
        found = level1(
            units.graph, decided.functions, settings.rules, decided.spaces, strips, run.part(0.7, 0.9)
        )
        self._tell_policy(run.log, decided, decided.lost(found, units.graph.area), units.graph.area)
        run.log.say(tr("{count} units changed their function to form blocks.").format(count=found.changed))
        if found.small.size:
            run.log.warn(
                tr(
                    "{count} blocks are smaller than the smallest block but have no neighbour to join."
                ).format(count=found.small.size)
            )
        names = level1_names(settings.names.names)
        rows = list(zone_rows(units.polygons, found, strip_numbers(found, strips), names))
        destination = run.outputs.vector("OUTPUT", rows, grid.crs)
        return {"OUTPUT": destination, "COUNT": len({row["zone1"] for _shape, row in rows})}

    def _policy(self, run, units: Units, grid: Grid) -> Optional[np.ndarray]:
        """(n, 5) share of every unit that policies give to each zone."""
        if not run.inputs.given("POLICY"):
            return None
        field, name = run.inputs.field("POLICY_FIELD"), run.inputs.name("POLICY")
        if not field:
            raise InputError(marked("Choose the field with the zone of the policy areas."))
        items = run.inputs.features("POLICY", grid.crs, [field])
        raster = run.inputs.burn_items(name, items, zones_of(items, field, name), grid)
        return class_shares(units, raster, range(1, 6), run.step)

    def _tell_policy(self, log, decided: Decided, lost: float, areas: np.ndarray) -> None:
        follows = decided.zone > 0
        if not follows.any():
            return
        text = tr("{count} units ({area} km²) follow the policy areas.")
        log.say(text.format(count=int(follows.sum()), area=f"{areas[follows].sum():,.1f}"))
        if lost:
            text = tr("{area} km² of them joined another block, as theirs was too small.")
            log.warn(text.format(area=f"{lost:,.1f}"))

    def _faces(self, run, rules: StripRules, grid: Grid) -> Coverage:
        """The units cut by the strips, with what the user should know about it."""
        units = [item.geometry for item in run.inputs.features("UNITS", grid.crs)]
        strips = self._strips(run, units, rules, grid) if run.inputs.given("STRIPS") else []
        faces = cut_units(units, strips, grid.cell_area, run.part(0.0, 0.4))
        if faces.overlap:
            run.log.warn(
                tr("Planning units overlap by {area} km²; the first one counts.").format(
                    area=f"{faces.overlap / 1e6:.2f}"
                )
            )
        if faces.gaps:
            run.log.say(
                tr("{count} gaps between planning units, each smaller than a cell, were closed.").format(
                    count=faces.gaps
                )
            )
        return faces.coverage

    def _strips(self, run, units: list, rules: StripRules, grid: Grid) -> list:
        items = run.inputs.features("STRIPS", grid.crs, [rules.field] if rules.field else [])
        strips = strips_within(items, units, rules)
        if strips.outside:
            raise InputError(
                marked("“{name}” does not overlap the planning units. Check its coordinate system."),
                name=run.inputs.source("STRIPS").sourceName(),
            )
        if strips.small:
            run.log.warn(
                tr("{count} strips are smaller than the smallest strip and stay part of the blocks.").format(
                    count=strips.small
                )
            )
        if len(strips.kept) < strips.large:
            run.log.say(
                tr("The {most} largest of {count} strips are kept.").format(
                    most=rules.most, count=strips.large
                )
            )
        return strips.kept
