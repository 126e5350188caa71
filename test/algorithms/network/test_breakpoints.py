import numpy as np
import pytest
from ecorestore.translation import tr
from qgis.core import QgsGeometry, QgsProcessingException, QgsVectorLayer

from .breaks import X, Y, line


def test_parallel_tracks_are_one_break_with_angle_and_measure(find, rails):
    first, second = find(RAILWAYS=rails, RAILWAYS_FIELD="type")
    assert (first["x"], first["y"]) == (305, 0)
    assert (first["corridor"], first["class"], first["crossings"], first["length_m"]) == (7, 1, 3, 10)
    assert (first["severity"], first["barrier_name"], first["angle"]) == (3, "京沪线", 90)
    assert first["measure"] and first["barrier"]
    assert (second["x"], second["angle"], second["crossings"], second["severity"]) == (800, 45, 1, 2)
    assert (find.result["COUNT"], find.result["PLACES"], find.result["COUNT_HIGH"]) == (2, 2, 1)


def test_without_a_class_field_every_line_counts(find, rails):
    assert [row["x"] for row in find(RAILWAYS=rails)] == [305, 600, 800]


def test_road_words_give_classes_and_unknown_ones_are_told_once(find, make_vector):
    words = ["motorway_link", "国道", "省道", "tertiary", "footway", "自定义", "自定义", "other"]
    rows = [(line((100 * i, -10), (100 * i, 10)), word) for i, word in enumerate(words, 1)]
    roads = make_vector("LineString", rows, "fclass:string")
    found = find(ROADS=roads, ROADS_FIELD="fclass", CLUSTER=10)
    assert [row["class"] for row in found] == [2, 3, 4, 5, 6, 6, 6]
    assert [warning.count("自定义") for warning in find.feedback.warnings] == [1]


def test_gap_in_built_up_land(find, make_vector, box):
    blocks = [(box(1, -1, 2, 2),), (box(3.5, -1, 1, 2),), (box(8, -1, 1, 2),)]
    long, short = find(BUILT=make_vector("Polygon", blocks))
    assert (long["x"], long["length_m"], long["crossings"], long["severity"]) == (200, 300, 2, 2)
    assert long["angle"] is None or str(long["angle"]) == "NULL"
    assert (short["x"], short["length_m"]) == (850, 100)
    parts = list(find.result["SEGMENTS"].getFeatures())
    assert [round(part.geometry().length(), 6) for part in parts] == [300, 100]
    assert [part["id"] for part in parts] == [long["id"], short["id"]]


def test_overlapping_areas_count_once_and_short_gaps_can_be_left_out(find, make_vector, box):
    blocks = [(box(1, -1, 2, 2),), (box(2, -1, 2, 2),), (box(8, -1, 0.2, 2),)]
    (gap,) = find(BUILT=make_vector("Polygon", blocks), MIN_GAP=50)
    assert gap["length_m"] == 300


def test_water_as_area_and_as_line(find, make_vector, box):
    (lake,) = find(WATER=make_vector("Polygon", [(box(1, -1, 3, 2),)]))
    assert (lake["class"], lake["length_m"], lake["severity"]) == (8, 300, 3)
    (river,) = find(WATER=make_vector("LineString", [(line((500, -10), (500, 10)),)]))
    assert (river["class"], river["length_m"], river["x"]) == (8, 0, 500)


def test_corridor_closed_upon_itself(find, make_vector, box):
    ring = make_vector("LineString", [(line((0, 0), (400, 0), (400, 400), (0, 400), (0, 0)),)])
    (gap,) = find(CORRIDORS=ring, BUILT=make_vector("Polygon", [(box(-1, -5, 10, 10),)]))
    assert gap["length_m"] == pytest.approx(1600)
    cross = make_vector("LineString", [(line((0, 0), (400, 0), (400, 200), (200, 200), (200, -200)),)])
    (gap,) = find(CORRIDORS=cross, BUILT=make_vector("Polygon", [(box(-1, -5, 10, 10),)]))
    assert gap["length_m"] == pytest.approx(1200)


def test_corridor_that_runs_on_a_railway(find, make_vector):
    on_top = make_vector("LineString", [(line((200, 0), (500, 0)),)])
    (place,) = find(RAILWAYS=on_top)
    assert (place["x"], place["length_m"], place["angle"], place["crossings"]) == (350, 300, 0, 1)


def test_corridors_that_run_together_share_a_place(find, make_vector, rails):
    two = make_vector("LineString", [(line((0, 0), (1000, 0)),), (line((0, 20), (1000, 20)),)])
    found = find(CORRIDORS=two, RAILWAYS=rails, RAILWAYS_FIELD="type")
    assert [row["corridor"] for row in found] == [1, 1, 2, 2]
    assert [row["place"] for row in found] == [1, 2, 1, 2]
    assert find.result["PLACES"] == 2


def test_barriers_in_another_crs(find, corridor, make_vector):
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject

    geometry = QgsGeometry.fromWkt(line((400, -50), (400, 50)))
    back = QgsCoordinateTransform(
        corridor.crs(), QgsCoordinateReferenceSystem("EPSG:4490"), QgsProject.instance()
    )
    geometry.transform(back)
    (place,) = find(ROADS=make_vector("LineString", [(geometry.asWkt(15),)], crs="EPSG:4490"))
    assert place["x"] == pytest.approx(400, abs=0.01)


def test_crossings_agree_with_qgis(find, make_vector):
    """The peer is native:lineintersections, over many random lines; without merging."""
    import processing

    random = np.random.default_rng(2)

    def lines(count, step):
        starts = random.uniform(0, 5000, (count, 1, 2))
        ways = np.concatenate(
            [starts, starts + np.cumsum(random.normal(0, step, (count, 5, 2)), axis=1)], axis=1
        )
        return make_vector("LineString", [(line(*map(tuple, way)),) for way in ways])

    corridors, rails = lines(12, 500), lines(2500, 40)
    found = find(CORRIDORS=corridors, RAILWAYS=rails, CLUSTER=0)
    peer = processing.run(
        "native:lineintersections", {"INPUT": corridors, "INTERSECT": rails, "OUTPUT": "TEMPORARY_OUTPUT"}
    )["OUTPUT"]
    wanted = sorted(
        (f.geometry().asPoint().x() - X, f.geometry().asPoint().y() - Y) for f in peer.getFeatures()
    )
    assert len(wanted) > 200
    assert np.allclose(sorted((row["x"], row["y"]) for row in found), wanted, atol=1e-4)


def test_gaps_agree_with_qgis(find, make_vector, box):
    """The summed length inside areas is that of native:intersection with the dissolved areas."""
    import processing

    random = np.random.default_rng(5)
    ways = np.cumsum(random.normal(0, 300, (6, 30, 2)), axis=1)
    corridors = make_vector("LineString", [(line(*map(tuple, way)),) for way in ways])
    blocks = make_vector("Polygon", [(box(*random.uniform(-20, 20, 2), 3, 2),) for _ in range(150)])
    find(CORRIDORS=corridors, BUILT=blocks)
    whole = processing.run("native:dissolve", {"INPUT": blocks, "OUTPUT": "TEMPORARY_OUTPUT"})["OUTPUT"]
    inside = processing.run(
        "native:intersection", {"INPUT": corridors, "OVERLAY": whole, "OUTPUT": "TEMPORARY_OUTPUT"}
    )["OUTPUT"]
    wanted = sum(f.geometry().length() for f in inside.getFeatures())
    assert wanted > 1000
    assert sum(f.geometry().length() for f in find.result["SEGMENTS"].getFeatures()) == pytest.approx(
        wanted, rel=1e-6
    )


def test_own_table_of_measures(find, rails, make_vector):
    rules = make_vector(
        "None", [("", "railway", "length", "0", "1", "桥")],
        "class:string", "quantity:string", "minimum:string", "severity:string", "measure:string",
    )  # fmt: skip
    found = find(RAILWAYS=rails, RULES=rules)
    assert {(row["severity"], row["measure"]) for row in found} == {(1, "桥")}


def test_nothing_met_gives_an_empty_layer_and_a_warning(find, make_vector):
    away = make_vector("LineString", [(line((9000, 9000), (9000, 9100)),)], name="faraway")
    assert find(RAILWAYS=away) == [] and find.result["COUNT"] == 0
    assert any("faraway" in warning for warning in find.feedback.warnings)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({}, "at least one layer"),
        ({"RAILWAYS": ([], "a:string")}, "no features with a geometry"),
        ({"ROADS": ([("LINESTRING(0 0,1 1)", "x")], "a:string"), "ROADS_FIELD": "class"}, "no field “class”"),
    ],
)
def test_bad_input_is_refused(find, make_vector, change, message):
    given = {
        key: make_vector("LineString", *value, name="empty") if isinstance(value, tuple) else value
        for key, value in change.items()
    }
    with pytest.raises(QgsProcessingException, match=message):
        find(**given)


def test_corridors_in_degrees_are_refused(find, make_vector, rails):
    degrees = make_vector("LineString", [("LINESTRING(116 40,117 40)",)], crs="EPSG:4326", name="degrees")
    with pytest.raises(QgsProcessingException, match="“degrees” is not in metres"):
        find(CORRIDORS=degrees, RAILWAYS=rails)


def test_cancel_keeps_the_old_file(find, make_vector, rails, Feedback, run, corridor, tmp_path):  # noqa: N803
    path = tmp_path / "断裂点.gpkg"
    run("breakpoints", {"CORRIDORS": corridor, "RAILWAYS": rails, "OUTPUT": str(path)})
    before = path.read_bytes()
    ways = [(line((0, i), (1000, i)),) for i in range(50)]
    many = make_vector("LineString", ways)
    with pytest.raises(QgsProcessingException, match=tr("Cancelled")):
        run(
            "breakpoints", {"CORRIDORS": many, "RAILWAYS": rails, "OUTPUT": str(path)}, Feedback(cancel_at=40)
        )
    assert path.read_bytes() == before
    assert QgsVectorLayer(str(path), "old", "ogr").featureCount() == 3


def test_built_up_land_of_a_land_use_raster(run, make_raster, make_vector):
    """A corridor of 10 cells over 3 cells of urban land: one gap of 300 m."""
    landuse = np.full((3, 10), 3)
    landuse[1, 4:7] = 9
    row = 4400000.0 - 150.0
    corridor = make_vector("LineString", [(f"LINESTRING(39400000 {row}, 39401000 {row})", 1)], "id:integer")
    result = run(
        "breakpoints",
        {"CORRIDORS": corridor, "LANDUSE": make_raster("landuse", landuse), "OUTPUT": "memory:"},
    )
    assert result["COUNT"] == 1
    point = next(result["OUTPUT"].getFeatures())
    assert point["length_m"] == pytest.approx(300.0)
    assert point.geometry().asPoint().x() == pytest.approx(39400550.0)
