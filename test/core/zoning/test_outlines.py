"""Outlines of labelled cells: areas, shared borders, stairs."""

import numpy as np
import pytest
from ecorestore.core.zoning.faces import directed_rings
from ecorestore.core.zoning.outlines import borders_of, corners_of, outlines, smoothed


def areas(labels, rounds):
    borders = borders_of(labels)
    found = outlines(borders, smoothed(borders, rounds)).of_each()
    return {region: directed_rings(ends).areas.sum() for region, ends in found}


@pytest.mark.parametrize("seed", range(5))
def test_without_rounds_areas_are_cells(seed):
    labels = np.random.default_rng(seed).integers(0, 4, (9, 11))
    counts = np.bincount(labels.ravel(), minlength=4)
    assert areas(labels, 0) == {n: pytest.approx(counts[n]) for n in range(1, 4)}


@pytest.mark.parametrize("rounds", [1, 3])
def test_the_whole_area_stays(rounds):
    labels = np.kron(np.random.default_rng(3).integers(1, 6, (6, 6)), np.ones((4, 4), int))
    labels[:3, :5] = 0
    assert sum(areas(labels, rounds).values()) == pytest.approx((labels > 0).sum())


def test_a_stair_of_45_degrees_is_a_line():
    down, right = np.mgrid[0:12, 0:12]
    borders = borders_of(np.where(down > right, 1, 2))
    place = smoothed(borders, 1)
    inner = np.unique(
        np.concatenate([borders.begin, borders.end])[np.tile((borders.left > 0) & (borders.right > 0), 2)]
    )
    middle = place[inner][2:-2]
    distance = (middle.real + middle.imag) / np.sqrt(2)
    assert np.ptp(distance) == pytest.approx(0, abs=1e-12)


def test_corners_that_are_held_stay():
    labels = np.where(np.add.outer(np.arange(6), np.arange(6)) % 4 < 2, 1, 2)
    borders = borders_of(labels)
    assert (smoothed(borders, 2, corners_of(borders, np.array([1]))) == borders.place).all()
