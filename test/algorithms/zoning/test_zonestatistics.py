import numpy as np
import pytest
from qgis.core import QgsProcessingException


@pytest.fixture
def count(run):
    def call(zones, classes, field="name", **parameters):
        values = {"ZONES": zones, "FIELD": field, "CLASSES": classes, "OUTPUT": "TEMPORARY_OUTPUT"}
        result = run("zonestatistics", {**values, **parameters})
        names = [f.name() for f in result["OUTPUT"].fields()]
        return result, [dict(zip(names, f.attributes())) for f in result["OUTPUT"].getFeatures()]

    return call


@pytest.fixture
def zones(make_vector, box):
    rows = [(box(0, 0, 2, 2), "west"), (box(2, 0, 1, 2), "east"), (box(3, 0, 1, 1), "west")]
    return make_vector("Polygon", rows, "name:string", name="zones")


@pytest.fixture
def classes(make_raster):
    return make_raster("classes", [[1, 1, 2, 1], [2, 0, 2, 5]], nodata=0)


def test_rows_sum_to_the_zone(count, zones, classes):
    result, rows = count(zones, classes)
    found = [(r["zone"], r["code"] or 0, r["cells"], r["area_km2"], r["share_pct"]) for r in rows]
    assert found == [
        ("west", 1, 3, pytest.approx(0.03), pytest.approx(60)),
        ("west", 2, 1, pytest.approx(0.01), pytest.approx(20)),
        ("west", 0, 1, pytest.approx(0.01), pytest.approx(20)),
        ("east", 2, 2, pytest.approx(0.02), pytest.approx(100)),
    ]
    assert rows[2]["class"] == "No data" and rows[0]["class"] == "1"
    assert result["TOTAL"] == pytest.approx(0.07)


def test_second_zones_divide_the_zone(count, zones, classes, make_vector, box):
    districts = make_vector("Polygon", [(box(0, 0, 4, 1), 11)], "district:integer")
    _result, rows = count(zones, classes, BY=districts, BY_FIELD="district")
    found = {(r["zone"], r["by"] or "", r["class"]): r["cells"] for r in rows}
    assert found == {
        ("west", "11", "1"): 3, ("west", "", "2"): 1, ("west", "", "No data"): 1,
        ("east", "11", "2"): 1, ("east", "", "2"): 1,
    }  # fmt: skip
    for zone in ("west", "east"):
        assert sum(r["share_pct"] for r in rows if r["zone"] == zone) == pytest.approx(100)


def test_class_names_come_from_the_raster(count, run, make_raster, zones):
    landuse = make_raster("landuse", np.array([[1, 1, 3, 3], [9, 9, 9, 9]]), nodata=0)
    spaces = run("threespaces", {"LANDUSE": landuse, "OUTPUT": "TEMPORARY_OUTPUT"})["OUTPUT"]
    _result, rows = count(zones, spaces)
    assert {r["class"] for r in rows} == {"Ecological space", "Agricultural space", "Urban space"}


def test_zones_without_a_name_are_kept(count, make_vector, box, classes):
    unnamed = make_vector("Polygon", [(box(0, 0, 1, 2), None), (box(1, 0, 1, 2), "b")], "name:string")
    result, rows = count(unnamed, classes)
    assert [r["cells"] for r in rows if not r["zone"]] == [1, 1]
    assert result["TOTAL"] == pytest.approx(0.04)


def test_bad_input(count, zones, classes, make_raster, make_vector, box):
    with pytest.raises(QgsProcessingException, match="“slope” is not a class raster"):
        count(zones, make_raster("slope", [[0.5, 1, 2, 3], [1, 1, 1, 1]]))
    with pytest.raises(QgsProcessingException, match="“zones” has no field “code”"):
        count(zones, classes, field="code")
    far = make_vector("Polygon", [(box(500, 0), "x")], "name:string", name="far")
    with pytest.raises(QgsProcessingException, match="“far” does not overlap"):
        count(far, classes)
    beside = make_vector(
        "Polygon", [(box(5, 0, 0.2, 1), "x"), (box(-1, 0, 0.5, 1), "y")], "name:string", name="beside"
    )
    with pytest.raises(QgsProcessingException, match="“beside” does not overlap"):
        count(beside, classes)


def test_zones_of_few_cells_are_measured_by_what_they_cover(count, make_vector, box, classes, run, feedback):
    rows = [
        (box(0.6, 0, 0.8, 1), "thin"),  # 0.4 of the first cell (class 1), 0.4 of the second (1)
        (box(1.9, 0.1, 0.2, 0.2), "tiny"),  # a quarter of a cell around the border of classes 1 and 2
        (box(2.2, 0.6, 0.2, 0.8), "tall"),  # 2 above, 2 below
        (box(0, 1, 2, 1), "whole"),  # two cells: 2 and none
        (box(9, 0, 1, 1), "outside"),
        (box(3, 1, 0.3, 0.3), "hidden"),
        (box(3, 1, 1, 1), "later"),
    ]
    zones = make_vector("Polygon", rows, "name:string", name="zones")
    result, found = count(zones, classes)
    areas = {}
    for row in found:
        areas.setdefault(row["zone"], {})[row["class"]] = (
            row["cells"],
            pytest.approx(row["area_km2"], rel=1e-9),
        )
    assert areas == {
        "thin": {"1": (0, 0.008)},
        "tiny": {"1": (0, 0.0002), "2": (0, 0.0002)},
        "tall": {"2": (0, 0.0016)},
        "whole": {"2": (1, 0.01), "No data": (1, 0.01)},
        "outside": {"No data": (0, 0)},
        "hidden": {"No data": (0, 0)},
        "later": {"5": (1, 0.01)},
    }
    for zone in ("thin", "tiny", "tall", "whole", "later"):
        assert sum(row["share_pct"] for row in found if row["zone"] == zone) == pytest.approx(100)
    assert result["TOTAL"] == pytest.approx(sum(row["area_km2"] for row in found))
    run(
        "zonestatistics",
        {"ZONES": zones, "FIELD": "name", "CLASSES": classes, "OUTPUT": "TEMPORARY_OUTPUT"},
        feedback,
    )
    assert feedback.warnings == [
        "These zones of “zones” hold the centre of no cell; their areas are those of the parts of cells that they "
        "cover: thin, tiny, tall.",
        "These zones of “zones” have no area on “classes”: they lie outside it or under later zones: outside, hidden.",
    ]


def test_zone_cards(run, make_raster, make_vector, box):
    zones = make_vector(
        "Polygon",
        [(box(0, 0, 4, 4), "I-1", "北山", 1, "护林保水"), (box(4, 0, 4, 4), "IV-1", "南原", 4, "")],
        "zone2:string", "name:string", "zone1:integer", "direction:string",
    )  # fmt: skip
    types = np.tile([1, 1, 1, 5, 2, 2, 2, 0], (4, 1))
    degree = np.tile([0, 0, 2, 4, 0, 1, 1, 1], (4, 1))
    given = {
        "ZONES": zones, "FIELD": "zone2", "CLASSES": make_raster("types", types), "TYPES": make_raster("types2", types),
        "DEGRADATION": make_raster("degree", degree), "OUTPUT": "TEMPORARY_OUTPUT", "CARDS": "TEMPORARY_OUTPUT",
    }  # fmt: skip
    cards = {f["zone"]: f for f in run("zonestatistics", given)["CARDS"].getFeatures()}
    first, second = cards["I-1"], cards["IV-1"]
    assert (first["name"], first["direction"], first["area_km2"]) == ("北山", "护林保水", pytest.approx(0.16))
    assert first["function"] == "Water conservation zone" or "ater" in first["function"]
    assert first["types"].split("; ")[0].endswith("0.1 km² (75.0 %)")
    assert first["degradation"] == pytest.approx(1.5) and first["degraded_pct"] == pytest.approx(50)
    assert second["problems"] == "No moderate or worse degradation" and second[
        "degradation"
    ] == pytest.approx(0.75)


def test_cards_need_a_raster(run, make_raster, make_vector, box):
    zones = make_vector("Polygon", [(box(0, 0, 4, 4), "a")], "zone:string")
    given = {"ZONES": zones, "FIELD": "zone", "CLASSES": make_raster("c", np.ones((4, 4)))}
    with pytest.raises(QgsProcessingException, match="at least one raster of the zone cards"):
        run("zonestatistics", {**given, "OUTPUT": "TEMPORARY_OUTPUT", "CARDS": "TEMPORARY_OUTPUT"})
