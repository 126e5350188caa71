"""Patches against an independent labeller, merging by hand, and nothing lost."""

import ecorestore.core.restoration.units as module
import numpy as np
import pytest
from ecorestore.core.progress import Cancelled
from ecorestore.core.restoration.units import combine, label_equal, largest_overlap, make_units


def same_partition(first, second):
    """Whether two label arrays say the same up to numbering."""
    pairs = np.unique(np.stack([first.ravel(), second.ravel()]), axis=1)
    return pairs.shape[1] == np.unique(first).size == np.unique(second).size


@pytest.mark.parametrize("strip", [10, 60, 10_000_000])
@pytest.mark.parametrize("kinds", [2, 4])
def test_label_equal_agrees_with_scikit_image(monkeypatch, strip, kinds):
    measure = pytest.importorskip("skimage.measure")
    monkeypatch.setattr(module, "_STRIP_CELLS", strip)
    codes = np.random.default_rng(3).integers(0, kinds, (37, 23)).astype(np.int32)
    labels, count = label_equal(codes)
    expected = measure.label(codes, connectivity=1, background=0)
    assert count == expected.max() and same_partition(labels, expected)
    seen = labels[labels > 0]
    first = [int(np.flatnonzero(seen == n)[0]) for n in range(1, count + 1)]
    assert first == sorted(first), "numbers follow the first cell"


def test_label_equal_of_nothing():
    labels, count = label_equal(np.zeros((3, 4), np.int32))
    assert count == 0 and not labels.any()


def test_combine():
    nan = np.nan
    types, ways, priority = (np.array([row]) for row in ([1.0, 9, nan, 4], [3.0, nan, 2, 1], [1.0, 2, 3, 3]))
    assert combine(types, ways, priority).tolist() == [[131, 902, 0, 413]]


def units(rows, minimum):
    return make_units(np.array(rows, np.int32), minimum)


def test_small_patch_goes_to_the_same_type_though_another_shares_more_border():
    made = units([[500, 500, 500, 500], [500, 210, 500, 500], [220, 220, 220, 500]], 2)
    assert made.labels.tolist() == [[1, 1, 1, 1], [1, 2, 1, 1], [2, 2, 2, 1]]
    assert made.codes.tolist() == [500, 220] and made.cells.tolist() == [8, 4] and made.merged == 1


def test_small_patch_goes_over_the_longest_border():
    made = units([[500, 500, 500, 600], [500, 210, 210, 600], [500, 500, 600, 600]], 3)
    assert made.codes.tolist() == [500, 600]
    assert made.labels[1, 1] == made.labels[1, 2] == 1


def test_equal_borders_go_to_the_larger_neighbour():
    made = units([[500, 500, 210, 600, 600, 600]], 2)
    assert made.labels.tolist() == [[1, 1, 2, 2, 2, 2]] and made.codes.tolist() == [500, 600]


def test_small_ones_first_so_that_a_grown_patch_stays():
    """The single cell makes its neighbour of the same type large enough to stay."""
    made = units([[211, 212, 212, 500, 500, 500]], 3)
    assert made.labels.tolist() == [[1, 1, 1, 2, 2, 2]] and made.codes.tolist() == [212, 500]


def test_an_isolated_small_patch_is_kept():
    made = units([[111, 0, 500, 500]], 2)
    assert made.cells.tolist() == [1, 2] and made.small == 1 and made.merged == 0


def test_no_minimum_merges_nothing():
    made = units([[111, 211], [311, 111]], 0)
    assert made.cells.tolist() == [1, 1, 1, 1] and made.merged == 0


@pytest.mark.parametrize("minimum", [2, 7, 60])
@pytest.mark.parametrize("seed", [1, 2])
def test_invariants_on_noise(monkeypatch, minimum, seed):
    monkeypatch.setattr(module, "_STRIP_CELLS", 200)
    random = np.random.default_rng(seed)
    codes = 100 * random.integers(0, 4, (40, 50)) + 11
    codes[codes < 100] = 0
    made = make_units(codes.astype(np.int32), minimum)
    np.testing.assert_array_equal(made.labels > 0, codes > 0)
    np.testing.assert_array_equal(np.bincount(made.labels.ravel())[1:], made.cells)
    measure = pytest.importorskip("skimage.measure")
    parts = measure.label(made.labels, connectivity=1, background=0)
    assert parts.max() == made.codes.size, "every unit hangs together"
    kept = np.isin(made.labels, 1 + np.flatnonzero(made.cells < minimum))
    touching = np.zeros_like(kept)
    for axis in (0, 1):
        for step in (1, -1):
            moved = np.roll(made.labels, step, axis)
            edge = [slice(None)] * 2
            edge[axis] = 0 if step == 1 else -1
            moved[tuple(edge)] = 0
            touching |= (moved > 0) & (moved != made.labels)
    assert not (kept & touching).any(), "a small unit that is left has no neighbour"
    assert made.small == np.count_nonzero(made.cells < minimum)
    codes_of_cells = np.concatenate([[0], made.codes])[made.labels]
    for number in range(1, made.codes.size + 1):
        assert (codes[made.labels == number] == made.codes[number - 1]).any()
    assert (codes_of_cells > 0).sum() == (codes > 0).sum()


def test_a_long_row_of_equal_small_patches_ends():
    codes = 100 * (1 + np.arange(3000) % 9)[None].astype(np.int32)
    made = make_units(codes, 5)
    assert made.cells.sum() == 3000 and made.cells.min() >= 5


def test_two_runs_give_the_same():
    codes = 100 * np.random.default_rng(5).integers(1, 5, (60, 60)).astype(np.int32)
    first, second = make_units(codes, 9), make_units(codes.copy(), 9)
    np.testing.assert_array_equal(first.labels, second.labels)


def test_cancel():
    def stop(fraction):
        if fraction > 0.3:
            raise Cancelled

    codes = 100 * np.random.default_rng(5).integers(1, 5, (60, 60)).astype(np.int32)
    with pytest.raises(Cancelled):
        make_units(codes, 9, stop)


def test_largest_overlap():
    labels = np.array([[1, 1, 1, 2], [3, 3, 0, 2]])
    areas = np.array([[7, 5, 5, 0], [4, 9, 9, 0]])
    assert largest_overlap(labels, areas, 3).tolist() == [5, 0, 4]
