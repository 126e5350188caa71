"""Restoration priority through Processing."""

import numpy as np
import pytest
from qgis.core import QgsProcessingException

NAN = np.nan


@pytest.fixture
def layers(make_raster):
    return {
        "TYPES": make_raster("types", np.array([[9, 9, 9], [1, 0, 5]], float)),
        "DEGRADATION": make_raster("degradation", np.array([[4, 2, 1], [1, 4, NAN]])),
        "OUTPUT": "TEMPORARY_OUTPUT",
        "SCORE": "TEMPORARY_OUTPUT",
    }


def test_degradation_alone(run, read, layers, feedback):
    result = run("restorationpriority", layers, feedback)
    np.testing.assert_array_equal(read(result["OUTPUT"]), [[1, 2, 3], [2, NAN, NAN]])
    np.testing.assert_allclose(read(result["SCORE"]), [[1, 0.5, 0.25], [0.25, NAN, NAN]])
    assert any(
        "Ecological security pattern, Restoration potential" in text and "Degradation degree 1.000" in text
        for text in feedback.infos
    )
    assert any("0.01 km² have a type but no" in text for text in feedback.warnings)
    assert [result[f"AREA_{code}"] for code in (1, 2, 3)] == pytest.approx([0.01, 0.02, 0.01])


def test_all_layers(run, read, layers, make_raster, make_vector, box, feedback):
    more = {
        "SECURITY": make_raster("security", np.array([[0, 1, 2], [3, 1, 1]], float)),
        "POTENTIAL": make_raster("potential", np.array([[0.2, 0, 1], [0, 0, 0.4]])),
        "REDLINE": make_vector("Polygon", [(box(0, 0),)]),
        "CORRIDORS": make_vector("LineString", [("LINESTRING(39400250 4399990, 39400260 4399960)",)]),
    }
    result = run("restorationpriority", {**layers, **more}, feedback)
    expected = [
        [0.35 + 0.05 + 0.1, 0.4 + 0.175, 0.4 * 2 / 3 + 0.0875 + 0.25 + 0.1],
        [0.4 / 3 + 0.0875, NAN, (0.4 + 0.1) / 0.65],
    ]
    np.testing.assert_allclose(read(result["SCORE"]), expected, rtol=1e-5)
    np.testing.assert_array_equal(read(result["OUTPUT"]), [[1, 1, 1], [2, NAN, 1]])
    assert any(
        "Weights: Ecological security pattern 0.400, Degradation degree 0.350, Restoration potential 0.250"
        in t
        for t in feedback.infos
    )


def test_parameters_count(run, read, layers):
    more = {"NEAR": 0.2, "MEDIUM": 0.1}
    assert read(run("restorationpriority", {**layers, **more})["OUTPUT"])[0].tolist() == [1, 1, 1]


@pytest.mark.parametrize(
    "more, words",
    [
        ({"NEAR": 0.4, "MEDIUM": 0.5}, "must not be above"),
        ({"WEIGHT_DEGRADATION": 0}, "at least one"),
    ],
)
def test_refusals(run, layers, more, words):
    with pytest.raises(QgsProcessingException, match=words):
        run("restorationpriority", {**layers, **more})


def test_a_polygon_far_away_is_refused(run, layers, make_vector):
    far = make_vector("Polygon", [("POLYGON((0 0,1 0,1 1,0 0))",)], name="line of another city")
    with pytest.raises(QgsProcessingException, match="“line of another city” does not overlap"):
        run("restorationpriority", {**layers, "REDLINE": far})
