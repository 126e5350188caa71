"""Masks of every kind that GDAL knows hide cells, and nothing is read where there is none."""

from contextlib import contextmanager

import numpy as np
import pytest
from ecorestore.gis.grid import Window
from ecorestore.gis.rasters import RasterSource, open_layer
from osgeo import gdal
from qgis.core import QgsRasterLayer

gdal.UseExceptions()
ROWS, COLUMNS = 6, 8
CELLS = np.arange(1, ROWS * COLUMNS + 1).reshape(ROWS, COLUMNS)
SHOWN = CELLS % 3 > 0


@contextmanager
def option(key, value):
    gdal.SetConfigOption(key, value)
    yield
    gdal.SetConfigOption(key, None)


def create(path, bands=1, kind=gdal.GDT_Float32):
    data = gdal.GetDriverByName("GTiff").Create(str(path), COLUMNS, ROWS, bands, kind)
    data.SetGeoTransform((39400000, 100, 0, 4400000, 0, -100))
    for number in range(1, bands + 1):
        data.GetRasterBand(number).WriteArray(CELLS)
    return data


def mask_of(data, shown=SHOWN):
    data.CreateMaskBand(gdal.GMF_PER_DATASET)
    data.GetRasterBand(1).GetMaskBand().WriteArray(np.where(shown, 255, 0).astype(np.uint8))


def internal(path):
    with option("GDAL_TIFF_INTERNAL_MASK", "YES"):
        data = create(path)
        mask_of(data)


def sidecar(path):
    with option("GDAL_TIFF_INTERNAL_MASK", "NO"):
        data = create(path)
        mask_of(data)
        data.FlushCache()
    assert (path.parent / f"{path.name}.msk").exists()


def alpha(path, bands, kind, least=1):
    data = create(path, bands, kind)
    band = data.GetRasterBand(bands)
    band.WriteArray(np.where(SHOWN, np.where(CELLS % 2, 255, least), 0))
    band.SetColorInterpretation(gdal.GCI_AlphaBand)


def values_of_all_bands(path):
    data = create(path, 3, gdal.GDT_Byte)
    for number in (1, 2, 3):
        data.GetRasterBand(number).WriteArray(np.where(SHOWN, CELLS, 3))
    data.GetRasterBand(2).WriteArray(np.where(CELLS == 8, 3, np.where(SHOWN, CELLS, 3)))
    data.SetMetadataItem("NODATA_VALUES", "3 3 3")


def in_vrt(path):
    source = path.with_suffix(".source.tif")
    internal(source)
    gdal.Translate(str(path), str(source), format="VRT")


def of_band_in_vrt(path):
    """A mask of the band alone: flags 0."""
    source, mask = path.with_suffix(".cells.tif"), path.with_suffix(".mask.tif")
    create(source)
    data = create(mask, kind=gdal.GDT_Byte)  # a band must not outlive its dataset
    data.GetRasterBand(1).WriteArray(np.where(SHOWN, 255, 0))
    data = None
    part = '<SimpleSource><SourceFilename relativeToVRT="0">{}</SourceFilename><SourceBand>1</SourceBand></SimpleSource>'
    path.write_text(
        f'<VRTDataset rasterXSize="{COLUMNS}" rasterYSize="{ROWS}"><GeoTransform>39400000,100,0,4400000,0,-100'
        f'</GeoTransform><VRTRasterBand dataType="Float32" band="1">{part.format(source)}<MaskBand>'
        f'<VRTRasterBand dataType="Byte">{part.format(mask)}</VRTRasterBand></MaskBand></VRTRasterBand></VRTDataset>',
        encoding="utf-8",
    )


def with_nodata(path):
    """A mask beside a nodata value: both hide."""
    with option("GDAL_TIFF_INTERNAL_MASK", "YES"):
        data = create(path)
        data.GetRasterBand(1).SetNoDataValue(-5)
        data.GetRasterBand(1).WriteArray(np.where(CELLS % 6, CELLS, -5))
        mask_of(data, SHOWN | (CELLS % 6 == 0))


KINDS = {
    "internal.tif": internal,
    "sidecar.tif": sidecar,
    "gray_alpha.tif": lambda path: alpha(path, 2, gdal.GDT_Byte),
    "rgba.tif": lambda path: alpha(path, 4, gdal.GDT_Byte),
    "alpha16.tif": lambda path: alpha(path, 2, gdal.GDT_UInt16),
    "alpha_of_decimals.tif": lambda path: alpha(path, 2, gdal.GDT_Float32),
    "five_bands.tif": lambda path: alpha(path, 5, gdal.GDT_Byte),
    "values.tif": values_of_all_bands,
    "mask.vrt": in_vrt,
    "band_mask.vrt": of_band_in_vrt,
    "with_nodata.tif": with_nodata,
}


@pytest.mark.parametrize("name", KINDS)
def test_masked_cells_are_nodata(qgis_app, tmp_path, name):
    path = tmp_path / name
    KINDS[name](path)
    expected = np.where(SHOWN, CELLS, np.nan)
    source = open_layer(QgsRasterLayer(str(path), "layer"))
    np.testing.assert_array_equal(source.read(), expected)
    np.testing.assert_array_equal(source.read(Window(2, 3, COLUMNS)), expected[2:5])
    assert sorted(source.probe()) == sorted(CELLS[SHOWN]), "probes hide them too"
    assert sorted(source.sample(1000)) == sorted(CELLS[SHOWN])
    np.testing.assert_array_equal(RasterSource("file", str(path)).read(), expected)


@pytest.mark.parametrize("name", ["internal.tif", "sidecar.tif", "rgba.tif", "values.tif", "mask.vrt"])
def test_what_gdal_says(qgis_app, tmp_path, name):
    """Written otherwise: GDAL's own mask band is 0 just where we have NaN."""
    path = tmp_path / name
    KINDS[name](path)
    data = gdal.Open(str(path))
    mask = data.GetRasterBand(1).GetMaskBand().ReadAsArray()
    np.testing.assert_array_equal(np.isnan(RasterSource("file", str(path)).read()), mask == 0)


def test_the_alpha_band_itself_hides_nothing(qgis_app, tmp_path):
    alpha(tmp_path / "rgba.tif", 4, gdal.GDT_Byte)
    assert not np.isnan(RasterSource("file", str(tmp_path / "rgba.tif"), 4).read()).any()


@pytest.mark.parametrize("nodata", [None, -9999.0])
def test_no_mask_is_read_where_none_is_needed(qgis_app, tmp_path, nodata):
    data = create(tmp_path / "plain.tif")
    if nodata is not None:
        data.GetRasterBand(1).SetNoDataValue(nodata)
    data = None
    source = RasterSource("file", str(tmp_path / "plain.tif"))
    asked = []
    source._cells.missing.by_mask(lambda mask: asked.append(mask))
    assert asked == []
