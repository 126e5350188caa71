"""One expert: the matrix of judgements, how consistent they are, and what would mend the worst of them."""

import math
from typing import Optional

from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QPushButton, QTableView, QVBoxLayout, QWidget

from ...core.evaluation.ahp import CONSISTENT, judgement_text
from ...core.evaluation.experts import Mended
from ...core.evaluation.judging import Outcome
from ...translation import tr
from .criteria import edit_on_click
from .matrix import MatrixModel, ScaleDelegate
from .session import Session

_WIDEST = 170


def set_up_matrix(view: QTableView) -> None:
    """Columns as wide as their names, but not wider than leaves room for others."""
    view.resizeColumnsToContents()
    for column in range(view.model().columnCount()):
        view.setColumnWidth(column, max(48, min(_WIDEST, view.columnWidth(column) + 8)))
    names = [str(view.model().headerData(row, 2) or "") for row in range(view.model().rowCount())]
    longest = max((view.fontMetrics().horizontalAdvance(name) for name in names), default=0)
    view.verticalHeader().setFixedWidth(min(_WIDEST, longest + 16))


def ratio_text(found: Outcome) -> str:
    """The consistency ratio as a sentence."""
    if math.isnan(found.ratio):
        return tr("For so many criteria no random index is known, so there is no consistency ratio.")
    if found.consistent:
        return tr("Consistency ratio {ratio}: below {limit}, the judgements agree.").format(
            ratio=f"{found.ratio:.3f}", limit=CONSISTENT
        )
    return tr("Consistency ratio {ratio}: not below {limit}, the judgements contradict each other.").format(
        ratio=f"{found.ratio:.3f}", limit=CONSISTENT
    )


class ExpertPage(QWidget):
    """The page of one expert."""

    def __init__(self, session: Session, expert: int, parent=None) -> None:
        super().__init__(parent)
        self._session, self._expert = session, expert
        self.model = MatrixModel(session, expert, self)
        self.view = QTableView(self)
        self.view.setObjectName("matrix")
        self.view.setAccessibleName(tr("Judgements"))
        self.view.setTabKeyNavigation(False)
        self.view.setModel(self.model)
        self.view.setItemDelegate(ScaleDelegate(self.view))
        edit_on_click(self.view)
        self.ratio, self.worst = QLabel(self), QLabel(self)
        for label in (self.ratio, self.worst):
            label.setWordWrap(True)
        self.mend = QPushButton(self)
        self.mend.setObjectName("mend")
        self.mend.clicked.connect(self._mend)
        below = QHBoxLayout()
        below.addWidget(self.worst, 1)
        below.addWidget(self.mend)
        layout = QVBoxLayout(self)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.ratio)
        layout.addLayout(below)
        self._found: Optional[Outcome] = None
        self.refresh()

    def refresh(self) -> None:
        """Show the judgements as they are now."""
        weights, sized = self._session.weights, self.model.rowCount()
        self._found = self._session.outcome_of(self._expert) if weights.criteria else None
        worst = self._worst_shown()
        self.model.show_matrix(weights.matrix(self._expert), worst)
        if sized != len(weights.criteria):
            set_up_matrix(self.view)
        self._tell(worst)

    def _worst_shown(self) -> Optional[Mended]:
        """The worst judgement, where they contradict each other."""
        return None if self._found is None or self._found.consistent else self._found.worst

    def _tell(self, worst) -> None:
        names = [one.name for one in self._session.weights.criteria]
        self.ratio.setText(
            tr(
                "Add two or more criteria, then say in the upper triangle how much more the row counts than the column."
            )
            if self._found is None or len(names) < 2
            else ratio_text(self._found)
        )
        self.worst.setVisible(worst is not None)
        self.mend.setVisible(worst is not None)
        if worst is None:
            return
        text = tr(
            "Worst judgement: “{first}” against “{second}” is {given}. With {value} the ratio would be {ratio}."
        )
        self.worst.setText(
            text.format(
                first=names[worst.row],
                second=names[worst.column],
                given=judgement_text(worst.given),
                value=judgement_text(worst.value),
                ratio=f"{worst.ratio:.3f}",
            )
        )
        self.mend.setText(tr("Take {value}").format(value=judgement_text(worst.value)))

    def _mend(self) -> None:
        worst = self._found.worst if self._found is not None else None
        if worst is not None:
            weights = self._session.weights
            self._session.put(weights.with_judgement(self._expert, worst.row, worst.column, worst.value))
