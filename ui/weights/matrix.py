"""Judgements of pairs on Saaty's scale: the upper triangle is entered, the lower one follows."""

from typing import Optional

import numpy as np
from qgis.PyQt.QtCore import QAbstractTableModel, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QFont
from qgis.PyQt.QtWidgets import QComboBox, QStyledItemDelegate

from ...core.evaluation.ahp import judgement_text, parse_judgement
from ...core.evaluation.experts import nearest_on_scale, on_scale, scale_texts
from ...core.messages import InputError
from ...translation import tr
from ..parts import NOWHERE, sentence
from .session import Session

#: Black on amber: readable on a light and on a dark theme.
MARK, MARK_TEXT = QColor(250, 196, 64), QColor(0, 0, 0)


def scale_words() -> dict:
    """What the odd steps of Saaty's scale mean."""
    return {
        "9": tr("extremely more important"),
        "7": tr("strongly more important"),
        "5": tr("clearly more important"),
        "3": tr("slightly more important"),
        "1": tr("equally important"),
        "1/3": tr("slightly less important"),
        "1/5": tr("clearly less important"),
        "1/7": tr("strongly less important"),
        "1/9": tr("extremely less important"),
    }


class MatrixModel(QAbstractTableModel):
    """The judgements of an expert, or the mean of all.

    Args:
        expert: place of the expert; None for the mean, which cannot be edited.
    """

    def __init__(self, session: Session, expert: Optional[int], parent=None) -> None:
        super().__init__(parent)
        self._session, self.expert = session, expert
        self._matrix = np.ones((0, 0))
        self._worst = None
        self._followed = QFont()
        self._followed.setItalic(True)  # what is not entered; a paler colour is lost on dark themes

    def show_matrix(self, matrix: np.ndarray, worst=None) -> None:
        """Show judgements; ``worst`` is marked."""
        if matrix.shape != self._matrix.shape:
            self.beginResetModel()
            self._matrix, self._worst = matrix, worst
            self.endResetModel()
            return
        self._matrix, self._worst = matrix, worst
        if len(matrix):
            self.dataChanged.emit(self.index(0, 0), self.index(len(matrix) - 1, len(matrix) - 1))
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(matrix) - 1)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(matrix) - 1)

    def rowCount(self, parent=NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._matrix)

    def columnCount(self, parent=NOWHERE) -> int:
        return self.rowCount(parent)

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        criteria = self._session.weights.criteria
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) and section < len(criteria):
            return criteria[section].name
        return None

    def flags(self, index):
        flags = super().flags(index)
        upper = self.expert is not None and index.column() > index.row()
        return flags | Qt.ItemFlag.ItemIsEditable if upper else flags

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        row, column = index.row(), index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return judgement_text(float(self._matrix[row, column]))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignCenter)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._in_words(row, column)
        if self._worst is not None and {row, column} == {self._worst.row, self._worst.column}:
            return {
                Qt.ItemDataRole.BackgroundRole: QBrush(MARK),
                Qt.ItemDataRole.ForegroundRole: QBrush(MARK_TEXT),
            }.get(role)
        if role == Qt.ItemDataRole.FontRole and column <= row:
            return self._followed
        return None

    def _in_words(self, row: int, column: int) -> str:
        if row == column:
            return ""
        names = [one.name for one in self._session.weights.criteria]
        nearest = judgement_text(nearest_on_scale(float(self._matrix[row, column])))
        words = scale_words().get(nearest, tr("between two steps"))
        return tr("“{first}” against “{second}”: {words}").format(
            first=names[row], second=names[column], words=words
        )

    def setData(self, index, value, role=Qt.ItemDataRole.EditRole) -> bool:
        if self.expert is None:
            return False
        try:
            number = parse_judgement(value)
        except InputError as error:
            self._session.told.emit(sentence(error))
            return False
        if not on_scale(number):
            text = tr("“{text}” is not on Saaty's scale. Enter 1 to 9, or 1/2 to 1/9.")
            self._session.told.emit(text.format(text=value))
            return False
        weights = self._session.weights
        self._session.put(weights.with_judgement(self.expert, index.row(), index.column(), number))
        return True


class ScaleDelegate(QStyledItemDelegate):
    """Saaty's scale with its words to choose from; a number or fraction may be typed as well."""

    def createEditor(self, parent, option, index):
        box, words = QComboBox(parent), scale_words()
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.setCompleter(None)
        for text in scale_texts():
            box.addItem(f"{text}   {words[text]}" if text in words else text, text)
        widest = max(box.fontMetrics().horizontalAdvance(box.itemText(place)) for place in range(box.count()))
        box.view().setMinimumWidth(widest + 40)
        box.activated.connect(lambda place: self._chosen(box, place))
        return box

    def _chosen(self, box: QComboBox, place: int) -> None:
        box.setEditText(box.itemData(place))
        self.commitData.emit(box)
        self.closeEditor.emit(box)

    def setEditorData(self, editor, index):
        text = index.data(Qt.ItemDataRole.EditRole)
        editor.setCurrentIndex(editor.findData(text))
        editor.setEditText(text)
        editor.lineEdit().selectAll()

    def setModelData(self, editor, model, index):
        model.setData(index, editor.currentText().split()[0] if editor.currentText().strip() else "")
