"""Waterfronts through Processing: shares by hand, sides, surveyed banks, widths, bad input."""

import numpy as np
import pytest
from qgis.core import QgsGeometry, QgsProcessingException

X, Y = 39400000.0, 4400000.0


def rows(layer):
    return [dict(zip(layer.fields().names(), f.attributes())) for f in layer.getFeatures()]


def box(left, bottom, width, height):
    x, y = X + left, Y + bottom
    return f"POLYGON(({x} {y},{x + width} {y},{x + width} {y + height},{x} {y + height},{x} {y}))"


@pytest.fixture
def landuse(make_raster):
    """10 m cells, 100 × 100: forest above the river (y > 500), built-up below, cropland below in the last third."""
    codes = np.full((100, 100), 3)
    codes[50:, :] = 9
    codes[50:, 67:] = 1
    codes[30:, :20] = 9
    codes[:10, :] = 9
    return make_raster("landuse", codes, cell=10.0, origin=(X, Y + 1000), nodata=0)


@pytest.fixture
def waterfront(run, make_vector, landuse):
    """Run the tool on a straight river from west to east along y = 500."""

    def call(feedback=None, **given):
        line = [(f"LINESTRING({X} {Y + 500},{X + 1000} {Y + 500})", 10.0, 5, "通惠河")]
        rivers = make_vector("LineString", line, "w:double", "o:integer", "name:string", name="rivers")
        names = dict.fromkeys(("OUTPUT", "BUFFER", "TABLE"), "TEMPORARY_OUTPUT")
        return run("waterfront", {"RIVERS": rivers, "LANDUSE": landuse, **names, **given}, feedback)

    return call


def test_two_banks(waterfront, feedback):
    result = waterfront(feedback)
    found = rows(result["OUTPUT"])
    assert result["LENGTH_KM"] == pytest.approx(2) and len(found) == 20
    left, right = ([row for row in found if row["bank"] == n] for n in (1, 2))
    assert [row["kind"] for row in left] == [4, 4] + [1] * 8
    assert [row["kind"] for row in right] == [1, 1, 1] + [4] * 7, "the second bank runs back"
    assert result["NATURAL_SHARE"] == pytest.approx(55) and result["ECO_SHARE"] == pytest.approx(55)
    assert any("proxy" in text for text in feedback.warnings) and "proxy" in result["BASIS"]
    assert (
        left[5]["width_m"] == 300 and left[0]["width_m"] == pytest.approx(2.5) and left[5]["name"] == "通惠河"
    )
    assert left[5]["natural"] == pytest.approx(1) and right[5]["built"] == pytest.approx(1)
    assert [row["advice"] for row in left] == [3, 3] + [1] * 8


def test_buffer(waterfront):
    (row,) = rows(waterfront()["BUFFER"])
    area = 1000 * 100 + np.pi * (55**2 - 5**2)
    assert row["width_m"] == 50 and row["area_ha"] * 1e4 == pytest.approx(area, rel=0.01)
    (row,) = rows(waterfront(ORDER_FIELD="o")["BUFFER"])
    assert row["width_m"] == 200, "order 5 is a main water"


def test_surveyed_banks_come_first(waterfront, make_vector):
    line = f"LINESTRING({X} {Y + 508},{X + 1000} {Y + 508})"
    banks = make_vector("LineString", [(line, "混凝土直墙")], "kind:string")
    result = waterfront(BANKS=banks, BANKS_FIELD="kind")
    left = [row for row in rows(result["OUTPUT"]) if row["bank"] == 1]
    assert {row["kind"] for row in left} == {4} and result["BASIS"].startswith("surveyed")
    with pytest.raises(QgsProcessingException, match="type of the surveyed banks"):
        waterfront(BANKS=banks)


def test_a_short_wall_between_natural_banks_comes_first(run, make_vector, make_raster):
    codes = np.full((40, 100), 3)
    codes[:, 40:60] = 9
    landuse = make_raster("landuse", codes, cell=10.0, origin=(X, Y + 400))
    river = make_vector("LineString", [(f"LINESTRING({X} {Y + 200},{X + 1000} {Y + 200})", 1)], "n:integer")
    given = {"RIVERS": river, "LANDUSE": landuse, "OUTPUT": "TEMPORARY_OUTPUT"}
    advice = [row["advice"] for row in rows(run("waterfront", given)["OUTPUT"])]
    assert advice == [1, 1, 1, 1, 4, 4, 1, 1, 1, 1] * 2
    apart = [row["advice"] for row in rows(run("waterfront", {**given, "LINK": 100})["OUTPUT"])]
    assert apart[4:6] == [3, 3]


def test_lakes(run, make_vector, landuse):
    lake = make_vector("Polygon", [(box(300, 550, 200, 200), "湖")], "name:string", name="lake")
    river = make_vector(
        "LineString", [(f"LINESTRING({X + 100} {Y + 650},{X + 900} {Y + 650})", 1)], "n:integer"
    )
    outputs = dict.fromkeys(("OUTPUT", "BUFFER"), "TEMPORARY_OUTPUT")
    result = run("waterfront", {"RIVERS": river, "LAKES": lake, "LANDUSE": landuse, **outputs})
    assert result["LENGTH_KM"] == pytest.approx((800 + 2 * 600) / 1000), "no bank within the lake"
    land = next(result["BUFFER"].getFeatures()).geometry()
    assert land.intersection(QgsGeometry.fromWkt(box(300, 550, 200, 200))).area() == pytest.approx(0, abs=1)


def test_zones(waterfront, make_vector):
    zones = make_vector(
        "Polygon", [(box(0, 0, 500, 1000), "西"), (box(500, 0, 300, 1000), "东")], "name:string"
    )
    table = rows(waterfront(ZONES=zones)["TABLE"])
    assert len(table) == 4 and sum(row["length_km"] for row in table[:3]) == pytest.approx(
        table[3]["length_km"]
    )


def test_land_use_that_does_not_fit(waterfront, make_vector, make_raster, feedback):
    coarse = make_raster("coarse", np.full((20, 20), 3), cell=50.0, origin=(X, Y + 1000))
    with pytest.raises(QgsProcessingException, match="“coarse” has cells of 50 m"):
        waterfront(LANDUSE=coarse)
    far = make_raster("far", np.full((20, 20), 3), cell=10.0, origin=(X + 90000, Y + 1000))
    with pytest.raises(QgsProcessingException, match="No bank of “rivers” lies on the land use"):
        waterfront(LANDUSE=far)
    half = make_raster("half", np.full((100, 50), 3), cell=10.0, origin=(X, Y + 1000))
    assert waterfront(feedback, LANDUSE=half)["NATURAL_SHARE"] == pytest.approx(100)
    assert any("1.00 km of banks have no land use" in text for text in feedback.warnings)
