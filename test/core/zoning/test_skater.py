"""SKATER against brute force, networkx and the labels that spopt gives."""

import networkx as nx
import numpy as np
import pytest
from ecorestore.core.messages import InputError
from ecorestore.core.zoning.skater import best_cut, cut, skater, spanning_trees, within_ssd

# spopt 0.7.0, libpysal 4.14.1, NumPy 2.4.6, SciPy 1.17.1; `sample` is the function below:
#   square = lambda a, b=None: ((a[:, None] - (a if b is None else b)[None]) ** 2).sum(-1)
#   forest = spopt.region.skater.SpanningForest(dissimilarity=square, center=numpy.mean)
#   forest.fit(8, libpysal.weights.lat2W(20, 20), data=sample(20), quorum=floor)
# labels = forest.current_labels_, numbered by first occurrence; floor -inf, then 30.
SPOPT = {
    0: (
        96.667510621719,
        """00000011111222233333 00000111112222233333 00000111112222222333 00000011122222223333
           00000011122222323333 00000000022333333333 00000000222333333333 00000000222333333333
           00000000022333333333 00000000022233333333 00000000022333333333 00000004444433333353
           00000044444443333355 00000644444443355555 06666644444455555555 66666666645555555555
           66666666775555555555 66666666777555555555 66666666777555555555 66666667777555555555""",
    ),
    30: (
        105.02678795271167,
        """00000011111111122222 00000111111111122222 00000111111111111222 00000011111111112222
           30000011111111212222 33330033311222222222 33333033111222222222 33333333111222222222
           33333334415222222222 33344344415522222222 44444444455222222222 44444445555522222262
           44444455555552222266 44444755555552266666 47777755555566666666 77777777756666666666
           77777777776666666666 77777777777666666666 77777777777666666666 77777777777666666666""",
    ),
}


def sample(side):
    random = np.random.RandomState(20210)
    row, column = np.divmod(np.arange(side * side), side)
    base = np.column_stack([np.sin(row / 4.0), np.cos(column / 5.0), (row + column) / float(side)])
    return base + 0.3 * random.uniform(-1, 1, (side * side, 3))


def random_tree(seed, count=25):
    random = np.random.default_rng(seed)
    return np.array([[int(random.integers(0, unit)), unit] for unit in range(1, count)])


def plain_ssd(features, weight, members):
    mean = np.average(features[members], axis=0, weights=weight[members])
    return float((weight[members, None] * (features[members] - mean) ** 2).sum())


@pytest.mark.parametrize("floor", [0, 30])
def test_same_regions_as_spopt(lattice, floor):
    ssd, text = SPOPT[floor]
    found = skater(sample(20), np.ones(400), lattice(20, 20), 8, floor)
    assert "".join(map(str, found.label)) == "".join(text.split())
    assert found.ssd == pytest.approx(ssd, rel=1e-12)


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("min_area", [0.0, 8.0])
def test_best_cut_equals_brute_force(seed, min_area):
    random = np.random.default_rng(seed)
    edges = random_tree(seed)
    features, area = random.normal(size=(25, 3)), random.uniform(0.5, 3.0, 25)
    graph = nx.Graph(edges.tolist())
    whole = plain_ssd(features, area, np.arange(25))
    gains = {}
    for edge in edges.tolist():
        graph.remove_edge(*edge)
        parts = [np.array(sorted(part)) for part in nx.connected_components(graph)]
        graph.add_edge(*edge)
        if min(area[part].sum() for part in parts) >= min_area:
            gains[frozenset(parts[0].tolist())] = whole - sum(
                plain_ssd(features, area, part) for part in parts
            )
    (tree,) = spanning_trees(features, edges)
    gain, position = best_cut(tree, features, area, min_area)
    assert gain == pytest.approx(max(gains.values()), rel=1e-10)
    halves = [frozenset(part.nodes.tolist()) for part in cut(tree, position)]
    best = max(gains, key=gains.get)
    assert best in halves


@pytest.mark.parametrize("seed", range(4))
def test_repeated_cuts_equal_brute_force_on_the_forest(seed):
    random = np.random.default_rng(50 + seed)
    edges = random_tree(seed, 30)
    features, area = random.normal(size=(30, 2)), random.uniform(1, 2, 30)
    graph = nx.Graph(edges.tolist())
    for _ in range(5):
        scores = {}
        for edge in list(graph.edges):
            graph.remove_edge(*edge)
            parts = [np.array(sorted(part)) for part in nx.connected_components(graph)]
            graph.add_edge(*edge)
            if min(area[part].sum() for part in parts) >= 4.0:
                scores[edge] = sum(plain_ssd(features, area, part) for part in parts)
        graph.remove_edge(*min(scores, key=scores.get))
    found = skater(features, area, edges, 6, 4.0)
    assert {frozenset(np.flatnonzero(found.label == part).tolist()) for part in range(6)} == {
        frozenset(part) for part in nx.connected_components(graph)
    }


@pytest.mark.parametrize("seed", range(3))
def test_tree_is_minimal_and_in_depth_first_order(units, lattice, seed):
    random = np.random.default_rng(seed)
    features, edges = random.normal(size=(96, 2)), lattice(8, 12)
    (tree,) = spanning_trees(features, edges)
    assert sorted(tree.nodes.tolist()) == list(range(96))
    graph = nx.Graph()
    graph.add_weighted_edges_from(
        (a, b, float(np.linalg.norm(features[a] - features[b]))) for a, b in edges.tolist()
    )
    minimal = nx.minimum_spanning_tree(graph)
    directed = nx.bfs_tree(minimal, int(tree.nodes[0]))
    for position, unit in enumerate(tree.nodes.tolist()):
        below = set(tree.nodes[position : tree.end[position]].tolist())
        assert below == {unit} | nx.descendants(directed, unit)


def test_ssd_falls_by_the_gain_of_every_cut(lattice):
    random = np.random.default_rng(5)
    features, area = random.normal(size=(150, 4)), random.uniform(1, 9, 150)
    found = skater(features, area, lattice(10, 15), 12)
    parts = [plain_ssd(features, area, np.flatnonzero(found.label == part)) for part in range(12)]
    assert found.ssd == pytest.approx(sum(parts), rel=1e-12)
    assert found.ssd + found.gains.sum() == pytest.approx(
        plain_ssd(features, area, np.arange(150)), rel=1e-12
    )
    assert within_ssd(features, area, found.label) == found.ssd
    assert len(found.gains) == 11
    assert (found.gains > 0).all()


@pytest.mark.parametrize("noise", [0.0, 0.2])
def test_planted_partition_is_found(lattice, noise):
    random = np.random.default_rng(9)
    row, column = np.divmod(np.arange(30 * 40), 40)
    planted = np.where(row < 12, 0, np.where(column < 15, 1, np.where(row + column < 50, 2, 3)))
    centre = np.array([[0, 0], [4, 0], [0, 4], [4, 4]])
    features = centre[planted] + noise * random.uniform(-1, 1, (1200, 2))
    found = skater(features, np.ones(1200), lattice(30, 40), 4)
    assert np.array_equal(found.label, planted)
    assert found.reason == "done"


@pytest.mark.parametrize("seed, min_area", [(0, 20.0), (1, 60.0), (2, 5.0)])
def test_regions_are_contiguous_and_large_enough(lattice, contiguous, seed, min_area):
    random = np.random.default_rng(seed)
    features, area = random.normal(size=(300, 3)), random.uniform(0.5, 2, 300)
    edges = lattice(15, 20)
    found = skater(features, area, edges, 9, min_area)
    assert found.count == found.label.max() + 1
    for part in range(found.count):
        members = np.flatnonzero(found.label == part)
        assert contiguous(edges, members)
        assert area[members].sum() >= min_area
    again = skater(features, area, edges, 9, min_area)
    assert np.array_equal(found.label, again.label)


def test_minimum_area_stops_early_and_says_so(lattice):
    found = skater(np.arange(20.0)[:, None], np.ones(20), lattice(1, 20), 9, min_area=4)
    assert found.reason == "min_area"
    assert found.count < 9
    assert np.bincount(found.label).min() >= 4


def test_nothing_left_to_tell_apart(lattice):
    features = np.repeat([0.0, 1.0], 10)[:, None]
    found = skater(features, np.ones(20), lattice(1, 20), 5)
    assert (found.count, found.reason) == (2, "uniform")
    assert found.label.tolist() == [0] * 10 + [1] * 10
    assert skater(np.full((20, 1), 0.1), np.ones(20), lattice(1, 20), 5).count == 1


def test_groups_are_never_crossed_and_fixed_ones_never_cut(lattice):
    random = np.random.default_rng(2)
    edges = lattice(12, 12)
    group = (np.arange(144) // 12) // 4
    fixed = group == 1
    found = skater(random.normal(size=(144, 2)), np.ones(144), edges, 8, group=group, fixed=fixed)
    assert found.count == 8
    assert np.unique(found.label[fixed]).size == 1
    for part in range(8):
        assert np.unique(group[found.label == part]).size == 1


def test_fixed_part_of_a_group_stays_whole_while_the_rest_is_cut(lattice):
    fixed = np.arange(20) // 5 == 1
    found = skater(np.arange(20.0)[:, None], np.ones(20), lattice(1, 20), 4, fixed=fixed)
    assert np.flatnonzero(found.label == found.label[5]).tolist() == [5, 6, 7, 8, 9]
    assert found.label.tolist() == [0] * 5 + [1] * 5 + [2] * 5 + [3] * 5


def test_only_fixed_groups():
    group = np.array([0, 0, 1])
    found = skater(np.zeros((3, 1)), np.ones(3), [[0, 1]], 2, group=group, fixed=np.ones(3, bool))
    assert (found.label.tolist(), found.reason) == ([0, 0, 1], "done")


def test_edge_cost_moves_the_tree():
    features = np.array([[0.0], [1.0], [2.0], [1.5]])
    edges = np.array([[0, 1], [1, 2], [1, 3], [2, 3]])

    def links(cost):
        (tree,) = spanning_trees(features, edges, cost)
        found = set()
        for position in range(1, 4):
            above = [p for p in range(position) if tree.end[p] >= tree.end[position]]
            found.add(frozenset((int(tree.nodes[above[-1]]), int(tree.nodes[position]))))
        return found

    assert frozenset((1, 3)) in links(None)
    assert links(np.array([0, 0, 5.0, 0])) == {frozenset((0, 1)), frozenset((1, 2)), frozenset((2, 3))}


def test_too_many_parts_are_refused():
    with pytest.raises(InputError) as caught:
        skater(np.zeros((4, 1)), np.ones(4), [[0, 1]], 2)
    assert caught.value.values == {"parts": 3, "count": 2}
