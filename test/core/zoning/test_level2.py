"""Level-2 zones: scaling, codes, and properties on units split by level 1."""

import numpy as np
import pytest
from ecorestore.core.messages import InputError
from ecorestore.core.zoning.adjacency import UnitGraph, join_islands, unit_graph
from ecorestore.core.zoning.level1 import Level1Settings, level1
from ecorestore.core.zoning.level2 import (
    NOTICES,
    FeatureGroup,
    Homes,
    Level2Settings,
    level2,
    roman,
    standardise,
    zone_codes,
)


def test_roman():
    assert [roman(n) for n in (1, 2, 3, 4, 5, 6, 9, 10, 14, 39)] == [
        "I", "II", "III", "IV", "V", "VI", "IX", "X", "XIV", "XXXIX",
    ]  # fmt: skip


def test_codes_run_from_north_west_to_south_east():
    zone = np.array([2, 1, 1, 1, 2, 1])
    x = np.array([9.0, 10.0, 0.0, 5.0, 0.0, 0.0])
    y = np.array([0.0, 0.0, 10.0, 5.0, 0.0, 0.0])
    order, codes = zone_codes(zone, x, y)
    assert order.tolist() == [2, 3, 5, 1, 4, 0]
    assert codes == ("I-1", "I-2", "I-3", "I-4", "II-1", "II-2")


def test_standardise_is_an_area_weighted_z_score():
    random = np.random.default_rng(0)
    area, values = random.uniform(1, 5, 40), random.normal(3, 7, (40, 4))
    result, missing = standardise([FeatureGroup(values, weight=2.0)], area)
    assert np.allclose(np.average(result, axis=0, weights=area), 0)
    assert np.allclose(np.average(result**2, axis=0, weights=area), 2.0 / 4)
    assert missing == 0


def test_common_scale_keeps_proportions():
    points = np.array([[0.0, 0.0], [30.0, 0.0], [0.0, 2.0], [30.0, 2.0]])
    result, _ = standardise([FeatureGroup(points, common_scale=True)], np.ones(4))
    assert np.ptp(result[:, 0]) / np.ptp(result[:, 1]) == pytest.approx(15.0)
    assert (result**2).mean(axis=0).sum() == pytest.approx(1.0)


def test_missing_values_count_and_take_the_mean():
    values = np.array([[1.0, 5.0], [3.0, 5.0], [np.nan, 5.0]])
    result, missing = standardise([FeatureGroup(values)], np.array([1.0, 1.0, 8.0]))
    assert missing == 1
    assert result[:, 1].tolist() == [0, 0, 0]
    assert result[:, 0] == pytest.approx(np.array([-1, 1, 0]) * np.sqrt(0.5))


def test_feature_without_any_value_is_refused():
    with pytest.raises(InputError):
        standardise([FeatureGroup(np.full((3, 1), np.nan))], np.ones(3))


def scene(units, seed, with_strip=True):
    graph = unit_graph(units(seed, count=400))
    random = np.random.default_rng(seed)
    count = graph.ids.size
    slow = np.stack(
        [np.sin(graph.x / (9 + 3 * k) + k) + np.cos(graph.y / (11 + k)) for k in range(5)], axis=1
    )
    functions = np.exp(1.5 * slow + 0.4 * random.normal(size=(count, 5)))
    functions /= functions.sum(axis=1, keepdims=True)
    strips = np.abs(graph.x - 30) < 1.5 if with_strip else None
    first = level1(graph, functions, Level1Settings(250.0), strips=strips)
    features = [
        FeatureGroup(random.dirichlet([1] * 4, count), 1.0),
        FeatureGroup(np.sin(graph.x / 7) + random.normal(size=count), 1.0),
        FeatureGroup(np.column_stack([graph.x, graph.y]), 0.5, common_scale=True),
    ]
    return graph, first, features


@pytest.mark.parametrize("seed, min_area", [(0, 30.0), (1, 60.0), (2, 0.0)])
def test_properties(units, contiguous, seed, min_area):
    graph, first, features = scene(units, seed)
    homes = Homes(first.zone, first.block, first.strip)
    result = level2(graph, homes, features, Level2Settings(30, min_area))
    assert (result.made, result.wanted, result.reason) == (30, 30, "done")
    assert len(set(result.code)) == 30
    assert result.area.sum() == pytest.approx(graph.area.sum())
    assert result.ssd < result.ssd_before
    for zone in range(30):
        members = np.flatnonzero(result.label == zone)
        assert set(first.zone[members].tolist()) == {int(result.zone1[zone])}
        assert set(first.block[members].tolist()) == {int(result.block[zone])}
        assert result.area[zone] == pytest.approx(graph.area[members].sum())
        if first.strip[members[0]]:
            assert np.array_equal(members, np.flatnonzero(first.block == result.block[zone]))
        else:
            assert contiguous(graph.edges, members)
            assert result.area[zone] >= min_area
    for zone in range(1, 6):
        own = result.zone1 == zone
        numbers = [code.split("-") for code, here in zip(result.code, own) if here]
        assert numbers == [[roman(zone), str(n + 1)] for n in range(own.sum())]
        assert (np.diff((result.x - result.y)[own]) >= 0).all()


@pytest.mark.parametrize("seed", range(3))
def test_order_of_units_does_not_matter(units, seed):
    graph, first, features = scene(units, seed)
    basins = (graph.y < -30).astype(int)

    def run(mixed, edges, border):
        units = (values[mixed] for values in (graph.ids, graph.area, graph.x, graph.y))
        homes = Homes(first.zone[mixed], first.block[mixed], first.strip[mixed], basins[mixed])
        groups = [group._replace(values=group.values[mixed]) for group in features]
        return level2(UnitGraph(*units, edges, border), homes, groups, Level2Settings(25, 40.0))

    plain = run(np.arange(graph.ids.size), graph.edges, graph.border)
    random = np.random.default_rng(seed)
    mixed = random.permutation(graph.ids.size)
    listed = random.permutation(len(graph.edges))
    other = run(mixed, np.argsort(mixed)[graph.edges][listed], graph.border[listed])
    assert np.array_equal(plain.label[mixed], other.label)
    assert plain.code == other.code
    assert np.array_equal(plain.zone1, other.zone1)


def grid_scene(lattice, rows=6, columns=12):
    row, column = np.divmod(np.arange(rows * columns), columns)
    edges, ones = lattice(rows, columns), np.ones(rows * columns)
    graph = UnitGraph(np.arange(ones.size), ones, column + 0.5, -(row + 0.5), edges, np.ones(len(edges)))
    return row, column, graph


def test_cuts_go_where_the_contrast_is(lattice):
    row, column, graph = grid_scene(lattice)
    block = (column >= 6).astype(int)
    feature = np.where(column < 6, 0.1 * (row >= 3), 5.0 * (column >= 8) + 9.0 * (column >= 10))
    homes = Homes(np.where(block == 0, 1, 4), block)
    result = level2(graph, homes, [FeatureGroup(feature)], Level2Settings(4))
    assert result.code == ("I-1", "IV-1", "IV-2", "IV-3")
    assert np.array_equal(result.label, np.where(column < 6, 0, 1 + (column >= 8) + (column >= 10)))


def test_basins_hold_regions_apart(lattice):
    row, column, graph = grid_scene(lattice)
    feature = np.random.default_rng(3).normal(size=row.size)
    basin = (row >= 3).astype(int)

    def crossing(penalty):
        homes = Homes(np.ones(row.size, int), np.zeros(row.size, int), basin=basin)
        result = level2(graph, homes, [FeatureGroup(feature)], Level2Settings(8, 4, penalty))
        return sum(np.unique(basin[result.label == zone]).size == 2 for zone in range(result.made))

    assert crossing(100.0) <= 1 < crossing(0.0)


def test_more_blocks_than_zones_is_refused(lattice):
    row, column, graph = grid_scene(lattice)
    with pytest.raises(InputError) as caught:
        level2(graph, Homes(1 + column % 5, column), [FeatureGroup(row)], Level2Settings(11))
    assert caught.value.values == {"parts": 12, "count": 11}


@pytest.mark.parametrize("min_area, reason", [(13.0, "min_area"), (0.0, "uniform")])
def test_fewer_zones_are_explained(lattice, min_area, reason):
    row, column, graph = grid_scene(lattice)
    homes = Homes(np.ones(row.size, int), np.zeros(row.size, int))
    result = level2(graph, homes, [FeatureGroup(column)], Level2Settings(18, min_area))
    assert (result.reason, result.wanted) == (reason, 18)
    assert result.made == {"min_area": 4, "uniform": 12}[reason]
    assert str(result.made) in NOTICES[reason].format(made=result.made, wanted=result.wanted)


def test_island_joined_within_its_block_is_one_zone_more_or_less():
    x, y = np.array([0.0, 1.0, 9.0]), np.zeros(3)
    edges, border = np.array([[0, 1]]), np.ones(1)
    graph = UnitGraph(np.arange(3), np.ones(3), x, y, edges, border)
    homes, features = Homes([1, 1, 1], [0, 0, 0]), [FeatureGroup(np.array([0.0, 0.1, 9.0]))]
    with pytest.raises(InputError):
        level2(graph, homes, features, Level2Settings(1))
    done = join_islands(x, y, edges, border)
    graph = graph._replace(edges=done.edges, border=done.border)
    assert level2(graph, homes, features, Level2Settings(1)).made == 1
