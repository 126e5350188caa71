"""A sheet of rasters of a demo run with their legends, as the guide shows them.

    python scripts/guide_pictures.py out zh docs/guide/evaluation_zh.png soilloss:soilloss waterconservation:waterconservation

Each word is a raster of the folder and the style it wears.
"""

import sys
from pathlib import Path

from plugin_session import start

WIDTH, HEIGHT, MAP, COLUMNS = 178, 88, 80, 2


def main(out: Path, picture: Path, words: list) -> None:
    """Draw and export the sheet."""
    from ecorestore.gis.kinds import kind_of_key
    from ecorestore.gis.recognise import kind_of
    from ecorestore.gis.style.legendtitles import legend_title, name_colours
    from ecorestore.gis.style.styling import apply_style
    from qgis.core import (
        QgsLayoutExporter,
        QgsLayoutItemLegend,
        QgsLayoutItemMap,
        QgsLayoutPoint,
        QgsLayoutSize,
        QgsLegendStyle,
        QgsPrintLayout,
        QgsProject,
        QgsRasterLayer,
    )
    from qgis.PyQt.QtCore import QRectF
    from qgis.PyQt.QtGui import QFont

    project = QgsProject.instance()
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    columns = min(COLUMNS, len(words))
    size = QgsLayoutSize(WIDTH * columns, HEIGHT * -(-len(words) // columns))
    layout.pageCollection().page(0).setPageSize(size)
    for number, word in enumerate(words):
        name, style = word.split(":")
        layer = QgsRasterLayer(str(out / f"{name}.tif"), name)
        if not layer.isValid():
            raise SystemExit(f"{name} cannot be opened")
        key = kind_of(layer)
        kind = kind_of_key(key) if key else None
        apply_style(layer, style, kind=kind)
        project.addMapLayer(layer)
        name_colours(layer, legend_title(style, kind), project)
        left, top = WIDTH * (number % columns), HEIGHT * (number // columns)
        sheet = QgsLayoutItemMap(layout)
        sheet.attemptSetSceneRect(QRectF(left + 2, top + 2, MAP, HEIGHT - 4))
        sheet.setLayers([layer])
        sheet.zoomToExtent(layer.extent())
        layout.addLayoutItem(sheet)
        legend = QgsLayoutItemLegend(layout)
        legend.setAutoUpdateModel(False)
        root = legend.model().rootGroup()
        root.clear()
        node = root.addLayer(layer)
        named = project.layerTreeRoot().findLayer(layer.id())
        for key in named.customProperties():
            node.setCustomProperty(key, named.customProperty(key))
        node.setCustomProperty("legend/title-style", "hidden")  # the row above the colours says it
        legend.model().refreshLayerLegend(node)
        legend.setStyleFont(QgsLegendStyle.Style.SymbolLabel, QFont("Noto Sans CJK SC", 9))
        layout.addLayoutItem(legend)
        legend.attemptMove(QgsLayoutPoint(left + MAP + 3, top + 1))
        legend.adjustBoxSize()
    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi = 100
    if (
        QgsLayoutExporter(layout).exportToImage(str(picture), settings)
        != QgsLayoutExporter.ExportResult.Success
    ):
        raise SystemExit(f"{picture} cannot be written")


if __name__ == "__main__":
    start(sys.argv[2])
    main(Path(sys.argv[1]), Path(sys.argv[3]), sys.argv[4:])
