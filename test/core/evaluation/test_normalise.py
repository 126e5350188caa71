import numpy as np
import pytest
from ecorestore.core.evaluation.normalise import Scaling
from ecorestore.core.messages import InputError
from ecorestore.core.statistics import Distribution
from scipy.stats import rankdata, zscore

VALUES = np.random.default_rng(4).gamma(2, 3, 4000).astype(np.float32)


def scaled(values, method, **options):
    return Scaling(Distribution.of(values), method, **options).apply(values)


def by_hand(method, inverted_cdf):
    low, high = inverted_cdf(VALUES, (0.02, 0.98))
    ranks = rankdata(VALUES, "min")
    return {
        "minmax": (VALUES - VALUES.min()) / (VALUES.max() - VALUES.min()),
        "percentile": np.clip((VALUES - low) / (high - low), 0, 1),
        "rank": (ranks - 1) / (ranks.max() - 1),
        "zscore": zscore(VALUES),
    }[method]


@pytest.mark.parametrize("method", ["minmax", "percentile", "rank", "zscore"])
def test_methods_equal_numpy_and_scipy(method, inverted_cdf):
    assert scaled(VALUES, method) == pytest.approx(by_hand(method, inverted_cdf), abs=1e-5)
    inverted = -by_hand(method, inverted_cdf) if method == "zscore" else 1 - by_hand(method, inverted_cdf)
    assert scaled(VALUES, method, invert=True) == pytest.approx(inverted, abs=1e-5)


@pytest.mark.parametrize("method", ["minmax", "percentile", "rank", "zscore"])
def test_nodata_and_infinite_cells_become_nodata(method):
    values = np.array([1, 2, np.nan, np.inf, 5, -np.inf], np.float32)
    result = scaled(values, method)
    assert np.isnan(result).tolist() == [False, False, True, True, False, True]
    assert result.dtype == np.float32


@pytest.mark.parametrize(
    ("values", "options", "sentence"),
    [
        ([np.nan, np.nan], {"method": "minmax"}, "“dem” holds no data"),
        ([3.0, 3.0], {"method": "zscore"}, "“dem” have the same value"),
        ([0.0] * 99 + [1.0], {"method": "percentile", "percentiles": (2, 98)}, "“dem” are both 0"),
    ],
)
def test_nothing_to_scale_is_refused(values, options, sentence):
    with pytest.raises(InputError, match=sentence):
        Scaling(Distribution.of(np.array(values)), name="dem", **options)
