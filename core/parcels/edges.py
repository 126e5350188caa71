"""The edges of many polygons as arrays, and what follows from them alone."""

from typing import NamedTuple, Sequence

import numpy as np


class Edges(NamedTuple):
    """Edges of polygons; the inside lies to the right of every edge (exteriors clockwise, holes the other way).

    Attributes:
        owner: (e,) number of the polygon, from 0, rising.
        start, end: (e, 2) x and y.
        total: how many polygons, also those without edges.
    """

    owner: np.ndarray
    start: np.ndarray
    end: np.ndarray
    total: int


def edges_of(rings: Sequence[np.ndarray], owners: Sequence[int], count: int) -> Edges:
    """The edges of closed rings.

    Args:
        rings: (v, 2) each, the last vertex that of the start. owners: the polygon of each ring, rising.
        count: of the polygons.
    """
    if not rings:
        none = np.zeros((0, 2))
        return Edges(np.zeros(0, np.int64), none, none, count)
    points = np.concatenate(rings).astype(float)
    sizes = np.array([len(ring) for ring in rings])
    owner = np.repeat(np.asarray(owners, np.int64), sizes)
    inner = np.ones(len(points), bool)
    inner[np.cumsum(sizes) - 1] = False
    first = np.flatnonzero(inner)
    return Edges(owner[first], points[first], points[first + 1], count)


def lengths(edges: Edges) -> np.ndarray:
    """(e,) length of each edge."""
    along = edges.end - edges.start
    return np.hypot(along[:, 0], along[:, 1])


def perimeters(edges: Edges) -> np.ndarray:
    """(n,) length of all rings of each polygon."""
    return np.bincount(edges.owner, lengths(edges), edges.total)


def areas(edges: Edges) -> np.ndarray:
    """(n,) area: half the sum of the cross products, from the first vertex of each polygon so that nothing cancels."""
    near = _first_vertices(edges)[edges.owner]
    a, b = edges.start - near, edges.end - near
    return -0.5 * np.bincount(edges.owner, a[:, 0] * b[:, 1] - b[:, 0] * a[:, 1], edges.total)


def middles(edges: Edges) -> np.ndarray:
    """(n, 2) centre of gravity; the mean of the vertices where a polygon has no area, NaN where it has no edges."""
    origin = _first_vertices(edges)
    a, b = edges.start - origin[edges.owner], edges.end - origin[edges.owner]
    cross = a[:, 0] * b[:, 1] - b[:, 0] * a[:, 1]
    double = np.bincount(edges.owner, cross, edges.total)
    found = np.full((edges.total, 2), np.nan)
    edged = np.bincount(edges.owner, minlength=edges.total)
    for axis in (0, 1):
        moment = np.bincount(edges.owner, (a[:, axis] + b[:, axis]) * cross, edges.total)
        mean = np.bincount(edges.owner, a[:, axis], edges.total) / np.maximum(edged, 1)
        flat = np.abs(double) < 1e-9
        found[:, axis] = np.where(flat, mean, moment / np.where(flat, 1.0, 3.0 * double)) + origin[:, axis]
    found[edged == 0] = np.nan
    return found


def corners(edges: Edges) -> np.ndarray:
    """(n, 2) lower left corner of the box of each polygon, which tells polygons of one rank apart; NaN without edges."""
    found = np.full((edges.total, 2), np.nan)
    if edges.owner.size:
        starts = np.flatnonzero(np.diff(edges.owner, prepend=-1))
        found[edges.owner[starts]] = np.minimum.reduceat(edges.start, starts, axis=0)
    return found


def _first_vertices(edges: Edges) -> np.ndarray:
    found = np.zeros((edges.total, 2))
    starts = np.flatnonzero(np.diff(edges.owner, prepend=-1))
    found[edges.owner[starts]] = edges.start[starts]
    return found
