from pathlib import Path

import numpy as np
import pytest
from ecorestore.core.evaluation import breaks
from ecorestore.core.messages import InputError
from ecorestore.core.statistics import Distribution

SQUARES = (np.arange(40) ** 2 % 97).astype(np.float32)
GAMMA = np.random.default_rng(11).gamma(2, 3, 300).round(3).astype(np.float32)
# jenkspy 0.4.1: {k: jenks_breaks(values.astype(float), k)[1:-1] for k in (2, 3, 5, 10)}
JENKSPY = {
    "SQUARES": {
        2: [44.0],
        3: [31.0, 66.0],
        5: [16.0, 36.0, 54.0, 72.0],
        10: [4.0, 16.0, 27.0, 36.0, 47.0, 54.0, 66.0, 72.0, 89.0],
    },
    "GAMMA": {
        2: [6.703],
        3: [4.705, 9.342],
        5: [3.166, 5.881, 8.928, 12.805],
        10: [2.08, 3.691, 5.173, 6.703, 7.868, 9.342, 11.084, 13.024, 15.627],
    },
}

JENKS = np.load(Path(__file__).with_name("data") / "jenks.npz")


def within(values, limits):
    groups = np.split(np.sort(values.astype(float)), np.searchsorted(np.sort(values), limits, "right"))
    return sum(((group - group.mean()) ** 2).sum() for group in groups if group.size)


def by_trying_all(values, classes):
    from itertools import combinations

    unique = np.unique(values)[:-1]
    return min(within(values, limits) for limits in combinations(unique, classes - 1))


@pytest.mark.parametrize("name", ["SQUARES", "GAMMA"])
@pytest.mark.parametrize("classes", [2, 3, 5, 10])
def test_natural_breaks_equal_jenkspy(name, classes):
    found = breaks.natural_breaks(Distribution.of(globals()[name]), classes)
    assert found == pytest.approx(JENKSPY[name][classes], rel=1e-6)


@pytest.mark.parametrize("case", [name for name in JENKS.files if "/" in name])
def test_natural_breaks_equal_jenkspy_on_thousands_of_values(case):
    """The same breaks where values are few; where they are binned, a sum of squares that is not larger."""
    name, classes = case.split("/")
    distribution = Distribution.of(JENKS[name])
    found = breaks.natural_breaks(distribution, int(classes))
    assert distribution.exact == name.startswith("few")
    if distribution.exact:
        assert found.tolist() == JENKS[case].tolist()
    else:
        assert within(JENKS[name], found) <= within(JENKS[name], JENKS[case]) * (1 + 1e-6)


@pytest.mark.parametrize("classes", [2, 3, 4])
@pytest.mark.parametrize("seed", range(5))
def test_natural_breaks_are_the_best_of_all(seed, classes):
    values = np.random.default_rng(seed).integers(0, 30, 60).astype(np.float32)
    found = breaks.natural_breaks(Distribution.of(values), classes)
    assert within(values, found) == pytest.approx(by_trying_all(values, classes), rel=1e-9)


def test_natural_breaks_of_many_values_come_close_to_the_exact_ones():
    values = np.random.default_rng(5).gamma(2, 3, 3000).astype(np.float32)
    exact = breaks.natural_breaks(Distribution.of(values), 5)
    binned = breaks.natural_breaks(Distribution.of(values, few=100), 5)
    assert within(values, binned) == pytest.approx(within(values, exact), rel=1e-4)


def test_fewer_values_than_classes_give_a_class_each():
    assert breaks.natural_breaks(Distribution.of(np.array([1.0, 1, 4, 9])), 5).tolist() == [1, 4]


def test_quantiles_hold_equal_numbers():
    values = np.random.default_rng(2).permutation(1000).astype(np.float32)
    found = breaks.quantile_breaks(Distribution.of(values), 4)
    assert np.bincount(breaks.apply_breaks(values, found)).tolist() == [0, 250, 250, 250, 250]


def test_equal_intervals_and_deviations():
    distribution = Distribution.of(np.array([0.0, 10, 4, 6]))
    assert breaks.equal_breaks(distribution, 5).tolist() == [2, 4, 6, 8]
    sigma = np.std([0, 10, 4, 6])
    expected = 5 + sigma * np.array([-1.5, -0.5, 0.5, 1.5])
    assert breaks.deviation_breaks(distribution, 5) == pytest.approx(expected)
    assert breaks.deviation_breaks(distribution, 2, 3) == pytest.approx([5])


def test_cumulative_shares_from_high_to_low():
    # total 100; 40 + 20 reaches the first half, + 15 + 10 = 85 the first 80 %
    values = np.array([40, 20, 15, 10, 8, 4, 3, 0], np.float32)
    found = breaks.cumulative_breaks(Distribution.of(values), [0.5, 0.8], "x")
    assert found.tolist() == [10, 20]
    assert breaks.apply_breaks(values, found, equal_is_higher=True).tolist() == [3, 3, 2, 2, 1, 1, 1, 1]


def test_cumulative_shares_of_many_values():
    values = np.random.default_rng(9).lognormal(0, 1.5, 50_000).astype(np.float32)
    found = breaks.cumulative_breaks(Distribution.of(values), [0.5, 0.8], "x")
    ordered = np.sort(values.astype(float))[::-1]
    expected = ordered[np.searchsorted(np.cumsum(ordered), np.array([0.8, 0.5]) * ordered.sum())]
    assert found == pytest.approx(expected, rel=1e-3)


@pytest.mark.parametrize(("values", "sentence"), [([-1.0, 2], "negative"), ([0.0, 0], "All values")])
def test_shares_of_no_total_are_refused(values, sentence):
    with pytest.raises(InputError, match=sentence):
        breaks.cumulative_breaks(Distribution.of(np.array(values)), [0.5], "x")


def test_edges_direction_and_nodata():
    values = np.array([0.1, 0.2, 0.3, np.nan], np.float32)
    assert breaks.apply_breaks(values, [0.2]).tolist() == [1, 1, 2, 0]
    assert breaks.apply_breaks(values, [0.2], equal_is_higher=True).tolist() == [1, 2, 2, 0]
    assert breaks.apply_breaks(values, [0.2], reverse=True).tolist() == [2, 2, 1, 0]
