"""Directions, accumulation, watersheds and lengths."""

import shutil
from pathlib import Path

import numpy as np
import pytest
from ecorestore.core.hydrology import FlowNetwork, fill_depressions, flow_directions, grid, sub_basins
from ecorestore.core.messages import InputError
from ecorestore.core.progress import Cancelled
from ecorestore.core.steps import CODES

DATA = np.load(Path(__file__).with_name("data") / "hydrology.npz")
INSIDE = (slice(1, -1), slice(1, -1))


def followed(directions, row, column):
    """Cells from one cell to where its water leaves."""
    way = [(row, column)]
    while directions[way[-1]] > 0:
        down, right = CODES[int(directions[way[-1]])]
        way.append((way[-1][0] + down, way[-1][1] + right))
        assert len(way) <= directions.size, "a circle"
    return way


def rough(kind, seed=2, shape=(45, 38)):
    rng = np.random.default_rng(seed)
    ground = rng.random(shape).astype(np.float32) * 10
    if kind == "whole":
        ground = np.floor(ground / 2)
    if kind == "level":
        ground[:] = 5
    ground[10:14, 10:12] = np.nan
    return fill_depressions(ground)


def test_equals_pygeoprocessing_and_r_fill_dir_where_there_is_nothing_to_fill():
    found = flow_directions(DATA["hill"], 10)
    assert np.array_equal(found[INSIDE], DATA["hill_filldir"][INSIDE])
    assert np.array_equal(found[INSIDE], DATA["hill_pygeo"][INSIDE])
    cells = FlowNetwork(found).accumulate()
    assert np.array_equal(cells[INSIDE], DATA["hill_pygeo_cells"][INSIDE])


def test_r_watershed_differs_in_few_directions_and_counts_the_same_along_its_own():
    """At the edge r.watershed lets all water out, so what comes from there is left out."""
    grass = DATA["hill_watershed"]
    found = flow_directions(DATA["hill"], 10)
    assert (found == abs(grass))[INSIDE].mean() > 0.995
    network = FlowNetwork(np.where(grass > 0, grass, 0).astype(np.int8))
    edge = np.ones(grass.shape)
    edge[INSIDE] = 0
    clean = network.accumulate(edge) == 0
    assert clean.mean() > 0.5
    assert np.array_equal(network.accumulate()[clean], DATA["hill_watershed_cells"][clean])


@pytest.mark.parametrize("kind", ["noise", "whole", "level"])
def test_every_cell_with_data_drains_and_never_upwards(kind):
    ground = rough(kind)
    found = flow_directions(ground)
    assert np.array_equal(found == -1, np.isnan(ground))
    for place in zip(*np.nonzero(found >= 0)):
        way = followed(found, *place)
        heights = [ground[cell] for cell in way]
        assert heights == sorted(heights, reverse=True)
        row, column = way[-1]
        around = np.pad(ground, 1, constant_values=np.nan)[row : row + 3, column : column + 3]
        assert np.isnan(around).any(), "water stays inside"


@pytest.mark.parametrize("kind", ["noise", "whole", "level"])
@pytest.mark.parametrize("chunk", [1 << 18, 40])
def test_accumulation_watersheds_and_lengths_equal_following_cell_by_cell(monkeypatch, kind, chunk):
    monkeypatch.setattr(grid, "CHUNK", chunk)
    size, ground = (3.0, 4.0), rough(kind)
    found = flow_directions(ground, size)
    network = FlowNetwork(found)
    weights = np.random.default_rng(9).random(ground.shape)
    outlets = np.zeros(ground.shape, np.int32)
    outlets[20, 20], outlets[5, 30], outlets[40, 10] = 7, 9, 11
    count, weighed, longest = (np.zeros(ground.shape) for _ in range(3))
    down, sheds = np.full(ground.shape, np.nan), np.zeros(ground.shape, int)
    for place in zip(*np.nonzero(found >= 0)):
        way, length = followed(found, *place), 0.0
        sheds[place] = next((outlets[cell] for cell in way if outlets[cell]), 0)
        for number, cell in enumerate(way):
            if number:
                before = way[number - 1]
                length += np.hypot((cell[0] - before[0]) * size[1], (cell[1] - before[1]) * size[0])
            count[cell] += 1
            weighed[cell] += weights[place]
            longest[cell] = max(longest[cell], length)
        down[place] = length
    data = found >= 0
    assert np.array_equal(network.accumulate()[data], count[data])
    assert network.accumulate(weights)[data] == pytest.approx(weighed[data])
    assert network.lengths_up(size)[data] == pytest.approx(longest[data])
    assert network.lengths_down(size) == pytest.approx(down, nan_ok=True)
    assert np.array_equal(network.watersheds(outlets), sheds)
    assert np.isnan(network.accumulate()[~data]).all()


def test_all_water_leaves_once():
    network = FlowNetwork(flow_directions(rough("noise")))
    ends = network.layout.inside(np.bincount(network.ends, minlength=network.layout.size)) > 0
    assert np.nansum(network.accumulate()[ends]) == np.count_nonzero(network.codes >= 0)


def test_water_keeps_off_the_sides_of_level_ground():
    """A level basin between walls with one gate: the middle gathers the water."""
    ground = np.full((9, 12), 5, np.float32)
    ground[[0, -1]] = ground[:, 0] = ground[:, -1] = 9
    ground[4, -1] = 4
    cells = FlowNetwork(flow_directions(ground)).accumulate()
    middle = cells[1:-1, 8]
    assert middle.argmax() == 3
    assert middle[3] > 3 * np.delete(middle, 3).max()


def test_a_pit_that_was_not_filled_keeps_its_water():
    ground = np.full((5, 5), 9, np.float32)
    ground[2, 2] = 1
    found = flow_directions(ground)
    assert found[2, 2] == 0
    assert FlowNetwork(found).accumulate()[2, 2] == 9


def test_sub_basins_of_two_valleys_that_meet():
    """Two streams and the reach below their meeting; everything belongs to one of them or runs out elsewhere."""
    ground = np.full((7, 7), 50, np.float32)
    for step, (row, column) in enumerate([(1, 1), (2, 2), (1, 5), (2, 4), (3, 3), (4, 3), (5, 3), (6, 3)]):
        ground[row, column] = 20 - step
    found = flow_directions(fill_depressions(ground))
    network = FlowNetwork(found)
    cells = network.accumulate()
    parts = sub_basins(network, cells, 5)
    left, right, below = parts[2, 2], parts[2, 4], parts[6, 3]
    assert len({left, right, below}) == 3
    assert (parts > 0).all()
    assert parts[3, 3] == parts[5, 3] == below
    assert parts[1, 1] == left
    assert (parts == left).sum() == cells[2, 2]
    assert (parts == below).sum() == cells[6, 3] - cells[2, 2] - cells[2, 4]


@pytest.mark.parametrize("threshold", [1, 30, 1e9])
def test_sub_basins_cover_all_ground_once_and_are_whole(threshold):
    found = flow_directions(rough("noise", shape=(60, 60)))
    network = FlowNetwork(found)
    parts = sub_basins(network, network.accumulate(), threshold)
    assert np.array_equal(parts > 0, found >= 0)
    for number in range(1, parts.max() + 1):
        inside = parts == number
        leaving = [cell for cell in zip(*np.nonzero(inside)) if found[cell] == 0 or
                   parts[tuple(np.add(cell, CODES[int(found[cell])]))] != number]  # fmt: skip
        assert len(leaving) == 1, "one lowest cell each"


@pytest.mark.skipif(shutil.which("grass") is None, reason="GRASS is not installed")
@pytest.mark.parametrize(
    ("name", "share", "streams"), [("dem_1km", 0.93, 0.98), ("dem_200m_from1km", 0.94, 0.92)]
)
def test_beijing_beside_r_watershed(shared, tmp_path, name, share, streams):
    from scipy import ndimage

    from .grass import watershed

    ground, cell, ways, gathered = watershed(shared("data", "beijing", f"{name}.tif"), tmp_path)
    found = flow_directions(fill_depressions(ground), cell)
    assert (found == abs(ways))[INSIDE].mean() > share
    cells, limit = FlowNetwork(found).accumulate(), 160e6 / cell**2
    near = ndimage.binary_dilation(cells >= 0.7 * limit, np.ones((3, 3)), 2)
    assert near[gathered >= limit].mean() > streams


def test_cancel_and_bad_input():
    def stop(fraction):
        raise Cancelled

    with pytest.raises(Cancelled):
        flow_directions(np.ones((4, 4)), progress=stop)
    with pytest.raises(Cancelled):
        FlowNetwork(np.array([[8, 0]], np.int8), stop)
    with pytest.raises(InputError, match="circle"):
        FlowNetwork(np.array([[8, 4, 0]], np.int8))
    with pytest.raises(InputError, match="out of the raster"):
        FlowNetwork(np.array([[8, 8]], np.int8))
    nothing = FlowNetwork(np.full((2, 2), -1, np.int8))
    assert np.isnan(nothing.accumulate()).all()
    assert not sub_basins(nothing, nothing.accumulate(), 1).any()
