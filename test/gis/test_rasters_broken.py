"""A raster that breaks while it is read, or says nothing of its place, is one sentence with the layer's name."""

import gc
import os
import zipfile

import numpy as np
import pytest
from ecorestore.core.messages import InputError
from ecorestore.gis.rasters import RasterSource, open_layer
from ecorestore.gis.rasters.datasets import open_dataset, parts_of, reading
from osgeo import gdal, osr
from qgis.core import QgsRasterLayer

gdal.UseExceptions()
SIDE = 300


@pytest.fixture(autouse=True)
def layers_go_before_qgis(qgis_app):
    yield
    gc.collect()


CELLS = np.random.default_rng(1).random((SIDE, SIDE)).astype(np.float32)


def whole(
    path, driver="GTiff", options=(), kind=gdal.GDT_Float32, transform=(39400000, 100, 0, 4400000, 0, -100)
):
    data = gdal.GetDriverByName("MEM").Create("", SIDE, SIDE, 1, kind)
    if transform:
        data.SetGeoTransform(transform)
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(4527)
        data.SetProjection(reference.ExportToWkt())
    data.GetRasterBand(1).WriteArray(CELLS if kind == gdal.GDT_Float32 else CELLS * 200)
    made = gdal.GetDriverByName(driver).CreateCopy(str(path), data, options=list(options))
    made.FlushCache()
    return str(path)


def cut(path, share=0.6):
    os.truncate(path, int(os.path.getsize(path) * share))
    return path


def vrt_without_source(path):
    source = whole(path.with_suffix(".source.tif"))
    gdal.Translate(str(path), source, format="VRT")
    os.remove(source)
    return str(path)


def with_broken_mask(path):
    """The cells are whole, their mask is not."""
    gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", "NO")
    whole(path)
    data = gdal.Open(str(path), gdal.GA_Update)
    data.CreateMaskBand(gdal.GMF_PER_DATASET)
    data.GetRasterBand(1).GetMaskBand().WriteArray((CELLS > 0.5).astype(np.uint8) * 255)
    data = None
    cut(f"{path}.msk", 0.7)
    gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", None)
    return str(path)


BROKEN = {
    "plain.tif": lambda path: cut(whole(path)),
    "tiled.tif": lambda path: cut(whole(path, options=["TILED=YES", "COMPRESS=DEFLATE"])),
    "packed.tif": lambda path: cut(whole(path, options=["COMPRESS=LZW"])),
    "grid.asc": lambda path: cut(whole(path, "AAIGrid")),
    "raw.bil": lambda path: cut(whole(path, "EHdr")),
    "saga.sdat": lambda path: cut(whole(path, "SAGA")),
    "lost.vrt": vrt_without_source,
    "masked.tif": with_broken_mask,
    "picture.png": lambda path: cut(whole(path, "PNG", ["WORLDFILE=YES"], gdal.GDT_Byte)),
}


def sentence(error):
    """Without GDAL's own words."""
    text = str(error.value)
    for word in ("ERROR", "band 1", "IReadBlock", "TIFF", "scanline", "block", "No such file", "pszFilename"):
        assert word not in text, text
    return text


@pytest.mark.parametrize("name", BROKEN)
@pytest.mark.parametrize("what", ["read", "probe", "sample", "class_codes"])
def test_one_sentence(qgis_app, tmp_path, name, what):
    path = BROKEN[name](tmp_path / name)
    with pytest.raises(InputError) as error:
        source = RasterSource("降水", path)
        if what == "class_codes" and name != "picture.png":
            source.read()  # decimals have no codes
        {"read": source.read, "probe": source.probe, "sample": lambda: source.sample(10**6),
         "class_codes": lambda: source.class_codes(256)}[what]()  # fmt: skip
    assert "“降水” cannot be read to its end" in sentence(error)


def test_cut_short_during_the_run(qgis_app, tmp_path):
    path = whole(tmp_path / "shrinks.tif")
    source = open_layer(QgsRasterLayer(path, "shrinks"))
    cut(path, 0.3)
    with pytest.raises(InputError, match="“shrinks” cannot be read to its end"):
        source.read()


def test_gone_before_it_is_opened(qgis_app, tmp_path):
    path = whole(tmp_path / "gone.tif")
    layer = QgsRasterLayer(path, "gone")
    os.remove(path)
    with pytest.raises(InputError, match="“gone” cannot be opened as a raster"):
        open_layer(layer)


@pytest.mark.parametrize(
    "error",
    [
        MemoryError("Unable to allocate 9 GiB for an array"),
        RuntimeError("GTiff: cannot allocate 9 bytes"),
        RuntimeError("Out of memory allocating working buffer"),
    ],
)
def test_too_large_for_the_memory(error):
    with pytest.raises(InputError) as raised, reading("dem"):
        raise error
    assert "“dem” do not fit into memory" in str(raised.value) and "allocat" not in str(raised.value)


def test_gdal_out_of_memory_by_its_number(qgis_app):
    with pytest.raises(InputError, match="do not fit into memory"), reading("dem"):
        gdal.Error(gdal.CE_Failure, gdal.CPLE_OutOfMemory, "any words")
        raise RuntimeError("any words")


@pytest.mark.parametrize(
    ("transform", "words"),
    [
        ((39400000, 100, 20, 4400000, 20, -100), "rotated or not north-up"),
        ((39400000, 100, 0, 4370000, 0, 100), "rotated or not north-up"),
        ((39430000, -100, 0, 4400000, 0, -100), "rotated or not north-up"),
        (None, "does not say where its cells lie"),
    ],
)
def test_grids_that_are_none(qgis_app, tmp_path, transform, words):
    path = whole(tmp_path / "grid.tif", transform=transform)
    with pytest.raises(InputError, match="“grid”") as error:
        open_layer(QgsRasterLayer(path, "grid"))
    assert words in str(error.value)


def test_no_such_band(qgis_app, tmp_path):
    layer = QgsRasterLayer(whole(tmp_path / "one.tif"), "one")
    for band in (0, 2, 99):
        with pytest.raises(InputError, match=f"“one” has no band {band}. Its last one is 1"):
            open_layer(layer, band)


def test_a_container_is_no_raster(qgis_app, tmp_path):
    """Several rasters in one file: none of them is the file itself."""
    path = str(tmp_path / "two.gpkg")
    for number, table in enumerate(("dem", "rain")):
        gdal.Translate(
            path, whole(tmp_path / "any.tif", kind=gdal.GDT_Byte), format="GPKG",
            creationOptions=[f"RASTER_TABLE={table}", *(["APPEND_SUBDATASET=YES"] if number else [])],
        )  # fmt: skip
    with pytest.raises(InputError, match="“two” holds no band by itself"):
        RasterSource("two", path)
    layer = QgsRasterLayer(f"GPKG:{path}:dem", "dem")
    assert layer.isValid() and open_layer(layer).grid.shape == (SIDE, SIDE)


@pytest.mark.parametrize("options", [["NUM_THREADS=2"], ["NUM_THREADS=2", "GEOREF_SOURCES=INTERNAL"]])
def test_open_options(qgis_app, tmp_path, options):
    path = whole(tmp_path / "options.tif")
    source = path + "".join(f"|option:{option}" for option in options)
    assert parts_of(source) == (path, options)
    layer = QgsRasterLayer(source, "options")
    assert layer.isValid()
    np.testing.assert_array_equal(open_layer(layer).read(), CELLS)


def test_an_open_option_counts(qgis_app, tmp_path):
    """An overview in place of the raster, as QGIS shows it then."""
    path = whole(tmp_path / "small.tif")
    data = gdal.Open(path, gdal.GA_Update)
    data.BuildOverviews("NEAREST", [2])
    data = None
    layer = QgsRasterLayer(f"{path}|option:OVERVIEW_LEVEL=0", "small")
    assert open_layer(layer).grid.shape == (SIDE // 2, SIDE // 2) == (layer.height(), layer.width())


@pytest.mark.parametrize("prefix", ["/vsizip/", ""])
def test_archives(qgis_app, tmp_path, prefix):
    whole(tmp_path / "inside.tif")
    archive = tmp_path / "archive.zip"
    with zipfile.ZipFile(archive, "w") as file:
        file.write(tmp_path / "inside.tif", "inside.tif")
    source = f"/vsizip/{archive}/inside.tif" if prefix else str(archive)
    layer = QgsRasterLayer(source, "inside")
    assert layer.isValid()
    np.testing.assert_array_equal(open_layer(layer).read(), CELLS)


def test_subdatasets(qgis_app, tmp_path):
    if gdal.GetDriverByName("netCDF") is None:
        pytest.skip("GDAL without netCDF")
    whole(tmp_path / "rain.nc", "netCDF", ["FORMAT=NC4"])
    layer = QgsRasterLayer(f'NETCDF:"{tmp_path / "rain.nc"}":Band1', "rain")
    assert layer.isValid()
    np.testing.assert_array_equal(open_layer(layer).read(), CELLS)
    assert open_dataset("rain", layer.source()).RasterXSize == SIDE
