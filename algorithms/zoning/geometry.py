"""Cutting polygons into pieces that tile their whole, and dissolving them again."""

import math
from typing import Dict, List, NamedTuple, Sequence

from qgis.core import QgsFeature, QgsGeometry, QgsRectangle, QgsSpatialIndex, QgsWkbTypes

from ...core.progress import Progress

_POLYGON = QgsWkbTypes.GeometryType.PolygonGeometry
_SLIVER = 1e-6


class Piece(NamedTuple):
    """A polygon and the names it got from the layers that cut it."""

    geometry: QgsGeometry
    names: Dict[str, str]


def polygon_part(geometry: QgsGeometry) -> QgsGeometry:
    """The polygons of an overlay's result; touching points and lines are left out."""
    if geometry.isNull() or geometry.isEmpty():
        return QgsGeometry()
    if geometry.type() != _POLYGON or QgsWkbTypes.flatType(geometry.wkbType()) == (
        QgsWkbTypes.Type.GeometryCollection
    ):
        geometry = QgsGeometry(geometry)
        if not geometry.convertGeometryCollectionToSubclass(_POLYGON):
            return QgsGeometry()
    return geometry


def spatial_index(geometries: Sequence[QgsGeometry]) -> QgsSpatialIndex:
    """An index whose ids are positions in ``geometries``."""
    index = QgsSpatialIndex()
    for number, geometry in enumerate(geometries):
        feature = QgsFeature(number)
        feature.setGeometry(geometry)
        index.addFeature(feature)
    return index


def prepared(geometry: QgsGeometry):
    """A geometry engine ready for many tests against one geometry."""
    engine = QgsGeometry.createGeometryEngine(geometry.constGet())
    engine.prepareGeometry()
    return engine


def without_overlaps(geometries: Sequence[QgsGeometry]) -> List[QgsGeometry]:
    """The geometries without what an earlier one covers already."""
    index, kept = spatial_index(geometries), []
    for number, geometry in enumerate(geometries):
        engine = prepared(geometry)
        for other in sorted(index.intersects(geometry.boundingBox())):
            if other < number and not engine.touches(kept[other].constGet()):
                geometry = polygon_part(geometry.difference(kept[other]))
                if geometry.isNull():
                    break
                engine = prepared(geometry)
        kept.append(geometry)
    return kept


def cut_by_layer(pieces: List[Piece], items: list, field: str, key: str, progress: Progress) -> List[Piece]:
    """Every piece cut by the polygons of a layer; what no polygon covers stays a piece.

    Where polygons overlap, the earlier one counts, so that pieces never do.
    """
    shapes = without_overlaps([item.geometry for item in items])
    index, engines, result = spatial_index(shapes), {}, []
    for number, piece in enumerate(pieces):
        progress(number / len(pieces))
        cutting = []
        for candidate in sorted(index.intersects(piece.geometry.boundingBox())):
            if candidate not in engines:
                engines[candidate] = prepared(shapes[candidate])
            engine = engines[candidate]
            if not engine.intersects(piece.geometry.constGet()):
                continue
            whole = engine.contains(piece.geometry.constGet())
            part = piece.geometry if whole else polygon_part(piece.geometry.intersection(shapes[candidate]))
            if part.isNull() or part.area() <= _SLIVER:
                continue
            cutting.append(part)
            name = str(items[candidate].attributes[field]) if field else ""
            result.append(Piece(part, {**piece.names, key: name}))
            if whole:
                break
        else:
            rest = piece.geometry
            if cutting:
                rest = polygon_part(rest.difference(QgsGeometry.unaryUnion(cutting)))
            if not rest.isNull() and rest.area() > _SLIVER:
                result.append(Piece(rest, piece.names))
    return result


def cut_by_cells(pieces: List[Piece], size: float, progress: Progress) -> List[Piece]:
    """Every piece cut by square cells whose corners are multiples of ``size``."""
    result = []
    for number, piece in enumerate(pieces):
        box = piece.geometry.boundingBox()
        engine = prepared(piece.geometry)
        left, bottom = math.floor(box.xMinimum() / size), math.floor(box.yMinimum() / size)
        right, top = math.ceil(box.xMaximum() / size), math.ceil(box.yMaximum() / size)
        for row in range(top - 1, bottom - 1, -1):
            progress((number + (top - row) / (top - bottom)) / len(pieces))
            for column in range(left, right):
                cell = QgsGeometry.fromRect(
                    QgsRectangle(column * size, row * size, (column + 1) * size, (row + 1) * size)
                )
                if not engine.intersects(cell.constGet()):
                    continue
                whole = engine.contains(cell.constGet())
                part = cell if whole else polygon_part(piece.geometry.intersection(cell))
                if not part.isNull() and part.area() > _SLIVER:
                    result.append(Piece(part, piece.names))
    return result


def absorb_small(pieces: List[Piece], smallest: float, progress: Progress) -> List[Piece]:
    """Pieces below ``smallest`` (square map units) joined to the neighbour with the longest border."""
    geometries: List = [piece.geometry for piece in pieces]
    index = spatial_index(geometries)
    small = sorted(
        (n for n, g in enumerate(geometries) if g.area() < smallest), key=lambda n: geometries[n].area()
    )
    home = list(range(len(pieces)))

    def root(number: int) -> int:
        while home[number] != number:
            number = home[number]
        return number

    for step, number in enumerate(small):
        progress(step / len(small))
        own = geometries[root(number)]
        if own.area() >= smallest:
            continue
        best, longest = None, 0.0
        for candidate in index.intersects(pieces[number].geometry.boundingBox().buffered(1e-3)):
            other = root(candidate)
            if other == root(number):
                continue
            shared = pieces[number].geometry.intersection(geometries[other]).length()
            if shared > longest:
                best, longest = other, shared
        if best is not None:
            mine = root(number)
            geometries[best] = geometries[best].combine(geometries[mine])
            home[mine] = best
    return [Piece(geometries[n], pieces[n].names) for n in range(len(pieces)) if home[n] == n]


def dissolve(geometries: Sequence[QgsGeometry]) -> QgsGeometry:
    """One geometry of all; pieces that share an edge lose it."""
    return polygon_part(QgsGeometry.unaryUnion(list(geometries)))
