"""Draw ecological corridors: least-cost paths between sources, their swaths and their weight in the network."""

import numpy as np
from qgis.core import QgsWkbTypes

from ....core.messages import InputError, marked
from ....core.network.connectivity.centrality import current_flow
from ....core.network.leastcost import find_links
from ....core.network.sources import linked_groups
from ....translation import tr
from ...base import EcoAlgorithm
from ...parameters import ANY_GEOMETRY, LINE, POLYGON
from ..shared.friction import read_resistance
from ..shared.ids import shown
from ..shared.linked import present_sources
from ..shared.settings import declare_sources, read_max_cost, read_sources
from .lines import (
    Apart,
    definitions,
    line_of,
    line_rows,
    source_definitions,
    source_rows,
    strengths,
)
from .method import corridor_method, cutoff_help, width_help
from .swaths import Swaths, area_definitions, area_rows, bands

#: Memory for each cell, measured on 3 million cells with all pairs of six sources far apart.
_CELL_BYTES = 150
_CUTOFF_SHARE = 0.1


class Corridors(EcoAlgorithm):
    """Sources and resistance in; one line per linked pair of sources out, with its swath."""

    ID = "corridors"
    GROUP = "network"
    TAGS = (
        "corridor", "least-cost path", "linkage", "gravity model", "swath", "centrality",
        "生态廊道", "最小成本路径", "重力模型", "连接", "廊道宽度", "中心性",
    )  # fmt: skip

    def displayName(self):
        return tr("Ecological corridors")

    def shortDescription(self):
        return tr(
            "Draws the least-cost paths between ecological sources and ranks them with the gravity model."
        )

    def method(self):
        return corridor_method()

    def declare(self):
        declare_sources(self)
        options = {
            "adjacent": tr("Adjacent sources"),
            "all": tr("All pairs"),
            "mst": tr("Minimum spanning tree"),
            "nearest": tr("Nearest sources of each"),
        }
        self.add_choice("PAIRS", tr("Pairs"), tr("Which sources are linked."), options, "adjacent")
        self._declare_limits()
        lines = tr(
            "Lines along cell centres with id, from, to, lcd, length, euclid, ratio, gravity, rank, cost_len, "
            "centrality, width, min_width, eff_resist, cost_eff."
        )
        self.add_vector_output("OUTPUT", tr("Ecological corridors"), lines, kind="corridors", types=LINE)
        swath = tr("Normalised cost (resistance × m), 0 on the paths; nodata above the cutoff.")
        self.add_raster_output("SWATH", tr("Corridor swath"), swath, kind="swath", optional=True)
        areas = tr("Polygons with id (of the corridor), from, to, lcd, area_ha, width, min_width.")
        self.add_vector_output(
            "SWATH_AREAS",
            tr("Corridor areas"),
            areas,
            kind="corridor_areas",
            types=POLYGON,
            optional=True,
            created=False,
        )
        nodes = tr("The sources with id, area_ha, links, centrality, rank (1 the most central).")
        self.add_vector_output(
            "SOURCE_CENTRALITY",
            tr("Sources by centrality"),
            nodes,
            kind="source_centrality",
            types=ANY_GEOMETRY,
            optional=True,
            created=False,
        )
        self.add_number_output("COUNT", tr("Number of corridors"))
        self.add_number_output("TOTAL_LENGTH", tr("Total length (m)"))

    def _declare_limits(self):
        most = tr("Dearer corridors are left out. Empty: no limit.")
        self.add_number("MAX_COST", tr("Highest cost (resistance × m)"), most, None, 0, optional=True)
        drop = tr("Leave out corridors that run through a third source: it is linked to both anyway.")
        self.add_flag("DROP_CROSSING", tr("Drop corridors through other sources"), drop)
        self.add_number("WIDTH", tr("Width of corridor areas (m)"), width_help(), None, 0, optional=True)
        self.add_number(
            "CUTOFF", tr("Cutoff of the swath (resistance × m)"), cutoff_help(), None, 0, optional=True
        )
        apart = tr("Sources farther apart, edge to edge in a straight line, are not linked. Empty: no limit.")
        self.add_number(
            "MAX_EUCLID", tr("Greatest distance (m)"), apart, None, 0, optional=True, advanced=True
        )
        count = tr(
            "How many nearest sources each is linked to; for “Nearest sources of each” alone. Proposed default 1."
        )
        self.add_number(
            "NEAREST_COUNT", tr("Number of nearest sources"), count, 1, 1, integer=True, advanced=True
        )
        join = tr(
            "Add the cheapest corridors between parts of the network; for “Nearest sources of each” alone."
        )
        self.add_flag("JOIN", tr("Join parts of the network"), join, advanced=True)
        slow = tr("Solves a circuit in every swath, which takes longer.")
        self.add_flag("EFFECTIVE", tr("Effective resistance of each corridor"), slow, advanced=True)

    def check(self, run):
        if run.inputs.given("WIDTH") and run.inputs.number("WIDTH") == 0:
            raise InputError(marked("A width of 0 m leaves no area. Leave it empty or give a width above 0."))

    def execute(self, run):
        resistance, grid = read_resistance(run.inputs.raster("RESISTANCE"), _CELL_BYTES), run.inputs.grid()
        places = read_sources(run.inputs, grid, resistance, run.log)
        ids = sorted(present_sources(places))
        apart = Apart(places)
        links = self._links(run, resistance, places, ids, apart, grid)
        self._tell(run, links, ids, places)
        swaths = self._swaths(run, resistance, places, links, grid)
        ends = [(link.first - 1, link.second - 1) for link in links]
        flows = current_flow(len(places.keys), ends, [link.cost for link in links])
        run.step(0.97)
        lines = [line_of(link, grid) for link in links]
        forces = strengths(links, places, resistance)
        rows = line_rows(links, lines, places, apart, forces, flows.links, swaths.widths)
        areas = self._areas(run, links, lines, places, swaths, grid)
        nodes = source_rows(places, ids, links, flows.nodes)
        keys = places.keys
        if swaths.cost is not None:
            run.outputs.write_raster("SWATH", swaths.cost, grid)
        wkb = QgsWkbTypes.multiType(QgsWkbTypes.flatType(run.inputs.source("SOURCES").wkbType()))
        line = QgsWkbTypes.Type.LineString
        return {
            "OUTPUT": run.outputs.write_vector("OUTPUT", definitions(keys), rows, grid.crs, line),
            "SWATH": run.outputs.destination("SWATH"),
            "SWATH_AREAS": run.outputs.write_vector("SWATH_AREAS", area_definitions(keys), areas, grid.crs),
            "SOURCE_CENTRALITY": run.outputs.write_vector(
                "SOURCE_CENTRALITY", source_definitions(keys), nodes, grid.crs, wkb
            ),
            "COUNT": len(links),
            "TOTAL_LENGTH": sum(line.length() for line in lines),
        }

    def _links(self, run, resistance, places, ids, apart, grid):
        most, allowed = run.inputs.number("MAX_EUCLID"), None
        if most is not None:
            allowed = apart.within(most, ids, run.part(0.02, 0.05))
        found = find_links(
            resistance, places.cells, run.inputs.choice("PAIRS"), grid.cell_size, count=run.inputs.integer("NEAREST_COUNT"),
            join=run.inputs.flag("JOIN"), allowed=allowed, max_cost=read_max_cost(run.inputs), drop_crossing=run.inputs.flag("DROP_CROSSING"),
            progress=run.part(0.05, 0.5),
        )  # fmt: skip
        if found.dropped:
            sentence = tr("{count} corridors through a third source were left out.")
            run.log.say(sentence.format(count=len(found.dropped)))
        return found.links

    def _tell(self, run, links, ids, places):
        parts = linked_groups([link[:2] for link in links], ids)
        if len(parts) > 1:
            alone = [str(places.keys[i - 1]) for part in parts[1:] for i in part]
            sentence = tr("The network falls into {count} parts. Not linked to the largest: {names}.")
            tell = run.log.say if run.inputs.choice("PAIRS") == "nearest" else run.log.warn
            tell(sentence.format(count=len(parts), names=shown(alone)))

    def _swaths(self, run, resistance, places, links, grid):
        cutoff, width, effective = (
            run.inputs.number("CUTOFF"),
            run.inputs.number("WIDTH"),
            run.inputs.flag("EFFECTIVE"),
        )
        areas = run.inputs.given("SWATH_AREAS") and (width is None or cutoff is not None)
        swaths = Swaths(grid, run.inputs.given("SWATH"), areas, effective)
        if links and (run.inputs.given("SWATH") or areas or effective):
            if cutoff is None:
                cutoff = _CUTOFF_SHARE * float(np.median([link.cost for link in links]))
                run.log.say(tr("Cutoff of the swath: {value}.").format(value=f"{cutoff:,.0f}"))
            swaths.compute(resistance, places.cells, links, cutoff, run.part(0.5, 0.95))
        return swaths

    def _areas(self, run, links, lines, places, swaths, grid):
        width = run.inputs.number("WIDTH")
        if not run.inputs.given("SWATH_AREAS") or not links:
            return []
        areas, widths = swaths.areas, swaths.widths if swaths.areas else {}
        if width:
            areas = bands({link[:2]: line for link, line in zip(links, lines)}, areas, width)
        return area_rows(links, places, areas, widths, grid, width or np.inf)
