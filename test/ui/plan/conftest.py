"""A small plan: 30 × 30 cells of 100 m with land use, elevation, roads and a red line, and the real runner."""

import os
import sys
import threading
import time
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, ogr, osr
from qgis.core import QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QEvent

WEST, NORTH, CELL, SIDE = 39400000.0, 4400000.0, 100.0, 30
_CLCD = "1 cropland, 2 forest, 5 water, 8 impervious"


def wait_for(condition, seconds=60.0):
    """Let QGIS work until something is so."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not come to be"
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        time.sleep(0.005)


def write_raster(path: Path, array: np.ndarray, nodata: float) -> str:
    """A GeoTIFF on the cells of the plan; older than the moment in which its time could not be trusted."""
    kind = gdal.GDT_Byte if array.dtype == np.uint8 else gdal.GDT_Float32
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), array.shape[1], array.shape[0], 1, kind)
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4527)
    dataset.SetProjection(reference.ExportToWkt())
    dataset.SetGeoTransform((WEST, CELL, 0, NORTH, 0, -CELL))
    dataset.GetRasterBand(1).SetNoDataValue(nodata)
    dataset.GetRasterBand(1).WriteArray(array)
    dataset = None
    return str(path)


def write_shapes(path: Path, name: str, shapes: list, kind: int) -> str:
    """A layer of a GeoPackage; its source."""
    driver = ogr.GetDriverByName("GPKG")
    package = driver.Open(str(path), 1) if path.exists() else driver.CreateDataSource(str(path))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4527)
    layer = package.CreateLayer(name, reference, kind, ["OVERWRITE=YES"])
    layer.CreateField(ogr.FieldDefn("name", ogr.OFTString))
    layer.CreateField(ogr.FieldDefn("class", ogr.OFTString))
    for number, wkt in enumerate(shapes):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
        feature.SetField("name", f"{name} {number}")
        feature.SetField("class", "motorway")
        layer.CreateFeature(feature)
    package = None
    return f"{path}|layername={name}"


def box(left, top, right, bottom):
    """A rectangle, in cells."""
    x0, x1, y0, y1 = WEST + left * CELL, WEST + right * CELL, NORTH - top * CELL, NORTH - bottom * CELL
    return f"POLYGON(({x0} {y0},{x1} {y0},{x1} {y1},{x0} {y1},{x0} {y0}))"


def landuse(seed=1):
    """Codes of CLCD in patches."""
    codes = np.full((SIDE, SIDE), 2, np.uint8)
    codes[:, 20:] = 1
    codes[18:, :12] = 8
    codes[10:14, :] = 5
    codes[0, seed % SIDE] = 1
    return codes


def elevation(lift=0.0):
    """A slope with a hill."""
    y, x = np.mgrid[0:SIDE, 0:SIDE]
    return (200.0 + 8 * x + 3 * np.sin(y) + lift).astype(np.float32)


class Ground:
    """Files of a plan that a test may change."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.write()

    def write(self):
        self.landuse = write_raster(self.folder / "clcd_2020.tif", landuse(), 0)
        self.elevation = write_raster(self.folder / "dem.tif", elevation(), -9999)
        package = self.folder / "given.gpkg"
        self.boundary = write_shapes(package, "boundary", [box(2, 2, 28, 28)], ogr.wkbPolygon)
        x0, x1, y = WEST, WEST + SIDE * CELL, NORTH - 5 * CELL
        self.roads = write_shapes(package, "roads", [f"LINESTRING({x0} {y},{x1} {y})"], ogr.wkbLineString)
        self.redline = write_shapes(package, "redline", [box(3, 3, 12, 9)], ogr.wkbPolygon)

    def touch(self, role):
        """Change what lies behind a role."""
        package = self.folder / "given.gpkg"
        if role == "landuse":
            write_raster(self.folder / "clcd_2020.tif", landuse(7), 0)
        elif role == "elevation":
            write_raster(self.folder / "dem.tif", elevation(50.0), -9999)
        elif role == "boundary":
            write_shapes(package, "boundary", [box(2, 2, 27, 28)], ogr.wkbPolygon)
        elif role == "roads":
            x, y0, y1 = WEST + 8 * CELL, NORTH, NORTH - SIDE * CELL
            write_shapes(package, "roads", [f"LINESTRING({x} {y0},{x} {y1})"], ogr.wkbLineString)
        elif role == "redline":
            write_shapes(package, "redline", [box(3, 3, 14, 9)], ogr.wkbPolygon)

    def layers(self):
        """Role to its layer."""
        rasters = {role: QgsRasterLayer(getattr(self, role), role) for role in ("landuse", "elevation")}
        vectors = {
            role: QgsVectorLayer(getattr(self, role), role, "ogr")
            for role in ("boundary", "roads", "redline")
        }
        return {**rasters, **vectors}


#: Steps that the small plan is large enough for.
WANTED = (
    "roads", "redline", "landuse_common", "elements", "slope_length", "function_scores", "fixed_functions", "dominant_function", "spaces",
    "resistance", "mspa", "habitat_quality", "natural_resources",
)  # fmt: skip


@pytest.fixture(scope="package", autouse=True)
def looks():
    """The thread of the looks ends before QGIS does."""
    yield
    from ecorestore.ui.plan.watching import stop_looking

    stop_looking()


@pytest.fixture
def ground(tmp_path):
    return Ground(tmp_path)


@pytest.fixture
def plan(eco_qgis, tmp_path, ground):
    """The plan at work with its layers given."""
    from ecorestore.gis.plan import Plan, pointer, roles

    QgsProject.instance().clear()
    made = Plan.create(str(tmp_path / "规划.gpkg"), "规划")
    made.set_value("cell_size", CELL)
    made.set_value("crs", "EPSG:4527")
    for role, layer in ground.layers().items():
        roles.assign(made, role, [layer])
    pointer.set_current(made)
    yield made
    pointer.set_current(None)
    QgsProject.instance().clear()


@pytest.fixture
def run_steps(plan):
    """``run_steps(["landuse_common", …])`` runs steps with what they need; gives the outcomes."""
    from ecorestore.gis.plan.brought import brought_of
    from ecorestore.gis.plan.wiring import needed_for
    from ecorestore.ui.plan.feedback import ChainFeedback
    from ecorestore.ui.plan.jobs import ground_of, jobs_of
    from ecorestore.ui.plan.runner import Runner

    def run(wanted, usable=(), stale=(), shown=False, feedback=None):
        brought = brought_of(plan)
        keys = needed_for(wanted, brought, usable, stale)
        runner, ended = Runner(), []
        runner.ended.connect(ended.append)
        feedback = feedback or ChainFeedback(Path(plan.folder) / "log.txt")
        runner.start(plan, jobs_of(keys, ground_of(plan, brought), shown), feedback)
        wait_for(lambda: bool(ended))
        return runner.outcomes

    return run


def standing_of(plan):
    """How every step of the plan stands."""
    from ecorestore.algorithms.toolprint import TOOLS
    from ecorestore.gis.plan.brought import brought_of
    from ecorestore.gis.plan.standing import standing

    return standing(plan, brought_of(plan), TOOLS)


os.environ.setdefault("OGR_SQLITE_SYNCHRONOUS", "OFF")


@pytest.fixture
def main_thread_reads(monkeypatch):
    """Sources whose cells or rows are read on the main thread, where windows wait for them."""
    from ecorestore.gis.plan import fingerprints
    from ecorestore.gis.rasters import datasets

    reads = []

    def watched(function, source_of):
        def watching(*given, **named):
            if threading.current_thread() is threading.main_thread():
                reads.append(source_of(given))
            return function(*given, **named)

        return watching

    monkeypatch.setattr(fingerprints, "_read", watched(fingerprints._read, lambda given: given[1]))
    for name, module in list(sys.modules.items()):
        if name.startswith("ecorestore.") and getattr(module, "open_dataset", None) is datasets.open_dataset:
            monkeypatch.setattr(
                module, "open_dataset", watched(datasets.open_dataset, lambda given: given[1])
            )
    return reads
