"""River lines joined and cut: small networks by hand."""

import numpy as np
import pytest
from ecorestore.core.network.breakpoints.tracks import make_track
from ecorestore.core.network.dendritic import dcip
from ecorestore.core.network.rivernet import node_lines, segments_of, sinks_of

MAIN = np.array([[0, 0], [50, 0], [100, 0]], float)
SIDE = np.array([[50, 80], [50, 0.4]])


@pytest.fixture
def net():
    """A main river, and a tributary that ends 0.4 m before it."""
    return node_lines([make_track(0, MAIN), make_track(1, SIDE)], [[50.0], []], 1.0)


def weights(net):
    return net.end - net.start


def test_a_tributary_joins(net):
    assert net.line.tolist() == [0, 0, 1] and weights(net).sum() == pytest.approx(179.6)
    assert len(net.xy) == 4 and net.node_at(0, 50) == net.node_at(1, 79.6)
    found = segments_of(net, weights(net), [])
    assert found.label.tolist() == [0, 0, 0] and dcip(found.rivers, np.zeros(0)) == pytest.approx(100)


def test_without_tolerance_it_does_not():
    net = node_lines([make_track(0, MAIN), make_track(1, SIDE)], [[], []], 0.1)
    assert len(segments_of(net, weights(net), []).rivers.length) == 2


def test_a_barrier_cuts():
    net = node_lines([make_track(0, MAIN), make_track(1, SIDE)], [[20.0, 50.0], []], 1.0)
    found = segments_of(net, weights(net), [net.node_at(0, 20)])
    assert found.rivers.length.tolist() == pytest.approx([159.6, 20])
    assert found.rivers.touching.tolist() == [[0, 0], [0, 1]] and not found.idle


def test_a_barrier_where_rivers_meet_parts_all(net):
    found = segments_of(net, weights(net), [net.node_at(0, 50)])
    assert len(found.rivers.length) == 3 and len(found.rivers.touching) == 3


def test_barriers_that_part_nothing(net):
    assert segments_of(net, weights(net), [net.node_at(0, 100)]).idle == [0]
    ring = np.array([[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]], float)
    round_ = node_lines([make_track(0, ring)], [[15.0]], 1.0)
    assert segments_of(round_, weights(round_), [round_.node_at(0, 15)]).idle == [0]


def test_the_order_of_lines_changes_nothing():
    tracks, cuts = [make_track(0, SIDE[::-1]), make_track(1, MAIN[::-1])], [[], [50.0, 80.0]]
    net = node_lines(tracks, cuts, 1.0)
    found = segments_of(net, weights(net), [net.node_at(1, 80)])
    assert found.rivers.length.tolist() == pytest.approx([159.6, 20])


def test_sinks(net):
    assert net.xy[sinks_of(net, np.ones(3, bool))].tolist() == [[100, 0]]
    assert len(sinks_of(net, np.array([True, False, True]))) == 1
    assert len(sinks_of(net, np.array([False, True, True]))) == 2
