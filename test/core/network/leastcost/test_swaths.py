"""Corridor swaths beside waves over the whole raster, and their widths by hand."""

from itertools import combinations

import numpy as np
import pytest
from ecorestore.core.network.leastcost import search
from ecorestore.core.network.leastcost.swaths import corridor_swaths, narrowest
from ecorestore.core.wavefront import accumulate

from .test_paths import SIZE, patches, surface


@pytest.mark.parametrize("cutoff", [0.0, 150.0, 2000.0])
@pytest.mark.parametrize("seed", [1, 2])
def test_equal_to_whole_waves(seed, cutoff, monkeypatch):
    monkeypatch.setattr(search, "MARGIN", 4)
    resistance, sources = surface((60, 80), seed), patches((60, 80), 7, seed)
    waves = {
        n: accumulate(resistance, sources == n, SIZE).cost for n in np.unique(sources[sources > 0]).tolist()
    }
    pairs = list(combinations(waves, 2))
    seen = 0
    for swath in corridor_swaths(resistance, sources, pairs, cutoff, SIZE):
        one, other = waves[swath.first], waves[swath.second]
        lcd = np.nanmin(one[sources == swath.second])
        assert swath.lcd == pytest.approx(lcd, rel=1e-12)
        expected = one + other - lcd
        got = np.full(resistance.shape, np.nan)
        got[swath.window] = swath.cost
        certain = np.isfinite(expected) & (np.abs(expected - cutoff) > 1e-6 * lcd)
        np.testing.assert_array_equal(np.isfinite(got)[certain], (expected <= cutoff)[certain])
        held = np.isfinite(got)
        np.testing.assert_allclose(got[held], expected[held], rtol=1e-5, atol=1e-9 * lcd)
        assert np.nanmin(swath.cost) == 0
        between = np.zeros(resistance.shape, bool)
        between[swath.window] = swath.between
        assert not between[~held].any()
        assert not between[(sources == swath.first) | (sources == swath.second)].any()
        assert swath.area == pytest.approx(between.sum() * SIZE[0] * SIZE[1])
        seen += 1
    assert seen == len(pairs)


def channel(width, length=12, rows=15):
    """Two wide sources joined by a channel of ``width`` open cells."""
    resistance = np.full((rows, length + 8), np.nan)
    resistance[:, :4] = resistance[:, -4:] = 1.0
    top = (rows - width) // 2
    resistance[top : top + width, 4:-4] = 1.0
    sources = np.zeros(resistance.shape, int)
    sources[:, :4], sources[:, -4:] = 3, 8
    return resistance, sources


@pytest.mark.parametrize("width", [1, 2, 3, 6])
def test_widths_of_a_channel(width):
    resistance, sources = channel(width)
    swath = next(corridor_swaths(resistance, sources, [(3, 8)], 100.0, 10.0))
    assert swath.area == width * 12 * 100
    assert swath.mean_width == pytest.approx(width * 10)
    assert swath.least_width == pytest.approx(width * 10)


def test_least_width_is_that_of_the_neck_and_of_the_widest_way():
    inside = np.ones((21, 40), bool)
    inside[:, 15] = False
    inside[3:5, 15], inside[10:14, 15] = True, True  # gates of 2 and 4 cells
    first, second = np.zeros(inside.shape, bool), np.zeros(inside.shape, bool)
    first[10, 2], second[10, 37] = True, True
    assert narrowest(inside, first, second, 30.0) == pytest.approx(120)
    inside[10:14, 15] = False
    assert narrowest(inside, first, second, 30.0) == pytest.approx(60)


def test_least_width_on_large_windows_is_known_to_a_cell(monkeypatch):
    resistance, sources = channel(3)
    whole = narrowest(~np.isnan(resistance), sources == 3, sources == 8, 10.0)
    monkeypatch.setattr("ecorestore.core.network.leastcost.swaths.FINE_CELLS", 10)
    assert narrowest(~np.isnan(resistance), sources == 3, sources == 8, 10.0) == whole == 30
    resistance, sources = channel(4)
    assert narrowest(~np.isnan(resistance), sources == 3, sources == 8, 10.0) == 30


def test_sources_that_touch_have_no_mean_width():
    sources = np.array([[1, 1, 2, 2], [1, 1, 2, 2]])
    swath = next(corridor_swaths(np.full((2, 4), 3.0), sources, [(1, 2)], 0.0, 5.0))
    assert (swath.lcd, swath.area, swath.mean_width) == (15, 0, None)


def test_corridor_of_a_uniform_surface_is_a_lens_without_what_lies_behind():
    resistance, sources = np.ones((61, 81)), np.zeros((61, 81), int)
    sources[28:33, 10:15], sources[28:33, 65:70] = 1, 2
    swath = next(corridor_swaths(resistance, sources, [(1, 2)], 6.0))
    between = np.zeros(resistance.shape, bool)
    between[swath.window] = swath.between
    cols = np.flatnonzero(between.any(axis=0))
    assert (
        np.isfinite(swath.cost).any(axis=0)[: 10 - swath.window[1].start].any()
    )  # it reaches behind the source
    assert cols.min() > 10
    np.testing.assert_array_equal(between, between[::-1])
    np.testing.assert_array_equal(between[:, :80], between[:, 79::-1])
    assert swath.least_width >= 5


@pytest.mark.parametrize("upright", [False, True])
def test_widths_on_cells_that_are_not_square(upright):
    resistance, sources = channel(3)
    size = (20.0, 10.0)
    if upright:
        resistance, sources, size = resistance.T, sources.T, size[::-1]
    swath = next(corridor_swaths(resistance, sources, [(3, 8)], 100.0, size))
    assert swath.length == 12 * 20 and swath.area == 3 * 12 * 200
    assert swath.mean_width == pytest.approx(30) and swath.least_width == pytest.approx(30)
