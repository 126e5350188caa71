"""Level-1 restoration zones: planning units of one dominant function, grown together."""

import numpy as np

from ....core.messages import InputError, marked
from ....core.zoning.level1 import Level1Settings, level1
from ....gis.tables import class_of
from ....translation import tr
from ...base import EcoAlgorithm
from ...parameters import LINE, POLYGON
from ..shared.coverage import SLIVER, absorb, dissolve, tile
from ..shared.naming import level1_names
from ..shared.unitgraph import class_shares, make_units
from .strips import read_strips


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
        self.add_vector(
            "UNITS",
            tr("Planning units"),
            tr("Output of “Planning units”."),
            kind=("planning_units", "polygon_any"),
        )
        self.add_raster(
            "FUNCTION",
            tr("Dominant function"),
            tr("Output of “Dominant function” (1–5)."),
            kind="dominant_function",
        )
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
        text = tr("Proposed default 200 km². Strips may be smaller.")
        self.add_number("MIN_AREA", tr("Smallest block (km²)"), text, 200, 0)
        text = tr(
            "The smallest blocks join others until no more are left, so that level 2 has room to split them; "
            "strips are not counted. 0 is any number. Proposed default 12."
        )
        self.add_number("MAX_BLOCKS", tr("Most blocks"), text, 12, 0, integer=True, advanced=True)
        text = tr(
            "Beijing keeps 200 m of green on each side of major rivers and controls 1000–2000 m (press, 2015)."
        )
        label = tr("Strip width on each side of a line (m)")
        self.add_number("STRIP_WIDTH", label, text, 1000, 1, advanced=True)
        text = tr(
            "Smaller strips stay part of the blocks around them. Proposed default 100 km², with 1000 m to each side "
            "a river of 50 km."
        )
        self.add_number("STRIP_MIN_AREA", tr("Smallest strip (km²)"), text, 100, 0, advanced=True)
        text = tr(
            "The largest are kept. 0 is any number. Proposed default 5: Beijing has five river systems."
        )
        self.add_number("MAX_STRIPS", tr("Most strips"), text, 5, 0, integer=True, advanced=True)
        text = tr(
            "Above this share of a unit, a function of another space wins in ecological space. Proposed default."
        )
        self.add_number("OVERRIDE", tr("Share that overrides the space (%)"), text, 50, 0, 100, advanced=True)
        text = tr("0 joins small blocks by border alone, 1 by function mix alone. Proposed default.")
        self.add_number(
            "SIMILARITY", tr("Weight s of the function mix (0–1)"), text, 0.5, 0, 1, advanced=True
        )
        text = tr("Table with the columns zone (1–5 or I–V) and name.")
        self.add_table("NAMES", tr("Zone names"), text, kind="zone_names")
        text = tr("Fields zone1, name, function, strip (0 block, 1 … strips), area_km2, parts, units.")
        self.add_vector_output("OUTPUT", tr("Level-1 restoration zones"), text, kind="zones1")
        self.add_number_output("COUNT", tr("Zones that occur"))

    def execute(self, run):
        function, spaces = run.inputs.raster("FUNCTION"), run.inputs.raster("SPACES")
        grid, names = function.grid, level1_names(run)
        faces = self._faces(run, grid)
        units = make_units(run, faces, run.inputs.source("UNITS").sourceName(), grid, run.part(0.4, 0.5))
        functions = class_shares(units, function, range(1, 6), run.part(0.5, 0.6))
        if not functions.any():
            raise InputError(
                marked("“{name}” has no function (1 to 5) in the planning units."), name=function.name
            )
        shares = None if spaces is None else class_shares(units, spaces, (1, 2, 3), run.part(0.6, 0.7))
        settings = Level1Settings(
            run.inputs.number("MIN_AREA"), run.inputs.number("OVERRIDE") / 100.0, run.inputs.number("SIMILARITY"),
            run.inputs.integer("MAX_BLOCKS"),
        )  # fmt: skip
        strips = faces.home[:, 1] + 1
        found = level1(units.graph, functions, settings, shares, strips, run.part(0.7, 0.9))
        run.log.say(tr("{count} units changed their function to form blocks.").format(count=found.changed))
        if found.small.size:
            run.log.warn(
                tr(
                    "{count} blocks are smaller than the smallest block but have no neighbour to join."
                ).format(count=found.small.size)
            )
        rows = _rows(units, found, _strip_numbers(found, strips), names)
        fields = [
            ("zone1", "int"), ("name", "text", 80), ("function", "text", 80), ("strip", "int"),
            ("area_km2", "real"), ("parts", "int"), ("units", "int"),
        ]  # fmt: skip
        destination = run.outputs.write_vector("OUTPUT", fields, rows, grid.crs)
        return {"OUTPUT": destination, "COUNT": len({row[1][0] for row in rows})}

    def _faces(self, run, grid):
        """The units cut by the strips, gaps smaller than a cell closed."""
        layer = [item.geometry for item in run.inputs.features("UNITS", grid.crs)]
        strips = read_strips(run, layer, grid.crs)
        faces = tile([layer, strips], progress=run.part(0.0, 0.3))
        area, inside = faces.areas(), faces.home[:, 0] >= 0
        overlap = sum(geometry.area() for geometry in layer) - area[inside].sum()
        if overlap > 1e-6 * area[inside].sum():
            run.log.warn(
                tr("Planning units overlap by {area} km²; the first one counts.").format(
                    area=f"{overlap / 1e6:.2f}"
                )
            )
        kept = inside | (area < grid.cell_area)
        gaps = int((kept & ~inside & (area >= SLIVER)).sum())
        if gaps:
            run.log.say(
                tr("{count} gaps between planning units, each smaller than a cell, were closed.").format(
                    count=gaps
                )
            )
        faces = faces.only(kept)
        return absorb(faces, foreign=faces.home[:, 0] < 0, progress=run.part(0.3, 0.4))


def _strip_numbers(found, given: np.ndarray) -> np.ndarray:
    """(n,) number of the strip that each unit ended in; blocks that touch only strips joined one."""
    numbers = np.zeros_like(given)
    for block in np.unique(found.block[found.strip]):
        numbers[found.block == block] = given[found.block == block].max()
    return numbers


def _rows(units, found, strips: np.ndarray, names: dict) -> list:
    """(geometry, attributes) of every zone, strips apart."""
    functions, members, rows = class_of("functions"), {}, []
    for polygon, zone, strip in zip(units.polygons, found.zone.tolist(), strips.tolist()):
        members.setdefault((zone, strip), []).append(polygon)
    for (zone, strip), polygons in sorted(members.items()):
        shape = dissolve(polygons)
        parts = len(shape.asGeometryCollection())
        values = [zone, names[zone], functions[zone].name, strip, shape.area() / 1e6, parts, len(polygons)]
        rows.append((shape, values))
    return rows
