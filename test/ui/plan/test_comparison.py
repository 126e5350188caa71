"""The dialog that compares two scenarios, clicked through."""

import pytest
from ecorestore.gis.plan.results import place
from ecorestore.gis.plan.scenarios import copy
from ecorestore.ui.plan.scenariosdialog import CompareDialog
from osgeo import gdal
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from .conftest import wait_for


@pytest.fixture
def dialog(plan, run_steps):
    run_steps(("spaces",))
    copy(plan, "green")
    file = gdal.Open(place(plan, "spaces").path, gdal.GA_Update)
    cells = file.GetRasterBand(1).ReadAsArray()
    cells[2:5, 2:6] = 3
    file.GetRasterBand(1).WriteArray(cells)
    file = None
    made = CompareDialog(plan)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    made.setVisible(True)
    yield made
    made.close()


def test_areas_kappa_and_changed_places(dialog):
    assert dialog.second.currentText() == "green" and dialog.first.currentText() == "Base plan"
    dialog.slot.setCurrentIndex(dialog.slot.findData("spaces"))
    QTest.mouseClick(dialog.compare_button, Qt.MouseButton.LeftButton)
    wait_for(lambda: dialog.table.rowCount() > 0)
    assert "Kappa 0." in dialog.summary.text() and "changed 0.1" in dialog.summary.text()
    QTest.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    lines = QApplication.clipboard().text().split("\n")
    assert lines[0].split("\t")[2:4] == ["Base plan", "green"] and len(lines) == dialog.table.rowCount() + 1
    QTest.mouseClick(dialog.layer_button, Qt.MouseButton.LeftButton)
    layer = next(iter(QgsProject.instance().mapLayers().values()))
    assert all("→" in one.label for one in layer.renderer().classes())


def test_one_scenario_is_not_compared_with_itself(dialog):
    dialog.second.setCurrentIndex(0)
    assert not dialog.compare_button.isEnabled() and "two different" in dialog.summary.text()
