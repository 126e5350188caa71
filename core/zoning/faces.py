"""Faces that segments in the plane enclose, in time that grows with their number alone.

Segments meet at their ends only. Every segment is walked with its face on the left: at its end the walk turns into the
first segment clockwise from where it came (the half-edge structure of Muller and Preparata, 1978). The time does not
grow with how densely segments lie beside each other, as it does where every ring is tested for being simple.
"""

from typing import List, NamedTuple, Tuple

import numpy as np


class Rings(NamedTuple):
    """Closed rings, first vertex again at the end, and the area that each holds: above 0 counter-clockwise.

    Attributes:
        rings: arrays of complex numbers x + iy. areas: (n,) square map units.
        component: (n,) number of the connected network that a ring belongs to.
    """

    rings: List[np.ndarray]
    areas: np.ndarray
    component: np.ndarray


def unique_segments(ends: np.ndarray) -> np.ndarray:
    """(m, 2) undirected segments of some length, each once, from the lower left end to the other.

    Args:
        ends: (n, 2) complex, begin and end of each.
    """
    ends = np.sort(ends[ends[:, 0] != ends[:, 1]], axis=1)  # complex numbers sort by x, then y
    ends = ends[np.lexsort((ends[:, 1].imag, ends[:, 1].real, ends[:, 0].imag, ends[:, 0].real))]
    new = np.ones(len(ends), bool)
    new[1:] = (ends[1:] != ends[:-1]).any(axis=1)
    return ends[new]


def outer_segments(ends: np.ndarray) -> np.ndarray:
    """(m, 2) directed segments without those that run both ways: the outline of faces that share borders.

    Args:
        ends: (n, 2) complex, the segments of rings with their faces on the left.
    """
    vertices, place = np.unique(ends, return_inverse=True)
    place = place.reshape(-1, 2).astype(np.int64)
    there, back = (place[:, one] * vertices.size + place[:, 1 - one] for one in (0, 1))
    return ends[~np.isin(there, back)]


def faces(segments: np.ndarray) -> Rings:
    """The rings of the faces that undirected segments enclose, and of their networks from outside (area below 0).

    Segments with one face on both sides are left out: they enclose nothing.

    Args:
        segments: (n, 2) complex, as of :func:`unique_segments`; they meet at their ends only.
    """
    while True:
        both = np.concatenate([segments, segments[:, ::-1]])
        walk = _Walk(both)
        count = len(segments)
        useless = walk.ring[:count] == walk.ring[count:]
        if not useless.any():
            return walk.rings()
        segments = segments[~useless]


def directed_rings(ends: np.ndarray) -> Rings:
    """The rings of directed segments whose face lies on the left.

    Args:
        ends: (n, 2) complex; at every vertex as many begin as end.
    """
    return _Walk(ends).rings()


class _Walk:
    """Directed segments, and the ring that each belongs to."""

    def __init__(self, ends: np.ndarray) -> None:
        self._ends = ends
        self._vertices, place = np.unique(ends, return_inverse=True)
        self._begin, self._stop = place.reshape(-1, 2).T
        self._next = self._followers()
        self.ring, self._firsts = _cycles(self._next)

    def _followers(self) -> np.ndarray:
        """(n,) the segment after each: of those that begin at its end the first clockwise from the way back."""
        count = len(self._ends)
        way = self._ends[:, 1] - self._ends[:, 0]
        vertex = np.concatenate([self._begin, self._stop])
        angle = np.concatenate([np.angle(way), np.angle(-way)])
        angle[angle == -np.pi] = np.pi
        asks = np.repeat([1, 0], count)
        order = np.lexsort((asks, angle, vertex))  # a way back stands before a segment of the same angle
        begins = order < count
        last = np.maximum.accumulate(np.where(begins, np.arange(2 * count), -1))
        group = vertex[order]
        lasts = np.full(self._vertices.size, -1)
        lasts[group[begins]] = np.flatnonzero(begins)  # the later one stays: the largest angle at a vertex
        same = (last >= 0) & (group[np.maximum(last, 0)] == group)
        found = order[np.where(same, last, lasts[group])]
        followers = np.empty(count, np.int64)
        followers[order[~begins] - count] = found[~begins]
        return followers

    def rings(self) -> Rings:
        """Every ring with its vertices in order."""
        follow, begin = self._next.tolist(), self._ends[:, 0]
        found = []
        for first in self._firsts:
            at, members = follow[first], [first]
            while at != first:
                members.append(at)
                at = follow[at]
            found.append(begin[[*members, first]])
        areas = np.array([ring_area(ring) for ring in found])
        return Rings(found, areas, self._components())

    def _components(self) -> np.ndarray:
        """(rings,) the network of each ring: rings that share a vertex belong together."""
        label = np.arange(len(self._firsts))
        while True:
            lowest = np.full(self._vertices.size, len(label))
            np.minimum.at(lowest, self._begin, label[self.ring])
            found = label.copy()
            np.minimum.at(found, self.ring, lowest[self._begin])
            found = found[found]
            if (found == label).all():
                return label
            label = found


def _cycles(follow: np.ndarray) -> Tuple[np.ndarray, List[int]]:
    """(n,) number of the cycle that each member of a permutation belongs to, and the first member of each."""
    numbers, after = [-1] * len(follow), follow.tolist()
    firsts: List[int] = []
    for first in range(len(after)):
        if numbers[first] >= 0:
            continue
        at = first
        while numbers[at] < 0:
            numbers[at] = len(firsts)
            at = after[at]
        firsts.append(first)
    return np.array(numbers, np.int64), firsts


def ring_area(ring: np.ndarray) -> float:
    """Area inside a closed ring of complex vertices, above 0 where it runs counter-clockwise."""
    moved = ring - ring[0]
    return float((moved[:-1].real * moved[1:].imag - moved[1:].real * moved[:-1].imag).sum() / 2.0)


def cut_at_lines(segments: np.ndarray, size: float) -> np.ndarray:
    """(m, 2) undirected segments cut where they cross the lines x = k·size and y = k·size.

    Args:
        segments: (n, 2) complex, as of :func:`unique_segments`.
    """
    begin, end = segments[:, 0], segments[:, 1]
    owners, shares, points = [np.arange(len(segments))], [np.zeros(len(segments))], [begin]
    for axis in (0, 1):
        one, other = (z.imag if axis else z.real for z in (begin, end))
        first = np.floor(np.minimum(one, other) / size) + 1
        count = np.maximum(np.ceil(np.maximum(one, other) / size) - first, 0).astype(np.int64)
        owner = np.repeat(np.arange(len(segments)), count)
        step = np.arange(owner.size) - np.repeat(np.cumsum(count) - count, count)
        line = (first[owner] + step) * size
        share = (line - one[owner]) / (other[owner] - one[owner])
        across = begin[owner] + share * (end[owner] - begin[owner])
        free = _snapped(across.real if axis else across.imag, size)
        owners.append(owner)
        shares.append(share)
        points.append(free + 1j * line if axis else line + 1j * free)
    owner, share, point = (np.concatenate(one) for one in (owners, shares, points))
    order = np.lexsort((share, owner))
    owner, point = owner[order], point[order]
    last = np.append(owner[1:] != owner[:-1], True)
    stop = np.where(last, end[owner], np.roll(point, -1))
    return unique_segments(np.stack([point, stop], axis=1))


def _snapped(values: np.ndarray, size: float) -> np.ndarray:
    """Values that a rounding error parts from a line, on the line."""
    line = np.rint(values / size) * size
    return np.where(np.abs(values - line) < 1e-9 * size, line, values)


def line_segments(blocks: np.ndarray, length: int, size: float, vertices: np.ndarray) -> np.ndarray:
    """(m, 2) the lines between square cells, cut at their crossings and at vertices that lie on them.

    Args:
        blocks: (b, 2) whole numbers, column and row of blocks of ``length`` × ``length`` cells.
        vertices: complex, those of the segments that were cut at the lines.
    """
    found = []
    for axis in (0, 1):
        along = np.arange(length + 1)
        first = blocks[:, axis][:, None] * length + along  # lines across the axis
        run = blocks[:, 1 - axis][:, None] * length + along[:-1]  # cells along a line
        line = np.repeat(first, length, axis=1).ravel()
        cell = np.tile(run, (1, length + 1)).ravel()
        pairs = np.unique(np.stack([line, cell], axis=1), axis=0)
        found.append(_cut_lines(pairs, axis, size, vertices))
    return unique_segments(np.concatenate(found))


def _cut_lines(pairs: np.ndarray, axis: int, size: float, vertices: np.ndarray) -> np.ndarray:
    """The pieces of lines (number of the line, number of the cell along it), cut at the vertices on them."""
    across, along = (vertices.imag, vertices.real) if axis else (vertices.real, vertices.imag)
    line = np.rint(across / size)
    on = line * size == across
    line, along = line[on].astype(np.int64), along[on]
    cell = np.floor(along / size).astype(np.int64)
    inner = cell * size != along
    line, along, cell = line[inner], along[inner], cell[inner]
    low, width = pairs.min(), pairs.max() - pairs.min() + 1
    key = (pairs[:, 0] - low) * width + (pairs[:, 1] - low)
    inside = (line >= low) & (line < low + width) & (cell >= low) & (cell < low + width)
    line, along, cell = line[inside], along[inside], cell[inside]
    cuts = (line - low) * width + (cell - low)
    known = np.isin(cuts, key)
    keys = np.concatenate([key, cuts[known]])
    places = np.concatenate([pairs[:, 1] * size, along[known]])
    order = np.lexsort((places, keys))
    keys, places = keys[order], places[order]
    last = np.append(keys[1:] != keys[:-1], True)
    number, piece = np.divmod(keys, width)
    stop = np.where(last, (piece + low + 1) * size, np.roll(places, -1))
    fixed = (number + low) * size
    begin, end = (
        (fixed + 1j * places, fixed + 1j * stop) if not axis else (places + 1j * fixed, stop + 1j * fixed)
    )
    return np.stack([begin, end], axis=1)
