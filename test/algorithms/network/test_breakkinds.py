"""Break points of the newer kinds: habitat gaps, narrow places, passages, current and barrier score."""

import numpy as np
import pytest
from qgis.core import QgsGeometry, QgsProcessingException

from .breaks import X, Y, line


def blank(value):
    return value is None or str(value) == "NULL"


def legend_of(layer, style):
    """Labels and colours of the legend that a style puts on a layer."""
    from ecorestore.gis.style.styling import apply_style

    apply_style(layer, style)
    return [(c.label(), c.symbol().color().name().upper()) for c in layer.renderer().categories()]


def test_habitat_gaps_between_stepping_stones(find, make_vector, box):
    """1000 m with stones at 200–300 and 900–1000 m: 600 m between them, 200 m before."""
    stones = make_vector("Polygon", [(box(2, -1, 1, 2),), (box(9, -1, 1, 2),)])
    (gap,) = find(STONES=stones, DISPERSAL=500)
    assert (gap["x"], gap["length_m"], gap["kind"], gap["class"]) == (600, 600, "habitat", 9)
    assert (gap["severity"], gap["mitigated"]) == (2, 0) and gap["measure"] and gap["barrier"]
    (segment,) = find.result["SEGMENTS"].getFeatures()
    assert segment.geometry().length() == pytest.approx(600)
    assert [row["length_m"] for row in find(STONES=stones, DISPERSAL=150)] == [200, 600]
    assert find(STONES=stones, DISPERSAL=600) == [] and find(STONES=stones, DISPERSAL=0) == []
    sources = make_vector("Polygon", [(box(5, -1, 1, 2),)])
    assert [row["length_m"] for row in find(STONES=stones, SOURCES=sources, DISPERSAL=250)] == [300]


def test_habitat_gaps_agree_with_geos(find, make_vector, box):
    """The gaps are the parts of line minus habitat, as GEOS cuts them, that are longer than the distance."""
    random = np.random.default_rng(11)
    ways = np.cumsum(random.normal(0, 400, (8, 12, 2)), axis=1)
    corridors = make_vector("LineString", [(line(*map(tuple, way)),) for way in ways])
    rectangles = [box(*random.uniform(-20, 20, 2), *random.uniform(1, 4, 2)) for _ in range(60)]
    found = find(
        CORRIDORS=corridors, SOURCES=make_vector("Polygon", [(r,) for r in rectangles]), DISPERSAL=300
    )
    whole = QgsGeometry.unaryUnion([QgsGeometry.fromWkt(wkt) for wkt in rectangles])
    wanted = []
    for way in ways:
        rest = QgsGeometry.fromWkt(line(*map(tuple, way))).difference(whole)
        wanted += [part.length() for part in joined(rest) if part.length() > 300]
    assert len(wanted) > 20
    assert np.allclose(sorted(row["length_m"] for row in found), sorted(wanted), atol=0.06)
    lengths = [f.geometry().length() for f in find.result["SEGMENTS"].getFeatures()]
    assert np.allclose(sorted(lengths), sorted(wanted), atol=1e-3)


def joined(lines):
    """Pieces that GEOS cut where a line crosses itself, as one again: those that end where another begins."""
    merged = []
    for part in lines.asGeometryCollection():
        points = part.asPolyline()
        if merged and merged[-1].asPolyline()[-1].distance(points[0]) < 1e-6:
            merged[-1] = QgsGeometry.fromPolylineXY(merged[-1].asPolyline() + points[1:])
        else:
            merged.append(part)
    return merged


def test_habitat_of_a_land_use_raster(run, make_raster, make_vector):
    """Cells of 100 m, habitat in 0–200, 500–600 (one cell) and 900–1000 m."""
    landuse = np.full((3, 10), 1)
    landuse[1, [0, 1, 5, 9]] = [3, 4, 13, 7]
    row = Y - 150.0
    corridor = make_vector("LineString", [(f"LINESTRING({X} {row}, {X + 1000} {row})",)])
    given = {
        "CORRIDORS": corridor,
        "LANDUSE": make_raster("landuse", landuse),
        "OUTPUT": "memory:",
        "DISPERSAL": 250,
    }

    def lengths(**more):
        return [f["length_m"] for f in run("breakpoints", {**given, **more})["OUTPUT"].getFeatures()]

    assert lengths() == [300, 300]
    assert lengths(MIN_STONE=150) == [800]  # the last cell is no stone, the first two are
    assert lengths(HABITAT="3 4") == [800]
    assert lengths(HABITAT="") == []
    with pytest.raises(QgsProcessingException, match="“99” is not a land-use class"):
        lengths(HABITAT="3 99")


def test_narrow_places_of_a_swath(run, make_raster, make_vector):
    """Cells of 50 m; the swath is 9 cells wide, between 1000 and 1300 m only 3."""
    swath = np.full((40, 60), 5000.0, np.float32)
    swath[16:25] = 0
    swath[:, 20:26] = 5000
    swath[19:22, 20:26] = 0
    row = Y - 20.5 * 50
    corridor = make_vector("LineString", [(f"LINESTRING({X + 100} {row}, {X + 2900} {row})",)])
    given = {
        "CORRIDORS": corridor, "SWATH": make_raster("swath", swath, cell=50), "SWATH_CUTOFF": 1000, "MIN_WIDTH": 300,
        "OUTPUT": "memory:", "SEGMENTS": "memory:",
    }  # fmt: skip
    result = run("breakpoints", given)
    (place,) = result["OUTPUT"].getFeatures()
    assert (place["class"], place["kind"], place["crossings"]) == (10, "narrow", 1)
    assert place["width_m"] == pytest.approx(150, abs=10)
    assert 1000 <= place.geometry().asPoint().x() - X <= 1300
    assert place["length_m"] == pytest.approx(300, abs=110)
    assert place["severity"] == 2  # 300 / 150 is twice too narrow
    (segment,) = result["SEGMENTS"].getFeatures()
    assert segment["width_m"] == place["width_m"]
    assert segment.geometry().length() == pytest.approx(place["length_m"], abs=0.1)
    assert run("breakpoints", {**given, "MIN_WIDTH": 120})["COUNT"] == 0
    inside = make_vector("Polygon", [(f"POLYGON(({X + 800} {Y - 2000},{X + 1500} {Y - 2000},{X + 1500} {Y},{X + 800} {Y},{X + 800} {Y - 2000}))",)])  # fmt: skip
    assert run("breakpoints", {**given, "SOURCES": inside, "DISPERSAL": 0})["COUNT"] == 0


def test_a_swath_elsewhere_and_a_width_below_two_cells_are_told(find, make_raster):
    swath = make_raster("faraway", np.zeros((5, 5), np.float32), origin=(X + 50000, Y))
    assert find(SWATH=swath) == []
    assert any("100 % of the corridors" in warning for warning in find.feedback.warnings)
    assert any("below two cells of “faraway”" in warning for warning in find.feedback.warnings)


@pytest.fixture
def roads(make_vector):
    rows = [(line((x, -300), (x, 300)), "primary", f"G{x}") for x in (300, 360, 700)]
    return make_vector("LineString", rows, "class:string", "name:string", name="roads")


def test_a_passage_mitigates_its_own_road_only(find, roads, make_vector):
    """Roads at 300 and 360 m are one place; a culvert under one of them is not enough."""

    def passages(*points):
        return make_vector("Point", [(f"POINT({X + x} {Y + y})", "culvert", "老涵洞") for x, y in points],
                           "kind:string", "name:string")  # fmt: skip

    def mitigated(points, **more):
        more = {"ROADS": roads, "ROADS_FIELD": "class", "CLUSTER": 20, "CROSSINGS": passages(*points), **more}
        return [(row["x"], row["mitigated"]) for row in find(**more)]

    assert mitigated([(360, 20)]) == [(300, 0), (360, 1), (700, 0)]
    assert mitigated([(360, 20)], CLUSTER=100) == [(300, 0), (700, 0)]
    assert mitigated([(360, 20), (305, 0)], CLUSTER=100) == [(300, 1), (700, 0)]
    assert mitigated([(360, 60)]) == [(300, 0), (360, 0), (700, 0)]  # out of reach
    assert mitigated([(360, 60)], CROSSINGS_DISTANCE=70) == [(300, 0), (360, 1), (700, 0)]
    assert mitigated([(360, 20)], CROSSINGS_DISTANCE=70, BUNDLE=60) == [(300, 1), (360, 1), (700, 0)]


def test_a_mitigated_crossing_keeps_its_class_and_looks_different(find, roads, make_vector):
    passage = make_vector(
        "Point", [(f"POINT({X + 700} {Y + 5})", "桥", "北桥")], "kind:string", "name:string"
    )
    found = find(ROADS=roads, ROADS_FIELD="class", CLUSTER=20, CROSSINGS=passage, CROSSINGS_FIELD="kind")
    row = found[2]
    assert (row["class"], row["severity"], row["priority"], row["legend"]) == (4, 0, 0, 11)
    assert "北桥" in row["passage"]
    assert row["measure"] != found[0]["measure"] and row["barrier"] == found[0]["barrier"]
    assert found[0]["legend"] == 4 and found[0]["passage"] == ""
    labels = legend_of(find.result["OUTPUT"], "breakpoints")
    assert len(labels) == 2 and labels[1][1] == "#D0D0D0" and labels[0][1] != "#D0D0D0"
    assert find.result["COUNT_HIGH"] == 0


def test_words_that_say_no_are_no_passage(find, roads, make_vector):
    rows = [(f"POINT({X + x} {Y})", word) for x, word in ((300, "no"), (360, ""), (700, "yes"))]
    passages = make_vector("Point", rows, "bridge:string")
    found = find(ROADS=roads, CLUSTER=20, CROSSINGS=passages, CROSSINGS_FIELD="bridge")
    assert [row["mitigated"] for row in found] == [0, 0, 1]
    assert [row["mitigated"] for row in find(ROADS=roads, CLUSTER=20, CROSSINGS=passages)] == [1, 1, 1]


def test_roads_with_a_bridge_field_are_their_own_passages(find, make_vector):
    """The railway passes over the road on a bridge: the corridor gets under the railway, not over the road."""
    rails = make_vector("LineString", [(line((200, -30), (420, 30)), "yes")], "bridge:string")
    road = make_vector("LineString", [(line((330, -300), (330, 300)),)])
    found = find(RAILWAYS=rails, ROADS=road, CROSSINGS=rails, CROSSINGS_FIELD="bridge", CLUSTER=5)
    assert [(row["x"], row["class"], row["mitigated"]) for row in found] == [(310, 1, 1), (330, 6, 0)]


def test_water_and_built_up_land_are_not_mitigated(find, make_vector, box):
    passage = make_vector("Point", [(f"POINT({X + 500} {Y})",)])
    river = make_vector("LineString", [(line((500, -10), (500, 10)),)])
    found = find(WATER=river, BUILT=make_vector("Polygon", [(box(4, -1, 2, 2),)]), CROSSINGS=passage)
    assert [(row["class"], row["mitigated"]) for row in found] == [(7, 0), (8, 0)]


def test_current_and_barrier_score_raise_severity_and_priority(run, make_raster, make_vector):
    """Ten cells of current 1 to 10: the road in the ninth reaches the ninth tenth, that in the second does not."""
    current = np.zeros((3, 10), np.float32)
    current[1] = np.arange(1, 11)
    score = np.zeros((3, 10), np.float32)
    score[1, 8] = 7
    row = Y - 150.0
    corridor = make_vector("LineString", [(f"LINESTRING({X} {row}, {X + 1000} {row})",)])
    roads = make_vector(
        "LineString", [(f"LINESTRING({X + x} {row - 50}, {X + x} {row + 50})",) for x in (150, 850)]
    )
    given = {"CORRIDORS": corridor, "ROADS": roads, "OUTPUT": "memory:"}
    plain = list(run("breakpoints", given)["OUTPUT"].getFeatures())
    assert [f["severity"] for f in plain] == [1, 1] and all(blank(f["current"]) for f in plain)
    rasters = {"CURRENT": make_raster("current", current), "BARRIER_SCORE": make_raster("score", score)}
    low, high = run("breakpoints", {**given, **rasters})["OUTPUT"].getFeatures()
    assert (low["current"], low["cur_rank"], low["score_rank"], low["severity"]) == (2, 0.2, 0, 1)
    assert (high["current"], high["cur_rank"], high["score"], high["score_rank"], high["severity"]) == (
        9,
        0.9,
        7,
        1,
        3,
    )
    assert low["priority"] == pytest.approx(100 * (0.5 / 3 + 0.3 * 0.2), abs=0.05)
    assert high["priority"] == pytest.approx(100 * (0.5 / 3 + 0.3 * 0.9 + 0.2), abs=0.05)


def test_a_raster_elsewhere_is_told(find, rails, make_raster):
    current = make_raster("elsewhere", np.ones((5, 5), np.float32), origin=(X + 50000, Y))
    assert all(
        blank(row["current"]) and row["cur_rank"] == 0 for row in find(RAILWAYS=rails, CURRENT=current)
    )
    assert any("“elsewhere” has no value along" in warning for warning in find.feedback.warnings)


def test_rasters_in_another_crs(run, make_raster, make_vector):
    """Corridors in zone 39, land use in zone 40: the gap is as long as it is."""
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject

    landuse = np.full((41, 41), 1)
    landuse[:, 18:24] = 9  # 600 m
    raster = make_raster("landuse", landuse, origin=(40400000.0, Y), crs="EPSG:4528")
    corridor = QgsGeometry.fromWkt(f"LINESTRING(40400500 {Y - 2050}, 40403500 {Y - 2050})")
    zones = [QgsCoordinateReferenceSystem(code) for code in ("EPSG:4528", "EPSG:4527")]
    corridor.transform(QgsCoordinateTransform(*zones, QgsProject.instance()))
    lines = make_vector("LineString", [(corridor.asWkt(6),)])
    given = {"CORRIDORS": lines, "LANDUSE": raster, "OUTPUT": "memory:", "HABITAT": "1", "DISPERSAL": 500}
    found = {f["kind"]: f["length_m"] for f in run("breakpoints", given)["OUTPUT"].getFeatures()}
    assert found == {"gap": pytest.approx(600, rel=5e-3), "habitat": found["gap"]}


def test_cancel_while_widths_are_measured(run, make_raster, make_vector, Feedback, tmp_path):  # noqa: N803
    swath = make_raster("swath", np.zeros((60, 60), np.float32))
    corridor = make_vector("LineString", [(line((50, -3000), (5900, -3000)),)])
    path = tmp_path / "out.gpkg"
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run(
            "breakpoints",
            {"CORRIDORS": corridor, "SWATH": swath, "MIN_WIDTH": 300, "OUTPUT": str(path)},
            Feedback(cancel_at=79),
        )
    assert not path.exists()


def test_a_bundle_of_lines_is_a_segment_too(find, rails):
    find(RAILWAYS=rails, RAILWAYS_FIELD="type")
    (segment,) = find.result["SEGMENTS"].getFeatures()
    assert (segment["kind"], segment.geometry().length()) == ("crossing", pytest.approx(10))


def test_field_names_fit_shapefiles(find, rails):
    find(RAILWAYS=rails)
    names = [f.name() for key in ("OUTPUT", "SEGMENTS") for f in find.result[key].fields()]
    assert all(len(name) <= 10 for name in names if name != "barrier_name")  # older than the rule
