"""The parts of MSPA against definitions and SciPy."""

import numpy as np
import pytest
from ecorestore.core.network.mspa.shapes import STRUCTURES, enclosed, grow, reach_of
from ecorestore.core.network.mspa.thinning import NEIGHBOURS, tables, thin
from ecorestore.core.network.mspa.widening import widen
from scipy import ndimage


@pytest.mark.parametrize("edge_width", [1, 2, 3, 5, 24, 100])
def test_reach_is_the_edge_width_and_nearly_one_more(edge_width):
    reach = reach_of(edge_width)
    assert reach.square <= (edge_width + 0.98) ** 2 < reach.square + 1
    assert reach.widening == pytest.approx(edge_width + 0.98 - np.sqrt(2), abs=1e-5)
    assert reach.frame >= edge_width + 2


@pytest.mark.parametrize("square", [1, 2, 3, 8, 15, 24, 63])
def test_disc_is_that_of_the_distance_transform(square):
    mask = np.random.default_rng(square).random((40, 33)) < 0.01
    near = ndimage.distance_transform_edt(~mask) ** 2 <= square + 1e-6
    assert (grow(mask, square) == near).all()


def test_disc_of_numbers_takes_the_largest():
    values = np.zeros((7, 7), np.uint8)
    values[3, 3], values[3, 5] = 2, 5
    grown = grow(values, 2)
    assert grown[3].tolist() == [0, 0, 2, 2, 5, 5, 5]


@pytest.mark.parametrize("connectivity", [4, 8])
def test_holes_are_those_of_scipy(connectivity):
    mask = np.random.default_rng(1).random((60, 50)) < 0.6
    filled = ndimage.binary_fill_holes(np.pad(mask, 1), STRUCTURES[connectivity])[1:-1, 1:-1]
    inner = enclosed(np.pad(mask, 1), connectivity)[1:-1, 1:-1]
    assert (inner == (filled & ~mask)).all()


@pytest.mark.parametrize("connectivity", [4, 8])
def test_simple_cells_by_definition(connectivity):
    """A cell is simple where its neighbours in the pattern, and those outside, make one part each beside it."""
    fore, back = STRUCTURES[connectivity], STRUCTURES[12 - connectivity]
    for code in range(256):
        ring = np.zeros((3, 3), bool)
        for bit, (row, column) in enumerate(NEIGHBOURS):
            ring[1 + row, 1 + column] = code >> bit & 1
        outside = ~ring
        outside[1, 1] = False
        parts = [beside(ring, fore, connectivity), beside(outside, back, 12 - connectivity)]
        assert tables(connectivity).simple[code] == (parts == [1, 1]), code


def beside(mask, structure, connectivity):
    """Number of parts of the ring that touch its middle."""
    labels, _count = ndimage.label(mask, structure=structure)
    touching = ndimage.binary_dilation(np.pad([[True]], 1), STRUCTURES[connectivity])
    return len(np.unique(labels[touching & mask]))


@pytest.mark.parametrize("connectivity", [4, 8])
@pytest.mark.parametrize("seed", range(6))
def test_thinning_keeps_parts_holes_and_anchors(connectivity, seed):
    rng = np.random.default_rng(seed)
    region = np.pad(ndimage.gaussian_filter(rng.normal(size=(50, 60)), 1.5) > 0, 2)
    anchor = region & ndimage.binary_erosion(region, iterations=2) & (rng.random(region.shape) < 0.3)
    thinned = thin(region, anchor, connectivity)
    assert (thinned <= region).all() and (anchor <= thinned).all()
    fore, back = STRUCTURES[connectivity], STRUCTURES[12 - connectivity]
    assert ndimage.label(thinned, fore)[1] == ndimage.label(region, fore)[1]
    assert ndimage.label(~thinned, back)[1] == ndimage.label(~region, back)[1]
    assert thinned.sum() < region.sum()


@pytest.mark.parametrize("connectivity", [4, 8])
def test_thinning_does_not_depend_on_how_the_raster_lies(connectivity):
    region = np.pad(ndimage.gaussian_filter(np.random.default_rng(3).normal(size=(40, 44)), 1.5) > 0, 2)
    none = np.zeros_like(region)
    thinned = thin(region, none, connectivity)
    for turn in (np.fliplr, np.flipud, np.transpose):
        assert (turn(thin(turn(region), none, connectivity)) == thinned).all()


@pytest.mark.parametrize("distance", [1.0, 1.5, 2.3, 4.9])
def test_widening_in_the_open_is_a_disc(distance):
    seed = np.zeros((21, 23), bool)
    seed[10, 11] = True
    disc = ndimage.distance_transform_edt(~seed) <= distance
    assert (widen(seed, np.ones_like(seed), distance) == disc).all()


def test_widening_goes_round_corners_inside_the_pattern():
    inside = np.ones((9, 9), bool)
    inside[4, :6] = False  # a wall; the way round it is longer than the straight line
    seed = np.zeros_like(inside)
    seed[3, 3] = True
    reached = widen(seed, inside, 4.5)
    assert not reached[5, 3] and not reached[5, 5] and reached[3, 6] and reached[4, 6]
    assert not (reached & ~inside).any()
    assert not widen(seed, inside, 0.9)[3, 4]


@pytest.mark.parametrize("seed", range(4))
def test_a_longer_run_of_the_wave_changes_nothing(seed):
    rng = np.random.default_rng(seed)
    inside = rng.random((60, 50)) < 0.7
    skeleton = inside & (rng.random(inside.shape) < 0.01)
    for distance in (1.6, 3.6, 7.6):
        assert (widen(skeleton, inside, distance) == widen(skeleton, inside, distance, slack=1e9)).all()
