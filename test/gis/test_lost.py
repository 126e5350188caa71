"""Polygons that hold the centre of no cell are found, exactly and quickly."""

import time

import numpy as np
import pytest
from ecorestore.gis.burning import burn
from ecorestore.gis.grid import Grid
from ecorestore.gis.lost import lost_polygons
from qgis.core import QgsGeometry, QgsRectangle

GRID = Grid("", 0.0, 1000.0, 10.0, 10.0, 100, 100)


def rectangle(x, y, width, height):
    return QgsGeometry.fromRect(QgsRectangle(x, y, x + width, y + height))


@pytest.mark.parametrize("seed", range(3))
def test_the_same_as_each_burnt_alone(seed):
    random = np.random.default_rng(seed)
    shapes = []
    for _number in range(300):
        x, y = random.uniform(0, 900, 2)
        shape = rectangle(x, y, *random.uniform(0.5, 25, 2))
        shape.rotate(random.uniform(0, 180), shape.centroid().asPoint())
        shapes.append(shape)
    alone = [
        n for n, shape in enumerate(shapes) if not burn([shape], [1], GRID, dtype="uint8", background=0).any()
    ]
    found = lost_polygons(shapes, GRID)
    inside = [n for n in alone if GRID.extent.contains(shapes[n].boundingBox())]
    assert 20 < len(inside) < 280
    assert found.positions.tolist() == [n for n in alone if n in found.positions or n in inside]
    assert found.area == pytest.approx(sum(shapes[n].area() for n in found.positions))


def test_covered_is_not_lost_and_outside_is_not_lost():
    under, over = rectangle(12, 12, 6, 6), rectangle(11, 11, 8, 8)
    across = rectangle(-12, 503, 14, 4)  # its centre lies outside the grid
    beyond, points = rectangle(2000, 0, 1, 1), QgsGeometry.fromWkt("Point(1 1)")
    sliver = rectangle(-1, 501, 2, 2)
    line = QgsGeometry.fromWkt("LineString(1 1, 2 1)")
    found = lost_polygons([under, over, across, beyond, points, line, sliver], GRID)
    assert found.positions.tolist() == [6] and found.area == pytest.approx(4)


def test_many_small_parcels_take_about_as_long_as_burning_them():
    grid = GRID._replace(rows=600, columns=600, y0=6000.0)
    down, right = np.divmod(np.arange(100_000), 400)
    shapes = [rectangle(14.7 * c, 14.7 * r, 9, 9) for r, c in zip(down.tolist(), right.tolist())]
    begun = time.perf_counter()
    burn(shapes, range(1, 100_001), grid, dtype="int32", background=0)
    burning = time.perf_counter() - begun
    found = lost_polygons(shapes, grid)
    assert 0 < found.positions.size < 100_000
    assert time.perf_counter() - begun < 5 * burning + 1
