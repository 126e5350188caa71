import math

import numpy as np
import pytest
from ecorestore.core.messages import InputError
from ecorestore.core.network.barrierpoints import barrier_points
from ecorestore.core.network.barriers import BarrierMap, barrier_map, radii_between, ring
from ecorestore.core.progress import Cancelled
from ecorestore.core.wavefront import accumulate
from skimage.graph import MCP_Geometric

#: A way over eight neighbours is at most this much longer than the straight one: 1 / cos(22.5 degrees).
ELONGATION = 1 / math.cos(math.pi / 8)


def landscape(seed, shape=(26, 30), holes=0.05):
    random = np.random.default_rng(seed)
    resistance = np.exp(random.uniform(0, math.log(200), shape))
    resistance[:, shape[1] // 2 : shape[1] // 2 + 2] *= 20
    resistance[random.random(shape) < holes] = np.nan
    sources = np.zeros(shape, np.int32)
    for number, (row, column) in enumerate([(2, 2), (20, 3), (3, 24), (21, 25)], 1):
        sources[row : row + 3, column : column + 3] = number
    resistance[sources > 0] = 1
    return resistance, sources


def least_costs(resistance, source, size):
    """Accumulated cost by scikit-image, infinite where not reached."""
    walls = np.where(np.isnan(resistance), -1, resistance)
    found = MCP_Geometric(walls, sampling=(size[1], size[0])).find_costs(np.argwhere(source))[0]
    return np.where(np.isnan(resistance), np.inf, found)


def published(resistance, sources, pair, radius, size, restored=1.0):
    """The published formula, cell by cell; the ring looked up by distances."""
    costs = [least_costs(resistance, sources == end, size) for end in pair]
    distance = costs[0][sources == pair[1]].min()
    rows, columns = np.mgrid[: resistance.shape[0], : resistance.shape[1]]
    score = np.full(resistance.shape, -np.inf)
    for row, column in np.ndindex(*resistance.shape):
        away = np.hypot((rows - row) * size[1], (columns - column) * size[0])
        on_ring = (away > radius - max(size)) & (away <= radius)
        if on_ring.any():
            one, other = (cost[on_ring].min() for cost in costs)
            score[row, column] = (distance - one - other - 2 * radius * restored) / (2 * radius)
    score[np.isnan(resistance)] = -np.inf
    return score, distance


@pytest.mark.parametrize("radius", [1, 2, 3, 5, 8, 13])
def test_ring_is_the_peers_on_cells_of_one_map_unit(radius):
    down, right = np.mgrid[-radius : radius + 1, -radius : radius + 1]
    away = np.hypot(down, right)
    peers = (away > radius - 1) & (away <= radius)  # ANNULUS(r - 1, r) in map units
    assert set(map(tuple, ring(radius, 1.0).tolist())) == set(map(tuple, np.argwhere(peers) - radius))


@pytest.mark.parametrize("size", [(400.0, 400.0), (30.0, 30.0), (200.0, 150.0)])
def test_ring_is_never_empty_and_keeps_to_the_circle(size):
    for radius in np.linspace(max(size), 7.3 * max(size), 40):
        offsets = ring(radius, size)
        away = np.hypot(offsets[:, 0] * size[1], offsets[:, 1] * size[0])
        assert len(offsets) >= 4 and away.max() <= radius * (1 + 1e-9)
        assert away.min() > radius - max(size) - 1e-6
        around = np.sort(np.arctan2(offsets[:, 0] * size[1], offsets[:, 1] * size[0]))
        gaps = np.diff(np.concatenate((around, around[:1] + 2 * np.pi)))
        assert gaps.max() <= np.pi / 2 + 1e-9  # all round, no open side


def test_radii():
    assert radii_between(100, 500, 200, 100) == [100, 300, 500]
    assert radii_between(100, 450, 100, 100) == [100, 200, 300, 400]
    assert radii_between(100, 500, 0, 100) == [100]
    assert radii_between(0.3, 0.9, 0.2, 0.1) == pytest.approx([0.3, 0.5, 0.7, 0.9])


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((50, 200, 50), "below the cell size"),
        ((math.nan, 200, 50), "below the cell size"),
        ((300, 200, 50), "below the smallest"),
        ((100, math.inf, 50), "below the smallest"),
        ((100, 200, -1), "negative"),
    ],
)
def test_bad_radii(arguments, message):
    with pytest.raises(InputError, match=message):
        radii_between(*arguments, 100)


@pytest.mark.parametrize("seed", [0, 1, 2])
@pytest.mark.parametrize(
    ("size", "restored"), [((1.0, 1.0), 1.0), ((30.0, 20.0), 3.0), ((400.0, 400.0), 1.0)]
)
def test_published_formula_maximum(seed, size, restored):
    resistance, sources = landscape(seed)
    pairs, radii = [(1, 3), (2, 4), (1, 4)], [max(size) * n for n in (1, 1.7, 4)]
    found = barrier_map(resistance, sources, pairs, radii, size, restored=restored)
    best, share = np.full((3, 3, *resistance.shape), -np.inf), np.full((3, 3, *resistance.shape), -np.inf)
    for place, pair in enumerate(pairs):
        for number, radius in enumerate(radii):
            scores, distance = published(resistance, sources, pair, radius, size, restored)
            best[place, number], share[place, number] = scores, 100 * scores / distance
    wanted = best.max(axis=(0, 1))
    gain = wanted > 1e-6
    assert gain.sum() > 20
    assert np.array_equal(np.isfinite(found.score), gain)
    np.testing.assert_allclose(found.score[gain], wanted[gain], rtol=1e-5)
    np.testing.assert_allclose(found.percent[gain], share.max(axis=(0, 1))[gain], rtol=1e-5)
    assert np.array_equal(found.count, (best.max(axis=1) > 1e-6).sum(axis=0))
    rows, columns = np.nonzero(gain)
    number = np.abs(found.radius[gain][:, None] - np.asarray(radii)).argmin(axis=1)
    of_link = best[found.link[gain], number, rows, columns]  # that link at that radius has the score
    np.testing.assert_allclose(of_link, wanted[gain], rtol=1e-5)


@pytest.mark.parametrize("seed", [3, 4])
def test_published_formula_sum(seed):
    resistance, sources = landscape(seed)
    pairs, radii, size = [(1, 2), (3, 4), (1, 4), (2, 3)], [30.0, 75.0], (30.0, 30.0)
    found = barrier_map(resistance, sources, pairs, radii, size, combine="sum")
    total, share = np.zeros((2, *resistance.shape)), np.zeros((2, *resistance.shape))
    for pair in pairs:
        for number, radius in enumerate(radii):
            scores, distance = published(resistance, sources, pair, radius, size)
            total[number] += np.maximum(scores, 0)
            share[number] += np.maximum(100 * scores / distance, 0)
    assert np.array_equal(np.isnan(found.score), np.isnan(resistance))  # 0, not nodata, where nothing gains
    valid = ~np.isnan(resistance)
    np.testing.assert_allclose(found.score[valid], total.max(axis=0)[valid], rtol=1e-5, atol=1e-5)
    np.testing.assert_allclose(found.percent[valid], share.max(axis=0)[valid], rtol=1e-5, atol=1e-8)
    gain = valid & (total.max(axis=0) > 1e-6)
    of_radius = np.where(found.radius == np.float32(75), total[1], total[0])
    np.testing.assert_allclose(of_radius[gain], total.max(axis=0)[gain], rtol=1e-5)


@pytest.mark.parametrize("seed", range(5))
def test_restoring_the_circle_shortens_the_corridor_by_the_gain(seed):
    """The way over the two best cells of the ring and the centre is open once the circle is restored.

    It costs at most min A + min B + D R' times the elongation of ways over eight neighbours, as
    resistance nowhere rises; so the new least cost is at most LCD - gain + (elongation - 1) D R'.
    """
    resistance, sources = landscape(seed, holes=0.0)
    radii, restored = [2.0, 3.5, 5.0], 0.8
    found = barrier_map(resistance, sources, [(1, 4)], radii, restored=restored)
    cost = accumulate(resistance, (sources == 1).astype(np.int32)).cost
    before = cost[sources == 4].min()
    rows, columns = np.mgrid[: resistance.shape[0], : resistance.shape[1]]
    for row, column in np.argwhere(found.link == 0)[::11]:
        radius = float(found.radius[row, column])
        inside = np.hypot(rows - row, columns - column) <= radius
        after = accumulate(np.where(inside, restored, resistance), (sources == 1).astype(np.int32)).cost
        fall = before - after[sources == 4].min()
        gain = float(found.score[row, column]) * 2 * radius
        assert fall >= gain - (ELONGATION - 1) * 2 * radius * restored - 1e-4


def test_straight_wall_is_worth_exactly_what_it_costs():
    """A wall of 100, two cells wide, across a plain of 1: the gain is the true fall of the least cost."""
    resistance, sources = np.ones((21, 40)), np.zeros((21, 40), np.int32)
    resistance[:, 19:21] = 100
    sources[10, 0], sources[10, 39] = 1, 2
    found = barrier_map(resistance, sources, [(1, 2)], [2.0, 3.0, 6.0])
    gain = 198 * 1.0  # two cells of 100 become 1
    assert found.score[10, 19] == pytest.approx(gain / 4, rel=1e-6) and found.radius[10, 19] == 2
    assert found.percent[10, 19] == pytest.approx(100 * gain / 4 / (39 + gain), rel=1e-6)
    restored = resistance.copy()
    restored[10, 17:22] = 1
    after = accumulate(restored, (sources == 1).astype(np.int32)).cost[10, 39]
    assert 39 + gain - after == pytest.approx(gain)


def test_bad_input():
    resistance, sources = landscape(0)
    assert np.isnan(barrier_map(resistance, sources, [], [2.0]).score).all()
    with pytest.raises(InputError, match="above 0"):
        barrier_map(resistance, sources, [(1, 2)], [2.0], restored=0.0)
    with pytest.raises(InputError, match="highest cost"):
        barrier_map(resistance, sources, [(1, 4)], [2.0], max_cost=1.0)
    with pytest.raises(InputError, match="at least two"):
        barrier_map(resistance, np.minimum(sources, 1), [(1, 2)], [2.0])
    for wrong in (0.0, -3.0, np.inf):
        spoilt = resistance.copy()
        spoilt[5, 5] = wrong
        with pytest.raises(InputError):
            barrier_map(spoilt, sources, [(1, 2)], [2.0])


def test_link_that_no_way_connects_is_told():
    resistance, sources = landscape(0, holes=0.0)
    resistance[:, 22] = np.nan
    found = barrier_map(resistance, sources, [(1, 2), (2, 4)], [2.0])
    assert found.lcd[0] == pytest.approx(least_costs(resistance, sources == 1, (1, 1))[sources == 2].min())
    assert np.isnan(found.lcd[1]) and set(np.unique(found.link)) == {-1, 0}


def test_circle_larger_than_the_corridor_gains_nothing():
    resistance, sources = np.full((9, 9), 50.0), np.zeros((9, 9), np.int32)
    sources[4, 3], sources[4, 5] = 1, 2
    found = barrier_map(resistance, sources, [(1, 2)], [100.0])
    assert np.isnan(found.score).all() and (found.link == -1).all()
    assert barrier_points(found, 1.0) == []


def test_cancel():
    resistance, sources = landscape(0)

    def stop(fraction):
        if fraction > 0.4:
            raise Cancelled

    with pytest.raises(Cancelled):
        barrier_map(resistance, sources, [(1, 2), (1, 3), (2, 4)], [1.0, 2.0, 3.0], progress=stop)


def made_map(score, radius=2.0):
    score = np.asarray(score, np.float32)
    link = np.where(score > 0, 0, -1).astype(np.int32)
    return BarrierMap(score, score / 2, np.full(score.shape, radius, np.float32), link, link + 1, np.ones(1))


def test_points_are_summits_apart_and_ranked():
    score = np.zeros((12, 30))
    score[5, 5], score[5, 6], score[5, 8], score[2, 20], score[9, 28] = 9, 8, 7, 4, 5
    points = barrier_points(made_map(score), 1.0)
    assert [(p.row, p.column, p.rank) for p in points] == [(5, 5, 1), (5, 8, 2), (9, 28, 3), (2, 20, 4)]
    assert [p.grade for p in points] == [1, 1, 2, 2]
    assert points[0].gain == 36 and points[0].percent == 4.5 and points[0].count == 1
    wide = barrier_points(made_map(score, 3.0), 1.0)
    assert [(p.row, p.column) for p in wide] == [(5, 5), (9, 28), (2, 20)]
    assert wide == barrier_points(made_map(score, 3.0), 1.0, spacing=2.0)
    spaced = barrier_points(made_map(score), 1.0, spacing=11)  # the last is 10.6 from the third
    assert [(p.row, p.column) for p in spaced] == [(5, 5), (9, 28)]
    assert [p.score for p in barrier_points(made_map(score), 1.0, lowest=4.5)] == [9, 7, 5]


@pytest.mark.parametrize(("radii", "count"), [((1.0, 5.0), 1), ((5.0, 1.0), 1), ((2.0, 2.0), 2)])
def test_points_keep_to_the_larger_of_two_radii(radii, count):
    score = np.zeros((9, 20))
    score[4, 5], score[4, 8] = 9, 7
    found = made_map(score)
    found.radius[4, 5], found.radius[4, 8] = radii
    assert len(barrier_points(found, 1.0)) == count


def test_point_of_a_plateau_is_in_its_middle():
    score = np.zeros((9, 20))
    score[2:7, 2:7] = 3
    score[3:6, 12:17], score[4, 17] = 3, 4  # a terrace below a summit is none
    points = barrier_points(made_map(score, 1.0), 1.0)
    assert [(p.row, p.column) for p in points] == [(4, 17), (4, 4)]


def test_single_point_is_of_the_upper_grade():
    score = np.zeros((5, 5))
    score[2, 2] = 1
    assert [p.grade for p in barrier_points(made_map(score), 1.0)] == [1]


def test_the_peers_demo(shared):
    """Linkage Mapper's own resistances with its published settings (radii 400 to 1200, step 400)."""
    gdal = pytest.importorskip("osgeo.gdal")

    values = (
        gdal.Open(str(shared("peers", "linkage_mapper", "lp_resistances.tif"))).ReadAsArray().astype(float)
    )
    resistance = np.where((values > 0) & (values < 1e6), values, np.nan)[200:260, 250:330]
    sources = np.zeros(resistance.shape, np.int32)
    sources[5:9, 5:9], sources[45:50, 65:70] = 1, 2
    radii, size = radii_between(400, 1200, 400, 270.0), (270.0, 270.0)
    found = barrier_map(resistance, sources, [(1, 2)], radii, size)
    scores = np.max([published(resistance, sources, (1, 2), r, size)[0] for r in radii], axis=0)
    gain = scores > 1e-6
    assert gain.any() and np.array_equal(gain, np.isfinite(found.score))
    np.testing.assert_allclose(found.score[gain], scores[gain], rtol=1e-5)
