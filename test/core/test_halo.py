"""Windows and their halo beside what NumPy's slices give."""

import numpy as np
import pytest
from ecorestore.core.halo import (
    around,
    extent,
    overlap,
    placed,
    shape_of,
    span,
    strips,
    with_halo,
    within,
)


@pytest.mark.parametrize(
    ("rows", "height", "margin"), [(10, 4, 0), (10, 4, 3), (3, 7, 2), (12, 4, 40), (1, 1, 1)]
)
def test_strips_hold_every_row_once_with_its_halo(rows, height, margin):
    grid = np.arange(rows)
    found = []
    for strip in strips(rows, height, margin):
        wide = grid[strip.top : strip.bottom]
        assert wide[strip.inner].tolist() == grid[strip.wanted].tolist()
        first, last = strip.wanted.start, strip.wanted.stop - 1
        assert wide.tolist() == [row for row in range(rows) if first - margin <= row <= last + margin]
        found += wide[strip.inner].tolist()
    assert found == grid.tolist()


def test_a_window_at_the_edge_has_less_halo():
    assert with_halo(0, 5, 2, 20) == (0, 7, slice(0, 5))
    assert with_halo(5, 5, 2, 20) == (3, 12, slice(2, 7))
    assert with_halo(15, 5, 2, 20) == (13, 20, slice(2, 7))


@pytest.mark.parametrize("seed", range(20))
def test_places_in_windows_are_those_of_the_raster(seed):
    random = np.random.default_rng(seed)
    raster = np.arange(12 * 15).reshape(12, 15)

    def some():
        top, left = random.integers(0, 8), random.integers(0, 10)
        return slice(int(top), int(top + random.integers(1, 5))), slice(
            int(left), int(left + random.integers(1, 6))
        )

    one, other = some(), some()
    wide = around(one, (2, 3), raster.shape)
    assert np.array_equal(raster[wide][within(one, wide)], raster[one])
    assert placed(within(one, wide), wide) == one
    assert shape_of(wide) == raster[wide].shape
    whole = span([one, other])
    both = np.zeros(raster.shape, bool)
    both[one] = both[other] = True
    assert extent(both) == whole
    shared = overlap(one, other)
    common = np.intersect1d(raster[one], raster[other])
    if min(shape_of(shared)) > 0:
        assert np.array_equal(raster[shared].ravel(), common)
    else:
        assert not common.size
