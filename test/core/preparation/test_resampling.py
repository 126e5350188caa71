import numpy as np
import pytest
from ecorestore.core.preparation.resampling import (
    automatic,
    looks_like_classes,
    looks_like_classes_in_decimals,
)


@pytest.mark.parametrize(
    "classes, ratio, method",
    [
        (True, 0.2, "nearest"),
        (True, 1.99, "nearest"),
        (True, 2.0, "mode"),
        (False, 1.0, "bilinear"),
        (False, 2.0, "average"),
        (False, 30.0, "average"),
    ],
)
def test_automatic(classes, ratio, method):
    assert automatic(classes, ratio) == method


def patches(codes, size=10):
    return np.kron(codes, np.ones((size, size)))


def test_patches_of_many_codes_are_classes():
    assert looks_like_classes(patches(np.arange(11000, 11100).reshape(10, 10)))


def test_few_codes_are_classes_even_when_scattered():
    assert looks_like_classes(np.random.RandomState(0).randint(1, 10, (50, 50)).astype(float))


def test_a_slope_is_measured_and_nodata_does_not_count():
    slope = np.add.outer(np.arange(60), np.arange(60)).astype(float)
    slope[:30] = np.nan
    assert not looks_like_classes(slope)


def test_all_nodata():
    assert looks_like_classes(np.full((3, 3), np.nan))


@pytest.mark.parametrize(
    "name, classes",
    [("soil_hwsd_code_200m", True), ("lulc_cnlucc2015_200m", True), ("faparmax_x10000_5km", False)],
)
def test_real_rasters(shared, name, classes):
    gdal = pytest.importorskip("osgeo.gdal")
    dataset = gdal.Open(str(shared("data", "beijing", f"{name}.tif")))
    sample = dataset.ReadAsArray().astype(float)
    sample[sample == dataset.GetRasterBand(1).GetNoDataValue()] = np.nan
    assert looks_like_classes(sample) is classes


def terrain(low, high, seed=0):
    """Heights in whole metres that rise and fall gently."""
    rows, columns = np.mgrid[:60, :60]
    wave = np.sin(rows / 15 + seed) + np.cos(columns / 17)
    return np.rint(low + (wave + 2) / 4 * (high - low))


@pytest.mark.parametrize(
    "sample",
    [
        np.random.RandomState(0).choice([1.0, 2.0, 5.0, 8.0], (50, 50)),
        np.random.RandomState(0).randint(0, 2, (50, 50)).astype(float),
        np.random.RandomState(0).choice(np.arange(10.0, 100, 5), (50, 50)),
        patches(np.arange(1.0, 10).reshape(3, 3)),
        patches(np.random.RandomState(1).choice(np.arange(11.0, 68), (8, 8))[:5, :5]),
        patches(110105001001.0 + np.arange(100).reshape(10, 10)),
    ],
)
def test_codes_in_decimals(sample):
    assert looks_like_classes_in_decimals(sample)
    sample[0, :3] = np.nan
    assert looks_like_classes_in_decimals(sample)


@pytest.mark.parametrize(
    "sample",
    [
        terrain(20, 50),
        terrain(100, 1900),
        np.random.RandomState(0).rand(50, 50),
        np.random.RandomState(0).randint(0, 500, (50, 50)).astype(float),
        np.random.RandomState(0).choice([1.0, 2.0, 2.5], (50, 50)),
        np.full((20, 20), 7.0),
        np.full((20, 20), np.nan),
        np.random.RandomState(0).randint(10**8, 10**9, (50, 50)).astype(float),
    ],
)
def test_measured_values_in_decimals(sample):
    assert not looks_like_classes_in_decimals(sample)
