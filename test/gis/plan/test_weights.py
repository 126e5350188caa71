"""Sets of weights kept in the plan."""

import pytest
from ecorestore.core.evaluation.judging import TYPED, Criterion, Expert, WeightSet
from ecorestore.gis.plan import Plan
from ecorestore.gis.plan.weights import from_json, load, names, remove, rename, save, to_json

SET = WeightSet(
    (
        Criterion("1", "坡度", "slope_1", "/data/slope.tif", "", True, 0.25),
        Criterion("2", "landuse", factor="landuse"),
    ),
    (Expert("张工", {("1", "2"): 1 / 3}), Expert("Li")),
    TYPED,
)


@pytest.fixture
def plan(qgis_app, tmp_path):
    return Plan.create(str(tmp_path / "plan.gpkg"), "Beijing")


def test_kept_and_found_again(plan):
    assert names(plan) == [] and load(plan, "w") is None
    save(plan, "w", SET)
    save(plan, "after", WeightSet())
    save(plan, "w", SET)
    again = Plan.open(plan.path)
    assert load(again, "w") == SET and names(again) == ["w", "after"]
    rename(again, "w", "权重")
    assert names(plan) == ["权重", "after"]
    remove(plan, "权重")
    assert names(plan) == ["after"]


def test_a_scenario_keeps_its_own(plan):
    save(plan, "w", SET)
    plan.scenario = "dry"
    assert load(plan, "w") == SET
    save(plan, "w", SET._replace(experts=()))
    assert load(plan, "w").experts == () and names(plan) == ["w"]
    plan.scenario = ""
    assert load(plan, "w") == SET
    plan.scenario = "dry"
    remove(plan, "w")
    assert load(plan, "w") == SET


def test_what_a_newer_version_notes_is_left_out():
    assert from_json(to_json(SET).replace('"key": "1"', '"key": "1", "colour": "red"')) == SET
