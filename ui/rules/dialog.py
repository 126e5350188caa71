"""The window of rule tables: the list on the left, the table with what is wrong and what differs on the right."""

from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ...algorithms.preparation.exporttable import table_names
from ...translation import tr
from ..parts import TypingDialog, text_button, worded
from ..windows import fit_to_screen
from .editing import Editing, Shown
from .findings import Findings
from .model import RuleModel

_SHOWN = Qt.ItemDataRole.UserRole
_WIDEST = 260


class RulesDialog(TypingDialog):
    """Built-in tables, the plan's copies of them, and judgement matrices of the plan."""

    def __init__(self, table: str = "", parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Rule tables"))
        self.setObjectName("EcoRestoreRules")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint, True)
        self.editing = Editing(self)
        self.destroyed.connect(self.editing.close)
        self._build()
        self.editing.changed.connect(self.refresh)
        self.editing.listed.connect(self.list_tables)
        self.editing.checked.connect(self._show_count)
        self.editing.told.connect(self.message.setText)
        self.list_tables()
        shown = [self.tables.item(row).data(_SHOWN)[0] for row in range(self.tables.count())]
        self.tables.setCurrentRow(shown.index(table) if table in shown else 0)
        fit_to_screen(self, 1100, 640)

    def _build(self) -> None:
        self.tables = QListWidget(self)
        self.tables.setObjectName("tables")
        self.tables.setWordWrap(True)
        self.tables.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.tables.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tables.currentItemChanged.connect(self._choose)
        self.notes, self.message = QLabel(self), QLabel(self)
        self.notes.setObjectName("notes")
        self.message.setObjectName("message")
        for label in (self.notes, self.message):
            label.setWordWrap(True)
        self.view = QTableView(self)
        self.view.setObjectName("rules")
        self.view.setAccessibleName(tr("Rules"))
        self.view.setTabKeyNavigation(False)
        self.model = RuleModel(self.editing, self.view)
        self.view.setModel(self.model)
        self.model.modelReset.connect(self._size_columns)
        self.view.verticalHeader().setDefaultSectionSize(self.view.fontMetrics().height() + 8)
        self.findings = Findings(self.editing, self)
        self.findings.chosen.connect(self._go_to)
        right = QSplitter(Qt.Orientation.Vertical, self)
        right.addWidget(self._table_part())
        right.addWidget(self.findings)
        right.setSizes([400, 160])
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(self.tables)
        splitter.addWidget(right)
        splitter.setSizes([310, 790])
        splitter.setChildrenCollapsible(False)
        box = worded(QDialogButtonBox(QDialogButtonBox.StandardButton.Close, parent=self))
        box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(splitter, 1)
        layout.addWidget(self.message)
        layout.addWidget(box)

    def _table_part(self) -> QWidget:
        part = QWidget(self)
        self.begin = text_button(self, "begin", tr("Edit a copy"), self.editing.begin)
        self.add = text_button(self, "addrow", tr("Add row"), self._add_row)
        self.remove = text_button(self, "removerows", tr("Remove rows"), self._remove_rows)
        self.give_up = text_button(self, "giveup", tr("Use the built-in table again"), self._give_up)
        buttons = QHBoxLayout()
        for button in (self.begin, self.add, self.remove, self.give_up):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(part)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.notes)
        layout.addWidget(self.view, 1)
        layout.addLayout(buttons)
        return part

    # showing ---------------------------------------------------------------------------

    def list_tables(self) -> None:
        """Show which tables there are, and which of them the plan has changed."""
        current = self.tables.currentItem()
        chosen = current.data(_SHOWN)[:2] if current is not None else None
        self.tables.blockSignals(True)
        self.tables.clear()
        for shown in self.editing.tables():
            item = QListWidgetItem(_title(shown), self.tables)
            item.setData(_SHOWN, tuple(shown))
            item.setToolTip(_title(shown))
            font = item.font()
            font.setBold(shown.own and not shown.matrix)
            item.setFont(font)
            if (shown.table, shown.matrix) == chosen:
                self.tables.setCurrentItem(item)
        self.tables.blockSignals(False)

    def _choose(self, item: Optional[QListWidgetItem], _before=None) -> None:
        if item is not None:
            self.message.clear()
            shown = Shown(*item.data(_SHOWN))
            self.editing.choose(shown.table, shown.matrix)

    def refresh(self) -> None:
        """Show what may be done with the table at work."""
        editing = self.editing
        self.notes.setText(" ".join(editing.notes()))
        self.begin.setVisible(not editing.editable)
        self.begin.setEnabled(editing.can_begin)
        for button in (self.add, self.remove):
            button.setEnabled(editing.editable)
        self.give_up.setEnabled(editing.editable and not editing.matrix)
        self._show_count()

    def _show_count(self) -> None:
        """The number of changes in the list; without reading all tables anew."""
        item = self.tables.currentItem()
        if item is None or item.data(_SHOWN)[:2] != (self.editing.table, self.editing.matrix):
            return
        changes, faults = len(self.editing.differences()), len(self.editing.faults)
        shown = Shown(*item.data(_SHOWN))._replace(changes=changes, faults=faults)
        item.setText(_title(shown))
        item.setData(_SHOWN, tuple(shown))

    def _size_columns(self) -> None:
        self.view.resizeColumnsToContents()
        for column in range(self.model.columnCount()):
            self.view.setColumnWidth(column, min(_WIDEST, self.view.columnWidth(column) + 6))

    def _go_to(self, row: int, column: str) -> None:
        index = self.model.index_of(row, column)
        self.view.scrollTo(index)
        self.view.setCurrentIndex(index)

    # doing -----------------------------------------------------------------------------

    def _add_row(self) -> None:
        current = self.view.currentIndex()
        place = self.editing.add_row(current.row() if current.isValid() else self.model.rowCount() - 1)
        self._go_to(place, "")
        self.view.setFocus()

    def _remove_rows(self) -> None:
        places = {index.row() for index in self.view.selectionModel().selectedIndexes()}
        if places:
            self.editing.remove_rows(sorted(places))

    def _give_up(self) -> None:
        text = tr(
            "Remove the plan's own table with its {count} differences? Tools use the built-in one again."
        )
        count = len(self.editing.differences())
        answer = QMessageBox.question(self, tr("Rule tables"), text.format(count=count))
        if answer == QMessageBox.StandardButton.Yes:
            self.editing.give_up()


def _title(shown: Shown) -> str:
    """What the list shows of a table."""
    if shown.matrix:
        return tr("Judgement matrix: {name}").format(name=shown.table.partition("_")[2].replace("_", " "))
    name = table_names()[shown.table]
    if shown.faults:
        return tr("{name} (own, problems: {count})").format(name=name, count=shown.faults)
    return tr("{name} (own, changes: {count})").format(name=name, count=shown.changes) if shown.own else name
