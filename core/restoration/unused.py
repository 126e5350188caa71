"""Unused land: strictly protect, reclaim first, develop with measure, wait.

The order is the plan's (chapter 4 section 5); all limits are a proposal and stand in a table. Arrays are of (n,) parcels.
"""

from typing import Dict, NamedTuple, Optional

import numpy as np

from ..parcels.limits import Limits

PROTECT, RECLAIM, DEVELOP, WAIT = 1, 2, 3, 4
_STEEPEST, _GRADES, _NOISE = 90.0, 5.0, 1e-9


class Land(NamedTuple):
    """What was measured of parcels; None for layers that were not given, NaN and inf where nothing is known or near.

    Attributes:
        area: ha. slope: °. wet, arable, grass: whether the code is water or wetland, other grassland or bare soil, grass.
        redline, reserves, control: shares 0–1. water, farmland, road: m. cover: 0–1. sensitivity: grade 1–5.
        sandy: whether the soil is sand.
    """

    area: np.ndarray
    slope: np.ndarray
    wet: np.ndarray
    arable: np.ndarray
    grass: np.ndarray
    redline: Optional[np.ndarray] = None
    reserves: Optional[np.ndarray] = None
    control: Optional[np.ndarray] = None
    water: Optional[np.ndarray] = None
    farmland: Optional[np.ndarray] = None
    road: Optional[np.ndarray] = None
    cover: Optional[np.ndarray] = None
    sensitivity: Optional[np.ndarray] = None
    sandy: Optional[np.ndarray] = None


class Test(NamedTuple):
    """``met``: (n,) whether it holds; ``margin``: (n,) 0–1, how far beyond its limit."""

    met: np.ndarray
    margin: np.ndarray


class Judged(NamedTuple):
    """``tests``: by class and item; ``scores``: by class, (n,) 0–1; ``cls``: (n,); ``score``: (n,) 0–100 of the own class."""

    tests: Dict[int, Dict[str, Test]]
    scores: Dict[int, np.ndarray]
    cls: np.ndarray
    score: np.ndarray


def judge(land: Land, limits: Limits, terraces: bool = False) -> Judged:
    """Class and scores of parcels.

    One test is enough to protect; all are needed to reclaim, or to develop. A test whose layer was not given takes no
    part, but without roads nothing is developed.

    Args:
        terraces: whether slopes for terraces can be reclaimed.
    """
    tests = {
        PROTECT: protect_tests(land, limits),
        RECLAIM: reclaim_tests(land, limits, terraces),
        DEVELOP: develop_tests(land, limits),
    }
    protected = np.any([test.met for test in tests[PROTECT].values()], axis=0)
    reclaimed, developed = (
        np.all([test.met for test in tests[cls].values()], axis=0) for cls in (RECLAIM, DEVELOP)
    )
    cls = np.select([protected, reclaimed, developed], [PROTECT, RECLAIM, DEVELOP], WAIT)
    scores = {number: mean_margin(found) for number, found in tests.items()}
    own = np.select([cls == PROTECT, cls == RECLAIM], [scores[PROTECT], scores[RECLAIM]], scores[DEVELOP])
    return Judged(tests, scores, cls, 100.0 * own)


def mean_margin(tests: Dict[str, Test]) -> np.ndarray:
    """(n,) mean of the margins of the tests that hold; 0 where none does."""
    met = np.array([test.met for test in tests.values()])
    margin = np.array([test.margin for test in tests.values()])
    return np.where(met, margin, 0.0).sum(axis=0) / np.maximum(met.sum(axis=0), 1)


def at_most(values: np.ndarray, limit: float) -> Test:
    """Values up to a limit; the margin is 1 at 0 and 0 at the limit."""
    room = np.clip((limit - values) / max(limit, _NOISE), 0.0, 1.0)
    return Test(values <= limit + _NOISE, np.where(np.isfinite(values), room, 0.0))


def at_least(values: np.ndarray, limit: float, most: float) -> Test:
    """Values from a limit on; the margin is 0 at the limit and 1 at ``most``."""
    room = np.clip((values - limit) / max(most - limit, _NOISE), 0.0, 1.0)
    return Test(values >= limit - _NOISE, np.where(np.isfinite(values), room, 0.0))


def holds(values: np.ndarray) -> Test:
    """What holds or not."""
    return Test(values, values.astype(float))


def protect_tests(land: Land, limits: Limits) -> Dict[str, Test]:
    """What is protected, by item of the table."""
    steep = at_least(land.slope, limits["protect_slope"], _STEEPEST)
    found = {
        "protect_codes": holds(land.wet),
        "protect_slope": steep._replace(met=land.slope > limits["protect_slope"] + _NOISE),
    }
    for name, share in (("redline", land.redline), ("reserves", land.reserves)):
        if share is not None:
            found[f"protect_{name}"] = at_least(share, limits[f"protect_{name}"], 1.0)
    if land.water is not None:
        found["protect_water"] = at_most(land.water, limits["protect_water"])
    if land.sensitivity is not None:
        found["protect_sensitivity"] = at_least(land.sensitivity, limits["protect_sensitivity"], _GRADES)
    if land.cover is not None:
        dense = at_least(land.cover, limits["protect_grass_cover"], 1.0)
        large = land.area >= limits["protect_grass_area"] - _NOISE
        found["protect_grass_cover"] = dense._replace(met=dense.met & large & land.grass)
    return found


def reclaim_tests(land: Land, limits: Limits, terraces: bool) -> Dict[str, Test]:
    """What is reclaimed, by item of the table."""
    slope = "reclaim_terraces" if terraces else "reclaim_slope"
    found = {
        "reclaim_codes": holds(land.arable),
        slope: at_most(land.slope, limits[slope]),
        "reclaim_area": at_least(land.area, limits["reclaim_area"], 10.0 * limits["reclaim_area"]),
    }
    if land.sandy is not None:
        found["reclaim_soil"] = holds(~land.sandy)
    if land.farmland is not None:
        found["reclaim_farmland"] = at_most(land.farmland, limits["reclaim_farmland"])
    if land.water is not None:
        near = at_most(land.water, limits["reclaim_water"])
        flat = at_most(land.slope, limits["reclaim_flat"])
        found["reclaim_water"] = Test(near.met | flat.met, np.maximum(near.margin, flat.margin))
    return found


def develop_tests(land: Land, limits: Limits) -> Dict[str, Test]:
    """What is developed, by item of the table."""
    away = np.full(land.area.size, np.inf) if land.road is None else land.road
    found = {
        "develop_slope": at_most(land.slope, limits["develop_slope"]),
        "develop_road": at_most(away, limits["develop_road"]),
    }
    if land.control is not None:
        inside = at_least(land.control, limits["develop_control"], 1.0)
        found["develop_control"] = Test(~inside.met, np.clip(1.0 - land.control, 0.0, 1.0))
    return found
