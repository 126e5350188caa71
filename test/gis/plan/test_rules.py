"""The plan's copies of built-in tables: layers of its GeoPackage, the same content, changes kept."""

import sqlite3
import time

import pytest
from ecorestore.core.tablefaults import ADDED, CHANGED, REMOVED, differences
from ecorestore.gis.plan import Plan
from ecorestore.gis.plan.fingerprints import fingerprint
from ecorestore.gis.plan.rules import (
    as_table,
    copies,
    is_of_scenario,
    make_copy,
    open_copy,
    outdated_base,
    remove,
    rules_layer,
    save,
)
from ecorestore.gis.ruletables import KINDS
from ecorestore.gis.tables import read_builtin, read_table
from osgeo import gdal
from qgis.core import QgsVectorLayer


@pytest.fixture
def plan(qgis_app, tmp_path):
    return Plan.create(str(tmp_path / "规划 plan.gpkg"), "Beijing")


def change(plan, table, row, column, value):
    copy = open_copy(plan, table)
    copy.edited.rows[row][column] = value
    save(plan, copy)


@pytest.mark.parametrize("table", KINDS)
def test_a_copy_is_a_layer_with_the_same_content(plan, table):
    assert rules_layer(plan, table) is None
    copy = make_copy(plan, table)
    builtin = [dict(row) for row in read_builtin(table)]
    assert copy.edited.rows == builtin and differences(copy.edited) == []
    layer = QgsVectorLayer(rules_layer(plan, table), "rules", "ogr")
    assert layer.isValid() and layer.featureCount() == len(builtin) and not layer.isSpatial()
    found = read_table(layer, layer)
    assert [{name: row[name] for name in builtin[0]} for row in found.rows] == builtin


def test_gdal_takes_the_package_with_its_tables(plan):
    make_copy(plan, "type_rules")
    gdal.UseExceptions()
    package = gdal.OpenEx(plan.path, gdal.OF_VECTOR | gdal.OF_UPDATE)
    layer = package.GetLayerByName("own_type_rules")
    assert (
        layer.GetFeatureCount() == len(read_builtin("type_rules")) and layer.GetGeomType() == 100
    )  # wkbNone


def test_changes_are_kept_and_told(plan):
    make_copy(plan, "type_rules")
    copy = open_copy(plan, "type_rules")
    copy.edited.rows[0]["value"] = "13"
    del copy.edited.rows[5], copy.edited.origins[5]
    copy.edited.rows.insert(2, dict.fromkeys(copy.columns, "x"))
    copy.edited.origins.insert(2, None)
    save(plan, copy)
    again = open_copy(Plan.open(plan.path), "type_rules")
    assert again.edited == copy.edited
    assert [(one.what, one.row) for one in differences(again.edited)] == [
        (CHANGED, 0),
        (ADDED, 2),
        (REMOVED, 5),
    ]


def test_a_layer_that_is_open_sees_the_change(plan):
    make_copy(plan, "zone_names")
    layer = QgsVectorLayer(rules_layer(plan, "zone_names"), "names", "ogr")
    assert layer.featureCount() == 5
    change(plan, "zone_names", 0, "name_zh", "首都水源涵养区")
    layer.reload()
    assert next(layer.getFeatures())["name_zh"] == "首都水源涵养区"


def test_rows_that_qgis_adds_and_removes_are_known(plan):
    make_copy(plan, "zone_names")
    layer = QgsVectorLayer(rules_layer(plan, "zone_names"), "names", "ogr")
    from qgis.core import QgsFeature

    feature = QgsFeature(layer.fields())
    feature["zone"], feature["name_zh"] = "3", "新"
    assert (
        layer.startEditing()
        and layer.addFeature(feature)
        and layer.deleteFeature(2)
        and layer.commitChanges()
    )
    del layer
    found = differences(open_copy(plan, "zone_names").edited)
    assert [(one.what, one.row) for one in found] == [(ADDED, 4), (REMOVED, 1)]


def test_the_fingerprint_turns_with_the_content(plan):
    make_copy(plan, "zone_names")
    source = rules_layer(plan, "zone_names")
    before = fingerprint(source, plan)
    assert before and fingerprint(source, plan) == before
    time.sleep(0.01)
    change(plan, "zone_names", 0, "name_zh", "首都水源涵养区")
    changed = fingerprint(source, plan)
    assert changed and changed != before
    change(plan, "zone_names", 0, "name_zh", read_builtin("zone_names")[0]["name_zh"])
    assert fingerprint(source, plan) == before


def test_a_copy_that_is_removed_is_gone(plan):
    make_copy(plan, "type_rules")
    make_copy(plan, "way_rules")
    remove(plan, "type_rules")
    assert open_copy(plan, "type_rules") is None and set(copies(plan)) == {"way_rules"}
    with sqlite3.connect(plan.path) as connection:
        names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    assert "own_type_rules" not in names
    assert make_copy(plan, "type_rules").edited.rows == [dict(row) for row in read_builtin("type_rules")]


def test_a_layer_that_was_deleted_elsewhere_is_no_copy(plan):
    make_copy(plan, "type_rules")
    package = gdal.OpenEx(plan.path, gdal.OF_VECTOR | gdal.OF_UPDATE)
    number = next(
        n for n in range(package.GetLayerCount()) if package.GetLayer(n).GetName() == "own_type_rules"
    )
    package.DeleteLayer(number)
    del package
    assert copies(plan) == {} and open_copy(plan, "type_rules") is None
    assert differences(make_copy(plan, "type_rules").edited) == []


def test_a_scenario_uses_the_copy_of_the_plan_until_it_has_its_own(plan):
    make_copy(plan, "zone_names")
    change(plan, "zone_names", 0, "name_en", "Of the plan")
    plan.scenario = "dry"
    assert not is_of_scenario(plan, open_copy(plan, "zone_names"))
    own = make_copy(plan, "zone_names")
    assert is_of_scenario(plan, own) and own.edited.rows[0]["name_en"] == "Of the plan"
    assert len(differences(own.edited)) == 1
    change(plan, "zone_names", 0, "name_en", "Of the scenario")
    assert rules_layer(plan, "zone_names").endswith("dry__own_zone_names")
    plan.scenario = ""
    assert open_copy(plan, "zone_names").edited.rows[0]["name_en"] == "Of the plan"
    plan.scenario = "dry"
    remove(plan, "zone_names")
    assert open_copy(plan, "zone_names").edited.rows[0]["name_en"] == "Of the plan"


def test_a_newer_built_in_table_is_told(plan, monkeypatch):
    copy = make_copy(plan, "zone_names")
    assert not outdated_base(copy) and as_table(copy).columns == copy.columns
    copy.edited.base[0]["name_en"] = "As it was once"
    save(plan, copy)
    assert outdated_base(open_copy(plan, "zone_names"))
