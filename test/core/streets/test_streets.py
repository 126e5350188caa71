"""Street graphs against networkx and brute force, and small ones by hand."""

import networkx as nx
import numpy as np
import pytest
from ecorestore.core.streets import Routes, attach, graph_of, main_part, spaced


def grid(side=6, step=100.0):
    """Streets of a chequered town."""
    at = np.arange(side) * step
    rows = [np.column_stack([at, np.full(side, y)]) for y in at]
    return rows + [np.column_stack([np.full(side, x), at]) for x in at]


def as_networkx(streets):
    graph = nx.Graph()
    graph.add_nodes_from(range(len(streets.nodes)))
    for (a, b), length in zip(streets.edges.tolist(), streets.lengths.tolist()):
        if not graph.has_edge(a, b) or graph[a][b]["weight"] > length:
            graph.add_edge(a, b, weight=length)
    return graph


def test_lines_meet_at_common_vertices_only():
    crossing = [np.array([[0, 0], [100, 0]]), np.array([[50, -50], [50, 50]])]
    assert main_part(graph_of(crossing)) == pytest.approx(0.5)
    meeting = [np.array([[0, 0], [50, 0], [100, 0]]), np.array([[50, -50], [50, 0], [50, 50]])]
    streets = graph_of(meeting)
    assert (len(streets.nodes), len(streets.edges)) == (5, 4)
    assert main_part(streets) == pytest.approx(1)


@pytest.mark.parametrize(("gap", "together"), [(0.0, 1.0), (0.9, 1.0), (1.1, 100 / 148.9)])
def test_loose_ends_join_within_a_metre(gap, together):
    streets = graph_of([np.array([[0, 0], [100, 0]]), np.array([[50, gap], [50, 50]])])
    assert main_part(streets) == pytest.approx(together, abs=1e-3)


def distance_to(lines, place):
    """Metres from a place to the nearest point of lines, every stretch looked at."""
    return min(
        np.hypot(*(place - a - np.clip((place - a) @ (b - a) / ((b - a) @ (b - a)), 0, 1) * (b - a)))
        for line in lines
        for a, b in zip(line, line[1:])
    )


def test_places_go_to_the_nearest_point_of_all_stretches():
    rng = np.random.default_rng(3)
    lines = [rng.uniform(0, 1000, (4, 2)) for _ in range(20)]
    streets = graph_of(lines, 0)
    places = rng.uniform(0, 1000, (200, 2))
    found = attach(streets, places, 150)
    exact = np.array([distance_to(lines, place) for place in places])
    there = exact <= 150
    assert found.away[there] == pytest.approx(exact[there])
    assert np.array_equal(found.node >= 0, there)
    on = found.streets.nodes[found.node[there]]
    assert np.hypot(*(on - places[there]).T) == pytest.approx(exact[there], abs=0.02)
    assert found.streets.lengths.sum() == pytest.approx(streets.lengths.sum())


def test_distances_as_networkx_finds_them():
    rng = np.random.default_rng(5)
    found = attach(graph_of(grid()), rng.uniform(0, 500, (40, 2)), 60)
    graph, sources = as_networkx(found.streets), found.node[:5]
    expected = nx.multi_source_dijkstra_path_length(graph, set(sources.tolist()))
    routes = Routes(found.streets)
    distance = routes.nearest(sources)
    assert distance[found.node] == pytest.approx([expected[node] for node in found.node.tolist()])
    for one in routes.each(sources, 300.0):
        known = nx.single_source_dijkstra_path_length(graph, int(sources[one.number]), cutoff=300.0)
        reached = np.flatnonzero(np.isfinite(one.cost))
        assert set(reached.tolist()) == set(known)
        assert one.cost[reached] == pytest.approx([known[node] for node in reached.tolist()])


def test_a_place_at_a_corner_needs_no_new_node():
    streets = graph_of(grid(3))
    found = attach(streets, np.array([[0.0, -5.0], [50.0, 3.0], [50.0, -3.0]]), 10)
    assert len(found.streets.nodes) == len(streets.nodes) + 1
    assert found.node[1] == found.node[2]
    assert Routes(found.streets).nearest([found.node[0]])[found.node[1]] == pytest.approx(50)


def test_without_streets_nothing_is_reached():
    found = attach(graph_of([]), np.array([[0.0, 0.0]]), 10)
    assert found.node.tolist() == [-1]
    assert not np.isfinite(found.away).any()
    assert not np.isfinite(Routes(found.streets).nearest([])).any()


def test_points_along_lines_stand_for_equal_lengths():
    found = spaced([np.array([[0.0, 0], [60, 0], [60, 40]]), np.array([[0.0, 9], [1, 9]])], 50)
    assert found.tolist() == [[25, 0], [60, 15], [0.5, 9]]


def test_closed_and_dear_stretches():
    streets = graph_of([np.array([[0.0, 0], [10, 0]]), np.array([[0.0, 0], [0, 10], [10, 10], [10, 0]])])
    ends = [int(np.flatnonzero((streets.nodes == place).all(axis=1))[0]) for place in ([0, 0], [10, 0])]
    short = np.flatnonzero(streets.lines == 0)[0]
    for cost, expected in ((10.0, 10), (25.0, 25), (40.0, 30), (np.inf, 30)):
        costs = streets.lengths.copy()
        costs[short] = cost
        assert Routes(streets, costs).nearest([ends[0]])[ends[1]] == pytest.approx(expected)
