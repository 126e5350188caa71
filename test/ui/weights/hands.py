"""The real widgets of the dialog of weights, worked as a user does."""

from ecorestore.ui.weights.criteria import DIRECTION
from ecorestore.ui.weights.expertpage import ExpertPage
from ecorestore.ui.weights.layerpicker import LayerPicker
from ecorestore.ui.windows import _shown
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPushButton,
)


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


def contradict(dialog):
    """a over b 3, b over c 3, c over a 5."""
    for _ in range(3):
        click(dialog, "addcriterion")
    view = page(dialog).view
    for row, column, text in ((0, 1, "3"), (1, 2, "3"), (0, 2, "1/5")):
        type_into(view, row, column, text)
    return view


def choose(box, data):
    """As with the keyboard: the real list of the combo box."""
    box.setFocus()
    target = box.findData(data)
    while box.currentIndex() != target:
        key = Qt.Key.Key_Down if box.currentIndex() < target else Qt.Key.Key_Up
        QTest.keyClick(box, key)
    box.activated.emit(box.currentIndex())


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
