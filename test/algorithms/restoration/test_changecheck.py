"""Changes between two dates through Processing: polygons and rasters, areas that add up, order, faults told."""

import numpy as np
import pytest
from qgis.core import QgsGeometry, QgsProcessingException

FIELDS = ("DLBM:string",)


@pytest.fixture
def land(make_vector, box):
    def make(*rows, name="land"):
        return make_vector("Polygon", [(box(*place), code) for *place, code in rows], *FIELDS, name=name)

    return make


@pytest.fixture
def check(run, feedback):
    def call(before, after, **more):
        return run(
            "changecheck",
            {
                "BEFORE": before, "BEFORE_FIELD": "DLBM", "AFTER": after, "AFTER_FIELD": "DLBM",
                "OUTPUT": "TEMPORARY_OUTPUT", "MATRIX": "TEMPORARY_OUTPUT", "SUMMARY": "TEMPORARY_OUTPUT", **more,
            },
            feedback,
        )  # fmt: skip

    return call


def rows(layer, *names):
    return [tuple(feature[name] for name in names) for feature in layer.getFeatures()]


def test_equal_layers_have_no_changes(check, land):
    same = land((0, 0, 3, 3, "0101"), (3, 0, 3, 3, "0301"))
    result = check(same, same)
    assert result["COUNT"] == result["AREA"] == result["DROPPED"] == 0
    assert sorted(rows(result["MATRIX"], "before", "after", "area_ha")) == [
        ("0101", "0101", 9),
        ("0301", "0301", 9),
    ]


def test_a_shift_within_the_tolerance_is_no_change(check, land):
    before = land((0, 0, 3, 3, "0101"), (3, 0, 3, 3, "0701"))
    after = land((0, 0, 2.96, 3, "0101"), (2.96, 0, 3.04, 3, "0701"))
    result = check(before, after)
    assert (result["COUNT"], result["DROPPED"]) == (0, pytest.approx(0.12))
    assert check(before, after, TOLERANCE=3)["AREA"] == pytest.approx(0.12)


def test_touching_changes_of_one_kind_are_one_site(check, land):
    before = land((0, 0, 4, 2, "0101"), (0, 2, 4, 2, "0404"), (5, 0, 1, 1, "0103"))
    after = land(
        (0, 0, 1, 2, "0601"), (1, 0, 1, 2, "0701"), (2, 0, 2, 2, "0201"), (0, 2, 4, 1, "0601"), (0, 3, 4, 1, "0404"),
        (5, 0, 1, 1, "1202"),
    )  # fmt: skip
    result = check(before, after, DATE_1="2019", DATE_2="2024")
    found = rows(result["OUTPUT"], "id", "label", "before", "after", "area_m2", "priority", "date2")
    assert found == [
        (1, 4, "0404", "0601", 40_000, 2, "2024"),
        (2, 2, "0101", "0601 0701", 40_000, 2, "2024"),
        (3, 1, "0101", "0201", 40_000, 3, "2024"),
        (4, 3, "0103", "1202", 10_000, 3, "2024"),
    ]
    assert result["AREA"] == pytest.approx(13)
    empty = ("checker", "check_date", "result", "photo", "remark")
    assert all(not value for row in rows(result["OUTPUT"], *empty) for value in row)
    assert ("All", 1, 4) in [(r[0], r[1], r[2]) for r in rows(result["SUMMARY"], "unit", "count", "area_ha")]


def test_matrix_rows_are_the_areas_before(check, land):
    before = land((0, 0, 4, 2, "0101"), (0, 2, 4, 2, "0404"))
    after = land((0, 0, 2.5, 3, "0601"), (2.5, 0, 1, 3, "0101"))
    found = rows(check(before, after)["MATRIX"], "before", "after", "area_ha", "share")
    for code, whole in (("0101", 8), ("0404", 8)):
        assert sum(row[2] for row in found if row[0] == code) == pytest.approx(whole, rel=1e-9)
        assert sum(row[3] for row in found if row[0] == code) == pytest.approx(100)
    assert {(row[0], row[1]): row[2] for row in found}["0101", "no data"] == pytest.approx(1)


def test_kept_and_left_out_are_all_change(check, make_vector, box):
    rng = np.random.default_rng(3)
    cuts = np.sort(rng.uniform(0, 20, 40))
    codes = rng.choice(["0101", "0201", "0601", "0404", "1202"], 41)
    edges = [0.0, *cuts.tolist(), 20.0]
    strips = [(box(a, 0, b - a, 1), code) for a, b, code in zip(edges, edges[1:], codes.tolist())]
    before = make_vector("Polygon", [(box(0, 0, 20, 1), "0101")], *FIELDS)
    result = check(before, make_vector("Polygon", strips, *FIELDS), TOLERANCE=20)
    change = sum(r[1] for r in rows(result["MATRIX"], "after", "area_ha") if r[0] not in ("0101", "no data"))
    assert result["DROPPED"] > 0
    assert result["COUNT"] > 2
    assert result["AREA"] + result["DROPPED"] == pytest.approx(change, rel=1e-6)
    backwards = check(before, make_vector("Polygon", strips[::-1], *FIELDS), TOLERANCE=20)
    names = ("id", "label", "area_m2", "x", "y", "after")
    assert rows(backwards["OUTPUT"], *names) == rows(result["OUTPUT"], *names)


def test_a_neck_parts_a_site_in_two(check, make_vector, land):
    shape = QgsGeometry.unaryUnion(
        [QgsGeometry.fromRect(f.geometry().boundingBox()) for f in
         land((0, 0, 1, 1, "a"), (1, 0.49, 1, 0.02, "a"), (2, 0, 1, 1, "a")).getFeatures()]
    )  # fmt: skip
    before = land((0, 0, 3, 1, "0101"))
    after = make_vector("Polygon", [(shape.asWkt(8), "0601")], *FIELDS)
    result = check(before, after)
    assert [round(row[0], 3) for row in rows(result["OUTPUT"], "area_m2")] == [10_000, 10_000]
    assert result["DROPPED"] == pytest.approx(0.02)


def test_protected_land_first_and_permits_last(check, land, make_vector, box):
    before = land((0, 0, 10, 1, "0101"))
    after = land((0, 0, 3, 1, "0601"), (4, 0, 2, 1, "0601"), (7, 0, 1, 1, "0601"))
    basic = make_vector("Polygon", [(box(7, 0, 1, 0.1), 1)], "id:integer")
    permits = make_vector("Polygon", [(box(0, 0, 3, 0.95), 1)], "id:integer")
    units = make_vector("Polygon", [(box(0, 0, 5, 1), "西镇"), (box(5, 0, 5, 1), "东镇")], "name:string")
    result = check(before, after, FARMLAND=basic, PERMITS=permits, UNITS=units)
    found = rows(result["OUTPUT"], "area_m2", "priority", "in_basic", "permit", "unit")
    assert [row[:2] for row in found] == [(10_000, 1), (20_000, 2), (30_000, 9)]
    assert [row[2] for row in found] == pytest.approx([10, 0, 0])
    assert found[2][3] == pytest.approx(95)
    assert found[0][4] == "东镇"
    summary = rows(result["SUMMARY"], "unit", "count", "first", "closed")
    assert summary == [("All", 3, 1, 1), ("东镇", 1, 1, 0), ("西镇", 2, 0, 1)]


@pytest.fixture
def two_rasters(make_raster):
    before = np.full((12, 12), 1)
    after = before.copy()
    after[1:4, 1:4] = 9
    after[6, 1:9] = 3  # a strip of one cell
    after[8:10, 8:10] = 3
    before[11, 11] = 14
    after[11, 11] = 9
    return make_raster("before", before), make_raster("after", after)


def test_rasters_of_common_classes(check, two_rasters):
    result = check(*two_rasters)
    assert rows(result["OUTPUT"], "label", "before", "after", "area_m2") == [
        (2, "1", "9", 90_000),
        (1, "1", "3", 40_000),
    ]
    assert result["DROPPED"] == pytest.approx(9)
    # from a raster 0.6, nine cells, 150 m wide of four times 100 m
    assert rows(result["OUTPUT"], "confidence")[0][0] == pytest.approx(0.24 + 0.3 + 0.3 * 150 / 400)
    wide = check(*two_rasters, TOLERANCE=250)
    assert rows(wide["OUTPUT"], "label") == [(2,)]


def test_images_find_dumps_and_confirm(check, two_rasters, make_raster):
    first, second = np.full((12, 12), 0.6), np.full((12, 12), 0.6)
    second[1:4, 1:4] = 0.1
    second[8:11, 1:4] = 0.2
    second[10, 3] = 0.5
    more = {"NDVI_1": make_raster("n1", first), "NDVI_2": make_raster("n2", second)}
    found = rows(check(*two_rasters, **more)["OUTPUT"], "label", "area_m2", "confidence")
    assert [row[:2] for row in found] == [(2, 90_000), (5, 80_000), (1, 40_000)]
    assert found[0][2] == pytest.approx(0.28 + 0.3 + 0.3 * 150 / 400)
    dull = np.full((12, 12), 0.1)
    more.update(BRIGHT_1=make_raster("b1", dull), BRIGHT_2=make_raster("b2", dull))
    against = rows(check(*two_rasters, **more)["OUTPUT"], "label", "confidence")
    assert [row[0] for row in against] == [2, 1]
    assert against[0][1] == pytest.approx(0.16 + 0.3 + 0.3 * 150 / 400)


def test_images_find_dumps_among_polygons(check, land, make_raster):
    before = land((0, 0, 12, 12, "0301"))
    after = land((0, 0, 12, 12, "0301"))
    first, second = np.full((12, 12), 0.6), np.full((12, 12), 0.6)
    second[2:5, 2:6] = 0.1
    result = check(before, after, NDVI_1=make_raster("n1", first), NDVI_2=make_raster("n2", second))
    assert rows(result["OUTPUT"], "label", "before", "after", "area_m2") == [(5, "0301", "", 120_000)]


@pytest.mark.parametrize("case", ["mixed", "field", "season", "scale", "degrees"])
def test_faults(run, land, two_rasters, make_raster, make_vector, case):
    flat = land((0, 0, 2, 2, "0101"))
    given, said = {
        "mixed": ({"BEFORE": two_rasters[0], "AFTER": flat}, "must both be polygons or both be rasters"),
        "field": ({"BEFORE": flat, "AFTER": flat}, "Choose the field of the class codes"),
        "season": ({"BEFORE": two_rasters[0], "AFTER": two_rasters[1], "NDVI_1": make_raster("n", np.full((12, 12), 0.5))},
                   "NDVI at the second date"),
        "scale": ({"BEFORE": two_rasters[0], "AFTER": two_rasters[1],
                   **{f"NDVI_{n}": make_raster(f"n{n}", np.full((12, 12), 0.5)) for n in (1, 2)},
                   **{f"BRIGHT_{n}": make_raster(f"b{n}", np.full((12, 12), 1200.0)) for n in (1, 2)}},
                  "reflectance from 0 to 1"),
        "degrees": ({"BEFORE": make_vector("Polygon", [("POLYGON((116 40,117 40,117 41,116 40))", "01")], *FIELDS,
                                           crs="EPSG:4326"), "AFTER": flat}, "not in metres"),
    }[case]  # fmt: skip
    with pytest.raises(QgsProcessingException, match=said):
        run("changecheck", {**given, "OUTPUT": "TEMPORARY_OUTPUT"})
