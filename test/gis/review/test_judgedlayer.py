"""A layer after its verdicts, as maps draw it."""

import pytest
from ecorestore.gis.plan import Plan
from ecorestore.gis.plan.verdicts import MOVED, REJECTED, Verdict, judge
from ecorestore.gis.recognise import kind_of, remember_kind
from ecorestore.gis.review.judgedlayer import judged_layer
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

X, Y = 39400000.0, 4400000.0


@pytest.fixture
def plan(qgis_app, tmp_path):
    return Plan.create(str(tmp_path / "plan.gpkg"), "p")


@pytest.fixture
def breaks(qgis_app):
    layer = QgsVectorLayer(
        "Point?crs=EPSG:4527&field=id:integer&field=measure:string(250)", "断裂点", "memory"
    )
    for number in range(3):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(X + 1000 * number, Y)))
        feature.setAttributes([number, "桥"])
        layer.dataProvider().addFeature(feature)
    remember_kind(layer, "breakpoints")
    return layer


def test_a_judged_layer_lacks_what_was_rejected_and_tells_what_was_said(plan, breaks):
    judge(plan, Verdict("breakpoints", X, Y, "EPSG:4527", "", REJECTED))
    judge(plan, Verdict("breakpoints", X + 1000, Y, "EPSG:4527", "", MOVED, "涵洞", "n", moved=(X + 1300, Y)))
    for _again in range(2):  # a second map replaces what the first has drawn
        found = judged_layer(plan, breaks)
        rows = [
            (f["id"], f["measure"], f["verdict"], f["verdict_note"], f.geometry().asPoint().x())
            for f in found.getFeatures()
        ]
        assert rows == [(1, "涵洞", MOVED, "n", X + 1300), (2, "桥", "", "", X + 2000)]
        assert (found.name(), kind_of(found)) == ("断裂点", "breakpoints")
    assert breaks.featureCount() == 3


def test_a_layer_without_verdicts_is_left_alone(plan, breaks):
    assert judged_layer(plan, breaks) is None
