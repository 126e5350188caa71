"""Level-1 restoration zones: planning units of one dominant function, grown together."""

import numpy as np
from qgis.core import QgsGeometry

from ...core.messages import InputError
from ...core.messages import tr as mark
from ...core.zoning.level1 import level1
from ...translation import tr
from ..base import EcoAlgorithm
from ..parameters import LINE, POLYGON
from ..tables import class_of, zone_names
from ..vectors import Item
from .geometry import Piece, cut_by_layer, dissolve
from .unitgraph import class_shares, grid_units, spread_to_all


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
            "biodiversity, unless another function covers more than half of it.<br>2. Connected units of one "
            "function form a block; a strip (river corridor) is a block of its own (区块为主、条块结合).<br>3. The "
            "smallest block below the minimum area joins the neighbour with the highest (1 − s)·b + s·m, b share of "
            "the border, m = Σ min(p, q) overlap of the function mixes, s = 0.5, until none is left.</p>"
            "<p>Source: the plan, chapter 2, section 1, names spaces, functions and the form of the zones; the "
            "procedure is a proposal. Official zone names are not published: give them in the names table.</p>"
        )

    def declare(self):
        self.add_vector("UNITS", tr("Planning units"), tr("Output of “Planning units”."))
        self.add_raster("FUNCTION", tr("Dominant function"), tr("Output of “Dominant function” (1–5)."))
        self.add_raster("SPACES", tr("Three spaces"), tr("Output of “Three spaces” (1–3)."), optional=True)
        self.add_vector(
            "STRIPS",
            tr("Strips"),
            tr("River corridors as polygons or lines; lines are widened by the strip width."),
            (LINE, POLYGON),
            optional=True,
        )
        self.add_number(
            "MIN_AREA",
            tr("Smallest block (km²)"),
            tr("Proposed default 100 km². Strips may be smaller."),
            100,
            0,
        )
        self.add_number(
            "STRIP_WIDTH",
            tr("Strip width on each side of a line (m)"),
            tr(
                "Beijing keeps 200 m of green on each side of major rivers and controls 1000–2000 m (press, 2015)."
            ),
            1000,
            1,
            advanced=True,
        )
        self.add_number(
            "STRIP_MIN_AREA",
            tr("Smallest strip (km²)"),
            tr("Smaller strips stay part of the blocks around them. Proposed default 20 km²."),
            20,
            0,
            advanced=True,
        )
        self.add_table("NAMES", tr("Zone names"), tr("Table with the columns zone (1–5) and name."))
        self.add_vector_output(
            "OUTPUT",
            tr("Level-1 restoration zones"),
            tr("Fields zone1, name, function, strip (0 block, 1 … strips), area_km2, parts, units."),
            style="zones1",
        )
        self.add_number_output("COUNT", tr("Zones that occur"))

    def execute(self, run):
        grid = run.raster("FUNCTION").grid
        items = run.features("UNITS", grid.crs)
        items, strips = self._cut_strips(run, items, grid.crs)
        units = grid_units(run, items, run.source("UNITS").sourceName(), grid)
        graph = units.graph
        functions = class_shares(run, units, run.raster("FUNCTION"), range(1, 6))
        spaces = run.raster("SPACES")
        found = level1(
            graph.area / 1e6, functions, units.edges, units.border, run.number("MIN_AREA"),
            None if spaces is None else class_shares(run, units, spaces, (1, 2, 3)),
            np.array(strips)[graph.ids - 1], ids=graph.ids, progress=run.step,
        )  # fmt: skip
        zones = spread_to_all(items, units, found.zone)
        run.say(tr("{count} units changed their function to form blocks.").format(count=found.changed))
        if not functions.any():
            raise InputError(mark("The dominant function has no data in the planning units."))
        rows = self._rows(run, items, zones, strips)
        fields = [
            ("zone1", "int"), ("name", "text", 80), ("function", "text", 80), ("strip", "int"),
            ("area_km2", "real"), ("parts", "int"), ("units", "int"),
        ]  # fmt: skip
        destination = run.write_vector("OUTPUT", fields, rows, grid.crs)
        return {"OUTPUT": destination, "COUNT": len({row[1][0] for row in rows})}

    def _cut_strips(self, run, items, crs):
        """Units cut along the strips, and for each piece the number of its strip, 0 outside."""
        if not run.given("STRIPS"):
            return items, [0] * len(items)
        width = run.number("STRIP_WIDTH")
        shapes = [
            item.geometry if item.geometry.type() == 2 else item.geometry.buffer(width, 8)
            for item in run.features("STRIPS", crs)
        ]
        whole = dissolve([item.geometry for item in items])
        merged = QgsGeometry.unaryUnion(shapes).intersection(whole)
        parts = [QgsGeometry(part.clone()) for part in merged.constParts()]
        smallest = run.number("STRIP_MIN_AREA") * 1e6
        parts = sorted((p for p in parts if p.type() == 2 and p.area() >= smallest), key=lambda p: -p.area())
        if not parts:
            run.warn(
                tr("No strip is as large as the smallest strip asked for; zones are drawn without strips.")
            )
            return items, [0] * len(items)
        strips = [Item(part, {"n": number}) for number, part in enumerate(parts, 1)]
        cut = cut_by_layer([Piece(item.geometry, {}) for item in items], strips, "n", "strip", run.step)
        return [Item(piece.geometry, {}) for piece in cut], [
            int(piece.names.get("strip", 0)) for piece in cut
        ]

    def _rows(self, run, items, zones, strips):
        functions, names = class_of("functions"), zone_names(run.rows("NAMES", ("zone", "name")))
        members = {}
        for item, zone, strip in zip(items, zones, strips):
            members.setdefault((int(zone), strip), []).append(item.geometry)
        rows = []
        for (zone, strip), geometries in sorted(members.items()):
            shape = dissolve(geometries)
            parts = len(shape.asGeometryCollection())
            values = [
                zone,
                names[zone],
                functions[zone].name,
                strip,
                shape.area() / 1e6,
                parts,
                len(geometries),
            ]
            rows.append((shape, values))
        return rows
