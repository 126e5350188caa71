"""Equal volumes against a root finder, and grades."""

import numpy as np
import pytest
from ecorestore.core.diagnosis.inundation import equal_volume, risk_grades, vulnerability
from ecorestore.core.messages import InputError
from ecorestore.core.progress import Cancelled


def test_by_hand():
    """20 mm on 5 cells of 100 m² are 10 m³: two cells at 1 and 1.05 m hold them at a level of 1.075 m."""
    ground = np.array([[1, 1.05, 2, 3, 4, np.nan]])
    basins = np.array([[1, 1, 1, 1, 1, 1]])
    found = equal_volume(ground, basins, np.full((1, 6), 20.0), 100)
    assert found.levels[1] == pytest.approx(1.075)
    assert found.volumes.tolist() == [0, pytest.approx(10)]
    assert found.depth[0] == pytest.approx([0.075, 0.025, 0, 0, 0, np.nan], nan_ok=True)


@pytest.mark.parametrize("kind", ["rough", "whole", "high"])
def test_levels_equal_a_root_finder(kind):
    from scipy.optimize import brentq

    rng = np.random.default_rng(6)
    ground = rng.random((60, 50)) * 30
    if kind == "whole":
        ground = np.floor(ground)
    if kind == "high":
        ground = (8000 + ground / 100).astype(np.float32)
    ground[rng.random(ground.shape) < 0.05] = np.nan
    basins = rng.integers(0, 25, ground.shape)
    water = rng.random(ground.shape) * rng.choice([0.5, 40, 3000], 25)[basins]
    water[basins == 3] = 0
    water[0, 0] = np.nan
    found = equal_volume(ground, basins, water, 900.0)
    for number in range(1, 25):
        inside = (basins == number) & ~np.isnan(ground)
        heights, volume = ground[inside].astype(float), np.nansum(water[inside]) * 0.9
        assert found.volumes[number] == pytest.approx(volume)
        if not volume:
            assert (found.depth[inside] == 0).all()
            continue
        level = brentq(
            lambda h, z=heights, v=volume: np.maximum(h - z, 0).sum() * 900 - v,
            heights.min(), heights.max() + volume, xtol=1e-9,
        )  # fmt: skip
        assert found.levels[number] == pytest.approx(level, abs=1e-5)
        assert found.depth[inside] == pytest.approx(np.maximum(level - heights, 0), abs=1e-4)
    assert np.isnan(found.depth[(basins == 0) | np.isnan(ground)]).all()


def test_no_basin_at_all():
    found = equal_volume(np.full((3, 3), np.nan), np.zeros((3, 3), int), np.ones((3, 3)), 1)
    assert np.isnan(found.depth).all()


def test_vulnerability_by_depth():
    table = np.array([[0, 0, 0, 0, 0], [0.05, 0.3, 0.6, 0.8, 0.9]])
    depth = np.array([0, 0.05, 0.1, 0.49, 0.5, 1.5, 3, 9, np.nan])
    found = vulnerability(depth, np.ones(9, int), table)
    assert found == pytest.approx([0, 0.05, 0.3, 0.3, 0.6, 0.8, 0.9, 0.9, np.nan], nan_ok=True)


def test_grades():
    lost = np.array([0, 0.05, 0.1, 0.3, 0.6, 0.7, 0.9, np.nan])
    assert risk_grades(lost, (0.1, 0.3, 0.5, 0.7)).tolist() == [1, 1, 2, 3, 4, 5, 5, 0]
    for limits in ((0.1, 0.3, 0.5), (0.3, 0.1, 0.5, 0.7), (0, 0.3, 0.5, 0.7), (0.1, 0.3, 0.5, 1.7)):
        with pytest.raises(InputError, match="four ascending limits"):
            risk_grades(lost, limits)


def test_cancel():
    def stop(fraction):
        raise Cancelled

    with pytest.raises(Cancelled):
        equal_volume(np.ones((2, 2)), np.ones((2, 2), int), np.ones((2, 2)), 1, stop)
