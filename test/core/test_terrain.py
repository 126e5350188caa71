import numpy as np
import pytest
from ecorestore.core.terrain import aspect_degrees, contour_width, relief, slope_degrees


@pytest.mark.parametrize(("rise", "degrees"), [(0, 0), (10, 45), (10 / 3**0.5, 30), (10 * 3**0.5, 60)])
def test_a_plane_has_one_slope_edges_included(rise, degrees):
    plane = np.arange(5) * rise + np.zeros((4, 1))
    assert slope_degrees(plane, 10, 10) == pytest.approx(degrees, abs=1e-3)
    assert slope_degrees(plane.T, 10, 10) == pytest.approx(degrees, abs=1e-3)


def test_cells_need_not_be_square():
    plane = 3 * np.arange(6)[:, None] + 4 * np.arange(5)
    assert slope_degrees(plane, 20, 10) == pytest.approx(np.degrees(np.arctan(np.hypot(0.2, 0.3))), abs=1e-3)


def test_nodata_stays_and_a_missing_neighbour_counts_as_level_ground():
    ground = np.zeros((3, 3))
    ground[1, 2] = np.nan
    result = slope_degrees(ground, 1, 1)
    assert np.isnan(result[1, 2])
    assert np.nansum(result) == 0


@pytest.mark.parametrize("edges", [True, False])
def test_equals_gdaldem(edges):
    gdal = pytest.importorskip("osgeo.gdal")
    gdal.UseExceptions()
    ground = (np.random.default_rng(0).random((40, 50)) * 300).astype(np.float32)
    ground[5, 7] = ground[20:25, 20:22] = np.nan
    data = gdal.GetDriverByName("MEM").Create("", 50, 40, 1, gdal.GDT_Float32)
    data.SetGeoTransform((0, 30, 0, 0, 0, -20))
    data.GetRasterBand(1).SetNoDataValue(-9999)
    data.GetRasterBand(1).WriteArray(np.where(np.isnan(ground), -9999, ground))
    peer = gdal.DEMProcessing("/vsimem/slope.tif", data, "slope", computeEdges=edges).ReadAsArray()
    peer[peer == -9999] = np.nan
    peer[:: len(peer) - 1, :: len(peer[0]) - 1] = np.nan  # it treats the four corners in its own way
    compared = ~np.isnan(peer)
    assert compared.sum() >= (1980 if edges else 1770)
    assert slope_degrees(ground, 30, 20)[compared] == pytest.approx(peer[compared], abs=1e-3)


def test_contour_width_of_planes():
    down, right = np.mgrid[0:5, 0:6].astype(float)
    assert contour_width(down * 3, 10, 10) == pytest.approx(1)
    assert contour_width(np.ones((3, 3)), 10, 10) == pytest.approx(1)
    assert contour_width(down + right, 10, 10) == pytest.approx(2**0.5, rel=1e-5)
    assert contour_width(down + 3**0.5 * right, 10, 10) == pytest.approx(0.5 + 3**0.5 / 2, rel=1e-5)
    assert np.isnan(contour_width(np.full((2, 2), np.nan), 1, 1)).all()


@pytest.mark.parametrize("size", [(1, 1), (2, 2), (3, 3), (9, 9), (12, 12), (5, 7), (15, 3)])
def test_relief_is_highest_minus_lowest_around(size):
    """Cell by cell, with holes; an even window reaches one cell further up and left."""
    ground = np.random.default_rng(1).normal(0, 50, (30, 25)).astype(np.float32)
    ground[3:6, 4:9] = np.nan
    found = relief(ground, size)
    (up, left), (down, right) = (
        tuple(f(side) for side in size) for f in (lambda n: n // 2, lambda n: (n - 1) // 2)
    )
    assert (
        size[0] != size[1] or (relief(ground, size[0])[~np.isnan(ground)] == found[~np.isnan(ground)]).all()
    )
    for row in range(30):
        for column in range(25):
            if np.isnan(ground[row, column]):
                assert np.isnan(found[row, column])
                continue
            around = ground[max(row - up, 0) : row + down + 1, max(column - left, 0) : column + right + 1]
            assert found[row, column] == pytest.approx(np.nanmax(around) - np.nanmin(around), abs=1e-4)


def test_aspect_is_where_the_ground_falls_to_clockwise_from_north():
    down, right = np.mgrid[:5, :5]
    # rows go south: ground that rises to the south falls to the north
    for ground, aspect in ((down, 0), (-right, 90), (-down, 180), (right, 270), (-right - down, 135)):
        assert aspect_degrees(ground * 10.0, 10, 10)[2, 2] == pytest.approx(aspect, abs=1e-3)
    assert np.isnan(aspect_degrees(np.zeros((3, 3)), 10, 10)).all()


def test_aspect_equals_gdaldem():
    gdal = pytest.importorskip("osgeo.gdal")
    gdal.UseExceptions()
    ground = (np.random.default_rng(3).random((40, 50)) * 300).astype(np.float32)
    data = gdal.GetDriverByName("MEM").Create("", 50, 40, 1, gdal.GDT_Float32)
    data.SetGeoTransform((0, 30, 0, 0, 0, -30))
    data.GetRasterBand(1).WriteArray(ground)
    peer = gdal.DEMProcessing("/vsimem/aspect.tif", data, "aspect").ReadAsArray()[1:-1, 1:-1]
    ours = aspect_degrees(ground, 30, 30)[1:-1, 1:-1]
    apart = np.abs(ours - peer)
    assert (np.minimum(apart, 360 - apart) < 1e-2).all()
