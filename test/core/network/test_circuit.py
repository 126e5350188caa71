"""Circuits with regions against a dense network solved with networkx and NumPy, small and large ways alike."""

import networkx as nx
import numpy as np
import pytest
from ecorestore.core.messages import InputError
from ecorestore.core.network.current import pair_current, system
from ecorestore.core.network.current.advanced import advanced
from ecorestore.core.network.current.circuit import Circuit
from ecorestore.core.network.current.focal import (
    FocalNodes,
    all_pairs,
    focal_nodes,
    listed_pairs,
    matrix_pairs,
)
from ecorestore.core.network.current.groups import groups_of, unite
from ecorestore.core.network.current.maps import Maps, normalised
from ecorestore.core.network.current.onetoall import all_to_one, one_to_all
from ecorestore.core.network.current.pairwise import pairwise
from ecorestore.core.network.current.stencil import outflow
from ecorestore.core.progress import Cancelled

RULES = [(8, "resistance"), (8, "conductance"), (4, "resistance"), (4, "conductance")]


@pytest.fixture(params=["factorised", "multigrid", "many groups"])
def way(request, monkeypatch):
    if request.param != "factorised":
        monkeypatch.setattr(system, "DIRECT_CELLS", 0)
    if request.param == "many groups":
        monkeypatch.setattr(system, "MOST_GROUPS", 0)
    return request.param


def land(seed=1, shape=(13, 17), holes=0.15):
    random = np.random.default_rng(seed)
    resistance = random.uniform(1, 50, shape)
    resistance[random.random(shape) < holes] = np.nan
    return resistance


def graph(resistance, groups=(), neighbours=8, average="resistance"):
    """The network as a networkx graph whose nodes are cells or the first cell of a group."""
    first = {int(cell): int(min(group)) for group in groups for cell in group}
    rows, columns = resistance.shape
    made, flat = nx.MultiGraph(), resistance.ravel()
    made.add_nodes_from(first.get(int(c), int(c)) for c in np.flatnonzero(~np.isnan(flat)))
    steps = [(0, 1), (1, 0)] + ([(1, 1), (1, -1)] if neighbours == 8 else [])
    for row in range(rows):
        for column in range(columns):
            for down, right in steps:
                i, j = row + down, column + right
                if not (i < rows and 0 <= j < columns):
                    continue
                a, b = flat[row * columns + column], flat[i * columns + j]
                if np.isnan(a) or np.isnan(b):
                    continue
                g = 2 / (a + b) if average == "resistance" else (1 / a + 1 / b) / 2
                ends = [first.get(cell, cell) for cell in (row * columns + column, i * columns + j)]
                if ends[0] != ends[1]:
                    made.add_edge(*ends, weight=g / np.hypot(down, right))
    return made


def block(shape, row, column, height, width):
    cells = np.zeros(shape, bool)
    cells[row : row + height, column : column + width] = True
    return cells


@pytest.mark.parametrize(("neighbours", "average"), RULES)
def test_resistance_of_two_regions_is_that_of_networkx(way, neighbours, average):
    resistance = land()
    a, b = block(resistance.shape, 1, 1, 3, 4), block(resistance.shape, 8, 11, 4, 3)
    found = pair_current(resistance, a, b, neighbours, average)
    valid = ~np.isnan(resistance)
    groups = [np.flatnonzero(cells & valid) for cells in (a, b)]
    network = graph(resistance, groups, neighbours, average)
    part = network.subgraph(nx.node_connected_component(network, int(groups[0][0])))
    want = nx.resistance_distance(part, *(int(g[0]) for g in groups), weight="weight", invert_weight=False)
    assert found.resistance == pytest.approx(want, rel=1e-7)
    for cells in groups:  # the whole ampere enters and leaves
        assert found.current.ravel()[cells] == pytest.approx(1, abs=1e-6)
    assert (found.current >= 0).all() and found.current.max() < 1 + 1e-6


def test_nothing_between_regions_that_are_not_joined(way):
    resistance = np.ones((5, 9))
    resistance[:, 4] = np.nan
    left, right = block(resistance.shape, 0, 0, 5, 1), block(resistance.shape, 0, 8, 5, 1)
    for other, value in ((right, -1), (block(resistance.shape, 2, 4, 1, 1), -1), (left, 0)):
        found = pair_current(resistance, left, other)
        assert found.resistance == value and not found.current.any()
    lonely = np.full((3, 3), np.nan)
    lonely[0, 0] = lonely[2, 2] = 1
    assert pair_current(lonely, block((3, 3), 0, 0, 1, 1), block((3, 3), 2, 2, 1, 1)).resistance == -1


def test_regions_join_parts_and_share_cells(way):
    resistance = np.ones((3, 9))
    resistance[:, [3, 5]] = np.nan
    bridge = np.array([2, 4 + 9, 6 + 18])  # one region, a cell in each of three parts
    circuit = Circuit(resistance, [bridge], 4)
    nodes = FocalNodes([1, 2], [np.array([0]), np.array([8])])
    (found,) = pairwise(circuit, all_pairs(nodes))
    network = graph(resistance, [bridge], 4)
    assert found.value == pytest.approx(
        nx.resistance_distance(
            network.subgraph(nx.node_connected_component(network, 0)), 0, 8, "weight", False
        )
    )
    united = unite([np.array([1, 2]), np.array([5, 6]), np.array([2, 5]), np.array([9])], np.ones(12, bool))
    assert [cells.tolist() for cells in united.lists()] == [[1, 2, 5, 6]]


def test_cells_of_nodata_in_a_region_conduct_half_as_in_circuitscape(way):
    resistance = np.full((1, 4), np.nan)
    resistance[0, [0, 2, 3]] = 1, 4, 1
    region = [np.array([0, 1])]  # cell 1 has no resistance
    nodes = FocalNodes([1, 2], [np.array([0]), np.array([3])])
    (found,) = pairwise(Circuit(resistance, region, 4, "conductance"), all_pairs(nodes))
    assert found.value == pytest.approx(1 / (0.25 / 2) + 1 / ((0.25 + 1) / 2))
    (found,) = pairwise(Circuit(resistance, region, 4, "resistance"), all_pairs(nodes))
    assert found.value == -1


@pytest.mark.parametrize("memory", [np.inf, 4 * 14 * 16 * 6, 0])
def test_points_by_superposition_equal_single_pairs(way, memory):
    resistance = land(4, (14, 16), 0.05)
    cells = [np.array([c]) for c in (17, 45, 99, 120, 200)]
    assert not np.isnan(resistance.ravel()[np.concatenate(cells)]).any()
    nodes, kept = FocalNodes(list("abcde"), cells), {}
    maps = Maps(resistance.shape, True, True)
    found = pairwise(
        Circuit(resistance), all_pairs(nodes), maps, lambda *one: kept.update({one[:2]: one[2:]}), memory
    )
    total = best = 0
    for row in found:
        ends = [
            np.isin(np.arange(resistance.size), nodes.cells[nodes.ids.index(n)]).reshape(14, 16)
            for n in row[:2]
        ]
        alone = pair_current(resistance, *ends)
        assert row.value == pytest.approx(alone.resistance, rel=1e-5)
        current, voltage = kept[row[:2]]
        assert np.allclose(current, alone.current, atol=1e-5)
        assert voltage.ravel()[nodes.cells[nodes.ids.index(row.first)][0]] == pytest.approx(0, abs=1e-5)
        total, best = total + current, np.maximum(best, current)
    assert np.allclose(maps.cumulative, total) and np.array_equal(maps.maximum, best)
    assert np.allclose(maps.voltage, sum(v for _, v in kept.values()) / 10)


def test_one_to_all_and_all_to_one_are_patterns_of_advanced(way):
    resistance = land(6, (12, 12), 0.05)
    nodes = FocalNodes([3, 5, 8], [np.array([0, 1, 12]), np.array([70]), np.array([140, 141])])
    circuit = Circuit(resistance)
    merged = circuit.merged(nodes.cells)
    out, into = {}, {}
    strengths = {5: 2.5}
    values = one_to_all(
        circuit, all_pairs(nodes), None, lambda i, _, c, v: out.update({i: (c, v)}), strengths
    )
    all_to_one(circuit, all_pairs(nodes), None, lambda i, _, c, v: into.update({i: (c, v)}), strengths)
    for place, name in enumerate(nodes.ids):
        source, ground = np.zeros(resistance.shape), np.zeros(resistance.shape)
        for other, cells in zip(nodes.ids, nodes.cells):
            (source if other == name else ground).ravel()[cells[0]] = (
                np.inf if other != name else strengths.get(name, 1)
            )
        flow = advanced(merged, source, ground)
        assert np.allclose(out[name][0], flow.current, atol=1e-6)
        assert np.allclose(out[name][1], flow.voltage, atol=1e-6)
        assert values[place].value == pytest.approx(
            flow.voltage.ravel()[nodes.cells[place][0]] / strengths.get(name, 1), rel=1e-6
        )
        source, ground = np.zeros(resistance.shape), np.zeros(resistance.shape)
        for other, cells in zip(nodes.ids, nodes.cells):
            (ground if other == name else source).ravel()[cells[0]] = (
                np.inf if other == name else strengths.get(other, 1)
            )
        assert np.allclose(into[name][0], advanced(merged, source, ground).current, atol=1e-6)


def test_finite_grounds_against_a_dense_matrix(way):
    resistance, random = land(9, (7, 8), 0), np.random.default_rng(5)
    source, ground = np.zeros((7, 8)), np.zeros((7, 8))
    source[1, 1], source[5, 6], ground[6, :3], ground[0, 7] = 1.5, -0.5, (0.2, 0.1, 3), 0.7
    groups = [np.array([9, 10, 18]), np.array([50, 48])]
    flow = advanced(Circuit(resistance, groups), source, ground)
    network = graph(resistance, groups)
    names = sorted(network)
    node = {name: i for i, name in enumerate(names)}
    laplacian = nx.laplacian_matrix(network, names).toarray()
    first = {int(c): int(min(g)) for g in groups for c in g}
    amperes, siemens = np.zeros(len(names)), np.zeros(len(names))
    for cell in range(56):
        amperes[node[first.get(cell, cell)]] += source.ravel()[cell]
        siemens[node[first.get(cell, cell)]] += ground.ravel()[cell]
    volts = np.linalg.solve(laplacian + np.diag(siemens), amperes)
    want = [volts[node[first.get(cell, cell)]] for cell in range(56)]
    assert np.allclose(flow.voltage.ravel(), want, atol=1e-7)
    for cell in random.choice(56, 20, replace=False):
        name = first.get(int(cell), int(cell))
        flows = [
            d["weight"] * (volts[node[name]] - volts[node[o]]) for _, o, d in network.edges(name, data=True)
        ]
        flows.append(siemens[node[name]] * volts[node[name]])
        through = max(sum(f for f in flows if f > 0), -sum(f for f in flows if f < 0))
        assert flow.current.ravel()[cell] == pytest.approx(through, abs=1e-6)


@pytest.mark.parametrize(
    ("policy", "volts"),
    [("keepall", 2 * 1 / (1 + 1 / 5)), ("rmvsrc", 0), ("rmvall", 0), ("rmvgnd", 2 * 1 / (1 + 1 / 5))],
)
def test_source_on_a_finite_ground(policy, volts):
    """2 A into a cell with 1 S to ground, 5 ohms from a direct ground."""
    source, ground = np.zeros((1, 6)), np.zeros((1, 6))
    source[0, 0], ground[0, 0], ground[0, 5] = 2, 1, np.inf
    if not volts:
        with pytest.raises(InputError, match="No current can flow"):
            advanced(Circuit(np.ones((1, 6))), source, ground, policy)
        return
    assert advanced(Circuit(np.ones((1, 6))), source, ground, policy).voltage[0, 0] == pytest.approx(volts)


def test_direct_ground_gives_way_to_a_source():
    source, ground = np.zeros((1, 6)), np.zeros((1, 6))
    source[0, 0], ground[0, [0, 5]] = 2, np.inf
    assert advanced(Circuit(np.ones((1, 6))), source, ground).voltage[0, 0] == pytest.approx(10)
    with pytest.raises(InputError, match="No ground lies"):
        advanced(Circuit(np.ones((1, 6))), source, 0 * source)
    with pytest.raises(InputError, match="not a rule"):
        advanced(Circuit(np.ones((1, 6))), source, ground, "any")


def test_sources_without_ground_are_told():
    resistance, source, ground = np.ones((1, 7)), np.zeros((1, 7)), np.zeros((1, 7))
    resistance[0, 3] = np.nan
    source[0, [0, 6]], ground[0, 2] = 1, np.inf
    flow = advanced(Circuit(resistance), source, ground)
    assert flow.unsolved and not flow.current[0, 4:].any() and flow.voltage[0, 0] == pytest.approx(2)


def test_pairs_by_list_and_matrix():
    nodes = FocalNodes([1, 2, 3, "x"], [np.array([i]) for i in range(4)])
    chosen = listed_pairs(nodes, [(2, "1"), ("3.0", 9), (1, 0)])
    assert chosen.nodes.ids == [1, 2, 3]
    assert np.argwhere(np.triu(chosen.allowed)).tolist() == [[0, 1]]
    chosen = listed_pairs(nodes, [("x", 1)], exclude=True)
    assert chosen.nodes.ids == nodes.ids and chosen.allowed.sum() == 10
    values = np.array([[0, 5, 70], [0, 0, 7], [70, 1, 0]])
    chosen = matrix_pairs(nodes, [3, 1, 2], values, 2, 50)
    assert chosen.nodes.ids == [1, 2, 3] and chosen.allowed.tolist() == [[False, True, True], [True, False, False], [True, False, False]]  # fmt: skip
    with pytest.raises(InputError, match="leaves no pair"):
        listed_pairs(nodes, [(7, 8)])


def test_focal_nodes_of_a_raster():
    nodes = focal_nodes(np.array([[0, 7, 7], [2, 0, 7]]))
    assert nodes.ids == [2, 7] and [c.tolist() for c in nodes.cells] == [[3], [1, 2, 5]] and not nodes.points
    with pytest.raises(InputError, match="at least two focal nodes, but there is only 1"):
        focal_nodes(np.array([[0, 3]]))
    assert groups_of(None) == []


def test_pairs_that_are_left_out_have_no_resistance():
    nodes = FocalNodes([1, 2, 3], [np.array([i]) for i in (0, 4, 8)])
    found = pairwise(Circuit(np.ones((1, 9))), listed_pairs(nodes, [(1, 2), (2, 3)]))
    assert [(r.first, r.second, round(r.value, 6)) for r in found] == [(1, 2, 4), (1, 3, -1), (2, 3, 4)]


def test_current_from_everywhere_to_one_cell():
    """Voltages near one high level, which float32 would blur: as balanced as the factorised solution."""
    random = np.random.default_rng(7)
    circuit, amperes = Circuit(random.uniform(1, 100, (120, 130))), random.random((120, 130))
    ground = np.array([60 * 130 + 65])
    voltage = circuit.system(ground).solve(amperes)
    left = outflow(voltage, circuit.edges) - amperes
    left.ravel()[ground] = 0
    assert np.linalg.norm(left) <= 1e-7 * np.linalg.norm(amperes)


def test_cancel_inside_a_solve(way):
    def stop(fraction):
        if fraction > 0.3:
            raise Cancelled

    resistance = land(3, (40, 40))
    with pytest.raises(Cancelled):
        pair_current(resistance, block((40, 40), 0, 0, 9, 9), block((40, 40), 30, 30, 9, 9), progress=stop)


def test_normalised_current():
    got = normalised(np.array([1.0, 2.0, 3.0, np.nan]), np.array([2.0, 0.0, 1.5, np.nan]))
    assert np.array_equal(got, [0.5, 0, 2, np.nan], equal_nan=True)


def test_direct_ground_gives_way_to_a_positive_source_alone():
    """Circuitscape's resolve_conflicts: a current taken out of a grounded cell leaves its ground."""
    source, ground = np.zeros((1, 6)), np.zeros((1, 6))
    source[0, 0], source[0, 5], ground[0, 5] = 1.0, -0.5, np.inf
    assert advanced(Circuit(np.ones((1, 6))), source, ground).voltage[0, 0] == pytest.approx(5)
    source[0, 5] = 0.5
    with pytest.raises(InputError, match="No ground"):
        advanced(Circuit(np.ones((1, 6))), source, ground)
