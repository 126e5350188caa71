"""Map where restoring a circle of land would shorten corridors most."""

import math

from qgis.core import QgsGeometry, QgsPointXY, QgsWkbTypes

from ....core.messages import InputError, marked
from ....core.network.barrierpoints import barrier_points
from ....core.network.barriers import barrier_map, radii_between
from ....translation import tr
from ...base import EcoAlgorithm
from ...parameters import POINT
from ..shared.friction import read_resistance
from ..shared.ids import key_kind
from ..shared.linked import linked_pairs, tell_unlinked
from ..shared.settings import (
    declare_links,
    declare_sources,
    read_linking,
    read_links,
    read_max_cost,
    read_sources,
)

_NODATA = -9999.0
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
        smallest = tr("At least the cell size. Studies use 100 to 500 m. Proposed default 200 m.")
        self.add_number("MIN_RADIUS", tr("Smallest radius (m)"), smallest, 200, 0)
        largest = tr("Proposed default 1000 m.")
        self.add_number("MAX_RADIUS", tr("Largest radius (m)"), largest, 1000, 0)
        step = tr("From the smallest radius on. 0: the smallest radius alone. Proposed default 200 m.")
        self.add_number("STEP", tr("Step between radii (m)"), step, 200, 0)
        options = {"max": tr("Highest of the links"), "sum": tr("Sum of the links")}
        combine = tr("Highest: the best improvement of one corridor; cells that improve none are nodata. Sum: what "
                     "many corridors share; 0 where none improves.")  # fmt: skip
        self.add_choice("COMBINE", tr("Combination of corridors"), combine, options, "max")
        after = tr("Resistance inside a restored circle. Default 1, as in Barrier Mapper.")
        self.add_number("RESTORED", tr("Resistance after restoration"), after, 1, 0, advanced=True)
        least = tr("Points with a lower score are left out. Proposed default 0 (all).")
        self.add_number("MIN_SCORE", tr("Lowest score of points"), least, 0, 0, advanced=True)
        apart = tr("Of points nearer to each other only the higher is kept. Empty: their radius.")
        self.add_number(
            "SPACING", tr("Least distance of points (m)"), apart, None, 0, optional=True, advanced=True
        )
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
        self._radii(run)

    def _radii(self, run):
        smallest, largest, step = (run.inputs.number(key) for key in ("MIN_RADIUS", "MAX_RADIUS", "STEP"))
        grid = run.inputs.grid()
        if largest > math.hypot(grid.extent.width(), grid.extent.height()):
            raise InputError(
                marked("The largest radius ({value} m) reaches across “{name}”. Give a smaller one."),
                value=f"{largest:g}",
                name=run.inputs.layer("RESISTANCE").name(),
            )
        return radii_between(smallest, largest, step, grid.cell_size)

    def execute(self, run):
        resistance, grid = read_resistance(run.inputs.raster("RESISTANCE"), _CELL_BYTES), run.inputs.grid()
        places = read_sources(run.inputs, grid, resistance, run.log)
        pairs = linked_pairs(
            places, read_links(run.inputs), read_linking(run.inputs), resistance, grid, run.part(0.05, 0.3)
        )
        found = barrier_map(
            resistance, places.cells, pairs, self._radii(run), grid.cell_size,
            combine=run.inputs.choice("COMBINE"), restored=run.inputs.number("RESTORED"), max_cost=read_max_cost(run.inputs),
            progress=run.part(0.3, 0.95),
        )  # fmt: skip
        tell_unlinked(pairs, found.lcd, places.keys, run.log)
        points = barrier_points(
            found, grid.cell_size, run.inputs.number("MIN_SCORE"), run.inputs.number("SPACING") or 0.0
        )
        if not points:
            run.log.warn(tr("No circle of these radii improves a corridor."))
        output = run.outputs.write_raster("OUTPUT", found.score, grid)
        percent = run.outputs.write_raster("PERCENT", found.percent, grid)
        rows = [_row(point, pairs[point.link], places.keys, grid) for point in points]
        kind = QgsWkbTypes.Type.Point
        written = run.outputs.write_vector("POINTS", _definitions(places.keys), rows, grid.crs, kind)
        highest = points[0].score if points else 0.0
        return {
            "OUTPUT": output, "PERCENT": percent, "POINTS": written, "COUNT": len(points), "HIGHEST": highest,
        }  # fmt: skip


def _row(point, pair, keys, grid):
    x = grid.x0 + (point.column + 0.5) * grid.cell_x
    y = grid.y0 - (point.row + 0.5) * grid.cell_y
    ends = [keys[end - 1] for end in pair]
    values = (
        point.rank,
        point.grade,
        point.score,
        point.percent,
        point.gain,
        point.radius,
        *ends,
        point.count,
        x,
        y,
    )
    return QgsGeometry.fromPointXY(QgsPointXY(x, y)), values


def _definitions(keys):
    kind = key_kind(keys)
    return (
        ("rank", "int"), ("class", "int"), ("score", "real", 20, 3), ("percent", "real", 20, 8),
        ("gain", "real", 20, 1), ("radius", "real", 12, 2), ("from", *kind), ("to", *kind), ("links", "int"),
        ("x", "real", 16, 2), ("y", "real", 16, 2),
    )  # fmt: skip
