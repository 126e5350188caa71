"""Bringing to the grid, end to end: GBK shapefiles, other CRS, rasters that do not line up, raw CLCD, months out of order."""

from pathlib import Path

import numpy as np
import pytest
from ecorestore.gis.grid import Grid
from ecorestore.gis.plan import results, roles
from ecorestore.gis.plan.pointer import current
from ecorestore.gis.provenance import ILLUSTRATIVE_TAG, YES, is_illustrative
from ecorestore.gis.rasters import grid_of_layer
from ecorestore.gis.recognise import kind_of
from ecorestore.ui.plan import dock as docks
from osgeo import gdal, ogr, osr
from qgis.core import QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from .conftest import wait_for
from .test_dock import iface  # noqa: F401

WEST, SOUTH, EAST, NORTH = 116.5, 40.2, 116.7, 40.35


def write(path, array, crs, transform, nodata=0):
    kind = gdal.GDT_Byte if array.dtype == np.uint8 else gdal.GDT_Float32
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), array.shape[1], array.shape[0], 1, kind)
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(crs)
    dataset.SetProjection(reference.ExportToWkt())
    dataset.SetGeoTransform(transform)
    dataset.GetRasterBand(1).SetNoDataValue(nodata)
    dataset.GetRasterBand(1).WriteArray(array)
    return dataset


def shapes(path, wkt, name, crs, kind, encoding="GBK"):
    source = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(str(path))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(crs)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    layer = source.CreateLayer(path.stem, reference, kind, [f"ENCODING={encoding}"])
    layer.CreateField(ogr.FieldDefn("名称", ogr.OFTString))
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetField(0, name)
    feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
    layer.CreateFeature(feature)
    source = layer = None
    path.with_suffix(".cpg").unlink(missing_ok=True)


@pytest.fixture
def folder(tmp_path):
    """A folder as institutes have them; the red line is a bow tie, the land use is marked as made up."""
    made = tmp_path / "怀柔区 数据"
    made.mkdir()
    square = f"POLYGON(({WEST} {SOUTH},{EAST} {SOUTH},{EAST} {NORTH},{WEST} {NORTH},{WEST} {SOUTH}))"
    shapes(made / "规划范围.shp", square, "怀柔区", 4490, ogr.wkbPolygon)
    bow = f"POLYGON(({WEST} {SOUTH},{EAST} {NORTH},{EAST} {SOUTH},{WEST} {NORTH},{WEST} {SOUTH}))"
    shapes(made / "生态保护红线.shp", bow, "红线一", 4326, ogr.wkbPolygon)
    step = 0.0009
    rows, columns = 190, 245
    cover = np.full((rows, columns), 2, np.uint8)
    cover[:, 120:] = 8
    left, top = WEST - 0.01, NORTH + 0.01
    cover_file = write(made / "CLCD_v01_2022.tif", cover, 4326, (left, step, 0, top, 0, -step))
    cover_file.SetMetadataItem(ILLUSTRATIVE_TAG, YES)
    y, x = np.mgrid[0:300, 0:320]
    heights = (200 + x + y).astype(np.float32)
    write(made / "DEM.tif", heights, 4527, (39457013.0, 77.0, 0, 4469991.0, 0, -77.0), -9999)
    for month in (10, 2, 7):
        rain = np.full((40, 40), 10.0 * month, np.float32)
        write(made / f"降水_{month}月.tif", rain, 4326, (WEST - 0.05, 0.01, 0, NORTH + 0.05, 0, -0.01), -1)
    return made


def press_ok(seen):
    """Press the button of the form when it is there."""
    form = QApplication.activeModalWidget()
    if form is None:
        QTimer.singleShot(50, lambda: press_ok(seen))
        return
    seen.append((form.cell.value(), form.crs.crs().authid(), form.told.text(), form.system.count()))
    form.cell.setValue(100)
    QTest.mouseClick(form.ok, Qt.MouseButton.LeftButton)


def brought(iface, tmp_path, folder):  # noqa: F811
    """The dock after its data page has found the folder's files and brought them to the grid; what the form said."""
    dock = docks.open_plan_desk()
    dock.begin_plan(str(tmp_path / "规划.gpkg"))
    page = dock.data
    page.search_folder(str(folder))
    wait_for(lambda: page._search is None and page.known is not None and not page.judge.working)
    seen = []
    QTimer.singleShot(50, lambda: press_ok(seen))
    assert page.bring_button.isEnabled(), page.bring_button.toolTip()
    QTest.mouseClick(page.bring_button, Qt.MouseButton.LeftButton)
    wait_for(lambda: dock.runner.running)
    wait_for(lambda: not dock.runner.running)
    return dock, seen


def layer_in(slot):
    where = results.place(current(), slot)
    assert results.exists(where), slot
    raster = where.source.endswith(".tif")
    return QgsRasterLayer(where.source, slot) if raster else QgsVectorLayer(where.source, slot, "ogr")


def test_everything_in_a_folder_comes_to_one_grid(iface, tmp_path, folder):  # noqa: F811
    dock, seen = brought(iface, tmp_path, folder)
    assert {key: one.why for key, one in dock.runner.outcomes.items() if one.status != "done"} == {}
    assert seen == [(100.0, "EPSG:4527", seen[0][2], 0)] and "cells" in seen[0][2]
    assert set(roles.given(current())) == {"boundary", "redline", "landuse", "elevation", "rain_month"}
    grid: Grid = grid_of_layer(layer_in("planning_grid"))
    assert grid.cell_x == 100 and grid.crs.authid() == "EPSG:4527"
    for slot in ("landuse_common", "elevation", "rain_month#01", "rain_month#02", "rain_month#03"):
        assert not grid_of_layer(layer_in(slot)).difference(grid), slot
    cover = gdal.Open(layer_in("landuse_common").source()).ReadAsArray()
    assert len(set(np.unique(cover)) - {0}) == 2 and kind_of(layer_in("landuse_common")) == "landuse_common"
    months = [gdal.Open(layer_in(f"rain_month#0{n}").source()).ReadAsArray().max() for n in (1, 2, 3)]
    assert months == [20, 70, 100]
    redline = layer_in("redline")
    (feature,) = redline.getFeatures()
    assert redline.crs().authid() == "EPSG:4527" and feature.geometry().isGeosValid()
    assert feature["名称"] == "红线一" and kind_of(redline) == "redline"
    assert is_illustrative(layer_in("landuse_common")) and not is_illustrative(layer_in("elevation"))


def test_run_all_at_once_after_bringing_does_not_bring_again(iface, tmp_path, folder):  # noqa: F811
    from ecorestore.gis.plan.steps import base_of, steps

    dock, _seen = brought(iface, tmp_path, folder)
    assert dock.watcher.working, "it is not known yet how the plan stands"
    made = {base_of(key) for key in dock.runner.outcomes}
    QTest.mouseClick(dock.steps.run_all_button, Qt.MouseButton.LeftButton)
    wait_for(lambda: dock.runner.running)
    dock.steps._runner.stop()
    wait_for(lambda: not dock.runner.running)
    again = {base_of(key) for key in dock.runner.outcomes}
    assert again and not again & made
    assert not {key for key in again if steps()[key].wing == "preparation"} & made


def test_a_layer_that_fails_is_shown_and_the_others_go_on(iface, tmp_path, folder):  # noqa: F811
    write(
        folder / "NDVI.tif",
        np.full((9, 9), 0.5, np.float32),
        4527,
        (39900000.0, 100, 0, 4400000.0, 0, -100),
        -1,
    )
    from qgis.PyQt.QtWidgets import QMessageBox

    asked = []
    original = QMessageBox.question
    QMessageBox.question = lambda *words: asked.append(words[2]) or QMessageBox.StandardButton.Yes
    try:
        dock, _seen = brought(iface, tmp_path, folder)
    finally:
        QMessageBox.question = original
    assert len(asked) == 1 and "NDVI" in asked[0]
    failed = {key: one.why for key, one in dock.runner.outcomes.items() if one.status == "failed"}
    assert set(failed) == {"ndvi"} and "does not overlap" in failed["ndvi"]
    assert results.exists(results.place(current(), "elevation"))
    assert dock.data.known is None or Path(current().path).exists()
