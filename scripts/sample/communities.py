"""Illustrative townships and the real cities around: areas that tile, their common borders drawn once."""

from typing import Dict, List, NamedTuple, Tuple

import numpy as np
from osgeo import ogr
from scipy import spatial

from .grid import Grid, noise, polygon_of, polygons
from .planning import spread

#: Square kilometres of a township, fewest and most of a district.
_KM2, _FEWEST, _MOST = 120.0, 2, 16
#: How far a border leaves the straight line, as a share of its length, and how often it is halved.
_AWAY, _HALVINGS = 0.11, 3
#: Pieces of a township cut off by the outline of its district, below this area, go with their neighbour: m².
_LEAST = 1.0e6


class Township(NamedTuple):
    """A township: name, district, polygon or multipolygon."""

    name: str
    district: str
    shape: ogr.Geometry


def townships(grid: Grid, districts: list) -> List[Township]:
    """Every district cut into pieces around seeded points, borders bent."""
    found: List[Township] = []
    for number, district in enumerate(districts):
        area = district.shape.GetArea() / 1e6
        count = int(np.clip(round(area / _KM2), _FEWEST, _MOST))
        inside = grid.burn([district.shape])
        score = np.where(inside, noise(grid.shape, 400 + number, (2, 6), (1.0, 1.0)), -np.inf)
        cells = spread(score, count, 0.75 * np.sqrt(area / count) * 1000)
        x, y = grid.centres()
        pieces = cells_around(np.array([(x[cell], y[cell]) for cell in cells]), 500 + number)
        shapes = [shape.Intersection(district.shape) for shape in pieces]
        for shape in _without_crumbs(shapes):
            found.append(Township(f"示意乡镇{len(found) + 1}", district.name, shape))
    return found


def cells_around(points: np.ndarray, seed: int) -> List[ogr.Geometry]:
    """Voronoi cells of the points, every border a bent line that both its cells share."""
    low, high = points.min(axis=0), points.max(axis=0)
    far = 20 * float((high - low).max() + 1e4)
    middle = (low + high) / 2
    frame = middle + far * np.array(
        [(-1, -1), (1, -1), (1, 1), (-1, 1), (0, -1.5), (1.5, 0), (0, 1.5), (-1.5, 0)]
    )
    diagram = spatial.Voronoi(np.vstack([points, frame]))
    near, away = float((high - low).max()) + 1e5, _AWAY
    while True:
        shapes = _cells(diagram, len(points), _borders(diagram, middle, near, seed, away))
        if all(shape.IsValid() for shape in shapes) and not _overlap(shapes):
            return shapes
        if away < 1e-3:
            raise ValueError(f"the areas of seed {seed} overlap")
        away /= 2  # two borders met: bend them less


def _overlap(shapes: List[ogr.Geometry]) -> bool:
    """Whether two shapes share more than a square metre."""
    pairs = [
        (one, other)
        for number, one in enumerate(shapes)
        for other in shapes[:number]
        if one.Intersects(other)
    ]
    return any(one.Intersection(other).GetArea() > 1.0 for one, other in pairs)


def _cells(
    diagram: spatial.Voronoi, count: int, borders: Dict[Tuple[int, int], np.ndarray]
) -> List[ogr.Geometry]:
    """The cells of the first ``count`` points, along the borders."""
    shapes = []
    for number in range(count):
        region = diagram.regions[diagram.point_region[number]]
        corners = [c for c in region if c >= 0]
        ring: List[np.ndarray] = []
        for first, second in zip(corners, corners[1:] + corners[:1]):
            line = borders[min(first, second), max(first, second)]
            ring.append(line[:-1] if first < second else line[::-1][:-1])
        shapes.append(polygon_of(np.vstack(ring)))
    return shapes


def _borders(
    diagram: spatial.Voronoi, middle: np.ndarray, near: float, seed: int, away: float
) -> Dict[Tuple[int, int], np.ndarray]:
    """Bent lines between the vertices of the diagram; those far away stay straight."""
    random = np.random.RandomState(seed)
    found = {}
    for one, other in sorted((min(pair), max(pair)) for pair in diagram.ridge_vertices if min(pair) >= 0):
        ends = np.round(diagram.vertices[[one, other]], 1)
        bent = np.abs(ends - middle).max() < near
        found[one, other] = _bent(ends, random, away) if bent else ends
    return found


def _bent(line: np.ndarray, random: np.random.RandomState, away: float) -> np.ndarray:
    """A line halved again and again, each middle pushed aside."""
    for _halving in range(_HALVINGS):
        step = np.diff(line, axis=0)
        aside = np.column_stack([-step[:, 1], step[:, 0]]) * random.uniform(-away, away, (len(step), 1))
        both = np.empty((2 * len(line) - 1, 2))
        both[::2], both[1::2] = line, (line[:-1] + line[1:]) / 2 + aside
        line = both
    return np.round(line, 1)


def _without_crumbs(shapes: List[ogr.Geometry]) -> List[ogr.Geometry]:
    """Small pieces of each shape join the shape that they share most border with."""
    kept, crumbs = [], []
    for shape in shapes:
        parts = sorted(polygons(shape), key=lambda part: -part.GetArea())
        kept.append([part for part in parts if part.GetArea() >= _LEAST or part is parts[0]])
        crumbs += [part for part in parts if part.GetArea() < _LEAST and part is not parts[0]]
    for crumb in crumbs:
        shared = [max(_border(part, crumb) for part in parts) for parts in kept]
        kept[int(np.argmax(shared))].append(crumb)
    return [_joined(parts) for parts in kept]


def _border(part: ogr.Geometry, other: ogr.Geometry) -> float:
    common = part.Boundary().Intersection(other.Boundary())
    return common.Length() if common is not None else 0.0


def _joined(parts: List[ogr.Geometry]) -> ogr.Geometry:
    whole = ogr.Geometry(ogr.wkbMultiPolygon)
    for part in parts:
        whole.AddGeometry(part)
    return ogr.ForceToMultiPolygon(whole.UnionCascaded())
