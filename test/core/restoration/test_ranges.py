"""Layers that hold what they should not are named, with the remedy."""

import numpy as np
import pytest
from ecorestore.core.messages import InputError
from ecorestore.core.restoration.ranges import RANGES, checked


@pytest.mark.parametrize(
    "key, value, words",
    [
        ("LANDUSE", 51, ["“lucc”", "51", "common classes"]),
        ("DEGRADATION", 80, ["“lucc”", "80", "0 to 4"]),
        ("SPACES", 4, ["1 to 3"]),
        ("TYPES", 10, ["1 to 9"]),
        ("SECURITY", 4, ["1 (baseline) to 3"]),
        ("WATER_FUNCTION", 1.2, ["0 to 1", "Normalise"]),
        ("POTENTIAL", -0.1, ["0 to 1"]),
        ("FLOOD", 6, ["0 to 5"]),
        ("QUALITY", 150, ["0 to 100"]),
        ("EROSION", -5, ["-5", "t/km²·a"]),
        ("SLOPE", 120, ["0 to 90"]),
    ],
)
def test_out_of_range(key, value, words):
    with pytest.raises(InputError) as caught:
        checked(key, np.array([[np.nan, value]], np.float32), "lucc")
    for word in words:
        assert word in str(caught.value)


@pytest.mark.parametrize("key", sorted(RANGES))
def test_limits_and_nodata_pass(key):
    low, high = RANGES[key].low, min(RANGES[key].high, 1e9)
    values = np.array([[low, high, np.nan]], np.float32)
    np.testing.assert_array_equal(checked(key, values.copy(), "x"), values)


def test_zero_of_a_class_raster_is_no_data():
    np.testing.assert_array_equal(checked("LANDUSE", np.array([[0.0, 3.0]]), "x"), [[np.nan, 3]])
    np.testing.assert_array_equal(checked("DEGRADATION", np.array([[0.0, 3.0]]), "x"), [[0, 3]])
