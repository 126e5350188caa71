"""The wind rose: directions folded into axes, since a corridor serves the wind both ways."""

from typing import Mapping, NamedTuple, Optional, Sequence

import numpy as np

from ...messages import InputError, marked
from ...tables import cell_number, cell_text

#: Soft winds in m/s, which corridors are made for (软轻风; QX/T 437-2018).
SOFT = (0.3, 3.3)
_ENGLISH = [
    "N",
    "NNE",
    "NE",
    "ENE",
    "E",
    "ESE",
    "SE",
    "SSE",
    "S",
    "SSW",
    "SW",
    "WSW",
    "W",
    "WNW",
    "NW",
    "NNW",
]
_CHINESE = [
    "北",
    "北东北",
    "东北",
    "东东北",
    "东",
    "东东南",
    "东南",
    "南东南",
    "南",
    "南西南",
    "西南",
    "西西南",
    "西",
    "西西北",
    "西北",
    "北西北",
]
_OTHER = {"北东北": "北北东", "东东北": "东北东", "东东南": "东南东", "南东南": "南南东", "南西南": "南南西",
          "西西南": "西南西", "西西北": "西北西", "北西北": "北北西"}  # fmt: skip
_CALM = ("C", "CALM", "静风")


class Rose(NamedTuple):
    """Axes of the wind.

    Attributes:
        angles: (k,) degrees from north, clockwise, below 180.
        share: (k,) frequencies, together 1.
        speed: (k,) mean m/s, NaN where it is not known.
        soft: whether soft winds alone count; False where there was none.
    """

    angles: np.ndarray
    share: np.ndarray
    speed: np.ndarray
    soft: bool

    @property
    def prevailing(self) -> float:
        """The axis of the most frequent wind; of several the first from north."""
        return float(self.angles[int(np.argmax(self.share))])


def direction_of(value: object) -> Optional[float]:
    """Degrees of a direction given as a number or a compass word; None for calm.

    Raises:
        InputError: it is no direction.
    """
    number, word = cell_number(value), cell_text(value).upper().removesuffix("风")
    if number == number and -360 <= number <= 720:
        return float(number % 360)
    if word in _CALM or cell_text(value) in _CALM:
        return None
    for words in (_ENGLISH, _CHINESE, [_OTHER.get(one, one) for one in _CHINESE]):
        if word in words:
            return 22.5 * words.index(word)
    text = marked("“{word}” is no wind direction. Use degrees from north, or N, NNE … or 北, 东北 …")
    raise InputError(text, word=cell_text(value))


def rose_of(rows: Sequence[Mapping], sectors: int) -> Rose:
    """The axes of a table with columns direction (from which the wind blows), frequency and perhaps speed (m/s).

    Rows of soft winds count; where none is soft, all count.

    Args:
        sectors: of the whole circle, an even number; axes are half as many.

    Raises:
        InputError: a direction or frequency cannot be read, or all frequencies are 0.
    """
    found = []
    for number, row in enumerate(rows, 1):
        angle, often = direction_of(row["direction"]), cell_number(row["frequency"])
        if not (np.isfinite(often) and often >= 0):
            raise InputError(
                marked("Row {row} of the wind table: the frequency must be a number from 0."), row=number
            )
        if angle is not None:
            found.append((angle, often, cell_number(row.get("speed"))))
    table = np.array(found, float).reshape(-1, 3)
    speed = table[:, 2]
    soft = ~(speed < SOFT[0]) & ~(speed > SOFT[1])
    only_soft = bool(table[soft, 1].sum() > 0)
    if only_soft:
        table, speed = table[soft], speed[soft]
    if not table[:, 1].sum() > 0:
        raise InputError(marked("The wind table has no frequency above 0."))
    axes = sectors // 2
    axis = np.round(table[:, 0] / (360.0 / sectors)).astype(int) % axes
    counted = np.bincount(axis, table[:, 1], axes)
    known = np.isfinite(speed)
    weight = np.bincount(axis[known], table[known, 1], axes)
    moved = np.bincount(axis[known], table[known, 1] * speed[known], axes)
    mean = np.divide(moved, weight, out=np.full(axes, np.nan), where=weight > 0)
    return Rose(np.arange(axes) * 360.0 / sectors, counted / counted.sum(), mean, only_soft)
