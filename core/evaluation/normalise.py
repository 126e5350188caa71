"""Bringing values to one scale so that factors can be compared and added."""

from typing import Tuple

import numpy as np

from ..messages import InputError, marked
from ..statistics import Distribution

METHODS = ("minmax", "percentile", "rank", "zscore")


class Scaling:
    """How the values of one raster are brought to one scale.

    minmax: (x − min) / (max − min). percentile: the same between the lower and upper
    percentile, values beyond are cut to 0 and 1. rank: share of cells with a smaller
    value, scaled so that the maximum gets 1 (see ``Distribution.rank``). zscore:
    (x − mean) / standard deviation (of all cells, n in the denominator). Inverted:
    1 − result, for zscore −result.

    Args:
        distribution: of all valid cells.
        method: one of ``METHODS``.
        invert: less is better.
        percentiles: lower and upper percentile, 0 to 100, for the percentile method.
        name: the layer's name for messages.

    Raises:
        InputError: no valid cell, only one value, or equal percentiles.
    """

    def __init__(
        self,
        distribution: Distribution,
        method: str,
        invert: bool = False,
        percentiles: Tuple[float, float] = (2.0, 98.0),
        name: str = "",
    ) -> None:
        require_spread(distribution, name)
        self._distribution, self._method, self._invert = distribution, method, invert
        summary = distribution.summary
        if method == "zscore":
            self._low, self._width = summary.mean, summary.deviation
            return
        self._low, high = summary.minimum, summary.maximum
        if method == "percentile":
            self._low, high = (distribution.quantile(share / 100) for share in percentiles)
            if high <= self._low:
                raise InputError(
                    marked(
                        "The lower and the upper percentile of “{name}” are both {value:g}. "
                        "Set them wider apart or use the rank method."
                    ),
                    name=name,
                    value=high,
                )
        self._width = high - self._low

    def apply(self, values: np.ndarray) -> np.ndarray:
        """Scaled values as float32 of the same shape; NaN and infinite cells become NaN."""
        if self._method == "rank":
            result = self._distribution.rank(values)
        else:
            result = (values.astype(np.float64) - self._low) / self._width
            if self._method == "percentile":
                np.clip(result, 0, 1, out=result)
            result[np.isinf(values)] = np.nan
        if self._invert:
            result = -result if self._method == "zscore" else 1 - result
        return result.astype(np.float32, copy=False)


def require_data(distribution: Distribution, name: str) -> None:
    """Raise InputError where a raster holds no valid cell."""
    if not distribution.summary.count:
        raise InputError(
            marked("“{name}” holds no data at all. Check its nodata value and its extent."), name=name
        )


def require_spread(distribution: Distribution, name: str) -> None:
    """Raise InputError where a raster holds no valid cell or only one value."""
    require_data(distribution, name)
    summary = distribution.summary
    if summary.minimum == summary.maximum:
        raise InputError(
            marked("All cells of “{name}” have the same value ({value:g}), so they cannot be told apart."),
            name=name,
            value=summary.minimum,
        )
