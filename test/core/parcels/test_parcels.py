"""Edges, spans, samples, ranks and limits of parcels: by hand and against GEOS."""

import math

import numpy as np
import pytest
from ecorestore.core.messages import InputError
from ecorestore.core.parcels import borders, edges, limits, ranks, spans
from osgeo import ogr

ogr.UseExceptions()

FAR = np.array([39_400_000.0, 4_400_000.0])


def polygon(*rings):
    """An OGR polygon of an exterior and holes."""
    found = ogr.Geometry(ogr.wkbPolygon)
    for points in rings:
        ring = ogr.Geometry(ogr.wkbLinearRing)
        for x, y in [*points, points[0]]:
            ring.AddPoint_2D(float(x), float(y))
        found.AddGeometry(ring)
    return found


def box(left, bottom, right, top, *holes):
    return polygon([(left, bottom), (right, bottom), (right, top), (left, top)], *holes)


def point(x, y):
    found = ogr.Geometry(ogr.wkbPoint)
    found.AddPoint_2D(float(x), float(y))
    return found


def clockwise(shape):
    """Rings with the exterior clockwise, holes the other way."""
    rings = [np.array(shape.GetGeometryRef(n).GetPoints())[:, :2] for n in range(shape.GetGeometryCount())]
    for number, ring in enumerate(rings):
        turn = (ring[:-1, 0] * ring[1:, 1] - ring[1:, 0] * ring[:-1, 1]).sum()
        rings[number] = ring if (turn > 0) == (number > 0) else ring[::-1]
    return rings


def as_edges(polygons, shift=(0, 0)):
    rings, owners = [], []
    for number, polygon in enumerate(polygons):
        found = clockwise(polygon)
        rings += [ring + np.asarray(shift) for ring in found]
        owners += [number] * len(found)
    return edges.edges_of(rings, owners, len(polygons))


def random_polygons(seed, count=40):
    random = np.random.default_rng(seed)
    found = []
    for _ in range(count):
        angles = np.sort(random.random(random.integers(3, 12))) * 2 * math.pi
        radius = 20 + 80 * random.random(angles.size)
        place = random.random(2) * 300
        shape = polygon(place + radius[:, None] * np.stack([np.cos(angles), np.sin(angles)], 1))
        hole = point(*place).Buffer(8, 4)
        found.append(shape.Difference(hole) if shape.Contains(hole) else shape)
    return [one for one in found if one.GetGeometryName() == "POLYGON" and one.IsValid() and one.Area() > 1]


@pytest.mark.parametrize("seed", range(3))
def test_areas_perimeters_and_middles_are_those_of_geos(seed):
    polygons = random_polygons(seed)
    found = as_edges(polygons, FAR)
    assert edges.areas(found) == pytest.approx([one.Area() for one in polygons], rel=1e-7)
    assert edges.perimeters(found) == pytest.approx([one.Boundary().Length() for one in polygons], rel=1e-7)
    middles = np.array([one.Centroid().GetPoint_2D() for one in polygons]) + FAR
    assert edges.middles(found) == pytest.approx(middles, abs=1e-3)
    corners = np.array([one.GetEnvelope()[::2] for one in polygons]) + FAR
    assert edges.corners(found) == pytest.approx(corners, abs=1e-6)


def test_polygons_without_edges():
    found = edges.edges_of([np.array([(0, 0), (0, 2), (2, 0), (0, 0)])], [1], 3)
    assert edges.areas(found).tolist() == [0, 2, 0]
    assert np.isnan(edges.corners(found)).all(axis=1).tolist() == [True, False, True]
    nothing = edges.edges_of([], [], 2)
    assert edges.perimeters(nothing).tolist() == [0, 0] and np.isnan(edges.middles(nothing)).all()


@pytest.mark.parametrize("seed", range(4))
def test_spans_hold_the_centres_that_geos_finds(seed):
    polygons = random_polygons(seed, 15)
    found = spans.spans_of(as_edges(polygons), (-50.0, 330.0), (7.0, 9.0), (30, 40))
    masks = np.zeros((len(polygons), 30, 40), bool)
    for owner, row, left, right in zip(*found):
        masks[owner, row, left:right] = True
    centres = [[point(-50 + 7 * (c + 0.5), 330 - 9 * (r + 0.5)) for c in range(40)] for r in range(30)]
    wanted = [[[one.Contains(place) for place in row] for row in centres] for one in polygons]
    assert np.array_equal(masks, wanted)


def test_overlaps_are_found_along_lines():
    polygons = [box(0, 0, 100, 100), box(60, 0, 160, 100), box(160, 0, 200, 100), box(65, 20, 70, 90)]
    found = spans.crossings(spans.scan(as_edges(polygons), 0.0, 10.0), 10.0)
    pairs = {tuple(pair): area for pair, area in zip(found.pairs.tolist(), found.area)}
    assert set(pairs) == {(0, 1), (0, 3), (1, 3)}, "neighbours that touch do not overlap"
    assert pairs[0, 1] == pytest.approx(4000) and pairs[0, 3] == pytest.approx(350)
    apart = spans.crossings(spans.scan(as_edges(polygons[2:]), 0.0, 10.0), 10.0)
    assert not apart.area.size


@pytest.mark.parametrize("seed", range(3))
def test_overlaps_agree_with_geos(seed):
    polygons = random_polygons(seed, 25)
    found = spans.crossings(spans.scan(as_edges(polygons), 0.0, 0.2), 0.2)
    areas = dict(zip(map(tuple, found.pairs.tolist()), found.area))
    for one in range(len(polygons)):
        for other in range(one + 1, len(polygons)):
            shared = polygons[one].Intersection(polygons[other]).Area()
            assert areas.get((one, other), 0.0) == pytest.approx(shared, rel=0.05, abs=10)


def test_points_beside_a_square_with_a_hole_lie_outside():
    shape = box(0, 0, 90, 90, [(30, 30), (60, 30), (60, 60), (30, 60)])
    found = borders.beside(as_edges([shape]), 15.0, np.array([5.0]))
    assert found.length.sum() == pytest.approx(480) and found.length.max() <= 15
    points = [point(*place) for place in found.points[:, 0]]
    assert not any(shape.Contains(place) for place in points)
    assert all(shape.Distance(place) == pytest.approx(5) for place in points)


def test_ranks_do_not_depend_on_the_order():
    random = np.random.default_rng(2)
    classes, score = random.integers(1, 4, 50), random.integers(0, 5, 50) * 10.0
    area, corner = random.integers(1, 3, 50) * 1.0, random.random((50, 2)) * 1000
    first = ranks.ranks(classes, score, area, corner)
    turned = random.permutation(50)
    assert np.array_equal(
        ranks.ranks(classes[turned], score[turned], area[turned], corner[turned]), first[turned]
    )
    assert sorted(first) == list(range(1, 51))
    best = np.argmin(first)
    assert classes[best] == classes.min() and score[best] == score[classes == classes.min()].max()


BUILTIN = [
    {"item": "weight_a", "value": "0.3", "words": ""},
    {"item": "weight_b", "value": "0.1", "words": ""},
    {"item": "state_done", "value": "1", "words": "已腾退; vacated"},
    {"item": "state_going", "value": "0.6", "words": "正在腾退; being vacated; 腾退"},
]


def test_limits_of_a_table():
    found = limits.read_limits([{"item": "weight_a", "value": " 0.5 "}, {"item": "", "value": ""}], BUILTIN)
    assert found["weight_a"] == 0.5 and found["state_done"] == 1
    assert found.shares(["a", "b"]) == {"a": pytest.approx(5 / 6), "b": pytest.approx(1 / 6)}
    states = ["state_done", "state_going"]
    texts = ["已腾退", "Being  Vacated (2021)", "Vacated", "腾退中", "别的", None]
    assert [limits.item_of(text, found, states) for text in texts] == [
        "state_done", "state_going", "state_done", "state_going", "", "",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ([{"item": "weight_c", "value": "1"}], "Known are weight_a"),
        ([{"item": "weight_a", "value": "much"}], "not a number of 0 or more"),
        ([{"item": "weight_a", "value": "-1"}], "not a number of 0 or more"),
        ([{"item": "weight_a", "value": "0"}, {"item": "weight_b", "value": "0"}], "All weights"),
        ([{"item": "weight_a", "value": "1"}, {"item": "weight_a", "value": "2"}], "two rows"),
    ],
)
def test_wrong_limits(rows, sentence):
    with pytest.raises(InputError, match=sentence):
        limits.read_limits(rows, BUILTIN)
