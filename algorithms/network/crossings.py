"""Finding where corridors meet lines and areas: QGIS geometry in, hits for core out."""

from typing import List, NamedTuple, Sequence, Tuple

import numpy as np
from qgis.core import QgsGeometry, QgsLineString, QgsPointXY, QgsRectangle, QgsSpatialIndex, QgsWkbTypes

from ...core.network.breakpoints import Hit, Track, make_track, meet
from ...core.progress import Progress

_LINE_HEADER = 9  # bytes before the coordinates in the WKB of a line
_EXACT = 1e-3  # metres


class Barrier(NamedTuple):
    """A line or area that corridors may meet."""

    geometry: QgsGeometry
    code: int
    name: str


def vertices(geometry: QgsGeometry) -> List[np.ndarray]:
    """(n, 2) vertices of each line of a geometry; arcs are drawn out, heights dropped."""
    found = []
    for part in geometry.constParts():
        line = part.curveToLine()
        line.dropZValue()
        line.dropMValue()
        found.append(np.frombuffer(bytes(line.asWkb()), np.float64, offset=_LINE_HEADER).reshape(-1, 2))
    return found


def tracks_of(geometries: Sequence[QgsGeometry]) -> List[Track]:
    """The tracks of corridors; ``corridor`` is the position in the sequence. Points are left out."""
    tracks = [make_track(number, xy) for number, line in enumerate(geometries) for xy in vertices(line)]
    return [track for track in tracks if len(track.xy) > 1]


def line_hits(tracks: Sequence[Track], barriers: Sequence[Barrier], progress: Progress) -> List[Hit]:
    """Exact meetings of tracks and lines."""
    segments, owners = _segments(barriers)
    if not len(segments):
        return []
    index = _index(np.minimum(segments[:, :2], segments[:, 2:]), np.maximum(segments[:, :2], segments[:, 2:]))
    hits = []
    for number, track in enumerate(tracks):
        progress(number / len(tracks))
        own = track.segments()
        mine, theirs = _candidates(own, index)
        if not len(mine):
            continue
        found = meet(own[mine], segments[theirs])
        length = np.diff(track.measure)[mine]
        for i in np.flatnonzero(~np.isnan(found.start)):
            low, high = track.measure[mine[i]] + length[i] * np.array([found.start[i], found.end[i]])
            barrier, line = barriers[owners[theirs[i]]], segments[theirs[i]]
            dx, dy = line[2:] - line[:2]
            hits.append(Hit(number, low, high, barrier.code, barrier.name, dx, dy))
    return hits


def _segments(barriers: Sequence[Barrier]) -> Tuple[np.ndarray, np.ndarray]:
    """(n, 4) segments of all lines and which barrier each belongs to."""
    rows, owners = [np.empty((0, 4))], [np.empty(0, int)]
    for number, barrier in enumerate(barriers):
        for xy in vertices(barrier.geometry):
            segments = np.hstack([xy[:-1], xy[1:]])
            segments = segments[(segments[:, :2] != segments[:, 2:]).any(axis=1)]
            rows.append(segments)
            owners.append(np.full(len(segments), number))
    return np.vstack(rows), np.concatenate(owners)


def _index(low: np.ndarray, high: np.ndarray) -> QgsSpatialIndex:
    index = QgsSpatialIndex()
    for number, (x0, y0, x1, y1) in enumerate(np.hstack([low, high]).tolist()):
        index.addFeature(number, QgsRectangle(x0, y0, x1, y1, False))  # noqa: QGS201 (in memory)
    return index


def _candidates(own: np.ndarray, index: QgsSpatialIndex) -> Tuple[np.ndarray, np.ndarray]:
    """Pairs (own segment, other segment) whose rectangles touch."""
    mine, theirs = [], []
    for number, (x0, y0, x1, y1) in enumerate(own.tolist()):
        near = index.intersects(QgsRectangle(x0, y0, x1, y1).buffered(_EXACT))
        mine += [number] * len(near)
        theirs += near
    return np.array(mine, int), np.array(theirs, int)


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


def line_geometry(pieces: Sequence[np.ndarray]) -> QgsGeometry:
    """A line, or a multi-line, through arrays of (n, 2) vertices."""
    lines = [QgsLineString(xy[:, 0].tolist(), xy[:, 1].tolist()) for xy in pieces]
    if len(lines) == 1:
        return QgsGeometry(lines[0])
    return QgsGeometry.collectGeometry([QgsGeometry(line) for line in lines])
