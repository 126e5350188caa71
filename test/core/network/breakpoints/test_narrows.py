"""Widths of swaths that were drawn with a known width."""

import numpy as np
import pytest
from ecorestore.core.network.breakpoints.narrows import excess, narrow_pieces, stations, widths
from ecorestore.core.network.breakpoints.tracks import make_track

SIDE, CELL = 200, 10.0
CUTOFF = 500.0


def centres():
    at = (np.arange(SIDE) + 0.5) * CELL
    return np.meshgrid(at, SIDE * CELL - at)


def distance_to(points):
    """Distance of every cell centre from a line, in plain geometry."""
    x, y = centres()
    best = np.full(x.shape, np.inf)
    for (ax, ay), (bx, by) in zip(points[:-1], points[1:]):
        dx, dy = bx - ax, by - ay
        share = np.clip(((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy), 0, 1)
        best = np.minimum(best, np.hypot(x - ax - share * dx, y - ay - share * dy))
    return best


def measured(swath, points, cutoff=CUTOFF, limit=400.0, reach=60.0):
    track = make_track(0, points)
    found = stations(track, track, CELL, reach)
    width = widths(excess(swath, cutoff), (0.0, SIDE * CELL), (CELL, CELL), found.xy, found.course, limit)
    return found, width


def through(degrees, length=1400.0):
    half = length / 2 * np.array([np.cos(np.radians(degrees)), np.sin(np.radians(degrees))])
    return [tuple(1000.0 - half), tuple(1000.0 + half)]


@pytest.mark.parametrize("degrees", [0, 10, 30, 45, 63, 90, 137])
@pytest.mark.parametrize("wide", [25.0, 60.0, 133.0, 300.0])
def test_width_of_a_smooth_band_at_any_angle(degrees, wide):
    """The cost grows with the distance from the path and is the cutoff at half the width."""
    points = through(degrees, 1400.0)
    long = through(degrees, 4000.0)
    swath = distance_to(long) / (wide / 2) * CUTOFF
    _found, width = measured(swath, points)
    assert np.abs(width - wide).max() < max(0.1 * CELL, 0.01 * wide) + (2.0 if wide < 4 * CELL else 0.0)


@pytest.mark.parametrize("degrees", [0, 30, 45, 90])
@pytest.mark.parametrize("wide", [60.0, 130.0, 300.0])
def test_width_between_walls_is_right_to_a_cell(degrees, wide):
    """Cost 0 inside; outside a wall, as high cost or as nodata, or a swath cut off to its cells."""
    away = distance_to(through(degrees, 4000.0))
    for outside, cutoff in ((1e6, CUTOFF), (np.nan, CUTOFF), (np.nan, None)):
        _found, width = measured(np.where(away <= wide / 2, 0.0, outside), through(degrees), cutoff)
        assert np.abs(width - wide).max() <= 1.5 * CELL
        assert abs(np.median(width) - wide) <= CELL


def test_off_the_middle_and_winding_the_width_is_the_same():
    swath = distance_to(through(0, 4000.0)) / 75.0 * CUTOFF
    x = np.arange(300.0, 1700.0, 20.0)
    winding = list(zip(x, 1000.0 + 40.0 * np.sin(x / 60.0)))
    _found, width = measured(swath, winding, reach=150.0)
    assert np.abs(width / 150.0 - 1).max() < 1 / np.cos(np.radians(7.5)) - 1  # half a step between directions


def test_bent_band():
    """A right angle: 120 m everywhere but in the corner, where no chord is shorter than the arms are wide."""
    points = [(300.0, 400.0), (1200.0, 400.0), (1200.0, 1700.0)]
    swath = distance_to([(0.0, 400.0), (1200.0, 400.0), (1200.0, 2000.0)]) / 60.0 * CUTOFF
    found, width = measured(swath, points)
    corner = np.hypot(*(found.xy - (1200.0, 400.0)).T) < 100
    assert np.abs(width[~corner] - 120.0).max() < 2.0
    assert width[corner].min() > 119.0


def test_a_waist_is_found_where_it_is():
    x, y = centres()
    half = np.where(np.abs(x - 905.0) < 30, 20.0, 100.0)
    swath = np.abs(y - 1005.0) / half * CUTOFF
    found, width = measured(swath, [(200.0, 1005.0), (1800.0, 1005.0)])
    pieces = narrow_pieces(found, width, 100.0)
    assert min(p[2] for p in pieces) == pytest.approx(40.0, abs=2)
    assert 875 < found.xy[width.argmin(), 0] < 935
    assert 860 - CELL <= 200 + pieces[0][0] <= 880 and 930 <= 200 + pieces[-1][1] <= 950 + CELL


def test_wide_swaths_count_as_the_limit_and_outside_there_is_no_width():
    swath = np.zeros((SIDE, SIDE))
    assert (measured(swath, through(20), limit=150.0)[1] == 150.0).all()
    swath[:, :100] = np.nan
    found, width = measured(swath, through(0))
    assert np.isnan(width[found.xy[:, 0] < 990]).all() and not np.isnan(width[found.xy[:, 0] > 1010]).any()


def test_beyond_the_raster_is_outside():
    swath = np.zeros((SIDE, SIDE))
    _found, width = measured(swath, [(200.0, 30.0), (1800.0, 30.0)], limit=400.0)
    assert np.abs(width[20:-20] - 400.0).max() == 0
    _found, width = measured(np.zeros((6, SIDE)), [(200.0, 1970.0), (1800.0, 1970.0)], limit=400.0)
    assert np.median(width) == pytest.approx(60.0, abs=0.5)


def test_edges_lie_on_the_borders_of_cells_that_are_not_square():
    """A block of 4 rows of 10 m and 5 columns of 20 m: inside up to its border, on every side."""
    swath = np.full((12, 12), np.nan)
    swath[3:7, 2:7] = 0.0
    left, right, top, bottom = 40.0, 140.0, 120.0 - 30.0, 120.0 - 70.0
    middle = (left + right) / 2, (top + bottom) / 2
    near = [(left, middle[1]), (right, middle[1]), (middle[0], top), (middle[0], bottom)]
    away = np.array([(1.0, 0.0), (-1.0, 0.0), (0.0, -1.0), (0.0, 1.0)])
    xy = np.concatenate([[middle], near + away, near - away])
    course = np.tile((1.0, 0.0), (len(xy), 1))
    width = widths(excess(swath, None), (0.0, 120.0), (20.0, 10.0), xy, course, 200.0)
    assert np.isfinite(width[:5]).all() and np.isnan(width[5:]).all()
    assert width[0] == pytest.approx(40.0, abs=0.5)
