from pathlib import Path

import numpy as np
import pytest
from ecorestore.core.diagnosis import trend as module
from ecorestore.core.diagnosis.trend import Limits, classify, median_of, trend
from ecorestore.core.messages import InputError

CASES = np.load(Path(__file__).with_name("data") / "trend.npz")


def test_every_series_equals_scipy_and_pymannkendall():
    for number, length in enumerate(CASES["lengths"]):
        values, times = CASES["values"][number, :length], CASES["times"][number, :length]
        found = trend([np.array([[value]]) for value in values], times)
        assert found.slope.shape == (1, 1)
        assert found.slope[0, 0] == pytest.approx(CASES["slopes"][number], rel=1e-5, abs=1e-7), number
        assert found.pvalue[0, 0] == pytest.approx(CASES["pvalues"][number], rel=1e-5, abs=1e-7), number


@pytest.mark.parametrize("length", sorted(set(CASES["lengths"])))
def test_series_of_one_length_together(length):
    """Cells with different gaps and ties side by side, in blocks smaller than their number."""
    same = np.flatnonzero(CASES["lengths"] == length)
    times = CASES["times"][same[0], :length]
    layers = list(np.tile(CASES["values"][same, :length].T, (1, 40)))
    together = trend(layers, times)
    alone = [trend([layer[[cell]] for layer in layers], times) for cell in range(same.size)]
    for name in ("slope", "pvalue"):
        expected = np.tile([getattr(found, name)[0] for found in alone], 40)
        assert np.array_equal(getattr(together, name), expected)
    even = np.array_equal(times, CASES["times"][same[0], 0] + np.arange(length))
    assert not even or together.pvalue[0] == pytest.approx(CASES["pvalues"][same[0]], abs=1e-6)


def test_by_hand():
    # pairs of 1, 4, 2, 6 at 0, 1, 3, 4: 3, 1/3, 5/4, -1, 2/3, 4; S = 4, Var = 52/6, z = 3/√(52/6)
    found = trend([np.array([value], np.float32) for value in (1, 4, 2, 6)], (0, 1, 3, 4))
    assert found.slope[0] == pytest.approx((2 / 3 + 5 / 4) / 2)
    assert found.pvalue[0] == pytest.approx(0.30818, abs=1e-5)


def test_gaps_count_years_and_too_few_are_nodata():
    layers = np.array([[0, 0], [1, np.nan], [2, 2], [3, 3], [4, np.nan]], np.float32)
    found = trend(list(layers), range(5), least=4)
    assert found.slope[0] == 1
    assert np.isnan(found.slope[1])
    assert np.isnan(found.pvalue[1])
    assert trend(list(layers), range(5), least=3).slope[1] == 1


def test_infinite_values_are_gaps():
    rng = np.random.default_rng(5)
    layers = rng.normal(size=(9, 6)).astype(np.float32)
    gaps = layers.copy()
    layers[2, 1], layers[8, 1], layers[4, 3] = np.inf, np.inf, -np.inf
    gaps[~np.isfinite(layers)] = np.nan
    found, expected = trend(list(layers), range(9)), trend(list(gaps), range(9))
    assert np.array_equal(found.slope, expected.slope) and np.array_equal(found.pvalue, expected.pvalue)
    assert np.isfinite(found.slope).all()
    assert np.isinf(layers).sum() == 3  # the input is left as it was


@pytest.mark.parametrize("columns", [1, 7, 3000])
def test_median_equals_numpy(columns):
    rng = np.random.default_rng(columns)
    for values in (
        rng.normal(size=(45, columns)),
        rng.integers(-2, 3, (300, columns)),  # more than 255 rows, nearly all tied
        rng.standard_cauchy((36, columns)) * 1e20,
        np.zeros((10, columns)),
    ):
        values = values.astype(np.float32)
        counts = rng.integers(1, len(values) + 1, columns)
        values[np.arange(len(values))[:, None] >= counts] = np.inf
        expected = [np.median(values[:count, place]) for place, count in enumerate(counts)]
        assert median_of(values, counts) == pytest.approx(np.array(expected), rel=1e-6)


@pytest.mark.parametrize("rows", [1, 2, 3, 6, 10, 28, 45, 64, 66, 105, 106])
def test_median_of_whole_columns_equals_numpy(rows):
    """By comparators up to 105 rows; every third column has gaps and is counted."""
    rng = np.random.default_rng(rows)
    values = rng.integers(-40, 40, (rows, 999)).astype(np.float32) / 7
    counts = np.full(999, rows)
    for gaps in (False, True):
        if gaps:
            counts[::3] = rng.integers(1, rows + 1, 333)
            values[np.arange(rows)[:, None] >= counts] = np.inf
        expected = [np.median(values[:count, place]) for place, count in enumerate(counts)]
        assert median_of(values.copy(), counts) == pytest.approx(np.array(expected), rel=1e-6)


def test_five_classes():
    slope = np.array([-1, -1, 0.5, 0.0, -0.5, 1, 1, np.nan], np.float32)
    pvalue = np.array([0.01, 0.05, 0.001, 1, 0.001, 0.06, 0.049, np.nan], np.float32)
    assert classify(module.Trend(slope, pvalue), Limits(0.5, 0.05)).tolist() == [1, 2, 3, 3, 3, 4, 5, 0]


def test_smallest_p_of_few_years():
    # four rising values: S = 6, z = 5/√(52/6)
    assert module.smallest_pvalue(4) == pytest.approx(0.0894, abs=1e-4)
    assert module.smallest_pvalue(5) < 0.05


@pytest.mark.parametrize(
    ("text", "count", "sentence"),
    [
        ("2000 2001", 4, "4 layers but 2 years"),
        ("2000 2002 2001 2003", 4, "2001 comes after 2002"),
        ("2000 2000 2001 2003", 4, "2000 comes after 2000"),
        ("", 3, "at least 4 layers"),
        ("2000 2001 x 2003", 4, "not a number"),
    ],
)
def test_years_that_do_not_fit_are_refused(text, count, sentence):
    with pytest.raises(InputError) as caught:
        module.parse_years(text, count)
    assert sentence in caught.value.template.format(**caught.value.values)


def test_years():
    assert module.parse_years("", 4) == [1, 2, 3, 4]
    assert module.parse_years("2000、2005, 2010.5 2020", 4) == [2000, 2005, 2010.5, 2020]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["ndvi_2001", "ndvi_2003", "NDVI2005"], [2001, 2003, 2005]),
        (["ndvi_2001", "ndvi"], []),
        (["20010101_20020101", "2002"], []),
        (["b2003m07", "a1999"], [2003, 1999]),
    ],
)
def test_years_in_names(names, expected):
    assert module.years_in(names) == expected
