import itertools
import math

import numpy as np
import pytest
from ecorestore.core.messages import InputError
from ecorestore.core.network.pinchpoints import corridor_current, pinch_areas, pinch_threshold
from ecorestore.core.progress import Cancelled
from skimage.graph import MCP_Geometric


def landscape(seed, shape=(14, 18)):
    random = np.random.default_rng(seed)
    resistance = np.exp(random.uniform(0, math.log(30), shape))
    resistance[random.random(shape) < 0.08] = np.nan
    sources = np.zeros(shape, np.int32)
    for number, (row, column) in enumerate([(1, 1), (10, 2), (2, 14), (10, 13)], 1):
        sources[row : row + 3, column : column + 3] = number
    resistance[sources > 0] = 2
    return resistance, sources


def by_hand(resistance, sources, pair, cutoff, size):
    """The corridor's current by a dense Laplacian, an edge at a time; resistance times cell size."""
    walls = np.where(np.isnan(resistance), -1, resistance)
    costs = [
        MCP_Geometric(walls, sampling=(size, size)).find_costs(np.argwhere(sources == end))[0] for end in pair
    ]
    costs = [np.where(np.isnan(resistance), np.inf, cost) for cost in costs]
    inside = costs[0] + costs[1] - costs[0][sources == pair[1]].min() <= cutoff + 1e-6
    node = {}
    for cell in map(tuple, np.argwhere(inside)):
        label = sources[cell]
        node[cell] = f"source {label}" if label in pair else cell
    names = list(dict.fromkeys(node.values()))
    place = {name: number for number, name in enumerate(names)}
    laplacian, branches = np.zeros((len(names),) * 2), []
    for (row, column), name in node.items():
        for down, right in ((0, 1), (1, 0), (1, 1), (1, -1)):
            other = node.get((row + down, column + right))
            if other is None or other == name:
                continue
            mean = (resistance[row, column] + resistance[row + down, column + right]) / 2
            conductance = 1 / (mean * math.hypot(down, right))
            a, b = place[name], place[other]
            laplacian[a, a] += conductance
            laplacian[b, b] += conductance
            laplacian[a, b] -= conductance
            laplacian[b, a] -= conductance
            branches.append((a, b, conductance))
    start, end = (place[f"source {number}"] for number in pair)
    keep = [n for n in range(len(names)) if n != end and np.abs(laplacian[n]).sum() > 0]
    volts, amperes = np.zeros(len(names)), np.zeros(len(names))
    amperes[start] = 1
    volts[keep] = np.linalg.lstsq(laplacian[np.ix_(keep, keep)], amperes[keep], rcond=None)[0]
    through = np.zeros(len(names))
    for a, b, conductance in branches:
        flow = abs(conductance * (volts[a] - volts[b]))
        through[[a, b]] += flow / 2  # what flows in flows out
    current = np.full(resistance.shape, np.nan)
    for cell, name in node.items():
        if name == cell:
            current[cell] = through[place[name]]
    return current, volts[start] * size


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("cutoff", [20.0, 200.0])
def test_current_inside_corridors(seed, cutoff):
    resistance, sources = landscape(seed)
    pairs, size = [(1, 2), (1, 3), (3, 4), (2, 4)], 10.0
    found = corridor_current(resistance, sources, pairs, cutoff, size)
    hands = [by_hand(resistance, sources, pair, cutoff, size) for pair in pairs]
    wanted = np.fmax.reduce([current for current, _ohms in hands])
    assert np.array_equal(np.isnan(found.current), np.isnan(wanted))
    assert np.isfinite(wanted).sum() > 20
    np.testing.assert_allclose(found.current, wanted, atol=2e-6)
    np.testing.assert_allclose(found.resistance, [ohms for _current, ohms in hands], rtol=1e-6)
    rows, columns = np.nonzero(found.link >= 0)
    best = np.array([current for current, _ohms in hands])[found.link[rows, columns], rows, columns]
    np.testing.assert_allclose(best, wanted[rows, columns], atol=2e-6)


def test_all_current_runs_through_a_gap():
    resistance, sources = np.ones((9, 21)), np.zeros((9, 21), np.int32)
    resistance[:, 10] = np.nan
    resistance[4, 10] = 1
    sources[:, 0], sources[:, 20] = 1, 2
    found = corridor_current(resistance, sources, [(2, 1)], 100.0)
    assert found.current[4, 10] == pytest.approx(1, abs=1e-6)
    assert np.nanmax(np.delete(found.current, 10, axis=1)) < 1
    assert np.isnan(found.current[:, [0, 20]]).all()
    threshold = pinch_threshold(found.current, classes=3)
    labels, areas = pinch_areas(found.current, threshold, found.link)
    assert labels[4, 10] == 1 and areas[0].maximum == pytest.approx(1, abs=1e-6)
    assert (areas[0].grade, areas[0].link) == (1, 0)


def test_parts_that_no_way_joins():
    resistance, sources = np.ones((5, 12)), np.zeros((5, 12), np.int32)
    resistance[:, 6] = np.nan
    sources[2, 0], sources[2, 4], sources[2, 11] = 1, 2, 3
    found = corridor_current(resistance, sources, [(1, 2), (1, 3)], 5.0)
    assert np.isfinite(found.resistance[0]) and np.isnan(found.resistance[1])
    assert np.isnan(found.current[:, 6:]).all()
    with pytest.raises(InputError, match="No path"):
        corridor_current(resistance, sources, [(1, 3)], 5.0)
    with pytest.raises(InputError, match="No path"):
        corridor_current(resistance, sources, [(1, 2)], 5.0, max_cost=1.0)


def test_cancel():
    resistance, sources = landscape(0)

    def stop(fraction):
        if fraction > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        corridor_current(resistance, sources, [(1, 2), (1, 3), (3, 4)], 50.0, progress=stop)


def best_breaks(values, classes):
    """Natural breaks by trying all."""
    values = np.sort(values)
    cuts = min(
        itertools.combinations(range(1, len(values)), classes - 1),
        key=lambda c: sum(((part - part.mean()) ** 2).sum() for part in np.split(values, c)),
    )
    return values[cuts[-1] - 1]


def test_thresholds():
    values = np.random.default_rng(5).lognormal(0, 1, 24).astype(np.float32)
    current = np.concatenate((values, [np.nan])).reshape(5, 5)
    for classes in (2, 3, 4):
        below = best_breaks(values.astype(float), classes)
        assert np.array_equal(values >= pinch_threshold(current, classes=classes), values > below)
    assert (values >= pinch_threshold(current, "quantile", share=25)).sum() == 6
    assert pinch_threshold(np.array([[0.1, 1, 1, 1]]), "quantile", share=10) == 1
    wanted = values.astype(float).mean() + 1.5 * values.astype(float).std()
    assert pinch_threshold(current, "stddev", width=1.5) == pytest.approx(wanted)


@pytest.mark.parametrize(
    ("current", "method", "message"),
    [
        (np.full((3, 3), np.nan), "naturalbreaks", "No cell has a current"),
        (np.full((3, 3), 0.5), "quantile", "same in all cells"),
        (np.eye(3), "best", "Unknown method of grading: best"),
    ],
)
def test_bad_current(current, method, message):
    with pytest.raises(InputError, match=message):
        pinch_threshold(current, method)


def test_areas():
    current = np.zeros((6, 9), np.float32)
    current[0, 0], current[1, 1], current[1, 2] = 3, 4, 5  # joined over a corner
    current[4, 0:2] = 2
    current[4:6, 6:8] = 7
    current[0, 8] = np.nan
    link = np.full(current.shape, 4)
    link[1, 2] = 2
    labels, areas = pinch_areas(current, 1.5, link)
    assert [(a.label, a.cells, a.mean, a.maximum, a.link, a.grade) for a in areas] == [
        (1, 4, 7, 7, 4, 1),
        (2, 3, 4, 5, 2, 2),
        (3, 2, 2, 2, 4, 2),
    ]
    assert labels[5, 7] == 1 and labels[0, 0] == labels[1, 2] == 2 and labels[0, 8] == 0
    assert np.array_equal(labels > 0, current > 1.5)
    labels, areas = pinch_areas(current, 1.5, least=3)
    assert [a.cells for a in areas] == [4, 3] and areas[0].link == -1 and labels.max() == 2
    assert pinch_areas(current, 9.0)[1] == []


def test_resistance_along_one_line_of_cells_is_the_least_cost():
    """One cell wide, effective resistance × cell size is the least-cost distance; oblong cells count by their area."""
    resistance, sources = np.linspace(1, 9, 12)[None], np.zeros((1, 12), np.int32)
    sources[0, 0], sources[0, -1] = 1, 2
    found = corridor_current(resistance, sources, [(1, 2)], 10.0, 30.0)
    steps = (resistance[0, 1:] + resistance[0, :-1]) / 2
    assert found.resistance == pytest.approx([30 * steps.sum()])
    oblong = corridor_current(resistance, sources, [(1, 2)], 10.0, (90.0, 10.0))
    assert oblong.resistance == pytest.approx(found.resistance)
