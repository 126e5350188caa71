"""Linkage priority beside the sums written out."""

import numpy as np
import pytest
from ecorestore.core.messages import InputError
from ecorestore.core.network.linkagepriority import (
    BLEND_WEIGHTS,
    CORRIDOR_WEIGHTS,
    SOURCE_WEIGHTS,
    blended_priority,
    by_maximum,
    by_range,
    complete_weights,
    corridor_priorities,
    pairs_of,
    source_values,
)


def test_normalisations():
    values = np.array([2.0, 4.0, 10.0])
    np.testing.assert_allclose(by_range(values), [0, 0.25, 1])
    np.testing.assert_allclose(by_range(values, invert=True), [1, 0.75, 0])
    np.testing.assert_allclose(by_maximum(values), [0.2, 0.4, 1])
    np.testing.assert_allclose(by_maximum(values, invert=True), [1, 0.8, 0.2])
    np.testing.assert_array_equal(by_range(np.full(3, 7.0)), np.ones(3))
    np.testing.assert_array_equal(by_maximum(np.zeros(2)), np.zeros(2))
    assert by_range(np.zeros(0)).size == by_maximum(np.zeros(0)).size == 0


def measures():
    return {
        "resistance": np.array([5.0, 10, 20]),
        "area": np.array([400.0, 100, 200]),
        "shape": np.array([5.0, 2.5, 4]),
        "expert": np.array([0.0, 3, 6]),
        "centrality": np.array([2.0, 1, 4]),
    }


def test_values_of_sources_by_hand():
    # resistance: (20 + 5 - x) / 20
    cav = [
        0.33 * 1.0 + 0.33 * 1.0 + 0.34 * 1.0,
        0.33 * 0.75 + 0.33 * 0.25 + 0.34 * 0.5,
        0.33 * 0.25 + 0.33 * 0.5 + 0.34 * 0.8,
    ]
    expected = [1, 0, (cav[2] - cav[1]) / (cav[0] - cav[1])]
    usual = complete_weights({}, SOURCE_WEIGHTS)
    np.testing.assert_allclose(source_values(measures(), usual), expected)
    only = {name: values for name, values in measures().items() if usual[name]}
    np.testing.assert_allclose(source_values(only, usual), expected)


def test_expert_and_centrality_count_where_they_weigh():
    weights = complete_weights({"expert": 1, "centrality": 3}, SOURCE_WEIGHTS)
    assert weights == {"resistance": 0, "area": 0, "shape": 0, "expert": 0.25, "centrality": 0.75}
    cav = [0.75 * 0.5, 0.25 * 0.5 + 0.75 * 0.25, 1.0]
    expected = (np.array(cav) - min(cav)) / (max(cav) - min(cav))
    np.testing.assert_allclose(source_values(measures(), weights), expected)


def test_priorities_of_corridors_by_hand():
    lengths, costs = np.array([100.0, 300, 200]), np.array([1000.0, 1000, 4000])
    first, second = pairs_of([(1, 2), (1, 5), (2, 5)], {1: 1.0, 2: 0.0, 5: 0.4})
    found = corridor_priorities(lengths, costs, (first, second), complete_weights({}, CORRIDOR_WEIGHTS))
    np.testing.assert_allclose(found.closeness, [1, 0, 0.5])
    np.testing.assert_allclose(found.permeability, [(0.1 - 0.05) / 0.25, 1, 0])
    np.testing.assert_allclose((found.first, found.second), [[1, 1, 0], [0, 0.4, 0.4]])
    by_hand = [0.33 + 0.33 * 0.2 + 0.34 * 0.5, 0.33 + 0.34 * 0.7, 0.33 * 0.5 + 0.34 * 0.2]
    np.testing.assert_allclose(found.csp, by_hand)


def test_random_networks_stay_between_0_and_1():
    rng = np.random.default_rng(4)
    for _round in range(50):
        count = int(rng.integers(1, 9))
        ends = rng.random((2, count))
        found = corridor_priorities(
            rng.uniform(1, 9, count),
            rng.uniform(1, 9, count),
            tuple(ends),
            complete_weights({}, CORRIDOR_WEIGHTS),
        )
        for values in found:
            assert (values >= 0).all() and (values <= 1 + 1e-12).all()


def test_blend_by_hand():
    swath = np.array([[0, 50, 100, np.nan]], np.float32)
    blend = blended_priority(swath, 100.0, 0.6, complete_weights({}, BLEND_WEIGHTS))
    assert blend.dtype == np.float32
    np.testing.assert_allclose(blend, [[0.8, 0.55, 0.3, np.nan]], rtol=1e-6)
    on_path = blended_priority(np.array([0, np.nan], np.float32), 0.0, 0.2, {"swath": 0.25, "priority": 0.75})
    np.testing.assert_allclose(on_path, [0.4, np.nan], rtol=1e-6)


def test_weights_that_are_none():
    with pytest.raises(InputError, match="none of closeness"):
        complete_weights({"length": 1.0}, CORRIDOR_WEIGHTS)
    with pytest.raises(InputError, match="All weights are 0"):
        complete_weights({"swath": 0.0}, BLEND_WEIGHTS)
