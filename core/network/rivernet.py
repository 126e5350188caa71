"""River lines as a network: joined at their ends, cut at barriers, gathered into segments."""

from typing import List, NamedTuple, Sequence, Tuple

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from .breakpoints.tracks import Track, cluster
from .dendritic import Rivers

#: Cuts nearer together than this along a line are one, metres.
_SAME = 1e-6


class Net(NamedTuple):
    """Pieces of lines between nodes.

    Attributes:
        line: (k,) int64 the line of each piece. start, end: (k,) where it lies on the line, metres.
        ends: (k, 2) int64 its nodes. xy: (n, 2) the nodes.
    """

    line: np.ndarray
    start: np.ndarray
    end: np.ndarray
    ends: np.ndarray
    xy: np.ndarray

    def node_at(self, line: int, measure: float) -> int:
        """The node of a cut of a line."""
        own = np.flatnonzero(self.line == line)
        near = [(abs(self.start[k] - measure), int(self.ends[k, 0])) for k in own]
        near += [(abs(self.end[k] - measure), int(self.ends[k, 1])) for k in own]
        return min(near)[1]


class Segments(NamedTuple):
    """What barriers leave connected.

    Attributes:
        label: (k,) int64 the segment of each piece, from 0, the longest first.
        rivers: lengths and which barrier touches which segment.
        idle: positions of barriers that part nothing: at the end of a river, or with a way round.
    """

    label: np.ndarray
    rivers: Rivers
    idle: List[int]


def node_lines(tracks: Sequence[Track], cuts: Sequence[Sequence[float]], tolerance: float) -> Net:
    """Pieces of lines between their ends and cuts; points of these at most ``tolerance`` apart are one node.

    Args:
        cuts: for each line, where others end on it and barriers stand, metres from its start.
    """
    line: List[int] = []
    start: List[float] = []
    end: List[float] = []
    points: List[np.ndarray] = []
    for number, (track, own) in enumerate(zip(tracks, cuts)):
        length = float(track.measure[-1])
        at = np.unique(np.clip(np.array([0.0, *own, length]), 0.0, length))
        at = at[np.concatenate([[True], np.diff(at) > _SAME])]
        xy = track.points(at)
        for k in range(len(at) - 1):
            line.append(number)
            start.append(float(at[k]))
            end.append(float(at[k + 1]))
            points += [xy[k], xy[k + 1]]
    all_points = np.array(points).reshape(-1, 2)
    node = cluster(all_points, tolerance).astype(np.int64)
    count = int(node.max(initial=-1)) + 1
    xy = np.column_stack([np.bincount(node, all_points[:, axis], count) for axis in (0, 1)])
    xy /= np.maximum(np.bincount(node, minlength=count), 1)[:, None]
    ends, begun, ended = node.reshape(-1, 2), np.array(start), np.array(end)
    kept = (ends[:, 0] != ends[:, 1]) | (ended - begun > 2 * tolerance)
    return Net(np.array(line, np.int64)[kept], begun[kept], ended[kept], ends[kept], xy)


def segments_of(net: Net, weight: np.ndarray, barriers: Sequence[int]) -> Segments:
    """Segments between barriers, numbered from the one with the largest weight on.

    Args:
        weight: (k,) of the pieces, above 0: their length, or length times a weight.
        barriers: the node of each barrier, no node twice.
    """
    count, nodes = len(net.line), len(net.xy)
    rows = np.repeat(np.arange(count), 2)
    ends = net.ends.reshape(-1)
    open_ = ~np.isin(ends, np.array(barriers, np.int64))
    graph = coo_matrix(
        (np.ones(int(open_.sum())), (rows[open_], count + ends[open_])), shape=(count + nodes,) * 2
    )
    found = np.unique(connected_components(graph, directed=False)[1][:count], return_inverse=True)[1]
    found = found.reshape(-1)
    total = np.bincount(found, weight)
    corner = np.full((total.size, 2), np.inf)
    np.minimum.at(corner, found, net.xy[net.ends[:, 0]])
    order = np.lexsort((corner[:, 1], corner[:, 0], -np.round(total, 6)))
    number = np.empty(total.size, np.int64)
    number[order] = np.arange(total.size)
    label = number[found]
    touching: List[Tuple[int, int]] = []
    idle = []
    for barrier, node in enumerate(barriers):
        sides = np.unique(label[(net.ends == node).any(axis=1)])
        if sides.size < 2:
            idle.append(barrier)
        else:
            touching += [(barrier, int(side)) for side in sides]
    pairs = np.array(touching, np.int64).reshape(-1, 2)
    return Segments(label, Rivers(total[order], pairs, len(barriers)), idle)


def sinks_of(net: Net, forward: np.ndarray) -> np.ndarray:
    """(m,) nodes into which water flows and from which none goes on.

    Args:
        forward: (k,) whether the water of a piece flows as it was drawn.
    """
    source = np.where(forward, net.ends[:, 0], net.ends[:, 1])
    target = np.where(forward, net.ends[:, 1], net.ends[:, 0])
    return np.setdiff1d(target, source)
