"""Radii of parks and the choice of new ones, against every site looked at anew."""

import numpy as np
import pytest
from ecorestore.core.messages import InputError
from ecorestore.core.restoration.greenservice import greedy_cover, parse_radii, radius_of


def test_radii_by_size():
    radii = parse_radii("400:300，5000:500")
    assert radii == [(5000, 500), (400, 300)]
    found = radius_of(np.array([100, 399.9, 400, 4999, 5000, 1e6, np.nan]), radii)
    assert found.tolist() == [0, 0, 300, 300, 500, 500, 0]


@pytest.mark.parametrize(
    "text", ["", "500", "400:", "a:500", "400:0", "-1:500", "400:500 400:300", "nan:5", "1:inf"]
)
def test_other_texts_are_refused(text):
    with pytest.raises(InputError):
        parse_radii(text)


def plain_greedy(reached, weights, most):
    """Every site counted anew at every step."""
    covered, order, gains = np.zeros(len(weights), bool), [], []
    while len(order) < most:
        gain = [float(weights[places][~covered[places]].sum()) for places in reached]
        for site in order:
            gain[site] = 0.0
        best = int(np.argmax(gain))
        if gain[best] <= 0:
            break
        order.append(best)
        gains.append(gain[best])
        covered[reached[best]] = True
    return order, gains


@pytest.mark.parametrize("seed", range(8))
def test_choice_as_if_all_were_counted_anew(seed):
    rng = np.random.default_rng(seed)
    weights = rng.integers(0, 20, 120).astype(float)
    reached = [np.flatnonzero(rng.random(120) < rng.uniform(0, 0.2)) for _ in range(40)]
    found = greedy_cover(reached, weights, 25)
    order, gains = plain_greedy(reached, weights, 25)
    assert found.order == order
    assert found.gains == pytest.approx(gains)


def test_a_second_site_counts_only_whom_it_newly_serves():
    found = greedy_cover([np.array([0, 1, 2]), np.array([1, 2]), np.array([3])], np.array([1.0, 5, 5, 2]), 9)
    assert found.order == [0, 2]
    assert found.gains == [11, 2]
