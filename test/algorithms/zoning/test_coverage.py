"""The cutting of polygons, against what GEOS itself says of each pair."""

import numpy as np
import pytest
from qgis.core import QgsGeometry, QgsPointXY


@pytest.fixture
def coverage(provider):
    from ecorestore.algorithms.zoning.shared import coverage

    return coverage


def square(left, bottom, side=10.0):
    return QgsGeometry.fromWkt(
        f"POLYGON(({left} {bottom},{left + side} {bottom},{left + side} {bottom + side},"
        f"{left} {bottom + side},{left} {bottom}))"
    )


def scattered(seed, count=12):
    """Irregular quadrilaterals that overlap each other."""
    random = np.random.default_rng(seed)
    shapes = []
    for x, y in random.uniform(0, 100, (count, 2)):
        angles = np.sort(random.uniform(0, 2 * np.pi, 5))
        ring = [QgsPointXY(x + 30 * np.cos(a), y + 30 * np.sin(a)) for a in angles]
        shapes.append(QgsGeometry.fromPolygonXY([[*ring, ring[0]]]))
    return shapes


@pytest.mark.parametrize("seed", range(4))
def test_faces_tile_the_union_and_know_their_polygons(coverage, seed):
    layer = scattered(seed)
    faces = coverage.tile([layer])
    inside = faces.only(faces.home[:, 0] >= 0)
    union = QgsGeometry.unaryUnion(layer)
    assert inside.areas().sum() == pytest.approx(union.area())
    for face, (home,) in zip(inside.polygons, inside.home.tolist()):
        holders = [n for n, shape in enumerate(layer) if shape.contains(face.pointOnSurface())]
        assert home == holders[0]


@pytest.mark.parametrize("seed", range(4))
def test_borders_are_those_of_geos(coverage, seed):
    polygons = coverage.tile([scattered(seed)]).polygons
    edges, border = coverage.shared_borders(polygons)
    found = dict(zip(map(tuple, edges.tolist()), border.tolist()))
    expected = {}
    for a in range(len(polygons)):
        for b in range(a + 1, len(polygons)):
            length = polygons[a].intersection(polygons[b]).length()
            if length > 1e-6:
                expected[a, b] = length
    assert expected and found == pytest.approx(expected, abs=1e-6)


def test_a_corner_is_no_border(coverage):
    edges, border = coverage.shared_borders([square(0, 0), square(10, 0), square(10, 10)])
    assert edges.tolist() == [[0, 1], [1, 2]]
    assert border.tolist() == [10.0, 10.0]


def test_overlap_goes_to_the_first_and_z_values_are_dropped(coverage):
    high = QgsGeometry.fromWkt("POLYGON Z((5 0 1,15 0 1,15 10 1,5 10 1,5 0 1))")
    faces = coverage.tile([[high, square(0, 0)]])
    areas = dict.fromkeys((0, 1), 0.0)
    for area, (home,) in zip(faces.areas().tolist(), faces.home.tolist()):
        areas[home] += area
    assert areas == {0: 100.0, 1: 50.0}


def test_small_faces_prefer_their_own_polygon_to_a_longer_border(coverage):
    """The strip 0..1 of the first polygon borders the second one along 10, its own along 9."""
    first = QgsGeometry.fromWkt("POLYGON((0 0,1 0,1 1,10 1,10 10,1 10,0 10,0 0))")
    cut = QgsGeometry.fromWkt("LINESTRING(1 1,1 10)")
    west = square(-10, 0)
    faces = coverage.tile([[first, west]], [cut])
    joined = coverage.absorb(faces, 50.0)
    assert sorted(joined.areas().tolist()) == [91.0, 100.0]


def test_foreign_faces_go_whatever_their_size(coverage):
    ring = [square(0, 0), square(10, 0), square(20, 0), square(0, 10), square(20, 10)]
    ring += [square(0, 20), square(10, 20), square(20, 20)]
    faces = coverage.tile([ring])
    assert (faces.home[:, 0] < 0).sum() == 1
    joined = coverage.absorb(faces, foreign=faces.home[:, 0] < 0)
    assert sorted(joined.areas().tolist()) == [100.0] * 7 + [200.0]
    assert set(joined.home[:, 0].tolist()) == set(range(8))


def test_a_face_without_neighbours_stays(coverage):
    faces = coverage.tile([[square(0, 0, 1.5), square(50, 50)]])
    assert len(coverage.absorb(faces, 50.0).polygons) == 2
