"""A tool whose table is left empty uses the plan's own copy of it, says so, and is checked by the same readers."""

import pytest
from ecorestore.core.tablefaults import Edited
from ecorestore.gis.plan import Plan
from ecorestore.gis.plan.pointer import set_current
from ecorestore.gis.plan.rules import make_copy, open_copy, remove, save
from ecorestore.gis.tables import read_builtin
from osgeo import gdal
from qgis.core import QgsProcessingContext, QgsProject

from . import chain
from .conftest import Feedback
from .outcome import attempt, content, destinations, same
from .test_wrong_tables import NAMES, TABLES
from .test_wrong_values import places, refusal


@pytest.fixture
def plan(tmp_path):
    made = Plan.create(str(tmp_path / "plan.gpkg"), "Plan")
    set_current(made)
    yield made
    set_current(None)


@pytest.fixture
def data(make_raster, make_vector):
    return chain.parameters(chain.landscape(make_raster, make_vector))


def spoil(plan, table, columns):
    """A copy in which no needed cell holds what it should."""
    make_copy(plan, table)
    copy = open_copy(plan, table)
    for row in copy.edited.rows:
        row.update(dict.fromkeys(columns.split(), "???"))
    save(plan, copy)


def test_every_table_input_is_asked_for(provider):
    from ecorestore.algorithms.ruletables import takers

    found = {(one.tool.name(), one.key, table) for table, tools in takers().items() for one in tools}
    assert found == {(tool, key, table) for tool, key, table, _columns in TABLES}
    without = [
        (one.tool.name(), one.key)
        for tools in takers().values()
        for one in tools
        if one.key not in one.tool.table_checks
    ]
    assert without == []


@pytest.mark.parametrize(("tool", "key", "table", "columns"), TABLES, ids=NAMES)
def test_the_plans_table_is_used_where_none_is_given(provider, data, plan, tool, key, table, columns):
    one, context = provider.algorithm(tool).create(), QgsProcessingContext()
    context.setProject(QgsProject.instance())
    parameters = {**places(one), **{k: v for k, v in data[tool].items() if k != key}}
    assert refusal(one, parameters, context) == ""
    spoil(plan, table, columns)
    assert refusal(one, parameters, context) != ""
    set_current(None)
    assert refusal(one, parameters, context) == ""
    set_current(plan)
    remove(plan, table)
    assert refusal(one, parameters, context) == ""


@pytest.mark.parametrize(("tool", "key", "table", "columns"), TABLES, ids=NAMES)
def test_a_copy_without_changes_gives_the_same(provider, data, plan, tmp_path, tool, key, table, columns):
    given = {k: v for k, v in data[tool].items() if k != key}
    found = []
    for name in ("builtin", "copy"):
        (tmp_path / name).mkdir()
        feedback, outputs = Feedback(), destinations(provider, tool, tmp_path / name)
        message, results = attempt(provider, tool, {**given, **outputs}, feedback)
        assert results is not None, message
        found.append({k: content(path) for k, path in outputs.items()})
        told = [line for line in feedback.infos if "the plan's own table" in line]
        assert len(told) == (name == "copy")
        make_copy(plan, table)
    assert same(*found) == []


def test_what_is_given_goes_before_the_plans(provider, data, plan, make_vector, tool="restorationways"):
    spoil(plan, "way_rules", "rule result input operator value")
    rows = read_builtin("way_rules")
    own = make_vector(
        "None", [("", *row.values()) for row in rows], *(f"{name}:string(0)" for name in rows[0])
    )
    one, context = provider.algorithm(tool).create(), QgsProcessingContext()
    assert refusal(one, {**places(one), **data[tool], "RULES": own}, context) == ""


def test_raw_land_use_is_still_refused_where_a_copy_is_used(
    provider, data, plan, make_raster, tool="functionscore"
):
    """A table that was given says which codes there are; the plan's copy does not open the door for any raster."""
    import numpy as np

    raw = make_raster("clcd", np.full((20, 20), 77, np.uint8), nodata=0)
    one, context = provider.algorithm(tool).create(), QgsProcessingContext()
    parameters = {**places(one), **data[tool], "LANDUSE": raw}
    parameters.pop("RULES", None)
    without = refusal(one, parameters, context)
    make_copy(plan, "function_scores")
    assert without and refusal(one, parameters, context) == without


@pytest.mark.parametrize(
    ("model", "table"),
    [
        ("types", "type_rules"),
        ("priority", "priority_rules"),
        ("overlay", ""),
        (99, ""),
    ],
)
def test_the_table_of_a_tool_with_several_models_is_that_of_its_model(provider, plan, model, table):
    from ecorestore.algorithms.plantables import with_plan_tables

    one = provider.algorithm("robustness").create()
    assert with_plan_tables(one, {"MODEL": model}) == ({"MODEL": model}, {})
    for name in ("type_rules", "priority_rules"):
        make_copy(plan, name)
    assert with_plan_tables(one, {"MODEL": model})[1] == ({"RULES": table} if table else {})


def test_the_result_tells_the_table(provider, data, plan, tmp_path, tool="restorationways"):
    make_copy(plan, "way_rules")
    outputs = destinations(provider, tool, tmp_path)
    _message, results = attempt(provider, tool, {**data[tool], **outputs}, Feedback())
    assert "own_way_rules" in str(gdal.Open(results["OUTPUT"]).GetMetadata())


@pytest.mark.parametrize(("tool", "key", "table", "columns"), TABLES, ids=NAMES)
def test_wrong_cells_are_found_where_they_are(provider, plan, tool, key, table, columns):
    """Every needed cell of the middle row, made nonsense: the fault names the row, and mostly the column."""
    from ecorestore.algorithms.ruletables import TableCheckers, takers

    checkers = TableCheckers(takers()[table])
    base = [dict(row) for row in read_builtin(table)]
    names, middle, found = list(base[0]), len(base) // 2, 0
    assert (
        checkers.faults("mine", names, Edited([dict(row) for row in base], list(range(len(base))), base))
        == []
    )
    for column in columns.split():
        rows = [dict(row) for row in base]
        rows[middle][column] = "???"
        faults = checkers.faults("mine", names, Edited(rows, list(range(len(base))), base))
        if faults:
            assert [(one.row, one.column) for one in faults] == [(middle, column)], column
            found += 1
    assert found


def test_a_fault_that_comes_of_another_copy_is_seen(provider, plan):
    from ecorestore.algorithms.ruletables import TableCheckers, takers

    base = [dict(row) for row in read_builtin("suitability_matrices")]
    table = Edited([dict(row) for row in base], list(range(len(base))), base)
    spoil(plan, "suitability_thresholds", "value")
    assert TableCheckers(takers()["suitability_matrices"], plan).faults("m", list(base[0]), table)


def test_the_note_of_a_run_names_the_tables_and_repeats_without_them(
    provider, data, plan, tmp_path, tool="restorationways"
):
    """Rules by table with a fingerprint that turns with their content; a copy that says the same is none."""
    from ecorestore.gis.plan.rules import prints
    from ecorestore.gis.plan.runs import runs

    given = {key: value for key, value in data[tool].items() if key != "RULES"}
    make_copy(plan, "way_rules")
    found = []
    for number, value in enumerate(("3", "2", "2")):
        copy = open_copy(plan, "way_rules")
        copy.edited.rows[0]["value"] = value
        save(plan, copy)
        (tmp_path / str(number)).mkdir()
        outputs = destinations(provider, tool, tmp_path / str(number))
        _message, results = attempt(provider, tool, {**given, **outputs}, Feedback())
        assert results is not None
        found.append(runs(plan)[0])
        assert prints(plan) == found[-1].rules
    assert all("RULES" not in run.parameters for run in found)
    assert found[0].rules == {} and set(found[1].rules) == {"way_rules"} and found[1].rules == found[2].rules
