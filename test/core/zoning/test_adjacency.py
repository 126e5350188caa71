"""The unit graph against counting by hand, networkx and scikit-image."""

from collections import Counter

import networkx as nx
import numpy as np
import pytest
from ecorestore.core.messages import InputError
from ecorestore.core.zoning.adjacency import (
    AdjacencyCounter,
    UnitGraph,
    canonical,
    components,
    join_islands,
    unit_graph,
)
from ecorestore.core.zoning.labels import compact, renumber


def counted(labels):
    sides = Counter()
    rows, columns = labels.shape
    for row in range(rows):
        for column in range(columns):
            for other in ((row + 1, column), (row, column + 1)):
                if other[0] < rows and other[1] < columns:
                    pair = sorted((int(labels[row, column]), int(labels[other])))
                    if pair[0] > 0 and pair[0] != pair[1]:
                        sides[tuple(pair)] += 1
    return sides


def test_worked_example():
    labels = np.array([[7, 7, 2], [7, 0, 2], [-5, 9, 9]])
    graph = unit_graph(labels, cell_size=10.0, origin=(1000.0, 500.0))
    assert graph.ids.tolist() == [2, 7, 9]
    assert graph.area.tolist() == [200.0, 300.0, 200.0]
    assert graph.edges.tolist() == [[0, 1], [0, 2]]
    assert graph.border.tolist() == [10.0, 10.0]
    assert graph.x.tolist() == pytest.approx([1025.0, 1000 + 25 / 3, 1020.0])
    assert graph.y.tolist() == pytest.approx([490.0, 500 - 25 / 3, 475.0])


@pytest.mark.parametrize("seed", range(4))
def test_borders_equal_counting(units, seed):
    labels = units(seed, count=40, side=25)
    labels[5:8, 3:20] = 0
    labels[20:, 20:] = -1
    graph = unit_graph(labels, cell_size=30.0)
    found = {
        (int(graph.ids[a]), int(graph.ids[b])): length / 30.0
        for (a, b), length in zip(graph.edges, graph.border)
    }
    assert found == counted(labels)
    ids, cells = np.unique(labels[labels > 0], return_counts=True)
    assert graph.ids.tolist() == ids.tolist()
    assert np.array_equal(graph.area, cells * 900.0)


def test_neighbours_and_centroids_equal_scikit_image(units):
    measure = pytest.importorskip("skimage.measure")
    skgraph = pytest.importorskip("skimage.graph")
    if not hasattr(skgraph, "RAG"):  # before scikit-image 0.20
        skgraph = pytest.importorskip("skimage.future.graph")
    labels = units(11, count=50, side=40)
    graph = unit_graph(labels)
    rag = skgraph.RAG(labels, connectivity=1)
    assert {tuple(sorted(edge)) for edge in rag.edges} == {
        tuple(pair) for pair in graph.ids[graph.edges].tolist()
    }
    middle = np.array([region.centroid for region in measure.regionprops(labels)])
    assert np.allclose(graph.x, middle[:, 1] + 0.5)
    assert np.allclose(graph.y, -(middle[:, 0] + 0.5))


@pytest.mark.parametrize("tile", [(7, 9), (60, 4), (1, 1), (64, 64)])
def test_windows_add_up_to_the_whole(units, tile):
    labels = units(3, count=30, side=20)
    counter = AdjacencyCounter(2.0, (5.0, 6.0))
    for row in range(0, 20, tile[0]):
        for column in range(0, 20, tile[1]):
            window = labels[row : row + tile[0] + 1, column : column + tile[1] + 1]
            counter.add(window, row, column, min(tile[0], 20 - row), min(tile[1], 20 - column))
    for one, two in zip(counter.result(), unit_graph(labels, 2.0, (5.0, 6.0))):
        assert np.array_equal(one, two)


def test_bands_of_a_tall_raster_are_joined():
    labels = np.repeat(np.arange(1, 18), 64)[:, None].astype(np.int32)
    graph = unit_graph(labels)
    assert graph.edges.tolist() == [[i, i + 1] for i in range(16)]
    assert graph.border.tolist() == [1.0] * 16


def test_empty_raster_is_refused():
    with pytest.raises(InputError):
        unit_graph(np.zeros((4, 4), dtype=np.int32))


@pytest.mark.parametrize("seed", range(3))
def test_components_equal_networkx(seed):
    random = np.random.default_rng(seed)
    edges = random.integers(0, 60, (45, 2))
    group = random.integers(0, 2, 60)
    for labels in (None, group):
        graph = nx.Graph()
        graph.add_nodes_from(range(60))
        kept = edges if labels is None else edges[labels[edges[:, 0]] == labels[edges[:, 1]]]
        graph.add_edges_from(kept.tolist())
        found = components(60, edges, labels)
        assert {frozenset(np.flatnonzero(found == part).tolist()) for part in np.unique(found)} == {
            frozenset(part) for part in nx.connected_components(graph)
        }
        assert np.array_equal(renumber(found), found)


def test_islands_are_joined_to_the_nearest_unit():
    x = np.array([0.0, 1.0, 2.0, 5.0, 6.0, 2.0])
    y = np.array([0.0, 0.0, 0.0, 0.0, 0.0, 9.0])
    edges = np.array([[0, 1], [1, 2], [3, 4]])
    done = join_islands(x, y, edges, np.ones(3))
    assert done.joined.tolist() == [[5, 2], [3, 2]]
    assert done.distance.tolist() == [9.0, 3.0]
    assert done.edges.tolist() == [[0, 1], [1, 2], [3, 4], [2, 5], [2, 3]]
    assert done.border.tolist() == [1, 1, 1, 0, 0]


def test_islands_are_joined_within_their_region_only():
    x, y = np.arange(6.0), np.zeros(6)
    region = np.array([1, 2, 1, 2, 1, 2])
    done = join_islands(x, y, np.array([[0, 1], [2, 3]]), np.ones(2), region)
    assert (region[done.joined[:, 0]] == region[done.joined[:, 1]]).all()
    assert components(6, done.edges, region).max() == 1
    assert len(done.joined) == 4


@pytest.mark.parametrize("seed", range(3))
def test_joining_makes_one_part_with_as_few_edges_as_possible(seed):
    random = np.random.default_rng(seed)
    x, y = random.uniform(0, 100, (2, 80))
    edges = random.integers(0, 80, (40, 2))
    before = components(80, edges).max() + 1
    done = join_islands(x, y, edges, np.ones(40))
    assert components(80, done.edges).max() == 0
    assert len(done.joined) == before - 1


@pytest.mark.parametrize("seed, spread", [(0, 1.0), (1, 1.0), (2, 0.01), (3, 0.01)])
def test_every_island_joins_the_nearest_unit_by_brute_force(seed, spread):
    """The spread 0.01 makes clusters so dense that no near neighbour lies outside."""
    random = np.random.default_rng(seed)
    cluster = np.repeat(np.arange(5), [20, 30, 40, 50, 60])
    x, y = (random.uniform(0, 10, 5)[cluster] + spread * random.normal(size=200) for _ in range(2))
    edges = np.column_stack([np.arange(199), np.arange(1, 200)])[cluster[:-1] == cluster[1:]]
    done = join_islands(x, y, edges, np.ones(len(edges)))
    assert len(done.joined) == 4
    part = cluster.copy()
    distance = np.hypot(x[:, None] - x, y[:, None] - y)
    for (unit, other), gap in zip(done.joined, done.distance):
        sizes = np.bincount(part)
        assert sizes[part[unit]] == sizes[sizes > 0].min()
        own = part == part[unit]
        assert not own[other]
        assert gap == pytest.approx(distance[np.ix_(own, ~own)].min())
        assert gap == pytest.approx(distance[unit, other])
        part[own] = part[other]
    assert np.unique(part).size == 1


def test_canonical_order_merges_pairs_and_drops_loops():
    graph = UnitGraph(
        np.array([30, 10, 20]), np.array([3.0, 1.0, 2.0]), np.arange(3.0), -np.arange(3.0),
        np.array([[0, 1], [1, 0], [2, 2], [2, 0]]), np.array([1.0, 2.0, 9.0, 4.0]),
    )  # fmt: skip
    order, found = canonical(graph)
    assert order.tolist() == [1, 2, 0]
    assert found.ids.tolist() == [10, 20, 30] and found.area.tolist() == [1.0, 2.0, 3.0]
    assert found.x.tolist() == [1.0, 2.0, 0.0] and found.y.tolist() == [-1.0, -2.0, 0.0]
    assert found.edges.tolist() == [[0, 2], [1, 2]]
    assert found.border.tolist() == [3.0, 4.0]
    with pytest.raises(InputError):
        canonical(graph._replace(ids=np.array([4, 4, 1])))


@pytest.mark.parametrize(
    "values", [[3, 3, -1, 7], [2**40, 5, 2**40], [[1, 2], [2, 1]], np.uint8([255, 0, 3])]
)
def test_compact_equals_unique(values):
    codes, index = compact(np.array(values))
    assert codes.tolist() == np.unique(values).tolist()
    assert np.array_equal(codes[index], np.array(values))
