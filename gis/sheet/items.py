"""The items of the page, each with its id: neat line, maps, texts, legend, scale bar, north arrow."""

import base64
from pathlib import Path
from typing import Any, Dict

from qgis.core import (
    QgsFillSymbol,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutItemShape,
    QgsLayoutMeasurement,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsTextFormat,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ...compat import set_letters
from ...translation import tr
from ..style.labels import text_format, text_width
from .legend import dress_legend
from .literal import literal
from .paper import ITEM_IDS, Page, Rect

_NORTH = Path(__file__).parents[2] / "resources" / "icons" / "northarrow.svg"
_Align = Qt.AlignmentFlag
_INK, _GREY, _RED = "#202020", "#4A4A4A", "#B22222"
#: Label to size in points, bold, colour, alignment.
_LABELS = {
    "plan": (10.5, False, _GREY, _Align.AlignHCenter, _Align.AlignVCenter),
    "title": (22, True, _INK, _Align.AlignHCenter, _Align.AlignVCenter),
    "stamp": (11, True, _RED, _Align.AlignHCenter, _Align.AlignVCenter),
    "left": (8, False, _INK, _Align.AlignLeft, _Align.AlignTop),
    "centre": (8, False, _INK, _Align.AlignHCenter, _Align.AlignTop),
    "right": (8, False, _INK, _Align.AlignRight, _Align.AlignTop),
    "scale": (9.5, True, _INK, _Align.AlignHCenter, _Align.AlignVCenter),
}
SCALE_HEIGHT, SCALE_WIDTH = 15.0, 62.0


def draw_page(layout: QgsPrintLayout, page: Page) -> Dict[str, Any]:
    """Add every item to an empty layout; returns key to item."""
    layout.pageCollection().page(0).setPageSize(QgsLayoutSize(page.width, page.height))
    factor = page.factor
    items: Dict[str, Any] = {"outer": _frame(layout, page.rects["outer"], factor)}
    for key in ("relief", "map"):
        items[key] = QgsLayoutItemMap(layout)
    items["map"].setFrameEnabled(True)
    items["map"].setFrameStrokeWidth(QgsLayoutMeasurement(0.25 * factor))
    items["map"].setBackgroundEnabled(False)
    for key in _LABELS:
        items[key] = _label(layout, key, factor)
    items["north"] = _north(layout)
    items["legend"] = QgsLayoutItemLegend(layout)
    dress_legend(items["legend"], factor)
    items["legend"].setLinkedMap(items["map"])
    items["scalebar"] = _scalebar(layout, items["map"], factor)
    for key, item in items.items():
        item.setId(ITEM_IDS[key])
        if key in page.rects and key != "outer":
            put(item, page.rects[key])
        layout.addLayoutItem(item)
    for key in ("legend", "scale", "scalebar", "north"):
        items["map"].addLabelBlockingItem(items[key])
    return items


def put(item: QgsLayoutItem, rect: Rect) -> None:
    """Move and resize an item."""
    item.attemptResize(QgsLayoutSize(rect.width, rect.height))
    item.attemptMove(QgsLayoutPoint(rect.x, rect.y))


def rect_of(item: QgsLayoutItem) -> Rect:
    """Where an item lies on the page."""
    box = item.sceneBoundingRect()
    return Rect(box.x(), box.y(), box.width(), box.height())


def add_label(layout, text: str, rect: Rect, letters: QgsTextFormat, across=_Align.AlignHCenter) -> None:
    """A line of words of its own, as they are."""
    label = QgsLayoutItemLabel(layout)
    set_letters(label, letters)
    label.setText(literal(text))
    label.setHAlign(across)
    label.setVAlign(_Align.AlignVCenter)
    put(label, rect)
    layout.addLayoutItem(label)


def _frame(layout, rect: Rect, factor: float) -> QgsLayoutItemShape:
    """The thick outer neat line; the map's own frame is the thin inner one."""
    shape = QgsLayoutItemShape(layout)
    shape.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
    symbol = QgsFillSymbol.createSimple(
        {"style": "no", "outline_color": _INK, "outline_width": f"{0.8 * factor:g}", "joinstyle": "miter"}
    )
    shape.setSymbol(symbol)
    put(shape, rect)
    shape.setLocked(True)
    return shape


def _label(layout, key: str, factor: float) -> QgsLayoutItemLabel:
    size, bold, color, across, down = _LABELS[key]
    label = QgsLayoutItemLabel(layout)
    set_letters(label, text_format(size * factor, color, bold, halo=False))
    label.setHAlign(across)
    label.setVAlign(down)
    label.setMarginX(0)
    label.setMarginY(0)
    if key == "stamp":
        label.setFrameEnabled(True)
        label.setFrameStrokeColor(QColor(_RED))
        label.setFrameStrokeWidth(QgsLayoutMeasurement(0.4 * factor))
    return label


def write(item: QgsLayoutItemLabel, key: str, text: str, width: float, factor: float) -> None:
    """Put a text on a label as it is, in smaller letters where ``width`` (mm) is not enough."""
    size, bold, color, *_rest = _LABELS[key]
    longest = max(text_width(line, size * factor, bold) for line in text.split("\n"))
    fitting = size * factor * min(1.0, width / max(longest, 1e-9))
    set_letters(item, text_format(fitting, color, bold, halo=False))
    item.setText(literal(text))


def stamp_width(text: str, factor: float) -> float:
    """Width of the box of the illustrative note in millimetres, 0 without one."""
    size, bold, *_rest = _LABELS["stamp"]
    return text_width(text, size * factor, bold) + 6 * factor if text else 0.0


def _north(layout) -> QgsLayoutItemPicture:
    """The arrow is stored in the layout itself, so that no path of this machine is in it."""
    picture = QgsLayoutItemPicture(layout)
    text = base64.b64encode(_NORTH.read_bytes()).decode("ascii")
    picture.setPicturePath(f"base64:{text}", QgsLayoutItemPicture.Format.FormatSVG)
    return picture


def _scalebar(layout, linked: QgsLayoutItemMap, factor: float) -> QgsLayoutItemScaleBar:
    bar = QgsLayoutItemScaleBar(layout)
    bar.setStyle("Double Box")
    bar.setLinkedMap(linked)
    bar.setUnits(QgsUnitTypes.DistanceUnit.DistanceKilometers)
    bar.setUnitLabel(tr("km"))
    bar.setNumberOfSegments(4)
    bar.setNumberOfSegmentsLeft(0)
    bar.setHeight(1.5 * factor)
    bar.setLabelBarSpace(1.0 * factor)
    bar.setBoxContentSpace(0)
    bar.setTextFormat(text_format(8 * factor, halo=False))
    return bar
