"""Points of a map that a table beside it lists: which of them, by which number, and what the table says of each.

Kinds that are listed stand in ``_LISTED``, the first of them that a map shows is. One place has one number: of several
points of a place the worst stands for all. What does not fit the sheet is neither numbered nor listed, but counted.
"""

from typing import Any, List, NamedTuple, Optional, Sequence, Tuple

from qgis.core import (
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsMapLayer,
    QgsVectorLayer,
)

from ...compat import NULL
from ...translation import tr
from ..kinds import Kind, fields_of
from ..tables import classes
from .layers import Request, Themed
from .numbers import Numbers
from .paper import EXTRA_IDS, Page, Rect, with_panel
from .tableitem import TableLook, split_rows, wrapped

_LETTERS = 7.2  # points
TITLE_HEIGHT, MORE_HEIGHT = 7.0, 5.0  # mm on A3
_SHARES = {"number": 9.0, "district": 17.0}


class _Plan(NamedTuple):
    """How a kind is listed.

    Attributes:
        key: field that tells a feature, and its number where ``ranked``.
        ranked: features without a rank are not listed.
        order: fields to sort by; those with a minus from the largest.
        columns: fields with the shares of their columns.
        once: field whose value is listed once only.
    """

    key: str
    ranked: bool
    order: Sequence[str]
    columns: Sequence[Tuple[str, float]]
    once: str = ""


_LISTED = {
    "repairs": _Plan("order", True, ("order",), (("barrier", 19.0), ("measure", 40.0), ("step_gain", 15.0))),
    "breakpoints": _Plan(
        "id",
        False,
        ("-severity", "-priority", "id"),
        (("class", 19.0), ("measure", 41.0), ("severity", 14.0)),
        "place",
    ),
    "barrier_points": _Plan("rank", True, ("rank",), (("class", 36.0), ("score", 19.0), ("radius", 19.0))),
}
#: Words of a verdict that stand in the place of a field.
_INSTEAD = {"measure": "verdict_measure"}


class Listing(NamedTuple):
    """A table beside the map and the numbers on it.

    Attributes:
        numbers: what the points are labelled with.
        title: above the table.
        blocks: rectangle and rows of each table; the first row is the head.
        more: how many places are not listed.
    """

    numbers: Numbers
    title: str
    blocks: Sequence[Tuple[Rect, List[List[str]]]]
    look: TableLook
    more: int


def listed_layer(theme: Sequence[Themed]) -> Optional[Themed]:
    """The layer of a theme whose points are listed; None where it has none."""
    for key in _LISTED:
        for item in theme:
            if item.kind is not None and item.kind.key == key and _has_fields(item.layer, _LISTED[key]):
                return item
    return None


def list_points(
    request: Request, page: Page, transforms: QgsCoordinateTransformContext
) -> Tuple[Optional[Listing], Page]:
    """The table of a sheet with the page that has room for it; the page as it is where nothing is listed."""
    item = listed_layer(request.theme)
    if item is None or item.kind is None:
        return None, page
    plan = _LISTED[item.kind.key]
    features = _sorted(item.layer, plan)
    if not features:
        return None, page
    wide = with_panel(page, below=page.height > page.width)
    look, rects = _look(plan, request, wide)
    widths = look.widths(rects[0].width)
    head = [
        wrapped(word, width, look.size) for word, width in zip(_heading(item.kind, plan, request), widths)
    ]
    numbers = {f[plan.key]: f[plan.key] if plan.ranked else at for at, f in enumerate(features, 1)}
    rooms = [rect.height - look.row_height(head) for rect in rects]
    most = int(sum(rooms) / look.row_height([""]))  # no more can fit; of these the districts are looked up
    where = _Districts(request, item.layer, transforms)
    lines = [_line(f, numbers[f[plan.key]], item.kind, plan, where.name_of(f)) for f in features[:most]]
    lines = [[wrapped(word, width, look.size) for word, width in zip(line, widths)] for line in lines]
    spans = split_rows([look.row_height(line) for line in lines], rooms)
    count = spans[-1][1]
    blocks = [(rect, [head, *lines[first:last]]) for rect, (first, last) in zip(rects, spans) if last > first]
    shown = {f[plan.key]: numbers[f[plan.key]] for f in features[:count]}
    given = Numbers(item.layer, plan.key, shown)
    return Listing(given, item.kind.name, blocks, look, len(features) - count), wide


def _has_fields(layer: QgsMapLayer, plan: _Plan) -> bool:
    wanted = {name.lstrip("-") for name in (*plan.order, plan.key)} | {name for name, _share in plan.columns}
    return isinstance(layer, QgsVectorLayer) and wanted <= set(layer.fields().names())


def _sorted(layer: QgsVectorLayer, plan: _Plan) -> List[QgsFeature]:
    """The features to list, the first first, one for each place."""
    features = [f for f in layer.getFeatures() if f.hasGeometry() and f[plan.key] != NULL]
    for field in reversed(plan.order):
        name, back = field.lstrip("-"), field.startswith("-")
        low = float("-inf") if back else float("inf")  # what has no value comes last
        features.sort(key=lambda f: low if f[name] == NULL else f[name], reverse=back)
    seen, kept = set(), []
    for feature in features:
        place = feature[plan.once] if plan.once in feature.fields().names() else None
        if place is None or place == NULL or place not in seen:
            kept.append(feature)
            seen.add(place)
    return kept


def _look(plan: _Plan, request: Request, page: Page) -> Tuple[TableLook, List[Rect]]:
    """The table's look, and the rectangles below the heading and above the last line."""
    panel, factor = page.rects["panel"], page.factor
    names = ["number", *(["district"] if request.districts is not None else [])]
    shares = [_SHARES[name] for name in names] + [share for _field, share in plan.columns]
    look = TableLook(EXTRA_IDS["table"], [s / sum(shares) for s in shares], (), _LETTERS * factor, factor)
    top, height = panel.y + TITLE_HEIGHT * factor, panel.height - (TITLE_HEIGHT + MORE_HEIGHT) * factor
    count = 2 if panel.width > panel.height else 1
    width = (panel.width - (count - 1) * 2 * factor) / count
    return look, [Rect(panel.x + at * (width + 2 * factor), top, width, height) for at in range(count)]


def _heading(kind: Kind, plan: _Plan, request: Request) -> List[str]:
    aliases = {field.name: field.alias for field in fields_of(kind.key)}
    district = [tr("District")] if request.districts is not None else []
    return [tr("No."), *district, *(aliases[name] for name, _share in plan.columns)]


def _line(feature: QgsFeature, number: int, kind: Kind, plan: _Plan, district: Optional[str]) -> List[str]:
    """What the table says of a feature."""
    fields = {field.name: field for field in fields_of(kind.key)}
    words = [str(number), *([] if district is None else [district])]
    for name, _share in plan.columns:
        value, field = _value(feature, name), fields[name]
        if value is None:
            words.append("")
        elif field.theme:
            words.append({row.code: row.name for row in classes(field.theme)}.get(value, str(value)))
        elif isinstance(value, float):
            words.append(f"{value:.{field.decimals or 0}f}")
        else:
            words.append(str(value))
    return words


def _value(feature: QgsFeature, name: str) -> Any:
    instead = _INSTEAD.get(name, "")
    for one in (instead, name):
        if one and feature.fields().lookupField(one) >= 0 and feature[one] not in (NULL, None, ""):
            return feature[one]
    return None


class _Districts:
    """Says in which district a feature lies; None where there are no districts to ask."""

    def __init__(
        self, request: Request, layer: QgsVectorLayer, transforms: QgsCoordinateTransformContext
    ) -> None:
        self._items: List[Tuple[QgsGeometry, str]] = []
        self._asked = request.districts is not None
        if request.districts is None:
            return
        self._to = QgsCoordinateTransform(layer.crs(), request.districts.crs(), transforms)
        field = request.district_field
        for feature in request.districts.getFeatures():
            name = feature[field] if field else NULL
            if feature.hasGeometry() and name != NULL:
                self._items.append((feature.geometry(), str(name)))

    def name_of(self, feature: QgsFeature) -> Optional[str]:
        """Its district, empty where it lies in none."""
        if not self._asked:
            return None
        point = QgsGeometry(feature.geometry())
        point.transform(self._to)  # noqa: QGS201 (a place beyond the districts' CRS lies in none of them)
        point = point.pointOnSurface()
        return next((name for shape, name in self._items if shape.intersects(point)), "")
