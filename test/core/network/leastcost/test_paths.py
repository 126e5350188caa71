"""Least-cost links beside networkx and SciPy."""

import networkx as nx
import numpy as np
import pytest
from ecorestore.core.messages import InputError
from ecorestore.core.network.leastcost import (
    adjacent_links,
    find_links,
    least_cost_paths,
    nearest_paths,
    search,
    spanning_tree,
)
from ecorestore.core.progress import Cancelled

SIZE = (10.0, 25.0)


def patches(shape, count, seed=1, largest=5):
    """``count`` rectangles with ids that are neither 1, 2, 3 nor in the order of the rows."""
    rng = np.random.default_rng(seed)
    sources = np.zeros(shape, np.int32)
    for number in rng.permutation(count):
        row, col = rng.integers(0, shape[0] - largest), rng.integers(0, shape[1] - largest)
        height, width = rng.integers(1, largest, 2)
        sources[row : row + height, col : col + width] = 10 * number + 7
    return sources


def surface(shape, seed=2, walls=0.15):
    rng = np.random.default_rng(seed)
    resistance = np.exp(rng.uniform(0, np.log(100), shape))
    resistance[rng.random(shape) < walls] = np.nan
    return resistance


def passed(a, b):
    """The two cells whose centres are nearest to the middle of a knight's step, else nothing."""
    middle = (a[0] + b[0]) / 2, (a[1] + b[1]) / 2
    if sorted((abs(a[0] - b[0]), abs(a[1] - b[1]))) != [1, 2]:
        return []
    return [
        (int(row), int(col))
        for row in {np.floor(middle[0]), np.ceil(middle[0])}
        for col in {np.floor(middle[1]), np.ceil(middle[1])}
    ]


def step_cost(resistance, a, b, size=SIZE):
    mean = np.mean([resistance[cell] for cell in (a, b, *passed(a, b))])
    return mean * np.hypot((a[0] - b[0]) * size[1], (a[1] - b[1]) * size[0])


def graph_of(resistance, size=SIZE, neighbours=8):
    graph = nx.Graph()
    rows, cols = resistance.shape
    steps = [(0, 1), (1, 0)] + ([(1, 1), (1, -1)] if neighbours > 4 else [])
    steps += [(1, 2), (2, 1), (2, -1), (1, -2)] if neighbours == 16 else []
    for row in range(rows):
        for col in range(cols):
            graph.add_node((row, col))
            for down, right in steps:
                there = (row + down, col + right)
                if 0 <= there[0] < rows and 0 <= there[1] < cols:
                    cost = step_cost(resistance, (row, col), there, size)
                    if np.isfinite(cost):
                        graph.add_edge((row, col), there, weight=cost)
    return graph


def distances(resistance, sources, size=SIZE, neighbours=8):
    """Least-cost distance of every pair, by networkx."""
    graph = graph_of(resistance, size, neighbours)
    cells = {
        int(n): [tuple(map(int, c)) for c in np.argwhere((sources == n) & np.isfinite(resistance))]
        for n in np.unique(sources[sources > 0])
    }
    found = {}
    for first in cells:
        if not cells[first]:
            continue
        reach = nx.multi_source_dijkstra_path_length(graph, cells[first])
        for other in cells:
            best = min((reach.get(cell, np.inf) for cell in cells[other]), default=np.inf)
            if first < other and np.isfinite(best):
                found[first, other] = best
    return found


def check_path(link, resistance, sources, size=SIZE):
    """A link's cells join its two sources outside of them, and give its cost and length."""
    steps = list(zip(link.cells[:-1], link.cells[1:]))
    assert sources[link.cells[0]] == link.first
    assert sources[link.cells[-1]] == link.second
    assert all(max(abs(a[0] - b[0]), abs(a[1] - b[1])) == 1 for a, b in steps if not passed(a, b))
    inner = [int(sources[cell]) for cell in link.cells[1:-1]]
    assert link.first not in inner
    assert link.second not in inner
    inner += [int(sources[cell]) for a, b in steps for cell in passed(a, b)]
    assert set(link.crossed) == {number for number in inner if number > 0} - {link.first, link.second}
    assert sum(step_cost(resistance, a, b, size) for a, b in steps) == pytest.approx(link.cost, rel=1e-12)
    length = sum(np.hypot((a[0] - b[0]) * size[1], (a[1] - b[1]) * size[0]) for a, b in steps)
    assert length == pytest.approx(link.length, rel=1e-12)


def as_dict(links):
    return {(link.first, link.second): link.cost for link in links}


@pytest.mark.parametrize("neighbours", [16, 8, 4])
@pytest.mark.parametrize("seed", [1, 2])
def test_all_pairs_equal_networkx(seed, neighbours, monkeypatch):
    monkeypatch.setattr(search, "MARGIN", 4)  # so that windows have to grow
    resistance, sources = surface((45, 60), seed), patches((45, 60), 7, seed)
    expected = distances(resistance, sources, SIZE, neighbours)
    found = find_links(resistance, sources, "all", SIZE, neighbours=neighbours)
    assert as_dict(found.links) == pytest.approx(expected, rel=1e-12)
    for link in found.links:
        check_path(link, resistance, sources)


def test_window_grows_until_the_way_around_a_wall_is_found(monkeypatch):
    monkeypatch.setattr(search, "MARGIN", 4)
    waves = []
    original = search.accumulate
    monkeypatch.setattr(
        search, "accumulate", lambda r, *a, **k: waves.append(r.shape) or original(r, *a, **k)
    )
    resistance = np.ones((200, 200))
    resistance[20:180, 100] = np.nan
    sources = np.zeros((200, 200), int)
    sources[100, 97], sources[100, 103] = 1, 2
    link = least_cost_paths(resistance, sources, [(2, 1)], 1.0).links[0]
    assert link.cost == pytest.approx(distances(resistance, sources, (1.0, 1.0))[1, 2])
    assert len(waves) > 1
    assert waves[0][0] < 40


def test_window_of_a_short_link_stays_small(monkeypatch):
    waves = []
    original = search.accumulate
    monkeypatch.setattr(
        search, "accumulate", lambda r, *a, **k: waves.append(r.shape) or original(r, *a, **k)
    )
    sources = np.zeros((500, 500), int)
    sources[250, 250], sources[250, 260] = 1, 2
    assert least_cost_paths(np.ones((500, 500)), sources, [(1, 2)]).links[0].cost == 10
    assert waves == [(33, 43)]


@pytest.mark.parametrize("seed", [3, 4, 5])
def test_minimum_spanning_tree_equals_networkx(seed):
    resistance, sources = surface((50, 50), seed), patches((50, 50), 9, seed)
    complete = nx.Graph()
    complete.add_weighted_edges_from((a, b, cost) for (a, b), cost in distances(resistance, sources).items())
    expected = nx.minimum_spanning_tree(complete)
    tree = find_links(resistance, sources, "mst", SIZE)
    costs = {tuple(sorted((a, b))): cost for a, b, cost in expected.edges(data="weight")}
    assert as_dict(tree.links) == pytest.approx(costs, rel=1e-12)
    assert tree.unconnected == []
    for link in tree.links:
        check_path(link, resistance, sources)
        assert link.crossed == ()


def test_adjacent_links_take_the_cheapest_pass():
    resistance, sources = surface((50, 60), 6), patches((50, 60), 8, 6)
    passes, exact = (
        adjacent_links(resistance, sources, SIZE),
        find_links(resistance, sources, "adjacent", SIZE),
    )
    expected = distances(resistance, sources)
    assert [link[:2] for link in passes.links] == [link[:2] for link in exact.links]
    assert len(passes.links) < len(expected)
    assert as_dict(exact.links) == pytest.approx({k: expected[k] for k in as_dict(exact.links)}, rel=1e-12)
    for link in passes.links:
        check_path(link, resistance, sources)
        assert link.cost >= expected[link[:2]] * (1 - 1e-12)


@pytest.mark.parametrize("count", [1, 2, 20])
def test_nearest_equal_networkx(count, monkeypatch):
    monkeypatch.setattr(search, "MARGIN", 4)
    resistance, sources = surface((60, 60), 8), patches((60, 60), 7, 8)
    every = distances(resistance, sources)
    ids = {end for pair in every for end in pair}
    expected = set()
    for number in ids:
        ranked = sorted((cost, pair) for pair, cost in every.items() if number in pair)
        expected |= {pair for _cost, pair in ranked[:count]}
    found = find_links(resistance, sources, "nearest", SIZE, count=count)
    assert as_dict(found.links) == pytest.approx({pair: every[pair] for pair in expected}, rel=1e-12)


@pytest.mark.parametrize("seed", [8, 11, 12])
def test_joined_parts_equal_the_tree_of_parts_by_networkx(seed):
    resistance, sources = surface((60, 60), seed), patches((60, 60), 10, seed)
    every = distances(resistance, sources)
    near = find_links(resistance, sources, "nearest", SIZE)
    graph = nx.Graph([link[:2] for link in near.links])
    parts = [sorted(part) for part in nx.connected_components(graph)]
    assert len(parts) > 1
    between = nx.Graph()
    for i, one in enumerate(parts):
        for j, other in enumerate(parts[:i]):
            cost, pair = min(
                (every[min(a, b), max(a, b)], (min(a, b), max(a, b))) for a in one for b in other
            )
            between.add_edge(i, j, weight=cost, pair=pair)
    tree = {pair: every[pair] for *_ends, pair in nx.minimum_spanning_tree(between).edges(data="pair")}
    joined = find_links(resistance, sources, "nearest", SIZE, join=True)
    added = {pair: cost for pair, cost in as_dict(joined.links).items() if pair not in as_dict(near.links)}
    assert added == pytest.approx(tree, rel=1e-12)
    assert set(as_dict(near.links)) <= set(as_dict(joined.links))


@pytest.mark.parametrize("mode", ["all", "adjacent", "nearest", "mst"])
def test_only_allowed_pairs(mode):
    resistance, sources = surface((50, 50), 9), patches((50, 50), 8, 9)
    every = distances(resistance, sources)
    allowed = set(sorted(every)[::2])
    found = as_dict(find_links(resistance, sources, mode, SIZE, allowed=allowed).links)
    assert found and set(found) <= allowed
    if mode == "all":
        assert set(found) == allowed
    if mode == "nearest":
        ids = {end for pair in allowed for end in pair}
        best = {min((every[p], p) for p in allowed if number in p)[1] for number in ids}
        assert set(found) == best
    if mode == "adjacent":
        free = as_dict(find_links(resistance, sources, mode, SIZE).links)
        assert set(found) == set(free) & allowed


@pytest.mark.parametrize("mode", ["all", "adjacent", "nearest", "mst"])
def test_max_cost(mode):
    resistance, sources = surface((50, 50), 9), patches((50, 50), 8, 9)
    free = find_links(resistance, sources, mode, SIZE, count=3)
    limit = sorted(as_dict(free.links).values())[len(free.links) // 2]
    held = find_links(resistance, sources, mode, SIZE, count=3, max_cost=limit)
    within = {pair: cost for pair, cost in as_dict(free.links).items() if cost <= limit}
    assert within
    assert {pair: as_dict(held.links).get(pair) for pair in within} == pytest.approx(within, rel=1e-12)
    assert max(as_dict(held.links).values()) <= limit
    if mode == "all":
        assert set(held.unconnected) == set(as_dict(free.links)) - set(within)


def test_third_source_on_the_way():
    sources = np.zeros((9, 30), int)
    sources[4, 2], sources[3:6, 14:16], sources[4, 27] = 5, 9, 2
    found = find_links(np.ones((9, 30)), sources, "all", 10.0)
    assert [link.crossed for link in found.links] == [(9,), (), ()]
    kept = find_links(np.ones((9, 30)), sources, "all", 10.0, drop_crossing=True)
    assert [link[:2] for link in kept.links] == [(2, 9), (5, 9)]
    assert [link[:2] for link in kept.dropped] == [(2, 5)]
    assert kept.unconnected == []


def test_sources_side_by_side_and_numbers():
    sources = np.array([[4, 4, 2, 0, 0, 8]])
    found = find_links(np.array([[1.0, 2, 4, 6, 6, 2]]), sources, "all", (10.0, 3.0))
    assert [link[:4] for link in found.links] == [
        (2, 4, 30.0, 10.0),
        (2, 8, 150.0, 30.0),
        (4, 8, 180.0, 40.0),
    ]
    assert found.links[0].cells == [(0, 2), (0, 1)]
    assert found.links[2].cells == [(0, 1), (0, 2), (0, 3), (0, 4), (0, 5)]
    assert found.links[2].crossed == (2,)


@pytest.mark.parametrize("mode", ["all", "adjacent", "nearest", "mst"])
def test_disconnected_parts_are_reported(mode):
    resistance = np.ones((20, 40))
    resistance[:, 20:22] = np.nan
    sources = np.zeros((20, 40), int)
    sources[3, 3], sources[15, 9], sources[5, 30], sources[:2, 20:22] = 1, 2, 3, 4
    found = find_links(resistance, sources, mode, 10.0)
    assert [link[:2] for link in found.links] == [(1, 2)]
    assert found.isolated == [3, 4]
    expected = {"all": [(1, 3), (1, 4), (2, 3), (2, 4), (3, 4)], "mst": [(1, 3), (1, 4)]}
    assert found.unconnected == expected.get(mode, [])


def test_nothing_connected():
    resistance = np.ones((5, 9))
    resistance[:, 4] = np.nan
    sources = np.zeros((5, 9), int)
    sources[2, 1], sources[2, 7] = 1, 2
    tree = spanning_tree(adjacent_links(resistance, sources))
    assert (tree.links, tree.unconnected, tree.isolated) == ([], [(1, 2)], [1, 2])


def test_every_cell_a_source():
    sources = np.array([[3, 3, 6, 6], [3, 9, 9, 6]])
    found = find_links(np.full((2, 4), 2.0), sources, "adjacent", 1.0)
    assert as_dict(found.links) == {(3, 6): 2.0, (3, 9): 2.0, (6, 9): 2.0}


def test_refused_and_cancelled():
    resistance, sources = np.ones((4, 4)), np.eye(4, dtype=int) * np.arange(4)
    with pytest.raises(InputError, match="no source 77"):
        least_cost_paths(resistance, sources, [(1, 77)])
    with pytest.raises(InputError, match="at least two sources"):
        adjacent_links(resistance, sources == 1)
    with pytest.raises(InputError, match="at least 1"):
        nearest_paths(resistance, sources, 0)
    with pytest.raises(InputError, match="same grid"):
        least_cost_paths(resistance[1:], sources, [(1, 2)])
    with pytest.raises(InputError, match="Unknown"):
        find_links(resistance, sources, "some")
    with pytest.raises(InputError, match="below|zero"):
        find_links(resistance * 0, sources, "all")

    def cancel(fraction):
        if fraction > 0.3:
            raise Cancelled

    with pytest.raises(Cancelled):
        find_links(resistance, sources, "all", progress=cancel)


@pytest.mark.parametrize("mode", ["all", "adjacent", "nearest"])
def test_progress_never_goes_back(mode):
    seen = []
    find_links(surface((40, 40)), patches((40, 40), 6), mode, SIZE, progress=seen.append)
    assert seen == sorted(seen)
    assert seen[-1] == 1.0
