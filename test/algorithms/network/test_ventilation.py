"""Ventilation corridors through Processing: through the gap, measures by hand, heights as buildings, faults told."""

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException

CELL, SIDE, LEFT, TOP = 100.0, 60, 39400000.0, 4400000.0


def rectangle(column, row, width, height):
    x0, y0 = LEFT + column * CELL, TOP - row * CELL
    x1, y1 = x0 + width * CELL, y0 - height * CELL
    return f"POLYGON(({x0} {y0},{x1} {y0},{x1} {y1},{x0} {y1},{x0} {y0}))"


@pytest.fixture
def boundary(make_vector):
    return make_vector("Polygon", [(rectangle(0, 0, SIDE, SIDE),)], name="boundary")


@pytest.fixture
def winds(make_vector):
    rows = [(None, "N", 60.0, 2.0), (None, "S", 20.0, 2.0), (None, "E", 10.0, 2.0), (None, "W", 90.0, 9.0)]
    return make_vector("None", rows, "direction:string", "frequency:double", "speed:double", name="winds")


@pytest.fixture
def landuse(make_raster):
    codes = np.full((SIDE, SIDE), 6)
    codes[25:35, :] = 9  # a belt of city across the wind
    codes[25:35, 40:48] = 13  # with a park as the gap: still rough
    codes[25:35, 41:47] = 6
    return make_raster("landuse", codes, cell=CELL, origin=(LEFT, TOP))


def given(boundary, winds, **more):
    outputs = ("OUTPUT", "BLOCKS", "ROUGHNESS", "POTENTIAL", "ROSE", "FAI")
    return {"BOUNDARY": boundary, "WIND": winds, **dict.fromkeys(outputs, "TEMPORARY_OUTPUT"), **more}


def read(path):
    return gdal.Open(path).ReadAsArray()


def test_the_first_corridor_goes_through_the_gap(run, boundary, winds, landuse, feedback):
    found = run("ventilation", given(boundary, winds, LANDUSE=landuse, COUNT=2, APART=2000), feedback)
    assert found["PREVAILING"] == 0
    first, second = found["OUTPUT"].getFeatures()
    middle = [v.x() - LEFT for v in first.geometry().vertices() if 25 < (TOP - v.y()) / CELL < 35]
    assert all(4100 < x < 4700 for x in middle)
    assert (first["class"], first["blocks"]) == (1, 0)
    assert first["width_m"] == pytest.approx(6000)
    assert first["length_m"] == pytest.approx(5900, abs=60)
    assert second["class"] == 3 and second["blocks"] == 1
    assert second["mean_z0"] > first["mean_z0"] == pytest.approx(0.03)
    block = next(found["BLOCKS"].getFeatures())
    assert (block["corridor"], block["length_m"], block["mean_z0"]) == (2, 1000, pytest.approx(1.5))
    roughness, potential = read(found["ROUGHNESS"]), read(found["POTENTIAL"])
    assert roughness[30, [10, 40, 44]] == pytest.approx([1.5, 0.4, 0.03])
    assert potential[30, [10, 40, 44]].tolist() == [1, 4, 4]
    assert {f["axis"]: round(f["share"], 1) for f in found["ROSE"].getFeatures() if f["share"]} == {
        0: 88.9,
        90: 11.1,
    }
    assert not found["FAI"]


def test_buildings_and_heights_give_the_same(run, boundary, winds, make_vector, make_raster):
    heights = np.zeros((SIDE, SIDE), np.float32)
    heights[20, 30], heights[40, 10] = 24, 12
    raster = make_raster("heights", heights, cell=CELL, origin=(LEFT, TOP))
    rows = [(rectangle(30, 20, 1, 1), 8.0), (rectangle(10, 40, 1, 1), 4.0), (rectangle(50, 50, 1, 1), None)]
    homes = make_vector("Polygon", rows, "floors:double")
    by_raster = run("ventilation", given(boundary, winds, HEIGHT=raster))
    more = {"BUILDINGS": homes, "HEIGHT_FIELD": "floors", "FLOORS": True}
    by_walls = run("ventilation", given(boundary, winds, **more))
    walls = [read(one["FAI"]) for one in (by_raster, by_walls)]
    assert walls[1][20, 30] == pytest.approx(24 * CELL / CELL**2)
    assert walls[0].sum() == pytest.approx(walls[1].sum())


def test_means_of_fine_cells_are_of_ln_z0(run, boundary, winds, make_raster):
    codes = np.full((SIDE * 2, SIDE * 2), 6)
    codes[::2] = 9
    fine = make_raster("fine", codes, cell=CELL / 2, origin=(LEFT, TOP))
    found = run("ventilation", given(boundary, winds, LANDUSE=fine, COUNT=1))
    assert read(found["ROUGHNESS"]) == pytest.approx(np.sqrt(0.03 * 1.5) * np.ones((SIDE, SIDE)))


def test_strong_winds_alone_are_told(run, boundary, landuse, make_vector, feedback):
    table = make_vector(
        "None", [(None, 45.0, 1.0, 8.0)], "direction:double", "frequency:double", "speed:double"
    )
    found = run("ventilation", given(boundary, table, LANDUSE=landuse), feedback)
    assert found["PREVAILING"] == 45
    assert any("no soft wind" in said for said in feedback.warnings)
    line = next(found["OUTPUT"].getFeatures()).geometry()
    assert line.boundingBox().xMinimum() >= LEFT and line.boundingBox().yMaximum() <= TOP


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "Give buildings"),
        ({"BUILDINGS": "boundary"}, "Choose the field"),
        ({"SECTORS": 7, "LANDUSE": 1}, "even"),
    ],
)
def test_what_cannot_be_is_refused(run, boundary, winds, landuse, changes, said):
    layers = {"BUILDINGS": boundary, "LANDUSE": landuse}
    with pytest.raises(QgsProcessingException, match=said):
        run(
            "ventilation",
            given(boundary, winds, **{key: layers.get(key, value) for key, value in changes.items()}),
        )
