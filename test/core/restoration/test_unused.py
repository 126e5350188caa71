"""Classes and scores of unused land by hand, and that every parcel has one class."""

import numpy as np
import pytest
from ecorestore.core.parcels.limits import Limits
from ecorestore.core.restoration.unused import DEVELOP, PROTECT, RECLAIM, WAIT, Land, at_least, at_most, judge

LIMITS = Limits(
    {
        "protect_redline": 0.5, "protect_reserves": 0.5, "protect_water": 50, "protect_slope": 25, "protect_sensitivity": 4,
        "protect_grass_cover": 0.6, "protect_grass_area": 1, "reclaim_slope": 6, "reclaim_terraces": 15,
        "reclaim_farmland": 200, "reclaim_water": 1000, "reclaim_flat": 2, "reclaim_area": 0.1, "develop_slope": 15,
        "develop_road": 500, "develop_control": 0.5,
    },
    {},
)  # fmt: skip


def land(**given):
    """One parcel that is reclaimed, but for what is given."""
    usual = {
        "area": 0.5, "slope": 3.0, "wet": False, "arable": True, "grass": True, "redline": 0.0, "reserves": 0.0,
        "control": 0.0, "water": 400.0, "farmland": 50.0, "road": 100.0, "cover": 0.2, "sensitivity": 2.0, "sandy": False,
    }  # fmt: skip
    return Land(**{name: np.array([value]) for name, value in {**usual, **given}.items()})


@pytest.mark.parametrize(
    ("given", "cls"),
    [
        ({}, RECLAIM),
        ({"redline": 0.5}, PROTECT),
        ({"reserves": 0.9}, PROTECT),
        ({"water": 50.0}, PROTECT),
        ({"wet": True}, PROTECT),
        ({"slope": 25.0}, WAIT),
        ({"slope": 25.1}, PROTECT),
        ({"sensitivity": 4.0}, PROTECT),
        ({"cover": 0.7}, RECLAIM),
        ({"cover": 0.7, "area": 1.0}, PROTECT),
        ({"cover": 0.7, "area": 1.0, "grass": False}, RECLAIM),
        ({"slope": 6.5}, DEVELOP),
        ({"sandy": True}, DEVELOP),
        ({"arable": False}, DEVELOP),
        ({"farmland": 201.0}, DEVELOP),
        ({"water": np.inf, "slope": 2.5}, DEVELOP),
        ({"water": np.inf, "slope": 2.0}, RECLAIM),
        ({"area": 0.09}, DEVELOP),
        ({"area": 0.09, "road": 501.0}, WAIT),
        ({"area": 0.09, "control": 0.5}, WAIT),
        ({"slope": np.nan}, WAIT),
    ],
)
def test_classes(given, cls):
    assert judge(land(**given), LIMITS).cls.tolist() == [cls]


def test_terraces():
    assert judge(land(slope=14.0), LIMITS, terraces=True).cls.tolist() == [RECLAIM]
    assert judge(land(slope=15.5), LIMITS, terraces=True).cls.tolist() == [WAIT]


def test_layers_that_are_missing_take_no_part():
    bare = land()._replace(
        **dict.fromkeys(("redline", "reserves", "control", "water", "farmland", "road", "cover", "sandy"))
    )
    found = judge(bare, LIMITS)
    assert found.cls.tolist() == [RECLAIM]
    assert judge(bare._replace(arable=np.array([False])), LIMITS).cls.tolist() == [WAIT], (
        "no roads: nothing is developed"
    )


def test_scores_by_hand():
    found = judge(land(), LIMITS)
    margins = [
        1,
        0.5,
        0.4 / 0.9,
        1,
        0.75,
        0.6,
    ]  # code, slope, area, soil, farm land, water (0.6 beats level ground)
    assert found.scores[RECLAIM] == pytest.approx(np.mean(margins))
    assert found.score == pytest.approx(100 * np.mean(margins))
    assert found.scores[DEVELOP] == pytest.approx(np.mean([0.8, 0.8, 1]))
    assert found.scores[PROTECT] == [0]
    assert judge(land(redline=0.75), LIMITS).scores[PROTECT] == pytest.approx(0.5)


def test_margins_at_the_ends():
    assert at_most(np.array([0.0, 5, 10, 11, np.inf, np.nan]), 10).margin.tolist() == [1, 0.5, 0, 0, 0, 0]
    assert at_most(np.array([10.0, 10.1, np.nan]), 10).met.tolist() == [True, False, False]
    assert at_least(np.array([4.0, 4.5, 6, np.nan]), 4, 5).margin.tolist() == [0, 0.5, 1, 0]
    assert at_most(np.array([0.0, 1.0]), 0).met.tolist() == [True, False]


def test_every_parcel_has_one_class():
    random = np.random.default_rng(0)
    many = {name: random.random(500) * scale for name, scale in (
        ("area", 2), ("slope", 40), ("redline", 1), ("reserves", 1), ("control", 1), ("water", 2000), ("farmland", 500),
        ("road", 1000), ("cover", 1), ("sensitivity", 5))}  # fmt: skip
    flags = {name: random.random(500) < 0.3 for name in ("wet", "arable", "grass", "sandy")}
    found = judge(Land(**many, **flags), LIMITS)
    assert set(found.cls) <= {PROTECT, RECLAIM, DEVELOP, WAIT}
    assert ((found.score >= 0) & (found.score <= 100)).all()
