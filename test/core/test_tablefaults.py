"""What differs in a table, what its readers refuse and in which cell."""

import pytest
from ecorestore.core.messages import InputError
from ecorestore.core.tablefaults import (
    ADDED,
    CHANGED,
    REMOVED,
    Difference,
    Edited,
    differences,
    faults,
    taken_back,
)
from ecorestore.core.tables import RULE_COLUMNS, parse_rules

BASE = [
    dict(zip(RULE_COLUMNS, row))
    for row in (("steep", "1", "SLOPE", ">", "25"), ("steep", "1", "RAIN", ">=", "800"), ("bare", "2", "LAND", "in", "12 13"))
]  # fmt: skip


def read(rows):
    try:
        parse_rules(rows, ("SLOPE", "RAIN", "LAND"), (1, 2))
    except InputError as error:
        return error
    return None


def edited(*changes, added=(), removed=()):
    rows, origins = [dict(row) for row in BASE], list(range(len(BASE)))
    for row, column, value in changes:
        rows[row][column] = value
    for row in removed:
        del rows[row], origins[row]
    for place, row in added:
        rows.insert(place, dict(zip(RULE_COLUMNS, row)))
        origins.insert(place, None)
    return Edited(rows, origins, BASE)


def test_no_difference_and_no_fault():
    assert differences(edited()) == [] and faults(edited(), read) == []


def test_differences_of_all_kinds():
    table = edited((0, "value", "30"), added=[(1, ("new", "2", "RAIN", "<", "5"))], removed=[2])
    assert differences(table) == [
        Difference(CHANGED, 0, "value", "25", "30"),
        Difference(ADDED, 1),
        Difference(REMOVED, 2),
    ]


@pytest.mark.parametrize("number", range(3))
def test_every_difference_can_be_taken_back(number):
    table = edited((0, "value", "30"), added=[(1, ("new", "2", "RAIN", "<", "5"))], removed=[2])
    left = differences(taken_back(table, differences(table)[number]))
    assert len(left) == 2 and {one.what for one in left} == {CHANGED, ADDED, REMOVED} - {
        differences(table)[number].what
    }


def test_taking_all_back_gives_what_was_copied():
    table = edited(
        (0, "value", "30"), (1, "input", "SLOPE"), added=[(0, ("n", "2", "RAIN", "<", "5"))], removed=[2]
    )
    while differences(table):
        table = taken_back(table, differences(table)[-1])
    assert table.rows == BASE and table.origins == [0, 1, 2]


def test_a_removed_first_row_comes_back_first():
    table = edited(removed=[0])
    assert taken_back(table, differences(table)[0]).rows == BASE


@pytest.mark.parametrize(
    "column, value", [("value", "much"), ("operator", "~"), ("input", "SLOP"), ("result", "7")]
)
def test_the_wrong_cell_is_found(column, value):
    found = faults(edited((1, column, value), (0, "value", "30")), read)
    assert [(one.row, one.column) for one in found] == [(1, column)]
    if column != "rule":
        assert "Row 2" in str(found[0].error)


def test_several_faults_are_all_found():
    found = faults(edited((0, "operator", "~"), (2, "value", "x"), (1, "input", "?")), read)
    assert {(one.row, one.column) for one in found} == {(0, "operator"), (1, "input"), (2, "value")}


def test_a_fault_in_a_new_row_is_found_with_its_cell():
    found = faults(edited(added=[(1, ("new", "2", "RAIN", "<", "many"))]), read)
    assert [(one.row, one.column) for one in found] == [(1, "value")]


def test_of_two_faults_in_a_new_row_the_first_is_told():
    found = faults(edited(added=[(1, ("bare", "1", "RAIN", "<", "many"))]), read)
    assert [(one.row, one.column) for one in found] == [(1, "value")]


def test_rows_are_counted_as_the_user_sees_them():
    """A new row at fault is left out when the reader is asked again; the next fault keeps its number."""
    found = faults(edited((2, "value", "x"), added=[(1, ("new", "2", "NONE", "<", "many"))]), read)
    assert {one.row for one in found} == {1, 3}
    assert "Row 4" in str(next(one for one in found if one.row == 3).error)


def test_a_row_that_no_single_cell_mends_is_told_as_a_row():
    """A reader that names the row, but says the same of it whichever cell is put back."""

    def strict(rows):
        wrong = [number for number, row in enumerate(rows, 1) if row["rule"] == "x" or row["value"] == "x"]
        return InputError("Row {row} is wrong.", row=wrong[0]) if wrong else None

    table = edited((0, "rule", "x"), (0, "value", "x"), (2, "value", "x"))
    assert [(one.row, one.column) for one in faults(table, strict)] == [(0, ""), (2, "value")]


def test_a_fault_of_the_whole_table_has_no_row():
    found = faults(edited(removed=[2, 1, 0]), read)
    assert [(one.row, one.column) for one in found] == [(None, "")] and "no rules" in str(found[0].error)


def test_results_that_contradict_are_told():
    found = faults(edited((1, "result", "2")), read)
    assert [(one.row, one.column) for one in found] == [(1, "result")]
