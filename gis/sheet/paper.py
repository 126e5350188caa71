"""Sizes of paper and where each item of a printed map lies, in millimetres from the upper left."""

from typing import Dict, NamedTuple

from ...translation import tr

#: Paper to width and height in millimetres (ISO 216).
PAPERS = {
    "A3L": (420.0, 297.0),
    "A3P": (297.0, 420.0),
    "A4L": (297.0, 210.0),
    "A4P": (210.0, 297.0),
    "A1L": (841.0, 594.0),
    "A0L": (1189.0, 841.0),
}
_A3_SHORT_SIDE = 297.0
_LEAST_FACTOR = 0.78
_PANEL, _PANEL_BELOW, _GAP = 88.0, 0.27, 2.5

#: Key in the code to the item's id in the layout; the ids are for ever, templates are filled by them.
ITEM_IDS = {
    "outer": "outer neat line 外图廓",
    "relief": "relief map 地形底图",
    "map": "map 地图",
    "plan": "plan name 规划名称",
    "title": "title 图名",
    "stamp": "illustrative note 示意说明",
    "legend": "legend 图例",
    "scale": "numeric scale 数字比例尺",
    "scalebar": "scale bar 比例尺",
    "north": "north arrow 指北针",
    "left": "organisation and date 编制单位与日期",
    "centre": "notes 说明",
    "right": "approval number and CRS 审图号与坐标系",
}

#: Items that only some sheets have.
EXTRA_IDS = {
    "logo": "logo 标志",
    "inset": "inset map 插图",
    "inset_words": "inset title and scale 插图名称与比例尺",
    "table": "points 点位表",
}


class Rect(NamedTuple):
    """A rectangle on the page in millimetres."""

    x: float
    y: float
    width: float
    height: float

    def inset(self, by: float) -> "Rect":
        """The rectangle made smaller by ``by`` on every side."""
        return Rect(self.x + by, self.y + by, self.width - 2 * by, self.height - 2 * by)


class Page(NamedTuple):
    """A paper with the factor by which letters and lines grow from A3, and the items' rectangles."""

    width: float
    height: float
    factor: float
    rects: Dict[str, Rect]


def paper_labels() -> dict:
    """Key of a paper to its label."""
    return {
        "A3L": tr("A3 landscape"),
        "A3P": tr("A3 portrait"),
        "A4L": tr("A4 landscape"),
        "A4P": tr("A4 portrait"),
        "A1L": tr("A1 landscape"),
        "A0L": tr("A0 landscape"),
    }


def page(paper: str) -> Page:
    """The page of a paper: title on top, double neat line with the map, three texts at the foot."""
    width, height = PAPERS[paper]
    f = max(min(width, height) / _A3_SHORT_SIDE, _LEAST_FACTOR)
    margin, head, foot = 8 * f, 19 * f, 10.5 * f
    outer = Rect(margin, margin + head, width - 2 * margin, height - 2 * margin - head - foot)
    inner = outer.inset(1.8 * f)
    third = outer.width / 3
    foot_top = outer.y + outer.height + 1.8 * f
    rects = {
        "outer": outer,
        "relief": inner,
        "map": inner,
        "plan": Rect(outer.x, margin - 1.5 * f, outer.width, 6 * f),
        "title": Rect(outer.x, margin + 4.5 * f, outer.width, 12.5 * f),
        "stamp": Rect(outer.x + outer.width - 62 * f, margin + 8.5 * f, 62 * f, 7.5 * f),
        "north": Rect(inner.x + inner.width - 22 * f, inner.y + 6 * f, 15 * f, 20 * f),
        "left": Rect(outer.x, foot_top, third, foot - 1.8 * f),
        "centre": Rect(outer.x + third, foot_top, third, foot - 1.8 * f),
        "right": Rect(outer.x + 2 * third, foot_top, third, foot - 1.8 * f),
    }
    return Page(width, height, f, rects)


def with_panel(page: Page, below: bool = False) -> Page:
    """A page whose map leaves room for a panel at its right, or below it."""
    frame, factor = page.rects["map"], page.factor
    gap, north = _GAP * factor, page.rects["north"]
    if below:
        height = frame.height * _PANEL_BELOW
        narrow = frame._replace(height=frame.height - height - gap)
        panel = Rect(frame.x, narrow.y + narrow.height + gap, frame.width, height)
    else:
        aside = _PANEL * factor
        narrow = frame._replace(width=frame.width - aside - gap)
        panel = Rect(narrow.x + narrow.width + gap, frame.y, aside, frame.height)
    moved = north._replace(x=narrow.x + narrow.width - (frame.x + frame.width - north.x))
    rects = {**page.rects, "map": narrow, "relief": narrow, "north": moved, "panel": panel}
    return page._replace(rects=rects)
