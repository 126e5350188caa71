"""Currents between focal points do not depend on how many voltages fit into memory."""

import numpy as np
import pytest
from ecorestore.core.network.current import aggregates, gradients, system
from ecorestore.core.network.current import solver as solver_module
from ecorestore.core.network.current.circuit import Circuit
from ecorestore.core.network.current.expect import expect
from ecorestore.core.network.current.fields import Fields, repeated
from ecorestore.core.network.current.focal import FocalNodes, all_pairs, listed_pairs
from ecorestore.core.network.current.maps import Maps
from ecorestore.core.network.current.onetoall import all_to_one, one_to_all
from ecorestore.core.network.current.pairwise import pairwise

SHAPE = (90, 100)
BUDGETS = (0, 2, 5)  # voltages that fit
COUNT = 8


def land(kind):
    """Resistances of several kinds, NaN = nodata."""
    random = np.random.default_rng(3)
    values = random.uniform(1, 100, SHAPE)
    if kind == "jumps":
        values = np.where(random.random(SHAPE) < 0.3, 1e5, 1.0)
    elif kind in ("torn", "parts"):
        values[random.random(SHAPE) < 0.3] = np.nan
        values[:, 50] = np.nan if kind == "parts" else values[:, 50]
    return values


def points(resistance, count=COUNT):
    good = np.flatnonzero(~np.isnan(resistance.ravel()))
    chosen = np.random.default_rng(8).choice(good, count, replace=False)
    return FocalNodes([f"p{k}" for k in range(count)], [np.array([cell]) for cell in chosen])


@pytest.fixture(params=["multigrid", "aggregates at once", "aggregates later"])
def means(request, monkeypatch):
    """Solutions by iteration, whose means grow while they are under way."""
    monkeypatch.setattr(system, "DIRECT_CELLS", 0)
    if request.param != "multigrid":
        monkeypatch.setattr(aggregates, "FEW", 50)
        monkeypatch.setattr(solver_module, "EASY_STEPS", 0)
        monkeypatch.setattr(solver_module, "PATIENCE", 0 if request.param == "aggregates at once" else 45)
        monkeypatch.setattr(gradients, "FIRST_STEPS", 5)
    return request.param


def run(solve, circuit, pairs, fields_that_fit):
    """Every map by its ids, the sums and the resistances."""
    kept, maps = {}, Maps(circuit.shape, True, True)
    memory = fields_that_fit * 8 * circuit.inside.size

    def keep(first, second, current, voltage):
        kept[first, second] = current, voltage

    found = solve(circuit, pairs, maps, keep, memory=memory)
    return kept, maps, found


def same(few, many):
    (maps_few, sums_few, found_few), (maps_many, sums_many, found_many) = few, many
    assert found_few == found_many and set(maps_few) == set(maps_many)
    for key, (current, voltage) in maps_many.items():
        weak = (current > 0) & (current < 1e-3 * current.max())
        np.testing.assert_allclose(maps_few[key][0], current, rtol=1e-9, atol=1e-13)
        np.testing.assert_allclose(maps_few[key][0][weak], current[weak], rtol=1e-9)
        np.testing.assert_allclose(maps_few[key][1], voltage, rtol=1e-9, atol=1e-9 * np.abs(voltage).max())
    np.testing.assert_allclose(sums_few.cumulative, sums_many.cumulative, rtol=1e-9, atol=1e-13)
    np.testing.assert_allclose(sums_few.maximum, sums_many.maximum, rtol=1e-9, atol=1e-13)


@pytest.mark.parametrize("kind", ["even", "jumps", "torn", "parts"])
def test_pairwise_currents_are_the_same_whatever_fits(means, kind):
    resistance = land(kind)
    circuit, pairs = Circuit(resistance), all_pairs(points(resistance))
    many = run(pairwise, circuit, pairs, np.inf)
    assert len(many[0]) >= 10
    for fit in BUDGETS:
        same(run(pairwise, circuit, pairs, fit), many)


def test_short_circuit_regions_and_chosen_pairs(means):
    resistance = land("torn")
    lake = np.flatnonzero(np.pad(np.ones((6, 8), bool), ((40, 44), (45, 47))).ravel())
    circuit, nodes = Circuit(resistance, [lake]), points(resistance)
    chosen = [("p0", "p5"), ("p5", "p3"), ("p6", "p1"), ("p2", "p7"), ("p7", "p0"), ("p4", "p6")]
    pairs = listed_pairs(nodes, chosen)
    many = run(pairwise, circuit, pairs, np.inf)
    for fit in (0, 3):
        same(run(pairwise, circuit, pairs, fit), many)


@pytest.mark.parametrize("solve", [pairwise, one_to_all, all_to_one])
@pytest.mark.parametrize("kind", ["even", "jumps", "torn"])
def test_accuracy_is_a_millionth_of_the_highest_current(monkeypatch, solve, kind):
    """Against a factorisation, which no memory and no iteration touches."""
    resistance = land(kind)
    circuit, pairs = Circuit(resistance), all_pairs(points(resistance, 6))
    monkeypatch.setattr(system, "DIRECT_CELLS", resistance.size)
    exact = run(solve, circuit, pairs, np.inf)
    monkeypatch.setattr(system, "DIRECT_CELLS", 0)
    for fit in (np.inf, 3, 0):
        maps, sums, found = run(solve, circuit, pairs, fit)
        for key, (current, _) in exact[0].items():
            assert np.abs(maps[key][0] - current).max() <= 1e-6 * current.max(), (key, fit)
        assert np.abs(sums.cumulative - exact[1].cumulative).max() <= 1e-6 * exact[1].cumulative.max()
        assert [row.value for row in found] == pytest.approx([row.value for row in exact[2]], rel=1e-6)


@pytest.mark.parametrize("fit", [0, 1, 2, 3, 5, 7])
def test_solves_again_as_often_as_told(monkeypatch, fit):
    resistance = land("even")
    circuit, pairs = Circuit(resistance), all_pairs(points(resistance))
    calls = []
    solve = system.System.solve
    monkeypatch.setattr(system.System, "solve", lambda *given: calls.append(1) or solve(*given))
    run(pairwise, circuit, pairs, fit)
    asked, block = COUNT - 1, max(1, fit - 1)
    assert len(calls) <= asked + repeated(asked, block)
    assert (
        len(calls) >= asked + repeated(asked, block) - asked // block - 1
    )  # one at hand passes by in each block
    whole = expect(SHAPE, "pairwise", pairs)
    assert expect(SHAPE, "pairwise", pairs, memory=fit * 8 * resistance.size).seconds > whole.seconds


def test_few_voltages_are_held_at_once():
    resistance = land("even")
    circuit, nodes = Circuit(resistance), points(resistance)
    fields = Fields(circuit, nodes.cells, 4 * 8 * resistance.size)
    ends = np.array([(a, b) for a in range(COUNT) for b in range(a + 1, COUNT)])
    seen = set()
    for number in fields.turns(ends):
        one, other = ends[number].tolist()
        fields.voltage({one: -1.0, other: 1.0}, one)
        assert len(fields._kept) + (fields._latest[1] is not None) <= 4
        seen.add(number)
    assert seen == set(range(len(ends)))
