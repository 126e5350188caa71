import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException

SOIL = np.array([[1, 2, 3], [4, 5, np.nan]], np.float32)
QUALITY = np.array([[5, 5, 1], [4, 5, 1]], np.float32)


@pytest.fixture
def graded(run, make_raster):
    paths = [make_raster("soil", SOIL), make_raster("quality", QUALITY)]
    fixed = {"LAYERS": paths, "SCALE": "grades", "OUTPUT": "TEMPORARY_OUTPUT"}
    return lambda **options: run("degradation", {**fixed, **options})


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"INVERT": "2"}, [0, 1, 4, 3, 4, np.nan]),
        ({"METHOD": "mean", "INVERT": "2"}, [0, 0, 3, 2, 2, np.nan]),
        ({"METHOD": "weighted", "WEIGHTS": "3 1", "INVERT": "2"}, [0, 0, 3, 3, 3, np.nan]),
        ({"IGNORE_MISSING": True, "INVERT": "2"}, [0, 1, 4, 3, 4, 4]),
        ({"THRESHOLDS": "0.1 0.3 0.8 1", "INVERT": "2"}, [0, 1, 4, 2, 4, np.nan]),
        ({"GRADES": "5 9", "INVERT": "2"}, [2, 2, 4, 3, 4, np.nan]),
    ],
)
def test_degrees(graded, read, options, expected):
    result = graded(**options)
    assert read(result["OUTPUT"]).ravel() == pytest.approx(expected, nan_ok=True)
    assert result["SCORE"] == ""


def test_score_and_class_names(graded, read):
    result = graded(INVERT="2", SCORE="TEMPORARY_OUTPUT")
    assert read(result["SCORE"]).ravel() == pytest.approx([0, 0.25, 1, 0.75, 1, np.nan], nan_ok=True)
    data = gdal.Open(result["OUTPUT"])
    band = data.GetRasterBand(1)
    assert band.GetNoDataValue() == 255
    assert band.GetCategoryNames()[4] == "Extreme degradation"


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"SCALE": "asis"}, "“soil” holds 2, but values must lie from 0 to 1"),
        ({"GRADES": "4"}, "“soil” holds 5, but grades must be whole numbers from 1 to 4"),
        ({"INVERT": "3"}, "no layer number 3"),
        ({"METHOD": "weighted", "WEIGHTS": "1"}, "2 layers need 2 weights, but 1"),
        ({"METHOD": "mean", "WEIGHTS": "1 1"}, "Choose the weighted mean"),
        ({"THRESHOLDS": "0.5"}, "four ascending thresholds"),
    ],
)
def test_refused_with_a_sentence(graded, options, sentence):
    with pytest.raises(QgsProcessingException, match=sentence):
        graded(**options)
