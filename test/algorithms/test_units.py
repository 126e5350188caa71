"""Units mixed up are noticed from a few places of a raster."""

import numpy as np
import pytest
from ecorestore.core.messages import InputError
from ecorestore.gis import ranges as units
from ecorestore.gis.rasters import RasterSource


def source(make_raster, values):
    return RasterSource("layer", make_raster("layer", np.asarray(values, np.float32)))


@pytest.mark.parametrize(
    ("check", "values", "words"),
    [
        (units.require_percent, [[0.4, 0.2]], "fractions"),
        (units.require_percent, [[40, 120]], "0 to 100"),
        (units.require_fraction, [[40, 0.2]], "divide it by 100"),
        (units.require_fraction, [[-0.5, 0.2]], "0 to 1"),
        (units.require_celsius, [[299.0, 305.0]], "kelvin"),
        (units.require_celsius, [[14950.0, 15100.0]], "scaled"),
        (units.require_ndvi, [[-2000.0, 8600.0]], "multiply it by 0.0001"),
        (units.require_ndvi, [[120.0, 200.0]], "scale and offset"),
    ],
)
def test_mixed_up_units_are_named_with_the_remedy(make_raster, check, values, words):
    with pytest.raises(InputError, match=words) as caught:
        check(source(make_raster, values))
    assert "layer" in str(caught.value)


def test_fill_values_of_an_elevation_model(make_raster):
    units.require_elevation(source(make_raster, [[-154, 2303, np.nan]]))
    for fill in (-32768, 32767):
        with pytest.raises(InputError, match="-500 to 9000 m are expected. Check its unit and its nodata"):
            units.require_elevation(source(make_raster, [[40, fill, 60]]))


@pytest.mark.parametrize(
    ("check", "values"),
    [
        (units.require_percent, [[0.4, 40, np.nan]]),
        (units.require_percent, [[0.0, 0.0]]),
        (units.require_fraction, [[0.0, 1.0, np.nan]]),
        (units.require_celsius, [[-12.0, 48.0]]),
        (units.require_celsius, [[np.nan, np.nan]]),
        (units.require_ndvi, [[-0.3, 0.9]]),
        (units.require_ndvi, [[0.5] * 200 + [1.4]]),
    ],
)
def test_right_units_pass(make_raster, check, values):
    assert check(source(make_raster, values)) is None


def test_a_wide_range_has_no_wide_slack(make_raster):
    with pytest.raises(InputError, match="0 to 100000 mm"):
        units.require_between(source(make_raster, [[-1, 5000]]), 0, 100_000, "mm")


def test_probe_finds_values_of_large_rasters(make_raster):
    values = np.full((700, 900), np.nan, np.float32)
    values[300:420, 200:260] = 7
    assert set(source(make_raster, values).probe()) == {7.0}


@pytest.mark.parametrize(
    ("infinite", "expected"), [(False, [np.nan, np.nan, 3]), (True, [np.inf, -np.inf, 3])]
)
def test_infinite_cells_are_nodata_unless_asked_for(make_raster, infinite, expected):
    layer = source(make_raster, [[np.inf, -np.inf, 3]])
    assert np.array_equal(layer.read(infinite=infinite), [expected], equal_nan=True)
    assert layer.probe().tolist() == [3]
