"""Break points: where corridors meet roads, railways, built-up land and water.

Geometry as arrays: a corridor is a track of vertices with the distance from its
start, a meeting is an interval of that distance (of length 0 where a line is
crossed). Which things may meet is found by the caller, with a spatial index.
"""

from typing import Dict, List, NamedTuple, Sequence, Tuple

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components
from scipy.spatial import cKDTree

from .measures import distinct_names

_TOUCH = 1e-6  # metres; rounding of coordinates with eight digits before the point
_SAME = 1e-3  # metres; crossings nearer than this are one (a vertex shared by two segments)


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

    def point(self, measure: float) -> np.ndarray:
        """The point at a distance from the start."""
        return np.array([np.interp(measure, self.measure, self.xy[:, axis]) for axis in (0, 1)])

    def direction(self, measure: float, reach: float) -> np.ndarray:
        """The vector between the points ``reach`` before and after: the course without the cells' stairs."""
        vector = self.point(measure + reach) - self.point(measure - reach)
        if np.hypot(*vector) > _TOUCH:
            return vector
        segment = min(int(np.searchsorted(self.measure, measure)), len(self.xy) - 1)
        return self.xy[max(segment, 1)] - self.xy[max(segment, 1) - 1]

    def piece(self, start: float, end: float) -> np.ndarray:
        """(k, 2) vertices of the part between two distances."""
        inner = (self.measure > start + _TOUCH) & (self.measure < end - _TOUCH)
        return np.vstack([self.point(start), self.xy[inner], self.point(end)])

    def segments(self) -> np.ndarray:
        """(n - 1, 4) start and end of every segment."""
        return np.hstack([self.xy[:-1], self.xy[1:]])


class Hit(NamedTuple):
    """A track meets one barrier between two distances; equal where a line is crossed."""

    track: int
    start: float
    end: float
    code: int
    name: str = ""
    dx: float = 0.0
    dy: float = 0.0


class Place(NamedTuple):
    """A break point.

    Attributes:
        corridor: number of the corridor.
        code: class of the barrier.
        x, y: where it is, in metres.
        length: metres: width of a bundle of lines along the corridor (0 for one line),
            or length of the corridor inside built-up land or water.
        angle: degrees between corridor and line, 0 to 90; NaN for areas.
        crossings: how many lines are crossed, or how many areas lie in the gap.
        name: names of the barriers, the most frequent first.
        parts: (track, start, end) of the stretches inside areas.
    """

    corridor: int
    code: int
    x: float
    y: float
    length: float
    angle: float
    crossings: int
    name: str
    parts: tuple = ()


class Meeting(NamedTuple):
    """Where pairs of segments meet: fractions of the first, NaN where they do not."""

    start: np.ndarray
    end: np.ndarray


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
        slack_t, slack_u = _TOUCH / long_d, _TOUCH / long_e
        inside = (t >= -slack_t) & (t <= 1 + slack_t) & (u >= -slack_u) & (u <= 1 + slack_u)
    start = np.where(inside & ~parallel, np.clip(t, 0, 1), np.nan)
    end = start.copy()
    collinear = parallel & (np.abs(_cross(between, d)) <= _TOUCH * long_d)
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


def acute_angle(first: np.ndarray, second: np.ndarray) -> float:
    """Angle between two directions in degrees, 0 to 90."""
    cross, dot = first[0] * second[1] - first[1] * second[0], first[0] * second[0] + first[1] * second[1]
    return float(np.degrees(np.arctan2(abs(cross), abs(dot))))


def cluster(xy: np.ndarray, distance: float) -> np.ndarray:
    """Label of the single-linkage cluster of each point: chains of steps of at most ``distance``.

    Args:
        xy: (n, 2) in metres.

    Returns:
        (n,) labels 0 to k − 1.
    """
    xy = np.asarray(xy, np.float64).reshape(-1, 2)
    pairs = (
        cKDTree(xy).query_pairs(distance + _TOUCH, output_type="ndarray")
        if len(xy)
        else np.empty((0, 2), int)
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
        if merged and start <= merged[-1][1] + gap + _TOUCH:
            low, high, members = merged[-1]
            merged[-1] = (low, max(high, end), members + [number])
        else:
            merged.append((start, end, [number]))
    return merged


def line_places(tracks: Sequence[Track], hits: Sequence[Hit], distance: float) -> List[Place]:
    """One break point per place where a corridor crosses lines of one class.

    Crossings of the same corridor and class merge by single linkage within ``distance``
    metres; the point is the crossing nearest to their mean. A stretch that runs on a line
    counts as one crossing in its middle.
    """
    found = []
    for group in _groups(tracks, hits).values():
        crossings = _crossings(group)
        xy = np.array([tracks[hit.track].point((hit.start + hit.end) / 2) for hit, _names in crossings])
        labels = cluster(xy, distance)
        for label in range(labels.max() + 1):
            members = np.flatnonzero(labels == label)
            found.append(_line_place(tracks, [crossings[i] for i in members], xy[members], distance))
    return found


def _crossings(hits: List[Hit]) -> List[Tuple[Hit, List[str]]]:
    """Hits that touch on one track become one, with the names of all."""
    found = []
    for track in sorted({hit.track for hit in hits}):
        here = [hit for hit in hits if hit.track == track]
        for start, end, members in merge_intervals([(hit.start, hit.end) for hit in here], _SAME):
            longest = max((here[i] for i in members), key=lambda hit: hit.end - hit.start)
            found.append((longest._replace(start=start, end=end), [here[i].name for i in members]))
    return found


def _line_place(tracks, crossings: List[Tuple[Hit, List[str]]], xy: np.ndarray, reach: float) -> Place:
    chosen = nearest_to_mean(xy)
    hit = crossings[chosen][0]
    track = tracks[hit.track]
    course = track.direction((hit.start + hit.end) / 2, reach)
    spans: Dict[int, Tuple[float, float]] = {}
    for other, _names in crossings:
        low, high = spans.get(other.track, (other.start, other.end))
        spans[other.track] = min(low, other.start), max(high, other.end)
    return Place(
        corridor=track.corridor,
        code=hit.code,
        x=float(xy[chosen, 0]),
        y=float(xy[chosen, 1]),
        length=float(sum(high - low for low, high in spans.values())),
        angle=acute_angle(course, np.array([hit.dx, hit.dy])),
        crossings=len(crossings),
        name=distinct_names([name for _hit, names in crossings for name in names]),
    )


def area_places(
    tracks: Sequence[Track], hits: Sequence[Hit], distance: float, shortest: float = 0.0
) -> List[Place]:
    """One break point per gap: stretches inside areas of one class, merged over at most ``distance``.

    Args:
        shortest: gaps whose length inside the areas is below this are left out, in metres.

    Returns:
        Places at the middle of the longest stretch; ``length`` counts the stretches only.
    """
    found = []
    for group in _groups(tracks, hits).values():
        for number in sorted({hit.track for hit in group}):
            here = [hit for hit in group if hit.track == number]
            stretches = merge_intervals([(hit.start, hit.end) for hit in here], 0.0)
            for _start, _end, members in merge_intervals([s[:2] for s in stretches], distance):
                parts = [stretches[i] for i in members]
                length = sum(end - start for start, end, _hits in parts)
                if length > _SAME and length >= shortest:
                    inside = [here[i] for part in parts for i in part[2]]
                    found.append(_area_place(tracks[number], number, parts, inside, length))
    return found


def _area_place(track: Track, number: int, parts: list, inside: List[Hit], length: float) -> Place:
    start, end, _members = max(parts, key=lambda part: part[1] - part[0])
    x, y = track.point((start + end) / 2)
    names = distinct_names([hit.name for hit in inside])
    pieces = tuple((number, part[0], part[1]) for part in parts)
    return Place(
        track.corridor,
        inside[0].code,
        float(x),
        float(y),
        float(length),
        float("nan"),
        len(parts),
        names,
        pieces,
    )


def _groups(tracks: Sequence[Track], hits: Sequence[Hit]) -> Dict[Tuple[int, int], List[Hit]]:
    groups: Dict[Tuple[int, int], List[Hit]] = {}
    for hit in sorted(hits, key=lambda hit: (tracks[hit.track].corridor, hit.code, hit.track, hit.start)):
        groups.setdefault((tracks[hit.track].corridor, hit.code), []).append(hit)
    return groups


def place_numbers(places: Sequence[Place], distance: float) -> List[int]:
    """A number from 1 for each place; break points of one class within ``distance`` share it.

    Corridors often run together: one bridge mends the break of all of them.
    """
    numbers, last = [0] * len(places), 0
    for code in sorted({place.code for place in places}):
        members = [i for i, place in enumerate(places) if place.code == code]
        labels = cluster(np.array([(places[i].x, places[i].y) for i in members]), distance)
        for member, label in zip(members, labels):
            numbers[member] = last + int(label) + 1
        last += int(labels.max()) + 1
    return numbers
