"""Ranked unused land through Processing: from parcels, from land use, sums kept, what is refused."""

import numpy as np
import pytest
from qgis.core import QgsProcessingException

from .test_vacatedland import X, Y, box, rows


@pytest.fixture
def ranked(run, make_raster):
    """Run the tool on level ground, with layers in memory."""
    dem = make_raster("dem", np.full((60, 120), 30, np.float32), cell=10.0, origin=(X - 100, Y + 300))

    def call(feedback=None, **given):
        return run("unusedland", {"DEM": dem, "OUTPUT": "TEMPORARY_OUTPUT", **given}, feedback)

    return call


@pytest.fixture
def polygons(make_vector):
    return lambda *boxes: make_vector("Polygon", [(box(*one), n) for n, one in enumerate(boxes)], "n:integer")


def test_parcels(ranked, make_vector, polygons, feedback):
    codes = ["0404", "1206", "1207", "1101", "0101", 404, "0404"]
    found = [(box(100 * n, 0, 50, 50), str(code)) for n, code in enumerate(codes[:-1])] + [
        (box(700, 0, 10, 10), "0404")
    ]
    parcels = make_vector("Polygon", found, "DLBM:string")
    layers = {
        "REDLINE": polygons((100, 0, 25, 50)),
        "FARMLAND": polygons((0, 60, 900, 30)),
        "ROADS": make_vector(
            "LineString", [(f"LINESTRING({X} {Y - 90},{X + 900} {Y - 90})", 1)], "n:integer"
        ),
    }
    result = ranked(feedback, PARCELS=parcels, FIELD="DLBM", **layers)
    by_code = {}
    for row in rows(result["OUTPUT"]):
        by_code.setdefault(row["DLBM"], row)
    assert {code: row["class"] for code, row in by_code.items()} == {
        "0404": 2,
        "1206": 1,
        "1207": 3,
        "1101": 1,
        "404": 2,
    }
    assert by_code["0404"]["farmland_m"] == pytest.approx(10) and by_code["1207"]["road_m"] == pytest.approx(
        90
    )
    assert by_code["1206"]["reasons"] and by_code["1207"]["missing"]
    assert result["COUNT"] == 5 and sum(result[f"AREA_{n}"] for n in range(1, 5)) == pytest.approx(
        1.25, rel=1e-6
    )
    assert any("1 parcels" in text and "no candidates" in text for text in feedback.infos)
    assert any("smaller than 400" in text for text in feedback.infos)


def test_land_use(ranked, make_raster, feedback):
    codes = np.full((60, 120), 3)
    codes[5:15, 5:15] = 14
    codes[5:15, 40:50] = 6
    codes[5:15, 60:70] = 6
    cover = np.full(codes.shape, 0.8, np.float32)
    cover[:, 60:70] = 0.1
    landuse = make_raster("landuse", codes, cell=10.0, origin=(X - 100, Y + 300))
    fvc = make_raster("fvc", cover, cell=10.0, origin=(X - 100, Y + 300))
    found = rows(ranked(feedback, LANDUSE=landuse, COVER=fvc)["OUTPUT"])
    assert sorted(row["code"] for row in found) == ["0404", "1206"]
    assert all(row["area_ha"] == pytest.approx(1) and row["class"] == 2 for row in found)
    assert any("from a raster" in text for text in feedback.warnings)
    with pytest.raises(QgsProcessingException, match="no unused land"):
        ranked(LANDUSE=make_raster("forest", np.full((60, 120), 3), cell=10.0, origin=(X - 100, Y + 300)))


def test_order_has_no_effect(ranked, make_vector, polygons):
    random = np.random.default_rng(0)
    made = [(box(*(random.random(2) * [900, 200]), 40, 30), "0404", n) for n in range(60)]
    turned = [made[n] for n in random.permutation(60)]
    farmland = polygons((0, 0, 100, 100), (600, 0, 50, 50))
    one, other = (
        {row["n"]: (row["rank"], row["class"]) for row in rows(ranked(
            PARCELS=make_vector("Polygon", order, "DLBM:string", "n:integer"), FIELD="DLBM", FARMLAND=farmland)["OUTPUT"])}
        for order in (made, turned)
    )  # fmt: skip
    assert one == other and sorted(rank for rank, _cls in one.values()) == list(range(1, 61))


def test_refused(ranked, make_vector):
    with pytest.raises(QgsProcessingException, match="Give land use, or parcels"):
        ranked()
    parcels = make_vector("Polygon", [(box(0, 0, 50, 50), "0101")], "DLBM:string")
    with pytest.raises(QgsProcessingException, match="Choose the field of the class codes"):
        ranked(PARCELS=parcels)
    with pytest.raises(QgsProcessingException, match="No parcel of “layer” is judged"):
        ranked(PARCELS=parcels, FIELD="DLBM")
    with pytest.raises(QgsProcessingException, match="codes that are unused"):
        ranked(PARCELS=parcels, FIELD="DLBM", CODES=" , ")
