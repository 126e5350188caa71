import numpy as np
import pytest
from ecorestore.core.evaluation.biodiversity import by_habitat, by_production


def test_production_by_hand():
    arrays = [np.array([value, np.nan], np.float32) for value in (0.8, 0.5, 0.25, 0.4)]
    result = by_production(*arrays)
    assert result.dtype == np.float32
    assert result.tolist() == pytest.approx([0.8 * 0.5 * 0.25 * 0.6, np.nan], nan_ok=True)


def test_high_land_counts_less():
    one = np.ones(3, np.float32)
    assert by_production(one, one, one, np.array([0, 0.5, 1], np.float32)).tolist() == [1, 0.5, 0]


def test_protected_habitat_is_raised_and_built_land_is_not():
    quality = np.array([0.2, 0.95, 0, np.nan, 0.2], np.float32)
    protected = np.array([1, 1, 1, 1, 0], np.float32)
    expected = [0.9, 0.95, 0, np.nan, 0.2]
    assert by_habitat(quality, protected, 0.9).tolist() == pytest.approx(expected, nan_ok=True)
    assert by_habitat(quality, None, 0.9).tolist() == pytest.approx(quality.tolist(), nan_ok=True)
