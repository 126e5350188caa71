import numpy as np
import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

NAN = np.nan
QUALITY = np.array([[10, 20, 40, 50], [60, 60, 30, 5], [-1, NAN, 7, 8]], np.float32)
GROUPS = np.array([[1, 1, 1, 1], [2, 2, 2, 9], [3, 1, 3, 0]], np.uint8)


@pytest.fixture
def told(run, make_raster, feedback):
    layers = {"QUALITY": make_raster("quality", QUALITY), "GROUPS": make_raster("kinds", GROUPS, nodata=0)}
    fixed = {"OUTPUT": "TEMPORARY_OUTPUT", "REFERENCES": "TEMPORARY_OUTPUT", "MIN_CELLS": 2}
    return lambda **options: run("restorationpotential", {**layers, **fixed, **options}, feedback)


def test_gap_to_the_best_of_the_group(told, read, feedback):
    result = told()
    expected = [0.8, 0.6, 0.2, 0, 0, 0, 0.5, NAN, 1, NAN, 0, NAN]
    assert read(result["OUTPUT"]).ravel() == pytest.approx(expected, nan_ok=True)
    assert any("fewer than 2 cells are nodata: 9" in text for text in feedback.warnings)
    assert any("reference 50" in text for text in feedback.infos)


def test_median_as_reference(told, read):
    assert read(told(QUANTILE=50)["OUTPUT"])[0] == pytest.approx([0.5, 0, 0, 0])


def test_table_of_references(told, tmp_path):
    path = str(tmp_path / "references.csv")
    told(REFERENCES=path)
    layer = QgsVectorLayer(path, "references", "ogr")
    rows = [dict(zip(("group", "name", "cells"), feature.attributes())) for feature in layer.getFeatures()]
    assert [int(row["group"]) for row in rows] == [1, 2, 3, 9]
    assert [int(row["cells"]) for row in rows] == [4, 3, 2, 1]


def test_reference_of_0_is_nodata_and_told(told, make_raster, read, feedback):
    result = told(QUALITY=make_raster("zeros", np.where(GROUPS == 2, 0, QUALITY).astype(np.float32)))
    assert np.isnan(read(result["OUTPUT"])[1]).all()
    assert any("not above 0 are nodata: 2" in text for text in feedback.warnings)


@pytest.mark.parametrize(
    ("options", "sentence"),
    [({"MIN_CELLS": 10}, "No group of “kinds”"), ({"GROUPS": "QUALITY"}, "“quality” holds -1")],
)
def test_refused_with_a_sentence(told, make_raster, options, sentence):
    if options.get("GROUPS"):
        options = {"GROUPS": make_raster("quality", QUALITY)}
    with pytest.raises(QgsProcessingException, match=sentence):
        told(**options)
