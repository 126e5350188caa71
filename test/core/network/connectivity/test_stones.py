"""Gaps by hand, gains beside networks computed anew."""

import numpy as np
import pytest
from ecorestore.core.network.connectivity import dispersal_probability, hop_counts, strongest_paths
from ecorestore.core.network.connectivity.binary import linked_within
from ecorestore.core.network.connectivity.paths import HOPS, direct_hops
from ecorestore.core.network.connectivity.stones import (
    ec_change,
    find_gaps,
    joint_gain,
    spans_beside,
    with_patch,
)

from .graphs import graph_of, plane, slow_iic, slow_pc


@pytest.mark.parametrize(
    ("covered", "expected"),
    [
        ([(0, 100), (900, 1000)], [(100, 900, [300, 500, 700])]),
        ([(0, 100), (400, 500), (900, 1000)], [(100, 400, [250]), (500, 900, [700])]),
        ([(900, 1000), (0, 750), (200, 300)], []),
        ([], [(0, 1000, [200, 400, 600, 800])]),
        ([(0, 800)], []),
        ([(-5, 1200)], []),
    ],
)
def test_gaps(covered, expected):
    found = find_gaps(1000, covered, 200)
    assert [(g.start, g.end, pytest.approx(list(g.stones))) for g in found] == expected


def test_new_stones_leave_no_longer_stretch():
    random = np.random.default_rng(1)
    for reach in random.uniform(50, 700, 20):
        for gap in find_gaps(3000, [(0, 10), (random.uniform(500, 2500),) * 2, (2990, 3000)], reach):
            steps = np.diff([gap.start, *gap.stones, gap.end])
            assert (steps <= reach * (1 + 1e-6)).all() and np.allclose(steps, steps[0])
            assert (gap.end - gap.start) / len(gap.stones) > reach  # one stone less would not do


def test_stretch_beside_a_stone():
    covered = [(0, 100), (400, 500), (900, 1000)]
    assert spans_beside(400, 500, 1000, covered) == 400
    assert spans_beside(900, 1000, 1000, covered) == 400
    assert spans_beside(100, 300, 1000, [(100, 300)]) == 700


def test_gains_together():
    areas, distance = plane(18, 31, limit=4000)
    p, old = dispersal_probability(distance, 1500, 0.5), slice(0, 14)
    best = strongest_paths(p[old, old])
    assert with_patch(best, p[14, old]) == pytest.approx(strongest_paths(p[:15, :15]), rel=1e-12)
    before = slow_pc(areas[old], graph_of(distance[old, old]), 1500, 0.5)
    chosen = [15, 17]
    kept = [*range(14), *chosen]
    after = slow_pc(areas[kept], graph_of(distance[np.ix_(kept, kept)]), 1500, 0.5)
    assert joint_gain(areas, p, best, chosen) == pytest.approx(100 * (np.sqrt(after / before) - 1))
    assert joint_gain(areas, p, best, []) == 0


def test_gains_together_by_links():
    areas, distance = plane(18, 32, limit=2500)
    linked, old = linked_within(distance, 2500), slice(0, 14)
    hops = hop_counts(linked[old, old])
    kept = [*range(14), 16, 17, 14]
    before, after = (slow_iic(areas[k], graph_of(distance[np.ix_(k, k)])) for k in (kept[:14], kept))
    found = joint_gain(areas, direct_hops(linked), hops, kept[14:], HOPS)
    assert found == pytest.approx(100 * (np.sqrt(after / before) - 1))


def test_change_of_equivalent_connectivity():
    assert ec_change(np.array([0.0, 44.0, 300.0]), True) == pytest.approx([0, 20, 100])
    assert ec_change(np.array([0.0, 75.0, 100.0]), False) == pytest.approx([0, 50, 100])
