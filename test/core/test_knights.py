"""Knight's steps of the wavefront beside GRASS r.cost -k, SciPy's Dijkstra and their definition."""

import numpy as np
import pytest
from ecorestore.core.messages import InputError
from ecorestore.core.steps import ALL_CODES, KNIGHTS, KNIGHTS_FORWARD, beside, codes, ends, forward
from ecorestore.core.wavefront import accumulate, trace
from ecorestore.core.wavefront import spread as spread_module

from .network.leastcost.small_worlds import cell_distances
from .test_wavefront import KINDS, scattered, surface


def degrees(code):
    """Counter-clockwise from east."""
    return code * 45 if code <= 8 else (code - 8) * 45 - 22.5


def test_codes_say_the_angle():
    for code, (down, right) in KNIGHTS.items():
        assert sorted((abs(down), abs(right))) == [1, 2]
        # 26.57 degrees from an axis, called 22.5
        assert np.degrees(np.arctan2(-down, right)) % 360 == pytest.approx(degrees(code), abs=4.1)
    assert codes(16) == tuple(range(1, 17))
    assert len({*forward(16), *((-down, -right) for down, right in forward(16))}) == 16
    assert {step for step in KNIGHTS.values() if step[0] > 0} == set(KNIGHTS_FORWARD)


@pytest.mark.parametrize(
    ("step", "between"),
    [
        ((-2, -1), {(-1, 0), (-1, -1)}),
        ((-1, 2), {(0, 1), (-1, 1)}),
        ((1, -2), {(0, -1), (1, -1)}),
        ((2, 1), {(1, 0), (1, 1)}),
        ((1, 1), set()),
        ((0, -1), set()),
    ],
)
def test_cells_beside_a_step(step, between):
    assert set(beside(step)) == between


@pytest.mark.parametrize("step", list(ALL_CODES.values()))
@pytest.mark.parametrize("shape", [(5, 6), (1, 4), (3, 1), (2, 2)])
def test_ends_of_steps(step, shape):
    here, there = ends(step)
    number = np.arange(shape[0] * shape[1]).reshape(shape)
    rows, cols = np.divmod(number[here].ravel(), shape[1])
    np.testing.assert_array_equal(number[there].ravel(), (rows + step[0]) * shape[1] + cols + step[1])
    count = max(shape[0] - abs(step[0]), 0) * max(shape[1] - abs(step[1]), 0)
    assert number[here].size == count


@pytest.mark.parametrize("few", [0, spread_module.FEW, 10**9])
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_equals_dijkstra(kind, few, dtype, monkeypatch):
    """In whole fronts, mixed and cell by cell."""
    monkeypatch.setattr(spread_module, "FEW", few)
    monkeypatch.setattr(spread_module, "MANY", max(few, spread_module.MANY))
    shape, size = (23, 31), (10.0, 25.0)
    resistance, sources = surface(kind, *shape).astype(dtype), scattered(shape, 5)
    result = accumulate(resistance, sources, size, neighbours=16)
    every = cell_distances(resistance.astype(float), size, 16)
    starts = np.flatnonzero((sources > 0) & np.isfinite(resistance))
    expected = every[starts].min(axis=0).reshape(shape)
    reached = np.isfinite(expected) & np.isfinite(resistance)
    np.testing.assert_array_equal(np.isfinite(result.cost), reached)
    np.testing.assert_allclose(result.cost[reached], expected[reached], rtol=1e-12)
    eight = accumulate(resistance, sources, size)
    assert (result.cost[reached] <= eight.cost[reached] * (1 + 1e-12)).all()
    if kind != "corridors":
        assert (result.backlink > 8).any()
    for row, col in np.argwhere(reached)[::7]:
        _check_way(trace(result.backlink, (row, col)), resistance, result, sources, size)


def _check_way(path, resistance, result, sources, size):
    """The steps of a path add up to the cost of its first cell, and the last is the source of the allocation."""
    total = 0.0
    for (row, col), there in zip(path[:-1], path[1:]):
        step = (there[0] - row, there[1] - col)
        cells = [(row, col), there] + [(row + down, col + right) for down, right in beside(step)]
        total += np.mean([resistance[cell] for cell in cells], dtype=float) * np.hypot(
            step[0] * size[1], step[1] * size[0]
        )
    assert total == pytest.approx(result.cost[path[0]], rel=1e-9, abs=1e-9)
    assert result.backlink[path[-1]] == 0
    assert sources[path[-1]] == result.allocation[path[0]]


def test_no_step_leads_past_nodata():
    resistance = np.ones((3, 2))
    sources = np.array([[1, 0], [0, 0], [0, 0]])
    assert accumulate(resistance, sources, neighbours=16).cost[2, 1] == pytest.approx(np.sqrt(5))
    for cell in ((1, 0), (1, 1)):
        walled = resistance.copy()
        walled[cell] = np.nan
        around = accumulate(walled, sources, neighbours=16).cost[2, 1]
        assert around == pytest.approx(1 + np.sqrt(2))


def test_uniform_ground_is_rounder():
    """The error of the distance is 8.2 % at most with eight neighbours, 2.8 % with sixteen."""
    sources = np.zeros((101, 101), int)
    sources[50, 50] = 1
    rows, cols = np.mgrid[-50:51, -50:51]
    straight = np.hypot(rows, cols)
    straight[50, 50] = 1
    worst = [
        (accumulate(np.ones(sources.shape), sources, neighbours=n).cost / straight).max() for n in (8, 16)
    ]
    assert worst == pytest.approx([1.0824, 1.0275], abs=2e-3)


def test_wrong_number_of_neighbours():
    with pytest.raises(InputError, match="4 or 8"):
        accumulate(np.ones((2, 2)), np.eye(2, dtype=int), neighbours=12)


GRASS = [("manualf_k", "manual_in_float.tif"), ("manual_k", "manual_in.tif"), ("nodata1_k", "nodata_in.tif")]


@pytest.mark.parametrize(("case", "surface_file"), GRASS)
def test_grass(shared, case, surface_file):
    """Costs of r.cost -k (in cell units), its directions where they are unique."""
    gdal = pytest.importorskip("osgeo.gdal")
    folder = shared("peers", "grass_rcost")

    def read(name):
        values = gdal.Open(str(folder / name)).ReadAsArray().astype(float)
        return np.where(values == -9999, np.nan, values)

    resistance = read(surface_file)
    cost, direction, nearest = (read(f"{case}_{kind}.tif") for kind in ("cc", "dd", "nn"))
    sources = np.where((cost == 0) & np.isfinite(resistance), np.nan_to_num(nearest), 0).astype(np.int32)
    result = accumulate(resistance, sources, 10.0, neighbours=16)
    inside = np.isfinite(resistance)
    np.testing.assert_array_equal(np.isfinite(result.cost) & inside, np.isfinite(cost) & inside)
    np.testing.assert_allclose(result.cost[inside], cost[inside] * 10, rtol=1e-5)
    linked = (result.backlink > 0) & (direction > 0)
    angles = np.array([0, *(degrees(code) for code in range(1, 17))])
    same = angles[result.backlink[linked]] == direction[linked]
    assert same.mean() > 0.9
    assert (result.backlink[linked][same] > 8).any()
