"""Rounded parts add up to the rounded whole."""

import numpy as np
import pytest
from ecorestore.core.cartography.rounding import rounded_parts, shares


def test_three_thirds_are_a_hundred():
    assert shares([1, 1, 1]) == [33.4, 33.3, 33.3]


def test_exact_parts_stay_as_they_are():
    assert rounded_parts([0.29, 1.1, 2.61], 2) == [0.29, 1.1, 2.61]


def test_the_whole_may_be_known():
    assert rounded_parts([1.004, 2.004, 3.004], 2, 6.01) == [1.01, 2.0, 3.0]


def test_no_area_has_no_shares():
    assert shares([0.0, 0.0]) == [0.0, 0.0] and shares([]) == []


@pytest.mark.parametrize("bad", [[-1.0], [float("nan")], [float("inf")]])
def test_what_is_no_part_is_refused(bad):
    with pytest.raises(ValueError):
        rounded_parts(bad, 1)


def test_any_parts_add_up_and_none_moves_far():
    random = np.random.default_rng(5)
    for _round in range(200):
        values = random.random(random.integers(1, 30)) * 10 ** random.integers(0, 5)
        found = rounded_parts(values.tolist(), 2)
        assert round(sum(found), 2) == pytest.approx(round(float(values.sum()), 2), abs=1e-6)
        assert np.abs(np.array(found) - values).max() < 0.01 + 1e-9
