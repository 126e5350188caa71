"""The table at work in a view: changed cells, new rows and faults are marked."""

from typing import Dict, Tuple

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt
from qgis.PyQt.QtGui import QBrush, QColor

from ...translation import tr
from ..parts import NOWHERE, sentence
from .editing import Editing
from .headings import heading

#: Dark letters on pale ground, so that they can be read on a light and on a dark theme.
CHANGED, ADDED, FAULT = QColor(255, 236, 153), QColor(200, 235, 200), QColor(247, 178, 170)
_LETTERS = QColor(0, 0, 0)


class RuleModel(QAbstractTableModel):
    """Rows and columns as the tools read them."""

    def __init__(self, editing: Editing, parent=None) -> None:
        super().__init__(parent)
        self._editing = editing
        self._shape: Tuple[str, int, int] = ("", 0, 0)
        self._faults: Dict[Tuple[int, str], str] = {}
        editing.changed.connect(self.refresh)
        editing.checked.connect(self._mark)

    def refresh(self) -> None:
        """Show the table as it is now."""
        editing = self._editing
        shape = (editing.table, len(editing.edited.rows), len(editing.columns))
        if shape != self._shape:
            self.beginResetModel()
            self._shape, self._faults = shape, {}
            self.endResetModel()
        self._repaint()

    def _mark(self) -> None:
        self._faults = {}
        for fault in self._editing.faults:
            if fault.row is not None:
                self._faults[fault.row, fault.column] = sentence(fault.error)
        self._repaint()

    def _repaint(self) -> None:
        if self.rowCount() and self.columnCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, self.rowCount() - 1)

    def rowCount(self, parent=NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._editing.edited.rows)

    def columnCount(self, parent=NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._editing.columns)

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return section + 1
        return heading(self._editing.columns[section])

    def flags(self, index):
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if self._editing.editable else flags

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        row, column = index.row(), self._editing.columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._editing.edited.rows[row].get(column, "")
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._told(row, column)
        if role not in (Qt.ItemDataRole.BackgroundRole, Qt.ItemDataRole.ForegroundRole):
            return None
        ground = self._ground(row, column)
        if ground is None:
            return None
        return QBrush(ground if role == Qt.ItemDataRole.BackgroundRole else _LETTERS)

    def _ground(self, row: int, column: str):
        """The colour of a marked cell, None for others."""
        if (row, column) in self._faults or (row, "") in self._faults:
            return FAULT
        if self._editing.edited.origins[row] is None:
            return ADDED
        return CHANGED if self._editing.edited.is_changed(row, column) else None

    def _told(self, row: int, column: str) -> str:
        fault = self._faults.get((row, column)) or self._faults.get((row, ""))
        if fault:
            return fault
        if self._editing.edited.is_changed(row, column):
            before = self._editing.edited.before(row, column)
            return tr("Before: {text}").format(text=before or tr("empty"))
        return self._editing.edited.rows[row].get(column, "")

    def setData(self, index, value, role=Qt.ItemDataRole.EditRole) -> bool:
        text, column = str(value).strip(), self._editing.columns[index.column()]
        if text != self._editing.edited.rows[index.row()].get(column, ""):
            self._editing.set_cell(index.row(), column, text)
        return True

    def index_of(self, row: int, column: str) -> QModelIndex:
        """The cell of a row and column; the first cell of the row where no column is named."""
        columns = self._editing.columns
        return self.index(row, columns.index(column) if column in columns else 0)
