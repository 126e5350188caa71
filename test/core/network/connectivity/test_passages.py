"""Generalised betweenness beside all paths of small networks, one by one."""

from itertools import permutations

import networkx as nx
import numpy as np
import pytest
from ecorestore.core.network.connectivity import hop_counts, strongest_paths
from ecorestore.core.network.connectivity.analysis import analyse
from ecorestore.core.network.connectivity.binary import linked_within
from ecorestore.core.network.connectivity.passages import passages_by_links, passages_by_probability
from ecorestore.core.network.connectivity.paths import HOPS, strength_of
from ecorestore.test.core.network.connectivity.graphs import plane


def by_links(areas, linked):
    """dBC_IIC from all shortest paths."""
    graph = nx.from_numpy_array(linked.astype(int))
    whole, through = 0.0, np.zeros(len(areas))
    for i in graph:
        for j, length in nx.single_source_shortest_path_length(graph, i).items():
            worth = areas[i] * areas[j] / (1 + length)
            whole += worth
            paths = list(nx.all_shortest_paths(graph, i, j)) if i != j else []
            for path in paths:
                for k in path[1:-1]:
                    through[k] += worth / len(paths)
    return 100 * through / whole


def by_probability(areas, p):
    """dBC_PC from all simple paths: the highest product, of these the fewest links, in equal shares."""
    count, through = len(areas), np.zeros(len(areas))
    whole = float((areas**2).sum())
    for i, j in permutations(range(count), 2):
        others = [k for k in range(count) if k not in (i, j)]
        paths = [(i, *way, j) for size in range(count - 1) for way in permutations(others, size)]
        products = np.array([np.prod([p[a, b] for a, b in zip(path, path[1:])]) for path in paths])
        best = products.max()
        if best == 0:
            continue
        good = [path for path, product in zip(paths, products) if product >= best * (1 - 1e-9)]
        good = [path for path in good if len(path) == min(map(len, good))]
        whole += areas[i] * areas[j] * best
        for path in good:
            for k in path[1:-1]:
                through[k] += areas[i] * areas[j] * best / len(good)
    return 100 * through / whole


@pytest.mark.parametrize("seed", range(4))
def test_passages_by_links(seed):
    areas, distance = plane(25, seed)
    linked = linked_within(distance, 3500)
    found = passages_by_links(areas, linked, hop_counts(linked))
    np.testing.assert_allclose(found, by_links(areas, linked), atol=1e-9)
    assert found.max() > 1


@pytest.mark.parametrize("seed", range(4))
def test_passages_by_probability(seed):
    areas, distance = plane(6, seed, limit=8000.0)
    p = np.exp(-distance / 3000)
    np.testing.assert_allclose(
        passages_by_probability(areas, p, strongest_paths(p)), by_probability(areas, p), atol=1e-8
    )


def test_equal_paths_share_and_touching_patches_do_not_take():
    """A square of equal sides, two of whose corners touch a fifth patch."""
    apart = np.array([
        [0, 1, np.inf, 1, 0], [1, 0, 1, np.inf, np.inf], [np.inf, 1, 0, 1, 0], [1, np.inf, 1, 0, np.inf],
        [0, np.inf, 0, np.inf, 0],
    ])  # fmt: skip
    areas, p = np.array([3.0, 2, 5, 7, 1]), 0.5**apart
    found = passages_by_probability(areas, p, strongest_paths(p))
    np.testing.assert_allclose(found, by_probability(areas, p), atol=1e-9)
    assert found[0] > 0 and found[4] > 0
    linked = apart == 1
    square = passages_by_links(areas, linked, hop_counts(linked))
    np.testing.assert_allclose(square, by_links(areas, linked), atol=1e-9)
    assert square[1] > 0


def test_what_runs_through_a_patch_is_at_least_what_is_lost_without_it():
    areas, distance = plane(40, 7)
    found = analyse(areas, distance, 3000, 0.5, passages=True).patches
    for name, connector in (("dBC_IIC", "dIICconn"), ("dBC_PC", "dPCconn")):
        assert (found[name] >= found[connector] * (1 - 1e-9) - 1e-9).sum() > 30
        assert found[name].max() > 0
    plain = analyse(areas, distance, 3000, 0.5).patches
    assert set(found) - set(plain) == {"dBC_IIC", "dBC_PC"}
    for name, values in plain.items():
        np.testing.assert_array_equal(values, found[name])


def test_candidates_and_networks_without_links():
    areas, distance = plane(6, 2)
    existing = np.array([True] * 5 + [False])
    found = analyse(areas, distance, 5000, 0.5, existing, passages=True).patches
    assert np.isnan(found["dBC_PC"][5]) and np.isfinite(found["dBC_PC"][:5]).all()
    alone = np.full((4, 4), np.inf)
    np.fill_diagonal(alone, 0)
    found = analyse(areas[:4], alone, 100, 0.5, passages=True).patches
    assert not found["dBC_PC"].any() and not found["dBC_IIC"].any()
    hops = hop_counts(linked_within(alone, 100))
    assert strength_of(hops, HOPS).sum() == 4
