import numpy as np
import pytest
from ecorestore.core.evaluation.surroundings import Surroundings
from scipy.ndimage import gaussian_filter, zoom


def gathered(array, valid, block, strips, cell=10.0):
    around = Surroundings(array.shape, cell, block, 1)
    top = 0
    for rows in strips:
        part = slice(top, top + rows)
        around.add(top, [array[part]], valid[part])
        top += rows
    return around


@pytest.fixture
def field():
    random = np.random.default_rng(2)
    return random.random((40, 60)), random.random((40, 60)) > 0.3


@pytest.mark.parametrize("strips", [(40,), (7, 13, 20), (1,) * 40])
def test_blocks_of_one_cell_are_a_masked_gaussian(field, strips):
    array, valid = field
    around = gathered(array, valid, 1, strips)
    weight = gaussian_filter(valid.astype(float), 3, mode="constant")
    expected = gaussian_filter(np.where(valid, array, 0), 3, mode="constant") / weight
    mean = around.mean(0, 30)
    assert mean == pytest.approx(expected)
    assert around.at(mean, 5, 10) == pytest.approx(expected[5:15], rel=1e-5)


@pytest.mark.parametrize("strips", [(40,), (7, 13, 20), (1,) * 40])
def test_blocks_do_not_depend_on_the_windows(field, strips):
    array, valid = field
    whole, cut = gathered(array, valid, 7, (40,)), gathered(array, valid, 7, strips)
    assert cut.mean(0, 100) == pytest.approx(whole.mean(0, 100))


def test_block_sums_and_bilinear_reading():
    array = np.arange(24.0).reshape(4, 6)
    around = gathered(array, np.ones(array.shape, bool), 2, (3, 1))
    blocks = around.mean(0, 1e-9)
    assert blocks == pytest.approx(array.reshape(2, 2, 3, 2).mean(axis=(1, 3)))
    peer = zoom(blocks, 2, order=1, mode="nearest", grid_mode=True)
    assert around.at(blocks, 0, 4) == pytest.approx(peer)


def test_coarse_blocks_come_close_to_single_cells(field):
    smooth = gaussian_filter(np.random.default_rng(1).random((80, 80)), 4)
    valid = np.ones(smooth.shape, bool)
    fine, coarse = gathered(smooth, valid, 1, (80,)), gathered(smooth, valid, 2, (80,))
    read = [around.at(around.mean(0, 80), 0, 80) for around in (fine, coarse)]
    assert read[1] == pytest.approx(read[0], abs=0.02 * (smooth.max() - smooth.min()))


def test_far_from_any_cell_it_is_0():
    valid = np.zeros((50, 50), bool)
    valid[0, 0] = True
    around = gathered(np.ones((50, 50)), valid, 1, (50,))
    assert around.mean(0, 10)[49, 49] == 0
    assert around.occupied().sum() == 1
