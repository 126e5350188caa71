"""Restoration ways through Processing."""

import numpy as np
import pytest
from qgis.core import QgsProcessingException

NAN = np.nan


@pytest.fixture
def layers(make_raster):
    return {
        "DEGRADATION": make_raster("degradation", np.array([[0, 1, 2], [3, 4, NAN]])),
        "SPACES": make_raster("spaces", np.array([[1, 2, 1], [1, 3, 1]], float)),
        "OUTPUT": "TEMPORARY_OUTPUT",
    }


def test_without_types_every_cell_is_judged(run, read, layers, feedback):
    result = run("restorationways", layers, feedback)
    np.testing.assert_array_equal(read(result["OUTPUT"]), [[1, 2, 2], [3, 3, NAN]])
    assert [result[f"AREA_{code}"] for code in (1, 2, 3)] == pytest.approx([0.01, 0.02, 0.02])
    assert any("no layer for Restoration types" in text for text in feedback.infos) and not feedback.warnings


def test_with_types_only_cells_with_a_type(run, read, layers, make_raster, feedback):
    types = make_raster("types", np.array([[1, 0, 9], [NAN, 5, 4]]))
    result = run("restorationways", {**layers, "TYPES": types}, feedback)
    np.testing.assert_array_equal(read(result["OUTPUT"]), [[2, NAN, 2], [NAN, 3, NAN]])
    assert any("0.01 km² got no way" in text for text in feedback.warnings)


def test_steep_mine(run, read, layers, make_raster):
    more = {
        "TYPES": make_raster("types", np.full((2, 3), 1.0)),
        "SLOPE": make_raster("slope", np.full((2, 3), 40.0)),
    }
    assert read(run("restorationways", {**layers, **more})["OUTPUT"])[0, 0] == 3


def test_own_rules(run, read, layers, make_vector):
    fields = ("rule:string", "result:double", "input:string", "operator:string", "value:double")
    rules = make_vector("NoGeometry", [(None, "a", 1.0, "DEGRADATION", "<", 3.0)], *fields)
    result = run("restorationways", {**layers, "RULES": rules})
    np.testing.assert_array_equal(read(result["OUTPUT"]), [[1, 1, 1], [NAN, NAN, NAN]])


def test_wrong_spaces_are_refused(run, layers, make_raster):
    layers["SPACES"] = make_raster("landuse", np.full((2, 3), 9.0))
    with pytest.raises(QgsProcessingException, match="“landuse” holds 9, .*Run “Three spaces"):
        run("restorationways", layers)


def test_another_grid_is_refused(run, layers, make_raster):
    layers["SPACES"] = make_raster("coarse", np.ones((2, 3)), cell=200.0)
    with pytest.raises(QgsProcessingException, match="different cell sizes"):
        run("restorationways", layers)
