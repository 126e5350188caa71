"""Profiles along a corridor, against places counted by hand."""

import numpy as np
from ecorestore.core.network.breakpoints.tracks import make_track
from ecorestore.core.network.profile import Window, nearest_measure, stations, widths

EAST = make_track(1, np.array([[0.0, 0.0], [100.0, 0.0]]))


def window(values):
    """Cells of 10 m, the line y = 0 through the middle of the third of five rows."""
    return Window(np.asarray(values, float), 0.0, 25.0, 10.0, 10.0)


def test_stations_hold_the_point_and_end_with_the_corridor():
    found = stations(EAST, 30.0, 50.0, 10.0)
    assert found.distance.tolist() == [-30, -20, -10, 0, 10, 20, 30, 40, 50]
    assert found.xy[3].tolist() == [30, 0]
    assert np.allclose(found.normal, [0, 1])


def test_values_are_those_of_the_cells_and_nothing_outside():
    values = np.arange(50).reshape(5, 10)
    found = window(values).at(np.array([[5.0, 0.0], [95.0, 20.0], [-1.0, 0.0], [5.0, 26.0], [100.0, 0.0]]))
    assert found[:2].tolist() == [20, 9]
    assert np.isnan(found[2:]).all()


def test_nearest_place_of_a_bent_track():
    track = make_track(1, np.array([[0.0, 0.0], [100.0, 0.0], [100.0, 50.0]]))
    assert nearest_measure(track, (110.0, 20.0)) == (120.0, 10.0)
    assert nearest_measure(track, (-3.0, 4.0)) == (0.0, 5.0)


def test_width_is_counted_across_until_the_first_cell_outside():
    inside = np.full((5, 10), np.nan)
    inside[2] = 1.0
    inside[1:4, 5:] = 1.0
    inside[0, 5:] = np.nan
    inside[4, 7] = 1.0
    inside[2, 9] = np.nan
    found = widths(window(inside), stations(EAST, 45.0, 50.0, 10.0), 40.0)
    wide = dict(zip(stations(EAST, 45.0, 50.0, 10.0).distance, found))
    assert wide[-40] == 10 or abs(wide[-40] - 10) <= 5
    assert abs(wide[10] - 30) <= 5
    assert abs(wide[30] - 40) <= 5
    assert np.isnan(wide[50])
