"""Key areas through Processing: kinds, marks, sums, small areas, rules of one's own."""

import numpy as np
import pytest
from qgis.core import QgsProcessingException

NAN = np.nan


@pytest.fixture
def given(make_raster, make_vector, box):
    """Ten by four cells of 1 ha: the red line in columns 0–4, foothills in 3–6, damage in columns 4–7."""
    degree = np.zeros((4, 10))
    degree[:, 4:8] = 3
    return {
        "DEGRADATION": make_raster("degree", degree), "QUALITY": make_raster("quality", np.full((4, 10), 60.0)),
        "REDLINE": make_vector("Polygon", [(box(0, 0, 5, 4), 1)], "id:integer"),
        "FOOTHILLS": make_vector("Polygon", [(box(3, 0, 4, 4), 1)], "id:integer"),
        "MIN_AREA": 0, "OUTPUT": "TEMPORARY_OUTPUT", "CLASSES": "TEMPORARY_OUTPUT",
    }  # fmt: skip


def rows(result):
    return {(f["area"], f["in_redline"], f["degraded"]): f["area_ha"] for f in result["OUTPUT"].getFeatures()}


def test_kinds_and_marks(run, given, feedback):
    result = run("keyareas", given, feedback)
    assert rows(result) == {(1, 1, 0): 16, (2, 1, 1): 4, (2, 0, 1): 8}
    assert (result["AREA_1"], result["AREA_2"], result["AREA_3"]) == pytest.approx((0.16, 0.12, 0))
    assert any("In the red line: 0.20 km²" in text for text in feedback.infos)
    assert any("left out" in text and "Green belts and wedges" in text for text in feedback.infos)


def test_the_red_line_is_the_sum_of_its_parts(run, given, make_vector, box):
    green = make_vector("Polygon", [(box(2, 0, 4, 2), 1)], "id:integer")
    vacated = make_vector("Polygon", [(box(0, 0, 10, 1), 1)], "id:integer")
    found = rows(run("keyareas", {**given, "GREENBELTS": green, "VACATED": vacated}))
    assert sum(area for (_kind, redline, _bad), area in found.items() if redline) == 20
    assert sum(area for (kind, _line, _bad), area in found.items() if kind == 3) == 4


def test_reasons_are_named(run, given):
    found = {
        f["area"]: f["reason"] for f in run("keyareas", given)["OUTPUT"].getFeatures() if f["in_redline"]
    }
    assert found[1] == "Ecological red line"
    assert found[2].split("; ") == ["Ecological red line", "Foothills: moderately degraded or worse"]


def test_small_areas_are_left_out_and_counted(run, given, feedback):
    result = run("keyareas", {**given, "MIN_AREA": 13}, feedback)
    assert {kind for kind, _line, _bad in rows(result)} == {1}
    assert any("1 areas below the smallest area were left out (0.12 km²)" in text for text in feedback.infos)


def test_rules_of_ones_own(run, given, make_vector):
    table = make_vector(
        "None", [(None, "all", 3, "DEGRADATION", ">=", 3)], "rule:string", "result:integer", "input:string",
        "operator:string", "value:double",
    )  # fmt: skip
    assert rows(run("keyareas", {**given, "RULES": table})) == {(3, 1, 0): 4, (3, 0, 0): 12}


def test_nothing_found_is_refused(run, given):
    del given["REDLINE"]
    with pytest.raises(QgsProcessingException, match="No cell meets a rule"):
        run("keyareas", {**given, "MIN_AREA": 1000})
