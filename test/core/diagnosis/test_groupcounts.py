"""Extremes and percentiles of groups against SciPy and NumPy on whole arrays."""

import numpy as np
import pytest
from ecorestore.core.diagnosis.groupcounts import GroupCounts, group_extremes
from scipy import ndimage


@pytest.fixture
def cells():
    random = np.random.default_rng(4)
    return random.random(5000).astype(np.float32), random.integers(0, 5, 5000).astype(np.uint16)


def test_extremes_are_those_of_scipy(cells):
    values, groups = cells
    groups[groups == 3] = 2
    count, low, high = group_extremes(np.stack((values, 1 - values)), groups, 6)
    assert count.tolist() == np.bincount(groups, minlength=6).tolist() and count[3] == count[5] == 0
    for number in (0, 1, 2, 4):
        for layer, cells in enumerate((values, 1 - values)):
            assert low[layer, number] == ndimage.minimum(cells, groups, number)
            assert high[layer, number] == ndimage.maximum(cells, groups, number)
    assert (low[:, 5] == np.inf).all() and (high[:, 5] == -np.inf).all()


@pytest.mark.parametrize("share", [0.0, 0.02, 0.05, 0.5, 0.95, 1.0])
def test_percentiles_are_those_of_numpy_to_half_a_step(cells, share, inverted_cdf):
    values, groups = cells
    counts = GroupCounts(5, 0.0, 1.0, 1000)
    for part in np.array_split(np.arange(values.size), 7):
        counts.add(values[part], groups[part])
    expected = [inverted_cdf(values[groups == n], share) for n in range(5)]
    assert counts.quantile(share) == pytest.approx(expected, abs=0.00051)
    whole = inverted_cdf(values, share)
    assert counts.quantile_of_all(share) == pytest.approx(whole, abs=0.00051)


def test_values_that_are_multiples_of_a_step_are_exact():
    values = np.array([-0.3, 0.0517, 0.8999, 1.4], np.float32)
    counts = GroupCounts(2, -1.0, 1.0, 20_000)
    counts.add(values, np.zeros(4, np.uint8))
    found = [counts.quantile(share)[0] for share in (0.25, 0.5, 0.75, 1.0)]
    assert found == pytest.approx([-0.3, 0.0517, 0.8999, 1.0], abs=1e-9)
    assert np.isnan(counts.quantile(0.5)[1]) and counts.cells().tolist() == [4, 0]
