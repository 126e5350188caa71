"""Tools of preparation with rasters that QGIS has otherwise than their files: CRS, masks, nodata; grids in any CRS."""

import gc
import html
import re

import numpy as np
import pytest
from ecorestore.gis.systems import crs_wkt, same_system
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem, QgsRasterLayer, QgsRasterRange

CELLS = (1 + np.arange(400).reshape(20, 20) / 7).astype(np.float32)
LOCAL = "+proj=tmerc +lat_0=0 +lon_0=116.35 +k=1 +x_0=39500000 +y_0=0 +ellps=GRS80 +units=m +no_defs"


@pytest.fixture(autouse=True)
def layers_go_before_qgis(provider):
    yield
    gc.collect()


@pytest.fixture
def report(run, tmp_path):
    """The words of the report of “Check data”, and its errors and warnings."""

    def call(**given):
        path = tmp_path / "report.html"
        result = run("checkdata", {**given, "OUTPUT": str(path)})
        words = html.unescape(re.sub("<[^>]+>", " ", path.read_text(encoding="utf-8")))
        return words, result["ERRORS"], result["WARNINGS"]

    return call


def user_crs():
    crs = QgsCoordinateReferenceSystem()
    crs.createFromProj(LOCAL)
    assert crs.saveAsUserCrs("city") > 0
    return crs


@pytest.mark.parametrize("form", ["object", "id", "proj", "wkt", "unsaved"])
def test_a_grid_in_a_crs_of_the_user_serves_other_tools(run, make_vector, tmp_path, form):
    saved = user_crs()
    unsaved = QgsCoordinateReferenceSystem()
    unsaved.createFromProj(LOCAL.replace("116.35", "116.36"))
    crs = {
        "object": saved, "id": saved.authid(), "proj": f"PROJ:{LOCAL}", "unsaved": unsaved,
        "wkt": "WKT:" + saved.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED),
    }[form]  # fmt: skip
    shape = "POLYGON((116.3 39.9,116.4 39.9,116.4 40,116.3 40,116.3 39.9))"
    boundary = make_vector("Polygon", [(shape, 1)], "a:integer", crs="EPSG:4326")
    grid = run(
        "plangrid",
        {"BOUNDARY": boundary, "CELL_SIZE": 500, "CRS": crs, "OUTPUT": str(tmp_path / "grid.tif")},
    )["OUTPUT"]
    wanted = crs_wkt(unsaved if form == "unsaved" else saved)
    data = gdal.Open(grid)
    assert data.GetProjection() and same_system(data.GetProjection(), wanted)
    assert np.count_nonzero(data.ReadAsArray() == 1) > 300
    made = run(
        "rasterizevector",
        {"INPUT": boundary, "GRID": grid, "FIELD": "a", "OUTPUT": str(tmp_path / "burnt.tif")},
    )["OUTPUT"]
    burnt = gdal.Open(made)
    assert same_system(burnt.GetProjection(), wanted)
    np.testing.assert_array_equal(burnt.ReadAsArray() == 1, data.ReadAsArray() == 1)


def test_aligning_starts_from_the_crs_of_the_layer(run, make_raster, read, tmp_path):
    """Without a CRS, and with that of the next zone: both come where the right one lies."""
    grid = make_raster("grid", np.ones((16, 16), np.float32), origin=(39400200, 4399800))
    made = {}
    for name, crs in {"right": "EPSG:4527", "none": None, "wrong": "EPSG:4528"}.items():
        layer = QgsRasterLayer(make_raster(name, CELLS, crs=crs), name)
        layer.setCrs(QgsCoordinateReferenceSystem("EPSG:4527"))
        made[name] = read(
            run("alignraster", {"INPUT": layer, "GRID": grid, "OUTPUT": str(tmp_path / f"{name}_out.tif")})["OUTPUT"]
        )  # fmt: skip
    np.testing.assert_array_equal(made["right"], CELLS[2:18, 2:18])
    np.testing.assert_array_equal(made["none"], made["right"])
    np.testing.assert_array_equal(made["wrong"], made["right"])


@pytest.mark.parametrize("method", ["nearest", "bilinear", "average"])
def test_aligning_takes_a_value_for_data_that_is_switched_on(run, make_raster, read, tmp_path, method):
    cells = CELLS.copy()
    cells[5:9] = 3.0
    grid, layer = make_raster("grid", CELLS), QgsRasterLayer(make_raster("cells", cells, nodata=3.0), "cells")
    given = {"INPUT": layer, "GRID": grid, "RESAMPLING": method, "OUTPUT": str(tmp_path / "out.tif")}
    assert np.isnan(read(run("alignraster", given)["OUTPUT"])).sum() >= 80
    layer.dataProvider().setUseSourceNoDataValue(1, False)
    found = read(run("alignraster", {**given, "OUTPUT": str(tmp_path / "data.tif")})["OUTPUT"])
    np.testing.assert_allclose(found, cells, rtol=1e-6)
    layer.dataProvider().setUserNoDataValue(1, [QgsRasterRange(50, 60)])
    found = read(run("alignraster", {**given, "OUTPUT": str(tmp_path / "user.tif")})["OUTPUT"])
    hidden = (cells >= 50) & (cells <= 60)
    assert hidden.any() and np.isnan(found[hidden]).all()
    assert not ((found > 50.2) & (found < 59.8)).any()


@pytest.mark.parametrize("declared", [True, False])
def test_aligning_with_scale_and_nodata_switched_off(run, make_raster, read, tmp_path, declared):
    path = make_raster("stored", np.arange(400).reshape(20, 20), nodata=7)
    data = gdal.Open(path, gdal.GA_Update)
    data.GetRasterBand(1).SetScale(0.5)
    data.GetRasterBand(1).SetOffset(1)
    data = None
    layer = QgsRasterLayer(path, "stored")
    layer.dataProvider().setUseSourceNoDataValue(1, declared)
    given = {"INPUT": layer, "GRID": make_raster("grid", CELLS), "RESAMPLING": "nearest"}
    found = read(run("alignraster", {**given, "OUTPUT": str(tmp_path / "out.tif")})["OUTPUT"])
    expected = np.arange(400).reshape(20, 20) * 0.5 + 1
    if declared:
        expected[0, 7] = np.nan
    np.testing.assert_array_equal(found, expected)


def test_report_on_a_crs_that_only_the_layer_has(report, make_raster):
    grid = make_raster("grid", CELLS)
    none, other = (QgsRasterLayer(make_raster(name, CELLS, crs=crs), name)
                   for name, crs in (("none", None), ("other", "EPSG:4526")))  # fmt: skip
    for layer in (none, other):
        layer.setCrs(QgsCoordinateReferenceSystem("EPSG:4527"))
    words, errors, warnings = report(LAYERS=[none, other], GRID=grid)
    assert (errors, warnings) == (0, 0)
    assert "is set in this project only. The tools use it" in words
    assert "The file says EPSG:4526" in words and "the tools use that" in words


@pytest.mark.parametrize("way", ["mask", "named", "off"])
def test_report_counts_what_qgis_shows(report, make_raster, way):
    cells = CELLS.copy()
    cells[:5] = 7777
    layer = QgsRasterLayer(make_raster("cells", cells, nodata=7777 if way == "off" else None), "cells")
    if way == "mask":
        data = gdal.Open(layer.source(), gdal.GA_Update)
        data.CreateMaskBand(gdal.GMF_PER_DATASET)
        data.GetRasterBand(1).GetMaskBand().WriteArray(np.where(cells == 7777, 0, 255))
        data = None
        layer = QgsRasterLayer(layer.source(), "cells")
    elif way == "named":
        layer.dataProvider().setUserNoDataValue(1, [QgsRasterRange(7777, 7777)])
    else:
        layer.dataProvider().setUseSourceNoDataValue(1, False)
    words, _errors, _warnings = report(LAYERS=[layer], GRID=make_raster("grid", CELLS))
    if way == "off":
        assert "to 7,777" in words and "have no data here" not in words
    else:
        assert "to 58" in words and "7,777" not in words and "100 cells of the planning grid" in words


def test_report_on_a_raster_without_a_place(report, make_raster, tmp_path):
    path = str(tmp_path / "nowhere.tif")
    data = gdal.GetDriverByName("GTiff").Create(path, 20, 20, 1, gdal.GDT_Float32)
    data.GetRasterBand(1).WriteArray(CELLS)
    data = None
    words, errors, _warnings = report(LAYERS=[path], GRID=make_raster("grid", CELLS))
    assert errors and "does not say where its cells lie" in words
