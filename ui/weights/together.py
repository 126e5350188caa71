"""All experts: the mean of their judgements, how far they agree, and the weights that follow for each."""

import math
from typing import List, Tuple

from qgis.PyQt.QtCore import QAbstractTableModel, Qt
from qgis.PyQt.QtWidgets import QLabel, QSplitter, QTableView, QVBoxLayout, QWidget

from ...core.evaluation.experts import agreement_word, combined
from ...core.evaluation.judging import Outcome
from ...translation import tr
from ..parts import NOWHERE
from .expertpage import ratio_text, set_up_matrix
from .matrix import MatrixModel
from .session import Session


def agreement_words() -> dict:
    """Goepel's words for the agreement of a group."""
    return {
        "very_low": tr("very low"),
        "low": tr("low"),
        "moderate": tr("moderate"),
        "high": tr("high"),
        "very_high": tr("very high"),
    }


class ComparisonModel(QAbstractTableModel):
    """Weights of every criterion by every expert, and by all; the consistency ratio in the last row."""

    def __init__(self, session: Session, parent=None) -> None:
        super().__init__(parent)
        self._session = session
        self._columns: List[Tuple[str, Outcome]] = []

    def refresh(self) -> None:
        """Show the set as it is now."""
        self.beginResetModel()
        weights = self._session.weights
        self._columns = []
        if weights.criteria:
            self._columns = list(zip([one.name for one in weights.experts], self._session.outcomes()))
            self._columns.append((tr("All experts"), self._session.together()))
        self.endResetModel()

    def rowCount(self, parent=NOWHERE) -> int:
        return 0 if parent.isValid() or not self._columns else len(self._session.weights.criteria) + 1

    def columnCount(self, parent=NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self._columns[section][0]
        criteria = self._session.weights.criteria
        return criteria[section].name if section < len(criteria) else tr("Consistency ratio")

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        found = self._columns[index.column()][1]
        if index.row() < len(found.weights):
            return f"{found.weights[index.row()]:.3f}"
        return "–" if math.isnan(found.ratio) else f"{found.ratio:.3f}"


class TogetherPage(QWidget):
    """The page of all experts."""

    def __init__(self, session: Session, parent=None) -> None:
        super().__init__(parent)
        self._session = session
        self.model, self.comparison = MatrixModel(session, None, self), ComparisonModel(session, self)
        self.view, self.table = QTableView(self), QTableView(self)
        self.view.setModel(self.model)
        self.table.setModel(self.comparison)
        self.agreement, self.ratio = QLabel(self), QLabel(self)
        self.agreement.setObjectName("agreement")
        for label in (self.agreement, self.ratio):
            label.setWordWrap(True)
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        for view, title in (
            (self.view, tr("Judgements of all (geometric mean)")),
            (self.table, tr("Weights by expert")),
        ):
            part = QWidget(splitter)
            inside = QVBoxLayout(part)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.addWidget(QLabel(title, part))
            view.setAccessibleName(title)
            view.setTabKeyNavigation(False)
            inside.addWidget(view, 1)
        layout = QVBoxLayout(self)
        layout.addWidget(splitter, 1)
        layout.addWidget(self.ratio)
        layout.addWidget(self.agreement)
        self.refresh()

    def refresh(self) -> None:
        """Show the set as it is now."""
        weights = self._session.weights
        matrices = [weights.matrix(place) for place in range(len(weights.experts))]
        self.model.show_matrix(combined(matrices))
        self.comparison.refresh()
        set_up_matrix(self.view)
        self.table.resizeColumnsToContents()
        if len(weights.criteria) < 2:
            self.ratio.clear()
            self.agreement.clear()
            return
        self.ratio.setText(ratio_text(self._session.together()))
        share = self._session.agreement()
        text = tr(
            "Agreement of the {count} experts: {share} %, {word} (AHP consensus indicator after Goepel)."
        )
        word = agreement_words()[agreement_word(share)]
        self.agreement.setText(text.format(count=len(weights.experts), share=f"{100 * share:.0f}", word=word))
