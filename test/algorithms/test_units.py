"""Units mixed up are noticed from a few places of a raster, by the kind it is to be."""

import numpy as np
import pytest
from ecorestore.core.messages import InputError
from ecorestore.gis.judgements import judge, require
from ecorestore.gis.kinds import kind_of_key
from ecorestore.gis.rasters import RasterSource


def source(make_raster, values):
    return RasterSource("layer", make_raster("layer", np.asarray(values, np.float32)))


def complaints(make_raster, kind, values):
    return list(judge(source(make_raster, values), kind_of_key(kind)))


@pytest.mark.parametrize(
    ("kind", "values", "words"),
    [
        ("calm_days", [[0.4, 0.2]], "fractions"),
        ("calm_days", [[40, 120]], "0 to 100"),
        ("vegetation_cover", [[40, 0.2]], "divide it by 100"),
        ("vegetation_cover", [[-0.5, 0.2]], "0 to 1"),
        ("temperature", [[299.0, 305.0]], "kelvin"),
        ("temperature", [[14950.0, 15100.0]], "scaled"),
        ("ndvi", [[-2000.0, 8600.0]], "multiply it by 0.0001"),
        ("ndvi", [[120.0, 200.0]], "scale and offset"),
        ("hazard", [[0.5, 3]], "Whole grades from 1 to 5 are expected"),
        ("contamination", [[1, 4]], "Whole grades from 1 to 3 are expected"),
        ("organic_carbon", [[150, 210]], "g/kg"),
        ("organic_carbon", [[-1, 3]], "0 to 100 %"),
        ("soil_erodibility", [[0.3, 0.25]], "American units"),
        ("slope_length", [[250, 300]], "relief or a length in m"),
        ("available_water", [[0.1, 0.3]], "needed in mm"),
        ("temperature_sum", [[12.3, 11]], "mean temperature"),
        ("npp", [[300, 32766]], "32766 at 50 % of its cells: MOD17"),
        ("npp", [[300, 32800]], "0 to 32700"),
        ("evapotranspiration", [[-3, 400]], "at least 0 mm/a"),
        ("landuse_common", [[51, 1]], "51, which are not codes of Common land use"),
    ],
)
def test_mixed_up_units_are_named_with_the_remedy(make_raster, kind, values, words):
    with pytest.raises(InputError, match=words) as caught:
        require(complaints(make_raster, kind, values))
    assert "layer" in str(caught.value)


def test_fill_values_of_an_elevation_model(make_raster):
    assert not complaints(make_raster, "elevation", [[-154, 2303, np.nan]])
    for fill in (-32768, 32767):
        with pytest.raises(InputError, match="-500 to 9000 m are expected. Check its unit and its nodata"):
            require(complaints(make_raster, "elevation", [[40, fill, 60]]))


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        ("calm_days", [[0.4, 40, np.nan]]),
        ("calm_days", [[0.0, 0.0]]),
        ("vegetation_cover", [[0.0, 1.0, np.nan]]),
        ("temperature", [[-12.0, 48.0]]),
        ("temperature", [[np.nan, np.nan]]),
        ("ndvi", [[-0.3, 0.9]]),
        ("ndvi", [[0.5] * 200 + [1.4]]),
        ("hazard", [[1, 5, np.nan]]),
        ("organic_carbon", [[1.2, 14]]),
        ("slope_length", [[1, 2, 3, 400]]),
    ],
)
def test_right_units_pass(make_raster, kind, values):
    assert not complaints(make_raster, kind, values)


@pytest.mark.parametrize(("value", "words"), [(50, "mm of a month"), (6000, "0.1 mm")])
def test_precipitation_that_may_be_right_is_told(make_raster, value, words):
    (complaint,) = complaints(make_raster, "precipitation", [[value, value]])
    assert not complaint.refused and words in complaint.sentence


def test_a_wide_range_has_no_wide_slack(make_raster):
    with pytest.raises(InputError, match="0 to 100000 MJ"):
        require(complaints(make_raster, "rainfall_erosivity", [[-1, 5000]]))


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
