"""Best paths and importances beside networkx and beside doing everything again."""

import networkx as nx
import numpy as np
import pytest
from ecorestore.core.network.connectivity import (
    dispersal_probability,
    hop_counts,
    improve_link,
    new_patch_importance,
    patch_importance,
    strongest_paths,
    undo,
)
from ecorestore.core.network.connectivity.binary import (
    betweenness,
    binary_importance,
    binary_indices,
    linked_within,
    new_patch_iic,
)
from ecorestore.core.network.connectivity.links import link_importance
from ecorestore.core.network.connectivity.paths import HOPS, PRODUCT, direct_hops, unreached
from ecorestore.core.progress import Cancelled

from .graphs import cut, graph_of, plane, slow_iic, slow_pc, without

#: patches, seed, links no longer than: complete, sparse with stepping stones, falling apart, more than two batches
CASES = [(2, 1, np.inf), (3, 2, 6000), (25, 3, np.inf), (40, 4, 2500), (60, 5, 900), (140, 6, 1800)]


@pytest.mark.parametrize(("count", "seed", "limit"), CASES)
def test_best_paths_are_dijkstras(count, seed, limit):
    _areas, distance = plane(count, seed, limit=limit)
    lengths = dict(nx.all_pairs_dijkstra_path_length(graph_of(distance)))
    expected = [[lengths[i].get(j, np.inf) for j in range(count)] for i in range(count)]
    found = strongest_paths(dispersal_probability(distance, 1500, 0.5))
    assert found == pytest.approx(dispersal_probability(np.array(expected), 1500, 0.5), rel=1e-12)


@pytest.mark.parametrize(("count", "seed", "limit"), CASES)
def test_hops_components_and_betweenness(count, seed, limit):
    areas, distance = plane(count, seed, limit=limit)
    graph, linked = graph_of(distance), linked_within(distance, 1e9)
    hops = hop_counts(linked)
    lengths = dict(nx.all_pairs_shortest_path_length(graph))
    for i in range(count):
        for j in range(count):
            assert (j not in lengths[i]) == unreached(hops)[i, j]
            assert j not in lengths[i] or hops[i, j] == lengths[i][j]
    parts = list(nx.connected_components(graph))
    found = binary_indices(areas, hops)
    assert (found.links, found.components) == (graph.number_of_edges(), len(parts))
    assert found.largest == pytest.approx(sum(areas[list(part)].sum() ** 2 for part in parts))
    expected = list(nx.betweenness_centrality(graph).values())
    assert betweenness(linked, hops) == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize(("count", "seed", "limit"), CASES[:5])
def test_patch_importance_is_that_of_a_run_without_the_patch(count, seed, limit):
    areas, distance = plane(count, seed, limit=limit)
    graph = graph_of(distance)
    found = patch_importance(areas, dispersal_probability(distance, 1500, 0.5))
    whole = slow_pc(areas, graph, 1500, 0.5)
    expected = [100 * (1 - slow_pc(areas, without(graph, k), 1500, 0.5) / whole) for k in range(count)]
    assert found.total == pytest.approx(expected, abs=1e-9)
    assert (found.connector >= 0).all()
    assert np.allclose(found.total, found.intra + found.flux + found.connector)


@pytest.mark.parametrize(("count", "seed", "limit"), CASES[:5])
def test_binary_importance_is_that_of_a_run_without_the_patch(count, seed, limit):
    areas, distance = plane(count, seed, limit=limit)
    linked, graph = linked_within(distance, 1e9), graph_of(distance)
    hops = hop_counts(linked)
    whole, found = binary_indices(areas, hops), binary_importance(areas, linked, hops)
    iic = slow_iic(areas, graph)
    for k in range(count):
        others = np.arange(count) != k
        rest = binary_indices(areas[others], hop_counts(linked[np.ix_(others, others)]))
        for after, before, dropped in zip(
            (*rest, slow_iic(areas, without(graph, k))), (*whole, iic),
            (found.links[k], found.components[k], found.harary[k], found.largest[k], found.coincidence[k],
             found.iic.total[k]),
        ):  # fmt: skip
            assert dropped == pytest.approx(100 * (before - after) / before if before else 0, abs=1e-9)


def test_connector_is_exactly_nothing_where_no_path_runs_through():
    areas = np.array([10.0, 20.0, 5.0])
    p = dispersal_probability(np.array([[0, 3, 4], [3, 0, 5], [4, 5, 0]], float), 2, 0.5)
    assert patch_importance(areas, p).connector.tolist() == [0, 0, 0]


def test_touching_patches_and_equal_ways():
    """Distance 0 gives probability 1; of two equal ways one may go without loss."""
    distance = np.full((4, 4), np.inf)
    for i, j, d in ((0, 1, 0), (0, 2, 1), (1, 3, 1), (2, 3, 0)):
        distance[i, j] = distance[j, i] = d
    np.fill_diagonal(distance, 0)
    areas, p = np.ones(4), dispersal_probability(distance, 1, 0.5)
    assert strongest_paths(p)[0, 3] == 0.5
    assert patch_importance(areas, p).connector == pytest.approx(np.zeros(4))
    edges = [(0, 1), (0, 2), (1, 3), (2, 3)]
    graph, whole = graph_of(distance), slow_pc(areas, graph_of(distance), 1, 0.5)
    expected = [100 * (1 - slow_pc(areas, cut(graph, *edge), 1, 0.5) / whole) for edge in edges]
    assert link_importance(areas, p, *np.array(edges).T) == pytest.approx(expected)


@pytest.mark.parametrize(("count", "seed", "limit"), CASES[:5])
def test_link_importance_is_that_of_a_run_without_the_link(count, seed, limit):
    areas, distance = plane(count, seed, limit=limit)
    graph, p = graph_of(distance), dispersal_probability(distance, 1500, 0.5)
    first, second = np.nonzero(np.triu(np.isfinite(distance), 1))
    first, second = first[::3], second[::3]
    pc, iic = slow_pc(areas, graph, 1500, 0.5), slow_iic(areas, graph)
    smaller = [cut(graph, *edge) for edge in zip(first, second)]
    found = link_importance(areas, p, first, second, PRODUCT)
    assert found == pytest.approx([100 * (1 - slow_pc(areas, g, 1500, 0.5) / pc) for g in smaller], abs=1e-8)
    found = link_importance(areas, direct_hops(linked_within(distance, 1e9)), first, second, HOPS)
    assert found == pytest.approx([100 * (1 - slow_iic(areas, g) / iic) for g in smaller], abs=1e-8)


@pytest.mark.parametrize("seed", [7, 8])
def test_candidate_is_the_difference_of_two_networks(seed):
    areas, distance = plane(20, seed, limit=4000)
    old = slice(0, 19)
    p, linked = dispersal_probability(distance, 1500, 0.5), linked_within(distance, 2500)
    best, hops = strongest_paths(p[old, old]), hop_counts(linked[old, old])
    before, after = areas[old] @ best @ areas[old], areas @ strongest_paths(p) @ areas
    found = new_patch_importance(areas, best, p[19, old])
    assert found.total == pytest.approx(100 * (after - before) / before)
    assert found.intra == pytest.approx(100 * areas[19] ** 2 / before) and found.numerator == before
    near = np.where(distance <= 2500, distance, np.inf)
    before, after = slow_iic(areas, graph_of(near[old, old])), slow_iic(areas, graph_of(near))
    found = new_patch_iic(areas, hops, linked[19, old])
    assert found.total == pytest.approx(100 * (after - before) / before)


def test_link_put_in_and_taken_back():
    _areas, distance = plane(30, 9, limit=2500)
    p = dispersal_probability(distance, 1500, 0.5)
    first, second = 0, int(np.argmin(p[0]))
    best = strongest_paths(p)
    kept = best.copy()
    change = improve_link(best, first, second, 0.9)
    p[first, second] = p[second, first] = 0.9
    assert best == pytest.approx(strongest_paths(p), rel=1e-12)
    undo(best, change)
    assert np.array_equal(best, kept)
    assert improve_link(best, first, second, 0.0) is None


def test_cancelled_inside():
    def stop(fraction):
        if fraction > 0.4:
            raise Cancelled

    areas, distance = plane(80, 10, limit=2500)
    p = dispersal_probability(distance, 1500, 0.5)
    with pytest.raises(Cancelled):
        patch_importance(areas, p, progress=stop)
    with pytest.raises(Cancelled):
        link_importance(areas, p, *np.nonzero(np.triu(p, 1)), progress=stop)


def test_progress_only_rises():
    seen = []
    areas, distance = plane(80, 11, limit=2500)
    patch_importance(areas, dispersal_probability(distance, 1500, 0.5), progress=seen.append)
    assert seen == sorted(seen) and seen[0] < 0.1 and 0.9 < seen[-1] <= 1
