"""Moving windows beside Omniscape's own results, and what must hold on any land."""

import numpy as np
import pytest
from ecorestore.core.messages import InputError
from ecorestore.core.network.current.circuit import Circuit
from ecorestore.core.network.current.maps import normalised
from ecorestore.core.network.current.omnidirectional import (
    MovingWindow,
    disc,
    odd_block,
    source_from_resistance,
    targets,
)
from ecorestore.core.progress import Cancelled
from ecorestore.test.core.network.circuitscape_case import read_grid


def test_test1_of_omniscape(shared):
    gdal = pytest.importorskip("osgeo.gdal")

    root = shared("peers", "omniscape")
    (_, resistance), (_, source) = (read_grid(root / name) for name in ("resistance.asc", "source.asc"))
    resistance[resistance == -9999] = np.nan
    window = MovingWindow(resistance, np.where(source < 0.2, 0, source), 5, 2, 2)
    found = window.run(potential=True)
    for got, name in (
        (found.current, "cum_currmap"),
        (found.potential, "flow_potential"),
        (normalised(found.current, found.potential), "normalized_cum_currmap"),
    ):
        want = gdal.Open(str(root / "output_verify" / "test1" / f"{name}.tif")).ReadAsArray()
        assert np.array_equal(np.isnan(got), want == -9999)
        assert np.nanmax(np.abs(got - want)) < 1.2e-4, name


def test_one_window_is_a_circuit_with_one_ground():
    resistance = np.random.default_rng(2).uniform(1, 30, (9, 9))
    source = np.zeros((9, 9))
    source[4, 4], source[1, 4], source[6, 7] = 3, 1, 2
    found = MovingWindow(resistance, source, 4).run(maximum=True)
    total, best = 0, 0
    for row, column, strength in targets(source, 1):
        near = np.hypot(*(np.mgrid[:9, :9] - np.array([row, column])[:, None, None])) <= 4
        amperes = np.where(near, source, 0)
        amperes[4, 4] = amperes[row, column] if (row, column) != (4, 4) else 0
        if (row, column) != (4, 4):
            continue
        circuit = Circuit(np.where(near, resistance, np.nan), (), 8, "conductance")
        system = circuit.system(np.array([row * 9 + column]))
        one = circuit.node_current(system.solve(amperes * strength / amperes.sum()))
        total, best = total + one, np.maximum(best, one)
    only = MovingWindow(resistance, source, 4)
    only.targets = [target for target in only.targets if target[:2] == (4, 4)]
    assert np.allclose(only.run().current, total)
    assert (found.maximum >= best - 1e-9).all() and (found.maximum <= found.current + 1e-9).all()


def test_targets_have_the_strength_of_their_blocks():
    source = np.arange(49.0).reshape(7, 7)
    found = list(targets(source, 3))
    assert [(t.row, t.column) for t in found] == [(1, 1), (1, 4), (4, 1), (4, 4)]
    assert found[0].strength == source[:3, :3].sum()
    assert not list(targets(np.zeros((7, 7)), 3))
    assert (odd_block(1), odd_block(2), odd_block(3)) == (1, 3, 3)
    assert disc(3, 2).sum() == 13


def test_sources_from_resistance():
    got = source_from_resistance(np.array([1.0, 4.0, 10.0, np.nan]), 5)
    assert got.tolist() == [1, 0.25, 0, 0]


def test_even_land_normalises_to_one():
    window = MovingWindow(np.full((25, 25), 8.0), np.ones((25, 25)), 6, 3, 0)
    found = window.run(potential=True)
    inner = (slice(8, -8),) * 2
    assert np.allclose(normalised(found.current, found.potential)[inner], 1, atol=0.05)
    before = found.current.copy()
    window.sample(potential=True)
    assert np.array_equal(before, found.current)


@pytest.mark.parametrize(
    ("source", "radius", "block", "message"),
    [
        (np.zeros((9, 9)), 3, 1, "No block of cells is a source"),
        (-np.ones((9, 9)), 3, 1, "must not be negative"),
        (np.ones((9, 9)), 1, 3, "must reach beyond the block"),
    ],
)
def test_what_cannot_be(source, radius, block, message):
    with pytest.raises(InputError, match=message):
        MovingWindow(np.ones((9, 9)), source, radius, block)


def test_cancel():
    def stop(fraction):
        if fraction > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        MovingWindow(np.ones((9, 9)), np.ones((9, 9)), 3).run(progress=stop)
