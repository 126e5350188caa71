"""All places with their verdicts, as a list to sort and to choose from."""

from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from ...gis.review.marks import verdict_names
from ...gis.review.subjects import severity_names
from ...translation import tr
from .session import Session

_FID = Qt.ItemDataRole.UserRole


class _Row(QTreeWidgetItem):
    """Sorts numbers as numbers."""

    def __lt__(self, other: QTreeWidgetItem) -> bool:
        column = self.treeWidget().sortColumn()
        mine, theirs = self.text(column), other.text(column)
        return int(mine) < int(theirs) if mine.isdigit() and theirs.isdigit() else mine < theirs


class PlaceList(QTreeWidget):
    """Emits the feature that is chosen."""

    chosen = pyqtSignal(object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("EcoRestoreReviewList")
        heads = [tr("No."), tr("Severity"), tr("District"), tr("Verdict"), tr("Other measure"), tr("Remark"),
                 tr("Who"), tr("When")]  # fmt: skip
        self.setHeaderLabels(heads)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.itemActivated.connect(lambda row, _column: self.chosen.emit(row.data(0, _FID)))

    def fill(self, session: Session) -> None:
        """Show the places that the filter lets through."""
        classes, verdicts, rows = severity_names(session.kind), verdict_names(), []
        for subject in session.shown:
            said = session.said(subject.fid)
            severity = classes.get(subject.severity, "") if subject.severity is not None else ""
            texts = [subject.title, severity, subject.district, verdicts.get(said.verdict, ""), said.measure,
                     said.note, said.who, said.made[:10]]  # fmt: skip
            row = _Row(texts)
            row.setData(0, _FID, subject.fid)
            rows.append(row)
        self.setSortingEnabled(False)
        self.clear()
        self.addTopLevelItems(rows)
        self.setSortingEnabled(True)
        self.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        for column in range(4):
            self.resizeColumnToContents(column)
