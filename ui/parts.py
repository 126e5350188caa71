"""Pieces that several windows are made of."""

from typing import Callable

from qgis.PyQt.QtCore import QModelIndex, Qt
from qgis.PyQt.QtWidgets import QDialog, QToolButton, QWidget

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


def text_button(parent: QWidget, name: str, words: str, does: Callable[[], object]) -> QToolButton:
    """A small button with words, which the keyboard reaches too."""
    button = QToolButton(parent)
    button.setObjectName(name)
    button.setText(words)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.clicked.connect(lambda _checked=False: does())
    return button
