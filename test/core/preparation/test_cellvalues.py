"""Values of a raster counted by window."""

import numpy as np
import pytest
from ecorestore.core.preparation.cellvalues import Tally


def tally(array, nodata=None):
    found = Tally(array.dtype, nodata)
    for window in np.array_split(array, 3):
        found.add(window)
    return found


@pytest.mark.parametrize(
    ("values", "dtype", "nodata", "marks"),
    [
        (np.arange(0, 255), "uint8", None, {}),
        ([1, 2, 11, 255, 255], "uint8", 0, {255.0: 2}),
        (np.arange(0, 256), "uint8", None, {}),
        ([1, 2, 11, 255], "uint8", 255, {}),
        ([0, 500, 65535], "uint16", None, {65535.0: 1}),
        ([3, 2000, -9999], "int16", -32768, {-9999.0: 1}),
        ([-12000, 8000, -9999], "int16", None, {}),
        ([0.2, 0.9, -9999.0, -9999.0], "float32", None, {-9999.0: 2}),
        ([0.2, 0.9, -9999.0], "float32", -9999.0, {}),
        ([-32768.0, -9999.0, 5.0, 9.0], "float32", np.nan, {-32768.0: 1, -9999.0: 1}),
        ([-9999.0, -9999.0, -9999.0], "float32", None, {-9999.0: 3}),
        ([255.0, 255.0, 255.0], "float32", None, {}),
    ],
)
def test_undeclared_nodata(values, dtype, nodata, marks):
    assert tally(np.array(values, dtype)[:, None], nodata).undeclared() == marks


def test_counts_and_span():
    array = np.array([[1, np.nan, np.inf], [-3.4e38, 5, -9999], [-9999, 2, 3]], np.float32)
    found = tally(array, -9999.0)
    assert (found.cells, found.missing, found.nan, found.infinite, found.huge, found.valid) == (
        9,
        3,
        1,
        1,
        1,
        4,
    )
    assert found.span() == (1.0, 5.0) and not found.nodata_between()
    hidden = Tally(np.float32, None)
    valid = hidden.add(np.array([1.0, 7.0, 2.0], np.float32), np.array([False, True, False]))
    assert valid.tolist() == [True, False, True] and hidden.span() == (1.0, 2.0)
    assert Tally(np.uint8, 0).span() is None


def test_nodata_between_the_values():
    assert tally(np.array([-5, 0, 0, 9], "int16"), 0).nodata_between()
    assert not tally(np.array([-5, 1, 9], "int16"), 0).nodata_between()  # no cell has it
    assert not tally(np.array([0, 1, 9], "uint8"), 0).nodata_between()
    assert tally(np.array([1.1, 3.4e38, 2.2, 9], np.float32), 2.2).nodata_between()  # 2.2 as float32


def test_a_mark_that_is_a_value_belongs_to_the_span():
    assert tally(np.arange(0, 256).astype("uint8")).span() == (0.0, 255.0)
    assert tally(np.array([1, 11, 255], "uint8")).span() == (1.0, 11.0)
