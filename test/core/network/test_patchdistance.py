import numpy as np
import pytest
from ecorestore.core.network.patchdistance import edge_distances
from ecorestore.core.network.sources import find_patches, kept_patches, patch_dpc
from scipy import ndimage


def by_squares(labels, width, height):
    """Every cell against every cell: the gap between two squares."""
    found = {}
    cells = {number: np.argwhere(labels == number) for number in range(1, labels.max() + 1)}
    for one in cells:
        for other in range(one + 1, labels.max() + 1):
            apart = np.abs(cells[one][:, None] - cells[other][None]) - 1
            gaps = np.maximum(apart, 0) * (height, width)
            found[one - 1, other - 1] = np.hypot(gaps[..., 0], gaps[..., 1]).min()
    return found


@pytest.mark.parametrize("size", [(10.0, 10.0), (30.0, 10.0)])
@pytest.mark.parametrize("seed", range(4))
def test_as_every_cell_against_every_cell(seed, size):
    mask = ndimage.uniform_filter(np.random.default_rng(seed).random((40, 50)), 3) > 0.58
    labels = find_patches(mask, 1.0, 0).labels
    wanted = by_squares(labels, *size)
    found = edge_distances(labels, size, 1e9)
    assert len(found.first) == len(wanted) > 20
    for first, second, distance in zip(*found[:3]):
        assert distance == pytest.approx(wanted[first, second])
    limit = 100.0
    near = edge_distances(labels, size, limit)
    assert set(zip(near.first, near.second)) == {pair for pair, value in wanted.items() if value <= limit}


@pytest.mark.parametrize("count", [0, 1])
def test_no_pair_at_all(count):
    labels = np.zeros((3, 3), np.int32)
    labels[0, :count] = 1
    assert len(edge_distances(labels, (1.0, 1.0), 10.0).first) == 0


def test_a_patch_inside_another():
    ring = np.ones((7, 7), int)
    ring[1:6, 1:6] = 0
    ring[3, 3] = 2
    assert edge_distances(ring, (5.0, 5.0), 100.0).distance.tolist() == [10.0]


def test_patches_left_keep_their_order():
    patches = find_patches(np.array([[1, 1, 1, 0, 1, 0, 1, 1]], bool), 1.0, 0)
    kept = kept_patches(patches, np.array([True, False, True]))
    assert kept.labels.tolist() == [[1, 1, 1, 0, 2, 0, 0, 0]] and kept.areas.tolist() == [3, 1]


def test_dpc_of_one_patch_is_all():
    patches = find_patches(np.ones((2, 2), bool), 1.0, 0)
    assert patch_dpc(patches, (10.0, 10.0), 100.0, 0.5).tolist() == [100.0]
