"""Origin, ease and points of reclaimable land by hand; every candidate is fit or has a reason."""

import numpy as np
import pytest
from ecorestore.core.parcels.limits import Limits
from ecorestore.core.restoration.reclaimable import (
    FORMER,
    MINE,
    READY,
    REASONS,
    UNFIT,
    UNUSED,
    VACATED,
    WORKS,
    Land,
    judge,
)

LIMITS = Limits(
    {
        "weight_gain": 0.3, "weight_slope": 0.25, "weight_former": 0.2, "weight_near": 0.15, "weight_size": 0.1,
        "excluded_share": 0.5, "polluted_share": 0.1, "slope_ready": 6, "slope_works": 15, "slope_most": 25,
        "near_water": 1000, "near_road": 500, "size_full": 1,
    },
    {},
)  # fmt: skip


def land(**given):
    """One parcel of gentle former farm land, now orchard, that joins blocks of 1.5 and 1 ha."""
    usual = {
        "area": 0.25, "slope": 4.0, "former": True, "vacated": False, "mine": False, "unused": False, "lost": True,
        "recover": 0, "before": 2.0, "after": 3.0, "redline": 0.0, "forest": 0.0, "polluted": 0.0, "protected": 0.0,
        "water": 400.0, "road": 100.0,
    }  # fmt: skip
    return Land(**{name: np.array([value]) for name, value in {**usual, **given}.items()})


@pytest.mark.parametrize(
    ("given", "source", "ease"),
    [
        ({}, FORMER, READY),
        ({"slope": 6.5}, FORMER, WORKS),
        ({"slope": 15.5}, FORMER, UNFIT),
        ({"slope": 26.0, "mine": True}, FORMER, UNFIT),
        ({"slope": 20.0, "mine": True, "former": False}, MINE, WORKS),
        ({"former": False, "lost": False, "unused": True}, UNUSED, WORKS),
        ({"former": False, "vacated": True}, VACATED, WORKS),
        ({"lost": False}, FORMER, UNFIT),
        ({"lost": False, "recover": 1}, FORMER, READY),
        ({"recover": 2}, FORMER, WORKS),
        ({"recover": 1, "slope": 12.0}, FORMER, READY),
        ({"redline": 0.5}, FORMER, UNFIT),
        ({"forest": 0.6}, FORMER, UNFIT),
        ({"protected": 0.6}, FORMER, UNFIT),
        ({"polluted": 0.1}, FORMER, UNFIT),
        ({"polluted": 0.09}, FORMER, READY),
        ({"slope": np.nan}, FORMER, WORKS),
    ],
)
def test_origin_and_ease(given, source, ease):
    found = judge(land(**given), LIMITS)
    assert (found.source.tolist(), found.ease.tolist()) == ([source], [ease])
    assert (ease == UNFIT) == any(reason[0] for reason in found.reasons.values())
    assert list(found.reasons) == list(REASONS)


def test_points_by_hand():
    points = {name: round(float(term[0]), 6) for name, term in judge(land(), LIMITS).points.items()}
    assert points == {"gain": 15, "slope": 18.75, "former": 20, "near": pytest.approx(15 * 0.7), "size": 5}
    alone = judge(land(before=0.0, after=0.0, slope=2.0)._replace(water=None, road=None), LIMITS)
    assert alone.points["gain"] == [0] and "near" not in alone.points
    assert alone.points["slope"] == pytest.approx(100 * 0.25 / 0.85)
    assert judge(land(before=1.0, after=9.0), LIMITS).points["gain"] == pytest.approx(30)
    assert judge(land(slope=30.0), LIMITS).points["slope"] == [0]
