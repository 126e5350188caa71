"""The first component against the singular value decomposition of the whole array."""

import numpy as np
import pytest
from ecorestore.core.diagnosis.rsei import (
    INDICATORS,
    SENSE,
    Moments,
    component_score,
    first_component,
)


def indicators(pattern, size=4000, seed=2):
    """(4, n) indicators that follow one hidden quality with the signs of ``pattern``."""
    random = np.random.default_rng(seed)
    hidden = random.random(size)
    return 0.5 + np.array(pattern)[:, None] * (hidden - 0.5) + random.normal(0, 0.05, (4, size))


def gathered(values, parts=5):
    moments = Moments()
    for part in np.array_split(values, parts, axis=1):
        moments.add(part)
    return moments


def oracle(values):
    """First right singular vector and its share of the variance, as scikit-learn's PCA does it."""
    _left, singular, right = np.linalg.svd(
        (values - values.mean(axis=1, keepdims=True)).T, full_matrices=False
    )
    return right[0], singular[0] ** 2 / (singular**2).sum()


def test_covariance_of_windows_is_that_of_the_whole():
    values = indicators((0.4, 0.2, -0.3, -0.5)) + 1000
    moments = gathered(values, 7)
    moments.add(np.empty((4, 0)))
    assert moments.covariance() == pytest.approx(np.cov(values, bias=True), rel=1e-9)
    assert moments.count == 4000


@pytest.mark.parametrize("flip", [1, -1])
def test_component_is_that_of_the_decomposition_whatever_its_sign(flip):
    """Both signs a solver may give (ChinaXiv-202007.00005 had +0.91 for NDVI, 202203.00079 −0.49)."""
    values = indicators((0.4, 0.2, -0.3, -0.5))
    vector, share = oracle(values)
    vector = flip * vector
    found = first_component(gathered(values).covariance())
    expected = vector if (vector * SENSE).sum() > 0 else -vector
    assert found.loadings == pytest.approx(expected, abs=1e-9) and found.share == pytest.approx(share)
    assert (found.loadings * SENSE > 0).all() and found.against == ()


def test_the_sign_of_the_solver_is_seen_and_undone(monkeypatch):
    """The same covariance, once with each sign of the eigenvector: one and the same index."""
    covariance, solve = gathered(indicators((0.4, 0.2, -0.3, -0.5))).covariance(), np.linalg.eigh
    turned, loadings = [], []
    for sign in (1, -1):
        monkeypatch.setattr(np.linalg, "eigh", lambda m, sign=sign: (solve(m)[0], sign * solve(m)[1]))
        found = first_component(covariance)
        turned.append(found.turned)
        loadings.append(found.loadings)
    assert sorted(turned) == [False, True]
    assert loadings[0] == pytest.approx(loadings[1])


def test_mixed_signs_are_named_and_the_sum_decides():
    found = first_component(gathered(indicators((0.4, -0.1, -0.3, -0.5))).covariance())
    assert found.against == ("WET",)
    assert found.loadings[0] > 0 > found.loadings[3]
    worst = first_component(gathered(indicators((0.1, 0.1, 0.3, 0.5))).covariance())
    assert worst.against == ("NDVI", "WET") and (worst.loadings * SENSE).sum() > 0


def test_score_by_hand_and_nodata():
    values = np.array([[0.5, 1.0], [0.0, 1.0], [1.0, 0.0], [0.5, np.nan]], np.float32)
    assert component_score(values, np.array([0.6, 0.4, -0.5, -0.2])) == pytest.approx(
        [0.3 - 0.5 - 0.1, np.nan], nan_ok=True
    )
    assert len(INDICATORS) == SENSE.size == 4
