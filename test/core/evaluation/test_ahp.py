import csv
from pathlib import Path

import numpy as np
import pytest
from ecorestore.core.evaluation.ahp import ahp, judgement_text, parse_judgements, worst_judgement
from ecorestore.core.evaluation.weights import parse_named_weights
from ecorestore.core.messages import InputError

TABLE = Path(__file__).resolve().parents[3] / "resources" / "tables" / "ahp_ri.csv"


def random_index(column="ri"):
    with open(TABLE, encoding="utf-8", newline="") as file:
        return {int(row["n"]): float(row[column]) for row in csv.DictReader(file)}


def test_saaty_example_of_school_choice():
    """Saaty 1980, six criteria: weights 0.32 0.14 0.03 0.13 0.24 0.14; his λ, by hand, is 7.49."""
    half = {(0, 1): 4, (0, 2): 3, (0, 3): 1, (0, 4): 3, (0, 5): 4, (1, 2): 7, (1, 3): 3, (1, 4): 1 / 5, (1, 5): 1,
            (2, 3): 1 / 5, (2, 4): 1 / 5, (2, 5): 1 / 6, (3, 4): 1, (3, 5): 1 / 3, (4, 5): 3}  # fmt: skip
    matrix = np.ones((6, 6))
    for (row, column), value in half.items():
        matrix[row, column], matrix[column, row] = value, 1 / value
    found = ahp(matrix, random_index("ri_saaty"))
    assert found.weights == pytest.approx([0.32, 0.14, 0.03, 0.13, 0.24, 0.14], abs=0.006)
    largest = np.roots(np.poly(matrix)).real.max()
    assert found.largest == pytest.approx(largest) and abs(largest - 7.49) < 0.1
    assert found.ratio == pytest.approx((largest - 6) / 5 / 1.24)


def test_example_of_three_candidates():
    """The usual textbook case: weights 0.217 0.717 0.066, CR 0.035."""
    found = ahp(np.array([[1, 1 / 4, 4], [4, 1, 9], [1 / 4, 1 / 9, 1]]), random_index("ri_saaty"))
    assert found.weights == pytest.approx([0.217, 0.717, 0.066], abs=0.0006)
    assert found.ratio == pytest.approx(0.032, abs=0.004)


def test_saaty_example_of_drinks():
    """Saaty 2008 (Int. J. Services Sciences 1: 83-98), coffee wine tea beer sodas milk water in the United States:
    0.177 0.019 0.042 0.116 0.190 0.129 0.327, CR 0.022. The matrix as in the tests of the package ahpy."""
    half = [[9, 5, 2, 1, 1, 1 / 2], [1 / 3, 1 / 9, 1 / 9, 1 / 9, 1 / 9], [1 / 3, 1 / 4, 1 / 3, 1 / 9], [1 / 2, 1, 1 / 3],
            [2, 1 / 2], [1 / 3]]  # fmt: skip
    matrix = np.eye(7)
    for row, values in enumerate(half):
        matrix[row, row + 1 :], matrix[row + 1 :, row] = values, 1 / np.array(values)
    found = ahp(matrix, random_index("ri_saaty"))
    assert found.weights == pytest.approx([0.177, 0.019, 0.042, 0.116, 0.190, 0.129, 0.327], abs=0.0006)
    assert found.ratio == pytest.approx(0.022, abs=0.0006)
    assert found.largest == pytest.approx(np.linalg.eigvals(matrix).real.max())
    worst = worst_judgement(matrix, found.weights)
    apart = {
        (i, j): abs(np.log(matrix[i, j] * found.weights[j] / found.weights[i]))
        for i in range(7)
        for j in range(7)
        if i < j
    }
    assert tuple(sorted((worst.row, worst.column))) == max(apart, key=apart.get)


def test_worst_judgement_is_the_one_that_was_changed():
    """0.4 0.3 0.2 0.1 with one judgement three times too high: found, whichever way round, with about what would fit."""
    wanted = np.array([0.4, 0.3, 0.2, 0.1])
    for row, column in ((0, 1), (2, 0), (3, 1)):
        matrix = wanted[:, None] / wanted
        matrix[row, column] *= 6
        matrix[column, row] /= 6
        worst = worst_judgement(matrix, ahp(matrix, random_index()).weights)
        assert {worst.row, worst.column} == {row, column} and worst.given >= 1
        assert worst.given == pytest.approx(max(matrix[row, column], matrix[column, row]))
        assert abs(np.log(worst.fitting * wanted[worst.column] / wanted[worst.row])) < np.log(6) * 0.6


@pytest.mark.parametrize(
    ("value", "text"), [(3, "3"), (1, "1"), (2.4567, "2.46"), (1 / 3, "1/3"), (0.4, "1/2.5")]
)
def test_judgements_as_text(value, text):
    assert judgement_text(value) == text


def test_judgements_that_agree_give_their_ratios():
    wanted = np.array([0.5, 0.3, 0.15, 0.05])
    found = ahp(wanted[:, None] / wanted, random_index())
    assert found.weights == pytest.approx(wanted) and found.largest == pytest.approx(4)
    assert found.ratio == pytest.approx(0, abs=1e-9)


def test_two_names_cannot_contradict_and_eleven_have_no_index():
    assert ahp(np.array([[1, 9], [1 / 9, 1]]), random_index())[1:] == (pytest.approx(2), 0.0, 0.0)
    assert np.isnan(ahp(np.ones((11, 11)), random_index()).ratio)


@pytest.mark.parametrize(
    ("matrix", "message"),
    [
        (np.ones((2, 3)), "as many rows as columns"),
        ([[1, 0], [2, 1]], "above 0"),
        ([[1, np.nan], [2, 1]], "above 0"),
        ([[1, 3], [3, 1]], "not reciprocal"),
        ([[2, 3], [1 / 3, 1]], "not reciprocal"),
    ],
)
def test_matrices_that_cannot_be_used(matrix, message):
    with pytest.raises(InputError, match=message):
        ahp(np.array(matrix, float), random_index())


def test_table_with_fractions_and_half_empty():
    rows = [
        {"name": "landuse", "landuse": 1, "slope": "3", "roads": "1/2"},
        {"name": "slope", "landuse": "", "slope": "", "roads": None},
        {"name": "roads", "landuse": "", "slope": "5", "roads": "1"},
    ]
    names, matrix = parse_judgements(rows, ["landuse", "slope", "roads", "water"])
    assert names == ["landuse", "slope", "roads"]
    assert matrix == pytest.approx(np.array([[1, 3, 0.5], [1 / 3, 1, 0.2], [2, 5, 1]]))


def test_table_of_a_geopackage_with_an_empty_row():
    rows = [{"fid": 1, "name": "a", "a": "", "b": 4}, {"fid": "", "name": " ", "a": "", "b": None},
            {"fid": 2, "name": "b", "a": "", "b": ""}]  # fmt: skip
    names, matrix = parse_judgements(rows)
    assert names == ["a", "b"] and matrix == pytest.approx(np.array([[1, 4], [0.25, 1]]))


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([{"f": "a", "a": 1, "b": ""}, {"f": "b", "a": "", "b": 1}], "no value for “a” and “b”"),
        ([{"f": "a", "a": 1, "b": 2}, {"f": "c", "a": "", "b": 1}], "one column for “c”"),
        ([{"f": "a", "a": 1}, {"f": "a", "a": 1}], "one column for “a”"),
        ([{"f": "z", "z": 1}], "names “z”. Known names are a, b"),
        ([{"f": "a", "a": 1, "b": "much"}, {"f": "b", "a": "", "b": 1}], "holds “much”"),
        ([{"f": "a", "a": 1, "b": "1/0"}, {"f": "b", "a": "", "b": 1}], "holds “1/0”"),
        ([{"f": "a", "a": 1, "b": "1/2/3"}, {"f": "b", "a": "", "b": 1}], "holds “1/2/3”"),
        ([{"f": "a", "a": 1, "b": -3}, {"f": "b", "a": "", "b": 1}], "holds “-3”"),
    ],
)
def test_tables_that_cannot_be_used(rows, message):
    with pytest.raises(InputError, match=message):
        parse_judgements(rows, ["a", "b"] if rows[0]["f"] == "z" else None)


def test_named_weights():
    assert parse_named_weights("landuse=0.4, slope : 2；Roads＝1") == {"landuse": 0.4, "slope": 2, "roads": 1}
    assert parse_named_weights("  ") == {}


@pytest.mark.parametrize(
    ("text", "message"),
    [("0.4 0.2", "“0.4” is not a weight"), ("a=x", "not a weight"), ("=3", "not a weight"), ("a=nan", "not a weight"),
     ("a=-1", "negative"), ("a=1 A=2", "“A” has two weights")],
)  # fmt: skip
def test_named_weights_that_cannot_be_read(text, message):
    with pytest.raises(InputError, match=message):
        parse_named_weights(text)
