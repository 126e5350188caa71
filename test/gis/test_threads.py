"""Layers that live and die in a thread beside a busy main one stay themselves."""

import threading
import time

import pytest
from ecorestore.gis.threads import keep_threads, let_die, let_store_die, meet_systems
from osgeo import gdal, osr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingUtils,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QRunnable, QThreadPool


@pytest.fixture
def rasters(qgis_app, tmp_path):
    paths = []
    for number in range(6):
        path = str(tmp_path / f"layer{number}.tif")
        dataset = gdal.GetDriverByName("GTiff").Create(path, 4, 4, 1, gdal.GDT_Byte)
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(4527)
        dataset.SetProjection(reference.ExportToWkt())
        dataset.SetGeoTransform((39400000.0, 100.0, 0, 4400000.0, 0, -100.0))
        dataset = None
        paths.append(path)
    return paths


def lost_in_a_thread(paths):
    """How often a layer was taken for gone while it was used."""
    lost = []

    def work():
        for path in paths * 4:
            context = QgsProcessingContext()
            layer = QgsProcessingUtils.mapLayerFromString(path, context)
            own = QgsRasterLayer(path, "own")
            try:
                for _ in range(10):
                    layer.customProperty("any")
                    own.dataProvider().bandCount()
                    time.sleep(0.002)
            except RuntimeError as error:
                lost.append(str(error))
            let_die(own)
            let_store_die(context.temporaryLayerStore())

    thread = threading.Thread(target=work)
    thread.start()
    while thread.is_alive():
        QCoreApplication.processEvents()
        time.sleep(0.001)
    return lost


def test_layers_of_a_thread_are_not_taken_for_those_that_were_there_before(rasters):
    assert lost_in_a_thread(rasters) == []


def test_none_and_texts_are_let_go_as_well(qgis_app):
    """A list of inputs holds paths and gaps beside layers; the layers among them are let go of all the same."""
    layer = QgsVectorLayer("Point", "points", "memory")
    told = []
    layer.destroyed.connect(lambda: told.append("gone"))
    let_die(None, "source", layer)
    sip.delete(layer)
    assert told == []


def wkt_beside_a_thread_that_ends(first, wkt):
    """Lengths of the WKT of a system that a thread has met, told by another one while and after that thread ends."""
    lengths, met = [], threading.Event()

    def meet():
        QgsCoordinateReferenceSystem.fromWkt(wkt).toWkt()
        met.set()

    def watch():
        for _ in range(60):
            lengths.append(len(QgsCoordinateReferenceSystem.fromWkt(wkt).toWkt()))
            time.sleep(0.01)

    first()
    pool = QThreadPool()
    pool.setExpiryTimeout(200)
    pool.start(QRunnable.create(meet))
    assert met.wait(10)
    thread = threading.Thread(target=watch)
    thread.start()
    thread.join()
    return lengths


def test_systems_that_the_main_thread_met_first_stay_whole(qgis_app):
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4548)
    lengths = wkt_beside_a_thread_that_ends(lambda: meet_systems(["EPSG:4548"]), reference.ExportToWkt())
    assert min(lengths) > 100


def test_threads_of_tasks_stay(qgis_app):
    keep_threads()
    assert QThreadPool.globalInstance().expiryTimeout() == -1
