"""Pieces that several windows are made of."""

from typing import Callable

from qgis.PyQt.QtCore import QModelIndex, Qt
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QFrame, QScrollArea, QToolButton, QWidget

from ..core.messages import InputError
from ..translation import tr

#: The parent of all rows of a table.
NOWHERE = QModelIndex()


def sentence(error: InputError) -> str:
    """What is wrong, in the language of QGIS."""
    return tr(error.template).format(**error.values)


class TypingDialog(QDialog):
    """A window with tables to type into: Enter ends the typing in a cell, it does not close the window."""

    def keyPressEvent(self, event) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            return
        super().keyPressEvent(event)


def scrolled(inside: QWidget) -> QScrollArea:
    """A page that scrolls where the screen is too low for all of it."""
    area = QScrollArea(inside.parentWidget())
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def worded(box: QDialogButtonBox) -> QDialogButtonBox:
    """Words of our own on standard buttons: Qt's stay English where QGIS finds no translation of Qt, as for zh-Hans."""
    which = QDialogButtonBox.StandardButton
    for one, words in ((which.Close, tr("Close")), (which.Cancel, tr("Cancel")), (which.Ok, tr("OK"))):
        button = box.button(one)
        if button is not None:
            button.setText(words)
    return box


def text_button(parent: QWidget, name: str, words: str, does: Callable[[], object]) -> QToolButton:
    """A small button with words, which the keyboard reaches too."""
    button = QToolButton(parent)
    button.setObjectName(name)
    button.setText(words)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.clicked.connect(lambda _checked=False: does())
    return button
