"""Dendritic connectivity: LAND's figures, and brute force over all pairs of segments with networkx."""

import itertools

import numpy as np
import pytest
from ecorestore.core.network.dendritic import (
    Rivers,
    dcid,
    dcip,
    gains_alone,
    parts_of,
    reach_of,
    removal_order,
)


def rivers(length, touching, count=None):
    rows = np.array(touching, np.int64).reshape(-1, 2)
    return Rivers(
        np.array(length, float), rows, count if count is not None else int(rows[:, 0].max(initial=-1)) + 1
    )


def brute(network, passing):
    """(n, n) the best passability between segments: every simple path of the bipartite graph is tried."""
    networkx = pytest.importorskip("networkx")
    graph = networkx.Graph()
    graph.add_nodes_from(("s", n) for n in range(network.length.size))
    graph.add_edges_from((("b", int(b)), ("s", int(s))) for b, s in network.touching)
    best = np.eye(network.length.size)
    for one, other in itertools.permutations(range(network.length.size), 2):
        for path in networkx.all_simple_paths(graph, ("s", one), ("s", other)):
            through = np.prod([passing[n] for kind, n in path if kind == "b"])
            best[one, other] = max(best[one, other], through)
    return best


def brute_dcip(network, passing):
    return 100 * network.length @ brute(network, passing) @ network.length / network.length.sum() ** 2


def random_tree(seed, looped=0):
    """Segments and barriers of two or three sides each, in one part; ``looped``: more barriers that close loops."""
    random = np.random.default_rng(seed)
    count, rows, barriers = 1, [], 0
    while count < 9:
        sides = int(random.integers(1, 3))
        rows += [(barriers, int(random.integers(count)))] + [(barriers, count + n) for n in range(sides)]
        count, barriers = count + sides, barriers + 1
    for _ in range(looped):
        one, other = random.choice(count, 2, replace=False)
        rows += [(barriers, int(one)), (barriers, int(other))]
        barriers += 1
    passing = np.where(random.random(barriers) < 0.2, 0.0, random.random(barriers))
    return rivers(random.random(count) + 0.1, rows), passing


def test_figures_of_the_method():
    assert dcip(rivers([7], []), np.zeros(0)) == pytest.approx(100)
    middle = rivers([5, 5], [(0, 0), (0, 1)])
    assert dcip(middle, np.array([0.0])) == pytest.approx(50)
    assert dcip(middle, np.array([0.5])) == pytest.approx(75)
    three = rivers([2, 2, 2], [(0, 0), (0, 1), (1, 1), (1, 2)])
    assert dcip(three, np.zeros(2)) == pytest.approx(100 / 3)
    assert dcip(three, np.ones(2)) == pytest.approx(100)
    assert gains_alone(three, np.zeros(2)) == pytest.approx([200 / 9, 200 / 9])


def test_unconnected_parts():
    apart = rivers([3, 1], [])
    assert dcip(apart, np.zeros(0)) == pytest.approx(100 * 10 / 16)
    assert [part.tree for part in parts_of(apart)] == [True, True]
    assert dcid(apart, np.zeros(0), [0]) == pytest.approx(75)


@pytest.mark.parametrize("looped", [0, 1, 3])
@pytest.mark.parametrize("seed", range(8))
def test_against_every_path(seed, looped):
    network, passing = random_tree(seed, looped)
    assert parts_of(network)[0].tree == (looped == 0)
    assert reach_of(network, passing) == pytest.approx(brute(network, passing) @ network.length, rel=1e-9)
    assert dcip(network, passing) == pytest.approx(brute_dcip(network, passing), rel=1e-9)
    outlet = seed % network.length.size
    share = brute(network, passing)[outlet] @ network.length / network.length.sum()
    assert dcid(network, passing, [outlet]) == pytest.approx(100 * share, rel=1e-9)


@pytest.mark.parametrize("looped", [0, 2])
@pytest.mark.parametrize("seed", range(6))
def test_gain_of_each_removal_is_that_of_computing_anew(seed, looped):
    network, passing = random_tree(seed, looped)
    now = brute_dcip(network, passing)
    for barrier, gain in enumerate(gains_alone(network, passing)):
        without = passing.copy()
        without[barrier] = 1
        assert gain == pytest.approx(brute_dcip(network, without) - now, abs=1e-9)


@pytest.mark.parametrize("looped", [0, 2])
@pytest.mark.parametrize("seed", range(6))
def test_greedy_order(seed, looped):
    network, passing = random_tree(seed, looped)
    cost = np.random.default_rng(seed).random(network.barriers) + 0.5
    order, now = removal_order(network, passing, 20, cost), passing.copy()
    assert len({step.barrier for step in order}) == len(order)
    for step in order:
        gains = gains_alone(network, now)
        assert step.gain == pytest.approx(gains[step.barrier])
        assert gains[step.barrier] / cost[step.barrier] >= (gains / cost).max() - 1e-9
        now[step.barrier] = 1
        assert step.dcip == pytest.approx(dcip(network, now))
    assert order[-1].dcip == pytest.approx(100), "all removed"
    assert len(removal_order(network, passing, 2)) == 2


def test_numbers_do_not_depend_on_the_order_of_segments():
    network, passing = random_tree(3)
    turned = np.random.default_rng(1).permutation(network.length.size)
    rows = network.touching.copy()
    rows[:, 1] = np.argsort(turned)[rows[:, 1]]
    again = Rivers(network.length[turned], rows, network.barriers)
    assert dcip(again, passing) == pytest.approx(dcip(network, passing))
    assert reach_of(again, passing) == pytest.approx(reach_of(network, passing)[turned])


def test_a_large_tree_takes_no_time():
    random = np.random.default_rng(2)
    parents = [int(random.integers(n)) for n in range(1, 4000)]
    rows = [row for n, parent in enumerate(parents) for row in ((n, parent), (n, n + 1))]
    network = rivers(random.random(4000) + 0.1, rows)
    passing = random.random(3999)
    assert 0 < dcip(network, passing) < 100
    assert gains_alone(network, passing).min() >= 0
