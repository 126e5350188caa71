"""Faces of outlines of very many vertices: as QGIS makes them, but in time that grows with their number alone."""

from typing import List, Sequence

import numpy as np
from qgis.core import QgsGeometry, QgsLineString, QgsPointXY, QgsPolygon, QgsSpatialIndex

from ....core.progress import Progress
from ....core.wkb import coordinates
from ....core.zoning.faces import (
    Rings,
    cut_at_lines,
    directed_rings,
    faces,
    line_segments,
    outer_segments,
    ring_area,
    unique_segments,
)
from .cells import LENGTH, Cells


def outlines_cut(outlines: QgsGeometry, cells: Cells, progress: Progress) -> List[QgsGeometry]:
    """The faces that outlines and the lines between cells enclose.

    Args:
        outlines: lines that meet at their vertices only.
    """
    segments = unique_segments(_segments(outlines))
    if cells.size:
        segments = cut_at_lines(segments, cells.size)
        progress(0.2)
        lines = line_segments(cells.blocks, LENGTH, cells.size, np.unique(segments))
        segments = unique_segments(np.concatenate([segments, lines]))
    progress(0.4)
    found = faces(segments)
    progress(0.8)
    return polygons_of(found)


def dissolved(polygons: Sequence[QgsGeometry]) -> QgsGeometry:
    """One geometry of polygons that share their vertices: borders that two of them have are gone."""
    rings = [_directed(polygon) for polygon in polygons]
    found = polygons_of(directed_rings(outer_segments(np.concatenate(rings))))
    return found[0] if len(found) == 1 else QgsGeometry.collectGeometry(found)


def _segments(geometry: QgsGeometry) -> np.ndarray:
    """(n, 2) complex ends of the segments of lines or rings."""
    found = []
    for run in coordinates(bytearray(geometry.asWkb().data())):
        vertices = np.array(run, np.float64).view(np.complex128).ravel()
        found.append(np.stack([vertices[:-1], vertices[1:]], axis=1))
    return np.concatenate(found)


def _directed(polygon: QgsGeometry) -> np.ndarray:
    """The segments of a polygon with its inside on the left: shells counter-clockwise, holes clockwise."""
    found = []
    for number, run in enumerate(coordinates(bytearray(polygon.asWkb().data()))):
        ring = np.array(run, np.float64).view(np.complex128).ravel()
        if (ring_area(ring) > 0) != (number == 0):  # the first ring is the shell
            ring = ring[::-1]
        found.append(np.stack([ring[:-1], ring[1:]], axis=1))
    return np.concatenate(found)


def polygons_of(found: Rings) -> List[QgsGeometry]:
    """A polygon for every face, with the outlines of networks that lie inside it as holes."""
    shells = np.flatnonzero(found.areas > 0)
    made = [QgsGeometry(QgsPolygon(_line(found.rings[n]))) for n in shells]
    holes = np.flatnonzero(found.areas < 0)
    if len(set(found.component[holes].tolist())) > 1 or _has_holes(found, shells, holes):
        _put_holes(made, found, shells, holes)
    return [_simple(shape, found.rings[n]) for shape, n in zip(made, shells)]


def _has_holes(found: Rings, shells: np.ndarray, holes: np.ndarray) -> bool:
    """Whether rings run around nothing within their network: dissolved faces have such."""
    return (
        bool(holes.size)
        and found.areas[shells].sum() + found.areas[holes].sum() > 1e-9 * found.areas[shells].sum()
    )


def _put_holes(made: List[QgsGeometry], found: Rings, shells: np.ndarray, holes: np.ndarray) -> None:
    index, engines = QgsSpatialIndex(), {}
    for number, shape in enumerate(made):
        index.addFeature(number, shape.boundingBox())  # noqa: QGS201 (in memory)
    whole = [QgsGeometry(shape) for shape in made]
    for hole in holes:
        ring = found.rings[hole]
        middle = (ring[0] + ring[1]) / 2  # no vertex: rings may touch at vertices
        point = QgsGeometry.fromPointXY(QgsPointXY(middle.real, middle.imag))
        around = []
        for number in index.intersects(point.boundingBox()):
            if found.areas[shells[number]] <= -found.areas[hole] * (1 + 1e-12):
                continue
            if number not in engines:
                engines[number] = QgsGeometry.createGeometryEngine(whole[number].constGet())
                engines[number].prepareGeometry()
            if engines[number].contains(point.constGet()):
                around.append((found.areas[shells[number]], number))
        if around:
            made[min(around)[1]].get().addInteriorRing(_line(ring))


def _line(ring: np.ndarray) -> QgsLineString:
    return QgsLineString(ring.real.tolist(), ring.imag.tolist())


def _simple(shape: QgsGeometry, ring: np.ndarray) -> QgsGeometry:
    """A face whose outline meets itself at a vertex, as a valid polygon with a hole there."""
    if np.unique(ring[:-1]).size == ring.size - 1:
        return shape
    return shape.makeValid()
