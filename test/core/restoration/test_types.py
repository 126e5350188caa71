"""The nine types against a truth table written out independently, and the flags."""

import csv
import itertools
from pathlib import Path

import numpy as np
import pytest
from ecorestore.core.restoration.types import judge_types, spaces_of_landuse, type_of_flags
from ecorestore.core.tables import parse_rules

TABLES = Path(__file__).resolve().parents[3] / "resources" / "tables"
INPUTS = (
    "LANDUSE",
    "DEGRADATION",
    "MINES",
    "WATER_FUNCTION",
    "EROSION",
    "FLOOD",
    "HEAT",
    "QUALITY",
    "SPACES",
)
NAN = np.nan


@pytest.fixture(scope="module")
def rules():
    with open(TABLES / "type_rules.csv", encoding="utf-8", newline="") as file:
        return parse_rules(list(csv.DictReader(file)), INPUTS, range(1, 10))


def judge(rules, together=2, **cell):
    """(type, problems) of one cell that is forest in ecological space without problems unless told."""
    plain = {
        "LANDUSE": 3, "DEGRADATION": 0, "MINES": 0, "WATER_FUNCTION": 0, "EROSION": 0, "FLOOD": 1, "HEAT": 1,
        "QUALITY": 80, "SPACES": 1,
    }  # fmt: skip
    inputs = {key: np.array([[cell.get(key, value)]], np.float32) for key, value in plain.items()}
    found = judge_types(inputs, rules, together)
    flags = int(found.flags[0, 0])
    return int(found.types[0, 0]), [code for code in range(1, 10) if flags >> (code - 1) & 1]


@pytest.mark.parametrize(
    "cell, expected",
    [
        ({}, (0, [])),
        ({"LANDUSE": 12}, (1, [1])),
        ({"MINES": 1}, (1, [1])),
        ({"LANDUSE": 1, "SPACES": 2, "DEGRADATION": 2}, (2, [2, 9])),
        ({"LANDUSE": 2, "SPACES": 2, "QUALITY": 54.9}, (2, [2, 9])),
        ({"LANDUSE": 1, "SPACES": 1, "DEGRADATION": 2}, (9, [9])),
        ({"LANDUSE": 13, "SPACES": 3, "DEGRADATION": 2}, (3, [3, 9])),
        ({"LANDUSE": 6, "SPACES": 3, "QUALITY": 20}, (3, [3, 9])),
        ({"WATER_FUNCTION": 0.6, "QUALITY": 54}, (4, [4, 9])),
        ({"WATER_FUNCTION": 0.6, "DEGRADATION": 3}, (4, [4, 9])),
        ({"WATER_FUNCTION": 0.59, "DEGRADATION": 3}, (9, [9])),
        ({"WATER_FUNCTION": 1.0}, (0, [])),
        ({"EROSION": 200}, (5, [5])),
        ({"EROSION": 199.9}, (0, [])),
        ({"LANDUSE": 9, "SPACES": 3, "FLOOD": 4}, (6, [6])),
        ({"FLOOD": 5}, (0, [])),
        ({"LANDUSE": 9, "SPACES": 3, "HEAT": 4}, (7, [7])),
        ({"LANDUSE": 13, "SPACES": 3, "HEAT": 5}, (0, [])),
        ({"LANDUSE": 9, "SPACES": 3, "HEAT": 4, "FLOOD": 5}, (8, [6, 7])),
        ({"LANDUSE": 1, "SPACES": 2, "DEGRADATION": 2, "EROSION": 500}, (8, [2, 5, 9])),
        ({"LANDUSE": 12, "EROSION": 900, "DEGRADATION": 4, "WATER_FUNCTION": 1}, (1, [1, 4, 5])),
        ({"QUALITY": 54.9}, (9, [9])),
        ({"QUALITY": 55}, (0, [])),
        ({"DEGRADATION": 2}, (9, [9])),
        ({"DEGRADATION": 1.9}, (0, [])),
        ({"LANDUSE": 10, "SPACES": 2, "DEGRADATION": 4, "QUALITY": 5}, (0, [])),
        ({"DEGRADATION": NAN, "QUALITY": NAN}, (0, [])),
        ({"DEGRADATION": NAN, "EROSION": 300}, (5, [5])),
    ],
)
def test_truth_table(rules, cell, expected):
    assert judge(rules, **cell) == expected


def test_all_nine_types_are_reachable(rules):
    values = {
        "LANDUSE": (1, 3, 9, 12, 13), "SPACES": (1, 2, 3), "DEGRADATION": (0, 3), "WATER_FUNCTION": (0, 1),
        "EROSION": (0, 500), "FLOOD": (1, 5), "HEAT": (1, 5),
    }  # fmt: skip
    grid = np.array(list(itertools.product(*values.values())), np.float32).T
    inputs = dict(zip(values, grid))
    inputs["MINES"] = np.zeros_like(inputs["LANDUSE"])
    inputs["QUALITY"] = np.full_like(inputs["LANDUSE"], 80)
    assert set(judge_types(inputs, rules).types.tolist()) == set(range(10))


def test_every_combination_of_problems(rules):
    """The order of decision said once more, in other words."""
    direct = {"rule": "direct", "result": 8, "input": "HEAT", "operator": "=", "value": 3}
    table = type_of_flags([*rules, *parse_rules([direct], INPUTS)])
    assert table.shape == (512,)
    for flags in range(512):
        bits = [bool(flags >> n & 1) for n in range(9)]
        if bits[0]:
            expected = 1
        elif bits[7] or sum(bits[1:7]) > 1:
            expected = 8
        elif any(bits[1:7]):
            expected = 1 + bits.index(True)
        else:
            expected = 9 if bits[8] else 0
        assert table[flags] == expected, bits


def test_three_together(rules):
    assert judge(rules, 3, LANDUSE=1, SPACES=2, DEGRADATION=2, EROSION=500)[0] == 2
    assert judge(rules, 3, LANDUSE=1, SPACES=2, DEGRADATION=2, EROSION=500, WATER_FUNCTION=1)[0] == 8


def test_without_exclusive_a_mine_is_a_problem_like_others(rules):
    table = type_of_flags([rule._replace(exclusive=False) for rule in rules])
    assert (table[0b000000001], table[0b000010001]) == (1, 8)


def test_not_judged_without_land_use(rules):
    inputs = {key: np.full((1, 2), 5, np.float32) for key in INPUTS}
    inputs["LANDUSE"] = np.array([[np.nan, 3]], np.float32)
    found = judge_types(inputs, rules)
    assert found.flags.dtype == np.uint16 and found.types.dtype == np.uint8
    assert found.flags[0, 0] == 65535 and found.types[0, 0] == 0
    assert found.flags[0, 1] != 65535 and found.types[0, 1] != 0


def test_spaces_of_landuse():
    landuse = np.array([[1, 9, 3, np.nan, 15, 20]], np.float32)
    result = spaces_of_landuse(landuse, {1: 2, 3: 1, 9: 3})
    np.testing.assert_array_equal(result, [[2, 3, 1, np.nan, np.nan, np.nan]])
