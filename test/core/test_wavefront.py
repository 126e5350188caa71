"""The wavefront beside GRASS r.cost, SciPy's Dijkstra and its own definition."""

import numpy as np
import pytest
from ecorestore.core.messages import InputError
from ecorestore.core.progress import Cancelled
from ecorestore.core.steps import CODES
from ecorestore.core.wavefront import accumulate, trace
from ecorestore.core.wavefront import queue as queue_module
from ecorestore.core.wavefront import spread as spread_module
from scipy import ndimage
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import dijkstra


def graph_of(resistance, cell_size=(1.0, 1.0), neighbours=8):
    """The same graph, built the slow way: one row per pair of neighbouring cells with data."""
    rows, cols = resistance.shape
    index = np.arange(rows * cols).reshape(rows, cols)
    values = resistance.astype(float)
    first, second, weight = [], [], []
    for down, right in ((0, 1), (1, 0), (1, 1), (1, -1)):
        if neighbours == 4 and down and right:
            continue
        a = (slice(0, rows - down), slice(max(0, -right), cols - max(0, right)))
        b = (slice(down, rows), slice(max(0, right), cols + min(0, right)))
        cost = (values[a] + values[b]) / 2 * np.hypot(right * cell_size[0], down * cell_size[1])
        keep = np.isfinite(cost)
        first.append(index[a][keep])
        second.append(index[b][keep])
        weight.append(cost[keep])
    first, second, weight = map(np.concatenate, (first, second, weight))
    size = rows * cols
    return coo_matrix((weight, (first, second)), shape=(size, size)).tocsr()


def dijkstra_cost(resistance, sources, cell_size=(1.0, 1.0), neighbours=8):
    start = np.flatnonzero((sources > 0) & np.isfinite(resistance))
    graph = graph_of(resistance, cell_size, neighbours)
    cost = dijkstra(graph, directed=False, indices=start, min_only=True).reshape(resistance.shape)
    return np.where(np.isfinite(cost) & np.isfinite(resistance), cost, np.nan)


def surface(kind, rows, cols, seed=3):
    rng = np.random.default_rng(seed)
    if kind == "noise":
        values = rng.uniform(1, 100, (rows, cols))
    elif kind == "smooth":
        values = ndimage.gaussian_filter(rng.normal(size=(rows, cols)), 5)
        values = 1 + 99 * (values - values.min()) / max(np.ptp(values), 1e-9)
    elif kind == "classes":
        field = ndimage.gaussian_filter(rng.normal(size=(rows, cols)), 2)
        values = np.array([1.0, 3, 30, 200, 1000])[
            np.digitize(field, np.quantile(field, [0.3, 0.6, 0.8, 0.95]))
        ]
    elif kind == "heavy":
        values = np.exp(rng.uniform(0, np.log(1000), (rows, cols)))
    elif kind == "uniform":
        values = np.ones((rows, cols))
    elif kind == "walls":
        values = rng.uniform(1, 100, (rows, cols))
        values[rng.random((rows, cols)) < 0.4] = np.nan
    else:  # corridors two cells wide that turn at alternating ends
        values = rng.uniform(1, 10, (rows, cols))
        for number, row in enumerate(range(2, rows, 3)):
            values[row] = np.nan
            values[row, 0 if number % 2 else -1] = 5.0
    return values


def scattered(shape, count, seed=5):
    rng = np.random.default_rng(seed)
    sources = np.zeros(shape, np.int32)
    sources.ravel()[rng.choice(sources.size, count, replace=False)] = rng.permutation(count) + 1
    return sources


def step_costs(resistance, backlink, cell_size):
    """For each cell with a back-link: index of the previous cell and cost of the step from it."""
    row, col = np.nonzero(backlink > 0)
    code = backlink[row, col]
    down = np.array([0] + [CODES[k][0] for k in range(1, 9)])[code]
    right = np.array([0] + [CODES[k][1] for k in range(1, 9)])[code]
    previous = (row + down, col + right)
    mean = (resistance[row, col].astype(float) + resistance[previous]) / 2
    return (row, col), previous, mean * np.hypot(down * cell_size[1], right * cell_size[0])


KINDS = ["noise", "smooth", "classes", "heavy", "uniform", "walls", "corridors"]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("shape", "cell_size", "count"),
    [((60, 83), (10.0, 25.0), 1), ((150, 140), (30.0, 30.0), 9), ((7, 200), (3, 1), 4)],
)
def test_cost_equals_dijkstra(kind, shape, cell_size, count):
    resistance, sources = surface(kind, *shape), scattered(shape, count)
    result = accumulate(resistance, sources, cell_size)
    expected = dijkstra_cost(resistance, sources, cell_size)
    np.testing.assert_allclose(result.cost, expected, rtol=1e-12)


@pytest.mark.parametrize("kind", ["noise", "walls", "uniform"])
def test_four_neighbours_equal_dijkstra(kind):
    resistance, sources = surface(kind, 50, 70), scattered((50, 70), 3)
    result = accumulate(resistance, sources, (2.0, 5.0), neighbours=4)
    np.testing.assert_allclose(result.cost, dijkstra_cost(resistance, sources, (2.0, 5.0), 4), rtol=1e-12)
    assert set(np.unique(result.backlink)) <= {-1, 0, 2, 4, 6, 8}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("count", [1, 40])
def test_links_and_allocation_agree_with_the_cost(kind, count):
    shape, cell_size = (130, 121), (20.0, 30.0)
    resistance, sources = surface(kind, *shape), scattered(shape, count)
    result = accumulate(resistance, sources, cell_size)
    here, previous, step = step_costs(resistance, result.backlink, cell_size)
    np.testing.assert_allclose(result.cost[here], result.cost[previous] + step, rtol=1e-12)
    assert (result.cost[previous] < result.cost[here]).all()
    np.testing.assert_array_equal(result.allocation[here], result.allocation[previous])
    start = result.backlink == 0
    np.testing.assert_array_equal(start, (sources > 0) & np.isfinite(resistance))
    np.testing.assert_array_equal(result.allocation[start], sources[start])
    reached = np.isfinite(result.cost)
    np.testing.assert_array_equal(reached, result.backlink >= 0)
    np.testing.assert_array_equal(reached, result.allocation > 0)


@pytest.mark.parametrize("seed", [192, 688, 2722])
def test_allocation_follows_links_where_ways_tie_but_for_rounding(seed, monkeypatch):
    """Whole fronts at once: here cells change source by less than the rounding of those behind."""
    monkeypatch.setattr(spread_module, "FEW", 0)
    monkeypatch.setattr(queue_module, "WASTE", 10**9)
    monkeypatch.setattr(queue_module, "GROW", 3)
    rng = np.random.default_rng(seed)
    sources = np.zeros((30, 30), int)
    sources.ravel()[rng.choice(900, 8, replace=False)] = np.arange(8) + 1
    resistance = rng.choice([0.1, 0.2, 0.3, 0.7], (30, 30))
    result = accumulate(resistance, sources, 10.0)
    here, previous, _step = step_costs(resistance, result.backlink, (10.0, 10.0))
    np.testing.assert_array_equal(result.allocation[here], result.allocation[previous])


def test_traced_path_adds_up_to_the_cost():
    resistance, sources = surface("walls", 40, 40), scattered((40, 40), 3)
    result = accumulate(resistance, sources, 10.0)
    for row, col in np.argwhere(np.isfinite(result.cost)):
        path = trace(result.backlink, (row, col))
        line = np.array(path)
        a, b = line[:-1], line[1:]
        assert (np.abs(a - b).max(axis=1) == 1).all()
        steps = (resistance[tuple(a.T)] + resistance[tuple(b.T)]) / 2 * 10 * np.hypot(*(a - b).T)
        assert steps.sum() == pytest.approx(result.cost[row, col], rel=1e-12, abs=1e-12)
        assert sources[path[-1]] == result.allocation[row, col]


def test_trace_of_several_cells_and_of_an_unreached_one():
    resistance = np.array([[1.0, 1.0, np.nan, 1.0]])
    back = accumulate(resistance, np.array([[7, 0, 0, 0]])).backlink
    assert trace(back, [(0, 1), (0, 3)]) == [[(0, 1), (0, 0)], []]
    with pytest.raises(InputError, match="do not lead"):
        trace(np.array([[8, 4]], np.int8), (0, 0))
    with pytest.raises(InputError, match="do not lead"):
        trace(np.array([[4, 4]], np.int8), (0, 0))


GRASS = [
    ("manualf", "manual_in_float.tif", False),
    ("manual", "manual_in.tif", False),
    ("nodata1", "nodata_in.tif", False),
    ("nodata4", "nodata_in.tif", True),
    ("nodata1_null50", "nodata_in.tif", False),
]


@pytest.mark.parametrize(("case", "surface_file", "several"), GRASS)
def test_grass(shared, case, surface_file, several):
    """Costs of r.cost (in cell units), its directions where they are unique, its nearest source."""
    gdal = pytest.importorskip("osgeo.gdal")
    folder = shared("peers", "grass_rcost")

    def read(name):
        values = gdal.Open(str(folder / name)).ReadAsArray().astype(float)
        return np.where(values == -9999, np.nan, values)

    resistance = read(surface_file)
    cost, direction, nearest = (read(f"{case}_{kind}.tif") for kind in ("cc", "dd", "nn"))
    if case.endswith("null50"):
        resistance = np.where(np.isnan(resistance), 50.0, resistance)
    # r.cost writes 0 on start cells, also on those on nodata (which it does not spread from)
    sources = np.where((cost == 0) & np.isfinite(resistance), np.nan_to_num(nearest), 0).astype(np.int32)
    assert sources.max() == (4 if several else 1)
    result = accumulate(resistance, sources, 10.0)
    inside = np.isfinite(resistance)
    np.testing.assert_array_equal(np.isfinite(result.cost) & inside, np.isfinite(cost) & inside)
    np.testing.assert_allclose(result.cost[inside], cost[inside] * 10, rtol=1e-5)
    np.testing.assert_array_equal(result.allocation[inside], np.nan_to_num(nearest[inside]))
    linked = (result.backlink > 0) & (direction > 0)
    same = result.backlink[linked].astype(int) * 45 == direction[linked]
    assert same.mean() > 0.99  # ties in the areas of equal resistance


def test_diagonal_step_between_two_nodata_cells():
    resistance = np.array([[1.0, np.nan], [np.nan, 3.0]])
    sources = np.array([[1, 0], [0, 0]])
    assert accumulate(resistance, sources, 10.0).cost[1, 1] == pytest.approx(20 * np.sqrt(2))
    assert np.isnan(accumulate(resistance, sources, neighbours=4).cost[1, 1])


def test_max_cost_leaves_nothing_above():
    resistance, sources = surface("noise", 60, 60), scattered((60, 60), 2)
    full, part = accumulate(resistance, sources), accumulate(resistance, sources, max_cost=300.0)
    within = full.cost <= 300
    assert 0 < within.sum() < within.size
    np.testing.assert_array_equal(part.cost, np.where(within, full.cost, np.nan))
    np.testing.assert_array_equal(part.allocation, np.where(within, full.allocation, 0))
    np.testing.assert_array_equal(part.backlink, np.where(within, full.backlink, -1))


def test_max_cost_includes_the_limit():
    result = accumulate(np.ones((1, 9)), np.eye(1, 9, dtype=int), 10.0, max_cost=50)
    np.testing.assert_array_equal(result.cost, [[0, 10, 20, 30, 40, 50, np.nan, np.nan, np.nan]])


@pytest.mark.parametrize("whole", [True, False])
def test_targets_stop_the_wave(whole):
    resistance, sources = surface("noise", 300, 300), np.zeros((300, 300), np.int32)
    sources[150, 150] = 1
    full = accumulate(resistance, sources)
    targets = np.zeros((300, 300), np.int32)
    targets[150, 170:190], targets[120, 150] = 1, 2
    result = accumulate(resistance, sources, targets=targets > 0 if whole else targets)
    reached = np.isfinite(result.cost)
    assert reached.sum() < 0.5 * reached.size
    np.testing.assert_array_equal(result.cost[reached], full.cost[reached])
    np.testing.assert_array_equal(reached, full.cost <= result.cost[reached].max())
    assert (
        reached[targets > 0].all() if whole else (reached[targets == 1].any() and reached[targets == 2].all())
    )


def test_some_of_the_targets_are_enough():
    resistance, sources = surface("noise", 200, 200), np.zeros((200, 200), np.int32)
    sources[100, 100] = 1
    targets = np.zeros((200, 200), np.int32)
    targets[100, 110], targets[100, 130], targets[10:12, 10] = 1, 2, 3
    result = accumulate(resistance, sources, targets=targets, target_count=2)
    np.testing.assert_array_equal(np.isfinite(result.cost[targets > 0]), [False, False, True, True])


def test_wave_goes_on_beyond_the_targets():
    resistance, sources = surface("noise", 200, 200), np.zeros((200, 200), np.int32)
    sources[100, 100] = 1
    targets = np.zeros((200, 200), np.int32)
    targets[100, 110], targets[100, 130] = 1, 2
    full = accumulate(resistance, sources).cost
    result = accumulate(resistance, sources, targets=targets, target_extra=300.0).cost
    reached = np.isfinite(result)
    assert reached.sum() < 0.9 * reached.size
    assert reached[full <= full[100, 130] + 300].all()
    np.testing.assert_array_equal(result[reached], full[reached])


def test_unreachable_target_does_not_hang():
    resistance = surface("noise", 30, 30)
    resistance[10], resistance[20] = np.nan, np.nan
    targets = np.zeros((30, 30), bool)
    targets[25, 5] = targets[20, 20] = True
    result = accumulate(resistance, np.eye(30, dtype=int) * (np.arange(30) < 1), targets=targets)
    np.testing.assert_array_equal(np.isfinite(result.cost), np.arange(30)[:, None] * np.ones(30) < 10)


def test_initial_costs_compete():
    resistance = np.ones((1, 7))
    sources = np.array([[1, 0, 0, 0, 0, 2, 3]])
    initial = np.array([[0.0, np.nan, 0, 0, 0, 3.5, 50]])
    result = accumulate(resistance, sources, initial=initial)
    np.testing.assert_array_equal(result.cost, [[0, 1, 2, 3, 4, 3.5, 4.5]])
    np.testing.assert_array_equal(result.allocation, [[1, 1, 1, 1, 1, 2, 2]])
    np.testing.assert_array_equal(result.backlink, [[0, 4, 4, 4, 4, 0, 4]])


@pytest.mark.parametrize("dtype", [np.uint8, np.int16, np.int32, np.float32, np.float64])
def test_types_of_resistance(dtype):
    resistance = np.random.default_rng(1).integers(1, 100, (30, 40)).astype(dtype)
    sources = scattered((30, 40), 2)
    expected = dijkstra_cost(resistance.astype(float), sources)
    np.testing.assert_allclose(accumulate(resistance, sources).cost, expected, rtol=1e-12)
    single = accumulate(resistance, sources, dtype=np.float32).cost
    assert single.dtype == np.float32
    np.testing.assert_allclose(single, expected, rtol=1e-6)


def test_source_area_with_holes_and_ids_side_by_side():
    resistance = surface("noise", 80, 80)
    sources = np.zeros((80, 80), np.int32)
    sources[10:60, 10:40], sources[10:60, 40:50], sources[30:33, 20:23] = 3, 8, 0
    result = accumulate(resistance, sources)
    np.testing.assert_allclose(result.cost, dijkstra_cost(resistance, sources), rtol=1e-12)
    np.testing.assert_array_equal(result.allocation[sources > 0], sources[sources > 0])


@pytest.mark.parametrize("way", ["one by one", "batches", "small blocks"])
def test_every_way_of_handling_cells_gives_the_same(way, monkeypatch):
    resistance, sources = surface("heavy", 70, 70), scattered((70, 70), 5)
    expected = accumulate(resistance, sources)
    if way == "one by one":
        monkeypatch.setattr(spread_module, "FEW", 10**9)
        monkeypatch.setattr(spread_module, "MANY", 10**9)
    elif way == "batches":
        monkeypatch.setattr(spread_module, "FEW", 0)
    else:
        monkeypatch.setattr(spread_module, "BLOCK", 1)
    result = accumulate(resistance, sources)
    np.testing.assert_allclose(result.cost, expected.cost, rtol=1e-13)
    np.testing.assert_array_equal(result.backlink, expected.backlink)
    np.testing.assert_array_equal(result.allocation, expected.allocation)


def test_units_do_not_matter():
    resistance, sources = surface("classes", 90, 90), scattered((90, 90), 3)
    plain = accumulate(resistance, sources)
    for factor in (1e-7, 1e9):
        scaled = accumulate(resistance * factor, sources)
        np.testing.assert_allclose(scaled.cost, plain.cost * factor, rtol=1e-12)


def test_same_input_same_output():
    resistance, sources = surface("uniform", 90, 90), scattered((90, 90), 30)
    for first, second in zip(accumulate(resistance, sources), accumulate(resistance, sources)):
        np.testing.assert_array_equal(first, second)


def test_only_what_is_asked_for():
    result = accumulate(np.ones((4, 4)), np.eye(4, dtype=int), allocation=False, backlink=False)
    assert result.allocation is None
    assert result.backlink is None


def test_sources_on_nodata_are_ignored_and_input_is_left_alone():
    resistance, sources = surface("walls", 20, 20), np.ones((20, 20), np.int32)
    before = resistance.copy()
    result = accumulate(resistance, sources)
    np.testing.assert_array_equal(result.allocation, np.isfinite(resistance))
    np.testing.assert_array_equal(resistance, before)


ONE = np.eye(3, dtype=int)


@pytest.mark.parametrize(
    ("resistance", "sources", "options", "message"),
    [
        (np.array([[1.0, 0, -2, np.inf]]), np.array([[1, 0, 0, 0]]), {}, "of 3 cells"),
        (np.ones((3, 4)), ONE, {}, "same grid"),
        (np.ones(3), np.ones(3, int), {}, "same grid"),
        (np.ones((3, 3)), ONE * 0, {}, "no source cell"),
        (np.where(ONE > 0, np.nan, 1.0), ONE, {}, "All 3 source cells"),
        (np.ones((3, 3)), ONE, {"cell_size": 0.0}, "cell size"),
        (np.ones((3, 3)), ONE, {"cell_size": (1.0, -1.0)}, "cell size"),
        (np.ones((3, 3)), ONE, {"neighbours": 6}, "4 or 8"),
        (np.ones((3, 3)), ONE, {"initial": np.full((3, 3), -1.0)}, "initial cost of 3"),
        (np.ones((3, 3)), ONE, {"initial": np.zeros((2, 2))}, "same grid"),
        (np.ones((3, 3)), ONE, {"targets": np.zeros((2, 2), bool)}, "same grid"),
    ],
)
def test_refused(resistance, sources, options, message):
    with pytest.raises(InputError, match=message):
        accumulate(resistance, sources, **options)


def test_progress_and_cancel():
    seen = []
    resistance, sources = surface("noise", 200, 200), scattered((200, 200), 1)
    accumulate(resistance, sources, progress=seen.append)
    assert seen == sorted(seen)
    assert len(seen) > 10
    assert seen[-1] == 1.0

    def cancel(fraction):
        if fraction > 0.3:
            raise Cancelled

    with pytest.raises(Cancelled):
        accumulate(resistance, sources, progress=cancel)
