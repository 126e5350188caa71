"""A model opens in the designer of this QGIS, and stays reachable in one that has no designer for plugins."""

import sys
from pathlib import Path

import pytest
from ecorestore.ui import designer
from qgis.core import QgsApplication, QgsProcessingModelAlgorithm

MODEL = "ecorestore:zoningflow"


@pytest.fixture
def without_designer(monkeypatch):
    """As in a QGIS whose Python class is gone and whose C++ class is not to be had."""
    monkeypatch.setitem(sys.modules, "processing.modeler.ModelerDialog", None)
    import qgis.gui

    monkeypatch.delattr(qgis.gui, "QgsModelDesignerDialog", raising=False)


def test_a_designer_of_cpp_is_taken_where_python_has_none(eco_qgis, monkeypatch):
    import qgis.gui

    class Window:
        def setModel(self, model):  # noqa: N802
            self.model = model

        def setAttribute(self, attribute):  # noqa: N802
            self.closes = attribute

    monkeypatch.setitem(sys.modules, "processing.modeler.ModelerDialog", None)
    monkeypatch.setattr(qgis.gui, "QgsModelDesignerDialog", Window, raising=False)
    model = designer.copy_of(MODEL)
    assert designer.designer_for(model).model is model


def test_an_abstract_designer_is_none(eco_qgis, monkeypatch):
    """What QGIS 3.22 to 4.2 have in C++ cannot be made by a plugin."""
    monkeypatch.setitem(sys.modules, "processing.modeler.ModelerDialog", None)
    assert designer.designer_for(designer.copy_of(MODEL)) is None


def test_the_copy_is_kept_among_the_users_models(window, without_designer, monkeypatch):
    monkeypatch.setattr(designer, "iface", window)
    designer.open_in_designer(MODEL)
    designer.open_in_designer(MODEL)
    folder = Path(QgsApplication.qgisSettingsDirPath()) / "processing" / "models"
    files = sorted(folder.glob("*.model3"))
    assert len(files) == 2 and len(window.bar.told) == 2  # the first is not overwritten
    shipped = QgsApplication.processingRegistry().algorithmById(MODEL)
    for path, text in zip(files, window.bar.told):
        again = QgsProcessingModelAlgorithm()
        assert again.fromFile(str(path))
        assert len(again.childAlgorithms()) == len(shipped.create().childAlgorithms())
        assert shipped.displayName() in text
