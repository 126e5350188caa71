"""Level-2 restoration zones: level-1 blocks split where nature and damage differ most."""

import numpy as np

from ...core.messages import InputError
from ...core.messages import tr as mark
from ...core.zoning.level2 import NOTICES, level2
from ...translation import tr
from ..base import EcoAlgorithm
from ..vectors import Item
from .geometry import Piece, cut_by_layer
from .naming import level2_names
from .unitgraph import grid_units, spread_to_all
from .zonefeatures import basins_of, connected_blocks, feature_groups, zone_rows


class ZoneLevel2(EcoAlgorithm):
    """Units, level-1 zones, feature rasters in; N contiguous zones out (SKATER)."""

    ID = "zonelevel2"
    GROUP = "zoning"
    TAGS = (
        "level-2 zones",
        "SKATER",
        "regionalisation",
        "minimum spanning tree",
        "二级分区",
        "修复分区",
        "聚类",
    )

    def displayName(self):
        return tr("Level-2 restoration zones")

    def shortDescription(self):
        return tr(
            "Splits the level-1 zones into contiguous level-2 zones by natural resources and degradation."
        )

    def method(self):
        return tr(
            "<p>SKATER (Assunção et al. 2006, Int. J. Geogr. Inf. Sci. 20: 797–811): a minimum spanning tree over "
            "touching units, edge weight = distance of their standardised features; then, in whatever level-1 block "
            "it lies, the cut that lowers the within-zone sum of squared deviations most, until the number is "
            "reached. No cut leaves a zone below the smallest area. Every zone is one contiguous block; strips "
            "stay whole.</p><p>Class rasters give the share of each class in a unit, other rasters its mean; each "
            "raster weighs 1, position 0.5 (proposed defaults). Zones are numbered I-1 … V-n from north-west to "
            "south-east and named position + function; official names come from the names table. The plan has 18 "
            "level-2 zones (chapter 2, section 1).</p>"
        )

    def declare(self):
        self.add_vector("UNITS", tr("Planning units"), tr("Output of “Planning units”."))
        self.add_vector("ZONES", tr("Level-1 zones"), tr("Output of “Level-1 restoration zones”."))
        self.add_rasters(
            "FEATURES", tr("Features"), tr("Rasters that tell zones apart: natural elements, degradation …")
        )
        self.add_number("COUNT", tr("Number of level-2 zones"), tr("The plan has 18."), 18, 1, integer=True)
        self.add_number("MIN_AREA", tr("Smallest zone (km²)"), tr("Proposed default 150 km²."), 150, 0)
        self.add_vector(
            "BASINS",
            tr("River basins"),
            tr("Polygons; a zone crosses their borders only where units differ little."),
            optional=True,
        )
        self.add_raster(
            "ELEMENTS", tr("Natural elements"), tr("For the share of each element in a zone."), optional=True
        )
        self.add_raster(
            "DEGRADATION",
            tr("Degradation degree"),
            tr("For mean degradation (0–4) and direction."),
            optional=True,
        )
        self.add_number(
            "POSITION_WEIGHT",
            tr("Weight of position"),
            tr("Higher makes rounder zones. Proposed default 0.5."),
            0.5,
            0,
            advanced=True,
        )
        self.add_table(
            "NAMES", tr("Zone names"), tr("Table with the columns zone (code such as I-1) and name.")
        )
        self.add_vector_output(
            "OUTPUT",
            tr("Level-2 restoration zones"),
            tr(
                "Fields zone1, zone2 (I-1 …), order2, name, strip, area_km2, degradation, direction, shares (%)."
            ),
            style="zones2",
        )
        self.add_number_output("COUNT_MADE", tr("Zones made"))

    def execute(self, run):
        grid = run.grid()
        units_in = [Piece(item.geometry, {}) for item in run.features("UNITS", grid.crs)]
        zones_in = run.features("ZONES", grid.crs, ("zone1", "strip"))
        for number, item in enumerate(zones_in):
            item.attributes["position"] = number
        pieces = [
            piece
            for piece in cut_by_layer(units_in, zones_in, "position", "zone", run.part(0.0, 0.2))
            if "zone" in piece.names
        ]
        if not pieces:
            raise InputError(mark("Planning units and level-1 zones do not overlap."))
        items = [Item(piece.geometry, {}) for piece in pieces]
        home = np.array([int(piece.names["zone"]) for piece in pieces])
        units = grid_units(run, items, run.source("UNITS").sourceName(), grid)
        found = self._regionalise(run, units, home[units.graph.ids - 1], zones_in)
        if found.reason in NOTICES:
            run.warn(tr(NOTICES[found.reason]).format(made=found.made, wanted=found.wanted))
        labels = spread_to_all(items, units, found.label)
        given = {str(row["zone"]): str(row["name"]) for row in run.rows("NAMES", ("zone", "name")) or []}
        strips = [zones_in[n].attributes["strip"] for n in home]
        rows, elements = zone_rows(run, units, found, level2_names(found, given), items, labels, strips)
        fields = [
            ("zone1", "int"), ("zone2", "text", 12), ("order2", "int"), ("name", "text", 80), ("strip", "int"),
            ("area_km2", "real"), ("degradation", "real"), ("direction", "text", 200),
            *((f"s_{entry.key}", "real") for entry in elements),
        ]  # fmt: skip
        destination = run.write_vector("OUTPUT", fields, rows, grid.crs)
        return {"OUTPUT": destination, "COUNT_MADE": found.made}

    def _regionalise(self, run, units, home, zones_in):
        graph = units.graph
        zone1 = np.array([zones_in[n].attributes["zone1"] for n in home])
        strip = np.array([zones_in[n].attributes["strip"] for n in home]) > 0
        block = connected_blocks(units, home, strip)
        return level2(
            zone1, block, graph.area / 1e6, graph.x, graph.y, feature_groups(run, units), units.edges, units.border,
            run.integer("COUNT"), run.number("MIN_AREA"), strip, basins_of(run, units), ids=graph.ids,
            progress=run.part(0.4, 0.8),
        )  # fmt: skip
