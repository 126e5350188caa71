"""Roses, roughness and ways along the wind: by hand, by published values, against Dijkstra."""

import networkx as nx
import numpy as np
import pytest
from ecorestore.core.messages import InputError
from ecorestore.core.network.ventilation.paths import (
    best_path,
    best_paths,
    cost_of,
    every_row,
    measure,
    turn,
)
from ecorestore.core.network.ventilation.rose import direction_of, rose_of
from ecorestore.core.network.ventilation.roughness import (
    Form,
    built_length,
    displacement,
    front_of_heights,
    macdonald,
    potential,
    width_across,
)


def test_macdonald_at_a_quarter():
    assert displacement(np.array(0.25)) == pytest.approx(0.483, abs=5e-4)
    assert macdonald(np.array(0.25), np.array(0.25)) == pytest.approx(0.123, abs=5e-4)
    assert macdonald(np.array([0.0, 0.3, 1.0]), np.array([0.0, 0.0, 0.2])).tolist() == [0, 0, 0]


def test_lengths_of_built_cells_alone():
    form = Form(np.array([0.25, 0.0]), np.array([0.25, 0.0]), np.array([20.0, 0.0]))
    assert built_length(form, False) == pytest.approx([20 * macdonald(0.25, 0.25), np.nan], nan_ok=True)
    assert built_length(form, True) == pytest.approx([2.0, np.nan], nan_ok=True)


@pytest.mark.parametrize(("angle", "across"), [(0, 40), (90, 30), (180, 40), (45, 70 / np.sqrt(2))])
def test_walls_of_a_block_as_its_footprint_shows(angle, across):
    heights = np.zeros((9, 9))
    heights[2:5, 3:7] = 12.0  # 30 m from north to south, 40 m from west to east
    walls = front_of_heights(heights, 10.0, np.array([angle]), np.array([1.0]))
    assert walls.sum() == pytest.approx(12 * across)
    corners = np.array([[0, 0], [40, 0], [40, 30], [0, 30]], float)
    assert width_across(corners, np.array([angle, angle + 180.0])) == pytest.approx([across, across])


def test_rose_of_soft_winds_folded_into_axes():
    rows = [
        {"direction": "N", "frequency": 10, "speed": 2}, {"direction": 180, "frequency": 30, "speed": 3},
        {"direction": "东风", "frequency": 20, "speed": 1}, {"direction": "E", "frequency": 99, "speed": 8},
        {"direction": "C", "frequency": 50, "speed": 0},
    ]  # fmt: skip
    rose = rose_of(rows, 16)
    assert rose.angles.tolist() == [0, 22.5, 45, 67.5, 90, 112.5, 135, 157.5]
    assert rose.share[[0, 4]] == pytest.approx([2 / 3, 1 / 3])
    assert rose.speed[0] == pytest.approx(2.75)
    assert (rose.prevailing, rose.soft) == (0, True)


def test_without_soft_winds_all_count():
    rose = rose_of(
        [{"direction": "SW", "frequency": 1, "speed": 9}, {"direction": "NW", "frequency": 0, "speed": 1}], 8
    )
    assert (rose.prevailing, rose.soft) == (45, False)


def test_directions():
    assert [direction_of(one) for one in ("NNE", "北北东", "北东北", "西北风", -90, "静风")] == [
        22.5, 22.5, 22.5, 315, 270, None
    ]  # fmt: skip
    for wrong in ("up", "", "999"):
        with pytest.raises(InputError):
            direction_of(wrong)
    for rows in ([{"direction": 0, "frequency": -1}], [{"direction": 0, "frequency": 0}], []):
        with pytest.raises(InputError):
            rose_of(rows, 16)


def dijkstra(cost, cell):
    """The cheapest way by a graph of all moves."""
    graph, (rows, columns) = nx.DiGraph(), cost.shape
    for row in range(rows):
        for column in range(columns):
            for on, aside in ((1, 0), (1, 1), (1, -1), (2, 1), (2, -1)):
                r, c = row + on, column + aside
                if r < rows and 0 <= c < columns:
                    mean = (cost[row, column] + cost[r, c]) / 2
                    if on == 2:
                        mean = mean / 2 + (cost[row + 1, column] + cost[row + 1, c]) / 4
                    graph.add_edge((row, column), (r, c), weight=cell * np.hypot(on, aside) * mean)
    graph.add_edges_from((("from", (0, c)) for c in range(columns)), weight=0)
    graph.add_edges_from((((rows - 1, c), "to") for c in range(columns)), weight=0)
    return nx.dijkstra_path_length(graph, "from", "to")


def price(way, cost, cell):
    total = 0.0
    for (row, column), (r, c) in zip(way.tolist(), way[1:].tolist()):
        mean = (cost[row, column] + cost[r, c]) / 2
        if r - row == 2:
            mean = mean / 2 + (cost[row + 1, column] + cost[row + 1, c]) / 4
        total += cell * np.hypot(r - row, c - column) * mean
    return total


@pytest.mark.parametrize("seed", range(6))
def test_ways_are_the_cheapest(seed):
    cost = np.random.default_rng(seed).uniform(1, 10, (24, 17))
    way = best_path(cost, 30.0)
    assert price(way, cost, 30.0) == pytest.approx(dijkstra(cost, 30.0))
    assert (way[0, 0], way[-1, 0]) == (0, 23)


def test_uniform_ground_gives_a_straight_way():
    way = best_path(np.ones((30, 9)), 10.0)
    assert set(way[:, 1].tolist()) == {0}
    assert len(way) == 30


def test_a_wall_with_one_gap_is_passed_through_it():
    length = np.full((40, 41), 0.1)
    length[20, :] = 3.0
    length[20, 30:33] = 0.1
    way = best_path(cost_of(length), 50.0)
    found = measure(way, length)
    assert 30 <= found.columns[20] <= 32
    assert found.width[20] == 3
    assert found.free.all()
    assert found.width[0] == 41


def test_later_ways_keep_apart():
    ways = best_paths(np.ones((30, 60)), 100.0, 3, 1000.0)
    columns = sorted(int(every_row(way).mean()) for way in ways)
    assert all(b - a > 10 for a, b in zip(columns, columns[1:]))


def test_cost_of_roughness_and_sky():
    found = cost_of(np.array([0.0, 1.0, 5.0, np.nan, 0.0]), np.array([1.0, np.nan, 1.0, 1.0, 0.0]))
    assert found.tolist() == pytest.approx([1, 5.5, 10, 1.5 * (1 + 5.5 + 10 + 1.5) / 4, 1.5])
    assert cost_of(np.array([np.nan])).tolist() == [1]


def test_potential_classes():
    length = np.array([1.2, 0.8, 0.8, 0.3, 0.3, 0.3, np.nan])
    sky = np.array([0.9, 0.5, 0.7, 0.5, 0.7, np.nan, 0.9])
    assert potential(length, sky).tolist() == [1, 2, 3, 4, 5, 4, 0]


@pytest.mark.parametrize("angle", [0.0, 45.0, 90.0, 157.5])
def test_a_turned_grid_runs_along_the_wind_and_covers_the_box(angle):
    found = turn((0, 0, 1000, 600), 10.0, angle)
    on = np.array([found.x[1, 0] - found.x[0, 0], found.y[1, 0] - found.y[0, 0]])
    assert np.hypot(*on) == pytest.approx(10)
    bearing = np.degrees(np.arctan2(-on[0], -on[1])) % 360
    assert bearing == pytest.approx(angle % 360)  # rows run on with the wind: away from where it comes from
    gaps = np.hypot(found.x - 995, found.y - 595).min()
    assert gaps <= 10 / np.sqrt(2) + 1e-6
