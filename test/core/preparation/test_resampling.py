import numpy as np
import pytest
from ecorestore.core.preparation.resampling import automatic, looks_like_classes


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
