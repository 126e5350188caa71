"""Where patches lie along corridors, and where stepping stones are missing."""

import math
from typing import List, NamedTuple, Sequence, Tuple

from qgis.core import QgsGeometry, QgsRectangle

from ....core.network.connectivity.stones import find_gaps, spans_beside
from ....core.progress import Progress
from ....gis.vectors import Item
from ..shared.geometry import index_of

_HALF = 0.5
_SEGMENTS = 12


class Beside(NamedTuple):
    """A patch beside a corridor.

    Attributes:
        track: position of the corridor part. start, end: metres along it. offset: distance (m) from it.
        gap: the longer of the stretches to the next habitat (m).
    """

    track: int
    start: float
    end: float
    offset: float
    gap: float


class Proposal(NamedTuple):
    """A place for a new stone: its circle, its corridor part, metres along it, and the gap it divides."""

    circle: QgsGeometry
    track: int
    at: float
    gap_length: float
    gap_number: int


def tracks(corridors: Sequence[Item]) -> Tuple[List[QgsGeometry], List[int]]:
    """The lines of all corridors one by one, and the position of the corridor of each."""
    lines, owner = [], []
    for number, item in enumerate(corridors):
        for part in item.geometry.mergeLines().asGeometryCollection():
            if part.length() > 0:
                lines.append(part)
                owner.append(number)
    return lines, owner


def mostly_inside(geometries: Sequence[QgsGeometry], areas: Sequence[QgsGeometry]) -> List[bool]:
    """Whether more than half of each polygon lies in one of ``areas``."""
    index, found = index_of(areas), []
    for geometry in geometries:
        limit = _HALF * geometry.area()
        near = index.intersects(geometry.boundingBox())
        found.append(any(areas[n].intersection(geometry).area() > limit for n in near))
    return found


def holding_ends(geometries: Sequence[QgsGeometry], lines: Sequence[QgsGeometry]) -> List[bool]:
    """Whether an end of a line lies in each polygon."""
    index, found = index_of(geometries), [False] * len(geometries)
    for line in lines:
        vertices = line.constGet()
        for vertex in (vertices.startPoint(), vertices.endPoint()):
            point = QgsGeometry(vertex.clone())
            for number in index.intersects(point.boundingBox()):
                found[number] = found[number] or geometries[number].intersects(point)
    return found


def cover(
    lines: Sequence[QgsGeometry], geometries: Sequence[QgsGeometry], reach: float, progress: Progress
) -> List[List[Tuple[int, float, float, float]]]:
    """For each line the (position, start, end, offset) of the polygons at most ``reach`` metres from it."""
    index, found = index_of(geometries), []
    for number, line in enumerate(lines):
        progress(number / len(lines))
        box = QgsRectangle(line.boundingBox())
        box.grow(reach)
        here = []
        for position in index.intersects(box):
            offset = line.distance(geometries[position])
            if offset <= reach:
                here.append((position, *_span(line, geometries[position]), offset))
        found.append(here)
    return found


def _span(line: QgsGeometry, polygon: QgsGeometry) -> Tuple[float, float]:
    """From where to where (m) a polygon lies along a line; one place where it lies beside it."""
    inside = line.intersection(polygon)
    if inside.isEmpty():
        inside = line.nearestPoint(polygon)
    places = [line.lineLocatePoint(QgsGeometry(vertex.clone())) for vertex in inside.vertices()]
    return min(places), max(places)


def beside(covers: list, lines: Sequence[QgsGeometry], count: int) -> List[List[Beside]]:
    """For each polygon the corridor parts it lies beside, the nearest first."""
    found: List[List[Beside]] = [[] for _ in range(count)]
    for track, here in enumerate(covers):
        spans = [(start, end) for _position, start, end, _offset in here]
        for position, start, end, offset in here:
            gap = spans_beside(start, end, lines[track].length(), spans)
            found[position].append(Beside(track, start, end, offset, gap))
    return [sorted(places, key=lambda place: place.offset) for places in found]


def propose(covers: list, lines: Sequence[QgsGeometry], reach: float, area: float) -> List[Proposal]:
    """New stones of ``area`` m² that divide every gap longer than ``reach`` evenly."""
    found, gaps, radius = [], 0, math.sqrt(area / math.pi)
    for track, (here, line) in enumerate(zip(covers, lines)):
        for gap in find_gaps(line.length(), [(start, end) for _p, start, end, _o in here], reach):
            for at in gap.stones:
                circle = line.interpolate(at).buffer(radius, _SEGMENTS)
                found.append(Proposal(circle, track, at, gap.end - gap.start, gaps))
            gaps += 1
    return found
