"""The offset of web maps is told where it is there, and never where it is not."""

import numpy as np
import pytest
from ecorestore.core.preparation import gcj02
from ecorestore.core.preparation.gcjfit import FEWEST, Reference, compare, densified


@pytest.fixture
def lines():
    """A winding boundary and some rivers near Beijing."""
    random = np.random.default_rng(3)
    angle = np.linspace(0, 2 * np.pi, 800)
    radius = 0.3 + 0.02 * np.sin(7 * angle) + 0.01 * np.sin(23 * angle)
    ring = np.column_stack([116.4 + radius * np.cos(angle), 40.0 + radius * np.sin(angle)])
    rivers = [np.cumsum(random.normal(0, 0.002, (200, 2)), axis=0) + [116.3, 40.1] for _river in range(4)]
    return [ring, *rivers]


def fit(points, lines, tolerance=40.0):
    return compare(points, Reference(densified(lines, tolerance, 100_000), tolerance))


@pytest.mark.parametrize(
    ("shift", "told"),
    [
        (lambda x, y: (x, y), ""),
        (gcj02.wgs84_to_gcj02, "gcj02_to_wgs84"),
        (lambda x, y: gcj02.gcj02_to_bd09(*gcj02.wgs84_to_gcj02(x, y)), "bd09_to_wgs84"),
        (gcj02.gcj02_to_wgs84, ""),  # the reference carries it, not this layer
        (lambda x, y: (x + 0.006, y - 0.002), ""),
    ],
)
def test_only_the_right_shift_is_told(lines, shift, told):
    points = np.concatenate(lines)
    shifted = np.column_stack(shift(points[:, 0], points[:, 1]))
    found = fit(shifted, lines)
    assert found.evidence() == told
    if told:
        assert found.corrected[told] > 0.99 and found.as_is < 0.2 and found.turned[told] < 0.3
        assert 400 < found.metres["gcj02_to_wgs84"] < 700


def test_other_vertices_on_the_same_lines(lines):
    """Thinned, moved along the lines and blurred by 15 m, as a second survey of the same boundary would be."""
    random = np.random.default_rng(4)
    points = np.concatenate([(run[1:] + run[:-1])[::2] / 2 for run in lines]) + random.normal(0, 0.00015, 2)
    shifted = np.column_stack(gcj02.wgs84_to_gcj02(points[:, 0], points[:, 1]))
    assert fit(shifted, lines).evidence() == "gcj02_to_wgs84"


def test_a_dense_reference_proves_nothing(lines):
    grid = np.arange(116.0, 116.8, 0.0006)
    dense = [np.column_stack([np.full(400, x), np.linspace(39.6, 40.4, 400)]) for x in grid]
    points = np.concatenate(lines)
    shifted = np.column_stack(gcj02.wgs84_to_gcj02(points[:, 0], points[:, 1]))
    found = fit(shifted, dense)
    assert found.count > FEWEST and found.evidence() == ""


def test_nothing_to_compare(lines):
    far = np.concatenate(lines) + [5.0, 0.0]
    assert fit(far, lines).count == 0 and fit(far, lines).evidence() == ""
    assert fit(np.zeros((0, 2)), lines).evidence() == ""
    assert compare(far, Reference(np.zeros((0, 2)), 40.0)).count == 0
    assert fit(np.concatenate(lines)[:10], lines).count == 10


def test_points_along_lines():
    line, point = np.array([[116.0, 40.0], [116.01, 40.0], [116.01, 40.001]]), np.array([[117.0, 40.0]])
    found = densified([line, point], 50.0, 1000)
    steps = gcj02.metres_between(gcj02.Lonlat(*found[:-2].T), gcj02.Lonlat(*found[1:-1].T))
    assert steps.max() <= 50.0 and steps.sum() == pytest.approx(851.8 + 111.2, abs=1)
    assert found[0].tolist() == [116.0, 40.0] and found[-1].tolist() == [117.0, 40.0]
    assert any((row == line[2]).all() for row in found)
    assert len(densified([line] * 50, 50.0, 200)) <= 200
    assert densified([], 50.0, 10).shape == (0, 2) and densified([point], 50.0, 10).tolist() == [
        [117.0, 40.0]
    ]
