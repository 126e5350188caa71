"""Networks for the tests, and the plain way: compute everything again without the patch or link."""

import networkx as nx
import numpy as np
from ecorestore.core.network.connectivity import dispersal_probability


def plane(count, seed, side=10000.0, limit=np.inf):
    """(areas, distances): random distances near those of points in a plane, inf beyond ``limit``."""
    random = np.random.default_rng(seed)
    points = random.uniform(0, side, (count, 2))
    apart = np.hypot(*(points[:, None] - points).transpose(2, 0, 1)) * random.uniform(
        0.6, 1.4, (count, count)
    )
    apart = np.minimum(apart, apart.T)
    apart[apart > limit] = np.inf
    np.fill_diagonal(apart, 0)
    return random.uniform(1, 50, count), apart


def graph_of(distance):
    graph = nx.Graph()
    graph.add_nodes_from(range(len(distance)))
    for i, j in zip(*np.triu_indices(len(distance), 1)):
        if np.isfinite(distance[i, j]):
            graph.add_edge(i, j, weight=distance[i, j])
    return graph


def slow_pc(areas, graph, threshold, probability):
    """PCnum by Dijkstra from every patch."""
    total = 0.0
    for i, lengths in nx.all_pairs_dijkstra_path_length(graph):
        for j, length in lengths.items():
            total += areas[i] * areas[j] * float(dispersal_probability(length, threshold, probability))
    return total


def slow_iic(areas, graph):
    """IICnum by breadth-first search from every patch."""
    total = 0.0
    for i, lengths in nx.all_pairs_shortest_path_length(graph):
        total += sum(areas[i] * areas[j] / (1 + hops) for j, hops in lengths.items())
    return total


def without(graph, patch):
    smaller = graph.copy()
    smaller.remove_node(patch)
    return smaller


def cut(graph, first, second):
    smaller = graph.copy()
    smaller.remove_edge(first, second)
    return smaller
