"""Networks of links beside the results that Circuitscape.jl publishes for its network mode, and beside networkx.

The cases are sgNetworkVerify3, mgNetworkVerify1 and mgNetworkVerify3 of Circuitscape.jl (MIT licence); the sources of the
latter two follow from their published currents by Kirchhoff's law.
"""

import networkx as nx
import numpy as np
import pytest
from ecorestore.core.messages import InputError
from ecorestore.core.network.connectivity.centrality import current_flow
from ecorestore.core.network.current.advanced import advanced
from ecorestore.core.network.current.focal import FocalNodes, all_pairs, listed_pairs
from ecorestore.core.network.current.links import BranchMaps, LinkNetwork
from ecorestore.core.network.current.maps import Maps
from ecorestore.core.network.current.onetoall import all_to_one, one_to_all
from ecorestore.core.network.current.pairwise import pairwise

ROOT = 1.414213562
#: from, to, resistance.
THREE_PARTS = [
    (0, 1, 1), (0, 4, 1), (1, 4, ROOT), (2, 3, 1), (4, 5, 1), (5, 8, 1), (6, 7, 1), (6, 9, 1), (6, 10, ROOT), (7, 9, ROOT),
    (7, 10, 1), (8, 11, 1), (9, 10, 1), (9, 12, 1), (9, 13, ROOT), (10, 12, ROOT), (10, 13, 1), (12, 13, 1),
]  # fmt: skip
FOCAL = (0, 1, 5, 6, 8, 11, 13)
NODE_SUMS = [
    5.242640687, 4.878679657, 0, 0, 6.292893219, 8, 1, 0.2720779386, 7, 0.5147186258, 0.5147186258, 4, 0.2720779386, 1,
]  # fmt: skip
BRANCH_SUMS = {
    (0, 1): 2.828427125, (0, 4): 3.656854249, (1, 4): 2.928932188, (2, 3): 0, (4, 5): 6, (5, 8): 6, (6, 7): 0.2720779386,
    (6, 9): 0.4142135623, (6, 10): 0.313708499, (7, 9): 0.1005050634, (7, 10): 0.1715728752, (8, 11): 4,
    (9, 10): 0.0294372515, (9, 12): 0.1715728752, (9, 13): 0.313708499, (10, 12): 0.1005050634, (10, 13): 0.4142135623,
    (12, 13): 0.2720779386,
}  # fmt: skip


def network(rows, count=None):
    first, second, ohms = (np.array(column) for column in zip(*rows))
    return LinkNetwork(count or int(max(first.max(), second.max())) + 1, first, second, 1 / ohms)


def focal(nodes):
    return FocalNodes(list(nodes), [np.array([node]) for node in nodes])


def test_pairwise_case_of_circuitscape():
    links, kept = network(THREE_PARTS), {}
    maps, branches = Maps(links.shape, True, True), BranchMaps(links)

    def each(first, second, current, voltage):
        kept[first, second] = current, voltage
        branches.add(voltage)

    found = pairwise(links, all_pairs(focal(FOCAL)), maps, each)
    np.testing.assert_allclose(maps.cumulative, NODE_SUMS, atol=1e-8)
    np.testing.assert_allclose(branches.cumulative, [BRANCH_SUMS[a, b] for a, b, _ in THREE_PARTS], atol=1e-8)
    volts = kept[0, 1][1]
    np.testing.assert_allclose(volts[[0, 1, 4, 5, 8, 11]], [0, 0.7071067812] + [0.2928932188] * 4, atol=1e-9)
    assert not volts[[2, 3, 6, 7, 9, 10, 12, 13]].any()
    np.testing.assert_allclose(
        np.abs(links.branch_current(volts))[:3], [0.7071067812, 0.2928932188, 0.2928932188], atol=1e-9
    )
    values = {(row.first, row.second): row.value for row in found}
    assert values[0, 1] == pytest.approx(0.7071067812, abs=1e-9) and values[0, 6] == values[5, 13] == -1
    assert sum(value > 0 for value in values.values()) == len(kept) == 11


def test_advanced_cases_of_circuitscape():
    square = network([(0, 1, 100), (0, 2, 100), (1, 3, 100), (2, 3, 100)])
    flow = advanced(square, np.array([1.0, 0, 0, 0]), np.array([0, 0, np.inf, 0]))
    np.testing.assert_allclose(flow.current, [1, 0.25, 1, 0.25], atol=1e-9)
    np.testing.assert_allclose(np.abs(square.branch_current(flow.voltage)), [0.25, 0.75, 0.25, 0.25])
    links = network([(0, 1, 1), (1, 2, 1), (1, 3, 1), (2, 4, 1), (3, 4, 1)])
    ground = np.array([1 / 99, 1 / 33, 1 / 49.5, 1 / 49.5, np.inf])
    flow = advanced(links, np.array([10.0, 1, 1, 1, 0]), ground)
    np.testing.assert_allclose(
        flow.voltage, [21.10733699, 11.32054241, 6.098668494, 6.098668494, 0], atol=1e-8
    )
    np.testing.assert_allclose(
        flow.current, [10, 10.78679458, 6.221873918, 6.221873918, 12.19733699], atol=1e-8
    )
    np.testing.assert_allclose(
        links.branch_current(flow.voltage), [9.786794576, 5.221873918, 5.221873918, 6.098668494, 6.098668494], atol=1e-8
    )  # fmt: skip


@pytest.fixture(params=[3, 11, 27])
def drawn(request):
    """Links with parallel ones, one from a node to itself and a node without any."""
    random = np.random.default_rng(request.param)
    rows = [(a, b, float(random.uniform(0.1, 90))) for a, b in random.integers(0, 20, (34, 2)).tolist()]
    return [*rows, (rows[0][0], rows[0][1], 2.5), (3, 3, 1.0)]


def test_resistances_are_those_of_networkx(drawn):
    graph = nx.MultiGraph()
    graph.add_nodes_from(range(21))
    graph.add_edges_from((a, b, {"weight": ohms}) for a, b, ohms in drawn if a != b)
    found = pairwise(network(drawn, 21), all_pairs(focal(range(21))))
    for row in found:
        part = nx.node_connected_component(graph, row.first)
        want = -1
        if row.second in part:
            want = nx.resistance_distance(graph.subgraph(part), row.first, row.second, "weight")
        assert row.value == pytest.approx(want, rel=1e-9)


def test_sums_over_all_pairs_are_the_current_flow_centrality(drawn):
    links = network(drawn, 21)
    maps, branches = Maps(links.shape), BranchMaps(links)
    pairwise(links, all_pairs(focal(range(21))), maps, lambda a, b, c, v: branches.add(v))
    want = current_flow(21, [row[:2] for row in drawn], [row[2] for row in drawn])
    np.testing.assert_allclose(branches.cumulative, want.links, rtol=1e-7, atol=1e-9)
    np.testing.assert_allclose(maps.cumulative, want.nodes, rtol=1e-7, atol=1e-9)


def test_one_to_all_and_all_to_one_are_patterns_of_advanced():
    links, nodes = network(THREE_PARTS), focal((0, 5, 8, 11))
    out, into = {}, {}
    values = one_to_all(links, all_pairs(nodes), None, lambda i, _, c, v: out.update({i: c}), {5: 3.0})
    all_to_one(links, all_pairs(nodes), None, lambda i, _, c, v: into.update({i: c}), {5: 3.0})
    for place, name in enumerate(nodes.ids):
        source, ground = np.zeros(14), np.zeros(14)
        source[name] = 3.0 if name == 5 else 1.0
        ground[[other for other in nodes.ids if other != name]] = np.inf
        flow = advanced(links, source, ground)
        np.testing.assert_allclose(out[name], flow.current, atol=1e-9)
        assert values[place].value == pytest.approx(flow.voltage[name] / source[name])
        source, ground = np.zeros(14), np.zeros(14)
        source[list(nodes.ids)] = [1.0, 3.0, 1.0, 1.0]
        source[name], ground[name] = 0, np.inf
        np.testing.assert_allclose(into[name], advanced(links, source, ground).current, atol=1e-9)


def test_chosen_pairs_and_little_memory():
    links = network(THREE_PARTS)
    pairs = listed_pairs(focal(FOCAL), [(0, 5), (1, 11), (6, 13)])
    whole, few = Maps(links.shape), Maps(links.shape)
    assert pairwise(links, pairs, whole) == pairwise(links, pairs, few, memory=0)
    np.testing.assert_allclose(whole.cumulative, few.cumulative, atol=1e-12)
    assert whole.count == 3


@pytest.mark.parametrize("value", [0, -1, np.inf, np.nan])
def test_conductances_above_zero(value):
    with pytest.raises(InputError, match="above 0"):
        LinkNetwork(2, np.array([0]), np.array([1]), np.array([value]))
