"""A small municipality of 20 × 15 km: boundary, districts, zones, river and elements."""

import numpy as np
import pytest
from qgis.core import QgsApplication, QgsProject

ORIGIN = (39400000.0, 4400000.0)


@pytest.fixture
def chinese(monkeypatch):
    """QGIS speaks Chinese as far as tables are concerned."""
    monkeypatch.setattr(QgsApplication, "locale", staticmethod(lambda: "zh_CN"))


@pytest.fixture(autouse=True)
def clean_project(qgis_app):
    yield
    QgsProject.instance().clear()


@pytest.fixture
def memory_lasts(monkeypatch):
    """Layouts of layers in memory are kept all the same: most tests look at the layout, not at what is left later."""
    monkeypatch.setattr("ecorestore.gis.sheet.kept.temporary", lambda _layers: [])


@pytest.fixture
def town(make_raster, make_vector, box):
    """Key to layer or path; cells of 100 m, origin as in make_raster."""

    def area(column, row, width, height):
        return box(column, row, width, height)

    zones = [
        (area(0, 0, 100, 100), 1, "I-1", 1, "North-west"),
        (area(100, 0, 100, 100), 1, "I-2", 2, "North-east"),
        (area(0, 100, 200, 50), 4, "IV-1", 1, "South"),
    ]
    fields = ("zone1:integer", "zone2:string", "order2:integer", "name:string")
    elements = np.full((150, 200), 3)
    elements[100:] = 4
    elements[:20, :20] = 6
    river = f"LINESTRING({ORIGIN[0]} {ORIGIN[1] - 5000}, {ORIGIN[0] + 20000} {ORIGIN[1] - 5000})"
    return {
        "boundary": make_vector("Polygon", [(area(0, 0, 200, 150), "Smallton")], "name:string", name="edge"),
        "districts": make_vector(
            "Polygon",
            [(area(0, 0, 100, 150), "West"), (area(100, 0, 100, 150), "East")],
            "code:string",
            "district_name:string",
            name="districts",
        ),
        "zones2": make_vector("MultiPolygon", zones, *fields, name="result"),
        "river": make_vector("LineString", [(river, "Old river")], "name:string", name="river"),
        "elements": make_raster("elements", elements),
        "dem": make_raster("dem", np.add.outer(np.arange(150.0), np.arange(200.0))),
        "corridors": make_vector("LineString", [(river, 1.5)], "lcd:double", name="lines"),
        "breaks": make_vector(
            "Point",
            [(f"POINT({ORIGIN[0] + 4000} {ORIGIN[1] - 5000})", 2, "motorway", 2)],
            "class:integer",
            "barrier:string",
            "legend:integer",
            name="points",
        ),
        "sources": make_vector(
            "MultiPolygon", [(area(10, 10, 30, 30), 1, 9.0)], "id:integer", "area_km2:double", name="patches"
        ),
        "units": make_vector(
            "MultiPolygon",
            [(area(0, 0, 50, 50), 2, 3, 1), (area(50, 0, 50, 50), 9, 1, 2)],
            "type:integer",
            "way:integer",
            "priority:integer",
            name="units",
        ),
    }
