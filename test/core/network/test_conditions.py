"""Conditional connectivity beside a plain computation, window by window, with dense matrices."""

from statistics import median

import numpy as np
import pytest
from ecorestore.core.messages import InputError
from ecorestore.core.network.current.conditions import Condition, commonest
from ecorestore.core.network.current.omnidirectional import MovingWindow

SHAPE, RADIUS, BLOCK, BUFFER = (17, 16), 4, 3, 1


def landscape():
    random = np.random.default_rng(6)
    resistance = random.uniform(1, 20, SHAPE)
    source = np.where(random.random(SHAPE) < 0.7, random.uniform(0.2, 1, SHAPE), 0.0)
    climate = np.add.outer(np.linspace(0, 8, SHAPE[0]), np.linspace(0, 3, SHAPE[1]))
    climate[random.random(SHAPE) < 0.1] = np.nan
    cover = random.integers(1, 4, SHAPE).astype(float)
    cover[random.random(SHAPE) < 0.1] = np.nan
    return resistance, source, climate, cover


def commonest_by_counting(values):
    """As StatsBase.jl counts: the first that gets ahead of the others."""
    counts, best = {}, None
    for value in values:
        counts[value] = counts.get(value, 0) + 1
        if best is None or counts[value] > counts[best]:
            best = value
    return best


def plain(resistance, source, conditions):
    """Sum of the currents of all windows that lie on the raster; others are left out by the caller."""
    rows, columns = SHAPE
    total, reach, half = np.zeros(SHAPE), RADIUS + BUFFER, BLOCK // 2
    for row in range(half, rows - half, BLOCK):
        for column in range(half, columns - half, BLOCK):
            if not (reach <= row < rows - reach and reach <= column < columns - reach):
                continue  # cut off by the border
            block = [
                (i, j)
                for j in range(column - half, column + half + 1)
                for i in range(row - half, row + half + 1)
            ]
            strength = sum(source[cell] for cell in block)
            amperes = {
                (i, j): source[i, j] for i in range(rows) for j in range(columns)
                if np.hypot(i - row, j - column) <= RADIUS and (i, j) not in block and source[i, j] > 0
            }  # fmt: skip
            share = strength / sum(amperes.values())
            amperes = {cell: value * share for cell, value in amperes.items()}
            for present, future, comparison, lower, upper in conditions:
                known = [future[cell] for cell in block if not np.isnan(future[cell])]
                for cell in amperes:
                    if np.isnan(present[cell]) or not known:
                        continue
                    if comparison == "within":
                        if not lower <= present[cell] - median(known) <= upper:
                            amperes[cell] = 0.0
                    elif present[cell] != commonest_by_counting(known):
                        amperes[cell] = 0.0
            total += one_window(resistance, amperes, (row, column), reach)
    return total


def one_window(resistance, amperes, centre, reach):
    cells = [
        cell for cell in np.ndindex(SHAPE) if np.hypot(cell[0] - centre[0], cell[1] - centre[1]) <= reach
    ]
    place = {cell: k for k, cell in enumerate(cells)}
    g = np.zeros((len(cells),) * 2)
    for (i, j), k in place.items():
        for down, right in ((0, 1), (1, 0), (1, 1), (1, -1)):
            m = place.get((i + down, j + right))
            if m is not None:
                other = resistance[i + down, j + right]
                g[k, m] = g[m, k] = (1 / resistance[i, j] + 1 / other) / 2 / np.hypot(down, right)
    laplacian = np.diag(g.sum(axis=0)) - g
    free = [k for k, cell in enumerate(cells) if cell != centre]
    entering = np.array([amperes.get(cell, 0.0) for cell in cells])
    volts = np.zeros(len(cells))
    volts[free] = np.linalg.solve(laplacian[np.ix_(free, free)], entering[free])
    flow = g * (volts[:, None] - volts)
    result = np.zeros(SHAPE)
    for cell, k in place.items():
        result[cell] = max(np.maximum(flow[k], 0).sum(), np.maximum(-flow[k], 0).sum())
    return result


def ours(resistance, source, conditions):
    window = MovingWindow(
        resistance,
        source,
        RADIUS,
        BLOCK,
        BUFFER,
        correct=False,
        conditions=[Condition(*one) for one in conditions],
    )
    reach = window.reach
    window.targets = [
        t
        for t in window.targets
        if reach <= t.row < SHAPE[0] - reach and reach <= t.column < SHAPE[1] - reach
    ]
    assert len(window.targets) >= 4
    return window.run().current


def cases():
    resistance, source, climate, cover = landscape()
    warmer = climate + 1.5
    return {
        "within": [(climate, climate, "within", -0.5, 0.8)],
        "future": [(climate, warmer, "within", -1.0, 1.0)],
        "equal": [(cover, cover, "equal", 0.0, 0.0)],
        "two": [(climate, warmer, "within", -2.0, 0.5), (cover, cover, "equal", 0.0, 0.0)],
        "half open": [(climate, climate, "within", -np.inf, 0.0)],
        "none": [],
    }


@pytest.mark.parametrize("name", list(cases()))
def test_currents_are_those_of_the_plain_computation(name):
    resistance, source, *_ = landscape()
    want = plain(resistance, source, cases()[name])
    np.testing.assert_allclose(ours(resistance, source, cases()[name]), want, atol=1e-7)
    if name != "none":
        assert want.sum() < 0.9 * plain(resistance, source, []).sum()


def test_the_flow_potential_has_the_same_sources():
    """One source for each target: potential and current both fall to 0 where it does not fit, and both stay where it does."""
    resistance, source, *_ = landscape()
    height = np.add.outer(np.arange(SHAPE[0]), np.zeros(SHAPE[1]))
    runs = [
        MovingWindow(
            resistance, source, RADIUS, conditions=[Condition(height, height, "within", *limits)]
        ).run(potential=True)
        for limits in ((50, 60), (-50, 60), (1, 60))
    ]
    free = MovingWindow(resistance, source, RADIUS).run(potential=True)
    assert not runs[0].current.any() and not runs[0].potential.any()
    np.testing.assert_allclose(runs[1].potential, free.potential)
    assert 0 < runs[2].potential.sum() < 0.7 * free.potential.sum()


def test_of_equally_common_values_the_first_to_be_so_often():
    random = np.random.default_rng(1)
    for _ in range(50):
        values = random.integers(0, 4, 9).astype(float)
        assert commonest(values) == commonest_by_counting(values.tolist())


def test_blocks_without_a_condition_take_from_everywhere():
    resistance, source, climate, _ = landscape()
    nowhere = np.full(SHAPE, np.nan)
    np.testing.assert_allclose(
        ours(resistance, source, [(climate, nowhere, "within", 0.0, 0.0)]),
        ours(resistance, source, []),
        atol=1e-9,
    )


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ((np.zeros((3, 3)), np.zeros(SHAPE), "within", 0, 1), "same rows and columns"),
        ((np.zeros(SHAPE), np.zeros(SHAPE), "alike", 0, 1), "Unknown comparison"),
        ((np.zeros(SHAPE), np.zeros(SHAPE), "within", 2, 1), "lower limit of the condition"),
    ],
)
def test_conditions_that_cannot_be(given, message):
    resistance, source, *_ = landscape()
    with pytest.raises(InputError, match=message):
        MovingWindow(resistance, source, RADIUS, BLOCK, conditions=[Condition(*given)])
