import numpy as np
import pytest
from qgis.core import QgsProcessingException

RAMP = np.array([[0, 1, 2], [3, 4, np.nan]], np.float32)


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({}, [0, 0.25, 0.5, 0.75, 1]),
        ({"METHOD": "rank", "INVERT": True}, [1, 0.75, 0.5, 0.25, 0]),
        ({"METHOD": "zscore"}, (np.arange(5) - 2) / np.sqrt(2)),
        ({"METHOD": "percentile", "LOWER": 25, "UPPER": 75}, [0, 0, 0.5, 1, 1]),
    ],
)
def test_methods(run, read, make_raster, options, expected):
    result = run("normalise", {"INPUT": make_raster("x", RAMP), "OUTPUT": "TEMPORARY_OUTPUT", **options})
    assert read(result["OUTPUT"]).ravel() == pytest.approx([*expected, np.nan], abs=1e-6, nan_ok=True)


@pytest.mark.parametrize(
    ("array", "options", "sentence"),
    [
        (np.full((2, 2), np.nan, np.float32), {}, "“x” holds no data"),
        (np.ones((2, 2), np.float32), {}, "“x” have the same value"),
        (RAMP, {"LOWER": 60, "UPPER": 40}, "lower percentile must be below"),
    ],
)
def test_refused_with_a_sentence(run, make_raster, array, options, sentence):
    with pytest.raises(QgsProcessingException, match=sentence):
        run("normalise", {"INPUT": make_raster("x", array), "OUTPUT": "TEMPORARY_OUTPUT", **options})
