"""ProtConn beside a plain computation with networkx, the identities of its parts, and cases done by hand."""

import networkx as nx
import numpy as np
import pytest
from ecorestore.core.messages import InputError
from ecorestore.core.network.connectivity.protected import protected_connected
from ecorestore.test.core.network.connectivity.graphs import graph_of, plane


def equivalent(areas, distance, scale):
    """√ Σ aᵢ aⱼ exp(−shortest distance / scale)."""
    graph, total = graph_of(distance), 0.0
    for i, lengths in nx.all_pairs_dijkstra_path_length(graph):
        total += sum(areas[i] * areas[j] * np.exp(-length / scale) for j, length in lengths.items())
    return np.sqrt(total)


@pytest.mark.parametrize("seed", [1, 4, 9])
def test_parts_are_those_of_the_plain_computation(seed):
    areas, distance = plane(24, seed, limit=6000.0)
    random = np.random.default_rng(seed)
    distance[0, 1] = distance[1, 0] = distance[1, 2] = distance[2, 1] = (
        0.0  # one protected area of three patches
    )
    groups = np.arange(24)
    groups[[1, 2]] = 0
    outside = random.random(24) < 0.3
    outside[:3] = False
    region, scale = 900.0, 2500.0
    found = protected_connected(areas, np.exp(-distance / scale), region, groups, outside)
    inner = np.where(outside, 0.0, areas)
    whole = equivalent(inner, distance, scale)
    kept = np.flatnonzero(~outside)
    alone = equivalent(areas[kept], distance[np.ix_(kept, kept)], scale)
    squares = inner[3:] @ inner[3:]
    want = {
        "prot": inner.sum(),
        "protconn": whole,
        "unconnected": inner.sum() - whole,
        "transboundary": whole - alone,
        "protected_land": np.sqrt(squares + inner[:3].sum() ** 2),
        "within": np.sqrt(squares + inner[:3] @ inner[:3]),
    }
    for name, value in want.items():
        assert getattr(found, name) == pytest.approx(100 * value / region, rel=1e-9), name
    assert found.relative == pytest.approx(100 * whole / inner.sum())
    assert found.protected_land + found.transboundary + found.unprotected_land == pytest.approx(
        found.protconn
    )
    assert found.within + found.contiguous == pytest.approx(found.protected_land)
    assert found.transboundary > 0 and found.contiguous > 0 and found.unprotected_land > 0
    shares = [
        found.share(part) for part in (found.protected_land, found.transboundary, found.unprotected_land)
    ]
    assert sum(shares) == pytest.approx(100)


def test_all_protected_land_in_one_piece_is_all_connected():
    areas = np.array([30.0, 10.0, 20.0])
    found = protected_connected(areas, np.ones((3, 3)), 100.0, np.zeros(3))
    assert found.prot == found.protconn == found.protected_land == pytest.approx(60)
    assert found.unconnected == pytest.approx(0) and found.unprotected_land == pytest.approx(0)
    assert found.within == pytest.approx(np.sqrt(1400))


def test_patches_apart_are_connected_within_themselves_only():
    areas = np.array([30.0, 40.0])
    found = protected_connected(areas, np.eye(2), 100.0, np.arange(2))
    assert found.protconn == found.within == pytest.approx(50) and found.prot == pytest.approx(70)
    assert found.contiguous == found.transboundary == 0 and found.relative == pytest.approx(500 / 7)


def test_a_stepping_stone_outside_the_region():
    """p = 0.5 to and from a patch abroad links two patches that nothing else links."""
    p = np.array([[1, 0, 0.5], [0, 1, 0.5], [0.5, 0.5, 1]])
    found = protected_connected(
        np.array([3.0, 4.0, 99.0]), p, 10.0, np.arange(3), np.array([False, False, True])
    )
    assert found.protconn == pytest.approx(10 * np.sqrt(25 + 2 * 12 * 0.25))
    assert found.transboundary == pytest.approx(
        found.protconn - 50
    ) and found.unprotected_land == pytest.approx(0)


@pytest.mark.parametrize("region", [0.0, -1.0, 6.9, np.nan])
def test_a_region_smaller_than_its_protected_land(region):
    with pytest.raises(InputError, match="smaller than the protected land"):
        protected_connected(np.array([3.0, 4.0]), np.eye(2), region, np.arange(2))
