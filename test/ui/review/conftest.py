"""Break points on a corridor across a road, with resistance and swath, in the project; the dock as the menu opens it."""

import time

import numpy as np
import pytest
from ecorestore.gis.plan import Plan, pointer
from ecorestore.gis.recognise import remember_kind
from ecorestore.ui.menu import open_review
from ecorestore.ui.review import dock as docks
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QEvent

X, Y = 39400000.0, 4400000.0
BREAKS = ((1, 1050, "motorway", 3), (2, 2050, "water", 1), (3, 3050, "motorway", 3))


def settle(condition=lambda: True, seconds=5.0):
    """Let QGIS work until something is so."""
    end = time.monotonic() + seconds
    while True:
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if condition():
            return
        assert time.monotonic() < end, "it did not come to be"


def vector(geometry, fields, rows, name, kind):
    layer = QgsVectorLayer(
        f"{geometry}?crs=EPSG:4527&{'&'.join(f'field={f}' for f in fields)}", name, "memory"
    )
    for wkt, *values in rows:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        feature.setAttributes(values)
        assert layer.dataProvider().addFeature(feature)
    layer.updateExtents()
    remember_kind(layer, kind)
    return layer


@pytest.fixture
def iface(window, monkeypatch):
    monkeypatch.setattr(docks, "iface", window)
    pointer.set_current(None)
    yield window
    docks.close_review()
    settle()
    pointer.set_current(None)


@pytest.fixture
def project(iface, typed_raster):
    surface = np.ones((20, 50))
    surface[:, [10, 20, 30]] = 50
    swath = np.full((20, 50), -9999.0)
    swath[8:13] = 5.0
    rasters = []
    for name, values, kind in (("resistance", surface, "resistance"), ("swath", swath, "swath")):
        layer = QgsRasterLayer(typed_raster(name, values, "f4", -9999), name)
        remember_kind(layer, kind)
        rasters.append(layer)
    points = [
        (f"POINT({X + dx} {Y - 1050})", number, 7, barrier, severity, "Green bridge")
        for number, dx, barrier, severity in BREAKS
    ]
    fields = ("id:integer", "corridor:integer", "barrier:string", "severity:integer", "measure:string")
    breaks = vector("Point", fields, points, "Breaks", "breakpoints")
    line = [(f"LINESTRING({X + 50} {Y - 1050},{X + 4950} {Y - 1050})", 7)]
    corridors = vector("LineString", ("id:integer",), line, "Corridors", "corridors")
    square = f"POLYGON(({X} {Y},{X + 1500} {Y},{X + 1500} {Y - 2000},{X} {Y - 2000},{X} {Y}))"
    districts = vector("Polygon", ("name:string",), [(square, "怀柔区")], "Districts", "districts")
    project = QgsProject.instance()
    project.clear()
    project.setCrs(breaks.crs())
    iface.canvas.setDestinationCrs(breaks.crs())
    project.addMapLayers([breaks, corridors, districts, *rasters])
    yield project
    project.clear()


@pytest.fixture
def plan(iface, tmp_path):
    made = Plan.create(str(tmp_path / "plan.gpkg"), "p")
    pointer.set_current(made)
    return made


@pytest.fixture
def dock(project):
    open_review()
    found = docks._open["dock"]
    settle(lambda: found.session.all)
    return found


@pytest.fixture
def point():
    return lambda dx: QgsPointXY(X + dx, Y - 1050)
