"""Rules from tables: what is read, what is refused, and what holds where."""

import numpy as np
import pytest
from ecorestore.core.messages import InputError
from ecorestore.core.tables import Comparison, Rule, first_result, hits, parse_rules

KNOWN = ("A", "B")


def row(rule="r", result=1, name="A", operator=">=", value=2, **more):
    return {"rule": rule, "result": result, "input": name, "operator": operator, "value": value, **more}


@pytest.mark.parametrize(
    "operator, value, expected",
    [
        (">", 2, [0, 0, 1, 0]),
        (">=", 2, [0, 1, 1, 0]),
        ("<", 2, [1, 0, 0, 0]),
        ("<=", 2, [1, 1, 0, 0]),
        ("=", 2, [0, 1, 0, 0]),
        ("!=", 2, [1, 0, 1, 0]),
        ("in", "1 3", [1, 0, 1, 0]),
    ],
)
def test_operators_and_nodata(operator, value, expected):
    (rule,) = parse_rules([row(operator=operator, value=value)], KNOWN)
    array = np.array([1, 2, 3, np.nan], np.float32)
    assert rule.test({"A": array}).astype(int).tolist() == expected


@pytest.mark.parametrize(
    "spelling, meant", [("≥", ">="), ("≤", "<="), ("≠", "!="), ("==", "="), ("IN", "in")]
)
def test_other_spellings(spelling, meant):
    (rule,) = parse_rules([row(operator=spelling, name="a")], KNOWN)
    assert (rule.comparisons[0].input, rule.comparisons[0].operator) == ("A", meant)


@pytest.mark.parametrize("text", ["1 3", "1,3", "1， 3", "1、3", "1;3"])
def test_lists(text):
    (rule,) = parse_rules([row(operator="in", value=text)], KNOWN)
    assert rule.comparisons[0].value == (1.0, 3.0)


def test_float32_rasters_meet_the_table_exactly():
    array = np.array([0.6], np.float32)
    for operator in (">=", "<=", "=", "in"):
        assert parse_rules([row(operator=operator, value=0.6)], KNOWN)[0].test({"A": array})[0], operator


def test_rows_of_one_rule_must_all_hold():
    rules = parse_rules([row(), row(rule="s", result=2), row(name="B", operator="<", value=1)], KNOWN)
    assert [(r.name, r.result, len(r.comparisons)) for r in rules] == [("r", 1, 2), ("s", 2, 1)]
    inputs = {"A": np.array([2.0, 2.0, 1.0]), "B": np.array([0.0, 1.0, 0.0])}
    assert rules[0].test(inputs).tolist() == [True, False, False]
    assert [hit.tolist() for _rule, hit in hits(rules, inputs)] == [[True, False, False], [True, True, False]]


def test_hits_leaves_shared_comparisons_alone():
    rules = parse_rules([row(), row(rule="s"), row(rule="s", name="B")], KNOWN)
    inputs = {"A": np.array([2.0, 2.0]), "B": np.array([2.0, 0.0])}
    first, second = (hit for _rule, hit in hits(rules, inputs))
    assert (first.tolist(), second.tolist()) == ([True, True], [True, False])


def test_first_result_follows_the_order_of_the_table():
    rules = parse_rules([row(value=3), row(rule="s", result=2, value=1)], KNOWN)
    result = first_result(rules, {"A": np.array([[3.0, 1.0, 0.0, np.nan]])})
    np.testing.assert_array_equal(result, [[1, 2, np.nan, np.nan]])


def test_missing_inputs():
    (rule,) = parse_rules([row(), row(name="B")], KNOWN)
    assert rule.missing(["A"]) == ["B"] and not rule.usable(["A"])
    assert rule.missing(KNOWN) == [] and rule.usable(KNOWN)


def test_exclusive_column_and_empty_rows():
    blank = {"rule": None, "result": "", "input": None, "operator": "", "value": None}
    rules = parse_rules([row(exclusive="1"), blank, row(rule="s"), row(rule="t", exclusive=0)], KNOWN)
    assert [(rule.name, rule.exclusive) for rule in rules] == [("r", True), ("s", False), ("t", False)]


@pytest.mark.parametrize(
    "rows, words",
    [
        ([{"rule": "r", "result": 1, "input": "A", "value": 2}], ["no column “operator”"]),
        ([row(), row(name="C")], ["Row 2", "“C”", "A, B"]),
        ([row(operator="=>")], ["Row 1", "“=>”"]),
        ([row(operator="__import__('os')")], ["Row 1", "operator"]),
        ([row(value="two")], ["Row 1", "“two”", "number"]),
        ([row(value="nan")], ["Row 1", "“nan”", "number"]),
        ([row(value="")], ["Row 1", "number"]),
        ([row(operator="in", value="1 x")], ["“x”"]),
        ([row(operator="in", value=" ")], ["Row 1", "number"]),
        ([row(result="")], ["Row 1", "number"]),
        ([row(result=7)], ["Row 1", "result 7", "1, 2, 3"]),
        ([row(), row(result=2)], ["Rule “r”", "both 1 and 2"]),
        ([], ["no rules"]),
    ],
)
def test_refusals_name_row_and_remedy(rows, words):
    with pytest.raises(InputError) as caught:
        parse_rules(rows, KNOWN, (1, 2, 3))
    for word in words:
        assert word in str(caught.value)


def test_rules_can_be_built_by_hand():
    rule = Rule("r", 1, [Comparison("A", "in", [1, 2])])
    assert rule.test({"A": np.array([1, 3])}).tolist() == [True, False]
