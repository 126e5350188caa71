from itertools import combinations, product

import numpy as np
import pytest
from ecorestore.core.diagnosis import security
from ecorestore.core.messages import InputError
from ecorestore.core.restoration.priority import Weights, priority_score
from ecorestore.core.statistics import Distribution

NAN = np.nan


def levels(*rows):
    return [np.array(row, np.uint8) for row in rows]


def test_baseline_wherever_one_process_is_at_the_baseline():
    for codes in product(range(4), repeat=3):
        expected = min((code for code in codes if code), default=0)
        assert security.strictest(levels(*([code] for code in codes)))[0] == expected


def test_score_counts_the_baseline_three_and_outside_nothing():
    score = security.security_score(levels([1, 2, 3, 0], [1, 1, 0, 0]), (0.5, 0.5))
    assert score == pytest.approx([3, 2.5, 0.5, 0])
    assert security.levels_of_score(np.append(score, NAN), (0.5, 2.5)).tolist() == [1, 2, 3, 0, 0]


def test_levels_of_cost():
    cost = np.array([0, 1000, 1000.5, 10_000, 30_000, 30_001, NAN], np.float32)
    assert security.levels_of_cost(cost, (1000, 10_000, 30_000)).tolist() == [1, 1, 2, 2, 3, 0, 0]
    assert security.levels_of_cost(cost, (1000, 10_000)).tolist() == [1, 1, 2, 2, 3, 3, 0]


def test_priority_reads_these_numbers():
    """The score of priority is highest at our baseline and falls to outside."""
    only = Weights(security=1, degradation=0, potential=0)
    found = priority_score(np.zeros(4), np.array([security.BASELINE, 2, security.IDEAL, 0]), weights=only)
    assert found == pytest.approx([1, 2 / 3, 1 / 3, 0], abs=1e-6)


def test_layers_of_importance_are_turned():
    values = np.array([0, 1, 2, 3, NAN])
    assert security.Process("a").levels(values).tolist() == [0, 1, 2, 3, 0]
    assert security.Process("a", True).levels(values).tolist() == [0, 3, 2, 1, 0]


@pytest.mark.parametrize("value", [4, -1, 1.5])
def test_no_level_is_refused(value):
    with pytest.raises(InputError) as caught:
        security.Process("flood").levels(np.array([1, value]))
    assert "“flood” holds" in caught.value.template.format(**caught.value.values)


def within(curve, starts):
    total = 0.0
    for part in np.split(np.arange(curve.size), starts):
        if part.size < 2:
            return np.inf
        line = np.polyfit(part, curve[part], 1)
        total += ((np.polyval(line, part) - curve[part]) ** 2).sum()
    return total


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("pieces", [2, 3, 4])
def test_straight_pieces_are_the_best_of_all(seed, pieces):
    curve = np.random.default_rng(seed).random(16)
    found = security.straight_pieces(curve, pieces)
    best = min(within(curve, list(starts)) for starts in combinations(range(2, 15), pieces - 1))
    assert within(curve, found) == pytest.approx(best, rel=1e-6)


def test_turning_points_are_where_the_curve_bends():
    joints = np.array([0, 20, 60, 80, 128])
    curve = np.interp(np.arange(128) + 0.5, joints, [4000, 1000, 900, 100, 90]).astype(int)
    spread = np.random.default_rng(2).random(curve.sum())
    cost = ((np.repeat(np.arange(128), curve) + spread) * 100).astype(np.float32)
    cost = np.concatenate([np.zeros(50_000, np.float32), cost])
    found = security.turning_points(Distribution.of(cost), "cost")
    assert found == pytest.approx(joints[1:4] * 100, abs=400)


def test_too_few_costs_for_turning_points():
    with pytest.raises(InputError) as caught:
        security.turning_points(Distribution.of(np.array([0, 1, 2, 3], np.float32)), "cost")
    assert "too few different costs" in caught.value.template


@pytest.mark.parametrize("text", ["1", "1 2 3 4", "2 1", "0 1", "-1 2"])
def test_breaks_that_do_not_fit_are_refused(text):
    with pytest.raises(InputError):
        security.parse_breaks(text, 2, 3)


def test_breaks():
    assert security.parse_breaks("1000, 10000 30000", 2, 3) == [1000, 10000, 30000]
    assert security.parse_breaks(" ", 2, 3) == []
