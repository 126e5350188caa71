"""The dialog of weights with its real widgets: typed into, clicked, kept in the plan."""

import numpy as np
import pytest
from ecorestore.core.evaluation.ahp import ahp
from ecorestore.core.evaluation.judging import TYPED
from ecorestore.gis.plan import pointer
from ecorestore.gis.plan import weights as kept
from ecorestore.ui.weights import open_weights
from ecorestore.ui.weights.criteria import DIRECTION, LAYER, SHARE, WEIGHT
from ecorestore.ui.weights.dialog import WeightsDialog
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
    QMessageBox,
)

from .hands import (
    add_layers,
    cells,
    choose,
    click,
    contradict,
    page,
    text_of,
    type_into,
)


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


def test_a_plan_that_is_gone_is_told(dialog, plan, layers):
    from pathlib import Path

    pointer.set_current(plan)
    add_layers(dialog, ["坡度", "Heat"])
    Path(plan.path).unlink()
    Path(plan.path).mkdir()  # nothing can be written there any more
    type_into(page(dialog).view, 0, 1, "7")
    assert "cannot be written" in dialog.message.text()
    assert page(dialog).view.model().index(0, 1).data() == "7"
