"""Renderers and labels built from the class and style tables."""

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsColorRampShader,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPalettedRasterRenderer,
    QgsPalLayerSettings,
    QgsRasterBandStats,
    QgsRasterShader,
    QgsRendererCategory,
    QgsSingleBandPseudoColorRenderer,
    QgsSingleSymbolRenderer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayerSimpleLabeling,
    QgsWkbTypes,
)
from qgis.PyQt.QtGui import QColor, QFont

from .fonts import map_font
from .tables import classes


def style_raster(layer, row: dict) -> None:
    """Put the renderer of a styles-table row on a raster layer."""
    if row["kind"] == "classes":
        layer.setRenderer(_paletted(layer, row["theme"]))
    else:
        layer.setRenderer(_ramp(layer, row))


def style_vector(layer, row: dict) -> None:
    """Put renderer and labels of a styles-table row on a vector layer."""
    if row["kind"] == "zones":
        layer.setRenderer(_zone_renderer(layer, row))
    elif row["kind"] == "categories":
        layer.setRenderer(_categories(layer, row))
    else:
        layer.setRenderer(QgsSingleSymbolRenderer(make_symbol(layer.geometryType(), row)))
    if row["label"]:
        add_labels(layer, row["label"], size=8 if row["kind"] == "zones" else 7)


def _codes_written(layer) -> set:
    text = layer.dataProvider().htmlMetadata()
    mark = "ECORESTORE_CODES="
    if mark not in text:
        return set()
    return {int(code) for code in text.split(mark)[1].split("<")[0].split()}


def _paletted(layer, theme: str) -> QgsPalettedRasterRenderer:
    occurring = _codes_written(layer)
    entries = [
        QgsPalettedRasterRenderer.Class(row.code, QColor(row.color), row.name)
        for row in classes(theme)
        if not occurring or row.code in occurring
    ]
    return QgsPalettedRasterRenderer(layer.dataProvider(), 1, entries)


def _range(layer, row: dict) -> tuple:
    if row["minimum"] and row["maximum"]:
        return float(row["minimum"]), float(row["maximum"])
    band = QgsRasterBandStats.Stats.Min | QgsRasterBandStats.Stats.Max
    stats = layer.dataProvider().bandStatistics(1, band, layer.extent(), 250_000)
    low = float(row["minimum"]) if row["minimum"] else stats.minimumValue
    high = float(row["maximum"]) if row["maximum"] else stats.maximumValue
    return low, (high if high > low else low + 1.0)


def _ramp(layer, row: dict) -> QgsSingleBandPseudoColorRenderer:
    low, high = _range(layer, row)
    colors = row["colors"].split()
    step = (high - low) / (len(colors) - 1)
    items = []
    for number, color in enumerate(colors):
        value = low + number * step
        label = f"{value:.3g}" if abs(value) < 1000 else f"{value:,.0f}"
        label = f"{label} {row['unit']}".strip()
        items.append(QgsColorRampShader.ColorRampItem(value, QColor(color), label))
    function = QgsColorRampShader(low, high)
    function.setColorRampType(QgsColorRampShader.Type.Interpolated)
    function.setColorRampItemList(items)
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(function)
    renderer = QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 1, shader)
    renderer.setClassificationMin(low)
    renderer.setClassificationMax(high)
    return renderer


def make_symbol(geometry_type, row: dict, color: str = ""):
    """A fill, line or marker symbol with the colour, outline and size of a styles-table row."""
    color = color or row["colors"].split()[0]
    width = row["width"] or "0.3"
    if geometry_type == QgsWkbTypes.GeometryType.PolygonGeometry:
        style = "no" if row["kind"] == "outline" else "solid"
        edge = color if row["kind"] == "outline" else (row["outline"] or "#ffffff")
        return QgsFillSymbol.createSimple(
            {"color": color, "style": style, "outline_color": edge, "outline_width": width}
        )
    if geometry_type == QgsWkbTypes.GeometryType.LineGeometry:
        return QgsLineSymbol.createSimple(
            {"line_color": color, "line_width": width, "capstyle": "round", "joinstyle": "round"}
        )
    return QgsMarkerSymbol.createSimple(
        {
            "name": row["marker"] or "circle",
            "color": color,
            "size": width,
            "outline_color": row["outline"] or "#ffffff",
            "outline_width": "0.2",
        }
    )


def _occurring(layer, field: str) -> set:
    index = layer.fields().indexFromName(field)
    return set() if index < 0 else set(layer.uniqueValues(index))


def _categories(layer, row: dict) -> QgsCategorizedSymbolRenderer:
    occurring = _occurring(layer, row["field"])
    entries = []
    for entry in classes(row["theme"]):
        for value in (entry.code, entry.key):
            if value in occurring:
                symbol = make_symbol(layer.geometryType(), row, entry.color)
                entries.append(QgsRendererCategory(value, symbol, entry.name))
                break
    return QgsCategorizedSymbolRenderer(row["field"], entries)


def _zone_renderer(layer, row: dict) -> QgsCategorizedSymbolRenderer:
    """Level-2 zones in the hue family of their level-1 zone."""
    base = {entry.code: QColor(entry.color) for entry in classes(row["theme"])}
    zones = sorted(
        ((f["zone1"], f["order2"], f["zone2"], f["name"]) for f in layer.getFeatures()),
        key=lambda zone: (zone[0], zone[1]),
    )
    count = {}
    for zone1, *_rest in zones:
        count[zone1] = count.get(zone1, 0) + 1
    entries, seen = [], {}
    for zone1, _order, code, name in zones:
        position = seen[zone1] = seen.get(zone1, -1) + 1
        color = shade(base[zone1], position, count[zone1]).name()
        symbol = make_symbol(layer.geometryType(), row, color)
        entries.append(QgsRendererCategory(code, symbol, f"{code} {name}"))
    return QgsCategorizedSymbolRenderer("zone2", entries)


def shade(color: QColor, position: int, count: int) -> QColor:
    """The ``position``-th of ``count`` shades of one hue, from light to dark."""
    if count == 1:
        return color
    hue, saturation, lightness, _alpha = color.getHslF()
    low, high = max(lightness - 0.14, 0.22), min(lightness + 0.2, 0.86)
    return QColor.fromHslF(max(hue, 0.0), saturation, high - (high - low) * position / (count - 1))


def add_labels(layer, field: str, size: float = 8, color: str = "#202020") -> None:
    """Label a layer with a field in the map font, on a white halo."""
    settings = QgsPalLayerSettings()
    settings.fieldName = field
    settings.enabled = True
    if layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry:
        settings.centroidWhole = True
        settings.centroidInside = True
    text = QgsTextFormat()
    text.setFont(QFont(map_font()))
    text.setSize(size)
    text.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    text.setColor(QColor(color))
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.7)
    halo.setColor(QColor(255, 255, 255, 220))
    text.setBuffer(halo)
    settings.setFormat(text)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)
