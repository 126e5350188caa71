"""Rasters as they come: broken, empty, odd, and plain ones in unusual dress."""

import shutil
from pathlib import Path

import numpy as np
from osgeo import gdal, osr
from qgis.core import QgsCoordinateReferenceSystem, QgsRasterLayer, QgsRasterRange

from .shop import Given, Kinds, Shop, wkt

RASTERS = Kinds()
_kind = RASTERS.kind


def _holes(shop: Shop, cells: np.ndarray) -> np.ndarray:
    """Which cells stay: all but a corner."""
    stay = np.ones(cells.shape, bool)
    stay[: 2 + shop.chance.randrange(4), : 3 + shop.chance.randrange(5)] = False
    return stay


def _with_holes(shop: Shop, good: str):
    """The cells, which of them stay, and the plain raster that says so with its nodata."""
    cells = shop.cells(good)
    stay = _holes(shop, cells)
    return cells, stay, shop.like(good, np.where(stay, cells, -9999).astype(cells.dtype))


# --- the same in other dress


@_kind
def _as_layer(shop, good):
    return Given(shop.keep(QgsRasterLayer(good, "图层")), good)


@_kind
def _as_layer_id(shop, good):
    return Given(shop.keep(QgsRasterLayer(good, "by id")).id(), good)


@_kind
def _float64(shop, good):
    return Given(shop.like(good, kind=gdal.GDT_Float64), good)


@_kind
def _virtual(shop, good):
    made = shop.place(".vrt")
    gdal.Translate(made, good, format="VRT")
    return Given(made, good)


@_kind
def _zipped(shop, good):
    made = shop.place("")
    archive = shutil.make_archive(made, "zip", Path(good).parent, Path(good).name)
    layer = QgsRasterLayer(f"/vsizip/{archive}/{Path(good).name}", "zipped")
    return Given(shop.keep(layer), good)


@_kind
def _tiled_with_overviews(shop, good):
    made = shop.like(good, options=["TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=16", "COMPRESS=DEFLATE"])
    gdal.Open(made).BuildOverviews("NEAREST", [2, 4])
    return Given(made, good)


@_kind
def _several_bands(shop, good):
    cells = shop.cells(good)
    return Given(shop.like(good, np.stack([cells, cells * 0 + 77, cells + 5]), bands=3), good)


@_kind
def _paletted(shop, good):
    cells = shop.cells(good)
    if cells.dtype.kind == "f" or cells.min() < 0 or cells.max() > 255:
        return Given(shop.like(good), good)
    made = shop.like(good, cells, kind=gdal.GDT_Byte, nodata=255)
    data = gdal.Open(made, gdal.GA_Update)
    table = gdal.ColorTable()
    for value in range(256):
        table.SetColorEntry(value, (255 - value, value, 0, 255))
    data.GetRasterBand(1).SetColorTable(table)
    data.FlushCache()
    return Given(made, good)


@_kind
def _classes_stored_as_float(shop, good):
    return Given(shop.like(good, shop.cells(good).astype(np.float32)), good)


@_kind
def _crs_on_the_layer_only(shop, good):
    layer = QgsRasterLayer(shop.like(good, crs=""), "no crs in the file")
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:4527"))
    return Given(shop.keep(layer), good)


@_kind
def _crs_corrected_on_the_layer(shop, good):
    layer = QgsRasterLayer(shop.like(good, crs="EPSG:4526"), "corrected")
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:4527"))
    return Given(shop.keep(layer), good)


@_kind
def _crs_of_esri(shop, good):
    """An ASCII grid of ArcGIS."""
    reference = osr.SpatialReference()
    reference.SetFromUserInput("EPSG:4527")
    made = shop.place(".asc")
    gdal.Translate(made, good, format="AAIGrid", creationOptions=["SIGNIFICANT_DIGITS=9"])
    Path(made).with_suffix(".prj").write_text(reference.ExportToWkt(["FORMAT=WKT1_ESRI"]))
    Path(made + ".aux.xml").unlink(missing_ok=True)
    return Given(made, good)


@_kind
def _open_options(shop, good):
    """Another table of one file, as the source in QGIS says."""
    cells = shop.cells(good)
    made = shop.place(".gpkg")
    for name, content in (("other", cells * 0 + 1), ("wanted", cells)):
        plain = shop.like(good, content.astype(np.float32))
        options = [
            f"RASTER_TABLE={name}",
            "APPEND_SUBDATASET=YES",
            "TILE_FORMAT=TIFF",
            "TILING_SCHEME=CUSTOM",
        ]
        gdal.Translate(made, plain, format="GPKG", outputType=gdal.GDT_Float32, creationOptions=options)
    layer = QgsRasterLayer(f"GPKG:{made}:wanted", "table of a package")
    return Given(shop.keep(layer), good)


@_kind
def _mask_inside(shop, good):
    cells, stay, plain = _with_holes(shop, good)
    gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", "YES")
    made = shop.like(good, cells, nodata=None, mask=stay)
    gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", None)
    return Given(made, plain)


@_kind
def _mask_beside(shop, good):
    cells, stay, plain = _with_holes(shop, good)
    gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", "NO")
    made = shop.like(good, cells, nodata=None, mask=stay)
    gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", None)
    return Given(made, plain)


@_kind
def _alpha(shop, good):
    cells, stay, plain = _with_holes(shop, good)
    made = shop.like(
        good, np.stack([cells, np.where(stay, 255, 0).astype(cells.dtype)]), bands=2, nodata=None
    )
    data = gdal.Open(made, gdal.GA_Update)
    data.GetRasterBand(2).SetColorInterpretation(gdal.GCI_AlphaBand)
    data.FlushCache()
    return Given(made, plain)


@_kind
def _nodata_is_nan(shop, good):
    cells, stay, _plain = _with_holes(shop, good)
    plain = shop.like(good, np.where(stay, cells, -9999).astype(np.float32))  # as decimals too
    return Given(shop.like(good, np.where(stay, cells, np.nan).astype(np.float32), nodata=np.nan), plain)


@_kind
def _nodata_almost_equal(shop, good):
    cells, stay, _plain = _with_holes(shop, good)
    plain = shop.like(good, np.where(stay, cells, -9999).astype(np.float32))  # as decimals too
    made = np.where(stay, cells, np.float32(-3.40282306e38)).astype(np.float32)
    return Given(shop.like(good, made, nodata=-3.4028234663852886e38), plain)


@_kind
def _nodata_of_the_user(shop, good):
    cells, stay, plain = _with_holes(shop, good)
    layer = QgsRasterLayer(
        shop.like(good, np.where(stay, cells, -7777).astype(cells.dtype), nodata=None), "user"
    )
    layer.dataProvider().setUserNoDataValue(1, [QgsRasterRange(-7780, -7770)])
    return Given(shop.keep(layer), plain)


@_kind
def _nodata_switched_off(shop, good):
    cells = shop.cells(good)
    value = float(cells.flat[5])
    layer = QgsRasterLayer(shop.like(good, cells, nodata=value), "switched off")
    layer.dataProvider().setUseSourceNoDataValue(1, False)
    return Given(shop.keep(layer), good)


@_kind
def _signed_bytes(shop, good):
    cells = shop.cells(good)
    if cells.dtype.kind == "f" or cells.max() > 127:
        return Given(shop.like(good), good)
    stay = _holes(shop, cells)
    made = np.where(stay, cells, -99).astype(np.int8).view(np.uint8)
    made = shop.like(good, made, kind=gdal.GDT_Byte, options=["PIXELTYPE=SIGNEDBYTE"], nodata=-99)
    return Given(made, shop.like(good, np.where(stay, cells, -9999)))


@_kind
def _scale_and_offset(shop, good):
    cells = shop.cells(good)
    shift = 0 if cells.dtype.kind == "f" else 8  # so that no digit is lost
    made = shop.like(good, (cells.astype(np.float64) - shift) / 0.5, kind=gdal.GDT_Float64)
    data = gdal.Open(made, gdal.GA_Update)
    data.GetRasterBand(1).SetScale(0.5)
    data.GetRasterBand(1).SetOffset(shift)
    data.FlushCache()
    return Given(made, good)


@_kind
def _stale_statistics(shop, good):
    made = shop.like(good)
    Path(made + ".aux.xml").write_text(
        '<PAMDataset><PAMRasterBand band="1"><Metadata><MDI key="STATISTICS_MAXIMUM">-5</MDI>'
        '<MDI key="STATISTICS_MINIMUM">-6</MDI><MDI key="STATISTICS_MEAN">-5.5</MDI>'
        '<MDI key="STATISTICS_STDDEV">0</MDI></Metadata></PAMRasterBand></PAMDataset>'
    )
    return Given(made, good)


@_kind
def _south_up(shop, good):
    x, cell, _a, y, _b, down = gdal.Open(good).GetGeoTransform()
    cells = shop.cells(good)
    return Given(shop.like(good, cells[::-1], frame=(x, cell, 0, y + down * len(cells), 0, -down)), good)


@_kind
def _long_name(shop, good):
    made = shop.place(".tif", "很长的名字" * 12)
    shutil.copy(good, made)
    return Given(made, good)


@_kind
def _odd_name(shop, good):
    made = shop.place(".tif", shop.chance.choice(("50% 'of' \"all\"", "a;b,c=d", "{name}", "#1 & <b>", "😀")))
    shutil.copy(good, made)
    return Given(made, good)


# --- odd cells


@_kind
def _all_nodata(shop, good):
    return Given(shop.like(good, np.full(shop.cells(good).shape, -9999.0, np.float32)), silent=False)


@_kind
def _only_nan(shop, good):
    return Given(
        shop.like(good, np.full(shop.cells(good).shape, np.nan, np.float32), nodata=None), silent=False
    )


@_kind
def _constant(shop, good):
    value = shop.chance.choice((0, 1, 5, 255, -1))
    return Given(shop.like(good, np.full_like(shop.cells(good), value)))


def _some(shop, good, value, kind=gdal.GDT_Float32):
    cells = shop.cells(good).astype(np.float64)
    cells[3:5, 2 : 4 + shop.chance.randrange(15)] = value
    with np.errstate(all="ignore"):
        return Given(
            shop.like(good, cells if kind == gdal.GDT_Float64 else cells.astype(np.float32), kind=kind)
        )


@_kind
def _infinite_cells(shop, good):
    return _some(shop, good, shop.chance.choice((np.inf, -np.inf)))


@_kind
def _nan_cells(shop, good):
    return _some(shop, good, np.nan)


@_kind
def _huge_cells(shop, good):
    return _some(shop, good, shop.chance.choice((1e308, -1e308, 1e39)), gdal.GDT_Float64)


@_kind
def _largest_float32(shop, good):
    return _some(shop, good, 3.4e38)


@_kind
def _negative_cells(shop, good):
    return _some(shop, good, shop.chance.choice((-1, -0.001, -9998, -32768)))


@_kind
def _tiny_cells(shop, good):
    return _some(shop, good, shop.chance.choice((1e-300, 1e-38, 1e-12)), gdal.GDT_Float64)


@_kind
def _fractions_between_classes(shop, good):
    return Given(shop.like(good, shop.cells(good).astype(np.float32) + np.float32(0.5)))


@_kind
def _codes_of_nine_digits(shop, good):
    cells = 310_100_000 + shop.cells(good).astype(np.int64) % 100
    return Given(shop.like(good, cells.astype(np.int32), kind=gdal.GDT_Int32))


@_kind
def _fill_values(shop, good):
    return _some(shop, good, shop.chance.choice((255, 254, 250, 32767, 65535, 32761, 127)))


@_kind
def _percent_for_fractions(shop, good):
    return Given(shop.like(good, (shop.cells(good) * 100).astype(np.float32)))


@_kind
def _complex(shop, good):
    made = shop.like(good, shop.cells(good).astype(np.complex64), kind=gdal.GDT_CFloat32)
    return Given(made, readable=False)


@_kind
def _one_bit(shop, good):
    cells = (shop.cells(good) > np.median(shop.cells(good))).astype(np.uint8)
    return Given(shop.like(good, cells, kind=gdal.GDT_Byte, options=["NBITS=1"], nodata=None))


# --- odd frames


def _framed(shop, good, **changes):
    return Given(shop.like(good, **changes))


@_kind
def _one_cell(shop, good):
    return _framed(shop, good, cells=shop.cells(good)[:1, :1])


@_kind
def _one_row(shop, good):
    return _framed(shop, good, cells=shop.cells(good)[:1])


@_kind
def _one_column(shop, good):
    return _framed(shop, good, cells=shop.cells(good)[:, :1])


@_kind
def _rotated(shop, good):
    x, cell, _a, y, _b, down = gdal.Open(good).GetGeoTransform()
    return _framed(shop, good, frame=(x, cell, cell / 3, y, -cell / 3, down))._replace(silent=False)


@_kind
def _without_crs(shop, good):
    return _framed(shop, good, crs="")._replace(silent=False)


@_kind
def _without_frame(shop, good):
    return _framed(shop, good, frame=None)._replace(silent=False)


@_kind
def _in_degrees(shop, good):
    return _framed(shop, good, crs="EPSG:4490", frame=(116.0, 0.005, 0, 40.0, 0, -0.005))._replace(
        silent=False
    )


@_kind
def _in_another_zone(shop, good):
    return _framed(shop, good, crs="EPSG:4526")


@_kind
def _in_feet(shop, good):
    return _framed(shop, good, crs="EPSG:2227")


@_kind
def _shifted(shop, good):
    x, cell, _a, y, _b, down = gdal.Open(good).GetGeoTransform()
    part = shop.chance.choice((0.5, 0.01, 3, 1e-6))
    return _framed(shop, good, frame=(x + part * cell, cell, 0, y, 0, down))


@_kind
def _of_another_cell_size(shop, good):
    x, cell, _a, y, _b, down = gdal.Open(good).GetGeoTransform()
    factor = shop.chance.choice((0.5, 2, 1.0001, 1e-9, 1e6))
    return _framed(shop, good, frame=(x, cell * factor, 0, y, 0, down * factor))


@_kind
def _oblong_cells(shop, good):
    x, cell, _a, y, _b, down = gdal.Open(good).GetGeoTransform()
    return _framed(shop, good, frame=(x, cell, 0, y, 0, 2 * down))


@_kind
def _far_away(shop, good):
    return _framed(shop, good, frame=(-8e6, 500.0, 0, -4e6, 0, -500.0))


@_kind
def _part_of_the_area(shop, good):
    return _framed(shop, good, cells=shop.cells(good)[:10, :9])


# --- what nobody can read


def _cut(shop, good, share):
    made = shop.like(good, options=["COMPRESS=DEFLATE"])
    content = Path(made).read_bytes()
    Path(made).write_bytes(content[: int(len(content) * share)])
    return Given(made, readable=False)


@_kind
def _cut_short(shop, good):
    """The directory at the front is whole, cells are missing."""
    made = shop.like(good, options=["COMPRESS=NONE"])
    gdal.Translate(made + ".tif", made, creationOptions=["COPY_SRC_OVERVIEWS=YES"])
    content = Path(made + ".tif").read_bytes()
    Path(made).write_bytes(content[: len(content) // 2])
    Path(made + ".tif").unlink()
    return Given(made, readable=False)


@_kind
def _cut_before_the_directory(shop, good):
    return _cut(shop, good, 0.3)


@_kind
def _broken_block(shop, good):
    """Opens well and breaks while it is read."""
    made = shop.like(good, options=["COMPRESS=DEFLATE", "BLOCKYSIZE=4"])
    data = gdal.Open(made)
    place = data.GetRasterBand(1).GetMetadataItem("BLOCK_OFFSET_0_3", "TIFF")
    content = bytearray(Path(made).read_bytes())
    content[int(place) : int(place) + 12] = b"\xff" * 12
    Path(made).write_bytes(bytes(content))
    return Given(made, readable=False)


@_kind
def _empty_file(shop, good):
    return Given(shop.text(".tif", b""), readable=False)


@_kind
def _text_called_tif(shop, good):
    return Given(shop.text(".tif", "not a raster\n" * 9), readable=False)


@_kind
def _missing_file(shop, good):
    return Given(shop.place(".tif", shop.chance.choice(("gone", "不在", "{gone}"))), readable=False)


@_kind
def _virtual_without_its_source(shop, good):
    source, made = shop.like(good), shop.place(".vrt")
    gdal.Translate(made, source, format="VRT")
    Path(source).unlink()
    return Given(made, readable=False)


@_kind
def _folder_as_raster(shop, good):
    return Given(str(shop.folder), readable=False)


@_kind
def _layer_whose_file_is_gone(shop, good):
    made = shop.like(good)
    layer = shop.keep(QgsRasterLayer(made, "lost"))
    Path(made).unlink()
    return Given(layer, readable=False)


@_kind
def _layer_taken_out(shop, good):
    from qgis.core import QgsProject

    layer = shop.keep(QgsRasterLayer(good, "taken out"))
    identity = layer.id()
    QgsProject.instance().removeMapLayer(identity)
    return Given(identity, readable=False)


@_kind
def _vector_as_raster(shop, good):
    layer = shop.good[shop.chance.choice(("towns", "roads"))]
    return Given(layer if shop.chance.random() < 0.5 else shop.saved(layer), readable=False)


@_kind
def _no_raster_but_a_value(shop, good):
    return Given(shop.chance.choice((5, True, float("nan"), b"x", ["a"], {"a": 1}, "😀")), readable=False)


@_kind
def _two_zones_in_wkt(shop, good):
    made = shop.like(good, crs="")
    data = gdal.Open(made, gdal.GA_Update)
    data.SetProjection('LOCAL_CS["plan",UNIT["metre",1]]')
    data.FlushCache()
    return Given(made)


def user_crs() -> str:
    """A transverse Mercator of somebody's own."""
    return wkt("+proj=tmerc +lat_0=0 +lon_0=116.35 +k=1 +x_0=50000 +y_0=-4000000 +ellps=GRS80 +units=m")


@_kind
def _crs_of_somebodys_own(shop, good):
    return _framed(shop, good, crs=user_crs())
