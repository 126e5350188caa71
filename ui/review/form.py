"""What is said about one place: its attributes, verdict, measure, note and photo."""

from typing import Dict, List, Optional, Sequence, Tuple

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...gis.plan.verdicts import CONFIRMED, MITIGATED, MOVED, REJECTED, VERDICTS, Verdict
from ...gis.review.marks import verdict_names
from ...gis.review.subjects import Subject, measures_for
from ...translation import tr


class VerdictForm(QWidget):
    """Emits what the user says at once; keeps nothing itself."""

    verdict_given = pyqtSignal(str)
    measure_given = pyqtSignal(str)
    note_given = pyqtSignal(str)
    photo_wanted = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.attributes = QTreeWidget(self)
        self.attributes.setObjectName("EcoRestoreReviewAttributes")
        self.attributes.setHeaderLabels([tr("Attribute"), tr("Attribute value")])
        self.attributes.setRootIsDecorated(False)
        self.attributes.setMinimumHeight(64)
        self.proposed = QLabel(self)
        self.proposed.setWordWrap(True)
        self.proposed.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.buttons = {verdict: self._button(verdict) for verdict in VERDICTS}
        self.measure, self.note, self.photo = QComboBox(self), QLineEdit(self), QLabel(self)
        self.measure.setEditable(True)
        self.measure.setObjectName("EcoRestoreReviewMeasure")
        self.measure.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.measure.setMinimumContentsLength(12)
        self.measure.lineEdit().setPlaceholderText(tr("As proposed"))
        self.measure.lineEdit().editingFinished.connect(self._measure_done)
        self.measure.activated.connect(lambda _index: self._measure_done())
        self.note.setObjectName("EcoRestoreReviewNote")
        self.note.editingFinished.connect(lambda: self.note_given.emit(self.note.text().strip()))
        self.add_photo = QPushButton(tr("Add…"), self)
        self.add_photo.setObjectName("EcoRestoreReviewPhoto")
        self.add_photo.clicked.connect(lambda _checked: self.photo_wanted.emit())
        self._lay_out()

    def _button(self, verdict: str) -> QPushButton:
        words = {**verdict_names(), MOVED: tr("Move…")}
        tips = {
            CONFIRMED: tr("It is there, as the tool found it (Ctrl+1)"),
            REJECTED: tr("It is none: later steps and maps leave it out (Ctrl+2)"),
            MITIGATED: tr("Something that is built already mends it: it counts as repaired (Ctrl+3)"),
            MOVED: tr("It lies elsewhere: click on the map where it is (Ctrl+4)"),
        }
        button = QPushButton(words[verdict], self)
        button.setObjectName(f"EcoRestoreReview_{verdict}")
        button.setCheckable(True)
        button.setToolTip(tips[verdict])
        button.clicked.connect(lambda _checked: self.verdict_given.emit(verdict))
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        for button in self.buttons.values():
            row.addWidget(button)
        pictures = QHBoxLayout()
        pictures.addWidget(self.photo, 1)
        pictures.addWidget(self.add_photo)
        form = QFormLayout()
        form.setVerticalSpacing(3)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(tr("Proposed"), self.proposed)
        form.addRow(tr("Other measure"), self.measure)
        form.addRow(tr("Remark"), self.note)
        form.addRow(tr("Photo"), pictures)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addWidget(self.attributes, 1)
        whole.addLayout(row)
        whole.addLayout(form)

    def _measure_done(self) -> None:
        self.measure_given.emit(self.measure.currentText().strip())

    def show_subject(
        self, subject: Optional[Subject], verdict: Verdict, shown: Sequence[Tuple[str, str]]
    ) -> None:
        """Fill in a place and what was said about it; nothing is emitted."""
        self.setEnabled(subject is not None)
        self.attributes.clear()
        self.attributes.addTopLevelItems([QTreeWidgetItem(list(pair)) for pair in shown])
        for item in range(self.attributes.topLevelItemCount()):
            entry = self.attributes.topLevelItem(item)
            entry.setToolTip(1, entry.text(1))
        self.attributes.resizeColumnToContents(0)
        attributes: Dict[str, object] = subject.attributes if subject is not None else {}
        proposed = attributes.get("measure")
        self.proposed.setText(proposed if isinstance(proposed, str) and proposed else "–")
        self._fill_measures(measures_for(attributes) if subject is not None else [], verdict.measure)
        self.note.setText(verdict.note)
        self.photo.setText(verdict.photo.rsplit("/", 1)[-1])
        self.photo.setToolTip(verdict.photo)
        for name, button in self.buttons.items():
            button.setChecked(name == verdict.verdict)

    def _fill_measures(self, choices: List[str], chosen: str) -> None:
        self.measure.blockSignals(True)
        self.measure.clear()
        self.measure.addItems(["", *choices])
        for row, text in enumerate(choices, 1):
            self.measure.setItemData(row, text, Qt.ItemDataRole.ToolTipRole)
        self.measure.setEditText(chosen)
        self.measure.blockSignals(False)
