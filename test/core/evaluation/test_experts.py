"""Several experts: their geometric mean, their agreement, and the value that mends a judgement."""

import csv
import itertools
import math
from pathlib import Path

import numpy as np
import pytest
from ecorestore.core.evaluation.ahp import ahp, worst_judgement
from ecorestore.core.evaluation.experts import (
    SCALE,
    agreement,
    agreement_word,
    combined,
    mended,
    nearest_on_scale,
    on_scale,
    scale_texts,
)
from ecorestore.core.messages import InputError

TABLE = Path(__file__).resolve().parents[3] / "resources" / "tables" / "ahp_ri.csv"


@pytest.fixture(scope="module")
def random_index():
    with open(TABLE, encoding="utf-8", newline="") as file:
        return {int(row["n"]): float(row["ri"]) for row in csv.DictReader(file)}


def matrix_of(size, **judgements):
    found = np.eye(size)
    found[:] = 1.0
    for pair, value in judgements.items():
        i, j = int(pair[1]), int(pair[2])
        found[i, j], found[j, i] = value, 1 / value
    return found


def test_two_experts_by_hand():
    """3 and 1/3 make 1, 2 and 8 make 4."""
    found = combined([matrix_of(3, p01=3, p02=2), matrix_of(3, p01=1 / 3, p02=8)])
    assert found == pytest.approx(np.array([[1, 1, 4], [1, 1, 1], [0.25, 1, 1]]))


def test_the_mean_is_reciprocal_and_of_consistent_experts_consistent(random_index):
    random = np.random.default_rng(3)
    ratios = [np.exp(random.normal(size=5)) for _ in range(4)]
    found = combined([one[:, None] / one[None, :] for one in ratios])
    assert found * found.T == pytest.approx(np.ones((5, 5)))
    result = ahp(found, random_index)
    assert result.ratio == pytest.approx(0, abs=1e-9)
    geometric = np.exp(np.mean(np.log(ratios), axis=0))
    assert result.weights == pytest.approx(geometric / geometric.sum())


def test_experts_of_different_criteria_are_refused():
    with pytest.raises(InputError):
        combined([np.ones((3, 3)), np.ones((4, 4))])
    with pytest.raises(InputError):
        combined([])


def goepel(experts):
    """The indicator by its formulas, number by number (1.1 to 1.10 on bpmsg.com), written apart from the product."""
    k, n, top = len(experts), len(experts[0]), 9
    alpha = sum(-p * math.log(p) for expert in experts for p in expert if p) / k
    gamma = 0.0
    for i in range(n):
        mean = sum(expert[i] for expert in experts) / k
        gamma -= mean * math.log(mean) if mean else 0.0
    similarity = 1 / math.exp(gamma - alpha)
    high, low = top / (n + top - 1), 1 / (n + top - 1)
    d_alpha_min = math.exp(-high * math.log(high) - (n - 1) * low * math.log(low))
    return (similarity - d_alpha_min / n) / (1 - d_alpha_min / n)


def test_agreement_is_that_of_the_formula():
    random = np.random.default_rng(8)
    for experts, criteria in itertools.product((2, 3, 7), (2, 3, 6)):
        weights = random.dirichlet(np.full(criteria, 4.0), experts)
        assert agreement(weights) == pytest.approx(goepel(weights.tolist()), abs=1e-12)


def test_agreement_from_none_to_full():
    """The same weights agree fully; as many experts as criteria, each for another one with 9 to 1, not at all."""
    assert agreement([[0.5, 0.3, 0.2]] * 4) == pytest.approx(1.0)
    assert agreement([[0.5, 0.3, 0.2]]) == pytest.approx(1.0)
    apart = (np.ones((4, 4)) + 8 * np.eye(4)) / 12
    assert agreement(apart) == pytest.approx(0.0, abs=1e-12)
    assert agreement(np.eye(3)) == 0.0  # weights that the scale cannot give go no lower
    assert math.isnan(agreement([[1.0], [1.0]]))


@pytest.mark.parametrize(
    "value, word",
    [(0.2, "very_low"), (0.5, "low"), (0.63, "moderate"), (0.75, "high"), (0.874, "high"), (0.875, "very_high"), (1, "very_high")],
)  # fmt: skip
def test_words_of_goepel(value, word):
    assert agreement_word(value) == word


def test_a_slip_is_found_and_mended(random_index):
    """Weights 8 4 2 1 judged without a fault but for one judgement turned round: 1/8 in place of 8."""
    ratio = np.array([8.0, 4.0, 2.0, 1.0])
    matrix = ratio[:, None] / ratio[None, :]
    matrix[0, 3], matrix[3, 0] = 1 / 8, 8
    result = ahp(matrix, random_index)
    worst = worst_judgement(matrix, result.weights)
    assert result.ratio > 0.1 and {worst.row, worst.column} == {0, 3}
    found = mended(matrix, worst.row, worst.column, random_index)
    assert (found.row, found.column, found.given) == (3, 0, 8)
    assert found.value == pytest.approx(1 / 8) and found.ratio == pytest.approx(0, abs=1e-9)


def test_no_value_of_the_scale_does_better(random_index):
    random = np.random.default_rng(11)
    for _ in range(10):
        matrix = np.ones((5, 5))
        for i, j in itertools.combinations(range(5), 2):
            matrix[i, j] = random.choice(SCALE)
            matrix[j, i] = 1 / matrix[i, j]
        worst = worst_judgement(matrix, ahp(matrix, random_index).weights)
        found, before = mended(matrix, worst.row, worst.column, random_index), matrix.copy()
        for value in SCALE:
            matrix[found.row, found.column], matrix[found.column, found.row] = value, 1 / value
            largest = np.linalg.eigvals(matrix).real.max()
            assert found.ratio <= (largest - 5) / 4 / random_index[5] + 1e-9
        assert found.ratio <= ahp(before, random_index).ratio + 1e-9


def test_scale():
    assert len(SCALE) == 17 and list(SCALE) == sorted(SCALE)
    assert scale_texts()[0] == "9" and scale_texts()[8] == "1" and scale_texts()[-1] == "1/9"
    assert on_scale(1 / 7) and not on_scale(2.5)
    assert nearest_on_scale(2.4) == 2 and nearest_on_scale(0.21) == pytest.approx(1 / 5)
    assert nearest_on_scale(30) == 9
