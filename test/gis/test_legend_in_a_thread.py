"""Legends are filled in a thread beside a main one that looks at its queue now and then, and keep all their rows."""

import threading
import time

import pytest
from ecorestore.gis.sheet.layers import BASE, Drawn, Entry
from ecorestore.gis.sheet.legend import fill_legend
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsLayoutItemLegend,
    QgsPrintLayout,
    QgsProject,
    QgsRendererCategory,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QRunnable, QThreadPool

LAYERS, ROUNDS = 12, 25


def classed():
    layer = QgsVectorLayer("Polygon?crs=EPSG:4527&field=code:integer", "zones", "memory")
    rows = [QgsRendererCategory(code, QgsFillSymbol(), f"Zone {code}") for code in range(8)]
    layer.setRenderer(QgsCategorizedSymbolRenderer("code", rows))
    return layer


@pytest.mark.usefixtures("qgis_app")
def test_rows_of_a_legend_are_not_taken_for_those_before():
    faults, rows, asked, read = [], [], threading.Event(), threading.Event()

    def work():
        for _round in range(ROUNDS):
            project = QgsProject()
            layers = [classed() for _ in range(LAYERS)]
            project.addMapLayers(layers, False)
            layout = QgsPrintLayout(project)
            legend = QgsLayoutItemLegend(layout)
            layout.addLayoutItem(legend)
            drawn = [Drawn(one, 1, BASE, (Entry(one, "Zones", [1, 2]), Entry(one, "More"))) for one in layers]
            try:
                fill_legend(legend, drawn, ("Theme", "Base"))
                rows.append(len(legend.model().rootGroup().findLayers()))
            except RuntimeError as error:
                faults.append(str(error))
            project.clear()
            del legend, layout, drawn, layers, project
            asked.set()  # what ended is read by the main thread, as between two sheets
            read.wait(20)
            read.clear()

    pool = QThreadPool()  # timers of layer trees need a thread of Qt
    pool.start(QRunnable.create(work))
    while not pool.waitForDone(0):
        wanted = asked.is_set()
        QCoreApplication.processEvents()
        if wanted:
            asked.clear()
            read.set()
        time.sleep(0.001)
    assert faults == []
    assert rows == [2 * LAYERS] * ROUNDS
