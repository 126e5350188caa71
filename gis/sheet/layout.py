"""The print layout of one plan map, built from a description of its content."""

from qgis.core import (
    QgsLayoutItem,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsProject,
)
from qgis.PyQt.QtCore import Qt

from .inset import add_inset, numeric_scale, place_inset
from .items import SCALE_HEIGHT, SCALE_WIDTH, draw_page, put, rect_of, stamp_width, write
from .layers import legend_order
from .legend import fill_legend, legend_size
from .listingitem import add_listing
from .logo import add_logo
from .mapitems import fill_maps, fit_scalebar, follow
from .paper import Page, Rect
from .placement import Placement, place
from .subject import Subject, Texts
from .templated import fill_template

_GAP = 3.0
_MOST_OF_THE_HEIGHT = 0.9


def build_layout(project: QgsProject, subject: Subject, page: Page) -> QgsPrintLayout:
    """A layout in ``project``; the layers must be in the project already."""
    if subject.template:
        return fill_template(project, subject, page)
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName(subject.name)
    items = draw_page(layout, page)
    if subject.logo:
        page = add_logo(layout, items["left"], subject.logo, page)
    _write_texts(layout, items, subject.texts, page)
    fill_maps(layout, items, subject)
    fill_legend(items["legend"], legend_order(subject.drawn, subject.styles), subject.headings)
    found = _arrange(items, subject, page)
    items["map"].zoomToExtent(found.extent)
    if "relief" in items:
        items["relief"].zoomToExtent(found.extent)
        follow(items["relief"])
    _put_block(items, found, page)
    if subject.listing is not None:
        add_listing(layout, subject.listing, page)
    if subject.centre is not None:
        taken = [rect_of(items[key]) for key in ("legend", "scale", "scalebar", "north")]
        inset = place_inset(subject.centre, subject.area, found, taken, page)
        if inset is not None:
            add_inset(layout, items["map"], subject.drawn, inset, page)
    layout.refresh()
    return layout


def _write_texts(layout: QgsPrintLayout, items: dict, texts: Texts, page: Page) -> None:
    stamp, gap = stamp_width(texts.stamp, page.factor), _GAP * page.factor
    room = {key: page.rects[key].width for key in texts._fields}
    narrow = page.height > page.width
    if stamp:
        room["plan" if narrow else "title"] -= (1 if narrow else 2) * (stamp + gap)
    room["stamp"] = stamp
    for key, text in texts._asdict().items():
        if text:
            write(items[key], key, text, room[key] - gap, page.factor)
    items["scale"].setText(numeric_scale("map"))
    if stamp:
        box, line = page.rects["stamp"], page.rects["plan"]
        if narrow:  # beside the plan's name, which moves to the left: the title has the whole width
            box = box._replace(y=line.y - gap / 3)
            items["plan"].setHAlign(Qt.AlignmentFlag.AlignLeft)
        put(items["stamp"], box._replace(x=box.x + box.width - stamp, width=stamp))
    else:
        layout.removeLayoutItem(items.pop("stamp"))


def _arrange(items: dict, subject: Subject, page: Page) -> Placement:
    """Choose columns of the legend, corner, scale and extent so that least of the area is covered."""
    legend, frame, factor = items["legend"], page.rects["map"], page.factor
    gap, foot = _GAP * factor, SCALE_HEIGHT * factor
    tried = []
    for columns in (1, 2, 3):
        width, height = legend_size(legend, columns)
        if height + foot + 2 * gap > frame.height * _MOST_OF_THE_HEIGHT and columns < 3:
            continue
        block = max(width, SCALE_WIDTH * factor), height + foot
        found = place(subject.area, frame, block, gap, [page.rects["north"]], subject.scale)
        key = (round(found.covered, 2), found.scale, columns)
        tried.append((key, columns, found))
    _key, columns, found = min(tried, key=lambda one: one[0])
    legend.attemptResize(QgsLayoutSize(*legend_size(legend, columns)))
    return found


def _put_block(items: dict, found: Placement, page: Page) -> None:
    """Legend in the corner, scale below it; the legend grows upwards when the user edits it."""
    legend, bar, factor, gap = items["legend"], items["scalebar"], page.factor, _GAP * page.factor
    frame, size = page.rects["map"], items["legend"].sizeWithUnits()
    bar_width = fit_scalebar(bar, found.scale, factor)
    right, bottom = found.corner == "right", frame.y + frame.height - gap
    point = QgsLayoutItem.ReferencePoint.LowerRight if right else QgsLayoutItem.ReferencePoint.LowerLeft

    def left(width: float) -> float:
        """Everything lines up on the side of the corner; what is narrower than the legend is centred on it."""
        near = frame.x + frame.width - gap - width if right else frame.x + gap
        spare = max(size.width() - width, 0.0) / 2
        return near - spare if right else near + spare

    top = bottom - SCALE_HEIGHT * factor - size.height()
    put(legend, Rect(left(size.width()), top, size.width(), size.height()))
    legend.setReferencePoint(point)
    top = bottom - (SCALE_HEIGHT - 2) * factor
    put(items["scale"], Rect(left(bar_width), top, bar_width, 4.5 * factor))
    put(bar, Rect(left(bar_width), top + 5 * factor, bar_width, 8 * factor))
