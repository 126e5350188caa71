"""Watersheds of a wanted size: by hand, and against a cell-by-cell walk along the flow."""

import numpy as np
import pytest
from ecorestore.core.hydrology import FlowNetwork, fill_depressions, flow_directions
from ecorestore.core.hydrology.catchments import borders, small_watersheds, strahler
from ecorestore.core.hydrology.mergebasins import Graph, merged


def network_of(ground):
    return FlowNetwork(flow_directions(fill_depressions(ground), 1.0))


def rough(seed, shape=(60, 70)):
    noise = np.random.default_rng(seed)
    down, right = np.mgrid[0 : shape[0], 0 : shape[1]]
    return 0.5 * down + 0.2 * right + noise.normal(0, 2, shape).cumsum(0) * 0.2 + noise.normal(0, 1, shape)


def walk(network):
    """(cells,) where each cell flows to, −1 out; by the codes alone."""
    steps = {1: (-1, 1), 2: (-1, 0), 3: (-1, -1), 4: (0, -1), 5: (1, -1), 6: (1, 0), 7: (1, 1), 8: (0, 1)}
    codes = network.layout.inside(network.codes)
    onward = np.full(codes.shape, -1)
    for row in range(codes.shape[0]):
        for column in range(codes.shape[1]):
            if codes[row, column] > 0:
                r, c = steps[int(codes[row, column])]
                onward[row, column] = (row + r) * codes.shape[1] + column + c
    return onward.ravel()


@pytest.mark.parametrize("seed", range(4))
def test_all_water_of_a_watershed_leaves_it_at_its_outlet(seed):
    network = network_of(rough(seed))
    found = small_watersheds(network, 150, 40)
    onward, flat = walk(network), found.ids.ravel()
    assert found.cells.sum() == flat.size and (flat > 0).all()
    leaving = [
        (n, flat[n], flat[m] if m >= 0 else 0) for n, m in enumerate(onward) if m < 0 or flat[m] != flat[n]
    ]
    for _cell, unit, below in leaving:
        if below:  # beside the edge several cells may let water out
            assert below == found.down[unit - 1] or found.down[unit - 1] == 0
    for unit, cell in enumerate(found.outlet, 1):
        assert flat[cell] == unit
        after = onward[cell]
        assert found.down[unit - 1] == (flat[after] if after >= 0 else 0)


@pytest.mark.parametrize("seed", range(4))
def test_no_water_runs_in_a_circle_and_small_ones_are_gone(seed):
    inside = np.zeros((60, 70), bool)
    inside[8:50, 5:66] = True
    found = small_watersheds(network_of(rough(seed)), 150, 40, inside)
    assert (found.ids > 0).sum() == inside.sum() and not found.ids[~inside].any()
    for unit in range(1, len(found.down) + 1):
        seen = set()
        while unit:
            assert unit not in seen
            seen.add(unit)
            unit = int(found.down[unit - 1])
    assert found.cells.min() >= 40


def test_mean_size_comes_near_the_wanted_one():
    network = network_of(rough(7, (200, 220)))
    for wanted in (200, 500):
        found = small_watersheds(network, wanted, 30)
        assert found.cells.mean() == pytest.approx(wanted, rel=0.15)


def test_strahler_by_hand():
    # two springs meet (2), a spring joins (2), the like of it from the other side (3), an edge without stream (0)
    down = np.array([3, 3, 5, 5, 9, 8, 8, 9, 0, 9])
    gathered = np.array([1, 1, 3, 1, 5, 1, 1, 3, 9, 1])
    streams = np.array([True] * 9 + [False])
    assert strahler(down, gathered, streams).tolist() == [1, 1, 2, 1, 2, 1, 1, 2, 3, 0]


def test_small_ones_join_what_they_drain_to_else_the_longest_border():
    # 1 → 2 → 0; 3 leaves and is small, beside 1 (9 sides, not above 3); 4 → 3
    graph = Graph(
        np.array([2, 0, 0, 3]),
        np.array([10, 10, 1, 10]),
        np.array([[1, 2], [1, 3], [3, 4]]),
        np.array([5, 9, 2]),
    )
    found = merged(graph, 5)
    assert found.names[2] == found.names[0] and len(set(found.names.tolist())) == 3
    assert (
        found.down[found.names[3] - 1] == found.names[0] and found.down[found.names[0] - 1] == found.names[1]
    )
    assert found.joined == 1


def test_a_neighbour_above_is_not_joined_past_others():
    # 3 → 2 → 1, 1 small; the longest border is with 3, whose water passes 2
    graph = Graph(
        np.array([0, 1, 2]), np.array([1, 10, 10]), np.array([[1, 2], [1, 3], [2, 3]]), np.array([1, 9, 5])
    )
    found = merged(graph, 5)
    assert found.names[0] == found.names[1] != found.names[2]
    assert found.down.tolist() == [0, 1]
    assert found.lowest.tolist() == [0, 2]


def test_borders_counts_sides():
    pairs, sides = borders(np.array([[1, 1, 2], [1, 2, 2], [0, 3, 3]]))
    assert pairs.tolist() == [[1, 2], [2, 3]] and sides.tolist() == [3, 2]


def test_reaches_follow_the_flow():
    network = network_of(rough(2, (150, 150)))
    found = small_watersheds(network, 100, 20)
    onward = walk(network)
    for cells in np.split(found.reaches.cells, found.reaches.starts[1:]):
        assert [onward[c] for c in cells[:-1]] == cells[1:].tolist()
    assert found.reaches.order.min() == 1 and found.reaches.order.max() >= 2
