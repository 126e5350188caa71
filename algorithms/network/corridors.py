"""Draw ecological corridors: least-cost paths between sources."""

import numpy as np
from qgis.core import QgsWkbTypes

from ...core.messages import InputError
from ...core.messages import tr as mark
from ...core.network.leastcost import find_links
from ...core.network.sources import gravity, linked_groups, ranks
from ...translation import tr
from ..base import EcoAlgorithm
from ..parameters import LINE, POINT, POLYGON
from .crossings import line_geometry
from .places import read_places

_HECTARE = 1e4
_ALONE_SHOWN = 10


class Corridors(EcoAlgorithm):
    """Sources and resistance in; one line per linked pair of sources out."""

    ID = "corridors"
    GROUP = "network"
    TAGS = (
        "corridor",
        "least-cost path",
        "linkage",
        "gravity model",
        "生态廊道",
        "最小成本路径",
        "重力模型",
        "连接",
    )

    def displayName(self):
        return tr("Ecological corridors")

    def shortDescription(self):
        return tr(
            "Draws the least-cost paths between ecological sources and ranks them with the gravity model."
        )

    def method(self):
        return tr(
            "<p>A corridor is the path of least cost between two sources over the resistance surface: a step costs the "
            "mean of two resistances times the distance of the cell centres; eight neighbours; nodata cannot be "
            "crossed. Fields: lcd least cost (resistance × m), length (m), euclid distance between the sources (m), "
            "ratio lcd / euclid, gravity, rank (1 strongest).</p><p>Gravity model: "
            "G = Lmax² · ln Sᵢ · ln Sⱼ / (Lᵢⱼ² · Pᵢ · Pⱼ), L = lcd, Lmax the highest lcd, S area in hectares (at least "
            "1), P mean resistance inside the source; no unit (usual in Chinese network planning, from no norm).</p>"
            "<p>Pairs: adjacent, whose cost zones touch (as in Linkage Mapper); all; mst, the minimum spanning tree by "
            "least cost; nearest, each source with its nearest one by least cost.</p>"
        )

    def declare(self):
        sources = tr("Polygons, lines or points, for example from “Extract ecological sources”.")
        self.add_vector("SOURCES", tr("Ecological sources"), sources, (POLYGON, LINE, POINT))
        named = tr("Ids for the fields from and to. Empty: a whole-number field “id”, without one the order.")
        self.add_field("ID_FIELD", tr("Source id field"), named, "SOURCES", optional=True)
        self.add_raster("RESISTANCE", tr("Resistance surface"), tr("Above 0; nodata cannot be crossed."))
        options = {
            "adjacent": tr("Adjacent sources"),
            "all": tr("All pairs"),
            "mst": tr("Minimum spanning tree"),
            "nearest": tr("Nearest source of each"),
        }
        self.add_choice("PAIRS", tr("Pairs"), tr("Which sources are linked."), options, "adjacent")
        most = tr("Dearer corridors are left out. Empty: no limit.")
        self.add_number("MAX_COST", tr("Highest cost (resistance × m)"), most, None, 0, optional=True)
        drop = tr("Leave out corridors that run through a third source: it is linked to both anyway.")
        self.add_flag("DROP_CROSSING", tr("Drop corridors through other sources"), drop)
        lines = tr("Lines along cell centres with id, from, to, lcd, length, euclid, ratio, gravity, rank.")
        self.add_vector_output("OUTPUT", tr("Ecological corridors"), lines, LINE, "corridors")
        self.add_number_output("COUNT", tr("Number of corridors"))
        self.add_number_output("TOTAL_LENGTH", tr("Total length (m)"))

    def execute(self, run):
        source = run.raster("RESISTANCE")
        resistance, grid = source.read(), source.grid
        places = read_places(run, "SOURCES", grid, resistance, run.field("ID_FIELD"))
        ids = [int(i) for i in np.unique(places.cells) if i > 0]
        if len(ids) < 2:
            raise InputError(
                mark("Corridors need at least two sources on the resistance surface; “{name}” has {count}."),
                name=run.source("SOURCES").sourceName(),
                count=len(ids),
            )
        limit = run.number("MAX_COST")
        links = find_links(
            resistance, places.cells, run.choice("PAIRS"), grid.cell_size,
            max_cost=np.inf if limit is None else limit, drop_crossing=run.flag("DROP_CROSSING"),
            progress=run.part(0.05, 0.9),
        ).links  # fmt: skip
        self._tell(run, links, ids, places)
        rows = self._rows(links, places, resistance, grid)
        kind = QgsWkbTypes.Type.LineString
        output = run.write_vector("OUTPUT", _definitions(places.keys), rows, grid.crs, kind)
        return {"OUTPUT": output, "COUNT": len(rows), "TOTAL_LENGTH": sum(row[0].length() for row in rows)}

    def _tell(self, run, links, ids, places):
        parts = linked_groups([link[:2] for link in links], ids)
        if len(parts) > 1:
            alone = [str(places.keys[i - 1]) for part in parts[1:] for i in part]
            names = ", ".join(alone[:_ALONE_SHOWN]) + (" …" if len(alone) > _ALONE_SHOWN else "")
            sentence = tr("The network falls into {count} parts. Not linked to the largest: {names}.")
            tell = run.say if run.choice("PAIRS") == "nearest" else run.warn
            tell(sentence.format(count=len(parts), names=names))

    def _rows(self, links, places, resistance, grid):
        inside = places.cells > 0
        labels, length = places.cells[inside], len(places.keys) + 1
        counts, sums = np.bincount(labels, minlength=length), np.bincount(labels, resistance[inside], length)
        means = np.divide(sums, counts, out=np.ones(length), where=counts > 0)[1:]
        areas = np.array([item.geometry.area() / _HECTARE for item in places.items])
        ends = np.array([link[:2] for link in links], int).reshape(-1, 2) - 1
        costs = np.array([link.cost for link in links])
        strength = gravity(areas, means, ends[:, 0], ends[:, 1], costs)
        rows = []
        for number, (link, force, rank) in enumerate(
            zip(links, strength.tolist(), ranks(strength).tolist()), 1
        ):
            cells = _corners(np.array(link.cells)) + 0.5
            x, y = grid.x0 + cells[:, 1] * grid.cell_x, grid.y0 - cells[:, 0] * grid.cell_y
            line = line_geometry([np.column_stack([x, y])])
            one, other = ends[number - 1]
            apart = places.items[one].geometry.distance(places.items[other].geometry)
            ratio = link.cost / apart if apart > 0 else None
            names = (places.keys[one], places.keys[other])
            rows.append((line, (number, *names, link.cost, line.length(), apart, ratio, force, rank)))
        return rows


def _definitions(keys: list) -> tuple:
    kind = ("int",) if all(isinstance(key, int) for key in keys) else ("text", 80)
    measures = [(name, "real", 20, 3) for name in ("lcd", "length", "euclid", "ratio", "gravity")]
    return (("id", "int"), ("from", *kind), ("to", *kind), *measures, ("rank", "int"))


def _corners(cells: np.ndarray) -> np.ndarray:
    """The cells at which a path begins, turns and ends; the line through them is the same."""
    steps = np.diff(cells, axis=0)
    turns = np.flatnonzero((steps[1:] != steps[:-1]).any(axis=1)) + 1
    return cells[np.concatenate([[0], turns, [len(cells) - 1]])]
