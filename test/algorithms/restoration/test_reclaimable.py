"""Reclaimable land through Processing: candidates and excluded are all that was lost, blocks, order, what is refused."""

import numpy as np
import pytest
from qgis.core import QgsProcessingException

from .test_vacatedland import X, Y, box, rows


@pytest.fixture
def found(run, make_raster):
    """Run the tool on level ground, with layers in memory."""
    dem = make_raster("dem", np.full((60, 150), 30, np.float32), cell=10.0, origin=(X - 100, Y + 300))

    def call(parcels, feedback=None, **given):
        outputs = dict.fromkeys(("OUTPUT", "TABLE"), "TEMPORARY_OUTPUT")
        return run("reclaimable", {"PARCELS": parcels, "DEM": dem, **outputs, **given}, feedback)

    return call


@pytest.fixture
def parcels(make_vector):
    """``parcels((left, bottom, width, height, code), …)``"""
    return lambda *boxes: make_vector(
        "Polygon", [(box(*one[:4]), one[4], n) for n, one in enumerate(boxes)], "DLBM:string", "n:integer"
    )


def test_what_was_lost_is_candidate_or_excluded(found, parcels, feedback):
    today = parcels(
        (0, 0, 100, 100, "0101"), (110, 0, 50, 100, "0201"), (170, 0, 100, 100, "0101"), (300, 0, 50, 100, "0702"),
        (400, 0, 50, 100, "0404"), (500, 0, 50, 100, "0301"), (600, 0, 50, 100, "0201K"), (700, 0, 10, 10, "0201"),
        (800, 0, 50, 100, "0602"), (900, 0, 50, 100, "1304"),
    )  # fmt: skip
    before = parcels((0, 0, 450, 100, "0103"), (700, 0, 10, 10, "0101"), (500, 0, 50, 100, "0301"))
    result = found(today, feedback, BEFORE=before, BEFORE_FIELD="DLBM")
    by_code = {row["DLBM"]: row for row in rows(result["OUTPUT"])}
    assert set(by_code) == {"0201", "0702", "0404", "0201K", "0602", "1304"}, "forest that was forest is none"
    assert {code: (row["source"], row["ease"]) for code, row in by_code.items()} == {
        "0201": (1, 1), "0702": (1, 3), "0404": (1, 1), "0201K": (1, 1), "0602": (3, 2), "1304": (2, 2),
    }  # fmt: skip
    assert by_code["0201"]["block_ha"] == pytest.approx(2.5) and by_code["0201"]["pts_gain"] == pytest.approx(
        100 * 0.3 / 0.85
    )
    assert by_code["0404"]["pts_gain"] == 0 and by_code["0702"]["unfit"] and not by_code["0201"]["unfit"]
    assert result["LOST"] == pytest.approx(2.0) and result["AREA_3"] == pytest.approx(0.5)
    assert result["MU"] == pytest.approx((result["AREA_1"] + result["AREA_2"]) * 15 / 1e4)
    table = {row["code"]: row for row in rows(result["TABLE"])}
    assert sum(row["area_ha"] for row in table.values()) == pytest.approx(result["LOST"])
    assert (table["0702"]["reclaim_ha"], table["0201"]["reclaim_ha"]) == (0, pytest.approx(0.5))
    for row in by_code.values():
        parts = [row[f"pts_{term}"] for term in ("gain", "slope", "former", "size")]
        assert sum(parts) == pytest.approx(row["score"], abs=0.03)


def test_recovery_field(found, make_vector):
    layer = make_vector(
        "Polygon", [(box(100 * n, 0, 50, 50), "0601", text) for n, text in enumerate(("即可恢复", "GCHF", None))],
        "DLBM:string", "HFSX:string",
    )  # fmt: skip
    result = found(layer, RECOVER_FIELD="HFSX")
    assert [row["ease"] for row in rows(result["OUTPUT"])] == [1, 2] and result["COUNT"] == 2


def test_order_has_no_effect_and_overlaps_count_once(found, make_vector, feedback):
    random = np.random.default_rng(0)
    made = [
        (box(*(random.random(2) * [900, 150]), 60, 40), ("0404", "0101", "0602")[n % 3], n) for n in range(60)
    ]
    turned = [made[n] for n in random.permutation(60)]
    results = [
        found(make_vector("Polygon", one, "DLBM:string", "n:integer"), feedback) for one in (made, turned)
    ]
    one, other = (
        {row["n"]: (row["rank"], row["ease"]) for row in rows(result["OUTPUT"])} for result in results
    )
    assert one == other and len(one) == 40
    assert results[0]["AREA_2"] == pytest.approx(results[1]["AREA_2"], rel=1e-6)
    assert results[0]["AREA_2"] < 40 * 0.24 - 0.01 and any("overlap" in text for text in feedback.warnings)


def test_farm_land_of_another_layer(found, parcels):
    alone = parcels((0, 0, 50, 100, "0404"))
    result = found(alone, FARMLAND=parcels((60, 0, 100, 100, "")))
    assert rows(result["OUTPUT"])[0]["block_ha"] == pytest.approx(1.5)


def test_refused(found, parcels):
    layer = parcels((0, 0, 50, 50, "0404"))
    with pytest.raises(QgsProcessingException, match="no field"):
        found(layer, CLASS_FIELD="code")
    with pytest.raises(QgsProcessingException, match="No parcel of “layer” is farm land"):
        found(layer, BEFORE=layer, BEFORE_FIELD="DLBM")
    with pytest.raises(QgsProcessingException, match="No parcel of “layer” is judged"):
        found(parcels((0, 0, 50, 50, "0301")))
