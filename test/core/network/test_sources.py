import numpy as np
import pytest
from ecorestore.core.network.sources import (
    find_patches,
    gravity,
    habitat,
    largest_overlap,
    linked_groups,
    ranks,
)
from skimage import measure

N = np.nan


def test_every_given_condition_must_hold():
    quality = np.float32([[0.9, 0.9, 0.1, N]])
    landuse = np.float32([[3, 1, 3, 3]])
    assert habitat(quality, 0.5, None, ()).tolist() == [[True, True, False, False]]
    assert habitat(None, 0.5, landuse, (3, 4)).tolist() == [[True, False, True, True]]
    assert habitat(quality, 0.5, landuse, (3, 4)).tolist() == [[True, False, False, False]]


def test_threshold_itself_counts():
    assert habitat(np.float32([0.6]), 0.6, None, ()).tolist() == [True]


@pytest.mark.parametrize("least", [0, 1, 400, 1600, 1e9])
def test_patches_agree_with_scikit_image(least):
    mask = np.random.default_rng(3).random((60, 80)) < 0.3
    wanted = measure.label(mask, connectivity=2)
    areas = [region.area * 400.0 for region in measure.regionprops(wanted) if region.area * 400.0 >= least]
    patches = find_patches(mask, 400.0, least)
    assert patches.areas.tolist() == sorted(areas, reverse=True)
    assert patches.labels.max() == len(areas)
    kept = patches.labels > 0
    pairs = set(zip(patches.labels[kept].tolist(), wanted[kept].tolist()))
    assert len(pairs) == len(areas)


def test_cells_touching_at_a_corner_are_one_patch():
    assert find_patches(np.eye(3, dtype=bool), 1.0, 0).areas.tolist() == [3]


def test_nothing_large_enough():
    patches = find_patches(np.zeros((2, 2), bool), 1.0, 5)
    assert patches.areas.size == 0 and not patches.labels.any()


def test_name_goes_to_the_largest_share():
    labels = np.array([[1, 1, 1, 2], [0, 3, 0, 2]])
    zones = np.array([[7, 8, 8, 0], [9, 9, 9, 0]])
    assert largest_overlap(labels, zones) == {1: 8, 3: 9}
    assert largest_overlap(labels, np.zeros_like(labels)) == {}


def test_gravity_by_hand():
    areas, resistance = np.array([np.e**2, np.e**4, 0.5]), np.array([1.0, 2.0, 1.0])
    found = gravity(areas, resistance, np.array([0, 0, 1]), np.array([1, 2, 2]), np.array([50.0, 100.0, N]))
    assert found[0] == pytest.approx(100**2 * 2 * 4 / (50**2 * 1 * 2))
    assert found[1] == 0  # below 1 ha
    assert np.isnan(found[2])
    assert np.isnan(gravity(areas, resistance, np.array([0]), np.array([1]), np.array([N]))).all()


def test_nearer_pairs_interact_more():
    same = np.array([100.0, 100.0, 100.0]), np.ones(3)
    found = gravity(*same, np.array([0, 0]), np.array([1, 2]), np.array([10.0, 20.0]))
    assert found[0] == pytest.approx(4 * found[1])


def test_ranks():
    assert ranks(np.array([5.0, 9.0, N, 5.0, 1.0])).tolist() == [2, 1, 5, 2, 4]


def test_groups_of_linked_sources():
    assert linked_groups([(4, 9), (9, 7)], [4, 5, 7, 9]) == [[4, 7, 9], [5]]
    assert linked_groups([], [4, 7]) == [[4], [7]]
