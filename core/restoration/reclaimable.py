"""Land that can become farm land again: where it comes from, how easily, in which order.

What is a candidate follows the plan (chapter 5 section 1: occupied farm land, other grassland and bare soil, mines);
weights and limits are a proposal and stand in a table. Arrays are of (n,) parcels.
"""

from typing import Dict, NamedTuple, Optional

import numpy as np

from ..parcels.limits import Limits

TERMS = ("gain", "slope", "former", "near", "size")
FORMER, VACATED, MINE, UNUSED = 1, 2, 3, 4
READY, WORKS, UNFIT = 1, 2, 3
#: Why land is unfit, in the order in which it is looked for.
REASONS = ("redline", "forest", "polluted", "protected", "steep", "other_use", "too_steep")
_BREAKS = (2.0, 6.0, 15.0, 25.0)
_NOISE = 1e-9


class Land(NamedTuple):
    """What was measured of parcels; None for layers that were not given.

    Attributes:
        area: ha. slope: °, NaN not known. former: whether it was farm land.
        vacated, mine, unused, lost: whether the code, or a layer, says so; ``lost``: a use that farm land was lost to.
        recover: 0 nothing said, 1 at once, 2 works.
        before, after: ha of the largest block of farm land within the gap and of the one the parcel makes with all; 0
            without any.
        redline, forest, polluted, protected: shares 0–1. water, road: m.
    """

    area: np.ndarray
    slope: np.ndarray
    former: np.ndarray
    vacated: np.ndarray
    mine: np.ndarray
    unused: np.ndarray
    lost: np.ndarray
    recover: np.ndarray
    before: np.ndarray
    after: np.ndarray
    redline: Optional[np.ndarray] = None
    forest: Optional[np.ndarray] = None
    polluted: Optional[np.ndarray] = None
    protected: Optional[np.ndarray] = None
    water: Optional[np.ndarray] = None
    road: Optional[np.ndarray] = None


class Judged(NamedTuple):
    """``source``, ``ease``: codes; ``points``: of each term that counts, adding up to ``score`` (0–100); ``reasons``: by
    name, where it makes land unfit."""

    source: np.ndarray
    ease: np.ndarray
    points: Dict[str, np.ndarray]
    score: np.ndarray
    reasons: Dict[str, np.ndarray]


def judge(land: Land, limits: Limits) -> Judged:
    """Origin, ease and score of parcels."""
    reasons = unfit_reasons(land, limits)
    unfit = np.any(list(reasons.values()), axis=0)
    gentle = land.slope <= limits["slope_ready"] + _NOISE
    ready = (land.former & gentle & ~land.mine) | (land.recover == READY)
    ready &= land.recover != WORKS
    ease = np.select([unfit, ready], [UNFIT, READY], WORKS)
    source = np.select([land.former, land.vacated, land.mine], [FORMER, VACATED, MINE], UNUSED)
    terms = terms_of(land, limits)
    shares = limits.shares(list(terms))
    points = {name: 100.0 * shares[name] * term for name, term in terms.items()}
    return Judged(source, ease, points, np.clip(np.sum(list(points.values()), axis=0), 0.0, 100.0), reasons)


def unfit_reasons(land: Land, limits: Limits) -> Dict[str, np.ndarray]:
    """Why land cannot become farm land, by name of REASONS; land of unknown slope is not steep."""
    none, soil = np.zeros(land.area.size), land.mine | (land.recover == WORKS)
    shares = {
        "redline": (land.redline, limits["excluded_share"]),
        "forest": (land.forest, limits["excluded_share"]),
        "polluted": (land.polluted, limits["polluted_share"]),
        "protected": (land.protected, limits["excluded_share"]),
    }
    found = {
        name: (none if share is None else share) >= limit - _NOISE for name, (share, limit) in shares.items()
    }
    found["steep"] = land.slope > limits["slope_most"] + _NOISE
    usable = land.lost | land.vacated | land.mine | land.unused | (land.recover > 0)
    found["other_use"] = ~usable
    found["too_steep"] = (land.slope > limits["slope_works"] + _NOISE) & ~found["steep"] & ~soil
    return found


def terms_of(land: Land, limits: Limits) -> Dict[str, np.ndarray]:
    """The terms of the score, 0–1; nearness only with waters or roads.

    ``gain`` is how much larger the block becomes than the largest one that was there, at most twice as large.
    """
    grown = np.where(land.before > 0, land.after / np.maximum(land.before, _NOISE) - 1.0, 0.0)
    grade = np.searchsorted(_BREAKS, np.nan_to_num(land.slope, nan=90.0) - _NOISE)
    found = {
        "gain": np.clip(grown, 0.0, 1.0),
        "slope": 1.0 - grade / len(_BREAKS),
        "former": land.former.astype(float),
        "size": np.sqrt(np.minimum(land.area / max(limits["size_full"], _NOISE), 1.0)),
    }
    near = [
        np.clip(1.0 - away / max(limits[item], _NOISE), 0.0, 1.0)
        for item, away in (("near_water", land.water), ("near_road", land.road))
        if away is not None
    ]
    if near:
        found["near"] = np.mean(near, axis=0)
    return found
