"""The control system through Processing: levels, problems, tables, targets, refusals."""

import numpy as np
import pytest
from qgis.core import QgsProcessingException


@pytest.fixture
def given(make_vector, box):
    """100 ha: reserves 10, red line 20 more, control line 40 more; urban 30 of which 10 in the control area."""

    def layer(*shape):
        return make_vector("Polygon", [(box(*shape), 1)], "id:integer")

    out = dict.fromkeys(("OUTPUT", "TABLE", "PROBLEMS", "PATH"), "TEMPORARY_OUTPUT")
    return {
        "RESERVES": layer(0, 0, 10, 1), "REDLINE": layer(0, 0, 10, 3), "CONTROL": layer(0, 0, 10, 7),
        "URBAN": layer(0, 6, 10, 3), "BOUNDARY": layer(0, 0, 10, 10), **out,
    }  # fmt: skip


def levels(result):
    return {f["level"]: f["area_ha"] for f in result["OUTPUT"].getFeatures()}


def problems(result):
    return {(f["problem"], f["level"]): f["area_ha"] for f in result["PROBLEMS"].getFeatures()}


def test_levels_share_and_path(run, given):
    result = run("controlsystem", given)
    assert levels(result) == {1: 10, 2: 20, 3: 40, 4: 10, 5: 20}
    assert result["SHARE"] == pytest.approx(70) and result["GAP_HA"] == pytest.approx(3)
    path = {f["year"]: (f["target_pct"], f["gap_ha"], f["milestone"]) for f in result["PATH"].getFeatures()}
    assert path[2035] == (75, 5, 1) and path[2050] == (80, 10, 1) and len(path) == 31
    assert path[2045][0] == pytest.approx(75 + 10 / 3) and not path[2045][2]


def test_problems_are_polygons(run, given, make_vector, box):
    more = {
        "RESERVES": make_vector(
            "Polygon", [(box(0, 2, 10, 2), 1)], "id:integer"
        ),  # a row beyond the red line
        "BUILT": make_vector("Polygon", [(box(0, 0, 2, 10), 1)], "id:integer"),
    }
    result = run("controlsystem", {**given, **more})
    assert problems(result) == {(1, 1): 10, (3, 3): 10, (4, 1): 4, (4, 2): 4, (4, 3): 6}
    assert result["RESERVE_OUTSIDE"] == 10 and result["REDLINE_OUTSIDE"] == 0 and result["BUILT_INSIDE"] == 14
    assert sum(levels(result).values()) == pytest.approx(100)


def test_built_up_land_from_land_use(run, given, make_raster):
    landuse = np.full((10, 10), 3)
    landuse[:, 8:] = 9
    result = run("controlsystem", {**given, "LANDUSE": make_raster("landuse", landuse)})
    assert result["BUILT_INSIDE"] == pytest.approx(14)


def test_districts(run, given, make_vector, box):
    towns = make_vector("Polygon", [(box(0, 0, 5, 10), "西区"), (box(5, 0, 3, 10), "中区")], "name:string")
    rows = list(run("controlsystem", {**given, "ZONES": towns, "ZONES_FIELD": "name"})["TABLE"].getFeatures())
    area = {(f["zone"], f["level"]): f["area_ha"] for f in rows}
    assert area["西区", 3] == 20 and area["中区", 1] == 3 and area["Outside the districts", 3] == 8
    assert area["Whole area", 3] == 40
    shares = [f["share_pct"] for f in rows if f["zone"] == "西区"]
    assert sum(shares) == pytest.approx(100)


def test_slivers_are_counted(run, given, make_vector, feedback):
    thin = (
        "POLYGON((39400000 4400000,39401000 4400000,39401000 4399699.9,39400000 4399699.9,39400000 4400000))"
    )
    reserves = make_vector("Polygon", [(thin, 1)], "id:integer")
    result = run("controlsystem", {**given, "RESERVES": reserves}, feedback)
    assert (1, 1) not in problems(result) and any("1 slivers" in text for text in feedback.infos)
    assert levels(result)[1] == pytest.approx(30.01)


def test_lines_beyond_the_boundary_are_cut_and_told(run, given, make_vector, box, feedback):
    wide = make_vector("Polygon", [(box(-5, 0, 20, 7), 1)], "id:integer")
    result = run("controlsystem", {**given, "CONTROL": wide}, feedback)
    assert levels(result)[3] == 40 and any(
        "outside the planning boundary" in text for text in feedback.warnings
    )


def test_refusals(run, given, make_vector, box):
    far = make_vector("Polygon", [(box(100, 100, 5, 5), 1)], "id:integer")
    with pytest.raises(QgsProcessingException, match="does not overlap the planning boundary"):
        run("controlsystem", {**given, "REDLINE": far})
    with pytest.raises(QgsProcessingException, match="Give one target"):
        run("controlsystem", {**given, "YEARS": "2035"})
