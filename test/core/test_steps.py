"""The steps between cells: directions, lengths, costs."""

import numpy as np
import pytest
from ecorestore.core.messages import InputError
from ecorestore.core.steps import (
    CODES,
    FORWARD,
    STRUCTURES,
    check_neighbours,
    codes,
    ends,
    forward,
    sizes,
    step_cost,
    step_length,
    way_lengths,
)


def test_codes_times_45_are_degrees_from_east():
    for code, (down, right) in CODES.items():
        assert np.degrees(np.arctan2(-down, right)) % 360 == pytest.approx(code * 45 % 360)


@pytest.mark.parametrize("neighbours", [4, 8])
def test_forward_steps_meet_each_pair_once(neighbours):
    there = {CODES[code] for code in codes(neighbours)}
    assert len(there) == neighbours
    assert set(forward(neighbours)) | {(-down, -right) for down, right in forward(neighbours)} == there
    touching = {(down - 1, right - 1) for down, right in np.argwhere(STRUCTURES[neighbours])}
    assert touching == there | {(0, 0)}


@pytest.mark.parametrize("step", [*CODES.values(), (0, 0)])
def test_ends_are_cells_and_their_neighbours(step):
    rows, columns = np.indices((4, 6))
    here, there = ends(step)
    assert (rows[there] - rows[here] == step[0]).all()
    assert (columns[there] - columns[here] == step[1]).all()
    assert rows[here].size == (4 - abs(step[0])) * (6 - abs(step[1]))


def test_lengths_and_costs():
    assert sizes(30) == sizes((30.0, 30.0)) == (30.0, 30.0)
    assert step_length((1, 0), (30.0, 40.0)) == 40.0
    assert step_length((0, -1), (30.0, 40.0)) == 30.0
    assert step_length((1, -1), (30.0, 40.0)) == 50.0
    assert {step_length(step) for step in FORWARD} == {1.0, np.sqrt(2.0)}
    assert way_lengths([(0, 0), (1, 1), (1, 2), (0, 2)], (30.0, 40.0)).tolist() == [50.0, 30.0, 40.0]
    cost = step_cost(np.array([1.0, np.nan]), np.array([3.0, 3.0]), 10.0)
    assert cost[0] == 20.0 and np.isnan(cost[1])


def test_other_numbers_of_neighbours_are_refused():
    check_neighbours(4)
    with pytest.raises(InputError, match="4 or 8"):
        check_neighbours(6)
