"""Depressions filled, against scikit-image, r.fill.dir and pygeoprocessing."""

from pathlib import Path

import numpy as np
import pytest
from ecorestore.core.hydrology import fill_depressions, grid
from ecorestore.core.messages import InputError
from ecorestore.core.progress import Cancelled

DATA = np.load(Path(__file__).with_name("data") / "hydrology.npz")


def reconstructed(ground):
    """The same surface by morphological reconstruction; nodata and edge are outlets."""
    morphology = pytest.importorskip("skimage.morphology")
    sea = np.float32(np.nanmin(ground) - 1)
    mask = np.pad(np.where(np.isnan(ground), sea, ground), 1, constant_values=sea)
    seed = np.where(mask == sea, sea, mask.max())
    result = morphology.reconstruction(seed, mask, "erosion", np.ones((3, 3)))[1:-1, 1:-1]
    return np.where(np.isnan(ground), np.nan, result)


def test_a_hand_made_hollow_fills_to_its_lowest_rim_over_two_basins():
    ground = np.array([
        [9, 9, 9, 9, 9, 9],
        [9, 1, 7, 3, 9, 9],
        [9, 9, 9, 9, 5, 9],
        [9, 9, 9, 9, 9, 4],
    ], np.float32)  # fmt: skip
    expected = ground.copy()
    expected[1, 1], expected[1, 3] = 7, 5
    assert np.array_equal(fill_depressions(ground), expected)


def test_cells_beside_nodata_and_further_outlets_let_water_out():
    ground = np.full((5, 5), 9, np.float32)
    ground[2, 2] = 1
    assert (fill_depressions(ground) == 9).all()
    at = np.zeros((5, 5), bool)
    at[2, 2] = True
    assert fill_depressions(ground, at)[2, 2] == 1
    ground[1, 1] = np.nan
    filled = fill_depressions(ground)
    assert filled[2, 2] == 1
    assert np.isnan(filled[1, 1])


@pytest.mark.parametrize("chunk", [1 << 18, 50])
@pytest.mark.parametrize("kind", ["noise", "whole", "smooth", "level"])
def test_equals_reconstruction_cell_by_cell(monkeypatch, kind, chunk):
    from scipy import ndimage

    monkeypatch.setattr(grid, "CHUNK", chunk)
    rng = np.random.default_rng(3)
    ground = rng.random((61, 47)).astype(np.float32)
    if kind == "whole":
        ground = np.floor(8 * ground)
    if kind == "smooth":
        ground = ndimage.gaussian_filter(ground, 2) + 0.01 * ground
    if kind == "level":
        ground[:] = 2
    ground[rng.random(ground.shape) < 0.01] = np.nan
    ground[20:30, :4] = np.nan
    assert np.array_equal(fill_depressions(ground), reconstructed(ground), equal_nan=True)


def test_equals_grass_and_pygeoprocessing():
    ground, filled = DATA["pits"], fill_depressions(DATA["pits"])
    data = ~np.isnan(ground)
    assert (filled[data] > ground[data]).mean() > 0.2
    assert np.array_equal(filled[data], DATA["pits_pygeo"][data])
    near = np.zeros_like(data)  # r.fill.dir: what is beside nodata is no outlet there
    near[13:24, 48:55] = True
    same = filled == DATA["pits_filldir"]
    assert same[data & ~near].mean() > 0.99
    assert np.array_equal(fill_depressions(DATA["hill"]), DATA["hill"])


def test_precision_and_whole_numbers_are_kept():
    wide = np.random.default_rng(1).random((20, 20)) + 1e6
    assert fill_depressions(wide).dtype == np.float64
    assert np.isin(fill_depressions(wide), wide).all()
    assert fill_depressions(np.array([[3, 3, 3], [3, 1, 3], [3, 3, 3]], np.int16)).tolist() == [[3] * 3] * 3
    assert np.isnan(fill_depressions(np.full((3, 4), np.nan))).all()


def test_beijing_equals_reconstruction(shared):
    gdal = pytest.importorskip("osgeo.gdal")
    ground = gdal.Open(str(shared("data", "beijing", "dem_200m_from1km.tif"))).ReadAsArray()
    filled = fill_depressions(ground)
    assert 0.05 < (filled > ground).mean() < 0.08
    assert np.array_equal(filled, reconstructed(ground))


def test_cancel_and_bad_input():
    def stop(fraction):
        raise Cancelled

    with pytest.raises(Cancelled):
        fill_depressions(np.ones((5, 5)), progress=stop)
    with pytest.raises(InputError, match="rows and columns"):
        fill_depressions(np.ones(5))
    with pytest.raises(InputError, match="infinite"):
        fill_depressions(np.array([[1, np.inf]]))
    with pytest.raises(InputError, match="larger cell size"):
        grid.Layout((60000, 60000))
