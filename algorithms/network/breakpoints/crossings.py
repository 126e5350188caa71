"""Finding where corridors meet lines and areas: QGIS geometry in, hits for core out."""

from typing import Dict, List, NamedTuple, Sequence, Tuple

import numpy as np
from qgis.core import (
    QgsGeometry,
    QgsPointXY,
    QgsRectangle,
    QgsSpatialIndex,
    QgsWkbTypes,
)

from ....core.network.breakpoints.passages import anchors, join, leads_across, shape_distance
from ....core.network.breakpoints.tracks import Hit, Track, meet
from ....core.progress import Progress
from ....gis.roads import Barrier
from ..shared.geometry import line_geometry, vertices

_EXACT = 1e-3  # metres
_BLOCK = 16  # segments looked up at once


class Structure(NamedTuple):
    """An existing passage: (n, 2) vertices, one for a point, and what to call it."""

    xy: np.ndarray
    label: str


class Lines:
    """The segments of many lines with a spatial index.

    Args:
        extent: segments whose rectangles lie outside are left out.
    """

    def __init__(self, barriers: Sequence[Barrier], extent: QgsRectangle) -> None:
        self.barriers = barriers
        segments, owners, blocks = _segments(barriers)
        low, high = _boxes(segments)
        inside = (high >= (extent.xMinimum(), extent.yMinimum())).all(axis=1)
        inside &= (low <= (extent.xMaximum(), extent.yMaximum())).all(axis=1)
        self.segments, self.owners = segments[inside], owners[inside]
        self._low, self._high = low[inside], high[inside]
        starts = np.flatnonzero(np.diff(blocks[inside], prepend=-1))
        self._borders = np.append(starts, len(self.segments))
        self._index = _index(
            np.minimum.reduceat(self._low, starts) if len(starts) else self._low,
            np.maximum.reduceat(self._high, starts) if len(starts) else self._high,
        )

    def near(self, own: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
        """Pairs (own segment, segment of a line) whose rectangles touch; ``own`` is (n, 4)."""
        mine, theirs = [np.empty(0, int)], [np.empty(0, int)]
        low, high = _boxes(own)
        for first in range(0, len(own), _BLOCK):
            part = slice(first, first + _BLOCK)
            found = self.within(low[part].min(axis=0) - _EXACT, high[part].max(axis=0) + _EXACT)
            touch = (self._low[found] <= high[part][:, None] + _EXACT).all(axis=2)
            touch &= (self._high[found] >= low[part][:, None] - _EXACT).all(axis=2)
            one, other = np.nonzero(touch)
            mine.append(one + first)
            theirs.append(found[other])
        return np.concatenate(mine), np.concatenate(theirs)

    def within(self, low: np.ndarray, high: np.ndarray) -> np.ndarray:
        """Numbers of the segments whose rectangles touch the rectangle from ``low`` to ``high``."""
        blocks = sorted(self._index.intersects(QgsRectangle(*low, *high)))
        if not blocks:
            return np.empty(0, int)
        found = np.concatenate([np.arange(self._borders[i], self._borders[i + 1]) for i in blocks])
        touch = (self._low[found] <= high) & (self._high[found] >= low)
        return found[touch.all(axis=1)]


def _boxes(segments: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
    ends = segments[:, :2], segments[:, 2:]
    return np.minimum(*ends), np.maximum(*ends)


def line_hits(tracks: Sequence[Track], lines: Lines, progress: Progress) -> List[Hit]:
    """Exact meetings of tracks and lines."""
    hits = []
    for number, track in enumerate(tracks):
        progress(number / len(tracks))
        own = track.segments()
        mine, theirs = lines.near(own)
        if not len(mine):
            continue
        found = meet(own[mine], lines.segments[theirs])
        length = np.diff(track.measure)[mine]
        for i in np.flatnonzero(~np.isnan(found.start)):
            low, high = track.measure[mine[i]] + length[i] * np.array([found.start[i], found.end[i]])
            barrier, line = lines.barriers[lines.owners[theirs[i]]], lines.segments[theirs[i]]
            dx, dy = (line[2:] - line[:2]).tolist()
            hits.append(Hit(number, float(low), float(high), barrier.code, barrier.name, dx=dx, dy=dy))
    return hits


def _segments(barriers: Sequence[Barrier]) -> Tuple[np.ndarray, np.ndarray, np.ndarray]:
    """(n, 4) segments of all lines, which barrier each belongs to, and its block: a few in sequence."""
    rows, owners, lengths = [np.empty((0, 4))], [np.empty(0, int)], [0]
    for number, barrier in enumerate(barriers):
        for xy in vertices(barrier.geometry):
            segments = np.hstack([xy[:-1], xy[1:]])
            segments = segments[(segments[:, :2] != segments[:, 2:]).any(axis=1)]
            rows.append(segments)
            owners.append(np.full(len(segments), number))
            lengths.append(len(segments))
    part = np.repeat(np.arange(len(lengths)), lengths)
    position = np.arange(len(part)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    starts = (np.diff(part, prepend=-1) > 0) | (position % _BLOCK == 0)
    return np.vstack(rows), np.concatenate(owners), np.cumsum(starts)


def _index(low: np.ndarray, high: np.ndarray) -> QgsSpatialIndex:
    index = QgsSpatialIndex()
    for number, (x0, y0, x1, y1) in enumerate(np.hstack([low, high]).tolist()):
        index.addFeature(number, QgsRectangle(x0, y0, x1, y1, False))  # noqa: QGS201 (in memory)
    return index


def with_passages(
    tracks: Sequence[Track],
    hits: List[Hit],
    lines: Lines,
    codes: Sequence[int],
    structures: Sequence[Structure],
    reach: float,
    bundle: float,
) -> List[Hit]:
    """The hits, with the name of the passage where one leads across.

    Args:
        codes: classes of lines that passages lead across.
        reach: a passage serves crossings at most this far from it, in metres.
        bundle: and lines at most this far beside its own, in metres.
    """
    mine = [i for i, hit in enumerate(hits) if hit.code in codes]
    if not mine or not structures:
        return hits
    xy = np.array([tracks[hits[i].track].point((hits[i].start + hits[i].end) / 2) for i in mine])
    course = np.array([(hits[i].dx, hits[i].dy) for i in mine])
    code = np.array([hits[i].code for i in mine])
    crossing, structure = _near_structures(xy, structures, reach)
    held = join(
        [_anchors_of(lines, codes, number, structures[number], reach) for number in np.unique(structure)]
    )
    pair, row = _matches(structure, held.structure)
    chosen = type(held)(*(column[row] for column in held))
    at = crossing[pair]
    served = leads_across(xy[at], course[at], code[at], chosen, bundle)
    named = list(hits)
    for i, number in zip(at[served].tolist(), chosen.structure[served].tolist()):
        named[mine[i]] = named[mine[i]]._replace(passage=structures[number].label)
    return named


def _near_structures(xy: np.ndarray, structures: Sequence[Structure], reach: float):
    """Pairs (crossing, structure) at most ``reach`` apart."""
    low = np.array([structure.xy.min(axis=0) for structure in structures])
    high = np.array([structure.xy.max(axis=0) for structure in structures])
    index = _index(low, high)
    asked: Dict[int, List[int]] = {}
    for number, (x, y) in enumerate(xy.tolist()):
        box = QgsRectangle(x - reach - _EXACT, y - reach - _EXACT, x + reach + _EXACT, y + reach + _EXACT)
        for found in index.intersects(box):
            asked.setdefault(found, []).append(number)
    crossing, structure = [np.empty(0, int)], [np.empty(0, int)]
    for number in sorted(asked):
        near = np.array(asked[number])
        near = near[shape_distance(xy[near], structures[number].xy) <= reach + _EXACT]
        crossing.append(near)
        structure.append(np.full(len(near), number))
    return np.concatenate(crossing), np.concatenate(structure)


def _anchors_of(lines: Lines, codes: Sequence[int], number: int, structure: Structure, reach: float):
    low, high = structure.xy.min(axis=0) - reach - _EXACT, structure.xy.max(axis=0) + reach + _EXACT
    near = lines.within(low, high)
    own = np.array([lines.barriers[owner].code for owner in lines.owners[near]], int)
    passable = np.isin(own, codes)
    return anchors(number, structure.xy, lines.segments[near[passable]], own[passable])


def _matches(first: np.ndarray, second: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
    """All pairs of positions with equal numbers; ``second`` is in ascending order."""
    low, high = np.searchsorted(second, first, "left"), np.searchsorted(second, first, "right")
    count = high - low
    one = np.repeat(np.arange(len(first)), count)
    return one, np.arange(len(one)) - np.repeat(np.cumsum(count) - count, count) + low[one]


def area_hits(tracks: Sequence[Track], barriers: Sequence[Barrier], progress: Progress) -> List[Hit]:
    """The stretches of tracks inside areas."""
    boxes = [barrier.geometry.boundingBox() for barrier in barriers]
    low = np.array([(box.xMinimum(), box.yMinimum()) for box in boxes])
    high = np.array([(box.xMaximum(), box.yMaximum()) for box in boxes])
    index = _index(low, high)
    hits = []
    for number, track in enumerate(tracks):
        progress(number / len(tracks))
        line = line_geometry([track.xy])
        engine = QgsGeometry.createGeometryEngine(line.constGet())
        engine.prepareGeometry()
        for position in index.intersects(line.boundingBox()):
            barrier = barriers[position]
            if engine.intersects(barrier.geometry.constGet()):
                for start, end in _stretches(line, barrier.geometry):
                    hits.append(Hit(number, start, end, barrier.code, barrier.name))
    return hits


def _stretches(line: QgsGeometry, area: QgsGeometry) -> List[Tuple[float, float]]:
    """Distances along the line between which it lies in the area."""
    found = []
    for part in line.intersection(area).asGeometryCollection():
        if part.type() != QgsWkbTypes.GeometryType.LineGeometry:
            continue
        for xy in vertices(part):
            start, end = sorted(_located(line, point) for point in (xy[0], xy[-1]))
            if abs(end - start - np.hypot(*np.diff(xy, axis=0).T).sum()) < _EXACT:
                found.append((start, end))
            else:  # the line crosses or closes upon itself there: place it step by step
                found += [_step(line, *pair) for pair in zip(xy[:-1], xy[1:])]
    return found


def _step(line: QgsGeometry, first: np.ndarray, other: np.ndarray) -> Tuple[float, float]:
    middle, half = _located(line, (first + other) / 2), np.hypot(*(other - first)) / 2
    return middle - half, middle + half


def _located(line: QgsGeometry, point: np.ndarray) -> float:
    return line.lineLocatePoint(QgsGeometry.fromPointXY(QgsPointXY(*point)))
