"""Where the area lies in the map frame, at which scale, and which corner is free for the legend."""

import math
from typing import Iterable, NamedTuple, Optional, Sequence, Tuple

from qgis.core import QgsGeometry, QgsRectangle

from .paper import Rect

_BORDER = 0.02  # of the frame's side, kept free around the area
_STEPS = 9
_SMALLER = 1.35
_TOLERATED = 0.01  # of the block's area
_SIMPLIFY = 400


class Placement(NamedTuple):
    """The map's extent in map units, its scale 1 : ``scale``, the block's corner and what it covers.

    Attributes:
        corner: ``left`` or ``right``, always at the bottom.
        covered: part of the blocks that lies on the area, 0 to 1.
    """

    extent: QgsRectangle
    scale: float
    corner: str
    covered: float


def round_scale(scale: float) -> float:
    """The next round scale number that is not smaller, e.g. 1 150 000, 3 200 000 or 725 000."""
    power = 10 ** math.floor(math.log10(scale))
    leading = scale / power
    unit = power * (0.05 if leading < 2 else 0.1 if leading < 5 else 0.25)
    return math.ceil(scale / unit - 1e-9) * unit


def least_scale(area: QgsRectangle, frame: Rect) -> float:
    """The largest scale at which ``area`` (metres) fits ``frame`` (millimetres)."""
    free = 1 - 2 * _BORDER
    return 1000 * max(area.width() / (frame.width * free), area.height() / (frame.height * free))


def place(
    area: QgsGeometry,
    frame: Rect,
    block: Tuple[float, float],
    gap: float,
    others: Iterable[Rect] = (),
    scale: Optional[float] = None,
) -> Placement:
    """Put the area where a block in a bottom corner covers least of it.

    The scale is the largest round one at which the area fits; it is made up to a
    third smaller where the block would cover the area otherwise. The area stays
    as near to the middle of the frame as the block allows.

    Args:
        area: geometry in metres.
        frame: the map's frame in millimetres.
        block: width and height of the block (legend and scale bar) in millimetres.
        gap: distance of the block to the frame and to the area in millimetres.
        others: further rectangles in the frame that should stay free.
        scale: fixed scale number; None to choose one.
    """
    shape = area.simplify(max(area.boundingBox().width(), area.boundingBox().height()) / _SIMPLIFY)
    least = least_scale(area.boundingBox(), frame)
    first, *smaller = [scale] if scale else _scales(least)
    best = _at_scale(shape, frame, _blocks(frame, block, gap), list(others), first)
    for number in smaller:
        if best.covered <= _TOLERATED:
            break
        found = _at_scale(shape, frame, _blocks(frame, block, gap), list(others), number)
        if found.covered < best.covered - _TOLERATED:
            best = found
    return best


def covered(area: QgsGeometry, frame: Rect, rect: Rect, placed: Placement) -> float:
    """Square millimetres of the area below a rectangle of the page, where the area is placed already."""
    return _covered(
        area, frame, rect, placed.extent.xMinimum(), placed.extent.yMaximum(), placed.scale / 1000
    )


def _scales(least: float) -> list:
    scales = [round_scale(least)]
    while scales[-1] < least * _SMALLER:
        scales.append(round_scale(scales[-1] * 1.001))
    return scales


def _blocks(frame: Rect, block: Tuple[float, float], gap: float) -> dict:
    width, height = block[0] + 2 * gap, block[1] + 2 * gap
    top = frame.y + frame.height - height
    return {
        "left": Rect(frame.x, top, width, height),
        "right": Rect(frame.x + frame.width - width, top, width, height),
    }


def _at_scale(shape, frame: Rect, blocks: dict, others: Sequence[Rect], scale: float) -> Placement:
    metres = scale / 1000
    box = shape.boundingBox()
    offsets = [
        (x, y)
        for x in _shifts(frame.width - box.width() / metres)
        for y in _shifts(frame.height - box.height() / metres)
    ]
    total = max(sum(rect.width * rect.height for rect in (blocks["left"], *others)), 1e-9)
    found = []
    for x, y in offsets:
        left = box.center().x() - (frame.width / 2 + x) * metres
        top = box.center().y() + (frame.height / 2 + y) * metres
        common = sum(_covered(shape, frame, rect, left, top, metres) for rect in others)
        for corner, rect in blocks.items():
            covered = (common + _covered(shape, frame, rect, left, top, metres)) / total
            key = (round(covered, 3), math.hypot(x, y), corner == "right")
            extent = QgsRectangle(left, top - frame.height * metres, left + frame.width * metres, top)
            found.append((key, Placement(extent, scale, corner, covered)))
    return min(found, key=lambda one: one[0])[1]


def _shifts(slack: float) -> list:
    """How far the area may leave the middle, in millimetres."""
    if slack <= 0:
        return [0.0]
    reach = slack / 2 * (1 - 2 * _BORDER)
    return [reach * (2 * i / (_STEPS - 1) - 1) for i in range(_STEPS)]


def _covered(shape, frame: Rect, rect: Rect, left: float, top: float, metres: float) -> float:
    """Square millimetres of the area below a rectangle of the page."""
    west, north = left + (rect.x - frame.x) * metres, top - (rect.y - frame.y) * metres
    ground = QgsGeometry.fromRect(
        QgsRectangle(west, north - rect.height * metres, west + rect.width * metres, north)
    )
    return shape.intersection(ground).area() / metres**2
