import numpy as np
import pytest
from ecorestore.core.evaluation.slopelength import cell_slope_length, flow_slope_length
from ecorestore.core.terrain import slope_degrees
from qgis.core import QgsProcessingException


@pytest.fixture
def ground():
    down, right = np.mgrid[0:60, 0:40]
    rough = np.random.default_rng(8).random((60, 40)) * 4 + 2 * down + 0.02 * right**2
    rough[10:14, 20:25] = np.nan
    return rough.astype(np.float32)


@pytest.mark.parametrize("method", ["flow", "slope"])
def test_both_methods_write_what_core_says(run, read, make_raster, ground, method):
    dem = make_raster("dem", ground, cell=30)
    found = read(run("slopelength", {"DEM": dem, "METHOD": method, "OUTPUT": "TEMPORARY_OUTPUT"})["OUTPUT"])
    expected = flow_slope_length(ground, 30, 122)
    if method == "slope":
        expected = cell_slope_length(slope_degrees(ground, 30, 30), 30, 122)
    assert np.array_equal(np.isnan(found), np.isnan(ground))
    assert found == pytest.approx(expected, nan_ok=True, rel=1e-6)


def test_windows_of_the_cell_method_do_not_show(run, read, make_raster, ground, monkeypatch):
    from ecorestore.gis import grid

    given = {"DEM": make_raster("dem", ground, cell=30), "METHOD": "slope", "OUTPUT": "TEMPORARY_OUTPUT"}
    whole = read(run("slopelength", given)["OUTPUT"])
    monkeypatch.setattr(grid, "_BLOCK", 7)
    monkeypatch.setattr(grid, "_WINDOW_CELLS", 100)
    assert np.array_equal(read(run("slopelength", given)["OUTPUT"]), whole, equal_nan=True)


def test_longest_slope_length_lowers_the_factor_of_long_slopes_only(run, read, make_raster, ground):
    dem = make_raster("dem", ground, cell=30)

    def factor(most):
        return read(
            run("slopelength", {"DEM": dem, "MAX_LENGTH": most, "OUTPUT": "TEMPORARY_OUTPUT"})["OUTPUT"]
        )

    short, long = factor(60), factor(1000)
    data = ~np.isnan(ground)
    assert (short[data] <= long[data]).all()
    assert 0.1 < (short[data] < long[data]).mean() < 0.9


@pytest.mark.parametrize("method", ["flow", "slope"])
def test_a_raster_in_degrees_is_refused(run, make_raster, ground, method):
    """No factor turns degrees into metres."""
    dem = make_raster("degrees", ground, cell=0.0003, origin=(116, 40), crs="EPSG:4326")
    with pytest.raises(QgsProcessingException, match="“degrees”.*metres"):
        run("slopelength", {"DEM": dem, "METHOD": method, "OUTPUT": "TEMPORARY_OUTPUT"})


def test_too_large_a_raster_for_flow_is_refused(run, make_raster, ground, monkeypatch):
    from ecorestore.gis import memory

    monkeypatch.setattr(memory, "available_memory", lambda: 100_000)
    dem = make_raster("dem", ground, cell=30)
    with pytest.raises(QgsProcessingException, match="larger cell size"):
        run("slopelength", {"DEM": dem, "OUTPUT": "TEMPORARY_OUTPUT"})
    run("slopelength", {"DEM": dem, "METHOD": "slope", "OUTPUT": "TEMPORARY_OUTPUT"})


def test_beijing_is_steep_in_the_mountains_and_flat_in_the_plain(run, read, shared):
    dem = str(shared("data", "beijing", "dem_200m_from1km.tif"))
    height = read(dem)
    for method in ("flow", "slope"):
        factor = read(
            run("slopelength", {"DEM": dem, "METHOD": method, "OUTPUT": "TEMPORARY_OUTPUT"})["OUTPUT"]
        )
        assert np.median(factor[height < 60]) < 0.15
        assert 2 < np.median(factor[height > 600]) < 4
        assert np.nanmax(factor) < 30
