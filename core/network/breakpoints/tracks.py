"""Corridors as tracks: vertices with their distance from the start, and where other things meet them."""

from typing import List, NamedTuple, Sequence, Tuple

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components
from scipy.spatial import cKDTree

TOUCH = 1e-6  # metres; rounding of coordinates with eight digits before the point
SAME = 1e-3  # metres; crossings nearer than this are one (a vertex shared by two segments)


class Track(NamedTuple):
    """One part of a corridor.

    Attributes:
        corridor: number of the corridor it belongs to.
        xy: (n, 2) vertices in metres, none repeated.
        measure: (n,) distance of each vertex from the start along the track, in metres.
    """

    corridor: int
    xy: np.ndarray
    measure: np.ndarray

    def points(self, measures: np.ndarray) -> np.ndarray:
        """(k, 2) the points at distances from the start."""
        return np.column_stack([np.interp(measures, self.measure, self.xy[:, axis]) for axis in (0, 1)])

    def point(self, measure: float) -> np.ndarray:
        """The point at a distance from the start."""
        return self.points(np.array([measure]))[0]

    def directions(self, measures: np.ndarray, reach: float) -> np.ndarray:
        """(k, 2) vectors between the points ``reach`` before and after: the course without the cells' stairs."""
        measures = np.asarray(measures, np.float64)
        vectors = self.points(measures + reach) - self.points(measures - reach)
        still = np.hypot(*vectors.T) <= TOUCH
        segment = np.clip(np.searchsorted(self.measure, measures[still]), 1, len(self.xy) - 1)
        vectors[still] = self.xy[segment] - self.xy[segment - 1]
        return vectors

    def direction(self, measure: float, reach: float) -> np.ndarray:
        """The course at one distance from the start."""
        return self.directions(np.array([measure]), reach)[0]

    def piece(self, start: float, end: float) -> np.ndarray:
        """(k, 2) vertices of the part between two distances."""
        inner = (self.measure > start + TOUCH) & (self.measure < end - TOUCH)
        return np.vstack([self.point(start), self.xy[inner], self.point(end)])

    def segments(self) -> np.ndarray:
        """(n - 1, 4) start and end of every segment."""
        return np.hstack([self.xy[:-1], self.xy[1:]])


class Hit(NamedTuple):
    """A track meets one barrier between two distances; equal where a line is crossed.

    ``dx``, ``dy`` is the course of the line there; ``passage`` names the bridge, tunnel or
    culvert that leads across, empty where there is none.
    """

    track: int
    start: float
    end: float
    code: int
    name: str = ""
    dx: float = 0.0
    dy: float = 0.0
    passage: str = ""


class Meeting(NamedTuple):
    """Where pairs of segments meet: fractions of the first, NaN where they do not."""

    start: np.ndarray
    end: np.ndarray


class Pieces(NamedTuple):
    """A track cut at the borders of raster cells: distances from the start, and the cell of each piece."""

    start: np.ndarray
    end: np.ndarray
    row: np.ndarray
    column: np.ndarray


def make_track(corridor: int, xy: np.ndarray) -> Track:
    """A track from (n, 2) vertices; repeated vertices are dropped."""
    xy = np.asarray(xy, np.float64)
    step = np.hypot(*np.diff(xy, axis=0).T)
    keep = np.concatenate([[True], step > 0])
    return Track(corridor, xy[keep], np.concatenate([[0.0], np.cumsum(step[step > 0])]))


def meet(first: np.ndarray, second: np.ndarray) -> Meeting:
    """Where segments meet, pair by pair; segments are closed, so touching counts.

    With a + t·d and c + u·e: t = (c − a) × e / (d × e), u = (c − a) × d / (d × e), both in 0 to 1.
    Collinear segments meet over the interval they share.

    Args:
        first: (n, 4) x1 y1 x2 y2 in metres, of length above 0.
        second: (n, 4) likewise.
    """
    d, e = first[:, 2:] - first[:, :2], second[:, 2:] - second[:, :2]
    between = second[:, :2] - first[:, :2]
    long_d, long_e = np.hypot(*d.T), np.hypot(*e.T)
    cross = _cross(d, e)
    parallel = np.abs(cross) <= 1e-9 * long_d * long_e
    with np.errstate(divide="ignore", invalid="ignore"):
        t, u = _cross(between, e) / cross, _cross(between, d) / cross
        slack_t, slack_u = TOUCH / long_d, TOUCH / long_e
        inside = (t >= -slack_t) & (t <= 1 + slack_t) & (u >= -slack_u) & (u <= 1 + slack_u)
    start = np.where(inside & ~parallel, np.clip(t, 0, 1), np.nan)
    end = start.copy()
    collinear = parallel & (np.abs(_cross(between, d)) <= TOUCH * long_d)
    if collinear.any():
        low, high = _shared(between[collinear], d[collinear], e[collinear])
        empty = high < low - slack_t[collinear]
        start[collinear] = np.where(empty, np.nan, low)
        end[collinear] = np.where(empty, np.nan, np.maximum(low, high))
    return Meeting(start, end)


def _cross(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    return a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0]


def _shared(between: np.ndarray, d: np.ndarray, e: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
    square = (d**2).sum(axis=1)
    one, other = (between * d).sum(axis=1) / square, ((between + e) * d).sum(axis=1) / square
    return np.maximum(np.minimum(one, other), 0.0), np.minimum(np.maximum(one, other), 1.0)


def acute_angles(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """Angles between directions, pair by pair, in degrees, 0 to 90."""
    cross = first[:, 0] * second[:, 1] - first[:, 1] * second[:, 0]
    return np.degrees(np.arctan2(np.abs(cross), np.abs((first * second).sum(axis=1))))


def acute_angle(first: np.ndarray, second: np.ndarray) -> float:
    """Angle between two directions in degrees, 0 to 90."""
    return float(acute_angles(np.atleast_2d(first), np.atleast_2d(second))[0])


def cluster(xy: np.ndarray, distance: float) -> np.ndarray:
    """Label of the single-linkage cluster of each point: chains of steps of at most ``distance``.

    Args:
        xy: (n, 2) in metres.

    Returns:
        (n,) labels 0 to k − 1.
    """
    xy = np.asarray(xy, np.float64).reshape(-1, 2)
    pairs = (
        cKDTree(xy).query_pairs(distance + TOUCH, output_type="ndarray") if len(xy) else np.empty((0, 2), int)
    )
    links = coo_matrix((np.ones(len(pairs), bool), (pairs[:, 0], pairs[:, 1])), shape=(len(xy),) * 2)
    return connected_components(links, directed=False)[1]


def nearest_to_mean(xy: np.ndarray) -> int:
    """Which of the points lies nearest to their mean."""
    return int(np.argmin(((xy - xy.mean(axis=0)) ** 2).sum(axis=1)))


def merge_intervals(
    intervals: Sequence[Tuple[float, float]], gap: float
) -> List[Tuple[float, float, List[int]]]:
    """Intervals whose gaps are at most ``gap`` become one.

    Returns:
        (start, end, numbers of the members) in ascending order.
    """
    merged: List[Tuple[float, float, List[int]]] = []
    for number in sorted(range(len(intervals)), key=lambda i: intervals[i]):
        start, end = intervals[number]
        if merged and start <= merged[-1][1] + gap + TOUCH:
            low, high, members = merged[-1]
            members.append(number)
            merged[-1] = (low, max(high, end), members)
        else:
            merged.append((start, end, [number]))
    return merged


def left_out(intervals: Sequence[Tuple[float, float]], length: float) -> List[Tuple[float, float]]:
    """What intervals leave free between 0 and ``length``."""
    free, reached = [], 0.0
    for start, end, _members in merge_intervals(intervals, 0.0):
        if start > reached + SAME:
            free.append((reached, start))
        reached = max(reached, end)
    if length > reached + SAME:
        free.append((reached, length))
    return free


def cut_by_cells(track: Track, origin: Tuple[float, float], cell_size: Tuple[float, float]) -> Pieces:
    """A track cut exactly where it passes from one raster cell into another.

    Args:
        origin: x and y of the raster's upper left corner, in metres.
        cell_size: width and height of a cell in metres.

    Returns:
        Pieces in order; rows and columns may lie outside the raster. A piece on the border of two
        cells belongs to the one to the right or below.
    """
    column = (track.xy[:, 0] - origin[0]) / cell_size[0]
    row = (origin[1] - track.xy[:, 1]) / cell_size[1]
    borders = [track.measure, _crossed(column, track.measure), _crossed(row, track.measure)]
    breaks = np.unique(np.concatenate(borders))
    long_enough = np.diff(breaks) > TOUCH
    start, end = breaks[:-1][long_enough], breaks[1:][long_enough]
    middle = (start + end) / 2
    cells = [np.floor(np.interp(middle, track.measure, values)).astype(np.int64) for values in (row, column)]
    return Pieces(start, end, *cells)


def _crossed(position: np.ndarray, measure: np.ndarray) -> np.ndarray:
    """Distances at which a coordinate in cells passes a whole number."""
    first = np.ceil(np.minimum(position[:-1], position[1:]))
    last = np.floor(np.maximum(position[:-1], position[1:]))
    move = np.diff(position)
    count = np.where(move == 0, 0, np.maximum(last - first + 1, 0)).astype(np.int64)
    which = np.repeat(np.arange(len(count)), count)
    line = first[which] + np.arange(len(which)) - np.repeat(np.cumsum(count) - count, count)
    return measure[which] + (line - position[which]) / move[which] * np.diff(measure)[which]


def runs(start: np.ndarray, end: np.ndarray, inside: np.ndarray) -> List[Tuple[float, float]]:
    """(start, end) of each unbroken sequence of pieces that are ``inside``."""
    edges = np.diff(np.concatenate([[0], np.asarray(inside, np.int8), [0]]))
    first, last = np.flatnonzero(edges == 1), np.flatnonzero(edges == -1) - 1
    return list(zip(start[first].tolist(), end[last].tolist()))
