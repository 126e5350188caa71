"""The dialog of weights with its real widgets: typed into, clicked, kept in the plan, handed to tools."""

import numpy as np
import pytest
from ecorestore.core.evaluation.ahp import ahp
from ecorestore.core.evaluation.judging import ENTROPY, TYPED
from ecorestore.gis.judgementtables import write_matrix
from ecorestore.gis.plan import Plan, pointer
from ecorestore.gis.plan import weights as kept
from ecorestore.ui.weights import files, open_weights
from ecorestore.ui.weights.criteria import DIRECTION, LAYER, NAME, SHARE, WEIGHT
from ecorestore.ui.weights.dialog import WeightsDialog
from ecorestore.ui.weights.expertpage import ExpertPage
from ecorestore.ui.weights.layerpicker import LayerPicker
from ecorestore.ui.weights.matrix import MARK
from ecorestore.ui.windows import _shown, close_all
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
)


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


def click(dialog, name):
    button = dialog.findChild(QAbstractButton, name)
    assert button.isVisible() and button.isEnabled(), name
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def text_of(dialog, name):
    return dialog.findChild(QLabel, name).text()


def add_layers(dialog, names):
    """Through the real list of layers."""
    click(dialog, "addlayers")
    picker = next(window for window in _shown.values() if isinstance(window, LayerPicker))
    for row in range(picker.list.count()):
        item = picker.list.item(row)
        if item.text() in names:
            rect = picker.list.visualItemRect(item)
            QTest.mouseClick(picker.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
            QTest.keyClick(picker.list, Qt.Key.Key_Space)
    box = picker.findChildren(QPushButton)
    QTest.mouseClick(next(one for one in box if one.isDefault()), Qt.MouseButton.LeftButton)


def type_into(view, row, column, text):
    """Click a cell, type, Enter; a choice is typed as well."""
    index = view.model().index(row, column)
    view.scrollTo(index)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())
    if not editors(view):
        QTest.keyClick(view, Qt.Key.Key_F2)
    field = editors(view)[0]
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle()


def editors(view):
    return [field for field in view.viewport().findChildren(QLineEdit) if field.isVisible()]


def settle():
    """What was deleted later is gone."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, 52)


def page(dialog, place=0):
    dialog.tabs.setCurrentIndex(place)
    found = dialog.tabs.widget(place)
    assert isinstance(found, ExpertPage)
    return found


def cells(model, role=Qt.ItemDataRole.DisplayRole):
    return [
        [model.index(r, c).data(role) for c in range(model.columnCount())] for r in range(model.rowCount())
    ]


def test_without_a_plan_it_says_that_nothing_is_kept(dialog):
    assert "No plan is open" in text_of(dialog, "place")
    assert not dialog.sets.isEnabled()


def test_layers_become_criteria_and_judgements_weights(dialog, layers):
    add_layers(dialog, ["坡度", "Heat", "Rain"])
    assert [row[:2] for row in cells(dialog.model)] == [["坡度", "坡度"], ["Rain", "Rain"], ["Heat", "Heat"]]
    view = page(dialog).view
    type_into(view, 0, 1, "3")
    type_into(view, 0, 2, "5")
    type_into(view, 1, 2, "2")
    assert cells(view.model()) == [["1", "3", "5"], ["1/3", "1", "2"], ["1/5", "1/2", "1"]]
    matrix = np.array([[1, 3, 5], [1 / 3, 1, 2], [1 / 5, 1 / 2, 1]])
    expected = ahp(matrix, {3: 0.52})
    assert [row[WEIGHT] for row in cells(dialog.model)] == [f"{weight:.3f}" for weight in expected.weights]
    assert [row[WEIGHT] for row in cells(dialog.model, SHARE)] == pytest.approx(expected.weights.tolist())
    assert f"{expected.ratio:.3f}" in page(dialog).ratio.text() and "below 0.1" in page(dialog).ratio.text()


def test_the_lower_triangle_and_nonsense_are_refused(dialog, layers):
    add_layers(dialog, ["坡度", "Heat"])
    view = page(dialog).view
    model = view.model()
    assert not model.flags(model.index(1, 0)) & Qt.ItemFlag.ItemIsEditable
    assert not model.flags(model.index(1, 1)) & Qt.ItemFlag.ItemIsEditable
    for nonsense in ("abc", "12", "2.5", "0", "-3"):
        type_into(view, 0, 1, nonsense)
        assert model.index(0, 1).data() == "1" and dialog.message.text(), nonsense
    type_into(view, 0, 1, "1/7")
    assert model.index(1, 0).data() == "7" and dialog.message.text() == ""


def contradict(dialog):
    """a over b 3, b over c 3, c over a 5."""
    for _ in range(3):
        click(dialog, "addcriterion")
    view = page(dialog).view
    for row, column, text in ((0, 1, "3"), (1, 2, "3"), (0, 2, "1/5")):
        type_into(view, row, column, text)
    return view


def test_the_worst_judgement_is_marked_and_mended_by_the_button(dialog):
    view = contradict(dialog)
    assert "contradict" in page(dialog).ratio.text() and page(dialog).mend.isVisible()
    marked = [
        (r, c)
        for r in range(3)
        for c in range(3)
        if (brush := view.model().index(r, c).data(Qt.ItemDataRole.BackgroundRole)) and brush.color() == MARK
    ]
    assert len(marked) == 2 and marked[0] == marked[1][::-1]
    before = page(dialog).ratio.text()
    click(dialog, "mend")
    assert page(dialog).ratio.text() != before and "below 0.1" in page(dialog).ratio.text()
    assert not page(dialog).mend.isVisible()


def test_experts_are_added_compared_renamed_and_removed(dialog, monkeypatch):
    contradict(dialog)
    click(dialog, "mend")
    click(dialog, "addexpert")
    assert (
        dialog.tabs.count() == 3
        and dialog.tabs.currentIndex() == 1
        and dialog.tabs.tabText(2) == "All together"
    )
    type_into(page(dialog, 1).view, 0, 1, "1/9")
    together = dialog.tabs.widget(2)
    assert "Agreement of the 2 experts" in together.agreement.text()
    session = dialog.session
    mean = np.sqrt(session.weights.matrix(0) * session.weights.matrix(1))
    weights = ahp(mean, {3: 0.52}).weights
    assert [row[-1] for row in cells(together.comparison)][:3] == [f"{weight:.3f}" for weight in weights]
    assert [row[WEIGHT] for row in cells(dialog.model)] == [f"{weight:.3f}" for weight in weights]
    monkeypatch.setattr(QInputDialog, "getText", staticmethod(lambda *_a, **_k: ("张工", True)))
    click(dialog, "renameexpert")
    assert dialog.tabs.tabText(1) == "张工"
    monkeypatch.setattr(QMessageBox, "question", staticmethod(lambda *_a: QMessageBox.StandardButton.Yes))
    click(dialog, "removeexpert")
    assert dialog.tabs.count() == 1 and len(session.weights.experts) == 1
    assert not dialog.findChild(QAbstractButton, "removeexpert").isEnabled()


def choose(box, data):
    """As with the keyboard: the real list of the combo box."""
    box.setFocus()
    target = box.findData(data)
    while box.currentIndex() != target:
        key = Qt.Key.Key_Down if box.currentIndex() < target else Qt.Key.Key_Up
        QTest.keyClick(box, key)
    box.activated.emit(box.currentIndex())


def test_typed_weights(dialog, layers):
    add_layers(dialog, ["坡度", "Rain"])
    choose(dialog.way, TYPED)
    assert [row[WEIGHT] for row in cells(dialog.model)] == ["0.500", "0.500"]
    type_into(dialog.criteria, 0, WEIGHT, "3")
    type_into(dialog.criteria, 1, WEIGHT, "1")
    assert [row[WEIGHT] for row in cells(dialog.model)] == ["0.750", "0.250"]
    type_into(dialog.criteria, 1, WEIGHT, "many")
    assert "no weight" in dialog.message.text() and cells(dialog.model)[1][WEIGHT] == "0.250"


def test_the_direction_is_chosen_in_the_table(dialog, layers):
    add_layers(dialog, ["坡度", "Rain"])
    index = dialog.model.index(0, DIRECTION)
    QTest.mouseClick(
        dialog.criteria.viewport(), Qt.MouseButton.LeftButton, pos=dialog.criteria.visualRect(index).center()
    )
    box = next(one for one in dialog.criteria.viewport().findChildren(QComboBox) if one.isVisible())
    QTest.keyClick(box, Qt.Key.Key_Down)
    box.activated.emit(box.currentIndex())
    QApplication.processEvents()
    assert dialog.session.weights.criteria[0].cost and cells(dialog.model)[0][DIRECTION] == "Less is better"


def used(dialog, tool):
    """Choose a tool in the real menu; the parameters in its own dialog."""
    from qgis.core import QgsApplication

    words = QgsApplication.processingRegistry().algorithmById(f"ecorestore:{tool}").displayName()
    menu = dialog.findChild(QPushButton, "use").menu()
    before = set(_shown)
    next(action for action in menu.actions() if action.text() == f"{words}…").trigger()
    opened = [window for key, window in _shown.items() if key not in before]
    return opened[0].createProcessingParameters() if opened else None


def judged(dialog):
    add_layers(dialog, ["坡度", "Heat", "Rain"])
    type_into(page(dialog).view, 0, 1, "3")
    dialog.model.setData(dialog.model.index(1, DIRECTION), True)


def test_the_overlay_gets_layers_weights_and_directions_by_name(dialog, layers, iface_of_processing):
    judged(dialog)
    given = used(dialog, "weightedoverlay")
    weights = dialog.session.shares()
    assert given["LAYERS"] == [layer.source() for layer in layers]
    expected = "; ".join(f"{name} = {weight:.6g}" for name, weight in zip(("坡度", "Rain", "Heat"), weights))
    assert given["WEIGHTS"] == expected and given["INVERT"] == "Rain"


def test_the_overlay_computes_what_the_table_says(dialog, layers, iface_of_processing):
    """As the dialog of the tool would run it, and with its layers in another order."""
    from osgeo import gdal
    from qgis import processing

    judged(dialog)
    given, weights = used(dialog, "weightedoverlay"), dialog.session.shares()
    bands = [gdal.Open(layer.source()).ReadAsArray().astype(float) for layer in layers]
    bands[1] = bands[1].min() + bands[1].max() - bands[1]
    expected = sum(weight * band for weight, band in zip(weights, bands))
    for order in (given["LAYERS"], given["LAYERS"][::-1]):
        result = processing.run(
            "ecorestore:weightedoverlay", {**given, "LAYERS": order, "OUTPUT": "TEMPORARY_OUTPUT"}
        )
        assert gdal.Open(result["OUTPUT"]).ReadAsArray() == pytest.approx(expected, rel=1e-5)


def test_layers_whose_names_cannot_stand_in_a_text_go_by_number(dialog, layers, iface_of_processing):
    layers[1].setName("a = b; c")
    add_layers(dialog, ["坡度", "a = b; c", "Heat"])
    dialog.model.setData(dialog.model.index(1, DIRECTION), True)
    given = used(dialog, "weightedoverlay")
    assert given["WEIGHTS"].split() == ["0.333333"] * 3 and given["INVERT"] == "2"


def test_entropy_weights_are_left_to_the_tool(dialog, layers, iface_of_processing):
    add_layers(dialog, ["坡度", "Heat"])
    choose(dialog.way, ENTROPY)
    assert [row[WEIGHT] for row in cells(dialog.model)] == ["–", "–"]
    given = used(dialog, "weightedoverlay")
    assert given["WEIGHTING"] == 2 and not given["WEIGHTS"]
    assert used(dialog, "degradation") is None and "entropy" in dialog.message.text()


def test_degradation_gets_them_too(dialog, layers, iface_of_processing):
    judged(dialog)
    given = used(dialog, "degradation")
    assert given["WEIGHTS"].startswith("坡度 = ") and given["INVERT"] == "Rain" and given["METHOD"] == 2


def test_resistance_gets_weights_of_its_factors(dialog, iface_of_processing):
    click(dialog, "addfactors")
    assert len(cells(dialog.model)) == 7 and cells(dialog.model)[0][DIRECTION] == "–"
    type_into(page(dialog).view, 0, 1, "5")
    given = used(dialog, "resistance")
    parts = dict(part.split("=") for part in given["WEIGHTS"].split())
    assert list(parts) == ["landuse", "slope", "elevation", "roads", "settlement", "water", "greenness"]
    assert float(parts["landuse"]) > float(parts["slope"])


def test_what_cannot_be_handed_on_is_said(dialog, layers, iface_of_processing):
    assert used(dialog, "weightedoverlay") is None and "no weights yet" in dialog.message.text()
    click(dialog, "addcriterion")
    assert used(dialog, "weightedoverlay") is None and "no layer in the project" in dialog.message.text()
    assert used(dialog, "resistance") is None and "factors" in dialog.message.text()


def test_everything_is_kept_in_the_plan(dialog, plan, layers):
    add_layers(dialog, ["坡度", "Heat"])
    pointer.set_current(plan)  # made before the plan was there
    assert "北京规划" in text_of(dialog, "place")
    name = dialog.sets.currentText()
    assert kept.load(plan, name) == dialog.session.weights and len(kept.load(plan, name).criteria) == 2
    type_into(page(dialog).view, 0, 1, "7")
    assert kept.load(plan, name).matrix(0)[0, 1] == 7
    click(dialog, "newset")
    assert kept.names(plan) == [name, dialog.sets.currentText()]
    dialog.sets.setCurrentText(name)
    dialog.sets.activated.emit(0)
    assert page(dialog).view.model().index(0, 1).data() == "7"
    close_all()
    open_weights()
    again = next(
        window for window in _shown.values() if isinstance(window, WeightsDialog) and window is not dialog
    )
    assert page(again).view.model().index(0, 1).data() == "7"


def test_layers_are_found_again_by_where_they_lie(dialog, layers):
    add_layers(dialog, ["坡度", "Heat"])
    source = layers[0].publicSource()
    QgsProject.instance().removeMapLayer(layers[0].id())
    dialog.refresh()
    dialog.model.refresh()
    assert cells(dialog.model)[0][LAYER] == "Not in the project"
    QgsProject.instance().addMapLayer(QgsRasterLayer(source, "again"))
    dialog.model.refresh()
    assert cells(dialog.model)[0][LAYER] == "again"


@pytest.mark.parametrize("ending", ["xlsx", "csv", "gpkg"])
def test_matrices_go_to_files_and_come_back(dialog, layers, tmp_path, run_ahp, ending):
    judged(dialog)
    path = str(tmp_path / f"m.{ending}")
    files.write_to(dialog.session, 0, path)
    assert path in dialog.message.text()
    used_weights = [float(text) for text in run_ahp(path)["WEIGHTS"].split()]
    assert used_weights == pytest.approx(dialog.session.shares(), abs=1e-5)
    click(dialog, "addexpert")
    files.read_from(dialog.session, 1, path)
    assert np.array_equal(dialog.session.weights.matrix(0), dialog.session.weights.matrix(1))
    write_matrix(path, ["new", "坡度"], np.array([[1, 5], [0.2, 1]]))
    files.read_from(dialog.session, 1, path)
    assert [row[NAME] for row in cells(dialog.model)] == ["坡度", "Rain", "Heat", "new"]


def test_a_matrix_becomes_a_table_of_the_plan(dialog, plan, layers):
    judged(dialog)
    files.put_into_plan(dialog.session, 0)
    assert "No plan" in dialog.message.text()
    pointer.set_current(plan)
    files.put_into_plan(dialog.session, 0)
    files.put_into_plan(dialog.session, 0)
    tables = [layer for layer in QgsProject.instance().mapLayers().values() if plan.path in layer.source()]
    assert len(tables) == 1 and tables[0].featureCount() == 3


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
