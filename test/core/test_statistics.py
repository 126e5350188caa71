import numpy as np
import pytest
from ecorestore.core.statistics import Accumulator, Distribution
from scipy.stats import rankdata

RANDOM = np.random.default_rng(3)
SHAPES = {
    "uniform": RANDOM.random(50_000) * 7 - 3,
    "skewed": RANDOM.lognormal(0, 3, 50_000),
    "outlier": np.append(RANDOM.normal(500, 2, 50_000), 1e9),
    "tied": np.append(np.full(20_000, 0.25), RANDOM.random(30_000)),
    "narrow": RANDOM.random(50_000) + 1e4,
}


def filled(chunks, **options):
    distribution = Distribution(**options)
    for name in ("add_range", "add_count"):
        for chunk in chunks:
            getattr(distribution, name)(chunk)
    return distribution


@pytest.mark.parametrize("shape", SHAPES)
def test_accumulator_equals_numpy_however_the_windows_fall(shape):
    values, accumulator = SHAPES[shape], Accumulator()
    for chunk in np.split(np.append(values, np.nan), [1, 10, 30_000]):
        accumulator.add(chunk)
    expected = (values.size, values.min(), values.max(), values.mean(), values.std())
    assert accumulator.result() == pytest.approx(expected, rel=1e-9)


def test_accumulator_of_nothing_is_nan():
    assert Accumulator().result().count == 0
    assert np.isnan(Accumulator().result().mean)


def test_few_values_are_counted_exactly():
    values = np.array([3, 1, np.nan, 2, 1, np.inf, 3, 3], np.float32)
    distribution = filled([values[:3], values[3:], np.array([np.nan], np.float32)])
    found = distribution.occurrence()
    assert distribution.exact
    assert found.values.tolist() == [1, 2, 3]
    assert found.counts.tolist() == [2, 1, 3]
    assert distribution.summary.count == 6


@pytest.mark.parametrize("share", [0, 0.1, 1 / 3, 0.5, 0.75, 1])
def test_quantiles_of_few_values_equal_numpys_inverted_cdf(share, inverted_cdf):
    values = RANDOM.integers(0, 20, 999).astype(np.float32)
    expected = inverted_cdf(values, share)
    assert Distribution.of(values).quantile(share) == expected


@pytest.mark.parametrize("shape", SHAPES)
def test_binned_quantiles_are_as_fine_as_the_data(shape):
    values = SHAPES[shape]
    distribution = filled(np.array_split(values, 7))
    spread = np.subtract(*np.percentile(values, (75, 25)))
    assert not distribution.exact
    for share in (0.001, 0.02, 0.25, 0.5, 0.75, 0.98, 0.999):
        expected = np.quantile(values, share)
        assert distribution.quantile(share) == pytest.approx(expected, rel=1e-3, abs=1e-3 * spread)


@pytest.mark.parametrize("shape", SHAPES)
def test_occurrence_counts_every_cell_between_its_bounds(shape):
    values = SHAPES[shape]
    found = Distribution.of(values).occurrence()
    assert found.counts.sum() == values.size
    assert found.values @ found.counts == pytest.approx(values.sum())
    assert np.all(found.lower <= found.values + 1e-9)
    assert np.all(found.values <= found.upper + 1e-9)
    assert (found.lower[0], found.upper[-1]) == (values.min(), values.max())


@pytest.mark.parametrize("shape", ["uniform", "skewed", "outlier", "tied", "narrow", "few"])
def test_rank_equals_scipy(shape):
    values = RANDOM.integers(0, 9, 5000).astype(float) if shape == "few" else SHAPES[shape]
    ranks = rankdata(values, "min")
    result = filled(np.array_split(values, 5)).rank(values)
    error = np.abs(result - (ranks - 1) / (ranks.max() - 1))
    assert error.mean() < 1e-3
    assert np.quantile(error, 0.999) < 1e-2  # a few cells share a bin with 20 000 equal ones
    assert (result.min(), result.max()) == (0, 1)


def test_rank_keeps_nodata_and_a_constant_is_0():
    assert Distribution.of(np.array([5.0, 5.0])).rank(np.array([5.0, np.nan])) == pytest.approx(
        [0, np.nan], nan_ok=True
    )


def test_nothing_valid():
    distribution = filled([np.full(4, np.nan)])
    assert distribution.summary.count == 0
    assert distribution.occurrence().values.size == 0
