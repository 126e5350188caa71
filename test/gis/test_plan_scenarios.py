"""Scenarios: copied with results and runs, compared by areas, kappa and changed places."""

import numpy as np
import pytest
from ecorestore.core.messages import InputError
from ecorestore.gis.plan import Plan
from ecorestore.gis.plan.comparing import comparable, compare
from ecorestore.gis.plan.fingerprints import fingerprint
from ecorestore.gis.plan.results import exists, place, tables
from ecorestore.gis.plan.runs import Run, Used, append, last_runs, runs
from ecorestore.gis.plan.scenarios import copy, remove, scenarios, switch
from osgeo import gdal, ogr, osr

BEFORE = np.array([[1, 1, 2, 2], [1, 1, 2, 2], [3, 3, 3, 0], [3, 3, 3, 0]], np.uint8)
AFTER = np.array([[1, 1, 2, 2], [1, 2, 2, 2], [3, 3, 1, 0], [3, 3, 1, 1]], np.uint8)


def system():
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4527)
    return reference


def write(path, array):
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(path), array.shape[1], array.shape[0], 1, gdal.GDT_Byte
    )
    dataset.SetProjection(system().ExportToWkt())
    dataset.SetGeoTransform((39400000.0, 1000.0, 0, 4400000.0, 0, -1000.0))
    dataset.GetRasterBand(1).SetNoDataValue(0)
    dataset.GetRasterBand(1).WriteArray(array)
    dataset = None


def write_zones(plan):
    """Two zones: the upper and the lower half."""
    package = ogr.GetDriverByName("GPKG").Open(plan.path, 1)
    layer = package.CreateLayer("zones2", system(), ogr.wkbPolygon)
    for name in ("zone2", "name"):
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    for code, name, north, south in (("I-1", "Hills", 4400000, 4398000), ("II-1", "Plain", 4398000, 4396000)):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("zone2", code)
        feature.SetField("name", name)
        ring = f"39400000 {north},39404000 {north},39404000 {south},39400000 {south},39400000 {north}"
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON(({ring}))"))
        layer.CreateFeature(feature)
    package = None


@pytest.fixture
def plan(qgis_app, tmp_path):
    made = Plan.create(str(tmp_path / "规划.gpkg"), "规划")
    write(place(made, "spaces").path, BEFORE)
    write_zones(made)
    for slot, tool in (("spaces", "ecorestore:threespaces"), ("zones2", "ecorestore:zonelevel2")):
        where = place(made, slot)
        used = Used(where.source, slot, fingerprint(where.source))
        parameters = {"OUTPUT": where.sink, "LAYERS": [where.source, "elsewhere.tif"]}
        append(
            made, Run(tool, parameters, {"LAYERS": [used]}, {"OUTPUT": used}, step=slot, ended="2026-01-01")
        )
    return made


def test_a_copy_has_results_and_runs_of_its_own(plan):
    copy(plan, "绿色")
    assert scenarios(plan) == ["绿色"] and plan.scenario == "绿色"
    assert np.array_equal(gdal.Open(place(plan, "spaces", "绿色").path).ReadAsArray(), BEFORE)
    assert exists(place(plan, "zones2", "绿色"))
    run = last_runs(plan)["spaces"]
    assert run.scenario == "绿色" and run.outputs["OUTPUT"].source == place(plan, "spaces").source
    assert run.parameters["OUTPUT"] == place(plan, "spaces").sink
    assert run.parameters["LAYERS"] == [place(plan, "spaces").source, "elsewhere.tif"]
    assert run.outputs["OUTPUT"].fingerprint == fingerprint(place(plan, "spaces").source), (
        "nothing is out of date"
    )
    assert len(runs(plan)) == 4


def test_a_copy_of_a_scenario_has_its_own_weights_and_rules(plan):
    copy(plan, "green")
    package = ogr.GetDriverByName("GPKG").Open(plan.path, 1)
    layer = package.CreateLayer("green__own_type_rules", None, ogr.wkbNone)
    layer.CreateField(ogr.FieldDefn("rule", ogr.OFTString))
    package = None
    with plan.connect() as connection:
        connection.execute(
            "INSERT INTO ecorestore_rule_tables VALUES ('green__own_type_rules', 'type_rules', 'green', '[]', '{}', '1')"
        )
        connection.execute("INSERT INTO ecorestore_weights VALUES ('green', 'set', 'content', 'now')")
    copy(plan, "blue")
    with plan.connect() as connection:
        rules = connection.execute(
            "SELECT layer FROM ecorestore_rule_tables WHERE scenario = 'blue'"
        ).fetchall()
        weights = connection.execute(
            "SELECT content FROM ecorestore_weights WHERE scenario = 'blue'"
        ).fetchall()
    assert [row[0] for row in rules] == ["blue__own_type_rules"] and [row[0] for row in weights] == [
        "content"
    ]
    assert "blue__own_type_rules" in tables(plan.path)
    remove(plan, "blue")
    assert "blue__own_type_rules" not in tables(plan.path) and "green__own_type_rules" in tables(plan.path)


def test_what_changes_in_a_scenario_leaves_the_plan_alone(plan):
    copy(plan, "green")
    write(place(plan, "spaces").path, AFTER)
    switch(plan, "")
    assert np.array_equal(gdal.Open(place(plan, "spaces").path).ReadAsArray(), BEFORE)
    with pytest.raises(InputError):
        switch(plan, "blue")


@pytest.mark.parametrize("name", ["", " ", "a/b", "a__b", "former", "it's", "GREEN"])
def test_names_that_cannot_be(plan, name):
    copy(plan, "green")
    with pytest.raises(InputError):
        copy(plan, name)
    assert scenarios(plan) == ["green"]


def test_removed_with_its_results_but_not_its_history(plan):
    copy(plan, "green")
    remove(plan, "green")
    assert scenarios(plan) == [] and plan.scenario == ""
    assert not exists(place(plan, "spaces", "green")) and not exists(place(plan, "zones2", "green"))
    assert exists(place(plan, "spaces")) and exists(place(plan, "zones2"))
    assert len(runs(plan)) == 4


def test_two_scenarios_compared(plan):
    copy(plan, "green")
    write(place(plan, "spaces").path, AFTER)
    assert comparable(plan, "", "green") == ["spaces"]
    found = compare(plan, "spaces", "", "green")
    # 14 cells have a class in both; three changed: one 1 → 2, two 3 → 1
    assert found.agreement.cells.tolist() == [[3, 1, 0], [0, 4, 0], [2, 0, 4]]
    chance = (4 * 5 + 4 * 5 + 6 * 4) / 14**2
    assert found.agreement.kappa == pytest.approx((11 / 14 - chance) / (1 - chance))
    assert [area for _from, _to, area in found.changes] == [2.0, 1.0]
    rows = {(row.zone, row.name): (row.first, row.second) for row in found.rows}
    names = {row.name for row in found.rows}
    assert len(names) == 3
    whole = [row for row in found.rows if row.zone not in ("I-1 Hills", "II-1 Plain")]
    assert [(row.first, row.second) for row in whole] == [(4.0, 6.0), (4.0, 5.0), (6.0, 4.0)]
    first = whole[0].name
    assert rows["I-1 Hills", first] == (4.0, 3.0) and rows["II-1 Plain", first] == (0.0, 3.0)
    changed = gdal.Open(found.layer).ReadAsArray()
    expected = np.zeros((4, 4), np.uint8)
    expected[1, 1], expected[2, 2], expected[3, 2] = 2, 1, 1
    assert np.array_equal(changed, expected)
    assert found.names[1].count("→") == 1


def test_equal_scenarios_have_no_changed_places(plan):
    copy(plan, "green")
    found = compare(plan, "spaces", "", "green")
    assert found.agreement.kappa == 1.0 and found.layer == "" and found.changes == []
