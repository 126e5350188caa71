"""Structure of forest stands through Processing: fields kept, shares by area, zones, faults told."""

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

FIELDS = (
    "nr:integer",
    "zc:string",
    "age:double",
    "yb:double",
    "xj:double",
    "lc:string",
    "jk:string",
    "yl:string",
)


@pytest.fixture
def stands(make_vector, box):
    rows = [
        (box(0, 0, 2, 2), 1, "10油", 20, 0.9, 50, "单层", "健康", "同龄"),
        (box(2, 0, 1, 2), 2, "5油5侧", 55, 0.7, 60, "复层", "健康", "异龄"),
        (box(3, 0, 1, 2), 3, "6栎4油", 40, 0.25, 10, "复层", "不健康", "异龄"),
        (box(4, 0, 1, 2), 4, "", 40, 0.5, 10, "", "", ""),
    ]
    return make_vector("Polygon", rows, *FIELDS)


@pytest.fixture
def given(stands):
    return {
        "STANDS": stands, "COMPOSITION_FIELD": "zc", "AGE_FIELD": "age", "CANOPY_FIELD": "yb", "VOLUME_FIELD": "xj",
        "LAYER_FIELD": "lc", "HEALTH_FIELD": "jk", "UNEVEN_FIELD": "yl", "OUTPUT": "TEMPORARY_OUTPUT",
        "TABLE": "TEMPORARY_OUTPUT",
    }  # fmt: skip


def test_stands_keep_their_fields_and_are_judged(run, given, feedback):
    found = {f["nr"]: f for f in run("foreststructure", given, feedback)["OUTPUT"].getFeatures()}
    assert [found[n]["zc"] for n in (1, 2, 3)] == ["10油", "5油5侧", "6栎4油"]
    assert [found[n]["mixed"] for n in (1, 2, 3)] == [0, 1, 1]
    assert [found[n]["area_ha"] for n in (1, 2, 3, 4)] == pytest.approx([4, 2, 2, 2])
    # natural pine: up to 30 young, up to 50 middle-aged, up to 60 near-mature; oak is not in the table of ages
    assert (found[1]["age_group"], found[2]["age_group"]) == (1, 3)
    assert not found[3]["age_group"]
    # mixed 1, several layers 1, near-mature 1, canopy 1, volume 60 of 60, healthy: everything at its best
    assert found[2]["structure"] == pytest.approx(100)
    # mixture 0, one layer 0.3, young 0.4, canopy 0.8, volume 50 of 50, healthy
    assert found[1]["structure"] == pytest.approx(100 * (0.06 + 0.06 + 0.12 + 0.15 + 0.1))
    assert [found[n]["degraded"] for n in (1, 2, 3)] == [0, 0, 1]
    assert not found[4]["grade"]
    told = " ".join(feedback.warnings)
    assert "1 of 4 stands have no composition" in told
    assert "1 stands have no age group" in told


def test_shares_are_of_area(run, given, make_vector, box):
    zones = make_vector("Polygon", [(box(0, 0, 2, 2), "西"), (box(2, 0, 3, 2), "东")], "name:string")
    result = run("foreststructure", {**given, "ZONES": zones, "ZONES_FIELD": "name"})
    assert result["MIXED_SHARE"] == pytest.approx(50)
    assert result["LAYERED_SHARE"] == pytest.approx(50)
    assert result["UNEVEN_SHARE"] == pytest.approx(50)
    assert result["HEALTHY_SHARE"] == pytest.approx(75)
    assert result["DEGRADED_HA"] == pytest.approx(2)
    rows = {f["zone"]: f for f in result["TABLE"].getFeatures()}
    assert [(rows[z]["area_ha"], rows[z]["mixed"]) for z in ("西", "东")] == [(4, 0), (4, 100)]
    assert len(rows) == 3


def test_percent_of_canopy_and_groups_by_words(run, make_vector, box):
    rows = [
        (box(0, 0), "8油2侧", 70, "成熟林"),
        (box(1, 0), "7油3侧+", 45, "幼龄林"),
        (box(2, 0), "9油2侧", 20, "?"),
    ]
    layer = make_vector("Polygon", rows, "zc:string", "yb:double", "lz:string")
    given = {"STANDS": layer, "COMPOSITION_FIELD": "zc", "CANOPY_FIELD": "yb", "GROUP_FIELD": "lz"}
    result = run("foreststructure", {**given, "OUTPUT": "TEMPORARY_OUTPUT"})
    assert isinstance(result["OUTPUT"], QgsVectorLayer)
    assert [f["age_group"] or None for f in result["OUTPUT"].getFeatures()] == [4, 1, None]
    assert result["UNEVEN_SHARE"] is None


def test_reference_volumes_of_a_table(run, given, make_vector):
    table = make_vector("None", [(None, "油", "", 200.0)], "species:string", "group:string", "volume:double")
    found = {
        f["nr"]: f for f in run("foreststructure", {**given, "REFERENCE": table})["OUTPUT"].getFeatures()
    }
    assert found[1]["degraded"] == 1  # 50 of 200 m³/ha


@pytest.mark.parametrize(
    ("row", "said"),
    [(("x1", 0.5, 10.0), "no value|No value|composition"), (("10油", 0.5, 900.0), "per hectare")],
)
def test_wrong_fields_are_refused(run, make_vector, box, row, said):
    layer = make_vector("Polygon", [(box(0, 0), *row)], "zc:string", "yb:double", "xj:double")
    given = {"STANDS": layer, "COMPOSITION_FIELD": "zc", "CANOPY_FIELD": "yb", "VOLUME_FIELD": "xj"}
    with pytest.raises(QgsProcessingException, match=said):
        run("foreststructure", {**given, "OUTPUT": "TEMPORARY_OUTPUT"})
