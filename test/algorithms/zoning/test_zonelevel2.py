import random

import numpy as np
import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

CHINESE = "密云水库上游水源涵养区"


@pytest.fixture
def level1(run, grid_units, function_raster):
    """The level-1 zones: water 4 km², soil 4 km², farmland 8 km²."""

    def make(**parameters):
        values = {"UNITS": grid_units(), "FUNCTION": function_raster, "MIN_AREA": 2}
        return run("zonelevel1", {**values, "OUTPUT": "TEMPORARY_OUTPUT", **parameters})["OUTPUT"]

    return make


@pytest.fixture
def split(run, grid_units, level1, feature_raster, feedback):
    def call(zones=None, feedback=feedback, **parameters):
        values = {
            "UNITS": grid_units(),
            "ZONES": zones or level1(),
            "FEATURES": [feature_raster],
            "COUNT": 6,
            "MIN_AREA": 1,
            "OUTPUT": "TEMPORARY_OUTPUT",
        }
        return run("zonelevel2", {**values, **parameters}, feedback=feedback)

    return call


def codes(shapes, result):
    return [values["zone2"] for values, _geometry in shapes(result["OUTPUT"])]


def test_as_many_contiguous_zones_as_asked_for(split, shapes, assert_tiles, area, parts):
    result = split()
    assert result["COUNT_MADE"] == 6
    assert_tiles(result["OUTPUT"], area)
    found = shapes(result["OUTPUT"])
    assert len(found) == 6
    assert all(parts(geometry) == 1 for _values, geometry in found)
    assert min(values["area_km2"] for values, _geometry in found) >= 1
    whole = {1: 0.0, 2: 0.0, 4: 0.0}
    for values, _geometry in found:
        whole[values["zone1"]] += values["area_km2"]
    assert whole == {1: pytest.approx(4), 2: pytest.approx(4), 4: pytest.approx(8)}


def test_the_cut_runs_where_the_feature_changes(split, make_raster, shapes):
    values = np.zeros((40, 40))
    values[20:, 15:] = 5.0
    result = split(FEATURES=[make_raster("step", values)], COUNT=4, POSITION_WEIGHT=0)
    found = {v["zone2"]: v["area_km2"] for v, _g in shapes(result["OUTPUT"])}
    assert found == {k: pytest.approx(a) for k, a in {"I-1": 4, "II-1": 4, "IV-1": 3, "IV-2": 5}.items()}


def test_classes_count_by_share_not_by_code(split, make_raster, shapes):
    """Codes 1 and 100 side by side differ no more than 1 and 2."""
    values = np.ones((40, 40), dtype=int)
    values[20:, 20:] = 100
    result = split(FEATURES=[make_raster("classes", values, nodata=0)], COUNT=4, POSITION_WEIGHT=0)
    areas = [v["area_km2"] for v, _g in shapes(result["OUTPUT"]) if v["zone1"] == 4]
    assert areas == [pytest.approx(4), pytest.approx(4)]


def test_smallest_zone_stops_the_cutting(split, feedback):
    result = split(MIN_AREA=3)
    assert result["COUNT_MADE"] == 4
    assert any("4 of 6 level-2 zones" in text for text in feedback.warnings)


def test_level1_blocks_below_the_smallest_zone_stay_whole(split, feedback, shapes):
    result = split(MIN_AREA=5, COUNT=3)
    assert codes(shapes, result) == ["I-1", "II-1", "IV-1"]
    assert any("stayed whole: I-1, II-1." in text for text in feedback.warnings)


def test_fewer_zones_than_blocks_are_refused(split):
    with pytest.raises(QgsProcessingException, match="already 3 separate blocks, more than the 2 zones"):
        split(COUNT=2)


def test_strips_stay_whole_whatever_their_size(split, level1, make_vector, box, shapes, assert_tiles, area):
    strips = make_vector("Polygon", [(box(18, -5, 2, 60),)])
    result = split(level1(STRIPS=strips, STRIP_MIN_AREA=0.5), COUNT=8, MIN_AREA=1)
    assert_tiles(result["OUTPUT"], area)
    found = [(v["area_km2"], g) for v, g in shapes(result["OUTPUT"]) if v["strip"] == 1]
    assert [km2 for km2, _g in found] == [pytest.approx(0.8)]
    assert found[0][1].boundingBox().height() == pytest.approx(4000)
    assert result["COUNT_MADE"] == 8


def test_basins_hold_units_apart(split, make_raster, make_vector, box, shapes):
    """The farmland falls into an eastern and a western half; held apart, a basin is cut by itself."""
    feature = make_raster("halves", np.mgrid[:40, :40][1] // 20 * 1.0)
    basins = make_vector("Polygon", [(box(0, 0, 40, 30),), (box(0, 30, 40, 10),)])

    def farmland(**parameters):
        result = split(FEATURES=[feature], COUNT=4, POSITION_WEIGHT=0, **parameters)
        found = [g.boundingBox() for v, g in shapes(result["OUTPUT"]) if v["zone1"] == 4]
        return sorted((round(b.width()), round(b.height())) for b in found)

    assert farmland() == [(2000, 2000), (2000, 2000)]
    assert farmland(BASINS=basins, BASIN_WEIGHT=0) == [(2000, 2000), (2000, 2000)]
    assert farmland(BASINS=basins, BASIN_WEIGHT=5) == [(2000, 1000), (4000, 2000)]


def test_the_order_of_the_units_does_not_matter(split, grid_units, shapes):
    order = list(range(64))
    random.Random(5).shuffle(order)
    first, second = (shapes(split(UNITS=grid_units(order=o))["OUTPUT"]) for o in (None, order))
    assert [values for values, _geometry in first] == [values for values, _geometry in second]
    assert all(a[1].isGeosEqual(b[1]) for a, b in zip(first, second))


def test_shares_and_degradation_of_the_zones(split, make_raster, shapes):
    elements = np.full((40, 40), 3)
    elements[:, 30:] = 4
    damage = np.zeros((40, 40))
    damage[20:] = 3.0
    result = split(
        COUNT=3,
        ELEMENTS=make_raster("elements", elements, nodata=0),
        DEGRADATION=make_raster("damage", damage),
    )
    found = {values["zone2"]: values for values, _geometry in shapes(result["OUTPUT"])}
    for values in found.values():
        assert sum(v for key, v in values.items() if key.startswith("s_")) == pytest.approx(100)
    assert [found[code]["degradation"] for code in ("I-1", "II-1", "IV-1")] == pytest.approx([0, 0, 3])
    assert found["IV-1"]["direction"].startswith("Restore farmland")
    assert found["I-1"]["direction"].startswith("Protect water conservation forest")
    shares = sorted(v for k, v in found["II-1"].items() if k.startswith("s_"))
    assert shares[-2:] == [pytest.approx(50), pytest.approx(50)]


def test_without_degradation_there_is_no_direction(split, shapes):
    values = shapes(split(COUNT=3)["OUTPUT"])[0][0]
    assert not values["degradation"] and not values["direction"]


def test_limit_of_degraded(split, make_raster, shapes):
    damage = make_raster("damage", np.full((40, 40), 1.0))
    for limit, words in ((1.5, "Protect water"), (1.0, "Restore degraded water")):
        result = split(COUNT=3, DEGRADATION=damage, DEGRADED=limit)
        assert shapes(result["OUTPUT"])[0][0]["direction"].startswith(words)


def test_default_names_tell_position_and_function(split, shapes):
    names = [values["name"] for values, _geometry in shapes(split(COUNT=3)["OUTPUT"])]
    assert names == [
        "North-western water conservation zone",
        "North-eastern soil conservation zone",
        "Southern agricultural production zone",
    ]


def test_official_names_and_directions(split, make_vector, shapes, feedback):
    rows = [(None, "Ⅰ－1", CHINESE, "Close"), (None, "II-9", "none", None), (None, "3", "level 1", None)]
    names = make_vector("None", rows, "zone:string", "name:string", "direction:string")
    values = shapes(split(COUNT=3, NAMES=names)["OUTPUT"])[0][0]
    assert (values["name"], values["direction"]) == (CHINESE, "Close")
    assert any("not made: II-9." in text for text in feedback.warnings)


def test_names_need_their_columns(split, make_vector):
    names = make_vector("None", [(None, "I-1")], "code:string", name="names")
    with pytest.raises(QgsProcessingException, match="“names” has no column “zone”"):
        split(NAMES=names)


def test_zones_without_zone1_are_refused(split, make_vector, box):
    with pytest.raises(QgsProcessingException, match="“mine” has no field “zone1”"):
        split(make_vector("Polygon", [(box(0, 0, 40, 40), 1)], "zone:integer", name="mine"))


@pytest.mark.parametrize("value", [0, 6, None])
def test_zones_of_other_numbers_are_refused(split, make_vector, box, value):
    zones = make_vector("Polygon", [(box(0, 0, 40, 40), value, 0)], "zone1:integer", "strip:integer")
    with pytest.raises(QgsProcessingException, match="zone1 other than 1 to 5"):
        split(zones)


def test_units_and_zones_apart_are_refused(split, make_vector, box):
    zones = make_vector("Polygon", [(box(0, 0, 20, 40), 1, 0)], "zone1:integer", "strip:integer", name="west")
    east = make_vector("Polygon", [(box(25, 0, 10, 40),)], name="east")
    with pytest.raises(QgsProcessingException, match="“east” and “west” do not overlap"):
        split(zones, UNITS=east)


def test_features_of_other_grids_are_refused(split, make_raster, feature_raster):
    other = make_raster("coarse", np.ones((20, 20)), cell=200.0)
    with pytest.raises(QgsProcessingException, match="different cell sizes"):
        split(FEATURES=[feature_raster, other])


def test_a_feature_without_data_is_refused(split, make_raster):
    with pytest.raises(QgsProcessingException, match="feature has no value in any planning unit"):
        split(FEATURES=[make_raster("empty", np.full((40, 40), np.nan))])


def test_cancel_leaves_an_existing_file_alone(split, Feedback, tmp_path):  # noqa: N803
    path = tmp_path / "zones.gpkg"
    split(OUTPUT=str(path))
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        split(OUTPUT=str(path), COUNT=3, feedback=Feedback(cancel_at=60))
    assert QgsVectorLayer(str(path), "kept", "ogr").featureCount() == 6
