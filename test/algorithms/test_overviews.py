import numpy as np
import pytest
from ecorestore.gis import rasters
from ecorestore.gis.grid import Grid, Window
from osgeo import gdal, osr


@pytest.fixture
def written(tmp_path, monkeypatch):
    """Write an array in strips of some rows; the dataset."""
    monkeypatch.setattr(rasters.writer, "_OVERVIEW_FROM", 1000)
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4527)

    def write(cells, dtype, nodata, strip=256):
        rows, columns = cells.shape
        grid = Grid(reference.ExportToWkt(), 39400000.0, 4400000.0, 10.0, 10.0, rows, columns)
        path = tmp_path / f"{dtype}.tif"
        with rasters.raster_writer(path, grid, dtype, nodata, {}) as writer:
            for top in range(0, rows, strip):
                window = Window(top, min(strip, rows - top), columns)
                writer.write(cells[top : top + strip], window)
        return gdal.Open(str(path))

    return write


def holed(rows, columns):
    cells = np.random.default_rng(1).random((rows, columns)).astype(np.float32)
    cells[np.random.default_rng(2).random(cells.shape) < 0.3] = np.nan
    cells[100:140, 10:30] = np.nan
    return cells


def test_means_equal_those_of_gdal(written):
    cells = holed(2048, 64)
    made = written(cells, "float32", -9999.0)
    peer = gdal.GetDriverByName("MEM").CreateCopy("", made)
    peer.BuildOverviews("AVERAGE", [4])
    assert made.GetRasterBand(1).GetOverviewCount() == 2
    ours = made.GetRasterBand(1).GetOverview(0).ReadAsArray()
    theirs = peer.GetRasterBand(1).GetOverview(0).ReadAsArray()
    assert (ours == -9999).any()
    assert ours == pytest.approx(theirs, rel=1e-5)
    assert np.array_equal(made.ReadAsArray() == -9999, np.isnan(cells))
    assert made.GetRasterBand(1).GetOverview(1).ReadAsArray().shape == (256, 8)


@pytest.mark.parametrize("strip", [256, 2000, 250, 7, 1])
def test_strips_and_edges_that_are_no_multiple_of_four(written, strip):
    cells = holed(1035, 61)
    padded = np.full((1036, 64), np.nan)
    padded[:1035, :61] = cells
    expected = np.nanmean(padded.reshape(259, 4, 16, 4), axis=(1, 3))
    made = written(cells, "float32", -9999.0, strip)
    ours = made.GetRasterBand(1).GetOverview(0).ReadAsArray()
    assert ours == pytest.approx(np.where(np.isnan(expected), -9999, expected), rel=1e-5)


def test_codes_are_codes_of_the_raster(written):
    cells = (np.arange(1035)[:, None] // 4 % 200 + np.zeros(61)).astype(np.uint8)
    made = written(cells, "uint8", 0)
    overview = made.GetRasterBand(1).GetOverview(0).ReadAsArray()
    assert overview.shape == (259, 16)
    assert np.array_equal(overview[:, 0], np.arange(259) % 200)


def test_great_codes_in_decimals_have_no_means(written):
    cells = np.random.default_rng(2).choice(110105001001 + np.arange(6.0), (1200, 1100))
    cells[:300] = np.nan
    made = written(cells, "float64", -9999.0)
    small = made.GetRasterBand(1).GetOverview(0).ReadAsArray()
    assert set(np.unique(small)) <= {-9999.0, *(110105001001 + np.arange(6.0))}
