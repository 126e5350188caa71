import os

import numpy as np
import pytest
from osgeo import gdal, osr
from qgis.core import QgsProcessingException, QgsRasterLayer

ORIGIN = (39400000.0, 4400000.0)


@pytest.fixture
def grid(make_raster):
    return make_raster("grid", np.ones((6, 8), int))


def align(run, raster, grid, feedback=None, output="TEMPORARY_OUTPUT", **more):
    return run("alignraster", {"INPUT": raster, "GRID": grid, "OUTPUT": output, **more}, feedback)["OUTPUT"]


def opened(path):
    data = gdal.Open(str(path))
    return data, data.GetRasterBand(1)


def as_bytes(path, nodata=None, palette=False, names=None):
    """The same raster as bytes, with palette and class names where asked."""
    target = path.replace(".tif", "_byte.tif")
    data = gdal.Translate("", path, format="MEM", outputType=gdal.GDT_Byte, noData=nodata or "none")
    band = data.GetRasterBand(1)
    if palette:
        table = gdal.ColorTable()
        for code in range(10):
            table.SetColorEntry(code, (code * 20, 100, 50, 255))
        band.SetColorTable(table)
    if names:
        band.SetCategoryNames(names)
    gdal.GetDriverByName("GTiff").CreateCopy(target, data).FlushCache()
    return target


def to_degrees(raster, target):
    gdal.Warp(str(target), raster, dstSRS="EPSG:4490", resampleAlg="near", xRes=0.0002, yRes=0.0002)
    return str(target)


@pytest.mark.parametrize(
    "method", ["auto", "nearest", "bilinear", "cubic", "average", "mode", "min", "max", "sum"]
)
@pytest.mark.parametrize("degrees", [False, True])
def test_exactly_on_the_grid(run, make_raster, grid, tmp_path, method, degrees):
    raster = make_raster(
        "in", np.arange(400, dtype=float).reshape(20, 20), cell=73, origin=(39399950, 4400050)
    )
    if degrees:
        raster = to_degrees(raster, tmp_path / "degrees.tif")
    path = align(run, raster, grid, RESAMPLING=method)
    ours, theirs = opened(path)[0], opened(grid)[0]
    assert ours.GetGeoTransform() == theirs.GetGeoTransform()
    assert (ours.RasterXSize, ours.RasterYSize) == (8, 6)
    assert osr.SpatialReference(ours.GetProjection()).IsSame(osr.SpatialReference(theirs.GetProjection()))
    run("classifylanduse", {"INPUT": grid, "SYSTEM": "clcd", "OUTPUT": "TEMPORARY_OUTPUT"})


def test_a_raster_already_on_the_grid_does_not_change(run, read, make_raster, grid):
    values = np.random.RandomState(0).rand(6, 8)
    values[2, 3] = np.nan
    path = align(run, make_raster("in", values), grid)
    assert np.allclose(read(path), values, equal_nan=True, atol=1e-6)


@pytest.mark.parametrize(
    "cell, kind, word, expected",
    [
        (200, float, "Bilinear", None),
        (25, float, "Average", 7.5),
        (100, int, "Nearest", None),
        (25, int, "mode", None),
        (60, int, "Nearest", None),
    ],
)
def test_automatic_method_is_chosen_and_told(run, make_raster, grid, feedback, cell, kind, word, expected):
    size = int(800 / cell) + 1
    raster = make_raster("in", np.full((size, size), 7, kind), cell=cell)
    align(run, raster, grid, feedback)
    assert any(word in sentence and "“in”" in sentence for sentence in feedback.infos)


def test_average_and_mode_of_sixteen_cells(run, read, make_raster, grid):
    block = np.kron([[1, 2], [5, 5]], np.ones((2, 2)))
    raster = np.tile(block, (6, 8))
    average = align(run, make_raster("measured", raster + 0.5, cell=25), grid)
    assert np.allclose(read(average), block.mean() + 0.5)
    _data, band = opened(average)
    assert band.DataType == gdal.GDT_Float32
    mode = align(run, make_raster("classes", raster.astype(int), cell=25), grid)
    assert (read(mode) == 5).all()
    total = align(run, make_raster("people", raster, cell=25), grid, RESAMPLING="sum")
    assert np.allclose(read(total), block.sum())


def test_classes_keep_type_nodata_palette_and_names(run, read, make_raster, grid, feedback):
    codes = np.array([[1, 2, 9], [3, 9, 4]])
    raster = as_bytes(make_raster("in", codes, nodata=9), 9, True, ["", "one", "two"])
    path = align(run, raster, grid, feedback)
    data, band = opened(path)
    assert (band.DataType, band.GetNoDataValue()) == (gdal.GDT_Byte, 9)
    assert band.GetColorTable().GetColorEntry(2) == (40, 100, 50, 255)
    assert band.GetCategoryNames()[:3] == ["", "one", "two"]
    expected = np.full((6, 8), np.nan)
    expected[:2, :3] = [[1, 2, np.nan], [3, np.nan, 4]]
    assert np.array_equal(read(path), expected, equal_nan=True)
    assert "class codes" in feedback.infos[0]


@pytest.mark.parametrize(
    "codes, dtype, nodata",
    [
        ([[1, 2]], gdal.GDT_Byte, 0),
        ([[0, 2]], gdal.GDT_Byte, 255),
        ([[0, 255]], gdal.GDT_Int16, -9999),
    ],
)
def test_a_free_nodata_value_is_found(run, read, make_raster, grid, codes, dtype, nodata):
    raster = as_bytes(make_raster("in", codes, nodata=None))
    path = align(run, raster, grid)
    _data, band = opened(path)
    assert (band.DataType, band.GetNoDataValue()) == (dtype, nodata)
    assert read(path)[0, :2].tolist() == codes[0] and np.isnan(read(path)[1:]).all()


def test_whole_number_elevation_is_measured(run, read, make_raster, grid, feedback):
    slope = np.add.outer(np.arange(80), np.arange(80)) * 3
    path = align(run, make_raster("dem", slope, cell=10), grid, feedback)
    assert "measured values" in feedback.infos[0] and "Average" in feedback.infos[0]
    assert read(path)[0, 0] == pytest.approx(27)


def test_averaging_a_palette_is_warned_of(run, make_raster, grid, feedback):
    raster = as_bytes(make_raster("in", [[1, 2]]), 0, True)
    align(run, raster, grid, feedback, RESAMPLING="bilinear")
    assert "mixes them" in feedback.warnings[0]


def test_scale_and_offset_are_applied(run, read, make_raster, grid):
    raster = make_raster("ndvi", [[2500, -9999], [5000, 10000]])
    data = gdal.Open(raster, gdal.GA_Update)
    data.GetRasterBand(1).SetScale(0.0001)
    data.GetRasterBand(1).SetOffset(0.1)
    del data
    path = align(run, raster, grid, RESAMPLING="nearest")
    assert np.allclose(read(path)[:2, :2], [[0.35, np.nan], [0.6, 1.1]], equal_nan=True)


@pytest.mark.parametrize("method", ["auto", "nearest", "bilinear", "average", "max"])
def test_scaled_values_that_equal_the_stored_nodata_stay(run, read, make_raster, grid, method):
    stored = np.full((6, 8), 51.0)
    stored[:, 6:] = 255
    raster = as_bytes(make_raster("npp", stored), nodata=255)
    data = gdal.Open(raster, gdal.GA_Update)
    data.GetRasterBand(1).SetScale(5)
    del data
    values = read(align(run, raster, grid, RESAMPLING=method))
    assert (values[:, :6] == 255).all() and np.isnan(values[:, 6:]).all()


def test_another_band(run, read, grid, make_raster, tmp_path):
    bands = [make_raster(f"b{n}", np.full((6, 8), float(n))) for n in (1, 2)]
    stack = str(tmp_path / "stack.tif")
    vrt = gdal.BuildVRT("", bands, separate=True)
    gdal.Translate(stack, vrt)
    assert (read(align(run, stack, grid, BAND=2)) == 2).all()
    with pytest.raises(QgsProcessingException, match="“stack” has no band 3. Its last one is 2"):
        align(run, stack, grid, BAND=3)


@pytest.mark.parametrize("method", ["nearest", "bilinear", "cubic", "average", "mode"])
def test_strips_agree_with_one_warp(run, read, make_raster, tmp_path, method, monkeypatch):
    """The oracle is gdal.Warp called once for the whole grid."""
    from ecorestore.gis import grid as module

    monkeypatch.setattr(module, "_WINDOW_CELLS", 1)
    wide = make_raster("wide", np.ones((600, 40), int))
    values = np.random.RandomState(4).randint(1, 9, (420, 70)).astype(float)
    raster = make_raster("in", values, cell=140, origin=(39399000, 4401000))
    degrees = str(tmp_path / "degrees.tif")
    gdal.Warp(degrees, raster, dstSRS="EPSG:4326", resampleAlg="near")
    ours = read(align(run, degrees, wide, RESAMPLING=method))
    box = opened(wide)[0].GetGeoTransform()
    bounds = (box[0], box[3] - 60000, box[0] + 4000, box[3])
    whole = gdal.Warp(
        "", degrees, format="MEM", outputBounds=bounds, width=40, height=600, dstSRS="EPSG:4527",
        resampleAlg="near" if method == "nearest" else method, dstNodata=np.nan,
        warpOptions=["XSCALE=1.0964", "YSCALE=1.4144"],
    )  # fmt: skip
    theirs = whole.ReadAsArray()
    assert (np.isnan(ours) == np.isnan(theirs)).all() and np.isfinite(ours).any()
    assert np.allclose(ours, theirs, equal_nan=True, atol=0.01)


def test_rotated_rasters_are_welcome(run, read, make_raster, grid):
    raster = make_raster("in", np.full((40, 40), 3.0), cell=50, origin=(39400000, 4400200))
    data = gdal.Open(raster, gdal.GA_Update)
    data.SetGeoTransform((39400000, 45, 20, 4400200, 20, -45))
    del data
    assert np.nanmax(read(align(run, raster, grid))) == pytest.approx(3)


def test_no_crs(run, make_raster, grid, tmp_path):
    raster = str(tmp_path / "plain.tif")
    gdal.Translate(raster, make_raster("in", [[1.0]]))
    data = gdal.Open(raster, gdal.GA_Update)
    data.SetProjection("")
    del data
    with pytest.raises(QgsProcessingException, match="“plain” has no coordinate system"):
        align(run, raster, grid)


def test_the_crs_set_in_qgis_counts(run, read, make_raster, grid, tmp_path):
    from qgis.core import QgsCoordinateReferenceSystem

    raster = str(tmp_path / "plain.tif")
    gdal.Translate(raster, make_raster("in", np.full((6, 8), 2.5)))
    data = gdal.Open(raster, gdal.GA_Update)
    data.SetProjection("")
    del data
    layer = QgsRasterLayer(raster, "plain")
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:4527"))
    assert (read(align(run, layer, grid)) == 2.5).all()


@pytest.mark.parametrize(
    "origin, crs, cell",
    [((39900000, 4400000), "EPSG:4527", 100), ((10, 50), "EPSG:4326", 0.1), ((0, 90), "EPSG:4326", 1)],
)
def test_no_overlap(run, make_raster, grid, origin, crs, cell):
    raster = make_raster("far", [[1.0]], cell=cell, origin=origin, crs=crs)
    with pytest.raises(QgsProcessingException, match="“far” does not overlap the planning grid"):
        align(run, raster, grid)


def test_grid_in_degrees_is_refused(run, make_raster):
    wgs = make_raster("wgs", [[1]], cell=0.01, origin=(116, 40), crs="EPSG:4326")
    with pytest.raises(QgsProcessingException, match="“wgs” is not in metres"):
        align(run, make_raster("in", [[1.0]]), wgs)


def test_all_nodata_is_told(run, make_raster, grid, feedback):
    align(run, make_raster("in", np.full((6, 8), np.nan)), grid, feedback)
    assert "holds no data at all" in feedback.warnings[0]


def test_cancel_keeps_an_existing_file(run, make_raster, tmp_path, Feedback):  # noqa: N803
    wide = make_raster("wide", np.ones((600, 8000), np.int8))
    raster = make_raster("in", np.ones((60, 800)), cell=1000)
    output = tmp_path / "out" / "aligned.tif"
    output.parent.mkdir()
    output.write_bytes(b"precious")
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        align(run, raster, wide, Feedback(cancel_at=30), str(output), RESAMPLING="cubic")
    assert output.read_bytes() == b"precious" and os.listdir(output.parent) == ["aligned.tif"]


def test_chinese_folder(run, read, make_raster, grid, tmp_path):
    folder = tmp_path / "高 程"
    folder.mkdir()
    raster = folder / "地形 图.tif"
    os.rename(make_raster("in", np.full((6, 8), 1.5)), raster)
    assert (read(align(run, str(raster), grid, output=str(folder / "对 齐.tif"))) == 1.5).all()


def test_folder_that_cannot_be_written(run, make_raster, grid):
    with pytest.raises(QgsProcessingException, match="Cannot write|Could not"):
        align(run, make_raster("in", [[1.0]]), grid, output="/proc/nowhere/out.tif")


@pytest.mark.parametrize("kind", [int, float])
def test_mask_keeps_the_planning_area(run, read, make_raster, kind):
    grid = np.ones((4, 5))
    grid[:, :2] = np.nan
    source = make_raster("values", np.arange(20).reshape(4, 5).astype(kind))
    target = {"INPUT": source, "GRID": make_raster("grid", grid), "RESAMPLING": "nearest"}
    full = read(run("alignraster", {**target, "OUTPUT": "TEMPORARY_OUTPUT"})["OUTPUT"])
    assert not np.isnan(full).any()
    cut = read(run("alignraster", {**target, "MASK": True, "OUTPUT": "TEMPORARY_OUTPUT"})["OUTPUT"])
    assert np.isnan(cut[:, :2]).all()
    np.testing.assert_array_equal(cut[:, 2:], full[:, 2:])


@pytest.mark.parametrize(
    ("dtype", "base"),
    [
        ("i4", 110105001),
        ("i4", -110105009),
        ("u4", 4_000_000_001),
        ("f8", 110105001001),
        ("i8", 110105001001),
    ],
)
@pytest.mark.parametrize("method", ["nearest", "mode", "min", "max"])
def test_codes_that_float32_would_merge_stay(run, typed_raster, make_raster, grid, dtype, base, method):
    """Planning cells of 3 × 3 input cells; two thirds of each hold one code, a third the next."""
    column = np.repeat(np.arange(8), 3)
    index = (column // 3 * 2 + (column % 3 == 2)) % 7
    raster = typed_raster("codes", np.tile(base + index, (18, 1)), dtype, cell=100 / 3, nodata=0)
    data, band = opened(align(run, raster, grid, RESAMPLING=method))
    found = band.ReadAsArray()[2].astype(np.float64) - base
    pairs = index.reshape(8, 3)
    expected = {"nearest": pairs[:, 1], "mode": pairs[:, 1], "min": pairs.min(1), "max": pairs.max(1)}[method]
    assert found.tolist() == expected.tolist()


def test_the_most_frequent_great_code_leaves_out_nodata_and_keeps_measured_values(
    run, typed_raster, grid, read
):
    codes = np.full((12, 16), 110105001.0)
    codes[:2] = -1
    codes[3, 3] = 110105002
    path = align(run, typed_raster("codes", codes, "i4", nodata=-1, cell=50), grid, RESAMPLING="mode")
    assert np.isnan(read(path)[0]).all() and set(read(path)[1]) == {110105001.0}
    measured = np.full((12, 16), 3e8 + 0.5)
    path = align(run, typed_raster("sum", measured, "f8", cell=50), grid, RESAMPLING="mode")
    assert read(path) == pytest.approx(3e8 + 0.5, rel=1e-7)  # GDAL compares them as float32


@pytest.mark.parametrize("method", ["auto", "nearest", "bilinear", "average", "mode", "min", "max"])
def test_signed_bytes_keep_their_sign_and_nodata(run, read, typed_raster, grid, method):
    cells = np.full((6, 8), -5)
    cells[:, 6:] = -128
    path = align(run, typed_raster("signed", cells, "i1", nodata=-128), grid, RESAMPLING=method)
    assert (read(path)[:, :6] == -5).all() and np.isnan(read(path)[:, 6:]).all()
    data, band = opened(path)
    assert band.DataType == (gdal.GDT_Float32 if method in ("bilinear", "average") else gdal.GDT_Int16)


def test_signed_bytes_under_a_mask(run, read, typed_raster, grid):
    raster = typed_raster("signed", np.full((6, 8), -5), "i1")
    data = gdal.Open(raster, gdal.GA_Update)
    data.CreateMaskBand(gdal.GMF_PER_DATASET)
    mask = np.full((6, 8), 255, np.uint8)
    mask[0] = 0
    data.GetRasterBand(1).GetMaskBand().WriteArray(mask)
    del data
    values = read(align(run, raster, grid))
    assert np.isnan(values[0]).all() and (values[1:] == -5).all()


def test_signed_bytes_with_a_scale(run, read, typed_raster, grid):
    raster = typed_raster("signed", np.full((6, 8), -100), "i1", nodata=-128)
    data = gdal.Open(raster, gdal.GA_Update)
    data.GetRasterBand(1).SetScale(0.01)
    del data
    assert read(align(run, raster, grid)) == pytest.approx(-1)


@pytest.mark.parametrize("dtype", ["f4", "f8"])
@pytest.mark.parametrize(("cell", "word"), [(30, "mode"), (100, "Nearest")])
def test_land_cover_in_decimals_is_not_averaged(run, read, typed_raster, grid, feedback, dtype, cell, word):
    size = int(800 / cell) + 1
    codes = np.random.default_rng(3).choice([1, 2, 5, 8], (size, size))
    path = align(run, typed_raster("cover", codes, dtype, cell=cell), grid, feedback)
    assert set(np.unique(read(path)[~np.isnan(read(path))])) <= {1, 2, 5, 8}
    assert any("class codes" in text and word in text for text in feedback.infos)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("x", np.add.outer(np.arange(80), np.arange(80)) * 3.0),
        ("x", np.rint(30 + 12 * np.sin(np.add.outer(np.arange(80), np.arange(80)) / 20))),
        ("dem", np.random.default_rng(3).choice([10, 20, 30], (80, 80))),
        ("annual_precipitation", np.kron([[400, 500], [600, 700]], np.ones((40, 40)))),
    ],
)
def test_whole_numbers_that_are_measured_are_averaged(run, typed_raster, grid, feedback, name, values):
    align(run, typed_raster(name, values, "f4", cell=10), grid, feedback)
    assert any("measured values" in text and "Average" in text for text in feedback.infos)


@pytest.mark.parametrize("method", ["nearest", "bilinear", "average", "mode", "min", "max", "sum"])
@pytest.mark.parametrize("value", [np.inf, -np.inf])
def test_infinite_cells_become_nodata(run, read, typed_raster, grid, feedback, method, value):
    cells = np.full((12, 16), 2.0)
    cells[0, 0] = value
    path = align(run, typed_raster("ratio", cells, "f4", cell=50), grid, feedback, RESAMPLING=method)
    assert not np.isinf(read(path)).any()
    assert (read(path)[2:, 2:] > 0).all()


@pytest.mark.parametrize("dtype", ["c8", "c16"])
@pytest.mark.parametrize(
    ("tool", "key", "more"),
    [
        ("alignraster", "INPUT", {}),
        ("grade", "INPUT", {}),
        ("normalise", "INPUT", {}),
        ("slopelength", "DEM", {}),
        ("mspa", "INPUT", {}),
    ],
)
def test_complex_numbers_are_refused_everywhere(run, typed_raster, grid, dtype, tool, key, more):
    raster = typed_raster("radar", np.ones((6, 8)), dtype)
    given = {
        key: raster,
        "OUTPUT": "TEMPORARY_OUTPUT",
        **more,
        **({"GRID": grid} if tool == "alignraster" else {}),
    }
    with pytest.raises(QgsProcessingException, match="“radar” holds complex numbers"):
        run(tool, given)
