import random

import numpy as np
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsProcessingException,
    QgsProject,
    QgsVectorLayer,
)

CHINESE = "密云水库上游水源涵养区"


@pytest.fixture
def draw(run, feedback):
    def call(units, function, **parameters):
        values = {"UNITS": units, "FUNCTION": function, "MIN_AREA": 2, "OUTPUT": "TEMPORARY_OUTPUT"}
        return run("zonelevel1", {**values, **parameters}, feedback=feedback)

    return call


@pytest.fixture
def table(make_vector):
    def make(rows, *fields):
        return make_vector("None", [(None, *row) for row in rows], *fields, name="names")

    return make


def areas(shapes, result):
    """(zone1, strip) to km²."""
    return {(v["zone1"], v["strip"]): pytest.approx(v["area_km2"]) for v, _g in shapes(result["OUTPUT"])}


def test_zones_tile_the_units_and_small_blocks_are_gone(
    draw, grid_units, function_raster, shapes, assert_tiles, area, parts
):
    result = draw(grid_units(), function_raster)
    assert_tiles(result["OUTPUT"], area)
    assert areas(shapes, result) == {(1, 0): 4, (2, 0): 4, (4, 0): 8}  # the town of 1.5 km² joined the fields
    assert all(parts(geometry) == 1 for _values, geometry in shapes(result["OUTPUT"]))
    assert result["COUNT"] == 3
    values = shapes(result["OUTPUT"])[2][0]
    assert (values["parts"], values["units"]) == (1, 32)
    assert values["name"] == "Agricultural production zone"


def test_smallest_block_decides(draw, grid_units, function_raster, shapes):
    result = draw(grid_units(), function_raster, MIN_AREA=1)
    assert areas(shapes, result) == {(1, 0): 4, (2, 0): 4, (4, 0): 6.5, (5, 0): 1.5}


def test_spaces_overrule_the_function(draw, grid_units, function_raster, make_raster, shapes):
    spaces = np.ones((40, 40))
    spaces[20:], spaces[:, 30:] = 2, 3
    result = draw(grid_units(), function_raster, SPACES=make_raster("spaces", spaces.astype(int), nodata=0))
    assert areas(shapes, result) == {(1, 0): 4, (2, 0): 2, (4, 0): 6, (5, 0): 4}


def test_share_that_overrides_the_space(draw, grid_units, function_raster, make_raster, shapes):
    """All is ecological space; 60 % of every unit is farmland."""
    codes = np.ones((40, 40), dtype=int)
    codes[np.arange(40) % 5 < 3] = 4
    mixed, spaces = make_raster("mixed", codes, nodata=0), make_raster("spaces", codes * 0 + 1, nodata=0)
    assert areas(shapes, draw(grid_units(), mixed, SPACES=spaces)) == {(4, 0): 16}
    assert areas(shapes, draw(grid_units(), mixed, SPACES=spaces, OVERRIDE=70)) == {(1, 0): 16}


def test_the_order_of_the_units_does_not_matter(draw, grid_units, function_raster, shapes):
    order = list(range(64))
    random.Random(3).shuffle(order)
    first, second = (shapes(draw(grid_units(order=o), function_raster)["OUTPUT"]) for o in (None, order))
    assert [values for values, _geometry in first] == [values for values, _geometry in second]
    assert all(a[1].isGeosEqual(b[1]) for a, b in zip(first, second))


def test_official_names_replace_the_default(draw, grid_units, function_raster, table, shapes):
    names = table([("Ⅰ", CHINESE), ("2", "East"), ("IV-1", "level 2")], "zone:string", "name:string")
    found = [
        values["name"] for values, _g in shapes(draw(grid_units(), function_raster, NAMES=names)["OUTPUT"])
    ]
    assert found == [CHINESE, "East", "Agricultural production zone"]


def test_zone_numbers_may_be_decimal_fields(draw, grid_units, function_raster, table, shapes):
    result = draw(grid_units(), function_raster, NAMES=table([(1.0, CHINESE)], "zone:double", "name:string"))
    assert shapes(result["OUTPUT"])[0][0]["name"] == CHINESE


def test_names_need_their_columns_and_zones(draw, grid_units, function_raster, table):
    with pytest.raises(QgsProcessingException, match="“names” has no column “name”"):
        draw(grid_units(), function_raster, NAMES=table([(1, "x")], "zone:integer", "title:string"))
    with pytest.raises(QgsProcessingException, match="“names”: “7” is not a zone"):
        draw(grid_units(), function_raster, NAMES=table([(7, "x")], "zone:integer", "name:string"))


def test_polygon_strips_cut_units_and_are_exempt_from_the_smallest_block(
    draw, grid_units, function_raster, make_vector, box, shapes, assert_tiles, area
):
    """Of the whole strip, water conservation covers most: half of the south is town."""
    strips = make_vector("Polygon", [(box(18, -5, 2.5, 60),)])
    result = draw(grid_units(), function_raster, STRIPS=strips, STRIP_MIN_AREA=0.5)
    assert_tiles(result["OUTPUT"], area)
    assert areas(shapes, result) == {(1, 0): 3.6, (2, 0): 3.9, (1, 1): 1, (4, 0): 7.5}


def test_lines_that_join_are_one_strip_and_pockets_join_it(
    draw, grid_units, function_raster, make_vector, shapes, assert_tiles, area, parts
):
    """Two rivers meet in the south-west; the corner between them touches nothing but strips."""
    rivers = make_vector(
        "LineString",
        [
            ("LINESTRING(39400000 4397000,39401000 4396000)",),
            ("LINESTRING(39402000 4401000,39402000 4396600,39400400 4396600)",),
            ("LINESTRING(39403900 4400000,39403900 4399900)",),
        ],
    )
    result = draw(
        grid_units(), function_raster, STRIPS=rivers, STRIP_WIDTH=100, STRIP_MIN_AREA=0.2, MIN_AREA=1
    )
    assert_tiles(result["OUTPUT"], area)
    strips = [(v, g) for v, g in shapes(result["OUTPUT"]) if v["strip"]]
    assert [values["strip"] for values, _geometry in strips] == [1]
    assert parts(strips[0][1]) == 1
    corner = strips[0][1].boundingBox()
    assert (corner.xMinimum(), corner.yMinimum()) == (39400000, 4396000)
    rest = [g for v, g in shapes(result["OUTPUT"]) if not v["strip"]]
    blocks = [part.area() / 1e6 for g in rest for part in g.asGeometryCollection()]
    assert min(blocks) >= 1


def test_named_lines_are_strips_of_their_own(
    draw, grid_units, function_raster, make_vector, shapes, feedback
):
    rivers = make_vector(
        "LineString",
        [
            ("LINESTRING(39402000 4401000,39402000 4398000)", "north"),
            ("LINESTRING(39402000 4398000,39402000 4395000)", "south"),
            ("LINESTRING(39402000 4398000,39404000 4398000)", "east"),
            ("LINESTRING(39400000 4399900,39400100 4399900)", "brook"),
        ],
        "river:string",
    )
    parameters = {"STRIPS": rivers, "STRIP_WIDTH": 100, "STRIP_MIN_AREA": 0.3}
    result = draw(grid_units(), function_raster, STRIPS_FIELD="river", **parameters)
    assert sorted(v["strip"] for v, _g in shapes(result["OUTPUT"]) if v["strip"]) == [1, 2, 3]
    assert any("1 strips are smaller" in text for text in feedback.warnings)
    result = draw(grid_units(), function_raster, **parameters)
    assert sorted(v["strip"] for v, _g in shapes(result["OUTPUT"]) if v["strip"]) == [1]


def test_strips_elsewhere_are_refused(draw, grid_units, function_raster, make_vector, box):
    strips = make_vector("Polygon", [(box(500, 500, 5, 5),)], name="rivers")
    with pytest.raises(QgsProcessingException, match="“rivers” does not overlap the planning units"):
        draw(grid_units(), function_raster, STRIPS=strips)


def test_units_of_another_crs(draw, grid_units, function_raster, make_vector, shapes, parts):
    rows = []
    for _values, geometry in shapes(grid_units()):
        transform = QgsCoordinateTransform(
            QgsCoordinateReferenceSystem("EPSG:4527"),
            QgsCoordinateReferenceSystem("EPSG:4490"),
            QgsProject.instance(),
        )
        geometry.transform(transform)
        rows.append((geometry.asWkt(15),))
    result = draw(make_vector("Polygon", rows, crs="EPSG:4490"), function_raster)
    assert result["OUTPUT"].crs().authid() == "EPSG:4527"
    assert areas(shapes, result) == {
        (1, 0): pytest.approx(4, abs=1e-3), (2, 0): pytest.approx(4, abs=1e-3), (4, 0): pytest.approx(8, abs=1e-3)
    }  # fmt: skip
    assert all(parts(geometry) == 1 for _values, geometry in shapes(result["OUTPUT"]))


def test_units_without_a_cell_centre_take_the_cell_they_lie_in(draw, make_vector, box, make_raster, shapes):
    codes = np.array([[1, 1, 1, 1], [1, 1, 1, 5]])
    units = [(box(0, 0, 4, 1),), (box(0, 1, 3, 1),), (box(3, 1, 0.6, 1),), (box(3.6, 1, 0.4, 1),)]
    result = draw(make_vector("Polygon", units), make_raster("function", codes, nodata=0), MIN_AREA=0.004)
    assert areas(shapes, result) == {(1, 0): 0.07, (5, 0): 0.01}


def test_small_gaps_are_closed_and_overlaps_told(
    draw, make_vector, box, function_raster, shapes, assert_tiles, area, feedback
):
    units = [(box(0, 0, 20, 20),), (box(20, 0, 20, 20),), (box(0, 20, 40, 20),), (box(0, 20, 1, 20),)]
    units[2] = (
        "POLYGON((39400000 4396000,39404000 4396000,39404000 4398000,39402050 4398000,39402000 4397950,"
        "39401950 4398000,39400000 4398000,39400000 4396000))",
    )
    result = draw(make_vector("Polygon", units), function_raster)
    assert_tiles(result["OUTPUT"], area)
    assert any("1 gaps" in text for text in feedback.infos)
    assert any("overlap by 0.20 km²" in text for text in feedback.warnings)


def test_a_part_that_lies_apart_joins_the_nearest_block(draw, make_vector, box, function_raster, shapes):
    units = [(box(0, 0, 20, 20),), (box(0, 20, 20, 20),), (box(30, 2, 5, 5),)]
    result = draw(make_vector("Polygon", units), function_raster)
    assert areas(shapes, result) == {(1, 0): 4.25, (4, 0): 4}
    assert shapes(result["OUTPUT"])[0][0]["parts"] == 2


def test_rasters_of_other_grids_are_refused(draw, grid_units, function_raster, make_raster):
    other = make_raster("spaces", np.ones((40, 40), dtype=int), origin=(39400050.0, 4400000.0), nodata=0)
    with pytest.raises(QgsProcessingException, match="do not line up"):
        draw(grid_units(), function_raster, SPACES=other)


def test_units_elsewhere_are_refused(draw, make_vector, box, function_raster):
    with pytest.raises(QgsProcessingException, match="“units” does not overlap the planning grid"):
        draw(make_vector("Polygon", [(box(500, 500, 5, 5),)], name="units"), function_raster)


def test_empty_units_are_refused(draw, make_vector, function_raster):
    with pytest.raises(QgsProcessingException, match="no features"):
        draw(make_vector("Polygon", []), function_raster)


def test_a_function_raster_without_functions_is_refused(draw, grid_units, make_raster):
    with pytest.raises(QgsProcessingException, match="“empty” has no function"):
        draw(grid_units(), make_raster("empty", np.zeros((40, 40)), nodata=0))
    with pytest.raises(
        QgsProcessingException,
        match="“heights” holds 77, which are not codes of Dominant function. Run “Dominant",
    ):
        draw(grid_units(), make_raster("heights", np.full((40, 40), 77), nodata=0))


def test_cancel_leaves_an_existing_file_alone(run, draw, grid_units, function_raster, Feedback, tmp_path):  # noqa: N803
    path = tmp_path / "zones.gpkg"
    values = {"UNITS": grid_units(), "FUNCTION": function_raster, "MIN_AREA": 2, "OUTPUT": str(path)}
    run("zonelevel1", values)
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run("zonelevel1", {**values, "MIN_AREA": 0}, feedback=Feedback(cancel_at=60))
    assert QgsVectorLayer(str(path), "kept", "ogr").featureCount() == 3


def test_policy_areas_decide(
    draw, grid_units, function_raster, make_raster, make_vector, box, shapes, feedback
):
    spaces = make_raster("spaces", np.full((40, 40), 2), nodata=0)  # all agricultural space
    policy = make_vector("Polygon", [(box(0, 0, 20, 20), "III")], "zone:string")
    result = draw(grid_units(), function_raster, SPACES=spaces, POLICY=policy, POLICY_FIELD="zone")
    assert areas(shapes, result) == {(3, 0): 4, (4, 0): 12}
    assert any("(4.0 km²) follow the policy areas" in text for text in feedback.infos)


def test_a_policy_below_the_smallest_block_is_told(
    draw, grid_units, function_raster, make_vector, box, feedback
):
    policy = make_vector("Polygon", [(box(0, 0, 10, 10), 5)], "zone:integer")
    draw(grid_units(), function_raster, POLICY=policy, POLICY_FIELD="zone")
    assert any("joined another block" in text for text in feedback.warnings)


@pytest.mark.parametrize(
    ("value", "field", "words"), [("VI", "zone", "not a level-1 zone"), ("I", None, "Choose the field")]
)
def test_policies_that_say_nothing_are_refused(
    draw, grid_units, function_raster, make_vector, box, value, field, words
):
    policy = make_vector("Polygon", [(box(0, 0, 10, 10), value)], "zone:string")
    with pytest.raises(QgsProcessingException, match=words):
        draw(grid_units(), function_raster, POLICY=policy, POLICY_FIELD=field)
