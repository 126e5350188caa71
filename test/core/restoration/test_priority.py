"""Scores by hand, classes at their limits, and what moves up."""

import csv
from pathlib import Path

import numpy as np
import pytest
from ecorestore.core.restoration.priority import Limits, Weights, judge_priority, priority_score
from ecorestore.core.tables import parse_rules

TABLES = Path(__file__).resolve().parents[3] / "resources" / "tables"
INPUTS = (
    "TYPES", "DEGRADATION", "SECURITY", "POTENTIAL", "SCORE", "REDLINE", "FOOTHILLS", "CORRIDORS", "WATERS", "VACATED",
)  # fmt: skip
NAN = np.nan


def one(value):
    return None if value is None else np.array([[value]], np.float32)


def score(degradation, security=None, potential=None, flags=0, weights=None):
    marks = [one(1)] * flags + [one(0)] * (3 - flags)
    extra = () if weights is None else (weights,)
    return float(priority_score(one(degradation), one(security), one(potential), marks, *extra)[0, 0])


@pytest.mark.parametrize(
    "cell, expected",
    [
        ((4, 1, 1), 1.0),
        ((0, 3, 0), 0.4 / 3),
        ((2, 2, 0.5), 0.4 * 2 / 3 + 0.35 * 0.5 + 0.25 * 0.5),
        ((2, 0, 0.5), 0.35 * 0.5 + 0.25 * 0.5),
        ((2, NAN, 0.5), 0.35 * 0.5 + 0.25 * 0.5),
        ((2, None, 0.5), 0.5),
        ((3, None, None), 0.75),
        ((4, 1, None), 1.0),
        ((2, 3, None), (0.4 / 3 + 0.35 / 2) / 0.75),
        ((2, 1, NAN), (0.4 + 0.35 / 2) / 0.75),
        ((NAN, 1, 0.2), (0.4 + 0.25 * 0.2) / 0.65),
        ((NAN, None, None), NAN),
        ((2, None, None, 1), 0.6),
        ((2, None, None, 3), 0.8),
        ((4, 1, 1, 3), 1.0),
        ((4, 3, 0, 0, Weights(0, 1, 0)), 1.0),
        ((1, 1, 0, 0, Weights(2, 1, 1)), (2 + 0.25) / 4),
    ],
)
def test_score(cell, expected):
    assert score(*cell) == pytest.approx(expected, abs=1e-6, nan_ok=True)


def judge(value, degradation=0, baseline=False, kind=9, rules=(), limits=None, **more):
    inputs = {"TYPES": one(kind), "DEGRADATION": one(degradation), "SCORE": one(value)}
    inputs.update({key: one(item) for key, item in more.items()})
    result = judge_priority(np.array([[value]]), np.array([[baseline]]), inputs, rules, limits or Limits())
    return int(result[0, 0])


@pytest.mark.parametrize(
    "value, degradation, baseline, expected",
    [
        (0.70, 0, False, 1),
        (0.69, 4, False, 2),
        (0.50, 0, False, 2),
        (0.49, 4, False, 3),
        (0.0, 0, False, 3),
        (0.1, 2, True, 1),
        (0.1, 1, True, 3),
        (0.1, NAN, True, 3),
        (NAN, 2, True, 0),
    ],
)
def test_classes(value, degradation, baseline, expected):
    assert judge(value, degradation, baseline) == expected


def test_a_score_built_from_float32_reaches_its_limit():
    """0.4 · 3/3 + 0.35 · 2/4 + 0.25 · 0.5 is exactly 0.7."""
    value = priority_score(one(2), one(1), one(0.5))
    assert value[0, 0] == 0.7
    assert judge(float(value[0, 0])) == 1


def test_only_where_there_is_a_type():
    assert judge(0.9, kind=NAN) == 0 and judge(0.9, kind=0) == 0


def test_limits_are_parameters():
    limits = Limits(0.3, 0.2, 4)
    assert [judge(v, 3, True, limits=limits) for v in (0.3, 0.25, 0.1)] == [1, 2, 3]
    assert judge(0.1, 4, True, limits=limits) == 1


@pytest.fixture(scope="module")
def rules():
    with open(TABLES / "priority_rules.csv", encoding="utf-8", newline="") as file:
        return parse_rules(list(csv.DictReader(file)), INPUTS, (1, 2))


@pytest.mark.parametrize(
    "cell, moved",
    [
        ({}, 0),
        ({"kind": 1}, 1),
        ({"kind": 2}, 1),
        ({"kind": 5}, 0),
        ({"WATERS": 1}, 1),
        ({"VACATED": 1}, 1),
        ({"FOOTHILLS": 1, "degradation": 1}, 0),
        ({"FOOTHILLS": 1, "degradation": 2}, 1),
        ({"CORRIDORS": 1, "degradation": 2}, 1),
        ({"kind": 1, "WATERS": 1, "VACATED": 1}, 1),
    ],
)
def test_what_the_plan_names_moves_up_one_class(rules, cell, moved):
    there = dict.fromkeys(("WATERS", "VACATED", "FOOTHILLS", "CORRIDORS"), 0)
    for value, before in ((0.1, 3), (0.6, 2), (0.9, 1)):
        assert judge(value, rules=rules, **{**there, **cell}) == max(before - moved, 1)


def test_a_rule_may_move_two_classes_or_look_at_the_score():
    rows = [{"rule": "a", "result": 2, "input": "SCORE", "operator": ">", "value": 0.3}]
    rules = parse_rules(rows, INPUTS, (1, 2))
    assert [judge(v, rules=rules) for v in (0.4, 0.3)] == [1, 3]
