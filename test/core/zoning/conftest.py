"""Random units on a grid, and checks that use libraries of others."""

import networkx as nx
import numpy as np
import pytest
from scipy.spatial import cKDTree


def make_units(seed: int, count: int = 150, side: int = 60) -> np.ndarray:
    """(side, side) int32 raster of Voronoi-like units with numbers that are not consecutive."""
    random = np.random.default_rng(seed)
    seeds = random.uniform(0, side, (count, 2))
    cells = np.stack(np.meshgrid(np.arange(side), np.arange(side), indexing="ij"), axis=-1)
    nearest = cKDTree(seeds).query(cells.reshape(-1, 2) + 0.5)[1].reshape(side, side)
    return (random.permutation(3 * count)[:count] + 1)[nearest].astype(np.int32)


def make_lattice(rows: int, columns: int) -> np.ndarray:
    """(m, 2) pairs of a lattice, rook neighbours."""
    unit = np.arange(rows * columns).reshape(rows, columns)
    across = np.column_stack([unit[:, :-1].ravel(), unit[:, 1:].ravel()])
    down = np.column_stack([unit[:-1].ravel(), unit[1:].ravel()])
    return np.concatenate([across, down])


def is_contiguous(edges: np.ndarray, members: np.ndarray) -> bool:
    graph = nx.Graph()
    graph.add_nodes_from(members.tolist())
    inside = np.isin(edges, members).all(axis=1)
    graph.add_edges_from(edges[inside].tolist())
    return nx.is_connected(graph)


@pytest.fixture
def units():
    return make_units


@pytest.fixture
def lattice():
    return make_lattice


@pytest.fixture
def contiguous():
    return is_contiguous
