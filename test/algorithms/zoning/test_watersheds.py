"""Small watersheds through Processing: a valley of known shape, the boundary covered, refusals."""

import numpy as np
import pytest
from qgis.core import QgsProcessingException

DOWN, RIGHT = np.mgrid[0:40, 0:40].astype(np.float32)


@pytest.fixture
def valleys(make_raster):
    """Two valleys that run south, with a ridge between columns 19 and 20, and a plain in the south."""
    return make_raster("dem", 200 - 2 * DOWN + 5 * np.abs(RIGHT % 20 - 9.5))


@pytest.fixture
def given(valleys):
    return {
        "DEM": valleys,
        "AREA": 4,
        "MIN_AREA": 0.5,
        "OUTPUT": "TEMPORARY_OUTPUT",
        "STREAMS_OUTPUT": "TEMPORARY_OUTPUT",
    }


def rows(layer):
    return sorted(layer.getFeatures(), key=lambda f: f["basin"])


def test_watersheds_cover_the_elevation_and_do_not_cross_the_ridge(run, given):
    result = run("watersheds", given)
    found = rows(result["OUTPUT"])
    assert sum(f.geometry().area() for f in found) == pytest.approx(16e6)
    assert sum(f["area_km2"] for f in found) == pytest.approx(16, abs=0.01 * len(found))
    west = sum(f.geometry().area() for f in found if f["outlet_x"] < 39402000)
    assert west == pytest.approx(8e6, rel=0.05)
    numbers = {f["basin"] for f in found}
    assert all(f["down"] in numbers for f in found if f["down"])
    assert result["COUNT"] == len(found) and result["MEAN_AREA"] == pytest.approx(16 / len(found))


def test_a_boundary_is_covered_exactly(run, given, make_vector, box):
    edge = make_vector("Polygon", [(box(3, 3, 30, 25), 1)], "id:integer")
    shape = next(edge.getFeatures()).geometry()
    found = rows(run("watersheds", {**given, "BOUNDARY": edge})["OUTPUT"])
    assert sum(f.geometry().area() for f in found) == pytest.approx(shape.area(), rel=1e-9)
    for n, one in enumerate(found):
        assert all(one.geometry().intersection(other.geometry()).area() < 1e-3 for other in found[n + 1 :])


def test_names_go_upstream(run, given, make_vector, box):
    river = make_vector("Polygon", [(box(0, 38, 20, 2), "西河")], "name:string")
    found = rows(run("watersheds", {**given, "NAMES": river, "NAMES_FIELD": "name"})["OUTPUT"])
    assert {f["system"] for f in found if f["outlet_x"] < 39402000} == {"西河"}
    with pytest.raises(QgsProcessingException, match="Choose the field"):
        run("watersheds", {**given, "NAMES": river})


def test_plains_and_burnt_streams(run, given, make_raster, make_vector, feedback):
    flat = make_raster("flat", (3 - 0.01 * DOWN).astype(np.float32))
    river = make_vector("LineString", [("LINESTRING(39402000 4400000, 39402000 4396000)", 1)], "id:integer")
    result = run("watersheds", {**given, "AREA": 1, "DEM": flat, "STREAMS": river}, feedback)
    assert all(f["plain"] == 1 for f in rows(result["OUTPUT"]))
    assert any("marked as plain" in text for text in feedback.warnings)
    middles = [
        f.geometry().boundingBox().center().x()
        for f in result["STREAMS_OUTPUT"].getFeatures()
        if f["length_km"] > 3
    ]
    assert any(abs(x - 39402000) < 151 for x in middles)


def test_a_wide_pit_is_named(run, given, make_raster, feedback):
    dem = np.where((DOWN - 20) ** 2 + (RIGHT - 20) ** 2 < 90, 20, 100 + DOWN).astype(np.float32)
    run("watersheds", {**given, "DEM": make_raster("pit", dem)}, feedback)
    assert any("A depression" in text for text in feedback.warnings)


def test_too_small_a_size_is_refused(run, given):
    with pytest.raises(QgsProcessingException, match="less than 25 cells"):
        run("watersheds", {**given, "AREA": 0.1})


def test_a_boundary_without_elevation_is_refused(run, given, make_raster, make_vector, box):
    dem = np.where(RIGHT < 20, np.nan, 100 + DOWN)
    edge = make_vector("Polygon", [(box(2, 2, 10, 10), 1)], "id:integer")
    with pytest.raises(QgsProcessingException, match="no elevation in the planning boundary"):
        run("watersheds", {**given, "DEM": make_raster("half", dem), "BOUNDARY": edge})
