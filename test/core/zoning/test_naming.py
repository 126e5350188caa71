"""Default names of zones."""

import numpy as np
import pytest
from ecorestore.core.zoning.naming import DIRECTIONS, compass_position, default_names, whole_centre


@pytest.mark.parametrize("index, key", list(enumerate(DIRECTIONS)))
@pytest.mark.parametrize("turn, shift", [(-22.0, 0), (0.0, 0), (22.0, 0), (23.0, 1)])
def test_directions_are_45_degrees_wide(index, key, turn, shift):
    angle = np.radians(45.0 * index + turn)
    place = compass_position([100 + np.sin(angle)], [50 + np.cos(angle)], (100, 50), 1.0)
    assert place == [DIRECTIONS[(index + shift) % 8]]


@pytest.mark.parametrize("distance, expected", [(1.9, "centre"), (2.1, "e")])
def test_centre_is_a_part_of_the_radius(distance, expected):
    assert compass_position([distance], [0.0], (0.0, 0.0), 10.0) == [expected]
    assert compass_position([2.1], [0.0], (0.0, 0.0), 10.0, centre_share=0.5) == ["centre"]


def test_whole_centre():
    x, y, radius = whole_centre(np.array([1.0, 3.0]), np.array([0.0, 4.0]), np.array([8.0, 0.0]))
    assert (x, y) == (3.0, 2.0)
    assert radius == pytest.approx(np.sqrt(4 / np.pi))


def test_equal_names_are_numbered():
    names = default_names(np.array([1, 1, 5, 1]), ["nw", "nw", "nw", "centre"])
    assert [tuple(name) for name in names] == [
        ("nw", "water", 1),
        ("nw", "water", 2),
        ("nw", "settlement", 0),
        ("centre", "water", 0),
    ]
