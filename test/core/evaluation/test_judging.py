"""Criteria, experts and where weights come from."""

import csv
import math
from pathlib import Path

import numpy as np
import pytest
from ecorestore.core.evaluation.ahp import ahp
from ecorestore.core.evaluation.experts import agreement
from ecorestore.core.evaluation.judging import (
    ENTROPY,
    EQUAL,
    TYPED,
    Criterion,
    Expert,
    WeightSet,
    agreement_of,
    outcome,
    outcomes,
    together,
    weights_of,
)
from ecorestore.core.messages import InputError

TABLE = Path(__file__).resolve().parents[3] / "resources" / "tables" / "ahp_ri.csv"
ABC = tuple(Criterion(key, name) for key, name in (("1", "a"), ("2", "b"), ("3", "c")))


@pytest.fixture(scope="module")
def index():
    with open(TABLE, encoding="utf-8", newline="") as file:
        return {int(row["n"]): float(row["ri"]) for row in csv.DictReader(file)}


def judged(*judgements, criteria=ABC):
    found = WeightSet(criteria, (Expert("One"),))
    for row, column, value in judgements:
        found = found.with_judgement(0, row, column, value)
    return found


def test_the_mirrored_judgement_follows():
    found = judged((0, 1, 3), (2, 0, 5))
    expected = np.array([[1, 3, 1 / 5], [1 / 3, 1, 1], [5, 1, 1]])
    assert found.matrix(0) == pytest.approx(expected)
    again = found.with_judgement(0, 1, 0, 7)
    assert again.matrix(0)[0, 1] == pytest.approx(1 / 7) and len(again.experts[0].judgements) == 2


def test_judgements_stay_with_their_criteria():
    """By key, not by place: without the first, with the others turned round, the judgement of b and c is the same."""
    found = judged((0, 1, 3), (1, 2, 4))
    left = found.without_criteria([0])
    assert (
        left.matrix(0) == pytest.approx(np.array([[1, 4], [1 / 4, 1]]))
        and len(left.experts[0].judgements) == 1
    )
    turned = found._replace(criteria=found.criteria[::-1])
    assert turned.matrix(0)[0, 1] == pytest.approx(1 / 4)
    added = left.with_criterion(2, Criterion(left.new_key(), "d"))
    assert added.criteria[2].key == "4" and added.matrix(0)[2].tolist() == [1, 1, 1]


def test_the_worst_judgement_is_mended(index):
    """a over b 3, b over c 3, and c over a 3, which turns in a circle."""
    found = outcome(judged((0, 1, 3), (1, 2, 3), (2, 0, 3)).matrix(0), index)
    assert not found.consistent and found.ratio > 1 and found.worst.ratio < 1e-3 + 0.1
    assert outcome(judged((0, 1, 2), (1, 2, 2), (0, 2, 4)).matrix(0), index).worst is None
    assert outcome(np.array([[1, 9], [1 / 9, 1]]), index).ratio == 0


def test_several_experts(index):
    one = judged((0, 1, 3), (1, 2, 2), (0, 2, 6))
    both = one.with_expert(1, Expert("Two", {("1", "2"): 1 / 3, ("2", "3"): 8.0, ("1", "3"): 2.0}))
    mean = np.sqrt(both.matrix(0) * both.matrix(1))
    assert together(both, index).weights == pytest.approx(ahp(mean, index).weights)
    assert together(both, index).worst is None
    rows = [found.weights for found in outcomes(both, index)]
    assert (
        agreement_of(both, index) == pytest.approx(agreement(np.array(rows)))
        and agreement_of(both, index) < 1
    )
    assert math.isnan(agreement_of(one, index)) and both.without_expert(1) == one


def test_where_weights_come_from(index):
    found = judged((0, 1, 3))
    assert weights_of(found, index) == pytest.approx(ahp(found.matrix(0), index).weights)
    assert weights_of(found._replace(way=EQUAL), index) == pytest.approx([1 / 3] * 3)
    assert weights_of(found._replace(way=ENTROPY), index) is None and weights_of(WeightSet(), index) is None
    typed = found._replace(
        way=TYPED, criteria=tuple(one._replace(weight=w) for one, w in zip(ABC, (1, 1, 2)))
    )
    assert weights_of(typed, index) == pytest.approx([0.25, 0.25, 0.5])
    with pytest.raises(InputError, match="missing for: a, b, c"):
        weights_of(found._replace(way=TYPED), index)
    with pytest.raises(InputError, match="0 or more"):
        weights_of(typed._replace(criteria=tuple(one._replace(weight=0.0) for one in ABC)), index)


def test_a_matrix_of_names_is_taken_by_name():
    found = judged((0, 1, 3)).with_matrix(
        0, ["c", "new", "a"], np.array([[1, 2, 4], [0.5, 1, 5], [0.25, 0.2, 1]])
    )
    assert [one.name for one in found.criteria] == ["a", "b", "c", "new"]
    matrix = found.matrix(0)
    assert matrix[2, 3] == 2 and matrix[2, 0] == 4 and matrix[3, 0] == 5 and matrix[0, 1] == 3
