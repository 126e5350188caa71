import numpy as np
import pytest
from ecorestore.core.evaluation import nearest as module
from ecorestore.core.evaluation.nearest import nearest, strips
from scipy import spatial


def by_tree(there, cell, reach):
    """Distances by a search tree: nothing in common with distance transforms."""
    rows, columns = np.nonzero(there)
    if not rows.size:
        return np.full(there.shape, np.inf)
    tree = spatial.cKDTree(np.column_stack((rows * cell[1], columns * cell[0])))
    down, right = np.indices(there.shape)
    distance, _ = tree.query(np.column_stack((down.ravel() * cell[1], right.ravel() * cell[0])))
    distance = distance.reshape(there.shape)
    return np.where(distance <= reach * (1 + 1e-12), distance, np.inf)


@pytest.mark.parametrize("share", [0.0, 0.0005, 0.01, 0.3, 1.0])
@pytest.mark.parametrize("cell", [(1.0, 1.0), (30.0, 20.0)])
@pytest.mark.parametrize("reach", [0.5, 5.0, 37.0, 200.0])
def test_exact_in_blocks_and_strips(monkeypatch, share, cell, reach):
    monkeypatch.setattr(module, "_BLOCK", 32)
    monkeypatch.setattr(module, "_STRIP", 24)
    monkeypatch.setattr(module, "_TILE", 4)
    reach *= cell[0]
    there = np.random.default_rng([5, int(share * 1e4)]).random((90, 70)) < share
    found = np.full(there.shape, np.nan, np.float32)
    for strip in strips(90, reach, cell[1]):
        part = nearest(there[strip.top : strip.bottom], strip.inner, cell, reach)
        found[strip.top + strip.inner.start : strip.top + strip.inner.stop] = part
    np.testing.assert_allclose(found, by_tree(there, cell, reach), rtol=1e-6)


def test_a_distance_equal_to_the_reach_counts():
    there = np.zeros((6, 6), bool)
    there[0, 0] = True
    found = nearest(there, slice(0, 6), (200, 200), 1000)
    assert found[3, 4] == 1000
    assert np.isinf(found[4, 4])


def test_strips_hold_every_row_once_with_their_margin():
    parts = list(strips(2000, 3000, 10))
    assert [strip.top + strip.inner.start for strip in parts] == [0, 512, 1024, 1536]
    assert [(strip.top, strip.bottom) for strip in parts] == [
        (0, 812),
        (212, 1324),
        (724, 1836),
        (1236, 2000),
    ]
    assert sum(strip.inner.stop - strip.inner.start for strip in parts) == 2000
