"""Judged places found again in a new run."""

import numpy as np
from ecorestore.core.network.verdicts import match_places


def test_each_place_is_the_nearest_and_used_once():
    judged = np.array([[0.0, 0.0], [10.0, 0.0]])
    found = np.array([[9.0, 0.0], [11.0, 0.0], [500.0, 0.0]])
    assert match_places(judged, found, ["a", "a"], ["a", "a", "a"], 30.0) in (
        {0: 1, 1: 0},
        {0: 1},
        {1: 1, 0: 0},
    )
    assert 2 not in match_places(judged, found, ["a", "a"], ["a", "a", "a"], 30.0)


def test_another_barrier_at_the_same_place_is_another_place():
    here = np.array([[0.0, 0.0]])
    assert match_places(here, here, ["railway"], ["river"], 30.0) == {}
    assert match_places(here, here, ["river"], ["river"], 30.0) == {0: 0}


def test_the_tolerance_itself_still_counts():
    judged, found = np.array([[0.0, 0.0]]), np.array([[30.0, 0.0]])
    assert match_places(judged, found, [""], [""], 30.0) == {0: 0}
    assert match_places(judged, found, [""], [""], 29.9) == {}


def test_nothing_judged_or_nothing_found():
    none, one = np.zeros((0, 2)), np.zeros((1, 2))
    assert match_places(none, one, [], [""], 30.0) == {} == match_places(one, none, [""], [], 30.0)
