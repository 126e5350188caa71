"""Polygon layers cut into faces that tile the plane edge to edge, so that neighbours share their vertices.

All outlines are noded together and polygonised again. A border between two faces
is then the same segments in both, whatever gaps and overlaps the layers had, and
which faces touch, and along what length, is exact.
"""

import heapq
from typing import Dict, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np
from qgis.core import QgsFeature, QgsGeometry, QgsSpatialIndex

from ....core.messages import InputError, marked
from ....core.progress import Progress, part, silent
from ....core.wkb import coordinates
from .cells import NO_CELLS, Cells, lines_between
from .largefaces import dissolved, outlines_cut

#: Faces below this area (square map units) are rounding of the layers' vertices.
SLIVER = 1.0
#: Outlines of more vertices are taken the other way.
MANY = 50_000


class Coverage(NamedTuple):
    """Faces, each a single polygon, from north to south.

    Attributes:
        polygons: the faces.
        home: (n, k) position of the polygon that holds each face, in each of k layers; -1 where none does.
    """

    polygons: List[QgsGeometry]
    home: np.ndarray

    def only(self, mask: np.ndarray) -> "Coverage":
        """The faces where ``mask`` is true."""
        return Coverage([self.polygons[n] for n in np.flatnonzero(mask)], self.home[mask])

    def areas(self) -> np.ndarray:
        """(n,) area of each face in square map units."""
        return np.array([polygon.area() for polygon in self.polygons])


def tile(
    layers: Sequence[Sequence[QgsGeometry]],
    lines: Sequence[QgsGeometry] = (),
    progress: Progress = silent,
    cells: Cells = NO_CELLS,
) -> Coverage:
    """All faces that the outlines of polygon layers, the lines between cells and further lines make.

    Where polygons of one layer overlap, the earlier one holds the face. Outlines of very many vertices take a way
    whose time grows with their number alone.

    Raises:
        InputError: the outlines cannot be noded.
    """
    outlines = [_outline(polygon) for layer in layers for polygon in layer]
    large = not lines and _vertices(outlines) > MANY
    if large and len(outlines) == 1:
        noded = outlines[0]
    else:
        noded = QgsGeometry.unaryUnion([*outlines, *lines, *([] if large else lines_between(cells))])
    if noded.isNull():
        raise InputError(
            marked(
                "The polygons cannot be cut into each other ({reason}). Run “Fix geometries” on the layers."
            ),
            reason=noded.lastError(),
        )
    progress(0.3)
    if large:
        faces = outlines_cut(noded, cells, part(progress, 0.3, 0.5))
    else:
        faces = QgsGeometry.polygonize([noded]).asGeometryCollection()
    progress(0.5)
    inner = [face.pointOnSurface().asPoint() for face in faces]
    order = sorted(range(len(faces)), key=lambda n: (-inner[n].y(), inner[n].x()))
    points = [inner[n] for n in order]
    home = np.full((len(faces), len(layers)), -1)
    for column, layer in enumerate(layers):
        share = (0.5 + 0.5 * column / len(layers), 0.5 + 0.5 * (column + 1) / len(layers))
        home[:, column] = _holders(points, layer, part(progress, *share))
    return Coverage([faces[n] for n in order], home)


def _outline(polygon: QgsGeometry) -> QgsGeometry:
    flat = QgsGeometry(polygon)
    flat.get().dropZValue()
    flat.get().dropMValue()
    return QgsGeometry(flat.constGet().boundary())


def _holders(points: list, polygons: Sequence[QgsGeometry], progress: Progress) -> np.ndarray:
    """(n,) position of the first polygon that holds each point, -1 where none does."""
    index, engines = QgsSpatialIndex(), {}
    for number, polygon in enumerate(polygons):
        feature = QgsFeature(number)
        feature.setGeometry(polygon)
        index.addFeature(feature)  # noqa: QGS201 (in memory)
    holders = np.full(len(points), -1)
    for number, point in enumerate(points):
        if number % 500 == 0:
            progress(number / len(points))
        place = QgsGeometry.fromPointXY(point)
        for candidate in sorted(index.intersects(place.boundingBox())):
            if candidate not in engines:
                engines[candidate] = QgsGeometry.createGeometryEngine(polygons[candidate].constGet())
                engines[candidate].prepareGeometry()
            if engines[candidate].contains(place.constGet()):
                holders[number] = candidate
                break
    return holders


def _segments(polygon: QgsGeometry) -> np.ndarray:
    """(s, 2) begin and end of every segment of a polygon's rings, as complex numbers x + iy."""
    found = []
    for ring in coordinates(bytearray(polygon.asWkb().data())):
        vertices = np.array(ring, np.float64).view(np.complex128).ravel()
        found.append(np.stack([vertices[:-1], vertices[1:]], axis=1))
    return np.concatenate(found)


def shared_borders(polygons: Sequence[QgsGeometry]) -> Tuple[np.ndarray, np.ndarray]:
    """Which polygons share segments, and along what length.

    Args:
        polygons: single polygons of two dimensions that share their vertices, as of :func:`tile`.

    Returns:
        (m, 2) positions, first < second, sorted; (m,) lengths in map units.
    """
    if not polygons:
        return np.empty((0, 2), np.int64), np.empty(0)
    rings = [_segments(polygon) for polygon in polygons]
    owner = np.repeat(np.arange(len(rings)), [len(ring) for ring in rings])
    ends = np.concatenate(rings)
    vertices, place = np.unique(ends, return_inverse=True)
    place = np.sort(place.reshape(-1, 2), axis=1)
    order = np.lexsort((owner, place[:, 1], place[:, 0]))
    place, owner, length = place[order], owner[order], np.abs(ends[order, 0] - ends[order, 1])
    twice = (place[1:] == place[:-1]).all(axis=1) & (owner[1:] != owner[:-1])
    keys = owner[:-1][twice] * len(rings) + owner[1:][twice]
    pairs, index = np.unique(keys, return_inverse=True)
    border = np.bincount(index.reshape(-1), weights=length[1:][twice], minlength=pairs.size)
    return np.stack([pairs // len(rings), pairs % len(rings)], axis=1), border


def absorb(
    coverage: Coverage,
    smallest: float = SLIVER,
    foreign: Optional[np.ndarray] = None,
    progress: Progress = silent,
) -> Coverage:
    """Faces below ``smallest`` and foreign faces joined to a neighbour, the smallest first.

    The neighbour is one that is not foreign, of the same polygon in most layers, with the longest
    shared border. Faces without any neighbour stay.

    Args:
        smallest: square map units.
        foreign: (n,) bool, faces that belong to nothing and only fill gaps.
    """
    edges, border = shared_borders(coverage.polygons)
    area, home = coverage.areas().tolist(), coverage.home
    weak = [False] * len(area) if foreign is None else foreign.tolist()
    beside: List[Dict[int, float]] = [{} for _ in area]
    for (a, b), length in zip(edges.tolist(), border.tolist()):
        beside[a][b] = beside[b][a] = length
    groups: Dict[int, List[int]] = {}
    heap = [(size, n) for n, size in enumerate(area) if size < smallest or weak[n]]
    heapq.heapify(heap)
    count = max(len(heap), 1)
    while heap:
        size, n = heapq.heappop(heap)
        if area[n] != size or not beside[n]:
            continue
        progress(0.9 * (1.0 - len(heap) / count))
        best = max(
            beside[n],
            key=lambda k: (not weak[k], ((home[k] == home[n]) & (home[n] >= 0)).sum(), beside[n][k], -k),
        )
        _move(beside, n, best)
        groups.setdefault(best, [best]).extend(groups.pop(n, [n]))
        area[best] += size
        area[n] = None
        if area[best] < smallest or weak[best]:
            heapq.heappush(heap, (area[best], best))
    kept = np.array([size is not None for size in area], dtype=bool)
    join = dissolved if _vertices(coverage.polygons) > MANY else dissolve
    polygons = []
    for n in np.flatnonzero(kept).tolist():
        progress(0.9)
        own = [coverage.polygons[k] for k in groups.get(n, [n])]
        polygons.append(own[0] if len(own) == 1 else join(own))
    return Coverage(polygons, home[kept])


def _vertices(geometries: Sequence[QgsGeometry]) -> int:
    return sum(geometry.constGet().nCoordinates() for geometry in geometries)


def _move(beside: List[dict], source: int, target: int) -> None:
    """Give the borders of ``source`` to ``target``."""
    for other, length in beside[source].items():
        del beside[other][source]
        if other != target:
            beside[target][other] = beside[other][target] = beside[target].get(other, 0.0) + length
    beside[source] = {}


def dissolve(polygons: Sequence[QgsGeometry]) -> QgsGeometry:
    """One geometry of all; polygons that share a border lose it."""
    return QgsGeometry.unaryUnion(list(polygons))
