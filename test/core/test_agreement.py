"""Agreement of two class rasters against values worked out by hand and from the literature."""

import numpy as np
import pytest
from ecorestore.core.agreement import AgreementCounter, classes_of
from ecorestore.core.messages import InputError

NO = np.nan


def counted(first, second):
    counter = AgreementCounter()
    counter.add(np.asarray(first, float), np.asarray(second, float))
    return counter.result()


def of_table(table):
    """Two rasters whose cells by class are the table."""
    pairs = [(i, j) for i, row in enumerate(table) for j, n in enumerate(row) for _ in range(n)]
    return counted([[i for i, _ in pairs]], [[j for _, j in pairs]])


def test_cells_by_both_classes():
    found = counted([[1, 1, 2], [2, 3, NO]], [[1, 2, 2], [NO, 3, 3]])
    assert found.classes.tolist() == [1, 2, 3]
    assert found.cells.tolist() == [[1, 1, 0], [0, 1, 0], [0, 0, 1]]
    assert found.changed == 1
    assert found.share == 0.75


def test_kappa_by_hand():
    """20 and 15 of 50 agree, 5 and 10 do not: p_o = 0.7, p_e = 0.5·0.6 + 0.5·0.4 = 0.5, κ = 0.4."""
    assert of_table([[20, 5], [10, 15]]).kappa == pytest.approx(0.4)


def test_kappa_below_chance_and_equal_to_it():
    assert of_table([[0, 5], [5, 0]]).kappa == pytest.approx(-1.0)
    assert of_table([[1, 1], [1, 1]]).kappa == pytest.approx(0.0)


def test_kappa_of_congalton_1991():
    """The matrix of Congalton (1991), Remote Sensing of Environment 37: overall 321/434 = 74 %, kappa 0.65."""
    found = of_table([[65, 4, 22, 24], [6, 81, 5, 8], [0, 11, 85, 19], [4, 7, 3, 90]])
    assert found.share == pytest.approx(321 / 434)
    assert found.kappa == pytest.approx(0.65, abs=0.005)


def test_one_class_agrees_wholly():
    assert counted([[4, 4]], [[4, 4]]).kappa == 1.0


def test_nothing_in_common():
    found = counted([[NO, 1]], [[1, NO]])
    assert np.isnan(found.share) and np.isnan(found.kappa) and found.changed == 0


def test_windows_add_up():
    rng = np.random.default_rng(3)
    first, second = rng.integers(0, 9, (20, 7)).astype(float), rng.integers(0, 9, (20, 7)).astype(float)
    parts = AgreementCounter()
    for top in range(0, 20, 6):
        parts.add(first[top : top + 6], second[top : top + 6])
    assert np.array_equal(parts.result().cells, counted(first, second).cells)


def test_pairs_tell_both_classes():
    pairs = AgreementCounter().add(np.array([[1.0, 0.0, 7.0, NO]]), np.array([[1.0, 65535.0, 0.0, 2.0]]))
    assert pairs[0, [0, 3]].tolist() == [-1, -1]
    assert classes_of(int(pairs[0, 1])) == (0, 65535)
    assert classes_of(int(pairs[0, 2])) == (7, 0)


@pytest.mark.parametrize("value", [-1, 65536, 1.5])
def test_what_is_no_code_is_refused(value):
    with pytest.raises(InputError):
        counted([[value]], [[1]])
