"""Map where restoring a circle of land would shorten corridors most."""

from ....core.network.barrierpoints import barrier_points
from ....core.network.barriers import barrier_map
from ....translation import tr
from ...base import EcoAlgorithm
from ...parameters import POINT
from ..shared.friction import read_resistance
from ..shared.ids import key_kind
from ..shared.linked import linked_pairs, tell_unlinked
from ..shared.settings import declare_links, declare_sources, read_links, read_sources
from .points import point_rows
from .settings import declare_circles, read_settings

#: Memory for each cell, measured on 3 million cells with all pairs of six sources far apart.
_CELL_BYTES = 150


class Barriers(EcoAlgorithm):
    """Sources and resistance in; barrier score, percent and barrier points out."""

    ID = "barriers"
    GROUP = "network"
    TAGS = (
        "barrier",
        "barrier mapper",
        "improvement area",
        "restoration",
        "linkage",
        "生态障碍点",
        "障碍点",
        "改善区",
        "修复",
    )

    def displayName(self):
        return tr("Ecological barriers")

    def shortDescription(self):
        return tr("Scores every cell by how much restoring a circle around it would shorten the corridors.")

    def method(self):
        return tr(
            "<p>For a link of two sources A, B with least cost LCD and a circle of radius r around a cell: "
            "score = (LCD − min C<sub>A</sub> − min C<sub>B</sub> − D · R′) / D, D = 2r, min C the least "
            "accumulated cost from a source on the rim of the circle, R′ the resistance after restoration. The score "
            "is the fall of the least cost per metre restored, in units of resistance; percent is 100 · score / LCD "
            "per metre (Barrier Mapper of Linkage Mapper; McRae et al. 2012, PLoS ONE 7: e52604).</p>"
            "<p>The rim is one cell wide, r − cell &lt; distance ≤ r: on cells of 1 m that of Barrier "
            "Mapper, whose rim is 1 m wide and holds few cells or none where cells are larger; here it is whole at any "
            "cell size. Lowering the resistance in the circle to R′ shortens the corridor by at least score · D less "
            "8 % of D · R′, as steps go in eight directions.</p>"
            "<p>Over radii the highest score counts; over links the highest (max) or the sum (sum). Nodata inside a "
            "circle counts as restored. Points: cells without a higher neighbour, from the highest down, none within "
            "the radius of a higher one. class: 1 first-level and 2 second-level improvement area, natural breaks of "
            "the points' scores (study of western Jilin, ChinaXiv-202112.00068); gain: score · D, fall of the least "
            "cost (resistance × m); from, to: the link with the highest score there; links: how many gain.</p>"
        )

    def declare(self):
        declare_sources(self)
        declare_links(self)
        declare_circles(self)
        score = tr("Fall of the least cost per metre restored (resistance).")
        self.add_raster_output("OUTPUT", tr("Barrier score"), score, kind="barrier_score")
        percent = tr("Fall per metre restored in percent of the least cost.")
        self.add_raster_output(
            "PERCENT", tr("Barrier percent"), percent, kind="barrier_percent", optional=True, created=False
        )
        points = tr("Local maxima with rank, class, score, percent, gain, radius, from, to, links, x, y.")
        self.add_vector_output(
            "POINTS", tr("Barrier points"), points, kind="barrier_points", types=POINT, optional=True
        )
        self.add_number_output("COUNT", tr("Number of barrier points"))
        self.add_number_output("HIGHEST", tr("Highest score"))

    def check(self, run):
        read_settings(run.inputs)

    def execute(self, run):
        settings = read_settings(run.inputs)
        resistance, grid = read_resistance(run.inputs.raster("RESISTANCE"), _CELL_BYTES), run.inputs.grid()
        places = read_sources(run.inputs, grid, resistance, run.log)
        links = read_links(run.inputs)
        pairs = linked_pairs(places, links, settings.linking, resistance, grid, run.part(0.05, 0.3))
        found = barrier_map(
            resistance,
            places.cells,
            pairs,
            settings.radii,
            grid.cell_size,
            combine=settings.combine,
            restored=settings.restored,
            max_cost=settings.linking.max_cost,
            progress=run.part(0.3, 0.95),
        )
        tell_unlinked(pairs, found.lcd, places.keys, run.log)
        points = barrier_points(found, grid.cell_size, settings.least_score, settings.spacing)
        if not points:
            run.log.warn(tr("No circle of these radii improves a corridor."))
        rows, ids = point_rows(points, pairs, places.keys, grid), key_kind(places.keys)
        return {
            "OUTPUT": run.outputs.write_raster("OUTPUT", found.score, grid),
            "PERCENT": run.outputs.write_raster("PERCENT", found.percent, grid),
            "POINTS": run.outputs.vector("POINTS", rows, grid.crs, ids=ids),
            "COUNT": len(points),
            "HIGHEST": points[0].score if points else 0.0,
        }
