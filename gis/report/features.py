"""Vector results and tables in words: counts and sizes by class, lists of the most important features."""

import math
from typing import Dict, List, NamedTuple, Optional, Sequence, Tuple

from qgis.core import QgsFeatureRequest, QgsGeometry, QgsVectorLayer, QgsWkbTypes

from ...compat import NULL
from ...core.cartography.charts import Bar, bars
from ...core.cartography.document import NOTE, RIGHT, Block, Cell, Chart, Column, Paragraph, Table, row, text
from ...core.cartography.rounding import rounded_parts, shares
from ...translation import tr
from ..geometries import simple
from ..kinds import Field, fields_of
from ..tables import class_of
from .gathering import Result
from .wording import HECTARE, SQUARE_KM, figure, percent

_LINE, _POLYGON = QgsWkbTypes.GeometryType.LineGeometry, QgsWkbTypes.GeometryType.PolygonGeometry
_MOST_THEMES, _MOST_LISTED, _MOST_ROWS = 3, 40, 200
#: The field that only chooses a symbol.
_LEGEND = "legend"
_NUMBERS = ("int", "long", "real", "key")


class Listed(NamedTuple):
    """Which fields of a kind are listed, in which order of the features, the first of them first."""

    fields: Tuple[str, ...]
    by: str
    falling: bool = True


#: Kinds whose features stand in a list.
LISTED = {
    "zones1": Listed(("name", "function", "parts", "units", "area_km2"), "zone1", False),
    "zones2": Listed(("zone2", "name", "area_km2", "degradation", "direction"), "order2", False),
    "breakpoints": Listed(
        ("id", "place", "corridor", "barrier_name", "length_m", "severity", "measure", "priority"), "priority"
    ),
    "repairs": Listed(("order", "id", "barrier", "measure", "cost", "step_gain", "cum_gain"), "order", False),
    "sources": Listed(("id", "name", "area_km2", "dpc"), "area_km2"),
    "corridors": Listed(("rank", "id", "from", "to", "length", "lcd", "width", "gravity"), "rank", False),
    "barrier_points": Listed(("rank", "score", "radius", "percent", "links"), "rank", False),
    "robustness_units": Listed(("unit", "name", "share", "second", "area_km2"), "share", False),
}


class Rows(NamedTuple):
    """The rows of a layer or table as dicts, and those fields of its kind that it has, else all of its own.

    Attributes:
        family: points, lines or polygons; None for a table.
    """

    values: List[dict]
    fields: List[Field]
    family: Optional[QgsWkbTypes.GeometryType]


def rows_of(result: Result) -> Rows:
    """The attributes of all features, with sizes of geometries as ``$size`` in map units."""
    layer = result.vector
    names = [field.name() for field in layer.fields()]
    known = {field.name: field for field in fields_of(result.key)} if result.key else {}
    fields = [known.get(name) or _foreign(layer, name) for name in names if name != "fid"]
    request = QgsFeatureRequest().setInvalidGeometryCheck(
        QgsFeatureRequest.InvalidGeometryCheck.GeometryNoCheck
    )
    found, family = [], None
    for feature in layer.getFeatures(request):
        values = dict(zip(names, feature.attributes()))
        shape = None if feature.geometry().isNull() else simple(feature.geometry()).geometry
        values["$size"] = 0.0 if shape is None else _size(shape)
        family = shape.type() if family is None and shape is not None else family
        found.append({key: None if value == NULL else value for key, value in values.items()})
    return Rows(found, fields, family)


def _foreign(layer: QgsVectorLayer, name: str) -> Field:
    field = layer.fields()[layer.fields().lookupField(name)]
    alias = field.alias() or name
    return Field(
        name=name,
        type="real" if field.isNumeric() else "text",
        length=0,
        precision=0,
        decimals=None,
        theme="",
        optional=True,
        alias_en=alias,
        alias_zh=alias,
    )


def _size(shape: QgsGeometry) -> float:
    if shape.type() == _POLYGON:
        return shape.area()
    return shape.length() if shape.type() == _LINE else 1.0


def in_words(value, field: Field) -> str:
    """An attribute for a cell: class names, rounded numbers, text as it is."""
    if value is None or value == "":
        return ""
    if field.theme:
        known = class_of(field.theme)
        code = _code(value)
        return known[code].name if code in known else str(value)
    if isinstance(value, bool):
        return tr("Yes") if value else tr("No")
    number = _number(value) if field.type in _NUMBERS else None
    if number is None:
        return str(value)
    if field.decimals is not None:
        return f"{number:,.{field.decimals}f}"
    if number.is_integer():
        return f"{number:.0f}"
    return figure(number)


def _code(value) -> Optional[int]:
    number = _number(value)
    return int(number) if number is not None and number.is_integer() else None


def _number(value) -> Optional[float]:
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None
    return number if math.isfinite(number) else None


def listing(result: Result, rows: Rows, fields: Sequence[Field], most: int, caption: str) -> List[Block]:
    """A table of features, and a note where there are more."""
    shown = rows.values[:most]
    columns = tuple(Column(field.alias, RIGHT if _is_number(field) else "left") for field in fields)
    lines = tuple(row(*(in_words(values.get(field.name), field) for field in fields)) for values in shown)
    found: List[Block] = [Table(caption, columns, lines, small=len(fields) > 5)]
    if len(rows.values) > most:
        words = tr("The first {count} of {all} rows; the layer holds all of them.")
        found.append(text(words.format(count=most, all=f"{len(rows.values):,}"), NOTE))
    return found


def _is_number(field: Field) -> bool:
    return field.type in _NUMBERS and not field.theme


def table_blocks(result: Result) -> List[Block]:
    """A table as it is."""
    rows = rows_of(result)
    fields = [
        field for field in rows.fields if any(values.get(field.name) is not None for values in rows.values)
    ]
    if not rows.values:
        return [text(tr("The table has no rows."), NOTE)]
    if result.key == "zone_statistics" and not any(values.get("by") for values in rows.values):
        return [_crossed(result, rows)]
    return listing(result, rows, fields or rows.fields, _MOST_ROWS, result.name)


def _crossed(result: Result, rows: Rows) -> Table:
    """Zones as rows, classes as columns, areas in km²."""
    zones: Dict[str, None] = {}
    classes: Dict[str, None] = {}
    areas: Dict[Tuple[str, str], float] = {}
    for values in rows.values:
        zone, name = str(values.get("zone") or "–"), str(values.get("class") or tr("No class"))
        zones[zone] = classes[name] = None
        areas[zone, name] = areas.get((zone, name), 0.0) + (_number(values.get("area_km2")) or 0.0)
    columns = [Column(tr("Zone")), *(Column(name, RIGHT) for name in classes), Column(tr("Total"), RIGHT)]
    lines = []
    for zone in zones:
        parts = [areas.get((zone, name), 0.0) for name in classes]
        rounded = rounded_parts([max(part, 0.0) for part in parts], 2)
        lines.append(row(zone, *(f"{value:,.2f}" for value in (*rounded, math.fsum(rounded)))))
    caption = tr("{layer} (km²)").format(layer=result.name)
    return Table(caption, tuple(columns), tuple(lines), small=True)


def feature_blocks(result: Result) -> List[Block]:
    """How many features, how large, by class; then the list of those kinds that have one."""
    rows = rows_of(result)
    found: List[Block] = [_summary(rows)]
    themes = [field for field in rows.fields if field.theme and field.name != _LEGEND][:_MOST_THEMES]
    for field in themes:
        if result.key not in ("zones1", "zones2"):
            found += _by_class(result, rows, field)
    listed = LISTED.get(result.key)
    if listed is not None and rows.values:
        found += _list(result, rows, listed)
    return found


def _summary(rows: Rows) -> Paragraph:
    count, whole = len(rows.values), math.fsum(values["$size"] for values in rows.values)
    if rows.family == _POLYGON:
        words = tr("{count} polygons, {area} km² in all.")
        return text(words.format(count=f"{count:,}", area=f"{whole / SQUARE_KM:,.2f}"))
    if rows.family == _LINE:
        return text(
            tr("{count} lines, {length} km in all.").format(count=f"{count:,}", length=f"{whole / 1000:,.1f}")
        )
    return text(tr("{count} points.").format(count=f"{count:,}"))


class _Class(NamedTuple):
    """The features of one class: how many, and their size in map units."""

    name: str
    color: str
    number: int
    size: float


def _classes(rows: Rows, field: Field) -> List[_Class]:
    """The classes of a field that occur, in the order of the table; features without one last."""
    known = class_of(field.theme)
    found: Dict[Optional[int], List[float]] = {}
    for values in rows.values:
        found.setdefault(_code(values.get(field.name)), []).append(values["$size"])
    order: List[Optional[int]] = [code for code in known if code in found]
    order += [code for code in found if code not in known and code is not None]
    order += [None] if None in found and order else []
    classes = []
    for code in order:
        row_of = known.get(code)
        name = row_of.name if row_of else tr("No class") if code is None else str(code)
        sizes = found[code]
        classes.append(_Class(name, row_of.color if row_of else "", len(sizes), math.fsum(sizes)))
    return classes


def _by_class(result: Result, rows: Rows, field: Field) -> List[Block]:
    """Number and size of the features of each class of a field, as a table and as bars."""
    classes = _classes(rows, field)
    if not classes:
        return []
    share = shares([one.size for one in classes])
    columns = [Column(field.alias), Column(tr("How many"), RIGHT)]
    lines = [[Cell(one.name, one.color), Cell(f"{one.number:,}")] for one in classes]
    sums = [Cell(tr("Total")), Cell(f"{sum(one.number for one in classes):,}")]
    geometry = rows.family
    if geometry in (_LINE, _POLYGON):
        unit, title = (HECTARE, tr("Area (ha)")) if geometry == _POLYGON else (1000.0, tr("Length (km)"))
        rounded = rounded_parts([one.size / unit for one in classes], 2)
        columns.append(Column(title, RIGHT))
        for line, value in zip([*lines, sums], [*rounded, math.fsum(rounded)]):
            line.append(Cell(f"{value:,.2f}"))
    columns.append(Column(tr("Share (%)"), RIGHT))
    for line, value in zip([*lines, sums], [*share, math.fsum(share)]):
        line.append(Cell(percent(value)))
    caption = tr("{layer} by {field}").format(layer=result.name, field=field.alias)
    table = Table(caption, tuple(columns), tuple(tuple(line) for line in (*lines, sums)), total=True)
    if len(classes) < 2:
        return [table]
    points = geometry not in (_LINE, _POLYGON)
    drawn = bars(
        [
            Bar(one.name, one.size, one.color, f"{one.number:,}" if points else f"{value:.1f}%")
            for one, value in zip(classes, share)
        ],
        caption,
    )
    return [table, Chart(caption, drawn.text, drawn.width, drawn.height)]


def _list(result: Result, rows: Rows, listed: Listed) -> List[Block]:
    fields = {field.name: field for field in rows.fields}
    shown = [fields[name] for name in listed.fields if name in fields]
    there = [
        field for field in shown if any(values.get(field.name) not in (None, "") for values in rows.values)
    ]

    def place(values: dict):
        number = _number(values.get(listed.by))
        if number is None:
            return math.inf
        return -number if listed.falling else number

    ordered = sorted(rows.values, key=place)
    if result.key == "zones2":
        ordered = sorted(rows.values, key=lambda values: (_number(values.get("zone1")) or 0.0, place(values)))
    caption = tr("{layer}: list").format(layer=result.name)
    return listing(result, rows._replace(values=ordered), there, _MOST_LISTED, caption)
