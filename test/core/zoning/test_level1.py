"""Level-1 zones: rules by hand, and properties that must hold on any units."""

import numpy as np
import pytest
from ecorestore.core.messages import InputError
from ecorestore.core.progress import Cancelled
from ecorestore.core.zoning.adjacency import UnitGraph, unit_graph
from ecorestore.core.zoning.level1 import Level1Settings, dominant_function, level1

W, S, B, A, H = np.eye(5)


def draw(area, functions, edges, border, min_area, strips=None, **settings):
    """Level-1 zones of units without a place."""
    nowhere = np.zeros(len(area))
    graph = UnitGraph(np.arange(len(area)), np.asarray(area), nowhere, nowhere, edges, border)
    return level1(graph, functions, Level1Settings(min_area, **settings), strips=strips)


@pytest.mark.parametrize(
    "functions, spaces, expected",
    [
        ([0.1, 0.5, 0.2, 0.2, 0], None, 2),
        ([0.4, 0.4, 0, 0, 0], None, 1),
        ([0, 0, 0, 0, 0], None, 0),
        ([np.nan, 0.2, 0, 0, 0], None, 2),
        ([0.1, 0.5, 0.2, 0.2, 0], [0, 0, 1], 5),
        ([0.1, 0.5, 0.2, 0.2, 0], [0.3, 0.4, 0.3], 4),
        ([0.1, 0.1, 0.3, 0.5, 0], [1, 0, 0], 3),
        ([0.1, 0.1, 0.2, 0.6, 0], [1, 0, 0], 4),
        ([0.1, 0.1, 0.2, 0, 0.6], [1, 0, 0], 5),
        ([0, 0, 0, 0.1, 0.3], [1, 0, 0], 5),
        ([0, 0, 0, 0, 0], [0, 1, 0], 4),
        ([0, 0, 0, 0, 0], [1, 0, 0], 0),
        ([0, 0.2, 0, 0.6, 0], [np.nan, np.nan, np.nan], 4),
    ],
)
def test_space_decides_among_functions(functions, spaces, expected):
    spaces = None if spaces is None else np.array([spaces])
    assert dominant_function(np.array([functions]), spaces).tolist() == [expected]


def test_override_share_is_a_parameter():
    functions, spaces = np.array([[0.1, 0.1, 0.2, 0.6, 0]]), np.array([[1.0, 0, 0]])
    assert dominant_function(functions, spaces, override=0.6).tolist() == [3]


@pytest.mark.parametrize("similarity, expected", [(0.0, 4), (1.0, 2), (0.5, 2)])
def test_small_block_weighs_border_against_likeness(similarity, expected):
    functions = np.array([[0, 0.9, 0.1, 0, 0], [0.5, 0.45, 0.05, 0, 0], [0, 0, 0, 1.0, 0]])
    result = draw([10, 1, 10], functions, [[0, 1], [1, 2]], [4.0, 6.0], min_area=5, similarity=similarity)
    assert result.zone.tolist() == [2, expected, 4]
    assert result.dominant.tolist() == [2, 1, 4]
    assert result.changed == 1


def test_growing_joins_blocks_that_meet():
    functions = np.array([W, S, W, B])
    result = draw([10, 1, 10, 20], functions, [[0, 1], [1, 2], [2, 3]], [1, 1, 1], min_area=5)
    assert result.zone.tolist() == [1, 1, 1, 3]
    assert result.block.tolist() == [0, 0, 0, 1]


def test_likeness_alone_decides_with_weight_one():
    functions = np.array([0.1 * W + 0.9 * S, 0.9 * W + 0.1 * B, A])
    for similarity, expected in ((0.0, 4), (0.3, 4), (1.0, 2)):
        result = draw([10, 1, 10], functions, [[0, 1], [1, 2]], [1.0, 9.0], 5, similarity=similarity)
        assert result.zone.tolist() == [2, expected, 4]


def test_grown_block_carries_the_mix_of_all_its_units():
    functions = np.array([W, 0.4 * W + 0.6 * S, W, 0.51 * B + 0.49 * S])
    edges, border = [[0, 1], [1, 2], [1, 3]], [1, 1, 1]
    alone = draw([9, 2, 20, 20], functions, edges, border, 5, similarity=1.0)
    assert alone.zone.tolist() == [1, 3, 1, 3]
    grown = draw([1, 2, 20, 20], functions, edges[1:] + edges[:1], border, 5, similarity=1.0)
    assert grown.zone.tolist() == [1, 1, 1, 3]


def test_minimum_is_met_despite_the_rounding_of_the_sum():
    area = np.array([0.1] * 10 + [5.0])
    assert np.bincount(np.zeros(10, int), weights=area[:10])[0] < 1.0
    edges = [[unit, unit + 1] for unit in range(10)]
    result = draw(area, np.array([W] * 10 + [S]), edges, np.ones(10), min_area=1.0)
    assert result.zone.tolist() == [1] * 10 + [2]
    assert result.small.size == 0


def test_strip_keeps_its_label_and_is_one_block():
    functions = np.array([S, W, 0.6 * W + 0.4 * S, S])
    strips = np.array([False, True, True, False])
    result = draw([50, 1, 1, 50], functions, [[0, 1], [1, 2], [2, 3]], [9, 9, 9], 20, strips=strips)
    assert result.zone.tolist() == [2, 1, 1, 2]
    assert result.block.tolist() == [0, 1, 1, 2]
    assert result.strip.tolist() == [False, True, True, False]
    assert result.small.size == 0


def test_numbered_strips_stay_apart_and_may_have_gaps():
    functions = np.array([W, W, S, W])
    result = draw(
        [1, 1, 50, 1], functions, [[0, 1], [1, 2], [2, 3]], [1, 1, 1], 20, strips=np.array([3, 8, 0, 3])
    )
    assert result.block.tolist() == [0, 1, 2, 0]
    assert result.zone.tolist() == [1, 1, 2, 1]


def test_strip_takes_the_function_of_the_whole_strip():
    functions = np.array([S, W, S, A])
    result = draw(
        [1, 3, 1, 90], functions, [[0, 1], [1, 2], [2, 3]], [1, 1, 1], 20, strips=np.array([1, 1, 1, 0])
    )
    assert result.zone.tolist() == [1, 1, 1, 4]
    assert result.changed == 2


def test_block_enclosed_by_a_strip_joins_it():
    functions = np.array([S, W, A])
    result = draw([50, 5, 1], functions, [[0, 1], [1, 2]], [1, 1], 20, strips=np.array([False, True, False]))
    assert result.zone.tolist() == [2, 1, 1]
    assert result.strip.tolist() == [False, True, True]
    assert result.block.tolist() == [0, 1, 1]


def test_units_without_data_follow_a_neighbour():
    functions = np.array([S, 0 * W, A])
    result = draw([50, 30, 50], functions, [[0, 1], [1, 2]], [1, 2], min_area=0)
    assert result.zone.tolist() == [2, 4, 4]
    assert result.dominant.tolist() == [2, 0, 4]


def test_strip_without_data_follows_its_longest_border():
    functions = np.array([S, 0 * W, A])
    result = draw([50, 5, 50], functions, [[0, 1], [1, 2]], [1, 2], 10, strips=np.array([False, True, False]))
    assert result.zone.tolist() == [2, 4, 4]
    assert result.block.tolist() == [0, 1, 2]


def test_no_data_anywhere_is_refused():
    with pytest.raises(InputError) as caught:
        draw([1, 1], np.zeros((2, 5)), [[0, 1]], [1.0], 1)
    assert caught.value.values["count"] == 2


def test_island_without_neighbour_is_kept_and_reported():
    result = draw([50, 1], np.array([S, W]), np.empty((0, 2)), np.empty(0), 10)
    assert result.zone.tolist() == [2, 1]
    assert result.small.tolist() == [1]


def scene(units, seed, strip_kind):
    graph = unit_graph(units(seed))
    random = np.random.default_rng(seed + 100)
    count = graph.ids.size
    slow = np.stack([np.sin(graph.x / (7 + 3 * k) + k) + np.cos(graph.y / (9 + k)) for k in range(5)], axis=1)
    functions = np.exp(slow + 0.8 * random.normal(size=(count, 5)))
    functions /= functions.sum(axis=1, keepdims=True)
    spaces = random.dirichlet([2, 1, 1], count)
    band = np.abs(graph.x - 30 - 6 * np.sin(graph.y / 8)) < 2.5
    strips = {"none": None, "bool": band, "numbers": np.where(band, 1 + (graph.y < -30), 0)}[strip_kind]
    return graph, functions, spaces, strips


@pytest.mark.parametrize("strip_kind", ["none", "bool", "numbers"])
@pytest.mark.parametrize("with_spaces", [False, True])
@pytest.mark.parametrize("seed, min_area", [(0, 60.0), (1, 200.0), (2, 500.0), (3, 0.0)])
def test_properties(units, contiguous, seed, min_area, with_spaces, strip_kind):
    graph, functions, spaces, strips = scene(units, seed, strip_kind)
    spaces = spaces if with_spaces else None
    result = level1(graph, functions, Level1Settings(min_area), spaces, strips)
    assert ((result.zone >= 1) & (result.zone <= 5)).all()
    assert result.changed == np.count_nonzero(result.zone != result.dominant)
    assert set(result.block.tolist()) == set(range(result.block.max() + 1))
    if strips is None:
        assert not result.strip.any()
    else:
        assert result.strip[strips > 0].all()
    for block in range(result.block.max() + 1):
        members = np.flatnonzero(result.block == block)
        assert np.unique(result.zone[members]).size == 1
        assert np.unique(result.strip[members]).size == 1
        if result.strip[members[0]]:
            continue
        assert contiguous(graph.edges, members)
        assert graph.area[members].sum() >= min_area or block in result.small
    ends = graph.edges[~result.strip[graph.edges].any(axis=1)]
    apart = result.block[ends[:, 0]] != result.block[ends[:, 1]]
    assert (result.zone[ends[apart, 0]] != result.zone[ends[apart, 1]]).all()
    if strips is None:
        assert result.small.size == 0
    if min_area == 0 and strips is None:
        assert result.changed == 0


@pytest.mark.parametrize("strip_kind", ["none", "bool", "numbers"])
@pytest.mark.parametrize("seed", range(3))
def test_order_of_units_and_edges_does_not_matter(units, seed, strip_kind):
    graph, functions, spaces, strips = scene(units, seed, strip_kind)
    first = level1(graph, functions, Level1Settings(150.0), spaces, strips)
    random = np.random.default_rng(seed)
    mixed = random.permutation(graph.ids.size)
    listed = random.permutation(len(graph.edges))
    edges = np.argsort(mixed)[graph.edges][listed]
    units = (values[mixed] for values in (graph.ids, graph.area, graph.x, graph.y))
    second = level1(
        UnitGraph(*units, edges[:, ::-1], graph.border[listed]),
        functions[mixed],
        Level1Settings(150.0),
        spaces[mixed],
        None if strips is None else strips[mixed],
    )
    for name in ("zone", "block", "strip", "dominant"):
        assert np.array_equal(getattr(first, name)[mixed], getattr(second, name)), name
    assert first.changed == second.changed


def test_progress_can_cancel(units):
    def stop(fraction):
        raise Cancelled

    graph, functions, _, _ = scene(units, 0, "none")
    with pytest.raises(Cancelled):
        level1(graph, functions, Level1Settings(100.0), progress=stop)


@pytest.mark.parametrize("most", [1, 3, 6])
def test_most_blocks_leaves_no_more_than_asked(most):
    """A row of ten units of alternating functions: ten blocks without a limit."""
    functions = np.zeros((10, 5))
    functions[np.arange(10), np.arange(10) % 5] = 1.0
    edges = np.array([[n, n + 1] for n in range(9)])
    area = np.arange(1.0, 11.0)
    free = draw(area, functions, edges, np.ones(9), 0.0)
    assert free.block.max() + 1 == 10
    found = draw(area, functions, edges, np.ones(9), 0.0, most=most)
    assert found.block.max() + 1 <= most
    strips = np.zeros(10, bool)
    strips[4] = True
    kept = draw(area, functions, edges, np.ones(9), 0.0, strips=strips, most=most)
    assert kept.strip.sum() == 1
