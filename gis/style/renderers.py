"""Renderers built from the class and style tables."""

import math
from typing import Dict

from qgis.core import (
    QgsBasicNumericFormat,
    QgsCategorizedSymbolRenderer,
    QgsColorRampLegendNodeSettings,
    QgsColorRampShader,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsGeometryGeneratorSymbolLayer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPalettedRasterRenderer,
    QgsRasterShader,
    QgsRendererCategory,
    QgsSimpleLineSymbolLayer,
    QgsSingleBandPseudoColorRenderer,
    QgsSingleSymbolRenderer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ...compat import NULL
from ...core.messages import InputError, marked
from ...translation import language, tr
from ..rasters import open_layer
from ..tables import classes
from .labels import add_labels
from .legendtitles import unit_of
from .ranges import even_shares, value_range
from .steps import stepped

_POINT = QgsWkbTypes.GeometryType.PointGeometry
_POLYGON = QgsWkbTypes.GeometryType.PolygonGeometry
_LINE = QgsWkbTypes.GeometryType.LineGeometry
#: Dash patterns in multiples of the line width: dash, gap …
_DASHES = {"dash": (8, 4), "dashdot": (12, 3, 2, 3)}
_DARKEST, _DARKEST_OF_LIGHT, _SPAN, _LIGHTEST, _TURN = 0.47, 0.64, 0.38, 0.87, 12 / 360
_MOST_CODES = 256
_MOST_DIGITS = 15
#: How much of its colour ground keeps that lies under other things.
_PALE = 0.3
_BAND_ALPHA, _BAND_WIDTH = 60, 5.0
#: What is of no class of a table: its colour, and how many of its values a legend lists.
_OTHER, _MOST_OTHERS = "#BDBDBD", 20
#: Every border between two polygons once, so that dashes of neighbours do not fill each other's gaps.
_SHARED_EDGES = (
    "if($id = minimum($id), line_merge(intersection(collect(boundary($geometry)), "
    "buffer(bounds(collect($geometry)), 1))), NULL)"
)


def style_raster(layer, row: dict, graded: bool = False) -> None:
    """Put the renderer of a styles-table row on a raster layer; a ``unit`` put into the row stands in its legend.

    Args:
        graded: whether measured values are drawn in steps, as printed maps have them.
    """
    if row["kind"] == "classes":
        layer.setRenderer(_paletted(layer, row))
    else:
        layer.setRenderer(stepped(layer, row) if graded else _ramp(layer, row))


def style_vector(layer, row: dict, factor: float = 1.0) -> None:
    """Put renderer and labels of a styles-table row on a vector layer; ``factor`` scales them for print."""
    if row["kind"] == "zones":
        layer.setRenderer(_zone_renderer(layer, row, factor))
    elif row["kind"] == "categories":
        layer.setRenderer(_categories(layer, row, factor))
    else:
        symbol = make_symbol(layer.geometryType(), row, factor=factor)
        layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    if row["label"]:
        strong = row["style"] in ("zones1", "zones2")
        add_labels(
            layer,
            row["label"],
            (11 if strong else 8) * factor,
            bold=strong,
            priority=9 if strong else 5,
            always=row["style"] == "zones2",  # names of level-1 zones give way to the numbers inside them
        )


# rasters --------------------------------------------------------------------------


def _codes_written(layer) -> set:
    text = layer.dataProvider().htmlMetadata()
    mark = "ECORESTORE_CODES="
    if mark not in text:
        return set()
    return {int(code) for code in text.split(mark)[1].split("<")[0].split()}


def occurring_codes(layer) -> set:
    """The class codes of a raster layer: as written by the tool, else looked up; empty where it has none."""
    written = _codes_written(layer)
    if written or layer.providerType() != "gdal":
        return written
    source = open_layer(layer)
    codes = set(source.class_codes(_MOST_CODES))
    source.close()
    return codes


def _paletted(layer, row: dict) -> QgsPalettedRasterRenderer:
    occurring, pale = occurring_codes(layer), row["marker"] == "pale"
    entries = [
        QgsPalettedRasterRenderer.Class(row.code, _paler(row.color) if pale else QColor(row.color), row.name)
        for row in classes(row["theme"])
        if row.code in occurring or not occurring
    ] or [
        QgsPalettedRasterRenderer.Class(code, QColor(_OTHER), _other(code))
        for code in sorted(occurring)[:_MOST_OTHERS]
    ]
    return QgsPalettedRasterRenderer(layer.dataProvider(), 1, entries)


def _paler(color: str) -> QColor:
    """A colour for ground that lies under other things."""
    parts = QColor(color).getRgb()[:3]
    return QColor(*(round(255 - (255 - part) * _PALE) for part in parts))


def _ramp(layer, row: dict) -> QgsSingleBandPseudoColorRenderer:
    colors = row["colors"].split()
    shares = row["maximum"] == "shares" and layer.providerType() == "gdal"
    stops = row["maximum"].split()
    if len(stops) > 1:  # one value for each colour, where a standard gives them
        values = [float(stop) for stop in stops]
        low, high = values[0], values[-1]
    elif shares:  # values that differ by orders of magnitude, such as currents
        values = even_shares(layer, row, len(colors))
        low, high = values[0], values[-1]
    else:
        low, high = value_range(layer, {**row, "maximum": row["maximum"].replace("shares", "")})
        step = (high - low) / (len(colors) - 1)
        values = [low + number * step for number in range(len(colors))]
    items, unit = [], unit_of(row)
    for value, color in zip(values, colors):
        label = f"{value:.3g}" if abs(value) < 1000 else f"{value:,.0f}"
        label = f"{label} {unit}".strip()
        items.append(QgsColorRampShader.ColorRampItem(value, QColor(color), label))
    function = QgsColorRampShader(low, high)
    function.setColorRampType(QgsColorRampShader.Type.Interpolated)
    function.setColorRampItemList(items)
    function.setLegendSettings(_ramp_legend(high - low, unit, not shares and len(stops) < 2))
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(function)
    renderer = QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 1, shader)
    renderer.setClassificationMin(low)
    renderer.setClassificationMax(high)
    return renderer


def _ramp_legend(span: float, unit: str, bar: bool = True) -> QgsColorRampLegendNodeSettings:
    """A continuous bar with the unit behind its numbers, or an entry for each colour."""
    numbers = QgsBasicNumericFormat()
    digits = 0 if span >= 20 else max(2, 1 - math.floor(math.log10(span)))
    numbers.setNumberDecimalPlaces(min(digits, _MOST_DIGITS))
    settings = QgsColorRampLegendNodeSettings()
    settings.setUseContinuousLegend(bar)
    settings.setNumericFormat(numbers)
    if unit:
        settings.setSuffix(f" {unit}")
    return settings


# vectors --------------------------------------------------------------------------


def make_symbol(geometry_type, row: dict, color: str = "", factor: float = 1.0):
    """A fill, line or marker symbol with the colour, outline and size of a styles-table row."""
    color = color or row["colors"].split()[0]
    width = float(row["width"] or 0.3) * factor
    if geometry_type == _POLYGON and row["kind"] == "outline":
        return made_of(QgsFillSymbol(), line_layers(color, width, row["marker"]))
    if geometry_type == _POLYGON and row["kind"] == "edges":
        return made_of(QgsFillSymbol(), [_shared_edges(color, width, row["marker"])])
    if geometry_type == _POLYGON:
        edge = color if row["outline"] == "fill" else row["outline"] or "#ffffff"
        return QgsFillSymbol.createSimple(
            {"color": color, "outline_color": edge, "outline_width": f"{width:g}", "joinstyle": "round"}
        )
    if geometry_type == _LINE:
        return made_of(QgsLineSymbol(), line_layers(color, width, row["marker"], row["outline"]))
    return QgsMarkerSymbol.createSimple(
        {
            "name": row["marker"] or "circle",
            "color": color,
            "size": f"{width:g}",
            "outline_color": row["outline"] or "#ffffff",
            "outline_width": f"{0.25 * factor:g}",
        }
    )


def made_of(symbol, layers: list):
    """The symbol with these layers in place of its own.

    Only ``appendSymbolLayer`` hands a layer over to QGIS; constructors that take
    a list and ``setSubSymbol`` leave it to Python, which frees it.
    """
    while symbol.symbolLayerCount():
        symbol.deleteSymbolLayer(0)
    for layer in layers:
        symbol.appendSymbolLayer(layer)
    return symbol


def line_layers(color: str, width: float, pattern: str = "", casing: str = "") -> list:
    """Symbol layers of a line.

    Args:
        pattern: words among ``dash``, ``dashdot`` and ``band`` (a pale band below the line).
        casing: colour of an edge on both sides; empty for none.
    """
    layers = []
    if "band" in pattern.split():
        pale = QColor(color)
        pale.setAlpha(_BAND_ALPHA)
        layers.append(_stroke(pale, width * _BAND_WIDTH))
    if casing:
        layers.append(_stroke(QColor(casing), width * 1.7))
    line = _stroke(QColor(color), width)
    for name, dashes in _DASHES.items():
        if name in pattern.split():
            line.setUseCustomDashPattern(True)
            line.setCustomDashVector([part * width for part in dashes])
            line.setPenCapStyle(Qt.PenCapStyle.FlatCap)
    return [*layers, line]


def _stroke(color: QColor, width: float) -> QgsSimpleLineSymbolLayer:
    line = QgsSimpleLineSymbolLayer(color, width)
    line.setPenCapStyle(Qt.PenCapStyle.RoundCap)
    line.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return line


def _shared_edges(color: str, width: float, pattern: str) -> QgsGeometryGeneratorSymbolLayer:
    lines = QgsGeometryGeneratorSymbolLayer.create({"SymbolType": "Line", "geometryModifier": _SHARED_EDGES})
    made_of(lines.subSymbol(), line_layers(color, width, pattern))
    return lines


def _other(code: int) -> str:
    return tr("Other ({code})").format(code=code)


def _require_fields(layer, row: dict, *fields: str) -> None:
    """Raise InputError where a layer lacks a field that a style shows, as a shapefile that cut its name."""
    for field in fields:
        if layer.fields().indexOf(field) < 0:
            raise InputError(
                marked("“{layer}” has no field “{field}”, which the style “{style}” needs."),
                layer=layer.name(),
                field=field,
                style=row[f"name_{language()}"],
            )


def _occurring(layer, field: str) -> set:
    index = layer.fields().indexFromName(field)
    return set() if index < 0 else set(layer.uniqueValues(index))


def _categories(layer, row: dict, factor: float) -> QgsCategorizedSymbolRenderer:
    _require_fields(layer, row, row["field"])
    occurring, names, entries = _occurring(layer, row["field"]), {}, []
    if row["label"] == "name" and layer.fields().indexOf("name") >= 0:  # zones carry their own names
        names = {feature[row["field"]]: feature["name"] for feature in layer.getFeatures()}
    for entry in classes(row["theme"]):
        for value in (entry.code, entry.key):
            if value in occurring:
                color = shade(QColor(entry.color), 0, 1).name() if row["marker"] == "pale" else entry.color
                symbol = make_symbol(layer.geometryType(), row, color, factor)
                own = names.get(value)
                entries.append(QgsRendererCategory(value, symbol, own if own and own != NULL else entry.name))
                occurring.discard(value)
                break
    if occurring:
        symbol = make_symbol(layer.geometryType(), row, _OTHER, factor)
        entries.append(QgsRendererCategory(None, symbol, tr("Other")))
    renderer = QgsCategorizedSymbolRenderer(row["field"], entries)
    if layer.geometryType() == _POINT:  # the first class of the table lies on top
        last_first = QgsFeatureRequest.OrderByClause(f'"{row["field"]}"', False)
        renderer.setOrderBy(QgsFeatureRequest.OrderBy([last_first]))
        renderer.setOrderByEnabled(True)
    return renderer


def _zone_renderer(layer, row: dict, factor: float) -> QgsCategorizedSymbolRenderer:
    """Level-2 zones in the hue family of their level-1 zone."""
    _require_fields(layer, row, "zone1", "order2", "zone2", "name")
    base = {entry.code: QColor(entry.color) for entry in classes(row["theme"])}
    zones = {(f["zone1"], f["order2"], f["zone2"], f["name"]) for f in layer.getFeatures()}
    known = sorted(
        (zone for zone in zones if NULL not in zone[:3]), key=lambda zone: (*zone[:3], str(zone[3]))
    )
    count: Dict[int, int] = {}
    for zone1, *_rest in known:
        count[zone1] = count.get(zone1, 0) + 1
    entries = []
    seen: Dict[int, int] = {}
    for zone1, _order, code, name in known:
        position = seen[zone1] = seen.get(zone1, -1) + 1
        color = shade(base.get(zone1, QColor(_OTHER)), position, count[zone1]).name()
        symbol = make_symbol(layer.geometryType(), row, color, factor)
        entries.append(QgsRendererCategory(code, symbol, f"{code} {'' if name == NULL else name}".strip()))
    if len(known) < len(zones):
        symbol = make_symbol(layer.geometryType(), row, _OTHER, factor)
        entries.append(QgsRendererCategory(None, symbol, tr("Other")))
    return QgsCategorizedSymbolRenderer("zone2", entries)


def shade(color: QColor, position: int, count: int) -> QColor:
    """The ``position``-th of ``count`` shades of one hue family, from light to dark.

    Light enough for black letters: HSL lightness from 0.47–0.64, by the colour's
    own, to 0.38 more (at most 0.90); the hue turns by 12° over the family. A family
    of more than five reaches 0.03 darker for each, ends muted and turns on one side only.
    """
    more = max(count - 5, 0)
    hue, saturation, lightness, _alpha = color.getHslF()
    low = min(max(lightness, _DARKEST), _DARKEST_OF_LIGHT)
    high = min(low + _SPAN, _LIGHTEST)
    low = max(low - 0.03 * more, 0.42)
    step = {1: 0.5, 2: 0.25 + 0.5 * position}.get(count, position / max(count - 1, 1))
    turned = (max(hue, 0.0) + _TURN * (step - (0.5 if not more else 1.0))) % 1.0
    muted = saturation * (1.0 - 0.05 * min(more, 5) * step)
    return QColor.fromHslF(turned, muted, high - (high - low) * step)
