"""Distances to probabilities, tables of links, and what is refused."""

import numpy as np
import pytest
from ecorestore.core.messages import InputError
from ecorestore.core.network.connectivity import (
    dispersal_probability,
    distance_matrix,
    patch_importance,
    unique_links,
    useful_range,
)


def test_probability_at_the_threshold_and_where_no_link_is():
    found = dispersal_probability(np.array([0.0, 1500.0, 3000.0, np.inf]), 1500, 0.5)
    assert found == pytest.approx([1, 0.5, 0.25, 0])


def test_useful_range_is_where_nothing_is_left():
    far = useful_range(1500, 0.5)
    assert dispersal_probability(np.array(far), 1500, 0.5) == pytest.approx(1e-12)


@pytest.mark.parametrize(
    ("threshold", "probability"),
    [(0, 0.5), (-1, 0.5), (np.nan, 0.5), (100, 0), (100, 1), (100, 1.2), (100, np.nan)],
)
def test_refused_parameters(threshold, probability):
    with pytest.raises(InputError, match="Give a"):
        dispersal_probability(np.zeros(2), threshold, probability)


@pytest.mark.parametrize("wrong", [-1.0, np.nan])
def test_refused_distances(wrong):
    with pytest.raises(InputError, match="at least 0"):
        dispersal_probability(np.array([1.0, wrong]), 100, 0.5)
    with pytest.raises(InputError, match="at least 0"):
        unique_links(np.array([0]), np.array([1]), np.array([wrong]))


@pytest.mark.parametrize("areas", [[0.0, 0.0], [1.0, -1.0], [1.0, np.nan]])
def test_refused_areas(areas):
    with pytest.raises(InputError, match="Areas"):
        patch_importance(np.array(areas), np.eye(2))


def test_links_become_unique_with_the_shortest():
    links = unique_links(np.array([1, 0, 2, 2]), np.array([0, 1, 2, 1]), np.array([5.0, 3.0, 1.0, 4.0]))
    assert (links.first.tolist(), links.second.tolist()) == ([0, 1], [1, 2])
    assert links.distance.tolist() == [3, 4]
    expected = [[0, 3, np.inf], [3, 0, 4], [np.inf, 4, 0]]
    assert distance_matrix(3, links).tolist() == expected
