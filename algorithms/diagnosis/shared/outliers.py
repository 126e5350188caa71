"""Fill values that were left in a raster, known by how few cells have them."""

import numpy as np

from ....gis.rasters import RasterSource


def ruled_by_outliers(source: RasterSource, low: float, high: float) -> bool:
    """Whether 98 % of the cells lie within a fifth of the range from ``low`` to ``high``: fill values, mostly."""
    values = source.probe()
    if not values.size or high <= low:
        return False
    first, last = np.quantile(values, (0.01, 0.99))
    return bool(last - first < 0.2 * (high - low))


def far_below(source: RasterSource, high: float) -> bool:
    """Whether 99 % of the cells lie below half of ``high``: the maximum is a fill value or a single strange cell."""
    values = source.probe()
    return bool(values.size and np.quantile(values, 0.99) < 0.5 * high)
