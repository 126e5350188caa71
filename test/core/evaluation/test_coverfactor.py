import math

import numpy as np
import pytest
from ecorestore.core.evaluation.coverfactor import cai_c, linear_c, parse_table, table_c
from ecorestore.core.messages import InputError

ROWS = [
    {"cover": "forest", "lower": 0, "upper": 10, "c": 0.1, "slope": ""},
    {"cover": "forest", "lower": 10, "upper": 100, "c": "0.02", "slope": 0},
    {"cover": "dryland", "lower": 0, "upper": 100, "c": 0.221, "slope": -0.595},
    {"cover": "urban", "lower": 0, "upper": 100, "c": 0.01, "slope": 0},
]
COVERS = ("forest", "dryland", "urban")


def table(rows=ROWS):
    return [parse_table(rows, COVERS)[name] for name in COVERS]


def test_classes_hold_their_lower_limit_and_the_last_one_everything_above():
    cover = np.array([0, 0.0999, 0.1, 0.5, 1.0, np.nan], np.float32)
    expected = [0.1, 0.1, 0.02, 0.02, 0.02, np.nan]
    assert table_c(cover, np.ones(6, np.uint8), table()) == pytest.approx(expected, nan_ok=True)


def test_dry_land_takes_the_fraction_not_the_percentage():
    """At a cover of 0.5 C is 0.221 - 0.595 lg 0.5 = 0.400; with 50 % it would be negative."""
    cover = np.array([0.5, 1.0, 0.3, 0.049, 0.0], np.float32)
    expected = [0.221 - 0.595 * math.log10(0.5), 0.221, 0.221 - 0.595 * math.log10(0.3), 1.0, 1.0]
    assert expected[0] == pytest.approx(0.4001, abs=1e-4)
    assert table_c(cover, np.full(5, 2, np.uint8), table()) == pytest.approx(expected, abs=1e-6)


def test_fixed_covers_need_no_vegetation_cover():
    cover, groups = np.array([np.nan, 0.3, 0.3], np.float32), np.array([3, 3, 0], np.uint8)
    assert table_c(cover, groups, table()) == pytest.approx([0.01, 0.01, np.nan], nan_ok=True)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"cover": "wood"}, "known covers are forest"),
        ({"c": "much"}, "“much” where a number"),
        ({"c": ""}, "“” where a number"),
        ({"upper": ""}, "“” where a number"),
        ({"slope": "inf"}, "“inf” where a number"),
        ({"c": 1.5}, "between 0 and 1"),
        ({"lower": 20}, "follow one another"),
        ({"upper": 90}, "follow one another"),
    ],
)
def test_tables_that_cannot_be_used(change, words):
    rows = [dict(row) for row in ROWS]
    rows[1].update(change)
    with pytest.raises(InputError, match=f"(?i){words}"):
        table(rows)


def test_a_cover_without_rows_is_named():
    with pytest.raises(InputError, match="no row for urban"):
        table(ROWS[:3])


def test_cai_from_bare_to_closed_cover():
    cover = np.array([0, 0.001, 0.1, 0.5, 0.782, 0.783, 1, np.nan], np.float32)
    by_hand = [0.6508 - 0.3436 * math.log10(p) for p in (0.1, 10, 50, 78.2)]
    expected = [1, by_hand[0], by_hand[1], by_hand[2], by_hand[3], 0, 0, np.nan]
    assert cai_c(cover) == pytest.approx(expected, abs=1e-5, nan_ok=True)


def test_linear_stops_at_zero():
    cover = np.array([0, 0.5, 0.9, np.nan], np.float32)
    assert linear_c(cover) == pytest.approx([0.4149, 0.4149 - 0.0052 * 50, 0, np.nan], abs=1e-6, nan_ok=True)
