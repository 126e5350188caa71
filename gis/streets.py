"""Streets as QGIS holds them, made into a graph."""

from typing import List, NamedTuple, Sequence

import numpy as np
from qgis.core import QgsGeometry, QgsPointXY

from ..core.streets import Streets, graph_of, main_part, spaced
from ..core.wkb import coordinates
from .areaindex import AreaIndex
from .geometries import POLYGONS

#: Metres; nearer vertices are the same.
_NOISE = 0.001


class Drawn(NamedTuple):
    """A graph of streets: ``features``: (lines,) position of the feature that each line of the graph is part of."""

    streets: Streets
    features: np.ndarray

    @property
    def together(self) -> float:
        """Share (0–1) of the length that hangs together."""
        return main_part(self.streets)


def streets_of(lines: Sequence[QgsGeometry], crossings: bool = False) -> Drawn:
    """The graph of lines in metres.

    Args:
        crossings: streets meet where they cross, too, not only at common vertices and where they end.
    """
    if crossings:
        lines = _cut_at_crossings(lines)
    parts: List[np.ndarray] = []
    owners: List[int] = []
    for number, line in enumerate(lines):
        found = coordinates(bytearray(line.asWkb().data()))
        parts += found
        owners += [number] * len(found)
    return Drawn(graph_of(parts), np.asarray(owners, int))


def edge_points(shape: QgsGeometry, step: float) -> np.ndarray:
    """(k, 2) points along the edge of a polygon, or the points of a point or line."""
    runs = coordinates(bytearray(shape.asWkb().data()))
    return spaced(runs, step) if shape.type() == POLYGONS else np.concatenate(runs)


def _cut_at_crossings(lines: Sequence[QgsGeometry]) -> List[QgsGeometry]:
    """The lines with a vertex wherever one crosses or runs along another."""
    index = AreaIndex(lines)
    found = [QgsGeometry(line) for line in lines]
    for number, line in enumerate(lines):
        engine = index.engine(number)
        for other in index.near_box(line.boundingBox()):
            if other > number and engine.intersects(lines[other].constGet()):
                common = line.intersection(lines[other])
                for vertex in common.vertices():
                    for one in (number, other):
                        _insert(found[one], QgsPointXY(vertex.x(), vertex.y()))
    return found


def _insert(line: QgsGeometry, point: QgsPointXY) -> None:
    """Give a line a vertex at a point on it, where it has none."""
    _vertex, _at, _before, _after, away = line.closestVertex(point)
    if away > _NOISE**2:
        _away, _foot, following, _side = line.closestSegmentWithContext(point)
        line.insertVertex(point.x(), point.y(), following)  # noqa: QGS201 (the segment was just found)
