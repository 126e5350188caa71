"""Remote sensing ecological index: the first principal component of four indicators."""

from typing import NamedTuple, Tuple

import numpy as np

#: Indicators in the order of all arrays here.
INDICATORS = ("NDVI", "WET", "LST", "DRYNESS")
#: Whether more of an indicator is better (+1) or worse (−1).
SENSE = np.array([1.0, 1.0, -1.0, -1.0])
#: Limits of the five equal classes; a value equal to a limit belongs to the better class.
LIMITS = (0.2, 0.4, 0.6, 0.8)


class Moments:
    """Mean and covariance of k indicators, gathered in float64 by the rule of Chan et al. (1979)."""

    def __init__(self, size: int = len(INDICATORS)) -> None:
        self.count = 0
        self._mean, self._scatter = np.zeros(size), np.zeros((size, size))

    def add(self, values: np.ndarray) -> None:
        """Take in (k, n) values without NaN."""
        count = values.shape[1]
        if not count:
            return
        values = values.astype(np.float64, copy=False)
        mean = values.mean(axis=1)
        centred = values - mean[:, None]
        total, shift = self.count + count, mean - self._mean
        self._scatter += centred @ centred.T + np.outer(shift, shift) * (self.count * count / total)
        self._mean += shift * (count / total)
        self.count = total

    def covariance(self) -> np.ndarray:
        """(k, k) covariance, n in the denominator."""
        return self._scatter / self.count


class Component(NamedTuple):
    """The first principal component, turned so that it rises with ecological quality.

    Attributes:
        loadings: (4,) unit eigenvector, in the order of ``INDICATORS``.
        share: its part of the total variance, 0 to 1.
        turned: whether the sign of the solver was reversed.
        against: indicators that load against their sense (greenness negative, heat positive …).
    """

    loadings: np.ndarray
    share: float
    turned: bool
    against: Tuple[str, ...]


def first_component(covariance: np.ndarray) -> Component:
    """Eigenvector of the largest eigenvalue; the sign of an eigenvector has no meaning of its own, so it is chosen.

    Greenness and wetness should raise the index, heat and dryness lower it: the vector is reversed where the sum of
    NDVI + WET − LST − DRYNESS of its loadings is negative. RSEI0 = 1 − PC1, as often written, is right only for the
    sign that one program happened to give (+0.91 for NDVI in ChinaXiv-202007.00005, −0.49 in 202203.00079).
    """
    values, vectors = np.linalg.eigh(covariance)
    loadings = vectors[:, -1]
    turned = bool((loadings * SENSE).sum() < 0)
    loadings = -loadings if turned else loadings
    against = tuple(name for name, part in zip(INDICATORS, loadings * SENSE) if part < 0)
    return Component(loadings, float(values[-1] / values.sum()), turned, against)


def component_score(values: np.ndarray, loadings: np.ndarray) -> np.ndarray:
    """Σ loading · indicator; ``values`` is (4, …) with NaN for nodata, the result (…) float32."""
    return np.tensordot(loadings, values.astype(np.float64), axes=1).astype(np.float32)
