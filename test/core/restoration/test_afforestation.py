"""Where trees can grow: figures worked by hand from the method's formulas."""

import numpy as np
import pytest
from ecorestore.core.restoration.afforestation import (
    CLOSURE,
    MIXED,
    SHRUBS,
    TREES,
    Ground,
    Limits,
    Weights,
    classify,
    factor_scores,
    judge,
    planting,
    tree_cover,
)


def ground(**given) -> Ground:
    """One cell of good ground, or several; what is given replaces it."""
    usual = {"rain": 600.0, "elevation": 500.0, "slope": 15.0, "aspect": 0.0}
    size = max((np.size(value) for value in given.values()), default=1)
    return Ground(**{key: np.full(size, value, float) if np.size(value) == 1 else np.array(value, float)
                     for key, value in {**usual, **given}.items()})  # fmt: skip


def test_cover_that_rain_allows():
    # 0.14 · 550 − 14.2 = 62.8; beyond 650 mm rain does not limit
    assert tree_cover(np.array([550.0, 90.0, 650.0, 651.0])) == pytest.approx([62.8, 0, 76.8, 100])
    assert np.isnan(tree_cover(np.array([np.nan]))).all()


def test_factors():
    limits = Limits()
    found = factor_scores(
        ground(evaporation=[1000, 3000, 500], depth=[15, 47.5, 80], slope=[15, 25, 50],
               aspect=[0, 180, 90], elevation=[1600, 1750, 1900], texture=[1, 0.6, 0.3]), limits
    )  # fmt: skip
    aridity, depth, slope, texture, aspect, height = found
    assert aridity == pytest.approx([(0.6 - 0.2) / 0.45, 0, 1])
    assert depth == pytest.approx([0, 0.5, 1])
    assert slope == pytest.approx([1, 0.65, 0.3])
    assert texture == pytest.approx([1, 0.6, 0.3])
    assert aspect == pytest.approx([1, 0.4, 0.7])
    assert height == pytest.approx([1, 0.5, 0])


def test_score_is_a_weighted_product_of_the_layers_there():
    # slope 25° 0.65, north aspect 1, height 1: 100 · 0.65^(0.15 / 0.35)
    found = judge(ground(slope=25.0))
    assert found.score == pytest.approx([100 * 0.65 ** (0.15 / 0.35)], rel=1e-6)
    assert found.limiting.tolist() == [2]
    # depth 0.5 with 0.25 of 0.60, all else 1
    found = judge(ground(depth=47.5))
    assert found.score == pytest.approx([100 * 0.5 ** (0.25 / 0.60)], rel=1e-6)
    assert found.limiting.tolist() == [1]


def test_score_without_data_and_at_zero():
    found = judge(ground(elevation=[np.nan, 1900.0, 500.0], depth=[50, 50, np.nan]))
    assert np.isnan(found.score).tolist() == [True, False, True]
    assert found.score[1] == 0
    assert found.limiting.tolist() == [255, 5, 255]


def test_south_is_never_better_than_north():
    slopes = np.linspace(0, 40, 81)
    north, south = (judge(ground(slope=slopes, aspect=aspect)).score for aspect in (0.0, 180.0))
    assert (south <= north).all()
    assert (south[slopes > 0] < north[slopes > 0]).all()


def test_level_ground_has_no_aspect():
    assert judge(ground(slope=0.0, aspect=np.nan)).score == pytest.approx(
        judge(ground(slope=0.0, aspect=180.0)).score
    )


def test_weights_change_the_score():
    even = Weights(*[1 / 6] * 6)
    assert judge(ground(depth=47.5), weights=even).score == pytest.approx([100 * 0.5**0.25], rel=1e-6)


def test_classes_and_what_is_fair_at_best():
    score = np.array([70, 69.9, 50, 30, 29.9, np.nan, 90, 90])
    allowed = np.array([1, 1, 1, 1, 1, 1, 0, 1], bool)
    fair = np.array([0, 0, 0, 0, 0, 0, 0, 1], bool)
    assert classify(score, allowed, fair).tolist() == [1, 2, 2, 3, 0, 0, 0, 2]


def test_planting():
    # 0.14 P − 14.2 = 40 at 387 mm
    assert planting(ground(rain=[399, 401, 700, 700, 700, np.nan], slope=[5, 5, 5, 26, 5, 5], depth=[80, 80, 80, 80, 29, 80])
                    ).tolist() == [SHRUBS, MIXED, TREES, CLOSURE, CLOSURE, 0]  # fmt: skip
    assert planting(ground(rain=380.0), Limits(rain=300)).tolist() == [SHRUBS]
