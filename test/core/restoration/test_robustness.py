"""Shares known in closed form, counts against plain loops, indices known analytically."""

import numpy as np
import pytest
from ecorestore.core.evaluation.breaks import apply_breaks
from ecorestore.core.evaluation.dominant import dominant
from ecorestore.core.evaluation.weights import weighted_sum
from ecorestore.core.progress import Cancelled
from ecorestore.core.restoration.functionshares import FunctionShares
from ecorestore.core.restoration.robustness import Stability, first_order, influences, rank_correlation
from ecorestore.core.restoration.shaking import ALL, Parameter, Runs, alone, plan_runs, random_runs
from ecorestore.core.restoration.thresholds import threshold_name, thresholds, with_thresholds
from ecorestore.core.restoration.types import judge_types
from ecorestore.core.tables import parse_rules

WEIGHTS = [Parameter("WEIGHT_1", 0.5, 0.4, 0.6), Parameter("WEIGHT_2", 0.5, 0.4, 0.6)]


def overlay(layers, values, limit):
    return apply_breaks(weighted_sum(layers, values / values.sum()), [limit])


def keeping(ratio):
    """Share of the square 0.4–0.6 in which w₁ > ratio · w₂, for ratios of 1 to 1.5."""
    return (0.6 - 0.4 * ratio) * (0.6 / ratio - 0.4) / 2 / 0.04


def test_two_layers_with_even_weights_keep_the_share_known_in_closed_form():
    # Of a cell with a above and b below the limit t, w₁(a − t) > w₂(t − b) keeps the upper class.
    limit, above, ratios = 0.5, 0.2, np.array([1.02, 1.1, 1.2, 1.3, 1.45])
    first, second = np.full(5, limit + above), limit - above * ratios
    layers = [first, second]
    runs = plan_runs(WEIGHTS, 20_000, 2, seed=3)
    stability = Stability(runs, 2)
    base = np.full(
        5, 2, np.uint8
    )  # the class is the upper one where the weights are equal and the ratio below 1
    kept = stability.add(base, lambda run: overlay(layers, runs.values[run], limit))
    np.testing.assert_allclose(kept.share / 100, keeping(ratios), atol=0.01)
    assert kept.second.tolist() == [1] * 5
    assert stability.mean() == pytest.approx(100 * keeping(ratios).mean(), abs=1)


def test_one_weight_alone():
    # w₂ = 0.5: w₁ > 0.5 · ratio, so that a share (0.6 − 0.5 · ratio) / 0.2 of the range keeps the class.
    parameters = [WEIGHTS[0], WEIGHTS[1]._replace(minimum=0.5, maximum=0.5)]
    runs = plan_runs(parameters, 1000, 5, seed=1)
    layers, base = [np.array([0.7]), np.array([0.5 - 0.2 * 1.1])], np.array([2], np.uint8)
    stability = Stability(runs, 2)
    kept = stability.add(base, lambda run: overlay(layers, runs.values[run], 0.5))
    assert kept.share[0] / 100 == pytest.approx(
        0.25, abs=0.002
    )  # a Latin hypercube misses by at most one run a side
    assert [one.parameter for one in influences(parameters, runs, stability)] == [0]


def test_random_runs_put_one_value_in_every_part_of_the_range():
    parameters = [*WEIGHTS, Parameter("GRADE", 2, 1, 3, 1), Parameter("STILL", 7, 7, 7)]
    values = random_runs(parameters, 30, seed=5)
    for column in (0, 1):
        parts = np.floor((values[:, column] - 0.4) / 0.2 * 30).astype(int)
        assert sorted(parts) == list(range(30))
    assert np.unique(values[:, 2], return_counts=True)[1].tolist() == [10, 10, 10]
    assert set(values[:, 3]) == {7.0}
    assert np.unique(random_runs([Parameter("WHOLE", 5, 4, 6)], 30, seed=5)).size == 30
    np.testing.assert_array_equal(values, random_runs(parameters, 30, seed=5))
    assert not np.array_equal(values, random_runs(parameters, 30, seed=6))


def test_values_alone():
    assert alone(WEIGHTS[0], 5).tolist() == pytest.approx([0.4, 0.45, 0.55, 0.6])
    assert alone(Parameter("GRADE", 2, 1, 3, 1), 9).tolist() == [1, 3]
    assert len(alone(Parameter("FINE", 0.5, 0, 1, 1e-4), 2)) == 50


def test_counts_are_those_of_plain_loops():
    generator = np.random.default_rng(8)
    runs = Runs(generator.random((12, 2)), np.array([ALL] * 7 + [0, 0, 1, 1, 1]))
    codes = generator.integers(0, 4, (13, 500)).astype(np.uint8)
    codes[:, :20] = 0
    areas = generator.random(500) + 0.5
    stability = Stability(runs, 3)
    shares, seconds = [], []
    for part in (slice(0, 170), slice(170, 500)):
        block = codes[:, part]
        kept = stability.add(block[0], lambda run, block=block: block[run + 1], areas[part])
        shares += kept.share.tolist()
        seconds += kept.second.tolist()
    base, random = codes[0], codes[1:8]
    known = (codes > 0).any(axis=0)
    for cell in range(500):
        same = sum(code == base[cell] for code in random[:, cell])
        others = [code for code in random[:, cell] if code not in (0, base[cell])]
        assert np.isnan(shares[cell]) if not known[cell] else shares[cell] == pytest.approx(100 * same / 7)
        best = max((others.count(code) for code in others), default=0)
        assert seconds[cell] == min((code for code in others if others.count(code) == best), default=0)
    total, share = areas[known].sum(), np.array(shares)
    for least in (50, 90, 100 * 3 / 7):
        stable = areas[known & (share >= least - 1e-4)].sum()
        assert stability.stable(least) == pytest.approx(100 * stable / total)
    changed = [100 * areas[codes[run + 1] != base].sum() / total for run in range(12)]
    np.testing.assert_allclose(stability.changed(), changed)
    for column, mine in ((0, codes[8:10]), (1, codes[10:])):
        moved = areas[(mine != base).any(axis=0)].sum()
        assert stability.moved()[column] == pytest.approx(100 * moved / total)


def test_one_at_a_time_counts_the_runs_of_one_parameter():
    runs = plan_runs(WEIGHTS, 0, 4, seed=1)
    assert runs.owner.tolist() == [0] * 4 + [1] * 4
    kept = Stability(runs, 2).add(np.array([1], np.uint8), lambda run: np.array([1 + (run == 2)], np.uint8))
    assert kept.share[0] == pytest.approx(100 * 7 / 8)


def test_parameters_are_sorted_by_the_area_they_change():
    parameters = [*WEIGHTS, Parameter("STILL", 1, 1, 1)]
    runs = plan_runs(parameters, 0, 4, seed=1)
    stability = Stability(runs, 2)
    # Of ten cells the first parameter changes one in all its runs, the second three in one of its runs.
    codes = np.ones((8, 10), np.uint8)
    codes[:4, 0], codes[5, 2:5] = 2, 2
    stability.add(np.ones(10, np.uint8), lambda run: codes[run])
    found = influences(parameters, runs, stability)
    assert [(one.parameter, one.changed, one.mean_changed) for one in found] == [(1, 30, 7.5), (0, 10, 10)]
    assert np.isnan(found[0].correlation) and np.isnan(found[0].first_order)


def test_first_order_of_a_sum_is_the_share_of_its_variance():
    generator = np.random.default_rng(2)
    x, y = generator.random((2, 4000))
    for factor, share in ((1, 0.5), (2, 0.8), (0, 0.0)):
        assert first_order(x, factor * x + y) == pytest.approx(share, abs=0.03)
    # Symmetric around its middle: no correlation, yet all of the variance.
    valley = np.abs(x - 0.5)
    assert first_order(x, valley) > 0.95
    assert abs(rank_correlation(x, valley)) < 0.05
    assert rank_correlation(valley, valley**2) == pytest.approx(1)
    assert np.isnan(first_order(x, np.ones(4000)))
    assert np.isnan(first_order(x[:9], y[:9]))


def test_chance_explains_nothing():
    generator = np.random.default_rng(4)
    found = [first_order(*generator.random((2, 50))) for _ in range(300)]
    assert np.mean(found) < 0.06  # 4 / 49 = 0.08 without the correction


def test_rank_correlation_is_that_of_scipy():
    from scipy.stats import spearmanr

    generator = np.random.default_rng(1)
    x = generator.integers(0, 6, 80)
    y = x + generator.integers(0, 9, 80)
    assert rank_correlation(x, y) == pytest.approx(spearmanr(x, y).correlation)


RULES = [
    {"rule": "a", "result": 5, "input": "EROSION", "operator": ">=", "value": 200},
    {"rule": "b", "result": 4, "input": "QUALITY", "operator": "<", "value": 55},
    {"rule": "b", "result": 4, "input": "LANDUSE", "operator": "in", "value": "3 4"},
    {"rule": "c", "result": 9, "input": "QUALITY", "operator": "<", "value": 55},
]


def test_rules_share_a_threshold_and_classes_are_none():
    rules = parse_rules(RULES, ("EROSION", "QUALITY", "LANDUSE"))
    found = thresholds(rules)
    assert [threshold_name(one) for one in found] == ["EROSION >= 200", "QUALITY < 55"]
    moved = with_thresholds(rules, {found[1]: 40.0})
    cells = {
        "LANDUSE": np.array([3.0, 1, 3, 1, 3]),
        "EROSION": np.array([0.0, 0, 300, 0, 0]),
        "QUALITY": np.array([30.0, 30, 50, 50, 50]),
    }
    assert judge_types(cells, rules).types.tolist() == [4, 9, 8, 9, 4]
    assert judge_types(cells, moved).types.tolist() == [4, 9, 5, 0, 0]
    assert [rule.comparisons for rule in with_thresholds(rules, {})] == [rule.comparisons for rule in rules]


def test_shares_of_functions_are_those_of_the_dominant_function():
    generator = np.random.default_rng(3)
    scores = [generator.random((40, 50)).astype(np.float32) for _ in range(5)]
    scores[2][:5] = np.nan
    units = generator.integers(0, 7, (40, 50))
    fixed = np.where(generator.random((40, 50)) < 0.1, 4, 0).astype(np.float32)
    weights = generator.random((3, 5)) + 0.5
    counter = FunctionShares(weights, 7)
    for rows in (slice(0, 15), slice(15, 40)):
        counter.add(units[rows], [score[rows] for score in scores], fixed[rows])
    shares = counter.result()
    assert shares.shape == (3, 7, 5)
    for run in range(3):
        code = dominant(scores, weights[run], fixed).code
        for unit in range(1, 7):
            inside = units == unit
            expected = [np.count_nonzero(code[inside] == k) / inside.sum() for k in range(1, 6)]
            np.testing.assert_allclose(shares[run, unit - 1], expected)
    assert not shares[:, 6].any()


def test_cancel_stops_within_a_block():
    runs = plan_runs(WEIGHTS, 10, 2, seed=1)

    def cancel(fraction):
        if fraction > 0.4:
            raise Cancelled

    asked = []
    with pytest.raises(Cancelled):
        Stability(runs, 2).add(
            np.ones(3, np.uint8), lambda run: asked.append(run) or np.ones(3, np.uint8), progress=cancel
        )
    assert len(asked) < 8
