"""Between which values the colours of a raster of measured values lie: fixed ones, or those that occur."""

import math

import numpy as np

from ...compat import band_range
from ..rasters import open_layer

#: Cells from which the values of colours are taken.
_SAMPLE = 250_000
_LARGEST = 1e300


def value_range(layer, row: dict) -> tuple:
    """Lowest and highest value of the colours; a maximum of 98 % leaves out the highest 2 % of the cells.

    ±98 % leaves out the outermost 2 % on either side and puts 0 into the middle.
    """
    if row["maximum"].startswith("±"):
        share = float(row["maximum"][1:-1]) / 100
        cut = layer.dataProvider().cumulativeCut(1, 1 - share, share, layer.extent(), _SAMPLE)
        reach = _bounded(max(map(abs, cut))) or 1.0
        return -reach, reach
    if row["maximum"].endswith("%"):
        share = float(row["maximum"][:-1]) / 100
        cut = layer.dataProvider().cumulativeCut(1, 0.0, share, layer.extent(), _SAMPLE)
        return _sound(float(row["minimum"]) if row["minimum"] else cut[0], cut[1])
    if row["minimum"] and row["maximum"]:
        return float(row["minimum"]), float(row["maximum"])
    low, high = band_range(layer.dataProvider(), layer.extent(), _SAMPLE)
    low = float(row["minimum"]) if row["minimum"] else low
    return _sound(low, float(row["maximum"]) if row["maximum"] else high)


def _sound(low: float, high: float) -> tuple:
    """A range to put colours on, also where a raster is constant, infinite or has no cells at all."""
    low, high = _bounded(low), _bounded(high)
    if low > high and abs(low) == _LARGEST:  # what QGIS says where nothing is valid
        low, high = 0.0, 1.0
    return low, (high if high > low else low + max(1.0, abs(low) * 1e-6))


def _bounded(value: float) -> float:
    """A number whose differences are numbers; 0 for what is none."""
    return 0.0 if math.isnan(value) else min(max(value, -_LARGEST), _LARGEST)


def even_shares(layer, row: dict, count: int) -> list:
    """Values between which lie equal shares of the cells, the highest 2 % left out; each above the one before."""
    source = open_layer(layer)
    sample = np.clip(source.sample(_SAMPLE), -_LARGEST, _LARGEST)
    source.close()
    values = np.quantile(sample, np.linspace(0, 0.98, count)).tolist() if sample.size else [0.0] * count
    values[0] = float(row["minimum"] or values[0])
    for number in range(1, count):
        values[number] = max(values[number], values[number - 1] + 1e-9 + 1e-4 * abs(values[number - 1]))
    return values
