"""Ranked vacated land through Processing: by hand, sums kept, order without effect, what is refused."""

import numpy as np
import pytest
from qgis.core import QgsProcessingException

X, Y = 39400000.0, 4400000.0


def box(left, bottom, width, height):
    """WKT of a rectangle in metres from (X, Y)."""
    x, y = X + left, Y + bottom
    return f"POLYGON(({x} {y},{x + width} {y},{x + width} {y + height},{x} {y + height},{x} {y}))"


def rows(layer):
    return [dict(zip(layer.fields().names(), f.attributes())) for f in layer.getFeatures()]


@pytest.fixture
def ranked(run):
    """Run the tool with layers in memory."""

    def call(parcels, feedback=None, **given):
        outputs = dict.fromkeys(("OUTPUT", "TABLE"), "TEMPORARY_OUTPUT")
        return run("vacatedland", {"PARCELS": parcels, **outputs, **given}, feedback)

    return call


@pytest.fixture
def polygons(make_vector):
    return lambda *boxes: make_vector("Polygon", [(box(*one), n) for n, one in enumerate(boxes)], "n:integer")


def test_points_by_hand(ranked, make_vector, make_raster, polygons, feedback):
    """A hectare, 30 % in the control area, 500 m from a break point, planned, half of its border beside forest."""
    plots = make_vector("Polygon", [(box(0, 0, 100, 100), "计划 2026 年腾退")], "state:string")
    landuse = np.full((60, 60), 9)
    landuse[:, 40:] = 3  # from X + 100 on
    landuse[40:] = 8  # below Y
    layers = {
        "CONTROL": polygons((0, 0, 30, 100)),
        "BREAKPOINTS": make_vector("Point", [(f"POINT({X - 500} {Y + 50})", 1)], "n:integer"),
        "BLIND": polygons((0, 0, 100, 25)),
        "LANDUSE": make_raster("landuse", landuse, cell=10.0, origin=(X - 300, Y + 400)),
    }
    result = ranked(plots, feedback, STATE_FIELD="state", **layers)
    (row,) = rows(result["OUTPUT"])
    points = {term: row[f"pts_{term}"] for term in ("line", "network", "blind", "size", "border", "ease")}
    assert points == pytest.approx(
        {"line": 30 * 0.15, "network": 20 * 0.25, "blind": 15 * 0.25, "size": 15, "border": 10 * 0.5, "ease": 3}, abs=0.01
    )  # fmt: skip
    assert (
        row["score"] == pytest.approx(sum(points.values()), abs=0.01)
        and row["class"] == 3
        and row["use"] == 1
    )
    assert row["area_ha"] == pytest.approx(1) and row["state"] == "计划 2026 年腾退"
    assert "30 %" in row["reasons"] and "25 %" in row["reasons"]
    assert (result["COUNT"], result["AREA_GREEN"], result["AREA_FARM"]) == (1, pytest.approx(1), 0)


def test_terms_without_layer_take_no_part(ranked, polygons, feedback):
    (row,) = rows(ranked(polygons((0, 0, 50, 50)), feedback, CONTROL=polygons((0, 0, 50, 50)))["OUTPUT"])
    assert row["score"] == pytest.approx(100 * (0.30 * 0.5 + 0.15 * 0.5) / 0.45, abs=0.01)
    assert row["pts_network"] is None or str(row["pts_network"]) == "NULL"
    assert any("take no part" in text for text in feedback.infos)


def test_classes_and_uses(ranked, polygons, make_raster):
    plots = polygons(
        (0, 0, 60, 60),
        (200, 0, 60, 60),
        (400, 0, 60, 60),
        (600, 0, 60, 60),
        (800, 0, 60, 60),
        (1000, 0, 60, 60),
    )
    landuse = np.full((60, 140), 1)
    layers = {
        "REDLINE": polygons((0, 0, 31, 60)),
        "FARMLAND": polygons((200, 0, 60, 60), (600, 0, 60, 60)),
        "BLUELINE": polygons((400, 0, 60, 60)),
        "SITES": polygons((600, 0, 5, 5)),
        "CENTRE": polygons((1000, 0, 60, 60)),
        "LANDUSE": make_raster("landuse", landuse, cell=10.0, origin=(X - 100, Y + 300)),
    }
    flat = make_raster("flat", np.full((60, 140), 3.0, np.float32), cell=10.0, origin=(X - 100, Y + 300))
    steep = make_raster("steep", np.full((60, 140), 9.0, np.float32), cell=10.0, origin=(X - 100, Y + 300))
    found = rows(ranked(plots, SLOPE=flat, **layers)["OUTPUT"])
    assert [row["use"] for row in found] == [2, 2, 2, 4, 2, 1], (
        "farm land beats water; the centre stays green"
    )
    assert [row["class"] for row in found][:4] == [1, 1, 1, 1] and found[4]["class"] > 1
    found = rows(ranked(plots, SLOPE=steep, **layers)["OUTPUT"])
    assert [row["use"] for row in found] == [1, 2, 3, 4, 1, 1] and found[0]["slope"] == pytest.approx(9)


@pytest.mark.parametrize("seed", range(3))
def test_sums_ranks_and_order(ranked, make_vector, polygons, seed, feedback):
    random = np.random.default_rng(seed)
    boxes = [
        (*np.round(random.random(2) * 2000, 1), *np.round(5 + random.random(2) * 90, 1)) for _ in range(150)
    ]
    line = polygons((300, 0, 700, 2000))

    def layer(order):
        return make_vector("Polygon", [(box(*boxes[n]), int(n)) for n in order], "n:integer")

    first = ranked(layer(range(150)), feedback, REDLINE=line)
    turned = ranked(layer(random.permutation(150)), REDLINE=line)
    one, other = ({row["n"]: row for row in rows(result["OUTPUT"])} for result in (first, turned))
    assert {n: row["rank"] for n, row in one.items()} == {n: row["rank"] for n, row in other.items()}
    assert sorted(row["rank"] for row in one.values()) == list(range(1, len(one) + 1))
    small = [w * h for _x, _y, w, h in boxes if w * h < 400]
    assert len(one) + len(small) == 150 and small
    for key in ("AREA", "AREA_GREEN", "AREA_FIRST"):
        assert first[key] == pytest.approx(turned[key], rel=1e-6)
    assert sum(row["area_ha"] for row in rows(first["TABLE"])) == pytest.approx(first["AREA"], rel=1e-6)
    assert first["AREA"] < sum(row["area_ha"] for row in one.values())
    assert any("overlap" in text for text in feedback.warnings)
    ordered = sorted(one.values(), key=lambda row: row["rank"])
    assert [row["class"] for row in ordered] == sorted(row["class"] for row in ordered)


def test_candidates_of_the_survey(ranked, make_vector, polygons, feedback):
    codes = ["1304", "1303", "0101", "1304A", None]
    plots = make_vector(
        "Polygon", [(box(200 * n, 0, 50, 50), code) for n, code in enumerate(codes)], "DLBM:string"
    )
    found = rows(ranked(plots, feedback, CLASS_FIELD="DLBM", CONTROL=polygons((0, 0, 9, 9)))["OUTPUT"])
    assert [row["DLBM"] for row in found] == ["1304", "1303", "1304A"]
    assert all(row["pts_ease"] == pytest.approx(100 * 0.10 * 0.6 / 0.55, abs=0.01) for row in found)
    assert any("2 parcels" in text and "no candidates" in text for text in feedback.infos)


def test_unknown_states_are_told(ranked, make_vector, polygons, feedback):
    plots = make_vector("Polygon", [(box(0, 0, 50, 50), "已腾退"), (box(99, 0, 50, 50), "?")], "state:string")
    found = rows(ranked(plots, feedback, STATE_FIELD="state", CONTROL=polygons((0, 0, 9, 9)))["OUTPUT"])
    assert found[0]["pts_ease"] > 0 and found[1]["pts_ease"] == 0
    assert any("no words for" in text and "?" in text for text in feedback.warnings)


def test_own_weights(ranked, make_vector, polygons):
    table = make_vector(
        "None", [("", "weight_size", "0"), ("", "class_1", "99")], "item:string", "value:string"
    )
    (row,) = rows(ranked(polygons((0, 0, 50, 50)), REDLINE=polygons((0, 0, 10, 50)), RULES=table)["OUTPUT"])
    assert row["score"] == pytest.approx(20, abs=0.01) and row["pts_size"] == 0


def test_refused(ranked, make_vector, polygons):
    plots = polygons((0, 0, 50, 50))
    with pytest.raises(QgsProcessingException, match="at least one line"):
        ranked(plots)
    with pytest.raises(QgsProcessingException, match="No parcel of “layer” is judged"):
        ranked(plots, CONTROL=plots, MIN_AREA=5000)
    degrees = make_vector(
        "Polygon", [("POLYGON((116 40,116.1 40,116.1 40.1,116 40))", 1)], "n:integer", crs="EPSG:4490"
    )
    with pytest.raises(QgsProcessingException, match="metres"):
        ranked(degrees, CONTROL=plots)
    table = make_vector("None", [("", "weight_sise", "0")], "item:string", "value:string")
    with pytest.raises(QgsProcessingException, match="weight_sise"):
        ranked(plots, CONTROL=plots, RULES=table)
