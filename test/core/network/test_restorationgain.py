"""Every gain against the network computed anew: a repaired raster, GRASS-like costs by scikit-image, EC by networkx."""

import math

import networkx
import numpy as np
import pytest
from ecorestore.core.messages import InputError
from ecorestore.core.network import repair
from ecorestore.core.network.restorationgain import Gains, Step, levels, restoration_gain
from skimage.graph import MCP_Geometric

CELL = 30.0


def least_cost(resistance, sources, pair):
    """Of a step outside a source: by scikit-image, an implementation that is not ours."""
    walls = np.where(np.isnan(resistance), np.inf, resistance)
    costs, _back = MCP_Geometric(walls, sampling=(CELL, CELL)).find_costs(np.argwhere(sources == pair[0]))
    return costs[sources == pair[1]].min()


def connectivity(areas, costs, threshold, probability):
    graph = networkx.Graph()
    graph.add_nodes_from(range(1, len(areas) + 1))
    for (first, second), cost in costs.items():
        graph.add_edge(first, second, weight=cost)
    total = 0.0
    for one, reached in networkx.all_pairs_dijkstra_path_length(graph):
        for other, cost in reached.items():
            total += areas[one - 1] * areas[other - 1] * math.exp(math.log(probability) * cost / threshold)
    return math.sqrt(total)


def anew(case, done):
    """EC and link costs with the measures ``done`` carried out, everything from the beginning."""
    surface = case["resistance"].copy()
    for number in done:
        cells = case["measures"][number]
        flat = surface.reshape(-1)
        flat[cells] = np.fmin(flat[cells], np.where(np.isnan(flat[cells]), np.nan, case["restored"]))
    costs = {pair: least_cost(surface, case["sources"], pair) for pair in case["pairs"]}
    costs = {pair: cost for pair, cost in costs.items() if np.isfinite(cost)}
    return connectivity(case["areas"], costs, case["threshold"], case["probability"]), costs


def by_force(case, prices, budget):
    """The greedy order by computing every candidate of every step anew."""
    first = anew(case, [])[0]
    done, spent, steps, now = [], 0.0, [], first
    while True:
        tried = {}
        for number in range(len(case["measures"])):
            if number not in done and spent + prices[number] <= budget:
                tried[number] = anew(case, done + [number])[0]
        gains = {number: (value - now) / prices[number] for number, value in tried.items()}
        if not gains or max(gains.values()) <= 1e-9 * first:
            return steps
        best = max(gains, key=gains.get)
        done.append(best)
        spent += prices[best]
        now = tried[best]
        steps.append((best, 100 * (now / first - 1)))


def disc(shape, row, col, radius):
    rows, cols = np.indices(shape)
    return np.flatnonzero(np.hypot(rows - row, cols - col) <= radius)


def random_case(seed, restored=1.0, holes=0.0, lowest=1.0):
    """A rough surface with dear bands across it, four to six sources and discs to repair, some with several parts."""
    random = np.random.default_rng(seed)
    shape = (36, 44)
    surface = lowest * random.uniform(1, 12, shape)
    for _band in range(3):
        place = random.integers(4, 40)
        surface[:, place : place + 2] = random.uniform(40, 200)
    surface[random.integers(6, 30)] = 90.0
    surface[random.random(shape) < holes] = np.nan
    sources = np.zeros(shape, np.int32)
    spots = [(2, 2), (30, 4), (5, 40), (31, 38), (17, 20), (10, 28)][: random.integers(4, 7)]
    for number, (row, col) in enumerate(spots, 1):
        sources[row : row + 3, col : col + 3] = number
        surface[row : row + 3, col : col + 3] = 1.0
    count = len(spots)
    pairs = [(a, b) for a in range(1, count + 1) for b in range(a + 1, count + 1) if random.random() < 0.7]
    measures = [
        disc(shape, random.integers(0, 36), random.integers(0, 44), random.uniform(0, 4)) for _ in range(5)
    ]
    measures.append(np.concatenate([disc(shape, 8, 12, 1.5), disc(shape, 12, 15, 1.5)]))
    measures.append(np.concatenate([disc(shape, 2, 20, 1.5), disc(shape, 33, 22, 1.5)]))
    return {
        "resistance": surface, "sources": sources, "pairs": pairs, "areas": random.uniform(1, 30, count),
        "measures": measures, "restored": restored, "threshold": 3000.0, "probability": 0.5,
    }  # fmt: skip


def solve(case, **options):
    return restoration_gain(
        case["resistance"], case["sources"], case["pairs"], case["areas"], case["measures"], CELL,
        restored=case["restored"], threshold=case["threshold"], probability=case["probability"], **options,
    )  # fmt: skip


def compare(case, prices=None, budget=np.inf):
    found = solve(case, prices=prices, budget=budget)
    start, costs = anew(case, [])
    assert found.connectivity == pytest.approx(start, rel=1e-9)
    assert found.costs == pytest.approx(costs, rel=1e-9)
    for number in range(len(case["measures"])):
        value, after = anew(case, [number])
        assert found.gain[number] == pytest.approx(100 * (value / start - 1), rel=1e-6, abs=1e-7)
        assert found.fall[number] == pytest.approx(
            sum(costs.values()) - sum(after.values()), rel=1e-6, abs=1e-3
        )
        fewer = [pair for pair in costs if after[pair] < costs[pair] * (1 - 1e-9)]
        assert found.links[number] == len(fewer)
    everything = anew(case, range(len(case["measures"])))[0]
    assert found.together == pytest.approx(100 * (everything / start - 1), rel=1e-6, abs=1e-7)
    wanted = by_force(case, np.ones(len(case["measures"])) if prices is None else prices, budget)
    assert [step.measure for step in found.steps] == [number for number, _total in wanted]
    assert [step.total_gain for step in found.steps] == pytest.approx([t for _n, t in wanted], rel=1e-6)
    assert [step.gain for step in found.steps] == pytest.approx(
        np.diff([0.0] + [total for _number, total in wanted]).tolist(), rel=1e-5, abs=1e-6
    )
    return found


@pytest.mark.parametrize("seed", range(5))
def test_gains_and_order_as_computed_anew(seed):
    assert compare(random_case(seed)).steps


@pytest.mark.parametrize("seed", range(3))
def test_with_nodata_and_restored_land_dearer_than_the_rest(seed):
    compare(random_case(20 + seed, restored=6.0, holes=0.12))


@pytest.mark.parametrize("seed", range(2))
def test_where_going_round_outside_the_window_may_pay(seed):
    """Land far cheaper than repaired cells: windows get wide, or the costs are spread anew."""
    compare(random_case(40 + seed, restored=8.0, lowest=0.02))


def test_costs_spread_anew_where_no_window_is_wide_enough(monkeypatch):
    monkeypatch.setattr(repair, "WIDEST", 1)
    compare(random_case(3))


@pytest.mark.parametrize("seed", range(2))
def test_prices_and_budget(seed):
    prices = np.random.default_rng(seed).uniform(1, 5, 7)
    found = compare(random_case(60 + seed), prices, 7.0)
    assert found.steps and found.steps[-1].total_cost <= 7.0
    assert [s.total_cost for s in found.steps] == pytest.approx(
        np.cumsum([prices[s.measure] for s in found.steps]).tolist()
    )


def road(breaks=1):
    """Two sources on a strip of resistance 1, cut by roads that cannot be walked round."""
    surface = np.ones((5, 20))
    columns = [8, 12][:breaks]
    surface[:, columns] = 50.0
    sources = np.zeros(surface.shape, np.int32)
    sources[:, 0], sources[:, -1] = 1, 2
    measures = [disc(surface.shape, 2, column, 1.5) for column in columns]
    return surface, sources, measures


def test_one_road_by_hand():
    surface, sources, measures = road()
    found = restoration_gain(
        surface, sources, [(1, 2)], np.array([3.0, 4.0]), measures, 10.0, probability=0.1
    )
    assert found.costs == {(1, 2): 10 * (19 + 49)} and found.threshold == 680
    assert found.fall.tolist() == [490] and found.links.tolist() == [1]
    before, after = math.sqrt(25 + 24 * 0.1), math.sqrt(25 + 24 * 0.1 ** (190 / 680))
    assert found.connectivity == pytest.approx(before)
    assert found.gain[0] == pytest.approx(100 * (after / before - 1))
    assert found.together == pytest.approx(found.gain[0])
    assert [step[:3] for step in found.steps] == [(0, 1.0, 1.0)]


def test_second_repair_gains_more_than_the_first():
    """p is convex in the cost: gains are not submodular."""
    surface, sources, measures = road(2)
    found = restoration_gain(surface, sources, [(1, 2)], np.array([3.0, 4.0]), measures, 10.0, threshold=100)
    assert found.steps[1].gain > found.steps[0].gain
    assert found.steps[1].total_gain == pytest.approx(found.together)


def test_without_a_threshold_it_is_the_median_cost_of_the_links():
    surface, sources = np.ones((1, 20)), np.zeros((1, 20), np.int32)
    sources[0, [0, 2, 5, 19]] = 1, 2, 3, 4
    pairs = [(1, 2), (2, 3), (3, 4)]
    found = restoration_gain(surface, sources, pairs, np.ones(4), [np.array([8])], 10.0)
    assert sorted(found.costs.values()) == [20, 30, 140] and found.threshold == 30


def test_classes_end_at_half_and_four_fifths_of_the_gain():
    gains, order = [30.0, 20.0, 29.0, 1.0, 20.0, 5.0, 0.0], [0, 1, 2, 3, 4]
    totals = np.cumsum([gains[number] for number in order]).tolist()
    steps = [Step(number, 1.0, 1.0, gains[number], total, 0.0) for number, total in zip(order, totals)]
    found = Gains(np.array(gains), None, None, steps, 0.0, 0.0, 0.0, {}, [], [])
    assert levels(found) == [1, 1, 2, 2, 3, 4, 5]


def test_measures_that_do_nothing_are_told():
    surface, sources, measures = road()
    measures += [np.array([21]), np.zeros(0, int)]
    found = restoration_gain(surface, sources, [(1, 2)], np.ones(2), measures)
    assert found.idle == [1, 2] and found.gain[1:].tolist() == [0, 0] and len(found.steps) == 1


def test_repair_far_from_the_link_is_worth_nothing():
    surface = np.ones((40, 40))
    surface[30:33, 30:33] = 80.0
    sources = np.zeros(surface.shape, np.int32)
    sources[2, 2], sources[2, 10] = 1, 2
    found = restoration_gain(surface, sources, [(1, 2)], np.ones(2), [disc(surface.shape, 31, 31, 2)])
    assert found.gain.tolist() == [0] and found.steps == [] and found.idle == []


def test_pairs_without_a_way_are_told():
    surface, sources, measures = road()
    surface[:, 15] = np.nan
    sources[2, 3] = 3
    found = restoration_gain(surface, sources, [(1, 2), (3, 2), (1, 3)], np.ones(3), measures)
    assert found.unconnected == [(1, 2), (2, 3)] and list(found.costs) == [(1, 3)]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"restored": 0.0}, "restored resistance must be above 0"),
        ({"restored": -1.0}, "restored resistance must be above 0"),
        ({"prices": np.array([0.0])}, "1 measures have a cost"),
        ({"prices": np.array([-2.0])}, "1 measures have a cost"),
        ({"prices": np.array([np.nan])}, "1 measures have a cost"),
        ({"prices": np.array([5.0]), "budget": 4.0}, "below the cheapest measure, which costs 5"),
        ({"threshold": 0.0}, "distance threshold is 0"),
        ({"probability": 1.0}, "between 0 and 1"),
    ],
)
def test_bad_numbers_are_refused(options, message):
    surface, sources, measures = road()
    with pytest.raises(InputError, match=message):
        restoration_gain(surface, sources, [(1, 2)], np.ones(2), measures, **options)


def test_bad_surfaces_are_refused():
    surface, sources, measures = road()
    with pytest.raises(InputError, match="at least two sources"):
        restoration_gain(surface, np.where(sources == 1, 1, 0), [(1, 2)], np.ones(2), measures)
    with pytest.raises(InputError, match="zero, negative or infinite"):
        restoration_gain(np.where(surface > 1, 0, surface), sources, [(1, 2)], np.ones(2), measures)
    with pytest.raises(InputError, match="No path connects"):
        restoration_gain(np.where(surface > 1, np.nan, surface), sources, [(1, 2)], np.ones(2), measures)


def test_nothing_to_repair_and_nothing_linked():
    """Empty inputs are no fault: the network stays as it is."""
    surface, sources, measures = road()
    found = restoration_gain(surface, sources, [(1, 2)], np.array([9.0, 16.0]), [])
    assert found.gain.size == found.links.size == 0 and not found.steps
    assert found.connectivity > 5 and found.together == 0
    found = restoration_gain(surface, sources, [], np.array([9.0, 16.0]), measures)
    assert found.connectivity == pytest.approx(np.hypot(9, 16)) and not found.gain.any() and not found.steps


def test_cancel_in_the_middle():
    from ecorestore.core.progress import Cancelled

    def stop(fraction):
        if fraction > 0.5:
            raise Cancelled

    case = random_case(1)
    with pytest.raises(Cancelled):
        solve(case, progress=stop)


def test_way_between_two_holes_outside_their_rectangle():
    """Two walls with one hole each, repaired together; between them a block that is walked round far outside."""
    surface = np.ones((31, 40))
    surface[:, [15, 25]] = 400.0
    surface[8:23, 20] = 300.0
    sources = np.zeros(surface.shape, np.int32)
    sources[15, 2], sources[15, 37] = 1, 2
    case = {
        "resistance": surface, "sources": sources, "pairs": [(1, 2)], "areas": np.array([5.0, 7.0]), "restored": 1.0,
        "measures": [np.flatnonzero(np.isin(np.arange(surface.size), [15 * 40 + 15, 15 * 40 + 25]))],
        "threshold": 3000.0, "probability": 0.5,
    }  # fmt: skip
    found = compare(case)
    before, after = 35 + 2 * 399 + 16 * (math.sqrt(2) - 1), 25 + 2 * (5 * math.sqrt(2) + 3)
    assert found.fall[0] == pytest.approx(CELL * (before - after))
