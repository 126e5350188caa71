"""Which passage serves which crossing, on roads drawn by hand."""

import numpy as np
import pytest
from ecorestore.core.network.breakpoints.passages import (
    anchors,
    distances,
    join,
    leads_across,
    nearest_points,
    shape_distance,
)

ROAD, RAIL = 4, 1
BUNDLE = 30.0


def serves(shape, lines, crossing, course, code):
    """``lines``: (x1, y1, x2, y2, class). Whether the structure leads across the line crossed."""
    segments, codes = np.array([line[:4] for line in lines], float), np.array([line[4] for line in lines])
    held = join([anchors(0, np.array(shape, float), segments, codes)])
    count = len(held.code)
    at = [np.repeat([value], count, axis=0) for value in (crossing, course, code)]
    return bool(leads_across(at[0].astype(float), at[1].astype(float), at[2], held, BUNDLE).any())


NORTH = (0, -500, 0, 500)  # a road along x = 0, crossed by corridors at (0, 0)


@pytest.mark.parametrize(
    ("what", "shape", "lines", "wanted"),
    [
        ("a point on the road", [(0, 40)], [(*NORTH, ROAD)], True),
        ("a point a little off", [(12, 40)], [(*NORTH, ROAD)], True),
        (
            "a point on a parallel road 60 m away",
            [(60, 0)],
            [(*NORTH, ROAD), (60, -500, 60, 500, ROAD)],
            False,
        ),
        ("a point on the other carriageway", [(22, 0)], [(*NORTH, ROAD), (22, -500, 22, 500, ROAD)], True),
        ("a point on the railway beside it", [(22, 0)], [(*NORTH, ROAD), (22, -500, 22, 500, RAIL)], False),
        ("a point on a road that branches off", [(25, 0)], [(*NORTH, ROAD), (0, 0.0, 300, 0, ROAD)], False),
        ("the bridge piece of the road", [(0, 20), (0, 60)], [(*NORTH, ROAD)], True),
        (
            "a railway bridge over the road",
            [(-20, 10), (20, 10)],
            [(*NORTH, ROAD), (-500, 10, 500, 10, RAIL)],
            False,
        ),
        (
            "a road bridge over the road",
            [(-20, 10), (20, 10)],
            [(*NORTH, ROAD), (-500, 10, 500, 10, ROAD)],
            False,
        ),
        ("a culvert across", [(-15, 10), (15, 10)], [(*NORTH, ROAD)], True),
        ("a culvert across both", [(-15, 5), (65, 5)], [(*NORTH, ROAD), (50, -500, 50, 500, ROAD)], True),
        (
            "a culvert across both, its middle near the other",
            [(-15, 5), (85, 5)],
            [(*NORTH, ROAD), (50, -500, 50, 500, ROAD)],
            True,
        ),
        (
            "a culvert across the other only",
            [(40, 5), (65, 5)],
            [(*NORTH, ROAD), (50, -500, 50, 500, ROAD)],
            False,
        ),
        ("a green bridge at an angle", [(-30, -10), (30, 20)], [(*NORTH, ROAD)], True),
        ("a passage with no road near", [(0, 0)], [], False),
    ],
)
def test_of_the_right_line_only(what, shape, lines, wanted):
    for turn in (0.0, 0.7, 2.5):  # the rule does not know north
        c, s = np.cos(turn), np.sin(turn)
        spin = np.array([[c, -s], [s, c]])
        turned = [(*(spin @ line[:2]), *(spin @ line[2:4]), line[4]) for line in lines]
        assert serves([spin @ p for p in shape], turned, (0.0, 0.0), spin @ (0.0, 1.0), ROAD) is wanted, what


def test_a_railway_bridge_serves_the_railway():
    lines = [(*NORTH, ROAD), (-500, 10, 500, 10, RAIL)]
    assert serves([(-20, 10), (20, 10)], lines, (5.0, 10.0), (1.0, 0.0), RAIL)


def test_distances_agree_with_shapely_or_plain_arithmetic():
    random = np.random.default_rng(2)
    points, segments = random.uniform(0, 10, (300, 2)), random.uniform(0, 10, (300, 4))
    segments[:20, 2:] = segments[:20, :2]
    share = np.linspace(0, 1, 4001)[:, None, None]
    along = segments[:, :2] + share * (segments[:, 2:] - segments[:, :2])
    wanted = np.hypot(*np.moveaxis(along - points, 2, 0)).min(axis=0)
    assert np.allclose(distances(points, segments), wanted, atol=3e-3)
    assert np.allclose(np.hypot(*(nearest_points(points, segments) - points).T), wanted, atol=3e-3)


def test_distance_from_a_point_and_a_line():
    xy = np.array([(3.0, 4.0), (0.0, 0.0)])
    assert shape_distance(xy, np.array([(0.0, 0.0)])).tolist() == [5, 0]
    assert shape_distance(xy, np.array([(0.0, 1.0), (10.0, 1.0), (10.0, 9.0)])).tolist() == [3, 1]


def test_no_structure_has_no_anchor():
    assert len(join([]).code) == 0


@pytest.mark.parametrize(
    ("aside", "degrees", "carried"), [(4, 0, True), (6, 0, False), (0, 40, True), (0, 50, False)]
)
def test_lies_on_a_road_within_five_metres_and_45_degrees(aside, degrees, carried):
    """A structure that lies on the road does not belong to the other one that it crosses."""
    turn = np.radians(degrees)
    end = 20 * np.array([np.sin(turn), np.cos(turn)])
    lines = [(aside, -500, aside, 500, ROAD), (-500, 3, 500, 3, ROAD)]
    assert serves([-end, end], lines, (0.0, 3.0), (1.0, 0.0), ROAD) is not carried
