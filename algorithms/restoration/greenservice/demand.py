"""Residential land, what of it is served, and blind areas."""

from typing import List, NamedTuple, Protocol, Sequence, Tuple

import numpy as np
from qgis.core import QgsGeometry

from ....core.progress import Progress
from ....core.tables import cell_number
from ....gis.areaindex import AreaIndex
from ....gis.geometries import POLYGONS
from ....gis.vectors import Item
from .pieces import Piece

#: Metres around a point of people for which it stands.
_AROUND = 50.0
#: m² below which a piece is rounding.
_LEAST = 1e-3


class Demand(NamedTuple):
    """Residential land with its area (m²) and people, NaN where they are not known."""

    shapes: List[QgsGeometry]
    area: np.ndarray
    people: np.ndarray


def demand_of(items: Sequence[Item], field: str) -> Demand:
    """Residential land of features; a point stands for a disc."""
    shapes = [
        item.geometry if item.geometry.type() == POLYGONS else item.geometry.buffer(_AROUND, 8)
        for item in items
    ]
    people = [cell_number(item.attributes[field]) if field else float("nan") for item in items]
    return Demand(shapes, np.array([shape.area() for shape in shapes]), np.array(people))


class Service(Protocol):
    """Says what of residential land parks serve."""

    def covered(self, number: int, shape: QgsGeometry) -> QgsGeometry:
        """The served part."""

    def nearest(self, number: int, piece: QgsGeometry) -> float:
        """Metres to the nearest park."""


class Cut(NamedTuple):
    """Residential land cut in two: ``covered``: (n,) m² of each; ``served``: (number, shape); ``blind``: pieces."""

    covered: np.ndarray
    served: List[Tuple[int, QgsGeometry]]
    blind: List[Piece]


def cut_demand(demand: Demand, service: Service, progress: Progress) -> Cut:
    """What is served of residential land and what is not; areas of both add up."""
    covered, served, blind = np.zeros(len(demand.shapes)), [], []
    for number, shape in enumerate(demand.shapes):
        progress(number / len(demand.shapes))
        inside = service.covered(number, shape)
        if inside.isEmpty() or inside.area() <= _LEAST:
            rest = shape
        else:
            inside.convertGeometryCollectionToSubclass(POLYGONS)  # noqa: QGS201 (no collection: stays as it is)
            served.append((number, inside))
            rest = shape.difference(inside)
        area = rest.area()
        covered[number] = demand.area[number] - (area if area > _LEAST else 0.0)
        if area > _LEAST:
            people = demand.people[number] * area / demand.area[number]
            blind.append(Piece(number, rest, area, people, service.nearest(number, rest)))
    return Cut(covered, served, blind)


class Blind(NamedTuple):
    """A blind area: ``people`` and ``nearest`` (m) NaN where they are not known."""

    shape: QgsGeometry
    area: float
    people: float
    nearest: float


def blind_areas(pieces: Sequence[Piece]) -> List[Blind]:
    """Touching pieces as one, those with most people first, else the largest."""
    whole = QgsGeometry.unaryUnion([piece.shape for piece in pieces])
    parts = [QgsGeometry(part) for part in whole.asGeometryCollection()] if pieces else []
    index = AreaIndex(parts)
    members: list = [[] for _part in parts]
    for piece in pieces:
        for one in piece.shape.asGeometryCollection():
            if one.type() == POLYGONS and one.area() > _LEAST:
                part = index.holding(one.pointOnSurface().asPoint())
                share = one.area() / piece.area
                members[index.within(one, 0.0)[0] if part is None else part].append(
                    (piece.people * share, piece.nearest, one.area())
                )
    found = []
    for part, mine in zip(parts, members):
        if mine:
            people, nearest, area = np.array(mine).T
            known = float(np.nansum(people)) if np.isfinite(people).any() else float("nan")
            found.append(Blind(part, part.area(), known, float((nearest * area).sum() / area.sum())))
    return sorted(found, key=lambda one: (-np.nan_to_num(one.people), -one.area))
