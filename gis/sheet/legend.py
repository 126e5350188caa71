"""The legend of a printed map: groups, only what occurs, in the tables' order."""

from typing import Sequence, Tuple

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsLayoutItemLegend,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsMapLayerLegendUtils,
    QgsRasterLayer,
    QgsSimpleFillSymbolLayer,
    QgsSimpleLegendNode,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ...compat import set_letters, set_line_spacing
from ...translation import tr
from ..style.labels import text_format
from ..threads import let_die
from .layers import BASE, THEME, Drawn, Entry
from .literal import literal

_SWATCH_EDGE, _INK = "#7A7A7A", "#000000"
#: Edges above the first (mm) make small areas visible on the map; in the legend they get the second.
_BROAD, _THIN = 1.0, 0.15
_Style = QgsLegendStyle.Style
#: Style to size in points, bold, and space above in millimetres.
_LETTERS = {
    _Style.Title: (13, True, 0.0),
    _Style.Group: (10, True, 3.0),
    _Style.Subgroup: (9, True, 2.0),
    _Style.SymbolLabel: (9, False, 0.0),
}


def dress_legend(legend: QgsLayoutItemLegend, factor: float) -> None:
    """White box, fonts and distances."""
    legend.setTitle(tr("Legend"))
    legend.setTitleAlignment(Qt.AlignmentFlag.AlignHCenter)
    for style, (size, bold, above) in _LETTERS.items():
        set_letters(legend.rstyle(style), text_format(size * factor, _INK, bold, halo=False))
        legend.rstyle(style).setMargin(QgsLegendStyle.Side.Top, above * factor)
    legend.rstyle(_Style.Title).setMargin(QgsLegendStyle.Side.Bottom, 0.5 * factor)
    legend.rstyle(_Style.Subgroup).setMargin(QgsLegendStyle.Side.Bottom, 0.6 * factor)
    legend.rstyle(_Style.Group).setMargin(QgsLegendStyle.Side.Bottom, 0.6 * factor)
    legend.rstyle(_Style.Symbol).setMargin(QgsLegendStyle.Side.Top, 1.1 * factor)
    legend.setSymbolWidth(8 * factor)
    legend.setSymbolHeight(4 * factor)
    set_line_spacing(legend, 0.8 * factor)
    legend.setColumnSpace(4 * factor)
    legend.setBoxSpace(3 * factor)
    legend.setSplitLayer(False)
    legend.setEqualColumnWidth(False)
    legend.setBackgroundEnabled(True)
    legend.setBackgroundColor(QColor("#ffffff"))
    legend.setFrameEnabled(True)
    legend.setDrawRasterStroke(True)
    legend.setRasterStrokeColor(QColor(_SWATCH_EDGE))
    legend.setRasterStrokeWidth(0.15 * factor)


def fill_legend(legend: QgsLayoutItemLegend, drawn: Sequence[Drawn], headings: Tuple[str, str]) -> None:
    """Put the layers in two groups: the theme and the base of the map."""
    legend.setAutoUpdateModel(False)
    root = legend.model().rootGroup()
    root.removeAllChildren()
    for group, heading in zip((THEME, BASE), headings):
        entries = [entry for item in drawn if item.group == group for entry in item.entries]
        if entries:
            node = root.addGroup(literal(heading))
            for entry in entries:
                _add(legend, node, entry)


def legend_size(legend: QgsLayoutItemLegend, columns: int) -> Tuple[float, float]:
    """Width and height in millimetres with so many columns; the item itself knows it only once drawn."""
    legend.setColumnCount(columns)
    size = QgsLegendRenderer(legend.model(), legend.legendSettings()).minimumSize()
    return size.width(), size.height()


def _add(legend: QgsLayoutItemLegend, group, entry: Entry) -> None:
    node = group.addLayer(entry.layer)
    if entry.title:
        node.setCustomProperty("legend/title-label", literal(entry.title))
    else:
        QgsLegendRenderer.setNodeLegendStyle(node, _Style.Hidden)
    rows = entry.rows
    if isinstance(entry.layer, QgsRasterLayer):
        rows = _raster_rows(legend, node)
    if rows is not None:
        QgsMapLayerLegendUtils.setLegendNodeOrder(node, rows)
    if entry.symbol is not None:
        QgsMapLayerLegendUtils.setLegendNodeCustomSymbol(node, 0, entry.symbol)
    _thin_edges(node, entry.layer)
    _take_literally(legend, node)
    legend.model().refreshLayerLegend(node)


def _take_literally(legend, node) -> None:
    """Names of classes come from tables and attributes: nothing in them is evaluated."""
    for index, row in enumerate(_rows_of(legend, node)):
        label = str(row.data(Qt.ItemDataRole.DisplayRole) or "")
        if literal(label) != label:
            QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, index, literal(label))


def _raster_rows(legend, node) -> list:
    """All rows of a raster but the name of its band, which says nothing to a reader."""
    rows = _rows_of(legend, node)
    return [index for index, row in enumerate(rows) if not isinstance(row, QgsSimpleLegendNode)]


def _rows_of(legend, node) -> list:
    """The rows of a layer; they die with the next refresh, in whatever thread this is."""
    rows = legend.model().layerOriginalLegendNodes(node)
    let_die(*rows)
    return list(rows)


def _thin_edges(node, layer) -> None:
    """Swatches of areas with broad edges would run into each other."""
    renderer = layer.renderer()
    if not isinstance(renderer, QgsCategorizedSymbolRenderer):
        return
    for number, category in enumerate(renderer.categories()):
        symbol = category.symbol().clone()
        broad = [
            part
            for part in symbol.symbolLayers()
            if isinstance(part, QgsSimpleFillSymbolLayer) and part.strokeWidth() > _BROAD
        ]
        for part in broad:
            part.setStrokeWidth(_THIN)
        if broad:
            QgsMapLayerLegendUtils.setLegendNodeCustomSymbol(node, number, symbol)
