"""Signs, candidates and suggestions of built land by hand."""

import numpy as np
import pytest
from ecorestore.core.parcels.limits import Limits
from ecorestore.core.restoration.inefficient import (
    CORRIDOR,
    POCKET,
    REGREEN,
    RENEW,
    Plots,
    groups_of,
    judge,
    quantiles,
)

LIMITS = Limits(
    {
        "scattered_share": 0.3, "low_far": 0.5, "low_far_industry": 0.6, "low_density": 20, "low_quantile": 0.2,
        "quantile_least": 20, "derelict_rise": 0.15, "inside_share": 0.5, "pocket_least": 400, "pocket_most": 10000,
    },
    {},
)  # fmt: skip


def plot(**given):
    """One parcel without a sign."""
    usual = {"area": 1.0, "around": 0.8, "industry": False, "group": 0}
    return Plots(**{name: np.array([value]) for name, value in {**usual, **given}.items()})


@pytest.mark.parametrize(
    ("given", "signs", "chosen"),
    [
        ({}, "", False),
        ({"around": 0.15}, "scattered", False),
        ({"around": 0.15, "area": 5.0}, "", False),
        ({"around": 0.3}, "scattered", False),
        ({"around": 0.31}, "", False),
        ({"far": 0.4}, "low", True),
        ({"far": 0.5}, "", False),
        ({"far": 0.55, "industry": True}, "low", True),
        ({"density": 10.0}, "low", True),
        ({"far": np.nan}, "", False),
        ({"rise": 0.2}, "derelict", False),
        ({"rise": 0.15}, "", False),
        ({"rise": 0.2, "around": 0.1}, "scattered derelict", True),
        ({"idle": True}, "derelict", True),
        ({"idle": True, "far": 0.1, "around": 0.0}, "scattered low derelict", True),
    ],
)
def test_signs(given, signs, chosen):
    found = judge(plot(**given), LIMITS, 5.0)
    assert " ".join(name for name, sign in found.signs.items() if sign[0]) == signs
    assert found.chosen.tolist() == [chosen]


def test_score_by_hand():
    found = judge(plot(around=0.15, area=1.0, far=0.4, idle=True), LIMITS, 5.0)
    assert found.depth["scattered"] == pytest.approx((0.8 + 0.5) / 2) and found.depth["low"] == pytest.approx(
        0.2
    )
    assert found.score == pytest.approx(100 * (0.65 + 0.2 + 1) / 3)
    assert judge(plot(), LIMITS, 5.0).score == [0]


def test_light_is_held_against_the_own_class():
    group = np.repeat([0, 1, 2], [40, 40, 5])
    light = np.concatenate([np.arange(40.0), 100 + np.arange(40.0), [1, 2, 3, 4, 500]])
    found = quantiles(light, group, LIMITS)
    assert found[0] == pytest.approx(np.quantile(np.arange(40), 0.2)) and found[40] == pytest.approx(
        100 + found[0]
    )
    assert found[80] == pytest.approx(np.quantile([1, 2, 3, 4, 500], 0.2))
    size = group.size
    plots = Plots(np.ones(size), np.full(size, 0.9), np.zeros(size, bool), group, light=light)
    judged = judge(plots, LIMITS, 5.0)
    assert judged.signs["low"].sum() == 17 and not judged.chosen.any(), "light alone is not enough"
    assert np.isnan(quantiles(np.full(3, np.nan), np.zeros(3, int), LIMITS)).all()


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({}, RENEW),
        ({"control": True, "corridor": True}, REGREEN),
        ({"planned": True}, REGREEN),
        ({"corridor": True, "blind": True}, CORRIDOR),
        ({"blind": True}, POCKET),
        ({"blind": True, "area": 1.01}, RENEW),
        ({"blind": True, "area": 0.039}, RENEW),
    ],
)
def test_suggestions(given, code):
    assert judge(plot(**given), LIMITS, 5.0).suggestion.tolist() == [code]


def test_groups_go_by_two_signs():
    assert groups_of(["0601", "0602", "0701", ""]).tolist() == [1, 1, 2, 0]
