"""Key areas: the order of overlaps, missing data, against a walk cell by cell."""

import csv
from pathlib import Path

import numpy as np
import pytest
from ecorestore.core.messages import InputError
from ecorestore.core.restoration.keyareas import damages, judge, rules_of
from ecorestore.core.tables import parse_rules

INPUTS = (
    "DEGRADATION", "QUALITY", "SECURITY", "EROSION", "LANDUSE", "REDLINE", "RESERVES", "FOOTHILLS", "SOUTHEAST",
    "GREENBELTS", "VACATED", "MINES",
)  # fmt: skip
TABLE = Path(__file__).parents[3] / "resources" / "tables" / "key_area_rules.csv"
NAN = np.nan


@pytest.fixture(scope="module")
def rules():
    with open(TABLE, encoding="utf-8") as file:
        return parse_rules(list(csv.DictReader(file)), INPUTS, (1, 2, 3))


def cells(**given):
    count = len(next(iter(given.values())))
    return {key: np.array(given.get(key, [0] * count), np.float32) for key in INPUTS}


def test_remediate_before_restore_before_protect(rules):
    # red line; red line damaged in the foothills; the same in a green belt built up; red line damaged elsewhere; nothing
    found = judge(
        rules,
        cells(
            REDLINE=[1, 1, 1, 1, 0], FOOTHILLS=[0, 1, 1, 0, 1], DEGRADATION=[0, 3, 3, 3, 1], QUALITY=[60] * 5,
            GREENBELTS=[0, 0, 1, 0, 0], LANDUSE=[1, 1, 9, 1, 1],
        ),
    )  # fmt: skip
    assert found.area.tolist() == [1, 2, 3, 1, 0]
    assert found.degraded.tolist() == [False, True, True, True, False]


def test_no_data_meets_no_rule(rules):
    found = judge(rules, cells(DEGRADATION=[NAN], QUALITY=[NAN], FOOTHILLS=[1], SECURITY=[1]))
    assert found.area.tolist() == [0] and not found.degraded.any()


def test_against_the_sentences_of_the_plan(rules):
    noise = np.random.default_rng(5)
    size = 3000
    one = {key: noise.integers(0, 2, size).astype(np.float32) for key in INPUTS[5:]}
    given = {
        **one, "DEGRADATION": noise.integers(0, 5, size), "QUALITY": noise.integers(0, 101, size),
        "SECURITY": noise.integers(1, 4, size), "EROSION": noise.integers(1, 7, size),
        "LANDUSE": noise.integers(1, 16, size),
    }  # fmt: skip
    given = {key: np.asarray(value, np.float32) for key, value in given.items()}
    found = judge(rules, given)
    for n in range(size):
        c = {key: float(value[n]) for key, value in given.items()}
        damaged = c["DEGRADATION"] >= 2 or c["MINES"] or c["EROSION"] >= 3 or c["QUALITY"] < 35
        if c["GREENBELTS"] and (c["VACATED"] or 9 <= c["LANDUSE"] <= 12):
            wanted = 3
        elif (c["FOOTHILLS"] or c["SOUTHEAST"]) and damaged:
            wanted = 2
        else:
            wanted = int(bool(c["REDLINE"] or c["RESERVES"] or (c["QUALITY"] >= 75 and c["SECURITY"] == 1)))
        assert (found.area[n], found.degraded[n]) == (wanted, bool(damaged))


def test_bits_tell_the_rules(rules):
    given = cells(REDLINE=[1, 1, 0], RESERVES=[0, 1, 0], QUALITY=[60, 60, 60])
    found = judge(rules, given)
    counts = rules_of(found.met, np.array([1, 1, 2]), 2, len(rules))
    names = [rule.name for rule in rules]
    assert counts[0, names.index("redline")] == 2 and counts[0, names.index("reserves")] == 1
    assert not counts[1].any()


def test_too_many_rules_are_refused(rules):
    with pytest.raises(InputError, match="possible"):
        judge(list(rules) * 3, cells(REDLINE=[1]))


def test_damage_comes_from_the_rules_for_restoration(rules):
    assert {one.comparisons[0].input for one in damages(rules)} == {
        "DEGRADATION",
        "MINES",
        "EROSION",
        "QUALITY",
    }
