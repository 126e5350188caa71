import numpy as np
import pytest
from ecorestore.core.preparation.majority import majority


def brute(fine, factor, least):
    rows, columns = fine.shape[0] // factor, fine.shape[1] // factor
    result = np.zeros((rows, columns), int)
    for row in range(rows):
        for column in range(columns):
            cell = fine[row * factor : (row + 1) * factor, column * factor : (column + 1) * factor]
            counts = np.bincount(cell.ravel(), minlength=2)
            if counts[1:].sum() >= least * cell.size:
                result[row, column] = (counts[1:].argmax() + 1) if counts[1:].any() else 0
    return result


@pytest.mark.parametrize("factor", [1, 2, 8])
@pytest.mark.parametrize("least", [0.0, 0.5, 0.9])
@pytest.mark.parametrize("classes", [2, 5])
def test_agrees_with_counting(factor, least, classes):
    rng = np.random.RandomState(factor + classes)
    fine = rng.randint(0, classes, (6 * factor, 7 * factor)).astype(np.int32)
    fine[: 2 * factor] = 3
    fine[:factor, :factor] = 0
    assert np.array_equal(majority(fine, factor, least), brute(fine, factor, least))


def test_uncovered_ground_does_not_compete():
    fine = np.zeros((4, 4), int)
    fine[0, 0], fine[0, 1], fine[1, 0] = 7, 7, 5
    assert majority(fine, 4).tolist() == [[7]]
    assert majority(fine, 4, 0.25).tolist() == [[0]]
