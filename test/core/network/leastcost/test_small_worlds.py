"""Links of many small random surfaces beside all paths between all cells."""

import os

import numpy as np
import pytest
from ecorestore.core.messages import InputError
from ecorestore.core.network.barriers import barrier_map, ring
from ecorestore.core.network.leastcost import find_links, link_fields
from ecorestore.core.network.pinchpoints import corridor_current

from .small_worlds import Truth, World, random_world
from .test_paths import as_dict, check_path

#: ECORESTORE_CASES=4000 for a long look.
CASES = int(os.environ.get("ECORESTORE_CASES", "150"))
#: Mode, number of nearest and whether parts are joined.
CHOICES = [
    ("all", 1, False),
    ("adjacent", 1, False),
    ("mst", 1, False),
    ("nearest", 1, False),
    ("nearest", 2, False),
    ("nearest", 1, True),
    ("nearest", 2, True),
]


def links_of(world, mode, count, join, drop, neighbours=8):
    return find_links(
        world.resistance,
        world.sources,
        mode,
        world.size,
        count=count,
        join=join,
        allowed=world.allowed,
        max_cost=world.limit,
        neighbours=neighbours,
        drop_crossing=drop,
    )


def worlds(first, neighbours=8, ties=False):
    for seed in range(first, first + CASES):
        world = random_world(seed, ties)
        truth = Truth(world, neighbours)
        if truth.cells and len(np.unique(world.sources[world.sources > 0])) > 1:
            yield seed, world, truth


@pytest.mark.parametrize("neighbours", [8, 16])
@pytest.mark.parametrize("drop", [False, True])
@pytest.mark.parametrize(("mode", "count", "join"), CHOICES)
def test_links_equal_brute_force(mode, count, join, drop, neighbours):
    linked = 0
    for seed, world, truth in worlds(0, neighbours):
        found = links_of(world, mode, count, join, drop, neighbours)
        expected = truth.links(mode, count, join, drop)
        assert as_dict(found.links) == pytest.approx(expected, rel=1e-9), seed
        for link in found.links:
            check_path(link, world.resistance, world.sources, world.size)
            assert set(link.crossed) == truth.crossed(link[:2]), seed
        if drop:
            assert not {link[:2] for link in found.dropped} & set(expected), seed
        linked += len(expected)
    assert linked > CASES


@pytest.mark.parametrize("drop", [False, True])
@pytest.mark.parametrize(("mode", "count", "join"), CHOICES)
def test_links_cost_their_least_cost_paths_where_many_ways_cost_the_same(mode, count, join, drop):
    linked = 0
    for seed, world, truth in worlds(2000, ties=True):
        found = links_of(world, mode, count, join, drop).links
        expected = truth.links("all", drop=False)
        assert as_dict(found) == pytest.approx({link[:2]: expected[link[:2]] for link in found}, rel=1e-9), (
            seed
        )
        assert not (drop and any(link.crossed for link in found)), seed
        if mode == "all" and not drop:
            assert len(found) == len(expected)
        if mode == "mst" and world.allowed is None:
            tree = truth.links("all")
            assert sum(as_dict(found).values()) == pytest.approx(sum(truth.kruskal({}, tree).values())), seed
        linked += len(found)
    assert linked > CASES


@pytest.mark.parametrize("mode", ["all", "adjacent", "mst", "nearest"])
def test_barriers_and_pinch_points_keep_what_the_limit_allows(mode):
    kept = 0
    for seed, world, truth in worlds(5000):
        world, pairs = world._replace(allowed=None), sorted(truth.costs)
        within = {pair for pair in pairs if truth.costs[pair] <= world.limit * (1 + 1e-9)}
        found = {link[:2] for link in links_of(world, mode, 1, False, False).links}
        assert found <= within, seed
        given = {"max_cost": world.limit}
        fields = link_fields(world.resistance, world.sources, pairs, world.size, **given) if pairs else ()
        assert {field[:2]: field.lcd for field in fields} == pytest.approx(
            {pair: truth.costs[pair] for pair in within}, rel=1e-9
        ), seed
        if not found:
            continue
        linked = sorted(found)
        kept += len(linked)
        barriers = barrier_map(world.resistance, world.sources, linked, [2.5], world.size, **given)
        np.testing.assert_allclose(barriers.lcd, [truth.costs[pair] for pair in linked], rtol=1e-9)
        currents = corridor_current(world.resistance, world.sources, linked, 0.0, world.size, **given)
        assert np.isfinite(currents.resistance).all(), seed
    assert kept > CASES


def test_barrier_scores_under_a_limit_equal_brute_force():
    gained = 0
    for seed, world, truth in worlds(8000):
        pairs = sorted(pair for pair, cost in truth.costs.items() if cost <= world.limit * (1 + 1e-9))
        if not pairs:
            continue
        radius = 2.5
        score = barrier_map(
            world.resistance, world.sources, pairs, [radius], world.size, max_cost=world.limit
        ).score
        rows, cols = world.resistance.shape
        expected = np.full((rows, cols), np.nan)
        for row in range(rows):
            for col in range(cols):
                rim = ring(radius, world.size) + (row, col)
                rim = rim[((rim >= 0) & (rim < (rows, cols))).all(axis=1)]
                cells = rim[:, 0] * cols + rim[:, 1]
                if np.isnan(world.resistance[row, col]) or not cells.size:
                    continue
                for one, other in pairs:
                    lcd = truth.costs[one, other]
                    ends = [truth.waves[end][cells].min() for end in (one, other)]
                    gain = (lcd - sum(ends) - 2 * radius) / (2 * radius)
                    if gain > 1e-9 * lcd:
                        expected[row, col] = np.nanmax([expected[row, col], gain])
        gained += np.isfinite(expected).sum()
        np.testing.assert_allclose(score, expected, rtol=1e-5, atol=1e-5, err_msg=str(seed))
    assert gained > CASES


def test_a_limit_between_the_least_cost_and_the_cheapest_pass():
    resistance = np.array([[2.0, 5, 5], [1, 20, 5]])
    sources = np.array([[3, 0, 0], [2, 0, 1]])
    found = as_dict(find_links(resistance, sources, "adjacent", max_cost=11.33).links)
    assert found[1, 2] == pytest.approx(
        8 * np.sqrt(2)
    )  # over the zone of 3; the pass between 1 and 2 costs 23
    assert set(found) == {(1, 2), (1, 3), (2, 3)}
    assert (1, 2) not in as_dict(find_links(resistance, sources, "adjacent", max_cost=11.3).links)


@pytest.mark.parametrize(("mode", "join"), [("mst", False), ("nearest", True)])
def test_allowed_pairs_cost_their_least_cost_paths(mode, join):
    resistance = np.array([[5.0, 5, 2], [2, 5, 20], [5, 1, 1]])
    sources = np.array([[1, 0, 0], [0, 3, 0], [4, 2, 0]])
    allowed = {(1, 3), (2, 3), (2, 4), (3, 4)}
    found = as_dict(find_links(resistance, sources, mode, allowed=allowed, join=join).links)
    assert found == pytest.approx({(1, 3): 7.0, (2, 3): 3.0, (2, 4): 3.0})


def test_the_nearest_are_counted_after_the_dropped():
    sources = np.array([[1, 0, 2, 0, 0, 3, 0, 0, 0, 4]])
    resistance = np.ones(sources.shape)
    kept = find_links(resistance, sources, "nearest", count=2, drop_crossing=True)
    # 4 comes to 2 only through 3, and 1 to 3 through 2: nobody has a second neighbour beside them
    assert as_dict(kept.links) == {(1, 2): 2, (2, 3): 3, (3, 4): 4}
    wide = np.zeros((3, 5), int)
    wide[1, :2], wide[1, 3], wide[0, 4] = (1, 2), 3, 4
    world = World(
        np.array([[9, 9, 9, 9, 9.0], [1, 1, 1, 1, 9], [9, 9, 9, 9, 9]]), wide, (1.0, 1.0), np.inf, None
    )
    truth = Truth(world)
    for count in (1, 2, 3):
        found = find_links(world.resistance, wide, "nearest", count=count, drop_crossing=True)
        assert as_dict(found.links) == pytest.approx(truth.links("nearest", count, drop=True))


def test_no_link_within_the_limit():
    sources = np.array([[1, 0, 0, 2]])
    assert find_links(np.ones((1, 4)), sources, "adjacent", max_cost=2.9).links == []
    with pytest.raises(InputError, match="No path within the highest cost"):
        barrier_map(np.ones((1, 4)), sources, [(1, 2)], [1.0], max_cost=2.9)
