"""A vector layer brought to the planning grid: CRS, rectangle, valid geometries, kind, fields, mark."""

import numpy as np
import pytest
from ecorestore.gis.provenance import ILLUSTRATIVE_TAG, YES, describe, is_illustrative
from ecorestore.gis.recognise import kind_of
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsProcessingException,
    QgsVectorLayer,
)


@pytest.fixture
def grid(make_raster):
    return make_raster("grid", np.ones((10, 10)))


def prepared(run, tmp_path, **given):
    out = str(tmp_path / "out.gpkg")
    found = run("preparevector", {"OUTPUT": out, **given})
    return found, QgsVectorLayer(found["OUTPUT"], "out", "ogr")


def in_degrees(wkt):
    shape = QgsGeometry.fromWkt(wkt)
    systems = [QgsCoordinateReferenceSystem(code) for code in ("EPSG:4527", "EPSG:4490")]
    shape.transform(QgsCoordinateTransform(*systems, QgsCoordinateTransformContext()))
    return shape.asWkt(12)


def test_it_comes_into_the_crs_of_the_grid_and_is_cut_along_its_edge(run, make_vector, box, grid, tmp_path):
    rows = [
        (in_degrees(box(8, 8, 4, 4)), "cut"),
        (in_degrees(box(30, 30)), "far"),
        (in_degrees(box(1, 1)), "in"),
    ]
    layer = make_vector("Polygon", rows, "name:string", crs="EPSG:4490", name="区界")
    found, out = prepared(run, tmp_path, INPUT=layer, GRID=grid, KIND="districts")
    assert out.crs().authid() == "EPSG:4527" and found["COUNT"] == 2
    areas = {feature["name"]: feature.geometry().area() for feature in out.getFeatures()}
    assert areas == {"cut": pytest.approx(4e4, rel=1e-4), "in": pytest.approx(1e4, rel=1e-4)}
    assert kind_of(out) == "districts"


def test_invalid_geometries_are_repaired(run, make_vector, grid, tmp_path):
    x, y = 39400000, 4400000
    bow = f"POLYGON(({x} {y},{x + 400} {y - 400},{x + 400} {y},{x} {y - 400},{x} {y}))"
    found, out = prepared(
        run, tmp_path, INPUT=make_vector("Polygon", [(bow, 1), (None, 2)], "n:int"), GRID=grid
    )
    (feature,) = out.getFeatures()
    assert feature.geometry().isGeosValid() and feature.geometry().area() == pytest.approx(8e4)


@pytest.mark.parametrize(
    "kind, wkt, length",
    [
        ("LineString", "LINESTRING(39399500 4399950,39400500 4399950)", 500),
        ("Point", "POINT(39400050 4399950)", 0),
    ],
)
def test_lines_and_points(run, make_vector, grid, tmp_path, kind, wkt, length):
    _found, out = prepared(
        run,
        tmp_path,
        INPUT=make_vector(kind, [(wkt, "a")], "class:string"),
        GRID=grid,
        KIND="roads" if length else "passages",
    )
    (feature,) = out.getFeatures()
    assert feature["class"] == "a" and feature.geometry().length() == pytest.approx(length)


def test_name_and_mark_are_kept(run, make_vector, box, grid, tmp_path):
    layer = make_vector("Polygon", [(box(1, 1),)], name="示意红线")
    describe(layer, {ILLUSTRATIVE_TAG: YES})
    _found, out = prepared(run, tmp_path, INPUT=layer, GRID=grid, KIND="redline")
    assert is_illustrative(out) and "示意红线" in " ".join(out.metadata().history())


def test_a_layer_elsewhere_is_refused(run, make_vector, box, grid, tmp_path):
    with pytest.raises(QgsProcessingException, match="Nothing of|no features"):
        prepared(run, tmp_path, INPUT=make_vector("Polygon", [(box(50, 50),)]), GRID=grid)


def test_an_unknown_kind_is_refused(run, make_vector, box, grid, tmp_path):
    with pytest.raises(QgsProcessingException, match="no kind"):
        prepared(run, tmp_path, INPUT=make_vector("Polygon", [(box(1, 1),)]), GRID=grid, KIND="nonsense")


def test_it_is_not_in_the_toolbox(provider):
    from qgis.core import QgsApplication, QgsProcessingAlgorithm

    tool = QgsApplication.processingRegistry().algorithmById("ecorestore:preparevector")
    assert tool.flags() & QgsProcessingAlgorithm.Flag.FlagHideFromToolbox
