"""The dialog of weights as the menu opens it, layers, a plan."""

import numpy as np
import pytest
from ecorestore.gis.plan import Plan, pointer
from ecorestore.ui.weights import open_weights
from ecorestore.ui.weights.dialog import WeightsDialog
from ecorestore.ui.windows import _shown, close_all
from qgis.core import QgsProject, QgsRasterLayer

from .hands import settle


@pytest.fixture
def dialog(eco_qgis):
    pointer.set_current(None)
    QgsProject.instance().clear()
    open_weights()
    found = next(window for window in _shown.values() if isinstance(window, WeightsDialog))
    yield found
    close_all()
    settle()
    pointer.set_current(None)
    QgsProject.instance().clear()


@pytest.fixture
def plan(tmp_path):
    return Plan.create(str(tmp_path / "plan.gpkg"), "北京规划")


@pytest.fixture
def layers(typed_raster):
    made = []
    for number, name in enumerate(("坡度", "Rain", "Heat")):
        path = typed_raster(f"layer{number}", np.arange(12).reshape(3, 4) / (number + 11), "f4")
        made.append(QgsRasterLayer(path, name))
    QgsProject.instance().addMapLayers(made)
    return made


@pytest.fixture
def run_ahp(eco_qgis):
    from qgis import processing

    return lambda path: processing.run(
        "ecorestore:ahpweights", {"MATRIX": path, "OUTPUT": "TEMPORARY_OUTPUT"}
    )


@pytest.fixture
def iface_of_processing(eco_qgis, qgis_iface, monkeypatch):
    """Dialogs of Processing ask the main window for its browser."""
    from processing.gui import ParametersPanel
    from qgis.gui import QgsBrowserGuiModel

    model = QgsBrowserGuiModel()
    monkeypatch.setattr(ParametersPanel.iface, "browserModel", lambda: model, raising=False)
