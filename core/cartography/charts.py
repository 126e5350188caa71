"""Charts as SVG text: bars, stacked bars and a curve, with labels and units, in the colours of the classes.

No script, nothing from outside, every text escaped. Sizes are in pixels of the drawing.
"""

import math
from typing import List, NamedTuple, Sequence, Tuple

from .markup import color_of, escaped

WIDTH = 760
_FONT, _SMALL = 13, 12
_ROW, _BAR, _GAP = 26, 16, 10
_INK, _SOFT, _GRID = "#222222", "#555555", "#d9dde1"
_FAMILY = "'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','PingFang SC','Segoe UI',sans-serif"
_WIDE = 0x2E80  # letters from here on are as wide as high
_LONGEST_LABEL = 0.42
_DARK = 140


class Svg(NamedTuple):
    """A drawing and its size."""

    text: str
    width: int
    height: int


class Bar(NamedTuple):
    """One bar: its value, and the value as it is written behind it."""

    label: str
    value: float
    color: str
    words: str


class Series(NamedTuple):
    """A part of all stacked bars."""

    name: str
    color: str


class Stack(NamedTuple):
    """One stacked bar: a part for each series, and what is written behind it."""

    label: str
    parts: Tuple[float, ...]
    words: str = ""


class Axis(NamedTuple):
    """What a curve shows along one direction, with its unit."""

    title: str


def text_width(words: str, size: float = _FONT) -> float:
    """About how wide some words are."""
    return size * sum(1.0 if ord(letter) >= _WIDE else 0.58 for letter in words)


def shortened(words: str, room: float, size: float = _FONT) -> str:
    """Words that fit into a room, with … where some had to go."""
    if text_width(words, size) <= room:
        return words
    kept = words
    while kept and text_width(kept + "…", size) > room:
        kept = kept[:-1]
    return kept + "…"


def bars(rows: Sequence[Bar], title: str) -> Svg:
    """Horizontal bars from 0, the longest as wide as there is room.

    Args:
        title: what is shown, with its unit; for readers that see no pictures.
    """
    room = _label_room([one.label for one in rows])
    behind = max((text_width(one.words) for one in rows), default=0.0) + 8
    most = max((one.value for one in rows), default=0.0)
    scale = (WIDTH - room - behind - _GAP) / most if most > 0 else 0.0
    parts, height = [], len(rows) * _ROW + 2 * _GAP
    for number, one in enumerate(rows):
        top = _GAP + number * _ROW
        width = max(one.value, 0.0) * scale
        parts.append(_label(one.label, room, top))
        parts.append(_box(room, top + (_ROW - _BAR) / 2, width, _BAR, one.color))
        parts.append(_text(room + width + 6, top + _ROW / 2, one.words, "start"))
    parts.append(_line(room, _GAP - 2, room, height - _GAP + 2, _SOFT))
    return _svg(parts, height, title)


def stacked(rows: Sequence[Stack], series: Sequence[Series], title: str) -> Svg:
    """Bars of equal width whose parts are shares of the whole, in per cent where there is room, under a legend."""
    parts, top = _legend(series)
    room = _label_room([one.label for one in rows])
    behind = max((text_width(one.words) for one in rows), default=0.0) + 8
    width = WIDTH - room - behind - _GAP
    for number, one in enumerate(rows):
        at, line = room, top + number * _ROW
        parts.append(_label(one.label, room, line))
        whole = sum(one.parts)
        for part, (name, color) in zip(one.parts, series):
            wide = width * part / whole if whole > 0 else 0.0
            if wide <= 0:
                continue
            parts.append(_box(at, line + (_ROW - _BAR) / 2, wide, _BAR, color, name))
            words = f"{100 * part / whole:.0f}%"
            if text_width(words, _SMALL) + 4 < wide:
                ink = "#ffffff" if _is_dark(color) else _INK
                parts.append(_text(at + wide / 2, line + _ROW / 2, words, "middle", ink, _SMALL))
            at += wide
        parts.append(_text(room + width + 6, line + _ROW / 2, one.words, "start"))
    return _svg(parts, top + len(rows) * _ROW + _GAP, title)


def shares_bar(parts: Sequence[float], series: Sequence[Series], title: str, width: int = 320) -> Svg:
    """One thin bar whose parts are shares of the whole; without words."""
    whole, at, drawn = sum(parts), 0.0, []
    for part, (name, color) in zip(parts, series):
        wide = width * part / whole if whole > 0 else 0.0
        if wide > 0:
            drawn.append(_box(at, 0, wide, 12, color, name))
            at += wide
    return _svg(drawn, 12, title, width, stretched=True)


def curve(points: Sequence[Tuple[float, float]], across: Axis, up: Axis, title: str, color: str) -> Svg:
    """A line through points, with axes from 0 and round numbers on them."""
    left, bottom, height = 70, 46, 300
    xs, ys = (
        ticks(max((x for x, _y in points), default=1.0)),
        ticks(max((y for _x, y in points), default=1.0)),
    )
    wide, high = WIDTH - left - 24, height - bottom - 30

    def place(x: float, y: float) -> Tuple[float, float]:
        return left + wide * x / xs[-1], 30 + high * (1 - y / ys[-1])

    parts = [_text(8, 14, up.title, "start", _SOFT)]
    for y in ys:
        level = place(0, y)[1]
        parts.append(_line(left, level, left + wide, level, _GRID))
        parts.append(_text(left - 8, level, f"{y:g}", "end", _SOFT, _SMALL))
    for x in xs:
        parts.append(_text(place(x, 0)[0], 30 + high + 14, f"{x:g}", "middle", _SOFT, _SMALL))
    parts.append(_text(left + wide / 2, height - 8, across.title, "middle", _SOFT))
    places = [place(x, y) for x, y in points]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    parts.append(f'<polyline points="{line}" fill="none" stroke="{color_of(color)}" stroke-width="2"/>')
    parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{color_of(color)}"/>' for x, y in places]
    return _svg(parts, height, title)


def ticks(most: float, wanted: int = 5) -> List[float]:
    """Round numbers from 0 that reach at least ``most``: steps of 1, 2 or 5 times a power of ten."""
    if not most > 0 or not math.isfinite(most):
        return [0.0, 1.0]
    power = 10.0 ** math.floor(math.log10(most / wanted))
    step = next(
        factor * power for factor in (1, 2, 5, 10, 20) if factor * power * wanted >= most * (1 - 1e-9)
    )
    count = math.ceil(most / step - 1e-9)
    return [round(number * step, 12) for number in range(count + 1)]


def _legend(series: Sequence[Series]) -> Tuple[List[str], float]:
    """Swatches with names, as many in a line as fit, and where what comes below begins."""
    parts, at, line = [], 0.0, 0
    for name, color in series:
        words = shortened(name, WIDTH / 2, _SMALL)
        wide = text_width(words, _SMALL) + 34
        if at and at + wide > WIDTH:
            at, line = 0.0, line + 1
        parts.append(_box(at, 4 + 20 * line, 12, 12, color))
        parts.append(_text(at + 17, 10 + 20 * line, words, "start", _INK, _SMALL))
        at += wide
    return parts, 20.0 * (line + 1) + _GAP


def _label_room(labels: Sequence[str]) -> float:
    longest = max((text_width(label) for label in labels), default=0.0)
    return min(longest + 12, _LONGEST_LABEL * WIDTH)


def _label(words: str, room: float, top: float) -> str:
    shown = shortened(words, room - 10)
    return _text(room - 8, top + _ROW / 2, shown, "end", full="" if shown == words else words)


def _text(
    x: float, y: float, words: str, anchor: str, ink: str = _INK, size: int = _FONT, full: str = ""
) -> str:
    told = f"<title>{escaped(full)}</title>" if full else ""
    return (
        f'<text x="{x:.1f}" y="{y + size * 0.36:.1f}" text-anchor="{anchor}" font-size="{size}" fill="{ink}">'
        f"{told}{escaped(words)}</text>"
    )


def _box(x: float, y: float, width: float, height: float, color: str, name: str = "") -> str:
    told = f"<title>{escaped(name)}</title>" if name else ""
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height}" fill="{color_of(color)}" '
        f'stroke="#7a7a7a" stroke-width="0.4">{told}</rect>'
    )


def _line(x0: float, y0: float, x1: float, y1: float, color: str) -> str:
    return (
        f'<line x1="{x0:.1f}" y1="{y0:.1f}" x2="{x1:.1f}" y2="{y1:.1f}" stroke="{color}" stroke-width="1"/>'
    )


def _is_dark(color: str) -> bool:
    red, green, blue = (int(color_of(color)[at : at + 2], 16) for at in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue < _DARK


def _svg(parts: Sequence[str], height: float, title: str, width: int = WIDTH, stretched: bool = False) -> Svg:
    high = math.ceil(height)
    fitted = ' preserveAspectRatio="none"' if stretched else ""
    text = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {high}" width="{width}" height="{high}"{fitted} '
        f'role="img" font-family="{_FAMILY}"><title>{escaped(title)}</title>{"".join(parts)}</svg>'
    )
    return Svg(text, width, high)
