"""Lists of what is wrong with a table and of what differs: a click leads to the cell."""

from typing import List, Optional, Tuple

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ...core.tablefaults import ADDED, CHANGED, Difference, Fault
from ...translation import tr
from ..parts import sentence
from .editing import Editing

_WHERE = Qt.ItemDataRole.UserRole
_WHAT = Qt.ItemDataRole.UserRole + 1


class Findings(QTabWidget):
    """Faults and differences of the table at work.

    Attributes:
        chosen: row and column of what was clicked.
    """

    chosen = pyqtSignal(int, str)

    def __init__(self, editing: Editing, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._editing = editing
        self.faults, self.differences = QListWidget(self), QListWidget(self)
        self.faults.setObjectName("faults")
        self.differences.setObjectName("differences")
        self.differences.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        for found in (self.faults, self.differences):
            found.setWordWrap(True)
            found.itemClicked.connect(self._clicked)
            found.itemActivated.connect(self._clicked)
        self.back = QPushButton(tr("Take back"), self)
        self.back.setObjectName("takeback")
        self.back.setAutoDefault(False)
        self.back.clicked.connect(self._take_back)
        page = QWidget(self)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.differences, 1)
        layout.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.addTab(self.faults, "")
        self.addTab(page, "")
        self.differences.itemSelectionChanged.connect(self._enable)
        editing.changed.connect(self.show_differences)
        editing.checked.connect(self.show_faults)
        self.show_differences()
        self.show_faults()

    def show_faults(self) -> None:
        """List what is wrong."""
        self.faults.clear()
        for fault in self._editing.faults:
            _add(self.faults, _fault_text(fault), (fault.row, fault.column), None)
        self.setTabText(0, tr("Problems ({count})").format(count=len(self._editing.faults)))
        if not self._editing.faults:
            item = QListWidgetItem(tr("None: every tool takes this table."), self.faults)
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        if self._editing.copy is None and not self._editing.matrix:
            self.faults.clear()

    def show_differences(self) -> None:
        """List what differs."""
        found = self._editing.differences()
        self.differences.clear()
        for one in found:
            where = (one.row, one.column) if one.what in (CHANGED, ADDED) else (None, "")
            _add(self.differences, self._difference_text(one), where, one)
        self.setTabText(1, tr("Differences ({count})").format(count=len(found)))
        self._enable()

    def _difference_text(self, one: Difference) -> str:
        if one.what == CHANGED:
            text = tr("Row {row}, {column}: {before} → {after}")
            empty = tr("empty")
            return text.format(
                row=one.row + 1, column=one.column, before=one.before or empty, after=one.after or empty
            )
        if one.what == ADDED:
            return tr("Row {row} is new: {cells}").format(
                row=one.row + 1, cells=_cells(self._editing.edited.rows[one.row])
            )
        return tr("Removed: {cells}").format(cells=_cells(self._editing.edited.base[one.row]))

    def _clicked(self, item: QListWidgetItem) -> None:
        row, column = item.data(_WHERE) or (None, "")
        if row is not None:
            self.chosen.emit(row, column)

    def _enable(self) -> None:
        self.back.setEnabled(self._editing.editable and bool(self.differences.selectedItems()))

    def _take_back(self) -> None:
        which: List[Difference] = [item.data(_WHAT) for item in self.differences.selectedItems()]
        self._editing.take_back([Difference(*one) for one in which])


def _add(found: QListWidget, text: str, where: Tuple[Optional[int], str], what: Optional[Difference]) -> None:
    item = QListWidgetItem(text, found)
    item.setToolTip(text)
    item.setData(_WHERE, where)
    item.setData(_WHAT, what)


def _fault_text(fault: Fault) -> str:
    """Where and what; the row alone where no cell is known."""
    said = sentence(fault.error)
    if fault.row is None:
        return said
    if not fault.column:
        return tr("Row {row}: {text}").format(row=fault.row + 1, text=said)
    return tr("Row {row}, column {column}: {text}").format(row=fault.row + 1, column=fault.column, text=said)


def _cells(row: dict) -> str:
    """The first few cells of a row."""
    given = [text for text in row.values() if text]
    return ", ".join(given[:5]) + (" …" if len(given) > 5 else "") if given else tr("empty")
