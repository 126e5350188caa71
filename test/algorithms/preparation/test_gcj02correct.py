"""GCJ-02 correction on layers: what moves, what stays, what is refused."""

import numpy as np
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingException,
    QgsProject,
    QgsWkbTypes,
)

# coord-convert 0.2.1 for 116.3912, 39.9075 in GCJ-02, see test/core/preparation/make_gcj02_cases.py
GCJ, WGS = (116.3912, 39.9075), (116.38496332, 39.90610262)


@pytest.fixture
def correct(run):
    def call(layer, direction="gcj02_to_wgs84", feedback=None):
        result = run("gcj02correct", {"INPUT": layer, "DIRECTION": direction, "OUTPUT": "memory:"}, feedback)
        return result["OUTPUT"], result["SHIFT"]

    return call


def test_a_point_in_degrees(correct, make_vector):
    layer = make_vector("Point", [(f"POINT({GCJ[0]} {GCJ[1]})", "天安门")], "name:string", crs="EPSG:4326")
    moved, shift = correct(layer)
    point = next(moved.getFeatures()).geometry().asPoint()
    assert (point.x(), point.y()) == pytest.approx(WGS, abs=1e-6)
    assert 500 < shift < 620 and next(moved.getFeatures())["name"] == "天安门"
    assert moved.crs().authid() == "EPSG:4326"


@pytest.mark.parametrize("crs", ["EPSG:4490", "EPSG:4527", "EPSG:4548", "EPSG:3857", "EPSG:32650"])
def test_there_and_back_in_every_system(correct, make_vector, crs):
    wgs, own = QgsCoordinateReferenceSystem("EPSG:4326"), QgsCoordinateReferenceSystem(crs)
    shape = QgsGeometry.fromWkt("POLYGON((116.3 39.9,116.5 39.9,116.5 40.1,116.3 39.9),(116.4 39.95,116.45 39.95,116.45 40,116.4 39.95))")  # fmt: skip
    shape.transform(QgsCoordinateTransform(wgs, own, QgsProject.instance()))
    layer = make_vector("Polygon", [(shape.asWkt(10), 7)], "id:integer", crs=crs)
    there, shift = correct(layer, "wgs84_to_gcj02")
    back, _shift = correct(there, "gcj02_to_wgs84")
    found = next(back.getFeatures())
    metres = 1e-8 if own.isGeographic() else 1e-3
    assert found.geometry().equals(shape) or found.geometry().hausdorffDistance(shape) < metres
    assert found["id"] == 7 and back.crs() == own and 400 < shift < 700
    assert len(found.geometry().asPolygon()) == 2
    moved = next(there.getFeatures()).geometry().centroid().asPoint().distance(shape.centroid().asPoint())
    assert moved > (0.003 if own.isGeographic() else 400)


@pytest.mark.parametrize(
    ("kind", "wkt"),
    [
        ("PointZ", "PointZ (116.4 39.9 55)"),
        ("MultiLineStringZM", "MultiLineStringZM ((116.4 39.9 1 2, 116.5 39.9 3 4),(116.6 39.9 5 6, 116.7 40 7 8))"),
        ("CurvePolygon", "CurvePolygon (CircularString (116.4 39.9, 116.5 40, 116.6 39.9, 116.5 39.8, 116.4 39.9))"),
        ("MultiPolygon", "MultiPolygon (((116.4 39.9,116.5 39.9,116.5 40,116.4 39.9)),((117 39,117.1 39,117.1 39.1,117 39)))"),
    ],
)  # fmt: skip
def test_type_z_m_and_parts_stay(correct, make_vector, kind, wkt):
    layer = make_vector(kind, [(wkt,)], crs="EPSG:4326")
    moved, _shift = correct(layer)
    before, after = (next(one.getFeatures()).geometry().constGet() for one in (layer, moved))
    assert moved.wkbType() == layer.wkbType() and after.wkbType() == before.wkbType()
    assert after.nCoordinates() == before.nCoordinates() and after.partCount() == before.partCount()
    for old, new in zip(before.vertices(), after.vertices()):
        assert 0.001 < abs(new.x() - old.x()) < 0.01
        for value in ("z", "m"):
            a, b = getattr(old, value)(), getattr(new, value)()
            assert a == b or (np.isnan(a) and np.isnan(b))
    assert QgsWkbTypes.isCurvedType(after.wkbType()) == kind.startswith("Curve")


def test_outside_china_and_features_without_geometry_stay(correct, make_vector):
    rows = [("POINT(2.35 48.85)", 1), ("", 2), ("POINT(116.4 39.9)", 3)]
    moved, shift = correct(make_vector("Point", rows, "id:integer", crs="EPSG:4326"))
    found = {feature["id"]: feature.geometry() for feature in moved.getFeatures()}
    assert found[1].asPoint() == QgsPointXY(2.35, 48.85) and found[2].isNull()
    assert found[3].asPoint().x() == pytest.approx(116.3937, abs=1e-3) and 500 < shift < 620


def test_many_features_come_in_order(correct, make_vector):
    rows = [(f"POINT({116 + n / 5000} 40)", n) for n in range(2500)]
    moved, _shift = correct(make_vector("Point", rows, "id:integer", crs="EPSG:4326"))
    assert [feature["id"] for feature in moved.getFeatures()] == list(range(2500))


def test_other_datum_is_told(correct, make_vector, Feedback):  # noqa: N803
    for crs, told in (("EPSG:4214", True), ("EPSG:4490", False)):
        feedback = Feedback()
        correct(make_vector("Point", [("POINT(116.4 39.9)",)], crs=crs), feedback=feedback)
        assert any("not on WGS 84 or CGCS2000" in warning for warning in feedback.warnings) == told
        assert any("vertices moved" in info for info in feedback.infos)


@pytest.mark.parametrize(
    ("wkt", "crs", "words"),
    [
        ("POINT(2.35 48.85)", "EPSG:4326", "no point in China"),
        ("POINT(39400000 4400000)", "EPSG:4326", "outside the range"),
        ("POINT(116.4 39.9)", "", "no coordinate system"),
    ],
)
def test_refused(correct, make_vector, wkt, crs, words):
    with pytest.raises(QgsProcessingException, match=words):
        correct(make_vector("Point", [(wkt,)], crs=crs, name="采样点"))


def test_output_over_its_own_input(run, make_vector, tmp_path):
    from qgis.core import QgsVectorFileWriter, QgsVectorLayer

    path = str(tmp_path / "点.gpkg")
    layer = make_vector("Point", [("POINT(116.4 39.9)",)], crs="EPSG:4326")
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, path, QgsProject.instance().transformContext(), QgsVectorFileWriter.SaveVectorOptions())  # fmt: skip
    own = QgsVectorLayer(path, "点", "ogr")
    with pytest.raises(QgsProcessingException, match="replace its own input"):
        run("gcj02correct", {"INPUT": own, "OUTPUT": path})
