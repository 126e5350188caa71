"""Changes of land between two dates: rules, narrow changes, confidence, priority; figures worked by hand."""

import numpy as np
import pytest
from ecorestore.core.messages import InputError
from ecorestore.core.restoration.changes import (
    COMMON,
    ChangeRules,
    codes_of,
    confidence,
    lookup,
    opened,
    signs,
    urgency,
)
from ecorestore.gis.tables import code_of, read_builtin

LABELS = code_of("change_labels")
NAN = float("nan")


@pytest.fixture
def rules():
    return ChangeRules(list(read_builtin("change_rules")), "sandiao", LABELS)


@pytest.mark.parametrize(
    "before, after, label",
    [
        ("0101", "0201", "nongrain"),
        ("0103", "0301K", "nongrain"),
        ("0102", "1104A", "nongrain"),
        ("0102", "0701", "nonfarm"),
        ("01", "1003", "nonfarm"),
        ("0102", "1202", "facility"),
        ("0404", "0601", "occupied"),
        ("1206", "0702", "occupied"),
    ],
)
def test_codes_of_the_survey_by_what_they_begin_with(rules, before, after, label):
    assert rules.of(before, after).label == LABELS[label]


@pytest.mark.parametrize(
    "before, after",
    [("0101", "0101"), ("0301", "0701"), ("0201", "0101"), ("0101", "1101"), ("1201", "0701")],
)
def test_changes_without_a_rule(rules, before, after):
    assert rules.of(before, after) is None


def test_common_classes_are_equal_not_prefixes():
    rules = ChangeRules(list(read_builtin("change_rules")), COMMON, LABELS)
    table = lookup(rules)
    assert (table[1, [9, 10, 11, 12, 13]] == LABELS["nonfarm"]).all()
    assert (table[1, [2, 3, 4, 5, 6, 8]] == LABELS["nongrain"]).all()
    assert (table[14, 9:14] == LABELS["occupied"]).all()
    assert np.count_nonzero(table) == 5 + 6 + 5
    assert rules.by_sign("9") is None
    assert rules.by_sign("3").label == LABELS["dumped"]


def test_lists_of_codes():
    assert codes_of("02 03, 1104") == ("02", "03", "1104")
    assert codes_of("05-07") == ("05", "06", "07")
    assert codes_of("1204-1206 9-11") == ("1204", "1205", "1206", "9", "10", "11")
    assert codes_of("") == ()


ROW = {"from": "01", "to": "02", "label": "nongrain", "min_m2": 400, "priority": 3}


@pytest.mark.parametrize(
    "wrong, said",
    [
        ({"from": ""}, "Row 1"),
        ({"label": "lost"}, "“lost”. Known are nongrain"),
        ({"min_m2": "much"}, "least area"),
        ({"min_m2": -1}, "least area"),
        ({"priority": 9}, "priority"),
        ({"priority": 2.5}, "priority"),
        ({"system": "common"}, "no rules for codes of “sandiao”"),
    ],
)
def test_faults_of_the_table(wrong, said):
    with pytest.raises(InputError) as error:
        ChangeRules([{**ROW, **wrong}], "sandiao", LABELS)
    assert said in str(error.value)


def test_a_table_without_the_column_of_systems_is_for_all():
    assert ChangeRules([ROW], "sandiao", LABELS).of("0101", "0201").least == 400


def test_narrow_changes_go():
    labels = np.zeros((8, 9), np.uint8)
    labels[1:3, 1:5] = 1  # two wide
    labels[3, 1:9] = 1  # its lower side is three wide with it, the rest a strip
    labels[5:8, 0:3] = 2
    labels[6, 3:9] = 2  # a strip
    kept = opened(labels, 2)
    assert np.count_nonzero(kept == 1) == 12
    assert np.count_nonzero(kept == 2) == 9
    assert not np.any((kept > 0) & (kept != labels))
    assert np.count_nonzero(opened(labels, 4)) == 0


@pytest.mark.parametrize("cells", [2, 3, 4])
def test_opening_is_the_union_of_all_squares_that_fit(cells):
    labels = np.random.default_rng(cells).choice(3, (40, 37), p=[0.1, 0.55, 0.35]).astype(np.uint8)
    expected = np.zeros_like(labels)
    for top in range(40 - cells + 1):
        for left in range(37 - cells + 1):
            part = labels[top : top + cells, left : left + cells]
            if part[0, 0] and (part == part[0, 0]).all():
                expected[top : top + cells, left : left + cells] = part[0, 0]
    np.testing.assert_array_equal(opened(labels, cells), expected)


def test_signs_need_both_dates():
    first, second = np.array([0.6, 0.6, NAN, 0.6]), np.array([0.4, 0.5, 0.1, 0.1])
    seen, known = signs((first, second), None, 0.2, 0.05)
    assert seen.tolist() == [True, False, False, True]
    assert known.tolist() == [True, True, False, True]
    bright = np.array([0.1, 0.1, 0.1, 0.1]), np.array([0.16, 0.16, 0.16, 0.12])
    assert signs((first, second), bright, 0.2, 0.05)[0].tolist() == [True, False, False, False]


def test_confidence():
    # a large wide site of a survey, shown by images
    assert confidence(True, True, (5000, 400), (40, 5)) == pytest.approx(0.4 + 0.3 + 0.3)
    # 400 of 1200 m², 10 of 20 m wide, from a raster, images against it
    assert confidence(False, False, (400, 400), (10, 5)) == pytest.approx(0.4 * 0.4 + 0.1 + 0.15)
    assert confidence(True, None, (400, 0), (10, 0)) == pytest.approx(0.36 + 0.6)


def test_priority(rules):
    rule = rules.of("0101", "0701")
    assert urgency(rule, 0, 0.05, 0) == 2
    assert urgency(rule, 0.1, 0, 0) == 1
    assert urgency(rule, 0, 1, 0.5) == 1
    assert urgency(rule, 1, 1, 0.9) == 9
