"""Which existing bridges, tunnels and culverts lead a corridor across which road or railway."""

from typing import List, NamedTuple, Sequence, Tuple

import numpy as np

from .tracks import acute_angles, meet

_SAME_LINE = 1.0  # metres; lines this near to the nearest one are as near
_LIES_ON = 5.0  # metres; a bridge drawn as a piece of a road lies this near to it
_PARALLEL = 45.0  # degrees
_FAR = np.inf


class Anchors(NamedTuple):
    """Where structures belong: one row for each structure and road or railway.

    Attributes:
        structure: (m,) number of the structure.
        xy: (m, 2) where it stands on the line, in metres.
        code: (m,) class of the line.
        course: (m, 2) direction of the line.
    """

    structure: np.ndarray
    xy: np.ndarray
    code: np.ndarray
    course: np.ndarray


_NOTHING = Anchors(np.empty(0, int), np.empty((0, 2)), np.empty(0, int), np.empty((0, 2)))


def distances(xy: np.ndarray, segments: np.ndarray) -> np.ndarray:
    """(k,) distance of points from segments, pair by pair, in metres; a segment may have no length."""
    return np.hypot(*(nearest_points(xy, segments) - xy).T)


def nearest_points(xy: np.ndarray, segments: np.ndarray) -> np.ndarray:
    """(k, 2) the point of each segment that is nearest to each point, pair by pair."""
    way = segments[:, 2:] - segments[:, :2]
    square = (way**2).sum(axis=1)
    along = ((xy - segments[:, :2]) * way).sum(axis=1)
    share = np.clip(np.divide(along, square, out=np.zeros(len(xy)), where=square > 0), 0, 1)
    return segments[:, :2] + share[:, None] * way


def anchors(number: int, shape: np.ndarray, segments: np.ndarray, codes: np.ndarray) -> Anchors:
    """Which of the near segments of roads and railways a structure belongs to.

    A point, and a line that lies on none, belongs to the nearest one; a line that lies on none
    (a culvert, a green bridge) also to each that it crosses. A line that lies on one within 5 m and
    45° (a bridge drawn as a piece of a road) belongs to that one only, not to what it passes over.

    Args:
        number: of the structure.
        shape: (n, 2) its vertices in metres; one for a point.
        segments: (k, 4) segments near to it.
        codes: (k,) their classes.
    """
    if not len(segments):
        return _NOTHING
    own = np.hstack([shape[:-1], shape[1:]])
    middle, course = _middle(own, shape)
    at = np.broadcast_to(middle, (len(segments), 2))
    away = distances(at, segments)
    ways = segments[:, 2:] - segments[:, :2]
    carried = np.zeros(len(segments), bool)
    if len(own):
        beside = acute_angles(np.broadcast_to(course, ways.shape), ways) <= _PARALLEL
        carried = (away <= _LIES_ON) & beside
    if carried.any():
        away = np.where(carried, away, _FAR)
    foot = nearest_points(at, segments)
    belongs = away <= away.min() + _SAME_LINE
    if len(own) and not carried.any():
        pairs = np.repeat(own, len(segments), axis=0)
        found = meet(pairs, np.tile(segments, (len(own), 1))).start.reshape(len(own), -1)
        which, crossed = np.nonzero(~np.isnan(found))
        foot[crossed] = own[which, :2] + found[which, crossed][:, None] * (own[which, 2:] - own[which, :2])
        belongs[crossed] = True
    chosen = np.flatnonzero(belongs)
    return Anchors(np.full(len(chosen), number), foot[chosen], codes[chosen], ways[chosen])


def _middle(own: np.ndarray, shape: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
    """The point halfway along a line, and its direction from end to end; a point itself."""
    if not len(own):
        return shape[0], np.zeros(2)
    length = np.hypot(*(own[:, 2:] - own[:, :2]).T)
    reached = np.concatenate([[0.0], np.cumsum(length)])
    half = reached[-1] / 2
    middle = np.array([np.interp(half, reached, shape[:, axis]) for axis in (0, 1)])
    return middle, shape[-1] - shape[0]


def join(found: Sequence[Anchors]) -> Anchors:
    """Anchors of several structures as one."""
    return Anchors(*(np.concatenate(columns) for columns in zip(_NOTHING, *found)))


def leads_across(
    crossing: np.ndarray, course: np.ndarray, code: np.ndarray, held: Anchors, bundle: float
) -> np.ndarray:
    """Whether structures that stand near enough lead across the lines crossed, pair by pair.

    The line that holds the structure must be of the class of the line crossed, run within 45° of it,
    and the structure must stand at most ``bundle`` metres beside it: on the same line or on a
    parallel one of the same road or bundle of tracks.

    Args:
        crossing: (k, 2) where corridors cross lines, in metres.
        course: (k, 2) direction of the lines crossed.
        code: (k,) their classes.
        held: Anchors with k rows.
        bundle: metres.

    Returns:
        (k,) bool.
    """
    offset = held.xy - crossing
    length = np.maximum(np.hypot(*course.T), 1e-12)
    beside = np.abs(offset[:, 0] * course[:, 1] - offset[:, 1] * course[:, 0]) / length
    parallel = acute_angles(course, held.course) <= _PARALLEL
    return (held.code == code) & parallel & (beside <= bundle)


def shape_distance(xy: np.ndarray, shape: np.ndarray) -> np.ndarray:
    """(k,) distance of points from a structure, in metres."""
    own = np.hstack([shape[:-1], shape[1:]]) if len(shape) > 1 else np.hstack([shape, shape])
    best: List[np.ndarray] = [distances(xy, np.broadcast_to(segment, (len(xy), 4))) for segment in own]
    return np.min(best, axis=0)
