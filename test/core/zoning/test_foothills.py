"""Foothills: the band by hand, the filter against SciPy's own on all cells."""

import numpy as np
import pytest
from ecorestore.core.zoning.foothills import height_band, tidied, unit_shares
from scipy.ndimage import generic_filter

NAN = np.nan


def test_the_lower_limit_is_in_and_the_upper_is_not():
    heights = np.array([[99.9, 100, 299.9, 300, NAN]])
    assert height_band(heights, 100, 300).tolist() == [[False, True, True, False, False]]
    slope = np.array([[0, 10, 10.1, 0, 0]])
    assert height_band(heights, 100, 300, slope, 10).tolist() == [[False, True, False, False, False]]


@pytest.mark.parametrize("reach", [1, 2])
def test_majority_as_cell_by_cell(reach):
    noise = np.random.default_rng(reach)
    band, data = noise.random((20, 25)) < 0.5, noise.random((20, 25)) < 0.9

    def most(values):
        known = values[values >= 0]
        return float(known.sum() > 0.5 * known.size)

    wanted = generic_filter(
        np.where(data, band, -1).astype(float), most, size=2 * reach + 1, mode="constant", cval=-1
    )
    assert (tidied(band, data, reach, 0).inside == ((wanted > 0) & data)).all()


def test_islands_go_and_holes_are_filled():
    band = np.zeros((8, 8), bool)
    band[1:6, 1:6] = True
    band[3, 3] = False  # a hole
    band[7, 7] = True  # an island
    found = tidied(band, np.ones_like(band), 0, 3)
    assert found.inside.sum() == 25 and found.islands == 1 and found.holes == 1


def test_shares_of_units():
    units = np.array([[1, 1, 2, 2], [1, 1, 2, 0]])
    band = np.array([[1, 0, 1, 1], [0, 0, 1, 1]], bool)
    data = np.array([[1, 1, 1, 1], [1, 0, 1, 1]], bool)
    assert unit_shares(units, band, data, 3).tolist() == pytest.approx([1 / 3, 1, NAN], nan_ok=True)
