"""Measured values in steps with round limits, as printed maps show them: a few colours that a reader can name.

Steps are ``low < value ≤ high``; the first has no low limit, the last no high one. Only those that occur are listed.
"""

import math
from typing import List, Optional, Sequence

import numpy as np
from qgis.core import QgsColorRampShader, QgsRasterShader, QgsSingleBandPseudoColorRenderer
from qgis.PyQt.QtGui import QColor

from ...translation import tr
from ..rasters import open_layer
from .ranges import even_shares, value_range

_ROUND = (1.0, 2.0, 2.5, 5.0, 10.0)
_LIKED = (1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)
_FEWEST, _SAME = 3, 1e-9


def stepped(layer, row: dict) -> QgsSingleBandPseudoColorRenderer:
    """A renderer with the colours of a styles-table row in steps."""
    colors = row["colors"].split()
    limits = _limits(layer, row, len(colors))
    steps = [*zip([None, *limits], [*limits, None])]
    shown = _occurring(layer, limits)
    items = []
    for number, (low, high) in enumerate(steps):
        if number in shown:
            color, top = _color(colors, number / (len(steps) - 1)), math.inf if high is None else high
            items.append(QgsColorRampShader.ColorRampItem(top, color, step_name(low, high, limits)))
    function = QgsColorRampShader(limits[0], limits[-1])
    function.setColorRampType(QgsColorRampShader.Type.Discrete)
    function.setColorRampItemList(items)
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(function)
    return QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 1, shader)


def round_limits(low: float, high: float, count: int) -> List[float]:
    """Multiples of 1, 2, 2.5 or 5 times a power of ten strictly between two values that make about ``count`` steps."""
    span = high - low
    power = 10.0 ** math.floor(math.log10(span / count))
    tried = [_between(low, high, step * power) for step in _ROUND]
    enough = [limits for limits in tried if len(limits) + 1 >= _FEWEST] or [[low + span / 2]]
    return min(enough, key=lambda limits: abs(len(limits) + 1 - count))


def rounded(value: float) -> float:
    """The number nearest to a value that people like to read: 1, 1.5, 2, 2.5, 3, 4, 5, 6 or 8 times a power of ten."""
    if not value:
        return 0.0
    power = 10.0 ** math.floor(math.log10(abs(value)))
    near = min(_LIKED, key=lambda one: abs(one - abs(value) / power))
    return math.copysign(float(f"{near * power:.12g}"), value)


def step_name(low: Optional[float], high: Optional[float], limits: Sequence[float]) -> str:
    """What a legend says of a step; None for no limit."""
    if low is None or high is None:
        sentence, limit = (tr("≤ {limit}"), high) if low is None else (tr("> {limit}"), low)
        return sentence.format(limit="" if limit is None else _text(limit, limits))
    words = {"low": _text(low, limits), "high": _text(high, limits)}
    if min(low, high) < 0:
        return tr("{low} to {high}").format(**words)
    return tr("{low}–{high}").format(**words)


def _text(value: float, limits: Sequence[float]) -> str:
    """A limit; where they lie evenly, with as many decimals as the finest of them needs."""
    plain = [f"{limit:.12g}" for limit in limits]
    widths = [high - low for low, high in zip(limits, limits[1:])]
    uneven = any(not math.isclose(width, widths[0]) for width in widths)
    if uneven or any("e" in text for text in plain):  # or far too small or large for decimals
        return f"{value:.12g}".replace("-", "−")
    decimals = max(len(text.partition(".")[2]) for text in plain)
    return f"{value:.{decimals}f}".replace("-", "−")


def _between(low: float, high: float, step: float) -> List[float]:
    first, last = math.floor(low / step + _SAME) + 1, math.ceil(high / step - _SAME) - 1
    return [float(f"{number * step:.12g}") for number in range(first, last + 1)]


def _limits(layer, row: dict, count: int) -> List[float]:
    """Between the steps: those of a standard, shares of the cells, or round numbers."""
    stops = row["maximum"].split()
    if len(stops) > 1:
        return [float(stop) for stop in stops[1:]]
    if row["maximum"] == "shares" and layer.providerType() == "gdal":
        found = sorted({rounded(value) for value in even_shares(layer, row, count + 1)[1:-1]})
        return found if len(found) > 1 else _of_range(layer, row, count)
    return _of_range(layer, row, count)


def _of_range(layer, row: dict, count: int) -> List[float]:
    low, high = value_range(layer, {**row, "maximum": row["maximum"].replace("shares", "")})
    return round_limits(low, high, count)


def _occurring(layer, limits: Sequence[float]) -> set:
    """Numbers of the steps that any cell lies in; all where cells cannot be read, or there are none."""
    every = set(range(len(limits) + 1))
    if layer.providerType() != "gdal":
        return every
    found: set = set()
    source = open_layer(layer)
    for window in source.grid.windows():
        values = source.read(window).astype(np.float64)
        values = values[~np.isnan(values)]
        found.update(np.unique(np.searchsorted(limits, values, side="left")).tolist())
        if found == every:
            break
    source.close()
    return found or every


def _color(colors: Sequence[str], at: float) -> QColor:
    """The colour of a ramp at a share of its length."""
    place = at * (len(colors) - 1)
    first = min(int(place), len(colors) - 2)
    return _mixed(QColor(colors[first]), QColor(colors[first + 1]), place - first)


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    pairs = zip(one.getRgb()[:3], other.getRgb()[:3])
    return QColor(*(round(first + (second - first) * share) for first, second in pairs))
