"""Foothills through Processing: the band, whole units, the official area, refusals."""

import numpy as np
import pytest
from qgis.core import QgsProcessingException

#: Heights from 0 m in the west to 1900 m in the east, 100 m a column.
SLOPE = np.tile(100.0 * np.arange(20), (20, 1)).astype(np.float32)


@pytest.fixture
def given(make_raster):
    return {
        "DEM": make_raster("dem", SLOPE), "LOWER": 300, "UPPER": 800, "SMOOTH": 0, "MIN_AREA": 0,
        "OUTPUT": "TEMPORARY_OUTPUT", "BAND": "TEMPORARY_OUTPUT",
    }  # fmt: skip


@pytest.fixture
def units(make_vector, box):
    """Columns 0–3 (a quarter in the band), 4–7 (all), 8–19 (none)."""
    shapes = [(box(0, 0, 4, 20), "西"), (box(4, 0, 4, 20), "中"), (box(8, 0, 12, 20), "东")]
    return make_vector("Polygon", shapes, "name:string")


def test_the_band_alone(run, given):
    result = run("foothills", given)
    found = list(result["OUTPUT"].getFeatures())
    assert [f["part"] for f in found] == [1] and found[0]["share"] == pytest.approx(1)
    assert result["AREA"] == result["BAND_AREA"] == pytest.approx(1.0)  # five columns of 20 ha


@pytest.mark.parametrize(("share", "area", "count"), [(0.2, 1.6, 2), (0.3, 0.8, 1)])
def test_whole_units_by_their_share(run, given, units, share, area, count):
    result = run("foothills", {**given, "UNITS": units, "SHARE": share})
    assert result["AREA"] == pytest.approx(area) and result["UNITS_COUNT"] == count
    assert result["BAND_AREA"] == pytest.approx(1.0)


def test_the_order_of_units_does_not_matter(run, given, make_vector, box):
    shapes = [(box(8, 0, 12, 20), "东"), (box(0, 0, 4, 20), "西"), (box(4, 0, 4, 20), "中")]
    assert run("foothills", {**given, "UNITS": make_vector("Polygon", shapes, "name:string")})[
        "AREA"
    ] == pytest.approx(1.6)


def test_within_the_boundary(run, given, units, make_vector, box):
    edge = make_vector("Polygon", [(box(0, 0, 20, 10), 1)], "id:integer")
    result = run("foothills", {**given, "UNITS": units, "BOUNDARY": edge})
    assert result["AREA"] == pytest.approx(0.8) and result["BAND_AREA"] == pytest.approx(0.5)


def test_an_official_area_is_kept_and_compared(run, given, make_vector, box, feedback):
    official = make_vector("Polygon", [(box(5, 0, 5, 20), 1)], "id:integer")
    result = run("foothills", {**given, "OFFICIAL": official}, feedback)
    assert result["AREA"] == pytest.approx(1.0)
    assert next(result["OUTPUT"].getFeatures())["share"] == pytest.approx(0.6)
    assert any("60.0 % of the official area" in text for text in feedback.infos)


def test_steep_ground_is_left_out(run, given):
    with pytest.raises(QgsProcessingException, match="No ground of"):
        run("foothills", {**given, "MAX_SLOPE": 10})  # 45° everywhere


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"LOWER": 800}, "must be below"),
        ({"LOWER": 2500, "UPPER": 3000}, "No ground of"),
        ({"SHARE": 1.0}, ""),
    ],
)
def test_limits(run, given, units, change, words):
    if not words:
        assert run("foothills", {**given, "UNITS": units, **change})["UNITS_COUNT"] == 1
        return
    with pytest.raises(QgsProcessingException, match=words):
        run("foothills", {**given, **change})


def test_decimetres_are_refused(run, given, make_raster):
    with pytest.raises(QgsProcessingException, match="Check its unit"):
        run("foothills", {**given, "DEM": make_raster("deci", SLOPE * 10)})
