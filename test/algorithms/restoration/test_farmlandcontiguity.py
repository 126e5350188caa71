"""Blocks of farmland through Processing: against dissolved buffers, areas kept, barriers, advice, bad input."""

import itertools

import numpy as np
import pytest
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsProcessingException,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

X, Y = 39400000.0, 4400000.0


def box(left, bottom, width, height):
    """WKT of a rectangle in metres from (X, Y)."""
    x, y = X + left, Y + bottom
    return f"POLYGON(({x} {y},{x + width} {y},{x + width} {y + height},{x} {y + height},{x} {y}))"


@pytest.fixture
def contiguity(run):
    """Run the tool with layers in memory."""

    def call(parcels, feedback=None, **given):
        outputs = dict.fromkeys(("OUTPUT", "PARCELS_OUTPUT", "TABLE"), "TEMPORARY_OUTPUT")
        return run("farmlandcontiguity", {"PARCELS": parcels, "MIN_AREA": 0, **outputs, **given}, feedback)

    return call


def rows(layer):
    return [dict(zip(layer.fields().names(), f.attributes())) for f in layer.getFeatures()]


def expected_blocks(pieces, gap, walls=()):
    """Sets of pieces that share a part of the dissolved buffers, cut by walls: what QGIS's own chain of tools makes."""
    grown = QgsGeometry.unaryUnion([shape.buffer(gap / 2 + 1e-6, 16) for shape in pieces.values()])
    for wall in walls:
        grown = grown.difference(wall.buffer(0.01, 2))
    return {
        frozenset(n for n, shape in pieces.items() if part.contains(shape.pointOnSurface()))
        for part in grown.asGeometryCollection()
    } - {frozenset()}


@pytest.mark.parametrize("seed", range(6))
def test_blocks_agree_with_dissolved_buffers(contiguity, make_vector, seed):
    random = np.random.default_rng(seed)
    cells = [(c, r) for c in range(12) for r in range(8) if random.random() < 0.6]
    found = [(c * 60 + random.random() * 25, r * 55 + random.random() * 20, 35, 30) for c, r in cells]
    layer = make_vector("Polygon", [(box(*one), n) for n, one in enumerate(found)], "n:integer")
    ends = random.random((3 * (seed % 2), 2)) * 700
    lines = [f"LINESTRING({X + a} {Y - 50},{X + b} {Y + 600})" for a, b in ends]
    given = (
        {"BARRIERS": make_vector("LineString", [(line, 1) for line in lines], "n:integer")} if lines else {}
    )
    result = contiguity(layer, **given)
    made = list(result["PARCELS_OUTPUT"].getFeatures())
    assert (len(made) > len(found)) == bool(lines)
    pieces, blocks = {f.id(): f.geometry() for f in made}, {}
    for feature in made:
        blocks.setdefault(feature["block"], set()).add(feature.id())
    walls = [QgsGeometry.fromWkt(line) for line in lines]
    wanted = expected_blocks(pieces, 20, walls)
    if not walls:
        assert {frozenset(one) for one in blocks.values()} == wanted
    # what grows across a wall may join others on that side, which are not within the gap of each other
    assert all(any(one <= whole for whole in wanted) for one in blocks.values())
    block = {f.id(): f["block"] for f in made}
    for one, other in itertools.combinations(pieces, 2):
        between = pieces[one].shortestLine(pieces[other])
        if between.length() <= 20 and not any(between.distance(wall) < 0.05 for wall in walls):
            assert block[one] == block[other]
    assert sum(f["piece_ha"] for f in made) == pytest.approx(len(found) * 0.105, rel=1e-6)
    assert result["AREA"] == pytest.approx(sum(row["area_ha"] for row in rows(result["OUTPUT"])), rel=1e-6)


def test_blocks_do_not_depend_on_the_order(contiguity, make_vector):
    random = np.random.default_rng(4)
    made = [(box(*(random.random(2) * 900), 60, 60), n) for n in range(60)]
    turned = [made[n] for n in random.permutation(60)]
    results = [contiguity(make_vector("Polygon", one, "n:integer")) for one in (made, turned)]
    numbers = [{row["n"]: row["block"] for row in rows(one["PARCELS_OUTPUT"])} for one in results]
    assert numbers[0] == numbers[1] and results[0]["INDEX"] == pytest.approx(results[1]["INDEX"])


def test_numbers_by_hand(contiguity, make_vector):
    layer = make_vector("Polygon", [(box(0, 0, 100, 100), "a"), (box(115, 0, 100, 100), "b"), (box(300, 0, 100, 100), "c")],
                        "name:string")  # fmt: skip
    result = contiguity(layer)
    first, second = rows(result["OUTPUT"])
    assert (first["parcels"], first["area_ha"], first["class"], first["score"]) == (2, 2, 2, 40)
    assert first["area_mu"] == pytest.approx(30) and second["shape"] == pytest.approx(1)
    assert result["INDEX"] == pytest.approx(5 / 9, abs=1e-9) and result["COUNT"] == 2
    assert result["MU"] == pytest.approx(0.0045) and result["LARGE_SHARE"] == 0
    assert contiguity(layer, GAP=14.9)["COUNT"] == 3
    assert contiguity(layer, GAP=85)["COUNT"] == 1


def test_barriers(contiguity, make_vector):
    layer = make_vector("Polygon", [(box(0, 0, 100, 100), 1), (box(100, 0, 100, 100), 2)], "n:integer")
    lines = [(f"LINESTRING({X + 100} {Y - 50},{X + 100} {Y + 150})", "motorway"),
             (f"LINESTRING({X + 50} {Y - 50},{X + 50} {Y + 150})", "residential")]  # fmt: skip
    roads = make_vector("LineString", lines, "class:string")
    assert contiguity(layer)["COUNT"] == 1
    along = contiguity(layer, BARRIERS=roads, BARRIERS_FIELD="class")
    assert along["COUNT"] == 2 and along["AREA"] == pytest.approx(2)
    both = contiguity(layer, BARRIERS=roads)
    assert both["COUNT"] == 3 and both["AREA"] == pytest.approx(2)
    assert sorted(round(row["piece_ha"], 6) for row in rows(both["PARCELS_OUTPUT"])) == [0.5, 0.5, 1]
    half = make_vector(
        "LineString", [(f"LINESTRING({X + 100} {Y - 50},{X + 100} {Y + 60})", "a")], "class:string"
    )
    assert contiguity(layer, BARRIERS=half)["COUNT"] == 1, "there is a way round its end"
    ditch = make_vector("Polygon", [(box(95, -50, 10, 300), 1)], "n:integer")
    across = contiguity(layer, BARRIERS=ditch)
    assert across["AREA"] == pytest.approx(2) and across["COUNT"] >= 2
    blocks = {row["block"] for row in rows(across["PARCELS_OUTPUT"]) if row["piece_ha"] > 0.5}
    assert len(blocks) == 2


def test_classes_of_land(contiguity, make_vector, feedback):
    codes = ["0101", "101", "0102k", "0103", "0201", ""]
    layer = make_vector(
        "Polygon", [(box(200 * n, 0, 100, 100), code) for n, code in enumerate(codes)], "DLBM:string"
    )
    assert contiguity(layer, feedback, CLASS_FIELD="DLBM")["AREA"] == pytest.approx(4)
    assert any("2 parcels are other land" in text for text in feedback.infos)
    with pytest.raises(QgsProcessingException, match="No parcel of “layer” is farmland"):
        contiguity(layer, CLASS_FIELD="DLBM", CODES="05")
    with pytest.raises(QgsProcessingException, match="codes that are farmland"):
        contiguity(layer, CLASS_FIELD="DLBM", CODES=" , ")


def test_doubles_and_overlaps_are_told(contiguity, make_vector, feedback):
    layer = make_vector(
        "Polygon",
        [(box(0, 0, 100, 100), 1), (box(0, 0, 100, 100), 2), (box(50, 0, 100, 100), 3)],
        "n:integer",
    )
    assert contiguity(layer, feedback)["AREA"] == pytest.approx(2)
    assert any("there twice" in text for text in feedback.warnings)
    assert any("overlap one another by 0.50 ha" in text for text in feedback.warnings)


def test_steps_are_told(contiguity, make_vector, feedback):
    x, y = X, Y
    corners = [(0, 0), (60, 0), (60, 30), (90, 30), (90, 90), (0, 90), (0, 0)]
    wkt = "POLYGON((" + ",".join(f"{x + a} {y + b}" for a, b in corners) + "))"
    contiguity(make_vector("Polygon", [(wkt, 1)], "n:integer"), feedback)
    assert any("run in steps" in text for text in feedback.warnings)


def advised(make_vector, make_raster):
    """Small basic farmland far off, steep basic farmland, a large block half basic, and land to reclaim."""
    parcels = [(box(0, 0, 400, 400), "large"), (box(400, 0, 300, 400), "beside"), (box(2000, 0, 90, 90), "small"),
               (box(2000, 2000, 600, 600), "steep"), (box(4000, 0, 200, 230), "lifted")]  # fmt: skip
    basic = [(box(0, 0, 400, 400), 1), (box(2000, 0, 90, 90), 1), (box(2000, 2000, 600, 600), 1)]
    dem = np.zeros((40, 50), np.float32)
    dem[:15, 18:29] = np.arange(11) * 50  # 26.6° along the columns of the steep parcel and the small one
    return {
        "PARCELS": make_vector("Polygon", parcels, "name:string"),
        "BASIC": make_vector("Polygon", basic, "n:integer"),
        "RECLAIMABLE": make_vector(
            "Polygon", [(box(4205, 0, 50, 230), 1), (box(9000, 0, 50, 50), 2)], "n:integer"
        ),
        "DEM": make_raster("dem", dem, origin=(X, Y + 3000)),
    }


def test_advice(contiguity, make_vector, make_raster, feedback):
    given = advised(make_vector, make_raster)
    result = contiguity(given.pop("PARCELS"), feedback, **given)
    found = {
        row["name"]: row for row in rows(result["PARCELS_OUTPUT"]) if row["origin"] in ("farmland", "耕地")
    }
    assert found["large"]["advice"] == 1 and found["beside"]["advice"] == 3
    assert found["steep"]["advice"] == 5, "36 ha find no replacement"
    assert found["small"]["advice"] == 5, "what follows waits as well"
    assert found["steep"]["slope"] == pytest.approx(26.565, abs=0.1)
    land = [
        row
        for row in rows(result["PARCELS_OUTPUT"])
        if row["lift"] is not None and row["origin"] not in ("farmland", "耕地")
    ]
    assert [(row["advice"], row["lift"]) for row in land] == [(4, 1), (1, 0)]
    assert result["IN_HA"] == pytest.approx(12) and result["RECLAIM_HA"] == pytest.approx(1.15)
    assert result["OUT_HA"] <= result["IN_HA"] + result["RECLAIM_HA"]
    assert result["WAIT_HA"] == pytest.approx(36.81)
    flat = contiguity(advised(make_vector, make_raster)["PARCELS"], BASIC=given["BASIC"])
    assert flat["OUT_HA"] == pytest.approx(0.81), "without elevation only the small block leaves"


def test_zones(contiguity, make_vector):
    layer = make_vector(
        "Polygon",
        [(box(0, 0, 100, 100), 1), (box(100, 0, 100, 100), 2), (box(900, 0, 50, 50), 3)],
        "n:integer",
    )
    zones = make_vector(
        "Polygon", [(box(-10, -10, 110, 200), "西区"), (box(100, -10, 300, 200), "东区")], "name:string"
    )
    table = rows(contiguity(layer, ZONES=zones)["TABLE"])
    assert [row["zone"] for row in table][:2] == ["西区", "东区"] and len(table) == 4
    assert sum(row["area_ha"] for row in table[:-1]) == pytest.approx(table[-1]["area_ha"])
    assert [row["parcels"] for row in table] == [1, 1, 1, 3]
    for row in table:
        assert sum(row[f"class{n}_ha"] for n in range(1, 6)) == pytest.approx(row["area_ha"])


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"BREAKS": "5 1 2 3"}, "are not four areas"),
        ({"GAP": -1}, "GAP|Gap"),
        ({"CLASS_FIELD": "none"}, "none"),
    ],
)
def test_bad_values(contiguity, make_vector, given, sentence):
    layer = make_vector("Polygon", [(box(0, 0, 100, 100), "0101")], "DLBM:string")
    with pytest.raises(QgsProcessingException, match=sentence):
        contiguity(layer, **given)


def test_degrees_are_refused(contiguity, make_vector):
    layer = make_vector(
        "Polygon", [("POLYGON((116 40,116.1 40,116.1 40.1,116 40))", 1)], "n:integer", crs="EPSG:4490"
    )
    with pytest.raises(QgsProcessingException, match="metres"):
        contiguity(layer)


def test_pieces_of_a_package(contiguity, make_vector, tmp_path):
    """The ids of a GeoPackage are those of parcels: pieces of one have the same."""
    layer = make_vector("Polygon", [(box(0, 0, 100, 100), 1), (box(100, 0, 100, 100), 2)], "n:integer")
    path = str(tmp_path / "parcels.gpkg")
    options = QgsVectorFileWriter.SaveVectorOptions()
    assert not QgsVectorFileWriter.writeAsVectorFormatV3(
        layer, path, QgsCoordinateTransformContext(), options
    )[0]
    road = make_vector("LineString", [(f"LINESTRING({X + 50} {Y - 50},{X + 50} {Y + 150})", 1)], "n:integer")
    made = str(tmp_path / "pieces.gpkg")
    contiguity(path, BARRIERS=road, PARCELS_OUTPUT=made)
    assert sorted(row["n"] for row in rows(QgsVectorLayer(made))) == [1, 1, 2]
