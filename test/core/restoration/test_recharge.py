"""Where water can be led into the ground."""

import numpy as np
import pytest
from ecorestore.core.messages import InputError
from ecorestore.core.restoration.recharge import FACTORS, classify, judge, parse_factors, scores_of, volume

ROWS = [
    {"factor": "soil", "values": "1", "up_to": "", "score": "1", "weight": "0.2"},
    {"factor": "soil", "values": "2 3", "up_to": "", "score": "0.5", "weight": "0.2"},
    {"factor": "slope", "values": "", "up_to": "2", "score": "1", "weight": "0.6"},
    {"factor": "slope", "values": "", "up_to": "8", "score": "0.4", "weight": "0.6"},
    {"factor": "channel", "values": "", "up_to": "300", "score": "1", "weight": "0.1"},
    {"factor": "channel", "values": "", "up_to": "", "score": "0.1", "weight": "0.1"},
]


@pytest.fixture
def factors():
    return parse_factors(ROWS)


def test_scores_by_codes_and_by_limits(factors):
    assert scores_of(factors["soil"], np.array([1.0, 2, 3, 4, np.nan])) == pytest.approx(
        [1, 0.5, 0.5, np.nan, np.nan], nan_ok=True
    )
    assert scores_of(factors["slope"], np.array([0, 2, 2.1, 8, 8.1])) == pytest.approx(
        [1, 1, 0.4, 0.4, np.nan], nan_ok=True
    )
    assert scores_of(factors["channel"], np.array([300, 301, 1e9])) == pytest.approx([1, 0.1, 0.1])


def test_score_is_the_mean_by_weight_of_what_is_given(factors):
    layers = {"soil": np.array([1.0, 2, np.nan]), "slope": np.array([5.0, 1, 1])}
    found = judge(layers, factors)
    # (0.2 · 1 + 0.6 · 0.4) / 0.8 and (0.2 · 0.5 + 0.6 · 1) / 0.8
    assert found.score == pytest.approx([55, 87.5, np.nan], nan_ok=True)
    assert found.limiting.tolist() == [FACTORS.index("slope") + 1, FACTORS.index("soil") + 1, 0]


def test_best_everywhere_is_100(factors):
    layers = {"soil": np.ones(3), "slope": np.zeros(3), "channel": np.zeros(3)}
    assert judge(layers, factors).score == pytest.approx(100)


def test_excluded_is_never_classed():
    score = np.array([75, 74.9, 60, 45, 44.9, np.nan, 99])
    assert classify(score, np.array([0, 0, 0, 0, 0, 0, 3])).tolist() == [1, 2, 2, 3, 4, 0, 0]


def test_volume():
    # group A, 100 m²: 7.6 mm/h are 0.1824 m/d, 90 days, half of it lost to clogging
    assert volume(np.array([1.0, 4, np.nan]), 100, 90) == pytest.approx([0.1824 * 100 * 90 * 0.5, 0, 0])


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"factor": "rain"}, "no factor"),
        ({"score": "2"}, "between 0 and 1"),
        ({"score": "good"}, "no number"),
        ({"weight": "0.3"}, "same weight"),
        ({"values": "a"}, "no number"),
    ],
)
def test_faults_of_the_table(change, said):
    with pytest.raises(InputError) as caught:
        parse_factors([ROWS[0], {**ROWS[1], **change}])
    assert said in str(caught.value)


def test_limits_must_rise():
    with pytest.raises(InputError):
        parse_factors([ROWS[3], ROWS[2]])
