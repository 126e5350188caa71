"""Flows of people along streets: conserved, split by hand, against networkx; parts joined as a tree."""

import networkx as nx
import numpy as np
import pytest
from ecorestore.core.network.demandflow import choose_stretches, demand_flows, join_parts, street_costs
from ecorestore.core.streets import graph_of


def town(side=7, step=100.0):
    at = np.arange(side) * step
    rows = [np.column_stack([at, np.full(side, y)]) for y in at]
    return graph_of(rows + [np.column_stack([np.full(side, x), at]) for x in at])


def node(streets, x, y):
    return int(np.flatnonzero((streets.nodes == [x, y]).all(axis=1))[0])


def test_costs():
    found = street_costs(
        np.array([100.0, 100, 100]), np.array([1, 0, np.nan]), np.array([0, 1, 2]), np.array([0, 1, 0.2])
    )
    assert found == pytest.approx([100, 350, 270])


def test_people_split_by_weight_and_distance():
    streets = graph_of([np.array([[0.0, 0], [100, 0], [400, 0]])])
    home, near, far = (node(streets, x, 0) for x in (100, 0, 400))
    found = demand_flows(
        streets, streets.lengths, np.array([home, -1]), np.array([90.0, 5]), np.array([near, far, -1]),
        np.array([1.0, 2, 9]), 500, 3,
    )  # fmt: skip
    pull = np.array([np.exp(-100 / 600), 2 * np.exp(-300 / 600)])
    assert found.flow == pytest.approx(90 * pull / pull.sum())
    assert found.served.tolist() == [True, False]


@pytest.mark.parametrize("seed", range(4))
def test_flows_follow_the_cheapest_ways(seed):
    rng, streets = np.random.default_rng(seed), town()
    costs = streets.lengths * rng.uniform(1, 3, streets.lengths.size)
    homes, goals = rng.choice(49, 12, replace=False), rng.choice(49, 5, replace=False)
    people = rng.integers(1, 50, 12).astype(float)
    found = demand_flows(streets, costs, homes, people, goals, np.ones(5), 1500.0, 1)
    graph, expected = nx.Graph(), np.zeros(costs.size)
    for number, (a, b) in enumerate(streets.edges.tolist()):
        graph.add_edge(a, b, weight=costs[number], number=number)
    for home, load in zip(homes.tolist(), people.tolist()):
        ways = [nx.dijkstra_path(graph, home, int(goal)) for goal in goals]
        way = min(ways, key=lambda one: nx.path_weight(graph, one, "weight"))
        for a, b in zip(way, way[1:]):
            expected[graph[a][b]["number"]] += load
    assert found.flow == pytest.approx(expected)


def test_closed_streets_and_the_reach():
    streets = town(3)
    costs = streets.lengths.copy()
    costs[(streets.nodes[streets.edges][:, :, 1] == 0).all(axis=1)] = np.inf
    args = (np.array([node(streets, 0, 0)]), np.array([10.0]), np.array([node(streets, 200, 0)]), np.ones(1))
    found = demand_flows(streets, costs, *args, reach=400, count=1)
    assert found.flow.sum() == pytest.approx(40)  # four stretches around
    assert not demand_flows(streets, costs, *args, reach=390, count=1).served.any()


def test_budget_takes_the_busiest():
    kept = choose_stretches(np.array([5.0, 9, 0, 7]), np.array([100.0, 100, 100, 150]), 250)
    assert kept.tolist() == [False, True, False, True]


def test_parts_become_one():
    streets = town(5)
    middle = streets.nodes[streets.edges].mean(axis=1)
    kept = np.isin(middle[:, 0], [50, 350]) & np.isin(middle[:, 1], [0, 400])  # four stretches in the corners
    links = join_parts(streets, streets.lengths, kept, 1e9)
    graph = nx.Graph(streets.edges[np.r_[np.flatnonzero(kept), links]].tolist())
    assert nx.number_connected_components(graph) == 1
    assert streets.lengths[links].sum() == pytest.approx(800)  # 200 m below and above, 400 m on one side
    assert join_parts(streets, streets.lengths, kept, 150.0) == []
