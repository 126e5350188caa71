import numpy as np
import pytest
from ecorestore.core.cartography.elements import WaterPatches, mountain, wide_water
from scipy import ndimage


def test_mountain_is_bare_and_high_or_steep():
    bare = np.array([True, True, True, False, True])
    elevation = np.array([600.0, 100.0, 100.0, 900.0, np.nan])
    slope = np.array([1.0, 30.0, 3.0, 40.0, np.nan])
    assert mountain(bare, elevation, slope, 500, 25).tolist() == [True, True, False, False, False]


def split(water, rivers, strips, compactness=0.12, cell=(1.0, 1.0)):
    water, rivers = np.array(water, bool), np.array(rivers, bool)
    patches = WaterPatches(*cell)
    parts = np.array_split(np.arange(water.shape[0]), strips)
    for rows in parts:
        patches.add(water[rows], rivers[rows])
    patches.decide(compactness)
    return np.concatenate([patches.still(i, water[rows]) for i, rows in enumerate(parts)])


@pytest.mark.parametrize("strips", [1, 2, 5, 12])
def test_a_pond_is_still_and_a_river_is_not(strips):
    water = np.zeros((12, 20), bool)
    water[2:6, 2:6] = True  # pond: 16 / (16 + 16) = 0.5
    water[8, :] = True  # river: 20 / (1 + 400) = 0.05
    still = split(water, np.zeros_like(water), strips)
    assert still[2:6, 2:6].all()
    assert still.sum() == 16


@pytest.mark.parametrize(("column", "expected"), [(4, 0), (7, 16)])
def test_a_patch_that_a_river_line_touches_is_running_water(column, expected):
    water, rivers = np.zeros((8, 8), bool), np.zeros((8, 8), bool)
    water[2:6, 2:6] = True
    rivers[:, column] = True
    assert split(water, rivers, 2).sum() == expected


@pytest.mark.parametrize(("cell", "expected"), [((1.0, 1.0), 0), ((1.0, 4.0), 16)])
def test_compactness_is_in_map_units(cell, expected):
    water = np.zeros((4, 20), bool)
    water[1, :16] = True  # 16 x 1 cells of 1 x 1: 0.062; of 1 x 4: 64 / (256 + 16) = 0.24
    assert split(water, np.zeros_like(water), 1, cell=cell).sum() == expected


@pytest.mark.parametrize("cells", [1, 2, 3, 4])
def test_wide_water_keeps_the_reservoir_and_drops_the_river(cells):
    water = np.zeros((20, 40), bool)
    water[5:15, 5:15] = True
    water[9:10, 15:] = True
    wide = wide_water(water, cells)
    assert not (wide & ~water).any()
    assert wide[5:15, 5:15].all()
    assert wide[:, 15 + cells :].sum() == (25 - cells if cells == 1 else 0)


@pytest.mark.parametrize("cells", [3, 4, 5])
def test_wide_water_can_be_made_in_strips(cells):
    water = ndimage.zoom(np.random.default_rng(5).random((12, 12)), 5, order=1) > 0.45
    whole = wide_water(water, cells)
    top, bottom, halo = 20, 40, 2 * cells
    part = wide_water(water[top - halo : bottom + halo], cells)[halo:-halo]
    np.testing.assert_array_equal(part, whole[top:bottom])
    assert whole.any() and (water & ~whole).any()


def test_no_water_at_all():
    assert not split(np.zeros((5, 5)), np.zeros((5, 5)), 2).any()


def reference(water, rivers, compactness):
    """Whole-raster answer by labelling once."""
    labels, count = ndimage.label(water, np.ones((3, 3)))
    still = np.zeros(water.shape, bool)
    for label, (rows, columns) in enumerate(ndimage.find_objects(labels), 1):
        patch = labels == label
        diagonal = (rows.stop - rows.start) ** 2 + (columns.stop - columns.start) ** 2
        compact = patch.sum() / diagonal >= compactness
        if compact and not rivers[patch].any():
            still |= patch
    return still


@pytest.mark.parametrize("strips", [1, 3, 7, 30])
@pytest.mark.parametrize("seed", range(4))
def test_strips_do_not_matter(seed, strips):
    generator = np.random.default_rng(seed)
    water = generator.random((30, 40)) < 0.35
    rivers = generator.random((30, 40)) < 0.05
    expected = reference(water, rivers, 0.3)
    np.testing.assert_array_equal(split(water, rivers, strips, 0.3), expected)
    assert expected.any() and not expected.all()
