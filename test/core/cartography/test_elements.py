import numpy as np
import pytest
from ecorestore.core.cartography.elements import WaterPatches, mountain
from scipy import ndimage


def test_mountain_is_bare_and_high_or_steep():
    bare = np.array([True, True, True, False, True])
    elevation = np.array([600.0, 100.0, 100.0, 900.0, np.nan])
    slope = np.array([1.0, 30.0, 3.0, 40.0, np.nan])
    assert mountain(bare, elevation, slope, 500, 25).tolist() == [True, True, False, False, False]


def split(water, rivers, strips, compactness=0.12, min_area=1e9, cell=1.0):
    water, rivers = np.array(water, bool), np.array(rivers, bool)
    patches = WaterPatches(cell, cell)
    parts = np.array_split(np.arange(water.shape[0]), strips)
    for rows in parts:
        patches.add(water[rows], rivers[rows])
    patches.decide(compactness, min_area)
    return np.concatenate([patches.still(i, water[rows]) for i, rows in enumerate(parts)])


@pytest.mark.parametrize("strips", [1, 2, 5, 12])
def test_a_pond_is_still_and_a_river_is_not(strips):
    water = np.zeros((12, 20), bool)
    water[2:6, 2:6] = True  # pond: 16 / (16 + 16) = 0.5
    water[8, :] = True  # river: 20 / (1 + 400) = 0.05
    still = split(water, np.zeros_like(water), strips)
    assert still[2:6, 2:6].all()
    assert still.sum() == 16


@pytest.mark.parametrize(("min_area", "expected"), [(20, 0), (16, 16)])
def test_a_river_line_makes_a_small_patch_running_water(min_area, expected):
    water, rivers = np.zeros((8, 8), bool), np.zeros((8, 8), bool)
    water[2:6, 2:6] = True
    rivers[:, 4] = True
    assert split(water, rivers, 2, min_area=min_area).sum() == expected


def test_area_is_in_map_units():
    water = np.ones((4, 4), bool)
    assert split(water, water, 1, min_area=16 * 10_000, cell=100.0).all()
    assert not split(water, water, 1, min_area=16 * 10_000 + 1, cell=100.0).any()


def test_no_water_at_all():
    assert not split(np.zeros((5, 5)), np.zeros((5, 5)), 2).any()


def reference(water, rivers, compactness, min_area):
    """Whole-raster answer by labelling once."""
    labels, count = ndimage.label(water, np.ones((3, 3)))
    still = np.zeros(water.shape, bool)
    for label, (rows, columns) in enumerate(ndimage.find_objects(labels), 1):
        patch = labels == label
        diagonal = (rows.stop - rows.start) ** 2 + (columns.stop - columns.start) ** 2
        compact = patch.sum() / diagonal >= compactness
        if compact and (not rivers[patch].any() or patch.sum() >= min_area):
            still |= patch
    return still


@pytest.mark.parametrize("strips", [1, 3, 7, 30])
@pytest.mark.parametrize("seed", range(4))
def test_strips_do_not_matter(seed, strips):
    generator = np.random.default_rng(seed)
    water = generator.random((30, 40)) < 0.35
    rivers = generator.random((30, 40)) < 0.05
    expected = reference(water, rivers, 0.3, 6)
    np.testing.assert_array_equal(split(water, rivers, strips, 0.3, 6), expected)
    assert expected.any() and not expected.all()
