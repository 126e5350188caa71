import numpy as np
import pytest
from ecorestore.core.evaluation.weights import (
    Entropy,
    equal_weights,
    parse_numbers,
    parse_weights,
    weighted_sum,
    weights_text,
)
from ecorestore.core.messages import InputError
from scipy.stats import entropy


@pytest.mark.parametrize("text", ["0.5 0.3 0.2", "0.5,0.3,0.2", " 0.5； 0.3，0.2 ", "0.5、3e-1;0.2"])
def test_numbers_from_text(text):
    assert parse_numbers(text) == [0.5, 0.3, 0.2]


def test_weights_are_divided_by_their_sum():
    assert parse_weights("3 1 0", 3).tolist() == [0.75, 0.25, 0]
    assert weights_text(equal_weights(3)) == "0.333333 0.333333 0.333333"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("1 2", "3 layers need 3 weights, but 2"),
        ("", "but 0 were given"),
        ("1 -2 1", "-2 is negative"),
        ("0 0 0", "All weights are 0"),
        ("1 a 1", "“a” in “1 a 1” is not a number"),
        ("1 nan 1", "“nan”"),
    ],
)
def test_weights_that_cannot_be_used(text, sentence):
    with pytest.raises(InputError, match=sentence):
        parse_weights(text, 3)


def test_entropy_weights_worked_by_hand():
    # n = 4, k = 1 / ln 4. Layer a: p = ¼ ¼ ¼ ¼, e = 1. Layer b: p = ½ ½ 0 0, e = ln 2 / ln 4 = 0.5.
    # Layer c: p = 1 0 0 0, e = 0. Weights 0, 0.5, 1 divided by 1.5.
    layers = [np.array(values, float) for values in ([2, 2, 2, 2], [3, 3, 0, 0], [9, 0, 0, 0])]
    sums = Entropy(["a", "b", "c"])
    sums.add(*layers)
    assert sums.result() == pytest.approx([0, 1 / 3, 2 / 3])


def test_entropy_weights_of_the_aircraft_example():
    """Hwang and Yoon 1981, four aircraft by six criteria; their printed weights 0.0649 0.2055 0.0133 0.0829 0.3570
    0.2764 (remembered) come of four digits at every step, hence the tolerance."""
    table = np.array([[2.0, 1500, 20000, 5.5, 5, 9], [2.5, 2700, 18000, 6.5, 3, 5], [1.8, 2000, 21000, 4.5, 7, 7],
                      [2.2, 1800, 20000, 5.0, 5, 5]])  # fmt: skip
    sums = Entropy(["speed", "range", "load", "cost", "reliability", "agility"])
    sums.add(*table.T)
    assert sums.result() == pytest.approx([0.0649, 0.2055, 0.0133, 0.0829, 0.3570, 0.2764], abs=0.002)
    spread = 1 - entropy(table) / np.log(4)
    assert sums.result() == pytest.approx(spread / spread.sum(), rel=1e-9)


def test_entropy_weights_equal_scipy_over_common_cells_in_windows():
    random = np.random.default_rng(8)
    layers = [random.gamma(shape, 1, 10_000).astype(np.float32) for shape in (0.5, 2, 9)]
    layers[1][::7] = np.nan
    layers[2][5] = np.inf
    sums = Entropy(["a", "b", "c"])
    for part in np.array_split(np.arange(10_000), 3):
        sums.add(*(layer[part] for layer in layers))
    common = np.isfinite(layers).all(axis=0)
    spread = [1 - entropy(layer[common].astype(float)) / np.log(common.sum()) for layer in layers]
    assert sums.result() == pytest.approx(np.array(spread) / sum(spread), rel=1e-9)


@pytest.mark.parametrize(
    ("layers", "sentence"),
    [
        ([[1, 2], [1, -1]], "“b” has negative values"),
        ([[1, 2], [0, 0]], "All values of “b” are 0"),
        ([[1, 1], [2, 2]], "No layer varies"),
        ([[1, np.nan], [np.nan, 2]], "fewer than two cells in common"),
    ],
)
def test_layers_without_entropy_weights(layers, sentence):
    sums = Entropy(["a", "b"])
    with pytest.raises(InputError, match=sentence):
        sums.add(*np.array(layers, float))
        sums.result()


def test_weighted_sum_keeps_nodata():
    result = weighted_sum([np.array([1, 2, np.nan]), np.array([3.0, np.nan, 1])], [0.25, 0.75])
    assert result == pytest.approx([2.5, np.nan, np.nan], nan_ok=True)
