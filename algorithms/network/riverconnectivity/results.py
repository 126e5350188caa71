"""Rows of the segments, the barriers, the curve and the problems."""

from typing import Dict, Iterator, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np
from qgis.core import QgsGeometry

from ....core.network.dendritic import Step, dcid, parts_of, reach_of, ways_from
from ....core.network.rivernet import Net, Segments
from ....translation import tr
from ..shared.geometry import line_geometry
from .passing import Passing
from .streams import Lines, Problem, Snapped

#: Shares (%) of the network between the classes of segments, and of the largest gain between those of barriers.
_REACH, _GAIN = (10, 25, 50, 75), (0.5, 0.1)


class Found(NamedTuple):
    """The network and what was found out about it.

    Attributes:
        passing: (places,) passability of the places of barriers, the lowest where several stand; price: their costs.
        barriers: all that were given. alone: (places,) gain of each alone. order: of removal. mouths: segments; None
            where a part has several.
    """

    lines: Lines
    net: Net
    segments: Segments
    snapped: Snapped
    barriers: List[Passing]
    passing: np.ndarray
    price: np.ndarray
    alone: np.ndarray
    order: List[Step]
    mouths: Optional[List[int]]


def piece_lengths(lines: Lines, net: Net) -> Tuple[np.ndarray, np.ndarray]:
    """(k,) kilometres of the pieces, and these times the weight of their line."""
    length = (net.end - net.start) / 1000.0
    return length, length * np.array(lines.weight)[net.line]


def segment_rows(found: Found) -> Iterator[Tuple[QgsGeometry, dict]]:
    """The segments, the longest first."""
    net, rivers, label = found.net, found.segments.rivers, found.segments.label
    length, _weighted = piece_lengths(found.lines, net)
    share = 100 * reach_of(rivers, found.passing) / rivers.length.sum()
    touching = np.bincount(rivers.touching[:, 1], minlength=rivers.length.size)
    part_number = np.zeros(rivers.length.size, np.int64)
    for number, part in enumerate(parts_of(rivers), 1):
        part_number[part.segments] = number
    mouth = np.full(rivers.length.size, np.nan)
    if found.mouths is not None:
        mouth = ways_from(rivers, found.passing, found.mouths)
    by_segment = np.argsort(label, kind="stable")
    starts = np.searchsorted(label[by_segment], np.arange(rivers.length.size + 1))
    for segment in range(rivers.length.size):
        pieces = by_segment[starts[segment] : starts[segment + 1]]
        shapes = [found.lines.tracks[net.line[k]].piece(net.start[k], net.end[k]) for k in pieces.tolist()]
        yield (
            line_geometry(shapes),
            {
                "segment": segment + 1,
                "length_km": float(length[pieces].sum()),
                "weight": float(rivers.length[segment]),
                "reach": float(share[segment]),
                "class": int(np.searchsorted(_REACH, share[segment], side="right")) + 1,
                "part": int(part_number[segment]),
                "barriers": int(touching[segment]),
                "to_mouth": None if np.isnan(mouth[segment]) else float(mouth[segment]),
            },
        )


def barrier_rows(found: Found) -> Iterator[Tuple[QgsGeometry, dict]]:
    """The barriers that stand on a river, in their order."""
    steps = {step.barrier: (number, step) for number, step in enumerate(found.order, 1)}
    place_of = {node: place for place, node in enumerate(found.snapped.nodes)}
    most = float(found.alone.max(initial=0.0))
    for number, (barrier, node) in enumerate(zip(found.barriers, found.snapped.node), 1):
        place = found.snapped.place[number - 1]
        if place is None:
            continue
        own = place_of[node]
        gain, step = float(found.alone[own]), steps.get(own)
        yield (
            QgsGeometry.fromPointXY(place.point),
            {
                "id": number,
                "name": barrier.name,
                "type": barrier.type,
                "pass": barrier.both,
                "pass_up": barrier.up,
                "pass_down": barrier.down,
                "offset_m": place.offset,
                "gain_alone": gain,
                "order": step[0] if step else None,
                "gain": step[1].gain if step else None,
                "dcip": step[1].dcip if step else None,
                "cost": float(found.price[own]),
                "cost_gain": gain / float(found.price[own]),
                "level": _level(gain, most),
            },
        )


def _level(gain: float, most: float) -> int:
    """1 from half of the largest gain on, 2 from a tenth on, 3 below, 4 without a gain."""
    if gain <= 1e-9:
        return 4
    return 1 + sum(gain < share * most for share in _GAIN)


def curve_rows(found: Found) -> List[dict]:
    """A row for each removal, the first with nothing done."""
    rivers, passing = found.segments.rivers, found.passing.copy()
    first = float(rivers.length @ reach_of(rivers, passing)) * 100 / float(rivers.length.sum()) ** 2
    empty = dict.fromkeys(("cost", "cum_cost", "gain"), 0.0)
    rows: List[Dict[str, object]] = [
        {"order": 0, "id": None, "name": None, **empty, "dcip": first, "dcid": mouth_index(found, passing)}
    ]
    for number, step in enumerate(found.order, 1):
        passing[step.barrier] = 1.0
        node = found.snapped.nodes[step.barrier]
        own = found.snapped.node.index(node)
        row = {
            "order": number,
            "id": own + 1,
            "name": found.barriers[own].name,
            "cost": step.cost,
            "cum_cost": step.total_cost,
            "gain": step.gain,
            "dcip": step.dcip,
            "dcid": mouth_index(found, passing),
        }
        rows.append(row)
    return rows


def mouth_index(found: Found, passing: np.ndarray) -> Optional[float]:
    """DCId; None where the mouths are not known."""
    return None if found.mouths is None else dcid(found.segments.rivers, passing, found.mouths)


def problem_names() -> Dict[str, str]:
    """Key of a problem to its words."""
    return {
        "far": tr("barrier beyond the snapping distance, not used"),
        "idle": tr("barrier that parts nothing: end of a river, or a way round"),
        "shared": tr("several barriers in one place: the lowest passability counts"),
        "crossing": tr("lines cross without a node: not joined"),
        "flat": tr("no slope between the ends: direction as drawn"),
        "mouths": tr("one of several mouths of one part"),
    }


def problem_rows(problems: Sequence[Problem]) -> Iterator[Tuple[QgsGeometry, dict]]:
    """The problems in their order."""
    names = problem_names()
    for one in problems:
        row = {"kind": one.kind, "problem": names[one.kind], "remark": one.remark}
        yield QgsGeometry.fromPointXY(one.point), row
