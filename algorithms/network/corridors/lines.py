"""Corridors as lines: their geometry, their measures and how far sources are apart."""

from typing import Dict, List, NamedTuple, Optional, Sequence, Set, Tuple

import numpy as np
from qgis.core import QgsGeometry

from ....core.network.leastcost.links import Link, Pair
from ....core.network.sources import gravity, ranks
from ....gis.grid import Grid
from ..shared.geometry import line_geometry
from ..shared.ids import key_kind
from ..shared.places import Places

HECTARE = 1e4
_MEASURES = (
    "lcd", "length", "euclid", "ratio", "gravity", "rank", "cost_len", "centrality",
    "width", "min_width", "eff_resist", "cost_eff",
)  # fmt: skip


class Widths(NamedTuple):
    """What the swath of a corridor adds to its line; None where it was not computed."""

    mean: Optional[float] = None
    least: Optional[float] = None
    resistance: Optional[float] = None


class Apart:
    """Straight-line distances between sources, edge to edge, each computed once."""

    def __init__(self, places: Places) -> None:
        self._geometries = [item.geometry for item in places.items]
        self._known: Dict[Pair, float] = {}

    def distance(self, one: int, other: int) -> float:
        """Metres between two sources given by their positions, counted from 1."""
        pair = (min(one, other), max(one, other))
        if pair not in self._known:
            first, second = (self._geometries[number - 1] for number in pair)
            self._known[pair] = first.distance(second)
        return self._known[pair]

    def within(self, most: float, ids: Sequence[int], progress) -> Set[Pair]:
        """The pairs of ``ids`` (ascending) at most ``most`` metres apart."""
        boxes = np.array(
            [
                (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
                for box in (self._geometries[number - 1].boundingBox() for number in ids)
            ]
        )
        found = set()
        for done, one in enumerate(ids):
            progress(done / len(ids))
            gap = np.maximum(boxes[done + 1 :, :2] - boxes[done, 2:], boxes[done, :2] - boxes[done + 1 :, 2:])
            near = np.hypot(*np.maximum(gap, 0).T) <= most
            for other in np.array(ids[done + 1 :], int)[near].tolist():
                if self.distance(one, other) <= most:
                    found.add((one, other))
        return found


def definitions(keys: list) -> tuple:
    """The fields of corridors."""
    kind = key_kind(keys)
    measures = [(name, "int") if name == "rank" else (name, "real", 20, 3) for name in _MEASURES]
    return (("id", "int"), ("from", *kind), ("to", *kind), *measures)


def line_of(link: Link, grid: Grid) -> QgsGeometry:
    """The path along cell centres."""
    cells = _corners(np.array(link.cells)) + 0.5
    x, y = grid.x0 + cells[:, 1] * grid.cell_x, grid.y0 - cells[:, 0] * grid.cell_y
    return line_geometry([np.column_stack([x, y])])


def strengths(links: List[Link], places: Places, resistance: np.ndarray) -> np.ndarray:
    """The gravity of each corridor."""
    inside, length = places.cells > 0, len(places.keys) + 1
    labels = places.cells[inside]
    counts, sums = np.bincount(labels, minlength=length), np.bincount(labels, resistance[inside], length)
    means = np.divide(sums, counts, out=np.ones(length), where=counts > 0)[1:]
    areas = np.array([item.geometry.area() / HECTARE for item in places.items])
    ends = np.array([link[:2] for link in links], int).reshape(-1, 2) - 1
    return gravity(areas, means, ends[:, 0], ends[:, 1], np.array([link.cost for link in links]))


def line_rows(
    links: List[Link],
    lines: List[QgsGeometry],
    places: Places,
    apart: Apart,
    forces: np.ndarray,
    flows: np.ndarray,
    widths: Dict[Pair, Widths],
) -> List[Tuple[QgsGeometry, tuple]]:
    """One row for each corridor, in the order of :func:`definitions`."""
    rows, order = [], ranks(forces).tolist()
    for number, link in enumerate(links):
        keys = [places.keys[end - 1] for end in link[:2]]
        euclid, length = apart.distance(*link[:2]), lines[number].length()
        swath = widths.get(link[:2], Widths())
        measures = (
            link.cost, length, euclid, _ratio(link.cost, euclid), float(forces[number]), order[number],
            _ratio(link.cost, length), float(flows[number]), swath.mean, swath.least, swath.resistance,
            _ratio(link.cost, swath.resistance),
        )  # fmt: skip
        rows.append((lines[number], (number + 1, *keys, *measures)))
    return rows


def source_definitions(keys: list) -> tuple:
    """The fields of sources with their centrality."""
    return (
        ("id", *key_kind(keys)), ("area_ha", "real", 20, 3), ("links", "int"), ("centrality", "real", 20, 3),
        ("rank", "int"),
    )  # fmt: skip


def source_rows(places: Places, ids: Sequence[int], links: List[Link], flows: np.ndarray) -> list:
    """One row for each source on the surface, in the order of :func:`source_definitions`."""
    ends = np.array([link[:2] for link in links], int).ravel()
    counts, order = np.bincount(ends, minlength=len(flows) + 1), ranks(flows)
    rows = []
    for number in ids:
        geometry, flow = places.items[number - 1].geometry, float(flows[number - 1])
        measures = (geometry.area() / HECTARE, int(counts[number]), flow, int(order[number - 1]))
        rows.append((geometry, (places.keys[number - 1], *measures)))
    return rows


def _ratio(value: float, by: Optional[float]) -> Optional[float]:
    return value / by if by else None


def _corners(cells: np.ndarray) -> np.ndarray:
    """The cells at which a path begins, turns and ends; the line through them is the same."""
    steps = np.diff(cells, axis=0)
    turns = np.flatnonzero((steps[1:] != steps[:-1]).any(axis=1)) + 1
    return cells[np.concatenate([[0], turns, [len(cells) - 1]])]
