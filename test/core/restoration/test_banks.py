"""Banks: places along lines, belts and advice by hand, runs against itertools."""

import itertools

import numpy as np
import pytest
from ecorestore.core.restoration.banks import (
    KEEP,
    LINK,
    REVET,
    WIDEN,
    Belt,
    advise,
    belt_of,
    from_water_edge,
    kinds,
    longest_run,
    runs,
    stretches,
)


def test_stretches_of_a_straight_bank():
    found = stretches(np.array([[0, 0], [250, 0]], float), 100, 10, 5)
    assert found.length.sum() == pytest.approx(250) and len(found.length) == 2
    assert found.xy[:, 1] == pytest.approx(5) and found.outward[:, 1] == pytest.approx(1)
    assert np.bincount(found.stretch).tolist() == [13, 13] and np.diff(found.xy[:, 0]).max() <= 10


def test_the_bank_lies_left_of_the_line():
    back = stretches(np.array([[250, 0], [0, 0]], float), 100, 10, 5)
    assert back.xy[:, 1] == pytest.approx(-5) and back.outward[:, 1] == pytest.approx(-1)


def test_a_short_line_is_one_stretch():
    found = stretches(np.array([[0, 0], [3, 4]], float), 100, 10)
    assert found.length.tolist() == [5] and found.xy.tolist() == [[1.5, 2]]


def test_round_a_lake():
    angle = np.linspace(0, -2 * np.pi, 721)  # clockwise: the water is on the right
    ring = 100 * np.column_stack([np.cos(angle), np.sin(angle)])
    found = stretches(ring, 100, 10)
    assert found.length.sum() == pytest.approx(2 * np.pi * 100, rel=1e-3)
    out = (found.outward * found.xy).sum(axis=1) / 100
    assert out == pytest.approx(1, abs=0.02), "outward from the middle"


def test_belt():
    distance = np.array([5.0, 15, 25, 35, 45])
    codes = np.array([[3, 3, 9, 9, 9], [3, 6, 13, 13, 9], [9, 9, 9, 9, 9], [np.nan] * 5])
    found = belt_of(codes, distance, np.array([0, 0, 1, 2]), 3, 30)
    assert found.natural[:2] == pytest.approx([4 / 6, 0]) and np.isnan(found.natural[2])
    assert found.green[:2] == pytest.approx([5 / 6, 0]) and found.built[:2] == pytest.approx([1 / 6, 1])
    assert found.width[:2] == pytest.approx([35, 5]) and np.isnan(found.width[2])


def test_a_belt_half_without_data_says_nothing():
    distance, nan = np.array([5.0, 15, 25]), np.nan
    codes = np.array([[3, nan, nan], [3, 3, nan]])
    assert np.isnan(belt_of(codes, distance, np.array([0, 1]), 2, 30).natural).tolist() == [True, False]


def test_the_bank_is_where_the_water_ends():
    codes = np.array([[8, 8, 9, 8], [3, 8, 3, 3], [8, 8, 8, 8]], float)
    found = from_water_edge(codes)
    assert found[0, :2].tolist() == [9, 8] and np.isnan(found[0, 2:]).all()
    assert found[1].tolist() == [3, 8, 3, 3] and np.isnan(found[2]).all()


def test_kinds():
    belt = Belt(*np.array([[0.7, 0.6, 0.1, 0.2, np.nan], [0.1, 0.6, 0.2, 0.3, np.nan],
                           [0.1, 0.2, 0.5, 0.3, np.nan], [0, 0, 0, 0, np.nan]]))  # fmt: skip
    assert kinds(belt).tolist() == [1, 2, 4, 3, 0]
    assert kinds(belt, np.array([4, 0, 1, 0, 2])).tolist() == [4, 2, 1, 3, 2], "what was surveyed comes first"


@pytest.mark.parametrize("seed", range(5))
def test_runs_agree_with_itertools(seed):
    chosen = np.random.default_rng(seed).random(30) < 0.5
    expected, at = [], 0
    for value, group in itertools.groupby(chosen):
        size = len(list(group))
        expected += [(at, at + size)] if value else []
        at += size
    assert runs(chosen) == expected


def test_advice():
    kind, length = np.array([1, 4, 3, 1, 4, 4, 2, 0]), np.full(8, 100.0)
    width, wanted = np.array([300, 0, 20, 300, 0, 0, 80, np.nan]), np.full(8, 50.0)
    all_, none = np.ones(8, bool), np.zeros(8, bool)
    assert advise(kind, width, wanted, length, all_, 500).tolist() == [
        KEEP,
        LINK,
        LINK,
        KEEP,
        REVET,
        REVET,
        KEEP,
        0,
    ]
    assert advise(kind, width, wanted, length, all_, 150).tolist()[1:3] == [REVET, WIDEN]
    assert advise(kind, width, wanted, length, none, 150).tolist()[4:6] == [WIDEN, WIDEN]


def test_longest_run():
    width = np.array([20, 20, 5, 20, np.nan])
    assert longest_run(width, np.array([100.0, 100, 100, 150, 100]), 10) == 200
    assert longest_run(np.zeros(0), np.zeros(0), 10) == 0
