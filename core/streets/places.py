"""Places put onto the nearest point of the streets, where stretches are split."""

from typing import TYPE_CHECKING, NamedTuple, Optional, Sequence

import numpy as np
from scipy.spatial import cKDTree

if TYPE_CHECKING:
    from .graph import Streets

#: Metres between the points by which the nearest stretch is sought, and places sought at once.
_STEP, _AT_ONCE = 20.0, 20_000
#: A place so near to the end of a stretch, in metres, is at the end.
_END = 0.01


class Attached(NamedTuple):
    """Streets with the places on them.

    Attributes:
        streets: with a node where each place meets them.
        node: (k,) of each place, -1 where no street is near enough.
        away: (k,) metres from the place to the street, inf where there is none.
    """

    streets: "Streets"
    node: np.ndarray
    away: np.ndarray


def attach(streets: "Streets", places: np.ndarray, reach: float) -> Attached:
    """Put places onto the nearest streets.

    Args:
        places: (k, 2) in metres. reach: metres beyond which a place meets no street.
    """
    return put_onto(streets, np.asarray(places, float).reshape(-1, 2), reach)


def put_onto(
    streets: "Streets", places: np.ndarray, reach: float, own: Optional[np.ndarray] = None
) -> Attached:
    """As :func:`attach`; ``own``: (k,) node of each place, whose stretches do not count."""
    away, edge, part = np.full(len(places), np.inf), np.full(len(places), -1), np.zeros(len(places))
    if len(streets.edges) and len(places):
        samples, of = _samples(streets)
        tree = cKDTree(samples)
        for first in range(0, len(places), _AT_ONCE):
            chosen = slice(first, first + _AT_ONCE)
            mine = None if own is None else own[chosen]
            found = _nearest(streets, places[chosen], reach, mine, tree, of)
            away[chosen], edge[chosen], part[chosen] = found
    split, node = _split(streets, edge, part)
    return Attached(split, node, away)


def _samples(streets: "Streets") -> tuple:
    """Points along the stretches, at most ``_STEP`` apart, and the stretch of each."""
    pieces = np.maximum(1, np.ceil(streets.lengths / _STEP)).astype(int)
    of = np.repeat(np.arange(len(pieces)), pieces + 1)
    step = np.arange(of.size) - np.repeat(np.cumsum(pieces + 1) - (pieces + 1), pieces + 1)
    share = (step / pieces[of])[:, None]
    start, end = streets.nodes[streets.edges[of, 0]], streets.nodes[streets.edges[of, 1]]
    return start + share * (end - start), of


def _nearest(
    streets: "Streets",
    places: np.ndarray,
    reach: float,
    own: Optional[np.ndarray],
    tree: cKDTree,
    of: np.ndarray,
) -> tuple:
    """(metres, stretch or -1, share of the stretch) of each place.

    The nearest stretch has a sample at most half a step beyond the distance of the place from it.
    """
    if own is None:
        first, _number = tree.query(places, distance_upper_bound=reach + _STEP)
        radius = np.where(np.isfinite(first), np.minimum(first, reach) + _STEP / 2, 0.0)
    else:
        radius = np.full(len(places), reach + _STEP / 2)
    lists = tree.query_ball_point(places, radius)
    counts = np.array([len(found) for found in lists])
    place = np.repeat(np.arange(len(places)), counts)
    if not place.size:
        return np.full(len(places), np.inf), np.full(len(places), -1), np.zeros(len(places))
    edge = of[np.concatenate([np.asarray(found, int) for found in lists])]
    start, end = streets.nodes[streets.edges[edge, 0]], streets.nodes[streets.edges[edge, 1]]
    along, to = end - start, places[place] - start
    part = np.clip((to * along).sum(axis=1) / streets.lengths[edge] ** 2, 0.0, 1.0)
    gap = to - part[:, None] * along
    away = np.hypot(gap[:, 0], gap[:, 1])
    if own is not None:
        away[(streets.edges[edge] == own[place, None]).any(axis=1)] = np.inf
    away[away > reach] = np.inf
    order = np.lexsort((edge, away, place))
    best = order[np.unique(place[order], return_index=True)[1]]
    best = best[np.isfinite(away[best])]
    result = np.full(len(places), np.inf), np.full(len(places), -1), np.zeros(len(places))
    for column, values in zip(result, (away, edge, part)):
        column[place[best]] = values[best]
    return result


def _split(streets: "Streets", edge: np.ndarray, part: np.ndarray) -> tuple:
    """Streets with a node at a share of some stretches, and the node of each place."""
    node = np.full(edge.size, -1)
    on = np.flatnonzero(edge >= 0)
    length = streets.lengths[edge[on]]
    at_start, at_end = part[on] * length <= _END, (1 - part[on]) * length <= _END
    node[on[at_start]] = streets.edges[edge[on[at_start]], 0]
    node[on[at_end & ~at_start]] = streets.edges[edge[on[at_end & ~at_start]], 1]
    inside = on[~at_start & ~at_end]
    if not inside.size:
        return streets, node
    order = inside[np.lexsort((part[inside], edge[inside]))]
    new_node = np.r_[
        True,
        (edge[order][1:] != edge[order][:-1])
        | (np.diff(part[order]) * streets.lengths[edge[order][1:]] > _END),
    ]
    number = len(streets.nodes) + np.cumsum(new_node) - 1
    node[order] = number
    kept = order[new_node]
    start, end = streets.nodes[streets.edges[edge[kept], 0]], streets.nodes[streets.edges[edge[kept], 1]]
    nodes = np.concatenate([streets.nodes, start + part[kept, None] * (end - start)])
    return _rejoined(streets, nodes, edge[kept], part[kept], number[new_node]), node


def _rejoined(
    streets: "Streets", nodes: np.ndarray, edge: np.ndarray, part: np.ndarray, number: np.ndarray
) -> "Streets":
    """Streets whose stretches run from node to node past the new ones; ``edge`` and ``part`` ascend."""
    whole = np.bincount(edge, minlength=len(streets.edges)) == 0
    last = np.r_[edge[1:] != edge[:-1], True]
    begins = np.r_[True, edge[1:] != edge[:-1]]
    before = np.where(begins, streets.edges[edge, 0], np.r_[0, number[:-1]])
    since = np.where(begins, 0.0, np.r_[0.0, part[:-1]])
    tails = edge[last]
    edges = np.concatenate(
        [streets.edges[whole], np.column_stack([before, number]),
         np.column_stack([number[last], streets.edges[tails, 1]])]
    )  # fmt: skip
    lengths = np.concatenate(
        [
            streets.lengths[whole],
            (part - since) * streets.lengths[edge],
            (1 - part[last]) * streets.lengths[tails],
        ]
    )
    lines = np.concatenate([streets.lines[whole], streets.lines[edge], streets.lines[tails]])
    return streets._replace(nodes=nodes, edges=edges, lengths=lengths, lines=lines)


def spaced(lines: Sequence[np.ndarray], step: float) -> np.ndarray:
    """(k, 2) points evenly along each line, about ``step`` metres apart, in the middle of what each stands for."""
    found = []
    for line in lines:
        along = np.r_[0.0, np.cumsum(np.hypot(*np.diff(line, axis=0).T))]
        count = max(1, round(along[-1] / step))
        at = (np.arange(count) + 0.5) * along[-1] / count
        found.append(np.column_stack([np.interp(at, along, line[:, axis]) for axis in (0, 1)]))
    return np.concatenate(found) if found else np.zeros((0, 2))
