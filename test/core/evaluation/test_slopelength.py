"""Slope length and steepness against HJ 1173, InVEST, integration along a slope and GRASS."""

import numpy as np
import pytest
from ecorestore.core.evaluation.slopelength import (
    cell_slope_length,
    flow_slope_length,
    length_exponent,
    segment_length,
    steepness_factor,
)
from ecorestore.core.progress import Cancelled

#: LS of InVEST SDR 3.14.3 on 30 m cells (make_ls_cases.py): slope %, cells gathered, LS.
INVEST = (
    (9.5, 1, 1.216852), (9.5, 10, 1.367572), (9.5, 101, 1.647124), (12.0, 1, 1.673058), (12.0, 10, 1.890995),
    (12.0, 101, 2.303724), (17.5, 1, 2.6334), (17.5, 10, 3.00004), (17.5, 101, 3.714702),
)  # fmt: skip
CELL = 30.0


@pytest.mark.parametrize(
    ("slope", "expected"),
    [
        (0, 0.03),
        (5, 10.8 * np.sin(np.radians(5)) + 0.03),
        (8, 16.8 * np.sin(np.radians(8)) - 0.5),
        (20, 21.9 * np.sin(np.radians(20)) - 0.96),
        (28.81, 9.5988),
        (60, 9.5988),
    ],
)
def test_steepness_takes_the_sine_of_degrees(slope, expected):
    """Neither relief in metres nor the sine of radians: both are known errors of other tools."""
    assert steepness_factor(np.array([slope, np.nan])) == pytest.approx([expected, np.nan], nan_ok=True)


def test_steepness_grows_and_steps_only_where_the_standard_does():
    slope = np.linspace(0, 80, 8001)
    steps = np.diff(steepness_factor(slope))
    assert steps.min() > -0.003
    assert slope[1:][steps > 0.01].tolist() == [pytest.approx(10.2)]


def test_exponent_of_the_unit_plot():
    """9 %: β = 1.0 by construction of the formula, so m is a half (Renard et al. 1997, moderate rill erosion)."""
    assert length_exponent(np.degrees(np.arctan([0.09]))) == pytest.approx([0.5], abs=0.01)
    assert length_exponent(np.array([0.0]))[0] == 0


def test_cell_slopes():
    slope = np.array([[0.0, 10.0, np.nan]])
    found = cell_slope_length(slope, 22.13, 100)
    assert found[0, :2] == pytest.approx(steepness_factor(slope)[0, :2])
    assert np.isnan(found[0, 2])
    longer = cell_slope_length(slope, 44.26, 100)[0]
    assert longer[1] == pytest.approx(found[0, 1] * 2 ** length_exponent(slope)[0, 1])
    assert cell_slope_length(slope, 500, 44.26)[0, 1] == pytest.approx(longer[1])


@pytest.mark.parametrize(("percent", "cells", "expected"), INVEST)
def test_equals_invest_for_its_area_and_its_width(percent, cells, expected):
    """InVEST takes the root of the area for A and the slope for the aspect; with both, the formulas agree.

    From 9 to 18 % it has the same S and m as HJ 1173.
    """
    radians = np.arctan(percent / 100)
    slope = np.array([np.degrees(radians)])
    width = np.array([np.sin(radians) + np.cos(radians)])
    area = np.array([np.sqrt((cells - 1) * CELL**2)])
    found = segment_length(slope, area, width, CELL, 1e9) * steepness_factor(slope)
    assert found == pytest.approx([expected], rel=1e-5)


def test_segments_of_a_slope_add_up_to_the_whole():
    """Ten cells straight down: the mean of their L is L of a slope ten cells long."""
    slope, number = np.full(10, 7.0), np.arange(10)
    found = segment_length(slope, number * CELL**2, np.ones(10), CELL, 1e9)
    assert found.mean() == pytest.approx((10 * CELL / 22.13) ** length_exponent(slope)[0])


def test_longest_slope_length():
    slope, width = np.full(4, 9.0), np.ones(4)
    area = np.array([0, 2, 3, 500]) * CELL**2
    found = segment_length(slope, area, width, CELL, 4 * CELL)
    free = segment_length(slope, area, width, CELL, 1e9)
    assert found[:3] == pytest.approx(free[:3])
    assert found[3] == pytest.approx(found[2])
    coarse = segment_length(slope[:1], area[3:], width[:1], 200.0, 122.0)
    assert coarse == pytest.approx((122 / 22.13) ** length_exponent(slope[:1]))


def test_diagonal_flow_has_shorter_slopes_per_area():
    slope, area = np.full(1, 9.0), np.full(1, 5 * CELL**2)
    straight, diagonal = (segment_length(slope, area, np.array([x]), CELL, 1e9)[0] for x in (1.0, 2**0.5))
    assert diagonal == pytest.approx(straight / 2 ** (length_exponent(slope)[0] / 2))


def test_a_plane_by_flow_equals_the_formula_by_hand():
    """Down to the south at 10 %: row r gathers r cells from above."""
    ground = np.repeat(100 - 3.0 * np.arange(12)[:, None], 7, axis=1).astype(np.float32)
    found = flow_slope_length(ground, CELL, 1e9)
    slope = np.full((12, 7), np.degrees(np.arctan(0.1)))
    area = np.arange(12)[:, None] * CELL**2 + np.zeros((12, 7))
    expected = segment_length(slope, area, np.ones((12, 7)), CELL, 1e9) * steepness_factor(slope)
    assert found[1:-1, 1:-1] == pytest.approx(expected[1:-1, 1:-1], rel=1e-4)


def test_strips_do_not_show(monkeypatch):
    from ecorestore.core.evaluation import slopelength

    rng = np.random.default_rng(0)
    ground = (rng.random((40, 30)) * 30).astype(np.float32)
    ground[5:8, 5:8] = np.nan
    whole = flow_slope_length(ground, (30, 20), 122)
    monkeypatch.setattr(slopelength, "_ROWS", 7)
    assert np.array_equal(flow_slope_length(ground, (30, 20), 122), whole, equal_nan=True)
    assert np.array_equal(np.isnan(whole), np.isnan(ground))
    assert np.nanmin(whole) > 0


def test_cancel():
    def stop(fraction):
        if fraction > 0.9:
            raise Cancelled

    with pytest.raises(Cancelled):
        flow_slope_length(np.ones((5, 5)), 10, 122, stop)
