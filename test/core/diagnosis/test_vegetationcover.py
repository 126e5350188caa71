import numpy as np
import pytest
from ecorestore.core.diagnosis.vegetationcover import FEWEST, Ends, NdviCounts, vegetation_cover
from ecorestore.core.messages import InputError

NAN = np.nan


def counted(values, groups):
    counts = NdviCounts(2)
    counts.add(np.asarray(values, np.float32), np.asarray(groups, np.uint8))
    return counts


def test_stretched_between_the_ends_of_each_group_by_hand():
    ndvi = np.array([0.05, 0.45, 0.85, 0.95, -0.2, NAN, 0.3, 0.9], np.float32)
    groups = np.array([0, 0, 0, 0, 0, 0, 1, 1])
    cover = vegetation_cover(ndvi, [Ends(0.05, 0.85), Ends(0.2, 0.6)], groups)
    assert cover == pytest.approx([0, 0.5, 1, 1, 0, NAN, 0.25, 1], abs=1e-6, nan_ok=True)
    assert cover.dtype == np.float32


def test_ndvi_is_not_taken_for_cover():
    """A known error of other tools: NDVI used without stretching."""
    ndvi = np.linspace(0.1, 0.8, 701, dtype=np.float32)
    groups = np.zeros(ndvi.size, np.uint8)
    cover = vegetation_cover(ndvi, counted(ndvi, groups).ends(0, 100, "x"), groups)
    assert cover == pytest.approx((ndvi - 0.1) / 0.7, abs=1e-4)
    assert np.abs(cover - ndvi).max() > 0.19


def test_ends_are_percentiles_of_the_group_or_of_all_where_it_is_small(inverted_cdf):
    large = np.linspace(0.3, 0.7, FEWEST + 1)
    values = np.concatenate((large, [0.1, 0.9], np.full(FEWEST, 0.2)))
    groups = np.repeat([1, 2, 0], [large.size, 2, FEWEST])
    whole, first, second = counted(values, groups).ends(5, 95, "x")
    assert first == pytest.approx(inverted_cdf(large, (0.05, 0.95)), abs=1e-9)
    assert whole == pytest.approx(inverted_cdf(values, (0.05, 0.95)), abs=1e-9)
    assert second is whole


def test_a_group_of_one_value_takes_the_ends_of_all():
    values = np.concatenate((np.linspace(0, 1, 101), np.full(200, 0.5)))
    ends = counted(values, np.repeat([0, 1], [101, 200])).ends(5, 95, "x")
    assert ends[1] is ends[0]


@pytest.mark.parametrize(("values", "words"), [([], "“x” holds no data"), ([0.4] * 9, "both 0.4")])
def test_nothing_to_stretch(values, words):
    with pytest.raises(InputError, match=words):
        counted(values, np.zeros(len(values))).ends(5, 95, "x")
