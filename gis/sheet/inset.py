"""The central city once more at a larger scale, in a corner of the map that is free.

When a sheet gets one:

1. The central area is what was given, else the small districts: those whose side (root of the area) is less than
   ``_SMALL`` mm on the paper at the scale of the map. They must be three or more and lie together (their common extent
   no larger than a fifth of the whole area's), and five or more points of the theme must lie there: an inset of empty
   ground would tell nothing.
2. It is shown at the largest of the scales three times to one and a half times that of the map at which it fits a
   corner: no larger than ``_MOST`` of the frame, off legend and north arrow, and with less than one hundredth of it
   on the area. Of such corners the one that covers least of the area takes it.
3. Where no corner is free at one and a half times the scale there is none: a smaller one would tell nothing new.
"""

import math
from typing import NamedTuple, Optional, Sequence

from qgis.core import (
    QgsFillSymbol,
    QgsGeometry,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemMapOverview,
    QgsLayoutMeasurement,
    QgsPointXY,
    QgsPrintLayout,
    QgsRectangle,
)
from qgis.PyQt.QtCore import Qt

from ...compat import set_letters
from ...translation import tr
from ..style.labels import text_format
from .items import put
from .layers import RELIEF_OVER, Drawn
from .paper import EXTRA_IDS, ITEM_IDS, Page, Rect
from .placement import Placement, covered, round_scale

_SMALL, _LEAST, _TOGETHER, _POINTS = 12.5, 3, 0.2, 5  # mm on A3, districts, of the extent of the area, points
_TIMES = (3.0, 2.5, 2.0, 1.75, 1.5)
_MOST, _AROUND, _COVERED = 0.45, 1.06, 0.01
_GAP, _WORDS = 3.0, 5.5  # mm
_INK = "#202020"


class Centre(NamedTuple):
    """The central city in the CRS of the map: its polygons where they are given, all districts, points of the theme."""

    given: Sequence[QgsGeometry]
    districts: Sequence[QgsGeometry]
    points: Sequence[QgsPointXY]


class Inset(NamedTuple):
    """Where an inset lies on the page, and what it shows at which scale."""

    rect: Rect
    extent: QgsRectangle
    scale: float


def central_extent(centre: Centre, area: QgsRectangle, scale: float, factor: float) -> Optional[QgsRectangle]:
    """The extent of the central area; None where nothing is too dense at the scale of the map."""
    if centre.given:
        return _extent(centre.given)
    side = _SMALL * factor * scale / 1000
    small = [one for one in centre.districts if math.sqrt(one.area()) < side]
    if len(small) < _LEAST:
        return None
    found = _extent(small)
    if found.width() * found.height() > _TOGETHER * area.width() * area.height():
        return None
    return found if sum(found.contains(point) for point in centre.points) >= _POINTS else None


def place_inset(
    centre: Centre, area: QgsGeometry, found: Placement, taken: Sequence[Rect], page: Page
) -> Optional[Inset]:
    """Where the inset goes; None where there is nothing to show or no corner is free.

    Args:
        area: of the map, in metres.
        found: where the area lies in the map's frame.
        taken: rectangles of the page with legend, scale and north arrow.
    """
    extent = central_extent(centre, area.boundingBox(), found.scale, page.factor)
    if extent is None:
        return None
    extent.scale(_AROUND)
    frame, gap = page.rects["map"], _GAP * page.factor
    for times in _TIMES:
        scale = round_scale(found.scale / times)
        if found.scale / scale < _TIMES[-1] * 0.95:
            continue
        width, height = extent.width() / scale * 1000, extent.height() / scale * 1000
        if width > _MOST * frame.width or height > _MOST * frame.height:
            continue
        free = []
        for rect in _corners(frame, width, height + _WORDS * page.factor, gap):
            if not any(_meet(rect, one, gap) for one in taken):
                free.append((covered(area, frame, rect, found) / (rect.width * rect.height), rect))
        best = min(free, key=lambda one: one[0]) if free else None
        if best is not None and best[0] < _COVERED:
            return Inset(best[1], extent, scale)
    return None


def add_inset(
    layout: QgsPrintLayout, main: QgsLayoutItemMap, drawn: Sequence[Drawn], inset: Inset, page: Page
):
    """Draw an inset with its words, and its outline on the map."""
    factor, words = page.factor, _WORDS * page.factor
    item = QgsLayoutItemMap(layout)
    item.setId(EXTRA_IDS["inset"])
    item.setFrameEnabled(True)
    item.setFrameStrokeWidth(QgsLayoutMeasurement(0.35 * factor))
    item.setCrs(main.crs())
    item.setKeepLayerSet(True)
    item.setLayers([one.layer for one in drawn if one.level != RELIEF_OVER])
    put(item, inset.rect._replace(y=inset.rect.y + words, height=inset.rect.height - words))
    layout.addLayoutItem(item)
    item.zoomToExtent(inset.extent)
    label = QgsLayoutItemLabel(layout)
    label.setId(EXTRA_IDS["inset_words"])
    set_letters(label, text_format(8.5 * factor, _INK, True, halo=False))
    label.setText(tr("Central area") + " " + numeric_scale("inset"))
    label.setHAlign(Qt.AlignmentFlag.AlignHCenter)
    label.setVAlign(Qt.AlignmentFlag.AlignVCenter)
    label.setBackgroundEnabled(True)
    label.setFrameEnabled(True)
    label.setFrameStrokeWidth(QgsLayoutMeasurement(0.35 * factor))
    put(label, inset.rect._replace(height=words))
    layout.addLayoutItem(label)
    for one in (item, label):
        main.addLabelBlockingItem(one)
    outline = QgsLayoutItemMapOverview(tr("Central area"), main)
    outline.setLinkedMap(item)
    symbol = {"style": "no", "outline_color": _INK, "outline_width": f"{0.35 * factor:g}"}
    outline.setFrameSymbol(QgsFillSymbol.createSimple(symbol))
    main.overviews().addOverview(outline)


def numeric_scale(item: str) -> str:
    """An expression, so that the number stays right when the user changes the scale of a map of the page."""
    return (
        "1:[% regexp_replace(to_string(round(map_get(item_variables('"
        + {**ITEM_IDS, **EXTRA_IDS}[item]
        + "'), 'map_scale'))), '(\\\\d)(?=(\\\\d{3})+$)', '\\\\1 ') %]"
    )


def _extent(shapes: Sequence[QgsGeometry]) -> QgsRectangle:
    whole = QgsRectangle()
    for shape in shapes:
        whole.combineExtentWith(shape.boundingBox())
    return whole


def _corners(frame: Rect, width: float, height: float, gap: float) -> list:
    right, bottom = frame.x + frame.width - width - gap, frame.y + frame.height - height - gap
    return [Rect(x, y, width, height) for x in (frame.x + gap, right) for y in (bottom, frame.y + gap)]


def _meet(one: Rect, other: Rect, gap: float) -> bool:
    across = one.x < other.x + other.width + gap and other.x < one.x + one.width + gap
    return across and one.y < other.y + other.height + gap and other.y < one.y + one.height + gap
