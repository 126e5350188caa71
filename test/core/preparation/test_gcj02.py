"""GCJ-02 and BD-09 against two packages we did not write, and against themselves (make_gcj02_cases.py)."""

from pathlib import Path

import numpy as np
import pytest
from ecorestore.core.preparation import gcj02

CASES = np.load(Path(__file__).parent / "data" / "gcj02.npz")
LON, LAT = CASES["lon"], CASES["lat"]


def metres(found, expected):
    return gcj02.metres_between(found, gcj02.Lonlat(expected[:, 0], expected[:, 1]))


@pytest.mark.parametrize(
    ("function", "case", "most"),
    [
        (gcj02.wgs84_to_gcj02, "wgs2gcj", 1e-6),
        (gcj02.gcj02_to_bd09, "gcj2bd", 1e-6),
        (gcj02.gcj02_to_wgs84, "gcj2wgs", 0.001),
        (gcj02.wgs84_to_gcj02, "evil_wgs2gcj", 0.02),  # eviltransform has another ellipsoid radius
        (gcj02.gcj02_to_wgs84, "evil_gcj2wgs", 0.2),  # it stops at 1e-6 degrees and seeks within 0.01 degrees
        (gcj02.bd09_to_wgs84, "bd2wgs", 0.3),  # the published inverse of BD-09 is no exact one
    ],
)
def test_agrees_with_packages_of_others(function, case, most):
    found = function(LON, LAT)
    inside = gcj02.inside_china(LON, LAT) & gcj02.inside_china(LON - 0.01, LAT - 0.01)
    inside &= gcj02.inside_china(LON + 0.01, LAT + 0.01)
    if case == "evil_gcj2wgs":
        inside &= np.maximum(np.abs(found.lon - LON), np.abs(found.lat - LAT)) < 0.0099
    assert inside.sum() > 300 and inside[-5:].all()  # the five towns
    assert metres(found, CASES[case])[inside].max() < most


@pytest.mark.parametrize(
    ("there", "back"),
    [
        (gcj02.wgs84_to_gcj02, gcj02.gcj02_to_wgs84),
        (gcj02.gcj02_to_bd09, gcj02.bd09_to_gcj02),
        (lambda x, y: gcj02.gcj02_to_bd09(*gcj02.wgs84_to_gcj02(x, y)), gcj02.bd09_to_wgs84),
    ],
)
def test_there_and_back(there, back):
    random = np.random.default_rng(5)
    lon, lat = random.uniform(73.5, 135, 20_000), random.uniform(3.5, 53.5, 20_000)
    lon[:9] = 105.0  # where the root in the formula has its edge
    found = back(*there(lon, lat))
    assert max(np.abs(found.lon - lon).max(), np.abs(found.lat - lat).max()) < 1e-9
    assert gcj02.metres_between(found, gcj02.Lonlat(lon, lat)).max() < 0.001


def test_size_of_the_shift():
    here = gcj02.Lonlat(np.array([116.3912, 121.4737]), np.array([39.9075, 31.2304]))
    shift = gcj02.metres_between(here, gcj02.wgs84_to_gcj02(*here))
    assert 500 < shift[0] < 620 and 400 < shift[1] < 600
    assert (gcj02.metres_between(here, gcj02.bd09_to_wgs84(*here)) > 900).all()


@pytest.mark.parametrize("function", gcj02.DIRECTIONS.values())
def test_nothing_moves_outside_and_nan_stays(function):
    lon, lat = np.array([2.35, 139.7, 116.0, np.nan]), np.array([48.85, 35.7, -30.0, 40.0])
    found = function(lon, lat)
    assert np.array_equal(found.lon, lon, equal_nan=True) and np.array_equal(found.lat, lat, equal_nan=True)
    assert function(np.zeros(0), np.zeros(0)).lon.shape == (0,)
    assert function(np.full((2, 3), 110.0), np.full((2, 3), 30.0)).lat.shape == (2, 3)
