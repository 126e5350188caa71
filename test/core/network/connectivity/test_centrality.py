"""Current-flow centrality beside networkx and beside one dense solve per pair of nodes."""

from itertools import combinations

import networkx as nx
import numpy as np
import pytest
from ecorestore.core.messages import InputError
from ecorestore.core.network.connectivity.centrality import current_flow


def network(count, seed, share=0.3):
    rng = np.random.default_rng(seed)
    ends = [(a, a + 1) for a in range(count - 1)]
    ends += [(b, a) for a, b in combinations(range(count), 2) if rng.random() < share]
    return ends, rng.uniform(0.5, 20, len(ends)).tolist()


def pair_by_pair(count, ends, resistances):
    """Circuitscape's rule, one dense least-squares solve for each pair of one component."""
    laplacian = np.zeros((count, count))
    for (a, b), r in zip(ends, resistances):
        laplacian[[a, b], [b, a]] -= 1 / r
        laplacian[[a, b], [a, b]] += 1 / r
    graph = nx.Graph(list(ends))
    graph.add_nodes_from(range(count))
    links, nodes = np.zeros(len(ends)), np.zeros(count)
    for s, t in combinations(range(count), 2):
        if not nx.has_path(graph, s, t):
            continue
        current = np.zeros(count)
        current[s], current[t] = 1, -1
        volts = np.linalg.lstsq(laplacian, current, rcond=None)[0]
        inflow, outflow = np.zeros(count), np.zeros(count)
        for number, ((a, b), r) in enumerate(zip(ends, resistances)):
            flow = (volts[a] - volts[b]) / r
            links[number] += abs(flow)
            source, sink = (a, b) if flow > 0 else (b, a)
            outflow[source] += abs(flow)
            inflow[sink] += abs(flow)
        nodes += np.maximum(inflow, outflow)
    return links, nodes


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_equals_one_solve_per_pair(seed):
    ends, resistances = network(9, seed)
    ends = [*ends, (10, 11), (11, 12), (10, 12), (10, 12)]  # a second part, with parallel links
    resistances = [*resistances, 2.0, 3.0, 4.0, 5.0]
    found = current_flow(14, ends, resistances)  # 9 and 13 are alone
    links, nodes = pair_by_pair(14, ends, resistances)
    np.testing.assert_allclose(found.links, links, rtol=1e-9)
    np.testing.assert_allclose(found.nodes, nodes, rtol=1e-9, atol=1e-12)
    assert found.nodes[9] == found.nodes[13] == 0


def test_links_equal_networkx():
    ends, resistances = network(30, 4, 0.1)
    graph = nx.Graph()
    for (a, b), r in zip(ends, resistances):
        weight = 1 / r + (graph[a][b]["weight"] if graph.has_edge(a, b) else 0)
        graph.add_edge(a, b, weight=weight)
    expected = nx.edge_current_flow_betweenness_centrality(graph, normalized=False, weight="weight")
    found = {}
    for pair, flow in zip(ends, current_flow(30, ends, resistances).links):
        found[tuple(sorted(pair))] = found.get(tuple(sorted(pair)), 0) + flow
    for (a, b), flow in expected.items():
        assert found[tuple(sorted((a, b)))] == pytest.approx(2 * flow, rel=1e-9)  # networkx halves


def test_chain_and_star_by_hand():
    chain = current_flow(3, [(0, 1), (1, 2)], [1, 9])
    np.testing.assert_allclose(chain.links, [2, 2])  # pairs 01, 02 and 02, 12
    np.testing.assert_allclose(chain.nodes, [2, 3, 2])
    star = current_flow(4, [(0, 1), (0, 2), (0, 3)], [1, 2, 3])
    np.testing.assert_allclose(star.links, [3, 3, 3])
    np.testing.assert_allclose(star.nodes, [6, 3, 3, 3])


def test_no_links_and_refused():
    none = current_flow(3, [], [])
    assert none.links.size == 0
    np.testing.assert_array_equal(none.nodes, [0, 0, 0])
    for bad in (0, -1, np.nan, np.inf):
        with pytest.raises(InputError, match="above 0"):
            current_flow(2, [(0, 1)], [bad])
    with pytest.raises(InputError, match="does not exist"):
        current_flow(2, [(0, 2)], [1])
