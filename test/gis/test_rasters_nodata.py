"""Nodata as QGIS has it: switched off, almost equal, out of range, named by the user, of each band."""

import numpy as np
import pytest
from ecorestore.gis.rasters import open_layer
from ecorestore.gis.rasters.missing import equal_to
from osgeo import gdal
from qgis.core import QgsRasterLayer, QgsRasterRange

gdal.UseExceptions()
LOWEST = float(np.finfo(np.float32).min)


def write(path, bands, kind, nodata=None, scale=None):
    """Bands of one row or more; a nodata value for each."""
    bands = [np.atleast_2d(cells) for cells in bands]
    rows, columns = bands[0].shape
    data = gdal.GetDriverByName("GTiff").Create(str(path), columns, rows, len(bands), kind)
    data.SetGeoTransform((39400000, 100, 0, 4400000, 0, -100))
    for number, cells in enumerate(bands):
        band = data.GetRasterBand(number + 1)
        band.WriteArray(cells)
        if nodata is not None:
            band.SetNoDataValue(nodata[number] if isinstance(nodata, tuple) else nodata)
        if scale is not None:
            band.SetScale(scale[0])
            band.SetOffset(scale[1])
    data.FlushCache()
    return str(path)


def shown(layer, band=1):
    """What QGIS itself says: cells with NaN for nodata."""
    block = layer.dataProvider().block(band, layer.extent(), layer.width(), layer.height())
    return np.array(
        [
            [np.nan if block.isNoData(row, column) else block.value(row, column) for column in range(layer.width())]
            for row in range(layer.height())
        ]
    )  # fmt: skip


@pytest.mark.parametrize(
    ("declared", "stored"),
    [
        (LOWEST, -3.40282306e38),
        (-3.40282306e38, LOWEST),
        (-3.40282e38, LOWEST),
        (-3.4e38, LOWEST),
        (-3.4028234663852886e38, LOWEST),
        (-1.7976931348623157e308, LOWEST),
        (3.40282e38, -LOWEST),
        (-9999.0, -9999.0),
        (-9999.9, -9999.9),
        (-99999.99, -99999.99),
        (1e20, 1e20),
        (0.1, 0.1),
        (0.0, 0.0),
        (np.nan, np.nan),
    ],
)
@pytest.mark.parametrize("kind", [gdal.GDT_Float32, gdal.GDT_Float64])
def test_forms_of_one_value(qgis_app, tmp_path, declared, stored, kind):
    stored = float(np.float32(stored))
    path = write(tmp_path / "forms.tif", [[stored, 1.0, 5.0, -77.5]], kind, declared)
    source = open_layer(QgsRasterLayer(path, "layer"))
    assert np.isnan(source.read()).tolist() == [[True, False, False, False]]


@pytest.mark.parametrize(
    ("declared", "near"),
    [(0.0, 1e-30), (1.0, 1.000001), (-9999.0, -9998.99), (100.0, 100.0001), (1e20, 1.01e20)],
)
def test_values_beside_it_are_data(qgis_app, tmp_path, declared, near):
    path = write(tmp_path / "near.tif", [[declared, near]], gdal.GDT_Float32, declared)
    assert np.isnan(open_layer(QgsRasterLayer(path, "layer")).read()).tolist() == [[True, False]]


@pytest.mark.parametrize("declared", [-9999.0, 256.0, -1.0, LOWEST, np.nan, np.inf, 255.0, 0.0])
def test_outside_the_range_of_the_type(qgis_app, tmp_path, declared):
    layer = QgsRasterLayer(
        write(tmp_path / "bytes.tif", [[0, 1, 127, 255]], gdal.GDT_Byte, declared), "layer"
    )
    np.testing.assert_array_equal(open_layer(layer).read(), shown(layer))


@pytest.mark.parametrize(
    "dtype", ["uint8", "int8", "int16", "uint16", "int32", "uint32", "float32", "float64"]
)
@pytest.mark.parametrize("nodata", [None, np.nan, np.inf, -np.inf, 1e308, -1e308, 300.0, -1.0])
def test_no_type_and_value_fail(dtype, nodata):
    bounds = equal_to(nodata, np.dtype(dtype))
    assert bounds is None or bounds[0] <= bounds[1]


@pytest.mark.parametrize("kind", [gdal.GDT_Byte, gdal.GDT_Int16, gdal.GDT_Float32])
def test_switched_off(qgis_app, tmp_path, kind):
    layer = QgsRasterLayer(write(tmp_path / "off.tif", [[0, 5, 10]], kind, 0), "layer")
    layer.dataProvider().setUseSourceNoDataValue(1, False)
    assert open_layer(layer).read().tolist() == [[0, 5, 10]]
    np.testing.assert_array_equal(open_layer(layer).read(), shown(layer))
    layer.dataProvider().setUseSourceNoDataValue(1, True)
    np.testing.assert_array_equal(open_layer(layer).read(), [[np.nan, 5, 10]])


def test_switched_off_for_values_of_all_bands(qgis_app, tmp_path):
    path = write(tmp_path / "all.tif", [[1, 2], [1, 3]], gdal.GDT_Byte, 1)
    data = gdal.Open(path, gdal.GA_Update)
    data.SetMetadataItem("NODATA_VALUES", "1 1")
    data = None
    layer = QgsRasterLayer(path, "layer")
    np.testing.assert_array_equal(open_layer(layer).read(), [[np.nan, 2]])
    layer.dataProvider().setUseSourceNoDataValue(1, False)
    np.testing.assert_array_equal(open_layer(layer).read(), [[1, 2]])


@pytest.mark.parametrize("bounds", ["IncludeMinAndMax", "IncludeMin", "IncludeMax", "Exclusive"])
@pytest.mark.parametrize("scale", [None, (0.5, 0.0), (2.0, -3.0)])
def test_ranges_of_the_user(qgis_app, tmp_path, bounds, scale):
    """QGIS names them in the values that it shows, scale and offset applied; the bounds belong to them or not."""
    layer = QgsRasterLayer(write(tmp_path / "user.tif", [range(13)], gdal.GDT_Int16, 12, scale), "layer")
    kind = getattr(QgsRasterRange.BoundsType, bounds)
    layer.dataProvider().setUserNoDataValue(1, [QgsRasterRange(1, 4, kind), QgsRasterRange(5, 5)])
    found = open_layer(layer).read()
    np.testing.assert_array_equal(found, shown(layer))
    assert np.isnan(found).sum() >= 3


@pytest.mark.parametrize(("low", "high"), [(np.nan, 3.0), (4.0, np.nan)], ids=["open below", "open above"])
def test_ranges_without_a_bound(qgis_app, tmp_path, low, high):
    layer = QgsRasterLayer(write(tmp_path / "open.tif", [range(8)], gdal.GDT_Float32), "layer")
    layer.dataProvider().setUserNoDataValue(1, [QgsRasterRange(low, high)])
    found = open_layer(layer).read()
    np.testing.assert_array_equal(found, shown(layer))
    assert 0 < np.isnan(found).sum() < 8


def test_each_band_has_its_own(qgis_app, tmp_path):
    layer = QgsRasterLayer(write(tmp_path / "bands.tif", [[1, 2, 3], [1, 2, 3]], gdal.GDT_Byte, 1), "layer")
    provider = layer.dataProvider()
    provider.setUseSourceNoDataValue(2, False)
    provider.setUserNoDataValue(2, [QgsRasterRange(3, 3)])
    for band in (1, 2):
        np.testing.assert_array_equal(open_layer(layer, band).read(), shown(layer, band))
    assert np.isnan(open_layer(layer, 2).read()).tolist() == [[False, False, True]]
