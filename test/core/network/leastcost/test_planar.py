"""The minimum planar graph: true least-cost paths within their zones that do not cross."""

from itertools import combinations

import networkx as nx
import numpy as np
import pytest
from ecorestore.core.network.leastcost import find_links
from ecorestore.core.network.leastcost.planar import _cross

from .small_worlds import random_world
from .test_paths import SIZE, as_dict, check_path, distances, patches, surface
from .test_small_worlds import links_of, worlds


def crosses(one, other):
    """Whether two paths cross between cell centres."""
    return any(
        _meet(a, b, c, d)
        for a, b in zip(one.cells[:-1], one.cells[1:])
        for c, d in zip(other.cells[:-1], other.cells[1:])
    )


def _meet(a, b, c, d):
    """Whether the inner parts of the lines a-b and c-d have one point in common, by solving for it."""
    matrix = np.array([[b[0] - a[0], c[0] - d[0]], [b[1] - a[1], c[1] - d[1]]], float)
    if abs(np.linalg.det(matrix)) < 1e-12:
        return False
    s, t = np.linalg.solve(matrix, [c[0] - a[0], c[1] - a[1]])
    return bool(1e-9 < s < 1 - 1e-9 and 1e-9 < t < 1 - 1e-9)


@pytest.mark.parametrize("drop", [False, True])
@pytest.mark.parametrize("neighbours", [8, 16])
def test_equals_brute_force_but_for_crossings(neighbours, drop):
    linked = crossed = 0
    for seed, world, truth in worlds(20000, neighbours):
        found = links_of(world, "mpg", 1, False, drop, neighbours)
        expected = truth.links("mpg", drop=drop)
        mine = as_dict(found.links)
        assert mine == pytest.approx({pair: expected[pair] for pair in mine}, rel=1e-9), seed
        for link in found.links:
            check_path(link, world.resistance, world.sources, world.size)
        assert not any(crosses(one, other) for one, other in combinations(found.links, 2)), seed
        assert nx.check_planarity(nx.Graph(list(mine)))[0], seed
        if world.allowed is None:
            tree = as_dict(links_of(world, "mst", 1, False, drop, neighbours).links)
            assert set(tree) <= set(mine) or drop, seed
        missing = set(expected) - set(mine)
        if missing:  # each crosses a link that stayed
            every = {link[:2]: link for link in links_of(world, "all", 1, False, False, neighbours).links}
            assert all(any(crosses(every[pair], link) for link in found.links) for pair in missing), seed
        linked, crossed = linked + len(mine), crossed + len(missing)
    assert linked > 100
    assert crossed < linked / 20


def test_lies_between_spanning_tree_and_adjacent_pairs():
    resistance, sources = surface((60, 60), 5), patches((60, 60), 12, 5)
    tree, planar, near = (
        as_dict(find_links(resistance, sources, mode, SIZE).links) for mode in ("mst", "mpg", "adjacent")
    )
    assert set(tree) <= set(planar) <= set(near)
    assert len(tree) < len(planar)
    every = distances(resistance, sources)
    assert planar == pytest.approx({pair: every[pair] for pair in planar}, rel=1e-12)


def test_a_pair_whose_way_leads_through_a_third_zone_is_left_out():
    """The zones of 1 and 2 touch at a pass of 23, but their path costs 11.3 over the zone of 3."""
    resistance = np.array([[2.0, 5, 5], [1, 20, 5]])
    sources = np.array([[3, 0, 0], [2, 0, 1]])
    assert (1, 2) in as_dict(find_links(resistance, sources, "adjacent").links)
    assert set(as_dict(find_links(resistance, sources, "mpg").links)) == {(1, 3), (2, 3)}


def test_of_two_links_that_cross_the_cheaper_stays():
    sources = np.array([[1, 2], [3, 4]])
    resistance = np.array(
        [
            [
                1.0,
                9,
            ],
            [9, 1.2],
        ]
    )
    found = as_dict(find_links(resistance, sources, "mpg").links)
    assert set(found) == {(1, 2), (1, 3), (2, 4), (3, 4), (1, 4)}
    assert found[1, 4] == pytest.approx(1.1 * np.sqrt(2))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (((0, 0), (1, 1)), ((0, 1), (1, 0)), True),
        (((0, 0), (1, 1)), ((0, 0), (1, 1)), False),
        (((0, 0), (1, 1)), ((1, 1), (2, 2)), False),
        (((0, 0), (1, 2)), ((0, 1), (1, 0)), True),
        (((0, 0), (2, 1)), ((0, 1), (2, 0)), True),
        (((0, 0), (1, 2)), ((1, 0), (2, 2)), False),
        (((0, 0), (1, 2)), ((0, 1), (1, 1)), True),
        (((0, 0), (2, 1)), ((1, 0), (1, 1)), True),
        (((0, 0), (2, 1)), ((0, 0), (0, 1)), False),
    ],
)
def test_crossing_steps(one, other, expected):
    assert _cross(one, other) is expected
    assert _meet(*one, *other) is expected


def test_random_worlds_have_many_sources():
    assert max(len(np.unique(random_world(seed).sources)) for seed in range(20)) > 4
