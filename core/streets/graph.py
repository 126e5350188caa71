"""A graph of street lines: every stretch between two vertices is an edge."""

from typing import NamedTuple, Sequence

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from .places import put_onto

#: Vertices at most so far apart are the same, metres.
_SAME = 0.01


class Streets(NamedTuple):
    """Streets as a graph without directions.

    Attributes:
        nodes: (n, 2) x and y in metres.
        edges: (m, 2) the nodes that each stretch joins, never one with itself.
        lengths: (m,) metres.
        lines: (m,) position of the line that each stretch is part of.
    """

    nodes: np.ndarray
    edges: np.ndarray
    lengths: np.ndarray
    lines: np.ndarray


def graph_of(lines: Sequence[np.ndarray], near: float = 1.0) -> Streets:
    """The graph of lines that share vertices; loose ends are joined to lines within ``near``.

    Lines that cross without a common vertex stay apart, as bridges do.

    Args:
        lines: each (vertices, 2) in metres.
        near: metres, so that a street that was drawn a little short still meets the next one.
    """
    if not lines:
        return Streets(np.zeros((0, 2)), np.zeros((0, 2), int), np.zeros(0), np.zeros(0, int))
    points = np.concatenate([np.asarray(line, float) for line in lines])
    owner = np.repeat(np.arange(len(lines)), [len(line) for line in lines])
    origin = points.min(axis=0)
    _keys, first, number = np.unique(
        np.round((points - origin) / _SAME).astype(np.int64), axis=0, return_index=True, return_inverse=True
    )
    number = number.reshape(-1)
    inner = owner[1:] == owner[:-1]
    edges = np.column_stack([number[:-1], number[1:]])[inner]
    streets = _measured(points[first], edges, owner[:-1][inner])
    return _joined(streets, near) if near > 0 else streets


def _measured(nodes: np.ndarray, edges: np.ndarray, lines: np.ndarray) -> Streets:
    """Streets with their lengths, without stretches that lead nowhere."""
    kept = edges[:, 0] != edges[:, 1]
    edges = edges[kept]
    away = nodes[edges[:, 0]] - nodes[edges[:, 1]]
    return Streets(nodes, edges, np.hypot(away[:, 0], away[:, 1]), lines[kept])


def _joined(streets: Streets, near: float) -> Streets:
    """Loose ends joined to the nearest stretch that they are no part of."""
    degree = np.bincount(streets.edges.ravel(), minlength=len(streets.nodes))
    loose = np.flatnonzero(degree == 1)
    if not loose.size:
        return streets
    found = put_onto(streets, streets.nodes[loose], near, own=loose)
    ends = found.node >= 0
    links = np.column_stack([loose[ends], found.node[ends]])
    links = links[links[:, 0] != links[:, 1]]
    edges = np.concatenate([found.streets.edges, links])
    lines = np.concatenate([found.streets.lines, np.full(len(links), -1)])
    joined = _measured(found.streets.nodes, edges, lines)
    of_end = np.full(len(joined.nodes), -1)
    own = joined.lines >= 0
    for column in (0, 1):
        of_end[joined.edges[own, column]] = joined.lines[own]
    loose_links = ~own
    joined.lines[loose_links] = of_end[joined.edges[loose_links, 0]]
    return joined


def main_part(streets: Streets) -> float:
    """Share (0–1) of the length that hangs together in the longest part; 0 without streets."""
    if not len(streets.edges):
        return 0.0
    size = len(streets.nodes)
    joins = coo_matrix((np.ones(len(streets.edges)), streets.edges.T), shape=(size, size))
    _count, part = connected_components(joins, directed=False)
    lengths = np.bincount(part[streets.edges[:, 0]], weights=streets.lengths)
    return float(lengths.max() / lengths.sum())
