"""Draw ecological corridors: least-cost paths between sources, their swaths and their weight in the network."""

from qgis.core import QgsWkbTypes

from ....gis.geometries import multi_of
from ....translation import tr
from ...base import EcoAlgorithm
from ...parameters import ANY_GEOMETRY
from ...run import Run
from ..shared.friction import read_resistance
from ..shared.ids import key_kind
from ..shared.settings import declare_sources, read_sources
from .links import find_network
from .measures import centrality, line_rows, source_rows, strengths
from .method import corridor_method, priority_help
from .priority import FIELDS, by_pair, fields_of, priorities
from .settings import declare_limits, read_settings
from .swaths import Swaths, area_rows, usual_cutoff

#: Memory for each cell, measured on 3 million cells with all pairs of six sources far apart.
_CELL_BYTES = 150


class Corridors(EcoAlgorithm):
    """Sources and resistance in; one line per linked pair of sources out, with its swath."""

    ID = "corridors"
    GROUP = "network"
    TAGS = (
        "corridor", "least-cost path", "linkage", "gravity model", "swath", "centrality",
        "生态廊道", "最小成本路径", "重力模型", "连接", "廊道宽度", "中心性",
    )  # fmt: skip

    def displayName(self) -> str:
        return tr("Ecological corridors")

    def shortDescription(self) -> str:
        return tr(
            "Draws the least-cost paths between ecological sources and ranks them with the gravity model."
        )

    def method(self) -> str:
        return corridor_method() + priority_help()

    def declare(self) -> None:
        declare_sources(self)
        options = {
            "adjacent": tr("Adjacent sources"),
            "all": tr("All pairs"),
            "mst": tr("Minimum spanning tree"),
            "nearest": tr("Nearest sources of each"),
            "mpg": tr("Minimum planar graph"),
        }
        self.add_choice("PAIRS", tr("Pairs"), tr("Which sources are linked."), options, "adjacent")
        declare_limits(self)
        lines = tr(
            "Lines along cell centres with id, from, to, lcd, length, euclid, ratio, gravity, rank, cost_len, "
            "centrality, width, min_width, eff_resist, cost_eff."
        )
        self.add_vector_output("OUTPUT", tr("Ecological corridors"), lines, kind="corridors")
        swath = tr("Normalised cost (resistance × m), 0 on the paths; nodata above the cutoff.")
        self.add_raster_output("SWATH", tr("Corridor swath"), swath, kind="swath", optional=True)
        areas = tr("Polygons with id (of the corridor), from, to, lcd, area_ha, width, min_width.")
        self.add_vector_output(
            "SWATH_AREAS",
            tr("Corridor areas"),
            areas,
            kind="corridor_areas",
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
        blend = tr("Place in the swath and priority of the corridor, 0 to 1; nodata above the cutoff.")
        self.add_raster_output(
            "LINKAGE_PRIORITY",
            tr("Linkage priority"),
            blend,
            kind="linkage_priority",
            optional=True,
            created=False,
        )
        self.add_number_output("COUNT", tr("Number of corridors"))
        self.add_number_output("TOTAL_LENGTH", tr("Total length (m)"))

    def check(self, run: Run) -> None:
        read_settings(run.inputs)

    def execute(self, run: Run) -> dict:
        settings, wanted = read_settings(run.inputs), run.outputs.wanted
        resistance, grid = read_resistance(run.inputs.raster("RESISTANCE"), _CELL_BYTES), run.inputs.grid()
        places = read_sources(run.inputs, grid, resistance, run.log)
        network = find_network(places, resistance, grid, settings, run.part(0.0, 0.5), run.log)
        flows = centrality(network)
        rated = (
            priorities(network, resistance, flows.nodes, settings.rule) if settings.rated(wanted) else None
        )
        swaths = Swaths(grid, settings, wanted)
        if network.links and swaths.needed:
            cutoff = settings.cutoff
            cutoff = usual_cutoff(network, run.log) if cutoff is None else cutoff
            swaths.compute(resistance, network, cutoff, by_pair(network, rated), run.part(0.5, 0.95))
        run.step(0.97)
        forces, more = strengths(network, resistance), fields_of(rated)
        lines = line_rows(network, forces, flows.links, swaths.widths, more)
        areas, nodes = area_rows(network, swaths, settings), source_rows(network, flows.nodes)
        outputs, crs, ids = run.outputs, grid.crs, key_kind(places.keys)
        for key, mosaic in (("SWATH", swaths.cost), ("LINKAGE_PRIORITY", swaths.priority)):
            if mosaic is not None:
                outputs.write_raster(key, mosaic, grid)
        shape = multi_of(item.geometry for item in places.features) or QgsWkbTypes.Type.Unknown
        line, left_out = QgsWkbTypes.Type.LineString, () if settings.rated(wanted) else FIELDS
        return {
            "OUTPUT": outputs.vector("OUTPUT", lines, crs, line, ids=ids, left_out=left_out),
            "SWATH": outputs.destination("SWATH"),
            "SWATH_AREAS": outputs.vector("SWATH_AREAS", areas, crs, ids=ids),
            "LINKAGE_PRIORITY": outputs.destination("LINKAGE_PRIORITY"),
            "SOURCE_CENTRALITY": outputs.vector("SOURCE_CENTRALITY", nodes, crs, shape, ids=ids),
            "COUNT": len(network.links),
            "TOTAL_LENGTH": sum(line.length() for line in network.lines),
        }
