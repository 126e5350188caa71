"""α, β, γ beside a published network, and by hand for networks in parts."""

import numpy as np
import pytest
from ecorestore.core.network.connectivity.structure import network_structure


def test_published_network():
    """吐鲁番: 18 nodes and 26 links give 0.29, 1.44 and 0.54 (ChinaXiv-201809.00009)."""
    ring = np.arange(18)
    first, second = np.concatenate([ring, ring[:8]]), np.concatenate([(ring + 1) % 18, ring[:8] + 5])
    whole = network_structure(18, first, second, np.full(26, 1000.0))[0]
    assert [round(v, 2) for v in (whole.alpha, whole.beta, whole.gamma)] == [0.29, 1.44, 0.54]
    assert whole.cost_ratio == pytest.approx(0) and whole.cost is None and whole.parts == 1


def test_parts_by_hand():
    """A triangle with a tail, a pair, and one node alone."""
    first, second = np.array([0, 1, 0, 2, 4]), np.array([1, 2, 2, 3, 5])
    length, cost = np.array([1000.0, 2000, 3000, 4000, 500]), np.array([1.0, 2, 3, 4, 5])
    found = network_structure(7, first, second, length, cost)
    assert [(s.part, s.nodes, s.links, s.parts) for s in found] == [
        (0, 7, 5, 3), (1, 4, 4, 1), (2, 2, 1, 1), (3, 1, 0, 1),
    ]  # fmt: skip
    assert found[0].alpha == pytest.approx((5 - 7 + 3) / 9) and found[0].length == 10500
    assert found[1].alpha == pytest.approx(1 / 3) and found[1].gamma == pytest.approx(4 / 6)
    assert found[1].cost == 10 and found[1].cost_ratio == pytest.approx(1 - 4 / 10)
    assert found[2].alpha is None and found[2].gamma is None and found[2].beta == 0.5
    assert found[3].length == 0 and found[3].cost_ratio is None


def test_without_links():
    found = network_structure(3, np.zeros(0, int), np.zeros(0, int), np.zeros(0))
    assert (found[0].alpha, found[0].beta, found[0].gamma) == (0, 0, 0) and len(found) == 4
