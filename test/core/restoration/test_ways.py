"""The full truth table of the ways."""

import csv
import itertools
from pathlib import Path

import numpy as np
import pytest
from ecorestore.core.restoration.ways import judge_ways
from ecorestore.core.tables import parse_rules

TABLES = Path(__file__).resolve().parents[3] / "resources" / "tables"
INPUTS = ("DEGRADATION", "SPACES", "TYPES", "SLOPE")


def rules_for(*present):
    with open(TABLES / "way_rules.csv", encoding="utf-8", newline="") as file:
        rules = parse_rules(list(csv.DictReader(file)), INPUTS, (1, 2, 3))
    return [rule for rule in rules if rule.usable(present)]


def arrays(**values):
    return {key: np.array([[value]], np.float32) for key, value in values.items()}


@pytest.mark.parametrize(
    "space, expected", [(1, [1, 1, 2, 3, 3]), (2, [2, 2, 2, 3, 3]), (3, [3, 3, 3, 3, 3])]
)
def test_degradation_by_space(space, expected):
    """Written out from the plan's three ways: rows are spaces, columns degradation 0 to 4."""
    degradation = np.arange(5, dtype=np.float32)[None]
    inputs = {"DEGRADATION": degradation, "SPACES": np.full_like(degradation, space)}
    assert judge_ways(inputs, rules_for("DEGRADATION", "SPACES")).tolist() == [expected]


@pytest.mark.parametrize("kind", range(1, 10))
def test_every_combination_with_types_has_a_way(kind):
    rules = rules_for("DEGRADATION", "SPACES", "TYPES")
    for space, degradation in itertools.product((1, 2, 3), (0, 1, 2, 3, 4)):
        way = judge_ways(arrays(DEGRADATION=degradation, SPACES=space, TYPES=kind), rules)[0, 0]
        if degradation >= 3 or space == 3 or kind in (6, 7) or (kind == 1 and degradation >= 2):
            expected = 3
        elif degradation == 2 or space == 2 or kind == 1:
            expected = 2
        else:
            expected = 1
        assert way == expected, (kind, space, degradation)


@pytest.mark.parametrize("slope, way", [(34, 2), (35, 3), (np.nan, 2)])
def test_steep_mine_slopes_are_reshaped(slope, way):
    inputs = arrays(DEGRADATION=1, SPACES=1, TYPES=1, SLOPE=slope)
    assert judge_ways(inputs, rules_for(*INPUTS))[0, 0] == way


def test_fractions_between_degrees_have_a_way():
    inputs = arrays(DEGRADATION=1.5, SPACES=1)
    assert judge_ways(inputs, rules_for("DEGRADATION", "SPACES"))[0, 0] == 1


def test_not_judged():
    rules = rules_for("DEGRADATION", "SPACES", "TYPES")
    for gap in ("DEGRADATION", "SPACES", "TYPES"):
        inputs = arrays(DEGRADATION=3, SPACES=3, TYPES=5)
        inputs[gap][...] = np.nan
        assert judge_ways(inputs, rules)[0, 0] == 0
    assert judge_ways(arrays(DEGRADATION=3, SPACES=3, TYPES=0), rules)[0, 0] == 0
