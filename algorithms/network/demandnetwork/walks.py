"""Streets with their costs, the places on them, and rows of results."""

from typing import Dict, Iterator, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np
from qgis.core import QgsGeometry, QgsPointXY

from ....core.network.demandflow import choose_stretches, demand_flows, join_parts, street_costs
from ....core.progress import Progress
from ....core.roadwords import NOT_A_BARRIER, Words
from ....core.streets import Streets, attach
from ....core.tables import cell_number
from ....gis.areaindex import AreaIndex
from ....gis.geometries import POLYGONS
from ....gis.streets import Drawn, edge_points
from ....gis.tables import read_builtin
from ....gis.vectors import Item
from .settings import Settings

#: Cost of a metre beyond the usual by class of road; canopy below which shade is missing; metres beside a river.
_EXTRA = {
    "motorway": np.inf,
    "trunk": np.inf,
    "railway": np.inf,
    "primary": 1.0,
    "secondary": 0.6,
    NOT_A_BARRIER: 0.0,
}
_OTHER, _SHADED, _BESIDE, _EVERY = 0.2, 0.3, 50.0, 20.0


def extra_costs(items: Sequence[Item], field: str, rivers: Sequence[QgsGeometry]) -> np.ndarray:
    """(n,) cost of a metre of each street by the word of its class; words that are not known are other roads."""
    words, index = Words(read_builtin("barrier_classes"), "road"), AreaIndex(rivers)
    found = [
        _EXTRA.get(words.find(item.attributes[field]) or "", _OTHER) if field else _OTHER for item in items
    ]
    for number, item in enumerate(items):
        if rivers and np.isfinite(found[number]) and index.within(item.geometry, _BESIDE):
            found[number] = 0.0
    return np.array(found)


class Start(NamedTuple):
    """Places on the streets: ``points`` (k, 2) and how much each counts."""

    points: List[np.ndarray]
    counts: np.ndarray


def starts_of(items: Sequence[Item], field: str, by_area: bool) -> Start:
    """Places with the number of a field; without one 1, or hectares of polygons."""

    def count(item: Item) -> float:
        if field:
            return max(0.0, float(np.nan_to_num(cell_number(item.attributes[field]))))
        polygon = item.geometry.type() == POLYGONS
        return item.geometry.area() / 1e4 if by_area and polygon else 1.0

    return Start(
        [edge_points(item.geometry, _EVERY) for item in items], np.array([count(item) for item in items])
    )


def put_on(streets: Streets, start: Start, snap: float) -> Tuple[Streets, np.ndarray]:
    """Streets with a node for each place at the point of its edge nearest to a street; -1 where none is near."""
    at = attach(streets, np.concatenate(start.points), snap)
    ends = np.cumsum([0] + [len(one) for one in start.points])
    best = [first + int(np.argmin(at.away[first:last])) for first, last in zip(ends, ends[1:])]
    return at.streets, at.node[best]


class Walks(NamedTuple):
    """What was found: ``kept`` by the budget or to join, ``link``: to join; ``served``: share (0–1) of the people.

    Attributes:
        shade: (m,) canopy of each stretch, NaN where it is not known.
    """

    streets: Streets
    features: np.ndarray
    costs: np.ndarray
    shade: np.ndarray
    flow: np.ndarray
    kept: np.ndarray
    link: np.ndarray
    served: float


def find_walks(
    drawn: Drawn,
    homes: Start,
    goals: Start,
    extra: np.ndarray,
    cover: Sequence,
    settings: Settings,
    progress: Progress,
) -> Walks:
    """Flows and network.

    Args:
        extra: of each feature of the streets. cover: functions that give shade and heat (0–1) at points.
    """
    streets, goal = put_on(drawn.streets, goals, settings.snap)
    streets, home = put_on(streets, homes, settings.snap)
    features = drawn.features[streets.lines]
    middle = streets.nodes[streets.edges].mean(axis=1)
    shade, heat = (sample(middle) for sample in cover)
    costs = street_costs(streets.lengths, shade, heat, extra[features])
    flows = demand_flows(
        streets, costs, home, homes.counts, goal, goals.counts,
        reach=settings.reach, count=settings.goals, progress=progress,
    )  # fmt: skip
    budget = np.inf if settings.budget is None else settings.budget
    kept, link = choose_stretches(flows.flow, streets.lengths, budget), np.zeros(len(costs), bool)
    if kept.any():
        link[join_parts(streets, costs, kept, settings.reach)] = True
    whole = homes.counts.sum()
    served = float(homes.counts[flows.served].sum() / whole) if whole else 0.0
    return Walks(streets, features, costs, shade, flow=flows.flow, kept=kept | link, link=link, served=served)


def _gathered(walks: Walks, chosen: np.ndarray, link: bool) -> Iterator[Tuple[QgsGeometry, dict]]:
    """Stretches of one street with the same people as one line, the busiest first."""
    numbers = np.flatnonzero(chosen)
    keys = [(-round(float(walks.flow[n]), 6), int(walks.features[n]), bool(walks.link[n])) for n in numbers]
    groups: Dict[tuple, List[int]] = {}
    for key, number in zip(keys, numbers.tolist()):
        groups.setdefault(key, []).append(number)
    for order, key in enumerate(sorted(groups), 1):
        mine = np.array(groups[key])
        length = walks.streets.lengths[mine]
        row = {
            "rank": order, "flow": -key[0], "length_m": float(length.sum()),
            "shade": _mean(walks.shade[mine], length), "cost": float(walks.costs[mine].sum() / length.sum()),
        }  # fmt: skip
        yield _drawn(walks.streets, mine), {**row, "link": int(key[2])} if link else row


def _mean(values: np.ndarray, weights: np.ndarray) -> Optional[float]:
    known = np.isfinite(values)
    return float(np.average(values[known], weights=weights[known])) if known.any() else None


def _drawn(streets: Streets, numbers: np.ndarray) -> QgsGeometry:
    ends = streets.nodes[streets.edges[numbers]]
    lines = [QgsGeometry.fromPolylineXY([QgsPointXY(*a), QgsPointXY(*b)]) for a, b in ends.tolist()]
    return QgsGeometry.collectGeometry(lines).mergeLines()


def street_rows(walks: Walks) -> Iterator[Tuple[QgsGeometry, dict]]:
    """Every street that somebody walks."""
    return _gathered(walks, walks.flow > 0, False)


def network_rows(walks: Walks) -> Iterator[Tuple[QgsGeometry, dict]]:
    """The streets of the network."""
    return _gathered(walks, walks.kept, True)


def gap_rows(walks: Walks) -> Iterator[Tuple[QgsGeometry, dict]]:
    """The streets of the network without enough shade."""
    return _gathered(walks, walks.kept & (walks.shade < _SHADED), False)


def numbers_of(walks: Walks) -> Dict[str, Optional[float]]:
    """The numbers that the tool gives; the shaded share where shade is known."""
    length, known = walks.streets.lengths, walks.kept & np.isfinite(walks.shade)
    shaded = known & (walks.shade >= _SHADED)
    return {
        "SERVED": 100 * walks.served,
        "LENGTH_KM": float(length[walks.kept].sum()) / 1000,
        "SHADE_SHARE": 100 * float(length[shaded].sum() / length[known].sum()) if known.any() else None,
    }
